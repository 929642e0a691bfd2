"""What one chart shows: one patch of a diary with its assessment, so that chart and conclusion cannot disagree."""

from dataclasses import dataclass
from functools import cached_property

from bloodpatch_tracker.assessment.check_ins import CheckIn
from bloodpatch_tracker.assessment.conclusion import Assessment
from bloodpatch_tracker.assessment.course import Course, course_of
from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch


@dataclass(frozen=True)
class Picture:
    """A diary, one of its patches, and what that shows.

    `limits` are those the assessment was made with; `check_ins` those of this patch, where they are to be shown.
    """

    diary: Diary
    patch: Patch
    assessment: Assessment
    limits: Thresholds = DEFAULT
    check_ins: tuple[CheckIn, ...] = ()

    @cached_property
    def course(self) -> Course:
        """The entries the chart shows: those the assessment knew.

        A patch that a later one ended is assessed as of that moment for ever, but what is typed up later about the
        days before belongs on its chart all the same.
        """
        moment, following = self.assessment.as_of, self.diary.next_patch(self.patch)
        if following is None or following.patch_time > moment:
            return course_of(self.diary, self.patch, moment, self.limits)
        standing = tuple(entry for entry in self.diary.entries_of(self.patch) if entry.voided_at is None)
        return Course(self.patch, standing, moment, self.diary.patient.postpartum is True, self.limits)

    @property
    def hours_looked_at(self) -> float:
        """Hours from the patch to the moment of the assessment."""
        return self.patch.hour_of(self.assessment.as_of)


def picture_of(
    diary: Diary, assessment: Assessment, limits: Thresholds = DEFAULT, check_ins: tuple[CheckIn, ...] = ()
) -> Picture:
    """The picture of the patch that an assessment is about."""
    return Picture(diary, assessment.patch, assessment, limits, check_ins)
