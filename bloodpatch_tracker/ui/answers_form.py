"""Every answer of an entry, to be given or changed: scores first, the rest behind "More…"."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeyEvent, QKeySequence
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.entry import UNANSWERED, Answers
from bloodpatch_tracker.diary.refused import Problem, Refused
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine, Site, Symptom, WarningSign
from bloodpatch_tracker.ui.chips import Chips
from bloodpatch_tracker.ui.details import Details
from bloodpatch_tracker.ui.keys import ActionKey, AnswerKey
from bloodpatch_tracker.ui.score_row import ScoreRow, score_of
from bloodpatch_tracker.words import form as words

MORE_LETTER = QKeySequence.mnemonic(words.MORE)


class AnswersForm(QWidget):
    """Nothing is preselected, everything is optional; digits go to the row in hand, or to the first unanswered one."""

    more_toggled = Signal(bool)

    def __init__(self, *, with_signs: bool = False) -> None:
        super().__init__()
        self.upright, self.lying = ScoreRow(words.UPRIGHT), ScoreRow(words.LYING)
        self.none_at_all = ActionKey(words.NO_HEADACHE)
        self.too_ill = AnswerKey(words.TOO_ILL)
        self.symptoms = Chips(words.ALSO, Symptom)
        self.activities = Chips(words.DID, Activity)
        self.signs = Chips(words.SIGNS, WarningSign)
        self.signs.setVisible(with_signs)  # logged on a page of their own, but changed with the rest
        self.more = ActionKey(words.MORE)
        self.more.setCheckable(True)
        self.details = Details()
        self.details.hide()
        short = QHBoxLayout()
        short.addWidget(self.none_at_all, stretch=2)
        short.addWidget(self.too_ill, stretch=1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(10)
        column.addWidget(self.upright)
        column.addWidget(self.lying)
        column.addLayout(short)
        for widget in (self.symptoms, self.activities, self.signs, self.details):
            column.addWidget(widget)
        column.addStretch()
        self.none_at_all.clicked.connect(self._no_headache)
        self.more.toggled.connect(self.details.setVisible)
        self.more.toggled.connect(self.more_toggled)
        self.more.toggled.connect(self._rename_more)

    def answers(self) -> Answers:
        """What is answered. Raises Refused, and says so at the fields, where something cannot be."""
        numbers: dict[str, float | None] = {}
        problems: list[Problem] = []
        for field in self.details.numbers():
            try:
                numbers[field.field] = field.value()
            except Refused as refused:
                problems.extend(refused.problems)
        try:
            found = self._answers(numbers)
        except Refused as refused:
            problems.extend(refused.problems)
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
            note=self.details.noted(),
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
        by_field = {problem.field: problem for problem in reversed(problems)}
        for field in self.details.numbers():
            field.show_problem(by_field.get(field.field))
        if any(field.field in by_field for field in self.details.numbers()):
            self.more.setChecked(True)

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

    def _rename_more(self, shown: bool) -> None:
        self.more.rename(words.LESS if shown else words.MORE)
        self.more.setShortcut(MORE_LETTER)  # which Qt takes from the text, and the other text has no such letter
