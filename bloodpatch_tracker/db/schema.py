"""The schema as it lies in a file: its number, its marks in the header, and its exact SQL, one file for each number.

The SQL is kept as text and not made from the models at run time, so that a diary stays the same byte for byte whichever
release of SQLAlchemy the program runs on. A test holds models, migrations and this text together.
"""

import re
from pathlib import Path

NUMBER = 3
"""The schema this program writes: `user_version` of the file, and the number of its newest migration."""

APPLICATION_ID = int.from_bytes(b"BPTD", "big")
"""Marks a file as a diary of this program, so that no other SQLite database is taken for one."""

VERSION_TABLE = (
    "CREATE TABLE alembic_version "
    "(version_num VARCHAR(32) NOT NULL, CONSTRAINT alembic_version_pkc PRIMARY KEY (version_num))"
)
FOLDER = Path(__file__).with_name("schemas")


def revision(number: int) -> str:
    """The name Alembic knows a schema by."""
    return f"{number:04d}"


def statements(number: int) -> list[str]:
    """The CREATE statements of a schema, without Alembic's own table."""
    text = (FOLDER / f"{revision(number)}.sql").read_text("utf-8")
    return [statement.rstrip(";") for statement in text.strip().split("\n\n")]


def everything(number: int) -> list[str]:
    """The CREATE statements of a schema, Alembic's own table among them."""
    return [*statements(number), VERSION_TABLE]


def named(statement: str) -> str:
    """The name of the table or index that a CREATE statement makes."""
    return statement.split(maxsplit=3)[2]


def squeezed(sql: str) -> str:
    """A statement without the white space that means nothing, to compare."""
    return re.sub(r"\s*([(),])\s*", r"\1", " ".join(sql.split()))
