"""The file of drafts: whole or absent, for its owner alone, and whatever else lies there is no draft and no crash."""

import json
import logging
import os
import stat
import sys
from datetime import timedelta
from pathlib import Path
from uuid import uuid4

import pytest

from bloodpatch_tracker.diary.draft import Draft
from bloodpatch_tracker.diary.vocabulary import Author
from bloodpatch_tracker.drafts import MOST, DraftFile, beside
from bloodpatch_tracker.row_file import LARGEST, VERSION
from tests.builders import PATCH_TIME, an_id

FORMAT = "bloodpatch-tracker drafts"
PATCH_ID = an_id("patch")
DRAFT = Draft(
    patch_id=PATCH_ID,
    typed={"headache_upright": "7", "temperature_c": "37. °C", "note": "slept\n„badly“ \ud800"},
    typed_at=PATCH_TIME + timedelta(hours=3),
    observed_at=PATCH_TIME + timedelta(hours=1),
    author=Author.CAREGIVER,
    upright_since=PATCH_TIME + timedelta(hours=2),
)
SET_UP = Draft(typed={"patient_name": "Ana"})


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return beside(tmp_path / "diary.db")


def test_it_lies_beside_the_database_and_is_named_after_it(tmp_path: Path) -> None:
    assert beside(tmp_path / "my diary.db") == tmp_path / "my diary.db.draft"


def test_what_is_kept_is_read_again_as_it_was(path: Path) -> None:
    """Half a number, a line break and half a letter too."""
    DraftFile(path).keep(DRAFT)
    DraftFile(path).keep(SET_UP)
    assert DraftFile(path).read(PATCH_ID) == DRAFT
    assert DraftFile(path).read(None) == SET_UP
    assert DraftFile(path).read(uuid4()) is None


def test_a_later_draft_takes_the_place_of_the_one_before(path: Path) -> None:
    file = DraftFile(path)
    file.keep(DRAFT)
    file.keep(Draft(PATCH_ID, {"note": "x"}))
    assert file.read(PATCH_ID) == Draft(PATCH_ID, {"note": "x"})


def test_forgetting_one_leaves_the_others_and_the_last_leaves_no_file(path: Path) -> None:
    file = DraftFile(path)
    file.keep(DRAFT)
    file.keep(SET_UP)
    file.forget(PATCH_ID)
    assert (file.read(PATCH_ID), file.read(None)) == (None, SET_UP)
    file.forget(None)
    assert list(path.parent.iterdir()) == []
    file.forget(None)


def test_only_the_newest_are_kept(path: Path) -> None:
    file = DraftFile(path)
    ids = [an_id(place) for place in range(MOST + 1)]
    for patch_id in ids:
        file.keep(Draft(patch_id, {"note": "x"}))
    assert [file.read(patch_id) is None for patch_id in ids] == [True, *[False] * MOST]


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such modes")
def test_it_is_for_its_owner_alone_and_nothing_is_left_beside_it(path: Path) -> None:
    old = os.umask(0)
    try:
        DraftFile(path).keep(DRAFT)
    finally:
        os.umask(old)
    assert stat.S_IMODE(path.stat().st_mode) == 0o600
    assert list(path.parent.iterdir()) == [path]


def test_what_a_crash_left_half_written_is_written_over(path: Path) -> None:
    path.with_name(f"{path.name}-new").write_text("half", "utf-8")
    DraftFile(path).keep(DRAFT)
    assert DraftFile(path).read(PATCH_ID) == DRAFT
    assert list(path.parent.iterdir()) == [path]


def test_nobody_who_types_waits_for_the_disk(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delattr(os, "fsync")
    DraftFile(path).keep(DRAFT)
    assert DraftFile(path).read(PATCH_ID) == DRAFT


WHOLE: dict[str, object] = {
    "patch_id": None,
    "typed": {},
    "typed_at": None,
    "observed_at": None,
    "author": None,
    "upright_since": None,
}


def as_file(*rows: object, **other: object) -> bytes:
    return json.dumps({"format": FORMAT, "version": VERSION, "drafts": list(rows), **other}).encode()


@pytest.mark.parametrize(
    "content",
    [
        b"",
        b"\0" * 4096,
        b'{"format": "bloodpatch-tracker dra',
        b"\xff\xfe",
        b"[" * 100_000,
        b"null",
        b"[1]",
        as_file(WHOLE, format="another program's"),
        as_file(WHOLE, version=2),
        as_file(drafts="x"),
        as_file(7, None, {}, []),
        as_file(WHOLE | {"patch_id": "no id"}),
        as_file(WHOLE | {"patch_id": 7}),
        as_file(WHOLE | {"typed": ["x"]}),
        as_file(WHOLE | {"typed": {"note": 7}}),
        as_file(WHOLE | {"author": "nobody"}),
        as_file(WHOLE | {"typed_at": "2026-03-07T09:00:00"}),
        as_file(WHOLE | {"upright_since": 7}),
        as_file(WHOLE | {"typed": {"note": "x" * LARGEST}}),
    ],
    ids=range(19),
)
def test_what_is_damaged_foreign_or_too_large_is_no_draft(path: Path, content: bytes) -> None:
    """And the next draft takes its place."""
    path.write_bytes(content)
    assert DraftFile(path).read(None) is None
    DraftFile(path).keep(SET_UP)
    assert DraftFile(path).read(None) == SET_UP


def test_one_damaged_draft_does_not_take_the_others_with_it(path: Path) -> None:
    path.write_bytes(as_file(WHOLE | {"typed": 7}, WHOLE | {"patch_id": str(PATCH_ID), "typed": {"note": "x"}}))
    assert DraftFile(path).read(PATCH_ID) == Draft(PATCH_ID, {"note": "x"})


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such pipes")
def test_a_pipe_is_not_waited_for(path: Path) -> None:
    os.mkfifo(path)
    assert DraftFile(path).read(None) is None


def test_a_draft_larger_than_what_is_read_is_not_written_over_one_that_is_not(path: Path) -> None:
    file = DraftFile(path)
    file.keep(SET_UP)
    file.keep(Draft(typed={"note": "x" * LARGEST}))
    assert file.read(None) == SET_UP


def test_where_nothing_can_be_written_nothing_is_raised_and_no_word_of_it_is_logged(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    (tmp_path / "no folder").write_text("a file")
    file = DraftFile(tmp_path / "no folder" / "diary.db.draft")
    with caplog.at_level(logging.DEBUG):
        file.keep(DRAFT)
        file.forget(PATCH_ID)
    assert file.read(PATCH_ID) is None
    assert "badly" not in caplog.text
    assert "drafts not kept" in caplog.text


def test_the_folder_is_made_where_there_is_none_yet(tmp_path: Path) -> None:
    """Of a diary on a server, drafts lie in the user's own folder, which need not exist."""
    file = DraftFile(tmp_path / "new" / "server.draft")
    file.keep(DRAFT)
    assert file.read(PATCH_ID) == DRAFT
    assert (tmp_path / "new").stat().st_mode & 0o777 == 0o700


def test_who_writes_and_about_when_is_nothing_worth_keeping_by_itself() -> None:
    assert Draft(PATCH_ID, observed_at=PATCH_TIME, author=Author.NURSE).blank
    assert not Draft(PATCH_ID, upright_since=PATCH_TIME).blank
    assert not DRAFT.blank
