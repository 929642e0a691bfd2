"""A diary for a study: nothing in it names anybody, and its ids and dates are made up.

Everything is made from a random key that belongs to one export and is thrown away with it, so that two files cannot be
joined, nor a file be led back. What a person typed freely goes; scores, ticks, hours and order stay, so the rules
conclude the same. This is no anonymity: a rare course can still be known by who knows it.
"""

import hashlib
import hmac
import re
import secrets
from collections.abc import Iterable, Iterator
from dataclasses import replace
from datetime import date, datetime, timedelta
from uuid import UUID

from bloodpatch_tracker.diary.checks import FIRST_YEAR, LAST_YEAR
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.diary.review import Review

MOST_DAYS = 365
"""How far the dates of a patient are moved, at most, either way."""
LEVEL = re.compile(r"[CTLS]\d{1,2}(\s?[-–/]\s?[CTLS]?\d{1,2})?", re.IGNORECASE | re.ASCII)
"""A spinal level as it is written: `L3`, `L3/4`, `T12-L1`. Any other text in its place might say more."""
NOTED = "–"
"""Stands for a note that is all an entry says: the entry stays, as a silence would be another course."""


def new_key() -> bytes:
    """A key for one export. It is kept nowhere."""
    return secrets.token_bytes(32)


def pseudonymous(diary: Diary, key: bytes) -> Diary:
    """The diary as it may go into a study; the same for the same key.

    Gone are name, date of birth, record number, clinic, phone, notes, the reasons of voids, reviewers and comments, and
    a spinal level that does not read like one. Every moment is moved by `shift_of`; the time of day stays.
    """
    shift = shift_of(diary, key)
    patches = _stand_ins((each.id for each in diary.patches), key)
    entries = _stand_ins((each.id for each in diary.entries), key)
    reviews = _stand_ins((each.id for each in diary.reviews), key)
    patient = Patient(stand_in(diary.patient.id, key), postpartum=diary.patient.postpartum)
    return Diary(
        patient,
        tuple(_patch(each, patient.id, patches[each.id], shift) for each in diary.patches),
        tuple(_entry(each, entries[each.id], patches[each.patch_id], shift) for each in diary.entries),
        tuple(_review(each, reviews[each.id], patches[each.patch_id], shift) for each in diary.reviews),
    )


def stand_in(real: UUID, key: bytes) -> UUID:
    """The id that stands for another under this key."""
    return UUID(bytes=_digest(b"id", real, key)[:16], version=4)


def shift_of(diary: Diary, key: bytes) -> timedelta:
    """By how much all moments of a diary are moved: whole days, up to a year either way, and never none.

    Where that would leave the years that can be kept, as far as there is room; a diary that fills them all stays.
    """
    days = {moment.date() for moment in _moments(diary)} or {date(FIRST_YEAR + MOST_DAYS, 1, 1)}
    back = max(-MOST_DAYS, (date(FIRST_YEAR, 1, 1) - min(days)).days)
    forth = min(MOST_DAYS, (date(LAST_YEAR, 12, 31) - max(days)).days)
    choices = [*range(back, 0), *range(1, forth + 1)] or [0]
    drawn = int.from_bytes(_digest(b"days", diary.patient.id, key))
    return timedelta(days=choices[drawn % len(choices)])


def _digest(use: bytes, real: UUID, key: bytes) -> bytes:
    return hmac.digest(key, use + real.bytes, hashlib.sha256)


def _stand_ins(reals: Iterable[UUID], key: bytes) -> dict[UUID, UUID]:
    """Ids in the order of those they stand for: what happened at one moment is told apart by its id, and stays so."""
    ordered = sorted(set(reals))
    return dict(zip(ordered, sorted(stand_in(each, key) for each in ordered), strict=True))


def _moments(diary: Diary) -> Iterator[datetime]:
    for patch in diary.patches:
        yield patch.patch_time
    for entry in diary.entries:
        yield from filter(None, (entry.observed_at, entry.recorded_at, entry.amended_at, entry.voided_at))
    for review in diary.reviews:
        yield from filter(None, (review.made_at, review.voided_at))


def _patch(patch: Patch, patient_id: UUID, new_id: UUID, shift: timedelta) -> Patch:
    level = patch.spinal_level.strip()
    return replace(
        patch,
        id=new_id,
        patient_id=patient_id,
        patch_time=patch.patch_time + shift,
        spinal_level=level if LEVEL.fullmatch(level) else "",
        clinic_name="",
        clinic_phone="",
    )


def _entry(entry: Entry, new_id: UUID, patch_id: UUID, shift: timedelta) -> Entry:
    bare = replace(entry.answers, note="")
    return replace(
        entry,
        id=new_id,
        patch_id=patch_id,
        observed_at=entry.observed_at + shift,
        recorded_at=entry.recorded_at + shift,
        amended_at=_moved(entry.amended_at, shift),
        voided_at=_moved(entry.voided_at, shift),
        void_reason="",
        answers=replace(bare, note=NOTED) if bare.blank else bare,
    )


def _review(review: Review, new_id: UUID, patch_id: UUID, shift: timedelta) -> Review:
    return replace(
        review,
        id=new_id,
        patch_id=patch_id,
        reviewer="",
        comment="",
        made_at=review.made_at + shift,
        voided_at=_moved(review.voided_at, shift),
    )


def _moved(moment: datetime | None, shift: timedelta) -> datetime | None:
    return None if moment is None else moment + shift
