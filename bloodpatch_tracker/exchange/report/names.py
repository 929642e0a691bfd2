"""What a report's file is called: never by a name, and never a path, whatever is written in a diary."""

import re

from bloodpatch_tracker.diary.patient import Patient

NO_PART = re.compile(r"[^A-Za-z0-9]+")
LONGEST = 40
"""Letters of a record number that stand in a name."""


def file_name(patient: Patient) -> str:
    """The record number, as far as any disk can hold it, and the id, which nobody shares: so none replaces another's.

    Two patients may have one record number by mistake; a name made of that alone would lose a report.
    """
    record = NO_PART.sub("-", patient.record_number[:LONGEST]).strip("-")
    return f"{record}_{patient.id}.pdf" if record else f"{patient.id}.pdf"
