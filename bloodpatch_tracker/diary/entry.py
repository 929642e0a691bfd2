"""What was written down about one moment: the answers, and who gave them when."""

from collections.abc import Iterator
from dataclasses import dataclass, field, fields, replace
from datetime import datetime, timedelta
from uuid import UUID

from bloodpatch_tracker.diary import checks
from bloodpatch_tracker.diary.refused import Problem, Why
from bloodpatch_tracker.diary.vocabulary import Activity, Author, Medicine, Site, Symptom, WarningSign

CLOCK_SLACK = timedelta(minutes=5)
"""How far ahead of its typing an entry may lie: clocks of two devices differ."""


@dataclass(frozen=True)
class Answers:
    """The answers of one entry. None, False for `too_ill`, and empty sets mean not answered; zero is an answer.

    Attributes:
        headache_upright, headache_lying: 0–10, after about 15 min upright, and after about 15 min flat.
        minutes_upright: minutes upright before the headache began or grew, 0–1440.
        back_pain: 0–10. leg_pain: new shooting pain in leg or buttock.
        temperature_c: 30–45 °C. systolic_mmhg: 40–300. diastolic_mmhg: 20–200. lifted_kg: 0–300.

    Raises:
        Refused: with every field that is outside its range.
    """

    headache_upright: int | None = None
    headache_lying: int | None = None
    minutes_upright: int | None = None
    headache_site: Site | None = None
    too_ill: bool = False
    symptoms: frozenset[Symptom] = field(default_factory=frozenset)
    back_pain: int | None = None
    leg_pain: bool | None = None
    temperature_c: float | None = None
    systolic_mmhg: int | None = None
    diastolic_mmhg: int | None = None
    warning_signs: frozenset[WarningSign] = field(default_factory=frozenset)
    activities: frozenset[Activity] = field(default_factory=frozenset)
    lifted_kg: float | None = None
    restrictions_kept: bool | None = None
    medicines: frozenset[Medicine] = field(default_factory=frozenset)
    note: str = ""

    def __post_init__(self) -> None:
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        yield from checks.whole("headache_upright", self.headache_upright, 0, 10)
        yield from checks.whole("headache_lying", self.headache_lying, 0, 10)
        yield from checks.whole("minutes_upright", self.minutes_upright, 0, 1440)
        yield from checks.whole("back_pain", self.back_pain, 0, 10)
        yield from checks.in_range("temperature_c", self.temperature_c, 30, 45)
        yield from checks.whole("systolic_mmhg", self.systolic_mmhg, 40, 300)
        yield from checks.whole("diastolic_mmhg", self.diastolic_mmhg, 20, 200)
        yield from checks.in_range("lifted_kg", self.lifted_kg, 0, 300)
        yield from checks.text("note", self.note, checks.NOTE_LENGTH)

    @property
    def blank(self) -> bool:
        """Whether nothing at all was answered."""
        return self == UNANSWERED


UNANSWERED = Answers()
ANSWERS = tuple(each.name for each in fields(Answers))
"""The names of the answers, in the order of the diary CSV."""


@dataclass(frozen=True)
class Entry:
    """An entry of a diary.

    Attributes:
        observed_at: the moment it is about. recorded_at: when it was first typed.
        amended_at: when its answers were last changed; None where never.
        voided_at, void_reason: when and why it was voided; None and blank where it stands.

    Raises:
        Refused: nothing is answered, a time has no offset, it is about a moment more than 5 minutes after it was
            typed, or it gives a reason for a void that did not happen.
    """

    id: UUID
    patch_id: UUID
    observed_at: datetime
    recorded_at: datetime
    author: Author
    answers: Answers
    amended_at: datetime | None = None
    voided_at: datetime | None = None
    void_reason: str = ""

    def __post_init__(self) -> None:
        checks.fix_offsets(self, "observed_at", "recorded_at", "amended_at", "voided_at")
        checks.refuse(self._problems())

    def _problems(self) -> Iterator[Problem]:
        times = (
            ("observed_at", self.observed_at),
            ("recorded_at", self.recorded_at),
            ("amended_at", self.amended_at),
            ("voided_at", self.voided_at),
        )
        wrong = [problem for name, value in times for problem in checks.moment(name, value)]
        yield from wrong
        if not wrong and self.observed_at > self.recorded_at + CLOCK_SLACK:
            yield Problem("observed_at", Why.AFTER_RECORDED, self.observed_at.isoformat())
        if self.voided_at is None and self.void_reason:
            yield Problem("void_reason", Why.NOT_VOIDED, self.void_reason)
        yield from checks.text("void_reason", self.void_reason)
        if self.answers.blank:
            yield Problem("entry_id", Why.NO_ANSWER, str(self.id))

    @property
    def gap(self) -> int | None:
        """Upright minus lying headache, −10..10; None unless both were answered."""
        upright, lying = self.answers.headache_upright, self.answers.headache_lying
        return None if upright is None or lying is None else upright - lying

    def says_the_same(self, other: "Entry") -> bool:
        """Whether both say the same about the same moment, whenever it was last amended and whether voided or not."""
        bare = {"amended_at": None, "voided_at": None, "void_reason": ""}
        return replace(self, **bare) == replace(other, **bare)  # type: ignore[arg-type]  # replace() cannot see names


def amended(entry: Entry, answers: Answers, observed_at: datetime, at: datetime) -> Entry:
    """The entry with other answers or another time, amended at `at`."""
    return replace(entry, answers=answers, observed_at=observed_at, amended_at=at)


def voided(entry: Entry, reason: str, at: datetime) -> Entry:
    """The entry, no longer counted, for a reason."""
    return replace(entry, voided_at=at, void_reason=reason)


def unvoided(entry: Entry) -> Entry:
    """The entry, counted again."""
    return replace(entry, voided_at=None, void_reason="")
