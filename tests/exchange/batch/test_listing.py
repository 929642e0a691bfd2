"""Which files are looked at when files and folders are chosen."""

from pathlib import Path

import pytest

from bloodpatch_tracker.exchange.batch import listing
from bloodpatch_tracker.exchange.batch.listing import list_files


def put(path: Path) -> Path:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text("x")
    return path


def test_a_folder_gives_the_csv_files_in_it_and_below_by_name(tmp_path: Path) -> None:
    second, first, below = (put(tmp_path / name) for name in ("b.CSV", "a.csv", "c/d/e.csv"))
    for name in ("notes.txt", ".hidden.csv", ".sync/f.csv", "csv"):
        put(tmp_path / name)
    (tmp_path / "z.csv").mkdir()
    inside = put(tmp_path / "z.csv" / "g.csv")
    assert list_files([tmp_path]).files == (first, second, below, inside)


def test_a_file_that_was_chosen_itself_is_looked_at_whatever_its_name(tmp_path: Path) -> None:
    chosen = [put(tmp_path / "diary.txt"), put(tmp_path / ".diary.csv"), tmp_path / "gone.csv"]
    assert list_files(chosen).files == tuple(chosen)


def test_one_file_that_is_chosen_under_several_names_is_one(tmp_path: Path) -> None:
    file = put(tmp_path / "a.csv")
    (tmp_path / "b.csv").symlink_to(file)
    assert list_files([file, tmp_path, tmp_path / ".." / tmp_path.name / "a.csv"]).files == (file,)


def test_links_to_folders_are_not_followed(tmp_path: Path) -> None:
    file = put(tmp_path / "in" / "a.csv")
    (tmp_path / "in" / "round").symlink_to(tmp_path)
    (tmp_path / "in" / "round.csv").symlink_to(tmp_path)
    assert list_files([tmp_path]).files == (file,)


def test_a_folder_that_cannot_be_looked_into_is_named(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(_: object) -> None:
        raise PermissionError

    monkeypatch.setattr("bloodpatch_tracker.exchange.batch.listing.os.scandir", refuse)
    assert list_files([tmp_path]).closed == (tmp_path,)


@pytest.mark.parametrize("limit, most", [("FILES_MOST", 3), ("NAMES_MOST", 3), ("DEPTH_MOST", 3)])
def test_every_limit_is_kept_and_told(tmp_path: Path, monkeypatch: pytest.MonkeyPatch, limit: str, most: int) -> None:
    monkeypatch.setattr(listing, limit, most)
    for number in range(5):
        put(tmp_path / f"{number}.csv")
        put(tmp_path.joinpath(*"abcde", f"{number}.csv"))
    found = list_files([tmp_path])
    assert found.cut
    assert len(found.files) <= 5


def test_just_as_many_files_as_are_looked_at_is_not_too_many(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(listing, "FILES_MOST", 3)
    files = tuple(put(tmp_path / f"{number}.csv") for number in range(3))
    assert list_files([tmp_path]) == listing.Listing(files)


def test_ten_thousand_files_are_listed_and_one_more_is_told(tmp_path: Path) -> None:
    for number in range(10_001):
        (tmp_path / f"{number:05}.csv").touch()
    found = list_files([tmp_path])
    assert (len(found.files), found.cut) == (10_000, True)


def test_whoever_watches_can_end_it(tmp_path: Path) -> None:
    for number in range(listing.WATCHED):
        (tmp_path / f"{number}.csv").touch()

    class Enough(Exception):
        pass

    def watch(names: int) -> None:
        assert names == listing.WATCHED
        raise Enough

    with pytest.raises(Enough):
        list_files([tmp_path], watch)
