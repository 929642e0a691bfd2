"""The summary CSV: one row a patch, for audits. It is not read back."""

from collections.abc import Iterable, Iterator, Sequence
from datetime import datetime

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import course_of, is_late
from bloodpatch_tracker.assessment.standing import last_sign_off
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange import texts
from bloodpatch_tracker.exchange.columns import Part, columns_of
from bloodpatch_tracker.exchange.csv_bytes import csv_bytes
from bloodpatch_tracker.exchange.endpoint_values import endpoint_values
from bloodpatch_tracker.exchange.formula import guard
from bloodpatch_tracker.exchange.times import in_offset_of
from bloodpatch_tracker.exchange.write_diary import texts_of

PATIENT, PATCH = columns_of(Part.PATIENT), columns_of(Part.PATCH)
ENDPOINTS = (
    "coverage_0_48",
    "relief_24h_percent",
    "epimap_24h",
    "gupta_48h",
    "auc_0_48",
    "postural_gap_latest",
)
SUMMARY = (
    *(column.name for column in (*PATIENT, *PATCH)),
    *("as_of", "status", "severity", "second_patch", "flags"),
    *ENDPOINTS,
    *("entries", "late_entries", "last_entry_at", "reviewed_at", "reviewer", "decision", "rules_version"),
)
AS_OF = SUMMARY.index("as_of")


def write_summary(
    asked: Iterable[tuple[Diary, datetime]], *, tell_as_of: bool = True, limits: Thresholds = DEFAULT
) -> Iterator[bytes]:
    """A summary CSV, in chunks, written as a diary CSV is; patches after the moment they are looked at are not in it.

    Args:
        asked: diaries by patient id, as a book has them, each with the moment as of which it is looked at.
        tell_as_of: if not, it is blank: where the moment would tell something that must not be told.
        limits: the thresholds; the published set where not said.
    """
    return csv_bytes(_rows(asked, tell_as_of, limits))


def _rows(asked: Iterable[tuple[Diary, datetime]], tell_as_of: bool, limits: Thresholds) -> Iterator[Sequence[str]]:
    yield SUMMARY
    for diary, as_of in asked:
        for assessment in assess(diary, as_of, limits):
            row = _row(diary, assessment, limits)
            if not tell_as_of:
                row[AS_OF] = ""
            yield row


def _row(diary: Diary, assessment: Assessment, limits: Thresholds) -> list[str]:
    """Everything in a row is as of the assessment's moment, which is that of the next patch where one ended this."""
    patch, status = assessment.patch, assessment.status
    entries = course_of(diary, patch, assessment.as_of, limits).entries  # those that count: no voided ones
    values = endpoint_values(assessment.endpoints)
    return [
        *texts_of(PATIENT, diary.patient),
        *texts_of(PATCH, patch),
        texts.moment(in_offset_of(patch, assessment.as_of)),
        status.line if status else "",
        status.severity if status else "",
        assessment.second_patch,
        ";".join(each.line for each in assessment.conclusions),
        *(_text(values[name]) for name in ENDPOINTS),
        str(len(entries)),
        str(sum(is_late(each, limits) for each in entries)),
        texts.moment(entries[-1].observed_at) if entries else "",
        *_sign_off(diary, assessment),
        assessment.rules_version,
    ]


def _sign_off(diary: Diary, assessment: Assessment) -> tuple[str, str, str]:
    """When, by whom and with what decision a nurse last reviewed the patch; blank where nobody did, or took it back."""
    done = last_sign_off(diary, assessment)
    return (texts.moment(done.made_at), guard(done.reviewer), done.decision) if done else ("", "", "")


def _text(value: float | str | None) -> str:
    if value is None:
        return ""
    return value if isinstance(value, str) else texts.number(value)
