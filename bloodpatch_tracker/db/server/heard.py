"""Hearing of what others changed on a server: a connection that only listens, and finds again what it missed."""

from contextlib import suppress
from typing import Any
from uuid import UUID

from bloodpatch_tracker.db.polled import differing
from bloodpatch_tracker.db.server.connect import Connect
from bloodpatch_tracker.db.server.notify import CHANNEL
from bloodpatch_tracker.diary.book import BookTrouble

POLL_MS = 5_000
RECONNECT_MS = 60_000
"""Reaching for a server that is gone may take seconds in which a window stands still."""
LISTEN = f"LISTEN {CHANNEL}"
VERSIONS = "SELECT id, coalesce(version, 0) FROM patients"


class Heard:
    """A `Watch` on a server. `station` is whose own changes are not told."""

    def __init__(self, connect: Connect, station: str) -> None:
        self._connect, self._station = connect, station
        self._connection: Any = None
        self._listens = False
        self._versions: dict[UUID, int] | None = None
        self._told: set[UUID] = set()
        self.take()

    @property
    def ask_again_ms(self) -> int:
        """Soon where the server cannot tell by itself, later where it is not there."""
        return RECONNECT_MS if self._connection is None else POLL_MS

    def fileno(self) -> int | None:
        """The socket of the connection, while it listens."""
        found: int = self._connection.fileno() if self._listens else -1
        return found if self._listens else None

    def take(self) -> frozenset[UUID]:
        """The ids of patients whose diaries others have changed; after a time without connection, since then."""
        import psycopg

        try:
            if self._connection is None:
                self._begin()
            elif self._listens:
                self._gather()
            else:
                self._compare()
        except (psycopg.Error, BookTrouble):
            self.close()
        told, self._told = frozenset(self._told), set()
        return told

    def close(self) -> None:
        """Let go of the connection. Taking once more would make a new one."""
        connection, self._connection, self._listens = self._connection, None, False
        if connection is not None:
            connection.close()

    def _begin(self) -> None:
        """Listen, and only then look what is there, so that nothing falls in between."""
        import psycopg

        self._connection = self._connect()
        self._connection.autocommit = True
        self._connection.add_notify_handler(self._note)
        with suppress(psycopg.NotSupportedError, psycopg.InternalError, psycopg.errors.ReadOnlySqlTransaction):
            self._connection.execute(LISTEN)
            self._listens = True
        self._compare()

    def _compare(self) -> None:
        found = {UUID(each): version for each, version in self._connection.execute(VERSIONS)}
        if self._versions is not None:
            self._told |= differing(self._versions, found)
        self._versions = found

    def _gather(self) -> None:
        """Take what has arrived, without waiting."""
        self._connection.pgconn.consume_input()
        while (note := self._connection.pgconn.notifies()) is not None:
            self._hear(note.extra.decode())

    def _note(self, note: Any) -> None:
        self._hear(note.payload)

    def _hear(self, said: str) -> None:
        station, _, patients = said.partition(" ")
        if station != self._station:
            self._told |= {UUID(each) for each in patients.split(",")}
