"""The page: everything measured first, then drawn from the top down, the chart in what room is left."""

from collections.abc import Iterable, Sequence

from matplotlib.axes import Axes
from matplotlib.figure import Figure

from bloodpatch_tracker.charts.chart_words import ChartWords
from bloodpatch_tracker.charts.layout import GOOD_PLOT, LEAST_PLOT, good_height
from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.charts.recovery import draw_recovery
from bloodpatch_tracker.charts.sheet import blank
from bloodpatch_tracker.exchange.report.blocks import (
    BETWEEN,
    Block,
    facts_block,
    foot_block,
    table_block,
    title_block,
    verdict_block,
)
from bloodpatch_tracker.exchange.report.content import SPAN, Content
from bloodpatch_tracker.exchange.report.letters import BOX, printable
from bloodpatch_tracker.exchange.report.lists import list_blocks
from bloodpatch_tracker.words import endpoints
from bloodpatch_tracker.words import report as words

MARGIN, GAP = 36.0, 5.0
"""Round the page, and between its parts, pt; few printers leave more blank than half an inch."""
MOST_CHART = 0.315
"""The chart gets the height in which it loses no row, up to this share of what is between the margins, before what is
listed gets more than a line."""
SEEN = 500
"""Letters of an item, more than are ever shown."""
SCORES_ROOM = 0.48
"""Of the width, where the sign-offs stand beside them."""
SCORE_SHARES, ENDPOINT_SHARES = (0.13, 0.18, 0.21, 0.11, 0.37), (0.2, 0.17, 0.63)
"""Widths of the columns of the tables, as shares of the page's."""


def draw_page(figure: Figure, content: Content, chart_words: ChartWords) -> None:
    """Fill an empty figure of the size of the paper."""
    page = blank(figure)
    figure.set_facecolor(PRINT.surface)
    wide, high = page.get_xlim()[1], page.get_ylim()[1]
    room, top = wide - 2 * MARGIN, high - MARGIN
    above = (
        title_block(words.TITLE, MARGIN, room),
        facts_block(content, MARGIN, room),
        verdict_block(content, MARGIN, room),
    )
    half = (room - BETWEEN) * SCORES_ROOM
    scores = table_block(words.SCORES, _marked(words.COLUMNS), content.scores, SCORE_SHARES, MARGIN, half)
    published = table_block(endpoints.TITLE, (), content.endpoints, ENDPOINT_SHARES, MARGIN, room, content.remark)
    foot = foot_block((content.foot, words.NO_DIAGNOSIS), words.PAGE, MARGIN, room, _legend(content))
    free = top - MARGIN - foot.height - sum(block.height + GAP for block in (*above, published))

    good = good_height(content.picture, chart_words, room, SPAN)
    least = min(good - GOOD_PLOT + LEAST_PLOT, MOST_CHART * (top - MARGIN))
    pair, flags, notes = list_blocks(content, MARGIN, room, free - least - 4 * GAP, scores, half)
    chart_high = min(free - sum(block.height + GAP for block in (pair, flags, notes)) - GAP, good)

    y = _draw_down(page, above, top)
    area = (MARGIN, y - chart_high, room, chart_high)
    draw_recovery(figure, content.picture, PRINT, chart_words, SPAN, area=area)
    _draw_down(page, (pair, published, flags, notes), y - chart_high - GAP)
    foot.draw(page, MARGIN + foot.height)


def _draw_down(page: Axes, blocks: Iterable[Block], top: float) -> float:
    """Draw parts one under the other; the height below the last."""
    for block in blocks:
        block.draw(page, top)
        top -= block.height + GAP
    return top


def _marked(columns: Sequence[str]) -> tuple[str, ...]:
    """The heads of the scores with the marks of the chart, whose own key is the first to go where there is no room."""
    hour, upright, lying, *rest = columns
    return hour, f"● {upright}", f"○ {lying}", *rest


def _legend(content: Content) -> str:
    """What a box is, where one may be on the page."""
    facts = [value for _, value in (*content.who, *content.which)]
    listed = [item.body[:SEEN] for item in (*content.flags, *content.sign_offs, *content.notes)]
    return words.UNPRINTED if any(BOX in printable(text) for text in (*facts, *content.verdict, *listed)) else ""
