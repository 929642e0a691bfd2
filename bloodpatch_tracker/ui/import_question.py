"""Whether somebody in a file is somebody else who is known already: asked, with no answer given beforehand."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bloodpatch_tracker.exchange.batch.alike import Alike
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import alike as words


class ImportQuestion(QFrame):
    """About one person of a file, and all whom it may be. `asks` are not empty."""

    apart = Signal(object)
    """The UUID of the person in the file: it is another one."""
    left_out = Signal()
    """The file of this person is not to be taken in."""

    def __init__(self, asks: Sequence[Alike], files: Sequence[str]) -> None:
        """`files`: where each of the others stands, blank where that is the book."""
        super().__init__()
        self.setProperty("card", True)
        self.patient = asks[0].patient
        name = words.name(self.patient)
        self.other = ActionKey(words.OTHER_PERSON, words.OTHER_PERSON_NAMED.format(name=name))
        self.leave = ActionKey(words.NOT_NOW, words.NOT_NOW_NAMED.format(name=name))
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(6)
        heading = _label(words.QUESTION.format(name=name))
        heading.setProperty("title", True)
        column.addWidget(heading)
        column.addWidget(_label(words.IN_THIS_FILE.format(person=words.person(self.patient))))
        for each, file in zip(asks, files, strict=True):
            column.addWidget(_label(words.alike(each.other, each.why[0], file)))
        column.addWidget(Flow((self.other, self.leave), 8))
        self.other.clicked.connect(self._apart)
        self.leave.clicked.connect(self.left_out)

    def _apart(self) -> None:
        self.apart.emit(self.patient.id)


def _label(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)
    return label
