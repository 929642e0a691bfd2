"""Running the statements of a step on whichever database it is."""

from alembic import op

from bloodpatch_tracker.db.server.in_postgresql import in_postgresql


def run(*statements: str) -> None:
    """Run statements that are written for SQLite, in the words of the database that is being brought up to date."""
    connection = op.get_bind()
    for statement in statements:
        on_server = connection.dialect.name == "postgresql"
        connection.exec_driver_sql(in_postgresql(statement) if on_server else statement)
