"""The two papers a report may be on."""

from enum import StrEnum

from bloodpatch_tracker.words.paper import letter_is_usual

MILLIMETRE = 72 / 25.4


class Paper(StrEnum):
    """Paper, by the word the command line knows it by."""

    LETTER = "letter"
    A4 = "a4"

    @property
    def size(self) -> tuple[float, float]:
        """Width and height, pt."""
        return (612.0, 792.0) if self is Paper.LETTER else (210 * MILLIMETRE, 297 * MILLIMETRE)


def usual_paper() -> Paper:
    """The paper of the reader's region."""
    return Paper.LETTER if letter_is_usual() else Paper.A4
