"""The published endpoints of a patch, always given with the readings they take."""

from datetime import timedelta

from bloodpatch_tracker.assessment.area import area_of
from bloodpatch_tracker.assessment.conclusion import Endpoints, Epimap, Gupta
from bloodpatch_tracker.assessment.course import Course, Reading

HOUR = timedelta(hours=1)
WINDOWS = ((0, 2, 1), (2, 6, 4), (6, 18, 12), (18, 30, 24), (30, 42, 36), (42, 54, 48))
"""Hours since the patch: from (included), to (excluded), nominal."""
AT_4, AT_24, AT_48 = 1, 3, 5
NEEDED_WINDOWS = 5
RELIEF_PERCENT, RELIEF_UPRIGHT, FAILED_UPRIGHT = 50, 3, 7
"""Fixed by the published definitions (EPiMAP protocol; Gupta et al. 2022), so not for a clinic to change."""


def endpoints_of(course: Course, *, ended: bool) -> Endpoints:
    """All endpoints of a course. `ended` says whether another patch came at the moment the course is judged by."""
    windows = tuple(_reading_of(course, *window) for window in WINDOWS)
    percent = _fall_percent(course, windows[AT_24])
    gaps = [entry.gap for entry in course.entries if entry.gap is not None]
    return Endpoints(
        coverage_0_48=sum(each is not None for each in windows) / len(WINDOWS),
        relief_24h_percent=percent,
        epimap_24h=_epimap(percent, windows[AT_24]),
        gupta_48h=_gupta(course, windows, repatched=ended and course.elapsed < 48 * HOUR),
        auc_0_48=_area(course, windows),
        postural_gap_latest=gaps[-1] if gaps else None,
        window_entries=tuple(each.entry.id if each else None for each in windows),
    )


def _reading_of(course: Course, start: int, end: int, nominal: int) -> Reading | None:
    """The reading of a window: the nearest to its nominal hour, the earlier of two as near."""
    inside = [reading for reading in course.readings if start * HOUR <= reading.after < end * HOUR]
    return min(inside, key=lambda reading: (abs(reading.after - nominal * HOUR), reading.after), default=None)


def _fall_percent(course: Course, at_24: Reading | None) -> float | None:
    baseline = course.patch.baseline_upright
    if not baseline or at_24 is None:
        return None
    return (baseline - at_24.upright) / baseline * 100


def _epimap(percent: float | None, at_24: Reading | None) -> Epimap:
    """EPiMAP protocol (ESAIC): failed where the fall is below half or the score still above 3."""
    if at_24 is not None and at_24.upright > RELIEF_UPRIGHT:
        return Epimap.FAILED
    if percent is None:
        return Epimap.UNKNOWN
    return Epimap.FAILED if percent < RELIEF_PERCENT else Epimap.RELIEVED


def _gupta(course: Course, windows: tuple[Reading | None, ...], *, repatched: bool) -> Gupta:
    """Gupta et al. 2022: failed at 7 or more at 4, 24 or 48 h or with another patch before; complete when all is 0."""
    three = (windows[AT_4], windows[AT_24], windows[AT_48])
    if repatched or any(each is not None and each.upright >= FAILED_UPRIGHT for each in three):
        return Gupta.FAILED
    if any(each is None for each in three):
        return Gupta.UNKNOWN
    inside = (reading for reading in course.readings if 4 * HOUR <= reading.after <= 48 * HOUR)
    return Gupta.COMPLETE if all(reading.upright == 0 for reading in inside) else Gupta.PARTIAL


def _area(course: Course, windows: tuple[Reading | None, ...]) -> float | None:
    """Trapezoid of upright over hours 0–48, score·hours; None where too few windows are answered to say."""
    answered = sum(each is not None for each in windows)
    if answered < NEEDED_WINDOWS or windows[AT_24] is None or windows[AT_48] is None:
        return None
    area = area_of(course)
    return area.score_hours if area else None
