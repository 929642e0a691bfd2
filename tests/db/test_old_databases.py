"""Every schema that was ever released opens in today's program, with everything that was kept in it."""

import json
import shutil
from contextlib import closing
from pathlib import Path
from typing import Any

import pytest

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.check import check
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.tables import METADATA
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import voided
from tests.builders import PATCH_TIME
from tests.db.make_old_database import FOLDER, make
from tests.db.told import all_told

OLD = sorted(FOLDER.glob("*.sqlite"))


def still_says(told: Any, expected: Any) -> bool:
    """Whether everything expected is told; today's values may have fields that the old ones had not."""
    if isinstance(expected, dict):
        return isinstance(told, dict) and all(
            key in told and still_says(told[key], value) for key, value in expected.items()
        )
    if isinstance(expected, list):
        return len(told) == len(expected) and all(map(still_says, told, expected))
    return bool(told == expected)


@pytest.fixture
def copy(request: pytest.FixtureRequest, path: Path) -> Path:
    """A copy of the old database, as opening may upgrade it."""
    shutil.copy(request.param, path)
    return path


every_old_database = pytest.mark.parametrize("copy", OLD, indirect=True, ids=lambda file: file.stem)


@every_old_database
def test_it_opens_and_holds_what_was_kept(copy: Path, request: pytest.FixtureRequest) -> None:
    expected = json.loads((FOLDER / f"{request.node.callspec.id}.json").read_text("utf-8"))
    with closing(open_book(copy)) as book:
        assert still_says(all_told(book), expected)
    assert check(copy) == ()


@every_old_database
def test_it_can_be_written_on_in(copy: Path) -> None:
    with closing(open_book(copy)) as book:
        [*_, diary] = [found for patient in book.patients() if (found := book.diary(patient.id)).entries]
        before = next(entry for entry in diary.entries if entry.voided_at is None)
        after = voided(before, "still works", PATCH_TIME)
        book.save(Change(after, PATCH_TIME, before))
        assert after in book.diary(diary.patient.id).entries


def test_there_is_one_for_every_schema() -> None:
    assert [file.stem for file in OLD] == [schema.revision(number) for number in range(1, schema.NUMBER + 1)]


TABLES_OF = {"0001": 5, "0002": 5}
"""How many tables of ours an old schema has; today's has all of them."""


@every_old_database
def test_it_has_rows_in_every_table_so_that_upgrading_it_proves_something(
    copy: Path, request: pytest.FixtureRequest
) -> None:
    with closing(open_book(copy)) as book, book._engine.connect() as connection:
        counts = [connection.exec_driver_sql(f"SELECT count(*) FROM {table}").scalar_one() for table in METADATA.tables]
    assert sum(count > 1 for count in counts) == TABLES_OF.get(request.node.callspec.id, len(METADATA.tables))


def test_the_script_still_makes_such_a_database_but_never_over_another(tmp_path: Path) -> None:
    new = tmp_path / "new.sqlite"
    make(new)
    assert sorted(file.name for file in tmp_path.iterdir()) == ["new.json", "new.sqlite"]
    with pytest.raises(FileExistsError):
        make(new)


@pytest.mark.parametrize("spoil", [lambda told: told["diaries"].pop(), lambda told: told["histories"].clear()])
def test_the_comparison_would_tell_a_loss(spoil: Any) -> None:
    expected = json.loads((FOLDER / "0001.json").read_text("utf-8"))
    told = json.loads((FOLDER / "0001.json").read_text("utf-8"))
    assert still_says(told, expected)
    spoil(told)
    assert not still_says(told, expected)
