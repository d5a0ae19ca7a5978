"""The ledger's database: opening it, its guards, and transactions."""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Mapping, Sequence
from pathlib import Path
from typing import Any, Self

from sqlalchemy import Connection, Engine, Table, func, select
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.exc import DBAPIError
from sqlalchemy.exc import TimeoutError as NoConnection

from exchange.batch import Known
from exchange.errors import LedgerBusy, LedgerGone
from exchange.ledger import engines, faults, versions
from exchange.ledger.engines import Server
from exchange.ledger.schema import SCHEMA_VERSION

_KEYS_PER_QUERY = 500  # SQLite's default limit of bound values is 32 766
_LOCK_CLASS = 0x6378  # "cx": whose advisory locks these are among those of a database


class Ledger:
    """One organisation's ledger, for one writer at a time.

    In a home's SQLite file its run lock sees to that. A PostgreSQL database may be named by two
    homes on two hosts, so a writer holds a lock in the database too, on its only connection: a
    connection that was lost has lost the lock, and nothing is written on a later one.
    """

    def __init__(self, engine: Engine) -> None:
        self._engine = engine
        self._connected = False
        self._lost = ""

    @classmethod
    def open(cls, where: Path | Server, *, organisation: str, writing: bool = False) -> Self:
        """The ledger in a SQLite file or a PostgreSQL database, made when it is not there.

        `writing` takes the writer's lock of a database, which `close` lets go of.

        Raises:
            LedgerError: it is damaged, of a newer version, or of another organisation.
            LedgerBusy: another writer is at work.
            LedgerGone: the database cannot be reached.
            DiskError: the disk is full or failing.
        """
        server = isinstance(where, Server)
        engine = engines.postgresql(where) if isinstance(where, Server) else engines.sqlite(where)
        ledger = cls(engine)
        try:
            ledger._prepare(organisation, locked=server and writing)
        except BaseException:
            ledger.close()
            raise
        return ledger

    def _prepare(self, organisation: str, *, locked: bool) -> None:
        with self.transaction() as connection:
            if locked:
                _lock(connection)
            known = versions.version_of(connection)
            versions.check_not_newer(known)
            if known:
                versions.check_owner(connection, organisation)
        if known == SCHEMA_VERSION:
            return
        with self.transaction() as connection:
            if not locked and connection.dialect.name == "postgresql":
                _lock(connection, until_commit=True)
            # Somebody else may have led it on meanwhile.
            versions.lead_on(connection, versions.version_of(connection), organisation)

    @property
    def engine(self) -> Engine:
        """The engine underneath, for what streams rows."""
        return self._engine

    @contextlib.contextmanager
    def transaction(self) -> Iterator[Connection]:
        """One transaction: everything in the block is written, or nothing.

        Raises:
            LedgerError: the database refused; the message names no value.
            LedgerGone: the connection was lost, now or before; whether the block was written
                is not known when it was lost at its end.
            DiskError: the disk is full or failing.
        """
        if self._lost:
            raise faults.gone(self._lost)
        try:
            with self._engine.begin() as connection:
                yield connection
                self._connected = True
        except DBAPIError as error:
            told = faults.translated(error, connected=self._connected)
            if isinstance(told, LedgerGone):
                self._lost = type(error.orig).__name__
            raise told from error
        except NoConnection as error:
            raise LedgerBusy("the ledger's only connection is in use", hint="") from error

    def close(self) -> None:
        """Let go of the database, and of the writer's lock."""
        self._engine.dispose()


def _lock(connection: Connection, *, until_commit: bool = False) -> None:
    """Take the writer's lock of the schema that the ledger lies in.

    Raises:
        LedgerBusy: another process has it.
    """
    schema = select(func.hashtext(func.current_schema())).scalar_subquery()
    if until_commit:
        connection.execute(select(func.pg_advisory_xact_lock(_LOCK_CLASS, schema)))
        return
    if not connection.execute(select(func.pg_try_advisory_lock(_LOCK_CLASS, schema))).scalar():
        raise LedgerBusy(
            "another run is at work with this ledger, from another home or another machine",
            hint="wait until it ends; two homes must never have one ledger",
        )


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
