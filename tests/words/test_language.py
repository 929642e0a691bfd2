"""Which language is spoken, and for which region, from what was chosen and what the system says."""

import plistlib
from pathlib import Path

import pytest

from bloodpatch_tracker.words import language, system
from bloodpatch_tracker.words.pseudo import PSEUDO
from tests.words.tongues import speaking

VARIABLES = ("LANGUAGE", "LC_ALL", "LC_MESSAGES", "LC_TIME", "LANG")


def says(monkeypatch: pytest.MonkeyPatch, said: dict[str, str]) -> None:
    """The environment says this and nothing else."""
    for name in VARIABLES:
        monkeypatch.delenv(name, raising=False)
    for name, value in said.items():
        monkeypatch.setenv(name, value)


@pytest.mark.parametrize(
    "said, spoken, region",
    [
        ({}, "en", "en_GB"),
        ({"LC_ALL": "C"}, "en", "en_GB"),
        ({"LANG": "C.UTF-8"}, "en", "en_GB"),
        ({"LC_ALL": "POSIX", "LANG": "es_MX.UTF-8"}, "en", "en_GB"),
        ({"LANG": "es_MX.UTF-8"}, "es", "es_MX"),
        ({"LANG": "es"}, "es", "es"),
        ({"LANG": "es_ES@euro"}, "es", "es_ES"),
        ({"LANG": "en_US.UTF-8"}, "en", "en_US"),
        ({"LC_ALL": "es_AR", "LANG": "en_US"}, "es", "es_AR"),
        ({"LC_MESSAGES": "es_AR", "LANG": "en_US"}, "es", "es_US"),
        ({"LC_TIME": "en_GB", "LANG": "en_US"}, "en", "en_GB"),
        ({"LANGUAGE": "fr:es:en", "LANG": "en_US"}, "es", "es_US"),
        ({"LANGUAGE": "es", "LC_ALL": "C"}, "en", "en_GB"),
        ({"LANGUAGE": "es_MX"}, "es", "es"),
        ({"LANG": "fr_FR.UTF-8"}, "en", "en_FR"),
        ({"LANG": "garbage"}, "en", "en_GB"),
        ({"LC_ALL": ""}, "en", "en_GB"),
        ({"LANG": "en_XA.UTF-8"}, PSEUDO, "en_GB"),
    ],
    ids=str,
)
def test_the_system_chooses(monkeypatch: pytest.MonkeyPatch, said: dict[str, str], spoken: str, region: str) -> None:
    says(monkeypatch, said)
    with speaking(""):
        assert (language.language(), language.region()) == (spoken, region)


@pytest.mark.parametrize(
    "tag, system_says, spoken, region",
    [
        ("es", "en_US", "es", "es_US"),
        ("en", "es_MX", "en", "en_MX"),
        ("es", "C", "es", "es"),
        ("en", "", "en", "en_GB"),
        ("es_ES", "en_US", "es", "es_ES"),
        ("fr", "es_MX", "en", "en_MX"),
        (PSEUDO, "es_MX", PSEUDO, "en_GB"),
    ],
)
def test_a_chosen_language_goes_with_the_territory_of_the_system(
    monkeypatch: pytest.MonkeyPatch, tag: str, system_says: str, spoken: str, region: str
) -> None:
    says(monkeypatch, {"LANG": system_says})
    with speaking(tag):
        assert (language.language(), language.region()) == (spoken, region)


def test_once_spoken_the_language_stays() -> None:
    with speaking("es_MX"):
        language.speak("es_MX")
        with pytest.raises(language.AlreadySpeaking):
            language.speak("en")
        assert language.language() == "es"


def test_whoever_asks_for_a_sentence_first_gets_the_language_of_the_system(monkeypatch: pytest.MonkeyPatch) -> None:
    says(monkeypatch, {"LANG": "en_XA"})
    with speaking("en"):
        language._tongue = None
        assert language._("A sentence.").startswith("[Á sénténcé.")
        with pytest.raises(language.AlreadySpeaking):
            language.speak("es")


@pytest.mark.parametrize(
    "kept, languages, territory",
    [
        ({"AppleLanguages": ["es-419", "en-US"], "AppleLocale": "es_MX"}, ["es-419", "en-US"], ["es_MX"]),
        ({}, [], []),
        (None, [], []),
    ],
    ids=["chosen", "nothing chosen", "no file"],
)
def test_the_mac_keeps_it_in_a_file(
    tmp_path: Path, kept: dict[str, object] | None, languages: list[str], territory: list[str]
) -> None:
    file = tmp_path / system.MAC_PREFERENCES
    file.parent.mkdir(parents=True)
    if kept is not None:
        file.write_bytes(plistlib.dumps(kept, fmt=plistlib.FMT_BINARY))
    assert system.mac_preference("AppleLanguages", tmp_path) == languages
    assert system.mac_preference("AppleLocale", tmp_path) == territory


def test_a_damaged_file_of_the_mac_says_nothing(tmp_path: Path) -> None:
    file = tmp_path / system.MAC_PREFERENCES
    file.parent.mkdir(parents=True)
    file.write_bytes(b"bplist00 garbage")
    assert system.mac_preference("AppleLocale", tmp_path) == []


def test_what_windows_or_the_mac_keep_counts_where_the_environment_says_nothing(
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    says(monkeypatch, {})
    monkeypatch.setattr(system, "kept_languages", lambda: ["es-MX"])
    monkeypatch.setattr(system, "kept_region", lambda: ["en-US"])
    with speaking(""):
        assert language.region() == "es_US"


@pytest.mark.parametrize(
    "name, territory", [("es_MX", "MX"), ("es_Latn_MX", "MX"), ("es_419", "419"), ("es", ""), ("", ""), ("xx_y", "")]
)
def test_the_territory_in_a_name(name: str, territory: str) -> None:
    assert system.territory_of(name) == territory
