"""`import`: what is new, amended, voided and unchanged; each file all or nothing."""

from pathlib import Path

import pytest

from bloodpatch_tracker import places
from bloodpatch_tracker.db.open import open_book
from tests.commands.command import Command, put
from tests.exchange.files import ENTRY, a_file, entry_row, row


def entries(database: Path) -> int:
    book = open_book(database, create=False)
    try:
        return sum(len(book.diary(patient.id).entries) for patient in book.patients())
    finally:
        book.close()


def counts(command: Command) -> str:
    """The line about entries, without the file's name."""
    return command.out.splitlines()[0].partition(": ")[2]


def test_a_file_makes_the_database(command: Command, good: Path, database: Path) -> None:
    assert command("import", good, "--database", database) == 0
    assert counts(command) == "2 new, 0 amended, 0 voided, 0 unchanged"
    assert "patients 1 new, 0 changed; patches 1 new, 0 changed" in command.out
    assert (command.err, entries(database)) == ("", 2)


def test_twice_adds_nothing(command: Command, good: Path, database: Path) -> None:
    assert command("import", good, good, "--database", database) == 0
    assert command.out.splitlines()[2].endswith(": 0 new, 0 amended, 0 voided, 2 unchanged")
    before = database.read_bytes()
    assert command("import", good, "--database", database) == 0
    assert counts(command) == "0 new, 0 amended, 0 voided, 2 unchanged"
    assert database.read_bytes() == before


def test_amended_and_voided(command: Command, tmp_path: Path, good: Path, database: Path) -> None:
    command("import", good, "--database", database)
    at = "2026-03-09T09:00:00-06:00"
    newer = put(tmp_path, a_file(row(headache_upright="5", amended_at=at)))
    assert command("import", newer, "--database", database) == 0
    assert counts(command) == "0 new, 1 amended, 0 voided, 0 unchanged"
    gone = put(tmp_path, a_file(row(headache_upright="5", amended_at=at, voided_at=at, void_reason="twice")))
    assert command("import", gone, "--database", database) == 0
    assert counts(command) == "0 new, 0 amended, 1 voided, 0 unchanged"
    assert command("import", newer, "--database", database) == 0
    assert counts(command) == "0 new, 0 amended, 0 voided, 1 unchanged"


def test_other_answers_without_an_amendment_are_refused(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    command("import", good, "--database", database)
    other = put(tmp_path, a_file(row(headache_upright="5"), entry_row(9)))
    assert command("import", other, "--database", database) == 1
    assert command.lines[0].startswith(f"{other}:2 amended_at: The entry “{ENTRY}” is kept with other answers, ")
    assert (command.out, entries(database)) == ("", 2)


def test_a_refused_file_does_not_hold_up_the_others(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    bad = put(tmp_path, a_file(row(headache_upright="11")))
    assert command("import", bad, good, "--database", database) == 1
    assert counts(command) == "2 new, 0 amended, 0 voided, 0 unchanged"
    assert (len(command.lines), entries(database)) == (1, 2)


def test_what_differs_is_told_and_taken_over_on_request(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    command("import", good, "--database", database)
    other = put(tmp_path, a_file(row(patient_name="Anna R.", clinic_name="North")))
    assert command("import", other, "--database", database) == 0
    assert command.lines == [
        f"{other}:2 patient_name: The file says “Anna R.”; “Ana R.” is kept, as the database has it."
    ]
    assert "patients 0 new, 0 changed; patches 0 new, 1 changed" in command.out
    assert command("import", other, "--database", database, "--update-patches") == 0
    assert (command.err, "patients 0 new, 1 changed" in command.out) == ("", True)


def test_a_dry_run_makes_no_database_and_changes_none(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    assert command("import", good, "--dry-run", "--database", database) == 0
    assert counts(command) == "2 new, 0 amended, 0 voided, 0 unchanged"
    assert command.out.endswith("This was a dry run: nothing was changed.\n")
    assert not database.exists()
    command("import", good, "--database", database)
    before = database.read_bytes()
    more = put(tmp_path, a_file(row(), entry_row(9)))
    assert command("import", more, "--dry-run", "--database", database) == 0
    assert counts(command) == "1 new, 0 amended, 0 voided, 1 unchanged"
    assert database.read_bytes() == before


def test_a_database_that_is_none_is_told_and_left_alone(command: Command, tmp_path: Path, good: Path) -> None:
    other = put(tmp_path, b"my shopping list", "list.txt")
    assert command("import", good, "--database", other) == 1
    (line,) = command.lines
    assert line.startswith(f"{other}: This is not a database of this program. It was left as it is; ")
    assert other.read_bytes() == b"my shopping list"


def test_a_url_names_a_database_too(command: Command, good: Path, database: Path) -> None:
    assert command("import", good, "--database", f"sqlite:///{database}") == 0
    assert entries(database) == 2


@pytest.mark.parametrize("url", ["nonsense://ana:secret@host/x", "sqlite://", "://"])
def test_a_url_that_is_none_is_a_sentence_without_its_password(command: Command, good: Path, url: str) -> None:
    assert command("import", good, "--database", url) in (1, 2)
    assert len(command.lines) == 1
    assert "secret" not in command.err


def test_an_empty_name_is_not_the_users_own_database(command: Command, good: Path) -> None:
    assert command("import", good, "--database", "") == 1
    assert len(command.lines) == 1
    assert command.out == ""


def test_without_a_name_it_is_the_one_in_the_data_folder(
    command: Command, good: Path, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(places, "data_folder", lambda: tmp_path / "own" / "folder")
    assert command("import", good) == 0
    assert entries(tmp_path / "own" / "folder" / "diary.db") == 2


def test_a_database_cut_short_is_told_and_left_alone(command: Command, good: Path, database: Path) -> None:
    command("import", good, "--database", database)
    database.write_bytes(database.read_bytes()[:5000])
    assert command("import", good, "--database", database) == 1
    assert command.lines[0].startswith(f"{database}: The database is damaged. ")
    assert len(database.read_bytes()) == 5000
