"""The clinic's table as it is drawn: why somebody is first stands below the last score, and no cause is cut off."""

from typing import Any

import pytest
from PySide6.QtCore import QRect
from PySide6.QtGui import QFontMetrics, QImage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.patients_delegate import PAD, wrapped
from bloodpatch_tracker.ui.patients_model import CAUSE, CURVE, LAST, PatientsModel
from bloodpatch_tracker.ui.patients_table import PatientsTable
from bloodpatch_tracker.words.choices import CHOICES
from tests.ui.follow_ups import NOW, ago, followed


@pytest.fixture
def table(qtbot: QtBot, styled: QApplication) -> PatientsTable:
    table = PatientsTable(PatientsModel(NOW, lambda moment: moment))
    qtbot.addWidget(table)
    table.resize(1256, 500)
    table.show()
    return table


def drawn(table: PatientsTable, evidence: tuple[tuple[str, str], ...], column: int) -> tuple[QImage, QImage]:
    """Upper and lower half of a cell of somebody with this evidence."""
    known: dict[str, Any] = {"last_upright": 0, "last_upright_at": ago(3), "scores": ((60, 7), (600, 0))}
    model = table.model()
    assert isinstance(model, PatientsModel)
    model.show_all([followed("Ana", Line.EMERGENCY, evidence=evidence, **known)], NOW, DEFAULT)
    QApplication.processEvents()
    cell = table.visualRect(model.index(1, column))
    half = cell.height() // 2
    whole = table.viewport().grab().toImage()
    upper = QRect(cell.left(), cell.top(), cell.width(), half)
    return whole.copy(upper), whole.copy(upper.translated(0, half))


SIGNS = tuple(("warning_signs", sign) for sign in ("numbness", "speech-or-face", "vision-loss"))


@pytest.mark.parametrize("column", [LAST, CURVE])
def test_what_decided_is_drawn_below_the_last_score_and_across_its_curve(table: PatientsTable, column: int) -> None:
    fewer, more = drawn(table, SIGNS[:2], column), drawn(table, SIGNS[1:], column)
    assert fewer[0] == more[0]
    assert fewer[1] != more[1]


def test_without_it_the_score_stands_in_the_middle(table: PatientsTable) -> None:
    assert drawn(table, (), LAST) != drawn(table, SIGNS[:1], LAST)


@pytest.mark.parametrize("cause", Cause)
def test_no_cause_is_cut_off(table: PatientsTable, cause: Cause) -> None:
    letters, room = table.fontMetrics(), table.columnWidth(CAUSE) - 2 * PAD
    first, second = wrapped(letters, CHOICES[cause], room)
    assert f"{first} {second}".strip() == CHOICES[cause]
    assert max(letters.horizontalAdvance(line) for line in (first, second)) <= room


def test_what_has_no_room_at_all_keeps_its_first_word_above(table: PatientsTable) -> None:
    assert wrapped(QFontMetrics(table.font()), "Spontaneous leak", 1) == ("Spontaneous", "leak")
    assert wrapped(QFontMetrics(table.font()), "", 1) == ("", "")
