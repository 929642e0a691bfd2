"""Leaving nothing of what was erased in the file of a diary.

`secure_delete` overwrites what is deleted where it lies. It does not reach the copies that moving rows between pages
has left in the unused room of pages, which a test found; only writing the file anew leaves those out. A server keeps
house by itself (`docs/clinic-server.md`).
"""

import logging
import sqlite3

from sqlalchemy import Engine

from bloodpatch_tracker.db.troubles import troubles
from bloodpatch_tracker.diary.book import BookTrouble

log = logging.getLogger(__name__)


def scrub(engine: Engine) -> bool:
    """Write the file anew; whether that could be done. Where another program is in the way, or the disk is full, not.

    The diary is as it was in either case.
    """
    if engine.dialect.name != "sqlite":
        return True
    try:
        with troubles():
            connection = engine.raw_connection()
            try:
                connection.cursor().execute("VACUUM")  # outside a transaction, which the engine would begin
            finally:
                connection.close()
    except (BookTrouble, sqlite3.Error) as error:
        log.warning("the file was not written anew: %s", type(error).__name__)
        return False
    return True
