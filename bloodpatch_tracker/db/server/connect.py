"""Connecting to a server, with the password from the URL, from where libpq looks, or from whoever is asked."""

from collections.abc import Callable, Mapping
from typing import Any

from bloodpatch_tracker.db.place import NoPlace
from bloodpatch_tracker.db.server.address import Address
from bloodpatch_tracker.db.server.errors import trouble_at_the_door
from bloodpatch_tracker.db.server.notify import STATION
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

AskPassword = Callable[[str, bool], str | None]
"""Asks for the password of a place, shown as people may see it; True: the one before was wrong. None: nobody tells."""
Connect = Callable[[], Any]
"""Makes a connection of psycopg's. Raises BookTrouble where it cannot."""
TRIES = 3


class Refused(BookTrouble):
    """No connection came about. `by_password`: one is lacking, or the one there is does not fit."""

    by_password = False


def connecting(address: Address, station: str, *, busy_ms: int, ask: AskPassword | None) -> Connect:
    """What makes connections to a server from now on, tried once; the password is asked for where one is lacking.

    Args:
        station: whose connections these are; the others hear it with every change.
        busy_ms: how long to wait for another station's change.

    Raises:
        BookTrouble: there can be none, for one of many reasons.
        NoPlace: the URL says something that libpq does not understand.
    """
    settings = {
        "lock_timeout": f"{busy_ms}ms",
        "statement_timeout": "60s",
        "idle_in_transaction_session_timeout": "60s",  # who stands still in the midst of a change holds up the others
        STATION: station,
    }
    password = address.password
    for attempt in range(TRIES + 1):
        connect = _with(address.parameters, password, settings)
        try:
            connect().close()
        except Refused as refused:
            asked = ask(address.shown, attempt > 0) if ask and refused.by_password and attempt < TRIES else None
            if asked is None:
                raise
            password = asked
        else:
            return connect
    raise AssertionError("the last try ends in one way or the other")


def _with(parameters: Mapping[str, Any], password: str | None, settings: Mapping[str, str]) -> Connect:
    try:
        import psycopg
    except ImportError:
        raise BookTrouble(Trouble.NO_DRIVER, "psycopg is not installed") from None

    known = {**parameters} if password is None else {**parameters, "password": password}
    try:
        psycopg.conninfo.make_conninfo(**known)
    except psycopg.ProgrammingError:
        raise NoPlace("an option in the URL is none of libpq's") from None

    def connect() -> psycopg.Connection[Any]:
        # Of the driver's errors only the kind goes on: their text may hold what only this computer should know.
        try:
            connection = psycopg.connect(**known)
            for name, value in settings.items():
                connection.execute("SELECT set_config(%s, %s, false)", (name, value))
            connection.commit()
        except psycopg.OperationalError as error:
            raise _refused(error) from None
        return connection

    return connect


def _refused(error: Any) -> Refused:
    """Why a server was not reached, or let nobody in."""
    at_door = error.pgconn
    asks = at_door is not None and at_door.needs_password
    refused = Refused(Trouble.PASSWORD_NEEDED if asks else trouble_at_the_door(str(error)))
    used = at_door is not None and at_door.used_password
    refused.by_password = asks or (used and refused.trouble is Trouble.NOT_LET_IN)
    return refused
