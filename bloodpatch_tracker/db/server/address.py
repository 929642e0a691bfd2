"""The way to a server: what its URL says, and what is always asked for besides, TLS before all."""

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from ipaddress import ip_address
from typing import Any

from sqlalchemy import URL

from bloodpatch_tracker.db.place import shown

PATIENCE: Mapping[str, int] = {
    "connect_timeout": 5,  # seconds
    "keepalives_idle": 15,
    "keepalives_interval": 5,
    "keepalives_count": 3,
    "tcp_user_timeout": 10_000,  # milliseconds
}
"""How long a server may say nothing before it counts as gone."""
SECURE = "verify-full"
"""Encrypted, and with a certificate that says the server is the one that was named."""


@dataclass(frozen=True)
class Address:
    """Where a server is. Only `parameters` and `password` may hold a secret, and neither is ever shown.

    Attributes:
        shown: the place as people may see it.
        parameters: what libpq is told, without the password.
        password: the one in the URL; libpq itself looks into PGPASSWORD and ~/.pgpass.
    """

    shown: str
    parameters: Mapping[str, Any] = field(repr=False)
    password: str | None = field(repr=False, default=None)


def address_of(url: URL) -> Address:
    """The address in a URL. Off this computer it asks for TLS that cannot be read or redirected, if it says nothing."""
    [_, parameters] = url.get_dialect()().create_connect_args(url)
    password = parameters.pop("password", None)
    if "sslmode" not in parameters and not _on_this_computer(parameters):
        parameters["sslmode"] = SECURE
    found = {"application_name": "bloodpatch-tracker", "client_encoding": "UTF8", **PATIENCE, **parameters}
    return Address(shown(url), found, password)


def _on_this_computer(parameters: Mapping[str, Any]) -> bool:
    """Whether no server elsewhere can be meant: it is a socket in the file system, or an address that leads nowhere."""
    named = [str(parameters[name]) for name in ("host", "hostaddr") if parameters.get(name)]
    if not named:  # libpq may still find one in places that are not looked into here
        return "service" not in parameters and not any(map(os.environ.get, ("PGHOST", "PGHOSTADDR", "PGSERVICE")))
    return all(_is_here(host) for names in named for host in names.split(","))


def _is_here(host: str) -> bool:
    if host.startswith(("/", "@")) or host == "localhost":
        return True
    try:
        return ip_address(host).is_loopback
    except ValueError:
        return False
