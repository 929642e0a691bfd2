"""One judgement of one patch: which lines hold as of a moment, given what reviews cover."""

from dataclasses import replace

from bloodpatch_tracker.assessment.conclusion import Conclusion, Line, Remark, Severity
from bloodpatch_tracker.assessment.course import Course, on_time
from bloodpatch_tracker.assessment.lines import (
    FACTS,
    GIVES_WAY_TO,
    GOOD_LINES,
    KEEPS_GOOD_AWAY,
    RANK,
    REPEATED,
    weight,
)
from bloodpatch_tracker.assessment.reviews import Covers, split
from bloodpatch_tracker.assessment.rules.firing import Firings
from bloodpatch_tracker.assessment.rules.good import holds_by, stays_since

Conclusions = tuple[Conclusion, ...]


def judge(course: Course, covers: Covers, carried: Conclusions = ()) -> Conclusions:
    """Every line that holds, most serious first.

    The flags are those of the whole diary together with those of the diary without its late entries; the good line is
    that of the diary without them.
    """
    prompt = on_time(course)
    held: dict[Line, Conclusion] = {}
    whole = flags(course, covers)
    lines = {flag.line for flag in whole}
    for flag in (*whole, *_only_without_late(flags(prompt, covers), lines), *carried):
        held[flag.line] = both(held[flag.line], flag) if flag.line in held else flag
    good = None if _good_is_kept_away(course, prompt, held) else _good_line(prompt, held)
    found = [*held.values(), *([good] if good else [])]
    return tuple(sorted(found, key=lambda conclusion: RANK[conclusion.line]))


def _only_without_late(prompt: Conclusions, lines: set[Line]) -> Conclusions:
    """The flags of the diary without its late entries, marked where late entries would have ended them."""
    late = frozenset({Remark.WITHOUT_LATE})
    return tuple(flag if flag.line in lines else replace(flag, remarks=flag.remarks | late) for flag in prompt)


def flags(course: Course, covers: Covers) -> Conclusions:
    """The lines, good ones aside, that one walk through the entries makes hold."""
    held: dict[Line, Conclusion] = {}
    for line, facts in FACTS.items():
        if facts.rule is None or line in GOOD_LINES or line is Line.NO_DATA:
            continue
        if not GIVES_WAY_TO.get(line, frozenset()).isdisjoint(held):
            continue
        _hold(held, line, facts.rule(course), course, covers)
    if not _recovery_stays(course, held):
        _hold(held, Line.NO_DATA, (FACTS[Line.NO_DATA].rule or _never)(course), course, covers)
    repeated = [flag for line, flag in held.items() if line in REPEATED]
    if course.patch.patch_number > 1 and repeated:
        held[Line.REPEAT_FAILURE] = _repeat_failure(repeated)
    return tuple(held.values())


def _never(_: Course) -> Firings:
    return ()


def _hold(held: dict[Line, Conclusion], line: Line, firings: Firings, course: Course, covers: Covers) -> None:
    """Add the line to those that hold, if anything fires it."""
    counting, cover = split(line, firings, course, covers.get(line))
    if counting:
        found = _conclusion(line, counting, course)
        held[line] = replace(found, reviewed=cover.review) if cover else found


def _conclusion(line: Line, firings: Firings, course: Course) -> Conclusion:
    """One conclusion of all firings: one flag an episode, never one a reading."""
    remarks = frozenset().union(*(firing.remarks for firing in firings))
    severity, second_patch = weight(line, remarks)
    entries = {entry.id: entry for firing in firings for entry in firing.entries}
    ordered = sorted(entries.values(), key=lambda entry: (entry.observed_at, entry.recorded_at, entry.id))
    scored = [entry for entry in ordered if entry.answers.headache_upright is not None]
    return Conclusion(
        line=line,
        severity=severity,
        second_patch=second_patch,
        since=min(firing.since for firing in firings),
        entry_ids=tuple(entry.id for entry in ordered),
        clears=FACTS[line].clears,
        source=FACTS[line].source,
        limits=course.limits,
        remarks=remarks,
        score=scored[-1].answers.headache_upright if scored else None,
        score_at=scored[-1].observed_at if scored else None,
    )


def _repeat_failure(repeated: list[Conclusion]) -> Conclusion:
    """The failure of a patch that was not the first: as evident as what it follows from, reviewed when all that is."""
    open_ones = [flag for flag in repeated if flag.reviewed is None] or repeated
    first = min(open_ones, key=lambda flag: flag.since)
    line = Line.REPEAT_FAILURE
    severity, second_patch = weight(line, frozenset())
    return replace(
        first,
        line=line,
        severity=severity,
        second_patch=second_patch,
        clears=FACTS[line].clears,
        source=FACTS[line].source,
        remarks=frozenset(),
    )


def _recovery_stays(course: Course, held: dict[Line, Conclusion]) -> bool:
    """Whether recovery has held long enough to outlast silence, and no flag came since."""
    since = stays_since(course)
    if since is None:
        return False
    others = [flag for flag in held.values() if flag.severity is not Severity.NOTE]
    return all(flag.reviewed is not None and flag.since <= since for flag in others)


def _good_is_kept_away(course: Course, prompt: Course, held: dict[Line, Conclusion]) -> bool:
    """None beside a flag that counts, nor beside a reviewed return or lack of relief that still hurts, or silence."""
    if any(flag.reviewed is None and flag.severity is not Severity.NOTE for flag in held.values()):
        return True
    if Line.NO_DATA in held:  # whoever saw to it has no score either: silence is never recovery
        return True
    hurts = any(c.latest and c.latest.upright > c.limits.relief_upright for c in (course, prompt))
    return hurts and not KEEPS_GOOD_AWAY.isdisjoint(held)


def _good_line(course: Course, held: dict[Line, Conclusion]) -> Conclusion | None:
    """The first good line that holds; the last of them always does, but beside a reviewed flag."""
    recovery_is_over = not (holds_by(course, course.moment) or _recovery_stays(course, held))
    for line in GOOD_LINES:
        if line is Line.RECOVERED and recovery_is_over:
            continue
        if line is Line.SETTLING and any(flag.severity is not Severity.NOTE for flag in held.values()):
            return None  # it says that there is nothing else, and what was signed off is there still
        firings = (FACTS[line].rule or _never)(course)
        if firings:
            return _conclusion(line, firings, course)
    raise AssertionError("settling holds where nothing else does")


def both(one: Conclusion, other: Conclusion) -> Conclusion:
    """One conclusion out of two of the same line: what counts wins over what is reviewed, and all evidence stays."""
    if (one.reviewed is None) != (other.reviewed is None):
        return one if one.reviewed is None else other
    ids = dict.fromkeys(
        (*other.entry_ids, *one.entry_ids) if other.carried_from else (*one.entry_ids, *other.entry_ids)
    )
    return replace(one, since=min(one.since, other.since), entry_ids=tuple(ids), remarks=one.remarks | other.remarks)
