"""The table of standings: what the latest assessment of a patch came to. It can be made again at any time.

It has no history, and its moments are instants without the clock they were read on: nobody wrote them down.
"""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ForeignKey
from sqlalchemy.orm import Mapped, mapped_column

from bloodpatch_tracker.db.base import HIGHEST_VERSION, Base, number, text
from bloodpatch_tracker.diary.checks import NAME_LENGTH
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.vocabulary import Decision

LONGEST_LIST = 4_000


class StandingRow(Base):
    """How a patch stands. `codes`, `evidence` (`answer=value`) and `scores` (`minutes:upright`) have `;` between."""

    __tablename__ = "standings"

    patch_id: Mapped[UUID] = mapped_column(ForeignKey("patches.id"), primary_key=True)
    version: Mapped[int] = number(0, HIGHEST_VERSION)
    rules_version: Mapped[str] = text(NAME_LENGTH)
    as_of: Mapped[datetime]
    changes_at: Mapped[datetime | None]
    code: Mapped[str] = text(NAME_LENGTH)
    severity: Mapped[str] = text(NAME_LENGTH)
    second_patch: Mapped[str] = text(NAME_LENGTH)
    since: Mapped[datetime | None]
    codes: Mapped[str] = text(LONGEST_LIST)
    evidence: Mapped[str] = text(NAME_LENGTH)
    scores: Mapped[str] = text(LONGEST_LIST)
    last_upright: Mapped[int | None] = number(0, 10)
    last_upright_at: Mapped[datetime | None]
    last_entry_at: Mapped[datetime | None]
    entries: Mapped[int] = number(0, HIGHEST_VERSION)
    late_entries: Mapped[int] = number(0, HIGHEST_VERSION)
    coverage_0_48: Mapped[float] = number(0, 1)
    reviewed_at: Mapped[datetime | None]
    reviewer: Mapped[str] = text(NAME_LENGTH)
    decision: Mapped[Decision | None]


COLUMNS = tuple(StandingRow.__table__.columns.keys())


def standing_columns(standing: Standing) -> dict[str, object]:
    """Every column of the standing's row."""
    columns = {name: getattr(standing, name) for name in COLUMNS}
    columns["codes"] = ";".join(standing.codes)
    columns["evidence"] = ";".join(f"{name}={value}" for name, value in standing.evidence)
    columns["scores"] = ";".join(f"{minutes}:{upright}" for minutes, upright in standing.scores)
    return columns


def standing_of(row: StandingRow) -> Standing:
    """The standing in a row. Raises ValueError where it is none."""
    columns = {name: getattr(row, name) for name in COLUMNS}
    columns["codes"] = tuple(row.codes.split(";")) if row.codes else ()
    columns["evidence"] = _evidence(row.evidence) if row.evidence else ()
    columns["scores"] = _scores(row.scores) if row.scores else ()
    return Standing(**columns)


def _evidence(text: str) -> tuple[tuple[str, str], ...]:
    pairs = (pair.partition("=") for pair in text.split(";"))
    return tuple((name, value) for name, _, value in pairs)


def _scores(text: str) -> tuple[tuple[int, int], ...]:
    """Thousands of patients have dozens of these each, so it is all done by functions of the language itself."""
    numbers = iter(map(int, text.replace(":", ";").split(";")))
    return tuple(zip(numbers, numbers, strict=True))
