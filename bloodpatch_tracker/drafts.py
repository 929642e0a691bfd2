"""The file of drafts beside a database: whole or absent, for its owner alone, and never in the way."""

import json
import logging
import os
import stat
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.vocabulary import Author

FORMAT, VERSION = "bloodpatch-tracker drafts", 1
LARGEST = 2_000_000
"""Bytes of a file that is read; more than any form holds."""
MOST = 20
"""Drafts that are kept; the oldest goes first."""

log = logging.getLogger(__name__)


def beside(database: Path) -> Path:
    """The file of drafts that belongs to a database."""
    return database.with_name(f"{database.name}.draft")


class DraftFile:
    """Keeps drafts in one JSON file.

    It is replaced as a whole, so a crash leaves the old one or the new one. It is not synced: that would cost more at
    each pause in typing than the last words before a power cut are worth. What cannot be read is no draft.
    """

    def __init__(self, path: Path) -> None:
        self._path = path

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one there was for its patch."""
        self._write([*self._others(draft.patch_id), draft][-MOST:])

    def read(self, patch_id: UUID | None) -> Draft | None:
        """The draft for a patch, or for set-up; None where there is none that can be read."""
        return next((draft for draft in self._drafts() if draft.patch_id == patch_id), None)

    def forget(self, patch_id: UUID | None) -> None:
        """Let the draft for a patch, or for set-up, go."""
        drafts, others = self._drafts(), self._others(patch_id)
        if others != drafts:
            self._write(others)

    def _others(self, patch_id: UUID | None) -> list[Draft]:
        return [draft for draft in self._drafts() if draft.patch_id != patch_id]

    def _drafts(self) -> list[Draft]:
        try:
            found = json.loads(_content(self._path))
        except FileNotFoundError:
            return []
        except (OSError, ValueError, RecursionError) as error:
            log.warning("drafts not read: %s", type(error).__name__)  # never what stands in them
            return []
        if not isinstance(found, dict) or (found.get("format"), found.get("version")) != (FORMAT, VERSION):
            return []
        rows = found.get("drafts")
        return [draft for row in rows if (draft := _draft(row))] if isinstance(rows, list) else []

    def _write(self, drafts: list[Draft]) -> None:
        new = self._path.with_name(f"{self._path.name}-new")
        try:
            if not drafts:
                self._path.unlink(missing_ok=True)
                return
            data = _as_json(drafts)
            if len(data) > LARGEST:
                return
            self._path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
            new.unlink(missing_ok=True)  # left by a crash
            with os.fdopen(os.open(new, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as file:
                file.write(data)
            new.replace(self._path)
        except OSError as error:
            log.warning("draft not kept: %s", type(error).__name__)


def _content(path: Path) -> bytes:
    """The bytes of a plain file that is not too large. Raises OSError or ValueError."""
    if not stat.S_ISREG(path.stat().st_mode):  # reading a pipe would wait for ever
        raise ValueError("no plain file")
    with path.open("rb") as file:
        data = file.read(LARGEST + 1)
    if len(data) > LARGEST:
        raise ValueError("too large")
    return data


def _as_json(drafts: list[Draft]) -> bytes:
    rows = [
        {
            "patch_id": str(draft.patch_id) if draft.patch_id else None,
            "typed": dict(draft.typed),
            "author": draft.author,
            **{name: moment.isoformat() if (moment := getattr(draft, name)) else None for name in MOMENTS},
        }
        for draft in drafts
    ]
    return json.dumps({"format": FORMAT, "version": VERSION, "drafts": rows}).encode("ascii")


MOMENTS = ("typed_at", "observed_at", "upright_since")


def _draft(row: Any) -> Draft | None:
    """A draft as it was kept; None for what is none."""
    try:
        patch_id, typed, author = row["patch_id"], row["typed"], row["author"]
        if not all(isinstance(part, str) for pair in typed.items() for part in pair):
            return None
        return Draft(
            patch_id=None if patch_id is None else UUID(patch_id),
            typed=typed,
            author=None if author is None else Author(author),
            **{name: _moment(row[name]) for name in MOMENTS},
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None


def _moment(text: str | None) -> datetime | None:
    """A moment with its offset. Raises ValueError or TypeError for anything else but None."""
    if text is None:
        return None
    moment = datetime.fromisoformat(text)
    if moment.tzinfo is None:
        raise ValueError(text)
    return moment
