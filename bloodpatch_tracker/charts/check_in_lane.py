"""The lane of the check-ins: a bar over the time of each that was kept, and a gap where one was missed.

Under a gap a thin line goes on, so that a missed check-in is told from one that is still to come.
"""

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle

from bloodpatch_tracker.assessment.check_ins import CheckIn, CheckInState
from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row
from bloodpatch_tracker.charts.stop import Kind, Stop

BAR = 8.0
"""Height of a bar, pt."""
APART = 1.2
"""Left free between two bars that are wide enough, pt."""


def check_in_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """The lane, as far as check-ins are past; nothing where none is."""
    past = [each for each in picture.check_ins if each.state in {CheckInState.KEPT, CheckInState.MISSED}]
    past = [each for each in past if across.shows(picture.patch.hour_of(each.opens))]
    if not past:
        return None

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        middle = (bottom + top) / 2
        found: list[Artist] = [name_row(sheet, middle, words.check_ins)]
        for each in past:
            ends = min(each.closes, picture.assessment.as_of)
            start, end = (across.clipped(picture.patch.hour_of(moment)) for moment in (each.opens, ends))
            found.append(_bar(sheet, each, start, end, middle))
            due = picture.patch.hour_of(each.due)
            if each.state is CheckInState.MISSED and across.shows(due):
                sheet.stops.append(Stop(Kind.MISSED, due, None, None, sheet.axes, across.at(due), middle))
        return tuple(found)

    return Row("check_ins", BAR + 8, 5, draw)


def _bar(sheet: Sheet, check_in: CheckIn, start: float, end: float, middle: float) -> Rectangle:
    """The time of a check-in: filled where it was kept, a line along the foot where it was missed."""
    inset = APART if end - start > 4 * APART else 0.0
    kept = check_in.state is CheckInState.KEPT
    low, high = middle - BAR / 2, BAR if kept else 1.0
    bar = Rectangle((start + inset / 2, low), end - start - inset, high, zorder=2)
    bar.set(facecolor=sheet.palette.medicine if kept else sheet.palette.outline, edgecolor="none")
    sheet.axes.add_patch(bar)
    return bar
