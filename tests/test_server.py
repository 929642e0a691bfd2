"""The tests' own server: it ends with the tests, leaves nothing behind, and is never left out unasked."""

import signal
import subprocess
import sys
from pathlib import Path

import pytest

from dev_set_up import SERVER_CHOSEN
from tests import server as own
from tests.server import Server

RUNS = """
import sys
from tests.server import running_server
with running_server() as server:
    print(server.folder, flush=True)
    sys.stdin.readline()
"""


def test_killed_tests_leave_no_server_behind(server: Server) -> None:
    run = subprocess.Popen([sys.executable, "-c", RUNS], stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True)
    assert run.stdout is not None
    folder = Path(run.stdout.readline().strip())
    process = int((folder / "data" / "postmaster.pid").read_text().split()[0])
    run.send_signal(signal.SIGKILL)
    run.communicate()
    # The shell beside the server has its input from the tests alone; with it all is over, which `tail` waits for.
    subprocess.run(["tail", f"--pid={process}", "-f", "/dev/null"], check=True, timeout=30)  # noqa: S607  # of the system
    assert not (folder / "data" / "postmaster.pid").exists()


def test_without_binaries_the_tests_say_so(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.delenv(SERVER_CHOSEN, raising=False)
    monkeypatch.setattr(own, "server_binaries", lambda: None)
    with pytest.raises(RuntimeError, match="apt-get install postgresql"), own.running_server():
        pass


@pytest.mark.parametrize("chosen, wanted", [("none", False), ("/usr/lib/postgresql/15/bin", True), (None, True)])
def test_they_are_left_out_only_if_somebody_says_so(
    monkeypatch: pytest.MonkeyPatch, chosen: str | None, wanted: bool
) -> None:
    monkeypatch.delenv(SERVER_CHOSEN, raising=False)
    if chosen:
        monkeypatch.setenv(SERVER_CHOSEN, chosen)
    assert own.wanted() is wanted


def test_each_database_is_its_own(server: Server, server_url: str) -> None:
    name = server.new_database()
    with server.connect(name) as connection:
        assert connection.execute("SELECT count(*) FROM pg_class WHERE relname = 'patients'").fetchone() == (0,)
    server.drop(name)
