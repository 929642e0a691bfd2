"""Hearing whose diaries others changed: in a file by asking, on a server by being told."""

import select
from collections.abc import Callable, Iterator
from contextlib import ExitStack, closing, suppress
from dataclasses import replace
from pathlib import Path

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.server import heard
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.diary.book import BookTrouble
from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.standing import Standing
from bloodpatch_tracker.diary.watch import Watch
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry, at_hour
from tests.db.files import PATCH, PATIENT, fill, raw
from tests.db.server.proxy import wire
from tests.server import Server

OTHER = a_patient(key="other")
LATE = an_entry(PATCH, 30, 1)
SOON_S = 5


@pytest.fixture
def stack() -> Iterator[ExitStack]:
    with ExitStack() as stack:
        yield stack


@pytest.fixture
def mine(where: str | Path, stack: ExitStack) -> SqlBook:
    """The book of a station, with something in it."""
    book = open_book(where)
    stack.callback(book.close)
    fill(book)
    return book


@pytest.fixture
def watch(mine: SqlBook, stack: ExitStack) -> Watch:
    """How that station hears of others."""
    watch = mine.watch()
    stack.callback(watch.close)
    return watch


@pytest.fixture
def theirs(mine: SqlBook, where: str | Path, stack: ExitStack) -> SqlBook:
    """The book of another station."""
    book = open_book(where)
    stack.callback(book.close)
    return book


def taken(watch: Watch) -> frozenset[object]:
    """What there is to take, once there is something; where one has to ask, at once."""
    fileno = watch.fileno()
    if fileno is not None:
        assert select.select([fileno], [], [], SOON_S)[0], "nothing was told"
    return watch.take()


def silent(watch: Watch) -> bool:
    """Whether there is nothing to take."""
    fileno = watch.fileno()
    return (fileno is None or not select.select([fileno], [], [], 0)[0]) and watch.take() == frozenset()


def erase(book: SqlBook) -> None:
    book.erase(PATIENT.id)


@pytest.mark.parametrize(
    "change",
    [
        lambda book: book.save(Change(LATE, PATCH_TIME)),
        lambda book: book.save(Change(replace(PATIENT, postpartum=True), PATCH_TIME, PATIENT)),
        erase,
    ],
    ids=["an entry", "a patient", "erased"],
)
def test_whose_diary_another_changed_is_told_once(
    watch: Watch, theirs: SqlBook, change: Callable[[SqlBook], None]
) -> None:
    assert silent(watch)
    change(theirs)
    assert taken(watch) == {PATIENT.id}
    assert silent(watch)


def test_several_changes_are_told_together_and_who_is_new_too(watch: Watch, theirs: SqlBook) -> None:
    theirs.save(Change(OTHER, PATCH_TIME), Change(a_patch(OTHER), PATCH_TIME), Change(LATE, PATCH_TIME))
    assert taken(watch) == {PATIENT.id, OTHER.id}


def test_what_was_not_kept_is_not_told(watch: Watch, theirs: SqlBook) -> None:
    with suppress(BookTrouble):
        theirs.save(Change(LATE, PATCH_TIME), Change(PATIENT, PATCH_TIME))
    assert silent(watch)


def test_what_one_changes_oneself_is_no_news(watch: Watch, mine: SqlBook) -> None:
    mine.save(Change(LATE, PATCH_TIME))
    watch.take()  # on a server it is heard, and left out
    assert silent(watch)


def test_how_a_patch_stands_is_no_change_of_a_diary(watch: Watch, theirs: SqlBook) -> None:
    theirs.keep_standings(Standing(PATCH.id, 3, "2026.1", at_hour(PATCH, 9)))
    assert silent(watch)


def test_of_thousands_all_are_told(watch: Watch, theirs: SqlBook) -> None:
    many = [a_patient(key=key) for key in range(1_000)]
    theirs.save(*(Change(each, PATCH_TIME) for each in many))
    told = set(taken(watch))
    while len(told) < len(many):
        told |= taken(watch)
    assert told == {each.id for each in many}


def test_a_file_is_asked_from_time_to_time_and_a_broken_one_tells_nothing(path: Path, stack: ExitStack) -> None:
    book = stack.enter_context(closing(open_book(path, busy_ms=1)))
    fill(book)
    watch = book.watch()
    assert (watch.fileno(), watch.ask_again_ms) == (None, 5_000)
    with raw(path) as other:
        other.execute("UPDATE patients SET version = 7")
        other.execute("BEGIN EXCLUSIVE")
        assert watch.take() == frozenset()
        other.execute("COMMIT")
    assert watch.take() == {PATIENT.id}


def test_after_a_time_without_connection_what_was_missed_is_told(
    server: Server, server_url: str, stack: ExitStack
) -> None:
    cable = stack.enter_context(wire(f"{server.folder}/.s.PGSQL.{server.port}"))
    database = server_url.partition("@/")[2].partition("?")[0]
    by_wire = f"postgresql://owner@127.0.0.1:{cable.port}/{database}?sslmode=disable"
    mine, theirs = (stack.enter_context(closing(open_book(each))) for each in (by_wire, server_url))
    fill(mine)
    watch = mine.watch()
    stack.callback(watch.close)
    cable.refusing = True
    cable.cut()
    assert taken(watch) == frozenset()
    assert (watch.fileno(), watch.ask_again_ms) == (None, 60_000)
    theirs.save(Change(LATE, PATCH_TIME))
    theirs.save(Change(OTHER, PATCH_TIME))
    assert watch.take() == frozenset()
    cable.refusing = False
    assert watch.take() == {PATIENT.id, OTHER.id}
    theirs.save(Change(a_patch(OTHER), PATCH_TIME))
    assert taken(watch) == {OTHER.id}


def test_a_server_that_cannot_tell_is_asked(server_url: str, stack: ExitStack, monkeypatch: pytest.MonkeyPatch) -> None:
    """As a distributed one may be: it does not know the word."""
    mine, theirs = (stack.enter_context(closing(open_book(server_url))) for _ in range(2))
    fill(mine)
    monkeypatch.setattr(heard, "LISTEN", "DO $$ BEGIN RAISE EXCEPTION USING ERRCODE = 'feature_not_supported'; END $$")
    watch = mine.watch()
    stack.callback(watch.close)
    assert (watch.fileno(), watch.ask_again_ms) == (None, 5_000)
    assert watch.take() == frozenset()
    theirs.save(Change(LATE, PATCH_TIME))
    assert watch.take() == {PATIENT.id}
    assert watch.take() == frozenset()
