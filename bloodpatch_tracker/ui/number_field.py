"""A number to type, with its unit, and room for one sentence about what is wrong with it."""

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words.problems import refusal

NUMBER = re.compile(r"[0-9]{1,4}([.,][0-9]{1,2})?")


class NumberField(QWidget):
    """A labelled line for a number of the diary's `field`; blank is unanswered.

    Both `.` and `,` are taken as the decimal mark, since a person types what the keyboard has.
    """

    def __init__(self, label: str, field: str, *, unit: str = "", whole: bool = False) -> None:
        super().__init__()
        self.field = field
        self._whole = whole
        self._line = QLineEdit()
        self._line.setMaxLength(8)
        self._line.setAccessibleName(f"{label.replace('&', '')} {unit}".strip())
        self._trouble = TroubleLabel()
        headed(self, f"{label} ({unit})" if unit else label, self._line, self._line, self._trouble)

    def value(self) -> float | None:
        """The number, None where blank. Raises Refused where it is no number."""
        text = self._line.text().strip()
        if not text:
            return None
        if not NUMBER.fullmatch(text):
            raise Refused(Problem(self.field, Why.NOT_A_NUMBER, text))
        number = float(text.replace(",", "."))
        if self._whole and not number.is_integer():
            raise Refused(Problem(self.field, Why.NOT_A_WHOLE_NUMBER, text))
        return int(number) if self._whole else number

    def show_value(self, value: float | None) -> None:
        """Show a number, or nothing."""
        self._line.setText("" if value is None else f"{value:g}")
        self.show_problem(None)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, below the line, or nothing."""
        self._trouble.say(refusal(problem) if problem else "")
