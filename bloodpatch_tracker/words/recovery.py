"""The words of the recovery page round its chart: which hours, what lies over it, what is ringed, and its files."""

from datetime import datetime

from bloodpatch_tracker.assessment.conclusion import Assessment, Conclusion
from bloodpatch_tracker.diary.patch import Patch
from bloodpatch_tracker.words.language import _, ngettext
from bloodpatch_tracker.words.lines import LINES
from bloodpatch_tracker.words.problems import safe_name
from bloodpatch_tracker.words.times import Local, when_in_full

HOURS_SHOWN = _("Hours shown")
FIRST_48 = _("0–48 h")
ALL_HOURS = _("All")
SINCE_LAST = _("Since the last patch")
LAY_OVER = _("Lay patches over each other")
LAID_OVER = _("Laid over it, each from its own hour 0: {patches}.")
PATCH = _("patch {number}")

SHOW = _("Show on the chart")
SHOW_NAMED = _("Show on the chart: {title}")
SHOWN = _("Its entries are ringed on the chart now. Pressing again takes the rings off.")
NOT_SHOWN = _("Rings its entries on the chart and goes there.")
ELSEWHERE = _("Its entries belong to patch {number}, on whose chart they can be seen.")

SAVE, COPY = _("Save chart…"), _("Copy chart")
SAVE_KEY, COPY_KEY = _("Save chart ({keys})"), _("Copy chart ({keys})")
SAVE_TITLE = _("Save the chart")
KINDS = {"png": _("PNG picture (*.png)"), "svg": _("SVG drawing (*.svg)"), "pdf": _("PDF (*.pdf)")}
FILE_NAME = _("recovery-patch-{number}-{day}")
PICTURE_TITLE = _("Blood patch {number}, {when}")
SAVED = _("Saved as {name}. The picture names no patient.")
COPIED = _("The chart is copied as a picture. It names no patient.")
NOT_A_KIND = _("{name}: A chart is saved as .png, .svg or .pdf; the end of the name says which.")


def ringed(conclusion: Conclusion, marks: int) -> str:
    """What the rings on the chart are about."""
    said = ngettext("Ringed: one mark for “{title}”.", "Ringed: {count} marks for “{title}”.", marks)
    return said.format(count=marks, title=LINES[conclusion.line].title)


def laid_over(numbers: list[int]) -> str:
    """Which patches are laid over the one that is drawn."""
    return LAID_OVER.format(patches=", ".join(PATCH.format(number=number) for number in numbers))


def show_named(conclusion: Conclusion) -> str:
    """The name of a card's key, for those who hear it without its card."""
    return SHOW_NAMED.format(title=LINES[conclusion.line].title)


def picture_title(patch: Patch, local: Local) -> str:
    """The line above a chart that leaves the program: which patch, and no name."""
    return PICTURE_TITLE.format(number=patch.patch_number, when=when_in_full(local(patch.patch_time)))


def file_name(assessment: Assessment, now: datetime) -> str:
    """What a chart's file is called if nobody says otherwise, without its ending."""
    return FILE_NAME.format(number=assessment.patch.patch_number, day=f"{now:%Y-%m-%d}")


def saved(name: str) -> str:
    """That a file is there."""
    return SAVED.format(name=safe_name(name))


def not_a_kind(name: str) -> str:
    """Why a name's ending does not do, and which would."""
    return NOT_A_KIND.format(name=safe_name(name))
