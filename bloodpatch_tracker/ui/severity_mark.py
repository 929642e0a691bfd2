"""How severe a conclusion is: by shape, beside the lightness of its tone and its word; never red against green."""

from bloodpatch_tracker.assessment.conclusion import Severity

SHAPES: dict[Severity, str] = {
    Severity.EMERGENCY: "■",
    Severity.TODAY: "▲",
    Severity.DISCUSS: "◆",
    Severity.RECHECK: "◇",
    Severity.WATCH: "○",
    Severity.ROUTINE: "○",
    Severity.NOTE: "·",
    Severity.GOOD: "●",
}
