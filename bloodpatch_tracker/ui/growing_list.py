"""A list to choose from whose first choice is none, and which is as wide as what is chosen."""

from collections.abc import Sequence

from bloodpatch_tracker.ui.calm import CalmList


class GrowingList(CalmList):
    """It says by its first choice what it is for; the rest is offered anew as it changes."""

    def __init__(self, name: str, first: str) -> None:
        super().__init__(name)
        self.addItem(first, "")
        self._offered: Sequence[tuple[str, str]] = ()
        self.currentIndexChanged.connect(self._grow)
        self._grow()

    def offer(self, options: Sequence[tuple[str, str]]) -> None:
        """Offer these, pairs of a word and what it is called. What is chosen stays, be it no longer among them."""
        if options == self._offered:
            return
        self._offered = options
        chosen, called = self.typed(), self.currentText()
        self.blockSignals(True)  # nobody has chosen anything
        while self.count() > 1:
            self.removeItem(1)
        for word, name in options:
            self.addItem(name, word)
        if chosen and self.findData(chosen) < 0:
            self.addItem(called, chosen)
        self.setCurrentIndex(max(self.findData(chosen), 0))
        self.blockSignals(False)
        self._grow()

    def _grow(self) -> None:
        wide = self.fontMetrics().horizontalAdvance(self.currentText())
        self.setMinimumContentsLength(wide // max(self.fontMetrics().horizontalAdvance("X"), 1) + 2)
        self.setToolTip(self.accessibleName())
