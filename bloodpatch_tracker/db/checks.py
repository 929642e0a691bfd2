"""What each column may hold, as CHECK constraints derived from its type and from the range given with it.

The values of `diary` refuse the same things; this is for whatever else writes to the file.
"""

from collections.abc import Iterator
from enum import StrEnum

from sqlalchemy import CheckConstraint, Column, MetaData

from bloodpatch_tracker.db.columns import DayText, IdText, WordsText, WordText, YesNo
from bloodpatch_tracker.db.moments import OFFSET, UtcText
from bloodpatch_tracker.db.server.in_postgresql import DAY, ID, INSTANT, written_length
from bloodpatch_tracker.diary.checks import FIRST_YEAR, LAST_YEAR

# A local year that is in range may be one more or one less in UTC, by a day at most.
FIRST_INSTANT, LAST_INSTANT = f"{FIRST_YEAR - 1}-12-31", f"{LAST_YEAR + 1}-01-02"


def add_checks(metadata: MetaData) -> None:
    """Give every column of every table its checks: what every database understands, then what each says in its way."""
    for table in metadata.sorted_tables:
        for column in table.columns:
            rules = [*_rules(column)]
            if rules:
                table.append_constraint(CheckConstraint(" AND ".join(rules), name=column.name))
            if "longest" in column.info:
                for dialect, length in (
                    ("sqlite", f"length({column.name})"),
                    ("postgresql", written_length(column.name)),
                ):
                    check = CheckConstraint(f"{length} <= {column.info['longest']}", name=column.name)
                    table.append_constraint(check.ddl_if(dialect=dialect))
            for dialect, form in (("sqlite", [*_sqlite_form(column)]), ("postgresql", [*_postgresql_form(column)])):
                if form:
                    check = CheckConstraint(" AND ".join(form), name=f"{column.name}_form")
                    table.append_constraint(check.ddl_if(dialect=dialect))


def _rules(column: Column[object]) -> Iterator[str]:
    """What every database understands."""
    name, kind = column.name, column.type
    if "range" in column.info:
        low, high = column.info["range"]
        yield f"{name} BETWEEN {low} AND {high}"
    if isinstance(kind, YesNo):
        yield f"{name} IN (0, 1)"
    if isinstance(kind, WordText):
        yield f"{name} IN ({', '.join(repr(word.value) for word in kind.vocabulary)})"
    if isinstance(kind, WordsText):
        yield f"({name} = '' OR {_nothing_left_of(name, kind.vocabulary)})"
    if isinstance(kind, DayText):
        yield f"{name} BETWEEN '{FIRST_YEAR}-01-01' AND '{LAST_YEAR}-12-31'"
    if isinstance(kind, UtcText):
        yield f"{name} BETWEEN '{FIRST_INSTANT}' AND '{LAST_INSTANT}'"
        if column.nullable and name + OFFSET in column.table.columns:
            yield f"({name} IS NULL) = ({name}{OFFSET} IS NULL)"


def _sqlite_form(column: Column[object]) -> Iterator[str]:
    """The exact form of ids, days and times, by functions of SQLite."""
    name, kind = column.name, column.type
    if isinstance(kind, IdText) and not column.foreign_keys:
        yield f"{name} GLOB '????????-????-????-????-????????????'"
        yield f"{name} NOT GLOB '*[^0-9a-f-]*'"
        yield f"length(replace({name}, '-', '')) = 32"
    if isinstance(kind, DayText):
        # '+0 days' makes SQLite reckon: 30 February comes back as 2 March and so is not what was written.
        yield f"{name} IS strftime('%Y-%m-%d', {name}, '+0 days')"
    if isinstance(kind, UtcText):
        seconds = f"substr({name}, 1, 19)"
        yield f"{seconds} IS strftime('%Y-%m-%dT%H:%M:%S', {seconds}, '+0 days')"
        yield f"substr({name}, 20) GLOB '.{'[0-9]' * 6}Z'"


def _postgresql_form(column: Column[object]) -> Iterator[str]:
    """The same by regular expressions."""
    name, kind = column.name, column.type
    if isinstance(kind, IdText) and not column.foreign_keys:
        yield f"{name} ~ '{ID}'"
    if isinstance(kind, DayText):
        yield f"{name} ~ '{DAY}'"
    if isinstance(kind, UtcText):
        yield f"{name} ~ '{INSTANT}'"


def _nothing_left_of(name: str, vocabulary: type[StrEnum]) -> str:
    """SQL for: taking each word out once leaves nothing. So every word is of the vocabulary, and none stands twice."""
    left = f"';' || {name} || ';'"
    for word in vocabulary:
        left = f"replace({left}, ';{word.value};', ';')"
    return f"{left} = ';'"
