"""The files that are to be taken in together: where each stands, whom to ask about, and what was answered."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from pathlib import Path
from uuid import UUID

from bloodpatch_tracker.diary.patient import Patient
from bloodpatch_tracker.exchange.batch.alike import Alike, Known
from bloodpatch_tracker.exchange.batch.item import GOOD, Item, State, counts_of, holds_of
from bloodpatch_tracker.exchange.batch.look import Look
from bloodpatch_tracker.exchange.take_in import Taken

NAMESAKES_MOST = 20
"""People of one file who are told to share a name with another of it."""


class Batch:
    """Files by their place. It holds what was found and decided; whoever uses it reads the files and the book.

    Of people that may be one and the same, the file that came later asks. An answer is about two people, so it holds
    for every file they stand in.
    """

    def __init__(self) -> None:
        self._items: list[Item] = []
        self._places: dict[Path, int] = {}
        self._digests: dict[str, int] = {}
        self._left_out: set[int] = set()
        self._changed: set[int] = set()
        self._known = Known()
        self._apart: set[frozenset[UUID]] = set()

    @property
    def items(self) -> Sequence[Item]:
        """The files, in the order in which they came."""
        return self._items

    def add(self, files: Iterable[Path]) -> list[int]:
        """Take files up; their places. One that is here already keeps its place, and is to be looked at once more."""
        places = []
        for file in files:
            if file not in self._places:
                self._places[file] = len(self._items)
                self._items.append(Item(file))
            places.append(self._places[file])
        return places

    def know(self, patients: Iterable[Patient]) -> None:
        """Everybody in the book, as it is now."""
        self._known.set_people(None, patients)
        self._refresh(range(len(self._items)))

    def is_copy(self, place: int, look: Look) -> bool:
        """Whether another file of the batch has the same content."""
        return self._digests.get(look.digest, place) != place

    def settle(self, place: int, look: Look, would: Taken, *, changed: bool = False) -> None:
        """What a look at a file gave.

        Args:
            would: what a dry run came to. changed: the file was not the same when it was looked at before.
        """
        reading, before = look.reading, self._items[place]
        (self._changed.add if changed else self._changed.discard)(place)
        if look.digest != before.digest:
            self._left_out.discard(place)
            if self._digests.get(before.digest) == place:
                del self._digests[before.digest]
        first = self._digests.setdefault(look.digest, place) if look.digest else place
        people = tuple(diary.patient for diary in reading.diaries)
        self._items[place] = Item(
            look.path,
            State.READY,
            look.digest,
            look.header,
            holds_of(reading),
            counts_of(would),
            people,
            _namesakes(people),
            reading.problems or would.problems,
            reading.problem_count or would.problem_count,
            reading.notices,
            would.differences,
            look.error,
            None if first == place else self._items[first].path,
        )
        self._follow(place)

    def settle_taken(self, place: int, taken: Taken) -> None:
        """What taking a file in came to: all of it is in the book, or there are problems and nothing is."""
        state = State.READY if taken.problem_count else State.TAKEN
        self._items[place] = replace(
            self._items[place],
            state=state,
            counts=counts_of(taken),
            problems=taken.problems,
            problem_count=taken.problem_count,
            differences=taken.differences,
        )
        self._follow(place)

    def asks(self, place: int) -> tuple[Alike, ...]:
        """Who of a file may be somebody else, as far as nobody has answered."""
        item = self._items[place]
        found = (each for patient in item.people for each in self._known.alike(patient, place))
        return tuple(each for each in found if each.pair not in self._apart)

    def keep_apart(self, place: int, patient_id: UUID) -> None:
        """The answer that somebody of a file is none of those that were asked about."""
        self._apart |= {each.pair for each in self.asks(place) if each.patient.id == patient_id}
        self._refresh(self._known.beside(place))

    def leave_out(self, place: int, *, out: bool) -> None:
        """Leave a file out, or take it up again. What is in the book stays there."""
        if self._items[place].state is not State.TAKEN:
            (self._left_out.add if out else self._left_out.discard)(place)
            self._follow(place)

    def good(self) -> list[int]:
        """The places of files that can be taken in."""
        return [place for place, item in enumerate(self._items) if item.state in GOOD]

    def _follow(self, place: int) -> None:
        """One file stands elsewhere: so may those with the same people."""
        item, before = self._items[place], self._known.beside(place)
        out = item.problem_count or item.same_as or place in self._left_out
        self._known.set_people(place, () if out else item.people)
        self._refresh({place, *before, *self._known.beside(place)})

    def _refresh(self, places: Iterable[int]) -> None:
        for place in places:
            item = self._items[place]
            state = self._state(place)
            if state is not item.state:
                self._items[place] = replace(item, state=state)

    def _state(self, place: int) -> State:
        item = self._items[place]
        if not item.looked_at:
            return State.WAITING
        if item.error or item.problem_count:
            return State.PROBLEMS
        if item.state is State.TAKEN:
            return State.TAKEN
        if item.same_as:
            return State.TWICE
        if place in self._left_out:
            return State.LEFT_OUT
        if self.asks(place):
            return State.ASKS
        if not item.counts.anything:
            return State.NOTHING_NEW
        return State.CHANGED if place in self._changed else State.READY


def _namesakes(people: Sequence[Patient]) -> tuple[Patient, ...]:
    """Who shares a name or number with somebody before in the same file: those stay two, as the file has them."""
    known = Known()
    found = []
    for place, patient in enumerate(people):
        if known.alike(patient, place):
            found.append(patient)
        known.set_people(place, (patient,))
        if len(found) == NAMESAKES_MOST:
            break
    return tuple(found)
