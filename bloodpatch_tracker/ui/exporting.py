"""An export under way: worked through in slices, so that the window answers meanwhile, and written when it is whole."""

from collections.abc import Generator, Iterator
from itertools import chain
from pathlib import Path
from time import monotonic

from PySide6.QtCore import QObject, QTimer, Signal

from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.exchange.export import Export
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.exchange.fhir.validation import NotValid, can_validate
from bloodpatch_tracker.exchange.fhir.write import checked, write_folder
from bloodpatch_tracker.exchange.write_file import IsDatabase, write_steps
from bloodpatch_tracker.ui.export_target import is_folder
from bloodpatch_tracker.words import export as words
from bloodpatch_tracker.words import problems
from bloodpatch_tracker.words import screen as screen_words

SLICE_SECONDS = 0.05
OVER = object()
"""What comes after the last step."""
Steps = Generator[object, None, None]
"""An export in small pieces; closed before the last, it leaves no half of a file."""


class Nothing(Exception):
    """There is nothing to be written."""


class Exporting(QObject):
    """One export at a time. What came of it is one sentence or several, emitted as `done` or `failed`."""

    told = Signal(str)
    """How far it is."""
    done = Signal(str)
    failed = Signal(str)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Steps | None = None
        self._export: Export | None = None
        self._wish, self._target = ExportWish(), Path()
        self._next = QTimer(self)
        self._next.setSingleShot(True)
        self._next.setInterval(0)  # as soon as what was pressed meanwhile is answered
        self._next.timeout.connect(self._go_on)

    @property
    def under_way(self) -> bool:
        """Whether there is one."""
        return self._export is not None

    def start(self, export: Export, wish: ExportWish, target: Path) -> None:
        """Write it to this file, or, where bundles of several are wished for, into this folder."""
        self._export, self._wish, self._target = export, wish, target
        self._steps = _steps(export, wish, target)
        self._go_on()

    def stop(self) -> None:
        """Let it be: a file is not written; of bundles in a folder those stay that were."""
        if self.under_way:
            self._end()
            self.told.emit(words.STOPPED)

    def _go_on(self) -> None:
        export, steps, until = self._export, self._steps, monotonic() + SLICE_SECONDS
        if export is None or steps is None:
            return
        try:
            over = next(steps, OVER) is OVER
            while not over and monotonic() < until:
                over = next(steps, OVER) is OVER
        except (BookTrouble, IsDatabase, NotValid, Nothing, OSError) as error:
            self._end()
            self.failed.emit(_why(error, self._target))
            return
        if over:
            self._end()
            self.done.emit(" ".join(_outcome(export, self._wish, self._target)))
            return
        self.told.emit(words.UNDER_WAY.format(count=export.come_by, all=len(export.ids)))
        self._next.start()

    def _end(self) -> None:
        self._next.stop()
        if self._steps is not None:
            self._steps.close()  # what is written of a file that is not whole goes
        self._export = self._steps = None


def _steps(export: Export, wish: ExportWish, target: Path) -> Steps:
    """The work in small pieces, written as it goes; a file is put in place by the last of them."""
    if is_folder(export, wish):
        written = 0
        for file in write_folder(target, export.bundles()):
            written += 1
            yield file
        if not written:
            raise Nothing
        return
    chunks = checked(export.bundles()) if wish.what is What.FHIR else export.csv()
    first = next(chunks, None)
    if first is None:
        raise Nothing
    yield from write_steps(target, chain((first,), chunks))


def _outcome(export: Export, wish: ExportWish, target: Path) -> Iterator[str]:
    """Where it is now, and what is not in it."""
    exported = {
        What.DIARY: screen_words.EXPORTED,
        What.SUMMARY: words.EXPORTED_SUMMARY,
        What.FHIR: words.EXPORTED_FHIR,
    }
    yield exported[wish.what].format(name=problems.safe_name(str(target)))
    if wish.what is What.FHIR:
        yield words.VALIDATED if can_validate() else words.NOT_VALIDATED
    if export.without_days:
        yield words.without_days(export.without_days)
    if export.without_patch:
        yield words.without_patch(export.without_patch)


def _why(error: Exception, target: Path) -> str:
    """Why nothing was written."""
    name = problems.safe_name(str(target))
    match error:
        case BookTrouble():
            return problems.trouble(error.trouble)
        case IsDatabase():
            return screen_words.NOT_REPLACED.format(name=name)
        case OSError():
            return problems.not_written(str(target), error)
        case Nothing():
            return words.NOTHING
    return words.NOT_VALID.format(name=name)
