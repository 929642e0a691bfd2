"""The text for the record: what the page says in at most 25 lines, and none before there is a day of data."""

from datetime import UTC

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.content import NothingToReport
from bloodpatch_tracker.exchange.report.record_text import LETTERS, LINES, TooEarly, record_text
from bloodpatch_tracker.words import endpoints
from bloodpatch_tracker.words import report as words
from tests.builders import a_patch, a_patient, an_entry, at_hour
from tests.exchange.report.diaries import COMMENT, NAME, NOTE, RECORD, Reported, ordinary, sparse, worst


def told(*hours: float, lying_only: float | None = None, as_of: float = 50) -> str:
    """The text of a diary with upright scores at these hours."""
    patch = a_patch()
    entries = [an_entry(patch, hour, 3) for hour in hours]
    if lying_only is not None:
        entries.append(an_entry(patch, lying_only, None, 2))
    return record_text(Diary(a_patient(), (patch,), tuple(entries)), at_hour(patch, as_of), UTC)


@pytest.mark.parametrize("reported", [ordinary(), worst()], ids=["ordinary", "worst"])
def test_it_has_at_most_so_many_lines_of_plain_text(reported: Reported) -> None:
    lines = record_text(*reported, UTC).split("\n")
    assert len(lines) <= LINES
    assert all(line.isprintable() and line == line.strip() and line for line in lines)
    assert max(map(len, lines)) <= LETTERS + 500  # with what is named of those that are left out


def test_it_says_what_the_page_says() -> None:
    text = record_text(*ordinary(), UTC)
    for part in (NAME, RECORD, NOTE, COMMENT, words.TITLE, "L3–L4", "2026.1", words.NO_DIAGNOSIS, "M. Ortega"):
        assert part in text
    for part in (endpoints.COVERAGE, endpoints.GAP, "0 h: upright 8, lying 2, gap +6", "24 h: upright 2, lying 1"):
        assert part in text


def test_letters_stay_as_they_are_typed_whatever_the_script() -> None:
    assert "李小龍" in record_text(*worst(), UTC)


def test_what_is_left_out_is_counted() -> None:
    text = record_text(*worst(), UTC)
    for part in ("more flag", "more sign-offs", "more entries with notes"):
        assert part in text


@pytest.mark.parametrize(
    "hours, lying_only, as_of", [((), None, 50), ((1, 23.99), None, 50), ((1,), 30, 50), ((1, 24), None, 23.99)]
)
def test_it_is_refused_below_a_day_of_upright_scores(
    hours: tuple[float, ...], lying_only: float | None, as_of: float
) -> None:
    with pytest.raises(TooEarly) as refused:
        told(*hours, lying_only=lying_only, as_of=as_of)
    assert refused.value.sentence == words.TOO_EARLY


def test_a_score_at_hour_24_is_enough() -> None:
    assert told(24).startswith(words.TITLE)


def test_empty_lists_are_said_to_be_empty() -> None:
    text = told(24)
    assert words.NO_SIGN_OFFS in text
    assert words.NO_NOTES in text


def test_a_patch_to_come_is_nothing_to_report() -> None:
    diary, as_of = sparse()
    with pytest.raises(NothingToReport):
        record_text(diary, as_of.replace(year=2025), UTC)
