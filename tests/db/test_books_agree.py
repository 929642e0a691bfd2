"""Whatever is saved in whatever order, a book in a database and the book in memory are the same book."""

import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import closing
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING, NamedTuple

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import BookTrouble, DiaryBook, Trouble
from bloodpatch_tracker.diary.change import Change, Kept
from bloodpatch_tracker.diary.entry import Answers, amended, voided
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.diary.review import taken_back
from bloodpatch_tracker.diary.vocabulary import Author
from tests.builders import PATCH_TIME, a_patch, a_patient, a_review, an_entry, at_hour

if TYPE_CHECKING:
    from tests.server import Server

PATIENTS = [a_patient(key=key) for key in range(2)]
PATCHES = [a_patch(PATIENTS[0]), a_patch(PATIENTS[0], 2, 48), a_patch(PATIENTS[1])]
ENTRIES = [an_entry(patch, hour, 5) for patch in PATCHES[:2] for hour in (1, 2)]
REVIEWS = [a_review(patch, 3) for patch in PATCHES[1:]]

VERSIONS: list[Sequence[Kept]] = [
    *([patient, replace(patient, patient_name="Ana"), replace(patient, postpartum=True)] for patient in PATIENTS),
    *(
        [patch, replace(patch, patch_number=7, quiet_hours=0), replace(patch, patient_id=PATIENTS[1].id)]
        for patch in PATCHES
    ),
    *(
        [
            entry,
            voided(entry, "twice", at_hour(PATCHES[0], 9)),
            amended(entry, Answers(headache_upright=1), entry.observed_at, at_hour(PATCHES[0], 8)),
            replace(entry, patch_id=PATCHES[2].id),
        ]
        for entry in ENTRIES
    ),
    *(
        [review, taken_back(review, at_hour(PATCHES[0], 9)), replace(review, patch_id=PATCHES[0].id)]
        for review in REVIEWS
    ),
]
"""The versions of each thing that may be saved."""

SEEN, NEW, FIRST, SECOND = "as last saved", "as new", "its first version", "its second version"


class Step(NamedTuple):
    """One change to make: of which thing, to which version, believing what of the version before, by whom."""

    thing: int
    version: int
    believed: str
    by: Author | None


steps = st.builds(
    Step,
    thing=st.integers(0, len(VERSIONS) - 1),
    version=st.integers(0, 3),
    believed=st.sampled_from([SEEN] * 6 + [NEW, FIRST, SECOND]),  # mostly right, else nearly all would be refused
    by=st.sampled_from([None, *Author]),
)
saves = st.lists(st.lists(steps, min_size=1, max_size=4), max_size=15)


def change_of(step: Step, seen: dict[int, Kept], hour: int) -> Change:
    versions = VERSIONS[step.thing]
    before = {SEEN: seen.get(step.thing), NEW: None, FIRST: versions[0], SECOND: versions[1]}[step.believed]
    after = versions[step.version % len(versions)]
    seen[step.thing] = after
    return Change(after, at_hour(PATCHES[0], hour), before, step.by, f"save {hour}")


def tell(book: DiaryBook) -> object:
    """Everything that the book can say."""
    things = [versions[0].id for versions in VERSIONS]
    diaries = [book.diary(patient.id) for patient in book.patients()]
    return book.patients(), diaries, [book.history(thing) for thing in things], book.owners(things)


def try_to_save(book: DiaryBook, changes: list[Change]) -> Trouble | None:
    try:
        book.save(*changes)
    except BookTrouble as error:
        return error.trouble
    return None


@given(start_full=st.booleans(), saves=saves)
@settings(max_examples=40)
def test_a_file_keeps_refuses_and_remembers_the_same(start_full: bool, saves: list[list[Step]]) -> None:
    with tempfile.TemporaryDirectory() as folder, closing(open_book(Path(folder) / "diary.sqlite")) as book:
        go_through(book, start_full, saves)


@pytest.fixture(scope="module")
def on_server(server: "Server", server_template: str) -> Iterator[tuple[DiaryBook, Callable[[], None]]]:
    """A book on the server for all examples, and what empties it."""
    database = server.new_database(server_template)
    with closing(open_book(server.url(database))) as book:
        yield book, partial(server.empty, database)


@given(start_full=st.booleans(), saves=saves)
@settings(max_examples=25)
def test_a_server_keeps_refuses_and_remembers_the_same(
    on_server: tuple[DiaryBook, Callable[[], None]], start_full: bool, saves: list[list[Step]]
) -> None:
    book, empty = on_server
    empty()
    go_through(book, start_full, saves)


def go_through(book: DiaryBook, start_full: bool, saves: list[list[Step]]) -> None:
    """Do the same with this book and with one in memory: they say the same all the way."""
    memory, seen = MemoryBook(), dict[int, Kept]()
    if start_full:
        seen = {thing: versions[0] for thing, versions in enumerate(VERSIONS)}
        for each in (memory, book):
            each.save(*(Change(thing, PATCH_TIME) for thing in seen.values()))
    for hour, steps in enumerate(saves):
        after_all = dict(seen)
        changes = [change_of(step, after_all, hour) for step in steps]
        trouble = try_to_save(memory, changes)
        assert try_to_save(book, changes) is trouble
        seen = seen if trouble else after_all
    assert tell(book) == tell(memory)
