"""The words of the clinic's thresholds: each is named, and every sentence tells the number the rules compared with."""

from dataclasses import asdict, replace
from datetime import timedelta
from string import Formatter
from typing import Any

import pytest

from bloodpatch_tracker.assessment.conclusion import Clears, Line, Remark
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, Group, Unit
from bloodpatch_tracker.settings.thresholds_problem import ThresholdsProblem, Wrong
from bloodpatch_tracker.words import about, conclusions, lines, plan, thresholds_problem
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.threshold_numbers import length, named
from tests.builders import a_patch
from tests.words.test_all_said import a_conclusion

HOUR, DAY, WEEK = timedelta(hours=1), timedelta(days=1), timedelta(weeks=1)
OWN = replace(
    DEFAULT,
    rules_version="2026.1+clinic.9",
    fever_c=38.4,
    systolic_low=85,
    relief_upright=2,
    recovered_upright=0,
    recovered_window=60 * HOUR,
    clearing_upright=1,
    clearing_apart=19 * HOUR,
    change=3,
    noted_within=13 * HOUR,
    pairing=11 * HOUR,
    too_soon_before=30 * HOUR,
    spontaneous_wait=70 * HOUR,
    twice_apart=5 * HOUR,
    late_return_after=7 * WEEK,
    follow_up_ends=8 * WEEK,
    silence_long=9 * DAY,
    recovered_stays=10 * DAY,
)


def said(line: Line, limits: Thresholds, *remarks: Remark) -> str:
    """Everything a conclusion says."""
    conclusion = replace(a_conclusion(line, *remarks), limits=limits)
    return f"{conclusions.message(conclusion, a_patch())} {conclusions.clears(conclusion)}"


def test_every_threshold_group_and_unit_has_a_name() -> None:
    assert list(words.LABELS) == list(THRESHOLD_ROWS)
    assert len(set(words.LABELS.values())) == len(THRESHOLD_ROWS)
    assert set(words.GROUPS) == set(Group)
    assert set(words.UNITS) == set(Unit) - {Unit.CELSIUS, Unit.KILOGRAMS}


@pytest.mark.parametrize(
    "line, remark, published, own",
    [
        (Line.FEVER, None, "38.0 °C", "38.4 °C"),
        (Line.LATE_RETURN, None, "6 weeks", "7 weeks"),
        (Line.NO_EARLY_RELIEF, None, "within 24 hours", "within 30 hours"),
        (Line.POSSIBLE_RETURN, None, "in 2 hours", "in 5 hours"),
        (Line.PARTIAL_RELIEF, None, "above 3 upright", "above 2 upright"),
        (Line.RECOVERED, None, "no higher than 1 over the last 48 hours", "no higher than 0 over the last 60 hours"),
        (Line.RETURNED, None, "3 or less", "1 or less"),
        (Line.RETURNED, None, "at least 12 hours apart with none above 3", "at least 19 hours apart with none above 1"),
        (Line.NOT_RELIEVED, Remark.BEFORE_HOUR_72, "given 72 hours", "given 70 hours"),
        (Line.RESTRICTION_BROKEN, Remark.NOTED_BEFORE, "2 higher within 12 hours", "3 higher within 13 hours"),
    ],
)
def test_a_sentence_names_the_clinics_number(line: Line, remark: Remark | None, published: str, own: str) -> None:
    remarks = [remark] if remark else []
    assert published in said(line, DEFAULT, *remarks)
    assert own in said(line, OWN, *remarks)
    assert published not in said(line, OWN, *remarks)


def test_the_end_of_follow_up_is_the_clinics() -> None:
    told = conclusions.message(replace(a_conclusion(Line.CLOSED, score=None), limits=OWN), a_patch())
    assert told == "Follow-up ends after 8 weeks, and no score was written down for 9 days."


def _sentences() -> list[str]:
    found = [text for each in lines.LINES.values() for text in (each.title, each.says, each.do)]
    found += [*lines.CLEARS.values(), *lines.SECOND_PATCHES.values(), *conclusions.REMARKS.values()]
    return [*found, conclusions.SPONTANEOUS_WAIT, *plan.EXPECTED, *about.TO_SIGN_LIST]


@pytest.mark.parametrize("sentence", [each for each in _sentences() if "{" in each])
def test_every_named_threshold_is_filled_in_and_changes_with_the_clinics(sentence: str) -> None:
    assert "{" not in named(sentence, OWN)
    assert named(sentence, OWN) != named(sentence, DEFAULT)


LITERATURE = {
    "Full effect may take 24 to 48 hours",
    "in the first 24 hours and gone within a week",
    "flat for 15 minutes",
}
"""What is known of patches, and how a score is taken, whatever a clinic's thresholds are."""


def test_no_sentence_of_a_conclusion_names_a_number_by_itself() -> None:
    """A number that is written out would be wrong as soon as a clinic changes it."""
    bare = [each for each in _sentences() if any(part and any(map(str.isdigit, part)) for part, *_ in _parts(each))]
    assert [each for each in bare if not any(known in each for known in LITERATURE)] == []


def _parts(sentence: str) -> Any:
    return Formatter().parse(sentence)


@pytest.mark.parametrize(
    "span, told",
    [
        (HOUR, "1 hour"),
        (24 * HOUR, "24 hours"),
        (72 * HOUR, "72 hours"),
        (100 * HOUR, "100 hours"),
        (7 * DAY, "7 days"),
        (14 * DAY, "14 days"),
        (6 * WEEK, "6 weeks"),
        (40 * DAY, "40 days"),
    ],
)
def test_a_length_is_told_in_the_unit_that_is_usual_for_it(span: timedelta, told: str) -> None:
    assert length(span) == told


@pytest.mark.parametrize("wrong", Wrong)
def test_what_is_wrong_with_the_file_is_one_sentence_with_file_and_key_and_what_would_be_right(wrong: Wrong) -> None:
    known = (wrong in thresholds_problem.PROBLEMS, wrong in thresholds_problem.IN_A_CHANGE)
    assert any(known)
    for change in (0, 3):
        if not known[bool(change)]:
            continue
        problem = ThresholdsProblem(wrong, change, "late_after", "\x1b99", "hours", 1, 24)
        told = thresholds_problem.sentence("/mnt/clinic/rules.toml", **asdict(problem))
        assert told.startswith("The published thresholds are used, because ")
        assert told.endswith(".")
        assert "/mnt/clinic/rules.toml" in told
        assert "{" not in told
        assert "\x1b" not in told
        assert not change or "late_after" in told


def test_the_about_page_tells_the_version_and_the_clinics_numbers() -> None:
    told = about.about("1.0", OWN, ())
    assert "Rules version 2026.1+clinic.9." in told
    assert "two scores of 1 or less, 19 hours apart" in told


def test_clears_has_nothing_to_say_of_a_reviewed_flag() -> None:
    assert named(lines.CLEARS[Clears.NOTHING], OWN) == ""
