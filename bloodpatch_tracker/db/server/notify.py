"""Telling the other stations, as part of the change itself: they hear of it in the moment it is kept, or never."""

from collections.abc import Collection
from uuid import UUID

from sqlalchemy import Connection

CHANNEL = "bloodpatch_diaries"
STATION = "bloodpatch.station"
"""A setting of each connection: whose it is."""
MOST = 200
"""Patients in one message: PostgreSQL takes 8,000 bytes."""


def notify(connection: Connection, patients: Collection[UUID]) -> None:
    """Tell that the diaries of these patients changed. In a file there is nobody to tell."""
    if connection.dialect.name != "postgresql":
        return
    told = sorted(map(str, patients))
    for start in range(0, len(told), MOST):
        connection.exec_driver_sql(
            "SELECT pg_notify(%s, current_setting(%s, true) || ' ' || %s)",
            (CHANNEL, STATION, ",".join(told[start : start + MOST])),
        )
