"""The file of drafts beside a database."""

from pathlib import Path
from typing import Any
from uuid import UUID

from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.row_file import RowFile, moment

MOST = 20
"""Drafts that are kept; the oldest goes first."""
MOMENTS = ("typed_at", "observed_at", "upright_since")


def beside(database: Path) -> Path:
    """The file of drafts that belongs to a database."""
    return database.with_name(f"{database.name}.draft")


class DraftFile:
    """Keeps drafts in one small file; what cannot be read is no draft."""

    def __init__(self, path: Path) -> None:
        self._file = RowFile(path, "drafts")

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one there was for its patch."""
        self._write([*self._others(draft.patch_id), draft][-MOST:])

    def read(self, patch_id: UUID | None) -> Draft | None:
        """The draft for a patch, or for set-up; None where there is none that can be read."""
        return next((draft for draft in self._drafts() if draft.patch_id == patch_id), None)

    def patches(self) -> frozenset[UUID]:
        """The patches for which there is a draft; empty where nothing can be read."""
        return frozenset(draft.patch_id for draft in self._drafts() if draft.patch_id is not None)

    def forget(self, patch_id: UUID | None) -> None:
        """Let the draft for a patch, or for set-up, go."""
        drafts, others = self._drafts(), self._others(patch_id)
        if others != drafts:
            self._write(others)

    def _others(self, patch_id: UUID | None) -> list[Draft]:
        return [draft for draft in self._drafts() if draft.patch_id != patch_id]

    def _drafts(self) -> list[Draft]:
        return [draft for row in self._file.read() if (draft := _draft(row))]

    def _write(self, drafts: list[Draft]) -> None:
        self._file.write([_as_row(draft) for draft in drafts])


def _as_row(draft: Draft) -> dict[str, Any]:
    return {
        "patch_id": str(draft.patch_id) if draft.patch_id else None,
        "typed": dict(draft.typed),
        "author": draft.author,
        **{name: at.isoformat() if (at := getattr(draft, name)) else None for name in MOMENTS},
    }


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
            **{name: moment(row[name]) for name in MOMENTS},
        )
    except (AttributeError, KeyError, TypeError, ValueError):
        return None
