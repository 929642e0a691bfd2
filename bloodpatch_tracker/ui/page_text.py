"""A page to read, with the places marked that were looked for."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QPalette, QResizeEvent, QTextCharFormat, QTextCursor
from PySide6.QtWidgets import QApplication, QTextBrowser, QTextEdit

from bloodpatch_tracker.expect_pages import Page, Places
from bloodpatch_tracker.ui.page_document import fill
from bloodpatch_tracker.words import expect as words

LINE_LETTERS = 84
"""Letters of middling width that a line holds at most: longer ones are hard to follow with a headache."""
LEAST_LINES = 8
CRITICAL = "warning-signs"
"""The page whose letters stand out as those of warnings do."""
RENEWING = (QEvent.Type.PaletteChange, QEvent.Type.FontChange)


class PageText(QTextBrowser):
    """Shows one page. `anchorClicked` tells of links; nothing is opened by itself."""

    def __init__(self) -> None:
        super().__init__()
        self.setAccessibleName(words.TEXT)
        self.setOpenLinks(False)
        self.setLineWrapMode(QTextEdit.LineWrapMode.FixedPixelWidth)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.document().setDocumentMargin(14)
        self._page: Page | None = None
        self._places: Places = ()
        self._at = 0
        self._fit()

    def show_page(self, page: Page) -> None:
        """Show a page from its beginning, nothing marked."""
        self._page, self._places, self._at = page, (), 0
        self._strengthen(page.name == CRITICAL)
        self._renew()
        self.verticalScrollBar().setValue(0)

    def mark(self, places: Places, at: int) -> None:
        """Mark what was found, one of the places above the others, and bring that one into sight."""
        self._places, self._at = places, at
        self.setExtraSelections([self._selection(*place, here=i == at) for i, place in enumerate(places)])
        if places:
            cursor = self.textCursor()
            cursor.setPosition(places[at][0])
            self.setTextCursor(cursor)
            self.ensureCursorVisible()

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in RENEWING and hasattr(self, "_page"):  # styled while Qt still makes it
            self._renew()
            self._fit()

    def resizeEvent(self, event: QResizeEvent) -> None:
        self._fit()
        super().resizeEvent(event)

    def _renew(self) -> None:
        """Links take their colour from the palette when a page is filled in, and marks when they are made."""
        if self._page is not None:
            at = self.verticalScrollBar().value()
            fill(self.document(), self._page.text)
            self.moveCursor(QTextCursor.MoveOperation.Start)  # filling leaves it at the end, and Qt keeps it in sight
            self.mark(self._places, self._at)
            self.verticalScrollBar().setValue(at)

    def _strengthen(self, strong: bool) -> None:
        if self.property("strong") is not strong:
            self.setProperty("strong", strong)
            self.style().unpolish(self)
            self.style().polish(self)

    def _fit(self) -> None:
        metrics = self.fontMetrics()
        self.setMinimumHeight(LEAST_LINES * metrics.lineSpacing())
        self.setLineWrapColumnOrWidth(min(self.viewport().width(), LINE_LETTERS * metrics.averageCharWidth()))

    def _selection(self, start: int, end: int, *, here: bool) -> QTextEdit.ExtraSelection:
        colours, form = QApplication.palette(), QTextCharFormat()
        ground = QPalette.ColorRole.Highlight if here else QPalette.ColorRole.Button
        letters = QPalette.ColorRole.HighlightedText if here else QPalette.ColorRole.ButtonText
        form.setBackground(colours.color(ground))
        form.setForeground(colours.color(letters))
        form.setFontUnderline(True)  # told by shape too
        selection = QTextEdit.ExtraSelection()
        selection.cursor = QTextCursor(self.document())
        selection.cursor.setPosition(start)
        selection.cursor.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
        selection.format = form
        return selection
