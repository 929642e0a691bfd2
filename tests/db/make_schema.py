"""Writes the SQL of today's models as the text of a schema: `python -m tests.db.make_schema > …/schemas/0002.sql`."""

from collections.abc import Iterator

from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from bloodpatch_tracker.db.tables import METADATA


def sql_of_models() -> Iterator[str]:
    """The CREATE statements of all tables, each followed by those of its indexes."""
    dialect = sqlite.dialect()
    for table in METADATA.sorted_tables:
        yield tidy(str(CreateTable(table).compile(dialect=dialect)))
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield tidy(str(CreateIndex(index).compile(dialect=dialect)))


def tidy(sql: str) -> str:
    """A statement without the blank ends and tabs that SQLAlchemy leaves."""
    return "\n".join(line.rstrip().expandtabs(4) for line in sql.strip().splitlines())


if __name__ == "__main__":
    print(";\n\n".join(sql_of_models()), end=";\n")  # noqa: T201  # printing is what it is for
