"""What was put off or skipped stays so when the program is started again; what was only told is told again."""

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.asked_file import AskedFile, beside
from bloodpatch_tracker.diary.asked import Asked
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME
from tests.ui.conftest import SetClock, keep
from tests.ui.test_reminders import PATCH, Told

Start = Callable[[float], Told]


@pytest.fixture
def start(tmp_path: Path) -> Iterator[Start]:
    """Starts the program at an hour, with a file and nothing else of what was before."""
    started: list[Told] = []

    def starts(hour: float) -> Told:
        for before in started:
            before.reminders.close()
        started.append(Told(AskedFile(beside(tmp_path / "diary.db"))))
        started[-1].look(hour, timer=False)
        return started[-1]

    yield starts
    for told in started:
        told.reminders.close()


def test_what_was_skipped_is_not_told_again_and_the_next_is(start: Start) -> None:
    start(1).reminders.skip()
    again = start(1.2)
    assert again.said == []
    again.look(2)
    assert again.said == [2]


def test_what_was_put_off_comes_when_it_was_to_come_and_cannot_be_put_off_again(start: Start) -> None:
    start(4).reminders.put_off()
    again = start(4.2)
    assert again.said == []
    assert again.waits() == pytest.approx(0.3, abs=1e-3)
    again.look(4.5)
    assert again.said == [4]
    assert not again.reminders.can_put_off
    third = start(4.7)
    assert third.said == [4], "told and left, it is still open"
    assert not third.reminders.can_put_off
    third.reminders.skip()
    assert start(4.8).said == []


def test_what_was_told_and_left_is_told_again_and_can_be_put_off(start: Start) -> None:
    assert start(4).said == [4]
    again = start(4.2)
    assert again.said == [4]
    assert again.reminders.can_put_off


@pytest.mark.parametrize("days", [7, 365])
def test_a_clock_that_was_ahead_silences_nothing(start: Start, days: int) -> None:
    """Skipped by a clock that was wrong, then set right; the file of a year ahead is as one that is damaged."""
    ahead = PATCH_TIME + timedelta(days=days)
    start(0.5).reminders._remember(PATCH.id, Asked(after=ahead))
    assert start(1).said == [1]
    start(1).reminders._remember(PATCH.id, Asked(not_before=ahead))
    assert start(1).said == [1]


def test_a_time_at_the_end_of_the_calendar_is_no_crash(start: Start) -> None:
    last = datetime.fromisoformat("9999-12-31T23:59:59-14:00")
    start(0.5).reminders._remember(PATCH.id, Asked(not_before=last))
    assert start(1).said == [1]


def test_in_the_window_too(qtbot: QtBot, book: DiaryBook, database: Path, clock: SetClock) -> None:
    keep(book, (2, 7, 1))
    clock.at_hour(4)
    windows = []
    for _ in range(2):
        file = AskedFile(beside(database))
        windows.append(MainWindow(Feed(book, clock, PATCH_TIME.tzinfo), asked=file))
        qtbot.addWidget(windows[-1])
        windows[-1].start()
        windows[-1].show()
        qtbot.waitExposed(windows[-1])
        told = windows[-1].home.reminder.isVisible()
        windows[-1].reminding.reminders.skip()
        windows[-1].close()
        assert told is (len(windows) == 1)
