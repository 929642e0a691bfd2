"""Who comes first: the groups of a clinic's list of patients, and to which of them somebody belongs."""

from dataclasses import dataclass
from enum import StrEnum

from bloodpatch_tracker.assessment.conclusion import Line, Severity
from bloodpatch_tracker.assessment.lines import FACTS
from bloodpatch_tracker.diary.follow_up import FollowUp
from bloodpatch_tracker.diary.vocabulary import Decision


class Besides(StrEnum):
    """Groups of those whose status is no line of the rules."""

    NOT_ASSESSED = "not-assessed"
    REVIEWED = "reviewed"
    NO_PATCH = "no-patch"


Group = Line | Besides

GOOD = tuple(line for line in Line if FACTS[line].severity is Severity.GOOD)
ASKING = tuple(line for line in Line if FACTS[line].severity not in (Severity.GOOD, Severity.NOTE))
"""The lines that want somebody to do something, most serious first."""
GROUPS: tuple[Group, ...] = (
    *ASKING,
    Besides.NOT_ASSESSED,  # nobody knows yet, so before all who are known to need nothing
    Besides.REVIEWED,
    *(line for line in GOOD if line is not Line.CLOSED),
    Besides.NO_PATCH,
    Line.CLOSED,
)
"""The groups in the order of the list."""
RANK = {group: place for place, group in enumerate(GROUPS)}
BY_CODE = {group.value: group for group in GROUPS}


@dataclass(frozen=True)
class Followed:
    """A patient in the list.

    Attributes:
        sure: whether the standing is what an assessment now comes to; until then it is the last one that was kept.
    """

    follow_up: FollowUp
    sure: bool = False


def group_of(followed: Followed) -> Group:
    """Where somebody stands in the list.

    Whoever signed off with `close` is out of the way, but not while a line that asks for something holds.
    """
    patch, standing = followed.follow_up.patch, followed.follow_up.standing
    if patch is None:
        return Besides.NO_PATCH
    if standing is None:
        return Besides.NO_PATCH if followed.sure else Besides.NOT_ASSESSED
    group = BY_CODE.get(standing.code, Besides.NOT_ASSESSED) if standing.code else Besides.REVIEWED
    return Line.CLOSED if standing.decision is Decision.CLOSE and group not in ASKING else group
