"""Reminders: once for each check-in, put off once, never at night, never over the warning signs, and they stop.

The clock is set and the timer's slot called by hand; no test waits.
"""

from collections.abc import Iterator
from datetime import datetime, time, timedelta

import pytest

from bloodpatch_tracker.assessment.schedule import Schedule
from bloodpatch_tracker.diary.asked import AskedKeeper
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.diary.entry import Entry
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.settings.settings import Settings
from bloodpatch_tracker.ui.reminders import LONGEST_WAIT_MS, Reminders
from bloodpatch_tracker.ui.shown import look_at
from tests.builders import PATCH_TIME, a_patch, a_patient, an_entry

PATIENT = a_patient(patient_name="Ana R.")
PATCH = a_patch(PATIENT, baseline_upright=8)
"""Done at 9:00, so check-ins are due at 10:00, 11:00, 13:00, 17:00 and 21:00, then at 8:00, 14:00 and 20:00."""


class Told:
    """Reminders with a clock to set, and what they told: hours since the patch, and "settled"."""

    def __init__(self, keeper: AskedKeeper | None = None) -> None:
        self.now = PATCH_TIME
        self.said: list[float | str] = []
        self.entries: tuple[Entry, ...] = ()
        self.patch = PATCH
        self.schedule = Schedule()
        self.reminders = Reminders(self._clock, keeper=keeper)
        self.reminders.due.connect(self._due)
        self.reminders.settled.connect(self._settled)

    def _clock(self) -> datetime:
        return self.now

    def _due(self, check_in: object) -> None:
        self.said.append(self.patch.hour_of(check_in.due))  # type: ignore[attr-defined]  # a signal carries any object

    def _settled(self) -> None:
        self.said.append("settled")

    def look(self, hour: float, *, timer: bool = True) -> None:
        """Go to an hour; the timer has run out there, or the window has read the diary again."""
        self.now = PATCH_TIME + timedelta(hours=hour)
        if timer:
            self.reminders.look()
        else:
            diary = Diary(PATIENT, (self.patch,), self.entries)
            self.reminders.show_picture(look_at(diary, self.now, PATCH_TIME.tzinfo, self.schedule))

    def write(self, hour: float, *entries: Entry) -> None:
        """Keep entries and show the new picture."""
        self.entries += entries
        self.look(hour, timer=False)

    def waits(self) -> float:
        """Hours until the timer runs out; -1 where none is set."""
        return self.reminders.timer.interval() / 3_600_000 if self.reminders.timer.isActive() else -1


@pytest.fixture
def told() -> Iterator[Told]:
    made = Told()
    yield made
    made.reminders.close()


def test_one_timer_waits_for_the_next_check_in_and_each_is_told_once(told: Told) -> None:
    told.write(0.5)
    assert told.said == []
    assert told.waits() == pytest.approx(0.5, abs=1e-4)
    told.look(1)
    told.look(1.01)
    assert told.said == [1]
    assert told.waits() == pytest.approx(0.99, abs=1e-3), "and then for the one after it"
    told.look(1.02, timer=False)
    assert told.said == [1], "a new picture of the same is nothing new"


def test_a_timer_that_runs_out_early_waits_on(told: Told) -> None:
    told.write(0.5)
    told.look(0.99)
    assert told.said == []
    assert told.waits() == pytest.approx(0.01, abs=1e-3)


def test_what_was_due_when_the_program_starts_is_told_once(told: Told) -> None:
    told.write(5)
    assert told.said == [4], "not the two that were missed before"
    told.look(5.5, timer=False)
    assert told.said == [4]


def test_a_check_in_that_is_answered_is_not_told(told: Told) -> None:
    told.write(0.9, an_entry(PATCH, 0.9, 3))
    told.look(1)
    told.look(1.2)
    assert told.said == []


def test_answering_settles_what_was_told(told: Told) -> None:
    told.write(1)
    told.write(1.1, an_entry(PATCH, 1.1, 3))
    assert told.said == [1, "settled"]


def test_what_nobody_answered_settles_when_its_time_is_over(told: Told) -> None:
    told.write(8)
    told.look(10)
    assert told.said == [8]
    told.look(11)
    assert told.said == [8, "settled"]


def test_it_can_be_put_off_once_and_comes_back_once(told: Told) -> None:
    told.write(4)
    assert told.reminders.can_put_off
    told.reminders.put_off()
    assert told.said == [4, "settled"]
    assert told.waits() == pytest.approx(0.5, abs=1e-3)
    told.look(4.4)
    assert told.said == [4, "settled"]
    told.look(4.5)
    assert told.said == [4, "settled", 4]
    assert not told.reminders.can_put_off
    told.reminders.put_off()
    told.look(6)
    assert told.said == [4, "settled", 4]


def test_what_was_put_off_and_answered_meanwhile_does_not_come_back(told: Told) -> None:
    told.write(4)
    told.reminders.put_off()
    told.write(4.2, an_entry(PATCH, 4.2, 3))
    told.look(4.5)
    assert told.said == [4, "settled"]


def test_it_cannot_be_put_off_past_its_own_time(told: Told) -> None:
    """At hour 1.4 half an hour later belongs to the check-in of hour 2, which is told anyway."""
    told.write(1.4)
    assert told.said == [1]
    assert not told.reminders.can_put_off


def test_it_is_put_off_by_the_minutes_of_the_settings(told: Told) -> None:
    told.reminders.use_settings(Settings(snooze_minutes=10))
    told.write(4)
    told.reminders.put_off()
    assert told.waits() == pytest.approx(1 / 6, abs=1e-3)


