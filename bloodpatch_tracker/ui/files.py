"""A diary leaves as CSV and comes back: asks for the file, does it, and says what came of it."""

from collections.abc import Iterator
from pathlib import Path

from PySide6.QtCore import QObject, QStandardPaths, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.exchange.export import Export
from bloodpatch_tracker.exchange.export_wish import ExportWish
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.exchange.reading import Reading
from bloodpatch_tracker.exchange.take_in import Taken
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.export_target import target_dialog
from bloodpatch_tracker.ui.exporting import Exporting
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import screen as words


class Files(QObject):
    """Every outcome is one sentence, emitted as `told`."""

    told = Signal(str)

    def __init__(self, window: QWidget, feed: Feed, desk: Desk) -> None:
        super().__init__(window)
        self._window, self._feed, self._desk = window, feed, desk
        self.dialog: QFileDialog | None = None
        self.exporting = Exporting(self)
        self._wish: ExportWish | None = None
        """What was wished for last; the open diary, if nothing was."""
        self._folder = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)

        desk.export_wanted.connect(self.ask_for)
        feed.closed.connect(self.exporting.stop)
        self.exporting.told.connect(self.told)
        self.exporting.done.connect(self._exported)
        self.exporting.failed.connect(self._not_exported)

    def ask_for(self, wish: ExportWish) -> None:
        """Ask where to, then export what is wished for."""
        self._wish = wish
        self.ask_export()

    def ask_export(self) -> None:
        """Ask where to, then export what was wished for."""
        export, wish = self._taken_up()
        if export is not None:
            day = f"{self._feed.now():%Y-%m-%d}"
            dialog = target_dialog(self._desk.sheet or self._window, self._folder, export, wish, day)
            dialog.fileSelected.connect(self.export)
            self._open(dialog)

    def ask_take_in(self) -> None:
        """Ask which, then take the diaries of that file in."""
        dialog = QFileDialog(self._window, words.IMPORT_TITLE, self._folder, words.CSV_FILES)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
        dialog.fileSelected.connect(self.take_in)
        self._open(dialog)

    def export(self, name: str) -> None:
        """Export what was wished for to this file or folder, each file whole or not at all."""
        export, wish = self._taken_up()
        if export is None:
            return
        sheet = self._desk.sheet
        if sheet is not None:
            sheet.finished.connect(self.exporting.stop)
            sheet.key.setEnabled(False)
        self.exporting.start(export, wish, Path(name))

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

    def _taken_up(self) -> tuple[Export | None, ExportWish]:
        """The wish, taken up now; no export where there is no diary, or it cannot be read, or one is under way."""
        diary, patients = self._feed.diary, self._feed.patients()
        wish = self._wish or (ExportWish(patient_ids=(diary.patient.id,)) if diary else None)
        if wish is None or patients is None or self.exporting.under_way:
            return None, ExportWish()
        known = [each.id for each in patients]
        return Export(self._feed.diary_of, known, wish, self._feed.now(), limits=self._feed.limits), wish

    def _exported(self, sentence: str) -> None:
        """It is done: what it was wished for in can go."""
        self._wish = None
        self._desk.close_sheet()
        self.told.emit(sentence)

    def _not_exported(self, sentence: str) -> None:
        """It can be wished for again, with another file."""
        if self._desk.sheet is not None:
            self._desk.sheet.key.setEnabled(True)
        self.told.emit(sentence)

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
