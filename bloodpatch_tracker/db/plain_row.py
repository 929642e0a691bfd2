"""A row as plain data: what a row of the history holds of another row, and what `check` reads without trusting it."""

import json
from collections.abc import Mapping
from typing import Any, TypeVar

from sqlalchemy.dialects import sqlite
from sqlalchemy.types import TypeDecorator

from bloodpatch_tracker.db.base import Base
from bloodpatch_tracker.db.convert import columns_of, kind_of
from bloodpatch_tracker.diary.change import Kept

R = TypeVar("R", bound=Base)
DIALECT = sqlite.dialect()


def json_of(value: Kept) -> str:
    """The value's row as a JSON object, column to what is stored."""
    table = kind_of(value).row.__table__
    return json.dumps(
        {name: _stored(table.columns[name].type, part) for name, part in columns_of(value).items()},
        ensure_ascii=False,
        separators=(",", ":"),
    )


def row_in(model: type[R], text: str) -> R:
    """The row in a JSON object. Raises ValueError where there is none."""
    stored = json.loads(text)
    if not isinstance(stored, dict):
        raise ValueError("no JSON object")
    return row_of(model, stored)


def row_of(model: type[R], stored: Mapping[str, Any]) -> R:
    """The row with these stored columns. Raises ValueError where one of them cannot be."""
    columns = model.__table__.columns
    missing = [column.name for column in columns if not column.nullable and stored.get(column.name) is None]
    if missing:
        raise ValueError(f"not a row of {model.__tablename__}: no {missing[0]}")
    try:
        return model(**{name: _typed(columns[name].type, part) for name, part in stored.items()})
    except (TypeError, KeyError, AttributeError) as error:
        raise ValueError(f"not a row of {model.__tablename__}: {type(error).__name__}") from error


def _stored(kind: object, part: Any) -> Any:
    return kind.process_bind_param(part, DIALECT) if isinstance(kind, TypeDecorator) else part


def _typed(kind: object, part: Any) -> Any:
    return kind.process_result_value(part, DIALECT) if isinstance(kind, TypeDecorator) else part
