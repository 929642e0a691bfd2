"""A page that is longer than the window."""

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QApplication, QFrame, QScrollArea, QWidget
from shiboken6 import isValid

ROUND = 24
"""Pixels that stay in sight above and below what is gone to."""


class Scroller(QScrollArea):
    """Scrolls up and down. It takes no focus of its own, and follows the keyboard wherever a letter sends it."""

    def __init__(self, inside: QWidget) -> None:
        super().__init__()
        self._inside = inside
        self._wanted: QWidget | None = None
        self._placed = QTimer(self)
        self._placed.setSingleShot(True)
        self._placed.timeout.connect(self._go_to_wanted)
        self.setWidget(inside)
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        app = QApplication.instance()
        assert isinstance(app, QApplication)  # there are no widgets without one
        app.focusChanged.connect(self._follow)

    def bring_into_sight(self, widget: QWidget) -> None:
        """Scroll to a widget inside, whose height may just have changed: once all have their places."""
        self._wanted = widget
        self._placed.start(0)

    def _go_to_wanted(self) -> None:
        wanted, self._wanted = self._wanted, None
        if wanted is not None and isValid(wanted):
            self.ensureWidgetVisible(wanted, 0, ROUND)

    def _follow(self, _: QWidget | None, now: QWidget | None) -> None:
        if now is not None and self._inside.isAncestorOf(now):
            self.ensureWidgetVisible(now, 0, ROUND)
