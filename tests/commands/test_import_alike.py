"""`import` notes on standard error who comes in beside a namesake, and takes them in as another person all the same."""

from pathlib import Path

from tests.builders import an_id
from tests.commands.command import Command, put
from tests.exchange.files import a_file, row


def somebody(key: str, **cells: str) -> dict[str, str]:
    """A row of another patient."""
    return row(**{part: str(an_id(part, key)) for part in ("patient_id", "patch_id", "entry_id")} | cells)


def test_the_same_name_under_another_id_is_noted_and_nobody_is_merged(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    command("import", good, "--database", database)
    other = put(tmp_path, a_file(somebody("other", patient_name="ÁNA  r.")))
    assert command("import", other, "--database", database) == 0
    noted = f"“ÁNA  r.” is also the name of another patient, {an_id('patient')}. Taken in as another person."
    assert command.lines == [f"{other}:2 patient_name: {noted}"]
    assert "patients 1 new" in command.out


def test_it_is_noted_once_when_they_come_in_and_not_again(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    other = put(tmp_path, a_file(somebody("other")))
    command("import", good, other, "--database", database)
    assert len(command.lines) == 1, "between two files of one command too"
    command("import", good, other, "--database", database)
    assert command.lines == []


def test_a_record_number_is_told_rather_than_a_name(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    first = put(tmp_path, a_file(row(record_number="A-1", date_of_birth="1990-05-03")), "first.csv")
    second = put(tmp_path, a_file(somebody("second", record_number="a-1")), "second.csv")
    third = put(tmp_path, a_file(somebody("third", date_of_birth="1990-05-03")), "third.csv")
    command("import", first, second, third, "--database", database)
    assert [line.partition(":")[2].partition(":")[0] for line in command.lines] == [
        "2 record_number",
        "2 patient_name",
        "2 patient_name",
    ]
    assert "with the same date of birth" in command.lines[1]


def test_a_dry_run_notes_it_too_and_a_refused_file_does_not(
    command: Command, tmp_path: Path, good: Path, database: Path
) -> None:
    command("import", good, "--database", database)
    other = put(tmp_path, a_file(somebody("other")))
    assert command("import", other, "--dry-run", "--database", database) == 0
    assert len(command.lines) == 1
    taken = put(tmp_path, a_file(somebody("other", entry_id=str(an_id("entry")))), "taken.csv")
    assert command("import", taken, "--database", database) == 1
    assert not any("another person" in line for line in command.lines)
