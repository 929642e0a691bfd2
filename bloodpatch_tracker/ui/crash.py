"""What happens when the program itself is wrong: a note for those who mend it, one sentence for those who use it.

Neither holds diary text: of an exception only its kind and the lines of code it went through are written down.
"""

import sys
import traceback
from types import TracebackType

from PySide6.QtCore import QObject, QtMsgType, qInstallMessageHandler
from PySide6.QtWidgets import QApplication, QMessageBox

from bloodpatch_tracker.words import screen as words


class Crash(QObject):
    """Tells once."""

    def __init__(self, app: QApplication) -> None:
        super().__init__(app)
        self._told: QMessageBox | None = None

    def hook(self, kind: type[BaseException], error: BaseException, trace: TracebackType | None) -> None:
        """Stands in for `sys.excepthook`."""
        if issubclass(kind, KeyboardInterrupt):
            sys.__excepthook__(kind, error, trace)
            return
        sys.stderr.write(told(kind, trace))
        if self._told is None:
            self._told = QMessageBox(QMessageBox.Icon.Critical, words.APP, words.CRASHED)
            self._told.open()


def told(kind: type[BaseException], trace: TracebackType | None) -> str:
    """The kind of an exception and where it went through, without its message, which may quote the diary."""
    places = "".join(f"  {frame.filename}:{frame.lineno} {frame.name}\n" for frame in traceback.extract_tb(trace))
    return f"{kind.__name__}\n{places}"


def watch_for_crashes(app: QApplication) -> None:
    """Catch what slots let through, and what Qt complains of."""
    sys.excepthook = Crash(app).hook
    qInstallMessageHandler(_write_down)


def _write_down(kind: QtMsgType, _: object, message: str) -> None:
    if kind is not QtMsgType.QtDebugMsg:
        sys.stderr.write(f"Qt: {message}\n")
