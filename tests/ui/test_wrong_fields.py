"""What is refused is said at its field, which comes into sight with the keyboard on it; and what is said is true."""

from collections.abc import Callable

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.patch_sheet import PatchSheet
from bloodpatch_tracker.ui.patient_sheet import PatientSheet
from bloodpatch_tracker.words import form as form_words
from bloodpatch_tracker.words.fields import FIELDS
from tests.ui.conftest import keep
from tests.ui.test_units import in_units

Open = Callable[[], MainWindow]


def wholly_in_sight(widget: QWidget) -> bool:
    return widget.isVisible() and widget.visibleRegion().boundingRect() == widget.rect()


def find_places() -> None:
    """Let all that has other words than before find its place."""
    for _ in range(5):
        QApplication.processEvents()


def in_hand(widget: QWidget) -> QWidget | None:
    """What has the keyboard in its window, or would have it once that comes to the front."""
    return widget.window().focusWidget()


def test_set_up_goes_to_a_number_that_is_refused(open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.resize(window.minimumSize())
    page = window.set_up
    field = page.patch_form.plan.limit
    field._line.setText("5000")
    page.role.focus_first()
    page._scroll.verticalScrollBar().setValue(0)
    assert field.visibleRegion().isEmpty(), "far below"
    page.begin.click()
    assert in_hand(field._line) is field._line
    find_places()
    assert wholly_in_sight(field)
    assert wholly_in_sight(field._trouble)
    assert field._trouble.text() == page._trouble.text().partition(": ")[2]
    assert book.patients() == ()


def test_it_comes_into_sight_where_it_had_the_keyboard_already(open_window: Open) -> None:
    window = open_window()
    window.resize(window.minimumSize())
    page = window.set_up
    field = page.patch_form.plan.limit
    field.setFocus()
    field._line.setText("5000")
    page._scroll.verticalScrollBar().setValue(0)
    page._begin()  # as Alt and its letter would
    find_places()
    assert wholly_in_sight(field)


def test_the_first_that_is_wrong_is_gone_to_and_said_at_the_foot(open_window: Open) -> None:
    """From the top of the form down, whoever found it out: a number that is none comes to light before a range."""
    window = open_window()
    page = window.set_up
    page.patch_form.plan.flat._line.setText("a day")
    page.patch_form.number._line.setText("0")
    page.begin.click()
    assert in_hand(page.patch_form.number._line) is page.patch_form.number._line
    assert page._trouble.text() == "Number of the patch: “0” is outside 1 to 1000."
    assert "“a day”" in page.patch_form.plan.flat._trouble.text()


def test_set_up_says_at_the_birth_date_that_it_is_none(qtbot: QtBot, open_window: Open, book: DiaryBook) -> None:
    window = open_window()
    window.resize(window.minimumSize())
    page, born = window.set_up, window.set_up.patient_form.born
    born.line.setText("1990-13-40")
    page._scroll.verticalScrollBar().setValue(9_999)
    page.begin.click()
    assert in_hand(born.line) is born.line
    assert born.trouble.text() == "“1990-13-40” is not a date; right would be one like 1988-05-21."
    find_places()
    assert wholly_in_sight(born)
    born.line.selectAll()
    qtbot.keyClicks(born.line, "1990-02-28")
    assert born.trouble.isHidden(), "something else is typed"
    page.begin.click()
    assert len(book.patients()) == 1


def test_the_patients_sheet_too(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.correct_patient.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatientSheet)
    sheet.form.born.line.setText("1899-01-01")
    sheet.reason.setText("was wrong")
    sheet.key.click()
    assert in_hand(sheet.form.born.line) is sheet.form.born.line
    assert sheet.form.born.trouble.text() == "“1899-01-01” is outside 1900 to 2199."
    sheet.form.born.line.setText("1988-05-21")
    sheet.key.click()
    assert window.desk.sheet is None
    assert str(book.patients()[0].date_of_birth) == "1988-05-21"


def test_a_number_that_is_taken_is_said_at_the_number(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    window = open_window()
    window.menus.add_patch.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, PatchSheet)
    sheet.form.number._line.setText("1")
    sheet.key.click()
    assert in_hand(sheet.form.number._line) is sheet.form.number._line
    assert "another patch" in sheet.form.number._trouble.text()
    sheet.reject()


def test_a_refusal_calls_the_number_as_its_field_does() -> None:
    assert form_words.PATCH_NUMBER.startswith(FIELDS["patch_number"])


@pytest.mark.parametrize(
    "field, typed, said",
    [
        ("systolic", "12000", "“12000” is outside 40 to 300 mmHg."),
        ("temperature", "-3", "“-3” is outside 30 to 45 °C."),
        ("temperature", "−3", "“−3” is outside 30 to 45 °C."),
        ("temperature", "98.6", "“98.6” is outside 30 to 45 °C."),
        ("minutes", "199999", "“199999” is outside 0 to 1440 min."),
        ("minutes", "an hour", "“an hour” is not a whole number."),
        ("minutes", "1.5", "“1.5” is not a whole number."),
        ("back_pain", "999999999999", "“999999999999” is outside 0 to 10."),
        ("temperature", "warm", "“warm” is not a number, written like 37 or 4.5."),
    ],
)
def test_what_is_said_of_a_number_is_true(
    open_window: Open, book: DiaryBook, field: str, typed: str, said: str
) -> None:
    keep(book)
    form = in_units(open_window(), "c", "kg").home.log.form
    number = getattr(form.form.details, field)
    number._line.setText(typed)
    form.save.click()
    assert number._trouble.text() == said
    assert form.trouble.text().endswith(said), "at the foot with its name"
