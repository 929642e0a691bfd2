"""All tables with all their checks: what the schema files and the migrations must agree with.

Opening and saving never need this; it is for migrations, for tests, and for a database that is not SQLite.
"""

from sqlalchemy import MetaData

from bloodpatch_tracker.db import change_row, rows, standing_row
from bloodpatch_tracker.db.base import Base
from bloodpatch_tracker.db.checks import add_checks

MODELS: tuple[type[Base], ...] = (
    rows.PatientRow,
    rows.PatchRow,
    rows.EntryRow,
    rows.ReviewRow,
    change_row.ChangeRow,
    standing_row.StandingRow,
)
METADATA: MetaData = Base.metadata
add_checks(METADATA)
