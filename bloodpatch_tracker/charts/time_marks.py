"""What time itself puts into the plot: later patches, the present, and silence."""

from matplotlib.lines import Line2D
from matplotlib.text import Text

from bloodpatch_tracker.charts.frame import WINDOW, Plot
from bloodpatch_tracker.charts.points import Picture, Scored, later_patches_of, points_of
from bloodpatch_tracker.charts.sheet import Sheet, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop
from bloodpatch_tracker.charts.stretches import silences_of


def draw_later_patches(sheet: Sheet, plot: Plot, picture: Picture, bottom: float, top: float) -> tuple[Line2D, ...]:
    """A vertical line where each later patch starts a clock of its own."""
    found = []
    for later in later_patches_of(picture):
        if sheet.across.shows(later.hour):
            x = sheet.across.at(later.hour)
            found += sheet.axes.plot(
                (x, x), (bottom, top), color=sheet.palette.accent, linewidth=1.6, linestyle="-", zorder=2
            )
            y = plot.height_of(5)
            sheet.stops.append(Stop(Kind.LATER_PATCH, later.hour, later.number, None, sheet.axes, x, y))
    return tuple(found)


def draw_now(sheet: Sheet, picture: Picture, bottom: float, top: float) -> None:
    """A dotted line at the present, unless a later patch has ended this clock or it is beyond the axis."""
    now = picture.hours_looked_at
    if not later_patches_of(picture) and sheet.across.shows(now):
        x = sheet.across.at(now)
        colour = sheet.palette.outline
        sheet.axes.plot((x, x), (bottom, top), color=colour, linewidth=1, linestyle=(0, (1, 2.5)), zorder=1)


def draw_silence(sheet: Sheet, plot: Plot, picture: Picture) -> tuple[Text, ...]:
    """Say of long stretches without a score that there is none: silence is never recovery."""
    across, palette, words = sheet.across, sheet.palette, sheet.words
    hours = [point.hour for scored in (Scored.UPRIGHT, Scored.LYING) for point in points_of(picture, scored)]
    if not hours:
        x, y = across.at(WINDOW[0] / 2), plot.height_of(6.5)
        return (write(sheet, x, y, words.no_score_yet, palette.soft_text, ha="center"),)
    found = []
    y, half = plot.height_of(1.5), width_of(words.no_score) / 2
    for start, end in silences_of(picture):
        left, right = across.clipped(start) + 10, across.clipped(end) - 10
        if right - left < 2 * half + 12 or any(start < hour < end for hour in hours):
            continue
        middle = (left + right) / 2
        for run in ((left, middle - half - 5), (middle + half + 5, right)):
            sheet.axes.plot(run, (y, y), color=palette.outline, linewidth=1, linestyle=(0, (1, 2.5)), zorder=1)
        found.append(write(sheet, middle, y, words.no_score, palette.soft_text, ha="center"))
    return tuple(found)
