"""Whether the tables on a server are those of this program.

What must be there is: every table, column, constraint and index. What the keeper of the server adds to these tables,
an index or a trigger for the hospital's audit, is the keeper's; tables of something else in the same place are not.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

STAMP = "alembic_version"
TYPES = {"TEXT": "text", "REAL": "double precision", "INTEGER": "integer"}
COLUMN = re.compile(r"^    (\w+) (TEXT|REAL|INTEGER)( NOT NULL)?", re.MULTILINE)
CONSTRAINT = re.compile(r"\bCONSTRAINT (\w+)")

# Of the place where a table is looked for that is named without its schema. What belongs to an extension is no diary's.
RELATIONS = """
    SELECT c.relname FROM pg_class c
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p', 'v', 'm', 'f')
    AND NOT EXISTS (
        SELECT FROM pg_depend d WHERE d.classid = 'pg_class'::regclass AND d.objid = c.oid AND d.deptype = 'e'
    )
"""
PARTS = """
    SELECT c.relname || '.' || a.attname || ' ' || format_type(a.atttypid, a.atttypmod)
        || CASE WHEN a.attnotnull THEN ' not null' ELSE '' END
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid
    WHERE c.relnamespace = current_schema()::regnamespace AND c.relkind IN ('r', 'p')
        AND a.attnum > 0 AND NOT a.attisdropped
    UNION ALL SELECT n.conname FROM pg_constraint n WHERE n.connamespace = current_schema()::regnamespace
    UNION ALL SELECT i.relname FROM pg_class i
    WHERE i.relnamespace = current_schema()::regnamespace AND i.relkind IN ('i', 'I')
"""


@dataclass(frozen=True)
class Found:
    """What there is: the names of tables and views, and the stamps of Alembic."""

    relations: frozenset[str]
    stamps: tuple[str, ...]


def look(connection: Connection) -> Found:
    """What there is. Raises BookTrouble `NOT_ALLOWED` where the account may not look."""
    if connection.exec_driver_sql("SELECT current_schema()").scalar() is None:
        raise BookTrouble(Trouble.NOT_ALLOWED, "no schema of the search path may be used")
    relations = frozenset(connection.exec_driver_sql(RELATIONS).scalars())
    stamps = ()
    if STAMP in relations:
        stamps = tuple(connection.exec_driver_sql(f"SELECT version_num FROM {STAMP}").scalars())  # noqa: S608  # a name of ours
    return Found(relations, stamps)


def stamped_number(found: Found) -> int:
    """The number of the schema; 0 where there is nothing yet.

    Raises:
        BookTrouble: `FOREIGN` where there are tables of something else, `NEWER` for those of a later program,
            `DAMAGED` where the stamp is lost.
    """
    ours = {schema.named(sql) for sql in schema.statements(1) if sql.startswith("CREATE TABLE")}
    if not found.relations:
        return 0
    if STAMP not in found.relations or not ours & found.relations:
        raise BookTrouble(Trouble.FOREIGN, "the tables there are not those of diaries")
    if len(found.stamps) != 1:
        raise BookTrouble(Trouble.DAMAGED, f"stamped {len(found.stamps)} times")
    [stamp] = found.stamps
    if not re.fullmatch(r"[0-9]{4}", stamp) or not int(stamp):
        raise BookTrouble(Trouble.FOREIGN, "stamped by something else")
    if int(stamp) > schema.NUMBER:
        raise BookTrouble(Trouble.NEWER, f"schema {int(stamp)}; this program knows {schema.NUMBER}")
    return int(stamp)


def compare_tables(connection: Connection, number: int) -> None:
    """Compare what there is with schema `number`.

    Raises:
        BookTrouble: `DAMAGED` where something is missing or of another kind, `FOREIGN` where there is another table.
    """
    expected = {schema.named(sql) for sql in schema.statements(number) if sql.startswith("CREATE TABLE")} | {STAMP}
    found = look(connection)
    for name in sorted(expected - found.relations):
        raise BookTrouble(Trouble.DAMAGED, f"{name} is missing")
    for name in sorted(found.relations - expected):
        raise BookTrouble(Trouble.FOREIGN, f"{name} does not belong to the diaries")
    if stamped_number(found) != number:
        raise BookTrouble(Trouble.DAMAGED, f"stamped {found.stamps}")
    parts = frozenset(connection.exec_driver_sql(PARTS).scalars())
    for part in sorted(frozenset(_parts(number)) - parts):
        raise BookTrouble(Trouble.DAMAGED, f"{part} is missing")


def _parts(number: int) -> Iterator[str]:
    """What `PARTS` finds of a schema."""
    for statement in schema.statements(number):
        name = schema.named(statement)
        if statement.startswith("CREATE INDEX"):
            yield name
            continue
        yield from CONSTRAINT.findall(statement)
        for column, kind, needed in COLUMN.findall(statement):
            numbered = (column, kind) == ("id", "INTEGER")
            yield f"{name}.{column} {'bigint' if numbered else TYPES[kind]}{' not null' if needed else ''}"
