"""What is typed and not saved yet, as it stands in the fields, so that a crash takes nothing from anybody."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Protocol
from uuid import UUID

from bloodpatch_tracker.diary.vocabulary import Author


@dataclass(frozen=True)
class Draft:
    """What stands in a form. Nothing of it is checked: half a number is a draft, too.

    Attributes:
        patch_id: the patch it was typed for; None for set-up, where there is none yet.
        typed: the text of each field that somebody filled, by the field's name.
        typed_at: when it was last changed.
        observed_at: the moment it is about, where an earlier one is chosen.
        author: who is writing, where somebody said so.
        upright_since: since when the person is upright, while that is watched.
    """

    patch_id: UUID | None = None
    typed: Mapping[str, str] = field(default_factory=dict)
    typed_at: datetime | None = None
    observed_at: datetime | None = None
    author: Author | None = None
    upright_since: datetime | None = None

    @property
    def blank(self) -> bool:
        """Whether there is nothing in it worth keeping; who writes, and about when, is nothing by itself."""
        return not self.typed and self.upright_since is None


class DraftKeeper(Protocol):
    """Where drafts are kept until they are saved: one a patch, and one for set-up.

    It never raises: a draft that cannot be kept must not get in the way of what is typed.
    """

    def keep(self, draft: Draft) -> None:
        """Keep a draft in place of the one there was for its patch."""

    def read(self, patch_id: UUID | None) -> Draft | None:
        """The draft for a patch, or for set-up; None where there is none that can be read."""

    def patches(self) -> frozenset[UUID]:
        """The patches for which there is a draft; empty where nothing can be read."""

    def forget(self, patch_id: UUID | None) -> None:
        """Let the draft for a patch, or for set-up, go."""
