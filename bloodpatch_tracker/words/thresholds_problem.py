"""What is wrong with the file of the clinic's thresholds: one sentence, with the file, the key and what would be right.

It always says that the published set is used, since nothing of such a file is.
"""

from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.numbers import said_number
from bloodpatch_tracker.words.problems import safe, safe_name

PROBLEMS = {
    "not-toml": _("The published thresholds are used, because {path} is no TOML: {given}."),
    "too-large": _("The published thresholds are used, because {path} is far too large to hold a clinic’s own."),
    "unreadable": _("The published thresholds are used, because {path} may not be read or does not answer."),
    "not-there": _("The published thresholds are used, because there is no file {path}; the settings name it."),
    "not-rules": _("The published thresholds are used, because {path} does not say “{right}”."),
    "newer": _(
        "The published thresholds are used, because {path} was written by a newer version of the program: “{key}” is "
        "“{given}”, and this version reads up to “{right}”."
    ),
    "unknown-key": _(
        "The published thresholds are used, because “{key}” in {path} is nothing that can stand there; right would be "
        "one of: {right}."
    ),
    "not-a-table": _("The published thresholds are used, because “{key}” in {path} is no list of {right} tables."),
    "order": _(
        "The published thresholds are used, because {path} sets values of {key} that do not fit together: the first "
        "is {given} and may be no higher than the second, which is {right}."
    ),
}
"""About the file as a whole."""

IN_A_CHANGE = {
    "newer": _(
        "The published thresholds are used, because {path} was written by a newer version of the program: “{key}” of "
        "change {change} is “{given}”, and this version reads up to “{right}”."
    ),
    "unknown-key": _(
        "The published thresholds are used, because “{key}” in change {change} of {path} is nothing that can stand "
        "there; right would be one of: {right}."
    ),
    "missing-key": _("The published thresholds are used, because change {change} of {path} has no “{key}”."),
    "number": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; changes are "
        "counted without a gap, so right would be {right}."
    ),
    "no-time": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”, which is no "
        "time with an offset; right would be one like {right}."
    ),
    "no-text": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; right would be "
        "a text of 1 to {right} characters."
    ),
    "threshold": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; right would be "
        "one of: {right}."
    ),
    "unit": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; right would be "
        "“{right}”."
    ),
    "whole-number": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; right would be "
        "a whole number from {low} to {high} ({right})."
    ),
    "decimal-number": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”; right would be "
        "a number from {low} to {high} ({right})."
    ),
    "from": _(
        "The published thresholds are used, because “{key}” of change {change} in {path} is “{given}”, but the change "
        "before it led to {right}."
    ),
    "order": PROBLEMS["order"],
}
"""About one of the changes in it."""


def sentence(path: str, wrong: str, change: int, key: str, given: str, right: str, low: float, high: float) -> str:
    """What is wrong with the file at a path; the rest is as `settings.thresholds_problem` has it."""
    said = (IN_A_CHANGE if change else PROBLEMS)[wrong]
    return said.format(
        path=safe_name(path),
        change=change,
        key=safe(key),
        given=safe(given),
        right=right,
        low=said_number(low),
        high=said_number(high),
    )
