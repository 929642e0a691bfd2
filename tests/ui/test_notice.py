"""Where no diary can be shown, that is said, and so is what comes of trying."""

from collections.abc import Callable
from pathlib import Path
from uuid import UUID

import pytest

from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import screen as words
from tests.ui.conftest import keep

Open = Callable[[], MainWindow]


def test_a_diary_that_cannot_be_read_at_the_start_is_not_taken_for_none(
    open_window: Open, book: DiaryBook, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Set-up would begin a second diary; trying again opens the first."""
    keep(book, (1, 5, 1))

    def damaged(_: SqlBook, patient_id: UUID) -> None:
        raise BookTrouble(Trouble.UNREADABLE, str(patient_id))

    with monkeypatch.context() as broken:
        broken.setattr(SqlBook, "diary", damaged)
        window = open_window()
        assert window.stack.currentWidget() is window.notice
        assert window.notice.text.text() == words.CANNOT_READ
        window.notice.key.click()
        assert window.stack.currentWidget() is window.notice
        assert "cannot be read" in window.notice.trouble.text()
    window.notice.key.click()
    assert window.stack.currentWidget() is window.home


def test_what_came_of_a_file_is_said_on_the_notice_too(
    open_window: Open, book: DiaryBook, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def locked(_: SqlBook) -> None:
        raise BookTrouble(Trouble.LOCKED, "")

    monkeypatch.setattr(SqlBook, "patients", locked)
    window = open_window()
    window.files.take_in(str(tmp_path / "missing.csv"))
    assert window.notice.trouble.isVisible()
    assert "missing.csv" in window.notice.trouble.text()
