"""What holds for any diary at any moment."""

import random
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any

from hypothesis import assume, given
from hypothesis import strategies as st

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Line, Severity
from bloodpatch_tracker.assessment.course import known_by
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry, voided
from bloodpatch_tracker.diary.vocabulary import WarningSign
from tests.assessment.any_diary import assessed, bounded, entries_of, further_entries, reviews_of, with_entries

Looked = tuple[Diary, datetime]
GRAVITY = {severity: place for place, severity in enumerate(reversed(Severity))}
BY_CLOCK = {Line.NO_DATA, Line.NOT_POSTURAL_BEFORE, Line.CLOSED, Line.WAITING, Line.SETTLING}
"""Lines that silence, the patch or the clock alone may make hold."""


def gravity(assessment: Assessment) -> int:
    """How serious the status is; where all that is flagged was signed off, as a good line would be."""
    return GRAVITY[Severity.GOOD if assessment.status is None else assessment.status.severity]


def lines(assessment: Assessment) -> set[Line]:
    return {each.line for each in assessment.conclusions if each.severity is not Severity.GOOD}


@bounded
@given(assessed(), st.randoms(use_true_random=False))
def test_the_order_of_rows_does_not_matter(looked: Looked, chance: random.Random) -> None:
    diary, moment = looked
    mixed = {name: chance.sample(getattr(diary, name), len(getattr(diary, name))) for name in ("patches", "entries")}
    turned: Any = {name: tuple(rows) for name, rows in mixed.items()}
    assert assess(replace(diary, **turned, reviews=diary.reviews[::-1]), moment) == assess(diary, moment)


@bounded
@given(assessed())
def test_the_same_diary_and_moment_give_the_same(looked: Looked) -> None:
    diary, moment = looked
    again = replace(diary, entries=tuple(replace(entry) for entry in diary.entries))
    assert assess(again, moment) == assess(diary, moment)


@bounded
@given(st.data(), assessed(late=False))
def test_late_entries_never_remove_a_flag(data: st.DataObject, looked: Looked) -> None:
    """From a diary without late ones. A late entry may undo what only other late entries raised."""
    diary, moment = looked
    more = with_entries(diary, *data.draw(further_entries(diary)))
    for before, after in zip(assess(diary, moment), assess(more, moment), strict=True):
        assert lines(before) <= lines(after)


@bounded
@given(st.data(), assessed(late=False, most_reviews=0))
def test_late_entries_never_lower_the_severity(data: st.DataObject, looked: Looked) -> None:
    """Nor what is said of a second patch."""
    diary, moment = looked
    more = with_entries(diary, *data.draw(further_entries(diary)))
    for before, after in zip(assess(diary, moment), assess(more, moment), strict=True):
        assert gravity(before) <= gravity(after)
        order = list(type(before.second_patch))
        assert order.index(after.second_patch) <= order.index(before.second_patch)


@bounded
@given(st.data(), assessed())
def test_a_voided_entry_counts_as_never_written(data: st.DataObject, looked: Looked) -> None:
    diary, moment = looked
    assume(diary.entries)
    gone = data.draw(st.sampled_from(diary.entries))
    rest = tuple(entry for entry in diary.entries if entry is not gone)
    at = gone.recorded_at + timedelta(hours=data.draw(st.sampled_from((0, 100))))
    crossed = replace(diary, entries=(*rest, voided(gone, "a slip", at)))
    assert assess(crossed, moment) == assess(replace(diary, entries=rest), moment)


@bounded
@given(st.data(), assessed())
def test_a_warning_sign_never_lowers_the_severity(data: st.DataObject, looked: Looked) -> None:
    diary, moment = looked
    assume(diary.entries)
    entry = data.draw(st.sampled_from(diary.entries))
    signs = entry.answers.warning_signs | {data.draw(st.sampled_from(WarningSign))}
    signed = replace(entry, answers=replace(entry.answers, warning_signs=signs))
    rest = tuple(each for each in diary.entries if each is not entry)
    more = replace(diary, entries=(*rest, signed))
    for before, after in zip(assess(diary, moment), assess(more, moment), strict=True):
        assert gravity(before) <= gravity(after)


@bounded
@given(st.data(), assessed())
def test_what_was_not_known_by_the_moment_changes_nothing(data: st.DataObject, looked: Looked) -> None:
    """Entries observed, recorded or amended after it, and reviews made after it."""
    diary, moment = looked
    more: list[Entry] = []
    for patch in diary.patches:
        more += data.draw(st.lists(entries_of(patch).filter(lambda entry: not known_by(entry, moment)), max_size=3))
    later = reviews_of(diary.patches[0]).filter(lambda review: review.made_at > moment)
    end = moment >= diary.patches[0].patch_time + timedelta(hours=1100)
    reviews = () if end else tuple(data.draw(st.lists(later, max_size=2)))
    grown = with_entries(replace(diary, reviews=(*diary.reviews, *reviews)), *more)
    assert assess(grown, moment) == assess(diary, moment)


@bounded
@given(assessed())
def test_conclusions_are_whole_and_in_order(looked: Looked) -> None:
    """Each line once, the most serious first, one good line or something else to say."""
    for assessment in assess(*looked):
        listed = [each.line for each in assessment.conclusions]
        assert listed == sorted(set(listed), key=list(Line).index)
        good = [each for each in assessment.conclusions if each.severity is Severity.GOOD]
        flags = [each for each in assessment.conclusions if each.severity not in {Severity.GOOD, Severity.NOTE}]
        assert len(good) == 1 or (not good and flags)
        assert not good or all(flag.reviewed for flag in flags)
        assert assessment.status is None or assessment.status.reviewed is None


@bounded
@given(assessed())
def test_conclusions_name_entries_that_were_known_and_hold_by_then(looked: Looked) -> None:
    diary, moment = looked
    known = {entry.id for entry in diary.entries if known_by(entry, moment)}
    for assessment in assess(diary, moment):
        for each in assessment.conclusions:
            assert each.since <= assessment.as_of
            assert known.issuperset(each.entry_ids)
            assert each.entry_ids or each.line in BY_CLOCK
