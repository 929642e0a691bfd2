"""A list on the page: its items in as much detail as there is room for, and how many more there are."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from bloodpatch_tracker.exchange.report.content import Item
from bloodpatch_tracker.exchange.report.letters import ELLIPSIS, fitted
from bloodpatch_tracker.words.report import cut

BODY, LEAD = 7.3, 9.4
"""Size of text, and from one line to the next, pt."""
DETAIL = (5, 3, 2, 1)
"""Lines an item may take, the most first."""


@dataclass(frozen=True)
class Section:
    """A list as it is to be set.

    Attributes:
        title, empty: what it is called, and what is said where nothing is in it. more: says of those that are left
            out, by their heads, how many they are. head, body: width of the two columns, pt.
    """

    title: str
    items: Sequence[Item]
    empty: str
    more: Callable[[Sequence[str]], str]
    head: float
    body: float


@dataclass(frozen=True)
class SetItem:
    """An item in lines that fit its columns."""

    item: Item
    head: tuple[str, ...]
    body: tuple[str, ...]

    @property
    def height(self) -> int:
        """In lines."""
        return max(len(self.head), len(self.body))


@dataclass(frozen=True)
class SetSection:
    """A list in lines. `more`: what is said of those left out, or of there being none; blank where all stand here."""

    title: str
    items: tuple[SetItem, ...]
    more: str

    @property
    def height(self) -> int:
        """In lines, the title too."""
        return 1 + sum(item.height for item in self.items) + bool(self.more)


def set_section(section: Section, room: float) -> SetSection:
    """The list in at most so many lines, room for its title and one more at least: less detail before fewer items."""
    if not section.items:
        return SetSection(section.title, (), section.empty)
    items: list[SetItem] = []
    for detail in DETAIL:
        items = []
        left = room - 1
        for item in section.items:
            found = _set_item(section, item, detail)
            left -= found.height
            if left < 0:
                break  # what follows would not fit either, and may be long
            items.append(found)
        if len(items) == len(section.items):
            return SetSection(section.title, tuple(items), "")
    while items and sum(item.height for item in items) > room - 2:
        items.pop()
    more = section.more([item.head for item in section.items[len(items) :]])
    return SetSection(section.title, tuple(items), fitted(more, section.head + section.body, BODY, 1)[0])


def _set_item(section: Section, item: Item, detail: int) -> SetItem:
    head = fitted(item.head, section.head, BODY, min(detail, 2), bold=True)
    body = fitted(item.body, section.body, BODY, detail, cut=cut if item.written else _plain)
    return SetItem(item, tuple(head), tuple(body))


def _plain(_: int) -> str:
    return ELLIPSIS
