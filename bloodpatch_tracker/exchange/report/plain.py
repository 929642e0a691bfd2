"""Text that somebody typed, as one plain line."""

import unicodedata

GONE = frozenset({"Cc", "Cf", "Cs", "Co", "Cn", "Zl", "Zp"})
"""Kinds of characters that are no letters: what moves the cursor, turns the line round, or is not there at all."""


def on_one_line(text: str) -> str:
    """The text without line breaks and without what is no letter; a gap stays a gap."""
    kept = (
        " " if each.isspace() else each for each in text if each.isspace() or unicodedata.category(each) not in GONE
    )
    return " ".join("".join(kept).split())
