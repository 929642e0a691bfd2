"""The sheet on which several patches stand side by side, to look at and to print."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from matplotlib.figure import Figure
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.charts.multiples_pages import draw_pages
from bloodpatch_tracker.charts.palette import Palette
from bloodpatch_tracker.charts.small_multiples import Panel
from bloodpatch_tracker.exchange.report.paper import Paper
from bloodpatch_tracker.ui.keys import ActionKey
from bloodpatch_tracker.ui.multiples_view import WORDS, MultiplesView
from bloodpatch_tracker.ui.sheet import Sheet
from bloodpatch_tracker.words import history as history_words
from bloodpatch_tracker.words import multiples as words

if TYPE_CHECKING:
    from bloodpatch_tracker.ui.page_preview import PagePreview


class MultiplesSheet(Sheet):
    """Something to read; closed like any other."""

    def __init__(self, parent: QWidget, panels: Sequence[Panel], palette: Palette) -> None:
        view = MultiplesView(panels, palette)
        super().__init__(parent, words.TITLE, view, "")
        self.view = view
        self.preview: PagePreview | None = None
        """Once it was asked for."""
        self.print = ActionKey(words.PRINT)
        self.foot.insertWidget(self.foot.indexOf(self.cancel), self.print)
        self.cancel.rename(history_words.CLOSE)
        self.print.clicked.connect(self._print)

    def _print(self) -> None:
        from bloodpatch_tracker.ui.page_preview import PagePreview  # asks for printers: only when wanted

        self.preview = PagePreview(self._pages, self, words.PREVIEW_TITLE)
        self.preview.dialog.open()

    def _pages(self, paper: Paper) -> tuple[Figure, ...]:
        return draw_pages(self.view.panels, paper.size, WORDS, words.TITLE, words.PAGE_OF)
