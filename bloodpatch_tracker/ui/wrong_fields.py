"""Says at each field of a form what is wrong with it, and goes to the first that is wrong."""

from collections.abc import Mapping, Sequence
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.diary.refused import Problem
from bloodpatch_tracker.ui.scroller import Scroller


class Tells(Protocol):
    """A field with room for a sentence about what is wrong with it."""

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, or nothing."""

    def setFocus(self, reason: Qt.FocusReason, /) -> None:
        """Take the keyboard."""


def tell_problems(fields: Mapping[str, Tells], problems: Sequence[Problem]) -> None:
    """Say at each of these fields what is wrong with it, or nothing; the first that is wrong comes into sight.

    Args:
        fields: the widgets by the facts they are for, from the top of the form down.
    """
    by_field = {problem.field: problem for problem in reversed(problems)}
    for name, field in fields.items():
        field.show_problem(by_field.get(name))
    wrong = next((field for name, field in fields.items() if name in by_field), None)
    if wrong is None:
        return
    wrong.setFocus(Qt.FocusReason.OtherFocusReason)
    if isinstance(wrong, QWidget):
        _bring_into_sight(wrong)


def _bring_into_sight(field: QWidget) -> None:
    """With the sentence below it, even where the field had the keyboard already."""
    around = field.parentWidget()
    while around is not None and not isinstance(around, Scroller):
        around = around.parentWidget()
    if around is not None:
        around.bring_into_sight(field)
