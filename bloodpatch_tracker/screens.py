"""Every screen of the window, by name, and how to come to it: to draw them, and to look through them in tests."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from enum import Enum, auto
from uuid import UUID

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Answers
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Activity, Symptom, WarningSign
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.outcome import SAVED
from bloodpatch_tracker.words.people import SAMPLE

NOON = datetime(2026, 3, 7, 12, tzinfo=UTC)
"""The time on windows that show nobody's diary."""


class Shelf(Enum):
    """What is in the book that the window is opened on."""

    NOBODY = auto()
    WITHOUT_PATCH = auto()
    SAMPLES = auto()


@dataclass(frozen=True)
class Screen:
    """A screen.

    Attributes:
        show: comes to it in a window that has just been opened on the shelf, or that was left as `leave` leaves it.
    """

    name: str
    show: Callable[[MainWindow], None]
    shelf: Shelf = Shelf.SAMPLES


def without_patch() -> MemoryBook:
    """A book with somebody in it of whom no patch is known."""
    book = MemoryBook()
    book.save(Change(Patient(UUID(int=1), "–"), NOON))
    return book


def leave(window: MainWindow) -> None:
    """Close and empty whatever a screen opened or filled."""
    window.desk.close_sheet()
    window.settings_desk.close_sheet()
    window.signs.back.click()
    window.home.log.form.clear()
    window.home.expect.search.line.clear()
    window.home.toast.say("")
    window.home.reminder.hide()
    window.menus.pages[0].trigger()


def _open(window: MainWindow, name: str) -> None:
    """Open the sample patient whose name begins so, with the cursor on the first page."""
    who, patients = window.top.person.list, window.feed.patients() or ()
    wanted = next(patient for patient in patients if patient.patient_name.startswith(name))
    who.setCurrentIndex(who.findData(str(wanted.id)))


def _as_it_is(window: MainWindow) -> None:
    """What is seen when the window opens."""


def _log(window: MainWindow) -> None:
    _open(window, SAMPLE)
    form = window.home.log.form.form
    form.upright.choose(3)
    form.lying.choose(1)
    form.symptoms.choose([Symptom.NECK_STIFFNESS])
    form.activities.choose([Activity.BENDING])


def _log_more(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.home.log.form.form.more.setChecked(True)


def _log_earlier(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.home.log.form.earlier.setChecked(True)


def _log_up(window: MainWindow) -> None:
    _open(window, SAMPLE)
    assert window.feed.diary is not None
    form = window.home.log.form
    form.watch.show_time(window.feed.now())
    form.watch.show_since(window.feed.now() - timedelta(minutes=12))


def _saved(window: MainWindow) -> None:
    _open(window, "V09")
    window.home.toast.say(SAVED.format(what=answers_in_short(Answers(headache_upright=2))), undo=True)
    window.home.reminder.remind(30)


def _signs(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.signs.trigger()
    window.signs.signs.choose([WarningSign.LEG_WEAKNESS])
    window.signs.signs.changed.emit()


def _signs_alone(window: MainWindow) -> None:
    window.menus.signs.trigger()


def _recovery(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.pages[1].trigger()


def _emergency(window: MainWindow) -> None:
    _open(window, "V04")
    window.menus.pages[1].trigger()


def _laid_over(window: MainWindow) -> None:
    _open(window, "V01")
    window.menus.pages[1].trigger()
    window.home.recovery.over.click()


def _why(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.why.trigger()


def _read_out(window: MainWindow) -> None:
    _recovery(window)
    chart = window.home.recovery.chart
    if chart.artists is not None:
        chart.read(chart.artists.stops[-1])


def _diary(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.pages[2].trigger()
    window.home.diary.table.selectRow(1)


def _edit(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.edit.click()


def _void(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.void.click()


def _history(window: MainWindow) -> None:
    _diary(window)
    window.home.diary.history.click()


def _add_patch(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.add_patch.trigger()


def _correct(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.correct.trigger()


def _correct_patient(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.correct_patient.trigger()


def _plan(window: MainWindow) -> None:
    _open(window, SAMPLE)
    window.menus.plan.trigger()


def _expect(window: MainWindow) -> None:
    window.menus.pages[3].trigger()
    window.home.expect.show_page(next(iter(window.home.expect.pages)))


def _search(window: MainWindow) -> None:
    _expect(window)
    window.home.expect.search.line.setText("48")


def _about(window: MainWindow) -> None:
    window.menus.about.trigger()


def _settings(window: MainWindow) -> None:
    window.menus.settings.trigger()


SCREENS = (
    Screen("set-up", _as_it_is, Shelf.NOBODY),
    Screen("warning-signs-alone", _signs_alone, Shelf.NOBODY),
    Screen("no-patch-yet", _as_it_is, Shelf.WITHOUT_PATCH),
    Screen("log", _log),
    Screen("log-more", _log_more),
    Screen("log-earlier", _log_earlier),
    Screen("log-up", _log_up),
    Screen("log-saved", _saved),
    Screen("warning-signs", _signs),
    Screen("recovery", _recovery),
    Screen("recovery-emergency", _emergency),
    Screen("recovery-laid-over", _laid_over),
    Screen("why", _why),
    Screen("read-out", _read_out),
    Screen("diary", _diary),
    Screen("change", _edit),
    Screen("void", _void),
    Screen("history", _history),
    Screen("add-patch", _add_patch),
    Screen("correct-patch", _correct),
    Screen("correct-patient", _correct_patient),
    Screen("plan", _plan),
    Screen("expect", _expect),
    Screen("expect-search", _search),
    Screen("about", _about),
    Screen("settings", _settings),
)
"""All of them; those of one shelf can be looked through in one window."""
