"""The report leaves the window: printed as one sharp grey page, saved, copied, or refused in a sentence."""

from collections.abc import Iterator
from dataclasses import replace
from datetime import timedelta
from functools import partial
from pathlib import Path

import numpy as np
import pytest
from matplotlib.figure import Figure
from pypdf import PdfReader
from PySide6.QtCore import QMarginsF, Qt
from PySide6.QtGui import QGuiApplication, QImage, QPageLayout, QPageSize
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QFileDialog, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.names import file_name
from bloodpatch_tracker.exchange.report.one_page import report_figure
from bloodpatch_tracker.exchange.report.paper import Paper
from bloodpatch_tracker.exchange.report.record_text import record_text
from bloodpatch_tracker.ui.page_preview import PagePreview, image_of, paper_of
from bloodpatch_tracker.ui.report_keys import ReportKeys
from bloodpatch_tracker.ui.shown import Shown, look_at
from bloodpatch_tracker.words import report as report_words
from bloodpatch_tracker.words import reports as words
from tests.builders import PATCH_TIME, a_patch, a_patient
from tests.exchange.report.diaries import NAME, Reported, ordinary, sparse

ZONE = PATCH_TIME.tzinfo


def shown(reported: Reported) -> Shown:
    found = look_at(*reported, ZONE)
    assert found is not None
    return found


def ordinary_figure(paper: Paper) -> tuple[Figure, ...]:
    return (report_figure(*ordinary(), ZONE, paper),)


@pytest.fixture
def keys(qtbot: QtBot) -> Iterator[ReportKeys]:
    window = QWidget()
    window.resize(1024, 640)
    keys = ReportKeys()
    keys.setParent(window)
    qtbot.addWidget(window)
    window.show()
    yield keys
    if keys.dialog is not None:
        keys.dialog.reject()


def test_without_a_patch_there_is_nothing_to_press(keys: ReportKeys) -> None:
    assert not any(key.isEnabled() for key in (keys.print, keys.save, keys.copy))
    keys.show_picture(shown(ordinary()))
    assert all(key.isEnabled() for key in (keys.print, keys.save, keys.copy))
    keys.show_picture(None)
    assert not keys.save.isEnabled()


def test_saving_asks_where_and_keeps_what_was_asked_for(keys: ReportKeys, tmp_path: Path) -> None:
    diary, as_of = ordinary()
    keys.show_picture(shown((diary, as_of)))
    keys.save.click()
    assert isinstance(keys.dialog, QFileDialog)
    assert keys.dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    assert [Path(name).name for name in keys.dialog.selectedFiles()] == [file_name(diary.patient)]
    keys.show_picture(shown(sparse()))  # another patient is opened meanwhile
    file = tmp_path / "one.pdf"
    keys.dialog.fileSelected.emit(str(file))
    keys.dialog.reject()
    assert keys.dialog is None
    [page] = PdfReader(file).pages
    assert NAME in page.extract_text()
    assert keys.told.text() == words.saved(str(file))
    assert list(tmp_path.iterdir()) == [file]


def test_what_cannot_be_saved_is_told_and_a_diary_is_never_replaced(keys: ReportKeys, tmp_path: Path) -> None:
    keys.show_picture(shown(ordinary()))
    keys.write(str(tmp_path / "nowhere" / "<b>.pdf"))
    assert "nowhere" in keys.told.text()
    assert not keys.told.isHidden()
    assert keys.told.textFormat() is Qt.TextFormat.PlainText
    diary = tmp_path / "diary.db"
    diary.write_bytes(b"SQLite format 3\0 and a diary")
    keys.write(str(diary))
    assert diary.read_bytes() == b"SQLite format 3\0 and a diary"
    assert str(diary) in keys.told.text()


def test_the_text_goes_to_the_clipboard(keys: ReportKeys) -> None:
    keys.show_picture(shown(ordinary()))
    keys.copy.click()
    assert QGuiApplication.clipboard().text() == record_text(*ordinary(), ZONE)
    assert keys.told.text() == words.COPIED


