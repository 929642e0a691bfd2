"""The settings file: whatever stands in it, settings come out; what is written comes back; nothing foreign is lost."""

import os
import stat
import tomllib
from dataclasses import replace
from datetime import time
from pathlib import Path

import pytest
import tomlkit
from hypothesis import given, settings
from hypothesis import strategies as st

from bloodpatch_tracker.diary.refused import Refused
from bloodpatch_tracker.settings.choices import Theme
from bloodpatch_tracker.settings.file import Found, read_settings, read_settings_and_troubles, write_settings
from bloodpatch_tracker.settings.fit import as_toml, fitted
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.settings.toml_file import LARGEST, FileTrouble
from tests.settings.any_settings import any_settings, nested

NIGHT = Settings(theme=Theme.NIGHT)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "config" / "settings.toml"


def put(file: Path, content: str | bytes) -> None:
    file.parent.mkdir(exist_ok=True)
    file.write_bytes(content.encode() if isinstance(content, str) else content)


@settings(deadline=None, max_examples=60)
@given(any_settings, any_settings)
def test_what_is_written_comes_back_over_whatever_was_there(
    tmp_path_factory: pytest.TempPathFactory, first: Settings, second: Settings
) -> None:
    file = tmp_path_factory.mktemp("any") / "settings.toml"
    for chosen in (first, second):
        assert write_settings(file, chosen) is None
        assert read_settings_and_troubles(file) == Found(chosen)


def test_no_file_is_the_defaults_and_no_trouble(file: Path) -> None:
    assert read_settings_and_troubles(file) == Found(Settings())


def test_a_name_that_no_file_can_have_is_the_defaults(tmp_path: Path) -> None:
    assert read_settings(tmp_path / "a\x00b") == Settings()


def test_only_what_was_chosen_is_written_in_the_types_of_toml(file: Path) -> None:
    chosen = replace(NIGHT, quiet_from=time(21, 30), early_hours=(1, 3), week_times=(time(9),), plan_hours=72.0)
    write_settings(file, chosen)
    assert file.read_text("utf-8") == (
        'theme = "night"\nquiet_from = 21:30:00\nearly_hours = [1, 3]\nweek_times = [09:00:00]\nplan_hours = 72.0\n'
    )


def test_file_and_folder_are_for_their_owner_alone(file: Path) -> None:
    write_settings(file, NIGHT)
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(file.parent.stat().st_mode) == 0o700
    assert list(file.parent.iterdir()) == [file]


def test_comments_and_what_is_not_ours_stay(file: Path) -> None:
    put(file, '# mine\r\ntheme = "dim"  # for the evening\r\nfuture = 3\r\n\r\n[later]\r\nx = 1  # keep\r\n')
    write_settings(file, replace(NIGHT, snooze_minutes=45))
    assert file.read_bytes().decode() == (
        '# mine\r\ntheme = "night"  # for the evening\r\nfuture = 3\r\nsnooze_minutes = 45\n'
        "\r\n[later]\r\nx = 1  # keep\r\n"
    )


def test_a_setting_that_is_no_longer_set_leaves_the_file(file: Path) -> None:
    write_settings(file, replace(NIGHT, plan_hours=72.0))
    write_settings(file, NIGHT)
    assert "plan_hours" not in file.read_text("utf-8")


def test_a_default_is_written_where_the_file_has_something_else(file: Path) -> None:
    put(file, 'theme = "night"\n')
    write_settings(file, Settings())
    assert read_settings_and_troubles(file) == Found(Settings())


def test_a_link_is_followed_and_stays(tmp_path: Path, file: Path) -> None:
    real = tmp_path / "dotfiles.toml"
    put(real, "# mine\n")
    file.parent.mkdir()
    file.symlink_to(real)
    write_settings(file, NIGHT)
    assert file.is_symlink()
    assert real.read_text("utf-8") == '# mine\ntheme = "night"\n'


