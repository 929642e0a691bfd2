"""Where a diary is: a path or a URL, and never a password on the screen."""

from pathlib import Path

import pytest
from sqlalchemy import URL

from bloodpatch_tracker.db.place import apart, place, shown

SECRET = "hunter2"  # noqa: S105  # of nobody
CLINIC = f"postgresql+psycopg://nurse:{SECRET}@db.example:5432/diaries?sslmode=require&password={SECRET}"


@pytest.mark.parametrize("named", ["diary.sqlite", "/a/b c%20.sqlite", "C:\\diary.sqlite", "sqlite:odd", ""])
def test_what_is_no_url_is_a_path_as_it_stands(named: str) -> None:
    assert place(named) == Path(named)
    assert place(Path(named)) == Path(named)


@pytest.mark.parametrize(
    "url, path",
    [
        ("sqlite:///diary.sqlite", "diary.sqlite"),
        ("sqlite:////a/b.sqlite", "/a/b.sqlite"),
        ("sqlite+pysqlite:////a/b.sqlite", "/a/b.sqlite"),
    ],
)
def test_an_sqlite_url_is_the_path_in_it(url: str, path: str) -> None:
    assert place(url) == Path(path)


def test_any_other_url_is_a_url() -> None:
    found = place(CLINIC)
    assert isinstance(found, URL)
    assert (found.host, found.database, found.password) == ("db.example", "diaries", SECRET)


@pytest.mark.parametrize(
    "wrong",
    [
        "sqlite://",
        "sqlite:///:memory:",
        "sqlite:////a.sqlite?mode=memory",
        f"://nurse:{SECRET}@host/db",
        f"postgresql://nurse:{SECRET}@host:port/db",
        f"no such://nurse:{SECRET}@host/db",
    ],
)
def test_what_is_no_url_of_a_database_is_refused_without_being_repeated(wrong: str) -> None:
    with pytest.raises(ValueError, match="URL") as caught:
        place(wrong)
    assert SECRET not in f"{caught.value!r}{caught.value.__cause__!r}"
    assert caught.value.__suppress_context__ or caught.value.__context__ is None


def test_a_place_is_shown_without_passwords() -> None:
    assert shown(place(CLINIC)) == "postgresql+psycopg://nurse:***@db.example:5432/diaries"
    assert shown(Path("/a/b.sqlite")) == str(Path("/a/b.sqlite"))


def test_a_database_on_a_server_is_told_from_others_whoever_asks() -> None:
    assert apart(CLINIC) == apart("postgres://ana@db.example:5432/diaries?sslmode=verify-full") != ""
    assert SECRET not in apart(CLINIC)
    others = (
        "postgresql://nurse@db.example:5432/trial",
        "postgresql://nurse@other.example:5432/diaries",
        "postgresql:///diaries?host=/run/one",
        "postgresql:///diaries?host=/run/two",
        "postgresql://nurse@db.example:5432",
        "postgresql://ana@db.example:5432",
    )
    assert len({apart(each) for each in (CLINIC, *others)}) == 7


@pytest.mark.parametrize("named", [None, "", "diary.sqlite", Path("diary.sqlite"), "sqlite:////a/b.sqlite"])
def test_of_a_file_there_is_nothing_to_tell(named: str | Path | None) -> None:
    assert apart(named) == ""
