"""A long export: in slices, on to the disk as it goes, and gone without a trace where it is stopped."""

from collections.abc import Callable
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.exchange.export_wish import What
from bloodpatch_tracker.ui import exporting
from bloodpatch_tracker.ui.export_sheet import ExportSheet, Whom
from bloodpatch_tracker.ui.main_window import MainWindow
from bloodpatch_tracker.words import export as words
from tests.ui.conftest import keep
from tests.ui.test_export_sheet import answer, asked, more, told

Open = Callable[[], MainWindow]

pytestmark = pytest.mark.qt_log_ignore("does not support raise", extend=True)


@pytest.fixture
def slowly(monkeypatch: pytest.MonkeyPatch) -> None:
    """One small step of work in each slice."""
    monkeypatch.setattr(exporting, "SLICE_SECONDS", 0)


def test_a_long_export_says_how_far_it_is_and_the_window_answers_meanwhile(
    qtbot: QtBot, slowly: None, open_window: Open, book: DiaryBook, tmp_path: Path
) -> None:
    keep(book, (2, 3, 0))
    more(book, *(f"Person {each}" for each in range(5)))
    window = open_window()
    sheet = asked(window)
    sheet.what.show_value(What.FHIR)
    sheet.choose_whom(Whom.ALL)
    sheet.key.click()
    answer(window, tmp_path / "bundles")
    said: list[str] = []
    window.files.told.connect(said.append)
    assert window.files.exporting.under_way
    assert not sheet.key.isEnabled()
    qtbot.waitUntil(lambda: window.desk.sheet is None)
    assert words.UNDER_WAY.format(count=3, all=6) in said
    assert len(list((tmp_path / "bundles").iterdir())) == 6


def under_way(window: MainWindow, file: Path) -> ExportSheet:
    """A long export of everybody, with some of it written beside the file that is still as it was."""
    sheet = asked(window)
    sheet.choose_whom(Whom.ALL)
    sheet.key.click()
    answer(window, file)
    window.files.exporting._go_on()
    assert window.files.exporting.under_way
    assert file.read_bytes() == b"before"
    assert len(list(file.parent.iterdir())) == 2, "what is written lies on the disk, not in memory"
    return sheet


@pytest.fixture
def file(tmp_path: Path) -> Path:
    """A file that an export is to replace, alone in its folder."""
    found = tmp_path / "out" / "all.csv"
    found.parent.mkdir()
    found.write_bytes(b"before")
    return found


def test_leaving_the_sheet_stops_a_long_export(slowly: None, open_window: Open, book: DiaryBook, file: Path) -> None:
    keep(book, (2, 3, 0))
    more(book, "Ben")
    window = open_window()
    under_way(window, file).cancel.click()
    assert not window.files.exporting.under_way
    assert told(window) == words.STOPPED
    assert list(file.parent.iterdir()) == [file]
    assert file.read_bytes() == b"before"


def test_closing_the_window_stops_it_too(slowly: None, open_window: Open, book: DiaryBook, file: Path) -> None:
    keep(book, (2, 3, 0))
    more(book, "Ben")
    window = open_window()
    under_way(window, file)
    window.close()  # who was chosen is asked about, as anything that was typed
    assert window.close()
    assert not window.files.exporting.under_way
    assert list(file.parent.iterdir()) == [file]
    assert file.read_bytes() == b"before"
