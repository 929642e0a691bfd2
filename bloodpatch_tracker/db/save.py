"""Saving changes: seen to be about what is really kept, then written with their history, all in one transaction."""

from collections.abc import Collection, Iterator, Mapping, Sequence
from uuid import UUID

from sqlalchemy import Connection, bindparam, insert, update

from bloodpatch_tracker.db.change_row import ChangeRow
from bloodpatch_tracker.db.convert import KINDS, columns_of, kind_of
from bloodpatch_tracker.db.moments import split
from bloodpatch_tracker.db.plain_row import json_of
from bloodpatch_tracker.db.read import kept_among
from bloodpatch_tracker.db.server.lock import lock_for
from bloodpatch_tracker.db.server.notify import notify
from bloodpatch_tracker.db.versions import grow, patients_of
from bloodpatch_tracker.diary.book import NOTHING_SEEN, BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review

Key = tuple[type, UUID]


def save_changes(connection: Connection, changes: Sequence[Change], seen: Mapping[UUID, int] = NOTHING_SEEN) -> None:
    """Keep all changes, in order. The caller's transaction makes it all or nothing.

    Raises:
        BookTrouble: `CHANGED_MEANWHILE`, as `DiaryBook.save` says.
    """
    lock_for(connection, changes, seen)
    stored = kept_among(connection, (key for change in changes for key in _concerned(change.after)))
    outcome = _outcome(stored, changes)
    _insert(connection, [value for key, value in outcome.items() if key not in stored])
    _update(connection, [value for key, value in outcome.items() if key in stored])
    history = [_history_row(change, change.before) for change in changes if change.before is not None]
    if history:
        connection.execute(insert(ChangeRow), history)
    patients = patients_of(connection, outcome.values())
    grow(connection, patients, seen)
    notify(connection, patients | seen.keys())


def _concerned(value: Kept) -> Iterator[Key]:
    """The value itself, then what it belongs to."""
    yield type(value), value.id
    if isinstance(value, Patch):
        yield Patient, value.patient_id
    elif isinstance(value, Entry | Review):
        yield Patch, value.patch_id


def _outcome(stored: dict[Key, Kept], changes: Sequence[Change]) -> dict[Key, Kept]:
    """What the changes leave behind of what they are about, each seen to fit what the ones before it left."""
    outcome: dict[Key, Kept] = {}
    for change in changes:
        own, *owners = _concerned(change.after)
        if outcome.get(own, stored.get(own)) != change.before:
            raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(change.after.id))
        for owner in owners:
            if owner not in outcome and owner not in stored:
                raise BookTrouble(Trouble.CHANGED_MEANWHILE, str(owner[1]))
        outcome[own] = change.after
    return outcome


def _insert(connection: Connection, values: Collection[Kept]) -> None:
    for kind in KINDS:
        columns = [columns_of(value) for value in values if isinstance(value, kind.value)]
        if columns:
            connection.execute(insert(kind.row), columns)


def _update(connection: Connection, values: Collection[Kept]) -> None:
    for kind in KINDS:
        columns = [columns_of(value) for value in values if isinstance(value, kind.value)]
        for each in columns:
            each["its_id"] = each.pop("id")
        if columns:
            connection.execute(update(kind.row.__table__).where(kind.row.id == bindparam("its_id")), columns)


def _history_row(change: Change, before: Kept) -> dict[str, object]:
    return {
        "subject_table": kind_of(change.after).table,
        "subject_id": change.after.id,
        "action": change.action,
        **split("changed_at", change.at),
        "changed_by": change.by,
        "reason": change.reason,
        "row_before": json_of(before),
        "row_after": json_of(change.after),
    }
