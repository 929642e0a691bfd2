"""A patient's whole record erased in the real window: only by its name, with the backups named, nothing left beside."""

import shutil
import sqlite3
from collections.abc import Callable, Iterator
from contextlib import closing
from functools import partial
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from bloodpatch_tracker import asked_file
from bloodpatch_tracker.asked_file import AskedFile
from bloodpatch_tracker.charts.palette import LIGHT
from bloodpatch_tracker.db.holders import holders_of
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.asked import Asked
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.drafts import DraftFile
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.erase_sheet import EraseSheet
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.words import erase as words
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[..., MainWindow]


@pytest.fixture
def ana(book: DiaryBook) -> tuple[Patient, Patch]:
    """Ana R. with a patch and an entry."""
    patient, patch, _ = keep(book, (2, 3, 1))
    return patient, patch


@pytest.fixture
def clinic(
    qtbot: QtBot, book: DiaryBook, clock: SetClock, database: Path, drafts: DraftFile, asked: AskedFile
) -> Iterator[Open]:
    """Opens a nurse's window on somebody's diary."""
    held: list[MainWindow] = []

    def opened(patient: Patient, role: Author = Author.NURSE) -> MainWindow:
        files = ClinicFiles(holders=partial(holders_of, database))
        feed, settings = Feed(book, clock, PATCH_TIME.tzinfo), Preferences(Settings(role=role))
        window = MainWindow(feed, LIGHT, preferences=settings, drafts=drafts, asked=asked, clinic=files)
        held.append(window)
        qtbot.addWidget(window)
        window.start()
        window.show()
        window.feed.open(patient.id)
        return window

    yield opened
    for window in held:
        window.close()
    held.clear()


@pytest.fixture
def asked(database: Path) -> AskedFile:
    """What was reminded of, beside the database."""
    return AskedFile(asked_file.beside(database))


def erasing(window: MainWindow, typed: str = "") -> EraseSheet:
    """The sheet, with something typed."""
    window.menus.erase.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, EraseSheet)
    sheet.name.line.setText(typed)
    return sheet


@pytest.mark.parametrize("typed", ["", "ana r.", "Ana", "Ana R. S."])
def test_nothing_is_erased_but_by_the_very_name(
    clinic: Open, book: DiaryBook, ana: tuple[Patient, Patch], typed: str
) -> None:
    window = clinic(ana[0])
    sheet = erasing(window, typed)
    assert not sheet.key.isEnabled()
    QTest.keyClick(sheet.name.line, Qt.Key.Key_Return)
    assert window.desk.sheet is sheet
    assert sheet._trouble.text() == words.NOT_THE_NAME
    assert len(book.diary(ana[0].id).entries) == 1
    window.desk.close_sheet()


def test_the_key_waits_for_the_name_and_follows_what_is_typed(clinic: Open, ana: tuple[Patient, Patch]) -> None:
    window = clinic(ana[0])
    sheet = erasing(window)
    assert not sheet.key.isEnabled()
    QTest.keyClicks(sheet.name.line, "Ana R.")
    assert sheet.key.isEnabled()
    QTest.keyClick(sheet.name.line, Qt.Key.Key_Backspace)
    assert not sheet.key.isEnabled()
    sheet.name.line.clear()
    window.desk.close_sheet()


@pytest.mark.parametrize(
    "known, typed",
    [
        ({"patient_name": "José Ñ."}, "José Ñ."),
        ({"patient_name": "<b>A & B</b>"}, "<b>A & B</b>"),
        ({"record_number": "4711"}, "4711"),
        ({}, words.NO_NAME),
    ],
)
def test_the_name_else_the_record_number_else_that_there_is_none_is_typed(
    clinic: Open, book: DiaryBook, known: dict[str, str], typed: str
) -> None:
    patient = a_patient(key=typed, **known)
    book.save(Change(patient, PATCH_TIME), Change(a_patch(patient), PATCH_TIME))
    window = clinic(patient)
    erasing(window, typed).key.click()
    assert book.patients() == ()


def test_the_record_is_gone_and_with_it_what_lies_beside_the_diary(
    clinic: Open, book: DiaryBook, ana: tuple[Patient, Patch], drafts: DraftFile, asked: AskedFile, database: Path
) -> None:
    patient, patch = ana
    other, theirs = a_patient(key="other", patient_name="Bea S."), a_patch(a_patient(key="other"))
    book.save(Change(other, PATCH_TIME), Change(theirs, PATCH_TIME), Change(an_entry(theirs, 1, 2), PATCH_TIME))
    for each in (patch, theirs):
        drafts.keep(Draft(each.id, typed_at=PATCH_TIME, typed={"note": "typed and not saved"}, author=Author.NURSE))
        asked.keep(each.id, Asked(after=PATCH_TIME))
    window = clinic(patient)
    erasing(window, "Ana R.").key.click()
    assert book.patients() == (other,)
    assert window.desk.sheet is None
    assert not window.feed.can_undo
    assert drafts.read(patch.id) is None
    assert asked.read(patch.id) == Asked()
    assert drafts.read(theirs.id) is not None
    assert asked.read(theirs.id) == Asked(after=PATCH_TIME)
    beside = [file for file in database.parent.iterdir() if file.is_file()]
    assert [file.name for file in beside if str(patch.id).encode() in file.read_bytes()] == []


