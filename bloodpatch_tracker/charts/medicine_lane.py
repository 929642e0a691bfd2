"""The lane of the medicines: a tick for each time something was taken, letters above, and what these mean.

Where letters of two times have no room beside each other, their ticks are joined like a comb and share the letters.
"""

from matplotlib.artist import Artist

from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture, Taken, taken_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, name_row, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop
from bloodpatch_tracker.diary.vocabulary import Medicine

APART = 9.0
"""Between letters of two times, pt."""
BETWEEN = 14.0
"""Between the meanings of two letters, pt."""


def letter_groups(taken: list[Taken], across: Across, words: ChartWords) -> list[tuple[str, float, float]]:
    """Letters with the stretch of ticks they stand over, pt; times too close for letters of their own share them."""
    groups = [(frozenset(each.medicines), across.at(each.hour), across.at(each.hour)) for each in taken]
    settled: list[tuple[frozenset[Medicine], float, float]] = []
    for group in groups:
        settled.append(group)
        while len(settled) > 1 and _edge(settled[-2], words, 1) + APART > _edge(settled[-1], words, -1):
            last, before = settled.pop(), settled.pop()
            settled.append((before[0] | last[0], before[1], last[2]))
    return [(_letters(names, words), start, end) for names, start, end in settled]


def _letters(names: frozenset[Medicine], words: ChartWords) -> str:
    return " ".join(words.letters[each] for each in Medicine if each in names)


def _edge(group: tuple[frozenset[Medicine], float, float], words: ChartWords, side: int) -> float:
    """Where the letters of a group, or its ticks if they are wider, end on one side, pt."""
    names, start, end = group
    half = max(width_of(_letters(names, words)), end - start) / 2
    return (start + end) / 2 + side * half


def meaning_lines(taken: list[Taken], words: ChartWords, width: float) -> list[list[str]]:
    """The meanings of the letters that occur, on as many lines as they need."""
    occurring = [each for each in Medicine if any(each in one.medicines for one in taken)]
    lines: list[list[str]] = [[]]
    used = 0.0
    for each in occurring:
        text = f"{words.letters[each]} {words.names[each]}"
        if lines[-1] and used + width_of(text) > width:
            lines.append([])
            used = 0.0
        lines[-1].append(text)
        used += width_of(text) + BETWEEN
    return lines


def medicine_rows(picture: Picture, across: Across, words: ChartWords) -> tuple[Row, ...]:
    """The lane and the meanings; nothing where no medicine was taken in these hours."""
    taken = [each for each in taken_of(picture) if across.shows(each.hour)]
    if not taken:
        return ()
    lines = meaning_lines(taken, words, across.right - across.zero)

    def draw(sheet: Sheet, _: float, top: float) -> Drawn:
        axes, colour = sheet.axes, sheet.palette.medicine
        letters_at, ticks_at = top - 8, top - 19
        found: list[Artist] = [name_row(sheet, letters_at, words.medicines)]
        for text, start, end in letter_groups(taken, across, words):
            axes.hlines(ticks_at + 2.5, start, end, colors=colour, linestyles="solid", linewidth=1)
            half = width_of(text) / 2
            x = min(max((start + end) / 2, across.left + half), max(across.right, end) - half)
            found.append(write(sheet, x, letters_at, text, sheet.palette.text, ha="center"))
        at = [across.at(each.hour) for each in taken]
        found += axes.plot(
            at, [ticks_at] * len(at), linestyle="", marker="|", markersize=5, markeredgewidth=1.3, color=colour
        )
        for each, x in zip(taken, at, strict=True):
            sheet.stops.append(Stop(Kind.MEDICINE, each.hour, None, each.entry_id, axes, x, ticks_at))
        return tuple(found)

    def draw_meanings(sheet: Sheet, _: float, top: float) -> Drawn:
        found = []
        for place, line in enumerate(lines):
            x = across.zero
            for text in line:
                found.append(write(sheet, x, top - 6 - 13 * place, text, sheet.palette.soft_text))
                x += width_of(text) + BETWEEN
        return tuple(found)

    return Row("medicines", 24, 6, draw), Row("meanings", 13.0 * len(lines) + 2, 9, draw_meanings)
