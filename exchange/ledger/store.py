"""The ledger's database: opening it, its guards, and transactions."""

from __future__ import annotations

import contextlib
import os
import sqlite3
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any

from sqlalchemy import Connection, Engine, Table, create_engine, event, insert, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DatabaseError, OperationalError

from exchange.batch import Known
from exchange.errors import DiskError, LedgerError
from exchange.ledger.schema import SCHEMA_VERSION, about, metadata

_BUSY_TIMEOUT_MS = 10_000
_KEYS_PER_QUERY = 500  # SQLite's default limit of bound values is 32 766


class Ledger:
    """One organisation's ledger. One writer at a time: the home's run lock sees to that."""

    def __init__(self, engine: Engine) -> None:
        self._engine = engine

    @classmethod
    def open(cls, path: Path, *, organisation: str) -> Ledger:
        """The ledger in the SQLite file `path`, made when it is not there.

        Raises:
            LedgerError: it is damaged, of a newer version, or of another organisation.
            DiskError: the disk is full or failing.
        """
        if not path.exists():
            os.close(os.open(path, os.O_CREAT | os.O_WRONLY, 0o600))
        engine = create_engine(f"sqlite:///{path}", isolation_level="SERIALIZABLE")
        event.listen(engine, "connect", _configure)
        ledger = cls(engine)
        with ledger.transaction() as connection:
            about.create(connection, checkfirst=True)
            _claim(connection, organisation)  # before anything is written into another's
            metadata.create_all(connection)
        return ledger

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: everything in the block is written, or nothing.

        Raises:
            LedgerError: the database refused; the message names no value.
            DiskError: the disk is full or failing.
        """
        try:
            with self._engine.begin() as connection:
                yield connection
        except OperationalError as error:
            raise _disk_or_ledger(error) from error
        except DatabaseError as error:
            raise LedgerError(
                f"the ledger refused a statement ({type(error.orig).__name__})",
                hint="restore it from the newest backup; nothing was sent meanwhile",
            ) from error

    def close(self) -> None:
        """Let go of the database."""
        self._engine.dispose()


def upsert(connection: Connection, table: Table, rows: Sequence[Mapping[str, Any]]) -> None:
    """Insert rows; where the primary key is there already, replace the other columns."""
    if not rows:
        return
    dialect = postgresql if connection.dialect.name == "postgresql" else sqlite
    statement = dialect.insert(table)
    keys = [column.name for column in table.primary_key]
    others = {c.name: statement.excluded[c.name] for c in table.columns if c.name not in keys}
    connection.execute(
        statement.on_conflict_do_update(index_elements=keys, set_=others), list(rows)
    )


def newest(
    connection: Connection, table: Table, keys: Iterable[bytes], **scope: str
) -> dict[bytes, Known]:
    """The digest and version of each of `keys` in a table of records; others are left out.

    `scope` narrows the table by its other key columns.
    """
    wanted = list(keys)
    within = [table.c[name] == value for name, value in scope.items()]
    found: dict[bytes, Known] = {}
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        part = wanted[start : start + _KEYS_PER_QUERY]
        rows = connection.execute(
            select(table.c.key, table.c.digest, table.c.version).where(
                *within, table.c.key.in_(part)
            )
        )
        found.update({row.key: Known(row.digest, row.version) for row in rows})
    return found


def _configure(connection: sqlite3.Connection, _record: object) -> None:
    """WAL with full durability; the driver must not open transactions behind our back."""
    cursor = connection.cursor()
    cursor.execute("PRAGMA journal_mode=WAL")
    cursor.execute("PRAGMA synchronous=FULL")
    cursor.execute("PRAGMA foreign_keys=ON")
    cursor.execute(f"PRAGMA busy_timeout={_BUSY_TIMEOUT_MS}")
    cursor.close()


def _claim(connection: Connection, organisation: str) -> None:
    """Write whose ledger this is, or refuse one that is another's or newer than this version."""
    found = {row.name: row.value for row in connection.execute(select(about))}
    if not found:
        connection.execute(
            insert(about),
            [
                {"name": "schema", "value": str(SCHEMA_VERSION)},
                {"name": "organisation", "value": organisation},
            ],
        )
        return
    if found.get("organisation") != organisation:
        raise LedgerError(
            f"the ledger is that of {found.get('organisation')}, not of {organisation}",
            hint="check --home, or the id in chengxin.toml",
        )
    known = int(found.get("schema", "0"))
    if known < SCHEMA_VERSION:  # only tables were added; each opening makes those that lack
        new = about.update().where(about.c.name == "schema").values(value=str(SCHEMA_VERSION))
        connection.execute(new)
    if known > SCHEMA_VERSION:
        raise LedgerError(
            "the ledger was written by a newer version of chengxin",
            hint="install that version again; an older one must not write here",
        )


def _disk_or_ledger(error: OperationalError) -> Exception:
    name = getattr(error.orig, "sqlite_errorname", "")
    if name.startswith(("SQLITE_FULL", "SQLITE_IOERR", "SQLITE_CANTOPEN", "SQLITE_READONLY")):
        return DiskError(
            f"the ledger cannot be written ({name})",
            hint="free some space or mend the disk, then run again: nothing is lost",
        )
    return LedgerError(
        f"the ledger cannot be used ({name or type(error.orig).__name__})",
        hint="another process may hold it; if not, restore it from the newest backup",
    )
