"""The moment an entry is about, or of a patch, as a wall clock to set."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from PySide6.QtCore import QDateTime, QLocale, QTimeZone, Signal
from PySide6.QtWidgets import QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.calm import CalmClock
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.ui.keys import AnswerKey, plain
from bloodpatch_tracker.ui.time_steps import TimeSteps
from bloodpatch_tracker.ui.trouble_label import TroubleLabel
from bloodpatch_tracker.words import form as words
from bloodpatch_tracker.words.language import region
from bloodpatch_tracker.words.refusals import sentence
from bloodpatch_tracker.words.times import picker_format

MINUTE, HOUR, DAY = timedelta(minutes=1), timedelta(hours=1), timedelta(days=1)


class TimeField(QWidget):
    """A wall clock in one time zone, between two moments.

    Qt's own local times move when the clock changes, so the wall clock is shown as if it were UTC and turned into a
    moment here; an hour that happens twice is asked about, one that never happens is refused. The clock can be set a
    day beyond the bounds: what is typed is refused in words, not silently made something else.
    """

    changed = Signal()

    def __init__(self, label: str, field: str = "observed_at", zone: tzinfo | None = None) -> None:
        super().__init__()
        self._field, self._zone = field, zone
        self._bounds: tuple[datetime, datetime] | None = None
        self._shown: datetime | None = None
        self._edit = CalmClock(plain(label))
        self._edit.setLocale(QLocale(region()))
        self._edit.setTimeZone(QTimeZone.utc())
        self._edit.setDisplayFormat(picker_format())
        self.steps = TimeSteps(self._edit)
        self._second = AnswerKey(words.SECOND_OF_TWO)
        self._second.hide()
        self._trouble = TroubleLabel()
        headed(self, label, self.steps, self._second, self._trouble)
        self.setFocusProxy(self._edit)
        self._edit.dateTimeChanged.connect(self._ask_which)
        self._edit.dateTimeChanged.connect(self.changed)
        self._second.clicked.connect(self.changed)
        self.steps.stepped.connect(self.step)

    def set_zone(self, zone: tzinfo | None) -> None:
        """Show wall clocks of this zone from now on; None is the computer's."""
        self._zone = zone

    def set_bounds(self, earliest: datetime, latest: datetime) -> None:
        """Allow only moments between these two."""
        self._bounds = (earliest, latest)
        low, high = self._local(earliest), self._local(latest)
        went_back = (self._local(latest - 3 * HOUR).utcoffset() or timedelta()) - (high.utcoffset() or timedelta())
        self._edit.setMinimumDateTime(_as_wall(low - DAY))
        self._edit.setMaximumDateTime(_as_wall(high + max(went_back, timedelta()) + DAY))

    def show_moment(self, moment: datetime) -> None:
        """Show a moment as the wall clock of the zone. Untouched, it comes back to the second."""
        self._shown = moment
        self._set(moment)

    def step(self, by: timedelta) -> None:
        """Set it earlier or later, as far as the bounds."""
        moment = self.set_to() + by
        if self._bounds is not None:
            moment = min(max(moment, self._bounds[0]), self._bounds[1])
        self._set(moment)

    def show_trouble(self, told: str) -> None:
        """Say below the clock what is wrong with it, or nothing."""
        self._trouble.say(told)

    def show_problem(self, problem: Problem | None) -> None:
        """Say what is wrong with it, or nothing."""
        self.show_trouble(sentence(problem) if problem else "")

    def moment(self) -> datetime:
        """The moment set, with a fixed offset.

        Raises:
            Refused: a wall clock that the change to summer time leaves out, or a moment outside the bounds.
        """
        naive, found = self._wall(), self.set_to()
        if self._local(found).replace(tzinfo=None, fold=0) != naive:
            raise Refused(Problem(self._field, Why.NOT_A_TIME, naive.isoformat(sep=" ", timespec="minutes")))
        for exact in (self._shown, *(self._bounds or ())):
            if exact is not None and found <= exact < found + MINUTE:
                found = exact.astimezone(found.tzinfo)  # the field shows whole minutes only
                break
        if self._bounds is not None and found > self._bounds[1]:
            raise Refused(Problem(self._field, Why.AFTER_RECORDED, found.isoformat()))
        return found

    def set_to(self) -> datetime:
        """The moment as it is set, to the minute, whether it can be or not."""
        naive = self._wall()
        return self._aware(naive.replace(fold=1 if self._second.isChecked() and self._twice(naive) else 0))

    def typed(self) -> str:
        """The moment as text, where somebody set another than was shown."""
        moment = self.set_to()
        untouched = self._shown is not None and moment <= self._shown < moment + MINUTE
        return "" if untouched else moment.isoformat()

    def show_typed(self, text: str) -> None:
        """Show a moment that was set."""
        try:
            moment = datetime.fromisoformat(text)
        except ValueError:
            return
        if moment.tzinfo is not None:
            self._set(moment)

    def _set(self, moment: datetime) -> None:
        local = self._local(moment)
        self._edit.setDateTime(_as_wall(local))
        self._second.setChecked(_fold(local, self._zone))

    def _wall(self) -> datetime:
        shown = self._edit.dateTime()
        day, time = shown.date(), shown.time()
        return datetime(day.year(), day.month(), day.day(), time.hour(), time.minute())  # noqa: DTZ001  # a wall clock

    def _aware(self, naive: datetime) -> datetime:
        """A wall clock of the zone as a moment with a fixed offset."""
        zoned = naive.astimezone() if self._zone is None else naive.replace(tzinfo=self._zone)
        local = self._local(zoned.astimezone(UTC))
        # With a fixed offset, since Python compares and subtracts two times of one zone by their wall clocks.
        return local.replace(tzinfo=timezone(local.utcoffset() or timedelta()), fold=0)

    def _local(self, moment: datetime) -> datetime:
        return moment.astimezone(self._zone)

    def _twice(self, naive: datetime) -> bool:
        return self._aware(naive.replace(fold=0)) < self._aware(naive.replace(fold=1))

    def _ask_which(self) -> None:
        self._second.setVisible(self._twice(self._wall()))


def _as_wall(local: datetime) -> QDateTime:
    """The wall clock of a moment, shown as if it were UTC."""
    wall = local.replace(tzinfo=UTC, second=0, microsecond=0)
    return QDateTime.fromSecsSinceEpoch(int(wall.timestamp()), QTimeZone.utc())


def _fold(local: datetime, zone: tzinfo | None) -> bool:
    """Whether a moment lies in the second of two hours with the same name."""
    first = local.replace(tzinfo=None, fold=0).astimezone() if zone is None else local.replace(fold=0)
    return first.astimezone(UTC) != local.astimezone(UTC)
