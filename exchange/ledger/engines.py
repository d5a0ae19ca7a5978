"""The two databases that a ledger can lie in, each opened with the durability that it needs.

A commit must outlast a power cut before anything leaves the machine: SQLite in WAL with full
synchronisation, PostgreSQL with synchronous commits whatever its server's default is.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Any

from sqlalchemy import Connection, Engine, create_engine, event, make_url

from exchange.errors import ConfigurationError, DiskError
from keys.files import sync_folder

if TYPE_CHECKING:
    import sqlite3

_BUSY_TIMEOUT_MS = 10_000
# A server that says nothing for a minute counts as gone: a run must not hang for a night.
_CONNECT_SECONDS = 10
_SILENCE = {
    "connect_timeout": _CONNECT_SECONDS,
    "keepalives_idle": 20,
    "keepalives_interval": 10,
    "keepalives_count": 4,
    "tcp_user_timeout": 60_000,
    "application_name": "chengxin",
}


@dataclass(frozen=True, slots=True)
class Server:
    """A PostgreSQL database: its URL without a password, and what libpq is told besides."""

    url: str
    options: Mapping[str, str] = field(default_factory=dict, repr=False)  # may hold the password


def sqlite(path: Path) -> Engine:
    """An engine on a SQLite file, made owner-only when it is not there.

    Raises:
        DiskError: the file cannot be made.
    """
    try:
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
            sync_folder(path.parent)  # SQLite does so for its WAL alone
    except OSError as error:
        raise DiskError(
            f"the ledger {path} cannot be made: {error.strerror}",
            hint="free some space or mend the disk; run as the user that owns the home",
        ) from error
    engine = create_engine(f"sqlite:///{path}", hide_parameters=True)
    event.listen(engine, "connect", _configure_sqlite)
    event.listen(engine, "begin", _begin_sqlite)
    return engine


def postgresql(server: Server) -> Engine:
    """An engine with one connection at most, so that the writer's lock lies on all it does.

    Raises:
        ConfigurationError: the driver is not installed.
    """
    try:
        engine = create_engine(
            make_url(server.url),
            isolation_level="REPEATABLE READ",
            hide_parameters=True,
            pool_size=1,
            max_overflow=0,
            pool_timeout=5,
            connect_args={**_SILENCE, **server.options},
        )
    except ModuleNotFoundError:
        raise ConfigurationError(
            "the driver of PostgreSQL is not installed",
            hint="install it beside chengxin: pip install 'chengxin[postgresql]'",
        ) from None
    event.listen(engine, "connect", _configure_postgresql)
    return engine


def _configure_sqlite(connection: sqlite3.Connection, _record: object) -> None:
    """WAL with full durability; the driver must not open transactions behind our back.

    Its own way begins one at the first change alone, so that what was read before it could be
    older than what is read after it.
    """
    connection.isolation_level = None
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    cursor.close()


def _begin_sqlite(connection: Connection) -> None:
    """A transaction that only reads sees one moment as well."""
    connection.exec_driver_sql("BEGIN")


def _configure_postgresql(connection: Any, _record: object) -> None:  # noqa: ANN401 - the driver's
    """No commit that a crash could take back; a statement never waits for ever."""
    with connection.cursor() as cursor:
        cursor.execute("SET synchronous_commit = on")
        cursor.execute("SET lock_timeout = '10s'")
        cursor.execute("SET client_encoding = 'UTF8'")
    connection.commit()
