"""How a chart says whether the restriction plan was kept."""

from bloodpatch_tracker.assessment.kept import KeptSoFar, Said
from bloodpatch_tracker.words.language import _, ngettext

KEPT_SO_FAR, KEPT = _("kept so far"), _("kept")
NOTHING_SAID_YET, NOTHING_SAID = _("nothing said yet"), _("nothing said")
BROKEN_TWICE = _("broken twice")


def plan_kept(found: KeptSoFar, over: bool) -> str:
    """How a plan was kept, all in all, in two or three words; `over`: whether its hours are."""
    if found.said is Said.BROKEN:
        if found.broken == 2:
            return BROKEN_TWICE
        return ngettext("broken once", "broken {count} times", found.broken).format(count=found.broken)
    if found.said is Said.KEPT:
        return KEPT if over else KEPT_SO_FAR
    return NOTHING_SAID if over else NOTHING_SAID_YET
