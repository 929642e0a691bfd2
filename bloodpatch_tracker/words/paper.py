"""Which paper is usual where the reader is."""

from bloodpatch_tracker.words.language import region

LETTER_REGIONS = ("_US", "_CA", "_MX")
"""Where paper is not A4, as far as it matters here."""


def letter_is_usual() -> bool:
    """Whether printers hold Letter rather than A4."""
    return region().endswith(LETTER_REGIONS)
