"""The parts of the page that are always there. Each is measured when it is made and drawn where it is put."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from matplotlib.axes import Axes

from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.exchange.report.content import Content, Item
from bloodpatch_tracker.exchange.report.ink import mark, rule, shade, write
from bloodpatch_tracker.exchange.report.letters import fitted, printable, width
from bloodpatch_tracker.exchange.report.section import BODY, LEAD

TITLE, VERDICT = 13.0, 11.0
"""Sizes of the largest letters, pt."""
BETWEEN, CELL_GAP, PAD = 10.0, 5.0, 7.0
"""Between columns of the page and of a table, and inside a shaded field, pt."""
VALUE_LINES, CELL_LINES, MESSAGE_LINES = 2, 2, 4
STATUS_MARK = 17.0
"""Room for the mark of the status, pt."""
HEADING = LEAD + 2.0
"""Height of the title of a part, with the line below it, pt."""
DROP = 0.78
"""From the top of a line to where its letters stand, as a share of a line."""

Row = Sequence[str]


@dataclass(frozen=True)
class Block:
    """A part: its height, pt, and what draws it from a height of the page downwards."""

    height: float
    draw: Callable[[Axes, float], None]


def title_block(title: str, left: float, room: float) -> Block:
    """The title over a line."""

    def draw(page: Axes, top: float) -> None:
        write(page, left, top - TITLE, title, TITLE, bold=True)
        rule(page, left, left + room, top - TITLE - 6, width=1.0)

    return Block(TITLE + 8, draw)


def facts_block(content: Content, left: float, room: float) -> Block:
    """Whose report it is beside which patch it is about."""
    half = (room - BETWEEN) / 2
    columns = [_facts(facts, half) for facts in (content.who, content.which)]

    def draw(page: Axes, top: float) -> None:
        for place, (label_room, rows) in enumerate(columns):
            x, y = left + place * (half + BETWEEN), top
            for number, (label, lines) in enumerate(rows):
                lines_down(page, x, y, label, colour=PRINT.soft_text)
                lines_down(page, x + label_room, y, lines, bold=number == 0)
                y -= LEAD * max(len(label), len(lines))

    return Block(max(LEAD * sum(max(map(len, row)) for row in rows) for _, rows in columns), draw)


def _facts(facts: Sequence[tuple[str, str]], room: float) -> tuple[float, list[tuple[list[str], list[str]]]]:
    """Room for the labels, pt, and the lines of each label and value; the first value is set bold."""
    labels = min(max(width(label, BODY) for label, _ in facts) + BETWEEN, room / 2)
    rows = [
        (
            fitted(label, labels - BETWEEN, BODY, VALUE_LINES),
            fitted(value, room - labels, BODY, VALUE_LINES, bold=place == 0),
        )
        for place, (label, value) in enumerate(facts)
    ]
    return labels, rows


def verdict_block(content: Content, left: float, room: float) -> Block:
    """What the diary shows in a sentence, and what it says about a second patch, in a shaded field."""
    title, message, second = content.verdict
    status = content.assessment.status
    indent = PAD if status is None else PAD + STATUS_MARK + PAD
    inside = room - indent - PAD
    titles = fitted(title, inside, VERDICT, 1, bold=True)
    said = fitted(message, inside, BODY + 1, MESSAGE_LINES)
    about_second = fitted(second, inside, BODY + 1, VALUE_LINES, bold=True)
    lead, head = LEAD + 1.5, VERDICT + 4
    height = 2 * PAD + head + lead * (len(said) + len(about_second)) - 3

    def draw(page: Axes, top: float) -> None:
        shade(page, left, top - height, room, height)
        if status is not None:
            flag = Item("", "", severity=status.severity)
            mark(page, left + PAD + STATUS_MARK / 2, top - PAD - head / 2, flag, STATUS_MARK * 0.85)
        y = top - PAD - VERDICT
        write(page, left + indent, y, titles[0], VERDICT, bold=True)
        for line in said:
            y -= lead
            write(page, left + indent, y - 1, line, BODY + 1)
        for line in about_second:
            y -= lead
            write(page, left + indent, y - 1, line, BODY + 1, bold=True)

    return Block(height, draw)


def table_block(
    title: str, head: Row, rows: Sequence[Row], shares: Sequence[float], left: float, room: float, remark: str = ""
) -> Block:
    """A table with a title.

    Args:
        head: the names of the columns, none where it is empty. shares: of the width, for each column.
        remark: a sentence below.
    """
    starts = [left + room * sum(shares[:place]) for place in range(len(shares))]
    widths = [room * share - CELL_GAP for share in shares]
    cells = [
        [fitted(cell, widths[place], BODY, CELL_LINES, bold=place == 0) for place, cell in enumerate(row)]
        for row in rows
    ]
    below = fitted(remark, room, BODY, CELL_LINES)
    heads = [fitted(name, wide, BODY, 1) for name, wide in zip(head, widths, strict=False)]

    def draw(page: Axes, top: float) -> None:
        heading(page, left, top, room, title)
        y = top - HEADING
        if heads:
            for x, lines in zip(starts, heads, strict=True):
                lines_down(page, x, y, lines, colour=PRINT.soft_text)
            y -= LEAD
        for row in cells:
            for place, (x, lines) in enumerate(zip(starts, row, strict=True)):
                lines_down(page, x, y, lines, bold=place == 0)
            y -= LEAD * max(map(len, row))
        lines_down(page, left, y, below)

    lines = bool(heads) + sum(max(map(len, row)) for row in cells) + len(below)
    return Block(HEADING + LEAD * lines, draw)


def foot_block(lines: Sequence[str], end: str, left: float, room: float, legend: str = "") -> Block:
    """Lines under a line, `end` at the right end of the last of them, and a legend below where there is one."""
    *before, last = lines
    ending = width(end, BODY)
    fit = [part for line in before for part in fitted(line, room, BODY, CELL_LINES)]
    beside = fitted(last, room - ending - BETWEEN, BODY, CELL_LINES)
    below = fitted(legend, room, BODY, CELL_LINES)

    def draw(page: Axes, top: float) -> None:
        rule(page, left, left + room, top - 2)
        y = top - 4
        lines_down(page, left, y, (*fit, *beside, *below), colour=PRINT.soft_text)
        y -= LEAD * (len(fit) + DROP)
        write(page, left + room, y, printable(end), BODY, colour=PRINT.soft_text, ha="right")

    return Block(LEAD * (len(fit) + len(beside) + len(below)) + 4, draw)


def heading(page: Axes, left: float, top: float, room: float, title: str) -> None:
    """The title of a part, one line high, over a thin line."""
    lines_down(page, left, top, fitted(title, room, BODY + 0.5, 1, bold=True), bold=True, size=BODY + 0.5)
    rule(page, left, left + room, top - LEAD - 0.5)


def lines_down(
    page: Axes,
    x: float,
    top: float,
    lines: Sequence[str],
    *,
    bold: bool = False,
    colour: str = PRINT.text,
    size: float = BODY,
) -> None:
    """Lines one under the other."""
    for place, line in enumerate(lines):
        write(page, x, top - LEAD * (place + DROP), line, size, bold=bold, colour=colour)
