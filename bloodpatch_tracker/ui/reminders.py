"""When to remind of a score: one timer for the next moment, armed anew whenever anything has changed."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime, timedelta
from uuid import UUID

from PySide6.QtCore import QObject, Qt, QTimer, Signal

from bloodpatch_tracker.assessment.check_ins import CheckIn, CheckInState
from bloodpatch_tracker.assessment.prompts import Prompt, next_prompt
from bloodpatch_tracker.diary.asked import Asked, AskedKeeper
from bloodpatch_tracker.diary.entry import CLOCK_SLACK
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import ROWS, Settings
from bloodpatch_tracker.ui.shown import Shown

LONGEST_WAIT_MS = 24 * 60 * 60 * 1000
"""A timer of Qt holds 24 days; a day also finds a clock that was set meanwhile."""
LONGEST_PUT_OFF = timedelta(minutes=ROWS["snooze_minutes"].high or 0)
JUST_BEFORE = timedelta(microseconds=1)


class Reminders(QObject):
    """Tells of each check-in once, and once more where it was put off; never while it is held back.

    What was put off or skipped is kept over a restart, if there is a keeper. What was told and left without an answer
    is not: as after looking at another diary, it is told again.
    """

    due = Signal(object)
    """A `CheckIn`: a score is asked for now."""
    settled = Signal()
    """What was told of last is no longer asked for: it was answered, has passed, or was put off or skipped."""

    def __init__(
        self, now: Callable[[], datetime], parent: QObject | None = None, keeper: AskedKeeper | None = None
    ) -> None:
        super().__init__(parent)
        self._now, self._settings, self._keeper = now, Settings(), keeper
        self._shown: Shown | None = None
        self._asked: dict[UUID, Asked] = {}
        self._told: tuple[UUID, CheckIn] | None = None
        self._held = False
        self.timer = QTimer(self)
        self.timer.setSingleShot(True)
        self.timer.setTimerType(Qt.TimerType.VeryCoarseTimer)  # to the second; a coarse one errs by minutes in hours
        self.timer.timeout.connect(self.look)

    @property
    def can_put_off(self) -> bool:
        """Whether what was told of last can be put off and come again before its time is over."""
        return self._put_off() is not None

    def show_picture(self, shown: Shown | None) -> None:
        """Remind by this diary from now on."""
        self._shown = shown
        self.look()

    def use_settings(self, settings: Settings) -> None:
        """Remind as is wished; a nurse is not asked for scores."""
        self._settings = settings
        self.look()

    def hold_back(self, held: bool) -> None:
        """Say nothing while something more serious is on the screen; what came due meanwhile is told afterwards."""
        self._held = held
        self.look()

    def put_off(self) -> None:
        """Remind of the same check-in once more, some minutes from now and out of quiet hours."""
        asked = self._put_off()
        if asked is not None and self._told is not None:
            self._remember(self._told[0], asked)
            self._settle()
            self.look()

    def skip(self) -> None:
        """Leave it; the next check-in is told as ever."""
        if self._told is not None:
            self._remember(self._told[0], self._asked[self._told[0]])
        self._settle()

    def look(self) -> None:
        """Tell what is due by now, and wait for what comes next."""
        self.timer.stop()
        self._drop_what_is_over()
        prompt = self._next()
        if prompt is not None and not self._held and prompt.at <= self._now():
            self._tell(prompt.check_in)
            prompt = self._next()
        if prompt is not None and not self._held:
            wait = (prompt.at - self._now()) // timedelta(milliseconds=1) + 1
            self.timer.start(min(max(wait, 0), LONGEST_WAIT_MS))

    def close(self) -> None:
        """Remind of nothing any more."""
        self._shown = None
        self.timer.stop()

    def _wanted(self) -> Shown | None:
        """The picture to remind by; None where nobody wants to be reminded."""
        return self._shown if self._settings.remind and self._settings.role is not Author.NURSE else None

    def _next(self) -> Prompt | None:
        """What is to be told next, and when."""
        shown = self._wanted()
        return self._prompt(shown, self._known(shown.patch.id)) if shown else None

    def _prompt(self, shown: Shown, asked: Asked) -> Prompt | None:
        now = max(self._now(), asked.not_before or self._now())
        return next_prompt(shown.diary, shown.current, now, shown.zone, shown.schedule, shown.limits, after=asked.after)

    def _known(self, patch_id: UUID) -> Asked:
        """What the patch has been reminded of, before a restart too."""
        if patch_id not in self._asked:
            self._asked[patch_id] = self._keeper.read(patch_id) if self._keeper else Asked()
        if self._is_ahead(self._asked[patch_id]):
            self._asked[patch_id] = Asked()
        return self._asked[patch_id]

    def _is_ahead(self, asked: Asked) -> bool:
        """Whether the clock was ahead when it was asked, so that silence would follow now that it is right.

        Nothing is told or put off before it is due, nor put off for days. A clock that is set by seconds is no matter.
        """
        now = self._now()
        soon, later = now + CLOCK_SLACK, now + LONGEST_PUT_OFF
        return (asked.after or now) > soon or (asked.not_before or now) > later

    def _remember(self, patch_id: UUID, asked: Asked) -> None:
        self._asked[patch_id] = asked
        if self._keeper is not None:
            self._keeper.keep(patch_id, asked)

    def _tell(self, check_in: CheckIn) -> None:
        assert self._shown is not None  # what is told is of a picture
        patch_id = self._shown.patch.id
        self._asked[patch_id] = Asked(after=check_in.due, put_off=self._known(patch_id).put_off)
        self._told = (patch_id, check_in)
        self.due.emit(check_in)

    def _put_off(self) -> Asked | None:
        """What would hold for the patch if its check-in were put off now; None where that cannot be."""
        if self._shown is None or self._told is None:
            return None
        patch_id, check_in = self._told
        if self._shown.patch.id != patch_id or self._asked[patch_id].put_off == check_in.due:
            return None
        later = self._now() + timedelta(minutes=self._settings.snooze_minutes)
        asked = Asked(check_in.due - JUST_BEFORE, later, check_in.due)
        prompt = self._prompt(self._shown, asked)
        return asked if prompt is not None and prompt.check_in.due == check_in.due else None

    def _drop_what_is_over(self) -> None:
        """Ask no more for what was answered, for what has passed or is to come, or for another diary's."""
        shown = self._wanted()
        if self._told is None:
            return
        patch_id, told = self._told
        if shown is not None and shown.patch.id != patch_id:
            # Looking at another diary is no answer: it is told again when this one comes back, if it is still open.
            self._asked[patch_id] = replace(self._asked[patch_id], after=told.due - JUST_BEFORE)
        known = {each.due: each.state for each in shown.check_ins} if shown and shown.patch.id == patch_id else {}
        over = known.get(told.due, CheckInState.MISSED) in (CheckInState.KEPT, CheckInState.MISSED)
        if over or self._now() >= told.closes or self._is_ahead(Asked(after=told.due)):
            self._settle()

    def _settle(self) -> None:
        if self._told is not None:
            self._told = None
            self.settled.emit()
