"""From a diary and a moment to what it shows: one assessment for each patch done by then."""

from dataclasses import replace
from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Line, SecondPatch, Severity
from bloodpatch_tracker.assessment.course import Course, course_of
from bloodpatch_tracker.assessment.endpoints import endpoints_of
from bloodpatch_tracker.assessment.judge import Conclusions, judge
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.assessment.reviews import Cover
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.diary.vocabulary import Author

URGENCY = {answer: place for place, answer in enumerate(SecondPatch)}


def assess(diary: Diary, as_of: datetime, limits: Thresholds = DEFAULT) -> tuple[Assessment, ...]:
    """What the diary shows as of a moment, per patch done by then, by number.

    A patch that a later one ended is assessed as of that moment.

    Args:
        diary: the whole diary; what was not known by the moment is left out here.
        as_of: the moment, with an offset.
        limits: the thresholds; the published set where not said.
    """
    patches = tuple(patch for patch in diary.patches if patch.patch_time <= as_of)
    return tuple(_assess(diary, patches, place, as_of, limits) for place in range(len(patches)))


def _assess(diary: Diary, patches: tuple[Patch, ...], place: int, as_of: datetime, limits: Thresholds) -> Assessment:
    patch = patches[place]
    following = patches[place + 1] if place + 1 < len(patches) else None
    moment = (following.patch_time if following else as_of).astimezone(patch.patch_time.tzinfo)
    course = course_of(diary, patch, moment, limits)
    conclusions = conclude(diary, patches[: place + 1], moment, moment, limits)
    counting = [each for each in conclusions if each.reviewed is None]
    second = min((each.second_patch for each in counting), key=URGENCY.__getitem__, default=SecondPatch.NO)
    return Assessment(
        patch=patch,
        as_of=moment,
        status=next((each for each in counting if each.severity is not Severity.NOTE), None),
        second_patch=second,
        conclusions=conclusions,
        endpoints=endpoints_of(course, ended=following is not None),
        limits=limits,
    )


def conclude(
    diary: Diary, patches: tuple[Patch, ...], moment: datetime, known: datetime, limits: Thresholds
) -> Conclusions:
    """Every line that holds for the last of these patches, judged by `moment` from what was known by `known`.

    Reviews are taken in order: each covers what held when it was made, so the next is judged with that.
    """
    patch, earlier = patches[-1], patches[:-1]
    covers: dict[Line, Cover] = {}
    carried_covers: dict[Line, Cover] = {}
    spoken: dict[Line, Cover] = {}
    carried_spoken: dict[Line, Cover] = {}
    for review in _reviews(diary, patches, moment, known):
        seen = course_of(diary, patch, review.made_at, limits)
        then = _covered(_carried(diary, earlier, review.made_at, limits), carried_covers)
        own = judge(seen, covers) if review.patch_id == patch.id else ()
        if review.role is Author.NURSE:
            covers |= {each.line: _cover(review, seen, each) for each in own}
            carried_covers |= {each.line: _cover(review, seen, each) for each in then}
        else:
            spoken |= {each.line: _cover(review, seen, each) for each in own}
            carried_spoken |= {each.line: _cover(review, seen, each) for each in then}
    course = course_of(diary, patch, moment, limits, known=known)
    carried = _carried(diary, earlier, known, limits)
    quiet = _reviewed(judge(course, spoken, _covered(carried, carried_spoken))) if spoken or carried_spoken else {}
    found = judge(course, covers, _covered(carried, carried_covers))
    return tuple(replace(each, spoken=quiet.get(each.line)) for each in found)


def _reviews(diary: Diary, patches: tuple[Patch, ...], moment: datetime, known: datetime) -> tuple[Review, ...]:
    """The reviews that bear on the last of these patches: its own, and those of earlier ones made since it was done.

    One taken back by the moment that all is known by was never made.
    """
    patch, ids = patches[-1], {each.id for each in patches}
    return tuple(
        review
        for review in diary.reviews
        if review.made_at <= moment
        and review.stands_at(known)
        and (review.patch_id == patch.id or (review.patch_id in ids and review.made_at > patch.patch_time))
    )


def _carried(diary: Diary, patches: tuple[Patch, ...], known: datetime, limits: Thresholds) -> Conclusions:
    """The latched flags of the patch before that no review had covered when the next patch was done.

    They are taken from all that is known now: a sign from before the next patch, typed up after it, carries over too.
    """
    if not patches:
        return ()
    return tuple(
        replace(each, carried_from=each.carried_from or patches[-1].patch_number)
        for each in conclude(diary, patches, _end_of(diary, patches[-1], known), known, limits)
        if each.reviewed is None and FACTS[each.line].carries
    )


def _end_of(diary: Diary, patch: Patch, known: datetime) -> datetime:
    following = diary.next_patch(patch)
    return min(following.patch_time, known) if following else known


def _cover(review: Review, course: Course, conclusion: Conclusion) -> Cover:
    seen = frozenset(entry.id for entry in course.entries) | frozenset(conclusion.entry_ids)
    return Cover(review, conclusion.since, seen, max((reading.upright for reading in course.readings), default=0))


def _covered(carried: Conclusions, covers: dict[Line, Cover]) -> Conclusions:
    """Carried flags, reviewed where a review since has seen all that fired them."""
    return tuple(
        replace(each, reviewed=covers[each.line].review)
        if each.line in covers and covers[each.line].seen.issuperset(each.entry_ids)
        else each
        for each in carried
    )


def _reviewed(conclusions: Conclusions) -> dict[Line, Review]:
    """The reviews that cover these lines, where nothing has fired them anew."""
    return {each.line: each.reviewed for each in conclusions if each.reviewed is not None}
