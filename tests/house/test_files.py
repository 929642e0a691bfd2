"""What keeps the house easy to read: ratchets on the shape of its files."""

import ast
import re
import statistics
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "bloodpatch_tracker"
FILES = sorted(PACKAGE.rglob("*.py"))
WORDS_THAT_SAY_NOTHING = {"utils", "util", "helpers", "helper", "common", "manager", "core", "misc"}


def lines(file: Path) -> int:
    return len(file.read_text("utf-8").splitlines())


def name(file: Path) -> str:
    return file.relative_to(ROOT).as_posix()


def found(pattern: str) -> list[str]:
    """The places in the package where the pattern stands, be it across lines."""
    return [
        f"{name(file)}:{text.count(chr(10), 0, match.start()) + 1}"
        for file in FILES
        for text in [file.read_text("utf-8")]
        for match in re.finditer(pattern, text, re.MULTILINE)
    ]


def test_no_file_is_over_300_lines() -> None:
    written = (*FILES, *(ROOT / "tests").rglob("*.py"), *ROOT.glob("*.py"))
    assert {name(file): lines(file) for file in written if lines(file) > 300} == {}


def test_the_median_file_is_under_100_lines() -> None:
    assert statistics.median(map(lines, FILES)) < 100


def test_the_main_window_is_under_200_lines() -> None:
    assert all(lines(file) < 200 for file in FILES if name(file).endswith("ui/main_window.py"))


def test_names_say_what_is_inside() -> None:
    parts = {part for file in FILES for part in file.relative_to(PACKAGE).with_suffix("").parts}
    assert parts & WORDS_THAT_SAY_NOTHING == set()


def test_pyplot_is_not_used() -> None:
    """It keeps every figure for ever and may take over the event loop."""
    assert found(r"^[ \t]*(import matplotlib\.pyplot|from matplotlib(\.pyplot import| import .*\bpyplot\b))") == []


def test_signals_are_connected_to_bound_methods() -> None:
    """A lambda keeps its widget alive and is called after the widget is gone."""
    assert found(r"\.connect\(\s*lambda\b") == []


@pytest.mark.parametrize("file", [file for file in FILES if file.name == "__init__.py"], ids=name)
def test_a_folder_opens_with_one_docstring_that_says_what_belongs_there(file: Path) -> None:
    tree = ast.parse(file.read_text("utf-8"))
    assert ast.get_docstring(tree)
    rest = [ast.unparse(statement).partition(" = ")[0] for statement in tree.body[1:]]
    assert rest == (["__version__"] if file.parent == PACKAGE else [])


@pytest.mark.parametrize("file", sorted((ROOT / "requirements").glob("*.txt")), ids=name)
def test_pins_are_exact_and_hash_checked_and_name_no_address(file: Path) -> None:
    pin, digest = r"[a-z0-9-]+==[0-9.]+( ; [^:]+)? \\", r"    --hash=sha256:[0-9a-f]{64}( \\)?"
    odd = [line for line in file.read_text("utf-8").splitlines() if not re.fullmatch(f"{pin}|{digest}", line)]
    assert odd == []
