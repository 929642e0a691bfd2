"""A password is asked for on a terminal and nowhere else, and what is typed is not seen."""

import os
import pty
import subprocess
import sys

import pytest

from bloodpatch_tracker.commands.ask_password import ask_password

ASKS = """
import sys
from bloodpatch_tracker.commands.ask_password import ask_password
answer = ask_password("postgresql://nurse@host/diaries", sys.argv[1] == "again")
print("told" if answer == "horse" else "not told")
"""


def test_where_nobody_sits_nobody_is_asked(monkeypatch: pytest.MonkeyPatch) -> None:
    with open(os.devnull) as nothing:  # noqa: PTH123  # a device
        monkeypatch.setattr(sys, "stdin", nothing)
        assert ask_password("anywhere", False) is None
    monkeypatch.setattr(sys, "stdin", None)
    assert ask_password("anywhere", False) is None


@pytest.mark.skipif(sys.platform == "win32", reason="there are no such terminals")
@pytest.mark.parametrize(
    "how, typed, told",
    [
        ("first", b"horse\n", "told"),
        ("again", b"horse\n", "told"),
        ("first", b"\n", "not told"),
        ("first", b"\x04", "not told"),
    ],
    ids=["told", "told again", "nothing typed", "left"],
)
def test_on_a_terminal_it_is_asked_for_and_not_shown(how: str, typed: bytes, told: str) -> None:
    screen, terminal = pty.openpty()
    asked = subprocess.Popen(
        [sys.executable, "-c", ASKS, how], stdin=terminal, stdout=terminal, stderr=terminal, start_new_session=True
    )
    os.close(terminal)
    seen = b""
    while b"diaries: " not in seen:
        seen += os.read(screen, 4096)
    os.write(screen, typed)
    asked.wait()
    while told.encode() not in seen.partition(b"diaries: ")[2]:
        seen += os.read(screen, 4096)
    os.close(screen)
    assert b"horse" not in seen
    assert (b"not accepted" in seen) is (how == "again")
