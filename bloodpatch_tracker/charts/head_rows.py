"""The rows above the plot that explain it: its title, and the names of stretches and lines."""

from bloodpatch_tracker.charts.across import Across, Room, free
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.frame import window_of
from bloodpatch_tracker.charts.points import Picture, later_patches_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, font, name_row, width_of, write

TITLE_SIZE = 11.0
"""Of the title's letters, pt."""


def title_row(across: Across, title: str) -> Row | None:
    """What the chart is of, for a picture that stands alone; never given up. Nothing where nobody says."""
    if not title:
        return None

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        width = width_of(title, TITLE_SIZE)
        start = max(min(across.zero, across.right - width), 0.0)
        return (write(sheet, start, (bottom + top) / 2, title, sheet.palette.text, fontproperties=font(TITLE_SIZE)),)

    return Row("title", 22, -1, draw)


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

    return Row("labels", 16, 7, draw)


def _beside(room: Room, width: float) -> Room:
    """Where a text of this width begins left and right of a room."""
    return room[0] - 10 - width, room[1] + 6
