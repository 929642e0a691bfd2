"""An assessment as the object that `assess --json` prints."""

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.exchange import texts
from bloodpatch_tracker.exchange.endpoint_values import endpoint_values
from bloodpatch_tracker.exchange.times import in_offset_of
from bloodpatch_tracker.words.conclusions import message


def assessment_json(assessment: Assessment) -> dict[str, object]:
    """The object for one patch: values that JSON has, times as text in the patch's offset."""
    patch, status = assessment.patch, assessment.status
    return {
        "patient_id": str(patch.patient_id),
        "patch_id": str(patch.id),
        "patch_number": patch.patch_number,
        "as_of": texts.moment(in_offset_of(patch, assessment.as_of)),
        "status": status.line.value if status else None,
        "severity": status.severity.value if status else None,
        "second_patch": assessment.second_patch.value,
        "flags": [_flag(conclusion, patch) for conclusion in assessment.conclusions],
        "endpoints": endpoint_values(assessment.endpoints),
        "rules_version": assessment.rules_version,
    }


def _flag(conclusion: Conclusion, patch: Patch) -> dict[str, object]:
    return {
        "code": conclusion.line.value,
        "severity": conclusion.severity.value,
        "since": texts.moment(in_offset_of(patch, conclusion.since)),
        "entry_ids": [str(each) for each in conclusion.entry_ids],
        "message": message(conclusion, patch),
    }
