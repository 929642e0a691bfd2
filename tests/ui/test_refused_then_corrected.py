"""What is wrong with what was typed is said until something else is typed; what is wrong with the disk stays said."""

from collections.abc import Callable

import pytest
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel

from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.ui.number_field import NumberField
from tests.ui.conftest import keep

Open = Callable[[], MainWindow]


def retype(field: NumberField, text: str) -> None:
    field._line.selectAll()
    QTest.keyClicks(field._line, text)


def said(*labels: QLabel) -> list[bool]:
    return [label.isVisible() for label in labels]


def test_in_set_up(open_window: Open) -> None:
    page = open_window().set_up
    volume = page.patch_form.volume
    retype(volume, "500")
    page.begin.click()
    assert said(volume._trouble, page._trouble) == [True, True]
    retype(volume, "20")
    assert said(volume._trouble, page._trouble) == [False, False]


def test_in_the_log_form(open_window: Open, book: DiaryBook) -> None:
    keep(book)
    form = open_window().home.log.form
    form.form.more.click()
    temperature = form.form.details.temperature
    retype(temperature, "370")
    form.save.click()
    assert said(temperature._trouble, form.trouble) == [True, True]
    retype(temperature, "37")
    assert said(temperature._trouble, form.trouble) == [False, False]


def test_what_could_not_be_saved_stays_said(
    open_window: Open, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    def full(_: object, *changes: Change, seen: object = None) -> None:
        raise BookTrouble(Trouble.FULL, "")

    keep(book)
    form = open_window().home.log.form
    monkeypatch.setattr(type(book), "save", full)
    form.form.upright.answer(4)
    form.save.click()
    form.form.lying.answer(1)
    form.form.upright._keys[5].click()
    assert form.trouble.isVisible()
    assert "Not saved" in form.trouble.text()
