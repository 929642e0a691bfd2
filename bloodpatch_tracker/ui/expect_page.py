"""What to expect: pages to read, to search and to print."""

from PySide6.QtCore import QEvent, QPoint, QUrl, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QBoxLayout, QVBoxLayout, QWidget

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.expect_pages import Places, pages_in, search
from bloodpatch_tracker.ui.about_page import NAME as ABOUT
from bloodpatch_tracker.ui.about_page import about_page
from bloodpatch_tracker.ui.page_document import text_of
from bloodpatch_tracker.ui.page_list import PageList
from bloodpatch_tracker.ui.page_search import PageSearch
from bloodpatch_tracker.ui.page_text import PageText
from bloodpatch_tracker.ui.print_keys import PrintKeys
from bloodpatch_tracker.ui.scroller import Scroller
from bloodpatch_tracker.words import expect as words
from bloodpatch_tracker.words.language import language

QWIDGETSIZE_MAX = (1 << 24) - 1
"""Qt's own word for no limit; PySide leaves it out."""
SIGNS = QUrl("app:warning-signs")
"""What a page links to for the program's own screen of warning signs."""
TEXT_LETTERS = 46
"""Letters of middling width that a line of text needs; with less room the list goes above it."""


class ExpectPage(QWidget):
    """A list of pages, and the one that is chosen."""

    signs_wanted = Signal()

    def __init__(self) -> None:
        super().__init__()
        pages = (*pages_in(language()), about_page())
        self.pages = {page.name: page for page in pages}
        self.search, self.list, self.text = PageSearch(), PageList(), PageText()
        self.keys = PrintKeys(pages)
        self._texts: dict[str, str] = {}
        self._found: dict[str, Places] = {}
        self._at = 0
        self._name = ""
        self._lay_out()
        find = QShortcut(QKeySequence(QKeySequence.StandardKey.Find), self)
        find.activated.connect(self._go_to_search)
        self.search.wanted.connect(self._search)
        self.search.next_wanted.connect(self._step)
        self.list.chosen.connect(self._show)
        self.list.opened.connect(self._read)
        self.text.anchorClicked.connect(self._follow)
        self._offer()
        self.show_page(pages[0].name)

    def use_limits(self, limits: Thresholds) -> None:
        """Tell of these thresholds on the page about the program."""
        self.pages[ABOUT] = about_page(limits)
        self._texts.pop(ABOUT, None)
        self.keys.use_pages(tuple(self.pages.values()))
        if self._name == ABOUT:
            self._show(ABOUT)

    def start(self) -> None:
        """Give the keyboard to the list."""
        self.list.setFocus()

    def show_page(self, name: str) -> None:
        """Show the page of this name; a search that has not found it is over."""
        if self._found and name not in self._found:
            self.search.line.clear()
        self.list.choose(name)
        self._show(name)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() is QEvent.Type.FontChange and hasattr(self, "_halves"):  # styled while Qt still makes it
            self._turn_layout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._turn_layout()

    def _lay_out(self) -> None:
        self._side, reading = QWidget(), QWidget()
        for half, parts in ((self._side, (self.search, self.list)), (reading, (self.text, self.keys))):
            column = QVBoxLayout(half)
            column.setContentsMargins(0, 0, 0, 0)
            column.setSpacing(8)
            for part in parts:
                column.addWidget(part, stretch=1 if part in (self.list, self.text) else 0)
        self._inside = QWidget()
        self._halves = QBoxLayout(QBoxLayout.Direction.LeftToRight, self._inside)
        self._halves.setContentsMargins(16, 12, 16, 12)
        self._halves.setSpacing(12)
        self._halves.addWidget(self._side)
        self._halves.addWidget(reading, stretch=1)
        whole = QVBoxLayout(self)
        whole.setContentsMargins(0, 0, 0, 0)
        self._scroller = Scroller(self._inside)
        whole.addWidget(self._scroller)

    def _turn_layout(self) -> None:
        """Side by side while there is room for a line of text beside the list, else one above the other."""
        wide = self.list.sizeHint().width()
        beside = wide + TEXT_LETTERS * self.fontMetrics().averageCharWidth() <= self.width()
        self._side.setMaximumWidth(wide if beside else QWIDGETSIZE_MAX)
        self._halves.setDirection(QBoxLayout.Direction.LeftToRight if beside else QBoxLayout.Direction.TopToBottom)

    def _show(self, name: str) -> None:
        self._name, self._at = name, 0
        self.keys.page = self.pages[name]
        self.text.show_page(self.pages[name])
        self.text.mark(self._found.get(name, ()), 0)

    def _read(self) -> None:
        """Give the keyboard to the text, and bring it up where it stands below the list."""
        self.text.setFocus()
        self._scroller.verticalScrollBar().setValue(self.text.mapTo(self._inside, QPoint(0, 0)).y())

    def _search(self, wanted: str) -> None:
        """List the pages that hold what is typed; all of them where none does."""
        self._texts = {name: self._texts.get(name) or text_of(page) for name, page in self.pages.items()}
        self._found = search(self._texts, wanted)
        self._offer()
        if self._found:
            self.search.tell(f"{words.found_on(len(self._found))} {words.NEXT}")
        else:
            self.search.tell(words.nothing(wanted) if wanted.strip() else "")
        self.show_page(self._name if self._name in self._found or not self._found else next(iter(self._found)))

    def _offer(self) -> None:
        found = self._found
        self.list.offer(
            {
                name: words.titled(page.title, len(found[name])) if found else page.title
                for name, page in self.pages.items()
                if not found or name in found
            }
        )

    def _step(self, step: int) -> None:
        """Go to the next place, or the one before: on this page, else on the page after, round the ends."""
        if not self._found:
            return
        names = list(self._found)
        if not 0 <= self._at + step < len(self._found[self._name]):
            self.show_page(names[(names.index(self._name) + step) % len(names)])
            self._at = 0 if step > 0 else len(self._found[self._name]) - 1
        else:
            self._at += step
        self.text.mark(self._found[self._name], self._at)

    def _follow(self, link: QUrl) -> None:
        if link == SIGNS:
            self.signs_wanted.emit()
        elif link.toString() in self.pages:
            self.show_page(link.toString())

    def _go_to_search(self) -> None:
        self.search.line.setFocus()
        self.search.line.selectAll()
