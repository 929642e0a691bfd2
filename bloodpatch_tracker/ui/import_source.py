"""Where diaries come from: two keys to choose by, and a place to drop files on. Dropping is never the only way."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QDragEnterEvent, QDragLeaveEvent, QDropEvent
from PySide6.QtWidgets import QFrame, QLabel, QVBoxLayout

from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.words import take_in as words


class ImportSource(QFrame):
    """A card that lights up while files are held over it."""

    dropped = Signal(object)
    """A tuple of paths."""

    def __init__(self) -> None:
        super().__init__()
        self.setProperty("card", True)
        self.setAcceptDrops(True)
        self.intro = QLabel(words.INTRO)
        self.intro.setWordWrap(True)
        self.files, self.folder = ActionKey(words.CHOOSE_FILES), ActionKey(words.CHOOSE_FOLDER)
        column = QVBoxLayout(self)
        column.setContentsMargins(12, 10, 12, 10)
        column.setSpacing(8)
        column.addWidget(self.intro)
        column.addWidget(Flow((self.files, self.folder), 8))

    def allow(self, *, allowed: bool) -> None:
        """Take files, or none just now."""
        self.setAcceptDrops(allowed)
        self.files.setEnabled(allowed)
        self.folder.setEnabled(allowed)
        self._light(over=False)

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if _paths(event):
            event.setDropAction(Qt.DropAction.CopyAction)  # moved, they would be gone where they were
            event.accept()
            self._light(over=True)

    def dragLeaveEvent(self, event: QDragLeaveEvent) -> None:
        self._light(over=False)

    def dropEvent(self, event: QDropEvent) -> None:
        self._light(over=False)
        event.setDropAction(Qt.DropAction.CopyAction)
        event.accept()
        self.dropped.emit(_paths(event))

    def _light(self, *, over: bool) -> None:
        self.intro.setText(words.DROP if over else words.INTRO)
        self.setProperty("over", over)
        self.style().unpolish(self)  # a style sheet looks at properties only then
        self.style().polish(self)


def _paths(event: QDropEvent) -> tuple[Path, ...]:
    """The files and folders of this computer that are held."""
    return tuple(Path(url.toLocalFile()) for url in event.mimeData().urls() if url.isLocalFile())
