"""What stands in a file, laid beside what was sent: a temporary table for one transaction.

Millions of records are compared where the ledger's are, and only those that differ come back.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import (
    Column,
    Connection,
    Integer,
    LargeBinary,
    MetaData,
    Table,
    and_,
    exists,
    not_,
    select,
)

from exchange.ledger.schema import current

seen = Table(
    "seen_now",
    MetaData(),
    Column("key", LargeBinary(16), primary_key=True),
    Column("digest", LargeBinary(16), nullable=False),
    Column("place", Integer, nullable=False),
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
_STREAMED = {"yield_per": 20_000}  # rows in memory at a time


@contextlib.contextmanager
def laid_out(
    connection: Connection, parts: Iterable[Sequence[tuple[bytes, bytes, int]]]
) -> Iterator[Table]:
    """A table with the key, digest and place of records, each key once, best in their order."""
    seen.create(connection, checkfirst=False)
    for rows in parts:
        _add(connection, rows)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ANALYZE seen_now")
    try:
        yield seen
    finally:
        if not connection.invalidated and connection.in_transaction():
            with contextlib.suppress(Exception):  # after an error the rollback drops it
                seen.drop(connection, checkfirst=False)


def _add(connection: Connection, rows: Sequence[tuple[bytes, bytes, int]]) -> None:
    if connection.dialect.name == "postgresql":
        keys, digests, places = (list(column) for column in zip(*rows, strict=True))
        connection.exec_driver_sql(
            "INSERT INTO seen_now SELECT * FROM unnest(%s::bytea[], %s::bytea[], %s::int4[])",
            (keys, digests, places),
        )
    else:
        connection.exec_driver_sql("INSERT INTO seen_now VALUES (?, ?, ?)", list(rows))


def unsettled(connection: Connection, record_type: str, streams: Sequence[str]) -> list[int]:
    """The places of what has to be looked at: not sent in each of the streams as it is now."""
    as_sent = [
        exists(
            select(1).where(
                current.c.stream == stream,
                current.c.record_type == record_type,
                current.c.key == seen.c.key,
                current.c.digest == seen.c.digest,
            )
        )
        for stream in streams
    ]
    found = select(seen.c.place)
    if as_sent:
        found = found.where(not_(and_(*as_sent)))
    return list(connection.execute(found, execution_options=_STREAMED).scalars())
