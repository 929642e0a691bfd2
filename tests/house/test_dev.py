"""dev.py decides rightly what to set up, says the right line to type, and stays quick to load."""

import ast
import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import dev
import dev_set_up

MADE = {
    "python": "cpython-311 x86_64-linux-gnu",
    "folder": "'/somewhere'",
    "requirements/run.txt": "0000000a",
    "pyproject.toml": "0000000b",
    "qt-offscreen": "seen",
    "qt-window": "seen",
}
ROWS = dev_set_up.QT_LIBRARIES["window"][:2]


@pytest.fixture
def checkout(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A folder with pins and a finished .venv, which dev.py takes for its own."""
    for name in dev.MADE_FROM["test"]:
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text(name, "utf-8")
    monkeypatch.setattr(dev, "ROOT", str(tmp_path))
    monkeypatch.setattr(dev, "STAMP", str(tmp_path / "stamp"))
    monkeypatch.setattr(dev, "PYTHON", __file__)
    monkeypatch.setattr(dev_set_up, "lacking_parts", lambda parts, tried: [])
    monkeypatch.setattr(dev_set_up, "lacks_server", lambda tried: False)
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
    assert dev_set_up.decide(stamp, MADE) == step


def test_the_test_tools_are_added_to_what_run_has_made() -> None:
    assert dev_set_up.decide(MADE, MADE | {"requirements/test.txt": "0000000c"}) == "add"


def test_other_test_pins_are_not_laid_over_the_old_ones() -> None:
    old, new = (MADE | {"requirements/test.txt": digest} for digest in ("0000000c", "0000000d"))
    assert dev_set_up.decide(old, new) == "anew"


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

    monkeypatch.setattr(dev_set_up, "install", interrupted)
    with pytest.raises(KeyboardInterrupt):
        dev_set_up.set_up("test", dev.facts("test"))
    assert not (checkout / "stamp").exists()


def test_a_window_that_lacks_libraries_is_looked_at_again_but_not_installed_for_again(
    checkout: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    asked: list[tuple[list[str], bool]] = []

    def lacking_parts(parts: list[str], tried: bool) -> list[str]:
        asked.append((parts, tried))
        return ["window"]

    monkeypatch.setattr(dev_set_up, "lacking_parts", lacking_parts)
    write(checkout / "stamp", {name: value for name, value in dev.facts("run").items() if name != "qt-window"})
    for _ in range(2):
        dev_set_up.set_up("run", dev.facts("run"))
    assert asked == [(["window"], False), (["window"], True)]
    assert dev.read_stamp()["qt-window"] == "lacking"


@pytest.fixture
def bare(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """A machine of Debian's without a server; where its package looks before it makes a cluster."""
    settings = tmp_path / "etc" / "createcluster.d" / "own.conf"
    monkeypatch.delenv(dev_set_up.SERVER_CHOSEN, raising=False)
    monkeypatch.setattr(dev_set_up, "DEBIAN_CLUSTERS", str(settings))
    monkeypatch.setattr(dev_set_up, "SERVER_PLACES", (str(tmp_path / "postgresql" / "*" / "bin"),))
    monkeypatch.setattr(dev_set_up, "system_names", lambda: {"debian"})
    monkeypatch.setattr(shutil, "which", lambda name: None)
    monkeypatch.setattr(os, "geteuid", lambda: 0)
    return settings


def installs(bare: Path, releases: list[str], seen: list[str]) -> Callable[..., bool]:
    """What installing does there: these releases are there then."""

    def provide(what: str, rows: dev_set_up.Rows, tried: bool) -> bool:
        seen.append(bare.read_text("ascii") if bare.exists() else "")
        for release in releases:
            folder = bare.parents[2] / "postgresql" / release / "bin"
            folder.mkdir(parents=True)
            (folder / "initdb").touch()
        return bool(releases)

    return provide


def test_a_server_is_installed_once_and_none_is_left_running(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(dev_set_up, "provide", installs(bare, ["9", "15", "14"], seen))
    assert dev_set_up.lacks_server(tried=False) is False
    assert dev_set_up.lacks_server(tried=False) is False
    assert seen == ["create_main_cluster = false\n"]
    assert not bare.parent.exists()
    assert str(dev_set_up.server_binaries()).endswith("/15/bin")


def test_a_server_that_cannot_be_had_is_lacking_and_not_tried_in_vain(
    bare: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[str] = []
    monkeypatch.setattr(dev_set_up, "provide", installs(bare, [], seen))
    assert dev_set_up.lacks_server(tried=False) is True
    assert dev_set_up.lacks_server(tried=True) is True
    assert seen == ["create_main_cluster = false\n", ""]
    assert not bare.parent.exists()


def test_whoever_chose_a_server_has_none_installed(bare: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    seen: list[str] = []
    monkeypatch.setattr(dev_set_up, "provide", installs(bare, ["15"], seen))
    monkeypatch.setenv(dev_set_up.SERVER_CHOSEN, "none")
    assert dev_set_up.lacks_server(tried=False) is True
    assert seen == []


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
    assert " ".join(dev_set_up.install_command(names, ROWS)) == command


def test_a_package_that_holds_two_libraries_is_named_once() -> None:
    assert dev_set_up.install_command({"arch"}, dev_set_up.QT_LIBRARIES["offscreen"][:2])[3:] == ["libglvnd"]


def test_debian_gets_all_that_qt_needs_without_a_window() -> None:
    assert dev_set_up.install_command({"debian"}, dev_set_up.QT_LIBRARIES["offscreen"])[4:] == [
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
    assert dev_set_up.advice("Qt", ROWS, command, root).rstrip("\n").endswith(last)


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


@pytest.mark.parametrize("flags", [[], ["-P"]], ids=["as usual", "with a safe path"])
def test_set_up_is_found_beside_dev_wherever_it_is_called_from(tmp_path: Path, flags: list[str]) -> None:
    checkout, elsewhere = tmp_path / "checkout", tmp_path / "elsewhere"
    for folder in (checkout, elsewhere):
        (folder / "requirements").mkdir(parents=True)
        stand_in = f"def make_ready(level, wanted): raise SystemExit('{folder.name} ' + level)"
        (folder / "dev_set_up.py").write_text(stand_in, "utf-8")
    for name in dev.MADE_FROM["test"]:
        (checkout / name).touch()
    script = shutil.copy(dev.__file__, checkout)
    command = [sys.executable, *flags, script, "run"]
    environment = os.environ | {"PYTHONPATH": str(elsewhere)}
    ended = subprocess.run(command, cwd=elsewhere, env=environment, capture_output=True, text=True, check=False)
    assert (ended.returncode, ended.stdout, ended.stderr) == (1, "", "checkout run\n")


def test_a_set_up_that_is_done_is_not_even_loaded(checkout: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "dev_set_up", None)
    monkeypatch.setattr(dev, "become", lambda command: 7)
    assert dev.main(["run"]) == 7


@pytest.mark.parametrize("file", [dev.__file__, dev_set_up.__file__], ids=["dev", "dev_set_up"])
def test_an_old_python_can_read_it_far_enough_to_say_why_it_ends(file: str) -> None:
    tree = ast.parse(Path(file).read_text("utf-8"), feature_version=(3, 7))
    checks = [place for place, statement in enumerate(tree.body) if "version_info < (3, 11)" in ast.unparse(statement)]
    loads_dev = [place for place, statement in enumerate(tree.body) if ast.unparse(statement) == "import dev"]
    before = tree.body[1 : (checks or loads_dev)[0]]
    assert {ast.unparse(statement) for statement in before} <= {"import os", "import sys"}


@pytest.mark.parametrize("file, most", [(dev.__file__, 150), (dev_set_up.__file__, 300)], ids=["dev", "dev_set_up"])
def test_it_stays_short(file: str, most: int) -> None:
    assert len(Path(file).read_text("utf-8").splitlines()) <= most


def test_nothing_is_imported_before_it_is_needed() -> None:
    """A second start may take little more than the interpreter's own."""
    tree = ast.parse(Path(dev.__file__).read_text("utf-8"))
    imports = [statement for statement in tree.body if isinstance(statement, ast.Import | ast.ImportFrom)]
    assert [ast.unparse(statement) for statement in imports] == ["import os", "import sys"]
