"""A reminder in the window: a quiet line above the page. It takes no keyboard away and covers nothing."""

from PySide6.QtCore import Signal
from PySide6.QtGui import QAccessible, QAccessibleEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.line_label import LineLabel
from bloodpatch_tracker.words import reminders as words


class ReminderBar(QFrame):
    """Says that it is time for a score; hidden while it is not."""

    log_wanted = Signal()
    put_off_wanted = Signal()
    skip_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.text = LineLabel()
        self.text.setText(words.TIME_FOR_A_SCORE)
        self.text.setAccessibleName(words.NAME)
        self.text.setAccessibleDescription(words.TIME_FOR_A_SCORE)
        self.log, self.put_off, self.skip = ActionKey(words.LOG_NOW), ActionKey(""), ActionKey(words.SKIP)
        column = QVBoxLayout(self)
        column.setContentsMargins(14, 6, 10, 6)
        column.addWidget(Flow((self.text, self.log, self.put_off, self.skip), spacing=12))
        self.log.clicked.connect(self.log_wanted)
        self.put_off.clicked.connect(self.put_off_wanted)
        self.skip.clicked.connect(self.skip_wanted)
        self.hide()

    def remind(self, put_off_minutes: int | None) -> None:
        """Come into sight; with a key to be reminded again after so many minutes, where that is still possible."""
        self.put_off.rename(words.snooze(put_off_minutes or 0))
        self.put_off.setVisible(put_off_minutes is not None)
        self.show()
        QAccessible.updateAccessibility(QAccessibleEvent(self.text, QAccessible.Event.Alert))  # read out, without focus
