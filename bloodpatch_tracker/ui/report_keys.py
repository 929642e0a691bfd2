"""The report leaves: on paper, as a PDF, or as text over the clipboard; what came of it is said below the keys."""

from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING
from uuid import UUID

from PySide6.QtCore import QStandardPaths
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QDialog, QFileDialog, QVBoxLayout, QWidget

from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.ui.flow import Flow
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import reports as words
from bloodpatch_tracker.words import screen as screen_words

if TYPE_CHECKING:
    from matplotlib.figure import Figure

    from bloodpatch_tracker.exchange.report.paper import Paper


class ReportKeys(QWidget):
    """Three keys for the report of the patch that is shown. Drawing is imported when a key is first pressed."""

    def __init__(self) -> None:
        super().__init__()
        self.print, self.save, self.copy = ActionKey(words.PRINT), ActionKey(words.SAVE), ActionKey(words.COPY)
        self.told = TroubleLabel()
        self.dialog: QDialog | None = None
        """The preview, or the question where to, while it is open."""
        self._shown: Shown | None = None
        self._asked: Shown | None = None
        self._patch_id: UUID | None = None
        self._asked_patch_id: UUID | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(8)
        column.addWidget(Flow((self.print, self.save, self.copy), 8))
        column.addWidget(self.told)
        self.print.clicked.connect(self.preview)
        self.save.clicked.connect(self.ask)
        self.copy.clicked.connect(self.copy_text)
        self._enable()

    def show_picture(self, shown: Shown | None, patch_id: UUID | None = None) -> None:
        """Report this diary from now on, of one of its patches, the latest if nobody says; None takes it away."""
        before = self._shown
        if before is None or shown is None or before.diary.patient.id != shown.diary.patient.id:
            self.told.say("")
        self._shown, self._patch_id = shown, patch_id
        self._enable()

    def preview(self) -> None:
        """Show how it will look on paper. Where no printer is installed, the preview's own key writes a PDF."""
        if self._shown is None or self.dialog is not None:
            return
        from bloodpatch_tracker.ui.page_preview import PagePreview  # asks for printers: only when wanted

        self._open(PagePreview(partial(_pages, self._shown, self._patch_id), self.window()).dialog)

    def ask(self) -> None:
        """Ask where to, and save the report as it is now."""
        if self._shown is None or self.dialog is not None:
            return
        from bloodpatch_tracker.exchange.report.names import file_name

        self._asked, self._asked_patch_id = self._shown, self._patch_id
        dialog = QFileDialog(self.window(), words.SAVE_TITLE, self._folder, words.PDF_FILES)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("pdf")
        dialog.selectFile(file_name(self._asked.diary.patient))
        dialog.fileSelected.connect(self.write)
        self._open(dialog)

    def write(self, name: str) -> None:
        """Write the report to this file, whole or not at all."""
        shown, patch_id = (self._asked, self._asked_patch_id) if self._asked else (self._shown, self._patch_id)
        self._asked = None
        if shown is None:
            return
        from bloodpatch_tracker.exchange.report.one_page import report_pdf
        from bloodpatch_tracker.exchange.report.paper import usual_paper

        pdf = report_pdf(shown.diary, shown.now, shown.zone, usual_paper(), patch_id=patch_id, limits=shown.limits)
        try:
            write_file(Path(name), [pdf])
        except IsDatabase:
            self.told.say(screen_words.NOT_REPLACED.format(name=problems.safe_name(name)))
        except OSError as error:
            self.told.say(problems.not_written(name, error))
        else:
            self.told.say(words.saved(name))

    def copy_text(self) -> None:
        """Put the report on the clipboard as text, or say why there is none yet."""
        if self._shown is None:
            return
        from bloodpatch_tracker.exchange.report.record_text import TooEarly, record_text

        shown = self._shown
        try:
            text = record_text(shown.diary, shown.now, shown.zone, patch_id=self._patch_id, limits=shown.limits)
        except TooEarly as error:
            self.told.say(error.sentence)
            return
        QGuiApplication.clipboard().setText(text)
        self.told.say(words.COPIED)

    def _enable(self) -> None:
        for key in (self.print, self.save, self.copy):
            key.setEnabled(self._shown is not None)

    def _open(self, dialog: QDialog) -> None:
        self.told.say("")
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self, result: int) -> None:
        if result == QDialog.DialogCode.Rejected:
            self._asked = None
        if isinstance(self.dialog, QFileDialog):
            self._folder = self.dialog.directory().absolutePath()
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None


def _pages(shown: Shown, patch_id: UUID | None, paper: "Paper") -> "tuple[Figure, ...]":
    from bloodpatch_tracker.exchange.report.one_page import report_figure

    return (report_figure(shown.diary, shown.now, shown.zone, paper, patch_id=patch_id, limits=shown.limits),)
