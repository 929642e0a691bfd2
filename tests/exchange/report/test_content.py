"""What the report says is what was known by then, of the patch that was asked for."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta, timezone
from typing import Any

import pytest

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.content import Content, NothingToReport, content_of
from bloodpatch_tracker.words import report as words
from bloodpatch_tracker.words.conclusions import title
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, an_id, at_hour
from tests.charts.courses import three_patches
from tests.exchange.report.diaries import ordinary, worst

ZONE = PATCH_TIME.tzinfo


def course(*scores: tuple[float, int | None, int | None], hour: float = 60, **known: Any) -> Content:
    patch = a_patch(baseline_upright=8, baseline_lying=2)
    entries = tuple(an_entry(patch, *each, **known) for each in scores)
    return content_of(Diary(a_patient(), (patch,), entries), at_hour(patch, hour), ZONE)


def test_scores_are_those_of_the_endpoints_windows_with_their_gaps_and_when_they_were_taken() -> None:
    content = course((2, 7, 1), (4.5, 4, 4), (20, 5, None), (25, 3, 6), (41, 2, 1))
    assert content.scores == (
        ("0 h", "8", "2", "+6", "just before the patch"),
        ("4 h", "4", "4", "0", "Sat 13:30, hour 4.5"),
        ("24 h", "3", "6", "−3", "Sun 10:00, hour 25"),
        ("48 h", "–", "–", "–", "no score, hours 42–54"),
    )


@pytest.mark.parametrize("hour, listed", [(53.9, 4), (54, 5), (118, 5)])
def test_the_last_score_has_a_row_of_its_own_once_it_lies_beyond_the_windows(hour: float, listed: int) -> None:
    content = course((4, 4, 4), (hour, 7, 2), hour=130)
    assert len(content.scores) == listed
    if hour == 118:
        assert content.scores[-1] == ("last", "7", "2", "+5", "Thu 12 Mar, 07:00, hour 118")


@pytest.mark.parametrize("hour, marked", [(72, False), (73, True)])
def test_a_flag_beyond_the_chart_tells_its_hour(hour: float, marked: bool) -> None:
    content = course((4, 2, 0), (24, 2, 0), (hour, 8, 3), hour=100)
    [returned] = [flag for flag in content.flags if flag.head.startswith("Symptoms have returned")]
    assert returned.body.startswith(f"→ hour {hour}. Since") is marked
    assert ("→" in returned.body) is marked


def test_a_score_that_was_typed_late_says_so() -> None:
    assert course((4, 4, 4), recorded_hour=11).scores[1][-1] == "Sat 13:00, hour 4, entered late"


def test_the_late_share_counts_what_stands() -> None:
    patch = a_patch()
    entries = (
        an_entry(patch, 1, 4),
        an_entry(patch, 2, 4, recorded_hour=9),
        an_entry(patch, 3, 4, recorded_hour=10),
        an_entry(patch, 5, 4, voided_hour=6),
    )
    content = content_of(Diary(a_patient(), (patch,), entries), at_hour(patch, 20), ZONE)
    assert (words.ENTRIES, "3, entered late: 2 (67 %)") in content.who


def test_nothing_that_came_later_is_in_it() -> None:
    diary, _ = ordinary()
    [patch] = diary.patches
    as_of = at_hour(patch, 30)
    later = [entry for entry in diary.entries if entry.recorded_at > as_of]
    assert later
    known = replace(diary, entries=tuple(entry for entry in diary.entries if entry not in later), reviews=())
    found, wanted = (content_of(each, as_of, ZONE) for each in (diary, known))
    assert replace(found, picture=wanted.picture, local=wanted.local) == wanted
    assert found.picture.course == wanted.picture.course


def test_a_later_note_does_not_come_into_an_earlier_patch() -> None:
    """The chart of a patch that ended shows what was typed up later, but nothing from after the report's moment."""
    first, second = a_patch(), a_patch(None, 2, 40)
    typed_up = an_entry(first, 5, 4, recorded_hour=90, note="later")
    diary = Diary(a_patient(), (first, second), (typed_up,))
    then = content_of(diary, at_hour(first, 60), ZONE, patch_id=first.id)
    now = content_of(diary, at_hour(first, 100), ZONE, patch_id=first.id)
    assert (then.notes, [note.body for note in now.notes]) == ((), ["later"])


