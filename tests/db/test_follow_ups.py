"""The list of a clinic, its versions, and erasing: what both books promise."""

from collections.abc import Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Decision
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour
from tests.db.files import refused_for

PATIENT, OTHER = sorted((a_patient(key=key, patient_name=key) for key in "ab"), key=lambda patient: patient.id)
PATCH, SECOND = a_patch(PATIENT), a_patch(PATIENT, 2, 48)
ENTRY, REVIEW = an_entry(PATCH, 2, 5), a_review(PATCH, 4)
STANDING = Standing(
    SECOND.id,
    1,
    "2026.1",
    at_hour(SECOND, 3),
    changes_at=at_hour(SECOND, 4),
    code="returned",
    severity="discuss",
    second_patch="worth-discussing",
    since=at_hour(SECOND, 2),
    codes=("returned", "restriction-broken"),
    evidence=(("warning_signs", "numbness"), ("temperature_c", "38.25")),
    scores=((60, 0), (120, 10)),
    last_upright=10,
    last_upright_at=at_hour(SECOND, 2),
    last_entry_at=at_hour(SECOND, 2.5),
    entries=3,
    late_entries=1,
    coverage_0_48=1 / 3,
    reviewed_at=at_hour(SECOND, 1),
    reviewer="N. N.",
    decision=Decision.WATCH,
)


def added(*things: Kept) -> list[Change]:
    return [Change(thing, PATCH_TIME) for thing in things]


@pytest.fixture(params=["in memory", "in a file", "on a server"])
def book(request: pytest.FixtureRequest, path: Path) -> Iterator[DiaryBook]:
    """A book with two patients; one has two patches, an entry and a review, of the other nothing more is known."""
    if request.param == "in memory":
        memory = MemoryBook()
        memory.save(*added(PATIENT, OTHER, PATCH, SECOND, ENTRY, REVIEW))
        yield memory
    else:
        where = path if request.param == "in a file" else request.getfixturevalue("server_url")
        with closing(open_book(where)) as book:
            book.save(*added(PATIENT, OTHER, PATCH, SECOND, ENTRY, REVIEW))
            yield book


def test_everybody_is_listed_once_with_the_latest_patch(book: DiaryBook) -> None:
    assert book.follow_ups() == (FollowUp(PATIENT, 1, SECOND), FollowUp(OTHER, 1))


def test_how_a_patch_stands_comes_back_as_it_was_kept(book: DiaryBook) -> None:
    book.keep_standings(STANDING)
    assert book.follow_ups()[0].standing == STANDING
    newer = Standing(SECOND.id, 2, "2026.1", at_hour(SECOND, 9))
    book.keep_standings(newer)
    assert book.follow_ups()[0].standing == newer


def test_of_a_patch_that_is_not_there_nothing_is_kept_and_the_others_are(book: DiaryBook) -> None:
    """Another station has erased the patient meanwhile."""
    gone = replace(STANDING, patch_id=an_id("gone"))
    book.keep_standings(gone, STANDING)
    book.keep_standings(gone)
    assert [each.standing for each in book.follow_ups()] == [STANDING, None]
    book.save(*added(replace(a_patch(OTHER), id=gone.patch_id)))
    assert book.follow_ups()[1].standing is None, "nor does it come back"


def test_how_an_earlier_patch_stood_is_not_listed(book: DiaryBook) -> None:
    book.keep_standings(replace(STANDING, patch_id=PATCH.id))
    assert book.follow_ups()[0].standing is None


def test_each_save_makes_a_new_version_of_the_diaries_it_concerns_and_of_no_other(book: DiaryBook) -> None:
    book.save(*added(an_entry(PATCH, 3, 4), an_entry(SECOND, 3, 4)))
    assert [each.version for each in book.follow_ups()] == [2, 1]
    assert book.diary(PATIENT.id).version == 2
    book.keep_standings(STANDING)
    assert book.diary(PATIENT.id).version == 2


def test_what_was_decided_on_a_version_that_is_past_is_not_kept(book: DiaryBook) -> None:
    """Two stations sign off what they both saw: the first does, the second is told."""
    seen = {PATIENT.id: book.diary(PATIENT.id).version}
    first, second = a_review(PATCH, 5), a_review(PATCH, 6)
    book.save(*added(first), seen=seen)
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(*added(second), seen=seen)
    assert book.diary(PATIENT.id).reviews == (REVIEW, first)
    assert book.diary(PATIENT.id).version == 2


def test_a_save_that_fails_makes_no_new_version(book: DiaryBook) -> None:
    with refused_for(Trouble.CHANGED_MEANWHILE):
        book.save(*added(an_entry(PATCH, 3, 4)), *added(ENTRY))
    assert book.diary(PATIENT.id).version == 1


def test_erasing_takes_everything_of_one_patient_and_nothing_of_another(book: DiaryBook) -> None:
    book.keep_standings(STANDING)
    named = replace(PATIENT, record_number="7")
    book.save(Change(named, PATCH_TIME, PATIENT), Change(replace(OTHER, record_number="8"), PATCH_TIME, OTHER))
    book.erase(PATIENT.id)
    assert [patient.id for patient in book.patients()] == [OTHER.id]
    assert book.owners([PATCH.id, SECOND.id, ENTRY.id]) == {}
    assert [book.history(each.id) for each in (PATIENT, PATCH, ENTRY, REVIEW)] == [(), (), (), ()]
    assert len(book.history(OTHER.id)) == 1
    with pytest.raises(KeyError):
        book.diary(PATIENT.id)
    book.save(*added(PATIENT, PATCH, ENTRY))
    assert book.follow_ups()[0] == FollowUp(PATIENT, 1, PATCH)


def test_who_is_not_there_cannot_be_erased(book: DiaryBook) -> None:
    with pytest.raises(KeyError):
        book.erase(an_id("nobody"))
