"""Opens the sheet in which a clinic takes diaries in, and asks for files and folders; a patient takes in one."""

from collections.abc import Iterable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QEventLoop, QObject, QStandardPaths
from PySide6.QtWidgets import QFileDialog, QWidget

from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.files import Files
from bloodpatch_tracker.ui.import_run import ImportRun, Outcome, Phase
from bloodpatch_tracker.ui.import_sheet import ImportSheet
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.words import screen as screen_words
from bloodpatch_tracker.words import take_in as words

SIZE = (1080, 740)
"""Of the sheet, and pixels of the window that are left about it."""


class ImportDesk(QObject):
    """One sheet at a time; with it goes what was chosen. What was taken in stays."""

    def __init__(self, window: QWidget, feed: Feed, desk: Desk, files: Files, preferences: Preferences) -> None:
        super().__init__(window)
        self._window, self._feed, self._desk, self._files = window, feed, desk, files
        self._preferences = preferences
        self.run: ImportRun | None = None
        self.dialog: QFileDialog | None = None
        self._outcome = Outcome(Phase.IDLE)
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask(self) -> None:
        """Ask what is to be taken in."""
        if self._preferences.settings.role is Author.NURSE:
            self.open()
        else:
            self._files.ask_take_in()

    def open(self, chosen: Iterable[Path] = ()) -> None:
        """Open the sheet, and look at these files and folders, if there are any."""
        if self._desk.sheet is not None:
            return
        self.run = ImportRun(self, self._feed)
        self.run.ended.connect(self._remember)
        sheet = ImportSheet(self._window, self.run)
        sheet.files_wanted.connect(self._ask_files)
        sheet.folder_wanted.connect(self._ask_folder)
        self._desk.show(sheet, SIZE)
        sheet.finished.connect(self._closed)  # after the desk's own: what is told then is told on the page
        sheet.source.files.setFocus()
        if paths := tuple(chosen):
            self.run.add(paths)

    def wait(self) -> None:
        """Wait until what was asked for is done, with the window answering: for whoever draws it."""
        while self.run is not None and self.run.busy:
            QCoreApplication.processEvents(QEventLoop.ProcessEventsFlag.WaitForMoreEvents)

    def _ask_files(self) -> None:
        self._ask(words.FILES_TITLE, QFileDialog.FileMode.ExistingFiles)

    def _ask_folder(self) -> None:
        self._ask(words.FOLDER_TITLE, QFileDialog.FileMode.Directory)

    def _ask(self, title: str, mode: QFileDialog.FileMode) -> None:
        dialog = QFileDialog(self._desk.sheet or self._window, title, self._folder, screen_words.CSV_FILES)
        dialog.setFileMode(mode)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly, mode is QFileDialog.FileMode.Directory)
        dialog.filesSelected.connect(self._add)
        dialog.finished.connect(self._asked)
        self.dialog = dialog
        dialog.open()

    def _add(self, names: list[str]) -> None:
        if self.run is not None:
            self.run.add(Path(name) for name in names)

    def _asked(self) -> None:
        if self.dialog is not None:
            self._folder = self.dialog.directory().absolutePath()
            self.dialog.deleteLater()
        self.dialog = None

    def _remember(self, outcome: Outcome) -> None:
        self._outcome = outcome

    def _closed(self) -> None:
        """The sheet is left: what is being done ends, and what stays is said where it is seen now."""
        run, self.run = self.run, None
        if run is None:
            return
        taking = run.taking
        run.close()
        run.deleteLater()
        if taking:
            self._files.told.emit(words.stopped(self._outcome.files))
