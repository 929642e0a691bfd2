"""A nurse takes diaries in: seen before anything is written, each file all or nothing, in the real window."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import take_in as words
from tests.ui.conftest import SetClock, keep
from tests.ui.import_folder import (
    NOW,
    as_bytes,
    choose,
    cut_off,
    decimal_comma,
    diaries,
    entries,
    looked,
    no_text,
    opened,
    put,
    spoil,
    states,
    taken,
)

Open = Callable[[], MainWindow]


@pytest.fixture
def window(open_window: Open, book: DiaryBook, clock: SetClock) -> MainWindow:
    keep(book, (1, 5, 1))
    clock.now = NOW
    return open_window()


def test_a_folder_of_fifty_diaries_with_three_bad_files(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    those = diaries(52)[:50]
    paths = put(tmp_path, those)
    for path, how in zip(paths[3:30:10], (decimal_comma, cut_off, no_text), strict=True):
        spoil(path, how)
    bad = {path.name for path in paths[3:30:10]}
    sheet = looked(qtbot, opened(window), tmp_path)
    assert (states(sheet).count(State.READY), states(sheet).count(State.PROBLEMS)) == (47, 3)
    assert len(book.patients()) == 1, "nothing is written before it is asked for"
    assert {sheet.model.data(sheet.model.index(row, 0)) for row in range(3)} == bad, "what is bad stands on top"

    taken(qtbot, sheet)
    assert states(sheet).count(State.TAKEN) == 47
    good = [diary for diary, path in zip(those, paths, strict=True) if path.name not in bad]
    assert entries(book) == 1 + sum(len(diary.entries) for diary in good)
    assert {patient.id for patient in book.patients()} >= {diary.patient.id for diary in good}
    assert "47" in sheet.said.text()

    looked(qtbot, sheet, tmp_path)
    assert (states(sheet).count(State.NOTHING_NEW), sheet.key.isEnabled()) == (47, False)


def test_what_is_said_of_a_file(window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path) -> None:
    [diary] = diaries(2)[:1]
    kept: tuple[Kept, ...] = (diary.patient, *diary.patches, *diary.entries[:2])
    book.save(*(Change(each, NOW) for each in kept))
    good, bad = tmp_path / "good.csv", tmp_path / "bad.csv"
    good.write_bytes(as_bytes(diary).replace(b",note", b",mood"))
    bad.write_bytes(decimal_comma(as_bytes(diary)))
    sheet = looked(qtbot, opened(window), tmp_path)
    choose(sheet, good)
    told = sheet.details.text.toPlainText()
    new = len(diary.entries) - 2
    assert f"{new} new, 0 amended, 0 voided, 2 unchanged" in told
    assert "“mood” is unknown and left out" in told
    assert "between cells stands a comma" in told
    assert "headache_upright – Upright" in told
    choose(sheet, bad)
    told = sheet.details.text.toPlainText()
    assert "Line 2, lift_limit_kg: “4,5” has a decimal comma" in told
    assert sheet.details.leave.isHidden()


def test_the_worst_that_may_lie_in_a_folder(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    """Each is told, and none holds up the good one among them."""
    [good] = put(tmp_path, diaries(4)[:1])
    large = tmp_path / "large.csv"
    with large.open("wb") as file:
        file.truncate(200 << 20)
    for name in ("a pipe.csv", "a pipe.txt"):
        os.mkfifo(tmp_path / name)
    (tmp_path / "a folder.csv").mkdir()
    (tmp_path / "loop.csv").symlink_to(tmp_path / "loop.csv")
    (tmp_path / "empty.csv").touch()
    sheet = looked(qtbot, opened(window), tmp_path)
    found = {item.path.name: item.state for item in sheet.run.batch.items}
    bad = dict.fromkeys(("a pipe.csv", "empty.csv", "large.csv", "loop.csv"), State.PROBLEMS)
    assert found == bad | {good.name: State.READY}
    choose(sheet, large)
    assert "8388608" in sheet.details.text.toPlainText()
    assert words.LARGER in sheet.details.text.toPlainText()


def test_a_hundred_problems_are_listed_and_the_others_counted(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    [diary] = [each for each in diaries(60) if len(each.entries) > 10][:1]
    path = tmp_path / "x.csv"
    head, *rows = as_bytes(diary).splitlines(keepends=True)
    path.write_bytes(head + b"".join(rows * 20))
    sheet = looked(qtbot, opened(window), path)
    [item] = sheet.run.batch.items
    assert (len(item.problems), item.problem_count) == (100, len(rows) * 19)
    choose(sheet, path)
    assert words.more_problems(len(rows) * 19 - 100) in sheet.details.text.toPlainText()


def test_a_file_that_changed_after_it_was_seen_is_read_again_and_told(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    one, other = diaries(5)[:2]
    path = tmp_path / "x.csv"
    path.write_bytes(as_bytes(one))
    sheet = looked(qtbot, opened(window), path)
    path.write_bytes(as_bytes(other))
    taken(qtbot, sheet)
    assert (states(sheet), len(book.patients())) == ([State.CHANGED], 1)
    assert words.ABOUT["changed"] in sheet.details.text.toPlainText()
    taken(qtbot, sheet)
    assert (states(sheet), other.patient in book.patients()) == ([State.TAKEN], True)
    assert one.patient not in book.patients()


def test_a_file_that_is_gone_when_it_is_to_be_taken_in(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    paths = put(tmp_path, diaries(5)[:2])
    sheet = looked(qtbot, opened(window), tmp_path)
    paths[0].unlink()
    taken(qtbot, sheet)
    assert states(sheet) == [State.PROBLEMS, State.TAKEN]


def test_trouble_with_the_book_ends_it_and_what_was_taken_in_stays(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    put(tmp_path, diaries(9)[:5])
    sheet = looked(qtbot, opened(window), tmp_path)
    saved, save = [], book.save

    def fill_up(*changes: Change) -> None:
        saved.append(changes)
        if len(saved) == 3:
            raise BookTrouble(Trouble.FULL)
        save(*changes)

    monkeypatch.setattr(book, "save", fill_up)
    taken(qtbot, sheet)
    assert states(sheet) == [State.TAKEN] * 2 + [State.READY] * 3
    assert words.stopped(2) in sheet.said.text()
    taken(qtbot, sheet)
    assert states(sheet) == [State.TAKEN] * 5


def test_a_patient_takes_in_one_file_as_before(window: MainWindow, qtbot: QtBot) -> None:
    window.preferences.keep(Settings(role=Author.PATIENT))
    window.menus.take_in.trigger()
    assert window.desk.sheet is None
    assert window.files.dialog is not None
    window.files.dialog.reject()


def test_a_folder_without_diaries_is_told(window: MainWindow, qtbot: QtBot, tmp_path: Path) -> None:
    sheet = looked(qtbot, opened(window), tmp_path)
    assert sheet.said.text() == words.NO_FILES


def test_the_list_of_a_clinic_has_them_at_once_and_nobody_is_opened(
    open_window: Open, clock: SetClock, qtbot: QtBot, tmp_path: Path
) -> None:
    clock.now = NOW
    window = open_window()
    put(tmp_path, those := diaries(4)[:2])
    window.preferences.keep(Settings(role=Author.NURSE))
    assert window.clinic.list is not None
    window.clinic.list.show_patients()
    sheet = looked(qtbot, opened(window), tmp_path)
    taken(qtbot, sheet)
    sheet.reject()
    page = window.clinic.list.page
    qtbot.waitUntil(lambda: set(page.model.patients()) == {diary.patient.id for diary in those})
    assert window.feed.diary is None
    assert window.stack.currentWidget() is page
