"""An assessment as lines of text for a terminal."""

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange import texts
from bloodpatch_tracker.exchange.endpoint_values import endpoint_values
from bloodpatch_tracker.exchange.times import in_offset_of
from bloodpatch_tracker.words.commands import ENDPOINT, FLAG, HEAD, NAMELESS, REVIEWED, STATUS, UNKNOWN
from bloodpatch_tracker.words.conclusions import message, second_patch, status_message, title
from bloodpatch_tracker.words.problems import safe


def assessment_text(assessment: Assessment, patient: Patient) -> str:
    """A block of lines: whose patch, the status, a second patch, every line that holds, the endpoints."""
    patch, status = assessment.patch, assessment.status
    as_of = texts.moment(in_offset_of(patch, assessment.as_of))
    name = safe(patient.patient_name) or NAMELESS.format(id=patient.id)
    lines = [HEAD.format(name=name, number=patch.patch_number, time=texts.moment(patch.patch_time), as_of=as_of)]
    if status is None:
        lines.append(REVIEWED.format(title=title(assessment), message=status_message(assessment)))
    else:
        lines.append(_line(STATUS, status, patch, title=title(assessment)))
    lines.append(f"  {second_patch(assessment)}")
    lines += [_line(FLAG, each, patch) for each in assessment.conclusions if each is not status]
    lines += [
        ENDPOINT.format(name=name, value=UNKNOWN if value is None else value)
        for name, value in endpoint_values(assessment.endpoints).items()
    ]
    return "\n".join(lines)


def _line(template: str, conclusion: Conclusion, patch: Patch, *, title: str = "") -> str:
    return template.format(
        title=title,
        code=conclusion.line,
        severity=conclusion.severity,
        since=texts.moment(in_offset_of(patch, conclusion.since)),
        message=message(conclusion, patch),
    )
