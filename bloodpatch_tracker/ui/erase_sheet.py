"""A patient's whole record erased, once the name is typed; says what goes, and what still holds the patient."""

import unicodedata
from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.diary.holder import Holder
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.ui.text_field import TextField
from bloodpatch_tracker.words import erase as words
from bloodpatch_tracker.words.times import Local


class EraseSheet(Sheet):
    """Emits that it is to be erased; its owner closes it once it is."""

    erase_wanted = Signal()

    def __init__(self, parent: QWidget, patient: Patient, holders: Sequence[Holder] | None, local: Local) -> None:
        body = QWidget()
        super().__init__(parent, words.TITLE, body, words.ERASE)
        asked, self._name = words.asked(patient)
        self.name = TextField(asked)
        column = QVBoxLayout(body)
        column.setContentsMargins(0, 0, 8, 0)
        column.setSpacing(12)
        for line in (words.WHAT_GOES, *words.held(holders, local)):
            column.addWidget(_told(line))
        column.addWidget(self.name)
        column.addStretch()
        self.name.setFocus()
        self.key.setEnabled(False)
        self.name.line.textChanged.connect(self._allow)
        self.agreed.connect(self._erase)

    def _allow(self) -> None:
        self.key.setEnabled(self._fits())

    def _fits(self) -> bool:
        return _same(self.name.value(), self._name)

    def _erase(self) -> None:
        if self._fits():
            self.erase_wanted.emit()
        else:
            self.show_trouble(words.NOT_THE_NAME)
            self.name.setFocus()


def _same(typed: str, name: str) -> bool:
    """Letter for letter; an accent may be typed as one letter or as two."""
    return unicodedata.normalize("NFC", typed) == unicodedata.normalize("NFC", name)


def _told(text: str) -> QLabel:
    label = QLabel(text)
    label.setWordWrap(True)
    label.setTextFormat(Qt.TextFormat.PlainText)  # a path may look like markup
    label.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return label
