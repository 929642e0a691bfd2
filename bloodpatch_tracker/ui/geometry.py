"""The size of the window, kept from one start to the next, apart from settings: nobody types it.

Only whether it was maximised and how large it was: where windows go is the business of the system, which knows its
screens.
"""

import os
from contextlib import suppress
from pathlib import Path

from PySide6.QtCore import QSettings, QSize, Qt
from PySide6.QtWidgets import QWidget

FRAME = QSize(16, 48)
"""What a window manager puts round a window, about."""
LARGEST = 100_000
"""Pixels; more is no size but damage."""


def restore_geometry(window: QWidget, file: Path | None) -> None:
    """Give a window, not shown yet, the size it had last, as far as the screen has room; maximised if it was.

    Args:
        file: where that is kept; None for a window of which nothing is kept.
    """
    size, maximised = window.size(), False
    if file is not None and file.is_file():
        kept = _kept(file)
        size = QSize(_pixels(kept, "width", size.width()), _pixels(kept, "height", size.height()))
        maximised = kept.value("maximised") in ("true", True)
    room = window.screen().availableGeometry().size() - FRAME
    window.resize(size.boundedTo(room).expandedTo(window.minimumSize()))
    if maximised:
        window.setWindowState(window.windowState() | Qt.WindowState.WindowMaximized)


def keep_geometry(window: QWidget, file: Path | None) -> None:
    """Keep the size of a window; what it would be again after being maximised. What cannot be kept is not missed."""
    if file is None:
        return
    with suppress(OSError):
        file.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        os.close(os.open(file, os.O_WRONLY | os.O_CREAT, 0o600))  # QSettings itself would let everybody read it
        kept = _kept(file)
        size = window.normalGeometry().size() if window.isMaximized() else window.size()
        if size.isEmpty():  # never shown in another way than maximised
            size = window.minimumSize()
        kept.setValue("width", size.width())
        kept.setValue("height", size.height())
        kept.setValue("maximised", window.isMaximized())
        kept.sync()


def _kept(file: Path) -> QSettings:
    return QSettings(str(file), QSettings.Format.IniFormat)


def _pixels(kept: QSettings, name: str, otherwise: int) -> int:
    """A number that is kept: QSettings gives back text, or whatever else somebody wrote there."""
    text = str(kept.value(name))
    found = int(text) if text.isascii() and text.isdigit() and len(text) <= len(str(LARGEST)) else 0
    return found if 0 < found <= LARGEST else otherwise
