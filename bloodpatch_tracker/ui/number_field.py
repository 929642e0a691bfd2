"""A number to type, with its unit, and room for one sentence about what is wrong with it."""

import re

from PySide6.QtWidgets import QLineEdit, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words.problems import refusal

NUMBER = re.compile(r"[0-9]{1,4}([.,][0-9]{1,6})?")


class NumberField(QWidget):
    """A labelled line for a number of the diary's `field`; blank is unanswered.

    Both `.` and `,` are taken as the decimal mark, since a person types what the keyboard has. A number that was shown
    and not touched comes back as it was, whatever its digits.
    """

    def __init__(self, label: str, field: str, *, unit: str = "", whole: bool = False) -> None:
        super().__init__()
        self.field = field
        self._whole = whole
        self._shown: tuple[str, float | None] = ("", None)
        self._line = QLineEdit()
        self._line.setMaxLength(12)
        self._line.setAccessibleName(f"{plain(label)} {unit}".strip())
        self._trouble = TroubleLabel()
        headed(self, f"{label} ({unit})" if unit else label, self._line, self._trouble)
        self.setFocusProxy(self._line)

    def value(self) -> float | None:
        """The number, None where blank. Raises Refused where it is no number."""
        text = self._line.text().strip()
        if text == self._shown[0]:
            return self._shown[1]
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
        self._shown = ("" if value is None else f"{value:g}", value)
        self._line.setText(self._shown[0])
        self.show_problem(None)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, below the line, or nothing."""
        self._trouble.say(refusal(problem) if problem else "")
