"""An older diary becomes a newer one in one go or not at all, with its rows in it: held with a step yet to come."""

import logging
import shutil
import subprocess
import sys
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

import pytest

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.migrate import SCRIPTS, migrate
from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.diary.book import Trouble
from tests.db.files import ENTRY, PATIENT, make_filled, outside, raw, refused_for

NOW, NEXT = schema.NUMBER, schema.NUMBER + 1
STEP = f'''
from alembic import op

revision, down_revision = "{schema.revision(NEXT)}", "{schema.revision(NOW)}"

def upgrade() -> None:
    """Add a column, then do what the test asks for."""
    op.execute("ALTER TABLE patients ADD COLUMN nickname TEXT")
    op.execute("UPDATE patients SET nickname = 'x'")
    {{more}}
'''
Steps = Callable[[str], Path]


@pytest.fixture
def steps(tmp_path: Path) -> Steps:
    """A copy of the migrations in a folder with % in its name, and in it one step more."""

    def copy(more: str = "pass") -> Path:
        folder = tmp_path / "100%(here)s" / "migrations"
        shutil.copytree(SCRIPTS, folder, ignore=shutil.ignore_patterns("__pycache__"))
        (folder / "versions" / f"{schema.revision(NEXT)}_one_more.py").write_text(STEP.format(more=more))
        return folder

    return copy


def number_and_columns(path: Path) -> tuple[int, str, int]:
    """The number in the header, the one that Alembic keeps, and how many columns patients have."""
    with raw(path) as connection:
        [number] = connection.execute("PRAGMA user_version").fetchone()
        [stamp] = connection.execute("SELECT version_num FROM alembic_version").fetchone()
        return number, stamp, len(connection.execute("PRAGMA table_info(patients)").fetchall())


def test_a_step_changes_the_tables_and_both_numbers_and_keeps_the_rows(path: Path, steps: Steps) -> None:
    make_filled(path)
    migrate(path, NOW, scripts=steps("pass"))
    assert number_and_columns(path) == (NEXT, schema.revision(NEXT), 7)
    with raw(path) as connection:
        assert connection.execute("SELECT id, nickname FROM patients").fetchall() == [(str(PATIENT.id), "x")]
        assert connection.execute("SELECT count(*) FROM entries").fetchone() == (1,)


def test_afterwards_this_program_knows_it_as_newer(path: Path, steps: Steps) -> None:
    make_filled(path)
    migrate(path, NOW, scripts=steps("pass"))
    with refused_for(Trouble.NEWER):
        open_book(path)


def test_a_step_that_fails_half_way_leaves_everything_as_it_was(path: Path, steps: Steps) -> None:
    make_filled(path)
    before = outside(path)
    with pytest.raises(ZeroDivisionError):
        migrate(path, NOW, scripts=steps("1 / 0"))
    assert outside(path) == before
    with closing(open_book(path)) as book:
        assert book.patients() == (PATIENT,)


def test_a_step_that_loses_what_others_refer_to_is_taken_back(path: Path, steps: Steps) -> None:
    make_filled(path)
    before = outside(path)
    with refused_for(Trouble.DAMAGED):
        migrate(path, NOW, scripts=steps('op.execute("DELETE FROM patches")'))
    assert outside(path) == before


def test_a_table_that_is_rebuilt_does_not_take_its_children_along(path: Path, steps: Steps) -> None:
    """With foreign keys on, dropping the old table would be refused, or empty the ones below it."""
    make_filled(path)
    rebuild = 'with op.batch_alter_table("patches", recreate="always") as table: table.alter_column("cause")'
    migrate(path, NOW, scripts=steps(rebuild))
    with raw(path) as connection:
        assert connection.execute("SELECT id FROM entries").fetchall() == [(str(ENTRY.id),)]
        assert connection.execute("PRAGMA foreign_key_check").fetchall() == []


def test_a_file_that_is_not_what_its_number_says_is_not_upgraded(path: Path, steps: Steps) -> None:
    make_filled(path)
    with raw(path) as connection:
        connection.execute("CREATE TRIGGER helpful AFTER UPDATE ON patients BEGIN DELETE FROM changes; END")
    before = outside(path)
    with refused_for(Trouble.FOREIGN):
        migrate(path, NOW, scripts=steps("pass"))
    assert outside(path) == before


KILLED = f"""
import sys
from pathlib import Path
from bloodpatch_tracker.db.migrate import migrate
migrate(Path(sys.argv[1]), {NOW}, scripts=Path(sys.argv[2]))
"""


@pytest.mark.skipif(sys.platform == "win32", reason="there is no SIGKILL")
def test_killed_in_the_middle_of_a_step_everything_is_as_it_was(path: Path, steps: Steps) -> None:
    make_filled(path)
    before = number_and_columns(path)
    folder = steps('op.get_bind().exec_driver_sql("PRAGMA cache_spill = 1"); import os; os.kill(os.getpid(), 9)')
    done = subprocess.run([sys.executable, "-c", KILLED, path, folder], capture_output=True, text=True, check=False)
    assert (done.returncode, done.stderr) == (-9, "")
    with closing(open_book(path)) as book:
        assert book.patients() == (PATIENT,)
    assert number_and_columns(path) == before


def test_loggers_still_speak_after_a_migration(path: Path, steps: Steps) -> None:
    """Alembic's usual set-up switches off every logger that is there already."""
    logger = logging.getLogger("bloodpatch_tracker.tests")
    make_filled(path)
    migrate(path, NOW, scripts=steps("pass"))
    assert not logger.disabled
