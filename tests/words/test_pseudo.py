"""The pseudo-locale is as long and as broken into words as a real language, and keeps what code relies on."""

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.words.pseudo import FILLER, KEPT, LONGER, Pseudo, lengthened
from tests.strategies import bounded


@pytest.mark.parametrize(
    "sentence, said",
    [
        ("Log", "[Lóg]"),
        ("&Save", "[&Sávé]"),
        ("Restrictions end {when} (in {span})", "[Réstríctíóns énd {when} (ín {span}) más pa]"),
        ("<b>Call</b> now", "[<b>Cáll</b> nów m]"),
        ("%(prog)s: error: %(message)s\n", "[%(prog)s: érrór: %(message)s m]\n"),
        ("c", "c"),
        (" ", " "),
        ("", ""),
    ],
)
def test_sentences(sentence: str, said: str) -> None:
    assert lengthened(sentence) == said


@bounded
@given(st.text(st.sampled_from("abcdefg hijkl mnop {x} &S <b> …")))
def test_any_sentence_is_40_percent_longer_and_keeps_its_fields_markup_and_letters(sentence: str) -> None:
    said = lengthened(sentence)
    assert KEPT.findall(said) == KEPT.findall(sentence)
    if said != sentence:
        bare = len(KEPT.sub("", sentence.strip()))
        assert said.strip()[0] + said.strip()[-1] == "[]"
        assert 0 <= len(said) - len(sentence) - max(2, round(bare * LONGER)) <= 1


def test_what_is_added_can_wrap() -> None:
    added = lengthened("x" * 400).removeprefix("[" + "x" * 400)
    assert max(map(len, re.split(r"[ \]]", added))) <= max(map(len, FILLER))


def test_one_and_many_are_told_apart() -> None:
    pseudo = Pseudo()
    assert pseudo.ngettext("{count} day", "{count} days", 1) == "[{count} dáý]"
    assert pseudo.ngettext("{count} day", "{count} days", 2) == "[{count} dáýs]"
    assert pseudo.pgettext("a place", "Back") == "[Báck]"