@pytest.mark.parametrize(
    "line, field, why",
    [
        ('theme = "sepia"', "theme", "unknown-word"),
        ("theme = 3", "theme", "unknown-word"),
        ("[theme]\nx = 1", "theme", "unknown-word"),
        ("brightness = 1000", "brightness", "out-of-range"),
        ("brightness = 1e2", "brightness", "not-a-whole-number"),
        ("brightness = true", "brightness", "not-a-whole-number"),
        (f"snooze_minutes = {'9' * 400}", "snooze_minutes", "out-of-range"),
        ("remind = 1", "remind", "unknown-word"),
        ("plan_hours = nan", "plan_hours", "out-of-range"),
        (f"plan_hours = {'9' * 400}", "plan_hours", "out-of-range"),
        ('plan_hours = "48"', "plan_hours", "not-a-number"),
        ('quiet_from = "22:00"', "quiet_from", "not-a-time"),
        ("quiet_from = 2026-03-07", "quiet_from", "not-a-time"),
        ('early_hours = [1, "2"]', "early_hours", "not-a-whole-number"),
        ("first_times = [8]", "first_times", "not-a-time"),
        ('clinic_phone = "708\\u202E555"', "clinic_phone", "not-text"),
        ('clinic_phone = "7\\u0000"', "clinic_phone", "not-text"),
        ("clinic_phone = 7085550100", "clinic_phone", "not-text"),
    ],
)
def test_one_wrong_setting_is_told_and_leaves_the_others_alone(file: Path, line: str, field: str, why: str) -> None:
    put(file, f"text_percent = 150\n{line}\n")
    found = read_settings_and_troubles(file)
    assert found.settings == Settings(text_percent=150)
    assert found.trouble is None
    assert [(problem.field, problem.why) for problem in found.problems] == [(field, why)]
    assert write_settings(file, found.settings) is None
    assert read_settings_and_troubles(file) == Found(Settings(text_percent=150))


@pytest.mark.parametrize(
    "content, trouble",
    [
        (b'theme = "dim', FileTrouble.NOT_TOML),
        (b'theme = "dim"\ntheme = "dim"\n', FileTrouble.NOT_TOML),
        (b"quiet_from = 22:00\n", FileTrouble.NOT_TOML),
        (b"\xff\xfe\x00", FileTrouble.NOT_TOML),
        (b"x = " + b"[" * 100_000, FileTrouble.NOT_TOML),
        (b"brightness = " + b"9" * 5_000, FileTrouble.NOT_TOML),
        (b"#" * (LARGEST + 1), FileTrouble.TOO_LARGE),
    ],
    ids=["open quote", "twice", "time without seconds", "no text", "very deep", "very long number", "too large"],
)
def test_a_file_that_cannot_be_read_is_told_and_moved_aside_never_destroyed(
    file: Path, content: bytes, trouble: FileTrouble
) -> None:
    put(file, content)
    assert read_settings_and_troubles(file) == Found(Settings(), trouble=trouble)
    aside = write_settings(file, NIGHT)
    assert aside == file.with_name("settings.toml.broken")
    assert aside.read_bytes() == content
    assert read_settings_and_troubles(file) == Found(NIGHT)
    put(file, content)
    assert write_settings(file, NIGHT) == file.with_name("settings.toml.broken-2")
    assert aside.read_bytes() == content


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="this system has no pipes in folders")
def test_a_pipe_is_not_waited_at(file: Path) -> None:
    file.parent.mkdir()
    os.mkfifo(file)
    assert read_settings_and_troubles(file).trouble is FileTrouble.UNREADABLE


def test_a_folder_of_that_name_is_told(file: Path) -> None:
    file.mkdir(parents=True)
    assert read_settings_and_troubles(file).trouble is FileTrouble.UNREADABLE


def test_a_write_that_fails_leaves_what_was_there(file: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    write_settings(file, NIGHT)

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OSError, match="No space left"):
        write_settings(file, Settings(theme=Theme.DIM))
    monkeypatch.undo()
    assert read_settings(file) == NIGHT
    assert list(file.parent.iterdir()) == [file]


@settings(deadline=None)
@given(st.binary(max_size=200) | st.text(max_size=200).map(lambda text: text.encode("utf-8", "surrogatepass")))
def test_any_bytes_give_settings_that_can_be_written_again(
    tmp_path_factory: pytest.TempPathFactory, content: bytes
) -> None:
    file = tmp_path_factory.mktemp("bytes") / "settings.toml"
    put(file, content)
    found = read_settings(file)
    write_settings(file, found)
    assert read_settings_and_troubles(file) == Found(found)


@settings(deadline=None, max_examples=300)
@given(st.sampled_from(list(ROWS)).flatmap(lambda name: st.tuples(st.just(name), nested)))
def test_any_value_in_the_place_of_a_setting_is_refused_or_can_be_used(pair: tuple[str, object]) -> None:
    name, plain = pair
    try:
        value = fitted(ROWS[name], plain)
    except Refused:
        return
    kept = getattr(Settings(**{name: value}), name)
    written = tomllib.loads(tomlkit.dumps({name: as_toml(kept)}))
    assert fitted(ROWS[name], written[name]) == kept
