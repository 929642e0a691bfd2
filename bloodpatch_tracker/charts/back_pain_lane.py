"""The lane of back pain: for each answer a column 0–10, filled as high as the score."""

from itertools import pairwise

from matplotlib.artist import Artist

from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture, Scored, points_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row
from bloodpatch_tracker.charts.stop import Kind, Stop

HIGH, WIDE = 16.0, 4.0
"""A column, pt."""


def back_pain_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """The lane, where back pain was answered in these hours; 0 is an answer."""
    points = [each for each in points_of(picture, Scored.BACK_PAIN) if across.shows(each.hour)]
    if not points:
        return None

    def draw(sheet: Sheet, bottom: float, _: float) -> Drawn:
        palette, low = sheet.palette, bottom + 3
        found: list[Artist] = [name_row(sheet, low + HIGH / 2, words.back_pain)]
        between = min((later.hour - earlier.hour for earlier, later in pairwise(points)), default=WIDE)
        wide = min(max(between * across.per_hour - 1, 1.5), WIDE)
        at = [across.at(point.hour) for point in points]
        tops = [low + max(HIGH * point.score / 10, 1) for point in points]  # 0 is an answer, so it shows
        for heights, colour in (([low + HIGH] * len(at), palette.faint), (tops, palette.lying)):
            found.append(sheet.axes.vlines(at, low, heights, colors=colour, linestyles="solid", linewidth=wide))
        middle = low + HIGH / 2
        sheet.stops.extend(
            Stop(Kind.BACK_PAIN, point.hour, point.score, point.entry_id, sheet.axes, x, middle)
            for point, x in zip(points, at, strict=True)
        )
        return tuple(found)

    return Row("back_pain", HIGH + 6, 8, draw)
