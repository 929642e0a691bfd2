"""What holds for every test: no window on the screen, and no setting of the machine that changes results.

The zone is left as it is: a test that depends on one sets it.
"""

import os
import tempfile
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest

if TYPE_CHECKING:
    from tests.server import Server

# Not setdefault: a real display must not win. One smoke test under a real platform names it in the variable.
os.environ["QT_QPA_PLATFORM"] = os.environ.get("BLOODPATCH_TEST_PLATFORM", "offscreen")
os.environ["QT_API"] = "pyside6"
os.environ.pop("MPLBACKEND", None)
# Sentences in English, but in a process that a test starts to try another language; dates and numbers by the plain
# region, and nothing of what somebody has chosen for themselves.
for name in ("LANGUAGE", "LC_MESSAGES", "LC_TIME", "LANG"):
    os.environ.pop(name, None)
os.environ["LC_ALL"] = "C.UTF-8"
os.environ["XDG_CONFIG_HOME"] = str(Path(tempfile.gettempdir(), f"bloodpatch-tests-{os.getpid()}"))

if spoken := os.environ.get("BLOODPATCH_TEST_LOCALE"):
    # Not by LC_ALL, which would have to be a locale that this machine has.
    from bloodpatch_tracker.words.language import speak

    speak(spoken)


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption("--keep-pictures", action="store_true", help="keep the screens as they look now")


@pytest.fixture(scope="session")
def server() -> Iterator["Server"]:
    """A PostgreSQL server of the tests' own, one for each process that runs tests, started when it is first needed."""
    if os.name != "posix":
        pytest.skip("the tests make a server of their own on POSIX only")
    from tests.server import running_server, wanted

    if not wanted():
        pytest.skip("the tests on a server were called off")
    with running_server() as server:
        yield server


@pytest.fixture(scope="session")
def server_template(server: "Server") -> str:
    """A database with the tables of diaries and nothing in them, to be copied."""
    from bloodpatch_tracker.db.open import open_book

    name = server.new_database()
    open_book(server.url(name)).close()
    return name


@pytest.fixture
def server_url(server: "Server", server_template: str) -> Iterator[str]:
    """The URL of a database on the server, with nothing in it but tables."""
    name = server.new_database(server_template)
    yield server.url(name)
    server.drop(name)
