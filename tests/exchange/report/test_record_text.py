"""The text for the record: what the page says in at most 25 lines, and none before there is a day of data."""

from datetime import UTC

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine, Symptom
from bloodpatch_tracker.exchange.report.content import NothingToReport
from bloodpatch_tracker.exchange.report.record_text import EVIDENCE, LETTERS, LINES, TooEarly, record_text
from bloodpatch_tracker.words import endpoints
from bloodpatch_tracker.words import report as words
from bloodpatch_tracker.words.choices import CHOICES
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


def flagged(**known: object) -> str:
    """The line of the symptoms that returned at hour 118, each of whose entries says this too."""
    patch = a_patch(baseline_upright=8)
    scores = ((4, 2, 0), (24, 2, 0), (118, 8, 3), (120, 8, 3))
    entries = [an_entry(patch, *each, **known) for each in scores]  # type: ignore[arg-type]  # as the rows are named
    text = record_text(Diary(a_patient(), (patch,), tuple(entries)), at_hour(patch, 130), UTC)
    [line] = [each for each in text.split("\n") if each.startswith("Symptoms have returned: discuss.")]
    return line


def test_evidence_is_shortened_by_whole_entries() -> None:
    whole, long, longest = (
        flagged(),
        flagged(medicines=frozenset(Medicine)),
        flagged(medicines=frozenset(Medicine), symptoms=frozenset(Symptom), activities=frozenset(Activity)),
    )
    assert "Rests on hour 118: upright 8, lying 3. Source:" in whole
    for line in (whole, long, longest):
        assert "letter" not in line
        assert line.endswith("persistence [D].")
        assert len(line) <= EVIDENCE
    assert CHOICES[max(Medicine, key=list(Medicine).index)] in long
    assert "Rests on hour 118. Source:" in longest


def test_the_scores_of_the_area_are_counted_too() -> None:
    [area] = [each for each in told(*range(1, 50, 2)).split("\n") if each.startswith(endpoints.AREA)]
    assert "3 at hour 13, and 17 more scores; hour 48:" in area
    assert area.endswith(")")
    assert "letter" not in area


def test_several_long_entries_are_counted() -> None:
    patch = a_patch(baseline_upright=8)
    entries = [
        an_entry(patch, hour, 4, 4, temperature_c=38.5, medicines=frozenset(Medicine)) for hour in (20, 21, 22, 24)
    ]
    text = record_text(Diary(a_patient(), (patch,), tuple(entries)), at_hour(patch, 26), UTC)
    [fever] = [each for each in text.split("\n") if each.startswith("Fever: call today. Since")]
    assert "and 3 more entries. Source:" in fever
    assert "hour 21" not in fever


def test_the_last_score_and_when_a_flag_began_are_told_beyond_the_chart() -> None:
    patch = a_patch(baseline_upright=8)
    entries = tuple(an_entry(patch, *each) for each in ((4, 2, 0), (24, 2, 0), (118, 8, 3)))
    text = record_text(Diary(a_patient(), (patch,), entries), at_hour(patch, 130), UTC)
    assert "\nlast: upright 8, lying 3, gap +5 (Thu 12 Mar, 13:00, hour 118)\n" in text
    assert "→ hour 118. Since Thu 12 Mar, 13:00." in text


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
