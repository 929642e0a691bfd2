"""The way to the server breaks: what happened is told as it was, and the next call finds the way again."""

from collections.abc import Iterator
from typing import Any

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from bloodpatch_tracker.diary.book import Trouble
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, an_entry
from tests.db.files import PATCH, PATIENT, fill, refused_for
from tests.db.server.conftest import Open
from tests.db.server.proxy import Wire, wire
from tests.server import Server

LATE = an_entry(PATCH, 30, 1)


@pytest.fixture
def cable(server: Server) -> Iterator[Wire]:
    """A wire to the server."""
    with wire(f"{server.folder}/.s.PGSQL.{server.port}") as made:
        yield made


@pytest.fixture
def book(cable: Wire, server_url: str, station: Open) -> SqlBook:
    """A filled book at the end of the wire."""
    database = server_url.partition("@/")[2].partition("?")[0]
    book = station(f"postgresql://owner@127.0.0.1:{cable.port}/{database}?sslmode=disable")
    fill(book)
    return book


def is_commit(said: bytes) -> bool:
    return b"COMMIT\0" in said


def test_a_connection_that_was_cut_while_idle_is_made_anew_unseen(book: SqlBook, cable: Wire) -> None:
    cable.cut()
    assert book.patients() == (PATIENT,)
    cable.cut()
    book.save(Change(LATE, PATCH_TIME))
    assert LATE in book.diary(PATIENT.id).entries


def test_a_server_that_ends_the_connection_is_found_again(book: SqlBook, keeper: Any) -> None:
    keeper.execute("SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE pid <> pg_backend_pid()")
    assert book.patients() == (PATIENT,)


def test_cut_in_the_midst_of_a_change_nothing_is_kept_and_that_is_told(book: SqlBook, cable: Wire) -> None:
    cable.after = lambda said: b"INSERT INTO entries" in said
    with refused_for(Trouble.UNREACHABLE):
        book.save(Change(LATE, PATCH_TIME))
    assert LATE not in book.diary(PATIENT.id).entries
    book.save(Change(LATE, PATCH_TIME))


def test_cut_in_the_moment_of_keeping_it_is_looked_up_what_became_of_it(book: SqlBook, cable: Wire) -> None:
    cable.after = is_commit
    book.save(Change(LATE, PATCH_TIME))
    assert cable.after is None
    assert LATE in book.diary(PATIENT.id).entries


def test_cut_before_the_server_heard_of_keeping_nothing_is_kept_and_that_is_told(book: SqlBook, cable: Wire) -> None:
    def swallowed(said: bytes) -> bool:
        if is_commit(said):
            cable.after = None
            cable.cut()
        return False

    cable.after = swallowed
    with refused_for(Trouble.UNREACHABLE):
        book.save(Change(LATE, PATCH_TIME))
    assert LATE not in book.diary(PATIENT.id).entries


def test_where_it_cannot_be_looked_up_it_is_told_that_nobody_knows(book: SqlBook, cable: Wire) -> None:
    def last_word(said: bytes) -> bool:
        cable.refusing = cable.refusing or is_commit(said)
        return is_commit(said)

    cable.after = last_word
    with refused_for(Trouble.UNSURE):
        book.save(Change(LATE, PATCH_TIME))
    with refused_for(Trouble.UNREACHABLE):
        book.patients()
    cable.refusing = False
    assert LATE in book.diary(PATIENT.id).entries


def test_a_question_that_takes_too_long_is_given_up(book: SqlBook, keeper: Any) -> None:
    with keeper.transaction():
        keeper.execute("LOCK TABLE patients IN ACCESS EXCLUSIVE MODE")
        with book._engine.connect() as connection:
            connection.exec_driver_sql("SET lock_timeout = '20ms'")
            connection.commit()
        with refused_for(Trouble.BUSY):
            book.patients()
    assert book.patients() == (PATIENT,)


def test_nobody_at_the_other_end(cable: Wire) -> None:
    cable.refusing = True
    with refused_for(Trouble.UNREACHABLE):
        open_book(f"postgresql://owner@127.0.0.1:{cable.port}/any?sslmode=disable")


def test_a_name_that_leads_nowhere() -> None:
    with refused_for(Trouble.UNREACHABLE):
        open_book("postgresql://owner@nowhere.invalid/any?connect_timeout=2")


def test_a_table_that_went_away_is_damage(book: SqlBook, keeper: Any) -> None:
    keeper.execute("DROP TABLE standings")
    with refused_for(Trouble.DAMAGED):
        book.follow_ups()
