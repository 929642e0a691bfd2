"""The About page: what this is, what it is not, and what a clinician must sign off."""

from collections.abc import Iterable

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.sources import cited
from bloodpatch_tracker.words.threshold_numbers import named

TITLE = _("Blood patch tracker {version}")
WHAT = _(
    "A diary for the days after an epidural blood patch. It keeps headache scores and activity on this computer, draws "
    "the recovery, and says plainly when symptoms have returned and a second patch is worth discussing with the team "
    "that did the patch. Nothing leaves this computer unless you export it."
)
NO_DEVICE = _("Not a medical device")
NO_DEVICE_TEXT = _(
    "It never diagnoses and never decides. With a warning sign, call your local emergency number, whatever is shown "
    "here."
)
TO_SIGN = _("What a clinician must sign off before clinical use")
TO_SIGN_TEXT = _(
    "Rules version {rules}. The thresholds marked [D] are this program’s own design, built from neighbouring published "
    "definitions:"
)
TO_SIGN_LIST = (
    _("how long silence may last before it is flagged, and when follow-up ends;"),
    _("that a moderate return needs two scores at least {twice_apart} apart;"),
    _("that two scores of {clearing} or less, {clearing_apart} apart, clear a return;"),
    _("{late_return_after} as the line between a return and a new episode;"),
    _("what counts as recovered, and that it stays after {recovered_stays};"),
    _("low blood pressure below {systolic_low}, and pairing of signs within {pairing};"),
    _("the restriction plan, about which no two published sources agree;"),
    _("every sentence that a patient reads."),
)
SOURCES = _("Sources of the published figures")
LICENSE = _("MIT license.")


def about(version: str, limits: Thresholds, sources: Iterable[str]) -> str:
    """The page, as Markdown, with the numbers of these thresholds."""
    parts = (
        f"# {TITLE.format(version=version)}",
        WHAT,
        f"## {NO_DEVICE}",
        NO_DEVICE_TEXT,
        f"## {TO_SIGN}",
        TO_SIGN_TEXT.format(rules=limits.rules_version),
        _listed(named(point, limits) for point in TO_SIGN_LIST),
        f"## {SOURCES}",
        _listed(map(cited, sources)),
        LICENSE,
    )
    return "\n\n".join(parts)


def _listed(points: Iterable[str]) -> str:
    return "\n".join(f"- {point}" for point in points)
