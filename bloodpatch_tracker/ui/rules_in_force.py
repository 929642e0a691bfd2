"""The thresholds that hold in a window: read from the clinic's file, changed in it, and handed to all that assess."""

from dataclasses import asdict, replace

from PySide6.QtCore import QObject, Qt, Signal

from bloodpatch_tracker.assessment.thresholds import RULES_VERSION, Thresholds
from bloodpatch_tracker.settings.clinic_rules import ClinicRules, ThresholdChange
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.settings.threshold_rows import THRESHOLD_ROWS, Value, out_of_order
from bloodpatch_tracker.settings.thresholds_file import ChangedMeanwhile, Stamp, ThresholdsFile
from bloodpatch_tracker.settings.thresholds_problem import ThresholdsProblem, WrongThresholds
from bloodpatch_tracker.ui.clinic_files import ClinicFiles
from bloodpatch_tracker.ui.feed import Feed
from bloodpatch_tracker.ui.preferences import Preferences
from bloodpatch_tracker.ui.threshold_text import said
from bloodpatch_tracker.words import thresholds as words
from bloodpatch_tracker.words.problems import safe_name
from bloodpatch_tracker.words.thresholds_problem import sentence


class RulesInForce(QObject):
    """Looks at the file with each picture or look at the list, so that what another station changes holds here within a
    minute too."""

    changed = Signal(object)
    """The `Thresholds` that hold from now on."""
    told = Signal(str)
    """Why the clinic's own thresholds are not used; blank once they are."""

    def __init__(self, feed: Feed, preferences: Preferences, files: ClinicFiles) -> None:
        super().__init__(preferences)
        self._feed, self._files = feed, files
        self._file: ThresholdsFile | None = None
        self._named: str | None = None
        self._stamp: Stamp = None
        self.rules = ClinicRules()
        self.trouble = ""
        self.use_settings(preferences.settings)
        preferences.changed.connect(self.use_settings)
        feed.shown.connect(self.glance, Qt.ConnectionType.QueuedConnection)  # all see one picture before the next

    @property
    def path(self) -> str:
        """Where they are kept; blank where nowhere."""
        return str(self._file.path) if self._file else ""

    def use_settings(self, settings: Settings) -> None:
        """Go by the file that the settings name."""
        if self._files.thresholds is not None and settings.thresholds_file != self._named:
            self._named = settings.thresholds_file
            self._file = self._files.thresholds(self._named)
            self.look()

    def look(self) -> None:
        """Read the file; hold to what it says."""
        if self._file is None:
            return
        self._stamp = self._file.stamp()
        found = self._file.read()
        self._tell(_told(found.problem, self.path) if found.problem else "")
        self._hold(found.rules)

    def change(self, threshold: str, value: Value, by: str, why: str) -> str:
        """Change a threshold for good; a sentence where that could not be, blank where it was."""
        clash = _clash(replace(self.rules.limits, **{threshold: value}), threshold)  # type: ignore[arg-type]  # by its own row
        if clash:
            return clash
        try:
            rules = self._changed(threshold, value, by, why)
        except ChangedMeanwhile:
            self.look()
            return words.CHANGED_MEANWHILE
        except WrongThresholds as wrong:
            return _told(wrong.problem, self.path)
        except OSError:
            return words.NOT_KEPT.format(path=safe_name(self.path))
        self._stamp = self._file.stamp() if self._file else None
        self._tell("")
        self._hold(rules)
        return ""

    def _changed(self, threshold: str, value: Value, by: str, why: str) -> ClinicRules:
        now, before = self._feed.now(), getattr(self.rules.limits, threshold)
        if self._file is not None:
            return self._file.change(self.rules, threshold, value, now, by, why)
        changes = self.rules.changes
        change = ThresholdChange(len(changes) + 1, now, by, why, RULES_VERSION, threshold, before, value)
        return ClinicRules((*changes, change))

    def glance(self) -> None:
        """Read the file again where it is no longer the one that was read."""
        if self._file is not None and self._file.stamp() != self._stamp:
            self.look()

    def _hold(self, rules: ClinicRules) -> None:
        """Assess with these from now on, what is shown too."""
        before, self.rules = self.rules, rules
        if rules.limits != before.limits:
            self._feed.use_limits(rules.limits)
            self.changed.emit(rules.limits)
            self._feed.read_again()

    def _tell(self, trouble: str) -> None:
        if trouble != self.trouble:
            self.trouble = trouble
            self.told.emit(trouble)


def _told(problem: ThresholdsProblem, path: str) -> str:
    return sentence(path, **asdict(problem))


def _clash(limits: Thresholds, changed: str) -> str:
    """How a threshold that was changed would not fit the others; blank where all fit."""
    pair = out_of_order(limits)
    if pair is None:
        return ""
    lower, higher = pair
    other = higher if changed == lower.name else lower
    said_as = words.NOT_IN_ORDER if other is higher else words.NOT_UNDER
    return said_as.format(
        lower=words.LABELS[lower.name],
        higher=words.LABELS[higher.name],
        limit=said(THRESHOLD_ROWS[other.name], getattr(limits, other.name)),
    )