def test_below_a_day_of_data_the_text_is_refused_and_the_clipboard_stays(keys: ReportKeys) -> None:
    QGuiApplication.clipboard().setText("before")
    keys.show_picture(shown(sparse()))
    keys.copy.click()
    assert QGuiApplication.clipboard().text() == "before"
    assert keys.told.text() == report_words.TOO_EARLY


def test_an_earlier_patch_can_be_reported(keys: ReportKeys, tmp_path: Path) -> None:
    first, second = a_patch(), a_patch(None, 2, 40)
    diary = Diary(a_patient(), (first, second))
    keys.show_picture(shown((diary, second.patch_time + timedelta(hours=2))), first.id)
    keys.write(str(tmp_path / "one.pdf"))
    [page] = PdfReader(tmp_path / "one.pdf").pages
    wanted = dict(report_words.which(first, shown((diary, PATCH_TIME)).local))[report_words.PATCH]
    assert wanted in " ".join(page.extract_text().split())


def test_what_was_told_goes_when_somebody_else_is_opened(keys: ReportKeys) -> None:
    keys.show_picture(shown(ordinary()))
    keys.copy.click()
    keys.show_picture(shown(ordinary()))
    assert not keys.told.isHidden()
    patient = a_patient(key="other")
    keys.show_picture(shown((Diary(patient, (a_patch(patient),)), PATCH_TIME)))
    assert keys.told.isHidden()


def has_a_page(preview: QPrintPreviewWidget) -> bool:
    return preview.pageCount() == 1


def test_the_preview_opens_without_waiting_and_shows_one_page(qtbot: QtBot, keys: ReportKeys) -> None:
    keys.show_picture(shown(ordinary()))
    keys.print.click()
    assert isinstance(keys.dialog, QPrintPreviewDialog)
    [preview] = keys.dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(partial(has_a_page, preview))
    keys.dialog.reject()
    assert keys.dialog is None


def test_a_printer_gets_one_whole_sheet(qtbot: QtBot, keys: ReportKeys, tmp_path: Path) -> None:
    """Where no printer is installed too: a printer of Qt that writes into a file."""
    report = PagePreview(ordinary_figure, keys.window())
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setResolution(150)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    report.paint(printer)
    [page] = PdfReader(tmp_path / "printed.pdf").pages
    assert float(page.mediabox.width) == pytest.approx(595, abs=1)
    [image] = page.images
    wide, high = image.image.size if image.image is not None else (0, 0)
    assert (wide, high) == pytest.approx((210 / 25.4 * 150, 297 / 25.4 * 150), abs=2)
    report.dialog.deleteLater()


def test_the_picture_is_the_page_in_grey() -> None:
    image = image_of(report_figure(*ordinary(), ZONE, Paper.LETTER), 100)
    assert (image.width(), image.height(), image.format()) == (850, 1100, QImage.Format.Format_Grayscale8)
    pixels = np.frombuffer(image.constBits(), np.uint8).reshape(image.height(), image.bytesPerLine())
    assert pixels[0, 0] == 255
    assert pixels.min() < 40
    assert 0.01 < (pixels < 128).mean() < 0.2


@pytest.mark.parametrize(
    "size, paper",
    [
        (QPageSize.PageSizeId.Letter, Paper.LETTER),
        (QPageSize.PageSizeId.A4, Paper.A4),
        (QPageSize.PageSizeId.A5, Paper.A4),
        (QPageSize.PageSizeId.Legal, Paper.A4),
    ],
)
@pytest.mark.parametrize("way", list(QPageLayout.Orientation))
def test_the_paper_is_that_of_the_printer(
    size: QPageSize.PageSizeId, way: QPageLayout.Orientation, paper: Paper
) -> None:
    assert paper_of(QPageLayout(QPageSize(size), way, QMarginsF())) is paper


def test_the_report_goes_by_the_rules_of_the_window(keys: ReportKeys, tmp_path: Path) -> None:
    own = replace(DEFAULT, rules_version="2026.1+clinic.3")
    keys.show_picture(look_at(*ordinary(), ZONE, limits=own))
    keys.write(str(tmp_path / "one.pdf"))
    keys.copy.click()
    assert "2026.1+clinic.3" in PdfReader(tmp_path / "one.pdf").pages[0].extract_text()
    assert "2026.1+clinic.3" in QGuiApplication.clipboard().text()
