"""Models, migrations and the SQL that lies in files say the same; and what every table must have, it has."""

from pathlib import Path

from alembic.autogenerate import compare_metadata
from alembic.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy.dialects import postgresql
from sqlalchemy.schema import CreateIndex, CreateTable

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.create import create_diary
from bloodpatch_tracker.db.engine import open_engine
from bloodpatch_tracker.db.migrate import SCRIPTS, run_steps
from bloodpatch_tracker.db.tables import METADATA, MODELS
from tests.db.files import raw
from tests.db.make_schema import sql_of_models


def stored(path: Path) -> set[tuple[str, str]]:
    """Name and SQL of everything that the file holds."""
    with raw(path) as connection:
        found = connection.execute("SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL")
        return {(name, schema.squeezed(sql)) for name, sql in found}


def made_by_migrations(path: Path) -> None:
    """A file that began empty and went through every step."""
    path.touch()
    engine = open_engine(path, foreign_keys=False)
    with engine.begin() as connection:
        run_steps(connection)
    engine.dispose()


def test_the_models_are_the_schema_that_lies_in_the_newest_file() -> None:
    """Where this fails after a change to the models: `make_schema.py` writes the text that is expected."""
    assert list(map(schema.squeezed, sql_of_models())) == list(map(schema.squeezed, schema.statements(schema.NUMBER)))


def test_the_migrations_end_where_a_new_diary_begins(tmp_path: Path) -> None:
    made, migrated = tmp_path / "made.sqlite", tmp_path / "migrated.sqlite"
    create_diary(made)
    made_by_migrations(migrated)
    assert stored(migrated) == stored(made)
    for path in (made, migrated):
        with raw(path) as connection:
            assert connection.execute("SELECT version_num FROM alembic_version").fetchall() == [
                (schema.revision(schema.NUMBER),)
            ]
            assert connection.execute("PRAGMA user_version").fetchone() == (schema.NUMBER,)


def test_alembic_finds_nothing_to_do_on_a_new_diary(path: Path) -> None:
    create_diary(path)
    engine = open_engine(path)
    with engine.connect() as connection:
        assert compare_metadata(MigrationContext.configure(connection), METADATA) == []
    engine.dispose()


def test_the_number_of_the_schema_is_that_of_the_newest_migration_and_each_has_its_file() -> None:
    script = ScriptDirectory(str(SCRIPTS))
    assert script.get_heads() == [schema.revision(schema.NUMBER)]
    revisions = sorted(step.revision for step in script.walk_revisions())
    assert revisions == [schema.revision(number) for number in range(1, schema.NUMBER + 1)]
    assert sorted(file.stem for file in schema.FOLDER.glob("*.sql")) == revisions


def test_every_table_has_its_model_and_every_constraint_a_name() -> None:
    assert {model.__tablename__ for model in MODELS} == set(METADATA.tables)
    for table in METADATA.tables.values():
        assert [constraint for constraint in table.constraints if not constraint.name] == []


def test_every_table_is_strict_and_none_deletes_or_replaces_by_itself(path: Path) -> None:
    create_diary(path)
    with raw(path) as connection:
        tables = connection.execute("SELECT name, strict FROM pragma_table_list WHERE schema = 'main'").fetchall()
        assert {name for name, strict in tables if not strict} == {"alembic_version", "sqlite_schema"}
        for name in METADATA.tables:
            assert {row[6] for row in connection.execute(f"PRAGMA foreign_key_list({name})")} <= {"NO ACTION"}
        kinds = connection.execute("SELECT DISTINCT type FROM sqlite_master").fetchall()
        assert set(kinds) == {("table",), ("index",)}
    assert not any(word in sql.upper() for _, sql in stored(path) for word in ("ON CONFLICT", "CASCADE"))


def test_what_a_diary_is_asked_for_has_an_index(path: Path) -> None:
    create_diary(path)
    asked = {
        "SELECT * FROM patches WHERE patient_id = ?": "ix_patches_patient_id",
        "SELECT * FROM entries WHERE patch_id = ? ORDER BY observed_at": "ix_entries_patch_id_observed_at",
        "SELECT * FROM reviews WHERE patch_id = ?": "ix_reviews_patch_id",
        "SELECT * FROM changes WHERE subject_id = ?": "ix_changes_subject_id",
    }
    with raw(path) as connection:
        for question, index in asked.items():
            [(*_, plan)] = connection.execute(f"EXPLAIN QUERY PLAN {question}", ("x",)).fetchall()
            assert f"USING INDEX {index}" in plan


def test_for_postgresql_the_models_say_nothing_that_only_sqlite_knows() -> None:
    dialect = postgresql.dialect()
    for table in METADATA.sorted_tables:
        sql = [str(CreateTable(table).compile(dialect=dialect))]
        sql += [str(CreateIndex(index).compile(dialect=dialect)) for index in table.indexes]
        assert not any(word in text for text in sql for word in ("STRICT", "GLOB", "strftime", "REAL"))
