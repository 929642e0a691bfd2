"""The About page: what this is, what it is not, and what a clinician must sign off."""

from collections.abc import Iterable

from bloodpatch_tracker.words.language import _
from bloodpatch_tracker.words.sources import cited

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
    _("that a moderate return needs two scores at least 2 hours apart;"),
    _("that two scores of 3 or less, 12 hours apart, clear a return;"),
    _("6 weeks as the line between a return and a new episode;"),
    _("what counts as recovered, and that it stays after a week;"),
    _("low blood pressure below 90, and pairing of signs within 12 hours;"),
    _("the restriction plan, about which no two published sources agree;"),
    _("every sentence that a patient reads."),
)
SOURCES = _("Sources of the published figures")
LICENSE = _("MIT license.")


def about(version: str, rules: str, sources: Iterable[str]) -> str:
    """The page, as Markdown."""
    parts = (
        f"# {TITLE.format(version=version)}",
        WHAT,
        f"## {NO_DEVICE}",
        NO_DEVICE_TEXT,
        f"## {TO_SIGN}",
        TO_SIGN_TEXT.format(rules=rules),
        _listed(TO_SIGN_LIST),
        f"## {SOURCES}",
        _listed(map(cited, sources)),
        LICENSE,
    )
    return "\n\n".join(parts)


def _listed(points: Iterable[str]) -> str:
    return "\n".join(f"- {point}" for point in points)
