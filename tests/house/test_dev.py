"""dev.py decides rightly what to set up, says the right line to type, and stays quick to load."""

import ast
from pathlib import Path

import pytest

import dev

MADE = {
    "python": "cpython-311 x86_64-linux-gnu",
    "folder": "'/somewhere'",
    "requirements/run.txt": "0000000a",
    "pyproject.toml": "0000000b",
    "qt-offscreen": "seen",
    "qt-window": "seen",
}
ROWS = dev.QT_LIBRARIES["window"][:2]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pins and a finished .venv, which dev.py takes for its own."""
    for name in dev.MADE_FROM["test"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "STAMP", str(tmp_path / "stamp"))
    monkeypatch.setattr(dev, "PYTHON", __file__)
    monkeypatch.setattr(dev, "lacking_parts", lambda parts, tried: [])
    write(tmp_path / "stamp", dev.facts("run"))
    return tmp_path


def write(stamp: Path, facts: dict[str, str]) -> None:
    stamp.write_text("".join(f"{name} {value}\n" for name, value in facts.items()), "ascii")


@pytest.mark.parametrize(
    "stamp, step",
    [
        (MADE, "nothing"),
        (MADE | {"requirements/test.txt": "0000000c"}, "nothing"),
        ({}, "anew"),
        (MADE | {"requirements/run.txt": "0000000d"}, "anew"),
        (MADE | {"python": "cpython-312 x86_64-linux-gnu"}, "anew"),
        (MADE | {"folder": "'/elsewhere'"}, "anew"),
        (MADE | {"pyproject.toml": "0000000d"}, "add"),
        ({name: value for name, value in MADE.items() if name != "qt-window"}, "nothing"),
    ],
    ids=[
        "all as wanted",
        "the test tools are there as well",
        "never finished",
        "other pins",
        "another Python",
        "the folder was moved",
        "only the project's own settings changed",
        "a library of the system is lacking",
    ],
)
def test_only_what_changed_is_set_up_again(stamp: dict[str, str], step: str) -> None:
    assert dev.decide(stamp, MADE) == step


def test_the_test_tools_are_added_to_what_run_has_made() -> None:
    assert dev.decide(MADE, MADE | {"requirements/test.txt": "0000000c"}) == "add"


def test_other_test_pins_are_not_laid_over_the_old_ones() -> None:
    old, new = (MADE | {"requirements/test.txt": digest} for digest in ("0000000c", "0000000d"))
    assert dev.decide(old, new) == "anew"


def test_a_finished_set_up_is_recognised(checkout: Path) -> None:
    assert dev.facts("run").items() <= dev.read_stamp().items()


def test_a_changed_pin_is_seen(checkout: Path) -> None:
    before = dev.facts("run")
    (checkout / "requirements/run.txt").write_text("another", "utf-8")
    assert {name for name, value in dev.facts("run").items() if before[name] != value} == {"requirements/run.txt"}


def test_a_stamp_is_worth_nothing_without_the_python_it_stood_on(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(dev, "PYTHON", str(checkout / "gone"))
    assert dev.read_stamp() == {}


@pytest.mark.parametrize("content", [b"", b"python\n", b"\xff\xfe\n"], ids=["empty", "cut off", "garbage"])
def test_a_damaged_stamp_is_no_stamp(checkout: Path, content: bytes) -> None:
    (checkout / "stamp").write_bytes(content)
    assert dev.read_stamp() == {}


def test_an_interrupted_set_up_leaves_no_stamp(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def interrupted(level: str) -> None:
        raise KeyboardInterrupt

    monkeypatch.setattr(dev, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        dev.set_up("test", dev.facts("test"))
    assert not (checkout / "stamp").exists()


def test_a_window_that_lacks_libraries_is_looked_at_again_but_not_installed_for_again(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[list[str], bool]] = []

    def lacking_parts(parts: list[str], tried: bool) -> list[str]:
        asked.append((parts, tried))
        return ["window"]

    monkeypatch.setattr(dev, "lacking_parts", lacking_parts)
    write(checkout / "stamp", {name: value for name, value in dev.facts("run").items() if name != "qt-window"})
    for _ in range(2):
        dev.set_up("run", dev.facts("run"))
    assert asked == [(["window"], False), (["window"], True)]
    assert dev.read_stamp()["qt-window"] == "lacking"


@pytest.mark.parametrize(
    "names, command",
    [
        ({"debian"}, "apt-get install -y --no-install-recommends libxcb-cursor0 libxcb-icccm4"),
        ({"linuxmint", "ubuntu"}, "apt-get install -y --no-install-recommends libxcb-cursor0 libxcb-icccm4"),
        ({"rocky", "rhel", "fedora"}, "dnf install -y xcb-util-cursor xcb-util-wm"),
        ({"arch"}, "pacman -S --needed xcb-util-cursor xcb-util-wm"),
        ({"plan9"}, ""),
    ],
    ids=["Debian", "like Ubuntu", "like Fedora", "Arch", "unknown"],
)
def test_each_family_has_its_own_packages(names: set[str], command: str) -> None:
    assert " ".join(dev.install_command(names, ROWS)) == command


def test_a_package_that_holds_two_libraries_is_named_once() -> None:
    assert dev.install_command({"arch"}, dev.QT_LIBRARIES["offscreen"][:2])[3:] == ["libglvnd"]


def test_debian_gets_all_that_qt_needs_without_a_window() -> None:
    assert dev.install_command({"debian"}, dev.QT_LIBRARIES["offscreen"])[4:] == [
        "libegl1",
        "libgl1",
        "libxkbcommon0",
        "libdbus-1-3",
        "libfontconfig1",
        "libglib2.0-0",
    ]


@pytest.mark.parametrize(
    "command, root, last",
    [
        (["apt-get", "install", "this"], False, "    sudo apt-get install this"),
        (["apt-get", "install", "this"], True, "    apt-get install this"),
        ([], False, "please install: libxcb-cursor.so.0 libxcb-icccm.so.4"),
    ],
    ids=["a user types sudo", "root needs none", "an unknown system is told the libraries"],
)
def test_the_line_to_type_comes_last(command: list[str], root: bool, last: str) -> None:
    assert dev.advice("Qt", ROWS, command, root).rstrip("\n").endswith(last)


def test_pytest_comes_last_on_all_processors() -> None:
    assert list(dev.checks(["-k", "dev"]).items())[-1] == (
        "Tests",
        [dev.PYTHON, "-m", "pytest", "-n", "auto", "-k", "dev"],
    )


@pytest.mark.parametrize("args", [["-n0"], ["-n", "3"], ["--numprocesses=1"], ["-p", "no:xdist"]], ids=" ".join)
def test_who_chooses_the_number_of_processes_is_obeyed(args: list[str]) -> None:
    assert dev.checks(args)["Tests"][3:] == args


@pytest.mark.parametrize(
    "argv, code, stream", [([], 0, 0), (["--help"], 0, 0), (["tset"], 2, 1)], ids=["alone", "help", "mistyped"]
)
def test_the_commands_are_listed(argv: list[str], code: int, stream: int, capsys: pytest.CaptureFixture[str]) -> None:
    assert dev.main(argv) == code
    words = capsys.readouterr()
    assert all(f"dev.py {name} " in words[stream] for name in dev.COMMANDS)
    assert words[1 - stream] == ""


def test_nothing_is_imported_before_it_is_needed() -> None:
    """A second start may take little more than the interpreter's own."""
    tree = ast.parse(Path(dev.__file__).read_text("utf-8"))
    imports = [statement for statement in tree.body if isinstance(statement, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(statement) for statement in imports] == ["import os", "import sys"]
