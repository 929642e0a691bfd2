"""Hearing of what others changed in a file: a number in its header tells whether there is anything to look for."""

from collections.abc import Mapping
from uuid import UUID

from sqlalchemy import Engine, select

from bloodpatch_tracker.db.engine import reading
from bloodpatch_tracker.db.rows import PatientRow
from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.book import BookTrouble

ASK_AGAIN_MS = 5_000


class Polled:
    """A `Watch` on the engine of a book that is a file, in the thread of that book."""

    ask_again_ms = ASK_AGAIN_MS

    def __init__(self, engine: Engine) -> None:
        self._engine = reading(engine)
        self._number, self._versions = self._look(None, {})

    def fileno(self) -> None:
        """There is nothing to wait for."""

    def take(self) -> frozenset[UUID]:
        """The ids of patients whose diaries are of another version now. What this book changed itself may be among."""
        before = self._versions
        self._number, self._versions = self._look(self._number, before)
        return differing(before, self._versions)

    def close(self) -> None:
        """Nothing is kept open."""

    def _look(self, number: int | None, known: Mapping[UUID, int]) -> tuple[int | None, Mapping[UUID, int]]:
        try:
            with troubles(), self._engine.begin() as connection:
                # It grows with every change that another connection makes, and with none of this one.
                now = connection.exec_driver_sql("PRAGMA data_version").scalar_one()
                if now == number:
                    return number, known
                found = connection.execute(select(PatientRow.id, PatientRow.version))
                return now, {row.id: row.version or 0 for row in found}
        except BookTrouble:
            return number, known  # whoever reads or writes next is told


def differing(before: Mapping[UUID, int], now: Mapping[UUID, int]) -> frozenset[UUID]:
    """Whoever is of another version now, is new, or is no longer there."""
    return frozenset(each for each in before.keys() | now.keys() if before.get(each) != now.get(each))
