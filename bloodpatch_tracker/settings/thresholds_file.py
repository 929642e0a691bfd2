"""The one file of a clinic's thresholds: read whole or not at all, and every change put at its end.

```toml
clinic_rules = 1          # the shape of this file

[[change]]
number = 1
at = 2026-03-07T14:30:00-06:00
by = "Dr. M. Sanz"
why = "As our anesthesia team decided on 6 March."
rules = "2026.1"          # the published set that the program had then
threshold = "late_after"
unit = "hours"
from = 6
to = 8
```

It can lie on a share, so that several stations go by it. Nothing in it is ever taken back or rewritten.
"""

import os
import stat
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from datetime import datetime
from pathlib import Path

from bloodpatch_tracker.assessment.thresholds import RULES_VERSION
from bloodpatch_tracker.settings.clinic_rules import ClinicRules, ThresholdChange
from bloodpatch_tracker.settings.threshold_rows import Value
from bloodpatch_tracker.settings.thresholds_problem import ThresholdsProblem, Wrong, WrongThresholds
from bloodpatch_tracker.settings.thresholds_toml import HEAD, as_text, rules_in
from bloodpatch_tracker.settings.toml_file import FileTrouble, Unread, bytes_of
from bloodpatch_tracker.whole_file import put_in_place

LEFT_BEHIND_S = 60
"""After so many seconds a lock is taken for one that a crash left."""
TROUBLES = {
    FileTrouble.NOT_TOML: Wrong.NOT_TOML,
    FileTrouble.TOO_LARGE: Wrong.TOO_LARGE,
    FileTrouble.UNREADABLE: Wrong.UNREADABLE,
}

Stamp = tuple[int, int, int] | None
"""What tells one state of the file from another without reading it; None where it is not there."""


@dataclass(frozen=True)
class FoundRules:
    """What was read. Where anything is wrong, none of it is used and `rules` are the published ones."""

    rules: ClinicRules = field(default_factory=ClinicRules)
    problem: ThresholdsProblem | None = None


class ChangedMeanwhile(Exception):
    """Somebody else has changed the thresholds since they were looked at, or is just doing so; nothing was written."""


@dataclass(frozen=True)
class ThresholdsFile:
    """A file of thresholds.

    Attributes:
        named: somebody named it, so that it ought to be there.
    """

    path: Path
    named: bool = False

    def read(self) -> FoundRules:
        """What the file holds. Never raises."""
        try:
            return FoundRules(rules_in(bytes_of(self.path)))
        except FileNotFoundError:
            return FoundRules(problem=ThresholdsProblem(Wrong.NOT_THERE) if self.named else None)
        except Unread as unread:
            return FoundRules(problem=_unread(unread))
        except WrongThresholds as wrong:
            return FoundRules(problem=wrong.problem)
        except OSError:
            return FoundRules(problem=ThresholdsProblem(Wrong.UNREADABLE))

    def stamp(self) -> Stamp:
        """Whether it is the same as before can be told by this."""
        try:
            found = self.path.stat()
        except (OSError, ValueError):
            return None
        return found.st_mtime_ns, found.st_size, found.st_ino

    def change(self, seen: ClinicRules, threshold: str, to: Value, at: datetime, by: str, why: str) -> ClinicRules:
        """Put one change at the end of the file, and give back what holds from now on.

        Args:
            seen: what the change was decided on.
            at: with an offset. by, why: neither blank.

        Raises:
            ChangedMeanwhile: the file holds something else by now.
            WrongThresholds: the file is not right, or would not be with this change in it.
            OSError: it cannot be written.
        """
        number, before = len(seen.changes) + 1, getattr(seen.limits, threshold)
        change = ThresholdChange(number, at, by, why, RULES_VERSION, threshold, before, to)
        if not self.named:  # a share that is not mounted must not be made up
            self.path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
        with self._alone():
            content, rules = self._with(change, seen)
            put_in_place(self.path, [content], mode=self._mode())
        return rules

    def _with(self, change: ThresholdChange, seen: ClinicRules) -> tuple[bytes, ClinicRules]:
        """The file with this change at its end, and what it holds then; raises what `change` does."""
        try:
            try:
                kept = bytes_of(self.path)
            except FileNotFoundError:
                kept = HEAD.encode()
            if rules_in(kept) != seen:
                raise ChangedMeanwhile
            content = kept.rstrip() + b"\n\n" + as_text(change).encode()
            return content, rules_in(content)
        except Unread as unread:
            raise WrongThresholds(_unread(unread)) from unread

    @contextmanager
    def _alone(self) -> Iterator[None]:
        """Keep other stations from writing at the same time. Raises ChangedMeanwhile where one is just doing so."""
        lock = self.path.with_name(f"{self.path.name}.lock")
        try:
            if time.time() - lock.stat().st_mtime > LEFT_BEHIND_S:
                lock.unlink()
        except FileNotFoundError:
            pass
        try:
            os.close(os.open(lock, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600))
        except FileExistsError:
            raise ChangedMeanwhile from None
        try:
            yield
        finally:
            lock.unlink(missing_ok=True)

    def _mode(self) -> int:
        """Who may read and write it: as it was; a new one whoever may do so in its folder."""
        try:
            return stat.S_IMODE(self.path.stat().st_mode)
        except FileNotFoundError:
            return stat.S_IMODE(self.path.parent.stat().st_mode) & 0o666


def _unread(unread: Unread) -> ThresholdsProblem:
    return ThresholdsProblem(TROUBLES[unread.trouble], given=unread.detail)
