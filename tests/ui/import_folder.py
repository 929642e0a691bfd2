"""Folders of diaries to take in, as patients send them."""

import csv
import io
from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.import_sheet import ImportSheet
from bloodpatch_tracker.ui.main_window import MainWindow
from tests.builders import PATCH_TIME

NOW = PATCH_TIME + timedelta(days=9)


def diaries(count: int) -> list[Diary]:
    """So many made-up patients who sent a diary."""
    return [diary for diary in cohort(count, NOW, seed=3) if diary.patches]


def as_bytes(*those: Diary) -> bytes:
    """A diary file of these."""
    return b"".join(write_diaries(sorted(those, key=lambda diary: diary.patient.id)))


def put(folder: Path, those: Sequence[Diary]) -> list[Path]:
    """A file each."""
    paths = [folder / f"diary-{number:03}.csv" for number in range(len(those))]
    for path, diary in zip(paths, those, strict=True):
        path.write_bytes(as_bytes(diary))
    return paths


def spoil(path: Path, how: Callable[[bytes], bytes]) -> None:
    """Make a file a bad one."""
    path.write_bytes(how(path.read_bytes()))


def decimal_comma(data: bytes) -> bytes:
    """As a spreadsheet in another country saves it."""
    head, *rows = csv.reader(io.StringIO(data.decode("utf-8-sig"), newline=""))
    for row in rows:
        row[head.index("lift_limit_kg")] = "4,5"
    text = io.StringIO(newline="")
    csv.writer(text, lineterminator="\r\n").writerows([head, *rows])
    return text.getvalue().encode()


def cut_off(data: bytes) -> bytes:
    """As a transfer leaves it that broke off."""
    return data[: len(data) - 120]


def no_text(_: bytes) -> bytes:
    """A PDF under the name of a diary."""
    return b"%PDF-1.7\n" + bytes(range(256)) * 20


def namesake(diary: Diary) -> Patient:
    """Somebody else of the same name."""
    return replace(diary.patient, id=uuid4(), record_number="", date_of_birth=None)


def opened(window: MainWindow) -> ImportSheet:
    """The sheet, opened by the menu as a nurse does."""
    window.preferences.keep(Settings(role=Author.NURSE))
    window.menus.take_in.trigger()
    sheet = window.desk.sheet
    assert isinstance(sheet, ImportSheet)
    return sheet


def looked(qtbot: QtBot, sheet: ImportSheet, *chosen: Path) -> ImportSheet:
    """The sheet once all that was chosen was looked at."""
    with qtbot.waitSignal(sheet.run.ended, timeout=30_000):
        sheet.run.add(chosen)
    QApplication.processEvents()
    return sheet


def taken(qtbot: QtBot, sheet: ImportSheet) -> None:
    """Press the key, and wait until all is done."""
    with qtbot.waitSignal(sheet.run.ended, timeout=30_000):
        sheet.key.click()


def states(sheet: ImportSheet) -> list[State]:
    """Where each file stands, in the order they were listed."""
    return [item.state for item in sheet.run.batch.items]


def choose(sheet: ImportSheet, path: Path) -> None:
    """Choose the row of a file."""
    rows = range(sheet.model.rowCount())
    [row] = [row for row in rows if sheet.run.batch.items[sheet.model.place(row)].path == path]
    sheet.table.selectRow(row)


def entries(book: DiaryBook) -> int:
    """How many entries the book has."""
    return sum(len(book.diary(patient.id).entries) for patient in book.patients())
