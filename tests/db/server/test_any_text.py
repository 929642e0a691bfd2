"""Any text comes back from what PostgreSQL takes, and no two texts are the same there; days are days there, too."""

import re
from contextlib import suppress
from datetime import date

from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.db.server.any_text import MARK, kept_text, written, written_text
from bloodpatch_tracker.db.server.in_postgresql import DAY, INSTANT, in_postgresql

texts = st.text(st.sampled_from(["\0", MARK, "0", "1", "a"])) | st.text(st.characters(exclude_categories=["Cs"]))


@given(text=texts)
def test_any_text_comes_back(text: str) -> None:
    kept = kept_text(text)
    assert "\0" not in kept
    assert written_text(kept) == text
    assert len(kept.replace(MARK, "")) == len(text)


def test_of_a_row_only_text_is_turned_back() -> None:
    assert written({"note": kept_text("a\0b"), "score": 7, "site": None}) == {"note": "a\0b", "score": 7, "site": None}


def test_a_day_is_one_that_the_calendar_has() -> None:
    """Every day of every month there could be, in 400 years; the pattern is PostgreSQL's and Python's alike."""
    for year in range(1800, 2200):
        for month in range(14):
            for day in range(33):
                real = False
                with suppress(ValueError):
                    real = bool(date(year, month, day))
                written_so = f"{year:04d}-{month:02d}-{day:02d}"
                assert bool(re.fullmatch(DAY[1:-1], written_so)) is real, written_so


def test_an_instant_has_six_digits_and_z() -> None:
    assert re.search(INSTANT, "2024-02-29T23:59:59.999999Z")
    for wrong in (
        "2024-02-29T24:00:00.000000Z",
        "2024-02-29T23:59:60.000000Z",
        "2024-02-29T23:59:59Z",
        "2023-02-29T00:00:00.000000Z",
    ):
        assert not re.search(INSTANT, wrong)


def test_what_is_for_everybody_stays_as_it_is() -> None:
    statement = "CREATE INDEX ix_patches_patient_id ON patches (patient_id)"
    assert in_postgresql(statement) == statement
