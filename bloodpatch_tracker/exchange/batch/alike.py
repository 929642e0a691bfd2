"""People who may be one and the same under two ids. Nobody is taken for anybody: it only says whom to ask about."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum
from uuid import UUID

from bloodpatch_tracker.diary.folded import folded
from bloodpatch_tracker.diary.patient import Patient

Place = int | None
"""Where somebody comes from: the file with this place in the batch; None is the book."""


class Why(StrEnum):
    """What two people have in common."""

    NAME = "name"
    NAME_AND_BIRTH = "name-and-birth"
    RECORD_NUMBER = "record-number"


@dataclass(frozen=True)
class Alike:
    """Somebody of a file, and somebody else who is known already.

    Attributes:
        place: where the other comes from. why: the strongest first.
    """

    patient: Patient
    other: Patient
    place: Place
    why: tuple[Why, ...]

    @property
    def pair(self) -> frozenset[UUID]:
        """Of whom this is."""
        return frozenset((self.patient.id, self.other.id))


def compared(text: str) -> str:
    """A name or number as it is compared: without accents, blanks around it and doubled, or a difference of case."""
    return " ".join(folded(text).split())


def why_alike(one: Patient, other: Patient) -> tuple[Why, ...]:
    """What two people have in common; nothing where they are one id, or where nothing is known of either."""
    if one.id == other.id:
        return ()
    found = []
    if _same(one.record_number, other.record_number):
        found.append(Why.RECORD_NUMBER)
    if _same(one.patient_name, other.patient_name):
        born = one.date_of_birth is not None and one.date_of_birth == other.date_of_birth
        found.append(Why.NAME_AND_BIRTH if born else Why.NAME)
    return tuple(found)


class Known:
    """Everybody in the book and in the files of a batch, found by name and number."""

    def __init__(self) -> None:
        self._people: dict[Place, tuple[Patient, ...]] = {}
        self._found: defaultdict[str, dict[tuple[Place, UUID], Patient]] = defaultdict(dict)
        self._in_book: frozenset[UUID] = frozenset()

    def set_people(self, place: Place, people: Iterable[Patient]) -> None:
        """Who comes from a place, instead of those before."""
        for patient in self._people.pop(place, ()):
            for key in _keys(patient):
                del self._found[key][place, patient.id]
        self._people[place] = tuple(people)
        for patient in self._people[place]:
            for key in _keys(patient):
                self._found[key][place, patient.id] = patient
        if place is None:
            self._in_book = frozenset(patient.id for patient in self._people[None])

    def beside(self, place: int) -> set[int]:
        """The files with somebody in them who shares a name or number with somebody of this one, and this one."""
        keys = {key for patient in self._people.get(place, ()) for key in _keys(patient)}
        return {where for key in keys for where, _ in self._found[key] if where is not None}

    def alike(self, patient: Patient, place: int) -> tuple[Alike, ...]:
        """Whoever else somebody of a file may be, of the book and of the files before it, everybody once.

        Nobody where the book knows the id: who that is was settled when it came in.
        """
        if patient.id in self._in_book:
            return ()
        found: dict[UUID, Alike] = {}
        for key in _keys(patient):
            for (where, other_id), other in self._found.get(key, {}).items():
                why = why_alike(patient, other)
                if why and (where is None or where < place) and (other_id not in found or where is None):
                    found[other_id] = Alike(patient, other, where, why)
        return tuple(found.values())


def _same(one: str, other: str) -> bool:
    return bool(compared(one)) and compared(one) == compared(other)


def _keys(patient: Patient) -> set[str]:
    """What somebody is found by; a blank name or number is nobody's."""
    return {key for key in (compared(patient.patient_name), compared(patient.record_number)) if key}
