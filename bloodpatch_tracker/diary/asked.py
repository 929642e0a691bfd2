"""What a patch has been reminded of, so that no check-in is told again after somebody put it off or skipped it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Protocol
from uuid import UUID


@dataclass(frozen=True)
class Asked:
    """What a patch has been reminded of.

    Attributes:
        after: only check-ins due after it are still to be told.
        not_before: when the one that was put off may come again.
        put_off: when the check-in was due that was put off; it is put off once.
    """

    after: datetime | None = None
    not_before: datetime | None = None
    put_off: datetime | None = None


class AskedKeeper(Protocol):
    """Where it is kept over a restart.

    It never raises: what cannot be kept must not get in the way of a reminder.
    """

    def keep(self, patch_id: UUID, asked: Asked) -> None:
        """Keep it in place of what was known of the patch."""

    def read(self, patch_id: UUID) -> Asked:
        """What is known of a patch; an `Asked` without anything where nothing can be read."""

    def patches(self) -> frozenset[UUID]:
        """The patches of which something is known; empty where nothing can be read."""

    def forget(self, patch_id: UUID) -> None:
        """Let what is known of a patch go."""
