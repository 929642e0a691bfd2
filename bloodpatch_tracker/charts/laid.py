"""Other patches laid over the chart of one: the upright scores of each from its own hour 0.

Each is told apart by its dashes, its marks and its number at the line's end and in the key; all are paler and thinner
than the patch they are laid over. Nothing of that needs colour.
"""

from collections.abc import Iterator, Sequence
from itertools import pairwise
from typing import NamedTuple

from matplotlib.axes import Axes
from matplotlib.text import Text

from bloodpatch_tracker.charts.frame import Plot
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.points import Picture, Scored
from bloodpatch_tracker.charts.scores import Curve, Dashes, Style, draw_curve
from bloodpatch_tracker.charts.sheet import SMALL, Sheet, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop

LOOKS: tuple[tuple[Dashes, str], ...] = (
    ((0, (1, 1.8)), "s"),
    ((0, (7, 2, 1, 2)), "^"),
    ((0, (10, 3)), "D"),
    ((0, (3, 1.5, 1, 1.5, 1, 1.5)), "v"),
)
"""Dashes and mark of each in turn; beyond four patches their numbers go on telling them apart."""
SIZE, WIDTH = 8.0, 1.3
"""Of marks and lines, pt: open marks wide enough to be seen round an upright dot of the same score."""
STRIDE = 5.0
"""Between the places of a line that a label keeps clear of, pt."""

Spot = tuple[float, float]
"""A place on the sheet, pt."""


class Laid(NamedTuple):
    """A patch laid over another, as drawn."""

    picture: Picture
    curve: Curve

    @property
    def number(self) -> int:
        """The number of the patch."""
        return self.picture.patch.patch_number


def laid_style(place: int, palette: Palette) -> Style:
    """How the patch laid over in this place, from 0, looks."""
    dashes, marker = LOOKS[place % len(LOOKS)]
    return Style(palette.outline, "none", dashes, WIDTH, marker, SIZE, 2.5)


def draw_laid(axes: Axes, pictures: Sequence[Picture], palette: Palette, *, scale: float = 1.0) -> tuple[Laid, ...]:
    """Draw the upright scores of patches from the hour 0 of each, on axes of hours and scores."""
    return tuple(
        Laid(each, draw_curve(axes, each, palette, Scored.UPRIGHT, scale=scale, style=laid_style(place, palette)))
        for place, each in enumerate(pictures)
    )


def laid_stops(sheet: Sheet, plot: Plot, laid: Sequence[Laid]) -> Iterator[Stop]:
    """What can be read out of them."""
    for each in laid:
        for point in each.curve.points:
            if sheet.across.shows(point.hour):
                yield Stop(Kind.LAID, point.hour, point.score, point.entry_id, plot.axes, point.hour, point.score)


def name_ends(
    sheet: Sheet, plot: Plot, laid: Sequence[Laid], curves: Sequence[Curve], texts: Sequence[Text]
) -> tuple[Text, ...]:
    """Write the number of each patch where its line ends, as far as that covers no mark, line or text."""
    taken = [spot for curve in (*curves, *(each.curve for each in laid)) for spot in _spots(sheet, plot, curve)]
    taken += [spot for text in texts for spot in _under(text)]
    found: list[Text] = []
    for each in laid:
        name = sheet.words.later_patch.format(number=each.number)
        last = next((p for p in reversed(each.curve.points) if sheet.across.shows(p.hour)), None)
        if last is None:
            continue
        end, relief = (sheet.across.at(last.hour), plot.height_of(last.score)), each.picture.limits.relief_upright
        place = _free_place(end, name, sheet, plot, relief, taken)
        if place:
            found.append(write(sheet, *place, name, sheet.palette.text))
            taken += _under(found[-1])
    return tuple(found)


def _free_place(end: Spot, name: str, sheet: Sheet, plot: Plot, relief: int, taken: Sequence[Spot]) -> Spot | None:
    """Where a name begins beside, above or below the end of its line, in the plot and clear of all that is taken."""
    wide, half = width_of(name), SMALL / 2 + 2
    beside, over = (end[0] + 9, end[0] - 9 - wide), (end[0] - wide / 2, end[0] - wide + 6, end[0] - 6)
    line = plot.height_of(relief)  # it is dark enough to strike a word through
    places = [(x, end[1]) for x in beside]
    places += [(x, end[1] + up) for up in (13, -13, 19, -19) for x in (*over, *beside)]
    for x, y in places:
        inside = sheet.across.zero <= x and x + wide <= sheet.across.right
        inside = inside and plot.bottom + half <= y <= plot.top - half and abs(y - line) > half
        if inside and not any(x - 6 <= at <= x + wide + 6 and y - half - 4 <= up <= y + half + 4 for at, up in taken):
            return x, y
    return None


def _spots(sheet: Sheet, plot: Plot, curve: Curve) -> Iterator[Spot]:
    """Places along a curve, close enough that no label fits between two."""
    for point in curve.points:
        yield sheet.across.at(point.hour), plot.height_of(point.score)
    for run in curve.runs:
        ends = [(sheet.across.at(point.hour), plot.height_of(point.score)) for point in run]
        for (x, y), (to_x, to_y) in pairwise(ends):
            steps = int(max(abs(to_x - x), abs(to_y - y)) / STRIDE) + 1
            yield from ((x + (to_x - x) * n / steps, y + (to_y - y) * n / steps) for n in range(steps))


def _under(text: Text) -> list[Spot]:
    """Places along a text of the sheet."""
    x, y = text.get_position()
    wide = width_of(text.get_text())
    start = x - wide / 2 if text.get_horizontalalignment() == "center" else x
    return [(start + wide * n / 8, y) for n in range(9)]
