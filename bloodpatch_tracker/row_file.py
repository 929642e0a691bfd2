"""A small file of rows beside a database: whole or absent, for its owner alone, and never in the way."""

import json
import logging
import stat
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any

from bloodpatch_tracker.whole_file import put_in_place

VERSION = 1
LARGEST = 2_000_000
"""Bytes of a file that is read; more than any form holds."""

log = logging.getLogger(__name__)


@dataclass(frozen=True)
class RowFile:
    """Rows in one JSON file.

    It is replaced as a whole, so a crash leaves the old one or the new one. It is not synced: that would cost more at
    each pause in typing than what a power cut takes is worth. What cannot be read is no row. Nothing is raised, and
    never is logged what stands in it.

    Attributes:
        name: what the rows are, in the file and in the log.
    """

    path: Path
    name: str

    def read(self) -> list[Any]:
        """The rows, whatever they are; none where there is no such file or it cannot be read."""
        try:
            found = json.loads(_content(self.path))
        except FileNotFoundError:
            return []
        except (OSError, ValueError, RecursionError) as error:
            log.warning("%s not read: %s", self.name, type(error).__name__)
            return []
        if not isinstance(found, dict) or (found.get("format"), found.get("version")) != (self._format, VERSION):
            return []
        rows = found.get(self.name)
        return rows if isinstance(rows, list) else []

    def write(self, rows: Sequence[Any]) -> None:
        """Keep these rows in place of those there were; without any there is no file. Too many are not kept."""
        try:
            if not rows:
                self.path.unlink(missing_ok=True)
                return
            data = json.dumps({"format": self._format, "version": VERSION, self.name: rows}).encode("ascii")
            if len(data) > LARGEST:
                return
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            put_in_place(self.path, [data], synced=False, part=self.path.with_name(f"{self.path.name}-new"))
        except OSError as error:
            log.warning("%s not kept: %s", self.name, type(error).__name__)

    @property
    def _format(self) -> str:
        return f"bloodpatch-tracker {self.name}"


def moment(text: str | None) -> datetime | None:
    """A moment with its offset, of a row. Raises ValueError or TypeError for anything else but None."""
    if text is None:
        return None
    found = datetime.fromisoformat(text)
    if found.tzinfo is None:
        raise ValueError(text)
    return found


def _content(path: Path) -> bytes:
    """The bytes of a plain file that is not too large. Raises OSError or ValueError."""
    if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe would wait for ever
        raise ValueError("no plain file")
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return data
