"""Asking for the password of a database on a server, before there is a window."""

from PySide6.QtCore import QEventLoop, Qt
from PySide6.QtWidgets import QDialog, QHBoxLayout, QLabel, QLineEdit, QVBoxLayout

from bloodpatch_tracker.ui.headed import title
from bloodpatch_tracker.ui.keys import ActionKey, plain
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import server as words

WIDTH = 560


class PasswordSheet(QDialog):
    """What is typed is shown as dots, and is gone with the sheet. Enter connects."""

    def __init__(self, place: str, again: bool = False) -> None:
        super().__init__()
        self.setWindowTitle(words.TITLE)
        self.setMinimumWidth(WIDTH)
        heading, about = title(words.TITLE), QLabel(words.PLACE.format(place=place))
        about.setTextFormat(Qt.TextFormat.PlainText)
        for text in (heading, about):
            text.setWordWrap(True)
        label = QLabel(words.PASSWORD)
        self.line = QLineEdit()
        self.line.setEchoMode(QLineEdit.EchoMode.Password)
        self.line.setAccessibleName(plain(words.PASSWORD))
        label.setBuddy(self.line)
        self.trouble = TroubleLabel()
        self.trouble.refuse(words.WRONG if again else "")
        self.cancel, self.key = ActionKey(form_words.CANCEL), ActionKey(words.CONNECT)
        self.key.setProperty("primary", True)
        foot = QHBoxLayout()
        foot.addStretch()
        foot.addWidget(self.cancel)
        foot.addWidget(self.key)
        column = QVBoxLayout(self)
        column.setContentsMargins(20, 16, 20, 16)
        column.setSpacing(12)
        for widget in (heading, about, label, self.line, self.trouble):
            column.addWidget(widget)
        column.addStretch()
        column.addLayout(foot)
        self.line.textEdited.connect(self.trouble.retype)
        self.line.returnPressed.connect(self.accept)
        self.key.clicked.connect(self.accept)
        self.cancel.clicked.connect(self.reject)
        self.line.setFocus()

    def password(self) -> str | None:
        """What was typed; None where somebody left, or typed nothing."""
        return (self.line.text() or None) if self.result() == QDialog.DialogCode.Accepted else None


def ask_password(place: str, again: bool) -> str | None:
    """Ask on the screen, and wait: there is nothing else to do without the diaries. None where nobody tells."""
    sheet, waiting = PasswordSheet(place, again), QEventLoop()
    sheet.finished.connect(waiting.quit)
    sheet.open()
    waiting.exec()
    password = sheet.password()
    sheet.deleteLater()
    return password
