"""The lane of the restrictions: the bar of the plan, and under it what was done against it."""

from matplotlib.artist import Artist

from bloodpatch_tracker.charts.across import Across, Room, free
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Breach, Picture, breaches_of
from bloodpatch_tracker.charts.restriction_bar import BAR, LINE, draw_bar, lay_out_bar, plan_hours
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop
from bloodpatch_tracker.diary.vocabulary import Activity

CROSS = 5.0
"""Half the room of a ✕, pt."""

Placed = tuple[str, float, int]
"""A label, where it begins, pt, and its line under the bar, from 0."""


def breach_label(breach: Breach, words: ChartWords, most: int = 9) -> str:
    """What was done, in words: `bent, lifted 12 kg`; after `most` things only how many more."""
    said = [_said(activity, breach, words) for activity in breach.activities]
    first = ", ".join(said[:most])
    return first if len(said) <= most else words.more.format(first=first, count=len(said) - most)


def _said(activity: Activity | None, breach: Breach, words: ChartWords) -> str:
    if activity is None:
        return words.not_kept
    if activity is Activity.LIFTING and breach.lifted_kg is not None:
        return words.lifted.format(weight=words.weight(breach.lifted_kg))
    return words.done[activity]


def placed_labels(breaches: list[Breach], across: Across, words: ChartWords) -> list[Placed]:
    """The labels that have room, beside their ✕ or a line under it, short where need be; the others are only a ✕."""
    crosses = [(across.at(each.hour) - CROSS, across.at(each.hour) + CROSS) for each in breaches]
    lines: tuple[list[Room], list[Room]] = (list(crosses), [])
    found = []
    for breach, (left, right) in zip(breaches, crosses, strict=True):
        for text in dict.fromkeys((breach_label(breach, words), breach_label(breach, words, 1))):
            width = width_of(text)
            starts = ((right + 2, 0), (left - 5 - width, 0), (left, 1), (right - width, 1))
            place = next(
                (
                    (text, start, line)
                    for start, line in starts
                    if start >= across.left
                    and start + width <= across.right
                    and free((start, start + width), (each for each in lines[line] if each != (left, right)))
                ),
                None,
            )
            if place:
                lines[place[2]].append((place[1], place[1] + width))
                found.append(place)
                break
    return found


def restriction_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """The lane, unless the plan has no hours and nothing was done against it."""
    hours = plan_hours(picture)
    breaches = [each for each in breaches_of(picture) if across.shows(each.hour)]
    if not hours and not breaches:
        return None
    labels = placed_labels(breaches, across, words)
    bar = lay_out_bar(picture, across, words) if hours else None
    high = bar.height if bar else 0.0
    lines = 1 + max((line for _, _, line in labels), default=0) if breaches else 0

    def draw(sheet: Sheet, _: float, top: float) -> Drawn:
        found: list[Artist] = [name_row(sheet, top - 2 - BAR / 2, words.restrictions)]
        if bar:
            found += draw_bar(sheet, picture, bar, top - 2)
        y = top - 2 - high - 2 - LINE / 2
        at, colour = [across.at(breach.hour) for breach in breaches], sheet.palette.breach
        found += sheet.axes.plot(
            at, [y] * len(at), linestyle="", marker="x", markersize=6, markeredgewidth=1.8, color=colour
        )
        for breach, x in zip(breaches, at, strict=True):
            sheet.stops.append(Stop(Kind.BREACH, breach.hour, None, breach.entry_id, sheet.axes, x, y))
        found += [write(sheet, start, y - line * LINE, text, sheet.palette.text) for text, start, line in labels]
        return tuple(found)

    return Row("restrictions", max(high, BAR) + 6 + lines * LINE, 1, draw)
