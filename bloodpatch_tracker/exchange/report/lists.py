"""The flags, sign-offs and notes on the page: what each is called on the left, all about it on the right."""

from collections.abc import Callable, Sequence

from matplotlib.axes import Axes

from bloodpatch_tracker.charts.palette import PRINT
from bloodpatch_tracker.exchange.report.blocks import BETWEEN, HEADING, Block, heading, lines_down
from bloodpatch_tracker.exchange.report.content import Content, Item
from bloodpatch_tracker.exchange.report.ink import mark
from bloodpatch_tracker.exchange.report.room import shared
from bloodpatch_tracker.exchange.report.section import LEAD, Section, SetSection, set_section
from bloodpatch_tracker.words import report as words

SHARES = (6.0, 1.0, 3.0)
"""Of flags, sign-offs and notes, where they want more room than there is; sign-offs have lines of their own besides."""
HEADS, HEADS_BESIDE, INDENT = 0.33, 0.36, 15.0
"""What an item is called, as a share of the width, and of half of it; room for a flag's mark before it, pt."""


def list_blocks(
    content: Content, left: float, room: float, height: float, beside: Block, beside_room: float
) -> tuple[Block, Block, Block]:
    """The sign-offs, together with what stands left of them; the flags; the notes.

    Args:
        room: width of the page, pt. height: what all three blocks may take together, pt.
        beside: what stands left of the sign-offs, in `beside_room` pt; their lines beside it cost nothing.
    """
    start = beside_room + BETWEEN
    flags = _section(words.FLAGS, content.flags, words.NO_FLAGS, words.more_flags, room, HEADS, INDENT)
    signed = _section(
        words.SIGN_OFFS, content.sign_offs, words.NO_SIGN_OFFS, words.more_sign_offs, room - start, HEADS_BESIDE, 0.0
    )
    notes = _section(words.NOTES, content.notes, words.NO_NOTES, words.more_notes, room, HEADS, INDENT)

    free = (beside.height - HEADING) // LEAD + 1  # a title is a line too
    lines = (height - beside.height - 2 * (HEADING - LEAD)) / LEAD
    wants = [
        set_section(each, lines + extra).height - extra for each, extra in ((flags, 0), (signed, free), (notes, 0))
    ]
    given = shared(lines, [max(want, 0.0) for want in wants], SHARES)
    sign_offs = _block(set_section(signed, given[1] + free), left + start, room - start, HEADS_BESIDE, 0.0)
    return (
        _side_by_side(beside, sign_offs),
        _block(set_section(flags, given[0]), left, room, HEADS, INDENT),
        _block(set_section(notes, given[2]), left, room, HEADS, INDENT),
    )


def _section(
    title: str,
    items: Sequence[Item],
    empty: str,
    more: Callable[[Sequence[str]], str],
    room: float,
    heads: float,
    indent: float,
) -> Section:
    return Section(title, items, empty, more, room * heads - indent - BETWEEN, room * (1 - heads))


def _block(section: SetSection, left: float, room: float, heads: float, indent: float) -> Block:
    def draw(page: Axes, top: float) -> None:
        heading(page, left, top, room, section.title)
        y = top - HEADING
        for each in section.items:
            mark(page, left + indent / 2 - 1, y - LEAD / 2, each.item)
            lines_down(page, left + indent, y, each.head, bold=True)
            lines_down(page, left + room * heads, y, each.body)
            y -= LEAD * each.height
        if section.more:
            lines_down(page, left + indent, y, (section.more,), colour=PRINT.soft_text)

    return Block(HEADING + LEAD * (section.height - 1), draw)


def _side_by_side(*blocks: Block) -> Block:
    def draw(page: Axes, top: float) -> None:
        for block in blocks:
            block.draw(page, top)

    return Block(max(block.height for block in blocks), draw)
