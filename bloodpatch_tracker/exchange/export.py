"""One export: of the chosen patients, each diary is read when its turn comes, cut, disguised and handed on."""

from collections.abc import Callable, Collection, Iterator
from datetime import datetime, timedelta
from uuid import UUID

from bloodpatch_tracker.assessment.thresholds import DEFAULT, Thresholds
from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.export_wish import ExportWish, What
from bloodpatch_tracker.exchange.fhir.bundle import Bundle, bundle_of
from bloodpatch_tracker.exchange.last_days import has_last_days, last_days, last_moment
from bloodpatch_tracker.exchange.pseudonymous import new_key, pseudonymous, shift_of, stand_in
from bloodpatch_tracker.exchange.summary import write_summary
from bloodpatch_tracker.exchange.write_diary import can_be_written, write_diaries


class Export:
    """What leaves for a wish. It is gone through once, by `csv` or `bundles`, whichever the wish asks for.

    Attributes:
        ids: of whom, in the order of the file: by the id that stands there.
        come_by: how many of them were come by so far.
        without_patch: patients come by so far that a CSV has no row for.
        without_days: those come by so far with nothing in the last days, who are left out.
    """

    def __init__(
        self,
        read: Callable[[UUID], Diary],
        known: Collection[UUID],
        wish: ExportWish,
        now: datetime,
        key: bytes | None = None,
        limits: Thresholds = DEFAULT,
    ) -> None:
        """Take a wish up.

        Args:
            read: a patient's diary; raises KeyError where there is none any more.
            known: all patients there are. now: the moment the last days end at, and a summary is as of. Pseudonymous,
                each diary's last days end with what is last in it by then: whoever knows the day of the export would
                else know by how much it was moved.
            key: of a pseudonymous export; a new one if none is given.
            limits: the thresholds of a summary.
        """
        self._read, self._wish, self._now, self._limits = read, wish, now, limits
        self._key = key or new_key()
        chosen = set(known if wish.patient_ids is None else wish.patient_ids)
        self.ids = sorted(chosen.intersection(known), key=self.shown_id)
        self.come_by = self.without_patch = self.without_days = 0

    def shown_id(self, patient_id: UUID) -> UUID:
        """The id under which a patient leaves."""
        return stand_in(patient_id, self._key) if self._wish.pseudonymous else patient_id

    def csv(self) -> Iterator[bytes]:
        """The diary or summary CSV, in chunks."""
        if self._wish.what is What.SUMMARY:
            # Pseudonymous, it tells no moment: all are looked at now, so it would give away by how much each was moved.
            told = not self._wish.pseudonymous
            return write_summary(self._asked(rows=True), tell_as_of=told, limits=self._limits)
        return write_diaries(diary for diary, _ in self._asked(rows=True))

    def bundles(self) -> Iterator[Bundle]:
        """A FHIR bundle for each patient."""
        for diary, _ in self._asked(rows=False):
            yield bundle_of(diary, pseudonymous=self._wish.pseudonymous)

    def _asked(self, *, rows: bool) -> Iterator[tuple[Diary, datetime]]:
        """Each diary as it leaves, with the moment that is now in it."""
        wish = self._wish
        for each in self.ids:
            self.come_by += 1
            try:
                diary = self._read(each)
            except KeyError:
                continue  # erased since the ids were read
            if wish.last_days is not None:
                end = last_moment(diary, self._now) if wish.pseudonymous else self._now
                if end is None or not has_last_days(diary, wish.last_days, end):
                    self.without_days += 1
                    continue
                if wish.what is not What.SUMMARY:  # which is about the whole course
                    diary = last_days(diary, wish.last_days, end)
            self.without_patch += rows and not can_be_written(diary)
            shift = shift_of(diary, self._key) if wish.pseudonymous else timedelta()
            yield pseudonymous(diary, self._key) if wish.pseudonymous else diary, self._now + shift
