"""What a file holds comes through the durable book: export, import into an empty database, export, the same bytes."""

from pathlib import Path
from tempfile import TemporaryDirectory

from hypothesis import given, settings

from bloodpatch_tracker.diary.diary import Diary
from bloodpatch_tracker.exchange.read_diary import read_diaries
from bloodpatch_tracker.exchange.write_diary import write_diaries
from tests.commands.command import run
from tests.strategies import bounded, many_diaries


@settings(bounded, max_examples=25)
@given(many_diaries())
def test_nothing_is_lost_on_the_way_through_a_database(diaries: tuple[Diary, ...]) -> None:
    with TemporaryDirectory() as folder:
        one, two, database = (Path(folder, name) for name in ("one.csv", "two.csv", "diary.db"))
        one.write_bytes(b"".join(write_diaries(diaries)))
        assert run("import", one, "--database", database) == 0
        assert run("export", "--out", two, "--database", database) == 0
        assert two.read_bytes() == one.read_bytes()
        assert read_diaries(two.read_bytes(), "x.csv").diaries == diaries
        before = database.read_bytes()
        assert run("import", two, "--database", database) == 0
        assert database.read_bytes() == before
