"""Opening diaries on a server: made where nothing is, brought up to date, and turned away where something is wrong."""

from concurrent.futures import ThreadPoolExecutor
from contextlib import closing
from typing import Any

import psycopg
import pytest
from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from sqlalchemy import create_engine

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.migrate import run_steps
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.server import open as open_module
from bloodpatch_tracker.db.tables import METADATA
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from bloodpatch_tracker.diary.change import Change
from tests.builders import PATCH_TIME, a_patient
from tests.db.files import PATIENT, fill, refused_for
from tests.db.server.conftest import Open
from tests.server import Server

CATALOG = """
    SELECT 'column', c.relname, a.attname, format_type(a.atttypid, a.atttypmod), a.attnotnull::text,
        coalesce(l.collname, ''), a.attidentity::text
    FROM pg_attribute a JOIN pg_class c ON c.oid = a.attrelid LEFT JOIN pg_collation l ON l.oid = a.attcollation
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind = 'r' AND a.attnum > 0
    UNION ALL
    SELECT 'constraint', conrelid::regclass::text, conname, pg_get_constraintdef(oid), '', '', '' FROM pg_constraint
    WHERE connamespace = 'public'::regnamespace
    UNION ALL
    SELECT 'index', '', relname, pg_get_indexdef(oid), '', '', '' FROM pg_class
    WHERE relnamespace = 'public'::regnamespace AND relkind = 'i'
"""
STAMP = "alembic_version"


def name_in(url: str) -> str:
    return url.partition("@/")[2].partition("?")[0]


def catalog(server: Server, url: str) -> set[tuple[Any, ...]]:
    """Everything about tables that a server knows."""
    with server.connect(name_in(url)) as connection:
        return {row for row in connection.execute(CATALOG) if STAMP not in str(row)}


def run(server: Server, url: str, *statements: str) -> None:
    with server.connect(name_in(url)) as connection:
        for statement in statements:
            connection.execute(statement)


def test_where_nothing_is_the_tables_are_made(empty_url: str, station: Open) -> None:
    book = station(empty_url)
    assert book.patients() == ()
    fill(book)
    assert station(empty_url).patients() == (PATIENT,)


def test_the_steps_make_what_the_models_say(server: Server, server_url: str, empty_url: str) -> None:
    engine = create_engine(empty_url)
    with engine.begin() as connection:
        METADATA.create_all(connection)
    engine.dispose()
    made, migrated = catalog(server, empty_url), catalog(server, server_url)
    assert len(made) > 100
    assert migrated == made


def test_alembic_finds_nothing_to_do(server_url: str) -> None:
    engine = create_engine(server_url)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_stations_that_begin_at_the_same_moment_make_the_tables_once(empty_url: str) -> None:
    def opened(_: int) -> int:
        with closing(open_book(empty_url)) as book:
            return len(book.patients())

    with ThreadPoolExecutor(4) as pool:
        assert list(pool.map(opened, range(4))) == [0] * 4


def test_where_nothing_may_be_made_an_empty_database_is_none(empty_url: str, server: Server) -> None:
    with refused_for(Trouble.NO_DATABASE):
        open_book(empty_url, create=False)
    with refused_for(Trouble.READ_ONLY):
        open_book(empty_url, read_only=True)
    assert catalog(server, empty_url) == set()


@pytest.fixture
def old_url(server: Server, empty_url: str) -> str:
    """A database of the first schema, with a patient in it."""
    engine = create_engine(empty_url)
    with engine.begin() as connection, pytest.MonkeyPatch.context() as patch:
        from alembic import command

        upgrade = command.upgrade
        patch.setattr(command, "upgrade", lambda config, _: upgrade(config, "0001"))
        run_steps(connection)
    engine.dispose()
    insert = "INSERT INTO patients (id, patient_name, record_number) VALUES ('{}', 'Ana R.', '')"
    run(server, empty_url, insert.format(PATIENT.id))
    return empty_url


def test_an_earlier_schema_is_brought_up_to_date_with_all_that_is_in_it(
    server: Server, old_url: str, server_url: str, station: Open
) -> None:
    book = station(old_url)
    assert book.patients() == (PATIENT,)
    assert book.diary(PATIENT.id).version == 0
    assert catalog(server, old_url) == catalog(server, server_url)


def test_read_only_an_earlier_schema_is_left_alone(old_url: str, server: Server) -> None:
    before = catalog(server, old_url)
    with refused_for(Trouble.READ_ONLY):
        open_book(old_url, read_only=True)
    assert catalog(server, old_url) == before


