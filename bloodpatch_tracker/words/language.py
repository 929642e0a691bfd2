"""The language the program speaks and the region whose dates, numbers and units it writes, chosen once.

Sentences stand in their modules as `_("…")`, so they are looked up when a module is first imported. Whoever wants
another language than the system's calls `speak` before that; a window takes up another language when it is opened anew.
"""

import gettext
from dataclasses import dataclass

from bloodpatch_tracker.places import resource_root
from bloodpatch_tracker.words.pseudo import PSEUDO, Pseudo
from bloodpatch_tracker.words.system import system_languages, system_territory, territory_of

DOMAIN = "bloodpatch_tracker"
LANGUAGES = ("en", "es")
"""The languages that are complete; English is the one sentences are written in."""
PLAIN_REGION = "en_GB"
"""Where the system names no region: days before months, 24 hours, °C and kg."""


class AlreadySpeaking(RuntimeError):
    """Sentences have been looked up already, so the language can no longer be chosen."""


@dataclass(frozen=True)
class Tongue:
    """What is spoken: one of LANGUAGES or the pseudo-locale, and the territory, blank where nobody names one."""

    language: str
    territory: str


_tongue: Tongue | None = None
_catalog: gettext.NullTranslations = gettext.NullTranslations()


def speak(tag: str = "") -> None:
    """Choose the language, such as `es`, `es_MX` or the pseudo-locale `en_XA`; the system's where none is named.

    A language the program does not have is answered in English. Choosing the same once more does nothing.

    Raises:
        AlreadySpeaking: a sentence was looked up before, in another language or for another region.
    """
    global _tongue, _catalog  # what gettext.install does too: a program has one language
    wanted = _tongue_of(tag)
    if _tongue not in (None, wanted):
        raise AlreadySpeaking(wanted)
    _tongue, _catalog = wanted, _catalog_of(wanted.language)


def _(sentence: str) -> str:
    """A sentence in the language that is spoken."""
    _spoken()
    return _catalog.gettext(sentence)


def ngettext(one: str, many: str, count: int) -> str:
    """The sentence for so many, still with its fields."""
    _spoken()
    return _catalog.ngettext(one, many, count)


def pgettext(context: str, sentence: str) -> str:
    """A sentence so short that another language needs to know where it stands: `Back` of the head, or back a page."""
    _spoken()
    return _catalog.pgettext(context, sentence)


def looked_up(sentence: str | None) -> str | None:
    """A sentence of argparse's own, which stands in the catalog by `words/usage.py`; argparse asks for None as well."""
    return _(sentence) if sentence else sentence


def language() -> str:
    """The language sentences are in: one of LANGUAGES, or the pseudo-locale."""
    return _spoken().language


def territory() -> str:
    """The territory whose units are used, as ISO 3166 has it: `MX`; blank where nobody names one."""
    return _spoken().territory


def region() -> str:
    """Language and territory, whose dates and numbers are written: `en_GB`, `es_MX`, `es`."""
    spoken = _spoken()
    if spoken.language == PSEUDO or (spoken.language == "en" and not spoken.territory):
        return PLAIN_REGION
    return f"{spoken.language}_{spoken.territory}".rstrip("_")


def _spoken() -> Tongue:
    if _tongue is None:
        speak()
    assert _tongue is not None  # speak() has just seen to it
    return _tongue


def _tongue_of(tag: str) -> Tongue:
    """What a name asks for; what it leaves open is as the system has it."""
    named = [tag] if tag else system_languages()
    if PSEUDO in named[:1]:
        return Tongue(PSEUDO, "")
    known = (each.partition("_")[0] for each in named)
    spoken = next((each for each in known if each in LANGUAGES), "en")
    return Tongue(spoken, territory_of(tag) or system_territory())


def _catalog_of(language: str) -> gettext.NullTranslations:
    """English needs no catalog, and does without one where it is lost."""
    if language == PSEUDO:
        return Pseudo()
    if language == "en":
        return gettext.NullTranslations()
    return gettext.translation(DOMAIN, resource_root() / "translations", [language], fallback=True)
