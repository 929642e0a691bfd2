"""Coming in at a server's door: by whom, with which password, and never over a wire that others could read."""

import os
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest

from bloodpatch_tracker.db.open import open_book
from bloodpatch_tracker.db.place import place
from bloodpatch_tracker.db.server.address import SECURE, address_of
from bloodpatch_tracker.diary.book import BookTrouble, Trouble
from tests.db.files import refused_for
from tests.db.server.conftest import Open
from tests.server import Server

SECRET = "horse battery ' staple"  # noqa: S105  # of a server that is thrown away
WRITTEN = "horse%20battery%20%27%20staple"
HOST = "diaries.clinic.example"


@pytest.fixture(scope="module", autouse=True)
def _roles(server: Server) -> None:
    """Somebody who needs a password, and somebody who may do nothing."""
    with server.connect() as connection:
        for name in ("nurse", "stranger"):
            connection.execute(f"CREATE ROLE {name} LOGIN PASSWORD '{SECRET.replace(chr(39), chr(39) * 2)}'")


@pytest.fixture(autouse=True)
def _own_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Nothing of what the one who runs the tests keeps for libpq."""
    for name in [name for name in os.environ if name.startswith("PG")]:
        monkeypatch.delenv(name)
    monkeypatch.setenv("HOME", str(tmp_path))
    monkeypatch.setenv("PGPASSFILE", str(tmp_path / ".pgpass"))


@pytest.fixture
def database(server: Server, server_url: str, keeper: Any) -> str:
    """The database of the test, in which a nurse may do everything; its name."""
    keeper.execute("GRANT ALL ON ALL TABLES IN SCHEMA public TO nurse")
    return server_url.partition("@/")[2].partition("?")[0]


def at(server: Server, database: str, who: str = "nurse", more: str = "sslmode=disable") -> str:
    return f"postgresql://{who}@127.0.0.1:{server.port}/{database}?{more}"


def never(place: str, again: bool) -> str | None:
    raise AssertionError(f"asked for {place}")


# Passwords ------------------------------------------------------------------------------------------------------


def test_without_a_password_it_is_told_that_one_is_needed(server: Server, database: str) -> None:
    with refused_for(Trouble.PASSWORD_NEEDED):
        open_book(at(server, database))


def test_it_is_asked_for_with_the_place_as_it_may_be_shown(server: Server, database: str, station: Open) -> None:
    asked: list[tuple[str, bool]] = []

    def ask(place: str, again: bool) -> str:
        asked.append((place, again))
        return ["wrong", SECRET][len(asked) - 1]

    assert station(at(server, database), ask=ask).patients() == ()
    shown = f"postgresql+psycopg://nurse@127.0.0.1:{server.port}/{database}"
    assert asked == [(shown, False), (shown, True)]


def test_after_three_wrong_ones_nobody_is_asked_again(server: Server, database: str) -> None:
    asked: list[bool] = []

    def ask(_: str, again: bool) -> str:
        asked.append(again)
        return "wrong"

    with refused_for(Trouble.NOT_LET_IN):
        open_book(at(server, database), ask=ask)
    assert asked == [False, True, True]


def test_who_does_not_tell_is_told_that_one_is_needed(server: Server, database: str) -> None:
    with refused_for(Trouble.PASSWORD_NEEDED):
        open_book(at(server, database), ask=lambda *_: None)


@pytest.mark.parametrize("way", ["url", "environment", "pgpass"])
def test_who_has_one_is_not_asked(
    server: Server, database: str, station: Open, way: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url = at(server, database)
    if way == "url":
        url = url.replace("nurse@", f"nurse:{WRITTEN}@")
    elif way == "environment":
        monkeypatch.setenv("PGPASSWORD", SECRET)
    else:
        file = tmp_path / ".pgpass"
        file.write_text(f"127.0.0.1:{server.port}:*:nurse:{SECRET}\n")
        file.chmod(0o600)
    assert station(url, ask=never).patients() == ()


def test_a_password_is_nowhere_in_what_is_shown_or_raised(server: Server, database: str, station: Open) -> None:
    url = at(server, database).replace("nurse@", f"nurse:{WRITTEN}@")
    address = address_of(place(url))  # type: ignore[arg-type]  # it is a URL
    book = station(url)
    with pytest.raises(BookTrouble) as caught:
        open_book(url.replace(WRITTEN, WRITTEN + "x"))
    told = f"{caught.value!r}{caught.value.__cause__!r}{caught.value.detail}"
    for text in (repr(address), str(address.parameters), told, repr(book._engine), str(book._engine.url)):
        assert "horse" not in text
    assert caught.value.__suppress_context__
    assert "horse" not in server.log()


# Who may ---------------------------------------------------------------------------------------------------------


def test_a_name_that_is_not_known(server: Server, database: str) -> None:
    with refused_for(Trouble.NOT_LET_IN):
        open_book(server.url(database, "nobody_here"))


def test_a_database_that_is_not_there(server: Server) -> None:
    with refused_for(Trouble.NO_DATABASE):
        open_book(server.url("not_there"))


def test_a_database_one_may_not_enter(server: Server, database: str, keeper: Any) -> None:
    keeper.execute(f"REVOKE CONNECT ON DATABASE {database} FROM PUBLIC")
    with refused_for(Trouble.NOT_ALLOWED):
        open_book(server.url(database, "stranger"))


def test_tables_one_may_not_read(server: Server, database: str) -> None:
    with refused_for(Trouble.NOT_ALLOWED):
        open_book(server.url(database, "stranger"))


def test_an_empty_database_in_which_one_may_make_nothing(server: Server, empty_url: str) -> None:
    with refused_for(Trouble.NOT_ALLOWED):
        open_book(empty_url.replace("owner@", "stranger@"))


def test_an_option_that_libpq_does_not_have(server: Server, database: str) -> None:
    with pytest.raises(ValueError, match="option") as caught:
        open_book(at(server, database, more="wish=7"))
    assert caught.value.__suppress_context__


def test_without_the_driver_it_is_told_what_is_missing(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "psycopg", None)
    with refused_for(Trouble.NO_DRIVER):
        open_book("postgresql://nurse@/diaries")


# TLS -------------------------------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "url, asked",
    [
        ("postgresql://nurse@db.example/diaries", SECURE),
        ("postgresql://nurse@10.0.0.5/diaries", SECURE),
        ("postgresql://nurse@/diaries?host=db.example", SECURE),
        ("postgresql://nurse@/diaries?host=localhost:5432&host=db.example:5432", SECURE),
        ("postgresql://nurse@localhost/diaries?hostaddr=10.0.0.5", SECURE),
        ("postgresql://nurse@db.example/diaries?hostaddr=127.0.0.1", SECURE),
        ("postgresql://nurse@/diaries?service=clinic", SECURE),
        ("postgresql://nurse@localhost/diaries", None),
        ("postgresql://nurse@127.0.0.1/diaries", None),
        ("postgresql://nurse@[::1]/diaries", None),
        ("postgresql://nurse@/diaries", None),
        ("postgresql://nurse@/diaries?host=/run/postgresql", None),
        ("postgresql://nurse@db.example/diaries?sslmode=require", "require"),
        ("postgresql://nurse@db.example/diaries?sslmode=disable", "disable"),
    ],
)
def test_off_this_computer_it_is_verified_unless_the_url_says_otherwise(url: str, asked: str | None) -> None:
    assert address_of(place(url)).parameters.get("sslmode") == asked  # type: ignore[arg-type]  # it is a URL


@pytest.mark.parametrize("name", ["PGHOST", "PGHOSTADDR", "PGSERVICE"])
def test_a_host_that_the_environment_names_is_not_taken_for_this_computer(
    name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(name, "db.example")
    assert address_of(place("postgresql://nurse@/diaries")).parameters["sslmode"] == SECURE  # type: ignore[arg-type]  # it is a URL


def test_what_the_environment_says_does_not_weaken_it(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("PGSSLMODE", "disable")
    assert address_of(place("postgresql://nurse@db.example/diaries")).parameters["sslmode"] == SECURE  # type: ignore[arg-type]  # it is a URL


@pytest.fixture
def certificate(server: Server, tmp_path: Path) -> Iterator[Path]:
    """The root certificate of a server that has TLS by now, under the name `HOST`."""
    key, certificate = server.folder / "data" / "server.key", tmp_path / "root.crt"
    command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
    command += ["-days", "2", "-subj", f"/CN={HOST}", "-addext", f"subjectAltName=DNS:{HOST}"]
    made = tmp_path / "server.key"
    subprocess.run([*command, "-keyout", made, "-out", certificate], check=True, capture_output=True)
    owner = (server.folder / "data").stat()
    for source, target in ((made, key), (certificate, key.with_suffix(".crt"))):
        target.write_bytes(source.read_bytes())
        target.chmod(0o600)
        os.chown(target, owner.st_uid, owner.st_gid)
    switch(server, "on")
    yield certificate
    switch(server, "off")


def switch(server: Server, tls: str) -> None:
    """Have the server offer TLS, or not any more, and wait until it does so."""
    with server.connect() as connection:
        connection.execute(f"ALTER SYSTEM SET ssl = {tls}")
        connection.execute("SELECT pg_reload_conf()")
    for _ in range(500):
        with server.connect() as connection:
            if connection.execute("SHOW ssl").fetchone() == (tls,):
                return
    raise AssertionError(f"TLS is still not {tls}: {server.log()}")


def remote(server: Server, database: str, more: str = "", host: str = HOST) -> str:
    """A URL off this computer, by its name, though it leads here."""
    return f"postgresql://nurse:{WRITTEN}@{host}:{server.port}/{database}?hostaddr=127.0.0.1{more}"


def test_a_server_with_a_certificate_one_trusts_is_let_in_and_encrypted(
    server: Server, database: str, certificate: Path, station: Open
) -> None:
    book = station(remote(server, database, f"&sslrootcert={certificate}"))
    with book._engine.connect() as connection:
        asked = "SELECT ssl FROM pg_stat_ssl WHERE pid = pg_backend_pid()"
        assert connection.exec_driver_sql(asked).scalar() is True


@pytest.mark.parametrize("wrong", ["no root certificate", "another root certificate", "another name", "no TLS"])
def test_where_it_would_not_be_secure_nothing_is_sent(
    server: Server, database: str, certificate: Path, tmp_path: Path, wrong: str
) -> None:
    more, host = f"&sslrootcert={certificate}", HOST
    if wrong == "no root certificate":
        more = ""
    elif wrong == "another root certificate":
        other = tmp_path / "other.crt"
        command = ["openssl", "req", "-x509", "-newkey", "ec", "-pkeyopt", "ec_paramgen_curve:prime256v1", "-nodes"]
        command += ["-subj", f"/CN={HOST}", "-keyout", str(tmp_path / "other.key"), "-out", str(other)]
        subprocess.run(command, check=True, capture_output=True)
        more = f"&sslrootcert={other}"
    elif wrong == "another name":
        host = "elsewhere.example"
    else:
        switch(server, "off")
    with refused_for(Trouble.NOT_SECURE):
        open_book(remote(server, database, more, host))


def test_who_says_so_in_the_url_goes_without(server: Server, database: str, station: Open) -> None:
    assert station(remote(server, database, "&sslmode=disable")).patients() == ()
