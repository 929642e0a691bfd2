"""The history table: one row for every change but an adding, with the row before and after it."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import BigInteger, Identity, Integer
from sqlalchemy.orm import Mapped, mapped_column

from bloodpatch_tracker.db.base import Base, offset_minutes, text
from bloodpatch_tracker.db.columns import WordText
from bloodpatch_tracker.diary.change import Action
from bloodpatch_tracker.diary.checks import NAME_LENGTH
from bloodpatch_tracker.diary.vocabulary import Author


class SubjectTable(StrEnum):
    """Where the row lies that a change is about."""

    PATIENTS = "patients"
    PATCHES = "patches"
    ENTRIES = "entries"
    REVIEWS = "reviews"


class ChangeRow(Base):
    """A change, numbered in the order in which changes were kept.

    `row_before` and `row_after` are JSON objects, column to stored value, of a row of the table `subject_table`.
    """

    __tablename__ = "changes"

    id: Mapped[int] = mapped_column(BigInteger().with_variant(Integer(), "sqlite"), Identity(), primary_key=True)
    subject_table: Mapped[SubjectTable] = mapped_column(WordText(SubjectTable))
    subject_id: Mapped[UUID] = mapped_column(index=True)
    action: Mapped[Action]
    changed_at: Mapped[datetime]
    changed_at_offset_minutes: Mapped[int] = offset_minutes()
    changed_by: Mapped[Author | None]
    reason: Mapped[str] = text(NAME_LENGTH)
    row_before: Mapped[str]
    row_after: Mapped[str]
