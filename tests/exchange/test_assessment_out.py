"""An assessment as JSON and as text."""

import json
from dataclasses import replace
from datetime import UTC
from uuid import uuid4

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Endpoints, Epimap, Gupta
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.assessment_json import assessment_json
from bloodpatch_tracker.exchange.assessment_text import assessment_text
from bloodpatch_tracker.exchange.endpoint_values import endpoint_values
from bloodpatch_tracker.words.conclusions import message
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

PATIENT = a_patient(patient_name="Ana\x1b[31m R.")
PATCH = a_patch(PATIENT, baseline_upright=8)
ENTRY = an_entry(PATCH, 26, 8, leg_pain=True)
DIARY = Diary(PATIENT, (PATCH,), (ENTRY,))


def assessed(diary: Diary = DIARY, hour: float = 27) -> Assessment:
    (found,) = assess(diary, at_hour(PATCH, hour).astimezone(UTC))
    return found


def test_the_object_has_what_the_format_says() -> None:
    found = assessment_json(assessed())
    assert list(found) == [
        *("patient_id", "patch_id", "patch_number", "as_of", "status", "severity", "second_patch"),
        *("flags", "endpoints", "rules_version"),
    ]
    assert (found["patient_id"], found["patch_id"]) == (str(PATIENT.id), str(PATCH.id))
    assert (found["patch_number"], found["as_of"]) == (1, "2026-03-08T12:00:00-06:00")
    assert (found["status"], found["severity"]) == ("radiating-pain", "today")
    assert json.loads(json.dumps(found)) == found


def test_every_line_that_holds_is_a_flag_most_serious_first() -> None:
    assessment = assessed()
    flags = assessment_json(assessment)["flags"]
    assert isinstance(flags, list)
    assert flags[0] == {
        "code": "radiating-pain",
        "severity": "today",
        "since": "2026-03-08T11:00:00-06:00",
        "entry_ids": [str(ENTRY.id)],
        "message": message(assessment.conclusions[0], PATCH),
    }
    assert [each["code"] for each in flags] == [each.line.value for each in assessment.conclusions]
    assert len(flags) > 1


def test_where_only_reviewed_flags_are_left_there_is_no_status() -> None:
    quiet = Diary(PATIENT, (PATCH,), (an_entry(PATCH, 26, 8),), (a_review(PATCH, 27, reviewer="Bo"),))
    found = assessment_json(assessed(quiet, 28))
    assert (found["status"], found["severity"]) == (None, None)
    assert "Reviewed by Bo" in assessment_text(assessed(quiet, 28), PATIENT)


def test_endpoints_are_rounded_and_unknown_numbers_are_null() -> None:
    some = Endpoints(5 / 6, -0.0001, Epimap.FAILED, Gupta.UNKNOWN, 100 / 3, -2, (uuid4(),))
    assert endpoint_values(some) == {
        "coverage_0_48": 0.8333,
        "relief_24h_percent": 0,
        "epimap_24h": "failed",
        "gupta_48h": "unknown",
        "auc_0_48": 33.33,
        "postural_gap_latest": -2,
    }
    assert str(endpoint_values(some)["relief_24h_percent"]) == "0.0"
    none = replace(some, relief_24h_percent=None, auc_0_48=None, postural_gap_latest=None)
    assert [name for name, value in endpoint_values(none).items() if value is None] == [
        *("relief_24h_percent", "auc_0_48", "postural_gap_latest")
    ]


def test_the_text_names_patch_status_second_patch_flags_and_endpoints() -> None:
    lines = assessment_text(assessed(), PATIENT).splitlines()
    head = r"Ana\x1b[31m R., patch 1 of 2026-03-07T09:00:00-06:00, as of 2026-03-08T12:00:00-06:00"
    assert lines[0] == head  # nothing in a name moves the cursor
    assert "(radiating-pain, today), since 2026-03-08T11:00:00-06:00: " in lines[1]
    assert lines[2].startswith("  Second patch: ")
    assert lines[3].startswith("  - not-relieved (discuss), since ")
    assert lines[-6:-4] == ["  coverage_0_48: 0.1667", "  relief_24h_percent: 0.0"]


def test_a_patient_without_a_name_is_named_by_id() -> None:
    assert assessment_text(assessed(), a_patient()).startswith(f"Patient {PATIENT.id}, patch 1 of ")
