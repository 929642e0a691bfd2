"""First start: only the patch's time is needed, it is said whose plan it is, and wishes reach the settings."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.restrictions import PRESETS, Preset
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.ui.import_sheet import ImportSheet
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_form import PatchForm
from bloodpatch_tracker.ui.set_up_page import SetUpPage
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words import set_up as words
from tests.builders import a_patch, an_id
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]
OWN = Preset("Ward 7", 4, 36, 72, 3, "")
STANDARD = PRESETS[0]


def begun(book: DiaryBook) -> Patch:
    [patient] = book.patients()
    [patch] = book.diary(patient.id).patches
    return patch


def plan_of(patch: Patch) -> tuple[float | None, ...]:
    return patch.flat_hours, patch.quiet_hours, patch.restriction_hours, patch.lift_limit_kg


@pytest.mark.parametrize(
    "role, remind, kept",
    [
        (None, None, (Author.PATIENT, True)),  # as the settings have it where nobody has chosen
        (Author.CAREGIVER, True, (Author.CAREGIVER, True)),
        (Author.CAREGIVER, False, (Author.CAREGIVER, False)),
    ],
)
def test_role_and_reminders_reach_the_settings_and_the_role_writes(
    open_window: Open, book: DiaryBook, role: Author | None, remind: bool | None, kept: tuple[Author, bool]
) -> None:
    window = open_window()
    page = window.set_up
    assert page.role.the_one() is None, "nothing is preselected"
    if role is not None:
        page.role._buttons[role].click()
    page.remind.show_value(remind)
    page.begin.click()
    settings = window.preferences.settings
    assert (settings.role, settings.remind) == kept
    window.home.log.form.form.none_at_all.click()
    window.home.log.form.save.click()
    [patient] = book.patients()
    assert [entry.author for entry in book.diary(patient.id).entries] == [kept[0]]


def test_a_clinic_is_asked_for_no_patient(open_window: Open, book: DiaryBook) -> None:
    """Nor is it told of a diary on this computer; with another role all is back, with what was typed."""
    window = open_window()
    page = window.set_up
    page.patient_form.name.line.setText("Ana R.")
    page.patch_form.upright.choose(8)
    asked = (page.patient_form, page.patch_form, page.remind, page.begin)
    page.role._buttons[Author.NURSE].click()
    assert [part.isVisible() for part in asked] == [False] * 4
    assert {words.CLINIC} == told(page) - {words.REMIND_WHEN}
    assert page.to_patients.isVisible()
    assert page.to_patients.property("primary")
    page.role._buttons[Author.PATIENT].click()
    assert [part.isVisible() for part in asked] == [True] * 4
    assert not page.to_patients.isVisible()
    assert form_words.WELCOME_TEXT in told(page)
    assert (page.patient_form.name.line.text(), page.patch_form.upright.score) == ("Ana R.", 8)
    assert book.patients() == ()


def told(page: SetUpPage) -> set[str]:
    """The sentences that are shown about the page."""
    sentences = {words.CLINIC, words.REMIND_WHEN, form_words.WELCOME_TEXT, form_words.PATIENT, form_words.PATCH}
    return {label.text() for label in page.findChildren(QLabel) if label.isVisible()} & sentences


def test_enter_goes_on_to_the_clinics_list_and_begins_no_diary(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.set_up.role._buttons[Author.NURSE].click()
    QTest.keyClick(window.set_up.role._buttons[Author.NURSE], Qt.Key.Key_Return)
    assert window.stack.currentWidget() is window.stack.patients
    assert window.preferences.settings.role is Author.NURSE
    assert book.patients() == ()


def test_what_is_taken_in_at_set_up_as_a_clinic_is_taken_in_as_one(open_window: Open) -> None:
    window = open_window()
    window.set_up.role._buttons[Author.NURSE].click()
    window.menus.take_in.trigger()
    assert isinstance(window.desk.sheet, ImportSheet)
    assert window.preferences.settings.role is Author.NURSE
    window.desk.close_sheet()
    assert window.stack.currentWidget() is window.stack.patients


def test_a_clinic_that_was_chosen_before_the_program_was_closed_is_asked_no_more(qtbot: QtBot, clock: SetClock) -> None:
    page = SetUpPage()
    qtbot.addWidget(page)
    page.start(clock.now)
    page.show_draft(Draft(None, typed={"role": Author.NURSE}))
    assert page.begin.isHidden()
    assert page.patient_form.isHidden()


def test_nothing_is_wished_where_the_patch_is_refused(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.set_up.patch_form.number._line.setText("0")
    with qtbot.assertNotEmitted(window.set_up.wished):
        window.set_up.begin.click()
    assert book.patients() == ()


def test_begun_by_keyboard_alone(qtbot: QtBot, open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Space ticks "I am the patient", letters lead to the name, the scores and the reminders, and one begins."""
    window = open_window()
    window.activateWindow()
    qtbot.waitUntil(window.set_up.role._buttons[Author.PATIENT].hasFocus)
    press(Qt.Key.Key_Space)
    letter(window, Qt.Key.Key_M)
    for character in "Ana":
        press(getattr(Qt.Key, f"Key_{character.upper()}"))
    letter(window, Qt.Key.Key_U)
    press(Qt.Key.Key_8)
    letter(window, Qt.Key.Key_N)
    press(Qt.Key.Key_Space)
    letter(window, Qt.Key.Key_B)
    qtbot.waitUntil(lambda: window.stack.currentWidget() is window.home)
    patch = begun(book)
    assert (patch.baseline_upright, patch.patch_time) == (8, clock.now)
    assert [patient.patient_name for patient in book.patients()] == ["ana"]


