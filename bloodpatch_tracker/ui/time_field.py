"""The moment an entry is about: now, unless an earlier one is picked."""

from datetime import UTC, datetime, timedelta, timezone, tzinfo

from PySide6.QtCore import QDateTime, QTimeZone
from PySide6.QtWidgets import QDateTimeEdit, QHBoxLayout, QPushButton, QWidget

from bloodpatch_tracker.diary.refused import Problem, Refused, Why
from bloodpatch_tracker.ui.headed import headed
from bloodpatch_tracker.words import form as words


class TimeField(QWidget):
    """A wall clock to set, in one time zone.

    Qt's own local times move when the clock changes, so the wall clock is shown as if it were UTC and turned into a
    moment here; an hour that happens twice is asked about, one that never happens is refused.
    """

    def __init__(self, label: str, field: str = "observed_at", zone: tzinfo | None = None) -> None:
        super().__init__()
        self._field, self._zone = field, zone
        self._edit = QDateTimeEdit()
        self._edit.setTimeZone(QTimeZone.utc())
        self._edit.setDisplayFormat("ddd d MMM yyyy  HH:mm")
        self._edit.setCalendarPopup(True)
        self._edit.setAccessibleName(label.replace("&", ""))
        self._second = QPushButton(words.SECOND_OF_TWO)
        self._second.setCheckable(True)
        self._second.setAccessibleName(words.SECOND_OF_TWO)
        self._second.hide()
        self._edit.dateTimeChanged.connect(self._ask_which)
        row = QHBoxLayout()
        row.addWidget(self._edit)
        row.addWidget(self._second)
        row.addStretch()
        headed(self, label, self._edit, row)

    def set_zone(self, zone: tzinfo | None) -> None:
        """Show wall clocks of this zone from now on; None is the computer's."""
        self._zone = zone

    def set_bounds(self, earliest: datetime, latest: datetime) -> None:
        """Allow only moments between these two."""
        self._edit.setMinimumDateTime(_as_wall(self._local(earliest)))
        self._edit.setMaximumDateTime(_as_wall(self._local(latest) + timedelta(minutes=1)))

    def show_moment(self, moment: datetime) -> None:
        """Show a moment as the wall clock of the zone."""
        local = self._local(moment)
        self._edit.setDateTime(_as_wall(local))
        self._second.setChecked(local.fold == 1)

    def moment(self) -> datetime:
        """The moment set. Raises Refused for a wall clock that the change to summer time leaves out."""
        naive = self._wall()
        found = self._aware(naive.replace(fold=1 if self._second.isChecked() and self._twice(naive) else 0))
        if self._local(found).replace(tzinfo=None, fold=0) != naive:
            raise Refused(Problem(self._field, Why.NOT_A_TIME, naive.isoformat(sep=" ", timespec="minutes")))
        return found

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
