"""The small drawings of the style sheet, each in the colour it is asked for.

They lie in `resources/icons` with `currentColor` in them, which a style sheet cannot fill in. So a copy in the right
colour is written into a folder that is gone when the program ends.
"""

from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory

from PySide6.QtCore import QFile, QIODevice

COLOUR = "currentColor"


def icon(name: str, colour: str) -> str:
    """What a style sheet says for the drawing in a colour, "#rrggbb"; `none` where there is no room to write it.

    Drawings are looked for where Qt's search path `icons:` leads.
    """
    try:
        file = _folder() / f"{name}-{colour.lstrip('#')}.svg"
        if not file.exists():
            file.write_text(_drawing(name).replace(COLOUR, colour), "utf-8")
    except OSError:
        return "none"
    return f'url("{file.as_posix()}")'


def _drawing(name: str) -> str:
    """The drawing as it lies in the resources. Raises OSError."""
    file = QFile(f"icons:{name}.svg")
    if not file.open(QIODevice.OpenModeFlag.ReadOnly):
        raise FileNotFoundError(name)
    try:
        return bytes(file.readAll().data()).decode("utf-8")
    finally:
        file.close()


def _folder() -> Path:
    return Path(_kept().name)


@cache
def _kept() -> "TemporaryDirectory[str]":
    return TemporaryDirectory(prefix="bloodpatch-icons-", ignore_cleanup_errors=True)
