"""The table of files, held to what Qt asks of a model, and with as many files as there may be."""

from pathlib import Path

from PySide6.QtCore import QPersistentModelIndex
from pytestqt.modeltest import ModelTester

from bloodpatch_tracker.diary.memory_book import MemoryBook
from bloodpatch_tracker.exchange.batch.batch import Batch
from bloodpatch_tracker.exchange.batch.item import State
from bloodpatch_tracker.exchange.batch.look import look_at
from bloodpatch_tracker.exchange.take_in import Taken, take_in
from bloodpatch_tracker.ui.import_model import LONGEST, ImportModel
from tests.ui.import_folder import NOW, diaries, no_text, put, spoil


def test_it_keeps_to_what_is_asked_of_a_model(qtmodeltester: ModelTester, tmp_path: Path) -> None:
    batch, book = Batch(), MemoryBook()
    model = ImportModel(batch)
    qtmodeltester.check(model)
    paths = put(tmp_path, diaries(9)[:4])
    spoil(paths[3], no_text)
    for path in paths:
        [place] = batch.add([path])
        model.follow()
        look = look_at(path)
        batch.settle(place, look, take_in(book, look.reading, at=NOW, dry_run=True))
        model.follow()
    model.put_in_order()
    qtmodeltester.check(model)
    assert [model.place(row) for row in range(4)] == [3, 0, 1, 2]


def test_the_chosen_row_goes_along_when_rows_are_put_in_order(tmp_path: Path) -> None:
    batch = Batch()
    model = ImportModel(batch)
    batch.add(Path(f"{number}.csv") for number in range(3))
    model.follow()
    chosen = QPersistentModelIndex(model.index(0, 1))
    batch.settle(2, look_at(tmp_path / "gone.csv"), Taken())
    model.put_in_order()
    assert (model.place(0), chosen.row(), model.place(chosen.row())) == (2, 1, 0)


def test_a_long_name_loses_its_middle_and_an_odd_one_its_tricks() -> None:
    batch = Batch()
    model = ImportModel(batch)
    batch.add([Path(f"{'a' * 100}b.csv"), Path("\u202excsv.exe\n.csv")])
    model.follow()
    shown = [model.data(model.index(row, 0)) for row in range(2)]
    assert len(shown[0]) <= LONGEST
    assert shown[0].endswith("b.csv")
    assert shown[1].isprintable()


def test_ten_thousand_files_are_followed_one_by_one() -> None:
    """Without work that grows with the square of their number: that would not end within the test's time."""
    batch = Batch()
    model = ImportModel(batch)
    paths = [Path(f"/nowhere/{number}.csv") for number in range(10_000)]
    places = batch.add(paths)
    model.follow()
    look = look_at(Path("/nowhere/at/all.csv"))
    for place in places:
        batch.settle(place, look, Taken())
    model.put_in_order()
    assert {item.state for item in batch.items} == {State.PROBLEMS}
