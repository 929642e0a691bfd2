"""The check-in schedule that somebody's settings make."""

from bloodpatch_tracker.assessment.schedule import Schedule
from bloodpatch_tracker.settings.settings import Settings


def schedule_of(settings: Settings) -> Schedule:
    """The schedule with the hours, times and quiet hours of these settings; where a stretch ends is not a setting."""
    return Schedule(
        early_hours=settings.early_hours,
        first_times=settings.first_times,
        week_times=settings.week_times,
        fortnight_times=settings.fortnight_times,
        quiet_from=settings.quiet_from,
        quiet_until=settings.quiet_until,
    )
