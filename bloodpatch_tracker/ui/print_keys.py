"""Keys that bring pages on to paper, or into a PDF where there is no printer."""

from collections.abc import Sequence
from pathlib import Path

from PySide6.QtCore import QStandardPaths, Qt
from PySide6.QtGui import QPagedPaintDevice
from PySide6.QtWidgets import QDialog, QFileDialog, QLabel, QVBoxLayout, QWidget

from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.expect_pages import Page
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.page_document import pdf_of, print_pages
from bloodpatch_tracker.words import expect as words
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import screen as screen_words


class PrintKeys(QWidget):
    """Prints the page that is shown, or all of them; what came of saving stands above the keys."""

    def __init__(self, pages: Sequence[Page]) -> None:
        super().__init__()
        self._pages, self._printed, self.page = tuple(pages), tuple(pages), pages[0]
        self._printer: QPagedPaintDevice | None = None
        self.dialog: QDialog | None = None
        """The preview, or the question where to, while it is open."""
        self.this, self.all = ActionKey(words.PRINT_PAGE), ActionKey(words.PRINT_ALL)
        self.pdf = ActionKey(words.SAVE_PDF)
        self.told = QLabel()
        self.told.setTextFormat(Qt.TextFormat.PlainText)  # a file's name may look like markup
        self.told.setWordWrap(True)
        self.told.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(self.told)
        column.addWidget(Flow((self.this, self.all, self.pdf), 8))
        self.this.clicked.connect(self._print_this)
        self.all.clicked.connect(self._print_all)
        self.pdf.clicked.connect(self._ask_pdf)

    def use_pages(self, pages: Sequence[Page]) -> None:
        """Print these from now on."""
        self._pages = tuple(pages)

    def save_pdf(self, name: str) -> None:
        """Write all pages to this file, whole or not at all."""
        try:
            write_file(Path(name), [pdf_of(self._pages, words.PREVIEW_TITLE)])
        except IsDatabase:
            self._tell(screen_words.NOT_REPLACED.format(name=problems.safe_name(name)))
        except OSError as error:
            self._tell(problems.not_written(name, error))
        else:
            self._tell(words.SAVED.format(name=problems.safe_name(name)))

    def _tell(self, sentence: str) -> None:
        self.told.setText(sentence)
        self.told.setVisible(bool(sentence))

    def _print_this(self) -> None:
        self._preview((self.page,))

    def _print_all(self) -> None:
        self._preview(self._pages)

    def _preview(self, pages: tuple[Page, ...]) -> None:
        """Show how it will look. Where no printer is installed, the preview's own key writes a PDF."""
        from PySide6.QtPrintSupport import QPrinter  # asks for printers: only when wanted

        from bloodpatch_tracker.ui.preview_dialog import preview_dialog

        self._printed = pages
        self._printer = QPrinter(QPrinter.PrinterMode.HighResolution)
        preview = preview_dialog(self._printer, self.window(), words.PREVIEW_TITLE)
        preview.paintRequested.connect(self._paint)
        self._open(preview)

    def _paint(self, printer: QPagedPaintDevice) -> None:
        print_pages(printer, self._printed)

    def _ask_pdf(self) -> None:
        folder = Path(QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation))
        dialog = QFileDialog(self.window(), words.PDF_TITLE, str(folder), words.PDF_FILES)
        dialog.selectFile(words.PDF_NAME)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.fileSelected.connect(self.save_pdf)
        self._open(dialog)

    def _open(self, dialog: QDialog) -> None:
        self._tell("")
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
