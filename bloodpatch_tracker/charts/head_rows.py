"""The rows above the plot that explain it: the key, and the names of stretches and lines."""

from matplotlib.artist import Artist

from bloodpatch_tracker.charts.across import Across, Room, free
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.frame import window_of
from bloodpatch_tracker.charts.points import Picture, Scored, later_patches_of, points_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, dot, name_row, width_of, write

SAMPLE, BETWEEN = 33.0, 20.0
"""Room for a sample of a line, and between one meaning and the next, pt."""


def key_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """What the marks mean; nothing where that has no room."""
    late = any(point.late for scored in (Scored.UPRIGHT, Scored.LYING) for point in points_of(picture, scored))
    wide = SAMPLE + width_of(words.upright) + BETWEEN + SAMPLE + width_of(words.lying)
    wide += BETWEEN + 15 + width_of(words.late) if late else 0
    first = min(across.zero, across.right - wide)
    if first < BETWEEN / 2:
        return None

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        palette, y, x = sheet.palette, (bottom + top) / 2, first
        keys = [
            (words.upright, palette.upright, palette.upright, "-", 6.0),
            (words.lying, palette.surface, palette.lying, (0, (4, 2.5)), 8.5),
        ]
        found: list[Artist] = []
        for text, fill, edge, dashes, size in keys:
            found += sheet.axes.plot((x, x + 26), (y, y), color=edge, linewidth=1.6, linestyle=dashes, zorder=2)
            found += dot(sheet, x + 13, y, fill, edge, size)
            found.append(write(sheet, x + SAMPLE, y, text, palette.text))
            x += SAMPLE + width_of(text) + BETWEEN
        if late:
            found += dot(sheet, x + 5, y - 1.5, palette.surface, palette.upright, 6.0)
            found += dot(sheet, x + 5, y + 6, palette.upright, palette.upright, 5.0, "|")
            found.append(write(sheet, x + 15, y, words.late, palette.text))
        return tuple(found)

    return Row("key", 18, 9, draw)


def label_row(picture: Picture, across: Across, words: ChartWords) -> Row:
    """The name of the scale, of the shaded hours, of later patches and of the present, as far as there is room."""
    patches = [each for each in later_patches_of(picture) if across.shows(each.hour)]
    now = picture.hours_looked_at
    wanted = [(words.later_patch.format(number=each.number), across.at(each.hour) + 4, 0.0) for each in patches]
    if not later_patches_of(picture) and across.shows(now):
        wanted.append((words.now, across.at(now) + 4, 0.0))
    start, end = window_of(picture, across)
    if end > start:
        wanted.append((words.window, (start + end) / 2, 0.5))
    placed: list[tuple[str, float]] = []
    taken: list[Room] = []
    for text, x, share in wanted:
        width = width_of(text)
        # Right of its line or over its stretch; else left of it, or aside: a patch comes first, then the hours.
        starts = (x - share * width, x - width - 8, x + 4, *(place for room in taken for place in _beside(room, width)))
        for start in starts:
            room = (start, start + width)
            if room[0] >= across.zero - 4 and room[1] <= across.right and free(room, taken):
                taken.append(room)
                placed.append((text, start))
                break

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        y = (bottom + top) / 2
        named = name_row(sheet, y, words.headache)
        return (named, *(write(sheet, x, y, text, sheet.palette.soft_text) for text, x in placed))

    return Row("labels", 16, 5, draw)


def _beside(room: Room, width: float) -> Room:
    """Where a text of this width begins left and right of a room."""
    return room[0] - 10 - width, room[1] + 6
