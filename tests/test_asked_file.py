"""The file of reminders: ids and times, bounded, for its owner alone; what cannot be read is as if there were none."""

import json
import logging
import os
import stat
import sys
from datetime import UTC, timedelta
from pathlib import Path

import pytest

from bloodpatch_tracker import keeping
from bloodpatch_tracker.asked_file import MOST, AskedFile, beside
from bloodpatch_tracker.diary.asked import Asked
from bloodpatch_tracker.diary.draft import Draft
from tests.builders import PATCH_TIME, an_id

PATCH_ID = an_id("patch")
ASKED = Asked(PATCH_TIME, PATCH_TIME + timedelta(minutes=30), PATCH_TIME.astimezone(UTC))
ROW: dict[str, object] = {"patch_id": str(PATCH_ID), "after": None, "not_before": None, "put_off": None}


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return beside(tmp_path / "diary.db")


def test_what_is_kept_is_read_again_and_is_nothing_but_ids_and_times(path: Path) -> None:
    AskedFile(path).keep(PATCH_ID, ASKED)
    AskedFile(path).keep(an_id("other"), Asked(after=PATCH_TIME))
    assert AskedFile(path).read(PATCH_ID) == ASKED
    assert AskedFile(path).read(an_id("other")) == Asked(after=PATCH_TIME)
    assert AskedFile(path).read(an_id("third")) == Asked()
    kept = json.loads(path.read_bytes())
    assert set(kept) == {"format", "version", "reminders"}
    assert all(set(row) == set(ROW) for row in kept["reminders"])


def test_what_is_kept_later_takes_the_place_of_what_was(path: Path) -> None:
    AskedFile(path).keep(PATCH_ID, ASKED)
    AskedFile(path).keep(PATCH_ID, Asked(after=PATCH_TIME))
    assert AskedFile(path).read(PATCH_ID) == Asked(after=PATCH_TIME)


def test_only_the_last_patches_are_kept(path: Path) -> None:
    ids = [an_id(place) for place in range(MOST + 1)]
    for patch_id in ids:
        AskedFile(path).keep(patch_id, ASKED)
    assert [AskedFile(path).read(patch_id) == Asked() for patch_id in ids] == [True, *[False] * MOST]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_for_its_owner_alone_and_nothing_is_left_beside_it(path: Path) -> None:
    old = os.umask(0)
    try:
        AskedFile(path).keep(PATCH_ID, ASKED)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


@pytest.mark.parametrize(
    "row",
    [7, None, [], {}, ROW | {"patch_id": "no id"}, ROW | {"after": "2026-03-07T09:00:00"}, ROW | {"put_off": 7}],
    ids=range(7),
)
def test_one_damaged_row_does_not_take_the_others_with_it(path: Path, row: object) -> None:
    other = {**ROW, "patch_id": str(an_id("other")), "after": PATCH_TIME.isoformat()}
    file = {"format": "bloodpatch-tracker reminders", "version": 1, "reminders": [row, other]}
    path.write_text(json.dumps(file), "utf-8")
    assert AskedFile(path).read(PATCH_ID) == Asked()
    assert AskedFile(path).read(an_id("other")) == Asked(after=PATCH_TIME)


def test_a_file_of_drafts_is_none_of_reminders_and_is_written_over(path: Path) -> None:
    path.write_text(json.dumps({"format": "bloodpatch-tracker drafts", "version": 1, "reminders": [ROW]}), "utf-8")
    AskedFile(path).keep(an_id("other"), ASKED)
    assert len(json.loads(path.read_bytes())["reminders"]) == 1


def test_where_nothing_can_be_written_nothing_is_raised_and_no_word_of_it_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "no folder").write_text("a file")
    with caplog.at_level(logging.DEBUG):
        AskedFile(tmp_path / "no folder" / "diary.db.reminded").keep(PATCH_ID, ASKED)
    assert "reminders not kept" in caplog.text
    assert str(PATCH_ID) not in caplog.text


@pytest.mark.parametrize("named", [True, False])
def test_it_lies_beside_the_database_or_in_the_users_own_folder(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, named: bool
) -> None:
    monkeypatch.setattr(keeping, "data_folder", lambda: tmp_path / "own")
    monkeypatch.setattr(keeping, "settings_file", lambda: tmp_path / "settings.toml")
    kept = keeping.own_keeping(tmp_path / "my.db" if named else None)
    assert kept.asked is not None
    kept.asked.keep(PATCH_ID, ASKED)
    assert (tmp_path / ("my.db.reminded" if named else "own/server.reminded")).exists()
    assert keeping.Keeping().asked is None


def test_what_is_typed_for_one_server_lies_apart_from_another(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """A window drops what belongs to no patch of its database: nothing of another's may lie in the same file."""
    monkeypatch.setattr(keeping, "data_folder", lambda: tmp_path / "own")
    monkeypatch.setattr(keeping, "settings_file", lambda: tmp_path / "settings.toml")
    one, other = (keeping.own_keeping(None, server) for server in ("the clinic's", "another"))
    assert one.asked is not None
    assert other.asked is not None
    assert one.drafts is not None
    assert other.drafts is not None
    one.asked.keep(PATCH_ID, ASKED)
    one.drafts.keep(Draft(PATCH_ID, typed={"note": "dizzy"}))
    assert (other.asked.patches(), other.drafts.patches()) == (frozenset(), frozenset())
    again = keeping.own_keeping(None, "the clinic's")
    assert again.asked is not None
    assert again.asked.patches() == {PATCH_ID}
