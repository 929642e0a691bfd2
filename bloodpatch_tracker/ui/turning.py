"""Turns to the page that a menu names; without a diary, the pages to read come in a sheet of their own."""

from PySide6.QtCore import QObject

from bloodpatch_tracker.ui.about_page import NAME as ABOUT
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.menus import Menus
from bloodpatch_tracker.ui.pages import Pages


class Turning(QObject):
    """Between the menus and the pages. Warning signs that are open are left."""

    def __init__(self, parent: QObject, menus: Menus, stack: Pages, desk: Desk) -> None:
        super().__init__(parent)
        self._menus, self._stack, self._desk = menus, stack, desk
        for page in menus.pages:
            page.triggered.connect(self._turn)
        menus.about.triggered.connect(self._about)

    def _turn(self) -> None:
        self._stack.leave_signs()
        if self._stack.currentWidget() is self._stack.home:
            self._stack.home.turn_to(self._menus.pages.index(self.sender()))
        else:
            self._desk.read()  # the only page that is there without a diary

    def _about(self) -> None:
        self._stack.leave_signs()
        if self._stack.currentWidget() is self._stack.home:
            self._stack.home.show_about()
        else:
            self._desk.read(ABOUT)
