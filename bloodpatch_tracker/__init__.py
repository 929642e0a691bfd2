"""A diary for the days after an epidural blood patch: kept, assessed, drawn, exchanged, shown."""

__version__ = "0.1.0"
