"""The port through which one hears whose diaries others have changed, in the same database at the same time."""

from typing import Protocol
from uuid import UUID


class Watch(Protocol):
    """Tells of changes that somebody else made. It never raises: what cannot be reached just now tells nothing new."""

    def fileno(self) -> int | None:
        """What becomes readable once there is something to take; None where one has to ask from time to time."""
        ...

    @property
    def ask_again_ms(self) -> int:
        """How long to wait before asking again, where there is nothing to wait for."""
        ...

    def take(self) -> frozenset[UUID]:
        """The ids of patients whose diaries others have changed, begun or erased since this was asked last."""
        ...

    def close(self) -> None:
        """Listen no longer."""
        ...
