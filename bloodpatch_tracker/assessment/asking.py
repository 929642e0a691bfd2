"""Whether a flag asks that somebody call the team."""

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity

FOR_THE_TEAM = frozenset({Severity.EMERGENCY, Severity.TODAY, Severity.DISCUSS})
"""The severities of which the team should hear."""


def asks_for_the_team(assessment: Assessment) -> bool:
    """Whether any flag wants the team to hear of it and nobody has said yet that they have."""
    return any(_asks(conclusion) for conclusion in assessment.conclusions)


def _asks(conclusion: Conclusion) -> bool:
    heard = conclusion.reviewed is not None or conclusion.spoken is not None
    return conclusion.severity in FOR_THE_TEAM and not heard
