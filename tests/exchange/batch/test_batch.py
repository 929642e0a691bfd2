"""Where each file of a batch stands, and whom it asks about."""

from pathlib import Path

import pytest

from bloodpatch_tracker.diary.change import Change
from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.exchange.batch.look import look_at
from bloodpatch_tracker.exchange.take_in import take_in
from tests.builders import PATCH_TIME, a_patient, an_id
from tests.exchange.files import a_file, row


class Desk:
    """A batch on a book, worked as the window works it, without a window."""

    def __init__(self, folder: Path) -> None:
        self.folder, self.book, self.batch = folder, MemoryBook(), Batch()

    def put(self, name: str, **cells: str) -> Path:
        """A diary of one entry in the folder, with ids made of the file's name."""
        path = self.folder / name
        own = {part: str(an_id(part, name)) for part in ("patient_id", "patch_id", "entry_id")}
        path.write_bytes(a_file(row(**own | cells)))
        return path

    def look(self, *paths: Path, changed: bool = False) -> list[State]:
        self.batch.know(self.book.patients())
        for place in self.batch.add(paths):
            look = look_at(paths[0] if len(paths) == 1 else self.batch.items[place].path)
            would = take_in(self.book, look.reading, at=PATCH_TIME, dry_run=True)
            self.batch.settle(place, look, would, changed=changed)
        return self.states

    def take(self) -> list[State]:
        for place in self.batch.good():
            look = look_at(self.batch.items[place].path)
            self.batch.settle_taken(place, take_in(self.book, look.reading, at=PATCH_TIME))
        self.batch.know(self.book.patients())
        return self.states

    @property
    def states(self) -> list[State]:
        return [item.state for item in self.batch.items]


@pytest.fixture
def desk(tmp_path: Path) -> Desk:
    return Desk(tmp_path)


def test_a_new_file_is_ready_then_taken_then_nothing_new(desk: Desk) -> None:
    path = desk.put("a.csv")
    assert desk.look(path) == [State.READY]
    assert desk.batch.items[0].counts.entries_new == 1
    assert desk.take() == [State.TAKEN]
    assert desk.look(path) == [State.NOTHING_NEW]
    assert len(desk.book.diary(an_id("patient_id", "a.csv")).entries) == 1


def test_a_bad_file_keeps_its_problems_and_nothing_of_it_counts(desk: Desk) -> None:
    """So whoever stands in it is nobody yet, and is not asked about."""
    assert desk.look(desk.put("a.csv", headache_upright="11"), desk.put("b.csv")) == [State.PROBLEMS, State.READY]
    assert (desk.batch.items[0].problem_count, desk.batch.good()) == (1, [1])


def test_the_same_content_is_taken_in_once(desk: Desk) -> None:
    first, second = desk.put("a.csv"), desk.folder / "b.csv"
    second.write_bytes(first.read_bytes())
    assert desk.look(first, second) == [State.READY, State.TWICE]
    assert desk.batch.items[1].same_as == first
    assert desk.look(first, second) == [State.READY, State.TWICE], "looked at once more it is so still"
    second.write_bytes(a_file(row()))
    assert desk.look(second)[1] is not State.TWICE


def test_somebody_of_the_same_name_in_the_book_is_asked_about(desk: Desk) -> None:
    desk.book.save(Change(a_patient(key="before", patient_name=" ANÁ R."), PATCH_TIME))
    assert desk.look(desk.put("a.csv", patient_name="Ana R.")) == [State.ASKS]
    assert desk.take() == [State.ASKS], "nobody is guessed"
    [ask] = desk.batch.asks(0)
    desk.batch.keep_apart(0, ask.patient.id)
    assert desk.states == [State.READY]
    desk.take()
    assert len(desk.book.patients()) == 2, "and nobody is merged"


def test_between_two_files_the_later_one_asks(desk: Desk) -> None:
    assert desk.look(desk.put("a.csv"), desk.put("b.csv")) == [State.READY, State.ASKS]
    [ask] = desk.batch.asks(1)
    assert (ask.place, ask.other.id) == (0, an_id("patient_id", "a.csv"))


