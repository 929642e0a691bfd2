"""Patients, patches, entries, reviews, and the history of their changes."""

from alembic import op

from bloodpatch_tracker.db import schema

revision = "0001"
down_revision = None
branch_labels = None
depends_on = None


def upgrade() -> None:
    """Make every table of the first schema, as its file says. Its text is never changed again."""
    for statement in schema.statements(1):
        op.get_bind().exec_driver_sql(statement)
