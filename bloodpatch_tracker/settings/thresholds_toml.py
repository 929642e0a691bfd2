"""The clinic's thresholds as TOML, and back. What comes from a file may be anything at all."""

import re
from collections.abc import Mapping
from datetime import datetime
from typing import Any

from bloodpatch_tracker.assessment.thresholds import RULES_VERSION
from bloodpatch_tracker.diary.checks import NAME_LENGTH
from bloodpatch_tracker.diary.refused import Refused, Why
from bloodpatch_tracker.settings.checks import problems, shown
from bloodpatch_tracker.settings.clinic_rules import ClinicRules, ThresholdChange
from bloodpatch_tracker.settings.row import Group, Kind, Row
from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, ThresholdRow, Value, out_of_order
from bloodpatch_tracker.settings.thresholds_problem import ThresholdsProblem, Wrong, WrongThresholds
from bloodpatch_tracker.settings.toml_file import values_of

SHAPE = 1
"""Of the file, as this program writes it."""
HEAD = f"clinic_rules = {SHAPE}\n"
KEYS = ("number", "at", "by", "why", "rules", "threshold", "unit", "from", "to")
LONGEST_WHY = 500
VERSION = re.compile(r"([0-9]{4})\.([0-9]{1,3})")
"""Of the published sets: `2026.1`."""


def rules_in(content: bytes) -> ClinicRules:
    """The changes in a file.

    Raises:
        Unread: it is no TOML.
        WrongThresholds: the first thing that is wrong with it.
    """
    kept = values_of(content)
    shape = kept.get("clinic_rules")
    if not isinstance(shape, int) or isinstance(shape, bool) or shape < 1:
        raise WrongThresholds(ThresholdsProblem(Wrong.NOT_RULES, key="clinic_rules", right=f"clinic_rules = {SHAPE}"))
    if shape > SHAPE:
        raise _wrong(Wrong.NEWER, 0, "clinic_rules", shape, str(SHAPE))
    _only(kept, 0, ("clinic_rules", "change"))
    listed = kept.get("change", [])
    if not isinstance(listed, list) or not all(isinstance(each, dict) for each in listed):
        raise _wrong(Wrong.NOT_A_TABLE, 0, "change", listed, "[[change]]")
    rules = ClinicRules()
    for number, each in enumerate(listed, 1):
        rules = ClinicRules((*rules.changes, _change(number, each, rules)))
    _fits(rules)
    return rules


def as_text(change: ThresholdChange) -> str:
    """A change as it stands in the file."""
    from tomlkit import dumps  # needed by nobody who only reads, and slow to import

    row = THRESHOLD_ROWS[change.threshold]
    return dumps(
        {
            "change": [
                {
                    "number": change.number,
                    "at": change.at,
                    "by": change.by,
                    "why": change.why,
                    "rules": change.rules,
                    "threshold": change.threshold,
                    "unit": row.unit.value,
                    "from": row.number(change.before),
                    "to": row.number(change.after),
                }
            ]
        }
    )


def _change(number: int, kept: Mapping[str, Any], before: ClinicRules) -> ThresholdChange:
    _only(kept, number, KEYS)
    for key in KEYS:
        if key not in kept:
            raise WrongThresholds(ThresholdsProblem(Wrong.MISSING_KEY, number, key))
    if kept["number"] != number or isinstance(kept["number"], bool):
        raise _wrong(Wrong.NUMBER, number, "number", kept["number"], str(number))
    if not isinstance(kept["at"], datetime) or kept["at"].tzinfo is None:
        raise _wrong(Wrong.NO_TIME, number, "at", kept["at"], "2026-03-07T14:30:00-06:00")
    by = _text(number, "by", kept["by"], NAME_LENGTH)
    why = _text(number, "why", kept["why"], LONGEST_WHY)
    rules = _version(number, kept["rules"])
    if kept["threshold"] not in tuple(THRESHOLD_ROWS):
        raise _wrong(Wrong.THRESHOLD, number, "threshold", kept["threshold"], ", ".join(THRESHOLD_ROWS))
    row = THRESHOLD_ROWS[kept["threshold"]]
    if kept["unit"] != row.unit:
        raise _wrong(Wrong.UNIT, number, "unit", kept["unit"], row.unit.value)
    came_from, to = (_value(number, key, kept[key], row) for key in ("from", "to"))
    earlier = before.of(row.name)
    if earlier and earlier[-1].after != came_from:
        raise _wrong(Wrong.FROM, number, "from", kept["from"], f"{row.number(earlier[-1].after):g}")
    return ThresholdChange(number, kept["at"], by, why, rules, row.name, came_from, to)


def _only(kept: Mapping[str, Any], number: int, keys: tuple[str, ...]) -> None:
    """Nothing else stands there: a threshold that nobody reads must not look like one that holds."""
    for key in kept:
        if key not in keys:
            raise _wrong(Wrong.UNKNOWN_KEY, number, key, key, ", ".join(keys))


def _text(number: int, key: str, kept: object, longest: int) -> str:
    row = Row(Group.HELP, high=longest, lines=True, name=key, kind=Kind.TEXT)
    if not isinstance(kept, str) or not kept.strip() or any(problems(row, kept)):
        raise _wrong(Wrong.NO_TEXT, number, key, kept, str(longest))
    return kept


def _version(number: int, kept: object) -> str:
    found = VERSION.fullmatch(kept) if isinstance(kept, str) else None
    ours = VERSION.fullmatch(RULES_VERSION)
    assert ours is not None  # the program's own
    if found is None or tuple(map(int, found.groups())) > tuple(map(int, ours.groups())):
        raise _wrong(Wrong.NEWER, number, "rules", kept, RULES_VERSION)
    return found[0]


def _value(number: int, key: str, kept: object, row: ThresholdRow) -> Value:
    try:
        return row.value(kept)
    except Refused as refused:
        problem = refused.problems[0]
        decimals = problem.why is Why.NOT_A_NUMBER or row.with_decimals
        wrong = Wrong.DECIMAL_NUMBER if decimals else Wrong.WHOLE_NUMBER
        told = ThresholdsProblem(wrong, number, key, problem.given, row.unit.value, row.low, row.high)
        raise WrongThresholds(told) from refused


def _fits(rules: ClinicRules) -> None:
    """All thresholds together. Raises WrongThresholds, with the last change that could be to blame."""
    pair = out_of_order(rules.limits)
    if pair is None:
        return
    changed = [change.number for row in pair for change in rules.of(row.name)]
    lower, higher = pair
    given = f"{lower.number(getattr(rules.limits, lower.name)):g}"
    right = f"{higher.number(getattr(rules.limits, higher.name)):g}"
    raise WrongThresholds(
        ThresholdsProblem(Wrong.ORDER, max(changed, default=0), f"{lower.name}, {higher.name}", given, right)
    )


def _wrong(wrong: Wrong, number: int, key: str, given: object, right: str) -> WrongThresholds:
    return WrongThresholds(ThresholdsProblem(wrong, number, shown(key), shown(given), right))
