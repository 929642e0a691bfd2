"""What a chart is drawn from: the words in the reader's own time, the picture of a patch, and those laid over it."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from functools import partial

from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.prompts import asked_check_ins
from bloodpatch_tracker.charts.chart_file import FileKind, chart_bytes
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.check_in_lane import missed_after
from bloodpatch_tracker.charts.picture import Picture, picture_of
from bloodpatch_tracker.charts.span import Span, end_hour
from bloodpatch_tracker.ui.shown import Shown
from bloodpatch_tracker.words import recovery as words
from bloodpatch_tracker.words.chart import CHART
from bloodpatch_tracker.words.times import Local

SAID = ("clock", "day", "when")
"""The words of a chart that say a moment; they are given the reader's wall clock."""


@dataclass(frozen=True)
class Charted:
    """A chart as it is shown: one of the patches, which hours of it, and whether the others are laid over it."""

    shown: Shown
    assessment: Assessment
    span: Span = Span.AUTO
    over: bool = False

    @property
    def picture(self) -> Picture:
        """The patch that is drawn, with its own check-ins."""
        shown = self.shown
        if self.assessment.patch.id == shown.patch.id:
            return picture_of(shown.diary, self.assessment, shown.limits, shown.check_ins)
        asked = asked_check_ins(shown.diary, self.assessment, shown.now, shown.zone, shown.schedule, shown.limits)
        return picture_of(shown.diary, self.assessment, shown.limits, asked)

    @property
    def laid(self) -> tuple[Picture, ...]:
        """The other patches, where they are laid over."""
        others = (each for each in self.shown.assessments if each.patch.id != self.assessment.patch.id)
        return tuple(picture_of(self.shown.diary, each, self.shown.limits) for each in others) if self.over else ()

    @property
    def missed_later(self) -> tuple[int, int]:
        """How many check-ins were missed beyond the chart, none in a chosen zoom; and its last hour."""
        end = end_hour(self.picture, self.span, self.laid)
        return missed_after(self.picture, end) if self.span is Span.AUTO else 0, end

    @property
    def words(self) -> ChartWords:
        """The words of the chart, with times by the reader's clock."""
        said = {name: partial(_said, CHART[name], self.shown.local) for name in SAID}
        return ChartWords(**{**CHART, **said})

    def as_file(self, kind: FileKind) -> bytes:
        """The chart as a whole file, on white paper and without a name."""
        title = words.picture_title(self.assessment.patch, self.shown.local)
        return chart_bytes(kind, self.picture, self.words, span=self.span, laid=self.laid, title=title)


def _said(say: Callable[[datetime], str], local: Local, moment: datetime) -> str:
    return say(local(moment))
