"""Bringing an older diary to the newest schema. The only module that imports Alembic; import it late."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import Connection

from bloodpatch_tracker.db.engine import BUSY_MS, open_engine
from bloodpatch_tracker.db.schema_check import compare_schema, quick_check
from bloodpatch_tracker.diary.book import BookTrouble, Trouble

SCRIPTS = Path(__file__).with_name("migrations")


def migrate(
    path: Path, number: int, *, busy_ms: int = BUSY_MS, read_only: bool = False, scripts: Path = SCRIPTS
) -> None:
    """Upgrade the file from schema `number` to the newest, in one transaction: it is at the newest then, or as it was.

    Foreign keys are off meanwhile, since with them a rebuilt table takes its children along, and checked at the end.

    Args:
        scripts: Alembic's folder.

    Raises:
        BookTrouble: the file is not what schema `number` makes, is not sound, or cannot be written.
    """
    engine = open_engine(path, busy_ms=busy_ms, read_only=read_only, foreign_keys=False)
    try:
        with engine.begin() as connection:
            compare_schema(connection, number)
            quick_check(connection, path)
            run_steps(connection, scripts)
            orphans = connection.exec_driver_sql("PRAGMA foreign_key_check").all()
            if orphans:
                raise BookTrouble(Trouble.DAMAGED, f"{len(orphans)} rows refer to nothing")
    finally:
        engine.dispose()


def run_steps(connection: Connection, scripts: Path = SCRIPTS) -> None:
    """Run every step that the database has not been through, inside the caller's transaction."""
    config = Config()
    # Config reads % as the start of a placeholder, and a folder may have one in its name.
    config.set_main_option("script_location", str(scripts).replace("%", "%%"))
    config.attributes["connection"] = connection
    command.upgrade(config, "head")
