"""The languages and the territory the system names: in the environment, else as Windows or macOS keeps them."""

import os
import re
import sys
from pathlib import Path

PLAIN = {"C", "POSIX"}
MAC_PREFERENCES = Path("Library", "Preferences", ".GlobalPreferences.plist")
"""In the user's folder; an app started with a click has no LANG, only this."""


def system_languages() -> list[str]:
    """The languages the user reads, best first, such as `es_MX`; none where the system says nothing, or C.

    LANGUAGE, a list, comes first, as gettext has it, unless the locale is C.
    """
    said = _locale_for("LC_ALL", "LC_MESSAGES", "LANG")
    if said in PLAIN:
        return []
    listed = [_name(each) for each in os.environ.get("LANGUAGE", "").split(":")]
    named = [each for each in (*listed, said) if each and each not in PLAIN]
    return named or [_name(each) for each in kept_languages()]


def system_territory() -> str:
    """Where the user is, such as `MX`; blank where the system does not say."""
    said = _locale_for("LC_ALL", "LC_TIME", "LANG")
    if not said and not os.environ.get("LC_MESSAGES"):
        said = next((_name(each) for each in kept_region()), "")
    return territory_of(said)


def territory_of(name: str) -> str:
    """The territory in a locale's name, which may also tell a script: `MX`, of `es_Latn_MX`."""
    found = re.search(r"_([A-Z]{2}|\d{3})(_|$)", name)
    return found[1] if found else ""


def _locale_for(*variables: str) -> str:
    return _name(next((os.environ[name] for name in variables if os.environ.get(name)), ""))


def _name(said: str) -> str:
    """Without encoding and variant, joined as gettext has it: `es_MX`, of `es-MX.UTF-8@euro`."""
    return said.partition(".")[0].partition("@")[0].replace("-", "_")


def kept_languages() -> list[str]:
    """The languages that Windows or macOS keeps for the user."""
    if sys.platform == "win32":
        from ctypes import windll
        from locale import windows_locale

        return [windows_locale.get(windll.kernel32.GetUserDefaultUILanguage(), "")]
    return mac_preference("AppleLanguages") if sys.platform == "darwin" else []


def kept_region() -> list[str]:
    """The region whose formats Windows or macOS keeps for the user."""
    if sys.platform == "win32":
        from ctypes import create_unicode_buffer, windll

        name = create_unicode_buffer(85)  # LOCALE_NAME_MAX_LENGTH
        return [name.value] if windll.kernel32.GetUserDefaultLocaleName(name, len(name)) else []
    return mac_preference("AppleLocale") if sys.platform == "darwin" else []


def mac_preference(key: str, home: Path | None = None) -> list[str]:
    """One of the preferences of macOS, be it a text or a list; none where it cannot be read."""
    import plistlib

    try:
        with ((home or Path.home()) / MAC_PREFERENCES).open("rb") as file:
            found = plistlib.load(file).get(key, [])
    except (OSError, ValueError, plistlib.InvalidFileException):
        return []
    return [str(each) for each in (found if isinstance(found, list) else [found])]
