"""When a course has shown what its kind is: the moment from which the rules see it in what was written."""

from collections.abc import Iterator, Sequence
from datetime import datetime

from bloodpatch_tracker.assessment.course import is_late
from bloodpatch_tracker.assessment.thresholds import DEFAULT
from bloodpatch_tracker.cohort.kind import Kind
from bloodpatch_tracker.cohort.path import Path
from bloodpatch_tracker.cohort.when import HOUR
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.patch import Patch


def turned_at(path: Path, patch: Patch, entries: Sequence[Entry]) -> datetime | None:
    """When it was written down, or silence had lasted too long; None where not yet, or where nothing is to be seen."""
    if path.kind is Kind.SILENT:
        return _silent_from(patch, entries)
    prompt = [entry for entry in _after(path, patch, entries) if not is_late(entry)]
    match path.kind:
        case Kind.RETURN | Kind.LATE_RETURN:
            return _back_at(prompt)
        case Kind.NOT_RELIEVED:
            return next((e.recorded_at for e in prompt if (e.answers.headache_upright or 0) >= DEFAULT.severe), None)
        case Kind.REVERSED:
            return next((e.recorded_at for e in prompt if -(e.gap or 0) >= DEFAULT.reversed_gap), None)
        case Kind.WARNING_SIGN:
            return next((e.recorded_at for e in prompt if e.answers.warning_signs), None)
        case Kind.BACK_PAIN:
            worse = DEFAULT.back_pain_moderate
            return next((e.recorded_at for e in prompt if (e.answers.back_pain or 0) >= worse), None)
        case _:
            return None


def _after(path: Path, patch: Patch, entries: Sequence[Entry]) -> Iterator[Entry]:
    shows = (path.shows or 0) * HOUR
    return (entry for entry in entries if entry.observed_at - patch.patch_time >= shows)


def _back_at(entries: Sequence[Entry]) -> datetime | None:
    """Severe once, or moderate twice."""
    first: Entry | None = None
    for entry in entries:
        upright = entry.answers.headache_upright
        if upright is None:
            continue
        if upright >= DEFAULT.severe:
            return entry.recorded_at
        if first is not None and entry.observed_at - first.observed_at >= DEFAULT.twice_apart:
            return entry.recorded_at
        first = first or entry
    return None


def _silent_from(patch: Patch, entries: Sequence[Entry]) -> datetime:
    readings = [entry.observed_at for entry in entries if entry.answers.headache_upright is not None]
    began = max(readings, default=patch.patch_time)
    early = began - patch.patch_time < DEFAULT.silence_early_until
    return began + (DEFAULT.silence_early if early else DEFAULT.silence_middle)
