"""Every setting has words: a name, a help, a word for each choice; and one clear sentence for what went wrong."""

from string import Formatter

import pytest

from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.settings.row import Group, Kind, Unit, choices_of
from bloodpatch_tracker.settings.settings import ROWS
from bloodpatch_tracker.settings.toml_file import FileTrouble
from bloodpatch_tracker.words import settings as words


def test_every_row_has_a_name_and_a_help() -> None:
    assert list(words.LABELS) == list(ROWS)
    assert list(words.HELP) == list(ROWS)
    assert len(set(words.LABELS.values())) == len(ROWS), "no two settings have the same name"
    assert all(sentence.endswith(".") for sentence in words.HELP.values())


def test_every_group_unit_and_choice_has_words() -> None:
    assert set(words.GROUPS) == set(Group)
    assert set(words.UNITS) == set(Unit)
    assert {name: list(chosen) for name, chosen in words.CHOICES.items()} == {
        name: list(choices_of(row)) for name, row in ROWS.items() if row.kind is Kind.CHOICE
    }


@pytest.mark.parametrize("why", list(words.PROBLEMS))
def test_what_is_wrong_is_a_whole_sentence(why: Why) -> None:
    fields = {field for _, field, _, _ in Formatter().parse(words.PROBLEMS[why]) if field}
    assert fields <= {"given", "low", "high"}
    assert words.refusal(Problem("plan_hours", why, "5", 0, 4)).endswith(".")


@pytest.mark.parametrize("trouble", list(FileTrouble))
def test_a_file_that_cannot_be_read_is_one_sentence_that_says_what_holds(trouble: FileTrouble) -> None:
    said = words.not_read((), trouble, "/home/ana/settings.toml")
    assert "defaults" in said
    assert "{" not in said


def test_settings_that_could_not_be_read_are_named_once_each() -> None:
    problems = [Problem(name, Why.OUT_OF_RANGE) for name in ("brightness", "early_hours", "early_hours")]
    assert words.not_read(problems, None, "x") == (
        "Some settings could not be read and are as by default: Brightness, First hours after the patch."
    )


def test_nothing_is_said_where_all_was_read() -> None:
    assert words.not_read((), None, "x") == ""
