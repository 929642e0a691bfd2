"""Opens the sheet on which several patches stand side by side: of the patients chosen, or of the one that is open."""

from collections.abc import Callable, Sequence
from uuid import UUID

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.small_multiples import Panel
from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.multiples_sheet import MultiplesSheet
from bloodpatch_tracker.ui.multiples_view import panels_of
from bloodpatch_tracker.words import clinic as words
from bloodpatch_tracker.words import problems

MOST = 60
"""More small charts than anybody compares."""
SIZE = (1180, 720)


class SideBySide(QObject):
    """Of one patient every patch, of several the latest of each."""

    told = Signal(str)

    def __init__(self, window: QWidget, feed: Feed, desk: Desk, palette: Callable[[], Palette]) -> None:
        super().__init__(window)
        self._window, self._feed, self._desk, self._palette = window, feed, desk, palette

    def open(self, patient_ids: Sequence[UUID]) -> None:
        """Show these patients; what keeps them from being shown is told."""
        if not patient_ids:
            self.told.emit(words.NOBODY_CHOSEN)
            return
        if len(patient_ids) > MOST:
            self.told.emit(words.too_many(MOST))
            return
        try:
            panels = [panel for each in patient_ids for panel in self._panels(each, alone=len(patient_ids) == 1)]
        except BookTrouble as trouble:
            self.told.emit(problems.trouble(trouble.trouble))
            return
        self._desk.show(MultiplesSheet(self._window, panels, self._palette()), SIZE)

    def _panels(self, patient_id: UUID, *, alone: bool) -> list[Panel]:
        try:
            shown = self._feed.look_at(patient_id)
        except KeyError:  # erased meanwhile
            return []
        if shown is None:
            return []
        return panels_of(shown, shown.assessments if alone else (shown.current,))
