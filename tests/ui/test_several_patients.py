"""Nothing meant for one patient ends up with another, and nobody is locked out."""

from collections.abc import Callable, Collection, Mapping
from datetime import timedelta
from uuid import UUID

import pytest

from bloodpatch_tracker.diary.book import NOTHING_SEEN, BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import WarningSign
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def keep_bo(book: DiaryBook, hours: float | None = 0, name: str = "Bo S.") -> Patient:
    """Another patient, with a patch so many hours after the first one's, or none."""
    other = a_patient(patient_name=name, key=name)
    book.save(Change(other, PATCH_TIME))
    if hours is not None:
        book.save(Change(a_patch(other, hours_after_first=hours), PATCH_TIME))
    return other


def choose(window: MainWindow, name: str) -> None:
    window.top.person.list.setCurrentIndex(window.top.person.list.findText(name))


def test_what_is_typed_for_one_is_not_saved_for_another(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    keep_bo(book)
    window = open_window()
    window.home.log.form.form.upright.choose(7)
    window.signs.signs.choose([WarningSign.SEIZURE])
    choose(window, "Bo S.")
    assert window.home.log.form.form.upright.score is None
    assert window.signs.signs.chosen() == frozenset()


def test_undo_reaches_only_what_was_done_to_the_open_diary(open_window: Open, book: DiaryBook) -> None:
    patient, _, _ = keep(book)
    keep_bo(book)
    window = open_window()
    window.home.log.form.form.upright.choose(7)
    window.home.log.form.save.click()
    assert window.menus.undo.isEnabled()
    choose(window, "Bo S.")
    assert not window.menus.undo.isEnabled()
    window.menus.undo.trigger()
    window.feed.undo()
    assert [entry.voided_at for entry in book.diary(patient.id).entries] == [None]


def test_a_patient_whose_patch_is_still_to_come_shows_that_and_nothing_else(open_window: Open, book: DiaryBook) -> None:
    patient, _, _ = keep(book, (1, 3, 0))
    keep_bo(book, hours=100)
    window = open_window()
    choose(window, "Bo S.")
    assert window.stack.currentWidget() is window.notice
    assert "Wed 11 Mar, 13:00" in window.notice.text.text()
    assert not any(action.isEnabled() for action in (window.menus.undo, window.menus.why, *window.menus.pages[:-1]))
    choose(window, "Ana R.")
    assert window.stack.currentWidget() is window.home
    assert len(book.diary(patient.id).entries) == 1


def test_a_patient_without_a_patch_can_be_given_one(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    other = keep_bo(book, hours=None, name="Aa")
    keep(book)
    window = open_window()
    assert window.stack.currentWidget() is window.notice, "first by name, so opened first"
    assert window.top.person.list.count() == 2
    window.notice.key.click()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.when.show_moment(clock.now - timedelta(hours=1))
    sheet.key.click()
    assert [patch.patch_number for patch in book.diary(other.id).patches] == [1]
    assert window.stack.currentWidget() is window.home


class Shut:
    """A book that cannot be read any more."""

    def patients(self) -> tuple[Patient, ...]:
        raise BookTrouble(Trouble.LOCKED)

    def diary(self, patient_id: UUID) -> Diary:
        raise BookTrouble(Trouble.LOCKED)

    def history(self, subject_id: UUID) -> tuple[Change, ...]:
        raise BookTrouble(Trouble.LOCKED)

    def owners(self, ids: Collection[UUID]) -> Mapping[UUID, UUID]:
        raise BookTrouble(Trouble.LOCKED)

    def save(self, *changes: Change, seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
        raise BookTrouble(Trouble.LOCKED)

    def follow_ups(self) -> tuple[FollowUp, ...]:
        raise BookTrouble(Trouble.LOCKED)

    def keep_standings(self, *standings: Standing) -> None:
        raise BookTrouble(Trouble.LOCKED)

    def erase(self, patient_id: UUID) -> None:
        raise BookTrouble(Trouble.LOCKED)


def only_people(book: DiaryBook) -> DiaryBook:
    return _OnlyPeople(book)


def nothing_at_all(_: DiaryBook) -> DiaryBook:
    return Shut()


@pytest.mark.parametrize("shut", [only_people, nothing_at_all])
def test_when_a_diary_cannot_be_opened_list_and_page_stay_with_the_one_before(
    open_window: Open, book: DiaryBook, shut: Callable[[DiaryBook], DiaryBook]
) -> None:
    keep(book)
    keep_bo(book)
    window = open_window()
    diary = book.diary
    window.feed._book = shut(book)
    choose(window, "Bo S.")
    assert window.top.person.list.currentText() == "Ana R."
    assert window.feed.diary is not None
    assert window.feed.diary.patient.patient_name == "Ana R."
    assert "in use" in window.home.toast.text.text()
    assert diary(window.feed.diary.patient.id) == window.feed.diary


class _OnlyPeople(Shut):
    """A book of which only the list of patients can be read."""

    def __init__(self, kept: DiaryBook) -> None:
        self.patients = kept.patients  # type: ignore[method-assign]  # lent from the real one


def test_a_book_that_cannot_be_read_at_the_start_begins_nobody_anew(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    kept, window.feed._book = window.feed._book, Shut()
    window.feed._diary = None
    window.start()
    assert window.stack.currentWidget() is window.notice
    assert "cannot be read" in window.notice.text.text()
    window.feed._book = kept
    window.notice.key.click()
    assert window.stack.currentWidget() is window.home


def test_a_history_that_cannot_be_read_is_not_called_empty(open_window: Open, book: DiaryBook) -> None:
    _, _, [entry] = keep(book, (1, 3, 0))
    window = open_window()
    window.feed._book = Shut()
    window.home.diary.choose(entry)
    window.home.diary.history.click()
    assert window.desk.sheet is None
    assert "in use" in window.home.toast.text.text()
