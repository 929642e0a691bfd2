"""What a clinic's list shows of everybody, in which order: searched, filtered, sorted and grouped, as plain values."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field
from enum import IntEnum
from math import inf
from typing import Any
from uuid import UUID

from bloodpatch_tracker.assessment.conclusion import Line
from bloodpatch_tracker.assessment.triage import GROUPS, Followed, Group, group_of
from bloodpatch_tracker.diary.folded import folded
from bloodpatch_tracker.diary.vocabulary import Cause
from bloodpatch_tracker.words.choices import CHOICES

FOLDED_AT_FIRST: frozenset[Group] = frozenset({Line.CLOSED})


class Order(IntEnum):
    """By what patients stand in their group; all but the first are columns."""

    FLAGGED = 0
    NAME = 1
    SCORE = 2
    SCORED_AT = 3
    SINCE_PATCH = 4
    COVERAGE = 5
    LATE = 6
    REVIEWED = 7
    CAUSE = 8
    REVIEWER = 9


class Nobody(IntEnum):
    """What may be asked for in place of a cause or a reviewer: those without."""

    NONE = 0


@dataclass(frozen=True)
class Row:
    """A patient as the list has it; what thousands are compared by again and again is worked out once.

    Attributes:
        text: what a search looks through. cause: of the latest patch. reviewer: who signed off last; blank for nobody.
        flagged: longest-standing flag first, then the earlier patch, then the id.
    """

    id: UUID
    followed: Followed
    group: Group
    text: str
    cause: Cause | None
    reviewer: str
    flagged: tuple[float, float, int]


@dataclass(frozen=True)
class Heading:
    """Above a group: how many fit in it, and whether they are folded away."""

    group: Group
    count: int
    folded: bool

    @property
    def id(self) -> Group:
        """What tells it from the others."""
        return self.group


ListLine = Heading | Row


@dataclass(frozen=True)
class Wish:
    """What somebody wants to see.

    Attributes:
        search: words that all have to be in name or record number, whatever their case and accents.
        group, cause, reviewer: only these; None is any.
        reverse: the order turned round; those of whom nothing is known stay last.
        folded: groups of which only the heading is shown. A search or a group asked for unfolds what it finds.
    """

    search: str = ""
    group: Group | None = None
    cause: Cause | Nobody | None = None
    reviewer: str | Nobody | None = None
    order: Order = Order.FLAGGED
    reverse: bool = False
    folded: frozenset[Group] = field(default=FOLDED_AT_FIRST)

    @property
    def narrows(self) -> bool:
        """Whether it leaves anybody out."""
        return bool(self.search.strip()) or any(each is not None for each in (self.group, self.cause, self.reviewer))


def row_of(followed: Followed) -> Row:
    """A patient as a row."""
    follow_up = followed.follow_up
    patient, patch, standing = follow_up.patient, follow_up.patch, follow_up.standing
    since = standing.since.timestamp() if standing and standing.since else inf
    done = patch.patch_time.timestamp() if patch else inf
    return Row(
        patient.id,
        followed,
        group_of(followed),
        folded(f"{patient.patient_name}\n{patient.record_number}"),
        patch.cause if patch else None,
        standing.reviewer if standing else "",
        (since, done, patient.id.int),
    )


def lines_of(rows: Iterable[Row], wish: Wish) -> list[ListLine]:
    """The lines of the list: groups in their order, each with its heading, then its patients."""
    groups: dict[Group, list[Row]] = {}
    for row in fitting(rows, wish):
        groups.setdefault(row.group, []).append(row)
    lines: list[ListLine] = []
    unfolds = bool(wish.search.strip()) or wish.group is not None
    for group in GROUPS:
        if group in groups:
            hidden = group in wish.folded and not unfolds
            lines.append(Heading(group, len(groups[group]), hidden))
            if not hidden:
                lines.extend(in_order(groups[group], wish.order, reverse=wish.reverse))
    return lines


def fitting(rows: Iterable[Row], wish: Wish) -> list[Row]:
    """Those who fit what is searched for and the filters."""
    for word in folded(wish.search).split():
        rows = [row for row in rows if word in row.text]
    if wish.group is not None:
        rows = [row for row in rows if row.group is wish.group]
    if wish.cause is not None:
        cause = None if isinstance(wish.cause, Nobody) else wish.cause
        rows = [row for row in rows if row.cause is cause]
    if wish.reviewer is not None:
        reviewer = "" if isinstance(wish.reviewer, Nobody) else wish.reviewer
        rows = [row for row in rows if row.reviewer == reviewer]
    return list(rows)


def in_order(rows: Sequence[Row], order: Order, *, reverse: bool = False) -> list[Row]:
    """Sorted; of equals and of those of whom nothing is known the longest flagged first, the latter last."""
    by_flag = sorted(rows, key=_by_flag)
    if order is Order.FLAGGED:
        return by_flag[::-1] if reverse else by_flag
    key = KEYS[order]
    keyed = [(key(row), row) for row in by_flag]
    known = [(value, row) for value, row in keyed if value is not None]
    known.sort(key=_value, reverse=reverse)
    return [row for _, row in known] + [row for value, row in keyed if value is None]


def _value(keyed: tuple[Any, Row]) -> Any:
    return keyed[0]


def _by_flag(row: Row) -> tuple[float, float, int]:
    return row.flagged


def _name(row: Row) -> Any:
    return row.text if row.followed.follow_up.patient.patient_name else None


def _score(row: Row) -> Any:
    """Highest first."""
    standing = row.followed.follow_up.standing
    return -standing.last_upright if standing and standing.last_upright is not None else None


def _scored_at(row: Row) -> Any:
    standing = row.followed.follow_up.standing
    return standing.last_upright_at if standing else None


def _since_patch(row: Row) -> Any:
    """The latest patch first."""
    patch = row.followed.follow_up.patch
    return -patch.patch_time.timestamp() if patch else None


def _coverage(row: Row) -> Any:
    standing = row.followed.follow_up.standing
    return standing.coverage_0_48 if standing else None


def _late(row: Row) -> Any:
    """The largest share first."""
    standing = row.followed.follow_up.standing
    return -standing.late_entries / standing.entries if standing and standing.entries else None


def _reviewed(row: Row) -> Any:
    """Never first, then longest ago."""
    standing = row.followed.follow_up.standing
    if standing is None:
        return None
    return standing.reviewed_at.timestamp() if standing.reviewed_at else -inf


def _cause_name(row: Row) -> Any:
    return CHOICES[row.cause] if row.cause else None


def _reviewer(row: Row) -> Any:
    return folded(row.reviewer) or None


KEYS: dict[Order, Callable[[Row], Any]] = {
    Order.NAME: _name,
    Order.SCORE: _score,
    Order.SCORED_AT: _scored_at,
    Order.SINCE_PATCH: _since_patch,
    Order.COVERAGE: _coverage,
    Order.LATE: _late,
    Order.REVIEWED: _reviewed,
    Order.CAUSE: _cause_name,
    Order.REVIEWER: _reviewer,
}
"""What each order goes by; what is unknown is None."""
