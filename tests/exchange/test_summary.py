"""The summary CSV: one row a patch, everything in it as of the row's own moment."""

import csv
import io
from dataclasses import replace
from datetime import UTC

import pytest

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import taken_back
from bloodpatch_tracker.diary.vocabulary import Author, Decision
from bloodpatch_tracker.exchange.summary import SUMMARY, write_summary
from tests.builders import a_patch, a_patient, a_review, an_entry, at_hour

PATIENT = a_patient(patient_name="=Ana")
PATCH = a_patch(PATIENT, baseline_upright=8)
SCORES = {1: 4, 4: 3, 12: 2, 24: 2, 36: 1, 48: 0}
COURSE = Diary(PATIENT, (PATCH,), tuple(an_entry(PATCH, hour, score) for hour, score in SCORES.items()))


def rows(diary: Diary, hour: float) -> list[dict[str, str]]:
    data = b"".join(write_summary([(diary, at_hour(PATCH, hour))]))
    assert data.startswith(b"\xef\xbb\xbfpatient_id,")
    assert data.endswith(b"\r\n")
    return list(csv.DictReader(io.StringIO(data.decode("utf-8-sig"), newline=""), strict=True))


def test_the_columns_are_those_of_the_format() -> None:
    assert (
        *("patient_id", "patient_name", "date_of_birth", "record_number", "postpartum"),
        *("patch_id", "patch_number", "patch_time", "cause", "spinal_level", "blood_volume_ml", "baseline_upright"),
        *("baseline_lying", "restriction_hours", "lift_limit_kg", "clinic_name", "clinic_phone"),
        *("as_of", "status", "severity", "second_patch", "flags"),
        *("coverage_0_48", "relief_24h_percent", "epimap_24h", "gupta_48h", "auc_0_48", "postural_gap_latest"),
        *("entries", "late_entries", "last_entry_at", "reviewed_at", "reviewer", "decision", "rules_version"),
    ) == SUMMARY


def test_a_whole_course() -> None:
    (row,) = rows(COURSE, 49)
    assert row["patient_name"] == "'=Ana"
    assert row["as_of"] == "2026-03-09T10:00:00-06:00"
    assert (row["coverage_0_48"], row["relief_24h_percent"], row["auc_0_48"]) == ("1", "75", "84.5")
    assert (row["epimap_24h"], row["gupta_48h"], row["postural_gap_latest"]) == ("relieved", "partial", "")
    assert (row["entries"], row["late_entries"], row["last_entry_at"]) == ("6", "0", "2026-03-09T09:00:00-06:00")
    assert (row["status"], row["severity"], row["second_patch"]) == ("on-course", "good", "no")
    assert row["flags"] == "on-course"
    assert (row["reviewed_at"], row["reviewer"], row["decision"]) == ("", "", "")
    assert row["rules_version"]


def test_unknown_endpoints_are_blank_and_coverage_has_four_decimals() -> None:
    (row,) = rows(COURSE, 2)
    assert row["coverage_0_48"] == "0.1667"
    assert (row["relief_24h_percent"], row["auc_0_48"]) == ("", "")


def test_entries_are_those_that_count_as_of_the_moment() -> None:
    late = an_entry(PATCH, 5, 3, recorded_hour=20)
    gone = an_entry(PATCH, 6, 3, voided_hour=7)
    diary = replace(COURSE, entries=(*COURSE.entries, late, gone))
    assert [(row["entries"], row["late_entries"]) for row in rows(diary, 13)] == [("3", "0")]
    assert [(row["entries"], row["late_entries"]) for row in rows(diary, 21)] == [("4", "1")]


def test_patches_after_the_moment_are_not_listed_and_an_ended_one_says_when() -> None:
    second = a_patch(PATIENT, 2, 30)
    diary = Diary(PATIENT, (PATCH, second), COURSE.entries[:4])
    assert [row["patch_number"] for row in rows(diary, 29)] == ["1"]
    assert [(row["patch_number"], row["as_of"]) for row in rows(diary, 40)] == [
        ("1", "2026-03-08T15:00:00-06:00"),
        ("2", "2026-03-09T01:00:00-06:00"),
    ]
    assert rows(diary, -1) == []


def test_the_sign_off_is_the_last_one_of_a_nurse() -> None:
    reviews = (
        a_review(PATCH, 10, decision=Decision.WATCH, reviewer="Bo"),
        a_review(PATCH, 20, decision=Decision.CALLED, reviewer="@Cy"),
        a_review(PATCH, 21, Author.PATIENT, Decision.SPOKEN, reviewer="Ana"),
        a_review(PATCH, 90, decision=Decision.CLOSE, reviewer="Di"),
    )
    (row,) = rows(replace(COURSE, reviews=reviews), 49)
    assert (row["reviewed_at"], row["reviewer"], row["decision"]) == ("2026-03-08T05:00:00-06:00", "'@Cy", "called")


@pytest.mark.parametrize(
    "hour, signed_off", [(11, "watch"), (20, "called"), (29, "called"), (30, "watch"), (49, "watch")]
)
def test_a_sign_off_taken_back_was_never_made_from_then_on(hour: float, signed_off: str) -> None:
    first = a_review(PATCH, 10, decision=Decision.WATCH)
    gone = taken_back(a_review(PATCH, 20, decision=Decision.CALLED), at_hour(PATCH, 30))
    (row,) = rows(replace(COURSE, reviews=(first, gone)), hour)
    assert row["decision"] == signed_off


def test_only_reviewed_flags_leave_status_and_severity_blank() -> None:
    diary = Diary(PATIENT, (PATCH,), (an_entry(PATCH, 26, 8),), (a_review(PATCH, 27),))
    (row,) = rows(diary, 28)
    assert (row["status"], row["severity"], row["flags"]) == ("", "", "not-relieved")


def test_the_moment_is_told_in_the_patchs_offset() -> None:
    data = b"".join(write_summary([(COURSE, at_hour(PATCH, 2).astimezone(UTC))])).decode()
    assert ",2026-03-07T11:00:00-06:00," in data


def test_no_diary_is_a_header_alone() -> None:
    assert b"".join(write_summary([])) == b"\xef\xbb\xbf" + ",".join(SUMMARY).encode() + b"\r\n"
