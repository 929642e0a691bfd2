"""Brings the catalog of sentences up to date: what `python3 dev.py words` does.

The template is what the sentences in the code give; each language keeps its translations of sentences that are still
said, gets the new ones blank, and loses the others; then it is compiled. The same code gives the same files.
"""

import ast
import io
from collections.abc import Iterator
from pathlib import Path

from babel.messages.catalog import Catalog, Message
from babel.messages.extract import extract
from babel.messages.mofile import write_mo
from babel.messages.pofile import read_po, write_po

from bloodpatch_tracker.words.language import DOMAIN

ROOT = Path(__file__).parent
PACKAGE = ROOT / "bloodpatch_tracker"
TRANSLATIONS = ROOT / "resources" / "translations"
TEMPLATE = TRANSLATIONS / f"{DOMAIN}.pot"
REVIEW = ROOT / "docs" / "spanish-review.md"
LANGUAGES = {"es": "Spanish"}
KEYWORDS = {"_": None, "ngettext": (1, 2), "pgettext": ((1, "c"), 2)}
ABOUT = "# Sentences of the blood patch tracker. Made by `python3 dev.py words` from the code."

NOT_CLINICAL = frozenset(
    {
        *("commands", "expect", "fields", "history", "outcome", "people", "problems", "refusals"),
        *("alike", "csv_columns", "take_in"),
        *("screen", "settings", "shell", "table", "times", "usage"),
    }
)
"""Modules of words on which no patient acts. The translations of all others are reviewed by a clinician."""
CLINICAL_NOTE = "Clinical: the translation is to be reviewed by a clinician."
REVIEWED = "Reviewed by "
"""How a translator's comment begins that says which clinician has read the translation, and when."""

INTRODUCTION = """# {name} for review by a clinician

Sentences that a patient may act upon. Whoever knows the language and the care after a blood patch reads them here and
writes changes and a name into the catalog, as [translating.md](translating.md) tells. This page is made by
`python3 dev.py words`.

Reviewed: {read} of {all}. Until all are, nobody should rely on the {name} of the program for care.
"""


class Words(Catalog):
    """A catalog whose header says nothing that changes with the day, the machine or the tools."""

    @property
    def mime_headers(self) -> list[tuple[str, str]]:
        """The header's lines."""
        return [
            ("Project-Id-Version", "bloodpatch-tracker"),
            ("Language", str(self.locale or "")),
            ("MIME-Version", "1.0"),
            ("Content-Type", "text/plain; charset=utf-8"),
            ("Content-Transfer-Encoding", "8bit"),
            ("Plural-Forms", "nplurals=2; plural=(n != 1);"),
        ]


def extracted() -> Words:
    """Every sentence in the code, in the order of files and lines, the clinical ones marked.

    Raises:
        SyntaxError: a file is half written, so that sentences could seem to be gone.
    """
    found = Words(header_comment=ABOUT, fuzzy=False)
    for file in sorted(PACKAGE.rglob("*.py")):
        source = file.read_bytes()
        ast.parse(source, file)
        place = file.relative_to(ROOT).as_posix()
        notes = [CLINICAL_NOTE] if file.parent.name == "words" and file.stem not in NOT_CLINICAL else []
        for line, sentence, comments, context in extract("python", io.BytesIO(source), KEYWORDS, ["Translators:"]):
            found.add(sentence, None, [(place, line)], auto_comments=[*notes, *comments], context=context)
    return found


def translated(language: str, template: Catalog) -> Words:
    """The catalog of a language with exactly the sentences of the template."""
    kept = read(po_file(language), language)
    found = Words(locale=language, header_comment=ABOUT, fuzzy=False)
    for message in template:
        if message.id:
            old = kept.get(message.id, message.context)
            found.add(
                message.id,
                old.string if old else "",
                message.locations,
                auto_comments=message.auto_comments,
                user_comments=old.user_comments if old else (),
                context=message.context,
            )
    return found


def read(file: Path, language: str | None = None) -> Catalog:
    """A catalog as it lies there; empty where there is none yet."""
    if not file.exists():
        return Catalog(locale=language)
    with file.open("rb") as content:
        return read_po(content, locale=language)


def as_po(catalog: Catalog) -> bytes:
    """The text of a catalog; the places of its sentences without lines, which change with every edit."""
    out = io.BytesIO()
    write_po(out, catalog, width=120, include_lineno=False)
    return out.getvalue()


def as_mo(catalog: Catalog) -> bytes:
    """A catalog as the program reads it."""
    out = io.BytesIO()
    write_mo(out, catalog)
    return out.getvalue()


def po_file(language: str) -> Path:
    """Where the translations of a language are written."""
    return TRANSLATIONS / language / "LC_MESSAGES" / f"{DOMAIN}.po"


def strings(message: Message) -> tuple[str, ...]:
    """A translation, or its forms by number; blank ones where there is none yet."""
    return (message.string,) if isinstance(message.string, str) else tuple(message.string or ("",))


def review(catalog: Catalog, name: str) -> str:
    """The page for the clinician who reads the translations: each clinical sentence, and who has read it."""
    clinical = [message for message in catalog if CLINICAL_NOTE in message.auto_comments]
    rows = [row for message in clinical for row in _rows(message)]
    read_by = sum(bool(reviewer(message)) for message in clinical)
    told = INTRODUCTION.format(name=name, read=read_by, all=len(clinical))
    return "\n".join((told, f"| English | {name} | Reviewed by |", "| --- | --- | --- |", *rows, ""))


def reviewer(message: Message) -> str:
    """Who has read a translation, and when; blank where nobody has."""
    said = (comment.removeprefix(REVIEWED) for comment in message.user_comments if comment.startswith(REVIEWED))
    return next(said, "")


def _rows(message: Message) -> Iterator[str]:
    ids = (message.id,) if isinstance(message.id, str) else tuple(message.id)
    for english, said in zip(ids, strings(message), strict=True):
        cells = (english, said, reviewer(message))
        yield f"| {' | '.join(cell.replace('|', '&#124;').replace(chr(10), '<br>') for cell in cells)} |"


def main() -> None:
    """Write what has changed."""
    template = extracted()
    files = {TEMPLATE: as_po(template)}
    for language, name in LANGUAGES.items():
        catalog = translated(language, template)
        files[po_file(language)] = as_po(catalog)
        files[po_file(language).with_suffix(".mo")] = as_mo(catalog)
        files[REVIEW] = review(catalog, name).encode()
        blank = sum(not all(strings(message)) for message in catalog if message.id)
        print(f"{name}: {len(catalog)} sentences, {blank} of them still to be translated.")
    for file, content in files.items():
        file.parent.mkdir(parents=True, exist_ok=True)
        if not file.exists() or file.read_bytes() != content:
            file.write_bytes(content)


if __name__ == "__main__":
    main()
