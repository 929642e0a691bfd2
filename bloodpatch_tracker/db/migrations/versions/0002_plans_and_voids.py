"""Hours of lying flat and of quiet for patches, and when a review was taken back."""

from bloodpatch_tracker.db.migrations.step import run

revision = "0002"
down_revision = "0001"
branch_labels = None
depends_on = None

# Each check stands beside its column, the only place where a column that is added can have one. The offset comes before
# the moment whose check asks for it. What this adds to the stored SQL is the text that `schemas/0002.sql` has there.
ADDED = (
    """ALTER TABLE patches ADD COLUMN flat_hours REAL
        CONSTRAINT ck_patches_flat_hours CHECK (flat_hours BETWEEN 0 AND 2160)""",
    """ALTER TABLE patches ADD COLUMN quiet_hours REAL
        CONSTRAINT ck_patches_quiet_hours CHECK (quiet_hours BETWEEN 0 AND 2160)""",
    """ALTER TABLE reviews ADD COLUMN voided_at_offset_minutes INTEGER
        CONSTRAINT ck_reviews_voided_at_offset_minutes CHECK (voided_at_offset_minutes BETWEEN -1439 AND 1439)""",
    """ALTER TABLE reviews ADD COLUMN voided_at TEXT
        CONSTRAINT ck_reviews_voided_at CHECK (voided_at BETWEEN '1899-12-31' AND '2200-01-02'
            AND (voided_at IS NULL) = (voided_at_offset_minutes IS NULL))
        CONSTRAINT ck_reviews_voided_at_form CHECK (
            substr(voided_at, 1, 19) IS strftime('%Y-%m-%dT%H:%M:%S', substr(voided_at, 1, 19), '+0 days')
            AND substr(voided_at, 20) GLOB '.[0-9][0-9][0-9][0-9][0-9][0-9]Z')""",
)


def upgrade() -> None:
    """Add the columns, all empty."""
    run(*ADDED)
