"""The check looks through everything, tells what it finds without quoting it, and writes nothing."""

from pathlib import Path

import pytest

from bloodpatch_tracker.db.check import ENOUGH, Finding, What, check
from bloodpatch_tracker.diary.book import Trouble
from tests.db.files import ENTRY, PATCH, PATIENT, make_filled, outside, raw, refused_for


def spoil(path: Path, *statements: str) -> None:
    """Put into the file what its own checks refuse."""
    make_filled(path)
    with raw(path) as connection:
        connection.execute("PRAGMA ignore_check_constraints = ON")
        for statement in statements:
            connection.execute(statement)


def found(path: Path, *kinds: What) -> list[Finding]:
    return [finding for finding in check(path) if finding.what in kinds]


def test_in_a_sound_diary_it_finds_nothing_and_writes_nothing(path: Path) -> None:
    make_filled(path)
    before = outside(path)
    assert check(path) == ()
    assert outside(path) == before


def test_it_tells_the_row_and_the_field_that_make_no_value_and_goes_on(path: Path) -> None:
    spoil(
        path,
        "UPDATE patients SET date_of_birth = '1800-01-01'",
        "UPDATE entries SET headache_upright = 77",
        "UPDATE reviews SET made_at = 'yesterday'",
        "UPDATE changes SET row_after = '{}'",
    )
    rows = found(path, What.ROW)
    assert [finding.where.partition(" ")[0] for finding in rows] == ["patients", "entries", "reviews", "changes"]
    assert rows[1] == Finding(What.ROW, "headache_upright: out-of-range", f"entries {ENTRY.id}")
    assert not any(quoted in str(rows) for quoted in ("77", "1800", "yesterday"))


def test_it_tells_what_refers_to_nothing(path: Path) -> None:
    spoil(path, "PRAGMA foreign_keys = OFF", "DELETE FROM patients")
    assert found(path, What.REFERENCE) == [Finding(What.REFERENCE, "nothing in patients", "patches row 1")]
    assert PATIENT.id != PATCH.id


def test_it_tells_what_is_wrong_with_a_page(path: Path) -> None:
    """An index that does not say what its table says is found by the full check only."""
    make_filled(path)
    with raw(path) as connection:
        [root] = connection.execute("SELECT rootpage FROM sqlite_master WHERE name = 'ix_reviews_patch_id'").fetchone()
    with path.open("r+b") as file:
        file.seek(root * 4096 - 20)
        file.write(b"x")
    assert found(path, What.PAGE) != []


def test_of_each_kind_it_tells_no_more_than_enough(path: Path) -> None:
    spoil(
        path,
        "WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 300) "
        "INSERT INTO patients SELECT 'nobody ' || i, '', NULL, '', NULL, NULL FROM n",
    )
    assert len(found(path, What.ROW)) == ENOUGH


def test_what_is_no_diary_is_told_as_when_opening(path: Path) -> None:
    with refused_for(Trouble.GONE):
        check(path)
    path.write_text("schema,patient_id")
    with refused_for(Trouble.FOREIGN):
        check(path)


@pytest.mark.parametrize("statement", ["DROP TABLE reviews", "DELETE FROM alembic_version"])
def test_what_lacks_a_part_is_damaged(path: Path, statement: str) -> None:
    make_filled(path)
    with raw(path) as connection:
        connection.execute(statement)
    with refused_for(Trouble.DAMAGED):
        check(path)


def test_while_another_holds_it_alone_it_is_locked(path: Path) -> None:
    make_filled(path)
    with raw(path) as other:
        other.execute("BEGIN EXCLUSIVE")
        with refused_for(Trouble.LOCKED):
            check(path, busy_ms=1)
