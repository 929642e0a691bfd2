"""A PostgreSQL server of the tests' own: made in a folder that is thrown away, of the binaries this machine has.

No server that runs here already is touched. It is never asked to keep anything over a power cut, so it is quick.
"""

import os
import pwd
import shutil
import socket
import subprocess
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from itertools import count
from pathlib import Path

import psycopg
from psycopg import sql

from dev_set_up import SERVER_CHOSEN, server_binaries

NONE = "none"
"""What to choose to go without."""
LACKING = (
    "The tests of a shared database need the binaries of a PostgreSQL server, and none were found: install them "
    "(Debian and Ubuntu: apt-get install postgresql), or name their folder in BLOODPATCH_TEST_SERVER; with "
    "BLOODPATCH_TEST_SERVER=none these tests are left out."
)
ACCOUNTS = ("postgres", "nobody")
"""Root may not run a server, so one of these does for it."""
OWNER = "owner"
SETTINGS = {
    "fsync": "off",
    "full_page_writes": "off",
    "synchronous_commit": "off",
    "autovacuum": "off",
    "shared_buffers": "16MB",
    "max_connections": "40",
    "dynamic_shared_memory_type": "mmap",
    "lc_messages": "C",
    "log_error_verbosity": "terse",
}
HBA = """
local all all trust
hostssl all all 127.0.0.1/32 scram-sha-256
hostnossl all all 127.0.0.1/32 scram-sha-256
"""
DAWN = """
{postgres} -D {data} >{folder}/log 2>&1 &
cat >/dev/null
kill -QUIT $!
wait $!
rm -rf {folder}
"""
"""The server lives until this shell's input ends, which it also does when the tests are killed."""
LONGEST_START = 600
"""Looks, a twentieth of a second apart, after which a server that does not answer never will."""


@dataclass
class Server:
    """A running server. Everybody may come in by its socket; over TCP a password is asked for."""

    folder: Path
    port: int
    numbers: Iterator[int] = field(default_factory=count)

    def url(self, database: str = "postgres", user: str = OWNER) -> str:
        """The URL of a database, by the socket."""
        return f"postgresql+psycopg://{user}@/{database}?host={self.folder}&port={self.port}"

    def connect(self, database: str = "postgres", user: str = OWNER) -> psycopg.Connection[tuple[object, ...]]:
        """A connection of the tests' own; each statement is committed at once."""
        return psycopg.connect(host=str(self.folder), port=self.port, dbname=database, user=user, autocommit=True)

    def new_database(self, template: str = "template0") -> str:
        """A new database, a copy of another one; its name."""
        name = f"d{next(self.numbers)}"
        with self.connect() as connection:
            connection.execute(
                sql.SQL("CREATE DATABASE {} TEMPLATE {} ENCODING 'UTF8'").format(
                    sql.Identifier(name), sql.Identifier(template)
                )
            )
        return name

    def empty(self, database: str) -> None:
        """Take everything out of the tables of diaries."""
        with self.connect(database) as connection:
            connection.execute("TRUNCATE patients, patches, entries, reviews, changes, standings RESTART IDENTITY")

    def drop(self, database: str) -> None:
        """Throw a database away, whoever is connected to it."""
        with self.connect() as connection:
            connection.execute(sql.SQL("DROP DATABASE IF EXISTS {} WITH (FORCE)").format(sql.Identifier(database)))

    def log(self) -> str:
        """What the server has written down."""
        return (self.folder / "log").read_text("utf-8", "replace")


def wanted() -> bool:
    """Whether the tests on a server are to be run."""
    return os.environ.get(SERVER_CHOSEN) != NONE


@contextmanager
def running_server() -> Iterator[Server]:
    """Make a cluster, start it, and throw both away."""
    chosen = os.environ.get(SERVER_CHOSEN) or server_binaries()
    if chosen is None:
        raise RuntimeError(LACKING)
    # Not in pytest's own folder: another account could not get there, and a socket's path may not be long.
    folder = Path(tempfile.mkdtemp(prefix="bpt-", dir="/tmp" if os.name == "posix" else None))  # noqa: S108  # made new, for its owner alone
    try:
        account = _account()
        if account:
            os.chown(folder, account.pw_uid, account.pw_gid)
        as_whom = {"user": account.pw_uid, "group": account.pw_gid, "extra_groups": []} if account else {}
        yield from _run(Path(chosen), folder, as_whom)
    finally:
        shutil.rmtree(folder, ignore_errors=True)


def _account() -> pwd.struct_passwd | None:
    """Who runs the server; None is whoever runs the tests."""
    if os.geteuid() != 0:
        return None
    known = {each.pw_name: each for each in pwd.getpwall()}
    return next(known[name] for name in ACCOUNTS if name in known)


def _run(found: Path, folder: Path, as_whom: dict[str, object]) -> Iterator[Server]:
    data = folder / "data"
    make = [found / "initdb", "-D", data, "-U", OWNER, "--auth=trust", "--no-sync", "--locale=C", "--encoding=UTF8"]
    made = subprocess.run(make, cwd=folder, capture_output=True, text=True, check=False, **as_whom)  # type: ignore[call-overload]  # who runs it
    if made.returncode:
        raise RuntimeError(made.stderr)
    with socket.socket() as free:
        free.bind(("127.0.0.1", 0))
        port = free.getsockname()[1]
    settings = SETTINGS | {"listen_addresses": "127.0.0.1", "port": str(port), "unix_socket_directories": str(folder)}
    with (data / "postgresql.conf").open("a") as file:
        file.writelines(f"{name} = '{value}'\n" for name, value in settings.items())
    (data / "pg_hba.conf").write_text(HBA)
    script = DAWN.format(postgres=found / "postgres", data=data, folder=folder)
    shell = subprocess.Popen(["/bin/sh", "-c", script], stdin=subprocess.PIPE, cwd=folder, **as_whom)  # type: ignore[call-overload]  # likewise
    server = Server(folder, port)
    try:
        wait = [str(found / "pg_isready"), "-q", "-h", str(folder), "-p", str(port)]
        for _ in range(LONGEST_START):
            if not subprocess.run(wait, check=False).returncode:
                break
            with suppress(subprocess.TimeoutExpired):
                shell.wait(0.05)
        else:
            raise RuntimeError(server.log())
        yield server
    finally:
        shell.stdin.close()
        shell.wait()
