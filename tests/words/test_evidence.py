"""What decided a status, in the words and units of whoever reads the list."""

from collections.abc import Iterator
from datetime import timedelta

import pytest

from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.words.evidence import SHORT, evidence
from bloodpatch_tracker.words.units import use_units
from tests.builders import PATCH_TIME, an_id

NOW = PATCH_TIME + timedelta(hours=60)


@pytest.fixture(autouse=True)
def units() -> Iterator[None]:
    yield
    use_units()


def said(*pairs: tuple[str, str]) -> str:
    since = NOW - timedelta(hours=25)
    return evidence(Standing(an_id("patch"), 1, "2026.1", NOW, code="x", since=since, evidence=pairs), NOW)


@pytest.mark.parametrize(
    "pairs, sentence",
    [
        ([("warning_signs", "numbness")], "numb legs or saddle · 25 h ago"),
        ([("warning_signs", "seizure"), ("warning_signs", "numbness")], "numb legs or saddle, seizure · 25 h ago"),
        ([("back_pain", "7")], "back pain 7 · 25 h ago"),
        ([("leg_pain", "True")], "new leg pain · 25 h ago"),
        ([("headache_lying", "5"), ("headache_upright", "1")], "lying 5, upright 1 · 25 h ago"),
        ([("systolic_mmhg", "170"), ("diastolic_mmhg", "95")], "170/95 mmHg · 25 h ago"),
        ([("systolic_mmhg", "85")], "85/? mmHg · 25 h ago"),
        ([("temperature_c", "38.6"), ("symptoms", "neck-stiffness")], "stiff neck, 38.6 °C · 25 h ago"),
        ([], ""),
        ([("warning_signs", "of-a-later-program"), ("later", "1")], ""),
    ],
)
def test_it_is_said_in_a_few_words_with_its_age(pairs: list[tuple[str, str]], sentence: str) -> None:
    use_units("c")
    assert said(*pairs) == sentence


def test_a_temperature_is_said_in_the_unit_of_the_reader() -> None:
    use_units("f")
    assert said(("temperature_c", "38.6")) == "101.5 °F · 25 h ago"


def test_every_warning_sign_has_its_words() -> None:
    assert set(WarningSign) <= set(SHORT)


def test_nothing_is_said_of_nobody() -> None:
    assert evidence(None, NOW) == ""
