"""Drops drafts and reminders of diaries that are no longer in the book: whoever is erased leaves nothing here."""

from collections.abc import Callable, Collection, Mapping, Sequence
from uuid import UUID

from PySide6.QtCore import QObject

from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook
from bloodpatch_tracker.diary.draft import DraftKeeper
from bloodpatch_tracker.ui.feed import Clock, Feed


class Leftovers(QObject):
    """Looks when the window is made, and whenever somebody may have been erased, here or at another station."""

    def __init__(self, parent: QObject, feed: Feed, keepers: Sequence[DraftKeeper | AskedKeeper]) -> None:
        super().__init__(parent)
        self._owners, self._keepers = feed.beside(_owners), keepers
        feed.people_changed.connect(self.drop)
        feed.others_changed.connect(self.drop)
        self.drop()

    def drop(self) -> None:
        """Let go what belongs to no patch of the book; where that cannot be read, nothing."""
        for keeper in self._keepers:
            patches = keeper.patches()
            try:
                gone = patches.difference(self._owners(patches)) if patches else patches
            except BookTrouble:
                return
            for patch_id in gone:
                keeper.forget(patch_id)


def _owners(book: DiaryBook, _: Clock) -> Callable[[Collection[UUID]], Mapping[UUID, UUID]]:
    """Which of some patches are in the book."""
    return book.owners
