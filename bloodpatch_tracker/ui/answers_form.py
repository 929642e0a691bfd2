"""Every answer of an entry, to be given or changed: scores first, the rest behind "More…"."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit, QPushButton, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.entry import UNANSWERED, Answers
from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine, Site, Symptom, WarningSign
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.details import Details
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey, AnswerKey
from bloodpatch_tracker.ui.number_field import numbers_in
from bloodpatch_tracker.ui.score_row import ScoreRow, score_of
from bloodpatch_tracker.ui.typed import Typed
from bloodpatch_tracker.ui.wrong_fields import tell_problems
from bloodpatch_tracker.words import form as words

MORE_LETTER = QKeySequence.mnemonic(words.MORE)


class AnswersForm(QWidget):
    """Nothing is preselected, everything is optional; digits go to the row in hand, or to the first unanswered one."""

    more_toggled = Signal(bool)
    changed = Signal()
    """An answer was given, changed or taken back by hand."""

    def __init__(self, keys: Sequence[QPushButton] = (), below_keys: QWidget | None = None, *, amends: bool = False):
        """Keys of the owner's stand beside "No headache at all", and a widget of its own below them.

        With `amends` an entry is changed: "Too ill to score" and the warning signs, which are logged by keys of their
        own, are answers like the others then.
        """
        super().__init__()
        self.upright, self.lying = ScoreRow(words.UPRIGHT), ScoreRow(words.LYING)
        self.none_at_all = ActionKey(words.NO_HEADACHE)
        self.too_ill = AnswerKey(words.TOO_ILL)
        self.symptoms = Chips(words.ALSO, Symptom)
        self.activities = Chips(words.DID, Activity)
        self.signs = Chips(words.SIGNS, WarningSign)
        if not amends:
            self.too_ill.hide()
            self.signs.hide()
        self.more = ActionKey(words.MORE)
        self.more.setCheckable(True)
        self.details = Details()
        self.details.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.upright)
        column.addWidget(self.lying)
        column.addWidget(Flow((self.none_at_all, self.too_ill, *keys), spacing=6))
        if below_keys is not None:
            column.addWidget(below_keys)
        for widget in (self.symptoms, self.activities, self.signs, self.details):
            column.addWidget(widget)
        column.addStretch()
        self.none_at_all.clicked.connect(self._no_headache)
        self.more.toggled.connect(self.details.setVisible)
        self.more.toggled.connect(self.more_toggled)
        self.more.toggled.connect(self._rename_more)
        for group in (self.upright, self.lying, self.symptoms, self.activities, self.signs, self.details):
            group.changed.connect(self.changed)
        self.too_ill.clicked.connect(self.changed)

    def answers(self) -> Answers:
        """What is answered. Raises Refused, and says so at the fields, where something cannot be."""
        fields = {field.field: field for field in self.details.numbers()}
        numbers, problems = numbers_in(fields.values())
        try:
            found = self._answers(numbers)
        except Refused as refused:
            problems += [fields[p.field].told(p) if p.field in fields else p for p in refused.problems]
            found = UNANSWERED
        self.show_problems(tuple(problems))
        if problems:
            raise Refused(*problems)
        return found

    def _answers(self, numbers: dict[str, float | None]) -> Answers:
        site = self.details.site.the_one()
        activities = frozenset(map(Activity, self.activities.chosen()))
        if numbers.get("lifted_kg") is not None:  # whoever says how much has lifted
            activities |= {Activity.LIFTING}
        return Answers(
            headache_upright=self.upright.score,
            headache_lying=self.lying.score,
            headache_site=None if site is None else Site(site),
            too_ill=self.too_ill.isChecked(),
            symptoms=frozenset(map(Symptom, self.symptoms.chosen())),
            leg_pain=self.details.leg_pain.value(),
            warning_signs=frozenset(map(WarningSign, self.signs.chosen())),
            activities=activities,
            restrictions_kept=self.details.kept.value(),
            medicines=frozenset(map(Medicine, self.details.medicines.chosen())),
            note=self.details.note.value(),
            **numbers,  # type: ignore[arg-type]  # each field gives what its answer takes: whole ones are ints
        )

    def show_answers(self, answers: Answers) -> None:
        """Show the answers of an entry; UNANSWERED empties the form."""
        self.upright.choose(answers.headache_upright)
        self.lying.choose(answers.headache_lying)
        self.too_ill.setChecked(answers.too_ill)
        self.symptoms.choose(answers.symptoms)
        self.activities.choose(answers.activities)
        self.signs.choose(answers.warning_signs)
        self.details.show_answers(answers)

    def show_problems(self, problems: tuple[Problem, ...]) -> None:
        """Say at each field what is wrong with it, opening the details if need be."""
        fields = {field.field: field for field in self.details.numbers()}
        if any(problem.field in fields for problem in problems):
            self.more.setChecked(True)
        tell_problems(fields, problems)

    def fields(self) -> dict[str, Typed]:
        """The fields in which something is answered, by the answers they are for."""
        return {
            "headache_upright": self.upright,
            "headache_lying": self.lying,
            "symptoms": self.symptoms,
            "activities": self.activities,
            **self.details.fields(),
        }

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take(event):
            super().keyPressEvent(event)

    def take(self, event: QKeyEvent) -> bool:
        """Answer by a digit, T or N, wherever the keyboard is but in a text; whether it was one of these."""
        score = score_of(event)
        if isinstance(self.window().focusWidget(), QLineEdit | QPlainTextEdit):
            return False
        if score is not None:
            (self.lying if self.upright.score is not None and self.lying.score is None else self.upright).answer(score)
        elif event.text().casefold() == "n" and not event.modifiers():
            self.none_at_all.click()
        else:
            return False
        return True

    def _no_headache(self) -> None:
        self.upright.choose(0)
        self.lying.choose(0)
        self.changed.emit()

    def _rename_more(self, shown: bool) -> None:
        self.more.rename(words.LESS if shown else words.MORE)
        self.more.setShortcut(MORE_LETTER)  # which Qt takes from the text, and the other text has no such letter
