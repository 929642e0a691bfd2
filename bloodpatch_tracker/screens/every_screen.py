"""All screens, the books they are shown on, and how a window is left for the next of them."""

from uuid import UUID

from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.screens import clinic_screens as clinic
from bloodpatch_tracker.screens import diary_screens as of
from bloodpatch_tracker.screens import import_screens as taking_in
from bloodpatch_tracker.screens.clinic_screens import NOON
from bloodpatch_tracker.screens.screen import Screen, Shelf
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.signs_over import SignsOver


def without_patch() -> MemoryBook:
    """A book with somebody in it of whom no patch is known."""
    book = MemoryBook()
    book.save(Change(Patient(UUID(int=1), "–"), NOON))
    return book


def preferences_on(shelf: Shelf) -> Preferences | None:
    """The settings of whoever opens a window on a shelf."""
    return clinic.nurses() if shelf in (Shelf.CLINIC, Shelf.CLINIC_OF_NOBODY) else None


def over(window: MainWindow) -> list[QWidget]:
    """What lies over a window: the sheet that is open, and over that the warning signs; nothing where there is none."""
    sheet = window.desk.sheet or window.settings_desk.sheet
    signs = [each for each in window.findChildren(SignsOver) if each.isVisible()]
    return [*([sheet] if sheet else []), *signs]


def leave(window: MainWindow) -> None:
    """Close and empty whatever a screen opened or filled."""
    for signs in window.findChildren(SignsOver):
        signs.reject()
    window.desk.close_sheet()
    window.settings_desk.close_sheet()
    window.signs.back.click()
    window.home.log.form.clear()
    window.home.expect.search.line.clear()
    window.home.toast.say("")
    window.home.reminder.hide()
    window.menus.pages[0].trigger()
    clinic.leave_list(window)


SCREENS = (
    Screen("set-up", of.as_it_is, Shelf.NOBODY),
    Screen("warning-signs-alone", of.warning_signs_alone, Shelf.NOBODY),
    Screen("no-patch-yet", of.as_it_is, Shelf.WITHOUT_PATCH),
    Screen("read-without-a-diary", of.read_without_a_diary, Shelf.NOBODY),
    Screen("set-up-of-clinic", of.set_up_of_clinic, Shelf.NOBODY),
    Screen("log", of.log),
    Screen("log-more", of.log_more),
    Screen("log-earlier", of.log_earlier),
    Screen("log-up", of.log_up),
    Screen("log-saved", of.log_saved),
    Screen("warning-signs", of.warning_signs),
    Screen("recovery", of.recovery),
    Screen("recovery-emergency", of.recovery_emergency),
    Screen("recovery-laid-over", of.recovery_laid_over),
    Screen("why", of.why),
    Screen("read-out", of.read_out),
    Screen("diary", of.diary),
    Screen("change", of.change),
    Screen("void", of.void),
    Screen("void-refused", of.void_refused),
    Screen("signs-over-a-sheet", of.signs_over_a_sheet),
    Screen("history", of.history),
    Screen("add-patch", of.add_patch),
    Screen("correct-patch", of.correct_patch),
    Screen("correct-patient", of.correct_patient),
    Screen("plan", of.plan),
    Screen("expect", of.expect),
    Screen("expect-search", of.expect_search),
    Screen("export", of.export),
    Screen("export-some", of.export_some),
    Screen("thresholds", of.thresholds),
    Screen("threshold", of.threshold),
    Screen("erase", of.erase),
    Screen("about", of.about),
    Screen("settings", of.settings),
    Screen("patients", clinic.patients, Shelf.CLINIC),
    Screen("patients-searched", clinic.patients_searched, Shelf.CLINIC),
    Screen("patients-not-found", clinic.patients_not_found, Shelf.CLINIC),
    Screen("sign-off", clinic.sign_off, Shelf.CLINIC),
    Screen("side-by-side", clinic.side_by_side, Shelf.CLINIC),
    Screen("import-preview", taking_in.import_preview, Shelf.CLINIC),
    Screen("import-asks", taking_in.import_asks, Shelf.CLINIC),
    Screen("patients-empty", of.as_it_is, Shelf.CLINIC_OF_NOBODY),
)
"""All of them; those of one shelf can be looked through in one window."""
