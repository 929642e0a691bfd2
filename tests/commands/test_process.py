"""The program as it is started: its streams, its exit, and what it does not import."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.command import put, run
from tests.exchange.files import a_file, entry_row, row

ROOT = Path(__file__).parents[2]
PLAIN = {"PYTHONPATH": str(ROOT), "PYTHONIOENCODING": "ascii", "LC_ALL": "C", "PYTHONUTF8": "0"}
HEAVY = {"PySide6", "sqlalchemy", "alembic", "matplotlib", "numpy", "sqlite3"}


def start(*argv: object, **more: object) -> subprocess.CompletedProcess[bytes]:
    command = [sys.executable, "-m", "bloodpatch_tracker", *map(str, argv)]
    return subprocess.run(command, env=os.environ | PLAIN, capture_output=True, check=False, **more)  # type: ignore[call-overload, no-any-return]  # options go through


def test_streams_are_utf_8_whatever_the_locale(tmp_path: Path) -> None:
    done = start("assess", put(tmp_path, a_file(row(patient_name="Zoë 日本"))))
    assert (done.returncode, done.stderr) == (0, b"")
    assert done.stdout.startswith("Zoë 日本, patch 1".encode())


def test_a_bad_file_is_one_line_and_status_1(tmp_path: Path) -> None:
    path = put(tmp_path, a_file(row(headache_upright="11")))
    done = start("assess", path)
    assert (done.returncode, done.stdout) == (1, b"")
    assert done.stderr.decode().splitlines() == [f"{path}:2 headache_upright: “11” is outside 0 to 10."]


def test_a_reader_that_has_read_enough_is_no_error(tmp_path: Path) -> None:
    database = tmp_path / "diary.db"
    rows = (entry_row(key, note="x" * 5000) for key in range(200))
    assert run("import", put(tmp_path, a_file(*rows)), "--database", database) == 0
    command = [sys.executable, "-m", "bloodpatch_tracker", "export", "--out", "-", "--database", str(database)]
    with subprocess.Popen(command, env=os.environ | PLAIN, stdout=subprocess.PIPE, stderr=subprocess.PIPE) as export:
        assert export.stdout is not None
        assert export.stderr is not None
        export.stdout.read(10)
        export.stdout.close()
        assert export.stderr.read() == b""
        assert export.wait() == 0


@pytest.mark.skipif(not Path("/dev/full").exists(), reason="a full device is needed")
def test_a_full_disk_behind_standard_output_is_a_sentence(tmp_path: Path) -> None:
    path = put(tmp_path, a_file(row()))
    command = [sys.executable, "-m", "bloodpatch_tracker", "assess", "--json", str(path)]
    with Path("/dev/full").open("wb") as full:
        done = subprocess.run(command, env=os.environ | PLAIN, stdout=full, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"There is no room left" in done.stderr
    assert b"Traceback" not in done.stderr


@pytest.mark.parametrize(
    "argv, heavy",
    [
        (("--version",), HEAVY | {"babel", "tomlkit"}),
        (("assess", "--json", "x.csv"), HEAVY | {"tomlkit"}),
        (("--help",), HEAVY | {"babel", "tomlkit"}),
    ],
    ids=["--version", "assess", "--help"],
)
def test_what_needs_no_window_and_no_database_imports_neither(
    tmp_path: Path, argv: tuple[str, ...], heavy: set[str]
) -> None:
    """Nor what dates are said with, where none is."""
    put(tmp_path, a_file())
    code = (
        "import sys; from bloodpatch_tracker.cli import main\n"
        "try: status = main(sys.argv[1:])\n"
        "except SystemExit as ended: status = ended.code\n"
        f"sys.exit(status or ' '.join({heavy} & sys.modules.keys()) or None)"
    )
    done = subprocess.run(
        [sys.executable, "-c", code, *argv], cwd=tmp_path, env=os.environ | PLAIN, capture_output=True, check=False
    )
    assert done.returncode == 0, done.stderr


@pytest.mark.skipif(sys.platform == "win32", reason="started by a shell that can close a stream")
def test_a_closed_standard_output_is_a_sentence(tmp_path: Path) -> None:
    path = put(tmp_path, a_file())
    started = ["/bin/sh", "-c", '"$@" >&-', "sh", sys.executable, "-m", "bloodpatch_tracker", "assess", str(path)]
    done = subprocess.run(started, env=os.environ | PLAIN, stderr=subprocess.PIPE, check=False)
    assert done.returncode == 1
    assert b"Traceback" not in done.stderr
    assert done.stderr.count(b"\n") == 1
