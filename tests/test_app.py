"""The program as a process: with a display, without one, with a diary that cannot be opened, and its pictures."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from bloodpatch_tracker.demo import LATER, last_moment, sample_book, sample_clock, sample_diaries
from bloodpatch_tracker.words import screen as words

WITHOUT = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")


def run(*arguments: str, display: bool = True, **more: str) -> subprocess.CompletedProcess[str]:
    """The program in a process of its own, offscreen or with no display at all."""
    environment = {name: value for name, value in os.environ.items() if name not in WITHOUT} | more
    if display:
        environment["QT_QPA_PLATFORM"] = "offscreen"
    return subprocess.run(
        [sys.executable, "-m", "bloodpatch_tracker", *arguments],
        env=environment,
        capture_output=True,
        encoding="utf-8",
        check=False,
    )


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems have no displays with names")
def test_a_display_that_does_not_answer_is_told_in_a_sentence(tmp_path: Path) -> None:
    done = run("--database", str(tmp_path / "diary.db"), display=False, DISPLAY=":971")
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{words.NO_WINDOW}\n")
    assert not (tmp_path / "diary.db").exists()


@pytest.mark.skipif(sys.platform in ("win32", "darwin"), reason="these systems always have a display")
@pytest.mark.parametrize("arguments", [(), ("demo",)])
def test_without_a_display_it_says_so_and_what_works_without_one(arguments: tuple[str, ...], tmp_path: Path) -> None:
    where = () if arguments else ("--database", str(tmp_path / "diary.db"))
    done = run(*where, *arguments, display=False)
    assert (done.returncode, done.stdout, done.stderr) == (1, "", f"{words.NO_DISPLAY}\n")
    assert not (tmp_path / "diary.db").exists()


def test_a_file_that_is_no_diary_is_told_in_a_sentence_and_left_alone(tmp_path: Path) -> None:
    file = tmp_path / "letter.txt"
    file.write_text("Dear nurse, " * 40)
    done = run("--database", str(file))
    assert done.returncode == 1
    assert len(done.stderr.splitlines()) == 1
    assert "not a database of this program" in done.stderr
    assert file.read_text() == "Dear nurse, " * 40


def test_every_screen_is_drawn_in_each_theme_and_size_without_a_display(tmp_path: Path) -> None:
    done = run("demo", "--screenshots", str(tmp_path / "pictures"), display=False)
    assert (done.returncode, done.stderr) == (0, "")
    names = {path.stem for path in (tmp_path / "pictures").iterdir()}
    for screen in ("set-up", "no-patch-yet", "log", "warning-signs", "recovery", "diary", "plan", "expect", "settings"):
        for theme in ("light", "dim", "night"):
            assert {f"{screen}-{theme}-1280x800", f"{screen}-{theme}-1024x640"} <= names
    assert all((tmp_path / "pictures" / f"{name}.png").stat().st_size > 10_000 for name in names)


def test_pictures_that_cannot_be_written_are_told_in_a_sentence(tmp_path: Path) -> None:
    (tmp_path / "taken").write_text("a file, no folder")
    done = run("demo", "--screenshots", str(tmp_path / "taken"), display=False)
    assert done.returncode == 1
    assert "Traceback" not in done.stderr
    assert "taken" in done.stderr


def test_the_sample_patients_are_a_made_up_one_and_the_published_cases() -> None:
    diaries = sample_diaries()
    assert len(diaries) == 1 + 7
    assert diaries[0].patient.patient_name.startswith("Sample")
    assert all(" · " in diary.patient.patient_name for diary in diaries[1:])
    assert all(diary.patches[0].clinic_phone for diary in diaries)
    with sample_book() as book:
        assert {patient.id for patient in book.patients()} == {diary.patient.id for diary in diaries}
        diary = book.diary(diaries[0].patient.id)
        assert sample_clock(diary) - last_moment(diary) == LATER
