"""Two windows on one database: what is saved in one is seen in the other, without anybody pressing a key."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing
from pathlib import Path
from typing import Any
from uuid import UUID

import pytest
from PySide6.QtCore import QSocketNotifier
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.app import follow_others
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.others_changes import OthersChanges
from bloodpatch_tracker.ui.preferences import Preferences
from tests.builders import PATCH_TIME, a_patient, an_entry
from tests.ui.conftest import SetClock, keep

SOON_MS = 5_000
NURSE, PATIENT = Settings(role=Author.NURSE), Settings(role=Author.PATIENT)


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def station(
    qtbot: QtBot, stack: ExitStack, clock: SetClock
) -> Callable[..., tuple[MainWindow, OthersChanges, SqlBook]]:
    """Opens a window on a database as the program does."""

    def opened(where: str | Path, settings: Settings = NURSE) -> tuple[MainWindow, OthersChanges, SqlBook]:
        book = stack.enter_context(closing(open_book(where)))
        watch = stack.enter_context(closing(book.watch()))
        preferences = Preferences(settings)
        window = MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), LIGHT, "", preferences)
        qtbot.addWidget(window)
        stack.callback(window.close)
        others = follow_others(watch, window, preferences)
        window.start()
        window.show()
        qtbot.waitExposed(window)
        return window, others, book

    return opened


def scores(window: MainWindow) -> int:
    diary = window.feed.diary
    return len(diary.entries) if diary else -1


def test_on_a_server_what_one_window_saves_the_other_shows(
    qtbot: QtBot, station: Any, stack: ExitStack, server_url: str
) -> None:
    with closing(open_book(server_url)) as book:
        patient, patch, _ = keep(book, (1, 6, 2))
    mine, others, _ = station(server_url)
    theirs, _, _ = station(server_url)
    for window in (mine, theirs):
        window.feed.open(patient.id)
    assert not others.timer.isActive()
    with qtbot.waitSignal(mine.feed.others_changed, timeout=SOON_MS) as heard:
        theirs.feed.record(an_entry(patch, 2, 3))
    assert heard.args == [frozenset({patient.id})]
    assert (scores(mine), scores(theirs)) == (2, 2)


def test_what_is_typed_stays_while_others_save(qtbot: QtBot, station: Any, server_url: str) -> None:
    with closing(open_book(server_url)) as book:
        patient, patch, _ = keep(book, (1, 6, 2))
        mine, _, _ = station(server_url)
        mine.feed.open(patient.id)
        mine.home.log.form.form.upright.choose(4)
        with qtbot.waitSignal(mine.feed.others_changed, timeout=SOON_MS):
            book.save(Change(an_entry(patch, 2, 3), PATCH_TIME))
    assert mine.home.log.form.form.upright.score == 4
    assert scores(mine) == 2


def test_a_diary_that_another_erases_is_left(qtbot: QtBot, station: Any, server_url: str) -> None:
    with closing(open_book(server_url)) as book:
        patient, _, _ = keep(book, (1, 6, 2))
        mine, _, _ = station(server_url)
        mine.feed.open(patient.id)
        with qtbot.waitSignal(mine.feed.others_changed, timeout=SOON_MS):
            book.erase(patient.id)
    assert mine.feed.diary is None


def test_somebody_new_is_in_the_list_of_the_other(qtbot: QtBot, station: Any, server_url: str) -> None:
    mine, _, _ = station(server_url)
    triage = mine.clinic.list.triage
    with closing(open_book(server_url)) as book, qtbot.waitSignal(triage.renewed, timeout=SOON_MS):
        keep(book, (1, 6, 2))


def test_a_clinic_asks_a_file_and_a_patient_alone_does_not(qtbot: QtBot, station: Any, database: Path) -> None:
    with closing(open_book(database)) as book:
        patient, patch, _ = keep(book, (1, 6, 2))
        mine, others, _ = station(database, NURSE)
        assert others.timer.isActive()
        assert others.timer.interval() == 5_000
        others.use_settings(PATIENT)
        assert not others.timer.isActive()
        others.use_settings(NURSE)
        mine.feed.open(patient.id)
        book.save(Change(an_entry(patch, 2, 3), PATCH_TIME))
        others.timer.timeout.emit()
    assert scores(mine) == 2
    assert others.timer.isActive()


class SetWatch:
    """A watch on which a test sets what there is to wait on."""

    def __init__(self, fileno: int | None, ask_again_ms: int) -> None:
        self.number, self.ask_again_ms = fileno, ask_again_ms

    def fileno(self) -> int | None:
        return self.number

    def take(self) -> frozenset[UUID]:
        return frozenset({a_patient().id})

    def close(self) -> None:
        pass


@pytest.mark.parametrize("pause, asks", [(5_000, False), (60_000, True)])
def test_a_patients_window_asks_no_more_than_once_a_minute(qtbot: QtBot, pause: int, asks: bool) -> None:
    others = OthersChanges(SetWatch(None, pause), PATIENT)
    assert others.timer.isActive() is asks
    others.close()
    assert not others.timer.isActive()


def test_a_lost_connection_is_no_longer_waited_on_but_asked_for(qtbot: QtBot, tmp_path: Path) -> None:
    import socket

    here, there = socket.socketpair()
    watch = SetWatch(here.fileno(), 60_000)
    others = OthersChanges(watch, NURSE)
    waiting = others.findChildren(QSocketNotifier)
    assert [each.isEnabled() for each in waiting] == [True]
    watch.number = None
    with qtbot.waitSignal(others.changed, timeout=SOON_MS):
        there.send(b"x")
    assert not any(each.isEnabled() for each in waiting)
    assert others.timer.isActive()
    others.close()
    here.close()
    there.close()
