"""The version of a patient's diary, and the table of how patches stand."""

from bloodpatch_tracker.db.migrations.step import run
from bloodpatch_tracker.db.schema import named, statements

revision = "0003"
down_revision = "0002"
branch_labels = None
depends_on = None

VERSION = """ALTER TABLE patients ADD COLUMN version INTEGER
    CONSTRAINT ck_patients_version CHECK (version BETWEEN 1 AND 2147483647)"""


def upgrade() -> None:
    """Add the column, empty, and the table, with the text that lies in the file of this schema."""
    run(VERSION, *(statement for statement in statements(3) if named(statement) == "standings"))