def test_quiet_hours_hold_back_what_was_put_off_and_what_is_found_at_night(told: Told) -> None:
    """21:00 put off by an hour and a half lies in the night, so it comes at 7:00, hour 22; the next belongs to 8:00."""
    told.reminders.use_settings(Settings(snooze_minutes=90))
    told.schedule = Schedule(first_times=(time(14),))
    told.write(12)
    told.reminders.put_off()
    assert told.waits() == pytest.approx(10, abs=1e-3)
    told.look(13.5)
    told.look(21.9)
    assert told.said == [12, "settled"]
    told.look(22)
    assert told.said == [12, "settled", 12]


def test_starting_at_night_says_nothing_until_the_morning(told: Told) -> None:
    told.write(14.5)
    assert told.said == []
    told.look(22.5)
    assert told.said == [], "the time of 21:00 is over, that of 8:00 is still to come"
    told.look(23)
    assert told.said == [23]


def test_skipping_settles_it_and_the_next_is_told_as_ever(told: Told) -> None:
    told.write(1)
    told.reminders.skip()
    told.look(1.4)
    assert told.said == [1, "settled"]
    told.look(2)
    assert told.said == [1, "settled", 2]


def test_nothing_is_told_while_it_is_held_back_and_everything_afterwards(told: Told) -> None:
    told.write(0.5)
    told.reminders.hold_back(True)
    told.look(1)
    told.look(1.1, timer=False)
    assert told.said == []
    told.reminders.hold_back(False)
    assert told.said == [1]


def test_a_week_of_recovery_ends_the_reminders(told: Told) -> None:
    told.write(60.1, *(an_entry(PATCH, hour, 0, 0) for hour in (1, 12, 24, 36, 48, 60)))
    assert told.waits() > 0
    told.write(24 * 11 + 1, *(an_entry(PATCH, 24.0 * day, 0, 0) for day in range(3, 12)))
    assert told.said == []
    assert told.waits() == -1
    told.write(24 * 11 + 2, an_entry(PATCH, 24 * 11 + 2, 5, 1))
    assert told.waits() > 0, "and a score that is no recovery begins them anew"


def test_week_6_ends_the_reminders(told: Told) -> None:
    told.write(24 * 41, an_entry(PATCH, 24 * 41, 2))
    assert told.waits() == -1
    told.look(24 * 42 + 1, timer=False)
    assert told.said == []
    assert told.waits() == -1


@pytest.mark.parametrize("settings", [Settings(remind=False), Settings(role=Author.NURSE)], ids=["off", "nurse"])
def test_whoever_does_not_want_them_gets_none(told: Told, settings: Settings) -> None:
    told.write(1)
    told.reminders.use_settings(settings)
    assert told.said == [1, "settled"]
    told.look(2)
    assert told.said == [1, "settled"]
    assert told.waits() == -1
    told.reminders.use_settings(Settings())
    assert told.said == [1, "settled", 2]


def test_another_diary_settles_and_each_has_its_own(told: Told) -> None:
    told.write(1)
    told.patch = a_patch(PATIENT, key="other")
    told.look(1.1, timer=False)
    assert told.said == [1, "settled", 1]
    told.patch = PATCH
    told.look(1.2, timer=False)
    assert told.said == [1, "settled", 1, "settled", 1], "looking away was no answer"
    told.reminders.skip()
    told.patch = a_patch(PATIENT, key="other")
    told.look(1.3, timer=False)
    told.patch = PATCH
    told.look(1.4, timer=False)
    assert told.said == [1, "settled", 1, "settled", 1, "settled", 1, "settled"], "but skipping was"
    told.reminders.show_picture(None)
    assert told.waits() == -1


def test_a_clock_that_is_set_on_is_noticed_by_looking(told: Told) -> None:
    told.write(0.5)
    told.look(4.1)
    assert told.said == [4]


def test_a_long_wait_is_cut_into_days(told: Told) -> None:
    """Weeks are more milliseconds than Qt's timers hold."""
    told.write(24 * 16, an_entry(PATCH, 24 * 16 - 0.2, 2))
    assert told.reminders.timer.interval() == LONGEST_WAIT_MS


def test_a_clock_that_was_ahead_while_the_program_ran_silences_nothing(told: Told) -> None:
    """Skipped by a clock that was a day ahead, which was then set right: every check-in from there on is told."""
    told.write(0.5)
    told.look(30, timer=False)
    told.reminders.skip()
    told.look(3, timer=False)
    told.look(4, timer=False)
    told.look(8, timer=False)
    assert [each for each in told.said if each in (4, 8)] == [4, 8]


def test_what_was_told_by_a_clock_that_was_ahead_is_asked_for_no_more(told: Told) -> None:
    told.look(30, timer=False)
    [due] = told.said
    told.look(0.5, timer=False)
    assert told.said == [due, "settled"]
    assert not told.reminders.can_put_off
    told.look(1)
    assert told.said == [due, "settled", 1]


def test_a_clock_that_is_set_back_by_seconds_asks_nothing_twice(told: Told) -> None:
    told.look(4, timer=False)
    told.look(4 - 2 / 3600, timer=False)
    told.look(4, timer=False)
    assert told.said == [4]
    told.reminders.skip()
    told.look(4 - 2 / 3600, timer=False)
    told.look(4.1, timer=False)
    assert told.said == [4, "settled"]


def test_what_was_put_off_by_a_clock_that_was_ahead_is_told_in_its_own_time(told: Told) -> None:
    told.look(4.5, timer=False)
    told.reminders.put_off()
    told.look(3, timer=False)
    told.look(4)
    assert told.said == [4, "settled", 4]
    assert told.reminders.can_put_off
