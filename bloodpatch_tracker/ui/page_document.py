"""A page of Markdown as a document of Qt, for the screen and for paper."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import QBuffer, QIODevice, QMarginsF
from PySide6.QtGui import (
    QColor,
    QFont,
    QFontMetricsF,
    QPagedPaintDevice,
    QPageLayout,
    QPageSize,
    QPdfWriter,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextDocument,
    QTextFormat,
)

from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.expect_pages import Page
from bloodpatch_tracker.words.language import region

AS_TEXT = QTextDocument.MarkdownFeature.MarkdownDialectGitHub | QTextDocument.MarkdownFeature.MarkdownNoHTML
LINE_HEIGHT = 135
"""Percent: lines with air between them are easier on tired eyes."""
HEADING_STEPS, ABOVE_HEADING = 3, 0.9
"""A title is two of Qt's steps larger than text, a heading one, with so many lines of room above it."""
PAPER_MARGIN_MM, PAPER_POINTS, PAPER_LINE_HEIGHT, DOTS_AN_INCH = 3.0, 11, 115, 300
"""The margin comes on top of the 2 cm that Qt leaves round a document."""
LETTER_REGIONS = ("_US", "_CA", "_MX")
"""Where paper is not A4, as far as it matters here."""


def fill(document: QTextDocument, markdown: str, line_height: int = LINE_HEIGHT) -> None:
    """Let a document hold this text, lines so many percent apart, links in the colour of the application's palette."""
    document.setMarkdown(markdown, AS_TEXT)
    line = QFontMetricsF(document.defaultFont()).height()
    for block in _blocks(document):
        form, level = block.blockFormat(), block.blockFormat().headingLevel()
        form.setLineHeight(line_height, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if level > 1:
            form.setTopMargin(ABOVE_HEADING * line)
        cursor = QTextCursor(block)
        cursor.setBlockFormat(form)
        if level:
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, QTextCursor.MoveMode.KeepAnchor)
            larger = QTextCharFormat()
            larger.setProperty(QTextFormat.Property.FontSizeAdjustment, max(HEADING_STEPS - level, 0))
            cursor.mergeCharFormat(larger)


def text_of(page: Page) -> str:
    """What a page's document says, so that places in this text are places in the document."""
    document = QTextDocument()
    fill(document, page.text)
    return document.toPlainText()


def paper(pages: Sequence[Page]) -> QTextDocument:
    """The pages as one document, each on a new sheet, dark on white whatever the theme. Links are plain words."""
    document = QTextDocument()
    font = document.defaultFont()
    font.setPointSize(PAPER_POINTS)
    font.setFeature(QFont.Tag("liga"), 0)  # or a PDF is searched for “flat” in vain
    document.setDefaultFont(font)
    fill(document, "\n\n".join(page.text for page in pages), PAPER_LINE_HEIGHT)
    dark = QTextCharFormat()
    dark.setForeground(QColor(PRINT.text))
    dark.setAnchor(False)
    dark.setAnchorHref("")
    dark.setFontUnderline(False)
    every = QTextCursor(document)
    every.select(QTextCursor.SelectionType.Document)
    every.mergeCharFormat(dark)
    for block in _blocks(document):
        if block.blockFormat().headingLevel() == 1 and block.position() > 0:
            form = block.blockFormat()
            form.setPageBreakPolicy(QTextFormat.PageBreakFlag.PageBreak_AlwaysBefore)
            QTextCursor(block).setBlockFormat(form)
    return document


def print_pages(device: QPagedPaintDevice, pages: Sequence[Page]) -> None:
    """Draw the pages on a printer, or on whatever else has sheets, numbered at the foot."""
    paper(pages).print_(device)


def pdf_of(pages: Sequence[Page], title: str) -> bytes:
    """The pages as a PDF with text that can be selected."""
    buffer = QBuffer()
    buffer.open(QIODevice.OpenModeFlag.WriteOnly)
    writer = QPdfWriter(buffer)
    writer.setTitle(title)
    writer.setResolution(DOTS_AN_INCH)
    letter = region().endswith(LETTER_REGIONS)
    writer.setPageSize(QPageSize(QPageSize.PageSizeId.Letter if letter else QPageSize.PageSizeId.A4))
    margin = PAPER_MARGIN_MM
    writer.setPageMargins(QMarginsF(margin, margin, margin, margin), QPageLayout.Unit.Millimeter)
    print_pages(writer, pages)
    del writer  # it writes the end of the file when it goes
    return bytes(buffer.data().data())


def _blocks(document: QTextDocument) -> Iterator[QTextBlock]:
    block = document.begin()
    while block.isValid():
        yield block
        block = block.next()
