"""What is open in a sheet while somebody else changes it: said, never overwritten unseen, and no dead end."""

from collections.abc import Callable, Iterator
from contextlib import closing
from dataclasses import replace
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.entry import Answers, Entry, amended, voided
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from bloodpatch_tracker.ui.patient_sheet import PatientSheet
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words import screen as screen_words
from tests.builders import PATCH_TIME, a_patch, at_hour
from tests.ui.conftest import SetClock, edit_sheet, keep

Open = Callable[[], MainWindow]


@pytest.fixture
def entry(book: DiaryBook, clock: SetClock) -> Entry:
    clock.at_hour(4)
    return keep(book, (1, 5, 1))[2][0]


@pytest.fixture
def other(database: Path) -> Iterator[DiaryBook]:
    """What somebody else has open."""
    with closing(open_book(database)) as opened:
        yield opened


def test_an_entry_can_be_changed_once_it_was_said_what_it_says_now(
    open_window: Open, book: DiaryBook, other: DiaryBook, entry: Entry
) -> None:
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.form.upright.choose(7)
    sheet.reason.setText("was worse")
    theirs = amended(entry, Answers(headache_upright=9), entry.observed_at, at_hour(a_patch(), 3))
    other.save(Change(theirs, PATCH_TIME, entry))
    sheet.key.click()
    assert sheet.isVisible()
    assert "9" in sheet.meanwhile.text()
    assert sheet.form.upright.score == 7
    sheet.key.click()
    [kept] = book.diary(book.patients()[0].id).entries
    assert kept.answers.headache_upright == 7
    assert [change.before for change in book.history(entry.id)] == [entry, theirs]


def test_an_entry_that_was_voided_meanwhile_is_not_changed(
    open_window: Open, book: DiaryBook, other: DiaryBook, entry: Entry
) -> None:
    window = open_window()
    sheet = edit_sheet(window, entry)
    sheet.form.upright.choose(7)
    sheet.reason.setText("was worse")
    other.save(Change(voided(entry, "twice", at_hour(a_patch(), 3)), PATCH_TIME, entry))
    sheet.key.click()
    assert sheet.meanwhile.text() == words.VOIDED_MEANWHILE
    assert not sheet.key.isEnabled()
    assert book.diary(book.patients()[0].id).entries[0].answers == entry.answers


def test_it_is_said_as_soon_as_it_is_read(open_window: Open, other: DiaryBook, entry: Entry) -> None:
    """Each minute the diary is read again."""
    window = open_window()
    sheet = edit_sheet(window, entry)
    window.feed.read_again()
    assert sheet.meanwhile.text() == ""
    other.save(Change(voided(entry, "twice", at_hour(a_patch(), 3)), PATCH_TIME, entry))
    window.feed.read_again()
    assert sheet.meanwhile.text() == words.VOIDED_MEANWHILE


def test_what_is_voided_already_is_not_voided_again(open_window: Open, other: DiaryBook, entry: Entry) -> None:
    window = open_window()
    window.desk.void(entry)
    sheet = window.desk.sheet
    assert sheet is not None
    sheet.reason.setText("belongs to somebody else")
    other.save(Change(voided(entry, "twice", at_hour(a_patch(), 3)), PATCH_TIME, entry))
    sheet.key.click()
    assert sheet.meanwhile.text() == screen_words.VOIDED_ALREADY
    assert not sheet.key.isEnabled()


def test_an_entry_that_was_changed_is_voided_as_it_is_now(
    open_window: Open, book: DiaryBook, other: DiaryBook, entry: Entry
) -> None:
    window = open_window()
    window.desk.void(entry)
    sheet = window.desk.sheet
    assert sheet is not None
    sheet.reason.setText("belongs to somebody else")
    theirs = amended(entry, Answers(headache_upright=9), entry.observed_at, at_hour(a_patch(), 3))
    other.save(Change(theirs, PATCH_TIME, entry))
    sheet.key.click()
    sheet.key.click()
    [kept] = book.diary(book.patients()[0].id).entries
    assert (kept.answers, kept.void_reason) == (theirs.answers, "belongs to somebody else")


def test_the_facts_of_patient_and_patch_likewise(
    open_window: Open, book: DiaryBook, other: DiaryBook, entry: Entry
) -> None:
    patient, patch = book.patients()[0], book.diary(book.patients()[0].id).patches[0]
    window = open_window()
    window.desk.correct_patient()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatientSheet)
    sheet.form.name.line.setText("Ana Ruiz")
    sheet.reason.setText("her whole name")
    other.save(Change(replace(patient, record_number="7"), PATCH_TIME, patient))
    sheet.key.click()
    assert sheet.meanwhile.text() == words.FACTS_MEANWHILE
    sheet.key.click()
    assert book.patients()[0].patient_name == "Ana Ruiz"
    window.desk.correct_patch()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.upright.choose(9)
    sheet.reason.setText("told again")
    other.save(Change(replace(patch, spinal_level="L3"), PATCH_TIME, patch))
    sheet.key.click()
    assert sheet.meanwhile.text() == words.FACTS_MEANWHILE
    sheet.key.click()
    assert book.diary(patient.id).patches[0].baseline_upright == 9


def test_what_is_typed_for_one_patch_waits_while_another_is_corrected(
    open_window: Open, book: DiaryBook, clock: SetClock, entry: Entry
) -> None:
    patient = book.patients()[0]
    book.save(Change(a_patch(patient, 2, 30), PATCH_TIME))
    clock.at_hour(31)
    window = open_window()
    window.desk.correct_patch()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.which.setCurrentIndex(0)
    assert not sheet.asks_to_stay(), "which one is looked at is nothing typed"
    sheet.form.level.show_typed("L3")
    sheet.which.setCurrentIndex(1)
    assert sheet.form.level.value() == ""
    assert sheet.asks_to_stay()
    sheet.which.setCurrentIndex(0)
    assert sheet.form.level.value() == "L3"
