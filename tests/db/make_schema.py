"""Writes the SQL of today's models as the text of a schema: `python -m tests.db.make_schema > …/schemas/0003.sql`."""

import re
from collections.abc import Iterator

from sqlalchemy import Table
from sqlalchemy.dialects import sqlite
from sqlalchemy.schema import CreateIndex, CreateTable

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.tables import METADATA


def sql_of_models() -> Iterator[str]:
    """The CREATE statements of all tables, each followed by those of its indexes."""
    dialect = sqlite.dialect()
    for table in METADATA.sorted_tables:
        yield with_added(tidy(str(CreateTable(table).compile(dialect=dialect))), table)
        for index in sorted(table.indexes, key=lambda index: str(index.name)):
            yield tidy(str(CreateIndex(index).compile(dialect=dialect)))


def tidy(sql: str) -> str:
    """A statement without the blank ends and tabs that SQLAlchemy leaves."""
    return "\n".join(line.rstrip().expandtabs(4) for line in sql.strip().splitlines())


def with_added(sql: str, table: Table) -> str:
    """The statement as it lies in a file: the checks of columns that were added later stand beside their columns."""
    released = (text for number in range(1, schema.NUMBER) for text in schema.statements(number))
    first = next((text for text in released if schema.named(text) == table.name), sql)
    for column in table.columns:
        if not re.search(rf"^ +{column.name} ", first, re.MULTILINE):
            sql = with_checks_beside(sql, table.name, column.name)
    return sql


def with_checks_beside(sql: str, table: str, column: str) -> str:
    """The statement with the checks of a column where `ALTER TABLE … ADD COLUMN` writes them."""
    check = re.compile(rf",\n +(CONSTRAINT ck_{table}_{column}(?:_form)? CHECK .*?)(?=,?\n)")
    beside = " ".join(check.findall(sql))
    head, line, tail = re.split(rf"(?m)^( +{column} [A-Z]+)(?=,$)", check.sub("", sql))
    return f"{head}{line} {beside}{tail}"


if __name__ == "__main__":
    print(";\n\n".join(sql_of_models()), end=";\n")  # noqa: T201  # printing is what it is for
