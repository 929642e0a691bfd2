"""Timed upright: two keys, whole minutes, through a restart, and never a negative or an endless one."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.drafts import DraftFile
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.stopwatch import minutes_up
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]

NOON = PATCH_TIME + timedelta(hours=3)


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def minute_passes(window: MainWindow) -> None:
    window.feed._minute.timeout.emit()


@pytest.mark.parametrize(
    "later, minutes",
    [(0, 0), (59, 0), (60, 1), (12 * 60 + 59, 12), (-3600, 0), (24 * 3600, 1440), (9 * 24 * 3600, 1440)],
)
def test_minutes_are_whole_never_negative_and_never_more_than_a_day(later: int, minutes: int) -> None:
    assert minutes_up(NOON, NOON + timedelta(seconds=later)) == minutes


def test_from_getting_up_to_the_entry(open_drafting: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book)
    window = open_drafting()
    form = window.home.log.form
    assert form.watch.isHidden()
    form.watch.start.click()
    assert (form.watch.told.text(), form.watch.start.isHidden()) == ("Up for 0 min", True)
    clock.now += timedelta(minutes=12, seconds=50)
    assert form.watch.told.text() == "Up for 0 min", "nothing ticks by itself"
    minute_passes(window)
    assert form.watch.told.text() == "Up for 12 min"
    form.watch.grew.click()
    assert "12 min upright" in form.watch.told.text()
    assert not form.form.more.isChecked(), "it opens nothing"
    form.form.upright.choose(6)
    form.save.click()
    [entry] = saved(book)
    assert (entry.answers.headache_upright, entry.answers.minutes_upright) == (6, 12)
    assert form.watch.isHidden()
    assert not form.watch.start.isHidden()


def test_by_keyboard(qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock) -> None:
    """Each key that appears takes the keyboard, and Enter presses it."""
    keep(book)
    window = open_drafting()
    window.activateWindow()
    watch = window.home.log.form.watch
    qtbot.keyClick(watch.start, Qt.Key.Key_Return)
    qtbot.waitUntil(watch.grew.hasFocus)
    clock.now += timedelta(minutes=5)
    qtbot.keyClick(watch.grew, Qt.Key.Key_Return)
    qtbot.waitUntil(watch.discard.hasFocus)
    assert window.home.log.form.form.answers().minutes_upright == 5
    qtbot.keyClick(watch.discard, Qt.Key.Key_Return)
    qtbot.waitUntil(watch.start.hasFocus)
    assert window.home.log.form.form.answers().minutes_upright is None
    assert saved(book) == ()


def test_it_goes_on_through_entries_and_is_forgotten_when_told(
    open_drafting: Open, book: DiaryBook, clock: SetClock, drafts: DraftFile
) -> None:
    _, patch, _ = keep(book)
    window = open_drafting()
    form = window.home.log.form
    form.watch.start.click()
    form.form.none_at_all.click()
    form.save.click()
    assert saved(book)[0].answers.minutes_upright is None
    assert form.watch.since == clock.now
    assert drafts.read(patch.id) is not None
    form.watch.discard.click()
    window.close()
    assert drafts.read(patch.id) is None


@pytest.mark.parametrize("away", [timedelta(minutes=40), -timedelta(hours=2)], ids=["later", "clock set back"])
def test_it_survives_a_restart(open_drafting: Open, book: DiaryBook, clock: SetClock, away: timedelta) -> None:
    keep(book)
    window = open_drafting()
    window.home.log.form.watch.start.click()
    window.close()
    clock.now += away
    form = open_drafting().home.log.form
    minutes = max(away, timedelta()) // timedelta(minutes=1)
    assert form.watch.told.text() == f"Up for {minutes} min"
    assert form.still_here.isHidden(), "nothing was typed"
    form.watch.grew.click()
    assert form.form.answers().minutes_upright == minutes


def test_a_day_later_it_says_so_and_counts_no_further(open_drafting: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book)
    window = open_drafting()
    form = window.home.log.form
    form.watch.start.click()
    clock.now += timedelta(hours=30)
    minute_passes(window)
    assert form.watch.told.text() == "Up for a day or more"
    form.watch.grew.click()
    assert form.form.answers().minutes_upright == 1440


def test_minutes_typed_by_hand_are_those_that_count(
    qtbot: QtBot, open_drafting: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    form = open_drafting().home.log.form
    form.watch.start.click()
    clock.now += timedelta(minutes=9)
    form.watch.grew.click()
    qtbot.keyClicks(form.form.details.minutes._line, "0")
    assert form.watch.isHidden()
    assert form.form.answers().minutes_upright == 90


def test_a_later_patch_ends_it(open_drafting: Open, book: DiaryBook, clock: SetClock) -> None:
    """Somebody timed since before the second patch was not up all the while."""
    keep(book)
    window = open_drafting()
    window.home.log.form.watch.start.click()
    window.close()
    book.save(Change(a_patch(a_patient(), 2, 4), PATCH_TIME))
    clock.at_hour(5)
    assert open_drafting().home.log.form.watch.since is None
