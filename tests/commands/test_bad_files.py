"""A bad file ends with status 1 and one clear line for each problem; nothing is printed, nothing is changed."""

from pathlib import Path

import pytest

from tests.commands.command import Command, put
from tests.exchange.files import a_file, entry_row, row

BAD = {
    "score 11": (a_file(row(headache_upright="11")), "2 headache_upright: “11” is outside 0 to 10."),
    "score 5.5": (a_file(row(headache_upright="5.5")), "2 headache_upright: “5.5” is not a whole number from 0 to 10."),
    "no offset": (a_file(row(observed_at="2026-03-07T13:00:00")), "2 observed_at: “2026-03-07T13:00:00” does not say "),
    "30 February": (a_file(row(observed_at="2026-02-30T13:00:00Z")), "2 observed_at: “2026-02-30T13:00:00Z” is not a "),
    "unknown symptom": (a_file(row(symptoms="hunger")), "2 symptoms: “hunger” is not one of these: neck-stiffness, "),
    "unknown author": (a_file(row(author="doctor")), "2 author: “doctor” is not one of these: patient, "),
    "temperature 370": (a_file(row(temperature_c="370")), "2 temperature_c: “370” is outside 30 to 45."),
    "temperature nan": (a_file(row(temperature_c="nan")), "2 temperature_c: “nan” is not a number from 30 to 45, "),
    "decimal comma": (a_file(row(temperature_c="36,6")), "2 temperature_c: “36,6” has a decimal comma; "),
    "before the patch": (a_file(row(observed_at="2026-03-07T08:00:00-06:00")), "2 observed_at: “2026-03-07T08:00"),
    "wrong schema": (a_file(row(schema="bloodpatch-diary/9")), "2 schema: “bloodpatch-diary/9” is another kind of"),
    "entry twice": (a_file(row(), row()), "3 entry_id: “"),
    "two names": (a_file(row(), entry_row(2, patient_name="Bo")), "3 patient_name: “Bo” contradicts an earlier row"),
    "control characters": (a_file(row(author="\x1b[2J\nx")), r"2 author: “\x1b[2J\nx” is not one of these: "),
    "binary": (bytes(range(256)), "1 schema: This is not text in UTF-8, "),
    "utf-16": ("schema,patient_id\n".encode("utf-16"), "1 schema: This is not text in UTF-8, "),
    "empty": (b"", "1 schema: The file is empty; "),
    "another csv": (b"name,age\nAna,31\n", "1 schema: Not in the header, and needed in a diary: schema, patient_id, "),
    "open quote": (a_file(row()) + b'"', "3 schema: A quote that is opened in this row is never closed."),
}


@pytest.mark.parametrize("data, says", BAD.values(), ids=BAD)
def test_assess_prints_nothing_but_the_problem(
    command: Command, tmp_path: Path, good: Path, data: bytes, says: str
) -> None:
    path = put(tmp_path, data)
    assert command("assess", good, path, "--json") == 1
    assert command.out == ""
    assert len(command.lines) == 1
    assert command.lines[0].startswith(f"{path}:{says}")


@pytest.mark.parametrize("data, says", BAD.values(), ids=BAD)
def test_import_changes_nothing(
    command: Command, tmp_path: Path, good: Path, database: Path, data: bytes, says: str
) -> None:
    path = put(tmp_path, data)
    assert command("import", path, "--database", database) == 1
    assert not database.exists()
    assert command("import", good, "--database", database) == 0
    before = database.read_bytes()
    assert command("import", path, "--database", database) == 1
    assert command.out == ""
    assert len(command.lines) == 1
    assert command.lines[0].startswith(f"{path}:{says}")
    assert database.read_bytes() == before


def test_the_first_hundred_problems_then_a_count(command: Command, tmp_path: Path) -> None:
    path = put(tmp_path, a_file(*(entry_row(key, headache_upright="11") for key in range(250))))
    assert command("assess", path) == 1
    assert len(command.lines) == 101
    assert command.lines[99].startswith(f"{path}:101 headache_upright: ")
    assert command.lines[100] == f"{path}: problems that are not listed here: 150."


@pytest.mark.parametrize("name", ["missing.csv", "."])
@pytest.mark.parametrize("does", ["assess", "import"])
def test_a_file_that_cannot_be_read_is_a_sentence(
    command: Command, tmp_path: Path, database: Path, does: str, name: str
) -> None:
    more = ("--database", database) if does == "import" else ()
    assert command(does, tmp_path / name, *more) == 1
    assert (command.out, len(command.lines)) == ("", 1)
    assert not database.exists()


def test_an_unknown_column_is_a_notice_and_no_problem(command: Command, tmp_path: Path) -> None:
    path = put(tmp_path, a_file(row(mood="low"), columns=(*row(), "mood")))
    assert command("assess", path, "--json") == 0
    assert command.lines == [f"{path}:1 mood: The column “mood” is unknown and left out."]
    assert command.out.startswith("[")
