"""The pages on paper: dark on white whatever the theme, text that can be selected, no printer needed."""

import re
import zlib
from collections.abc import Iterator
from functools import partial
from pathlib import Path

import numpy as np
import numpy.typing as npt
import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QColor, QPageSize, QTextFragment
from PySide6.QtPrintSupport import QPrinter, QPrintPreviewDialog, QPrintPreviewWidget
from PySide6.QtWidgets import QApplication, QFileDialog, QGraphicsView, QWidget
from pytestqt.qtbot import QtBot

from bloodpatch_tracker.charts.adjusted import dimmed
from bloodpatch_tracker.charts.contrast import contrast
from bloodpatch_tracker.charts.palette import DIM, LIGHT, NIGHT, PRINT, Palette
from bloodpatch_tracker.expect_pages import pages_in
from bloodpatch_tracker.ui import theme
from bloodpatch_tracker.ui.about_page import about_page
from bloodpatch_tracker.ui.page_document import paper, pdf_of, print_pages
from bloodpatch_tracker.ui.print_keys import PrintKeys
from bloodpatch_tracker.words import expect as words
from tests.ui.inked import drawn
from tests.words.tongues import speaking

PAGES = (*pages_in("en"), about_page())


@pytest.fixture
def keys(qtbot: QtBot, styled: QApplication) -> Iterator[PrintKeys]:
    window = QWidget()
    window.resize(1024, 640)
    keys = PrintKeys(PAGES)
    keys.setParent(window)
    qtbot.addWidget(window)
    window.show()
    yield keys
    if keys.dialog is not None:
        keys.dialog.reject()
    theme.apply(styled, LIGHT)


def streams(pdf: bytes) -> list[bytes]:
    """What a PDF draws and declares, each stream by itself, unpacked."""
    found = re.findall(rb"stream\r?\n(.*?)\r?\nendstream", pdf, re.DOTALL)
    return [zlib.decompress(each) if each[:1] == b"\x78" else each for each in found]


def sheets(pdf: bytes) -> int:
    return len(re.findall(rb"/Type /Page\b", pdf))


def letters(pdf: bytes) -> set[str]:
    """Every character that can be selected and searched: what the fonts' maps from glyphs to Unicode lead to."""
    maps = b"".join(each for each in streams(pdf) if b"beginbf" in each)
    runs = re.findall(rb"<[0-9A-Fa-f]+> <[0-9A-Fa-f]+> (?:<([0-9A-Fa-f]{4})>|\[([^]]*)\])", maps)
    return {chr(int(code, 16)) for one, many in runs for code in re.findall(rb"[0-9A-Fa-f]{4}", one or many)}


def colours(pdf: bytes) -> set[tuple[float, ...]]:
    """The colours that anything is drawn in, each channel from 0 to 1."""
    drawn = b"".join(each for each in streams(pdf) if b" Tf" in each)
    return {tuple(map(float, each.split())) for each in re.findall(rb"([\d.]+ [\d.]+ [\d.]+) (?:scn|rg)\b", drawn)}


@pytest.mark.parametrize("palette", [LIGHT, NIGHT], ids=["light", "night"])
def test_paper_is_dark_on_white_and_its_text_can_be_selected(styled: QApplication, palette: Palette) -> None:
    theme.apply(styled, palette, 200)
    pdf = pdf_of(PAGES, "Pages")
    theme.apply(styled, LIGHT)
    assert pdf.startswith(b"%PDF-")
    assert pdf.rstrip().endswith(b"%%EOF")
    assert len(PAGES) <= sheets(pdf) <= len(PAGES) + 3
    assert {letter for page in PAGES for letter in page.text if letter.isalnum()} <= letters(pdf)
    assert colours(pdf)
    assert max(channel for colour in colours(pdf) for channel in colour) <= QColor(PRINT.text).redF() + 0.01


def test_each_page_begins_a_sheet_and_links_are_plain_words(styled: QApplication) -> None:
    document = paper(PAGES)
    breaks, block = 0, document.begin()
    while block.isValid():
        breaks += block.blockFormat().pageBreakPolicy().value
        part = block.begin()
        while not part.atEnd():
            fragment: QTextFragment = part.fragment()
            form = fragment.charFormat()
            assert (form.isAnchor(), form.fontUnderline(), form.foreground().color().name()) == (
                False,
                False,
                PRINT.text,
            )
            part += 1
        block = block.next()
    assert breaks == len(PAGES) - 1


@pytest.mark.parametrize("region, size", [("en_US", (612, 792)), ("en_GB", (595, 842)), ("es_MX", (612, 792))])
def test_paper_is_of_the_size_that_is_usual_there(styled: QApplication, region: str, size: tuple[int, int]) -> None:
    with speaking(region):
        pdf = pdf_of(PAGES[:1], "Page")
    box = re.search(rb"/MediaBox \[0 0 ([\d.]+) ([\d.]+)\]", pdf)
    assert box is not None
    assert (round(float(box[1])), round(float(box[2]))) == size


