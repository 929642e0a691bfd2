"""The clinic's list in the window, on a real database: who comes first, opened and left, and kept up to date."""

import subprocess
import sys
from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Author, Decision, WarningSign
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import a_patch, a_review, an_entry
from tests.ui.clinic_window import at, lines, listed, page_of, settle
from tests.ui.conftest import SetClock

Open = Callable[..., MainWindow]


def test_who_needs_somebody_first_is_on_top(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    assert window.stack.currentWidget() is page_of(window)
    assert lines(window) == [
        "Symptoms have returned · 1",
        "Ana R.",
        "No recent score · 1",
        "Bo S.",
        "On course · 1",
        "José Muñoz",
    ]


def test_what_an_assessment_came_to_is_kept_for_the_next_list(
    open_clinic: Open, book: DiaryBook, clinic: dict[str, Patient]
) -> None:
    open_clinic()
    kept = {each.patient.id: each.standing for each in book.follow_ups()}
    returned = kept[clinic["Ana"].id]
    assert returned is not None
    assert (returned.code, returned.last_upright) == (Line.RETURNED.value, 7)


def test_no_diary_is_read_of_whom_everything_is_known(
    qtbot: QtBot, open_clinic: Open, book: DiaryBook, clinic: dict[str, Patient], monkeypatch: pytest.MonkeyPatch
) -> None:
    open_clinic().close()
    read: list[UUID] = []
    monkeypatch.setattr(book, "diary", read.append)
    window = open_clinic()
    assert len(lines(window)) == 6
    assert read == []


def test_one_timer_waits_for_the_moment_at_which_something_may_change(
    qtbot: QtBot, open_clinic: Open, clock: SetClock, clinic: dict[str, Patient]
) -> None:
    window = open_clinic()
    triage = listed(window).triage
    assert triage._next_change.isActive()
    assert timedelta(minutes=1) <= timedelta(milliseconds=triage._next_change.interval()) <= timedelta(minutes=30)
    clock.at_hour(52)  # nobody has written since
    triage._next_change.timeout.emit()
    settle(qtbot, window)
    assert "On course · 1" not in lines(window)
    assert "No recent score · 2" in lines(window)


def test_enter_opens_a_patient_on_the_course_and_the_list_is_one_key_away(
    open_clinic: Open, clinic: dict[str, Patient]
) -> None:
    window = open_clinic()
    page = page_of(window)
    page.table.setCurrentIndex(page.model.index(at(window, clinic["Ana"]), 0))
    QTest.keyClick(page.table, Qt.Key.Key_Return)
    assert window.feed.diary is not None
    assert window.feed.diary.patient == clinic["Ana"]
    assert window.home.pages.currentWidget() is window.home.recovery
    assert window.top.tabs.tabText(0) == "Patients"
    assert window.top.tabs.currentIndex() == 2
    assert window.top.person.list.isHidden(), "nobody scrolls through ten thousand names"
    assert window.top.person.name.text() == "Ana R."
    window.menus.patients.trigger()
    assert window.stack.currentWidget() is page
    assert page.table.current_patient() == clinic["Ana"].id
    assert window.feed.diary is None, "nothing is done to somebody who is not in sight"
    assert not window.menus.correct_patient.isEnabled()


def test_tabs_lead_to_the_list_and_to_the_pages(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    tabs = window.top.tabs
    assert [tabs.tabText(place) for place in range(tabs.count())] == ["Patients"]
    listed(window).open(clinic["José"].id)
    assert tabs.count() == 5
    tabs.setCurrentIndex(3)
    assert window.home.pages.currentWidget() is window.home.diary
    tabs.setCurrentIndex(0)
    assert window.stack.currentWidget() is page_of(window)


def test_the_minute_does_not_pull_the_list_away(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    listed(window).open(clinic["José"].id)
    listed(window).show_patients()
    window.feed.read_again()
    assert window.stack.currentWidget() is page_of(window)


def test_a_sign_off_moves_the_patient_at_once(open_clinic: Open, clock: SetClock, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    listed(window).open(clinic["Ana"].id)
    diary = window.feed.diary
    assert diary is not None
    review = a_review(diary.patches[0], 30, role=Author.NURSE, decision=Decision.CALLED, reviewer="N. N.")
    window.feed.change(Change(review, clock.now, by=Author.NURSE))
    assert "Reviewed, nothing open · 1" in lines(window)
    assert "Symptoms have returned · 1" not in lines(window)
    model = page_of(window).model
    assert model.data(model.index(at(window, clinic["Ana"]), 8)) == "N. N."


def test_a_warning_sign_comes_to_the_top(open_clinic: Open, book: DiaryBook, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    listed(window).open(clinic["José"].id)
    diary = window.feed.diary
    assert diary is not None
    window.feed.record(an_entry(diary.patches[0], 29, warning_signs=frozenset({WarningSign.SEIZURE})))
    assert lines(window)[:2] == ["Emergency · 1", "José Muñoz"]


def test_what_another_writes_is_seen_once_that_diary_is_looked_at(
    qtbot: QtBot, open_clinic: Open, book: DiaryBook, clinic: dict[str, Patient]
) -> None:
    window = open_clinic()
    patch = a_patch(clinic["Bo"], baseline_upright=8, baseline_lying=2)
    entry = an_entry(patch, 29, 1, 0)
    book.save(Change(entry, entry.recorded_at))
    listed(window).triage.look_at(clinic["Bo"].id)
    settle(qtbot, window)
    assert "No recent score · 1" not in lines(window)
    assert "On course · 2" in lines(window)


def test_a_clinic_without_patients_is_told_what_to_do_and_gets_through(
    qtbot: QtBot, open_clinic: Open, book: DiaryBook
) -> None:
    window = open_clinic()
    page = page_of(window)
    qtbot.waitUntil(page.nobody.isVisible)
    assert page.take_in.isVisible()
    page.add.click()
    set_up = window.set_up
    assert window.stack.currentWidget() is set_up
    assert not set_up.role.isVisible()
    set_up.patient_form.name.line.setText("New N.")
    set_up.begin.click()
    assert [patient.patient_name for patient in book.patients()] == ["New N."]
    assert window.stack.currentWidget() is window.home
    assert window.preferences.settings.role is Author.NURSE
    window.menus.patients.trigger()
    assert lines(window) == ["Waiting for the first score · 1", "New N."]


def test_who_is_half_added_is_still_there_and_gone_once_added(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic()
    page, form = page_of(window), window.set_up.patient_form
    page.add.click()
    form.name.line.setText("New N.")
    window.menus.patients.trigger()
    page.add.click()
    assert form.name.line.text() == "New N."
    window.set_up.begin.click()
    window.menus.patients.trigger()
    page.add.click()
    assert form.name.line.text() == ""


def test_a_nurse_goes_on_from_set_up_without_a_patient(qtbot: QtBot, open_clinic: Open, book: DiaryBook) -> None:
    window = open_clinic(Author.PATIENT)
    assert window.stack.currentWidget() is window.set_up
    assert not window.set_up.to_patients.isVisible()
    window.set_up.role._buttons[Author.NURSE].click()
    window.set_up.to_patients.click()
    assert window.preferences.settings.role is Author.NURSE
    assert window.stack.currentWidget() is page_of(window)
    qtbot.waitUntil(page_of(window).nobody.isVisible)
    assert book.patients() == ()


def test_a_patients_window_has_nothing_of_it(open_clinic: Open, clinic: dict[str, Patient]) -> None:
    window = open_clinic(Author.PATIENT)
    assert window.clinic.list is None
    assert window.stack.currentWidget() is window.home
    assert not window.menus.patients.isEnabled()
    assert window.top.tabs.tabText(0) == "Log"
    window.menus.pages[1].trigger()
    assert window.top.tabs.currentIndex() == 1


def test_the_role_may_change_while_the_window_is_open(
    qtbot: QtBot, open_clinic: Open, clinic: dict[str, Patient]
) -> None:
    window = open_clinic(Author.PATIENT)
    window.preferences.keep(Settings(role=Author.NURSE))
    assert window.top.tabs.tabText(0) == "Patients"
    window.menus.patients.trigger()
    with qtbot.waitSignal(listed(window).triage.read):
        pass
    settle(qtbot, window)
    assert len(lines(window)) == 6
    window.preferences.keep(Settings(role=Author.PATIENT))
    assert window.stack.currentWidget() is window.home
    assert window.top.tabs.tabText(0) == "Log"
    assert not window.top.person.list.isHidden()


def test_a_patients_window_does_not_even_import_it() -> None:
    code = (
        "import sys, bloodpatch_tracker.ui.main_window; "
        "print(*(name for name in sys.modules if name.endswith(('.triage', '.patients_page', '.clinic_list'))))"
    )
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, encoding="utf-8", check=True)
    assert done.stdout.split() == ["bloodpatch_tracker.assessment.triage"]  # the words' own, a table and a function
