"""The reports of several patients into a folder, one after another, so that the window answers in between."""

from collections.abc import Sequence
from pathlib import Path
from uuid import UUID

from PySide6.QtCore import QObject, QStandardPaths, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.words import clinic as words
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import reports as report_words


class Reporting(QObject):
    """One run at a time; asked for again while one is under way, it is stopped instead."""

    told = Signal(str)

    def __init__(self, window: QWidget, feed: Feed) -> None:
        super().__init__(window)
        self._window, self._feed = window, feed
        self.dialog: QFileDialog | None = None
        self._asked: tuple[UUID, ...] = ()
        self._due: list[Patient] = []
        self._of = self._written = 0
        self._folder = Path()
        self._failed: list[str] = []
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.timeout.connect(self._write_one)
        feed.closed.connect(self._next.stop)

    @property
    def under_way(self) -> bool:
        """Whether reports are being written."""
        return bool(self._due)

    def ask(self, patient_ids: Sequence[UUID]) -> None:
        """Ask where the reports of these patients go."""
        if self.under_way:
            self._stop()
        elif not patient_ids:
            self.told.emit(words.NOBODY_CHOSEN)
        elif self.dialog is None:
            self._asked = tuple(patient_ids)
            place = QStandardPaths.writableLocation(QStandardPaths.StandardLocation.DocumentsLocation)
            self.dialog = QFileDialog(self._window, words.REPORTS_TITLE, place)
            self.dialog.setFileMode(QFileDialog.FileMode.Directory)
            self.dialog.setOption(QFileDialog.Option.ShowDirsOnly)
            self.dialog.fileSelected.connect(self.write)
            self.dialog.finished.connect(self._closed)
            self.dialog.open()

    def write(self, folder: str) -> None:
        """Write the reports that were asked for into this folder."""
        patients = {each.id: each for each in self._feed.patients() or ()}
        self._due = [patients[each] for each in reversed(self._asked) if each in patients]
        self._of, self._written, self._failed, self._folder = len(self._due), 0, [], Path(folder)
        self._next.start(0)

    def _write_one(self) -> None:
        from bloodpatch_tracker.exchange.report.many import write_report  # draws: only when wanted
        from bloodpatch_tracker.exchange.report.paper import usual_paper

        patient, feed = self._due.pop(), self._feed
        try:
            problem = write_report(
                patient, feed.diary_of, self._folder, feed.now(), feed.zone, usual_paper(), limits=feed.limits
            )
        except OSError as error:
            self._due.clear()
            self.told.emit(problems.not_written(str(self._folder), error))
            return
        if problem:
            self._failed.append(problem)
        else:
            self._written += 1
        if self._due:
            self.told.emit(words.WRITING.format(done=self._of - len(self._due), of=self._of))
            self._next.start(0)
        else:
            self._tell_outcome()

    def _stop(self) -> None:
        count = len(self._due)
        self._due.clear()
        self._next.stop()
        self._tell_outcome(words.left(count))

    def _tell_outcome(self, more: str = "") -> None:
        said = [report_words.written(self._written), more]
        if self._failed:
            said += [report_words.failed(len(self._failed)), self._failed[0]]
        self.told.emit(" ".join(filter(None, said)))

    def _closed(self) -> None:
        if self.dialog is not None:
            self.dialog.deleteLater()
        self.dialog = None
