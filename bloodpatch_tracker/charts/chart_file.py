"""The chart as a file: PNG, SVG or PDF, always on white paper, and the same bytes for the same picture.

A file says neither who made it nor when, and in its own data no more than what it is: who opens a picture elsewhere
sees the patch and its time in the picture, and nobody's name.
"""

from collections.abc import Sequence
from enum import StrEnum
from io import BytesIO
from typing import Any

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.layout import good_height
from bloodpatch_tracker.charts.palette import PRINT, Palette
from bloodpatch_tracker.charts.points import Picture
from bloodpatch_tracker.charts.recovery import draw_recovery
from bloodpatch_tracker.charts.span import Span

WIDE_IN, DPI = 10.0, 200
"""Width of a picture, inches, and the pixels of a PNG to the inch."""
CREATOR = "bloodpatch_tracker"
HOW: Any = {
    "pdf.fonttype": 42,  # letters stay letters, to be searched and copied
    "svg.fonttype": "path",  # a viewer need not have the font
    "svg.hashsalt": CREATOR,  # ids that are the same every time
}
"""Settings of matplotlib while a file is written. Any: its type lists every name there is."""


class FileKind(StrEnum):
    """What a chart is saved as, by the ending of the file's name."""

    PNG = "png"
    SVG = "svg"
    PDF = "pdf"


def chart_bytes(
    kind: FileKind,
    picture: Picture,
    words: ChartWords,
    *,
    span: Span = Span.AUTO,
    laid: Sequence[Picture] = (),
    title: str = "",
    palette: Palette = PRINT,
) -> bytes:
    """The whole file.

    Args:
        laid: other patches laid over. title: the line above the chart; it should say which patch, and no name.
    """
    height = good_height(picture, words, WIDE_IN * 72, span, laid, title)
    figure = Figure(figsize=(WIDE_IN, height / 72), dpi=DPI)
    FigureCanvasAgg(figure)
    draw_recovery(figure, picture, palette, words, span, laid=laid, title=title)
    written = BytesIO()
    with rc_context(HOW):
        figure.savefig(written, format=kind.value, facecolor=palette.surface, metadata=_about(kind, words.about))
    return written.getvalue()


def _about(kind: FileKind, title: str) -> dict[str, str | None]:
    """What the file says of itself. None leaves out what matplotlib would say by itself."""
    said: dict[FileKind, dict[str, str | None]] = {
        FileKind.PNG: {"Title": title, "Software": CREATOR},
        FileKind.SVG: {"Title": title, "Creator": CREATOR, "Date": None},
        FileKind.PDF: {"Title": title, "Creator": CREATOR, "Producer": CREATOR, "CreationDate": None},
    }
    return said[kind]
