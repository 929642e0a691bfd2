"""Whether the inside of a file is what this program makes: no table, trigger or view more, none less, none altered.

A received file may hide a trigger that wipes entries, or a table that replaces rows instead of refusing them; so the
stored SQL itself is compared, before anything is read or written.
"""

from pathlib import Path

from sqlalchemy import Connection

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

# What SQLite makes by itself: the indexes of primary keys (they have no SQL), and what ANALYZE leaves.
OWN_TABLES = ("sqlite_sequence", "sqlite_stat1", "sqlite_stat4")
STORED = "SELECT name, sql FROM sqlite_master WHERE NOT (type = 'index' AND sql IS NULL)"


def compare_schema(connection: Connection, number: int) -> None:
    """Compare the schema that is stored with schema `number`.

    Raises:
        BookTrouble: `FOREIGN` where there is something more or different, `DAMAGED` where something is missing.
    """
    found = {
        name: schema.squeezed(sql or "") for name, sql in connection.exec_driver_sql(STORED) if name not in OWN_TABLES
    }
    expected = {schema.named(sql): schema.squeezed(sql) for sql in schema.everything(number)}
    for name in found.keys() - expected.keys():
        raise BookTrouble(Trouble.FOREIGN, f"{name} does not belong in a diary")
    for name in expected.keys() - found.keys():
        raise BookTrouble(Trouble.DAMAGED, f"{name} is missing")
    for name, sql in expected.items():
        if found[name] != sql:
            raise BookTrouble(Trouble.FOREIGN, f"{name} is not as this program makes it")
    stamped = connection.exec_driver_sql("SELECT version_num FROM alembic_version").scalars().all()
    if stamped != [schema.revision(number)]:
        raise BookTrouble(Trouble.DAMAGED, f"stamped {stamped}")


def quick_check(connection: Connection, path: Path) -> None:
    """See that the file is as long as it says, and read every page once. Raises BookTrouble `DAMAGED` if not sound."""
    # SQLite reads what is cut off as zeros, and may find nothing wrong with them.
    pages, page_size = (
        connection.exec_driver_sql(f"PRAGMA {name}").scalar_one() for name in ("page_count", "page_size")
    )
    if path.stat().st_size < pages * page_size:
        raise BookTrouble(Trouble.DAMAGED, "its end is cut off")
    found = connection.exec_driver_sql("PRAGMA quick_check(1)").scalars().all()
    if found != ["ok"]:
        raise BookTrouble(Trouble.DAMAGED, "; ".join(found))
