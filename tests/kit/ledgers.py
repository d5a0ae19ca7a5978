"""Ledgers from outside: plain SQL on whichever database a home has, and homes moved to a server."""

from __future__ import annotations

import itertools

from kit.homes import Org
from kit.postgres import connect
from sqlalchemy import text

from exchange.home import Home
from exchange.ledger import opening

_number = itertools.count(1)


def rows(org: Org, sql: str, **values: str) -> list[tuple]:
    """What a query gives on the ledger of a home."""
    home = Home(org.home)
    ledger = opening.open_ledger(home, home.config())
    try:
        with ledger.transaction() as connection:
            return [tuple(row) for row in connection.execute(text(sql), values)]
    finally:
        ledger.close()


def database(server: str) -> str:
    """A new database on a server, sorted as a Chinese server sorts; gives a ledger's URL."""
    name = f"ledger{next(_number)}"
    with connect(server) as connection:
        connection.execute(
            f"CREATE DATABASE {name} TEMPLATE template0 LOCALE_PROVIDER icu ICU_LOCALE 'zh-CN'"
        )
    return url(server, name)


def url(server: str, name: str) -> str:
    """The URL of a database on a server whose address libpq knows as `host=… user=…`."""
    facts = dict(part.split("=", 1) for part in server.split())
    return f"postgresql+psycopg://{facts['user']}@/{name}?host={facts['host']}"


def keep_in(org: Org, where: str) -> None:
    """Let a home have its ledger in a database."""
    config = org.home / "chengxin.toml"
    text_ = config.read_text()
    config.write_text(text_.replace("[limits]", f'[ledger]\nurl = "{where}"\n\n[limits]', 1))


def execute(org: Org, sql: str) -> None:
    """Change the ledger of a home, as nothing in the product would."""
    home = Home(org.home)
    ledger = opening.open_ledger(home, home.config())
    try:
        with ledger.transaction() as connection:
            connection.execute(text(sql))
    finally:
        ledger.close()
