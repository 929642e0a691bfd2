"""How a change is told."""

from collections.abc import Callable, Collection
from dataclasses import fields, is_dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.review import Review
from bloodpatch_tracker.words.choices import CHOICES
from bloodpatch_tracker.words.fields import FIELDS
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.sign_off import reviewer
from bloodpatch_tracker.words.times import when_in_full
from bloodpatch_tracker.words.units import said_temperature, said_weight

TITLE = _("History")
CLOSE = _("&Close")
NOTHING = _("Nothing has been changed since it was written.")
LINE = _("{when}: {action} by {who}.")
LINE_BY_NOBODY = "{when}: {action}."
SIGN_OFF = _("Sign-off of {when} by {who}: {decision}")
REASON = _("Reason: {reason}")
WAS = "{field}: {before} → {after}"
BLANK = _("not answered")
UNDONE_AT_ONCE, TAKEN_BACK = _("taken back right after saving"), _("taken back")
TAKEN_IN = _("imported from {file}")
"""Reasons kept with a change, in the language of whoever made it."""
YES, NO = _("yes"), _("no")
UNITS: dict[str, Callable[[float], str]] = {
    "temperature_c": said_temperature,
    "lifted_kg": said_weight,
    "lift_limit_kg": said_weight,
}
"""Fields that are said with their unit."""
LEFT_OUT = {"id", "patch_id", "patient_id", "amended_at", "recorded_at", "author", "void_reason", "voided_at"}


def told(change: Change) -> str:
    """A change in a few lines: what was done, why, and each field before and after."""
    action = CHOICES[change.action]
    line = LINE if change.by else LINE_BY_NOBODY
    lines = [line.format(when=when_in_full(change.at), action=action, who=CHOICES[change.by] if change.by else "")]
    if isinstance(change.after, Review):
        moment = when_in_full(change.after.made_at)
        lines.append(SIGN_OFF.format(when=moment, who=reviewer(change.after), decision=CHOICES[change.after.decision]))
    if change.reason:
        lines.append(REASON.format(reason=change.reason))
    lines += [
        WAS.format(field=FIELDS.get(name, name), before=_said(name, before), after=_said(name, after))
        for name, before, after in _differences(change.before, change.after)
    ]
    return "\n".join(lines)


def _differences(before: Any, after: Any) -> list[tuple[str, Any, Any]]:
    """The fields in which two values of one kind differ, those of nested values too."""
    found: list[tuple[str, Any, Any]] = []
    for field in fields(after):
        old, new = getattr(before, field.name), getattr(after, field.name)
        if old == new or field.name in LEFT_OUT:
            continue
        found += _differences(old, new) if is_dataclass(new) else [(field.name, old, new)]
    return found


def _said(name: str, value: Any) -> str:
    if value is None or value == "" or value == frozenset():
        return BLANK
    if isinstance(value, bool):
        return YES if value else NO
    if isinstance(value, datetime):
        return when_in_full(value)
    if isinstance(value, StrEnum):
        return CHOICES[value]
    if isinstance(value, Collection) and not isinstance(value, str):
        return ", ".join(sorted(CHOICES[word] for word in value))
    if name in UNITS:
        return UNITS[name](value)
    return said_number(value, most=3) if isinstance(value, float) else str(value)
