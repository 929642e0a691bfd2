"""The pages to read, such as what to expect: read from their folder, and searched.

A page is a Markdown file `NN-name.md`: a head between two lines `---`, then the text, which begins with its title.
"""

import re
import unicodedata
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path

from bloodpatch_tracker.places import resource_root

PLAIN_LANGUAGE = "en"
"""What is read where there are no pages in the language asked for."""
FILE = re.compile(r"---\n(?P<head>.*?)---\n(?P<text># (?P<title>[^\n]+)\n.*)", re.DOTALL)
APOSTROPHES = str.maketrans({"’": "'", "‘": "'"})

Places = tuple[tuple[int, int], ...]
"""Where something stands in a text: first character and the one after the last, in order."""


@dataclass(frozen=True)
class Page:
    """Name: what links call it. Text: Markdown, title included. Clinical: whether it tells patients what to do or
    watch for; such a page waits for a clinician until it is reviewed."""

    name: str
    title: str
    text: str
    clinical: bool = False
    reviewed: bool = False


def pages_in(language: str) -> tuple[Page, ...]:
    """The pages in this language, in their order."""
    folder = resource_root() / "pages"
    own = folder / language
    return read_pages(own if own.is_dir() else folder / PLAIN_LANGUAGE)


def read_pages(folder: Path) -> tuple[Page, ...]:
    """The pages of a folder, in the order of their files' numbers.

    Raises:
        ValueError: a file is no page; the message names it.
    """
    return tuple(_page(file) for file in sorted(folder.glob("*.md")))


def search(texts: Mapping[str, str], wanted: str) -> dict[str, Places]:
    """Where something stands, by the names of the texts that hold it, whatever its accents and capitals.

    What was typed is looked for as a whole; where that stands nowhere, the texts that hold each of its words are found.
    """
    words = folded(unicodedata.normalize("NFC", wanted)).split()
    if not words:
        return {}
    whole = {name: places(text, " ".join(words)) for name, text in texts.items()}
    if any(whole.values()):
        return {name: found for name, found in whole.items() if found}
    return {name: places(text, *words) for name, text in texts.items() if all(places(text, word) for word in words)}


def places(text: str, *wanted: str) -> Places:
    """Where any of these stands in a text; what is wanted is folded already."""
    pattern = "|".join(re.escape(each) for each in sorted(wanted, key=len, reverse=True))
    return tuple(match.span() for match in re.finditer(pattern, folded(text)))


def folded(text: str) -> str:
    """A text without accents, capitals and kinds of blanks, as many characters long as before."""
    return "".join(map(_folded, text.translate(APOSTROPHES)))


def _folded(character: str) -> str:
    plain = unicodedata.normalize("NFD", character)[0].lower()
    if character.isspace():
        return " "
    return plain if len(plain) == 1 else character


def _page(file: Path) -> Page:
    found = FILE.fullmatch(file.read_text("utf-8"))
    name = re.fullmatch(r"\d\d-([a-z-]+)", file.stem)
    if found is None or name is None:
        raise ValueError(file.name)
    head = dict(line.split(": ", 1) for line in found["head"].splitlines())
    return Page(name[1], found["title"], found["text"], head["clinical"] == "yes", head["reviewed"] == "yes")
