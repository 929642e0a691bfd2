"""Who may import whom: the contracts in pyproject.toml hold, and each of them would be missed."""

import os
import shutil
import subprocess
import sys
import tomllib
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PACKAGE = "bloodpatch_tracker"
CONTRACTS = tomllib.loads((ROOT / "pyproject.toml").read_text("utf-8"))["tool"]["importlinter"]["contracts"]
NAMES = {contract["floor"]: contract["name"] for contract in CONTRACTS}

# Together they put the program together. (__init__ imports nothing; test_files.py sees to that.)
MAY_IMPORT_EVERYTHING = {"__init__", "app", "cli", "commands", "screenshots"}


def lint_imports(folder: Path) -> tuple[int, str]:
    """Exit code and words of import-linter, which analyses the package that lies in the folder."""
    code = "import sys; from importlinter.cli import lint_imports_command; lint_imports_command()"
    done = subprocess.run(
        [sys.executable, "-c", code, "--no-logo", "--no-cache"],
        cwd=folder,
        env=os.environ | {"COLUMNS": "200", "PYTHONPATH": str(folder)},
        capture_output=True,
        encoding="utf-8",
        check=False,
    )
    return done.returncode, done.stdout + done.stderr


@pytest.fixture
def copy(tmp_path: Path) -> Path:
    """A copy of the package and its contracts, to plant something in."""
    shutil.copytree(ROOT / PACKAGE, tmp_path / PACKAGE, ignore=shutil.ignore_patterns("__pycache__"))
    shutil.copy(ROOT / "pyproject.toml", tmp_path)
    (tmp_path / "tests" / "house").mkdir(parents=True)
    shutil.copy(ROOT / "tests" / "house" / "may_import.py", tmp_path / "tests" / "house")
    return tmp_path


def test_the_house_keeps_its_contracts() -> None:
    code, words = lint_imports(ROOT)
    assert code == 0, words
    assert f"{len(CONTRACTS)} kept, 0 broken" in words


@pytest.mark.parametrize(
    "floor, line",
    [
        ("diary", "import typing_extensions"),
        ("assessment", "import PySide6.QtCore"),
        ("charts", "from matplotlib.figure import Figure; import sqlalchemy"),
        ("words", "from bloodpatch_tracker.ui import planted"),
        ("settings", "from bloodpatch_tracker.words import planted"),
        ("exchange", "import sqlalchemy.orm"),
        ("db", "from bloodpatch_tracker import words"),
        ("ui", "from bloodpatch_tracker.db import planted"),
        ("ui", "def late():\n    from bloodpatch_tracker import app"),
        ("ui", "import sqlite3"),
    ],
)
def test_one_wrong_import_breaks_its_contract_and_no_other(copy: Path, floor: str, line: str) -> None:
    (copy / PACKAGE / floor / "planted.py").write_text(f"{line}\n", "utf-8")
    code, words = lint_imports(copy)
    assert code == 1, words
    assert f"{NAMES[floor]} BROKEN" in words
    assert f"{len(CONTRACTS) - 1} kept, 1 broken" in words
    assert f"{PACKAGE}.{floor}.planted" in words


def test_every_floor_has_a_contract() -> None:
    floors = {path.stem for path in (ROOT / PACKAGE).iterdir() if path.suffix == ".py" or _is_package(path)}
    assert floors - MAY_IMPORT_EVERYTHING == NAMES.keys()


def test_no_floor_may_import_what_may_import_everything() -> None:
    """Or what is refused to it would come in through that. __main__ is no floor, only the door to cli."""
    lists = {contract["floor"]: set(contract["ours"]) & MAY_IMPORT_EVERYTHING for contract in CONTRACTS}
    assert {floor: ours for floor, ours in lists.items() if ours} == {"__main__": {"cli"}}


def test_every_folder_with_code_is_a_package_so_that_the_contracts_see_it() -> None:
    folders = {path.parent for path in (ROOT / PACKAGE).rglob("*.py")}
    assert [str(folder) for folder in folders if not _is_package(folder)] == []


def _is_package(folder: Path) -> bool:
    return (folder / "__init__.py").is_file()
