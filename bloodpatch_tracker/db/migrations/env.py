"""Runs the steps on the connection that `migrate` hands over, inside its transaction; no ini file, no log set-up."""

from collections.abc import Collection, Mapping
from typing import Any

from alembic import context
from alembic.runtime.migration import MigrationContext, MigrationInfo

from bloodpatch_tracker.db.tables import METADATA


def number_file(
    ctx: MigrationContext,
    step: MigrationInfo,
    heads: Collection[Any],  # noqa: ARG001  # passed by name, wanted or not
    run_args: Mapping[str, Any],  # noqa: ARG001  # likewise
) -> None:
    """Write the number of the schema into the file's header, where it is looked for before anything is opened."""
    assert ctx.connection is not None  # it is None only where SQL is printed instead of run
    if ctx.dialect.name != "sqlite":
        return  # a server has no such header; there the stamp of the last step is looked at
    ctx.connection.exec_driver_sql(f"PRAGMA user_version = {int(str(step.up_revision_id))}")


context.configure(
    connection=context.config.attributes["connection"],
    target_metadata=METADATA,
    transactional_ddl=True,
    on_version_apply=number_file,
)
context.run_migrations()
