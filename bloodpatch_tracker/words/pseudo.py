"""A language that does not exist, to try the screens with: every sentence 40 % longer, accented and in brackets.

What is not in brackets on the screen went past the catalog; what has no closing bracket is clipped. What is added are
words of usual lengths, so that lines break as they would in a real language.
"""

import re
from gettext import NullTranslations
from itertools import cycle

PSEUDO = "en_XA"
LONGER = 0.4
KEPT = re.compile(r"(\{[^}]*\}|%\(\w+\)[sr]|%[sr]|<[^>]*>|&\w)")
"""Fields, markup and letters for the keyboard stay as they are."""
ACCENTS = str.maketrans("aeiouyAEIOUY", "áéíóúýÁÉÍÓÚÝ")
FILLER = ("más", "palabras", "de", "otra", "lengua", "a", "menudo", "larga")


class Pseudo(NullTranslations):
    """Makes its sentences up from the English ones."""

    def gettext(self, message: str) -> str:
        return lengthened(message)

    def ngettext(self, msgid1: str, msgid2: str, n: int) -> str:
        return lengthened(msgid1 if n == 1 else msgid2)

    def pgettext(self, context: str, message: str) -> str:  # noqa: ARG002  # the same wherever it stands
        return lengthened(message)


def lengthened(sentence: str) -> str:
    """A sentence as the pseudo-locale has it; a single sign, which has its place by its size, stays as it is."""
    bare_of_blanks = sentence.strip()
    if len(bare_of_blanks) < 2:
        return sentence
    before, after = sentence.split(bare_of_blanks)
    parts = KEPT.split(bare_of_blanks)
    spoken = "".join(part if place % 2 else part.translate(ACCENTS) for place, part in enumerate(parts))
    bare = sum(len(part) for part in parts[::2])
    return f"{before}[{spoken}{_filler(round(bare * LONGER) - 2)}]{after}"


def _filler(length: int) -> str:
    """Words with a blank before each, of this length in all, but not a blank alone."""
    if length < 1:
        return ""
    said, words = "", cycle(FILLER)
    while len(said) < length:
        said += f" {next(words)}"
    return said[: max(length, 2)]