def press(key: Qt.Key) -> None:
    target = QApplication.focusWidget()
    assert target is not None
    QTest.keyClick(target, key)


def letter(window: MainWindow, key: Qt.Key) -> None:
    QTest.keyClick(window, key, Qt.KeyboardModifier.AltModifier)


def test_the_warning_signs_are_one_press_away(open_window: Open) -> None:
    window = open_window()
    window.set_up.signs.click()
    assert window.stack.currentWidget() is window.signs
    window.signs.back.click()
    assert window.stack.currentWidget() is window.set_up


def test_the_whole_plan_arrives(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.set_up.patch_form.plan.plan.list.setCurrentIndex(2)
    window.set_up.begin.click()
    assert plan_of(begun(book)) == (24, 72, 1008, 2.5)


def test_the_clinic_s_own_plan_is_offered_first(qtbot: QtBot, clock: SetClock) -> None:
    page = SetUpPage((OWN,))
    qtbot.addWidget(page)
    page.start(clock.now)
    plan = page.patch_form.plan
    assert plan.plan.list.currentText() == "Ward 7: your clinic’s own plan"
    assert "as it stands in the settings" in plan.whose.text()
    assert plan_of(page.patch_form.patch(an_id("patient"), clock.now)) == (4, 36, 72, 3)
    plan.plan.list.setCurrentIndex(1)
    assert "published" in plan.whose.text()
    assert plan_of(page.patch_form.patch(an_id("patient"), clock.now)) == (2, 24, 48, 4.5)


def test_what_is_typed_into_a_plan_is_what_the_clinic_said(qtbot: QtBot, clock: SetClock) -> None:
    form = PatchForm()
    qtbot.addWidget(form)
    form.begin(clock.now, 1)
    form.plan.quiet._line.clear()
    qtbot.keyClicks(form.plan.quiet._line, "30")
    assert form.plan.plan.list.currentText() == "As the clinic said, below"
    assert "what your clinic said" in form.plan.whose.text()
    assert plan_of(form.patch(an_id("patient"), clock.now)) == (2, 30, 48, 4.5)


@pytest.mark.parametrize(
    "kept, place",
    [
        ((2, 24, 48, 4.5), 0),
        ((None, None, 48, 4.5), 0),
        ((2, 48, 336, 4.5), 1),
        ((3, 24, 48, 4.5), 3),
        ((None, None, None, None), 3),
        ((0, 0, 0, 0), 3),
    ],
)
def test_a_plan_that_is_kept_is_shown_and_comes_back_untouched(
    qtbot: QtBot, clock: SetClock, kept: tuple[float | None, ...], place: int
) -> None:
    """One of before there were hours flat and quiet, too; and a limit of 0 is a limit."""
    flat, quiet, hours, limit = kept
    patch = a_patch(flat_hours=flat, quiet_hours=quiet, restriction_hours=hours, lift_limit_kg=limit)
    form = PatchForm(clock.now.tzinfo)
    qtbot.addWidget(form)
    form.show_patch(patch, clock.now)
    assert form.plan.plan.list.currentIndex() == place
    assert form.patch(patch.patient_id, clock.now, patch) == patch


def test_hours_out_of_range_are_refused_at_their_field(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    plan = window.set_up.patch_form.plan
    plan.flat._line.setText("2161")
    window.set_up.begin.click()
    assert "“2161” is outside 0 to 2160" in plan.flat._trouble.text()
    assert book.patients() == ()


def test_a_second_start_of_set_up_begins_afresh(qtbot: QtBot, clock: SetClock) -> None:
    page = SetUpPage()
    qtbot.addWidget(page)
    page.start(clock.now)
    page.patient_form.name.line.setText("Ana R.")
    page.patch_form.upright.choose(8)
    page.start(clock.now + timedelta(hours=1))
    assert (page.patient_form.name.value(), page.patch_form.upright.score) == ("", None)
    assert page.patch_form.when.moment() == clock.now + timedelta(hours=1)


def test_the_foot_stays_on_the_smallest_window(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.resize(1024, 640)
    QApplication.processEvents()
    for key in (window.set_up.begin, window.set_up.signs):
        assert key.visibleRegion().boundingRect().size() == key.size()
    keep(book)
    window.people.start()
    form = window.home.log.form
    form.form.more.click()
    form.earlier.click()
    QApplication.processEvents()
    for key in (form.save, form.form.more, form.earlier, form.signs):
        assert key.visibleRegion().boundingRect().size() == key.size()
