"""Setting up, adding a later patch, correcting one: only the time is needed, and nothing is put out of order."""

from collections.abc import Callable
from datetime import date, timedelta

import pytest

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from tests.builders import PATCH_TIME
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def test_only_the_time_of_the_patch_is_needed_to_begin(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    window = open_window()
    assert window.stack.currentWidget() is window.set_up
    assert not window.menus.export.isEnabled()
    window.set_up.begin.click()
    [patient] = book.patients()
    [patch] = book.diary(patient.id).patches
    assert (patient.patient_name, patch.patch_time, patch.patch_number) == ("", clock.now, 1)
    assert (patch.restriction_hours, patch.lift_limit_kg) == (48, 4.5)
    assert window.stack.currentWidget() is window.home
    assert "Waiting" in window.home.banner.status.text()
    assert window.menus.export.isEnabled()


def test_all_facts_arrive(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    page = window.set_up
    page.patient_form.name.show_value("Ana R.")
    page.patient_form.born.show_value("1990-02-28")
    page.patient_form.record.show_value("A-17")
    page.patient_form.postpartum.show_value(True)
    form = page.patch_form
    form.when.show_moment(PATCH_TIME)
    form.cause.setCurrentIndex(1 + list(Cause).index(Cause.EPIDURAL))
    form.number.show_value(2)
    form.level.show_value("L3/L4")
    form.volume.show_value(18.5)
    form.upright.choose(8)
    form.lying.choose(1)
    form.plan.plan.list.setCurrentIndex(2)
    form.clinic.show_value("City clinic")
    form.phone.show_value("708-555-0100")
    page.begin.click()
    [patient] = book.patients()
    assert (patient.date_of_birth, patient.record_number, patient.postpartum) == (date(1990, 2, 28), "A-17", True)
    [patch] = book.diary(patient.id).patches
    assert (patch.patch_time, patch.cause, patch.patch_number) == (PATCH_TIME, Cause.EPIDURAL, 2)
    assert (patch.spinal_level, patch.blood_volume_ml) == ("L3/L4", 18.5)
    assert (patch.baseline_upright, patch.baseline_lying) == (8, 1)
    assert (patch.restriction_hours, patch.lift_limit_kg) == (1008, 2.5)
    assert (patch.clinic_name, patch.clinic_phone) == ("City clinic", "708-555-0100")


@pytest.mark.parametrize("born", ["28.2.1990", "1990-02-30", "yesterday"])
def test_a_date_that_is_none_is_refused_and_nothing_is_begun(open_window: Open, book: DiaryBook, born: str) -> None:
    window = open_window()
    window.set_up.patient_form.born.show_value(born)
    window.set_up.begin.click()
    assert born in window.set_up._trouble.text()
    assert book.patients() == ()
    assert window.set_up.patient_form.born.value() == born


def test_a_later_patch_starts_its_own_clock(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """It is offered with the next number and the clinic already known."""
    patient, _, _ = keep(book, (2, 8, None))
    clock.at_hour(50)
    window = open_window()
    window.menus.add_patch.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.when.show_moment(PATCH_TIME + timedelta(hours=49))
    sheet.key.click()
    assert window.desk.sheet is None
    second = book.diary(patient.id).patches[1]
    assert (second.patch_number, second.clinic_phone) == (2, "708-555-0100")
    assert "patch 2" in window.home.banner.facts.text()
    assert "hour 1 of 48" in window.home.banner.facts.text()


def test_a_later_patch_cannot_come_before_an_entry_of_the_one_before(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    patient, _, _ = keep(book, (20, 8, None))
    clock.at_hour(50)
    window = open_window()
    window.menus.add_patch.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.when.show_moment(PATCH_TIME + timedelta(hours=10))
    sheet.key.click()
    assert "one entry would lie" in sheet._trouble.text()
    sheet.form.when.show_moment(PATCH_TIME + timedelta(hours=40))
    sheet.form.number.show_value(1)
    sheet.key.click()
    assert "number" in sheet._trouble.text()
    assert len(book.diary(patient.id).patches) == 1


def test_facts_are_corrected_with_a_reason_and_the_old_ones_remembered(open_window: Open, book: DiaryBook) -> None:
    patient, patch, _ = keep(book, (2, 4, None))
    window = open_window()
    window.menus.correct.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.upright.choose(6)
    sheet.reason.setText("misread the form")
    sheet.key.click()
    assert window.desk.sheet is None
    [corrected] = book.diary(patient.id).patches
    assert corrected.baseline_upright == 6
    assert corrected.patch_time == patch.patch_time
    assert [change.before for change in book.history(patch.id)] == [patch]
    window.menus.undo.trigger()
    assert book.diary(patient.id).patches == (patch,)
    window.menus.history.trigger()
    assert window.desk.sheet is not None
    assert "8 → 6" in window.desk.sheet.body.toPlainText()


def test_a_patch_cannot_be_moved_past_its_entries(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book, (2, 4, None))
    clock.at_hour(9)
    window = open_window()
    window.menus.correct.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.when.show_moment(PATCH_TIME + timedelta(hours=3))
    sheet.reason.setText("later")
    sheet.key.click()
    assert "one entry would lie" in sheet._trouble.text()
