"""The commands speak the language of the settings, else of the system; what other programs read stays as it is."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from tests.commands.command import put
from tests.exchange.files import a_file, row

ROOT = Path(__file__).parents[2]
FEVERISH = a_file(row(temperature_c="38.5"))
SPANISH = "Llame hoy al equipo que le hizo el parche."
ENGLISH = "Call the team that did your patch today."


def start(
    *argv: object, system: str, settings: str = "", folder: Path | None = None
) -> subprocess.CompletedProcess[str]:
    """The command in a system of this language, with this in the settings file in `folder`."""
    config = (folder or ROOT / "nowhere") / "config"
    if settings:
        (config / "bloodpatch-tracker").mkdir(parents=True)
        (config / "bloodpatch-tracker" / "settings.toml").write_text(settings, "utf-8")
    environment = os.environ | {"PYTHONPATH": str(ROOT), "LC_ALL": system, "XDG_CONFIG_HOME": str(config)}
    command = [sys.executable, "-m", "bloodpatch_tracker", *map(str, argv)]
    return subprocess.run(command, env=environment, capture_output=True, encoding="utf-8", check=False)


@pytest.mark.parametrize(
    "system, settings, said",
    [
        ("es_MX.UTF-8", "", SPANISH),
        ("C", "", ENGLISH),
        ("en_US.UTF-8", "", ENGLISH),
        ("fr_FR.UTF-8", "", ENGLISH),
        ("C", 'language = "es"', SPANISH),
        ("es_MX.UTF-8", 'language = "en"', ENGLISH),
        ("es_MX.UTF-8", 'language = "xx"', SPANISH),
        ("es_MX.UTF-8", "language = [broken", SPANISH),
        ("C", "language = 7", ENGLISH),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="settings lie elsewhere")
def test_settings_come_before_the_system_and_broken_ones_stop_nothing(
    tmp_path: Path, system: str, settings: str, said: str
) -> None:
    done = start("assess", put(tmp_path, FEVERISH), system=system, settings=settings, folder=tmp_path)
    assert (done.returncode, done.stderr) == (0, "")
    assert said in done.stdout


@pytest.mark.parametrize(
    "system, settings, unit",
    [
        ("es_MX.UTF-8", "", "38.0 °C"),
        ("es_ES.UTF-8", "", "38,0 °C"),
        ("es_US.UTF-8", "", "100.4 °F"),
        ("es_US.UTF-8", 'temperature_unit = "c"', "38.0 °C"),
        ("C", 'temperature_unit = "f"', "100.4 °F"),
    ],
)
@pytest.mark.skipif(sys.platform != "linux", reason="settings lie elsewhere")
def test_temperatures_are_said_as_the_region_or_the_setting_has_them(
    tmp_path: Path, system: str, settings: str, unit: str
) -> None:
    done = start("assess", put(tmp_path, FEVERISH), system=system, settings=settings, folder=tmp_path)
    assert unit in done.stdout


def test_json_has_the_same_keys_codes_and_values_in_every_language(tmp_path: Path) -> None:
    path = put(tmp_path, FEVERISH)
    english, spanish = (
        json.loads(start("assess", "--json", path, system=system).stdout) for system in ("C", "es_US.UTF-8")
    )
    messages = [[flag.pop("message") for flag in patch["flags"]] for patch in (*english, *spanish)]
    assert english == spanish
    assert ENGLISH in messages[0][0]
    assert SPANISH in messages[1][0]


def test_usage_is_spanish_too() -> None:
    done = start("nonsense", system="es_MX.UTF-8")
    assert done.returncode == 2
    assert done.stderr.startswith("uso: bloodpatch-tracker")
    assert "opción no válida: 'nonsense'" in done.stderr
    assert done.stdout == ""


def test_a_problem_keeps_the_shape_that_editors_understand(tmp_path: Path) -> None:
    path = put(tmp_path, a_file(row(headache_upright="11")))
    done = start("assess", path, system="es_MX.UTF-8")
    assert done.stderr == f"{path}:2 headache_upright: «11» está fuera del intervalo de 0 a 10.\n"


def test_the_diary_file_is_the_same_in_every_language(tmp_path: Path) -> None:
    path, database = put(tmp_path, FEVERISH), tmp_path / "diary.db"
    assert start("import", path, "--database", database, system="es_US.UTF-8").returncode == 0
    english, spanish = (
        start("export", "--out", "-", "--database", database, system=system).stdout for system in ("C", "es_ES.UTF-8")
    )
    assert english == spanish
    assert ",38.5," in english


def test_what_argparse_says_by_itself_is_in_the_catalog_as_argparse_has_it() -> None:
    import argparse
    import inspect

    from bloodpatch_tracker.words.usage import of_argparse

    source = inspect.getsource(argparse)
    assert [said for said in of_argparse() if repr(said).strip("'\"") not in source] == []
