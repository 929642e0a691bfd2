"""Says what came of something where the user is looking."""

from PySide6.QtCore import QObject

from bloodpatch_tracker.diary.change import Action, Change
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.ui.desk import Desk
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.pages import Pages
from bloodpatch_tracker.ui.signs_desk import SignsDesk
from bloodpatch_tracker.words import outcome
from bloodpatch_tracker.words import screen as words


class Teller(QObject):
    """On the warning signs that lie over a sheet, else in the sheet that is open, else on the page."""

    def __init__(self, parent: QObject, feed: Feed, stack: Pages, desk: Desk, signs: SignsDesk) -> None:
        super().__init__(parent)
        self._feed, self._stack, self._desk, self._signs = feed, stack, desk, signs

    def tell(self, sentence: str) -> None:
        """Say something."""
        if not self._told_over_page(sentence):
            self._stack.tell(sentence)

    def tell_not_saved(self, trouble: str) -> None:
        """Say so where it was typed; nothing typed is touched."""
        sentence = words.STILL_HERE.format(trouble=trouble)
        if not self._told_over_page(sentence):
            self._stack.tell_not_saved(sentence)

    def tell_kept(self, change: Change) -> None:
        """Something is safe: empty or close what it was typed in, and say so, with Undo where it can be undone.

        No new entry is typed in a sheet: warning signs may be written down over one, which stays as it is.
        """
        signs = self._stack.currentWidget() is self._stack.signs
        if change.action is Action.ADDED and isinstance(change.after, Entry):
            self._stack.home.log.form.settle(change.after)
            if signs:
                self._stack.signs.settle(outcome.kept(change, self._feed.zone))
        elif signs:
            self._stack.tell(outcome.kept(change, self._feed.zone))
        if not isinstance(change.after, Entry) or change.action is not Action.ADDED:
            self._desk.close_sheet()
        self._stack.home.toast.say(outcome.kept(change, self._feed.zone), undo=self._feed.undoes(change))

    def tell_undone(self) -> None:
        """What was done last is as it was before."""
        self.tell(words.UNDONE)

    def _told_over_page(self, sentence: str) -> bool:
        """Whether something lies over the page, where it is said then."""
        over = self._signs.over_sheet or self._desk.sheet
        if over is not None:
            over.show_trouble(sentence)
        return over is not None
