"""`export`: the diary or the summary, whole, to a file or to standard output, with a word on what is not in it."""

from collections.abc import Callable
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_patient, an_id
from tests.commands.command import Command, put, run
from tests.exchange.files import PATCH, PATIENT, a_file, entry_row, row
from tests.exchange.test_read_diary import NO_ENTRY

OTHER = {"patient_id": str(an_id("other")), "patch_id": str(an_id("other patch")), **NO_ENTRY}
NOTE = {"note": 'two\nlines, "quoted"', "void_reason": "=1", "voided_at": "2026-03-09T09:00:00.25Z"}


@pytest.fixture
def filled(tmp_path: Path, database: Path) -> Path:
    """A database with two patients."""
    assert run("import", put(tmp_path, a_file(entry_row(2, **NOTE), row(), row(**OTHER))), "--database", database) == 0
    return database


def test_export_to_an_empty_database_and_back_gives_the_same_bytes(
    command: Command, tmp_path: Path, filled: Path
) -> None:
    one, two, other = tmp_path / "one.csv", tmp_path / "two.csv", tmp_path / "other.db"
    assert command("export", "--out", one, "--database", filled) == 0
    assert command("import", one, "--database", other) == 0
    assert command("export", "--out", two, "--database", other) == 0
    assert one.read_bytes() == two.read_bytes()
    assert one.read_bytes().startswith(b"\xef\xbb\xbfschema,")
    assert one.read_bytes().count(b"\r\n") == 4


def test_it_says_what_is_not_in_it(command: Command, tmp_path: Path, filled: Path) -> None:
    command("export", "--out", tmp_path / "one.csv", "--database", filled)
    assert command.out == ""
    (line,) = command.lines
    assert all(word in line for word in ("reviews", "settings", "history"))
    command("export", "--summary", "--out", tmp_path / "one.csv", "--database", filled)
    assert "not for import" in command.lines[0]


def test_standard_output_gets_the_same_bytes(
    tmp_path: Path, filled: Path, capsysbinary: pytest.CaptureFixture[bytes]
) -> None:
    assert run("export", "--out", tmp_path / "one.csv", "--database", filled) == 0
    capsysbinary.readouterr()
    assert run("export", "--out", "-", "--database", filled) == 0
    assert capsysbinary.readouterr().out == (tmp_path / "one.csv").read_bytes()


def test_one_patient(command: Command, tmp_path: Path, filled: Path) -> None:
    out = tmp_path / "one.csv"
    assert command("export", "--out", out, "--patient", PATIENT.upper(), "--database", filled) == 0
    text = out.read_text("utf-8-sig")
    assert PATIENT in text
    assert OTHER["patient_id"] not in text


@pytest.mark.parametrize("wanted", [str(an_id("nobody")), "Ana", "\x1b[2J"])
def test_an_unknown_patient_is_a_sentence(command: Command, tmp_path: Path, filled: Path, wanted: str) -> None:
    assert command("export", "--out", tmp_path / "one.csv", "--patient", wanted, "--database", filled) == 1
    assert len(command.lines) == 1
    assert command.lines[0].startswith("No patient in the database has the id ")
    assert command.err.rstrip("\n").isprintable()
    assert not (tmp_path / "one.csv").exists()


def test_the_summary_is_as_of_a_moment(command: Command, tmp_path: Path, filled: Path) -> None:
    out = tmp_path / "sum.csv"
    as_of = ("--as-of", "2026-03-07T20:00:00-06:00")
    assert command("export", "--summary", *as_of, "--out", out, "--database", filled) == 0
    header, *rows = out.read_text("utf-8-sig").splitlines()
    assert header.startswith("patient_id,patient_name,")
    assert len(rows) == 2
    assert all("2026-03-07T20:00:00-06:00" in each for each in rows)
    assert command("export", "--summary", "--out", out, "--database", filled) == 0


def test_a_patient_without_a_patch_is_left_out_and_counted(command: Command, tmp_path: Path, filled: Path) -> None:
    book = open_book(filled)
    book.save(Change(a_patient(key="no patch"), PATCH_TIME))
    book.close()
    assert command("export", "--out", tmp_path / "one.csv", "--database", filled) == 0
    assert command.lines[1] == "Not in the file: patients without a patch, 1; a row needs one."
    assert str(a_patient(key="no patch").id) not in (tmp_path / "one.csv").read_text("utf-8-sig")


def test_a_database_that_is_not_there_is_a_sentence_and_is_not_made(
    command: Command, tmp_path: Path, database: Path
) -> None:
    assert command("export", "--out", tmp_path / "one.csv", "--database", database) == 1
    assert command.lines[0].startswith(f"{database}: There is no database here. ")
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("place", [lambda path: path, lambda path: f"sqlite:///{path}"], ids=["path", "url"])
def test_a_database_is_never_written_over(command: Command, filled: Path, place: Callable[[Path], object]) -> None:
    before = filled.read_bytes()
    assert command("export", "--out", filled, "--database", place(filled)) == 1
    assert command.lines == [f"{filled}: This is a database; it is not written over. Choose another name."]
    assert filled.read_bytes() == before


@pytest.mark.parametrize("where", ["missing/one.csv", "."])
def test_a_place_that_cannot_be_written_is_a_sentence(
    command: Command, tmp_path: Path, filled: Path, where: str
) -> None:
    assert command("export", "--out", tmp_path / where, "--database", filled) == 1
    assert len(command.lines) == 1


def test_a_file_that_was_there_is_replaced(command: Command, tmp_path: Path, filled: Path) -> None:
    out = put(tmp_path, b"before", "one.csv")
    assert command("export", "--out", out, "--database", filled) == 0
    assert PATCH in out.read_text("utf-8-sig")
