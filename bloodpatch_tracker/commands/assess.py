"""`assess`: what the rules conclude from diary CSVs. No database is touched."""

import json
from argparse import Namespace

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.commands.clinic_limits import clinic_limits
from bloodpatch_tracker.commands.read import read
from bloodpatch_tracker.commands.speak import say
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.assessment_json import assessment_json
from bloodpatch_tracker.exchange.assessment_text import assessment_text
from bloodpatch_tracker.exchange.times import last_known

Assessed = tuple[Assessment, Patient]


def run(arguments: Namespace) -> int:
    """Assess every file by itself, then print all, by patient id and patch number; nothing if any file is bad."""
    readings = [reading for reading in map(read, arguments.files) if reading is not None]
    if len(readings) < len(arguments.files):
        return 1
    found: list[Assessed] = []
    limits = clinic_limits()
    for reading in readings:
        as_of = arguments.as_of or last_known(reading.diaries)
        if as_of is None:
            continue  # a header alone: nobody, so nothing to assess
        for diary in reading.diaries:
            found += [(assessment, diary.patient) for assessment in assess(diary, as_of, limits)]
    found.sort(key=_place)
    if arguments.json:
        say(json.dumps([assessment_json(assessment) for assessment, _ in found], ensure_ascii=False, indent=2))
    elif found:
        say("\n\n".join(assessment_text(assessment, patient) for assessment, patient in found))
    return 0


def _place(assessed: Assessed) -> tuple[str, int]:
    patch = assessed[0].patch
    return str(patch.patient_id), patch.patch_number
