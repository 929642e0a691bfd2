"""Which other diaries in the folder of a diary, and in its folder of backups, still hold a patient."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing
from datetime import UTC, datetime
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.db.engine import uri
from bloodpatch_tracker.db.file_check import APPLICATION_ID, HEADER_LENGTH, MAGIC
from bloodpatch_tracker.db.schema import APPLICATION_ID as OURS
from bloodpatch_tracker.diary.holder import Holder

BACKUPS = "backups"
PATIENCE_S = 1.0
"""How long to wait for somebody who is writing to one of them."""


def holders_of(database: Path, patient_id: UUID) -> tuple[Holder, ...]:
    """The diaries that hold the patient, and those that could not be looked at, by path. Nothing is written to any."""
    return tuple(_holders(database, patient_id))


def _holders(database: Path, patient_id: UUID) -> Iterator[Holder]:
    for folder in (database.parent, database.parent / BACKUPS):
        try:
            files = sorted(folder.iterdir())
        except FileNotFoundError:
            continue
        except OSError:
            yield Holder(str(folder), None, looked_at=False)
            continue
        for file in files:
            holds = _holds(file, database, patient_id)
            if holds is not False:
                yield Holder(str(file), _changed_at(file), looked_at=holds is True)


def _holds(file: Path, database: Path, patient_id: UUID) -> bool | None:
    """Whether another diary holds the patient; None where that could not be told, of whatever cannot be opened too."""
    try:
        if not file.is_file() or file.samefile(database) or not _is_diary(file):
            return False
        with closing(sqlite3.connect(uri(file, "ro"), uri=True, timeout=PATIENCE_S)) as connection:
            connection.execute("PRAGMA trusted_schema = OFF")  # nothing in a received file may call functions
            found = connection.execute("SELECT 1 FROM patients WHERE id = ?", (str(patient_id),)).fetchone()
    except (OSError, sqlite3.Error):
        return None
    return found is not None


def _is_diary(file: Path) -> bool:
    """Whether it is a diary of this program, by its header; raises OSError."""
    with file.open("rb") as opened:
        header = opened.read(HEADER_LENGTH)
    return header.startswith(MAGIC) and int.from_bytes(header[APPLICATION_ID], "big") == OURS


def _changed_at(file: Path) -> datetime | None:
    try:
        return datetime.fromtimestamp(file.stat().st_mtime, UTC)
    except OSError:
        return None
