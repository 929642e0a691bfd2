"""The lane of the check-ins: a bar over the time of each that was kept, and a gap where one was missed.

Under a gap a thin line goes on, so that a missed check-in is told from one that is still to come. The axis reaches
only a day beyond the last entry; how many were missed later stands at the right end, below the bars.
"""

from matplotlib.artist import Artist
from matplotlib.patches import Rectangle
from matplotlib.text import Text

from bloodpatch_tracker.assessment.check_ins import CheckIn, CheckInState
from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop

BAR = 8.0
"""Height of a bar, pt."""
APART = 1.2
"""Left free between two bars that are wide enough, pt."""
BELOW = 11.0
"""Height of the line below the bars, where one is needed, pt."""


def check_in_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """The lane, as far as check-ins are past; nothing where none is."""
    later = missed_after(picture, across.end) if across.whole else 0
    past = [each for each in picture.check_ins if each.state in {CheckInState.KEPT, CheckInState.MISSED}]
    past = [each for each in past if across.shows(picture.patch.hour_of(each.opens))]
    if not past and not later:
        return None
    below = BELOW if later else 0.0

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        middle = (bottom + below + top) / 2
        found: list[Artist] = [name_row(sheet, middle, words.check_ins)]
        for each in past:
            ends = min(each.closes, picture.assessment.as_of)
            start, end = (across.clipped(picture.patch.hour_of(moment)) for moment in (each.opens, ends))
            found.append(_bar(sheet, each, start, end, middle))
            due = picture.patch.hour_of(each.due)
            if each.state is CheckInState.MISSED and due <= across.end:
                sheet.stops.append(Stop(Kind.MISSED, due, None, None, sheet.axes, across.at(due), middle))
        if later:
            found.append(_later(sheet, later, bottom + below / 2 + 2))
        return tuple(found)

    return Row("check_ins", BAR + 8 + below, 5, draw)


def missed_after(picture: Picture, end: float) -> int:
    """How many check-ins were missed that were due after an hour."""
    missed = (each for each in picture.check_ins if each.state is CheckInState.MISSED)
    return sum(picture.patch.hour_of(each.due) > end for each in missed)


def _later(sheet: Sheet, count: int, y: float) -> Text:
    """How many were missed beyond the axis, at its end."""
    text, end = sheet.words.missed_later(count), sheet.across.at(sheet.across.end)
    x = end - width_of(text) / 2
    sheet.stops.append(Stop(Kind.MISSED_LATER, sheet.across.end, count, None, sheet.axes, x, y))
    return write(sheet, end, y, text, sheet.palette.soft_text, ha="right")


def _bar(sheet: Sheet, check_in: CheckIn, start: float, end: float, middle: float) -> Rectangle:
    """The time of a check-in: filled where it was kept, a line along the foot where it was missed."""
    inset = APART if end - start > 4 * APART else 0.0
    kept = check_in.state is CheckInState.KEPT
    low, high = middle - BAR / 2, BAR if kept else 1.0
    bar = Rectangle((start + inset / 2, low), end - start - inset, high, zorder=2)
    bar.set(facecolor=sheet.palette.medicine if kept else sheet.palette.outline, edgecolor="none")
    sheet.axes.add_patch(bar)
    return bar
