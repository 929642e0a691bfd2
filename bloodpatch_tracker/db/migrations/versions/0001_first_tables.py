"""Patients, patches, entries, reviews, and the history of their changes."""

from bloodpatch_tracker.db import schema
from bloodpatch_tracker.db.migrations.step import run

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first schema, as its file says. Its text is never changed again."""
    run(*schema.statements(1))
