"""A diary of its own for each test: in a file, or in a database on a server."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from hypothesis import settings

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook

# A disk that is busy is no failure of what is tested, so no example is timed.
settings.register_profile("untimed", deadline=None)
settings.load_profile("untimed")


@pytest.fixture
def path(tmp_path: Path) -> Path:
    """Where a diary may be made."""
    return tmp_path / "diary.sqlite"


@pytest.fixture
def book(path: Path) -> Iterator[SqlBook]:
    """An empty diary at `path`."""
    book = open_book(path)
    yield book
    book.close()


@pytest.fixture(params=["in a file", "on a server"])
def where(request: pytest.FixtureRequest, path: Path) -> str | Path:
    """Where diaries may be kept: both are run through."""
    if request.param == "in a file":
        return path
    url: str = request.getfixturevalue("server_url")
    return url
