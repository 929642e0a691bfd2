"""The clinic's screens: a made-up clinic to show, and how to come to what its list shows."""

from datetime import UTC, datetime

from bloodpatch_tracker.assessment.standing import standing_of
from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patients_page import PatientsPage
from bloodpatch_tracker.ui.preferences import Preferences

NOON = datetime(2026, 3, 7, 12, tzinfo=UTC)
"""The time on windows that show nobody's own diary."""
PATIENTS, SEED = 60, 11
"""Of the made-up clinic."""


def clinic() -> MemoryBook:
    """A made-up clinic, in which every group has somebody to show."""
    book = MemoryBook()
    for diary in cohort(PATIENTS, NOON, seed=SEED):
        kept: tuple[Kept, ...] = (diary.patient, *diary.patches, *diary.entries, *diary.reviews)
        book.save(*(Change(each, NOON) for each in kept))
    for patient in book.patients():  # looked through already, so that every picture of the list is the same
        standing = standing_of(book.diary(patient.id), NOON)
        if standing is not None:
            book.keep_standings(standing)
    return book


def nurses() -> Preferences:
    """The settings of a nurse."""
    return Preferences(Settings(role=Author.NURSE))


def patients(window: MainWindow) -> None:
    """The list, with two patients chosen."""
    page = _page(window)
    page.table.choose(set(page.model.patients()[1:3]))


def patients_searched(window: MainWindow) -> None:
    """What a search has found."""
    _page(window).filter.line.setText("01")


def patients_not_found(window: MainWindow) -> None:
    """A search that has found nobody."""
    _page(window).filter.line.setText("?")


def leave_list(window: MainWindow) -> None:
    """Back to the whole list, where there is one."""
    if window.clinic.patient is not None:
        window.clinic.patient.card.form.clear()
    if window.clinic.list is not None:
        window.clinic.list.page.filter.show_everybody()
        window.clinic.list.show_patients()


def _page(window: MainWindow) -> PatientsPage:
    assert window.clinic.list is not None  # a nurse's window has one
    window.clinic.list.triage.read_again()
    return window.clinic.list.page


def sign_off(window: MainWindow) -> None:
    """The diary of the first patient, at the sign-off, with a decision ticked."""
    page = _page(window)
    page.opened.emit(page.model.patients()[0])
    window.menus.clinic.sign_off.trigger()
    if window.clinic.patient is not None:
        window.clinic.patient.card.form.decision.choose([Decision.CALLED])


def side_by_side(window: MainWindow) -> None:
    """The first patients side by side."""
    page = _page(window)
    page.table.choose(set(page.model.patients()[:5]))
    page.beside.click()
