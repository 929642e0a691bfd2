"""Where a diary is kept, as the user names it: the path of a file, or the URL of a database."""

from pathlib import Path

from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError

SERVERS = ("postgresql", "postgres")


class NoPlace(ValueError):
    """No diary can be meant by this."""


def place(named: str | Path) -> Path | URL:
    """The path or URL that is meant; an SQLite URL is the path in it.

    Raises:
        NoPlace: it looks like a URL and is none, or is one of an SQLite database without a plain file, or of a kind of
            database that is not known here. The message does not repeat it, as there may be a password in it.
    """
    if isinstance(named, Path) or "://" not in named:
        return Path(named)
    try:
        url = make_url(named)
    except (ArgumentError, ValueError):
        raise NoPlace("not the URL of a database") from None
    if url.get_backend_name() in SERVERS:
        return url.set(drivername="postgresql+psycopg")
    if url.get_backend_name() != "sqlite":
        raise NoPlace("not the URL of a database that is known here")
    if url.database in (None, "", ":memory:") or url.query:
        raise NoPlace("an SQLite URL must name a file and nothing more")
    return Path(str(url.database))


def apart(named: str | Path | None) -> str:
    """What tells a database on a server from others, whoever asks for it and however: no password. Blank for a file."""
    where = place(named) if named else None
    if not isinstance(where, URL):
        return ""
    user = where.username if where.database is None else None  # then the database is named like the user
    asked = [where.query.get(name) for name in ("host", "hostaddr", "port", "dbname", "service")]
    return repr((where.host, where.port, where.database, user, asked))


def shown(where: Path | URL) -> str:
    """The place as it may be shown to people: a URL without its password, and without options, which may hold one."""
    if isinstance(where, Path):
        return str(where)
    return where.set(query={}).render_as_string(hide_password=True)
