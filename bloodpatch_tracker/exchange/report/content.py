"""What a report says, gathered from one diary as of one moment, before anything is laid out."""

from dataclasses import dataclass
from datetime import datetime, tzinfo
from uuid import UUID

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity
from bloodpatch_tracker.assessment.course import Course, course_of, known_by
from bloodpatch_tracker.assessment.endpoints import AT_4, AT_24, AT_48
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.charts.picture import Picture, picture_of
from bloodpatch_tracker.charts.points import flags_of
from bloodpatch_tracker.charts.span import Span, end_hour
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.review import put_back
from bloodpatch_tracker.words import endpoints
from bloodpatch_tracker.words import report as words
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.conclusions import second_patch, status_message, title
from bloodpatch_tracker.words.reasons import heading
from bloodpatch_tracker.words.times import Local, when_in_full

SPAN = Span.HOURS_72
"""Of the chart on the page."""


class NothingToReport(Exception):
    """There is no such patch by then; `sentence` says so to whoever asked."""

    def __init__(self, sentence: str) -> None:
        super().__init__(sentence)
        self.sentence = sentence


@dataclass(frozen=True)
class Item:
    """A flag, a sign-off or a note.

    Attributes:
        head: what it is, in short. body: all about it.
        number: of a flag, as on the chart; 0 for a note of the rules and for what is no flag. severity: of a flag.
        quiet: whether a nurse has seen to it.
        written: whether the body ends with text that somebody typed, so that what is left out of it is counted.
        shorter: the body with less and less evidence told, each entry as a whole or not at all.
    """

    head: str
    body: str
    number: int = 0
    severity: Severity | None = None
    quiet: bool = False
    written: bool = False
    shorter: tuple[str, ...] = ()


@dataclass(frozen=True)
class Content:
    """Everything a report says.

    Attributes:
        who, which: names and values of the patient, and of the patch. verdict: title, message, second patch.
        scores: rows of cells, those of `words.COLUMNS`; the last reading is one where it came after the windows.
        endpoints: name, value and what it is taken from.
        remark: why an endpoint disagrees with the status, or nothing.
        flags: most serious first. sign_offs, notes: the latest first.
    """

    picture: Picture
    local: Local
    who: tuple[tuple[str, str], ...]
    which: tuple[tuple[str, str], ...]
    verdict: tuple[str, str, str]
    scores: tuple[tuple[str, ...], ...]
    endpoints: tuple[endpoints.Row, ...]
    remark: str
    flags: tuple[Item, ...]
    sign_offs: tuple[Item, ...]
    notes: tuple[Item, ...]
    foot: str

    @property
    def assessment(self) -> Assessment:
        """What it is made of."""
        return self.picture.assessment


def content_of(
    diary: Diary,
    as_of: datetime,
    zone: tzinfo | None,
    *,
    patch_id: UUID | None = None,
    printed: datetime | None = None,
    limits: Thresholds = DEFAULT,
) -> Content:
    """What the report of one patch says.

    Args:
        as_of: nothing that was written down later is in it. zone: of the wall clock times are told by; None is the
            computer's. patch_id: which patch; the latest by then, if not said. printed: when; `as_of`, if not said.

    Raises:
        NothingToReport: no patch was done by then, or not this one.
    """

    def local(moment: datetime) -> datetime:
        return moment.astimezone(zone)

    seen = _seen(diary, as_of)
    found = assess(seen, as_of, limits)
    if not found:
        raise NothingToReport(words.NO_PATCH_YET.format(when=when_in_full(local(as_of))))
    assessment = found[-1] if patch_id is None else next((each for each in found if each.patch.id == patch_id), None)
    if assessment is None:
        raise NothingToReport(words.NO_SUCH_PATCH.format(when=when_in_full(local(as_of))))
    patch, picture = assessment.patch, picture_of(seen, assessment, limits)
    course = course_of(seen, patch, assessment.as_of, limits)
    others = words.others(seen, patch, local)
    return Content(
        picture,
        local,
        who=(*words.who(seen.patient), words.entries(picture.course), *((others,) if others else ())),
        which=tuple(words.which(patch, local)),
        verdict=(title(assessment), status_message(assessment, local), second_patch(assessment)),
        scores=_scores(assessment, course, local),
        endpoints=tuple(endpoints.rows(seen, assessment)),
        remark=endpoints.disagreement(assessment),
        flags=_flags(picture, local),
        sign_offs=_sign_offs(picture, local),
        notes=_notes(picture, local),
        foot=words.foot(assessment, printed or as_of, local),
    )


def _seen(diary: Diary, as_of: datetime) -> Diary:
    """The diary as it was known by a moment.

    What was taken back by then stays: it stood when a patch ended that the rules judge as of its end.
    """
    return Diary(
        diary.patient,
        tuple(patch for patch in diary.patches if patch.patch_time <= as_of),
        tuple(entry for entry in diary.entries if known_by(entry, as_of)),
        tuple(put_back(each) if each.stands_at(as_of) else each for each in diary.reviews if each.made_at <= as_of),
    )


def _scores(assessment: Assessment, course: Course, local: Local) -> tuple[tuple[str, ...], ...]:
    known = {entry.id: entry for entry in course.entries}
    windows = assessment.endpoints.window_entries
    taken = ((place, windows[place]) for place in (AT_4, AT_24, AT_48))
    rows = (words.window_row(known[found] if found else None, course, place, local) for place, found in taken)
    latest = words.latest_row(course, local)
    return (words.baseline_row(course.patch), *rows, *((latest,) if latest else ()))


def _flags(picture: Picture, local: Local) -> tuple[Item, ...]:
    numbers = {id(flag.conclusion): flag.number for flag in flags_of(picture)}
    listed = [each for each in picture.assessment.conclusions if each.severity is not Severity.GOOD]
    return tuple(_flag(each, numbers.get(id(each), 0), picture, local) for each in listed)


def _flag(conclusion: Conclusion, number: int, picture: Picture, local: Local) -> Item:
    body, *shorter = (
        words.evidence(conclusion, picture.diary, picture.patch, local, end=end_hour(picture, SPAN), told=told)
        for told in range(words.EVIDENCE_LISTED, -1, -1)
    )
    quiet = conclusion.reviewed is not None
    return Item(heading(conclusion), body, number, conclusion.severity, quiet, shorter=tuple(shorter))


def _sign_offs(picture: Picture, local: Local) -> tuple[Item, ...]:
    patch, as_of = picture.patch, picture.assessment.as_of
    made = [each for each in picture.diary.reviews if each.patch_id == patch.id and each.stands_at(as_of)]
    return tuple(
        Item(CHOICES[each.decision], f"{words.signed(each, local)} {each.comment}".strip(), written=True)
        for each in reversed(made)
    )


def _notes(picture: Picture, local: Local) -> tuple[Item, ...]:
    noted = [entry for entry in picture.course.entries if entry.answers.note.strip()]
    return tuple(
        Item(words.noted(each, picture.patch, local), each.answers.note, written=True) for each in reversed(noted)
    )