def test_a_printer_gets_the_same(styled: QApplication, tmp_path: Path) -> None:
    """Where no printer is installed too: a printer of Qt that writes into a file."""
    printer = QPrinter(QPrinter.PrinterMode.HighResolution)
    printer.setOutputFormat(QPrinter.OutputFormat.PdfFormat)
    printer.setPageSize(QPageSize(QPageSize.PageSizeId.A4))
    printer.setOutputFileName(str(tmp_path / "printed.pdf"))
    print_pages(printer, PAGES[:2])
    pdf = (tmp_path / "printed.pdf").read_bytes()
    assert sheets(pdf) == 2
    assert {letter for letter in PAGES[1].text if letter.isalnum()} <= letters(pdf)


def shows(preview: QPrintPreviewWidget, least: int) -> bool:
    return least <= preview.pageCount() <= least + 3


def test_the_preview_opens_without_waiting_and_shows_the_page_or_all(qtbot: QtBot, keys: PrintKeys) -> None:
    keys.page = PAGES[5]
    for key, least in ((keys.this, 1), (keys.all, len(PAGES))):
        key.click()
        assert isinstance(keys.dialog, QPrintPreviewDialog)
        [preview] = keys.dialog.findChildren(QPrintPreviewWidget)
        qtbot.waitUntil(partial(shows, preview, least))
        keys.dialog.reject()
        assert keys.dialog is None


@pytest.mark.parametrize("palette", [LIGHT, dimmed(LIGHT, 60), DIM, NIGHT], ids=["light", "60 %", "dim", "night"])
def test_the_preview_has_the_colours_of_the_theme(
    qtbot: QtBot, keys: PrintKeys, styled: QApplication, palette: Palette
) -> None:
    """White paper is its surface and ink its text; nothing round a sheet is brighter, and Qt still finds its sheets."""
    theme.apply(styled, palette)
    keys.this.click()
    assert keys.dialog is not None
    [preview] = keys.dialog.findChildren(QPrintPreviewWidget)
    qtbot.waitUntil(partial(shows, preview, 1))
    preview.fitToWidth()  # so that letters have pixels of ink alone
    [view] = keys.dialog.findChildren(QGraphicsView)
    seen = drawn(view.viewport())
    every, count = np.unique(seen.reshape(-1, 3), axis=0, return_counts=True)
    surface, text = (QColor(each).getRgb()[:3] for each in (palette.surface, palette.text))  # type: ignore[index]  # a tuple
    assert np.abs(every[count.argmax()] - np.array(surface)).max() <= 1
    lightness = seen.mean(axis=2)
    assert lightness.max() <= max(np.mean(surface), np.mean(text)) + 3
    assert contrast_between(seen.reshape(-1, 3)[lightness.argmin()], seen.reshape(-1, 3)[lightness.argmax()]) >= 4.5
    assert preview.currentPage() == 1


def contrast_between(one: npt.NDArray[np.uint8], other: npt.NDArray[np.uint8]) -> float:
    return contrast(*(QColor(*map(int, each)).name() for each in (one, other)))


def test_saving_asks_where_and_says_what_came_of_it(keys: PrintKeys, tmp_path: Path) -> None:
    keys.pdf.click()
    assert isinstance(keys.dialog, QFileDialog)
    assert keys.dialog.acceptMode() is QFileDialog.AcceptMode.AcceptSave
    keys.dialog.fileSelected.emit(str(tmp_path / "pages.pdf"))
    keys.dialog.reject()
    assert keys.told.text() == words.SAVED.format(name=tmp_path / "pages.pdf")
    assert sheets((tmp_path / "pages.pdf").read_bytes()) >= len(PAGES)
    assert list(tmp_path.iterdir()) == [tmp_path / "pages.pdf"]


def test_what_cannot_be_saved_is_told_and_nothing_is_left(keys: PrintKeys, tmp_path: Path) -> None:
    keys.save_pdf(str(tmp_path / "nowhere" / "<b>.pdf"))
    assert "nowhere" in keys.told.text()
    assert not keys.told.isHidden()
    assert keys.told.textFormat() is Qt.TextFormat.PlainText
    assert list(tmp_path.iterdir()) == []


def test_a_diary_is_never_replaced(keys: PrintKeys, tmp_path: Path) -> None:
    diary = tmp_path / "diary.db"
    diary.write_bytes(b"SQLite format 3\0 and a diary")
    keys.save_pdf(str(diary))
    assert diary.read_bytes() == b"SQLite format 3\0 and a diary"
    assert str(diary) in keys.told.text()
