"""The diary table: everything is shown, sorted, changed with a reason, voided, counted again, undone, remembered."""

from collections.abc import Callable
from datetime import timedelta

from PySide6.QtCore import Qt
from pytestqt.modeltest import ModelTester
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.ui.diary_model import DiaryModel
from bloodpatch_tracker.ui.edit_sheet import EditSheet
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import a_patch, a_patient, an_entry
from tests.ui.conftest import SetClock, keep

Open = Callable[[], MainWindow]


def texts(window: MainWindow, column: int) -> list[str]:
    """What the table shows in a column, from the top."""
    model = window.home.diary.table.model()
    return [model.index(row, column).data() for row in range(model.rowCount())]


def now_kept(book: DiaryBook, entry: Entry) -> Entry:
    [patient] = book.patients()
    return next(each for each in book.diary(patient.id).entries if each.id == entry.id)


def test_the_model_keeps_the_rules_of_models(qtmodeltester: ModelTester) -> None:
    patient, patch = a_patient(), a_patch()
    model = DiaryModel()
    model.set_diary(Diary(patient, (patch,), (an_entry(patch, 1, 3), an_entry(patch, 5, 2, note="a\nb"))))
    qtmodeltester.check(model)


def test_the_newest_is_first_and_each_column_sorts_by_its_value(open_window: Open, book: DiaryBook) -> None:
    """Scores sort as numbers: 10 above 9, unanswered below 0."""
    keep(book, (1, 9, None), (5, 10, None), (9, None, 2))
    window = open_window()
    assert texts(window, 2) == ["–", "10", "9"]
    window.home.diary.table.sortByColumn(2, Qt.SortOrder.AscendingOrder)
    assert texts(window, 2) == ["–", "9", "10"]


def test_an_entry_is_changed_with_a_reason_and_the_old_one_remembered(
    open_window: Open, book: DiaryBook, clock: SetClock
) -> None:
    _, _, [entry] = keep(book, (2, 8, None))
    clock.at_hour(4)
    window = open_window()
    window.home.diary.choose(entry)
    window.home.diary.edit.click()
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    sheet.form.upright.choose(3)
    sheet.key.click()
    assert "why" in sheet._trouble.text(), "no reason, no change"
    assert now_kept(book, entry).answers.headache_upright == 8
    sheet.reason.setText("pressed the wrong key")
    sheet.key.click()
    assert window.desk.sheet is None
    after = now_kept(book, entry)
    assert (after.answers.headache_upright, after.amended_at) == (3, clock.now)
    [change] = book.history(entry.id)
    assert (change.before, change.reason) == (entry, "pressed the wrong key")
    assert texts(window, 7) == ["changed"]
    window.home.diary.choose(entry)
    window.home.diary.history.click()
    assert window.desk.sheet is not None
    told = window.desk.sheet.body.toPlainText()
    assert "Upright: 8 → 3" in told
    assert "pressed the wrong key" in told


def test_a_changed_time_must_stay_with_its_patch(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """A time before it is refused in words, not silently made another."""
    _, patch, [entry] = keep(book, (2, 8, None))
    clock.at_hour(4)
    window = open_window()
    window.desk.edit(entry)
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    sheet.when.show_moment(patch.patch_time - timedelta(hours=3))
    sheet.reason.setText("it was earlier")
    sheet.key.click()
    assert "before the patch" in sheet._trouble.text()
    assert now_kept(book, entry) == entry
    sheet.when.show_moment(patch.patch_time)
    assert sheet.when._trouble.isHidden()
    sheet.key.click()
    assert now_kept(book, entry).observed_at == patch.patch_time


def test_void_count_again_and_undo(open_window: Open, book: DiaryBook) -> None:
    """Voided entries stay, struck through; each step can be undone and is remembered."""
    _, _, [entry] = keep(book, (2, 8, None))
    window = open_window()
    page = window.home.diary
    page.choose(entry)
    page.void.click()
    assert window.desk.sheet is not None
    window.desk.sheet.reason.setText("typed twice")
    window.desk.sheet.key.click()
    assert texts(window, 7) == ["voided: typed twice"]
    font = page.model.index(0, 0).data(Qt.ItemDataRole.FontRole)
    assert font.strikeOut()
    page.choose(entry)
    assert (page.void.isEnabled(), page.edit.isEnabled(), page.unvoid.isEnabled()) == (False, False, True)
    page.unvoid.click()
    assert now_kept(book, entry).voided_at is None
    window.menus.undo.trigger()
    assert now_kept(book, entry).voided_at is not None
    window.menus.undo.trigger()
    assert now_kept(book, entry) == entry
    actions = [change.action for change in book.history(entry.id)]
    assert actions == [Action.VOIDED, Action.UNVOIDED, Action.VOIDED, Action.UNVOIDED]


def test_undoing_a_change_and_then_the_entry_itself(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    keep(book)
    window = open_window()
    window.home.log.form.form.upright.choose(9)
    window.home.log.form.save.click()
    [patient] = book.patients()
    [entry] = book.diary(patient.id).entries
    window.desk.edit(entry)
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    sheet.form.upright.choose(2)
    sheet.reason.setText("slip")
    sheet.key.click()
    window.menus.undo.trigger()
    assert now_kept(book, entry).answers.headache_upright == 9
    window.menus.undo.trigger()
    assert now_kept(book, entry).voided_at is not None


def test_somebody_else_changed_it_meanwhile(open_window: Open, book: DiaryBook, clock: SetClock) -> None:
    """Nothing is overwritten unseen: the sheet says so and keeps what was typed."""
    _, _, [entry] = keep(book, (2, 8, None))
    window = open_window()
    window.desk.edit(entry)
    sheet = window.desk.sheet
    assert isinstance(sheet, EditSheet)
    other = an_entry(a_patch(a_patient(patient_name="Ana R.")), 2, 5, id=entry.id)
    book.save(Change(other, clock.now, entry))
    sheet.form.upright.choose(1)
    sheet.reason.setText("mine")
    sheet.key.click()
    assert window.desk.sheet is sheet
    assert "changed by someone else" in sheet._trouble.text()
    assert now_kept(book, entry).answers.headache_upright == 5


def test_markup_in_a_note_is_shown_as_text(open_window: Open, book: DiaryBook, qtbot: QtBot) -> None:
    patient, patch = a_patient(), a_patch()
    model = DiaryModel()
    model.set_diary(Diary(patient, (patch,), (an_entry(patch, 1, 3, note="<img src=x>"),)))
    assert model.index(0, 5).data() == "<img src=x>"
    assert "&lt;img" in model.index(0, 5).data(Qt.ItemDataRole.ToolTipRole)
