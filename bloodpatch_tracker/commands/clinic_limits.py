"""The thresholds by which a command assesses: the clinic's own, where it has any."""

from dataclasses import asdict

from bloodpatch_tracker.assessment.thresholds import Thresholds
from bloodpatch_tracker.commands.speak import tell
from bloodpatch_tracker.keeping import thresholds_named
from bloodpatch_tracker.places import settings_file
from bloodpatch_tracker.settings.file import read_settings
from bloodpatch_tracker.words.thresholds_problem import sentence


def clinic_limits() -> Thresholds:
    """Those of the file that the settings name; where it cannot be used that is told, and the published set holds."""
    file = thresholds_named(read_settings(settings_file()).thresholds_file)
    found = file.read()
    if found.problem is not None:
        tell(sentence(str(file.path), **asdict(found.problem)))
    return found.rules.limits