def test_leaving_the_earlier_one_out_answers_it_and_taking_it_up_asks_again(desk: Desk) -> None:
    desk.look(desk.put("a.csv"), desk.put("b.csv"))
    desk.batch.leave_out(0, out=True)
    assert desk.states == [State.LEFT_OUT, State.READY]
    desk.batch.leave_out(0, out=False)
    assert desk.states == [State.READY, State.ASKS]
    desk.batch.leave_out(1, out=True)
    assert desk.states == [State.READY, State.LEFT_OUT]
    assert desk.take() == [State.TAKEN, State.LEFT_OUT]
    assert [patient.id for patient in desk.book.patients()] == [an_id("patient_id", "a.csv")]


def test_an_answer_is_about_two_people_in_whatever_files(desk: Desk) -> None:
    a, b = desk.put("a.csv"), desk.put("b.csv")
    more = desk.put("c.csv", patient_id=str(an_id("patient_id", "b.csv")), patch_number="2")
    assert desk.look(a, b, more) == [State.READY, State.ASKS, State.ASKS]
    desk.batch.keep_apart(1, an_id("patient_id", "b.csv"))
    assert desk.states == [State.READY] * 3


def test_a_third_person_of_the_name_is_asked_about_all_the_same(desk: Desk) -> None:
    desk.look(desk.put("a.csv"), desk.put("b.csv"))
    desk.batch.keep_apart(1, an_id("patient_id", "b.csv"))
    assert desk.look(desk.put("c.csv")) == [State.READY, State.READY, State.ASKS]
    assert {ask.other.id for ask in desk.batch.asks(2)} == {an_id("patient_id", f"{each}.csv") for each in "ab"}


def test_whom_the_book_knows_by_id_is_not_asked_about(desk: Desk) -> None:
    """That is settled: it is the one, and a later file of the same patient goes to them."""
    a, b = desk.put("a.csv"), desk.put("b.csv")
    desk.look(a, b)
    desk.batch.keep_apart(1, an_id("patient_id", "b.csv"))
    desk.take()
    fresh = Desk(desk.folder)
    fresh.book = desk.book
    more = fresh.put("b.csv", entry_id=str(an_id("entry", 9)))
    assert fresh.look(more) == [State.READY]


def test_somebody_who_came_into_the_book_meanwhile_is_asked_about(desk: Desk) -> None:
    assert desk.look(desk.put("a.csv")) == [State.READY]
    desk.book.save(Change(a_patient(key="meanwhile", patient_name="Ana R."), PATCH_TIME))
    desk.batch.know(desk.book.patients())
    assert (desk.states, desk.batch.good()) == ([State.ASKS], [])


def test_two_of_one_name_in_one_file_stay_two_and_are_named(desk: Desk) -> None:
    path = desk.folder / "a.csv"
    other = {part: str(an_id(part, "other")) for part in ("patient_id", "patch_id", "entry_id")}
    path.write_bytes(a_file(row(), row(**other, patient_name="ana R.")))
    assert desk.look(path) == [State.READY]
    assert len(desk.batch.items[0].namesakes) == 1
    desk.take()
    assert len(desk.book.patients()) == 2


def test_a_conflict_that_shows_only_when_it_is_taken_in(desk: Desk) -> None:
    """Two files with other answers for one entry are each good by themselves."""
    a = desk.put("a.csv")
    ids = {part: str(an_id(part, "a.csv")) for part in ("patient_id", "patch_id", "entry_id")}
    b = desk.put("b.csv", **ids, headache_upright="9")
    assert desk.look(a, b) == [State.READY, State.READY]
    assert desk.take() == [State.TAKEN, State.PROBLEMS]
    [entry] = desk.book.diary(an_id("patient_id", "a.csv")).entries
    assert entry.answers.headache_upright == 4


def test_a_file_that_had_changed_says_so_until_it_is_looked_at_again(desk: Desk) -> None:
    path = desk.put("a.csv")
    desk.look(path)
    assert desk.look(path, changed=True) == [State.CHANGED]
    assert desk.batch.good() == [0]
    assert desk.look(path) == [State.READY]


def test_what_cannot_be_opened_has_a_problem(desk: Desk) -> None:
    assert desk.look(desk.folder / "gone.csv") == [State.PROBLEMS]
