"""Taking in goes on beside the window, can be given up at any moment, and never leaves half a file."""

import os
import signal
import subprocess
import sys
import threading
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.db.check import check
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.exchange.batch.look import Look, look_at
from bloodpatch_tracker.exchange.read_diary import Watch
from bloodpatch_tracker.ui import import_run
from bloodpatch_tracker.ui.import_run import Outcome, Phase, Progress
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import take_in as words
from tests.ui.conftest import SetClock, keep
from tests.ui.import_folder import NOW, as_bytes, diaries, entries, looked, opened, put, states, taken

Open = Callable[[], MainWindow]


@pytest.fixture
def window(open_window: Open, book: DiaryBook, clock: SetClock) -> MainWindow:
    keep(book, (1, 5, 1))
    clock.now = NOW
    return open_window()


def test_stopped_while_files_are_looked_at(window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path) -> None:
    """In the middle of a file: the rest of it is not read, nor are the files after it; chosen again they are."""
    [first, second] = put(tmp_path, diaries(4)[:2])
    head, *rows = as_bytes(*diaries(40)).splitlines(keepends=True)
    second.write_bytes(head + b"".join(rows * 30))
    sheet = opened(window)

    def stop(progress: Progress) -> None:
        if progress.file == second and progress.line:
            sheet.stop.click()

    sheet.run.moved.connect(stop)
    ends: list[Outcome] = []
    sheet.run.ended.connect(ends.append)
    looked(qtbot, sheet, first, second)
    assert states(sheet) == [State.READY, State.WAITING]
    assert (ends[0].phase, ends[0].stopped) == (Phase.LOOKING, True)
    assert words.STOPPED_LOOKING in sheet.said.text()
    sheet.run.moved.disconnect(stop)
    looked(qtbot, sheet, first, second)
    assert states(sheet) == [State.READY, State.PROBLEMS]
    assert entries(book) == 1


def test_stopped_while_files_are_taken_in_what_was_taken_stays(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path
) -> None:
    those = diaries(9)[:6]
    put(tmp_path, those)
    sheet = looked(qtbot, opened(window), tmp_path)

    def stop(progress: Progress) -> None:
        if progress.number == 3:
            sheet.stop.click()

    sheet.run.moved.connect(stop)
    taken(qtbot, sheet)
    assert states(sheet) == [State.TAKEN] * 2 + [State.READY] * 4
    assert entries(book) == 1 + sum(len(diary.entries) for diary in those[:2])
    assert words.stopped(2) in sheet.said.text()
    sheet.run.moved.disconnect(stop)
    taken(qtbot, sheet)
    assert states(sheet) == [State.TAKEN] * 6


@pytest.mark.parametrize("close_window", [False, True])
def test_left_while_files_are_taken_in_says_what_stays(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path, close_window: bool
) -> None:
    put(tmp_path, diaries(9)[:6])
    sheet = looked(qtbot, opened(window), tmp_path)

    def leave(progress: Progress) -> None:
        if progress.number == 3:
            (window.close if close_window else sheet.reject)()

    sheet.run.moved.connect(leave)
    taken(qtbot, sheet)
    assert window.desk.sheet is None
    assert len(book.patients()) == 3
    if not close_window:
        assert window.home.toast.text.text() == words.stopped(2)


def test_files_are_read_on_another_thread_and_the_book_only_here(
    window: MainWindow, book: DiaryBook, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    readers: set[threading.Thread] = set()

    def watched(path: Path, watch: Watch | None = None) -> Look:
        readers.add(threading.current_thread())
        return look_at(path, watch)

    monkeypatch.setattr("bloodpatch_tracker.ui.import_reader.look_at", watched)
    put(tmp_path, diaries(9)[:6])
    sheet = looked(qtbot, opened(window), tmp_path)
    taken(qtbot, sheet)
    assert states(sheet) == [State.TAKEN] * 6, "the book would have refused another thread"
    assert len(readers) == 1
    assert threading.main_thread() not in readers
    sheet.reject()
    assert not any(thread.is_alive() for thread in readers)


def test_the_window_answers_between_the_patients_of_one_file(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(import_run, "SLICE_S", 0.0)
    path = tmp_path / "all.csv"
    those = diaries(40)
    path.write_bytes(as_bytes(*those))
    sheet = opened(window)
    turns: list[int] = []

    def turn() -> None:
        turns.append(1)

    sheet.run._next.timeout.connect(turn)
    looked(qtbot, sheet, path)
    assert len(turns) >= len(those)


def test_an_error_that_nobody_expected_is_seen(
    window: MainWindow, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def break_down(*_: object) -> Look:
        raise ZeroDivisionError

    monkeypatch.setattr("bloodpatch_tracker.ui.import_reader.look_at", break_down)
    [path] = put(tmp_path, diaries(4)[:1])
    sheet = opened(window)
    with qtbot.captureExceptions() as seen:
        looked(qtbot, sheet, path)
    assert [kind for kind, *_ in seen] == [ZeroDivisionError]
    assert states(sheet) == [State.WAITING]


def test_what_is_asked_for_while_files_are_looked_at_is_not_mixed_in(
    window: MainWindow, qtbot: QtBot, tmp_path: Path
) -> None:
    paths = put(tmp_path, diaries(9)[:3])
    sheet = opened(window)
    with qtbot.waitSignal(sheet.run.ended):
        sheet.run.add([paths[0]])
        sheet.run.add([paths[1]])
        sheet.run.take()
        assert not sheet.source.files.isEnabled()
    assert states(sheet) == [State.READY]
    QApplication.processEvents()


DIES = """
import os, signal, sys
from pathlib import Path
from PySide6.QtWidgets import QApplication
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.ui.conftest import SetClock
from tests.ui.import_folder import NOW

app = QApplication([])
book = open_book(Path(sys.argv[1]))
window = MainWindow(Feed(book, SetClock(NOW)))
window.start()
window.imports.open([Path(sys.argv[2])])
window.imports.wait()
seen = 0

def told(statement):
    global seen
    seen += statement.startswith(sys.argv[3])
    if seen == int(sys.argv[4]):
        os.kill(os.getpid(), signal.SIGKILL)

with book._engine.connect() as connection:
    connection.connection.dbapi_connection.set_trace_callback(told)
window.imports.run.take()
window.imports.wait()
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
@pytest.mark.parametrize("deadly, often", [("INSERT INTO entries", 20), ("COMMIT", 9), ("INSERT INTO patches", 3)])
def test_killed_in_the_middle_every_file_is_all_in_or_not_at_all(
    database: Path, tmp_path: Path, deadly: str, often: int
) -> None:
    folder = tmp_path / "files"
    folder.mkdir()
    those = diaries(9)[:6]
    put(folder, those)
    done = subprocess.run(
        [sys.executable, "-c", DIES, str(database), str(folder), deadly, str(often)],
        cwd=Path(__file__).parents[2],
        env=os.environ | {"QT_QPA_PLATFORM": "offscreen"},
        check=False,
        capture_output=True,
        encoding="utf-8",
    )
    assert done.returncode == -signal.SIGKILL, done.stderr
    with closing(open_book(database)) as book:
        kept = {patient.id: len(book.diary(patient.id).entries) for patient in book.patients()}
    assert check(database) == ()
    whole = {diary.patient.id: len(diary.entries) for diary in those}
    assert kept.items() <= whole.items()
    assert list(kept) == sorted(diary.patient.id for diary in those[: len(kept)]), "those before are in"
    assert 0 < len(kept) < len(those)
