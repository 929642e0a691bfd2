"""Corrections: each is dated when it is made, belongs where it should, and can be undone without harm."""

from collections.abc import Callable
from datetime import timedelta

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from tests.builders import PATCH_TIME, a_patch, an_entry
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[..., MainWindow]


def test_saving_a_change_that_is_none_says_so(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, _, [entry] = keep(book, (2, 8, None))
    clock.at_hour(4)
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.reason.setText("just looking")
    sheet.key.click()
    assert "Nothing is changed" in sheet._trouble.text()
    assert book.history(entry.id) == ()


def test_a_change_is_dated_when_it_is_made_not_when_its_sheet_was_opened(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, [entry] = keep(book, (2, 8, None))
    clock.at_hour(4)
    window = open_window()
    sheet = edit_sheet(window, entry)
    clock.at_hour(9)
    sheet.form.upright.choose(3)
    sheet.reason.setText("slip")
    sheet.key.click()
    assert book.diary(patient.id).entries[0].amended_at == clock.now


def test_a_mistaken_warning_sign_can_be_taken_back_in_the_change(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    from bloodpatch_tracker.diary.vocabulary import WarningSign

    patient, patch, _ = keep(book)
    entry = an_entry(patch, 1, 4, warning_signs=frozenset({WarningSign.SEIZURE}))
    book.save(Change(entry, PATCH_TIME))
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.form.signs._buttons[WarningSign.SEIZURE].click()
    sheet.reason.setText("wrong key")
    sheet.key.click()
    assert book.diary(patient.id).entries[0].answers.warning_signs == frozenset()


def test_an_earlier_time_belongs_to_the_patch_of_that_time(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    patient, first, _ = keep(book)
    second = a_patch(patient, 2, 30)
    book.save(Change(second, PATCH_TIME))
    clock.at_hour(40)
    window = open_window()
    form = window.home.log.form
    form.earlier.click()
    form.when.show_moment(PATCH_TIME + timedelta(hours=10))
    form.form.upright.choose(6)
    form.save.click()
    form.form.upright.choose(1)
    form.save.click()
    assert [entry.patch_id for entry in book.diary(patient.id).entries] == [first.id, second.id]


def test_each_patch_can_be_looked_at_and_corrected(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    patient, first, _ = keep(book, (2, 8, 2))
    book.save(Change(a_patch(patient, 2, 30), PATCH_TIME))
    clock.at_hour(40)
    window = open_window()
    window.menus.pages[1].trigger()
    page = window.home.recovery
    assert page.which.isVisible()
    page.which.setCurrentIndex(0)
    assert page.chart.artists is not None
    assert [point.score for point in page.chart.artists.upright.points] == [8]
    window.menus.correct.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.which.setCurrentIndex(0)
    sheet.form.upright.choose(9)
    sheet.reason.setText("misread")
    sheet.key.click()
    assert [patch.baseline_upright for patch in book.diary(patient.id).patches] == [9, None]
    assert book.history(first.id)[0].reason == "misread"


def test_the_patients_own_facts_can_be_corrected(open_window: Open, book: DiaryBook) -> None:
    from bloodpatch_tracker.ui.patient_sheet import PatientSheet

    patient, _, _ = keep(book)
    window = open_window()
    window.menus.correct_patient.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatientSheet)
    sheet.form.postpartum.show_value(True)
    sheet.reason.setText("forgot it")
    sheet.key.click()
    assert book.diary(patient.id).patient.postpartum is True
    window.menus.undo.trigger()
    assert book.diary(patient.id).patient == patient


def test_undo_of_a_correction_does_not_strand_an_entry(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Patch moved earlier, an entry logged in between: undoing the correction would put it before its patch."""
    patient, _, _ = keep(book)
    window = open_window()
    window.menus.correct.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.when.show_moment(PATCH_TIME - timedelta(hours=5))
    sheet.reason.setText("it was in the night")
    sheet.key.click()
    moved = book.diary(patient.id).patches[0]
    book.save(Change(an_entry(moved, 1, 4), clock.now))
    window.feed.read_again()
    window.menus.undo.trigger()
    assert book.diary(patient.id).patches == (moved,)
    assert "would lie" in window.home.log.form.trouble.text()


def test_what_others_changed_is_seen_within_a_minute(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    _, patch, _ = keep(book)
    window = open_window()
    book.save(Change(an_entry(patch, 2, 4), clock.now))
    window.feed._minute.timeout.emit()
    assert window.home.diary.model.rowCount() == 1


def test_undo_is_offered_only_for_what_was_just_done(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """A new patch is corrected, not undone; the entry logged before it stays."""
    patient, _, _ = keep(book)
    window = open_window()
    window.home.log.form.form.upright.choose(4)
    window.home.log.form.save.click()
    clock.at_hour(6)
    window.menus.add_patch.trigger()
    assert isinstance(window.desk.sheet, PatchSheet)
    window.desk.sheet.key.click()
    assert len(book.diary(patient.id).patches) == 2
    assert window.home.toast.undo.isHidden()
    assert not window.menus.undo.isEnabled()
    assert [entry.voided_at for entry in book.diary(patient.id).entries] == [None]