def test_what_is_being_typed_for_the_patient_is_not_kept_afterwards(
    qtbot: QtBot, clinic: Open, ana: tuple[Patient, Patch], drafts: DraftFile
) -> None:
    window = clinic(ana[0])
    window.home.log.form.form.upright.choose(7)
    window.home.log.form.form.upright.changed.emit()
    erasing(window, "Ana R.").key.click()
    window.close()
    assert drafts.read(ana[1].id) is None


def test_another_station_that_erases_leaves_nothing_here(
    clinic: Open, ana: tuple[Patient, Patch], drafts: DraftFile, asked: AskedFile, database: Path
) -> None:
    """What is typed at the other station is let go once it finds that the record is no longer there."""
    patient, patch = ana
    window = clinic(patient)
    window.home.log.form.form.upright.choose(7)
    window.home.log.form.form.upright.changed.emit()
    window.menus.pages[1].trigger()  # the form is left, so its draft is kept at once
    asked.keep(patch.id, Asked(after=PATCH_TIME))
    drafts.keep(Draft(None, typed={"patient_name": "Bea"}))
    assert drafts.read(patch.id) is not None
    with closing(open_book(database)) as other:
        other.erase(patient.id)
    window.feed.hear(frozenset({patient.id}))
    assert window.feed.diary is None
    window.close()
    assert (drafts.read(patch.id), asked.patches()) == (None, frozenset())
    assert drafts.read(None) is not None, "what is typed for somebody new stays"


def test_who_was_erased_while_the_window_was_closed_leaves_nothing_either(
    clinic: Open, ana: tuple[Patient, Patch], drafts: DraftFile, asked: AskedFile
) -> None:
    gone = a_patch(a_patient(key="gone"))
    for each in (ana[1], gone):
        drafts.keep(Draft(each.id, typed={"note": "typed and not saved"}))
        asked.keep(each.id, Asked(after=PATCH_TIME))
    clinic(ana[0])
    assert drafts.patches() == asked.patches() == {ana[1].id}


def test_of_a_book_that_cannot_be_read_nothing_is_dropped(
    clinic: Open,
    book: DiaryBook,
    ana: tuple[Patient, Patch],
    drafts: DraftFile,
    asked: AskedFile,
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    def unreadable(_: object) -> None:
        raise BookTrouble(Trouble.UNREADABLE)

    drafts.keep(Draft(ana[1].id, typed={"note": "typed and not saved"}))
    asked.keep(ana[1].id, Asked(after=PATCH_TIME))
    monkeypatch.setattr(book, "owners", unreadable)
    clinic(ana[0])
    assert drafts.patches() == asked.patches() == {ana[1].id}


@pytest.mark.parametrize("shown", [True, False])
def test_who_has_just_been_erased_is_not_opened_and_that_is_said(
    qtbot: QtBot, clinic: Open, book: DiaryBook, ana: tuple[Patient, Patch], database: Path, shown: bool
) -> None:
    """The list still names them; whoever is open stays open."""
    other, theirs = a_patient(key="other", patient_name="Bea S."), a_patch(a_patient(key="other"))
    book.save(Change(other, PATCH_TIME), Change(theirs, PATCH_TIME))
    window = clinic(ana[0])
    patients = window.clinic.list
    assert patients is not None
    if not shown:
        patients.show_patients()
    with closing(open_book(database)) as elsewhere:
        elsewhere.erase(other.id)
    told: list[str] = []
    window.feed.not_read.connect(told.append)
    with qtbot.waitSignal(window.feed.people_changed):
        (window.people if shown else patients).open(other.id)
    assert told == [words.ERASED_MEANWHILE]
    assert (window.feed.diary.patient.id if window.feed.diary else None) == (ana[0].id if shown else None)


def test_nobody_is_left_after_the_last(clinic: Open, book: DiaryBook, ana: tuple[Patient, Patch]) -> None:
    window = clinic(ana[0])
    erasing(window, "Ana R.").key.click()
    assert window.feed.diary is None
    assert not window.menus.erase.isEnabled()
    assert window.stack.currentWidget() is not window.home


def test_backups_that_hold_the_patient_are_named_and_left(
    clinic: Open, ana: tuple[Patient, Patch], database: Path
) -> None:
    folder = database.parent / "backups"
    folder.mkdir()
    backup = Path(shutil.copy(database, folder / "diary-2026-03-01.db"))
    unreadable = folder / "torn.db"
    unreadable.write_bytes(backup.read_bytes()[:100])
    before = backup.read_bytes()
    window = clinic(ana[0])
    sheet = erasing(window, "Ana R.")
    told = "\n".join(label.text() for label in sheet.body.findChildren(QLabel))
    assert told.index(words.HOLDING) < told.index(str(backup)) < told.index(words.NOT_LOOKED_AT) < told.index("torn.db")
    sheet.key.click()
    assert backup.read_bytes() == before


def test_where_none_is_known_that_is_said() -> None:
    assert words.held((), lambda moment: moment) == (words.NONE_HOLDS, words.ELSEWHERE)
    assert words.held(None, lambda moment: moment) == (words.ELSEWHERE,)


def test_a_diary_that_cannot_be_written_keeps_the_record_and_says_so(
    clinic: Open, book: DiaryBook, ana: tuple[Patient, Patch], database: Path
) -> None:
    window = clinic(ana[0])
    sheet = erasing(window, "Ana R.")
    with closing(sqlite3.connect(database, isolation_level=None)) as other:
        other.execute("BEGIN IMMEDIATE")
        sheet.key.click()
        other.execute("COMMIT")
    assert window.desk.sheet is sheet
    assert sheet._trouble.text()
    assert len(book.diary(ana[0].id).entries) == 1
    window.desk.close_sheet()
