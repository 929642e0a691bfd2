"""A diary leaves as CSV and comes back: asks for the file, does it, and says what came of it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Taken
from bloodpatch_tracker.exchange.write_diary import write_diaries
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_file
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import screen as words


class Files(QObject):
    """Every outcome is one sentence, emitted as `told`."""

    told = Signal(str)

    def __init__(self, window: QWidget, feed: Feed) -> None:
        super().__init__(window)
        self._window, self._feed = window, feed
        self.dialog: QFileDialog | None = None
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

    def ask_export(self) -> None:
        """Ask where to, then export the open diary."""
        name = words.EXPORT_NAME.format(day=f"{self._feed.now():%Y-%m-%d}")
        dialog = QFileDialog(self._window, words.EXPORT_TITLE, self._folder, words.CSV_FILES)
        dialog.selectFile(name)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setDefaultSuffix("csv")
        dialog.fileSelected.connect(self.export)
        self._open(dialog)

    def ask_take_in(self) -> None:
        """Ask which, then take the diaries of that file in."""
        dialog = QFileDialog(self._window, words.IMPORT_TITLE, self._folder, words.CSV_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        self._open(dialog)

    def export(self, name: str) -> None:
        """Write the open diary to this file, whole or not at all."""
        diary = self._feed.diary
        if diary is None:
            return
        try:
            write_file(Path(name), write_diaries([diary]))
        except IsDatabase:
            self.told.emit(words.NOT_REPLACED.format(name=problems.safe_name(name)))
        except OSError as error:
            self.told.emit(problems.not_written(name, error))
        else:
            self.told.emit(words.EXPORTED.format(name=problems.safe_name(name)))

    def take_in(self, name: str) -> None:
        """Take the diaries of this file in, all or nothing."""
        try:
            reading = read_file(Path(name))
        except OSError as error:
            self.told.emit(problems.not_read(name, error))
            return
        taken = self._feed.take_in(reading)
        if taken is not None:
            self.told.emit(" ".join(_outcome(Path(name).name, reading, taken)))

    def _open(self, dialog: QFileDialog) -> None:
        self.dialog = dialog
        dialog.finished.connect(self._closed)
        dialog.open()

    def _closed(self) -> None:
        if self.dialog is not None:
            self._folder = self.dialog.directory().absolutePath()
            self.dialog.deleteLater()
        self.dialog = None


def _outcome(name: str, reading: Reading, taken: Taken) -> Iterator[str]:
    """What came of a file: what is new, and what was left out or kept as it was."""
    if taken.problems:
        first = taken.problems[0]
        told = problems.in_file(name, first.line, first.problem)
        yield words.NOT_IMPORTED.format(name=problems.safe_name(name), problem=told)
        return
    yield words.IMPORTED.format(
        name=problems.safe_name(name),
        new=taken.count(Entry, Action.ADDED),
        amended=taken.count(Entry, Action.AMENDED),
        voided=taken.count(Entry, Action.VOIDED),
        unchanged=taken.unchanged,
    )
    yield from (problems.refusal(notice.problem) for notice in reading.notices)
    if taken.differences:
        told = problems.kept(name, taken.differences[0].line, taken.differences[0].problem)
        yield words.kept_as_is(len(taken.differences), told)
