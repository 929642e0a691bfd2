"""Courses that are hard to draw, and ordinary ones, each as a picture; and figures to draw them on."""

from collections.abc import Callable, Sequence
from random import Random
from typing import Any

from matplotlib.backends.backend_agg import FigureCanvasAgg
from matplotlib.figure import Figure

from bloodpatch_tracker.assessment.assess import assess
from bloodpatch_tracker.charts.picture import Picture, picture_of
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.diary.vocabulary import Activity, Medicine
from tests.builders import a_patch, a_patient, an_entry, at_hour

SIZES = ((620, 420), (800, 520), (1200, 640))
"""Pixels, at 100 to the inch."""


def a_figure(size: tuple[int, int] = SIZES[0], dpi: float = 100) -> Figure:
    """An empty figure of this many pixels that can be drawn without a screen."""
    figure = Figure(figsize=(size[0] / dpi, size[1] / dpi), dpi=dpi)
    FigureCanvasAgg(figure)
    return figure


def pictured(patches: Sequence[Patch], entries: Sequence[Entry], hour: float, place: int = -1) -> Picture:
    """The picture of one of these patches, the last if nobody says, as of an hour of the first."""
    diary = Diary(a_patient(), tuple(patches), tuple(entries))
    return picture_of(diary, assess(diary, at_hour(patches[0], hour))[place])


def one_patch(entries: Callable[[Patch], Sequence[Entry]], hour: float, **known: Any) -> Picture:
    """The picture of a single patch with a baseline of 8 upright and 2 lying, unless something else is known."""
    patch = a_patch(**{"baseline_upright": 8, "baseline_lying": 2, **known})
    return pictured([patch], entries(patch), hour)


def ordinary() -> Picture:
    def entries(patch: Patch) -> list[Entry]:
        coffee, relief = frozenset({Medicine.CAFFEINE}), frozenset({Medicine.ACETAMINOPHEN})
        return [
            an_entry(patch, 1, 4, 1, medicines=coffee, back_pain=6),
            an_entry(patch, 4, 3, 1, back_pain=5),
            an_entry(patch, 8, 2, 0, medicines=relief),
            an_entry(patch, 11, 2, 1, recorded_hour=23),
            an_entry(patch, 23, 2, 0, back_pain=3, medicines=coffee | relief),
            an_entry(patch, 29, 1, 0, activities=frozenset({Activity.LIFTING}), lifted_kg=12),
            an_entry(patch, 35, 4, 1),
        ]

    return one_patch(entries, 41)


def returned_with_danger() -> Picture:
    def entries(patch: Patch) -> list[Entry]:
        scores = [(1, 3, 1), (4, 2, 1), (12, 1, 1), (24, 2, 1), (30, 5, 1), (36, 7, 3), (47, 8, 3), (58, 7, 2)]
        return [
            *(an_entry(patch, hour, upright, lying) for hour, upright, lying in scores),
            an_entry(patch, 23.5, activities=frozenset({Activity.BENDING})),
            an_entry(patch, 24.5, activities=frozenset({Activity.LIFTING}), lifted_kg=12),
            an_entry(patch, 36.5, activities=frozenset({Activity.STRAINING})),
            an_entry(patch, 40, temperature_c=38.4),
            an_entry(patch, 52, leg_pain=True),
        ]

    return one_patch(entries, 60)


def all_tens() -> Picture:
    def entries(patch: Patch) -> list[Entry]:
        everything: dict[str, Any] = {
            "back_pain": 10,
            "medicines": frozenset(Medicine),
            "activities": frozenset(Activity),
            "restrictions_kept": False,
        }
        return [an_entry(patch, hour, 10, 10, **everything) for hour in (0, 2, 6, 10, 24, 28, 34, 47, 48)]

    return one_patch(entries, 48, baseline_upright=10, baseline_lying=10)


def nothing() -> Picture:
    return one_patch(lambda patch: [], 1)


def one_hour() -> Picture:
    return one_patch(lambda patch: [an_entry(patch, 0.5, 5, 1), an_entry(patch, 1, 0, 0)], 1)


def fell_silent() -> Picture:
    return one_patch(lambda patch: [an_entry(patch, hour, score, 1) for hour, score in ((1, 5), (3, 3), (6, 2))], 31)


def six_weeks() -> Picture:
    def entries(patch: Patch) -> list[Entry]:
        random = Random(2)
        first = [1, 2, 4, 8, 12, *(23 + 24 * day + hour for day in range(3) for hour in (0, 6, 12))]
        later = [24 * day + hour for day in range(4, 8) for hour in (0, 11)]
        hours = [*first, *later, *range(192, 360, 24), *range(504, 1176, 168)]
        return [
            an_entry(
                patch,
                hour,
                min(10, round(5 * 2.7 ** (-hour / 60) + random.random() * 3)),
                random.choice([0, 0, 1, None]),
                medicines=frozenset(random.sample(list(Medicine), random.choice([0, 1, 2]))),
                activities=frozenset({Activity.BENDING}) if place % 5 == 2 else frozenset(),
                back_pain=max(0, 7 - hour // 30) if hour < 200 else None,
                recorded_hour=hour + (8 if place % 7 == 3 else 0),
            )
            for place, hour in enumerate(hours)
        ]

    return one_patch(entries, 6 * 168, restriction_hours=14 * 24)


def three_patches(place: int) -> Picture:
    patches = [a_patch(number=1, baseline_upright=8), a_patch(number=2, hours_after_first=40), a_patch(None, 3, 110)]
    scores = (
        [(1, 6), (5, 7), (12, 8), (24, 8), (30, 8)],
        [(1, 3), (5, 2), (12, 2), (24, 4), (30, 8), (60, 8)],
        [(1, 3), (5, 2), (12, 2), (24, 1), (30, 0)],
    )
    entries = [
        an_entry(patch, hour, score, 1) for patch, told in zip(patches, scores, strict=True) for hour, score in told
    ]
    return pictured(patches, entries, 141, place)


COURSES: dict[str, Callable[[], Picture]] = {
    "ordinary": ordinary,
    "returned with danger signs": returned_with_danger,
    "all tens, everything done and taken": all_tens,
    "nothing yet": nothing,
    "one hour": one_hour,
    "fell silent": fell_silent,
    "six weeks": six_weeks,
    "first of three patches": lambda: three_patches(0),
    "second of three patches": lambda: three_patches(1),
    "third of three patches": lambda: three_patches(2),
}
