"""About an earlier time: a key for how long ago, what comes of it said at once, and no time that cannot be."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from PySide6.QtCore import QDate, QDateTime, QLocale, Qt, QTime, QTimeZone
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.ui.log_form import LogForm
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]
LATE = "More than 6 hours ago: it will be marked late. Late entries may raise a flag and never clear one."


def saved(book: DiaryBook) -> tuple[Entry, ...]:
    [patient] = book.patients()
    return book.diary(patient.id).entries


def set_clock(form: LogForm, day: int, hour: int, minute: int = 0) -> None:
    """As somebody types it: the wall clock of March."""
    form.when._edit.setDateTime(QDateTime(QDate(2026, 3, day), QTime(hour, minute), QTimeZone.utc()))


@pytest.mark.parametrize("place, minutes", list(enumerate((15, 60, 120, 240, 480))))
def test_a_key_for_how_long_ago(open_window: Open, book: DiaryBook, clock: SetClock, place: int, minutes: int) -> None:
    keep(book)
    clock.at_hour(20)
    form = open_window().home.log.form
    form.earlier.click()
    assert form.picker.late.isHidden()
    form.picker.ago.keys[place].click()
    assert form.picker.late.isHidden() == (minutes <= 360)
    assert form.picker.late.text() == ("" if minutes <= 360 else LATE)
    assert [key.isChecked() for key in form.picker.ago.keys] == [each == place for each in range(5)]
    form.form.upright.choose(3)
    form.save.click()
    [entry] = saved(book)
    assert (entry.observed_at, entry.recorded_at) == (clock.now - timedelta(minutes=minutes), clock.now)
    assert form.picker.isHidden(), "the next one is about now again"


def test_exactly_six_hours_ago_is_not_late(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book)
    clock.at_hour(20)
    form = open_window().home.log.form
    form.earlier.click()
    form.when.show_moment(clock.now - timedelta(hours=6))
    assert form.picker.late.isHidden()
    form.when.step(-timedelta(minutes=15))
    assert form.picker.late.isVisible()


def test_by_keyboard(qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Earlier, two steps to the right, Space, a digit, Enter."""
    keep(book)
    clock.at_hour(20)
    window = open_window()
    window.activateWindow()
    form = window.home.log.form
    qtbot.keyClick(form.earlier, Qt.Key.Key_Return)
    keys = form.picker.ago.keys
    qtbot.waitUntil(keys[0].hasFocus)
    for key in keys[:2]:
        qtbot.keyClick(key, Qt.Key.Key_Right)
    qtbot.keyClick(keys[2], Qt.Key.Key_Space)
    qtbot.keyClick(keys[2], Qt.Key.Key_4)
    qtbot.keyClick(keys[2], Qt.Key.Key_Return)
    [entry] = saved(book)
    assert (entry.observed_at, entry.answers.headache_upright) == (clock.now - timedelta(hours=2), 4)


