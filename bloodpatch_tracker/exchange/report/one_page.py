"""The report of one patch: the figure, to be drawn on a screen or a printer, and the PDF.

A PDF says of itself what it is, and neither whose nor when it was made: that stands on the page. The same diary,
moments and paper give the same bytes.
"""

from collections.abc import Callable
from datetime import datetime, tzinfo
from functools import partial
from io import BytesIO
from typing import Any
from uuid import UUID

from matplotlib import rc_context
from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure
from matplotlib.text import Text

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.report.content import Content, content_of
from bloodpatch_tracker.exchange.report.page import draw_page
from bloodpatch_tracker.exchange.report.paper import Paper
from bloodpatch_tracker.words.chart import CHART
from bloodpatch_tracker.words.report import TITLE
from bloodpatch_tracker.words.times import Local

CREATOR = "bloodpatch_tracker"
TRUE_TYPE: Any = {"pdf.fonttype": 42}
"""Fonts go along whole letters at a time, as letters to be searched and copied. Any: its type lists every name."""
UNJOINED = ("-liga",)
"""No letters are joined into one: some readers would search for “first” in vain."""
SAID = ("clock", "day", "when")
"""The words of the chart that say a moment; they are given the reader's wall clock."""


def report_figure(
    diary: Diary,
    as_of: datetime,
    zone: tzinfo | None,
    paper: Paper,
    *,
    patch_id: UUID | None = None,
    printed: datetime | None = None,
    limits: Thresholds = DEFAULT,
) -> Figure:
    """The page as a figure of the size of the paper, one page whatever the diary holds.

    Args:
        as_of: nothing that was written down later is on it. zone: of the wall clock times are told by; None is the
            computer's. patch_id: which patch; the latest by then, if not said. printed: when; `as_of`, if not said.
            limits: the thresholds of the rules, whose version the page names.

    Raises:
        NothingToReport: no patch was done by then, or not this one.
    """
    return figure_of(content_of(diary, as_of, zone, patch_id=patch_id, printed=printed, limits=limits), paper)


def report_pdf(
    diary: Diary,
    as_of: datetime,
    zone: tzinfo | None,
    paper: Paper,
    *,
    patch_id: UUID | None = None,
    printed: datetime | None = None,
    limits: Thresholds = DEFAULT,
) -> bytes:
    """The page as a PDF, its fonts embedded and its text to be selected. Arguments and errors as for the figure."""
    figure = report_figure(diary, as_of, zone, paper, patch_id=patch_id, printed=printed, limits=limits)
    about = {"Title": TITLE, "Creator": CREATOR, "Producer": CREATOR, "CreationDate": None}
    written = BytesIO()
    with rc_context(TRUE_TYPE):
        figure.savefig(written, format="pdf", metadata=about)
    return written.getvalue()


def figure_of(content: Content, paper: Paper) -> Figure:
    """The page of what a report says."""
    figure = Figure(figsize=(paper.size[0] / 72, paper.size[1] / 72), dpi=72)
    FigureCanvasAgg(figure)
    draw_page(figure, content, _chart_words(content.local))
    for text in figure.findobj(Text):
        if hasattr(text, "set_fontfeatures"):  # matplotlib before 3.11 joins no letters
            text.set_fontfeatures(UNJOINED)
    return figure


def _chart_words(local: Local) -> ChartWords:
    """The words of the chart, with times by the reader's clock."""
    return ChartWords(**{**CHART, **{name: partial(_said, CHART[name], local) for name in SAID}})


def _said(say: Callable[[datetime], str], local: Local, moment: datetime) -> str:
    return say(local(moment))
