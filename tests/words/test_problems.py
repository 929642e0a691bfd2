"""Every problem and every trouble has its sentence, and nothing from a file is shown raw."""

import errno
import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words.numbers import said_number
from tests.strategies import bounded
from tests.words.tongues import speaking

SENTENCES = (
    *problems.PROBLEMS.values(),
    *problems.WITHOUT_RANGE.values(),
    *problems.TROUBLES.values(),
    *problems.READING.values(),
    *problems.WRITING.values(),
    *(problems.KEPT, problems.NOT_READ, problems.NOT_WRITTEN, problems.NOT_REACHED, problems.NO_PATIENT),
)


def test_every_reason_has_a_sentence() -> None:
    assert problems.PROBLEMS.keys() == set(Why)


def test_every_trouble_says_what_happened_that_nothing_was_lost_and_what_to_do() -> None:
    assert problems.TROUBLES.keys() == set(Trouble)
    for trouble, sentence in problems.TROUBLES.items():
        unsure = "may have been saved or not|" if trouble is Trouble.UNSURE else ""
        assert re.search(rf"{unsure}Nothing was (changed|overwritten)|was left as it is", sentence)
        assert sentence.count(";") >= 1


@pytest.mark.parametrize("sentence", SENTENCES)
def test_sentences_are_whole_and_their_fields_are_named(sentence: str) -> None:
    assert sentence.endswith(".")
    assert set(re.findall(r"{(\w*)}", sentence)) <= {
        *("given", "low", "high", "like", "allowed", "other", "file", "place", "reason")
    }


@pytest.mark.parametrize("why", Why)
def test_a_problem_is_one_line_with_place_and_text(why: Why) -> None:
    problem = Problem("note", why, "TEXT", 0, 10, ("yes", "no"), "OTHER")
    line = problems.in_file("a.csv", 7, problem)
    assert line.startswith("a.csv:7 note: ")
    assert "{" not in line
    template = problems.PROBLEMS[why]
    assert ("TEXT" in line, "OTHER" in line) == ("{given}" in template, "{other}" in template)


def test_limits_are_told_without_a_needless_decimal_point() -> None:
    assert problems.refusal(Problem("x", Why.OUT_OF_RANGE, "11", 0.0, 10.0)) == "“11” is outside 0 to 10."
    assert problems.refusal(Problem("x", Why.OUT_OF_RANGE, "11", 0.5, 10)) == "“11” is outside 0.5 to 10."


def test_a_range_is_told_in_the_unit_that_was_typed_in() -> None:
    wrong = Problem("temperature_c", Why.OUT_OF_RANGE, "98.6", 30, 45, unit="°C")
    assert problems.refusal(wrong) == "“98.6” is outside 30 to 45 °C."


def test_a_number_without_a_known_range_is_told_without_one() -> None:
    assert problems.refusal(Problem("x", Why.NOT_A_NUMBER, "a")) == "“a” is not a number, written like 37 or 4.5."
    assert problems.refusal(Problem("x", Why.NOT_A_WHOLE_NUMBER, "a")) == "“a” is not a whole number."


def test_on_the_screen_numbers_are_those_of_the_region_and_in_files_never() -> None:
    wrong = Problem("x", Why.NOT_A_NUMBER, "a", 0.5, 10)
    with speaking("es_ES"):
        assert problems.refusal(wrong, said_number) == "“a” is not a number from 0,5 to 10, written like 37 or 4,5."
        assert "from 0.5 to 10, written like 37 or 4.5." in problems.in_file("a.csv", 2, wrong)


@pytest.mark.parametrize(
    "text, shown",
    [
        ("plain", "plain"),
        ("Zoë 🙂 日本", "Zoë 🙂 日本"),
        ("a\nb\r\t\0", r"a\nb\r\t\x00"),
        ("\x1b[2J", r"\x1b[2J"),
        ("\u202egpj.exe", r"\u202egpj.exe"),
        ("\u2066x\u2069", r"\u2066x\u2069"),
        ("\u2028", r"\u2028"),
        ("\udce9", r"\udce9"),
        ("x" * 61, "x" * 60 + "…"),
    ],
)
def test_what_would_move_the_cursor_or_turn_the_line_round_is_escaped(text: str, shown: str) -> None:
    assert problems.safe(text) == shown


@bounded
@given(st.text(st.characters()), st.text(st.characters()), st.text(st.characters()))
def test_any_text_in_any_place_gives_one_printable_line(file: str, field: str, text: str) -> None:
    problem = Problem(field, Why.DIFFERS, text, other=text)
    assert problems.in_file(file, 1, problem).isprintable()
    assert problems.kept(file, 1, problem).isprintable()


def test_braces_in_a_text_are_only_text() -> None:
    assert "“{line}{0}”" in problems.in_file("{file}.csv", 1, Problem("x", Why.NOT_A_NUMBER, "{line}{0}", 0, 1))


def test_errors_of_files_are_told_by_kind() -> None:
    assert problems.not_read("a", OSError(errno.ENOENT, "x")) == "a: There is no such file."
    assert problems.not_read("a", OSError(errno.EIO, "I/O error")) == "a: The file cannot be read (I/O error)."
    assert problems.not_written("a", OSError(errno.EISDIR, "x")) == "a: This is a folder; a file is needed."
    assert "no room left" in problems.not_written("a", OSError(errno.ENOSPC, "x"))


def test_a_trouble_is_told_with_its_place() -> None:
    assert problems.in_book("d.db", Trouble.GONE).startswith("d.db: There is no database here. ")
    assert problems.not_listed("a.csv", 5) == "a.csv: problems that are not listed here: 5."