def test_the_latest_patch_is_meant_unless_one_is_named_and_the_others_are_mentioned() -> None:
    diary = three_patches(2).diary
    as_of = diary.patches[0].patch_time + timedelta(hours=141)
    assert content_of(diary, as_of, ZONE).which[0][1].startswith("3, ")
    second = content_of(diary, as_of, ZONE, patch_id=diary.patches[1].id)
    assert second.which[0][1].startswith("2, ")
    [others] = [value for label, value in second.who if label == words.OTHER_PATCHES]
    assert others.startswith("1, Sat 7 Mar")
    assert "; 3, Wed 11 Mar" in others
    assert all(label != words.OTHER_PATCHES for label, _ in course().who)


def test_many_other_patches_are_counted() -> None:
    content = content_of(*worst(), ZONE)
    [others] = [value for label, value in content.who if label == words.OTHER_PATCHES]
    assert others.startswith("10, ")
    assert others.endswith("; +9 more patches")


@pytest.mark.parametrize("moment, patch_id", [(-1, None), (5, an_id("none")), (5, a_patch(None, 2, 40).id)])
def test_where_there_is_no_such_patch_a_sentence_says_so(moment: float, patch_id: object) -> None:
    first, second = a_patch(), a_patch(None, 2, 40)
    diary = Diary(a_patient(), (first, second))
    with pytest.raises(NothingToReport) as told:
        content_of(diary, at_hour(first, moment), ZONE, patch_id=patch_id)  # type: ignore[arg-type]  # ids or None
    assert "7 Mar 2026" in told.value.sentence


def test_flags_come_with_evidence_since_and_source_and_nobodys_note() -> None:
    content = content_of(*ordinary(), ZONE)
    [returned] = [flag for flag in content.flags if flag.head.startswith("Symptoms have returned")]
    assert "Since Sun 8 Mar, 21:00." in returned.body
    assert "Rests on hour 36: upright 7, lying 3." in returned.body
    assert "Source: Farrar" in returned.body
    assert "Reviewed by M. Ortega" in returned.body
    assert returned.quiet
    assert "a note" not in returned.body


def test_sign_offs_say_who_decided_what_when_and_why_and_one_taken_back_is_none() -> None:
    patch = a_patch()
    kept = a_review(patch, 5, reviewer="M. Ortega", comment="She is well.")
    back = replace(a_review(patch, 6, key="back"), voided_at=at_hour(patch, 7))
    content = content_of(Diary(a_patient(), (patch,), (), (kept, back)), at_hour(patch, 8), ZONE)
    [found] = content.sign_offs
    assert (found.head, found.body) == ("Called", "Sat 7 Mar, 14:00, M. Ortega, Nurse. She is well.")


def test_times_are_told_by_the_readers_clock() -> None:
    diary, as_of = ordinary()
    content = content_of(diary, as_of, timezone(timedelta(hours=2)), printed=datetime(2026, 4, 1, 12, tzinfo=UTC))
    assert "17:00 (UTC+02:00)" in content.which[0][1]
    assert content.foot.endswith("Printed Wed, 1 Apr 2026, 14:00 (UTC+02:00).")


def test_the_verdict_is_the_assessments() -> None:
    diary, as_of = ordinary()
    [found] = assess(diary, as_of)
    assert content_of(diary, as_of, ZONE).verdict[0] == title(found)


def test_a_clinics_own_rules_are_used_and_named() -> None:
    patch = a_patch(baseline_upright=8)
    diary = Diary(a_patient(), (patch,), (an_entry(patch, 2, 4, temperature_c=38.2),))
    own = replace(DEFAULT, fever_c=39.0, rules_version="2026.1+clinic.3")
    plain, clinic = (content_of(diary, at_hour(patch, 3), ZONE, limits=limits) for limits in (DEFAULT, own))
    assert [flag.head.partition(":")[0] for flag in plain.flags] == ["Fever"]
    assert clinic.flags == ()
    assert clinic.foot.startswith("Rules 2026.1+clinic.3. ")
