"""The lines below the chart that say what a mark is: the one pointed at, or stepped to with the arrows."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QLabel, QSizePolicy

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.charts.recovery import RecoveryArtists, show_focus
from bloodpatch_tracker.charts.stop import Kind, Stop
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import read_out as words
from bloodpatch_tracker.words.chart_missed import missed_later

LINES = 2
"""Lines the read-out has from the beginning; most marks say no more."""


class ReadOut(QLabel):
    """Remembers which mark is read, across drawings of the same chart."""

    def __init__(self) -> None:
        super().__init__(words.HINT)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setProperty("soft", True)
        self.setAccessibleName(words.HINT)
        self.setIndent(8)
        self.setWordWrap(True)
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Minimum)  # a long text may not widen the page
        self._stop: Stop | None = None

    def step(self, stops: tuple[Stop, ...], by: int) -> Stop | None:
        """The mark so many further on, round neither end; the first or last where none is read yet."""
        if not stops:
            return None
        keys = [_key(stop) for stop in stops]
        if self._stop is None or _key(self._stop) not in keys:
            return stops[0 if by > 0 else -1]
        return stops[min(max(keys.index(_key(self._stop)) + by, 0), len(stops) - 1)]

    def read(self, stop: Stop | None, artists: RecoveryArtists, shown: Shown, assessment: Assessment) -> bool:
        """Say what a mark is and ring it, or nothing; whether it is another than before."""
        if (stop and _key(stop)) == (self._stop and _key(self._stop)):
            return False
        self._stop = stop
        show_focus(artists, stop)
        self._say(_told(stop, shown, assessment) if stop else words.HINT)
        return True

    def again(self, artists: RecoveryArtists) -> None:
        """Ring the same mark on a new drawing, if it is still there."""
        found = next((each for each in artists.stops if self._stop and _key(each) == _key(self._stop)), None)
        show_focus(artists, found)
        if found is None:
            self._say(words.HINT if artists.stops else words.NOTHING)
        self._stop = found

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._keep_room(anew=True)

    def _say(self, text: str) -> None:
        self.setText(text)
        self.setAccessibleDescription(text)
        self._keep_room()

    def _keep_room(self, *, anew: bool = False) -> None:
        """Take the lines the text needs and keep them, so that the chart above does not jump from mark to mark."""
        needed = max(self.heightForWidth(self.width()), LINES * self.fontMetrics().lineSpacing())
        self.setMinimumHeight(needed if anew else max(needed, self.minimumHeight()))


def _key(stop: Stop) -> tuple[object, ...]:
    """What makes a mark the same on two drawings."""
    return stop.kind, stop.hour, stop.value, stop.entry_id


def _told(stop: Stop, shown: Shown, assessment: Assessment) -> str:
    if stop.kind is Kind.LAID:
        return words.laid(shown.diary, stop.entry_id, shown.local)
    if stop.entry_id is not None:
        return words.entry(shown.diary, stop.entry_id, shown.local)
    number = stop.value or 0
    if stop.kind is Kind.FLAG:
        return words.flag(assessment, number, stop.hour)
    if stop.kind is Kind.LATER_PATCH:
        return words.later_patch(number, stop.hour)
    if stop.kind is Kind.MISSED:
        return words.missed(assessment.patch, stop.hour, shown.local)
    if stop.kind is Kind.MISSED_LATER:
        return missed_later(number, stop.hour)
    if stop.kind is Kind.PLAN:
        return words.plan(shown.diary, assessment, shown.local)
    before = words.BEFORE_UPRIGHT if stop.kind is Kind.BASELINE_UPRIGHT else words.BEFORE_LYING
    return before.format(score=stop.value)
