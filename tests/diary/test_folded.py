"""Text as it is compared: however it is written, the same letters are the same."""

import unicodedata

import pytest
from hypothesis import given
from hypothesis import strategies as st

from bloodpatch_tracker.diary.folded import folded


@pytest.mark.parametrize(
    "text, expected",
    [
        ("ANA  r.", "ana  r."),
        ("ÁNA\n7-Ñ", "ana\n7-n"),
        ("A\u0301na", "ana"),
        ("Straße", "strasse"),
        ("\uff21\u2121", "atel"),
    ],
)
def test_accents_and_case_go_and_blanks_stay(text: str, expected: str) -> None:
    assert folded(text) == expected


@given(st.text())
def test_folding_twice_is_folding_once_and_however_the_letters_are_composed(text: str) -> None:
    assert folded(folded(text)) == folded(text)
    assert folded(unicodedata.normalize("NFD", text)) == folded(unicodedata.normalize("NFC", text))


@given(st.text(st.characters(max_codepoint=127)))
def test_the_short_way_for_plain_letters_is_the_same(text: str) -> None:
    assert folded(text) == folded(f"{text}é")[:-1]
