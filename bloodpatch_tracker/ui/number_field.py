"""A number to type, with its unit, and room for one sentence about what is wrong with it."""

import re
from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import plain
from bloodpatch_tracker.ui.measures import Measure
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.problems import refusal

NUMBER = re.compile(r"[-−]?[0-9]{1,12}([.,][0-9]{1,6})?")
"""Wider than any answer: of what is too large, too small or below zero the range is told."""
LONGEST = 12
MOST_DECIMALS = 6


class NumberField(QWidget):
    """A labelled line for a number of the diary's `field`; blank is unanswered.

    Both `.` and `,` are taken as the decimal mark, since a person types what the keyboard has. A number that was shown
    and not touched comes back as it was, whatever its digits. Where the unit is a `Measure`, what is typed and told is
    in the unit of the region, and what is given back in the one that is kept.
    """

    changed = Signal()

    def __init__(self, label: str, field: str, *, unit: str | Measure = "", whole: bool = False) -> None:
        super().__init__()
        self.field = field
        self._label, self._whole = label, whole
        self._measure = unit if isinstance(unit, Measure) else None
        self._unit = ""
        self._shown: tuple[str, float | None] = ("", None)
        self._line = QLineEdit()
        self._line.setMaxLength(LONGEST)
        self._trouble = TroubleLabel()
        self._heading = headed(self, label, self._line, self._trouble)
        self.setFocusProxy(self._line)
        self._name(self._measure.unit() if self._measure else str(unit))
        self._line.textEdited.connect(self.changed)
        self._line.textEdited.connect(self._trouble.retype)

    def value(self) -> float | None:
        """The number, in the unit that is kept; None where blank. Raises Refused where it is no number."""
        text = self._line.text().strip()
        if text == self._shown[0]:
            return self._shown[1]
        if not text:
            return None
        if not NUMBER.fullmatch(text):
            raise Refused(Problem(self.field, Why.NOT_A_WHOLE_NUMBER if self._whole else Why.NOT_A_NUMBER, text))
        number = float(text.replace(",", ".").replace("−", "-"))
        if self._whole and not number.is_integer():
            raise Refused(Problem(self.field, Why.NOT_A_WHOLE_NUMBER, text))
        if self._measure:
            return self._measure.kept(number)
        return int(number) if self._whole else number

    def show_value(self, value: float | None) -> None:
        """Show a number, or nothing."""
        self.follow_unit()
        shown = self._measure.shown(value) if self._measure and value is not None else value
        self._shown = ("" if shown is None else said_number(shown, most=MOST_DECIMALS), value)
        self._line.setText(self._shown[0])
        self.show_problem(None)

    def follow_unit(self) -> None:
        """Use the unit that holds now. A number typed in the one before is taken out: it would be another one."""
        if self._measure and self._measure.unit() != self._unit:
            self._name(self._measure.unit())
            touched = self._line.text().strip() != self._shown[0]
            self.show_value(None if touched else self._shown[1])

    def typed(self) -> str:
        """What is typed, with its unit where that may change; blank where nobody touched it."""
        text = self._line.text()
        if text == self._shown[0] or not text.strip():
            return ""
        return f"{text} {self._unit}" if self._measure else text

    def show_typed(self, text: str) -> None:
        """Show what was typed; not in another unit, where it would be another number."""
        if self._measure:
            text, _, unit = text.rpartition(" ")
            if unit != self._unit:
                return
        if len(text) <= LONGEST:
            self._line.setText(text)

    def told(self, problem: Problem) -> Problem:
        """A problem of this field, told in what is typed here and in its unit."""
        if problem.why is not Why.OUT_OF_RANGE or problem.low is None or problem.high is None:
            return problem
        low, high = problem.low, problem.high
        if self._measure:
            low, high = self._measure.limits(low, high)
        unit = "" if any(map(str.isdigit, self._unit)) else self._unit  # "0–10" is a range itself
        return replace(problem, given=self._line.text().strip(), low=low, high=high, unit=unit)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong, below the line, or nothing."""
        self._trouble.refuse(refusal(problem, said_number) if problem else "")

    def _name(self, unit: str) -> None:
        """Show a unit beside the label."""
        self._unit = unit
        named = f"{self._label} ({unit})" if unit else self._label
        self._line.setAccessibleName(f"{plain(self._label)} {unit}".strip())
        self._heading.setText(named)


def numbers_in(fields: Iterable[NumberField]) -> tuple[dict[str, float | None], list[Problem]]:
    """The numbers that are in these fields, by the diary's names, and what is wrong with those that are none."""
    numbers: dict[str, float | None] = {}
    problems: list[Problem] = []
    for field in fields:
        try:
            numbers[field.field] = field.value()
        except Refused as refused:
            problems += refused.problems
    return numbers, problems
