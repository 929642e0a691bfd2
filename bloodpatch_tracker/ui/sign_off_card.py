"""A nurse's sign-off of the patch that is looked at: the form, and beside it what was signed off before."""

from uuid import UUID

from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.ui.columns import Columns
from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.sign_off_form import SignOffForm
from bloodpatch_tracker.ui.sign_off_list import SignOffList
from bloodpatch_tracker.words import sign_off as words


class SignOffCard(QFrame):
    """Form and list, side by side where there is room."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.form, self.list = SignOffForm(), SignOffList()
        self.assessment: Assessment | None = None
        self._shown: Shown | None = None
        self._waiting: dict[UUID, tuple[tuple[str, str], int]] = {}
        self.seen = self._by_others = 0
        """How many saves by others had been seen when what is typed was begun, and how many are shown by now."""
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 12, 14, 12)
        column.addWidget(Columns((_titled(words.TITLE, self.form), _titled(words.DONE, self.list)), most=2))
        self.form.reviewer.changed.connect(self._show_list)
        for field in (self.form.decision, self.form.comment, self.form.reviewer):
            field.changed.connect(self._watch)

    def show_picture(self, shown: Shown, assessment: Assessment, by_others: int) -> None:
        """Show the sign-offs of one of the patches. What was typed for another waits until that is looked at again.

        Args:
            by_others: how many saves of the diary others have made; more than when typing began are told of.
        """
        if self.assessment is not None and self.assessment.patch.id != assessment.patch.id:
            self._waiting[self.assessment.patch.id] = (self.form.typed(), self.seen)
            typed, seen = self._waiting.pop(assessment.patch.id, (("", ""), by_others))
            self.seen = self._by_others = by_others
            self.form.clear()
            self.form.show_typed(*typed)
            self.seen = seen
        self._by_others = by_others
        self._shown, self.assessment = shown, assessment
        self.form.show_picture(assessment, ended=assessment.patch.id != shown.patch.id)
        self._show_list()
        self._watch()

    def see(self) -> None:
        """What others wrote is seen by now: what is typed holds on what is shown."""
        self.seen = self._by_others

    def _watch(self) -> None:
        """Nothing typed is about the diary as it is shown; what is typed, as it was when that was begun."""
        trouble = self.form.trouble
        if self.form.typed() == ("", ""):
            self.see()
            if trouble.text() == words.CHANGED:
                trouble.say("")
        elif self.seen != self._by_others:
            trouble.say(words.CHANGED)

    def _show_list(self) -> None:
        if self._shown is not None and self.assessment is not None:
            self.list.show_picture(self._shown, self.assessment.patch, self.form.reviewer.value())


def _titled(name: str, part: QWidget) -> QWidget:
    whole = QWidget()
    column = QVBoxLayout(whole)
    column.setContentsMargins(0, 0, 0, 0)
    column.setSpacing(8)
    column.addWidget(title(name))
    column.addWidget(part)
    column.addStretch()
    return whole
