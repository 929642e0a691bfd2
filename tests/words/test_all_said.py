"""Nothing the program can conclude, tick or draw is without a word."""

from enum import StrEnum

import pytest

from bloodpatch_tracker.assessment.conclusion import (
    Clears,
    Conclusion,
    Epimap,
    Gupta,
    Line,
    Remark,
    SecondPatch,
    Severity,
)
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.entry import ANSWERS
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Cause, Decision, Medicine, Site, Symptom, WarningSign
from bloodpatch_tracker.words.chart import CHART
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.conclusions import clears, message
from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.lines import CLEARS, LINES, SECOND_PATCHES, SEVERITIES
from tests.builders import PATCH_TIME, a_patch

VOCABULARIES: tuple[type[StrEnum], ...] = (
    Activity,
    Author,
    Cause,
    Decision,
    Medicine,
    Site,
    Symptom,
    WarningSign,
    Action,
    Epimap,
    Gupta,
)


def a_conclusion(line: Line, *remarks: Remark, score: int | None = 6) -> Conclusion:
    facts = FACTS[line]
    return Conclusion(
        line,
        facts.severity,
        facts.second_patch,
        PATCH_TIME,
        (),
        facts.clears,
        facts.source,
        DEFAULT,
        frozenset(remarks),
        score,
        PATCH_TIME if score is not None else None,
    )


@pytest.mark.parametrize("vocabulary", VOCABULARIES)
def test_every_word_of_a_vocabulary_has_a_phrase(vocabulary: type[StrEnum]) -> None:
    assert [word for word in vocabulary if word not in CHOICES] == []


def test_every_line_severity_second_patch_and_clearing_has_words() -> None:
    assert set(LINES) == set(Line)
    assert set(SEVERITIES) == set(Severity)
    assert set(SECOND_PATCHES) == set(SecondPatch)
    assert set(CLEARS) == set(Clears)


def test_every_answer_has_a_name_for_the_history() -> None:
    assert set(ANSWERS) <= set(FIELDS)


def test_the_charts_get_exactly_the_words_they_need() -> None:
    words = ChartWords(**CHART)
    assert set(words.letters) == set(words.names) == set(Medicine)
    assert len(set(words.letters.values())) == len(Medicine), "no letter stands for two medicines"
    assert set(words.done) == set(Activity)


@pytest.mark.parametrize("line", Line)
def test_messages_are_whole_sentences_and_never_say_need_or_caused(line: Line) -> None:
    said = message(a_conclusion(line), a_patch())
    assert said.endswith(".")
    assert not {"caused", "failure", "diagnos", "you need", "{"} & set(said.casefold().split())
    assert "you need a second patch" not in said.casefold()


@pytest.mark.parametrize("line", [Line.RETURNED, Line.NOT_RELIEVED])
def test_return_and_no_relief_are_worth_discussing_once_other_causes_are_excluded(line: Line) -> None:
    said = message(a_conclusion(line), a_patch())
    assert "worth discussing with the team that did your patch, once other causes are excluded" in said


def test_where_lying_is_unknown_a_lying_score_is_asked_for_first() -> None:
    """Before the advice about a second patch."""
    said = message(a_conclusion(Line.RETURNED, Remark.LYING_UNKNOWN), a_patch())
    assert said.index("score lying flat") < said.index("second patch")


def test_before_hour_24_a_return_is_too_soon_for_a_second_patch() -> None:
    said = message(a_conclusion(Line.RETURNED, Remark.BEFORE_HOUR_24), a_patch())
    assert "too soon" in said
    assert "worth discussing" not in said


def test_a_spontaneous_leak_is_given_72_hours() -> None:
    said = message(a_conclusion(Line.NOT_RELIEVED, Remark.BEFORE_HOUR_72), a_patch())
    assert "72 hours" in said
    assert "worth discussing" not in said


def test_a_breach_is_noted_before_a_rise() -> None:
    assert "noted before" in message(a_conclusion(Line.RESTRICTION_BROKEN, Remark.NOTED_BEFORE), a_patch())


def test_closed_tells_the_last_score_and_its_date() -> None:
    assert message(a_conclusion(Line.CLOSED, score=2), a_patch()).endswith("was 2, Sat 7 Mar, 09:00.")


def test_what_would_clear_it_is_said() -> None:
    assert "12 hours apart" in clears(a_conclusion(Line.RETURNED))
    assert "nurse" in clears(a_conclusion(Line.EMERGENCY))
    assert clears(a_conclusion(Line.ON_COURSE)) == ""
