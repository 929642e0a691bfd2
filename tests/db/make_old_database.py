"""Makes the database that stands for today's schema in `old_databases/`, and beside it what is in it.

Run once for each schema that is released, never again for one that was: `python -m tests.db.make_old_database`.
"""

import json
from contextlib import closing
from dataclasses import replace
from datetime import date, datetime, timedelta, timezone
from pathlib import Path

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.entry import Answers, Entry, amended, unvoided, voided
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import put_back, taken_back
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Site, Symptom, WarningSign
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour
from tests.db.told import all_told

FOLDER = Path(__file__).with_name("old_databases")
NEPAL = timezone(timedelta(hours=5, minutes=45))

ANA = Patient(an_id("ana"), "Ana R. 🤕", date(1991, 2, 28), "=1+1", postpartum=True)
NOBODY = a_patient()
FULL_PATCH = Patch(
    an_id("full patch"),
    ANA.id,
    1,
    PATCH_TIME,
    Cause.EPIDURAL_STEROID_INJECTION,
    "L3/L4",
    18.5,
    8,
    0,
    72.0,
    4.5,
    "St. Luke",
    "708-555-0100",
    24.5,
    0,
)
SECOND = a_patch(ANA, 2, 96)
BARE_PATCH = a_patch(NOBODY, number=1000, patch_time=datetime(1900, 1, 1, tzinfo=NEPAL))
FULL_ANSWERS = Answers(
    headache_upright=10,
    headache_lying=0,
    minutes_upright=1440,
    headache_site=Site.ALL_OVER,
    too_ill=True,
    symptoms=frozenset(Symptom),
    back_pain=0,
    leg_pain=False,
    temperature_c=38.25,
    systolic_mmhg=300,
    diastolic_mmhg=20,
    warning_signs=frozenset(WarningSign),
    activities=frozenset(Activity),
    lifted_kg=12,
    restrictions_kept=True,
    medicines=frozenset(Medicine),
    note="two\r\nlines, a tab\t, a nul\0 and ‘quotes’",
)
FULL_ENTRY = Entry(
    an_id("full entry"),
    FULL_PATCH.id,
    datetime(2026, 3, 8, 2, 45, 0, 123456, NEPAL),
    datetime(2026, 3, 8, 2, 50, tzinfo=NEPAL),
    Author.CAREGIVER,
    FULL_ANSWERS,
)
LATE = an_entry(FULL_PATCH, 3, 4, 1, recorded_hour=20)
BETTER = amended(FULL_ENTRY, Answers(headache_upright=3), at_hour(FULL_PATCH, 5), at_hour(FULL_PATCH, 9))
SPOKEN = a_review(SECOND, 1, Author.PATIENT, Decision.SPOKEN)
REVIEW = a_review(FULL_PATCH, 30, Author.NURSE, Decision.SECOND_PATCH_BOOKED, reviewer="N. N.", comment="calls back")


def changes() -> list[Change]:
    """One save after another: everything that can be kept, and every kind of change to it."""

    def new(*things: Kept) -> list[Change]:
        return [Change(thing, PATCH_TIME) for thing in things]

    gone = voided(LATE, "belongs to somebody else", at_hour(FULL_PATCH, 21))
    mistaken = taken_back(SPOKEN, at_hour(SECOND, 1.5).astimezone(NEPAL))
    return [
        *new(ANA, NOBODY, FULL_PATCH, SECOND, BARE_PATCH, FULL_ENTRY, LATE, REVIEW),
        *new(an_entry(SECOND, 0, 0, author=Author.NURSE), SPOKEN),
        Change(replace(ANA, record_number="7"), at_hour(FULL_PATCH, 1), ANA, Author.NURSE, "wrong number"),
        Change(replace(SECOND, cause=Cause.OTHER), at_hour(SECOND, 1), SECOND),
        Change(BETTER, at_hour(FULL_PATCH, 9), FULL_ENTRY, Author.CAREGIVER, "was upright, not lying"),
        Change(gone, at_hour(FULL_PATCH, 21), LATE, Author.PATIENT, "belongs to somebody else"),
        Change(unvoided(gone), at_hour(FULL_PATCH, 22), gone),
        Change(gone, at_hour(FULL_PATCH, 23), LATE),
        Change(replace(REVIEW, comment=""), at_hour(FULL_PATCH, 31), REVIEW),
        Change(mistaken, mistaken.voided_at or PATCH_TIME, SPOKEN, Author.PATIENT, "pressed by mistake"),
        Change(put_back(mistaken), at_hour(SECOND, 2), mistaken),
        Change(mistaken, at_hour(SECOND, 3), SPOKEN),
    ]


def standings() -> list[Standing]:
    """How two of the patches stand; one with everything, one with nothing that can be left out."""
    full = Standing(
        FULL_PATCH.id,
        1,
        "2026.1+clinic.3",
        at_hour(FULL_PATCH, 31),
        changes_at=at_hour(FULL_PATCH, 48),
        code="returned",
        severity="discuss",
        second_patch="worth-discussing",
        since=at_hour(FULL_PATCH, 30),
        codes=("returned", "restriction-broken"),
        evidence=(("warning_signs", "numbness"), ("temperature_c", "38.25")),
        scores=((60, 10), (1800, 7)),
        last_upright=7,
        last_upright_at=at_hour(FULL_PATCH, 30),
        last_entry_at=at_hour(FULL_PATCH, 30.5),
        entries=12,
        late_entries=3,
        coverage_0_48=0.5,
        reviewed_at=REVIEW.made_at,
        reviewer="N. N.",
        decision=Decision.SECOND_PATCH_BOOKED,
    )
    return [full, Standing(SECOND.id, 0, "2026.1", at_hour(SECOND, 5))]


def make(path: Path) -> None:
    """Make the database at `path` and, beside it, the same as JSON. Raises FileExistsError where one is there."""
    if path.exists():
        raise FileExistsError(f"{path.name} stands for a schema that was released; it is never made again")
    with closing(open_book(path)) as book:
        book.save(*changes())
        book.keep_standings(*standings())
        content = all_told(book)
    path.with_suffix(".json").write_text(json.dumps(content, indent=1) + "\n", "utf-8")
    path.with_name(f"{path.name}-journal").unlink(missing_ok=True)


if __name__ == "__main__":
    make(FOLDER / f"{schema.revision(schema.NUMBER)}.sqlite")
