"""Every word that appears on a chart, handed in so that a chart has no language of its own."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import datetime

from bloodpatch_tracker.assessment.kept import KeptSoFar
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine

Said = Callable[[datetime], str]
"""How a moment is said, in the offset it has."""


@dataclass(frozen=True)
class ChartWords:
    """The words of the charts. Names of rows stand in a narrow column, so they are short.

    Attributes:
        about: what such a chart is, for a file's own title.
        headache: the row of the scale 0–10. hours, times, dates: the rows of hours since the patch and of clock times
            or, in a long course, dates.
        before: under the baseline. upright, lying, late, other: in the key; `other` is an entry with nothing else to
            draw. window: the shaded hours 24–48. now: the present.
        later_patch: with `{number}`.
        missed_later: so many check-ins that were missed beyond the last hour of the chart.
        flags, check_ins, restrictions, medicines, back_pain: names of rows.
        until: with `{moment}`, where the restrictions end. plan_kept: how they were kept, and whether they are over.
        done: what was done against the plan. lifted: with `{weight}`, where that is known. not_kept: where the
            answer was that the restrictions were not kept. more: with `{first}` and `{count}`, the number left out.
        letters, names: each medicine's sign in its row, and what that means.
        no_score: inside a long stretch without one. no_score_yet: on a chart without any.
        weight: a weight in kg, in the unit that is read. clock: `Sat 14:30`. day: `Sat 7 Mar`. when: both.
    """

    about: str
    headache: str
    hours: str
    times: str
    dates: str
    before: str
    upright: str
    lying: str
    late: str
    other: str
    window: str
    now: str
    later_patch: str
    flags: str
    check_ins: str
    missed_later: Callable[[int], str]
    restrictions: str
    until: str
    plan_kept: Callable[[KeptSoFar, bool], str]
    done: Mapping[Activity, str]
    lifted: str
    not_kept: str
    more: str
    medicines: str
    letters: Mapping[Medicine, str]
    names: Mapping[Medicine, str]
    back_pain: str
    no_score: str
    no_score_yet: str
    weight: Callable[[float], str]
    clock: Said
    day: Said
    when: Said
