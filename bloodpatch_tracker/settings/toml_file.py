"""A TOML file that may be anything at all: its bytes, its values, or why nothing of it can be read."""

import stat
import tomllib
from enum import StrEnum
from pathlib import Path
from typing import Any

LARGEST = 1 << 20
"""Bytes; far more than anything that is kept as TOML here, with all comments."""


class FileTrouble(StrEnum):
    """Why nothing of a file could be read."""

    NOT_TOML = "not-toml"
    TOO_LARGE = "too-large"
    UNREADABLE = "unreadable"


class Unread(Exception):
    """Nothing of the file can be read. `detail` is what the parser says, for people who mend it."""

    def __init__(self, trouble: FileTrouble, detail: str = "") -> None:
        super().__init__(trouble)
        self.trouble = trouble
        self.detail = detail


def bytes_of(path: Path) -> bytes:
    """What is in the file. Raises OSError or Unread."""
    try:
        kind = path.stat()
    except ValueError as odd:  # a name with a NUL in it
        raise FileNotFoundError(str(path)) from odd
    if not stat.S_ISREG(kind.st_mode):  # a pipe would be waited at for ever
        raise Unread(FileTrouble.UNREADABLE)
    if kind.st_size > LARGEST:
        raise Unread(FileTrouble.TOO_LARGE)
    return path.read_bytes()


def values_of(content: bytes) -> dict[str, Any]:
    """The values in a file. Raises Unread."""
    try:
        return tomllib.loads(content.decode("utf-8-sig"))
    except (ValueError, RecursionError) as unread:  # ValueError: no UTF-8, no TOML, a number of a thousand digits
        raise Unread(FileTrouble.NOT_TOML, str(unread)) from unread
