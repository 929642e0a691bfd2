"""The words of the "why" on the recovery page."""

from collections.abc import Iterator

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion, Severity
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.conclusions import clears, message, reviewed
from bloodpatch_tracker.words.entries import answers_in_short
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.lines import LINES, SEVERITIES
from bloodpatch_tracker.words.sources import cited
from bloodpatch_tracker.words.times import Local, hour_words, when

TITLE = _("Why")
PAGE = _("Recovery")
WHICH_PATCH = _("Which patch")
PATCH = _("Patch {number}, {when}")
SECOND_PATCH = _("Second patch")
HEADING = "{title}: {severity}"
SINCE = _("Since {when}.")
READING = _("{when}, hour {hour}: {answers}")
SOURCE = _("Source: {source}. Rules {version}.")
LISTED = 6


def patch_name(assessment: Assessment, local: Local) -> str:
    """A patch in a list of several."""
    patch = assessment.patch
    return PATCH.format(number=patch.patch_number, when=when(local(patch.patch_time)))


def heading(conclusion: Conclusion) -> str:
    """The line's name and how soon it asks for something."""
    name = LINES[conclusion.line].title
    if conclusion.severity is Severity.GOOD:
        return name
    return HEADING.format(title=name, severity=SEVERITIES[conclusion.severity])


def body(conclusion: Conclusion, diary: Diary, patch: Patch, local: Local) -> Iterator[tuple[str, bool]]:
    """The sentences below the heading; True marks what may be set softer."""
    yield message(conclusion, patch, local), False
    if seen := reviewed(conclusion, patch, local):
        yield seen, False
    known = {entry.id: entry for entry in diary.entries}
    for entry_id in conclusion.entry_ids[:LISTED]:
        entry = known[entry_id]
        own = diary.patch(entry.patch_id)
        hour = hour_words(own.hour_of(entry.observed_at))
        yield (
            READING.format(when=when(local(entry.observed_at)), hour=hour, answers=answers_in_short(entry.answers)),
            True,
        )
    if (more := len(conclusion.entry_ids) - LISTED) > 0:
        yield ngettext("and one more entry", "and {count} more entries", more).format(count=more), True
    yield SINCE.format(when=when(local(conclusion.since))), True
    if ends := clears(conclusion):
        yield ends, True
    yield SOURCE.format(source=cited(conclusion.source), version=conclusion.rules_version), True
