"""Sample patients, a few told ones or a whole made-up clinic, in a database that is thrown away."""

import json
from collections.abc import Iterable, Iterator
from contextlib import contextmanager
from dataclasses import replace
from datetime import datetime, timedelta, timezone
from itertools import islice
from pathlib import Path
from tempfile import TemporaryDirectory

from bloodpatch_tracker.cohort.cohort import cohort
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import DiaryBook
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.read_file import read_file
from bloodpatch_tracker.places import resource_root
from bloodpatch_tracker.words.people import SAMPLE, SAMPLE_CLINIC

PHONE = "708-555-0100"
LATER = timedelta(minutes=20)
SAMPLE_ZONE = timezone(timedelta(hours=-6))
"""Where the courses of the published cases are told."""
NAME = "{case} · {source}"
SEED = 1
"""Of the made-up clinic: the same patients every time."""
BATCH = 50
"""Diaries saved in one transaction: few enough to be held in memory, enough that waiting for the disk is little."""


def sample_diaries() -> tuple[Diary, ...]:
    """A made-up course and the published cases, each named after its source, with a clinic to call."""
    folder = resource_root() / "cases"
    sources = json.loads((folder / "expected.json").read_text(encoding="utf-8"))
    cases = (
        _named(folder / f"{case}.csv", NAME.format(case=case, source=about["source"]))
        for case, about in sorted(sources.items())
    )
    return (_named(resource_root() / "samples" / "return.csv", SAMPLE), *cases)


def _named(path: Path, name: str) -> Diary:
    [diary] = read_file(path).diaries
    patches = (replace(patch, clinic_name=SAMPLE_CLINIC, clinic_phone=PHONE) for patch in diary.patches)
    named = replace(diary.patient, patient_name=name)
    return Diary(named, tuple(patches), diary.entries)


@contextmanager
def sample_book() -> Iterator[DiaryBook]:
    """A book of the sample diaries, gone when it is let go."""
    with _thrown_away() as book:
        for diary in sample_diaries():
            _keep(book, [diary], last_moment(diary))
        yield book


@contextmanager
def clinic_book(count: int, now: datetime, seed: int = SEED) -> Iterator[DiaryBook]:
    """A book of a made-up clinic with so many patients, as it stands at a moment, gone when it is let go."""
    with _thrown_away() as book:
        diaries = cohort(count, now, seed)
        while batch := list(islice(diaries, BATCH)):
            _keep(book, batch, now)
        yield book


@contextmanager
def _thrown_away() -> Iterator[DiaryBook]:
    with TemporaryDirectory(prefix="bloodpatch-demo-") as folder:
        book = open_book(Path(folder) / "demo.sqlite")
        try:
            yield book
        finally:
            book.close()


def _keep(book: DiaryBook, diaries: Iterable[Diary], at: datetime) -> None:
    """Keep diaries as new, in one go."""
    book.save(*(Change(each, at) for diary in diaries for each in _all_of(diary)))


def _all_of(diary: Diary) -> tuple[Kept, ...]:
    return (diary.patient, *diary.patches, *diary.entries, *diary.reviews)


def sample_clock(diary: Diary | None) -> datetime:
    """Shortly after the last thing written down, so that a course of the past is seen as it was then."""
    if diary is None or not diary.patches:
        return datetime.now().astimezone()
    return last_moment(diary) + LATER


def last_moment(diary: Diary) -> datetime:
    """When the last entry was typed or changed, or the last patch was done."""
    typed = (moment for e in diary.entries for moment in (e.recorded_at, e.amended_at, e.voided_at) if moment)
    return max((*typed, *(patch.patch_time for patch in diary.patches)))
