"""Ways to the database of a test: as the program opens it, and as its keeper does."""

from collections.abc import Callable, Iterator
from contextlib import ExitStack
from typing import Any

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.sql_book import SqlBook
from tests.server import Server

Open = Callable[..., SqlBook]


@pytest.fixture
def empty_url(server: Server) -> Iterator[str]:
    """The URL of a database with nothing in it at all."""
    name = server.new_database()
    yield server.url(name)
    server.drop(name)


@pytest.fixture
def station() -> Iterator[Open]:
    """Opens books, and closes them when the test is over."""
    with ExitStack() as stack:

        def opened(url: str, **wishes: Any) -> SqlBook:
            book = open_book(url, **wishes)
            stack.callback(book.close)
            return book

        yield opened


@pytest.fixture
def keeper(server: Server, server_url: str) -> Iterator[Any]:
    """A connection of whoever keeps the server, to the database of the test."""
    with server.connect(server_url.partition("@/")[2].partition("?")[0]) as connection:
        yield connection
