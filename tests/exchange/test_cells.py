"""Cells are read strictly: what is not in the form that is written is refused, with the reason."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import UUID

import pytest

from bloodpatch_tracker.diary.refused import Refused, Why
from bloodpatch_tracker.diary.vocabulary import Author, Symptom
from bloodpatch_tracker.exchange import cells


def why(read, text: str) -> Why:
    with pytest.raises(Refused) as refused:
        read(text)
    (problem,) = refused.value.problems
    assert problem.given == text[: cells.SHOWN]
    return problem.why


@pytest.mark.parametrize("text, value", [("0", 0), ("10", 10), ("-1", -1), ("007", 7)])
def test_whole_numbers(text: str, value: int) -> None:
    assert cells.whole(text) == value


@pytest.mark.parametrize(
    "text, reason",
    [
        ("5.5", Why.NOT_A_WHOLE_NUMBER),
        ("5.0", Why.NOT_A_WHOLE_NUMBER),
        ("5,5", Why.DECIMAL_COMMA),
        *(
            (text, Why.NOT_A_NUMBER)
            for text in ("1_0", "٣", "１", "1e1", "nan", "inf", "+1", " 1", "1 ", "1\n", "0x1", "--1")
        ),
        ("9" * 21, Why.NOT_A_NUMBER),
        ("9" * 10_000_000, Why.NOT_A_NUMBER),
    ],
)
def test_what_is_no_whole_number(text: str, reason: Why) -> None:
    assert why(cells.whole, text) is reason


@pytest.mark.parametrize("text, value", [("37", 37.0), ("4.5", 4.5), ("-0.25", -0.25), ("0.0", 0.0)])
def test_numbers(text: str, value: float) -> None:
    assert cells.number(text) == value


@pytest.mark.parametrize("text", ["1_0.0", "٣.٥", "1e1", "nan", "inf", "-inf", ".5", "5.", "1.2.3", "37\n", "1" * 500])
def test_what_is_no_number(text: str) -> None:
    assert why(cells.number, text) is Why.NOT_A_NUMBER


@pytest.mark.parametrize("text", ["36,6", "-1,25"])
def test_a_decimal_comma_gets_its_own_hint(text: str) -> None:
    assert why(cells.number, text) is Why.DECIMAL_COMMA


@pytest.mark.parametrize(
    "text, value",
    [
        ("2026-03-07T14:30:00-06:00", datetime(2026, 3, 7, 14, 30, tzinfo=timezone(timedelta(hours=-6)))),
        ("2026-03-07T14:30:00Z", datetime(2026, 3, 7, 14, 30, tzinfo=UTC)),
        ("2026-03-07T14:30:00+00:00", datetime(2026, 3, 7, 14, 30, tzinfo=UTC)),
        ("2026-03-07T14:30:00.5+05:45", datetime(2026, 3, 7, 14, 30, 0, 500_000, timezone(timedelta(minutes=345)))),
        ("2026-03-07T14:30:00.000001Z", datetime(2026, 3, 7, 14, 30, 0, 1, UTC)),
        ("2028-02-29T00:00Z", datetime(2028, 2, 29, tzinfo=UTC)),
    ],
)
def test_times_keep_their_offset(text: str, value: datetime) -> None:
    found = cells.moment(text)
    assert (found, found.utcoffset()) == (value, value.utcoffset())


@pytest.mark.parametrize("text", ["2026-03-07T14:30:00", "2026-03-07T14:30", "2026-03-07T14:30:00.5"])
def test_a_time_without_offset_is_told_so(text: str) -> None:
    assert why(cells.moment, text) is Why.NO_OFFSET


@pytest.mark.parametrize(
    "text",
    [
        "2026-02-30T14:30:00Z",
        "2026-02-30T14:30:00",
        "2027-02-29T00:00:00Z",
        "2026-03-07T24:00:00Z",
        "2026-03-07T14:60:00Z",
        "2026-03-07T14:30:60Z",
        "2026-03-07T14:30:00.1234567Z",
        "2026-03-07T14:30:00.Z",
        "2026-03-07T14:30:00+24:00",
        "2026-03-07T14:30:00+0600",
        "2026-03-07T14:30:00-06:00:30",
        "2026-03-07 14:30:00-06:00",
        "2026-03-07",
        "7.3.2026 14:30",
        "20260307T143000Z",
        "2026-W10-6T14:30:00Z",
        "٢٠٢٦-03-07T14:30:00Z",
        "0000-01-01T00:00:00Z",
        "2026-03-07T14:30:00Z\n",
    ],
)
def test_what_is_no_time(text: str) -> None:
    assert why(cells.moment, text) is Why.NOT_A_TIME


@pytest.mark.parametrize("text", ["1988-02-30", "1988-2-3", "19880203", "3.2.1988", "1988-02-03\n", "1988-W05-3"])
def test_what_is_no_date(text: str) -> None:
    assert why(cells.day, text) is Why.NOT_A_DATE


def test_ids_are_read_in_any_case() -> None:
    text = "1b4e28ba-2fa1-41d2-883f-0016d3cca427"
    assert cells.identifier(text.upper()) == cells.identifier(text) == UUID(text)


@pytest.mark.parametrize(
    "text",
    [
        "1b4e28ba2fa141d2883f0016d3cca427",
        "{1b4e28ba-2fa1-41d2-883f-0016d3cca427}",
        "urn:uuid:1b4e28ba-2fa1-41d2-883f-0016d3cca427",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca42",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca42g",
        "1b4e28ba-2fa1-41d2-883f-0016d3cca427\n",
    ],
)
def test_what_is_no_id(text: str) -> None:
    assert why(cells.identifier, text) is Why.NOT_AN_ID


def test_words_are_those_of_the_vocabulary() -> None:
    assert cells.word(Author)("nurse") is Author.NURSE
    assert cells.words(Symptom)("tinnitus;nausea") == {Symptom.NAUSEA, Symptom.TINNITUS}
    assert cells.yes_no("yes") is True
    assert cells.yes_no("no") is False
    assert cells.yes("yes") is True


@pytest.mark.parametrize("text", ["Nurse", "nurse ", "doctor", "NURSE"])
def test_other_words_are_refused_with_the_right_ones(text: str) -> None:
    with pytest.raises(Refused) as refused:
        cells.word(Author)(text)
    assert refused.value.problems[0].allowed == ("patient", "caregiver", "nurse")


@pytest.mark.parametrize("text", ["nausea;", ";nausea", "nausea; tinnitus", "nausea,tinnitus", "a;" * 5_000_000])
def test_a_list_of_other_words_is_refused(text: str) -> None:
    with pytest.raises(Refused) as refused:
        cells.words(Symptom)(text)
    assert refused.value.problems[0].why is Why.UNKNOWN_WORD


def test_a_word_stands_once_in_a_list() -> None:
    assert why(cells.words(Symptom), "nausea;nausea") is Why.REPEATED_WORD


@pytest.mark.parametrize("text", ["1", "true", "Yes", "0"])
def test_yes_is_the_word(text: str) -> None:
    assert why(cells.yes_no, text) is Why.UNKNOWN_WORD
    assert why(cells.yes, text) is Why.UNKNOWN_WORD
    assert why(cells.yes, "no") is Why.UNKNOWN_WORD
