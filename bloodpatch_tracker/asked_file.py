"""The file beside a database of what patches have been reminded of: their ids and times, and no word of a diary."""

from dataclasses import fields
from pathlib import Path
from typing import Any
from uuid import UUID

from bloodpatch_tracker.diary.asked import Asked
from bloodpatch_tracker.row_file import RowFile, moment

MOST = 20
"""Patches that are kept; the one that was put off or skipped longest ago goes first."""
MOMENTS = tuple(field.name for field in fields(Asked))


def beside(database: Path) -> Path:
    """The file of reminders that belongs to a database."""
    return database.with_name(f"{database.name}.reminded")


class AskedFile:
    """Keeps it in one small file; what cannot be read is as if nobody had been reminded."""

    def __init__(self, path: Path) -> None:
        self._file = RowFile(path, "reminders")

    def keep(self, patch_id: UUID, asked: Asked) -> None:
        """Keep it in place of what was known of the patch."""
        others = [each for each in self._all() if each[0] != patch_id]
        self._file.write([_as_row(*each) for each in [*others, (patch_id, asked)][-MOST:]])

    def read(self, patch_id: UUID) -> Asked:
        """What is known of a patch; an `Asked` without anything where nothing can be read."""
        return next((asked for known, asked in self._all() if known == patch_id), Asked())

    def patches(self) -> frozenset[UUID]:
        """The patches of which something is known; empty where nothing can be read."""
        return frozenset(patch_id for patch_id, _ in self._all())

    def forget(self, patch_id: UUID) -> None:
        """Let what is known of a patch go."""
        known = self._all()
        others = [each for each in known if each[0] != patch_id]
        if others != known:
            self._file.write([_as_row(*each) for each in others])

    def _all(self) -> list[tuple[UUID, Asked]]:
        return [each for row in self._file.read() if (each := _asked(row))]


def _as_row(patch_id: UUID, asked: Asked) -> dict[str, str | None]:
    times = {name: at.isoformat() if (at := getattr(asked, name)) else None for name in MOMENTS}
    return {"patch_id": str(patch_id), **times}


def _asked(row: Any) -> tuple[UUID, Asked] | None:
    """A patch and what is known of it, as it was kept; None for what is neither."""
    try:
        return UUID(row["patch_id"]), Asked(**{name: moment(row[name]) for name in MOMENTS})
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
