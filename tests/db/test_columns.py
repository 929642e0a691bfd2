"""What the columns hold: how each thing is written, and that what was not written so is refused when it is read."""

from datetime import date
from typing import Any

import pytest
from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from bloodpatch_tracker.db.columns import DayText, IdText, WordsText, WordText, YesNo
from bloodpatch_tracker.diary.vocabulary import Site, Symptom
from tests.builders import an_id

DIALECT = sqlite.dialect()
SOME = frozenset({Symptom.TINNITUS, Symptom.NECK_STIFFNESS, Symptom.VOMITING})


@pytest.mark.parametrize(
    "kind, value, stored",
    [
        (IdText(), an_id("x"), str(an_id("x"))),
        (DayText(), date(1990, 2, 28), "1990-02-28"),
        (YesNo(), True, 1),
        (YesNo(), False, 0),
        (WordText(Site), Site.ALL_OVER, "all-over"),
        (WordsText(Symptom), SOME, "neck-stiffness;vomiting;tinnitus"),
        (WordsText(Symptom), frozenset(), ""),
        (WordsText(Symptom), frozenset(Symptom), ";".join(Symptom)),
        *((kind, None, None) for kind in (IdText(), DayText(), YesNo(), WordText(Site), WordsText(Symptom))),
    ],
)
def test_it_is_written_so_and_read_back(kind: TypeDecorator[Any], value: object, stored: object) -> None:
    written = kind.process_bind_param(value, DIALECT)
    assert (written, type(written)) == (stored, type(stored))
    assert kind.process_result_value(stored, DIALECT) == value


@pytest.mark.parametrize(
    "kind, stored",
    [
        (IdText(), "not-an-id"),
        (DayText(), "2023-02-30"),
        (WordText(Site), "elsewhere"),
        (WordsText(Symptom), "nausea;elsewhere"),
        (WordsText(Symptom), ";"),
    ],
)
def test_what_cannot_have_been_written_is_refused(kind: TypeDecorator[Any], stored: object) -> None:
    with pytest.raises(ValueError, match=r".+"):
        kind.process_result_value(stored, DIALECT)
