"""The row of the flags: when each began to hold, how serious it is by lightness, shape and number."""

from matplotlib.artist import Artist

from bloodpatch_tracker.assessment.conclusion import Severity
from bloodpatch_tracker.charts.across import Across, spread
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.points import Picture, flags_of
from bloodpatch_tracker.charts.rows import Drawn, Row
from bloodpatch_tracker.charts.sheet import Sheet, dot, name_row, write
from bloodpatch_tracker.charts.stop import Kind, Stop

SHAPES = {Severity.EMERGENCY: "8", Severity.TODAY: "D", Severity.DISCUSS: "s"}
"""What a flag looks like besides its lightness; the others are round."""
FLAG_ROOM = 19.0
"""Width a flag takes, pt."""


def flag_row(picture: Picture, across: Across, words: ChartWords) -> Row | None:
    """The flags, each at the moment since which it holds, numbered as the conclusions are, most serious first."""
    flags = flags_of(picture)
    if not flags:
        return None
    at = [across.clipped(flag.hour) for flag in flags]
    centres = spread(at, FLAG_ROOM, across.left, across.right + 2)

    def draw(sheet: Sheet, bottom: float, top: float) -> Drawn:
        palette, y = sheet.palette, (bottom + top) / 2 + 1
        found: list[Artist] = [name_row(sheet, y, words.flags)]
        for flag, true, x in zip(flags, at, centres, strict=True):
            tone, reviewed = palette.tone(flag.conclusion.severity), flag.conclusion.reviewed is not None
            fill, ink = (palette.surface, palette.text) if reviewed else (tone.fill, tone.text)
            shape = SHAPES.get(flag.conclusion.severity, "o")
            if 0 <= flag.hour <= across.end:
                found += sheet.axes.plot((true, x), (bottom - 4, y), color=palette.flag, linewidth=1, zorder=2)
            else:  # beyond the axis: no stem that would name an hour, but which way it lies
                found += dot(sheet, true, bottom - 3, palette.flag, palette.flag, 3.5, "<" if flag.hour < 0 else ">")
            found += sheet.axes.plot(
                [x],
                [y],
                linestyle="",
                marker=shape,
                markersize=11.5 if shape == "D" else 14,
                markerfacecolor=fill,
                markeredgecolor=palette.flag,
                markeredgewidth=1.2,
                zorder=7,
            )
            found.append(write(sheet, x, y, str(flag.number), ink, ha="center", zorder=8))
            sheet.stops.append(Stop(Kind.FLAG, flag.hour, flag.number, None, sheet.axes, x, y))
        return tuple(found)

    return Row("flags", 21, 2, draw)
