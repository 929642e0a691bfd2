"""The bar of the restriction plan: until when it lasts, and along its foot what was said about keeping it.

A solid line is kept, beads are broken, nothing is nothing said; the label says all of it together.
"""

from typing import NamedTuple

from matplotlib.lines import Line2D
from matplotlib.patches import Rectangle

from bloodpatch_tracker.assessment.kept import Said, SaidStretch, kept_so_far
from bloodpatch_tracker.assessment.restrictions import restricted_for, restrictions_end
from bloodpatch_tracker.charts.across import Across
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture, later_patches_of
from bloodpatch_tracker.charts.rows import Drawn
from bloodpatch_tracker.charts.sheet import Sheet, width_of, write
from bloodpatch_tracker.charts.stop import Kind, Stop

BAR, FOOT, LINE, PADDING = 18.0, 3.6, 13.0, 6.0
"""Height of the bar, of the line along its foot and of a line of text under it, and room round text, pt."""
BEADS = (0, (0.7, 0.7))
"""Of a line that is broken, in widths of it."""

Placed = tuple[str, float]
"""A text and where it begins, pt."""


class Bar(NamedTuple):
    """The bar as laid out.

    Attributes:
        end: where it ends, pt. beside: texts in it or behind it, each with where it begins, pt. under: those that find
            no room there, each for a line of its own.
    """

    end: float
    beside: list[Placed]
    under: list[str]

    @property
    def height(self) -> float:
        """With the lines under it, pt."""
        return BAR + len(self.under) * LINE


def plan_hours(picture: Picture) -> float:
    """How many hours the plan lasts, though a later patch may have ended it before."""
    return restricted_for(picture.patch, picture.limits).total_seconds() / 3600


def lay_out_bar(picture: Picture, across: Across, words: ChartWords) -> Bar:
    """Where the bar ends, and where it says how the plan was kept and until when it lasts, if no patch ended it."""
    hours = plan_hours(picture)
    ended = min((later.hour for later in later_patches_of(picture)), default=hours)
    end = min(across.at(min(hours, ended)), across.right)
    over = picture.hours_looked_at >= min(hours, ended)
    moment = restrictions_end(picture.patch, picture.limits)
    untils = [words.until.format(moment=said(moment)) for said in (words.when, words.clock)] if hours <= ended else []
    kept = words.plan_kept(kept_so_far(picture.course), over)
    left, right, behind = across.zero + PADDING, end - PADDING, end + PADDING
    beside: list[Placed] = []
    under: list[str] = []
    for texts in (untils, [kept]):
        for text in texts:
            width = width_of(text)
            if width <= right - left:
                beside.append((text, right - width if texts is untils else left))
                right -= width + 2 * PADDING
            elif behind + width <= across.right:
                beside.append((text, behind))
                behind += width + 2 * PADDING
            else:
                continue
            break
        else:
            under += texts[-1:]
    return Bar(end, beside, under)


def draw_bar(sheet: Sheet, picture: Picture, laid_out: Bar, top: float) -> Drawn:
    """The bar below `top`, pt, with what was said about keeping the plan along its foot."""
    palette, start = sheet.palette, sheet.across.zero
    bar = Rectangle((start, top - BAR), laid_out.end - start, BAR, zorder=1)
    bar.set(facecolor=palette.restriction_strip, edgecolor=palette.outline, linewidth=0.8)
    sheet.axes.add_patch(bar)
    foot = top - BAR + FOOT / 2 + 1
    said = [each for each in kept_so_far(picture.course).stretches if each.said is not Said.NOTHING]
    lines = [_line(sheet, each, laid_out.end, foot) for each in said]
    sheet.stops.append(Stop(Kind.PLAN, 0.0, None, None, sheet.axes, start, top - BAR / 2))
    middle = (top + foot + FOOT / 2) / 2
    beside = [write(sheet, x, middle, text, palette.text) for text, x in laid_out.beside]
    below = top - BAR - 2 - LINE / 2
    under = [write(sheet, start, below - n * LINE, text, palette.text) for n, text in enumerate(laid_out.under)]
    return (bar, *(line for line in lines if line), *beside, *under)


def _line(sheet: Sheet, stretch: SaidStretch, end: float, y: float) -> Line2D | None:
    """The line along the foot for a stretch in which something was said, as far as the bar reaches."""
    left, right = (min(sheet.across.at(hour), end) for hour in (stretch.from_hour, stretch.until_hour))
    if right <= left:
        return None
    broken, palette = stretch.said is Said.BROKEN, sheet.palette
    return sheet.axes.plot(
        (left + 1, right - 1),
        (y, y),
        color=palette.breach if broken else palette.medicine,
        linewidth=FOOT,
        linestyle=BEADS if broken else "-",
        solid_capstyle="butt",
        dash_capstyle="butt",
        zorder=2,
    )[0]
