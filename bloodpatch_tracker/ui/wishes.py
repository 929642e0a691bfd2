"""What is asked once, at set-up, and belongs to the settings."""

from dataclasses import dataclass

from bloodpatch_tracker.diary.vocabulary import Author


@dataclass(frozen=True)
class Wishes:
    """Who usually writes here, and whether check-ins are to be reminded of; None leaves it as the settings have it."""

    role: Author | None = None
    remind: bool | None = None