def test_by_mouse_alone_any_quarter_of_an_hour_can_be_set(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    clock.at_hour(20)
    form = open_window().home.log.form
    qtbot.mouseClick(form.earlier, Qt.MouseButton.LeftButton)
    minus_hour, minus_quarter, plus_quarter, plus_hour = form.when.steps.keys
    for key in (minus_hour, minus_hour, minus_hour, minus_quarter, minus_quarter, plus_quarter, plus_hour):
        qtbot.mouseClick(key, Qt.MouseButton.LeftButton)
    assert form.when.moment() == clock.now - timedelta(hours=2, minutes=15)


def test_keys_that_lie_before_the_patch_cannot_be_pressed(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """And steps end at the patch and at now."""
    keep(book)
    form = open_window().home.log.form
    form.earlier.click()
    assert [key.isEnabled() for key in form.picker.ago.keys] == [True, True, True, False, False]
    for _ in range(5):
        form.when.step(-timedelta(hours=1))
    assert form.when.moment() == PATCH_TIME
    for _ in range(5):
        form.when.step(timedelta(hours=1))
    assert form.when.moment() == clock.now


def test_right_after_the_patch_the_clock_takes_the_keyboard(
    qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    clock.at_hour(0.1)
    window = open_window()
    window.activateWindow()
    window.home.log.form.earlier.click()
    qtbot.waitUntil(window.home.log.form.when._edit.hasFocus)


@pytest.mark.parametrize(
    "hour, minute, said",
    [(8, 59, "That is before the patch (Sat 7 Mar, 09:00)."), (12, 1, "That is in the future")],
    ids=["before the patch", "in the future"],
)
def test_a_time_that_cannot_be_is_refused_at_the_clock_at_once_and_not_saved(
    open_window: Open, book: DiaryBook, hour: int, minute: int, said: str
) -> None:
    """It is not silently made the nearest one that can."""
    keep(book)
    form = open_window().home.log.form
    form.earlier.click()
    form.form.upright.choose(3)
    set_clock(form, 7, hour, minute)
    assert said in form.when._trouble.text()
    assert form.picker.late.isHidden()
    form.save.click()
    assert said in form.trouble.text()
    assert saved(book) == ()
    set_clock(form, 7, 9)
    assert form.when._trouble.isHidden()
    form.save.click()
    assert [entry.observed_at for entry in saved(book)] == [PATCH_TIME]


def test_an_entry_about_the_time_before_a_later_patch_goes_under_the_earlier_one(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, first, _ = keep(book)
    book.save(Change(a_patch(patient, 2, 10), PATCH_TIME))
    clock.at_hour(12)
    form = open_window().home.log.form
    form.earlier.click()
    form.picker.ago.keys[3].click()
    form.form.none_at_all.click()
    form.save.click()
    assert [entry.patch_id for entry in saved(book)] == [first.id]


def test_while_it_stands_open_time_goes_on(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """An hour later "1 h ago" is an hour before then, and what has passed meanwhile can be chosen."""
    keep(book)
    window = open_window()
    form = window.home.log.form
    form.earlier.click()
    clock.at_hour(5)
    window.feed._minute.timeout.emit()
    set_clock(form, 7, 13, 30)
    assert form.when.moment() == PATCH_TIME + timedelta(hours=4, minutes=30)
    form.picker.ago.keys[1].click()
    assert form.when.moment() == PATCH_TIME + timedelta(hours=4)
    assert form.picker.ago.keys[3].isEnabled()


def test_the_clock_is_written_as_in_the_region(
    open_window: Open, book: DiaryBook, clock: SetClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    from bloodpatch_tracker.ui import time_field

    monkeypatch.setattr(time_field, "region", lambda: "en_US")
    monkeypatch.setattr(time_field, "picker_format", lambda: "ddd, MMM d, yyyy, h:mm AP")
    patch = a_patch(a_patient(), patch_time=datetime(2026, 3, 7, 12, 30, tzinfo=UTC))
    book.save(Change(a_patient(), PATCH_TIME), Change(patch, PATCH_TIME))
    form = open_window(UTC).home.log.form
    form.earlier.click()
    form.when.show_moment(patch.patch_time)
    assert form.when._edit.text() == "Sat, Mar 7, 2026, 12:30 PM"
    assert form.when._edit.locale().territory() is QLocale.Country.UnitedStates
    assert form.when.moment() == patch.patch_time


def test_the_key_is_not_lit_any_more_once_it_no_longer_says_when(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    keep(book)
    clock.at_hour(5)
    window = open_window()
    form = window.home.log.form
    form.earlier.click()
    form.picker.ago.keys[0].click()
    assert form.picker.ago.keys[0].isChecked()
    chosen = form.picker.moment()
    clock.at_hour(5.1)
    window.feed.read_again()
    assert not form.picker.ago.keys[0].isChecked()
    assert form.picker.moment() == chosen