def test_a_step_that_fails_leaves_what_was_there(old_url: str, server: Server, monkeypatch: pytest.MonkeyPatch) -> None:
    before = catalog(server, old_url)

    def fails(connection: Any) -> None:
        run_steps(connection)
        raise BookTrouble(Trouble.FULL)

    monkeypatch.setattr("bloodpatch_tracker.db.migrate.run_steps", fails)
    with refused_for(Trouble.FULL):
        open_book(old_url)
    assert catalog(server, old_url) == before


def test_read_only_nothing_can_be_written(server_url: str, station: Open) -> None:
    fill(station(server_url))
    book = station(server_url, read_only=True)
    assert book.patients() == (PATIENT,)
    with refused_for(Trouble.READ_ONLY):
        book.save(Change(a_patient(key="new"), PATCH_TIME))


@pytest.mark.parametrize(
    "statement, trouble",
    [
        (f"UPDATE {STAMP} SET version_num = '{schema.NUMBER + 1:04d}'", Trouble.NEWER),
        (f"UPDATE {STAMP} SET version_num = 'ae1027a6acf'", Trouble.FOREIGN),
        (f"DELETE FROM {STAMP}", Trouble.DAMAGED),
        (f"INSERT INTO {STAMP} VALUES ('0001')", Trouble.DAMAGED),
        (f"DROP TABLE {STAMP}", Trouble.FOREIGN),
        ("DROP TABLE reviews", Trouble.DAMAGED),
        ("DROP INDEX ix_reviews_patch_id", Trouble.DAMAGED),
        ("ALTER TABLE entries DROP CONSTRAINT ck_entries_note", Trouble.DAMAGED),
        ("ALTER TABLE entries DROP COLUMN note", Trouble.DAMAGED),
        ("ALTER TABLE entries ALTER note DROP NOT NULL", Trouble.DAMAGED),
        ("ALTER TABLE patches ALTER lift_limit_kg TYPE real", Trouble.DAMAGED),
        ("CREATE TABLE bills (amount integer)", Trouble.FOREIGN),
        ("CREATE VIEW names AS SELECT patient_name FROM patients", Trouble.FOREIGN),
    ],
)
def test_what_is_not_as_it_should_be_is_told_and_left_alone(
    server: Server, server_url: str, statement: str, trouble: Trouble
) -> None:
    run(server, server_url, statement)
    before = catalog(server, server_url)
    with refused_for(trouble):
        open_book(server_url)
    assert catalog(server, server_url) == before


def test_a_database_of_something_else_is_not_touched(server: Server, empty_url: str) -> None:
    run(server, empty_url, "CREATE TABLE bills (amount integer)")
    before = catalog(server, empty_url)
    with refused_for(Trouble.FOREIGN):
        open_book(empty_url)
    assert catalog(server, empty_url) == before


def test_what_the_keeper_adds_for_speed_or_audit_is_the_keepers(server: Server, server_url: str, station: Open) -> None:
    run(
        server,
        server_url,
        "CREATE INDEX of_the_keeper ON entries (recorded_at)",
        "CREATE SCHEMA reports",
        "CREATE VIEW reports.names AS SELECT patient_name FROM patients",
    )
    fill(station(server_url))


def test_a_database_in_another_encoding_is_not_used(server: Server) -> None:
    with server.connect() as connection:
        connection.execute("CREATE DATABASE latin TEMPLATE template0 ENCODING 'LATIN1' LOCALE 'C'")
    with refused_for(Trouble.UNSUITABLE):
        open_book(server.url("latin"))
    server.drop("latin")


def test_an_older_server_is_not_used(server_url: str, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(open_module, "OLDEST_SERVER", (99,))
    with refused_for(Trouble.UNSUITABLE):
        open_book(server_url)


def test_one_clinic_a_schema_of_its_own_is_possible(server: Server, server_url: str, station: Open) -> None:
    """What a URL says of the search path decides where the tables are."""
    run(server, server_url, "CREATE SCHEMA clinic_a")
    book = station(f"{server_url}&options=-csearch_path%3Dclinic_a")
    fill(book)
    assert station(server_url).patients() == ()
    with server.connect(name_in(server_url)) as connection:
        assert connection.execute("SELECT count(*) FROM clinic_a.patients").fetchone() == (1,)


def test_what_is_refused_by_the_database_is_a_bug_that_quotes_nothing(server_url: str, station: Open) -> None:
    from sqlalchemy.exc import IntegrityError

    from bloodpatch_tracker.db.troubles import troubles

    book = station(server_url)
    fill(book)
    with pytest.raises(IntegrityError) as caught, troubles(), book._engine.begin() as connection:
        connection.exec_driver_sql("UPDATE entries SET headache_upright = 11, note = 'quoted by PostgreSQL'")
    assert "ck_entries_headache_upright" in str(caught.value)
    assert caught.value.__cause__ is None
    assert caught.value.__suppress_context__
    assert "so far so good" not in str(caught.value)
    assert not isinstance(caught.value.orig, psycopg.Error)
