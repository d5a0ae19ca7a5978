"""What stands in a file, laid beside what was sent: a temporary table for one transaction.

Millions of records are compared where the ledger's are, and only those that differ come back.
"""

from __future__ import annotations

import contextlib
from collections.abc import Iterable, Iterator, Sequence

from sqlalchemy import (
    Column,
    Connection,
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
    prefixes=["TEMPORARY"],
    sqlite_with_rowid=False,
)
_AT_ONCE = 20_000  # rows in memory
# Cut from two texts of bytes: a third of what binding each row takes.
_CUT = """
    INSERT INTO seen_now
    WITH RECURSIVE numbers(n) AS (SELECT 0 UNION ALL SELECT n + 1 FROM numbers WHERE n + 1 < ?1)
    SELECT substr(?2, n * 16 + 1, 16), substr(?3, n * 16 + 1, 16) FROM numbers
"""


@contextlib.contextmanager
def laid_out(
    connection: Connection, parts: Iterable[tuple[Sequence[bytes], Sequence[bytes]]]
) -> Iterator[Table]:
    """A table with the keys and digests of records, 16 bytes each.

    `parts` are lists of keys with their digests; each key comes once, best in their order.
    """
    seen.create(connection, checkfirst=False)
    for keys, digests in parts:
        _add(connection, keys, digests)
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql("ANALYZE seen_now")
    try:
        yield seen
    finally:
        if not connection.invalidated and connection.in_transaction():
            with contextlib.suppress(Exception):  # after an error the rollback drops it
                seen.drop(connection, checkfirst=False)


def _add(connection: Connection, keys: Sequence[bytes], digests: Sequence[bytes]) -> None:
    if not keys:
        return
    if connection.dialect.name == "postgresql":
        connection.exec_driver_sql(
            "INSERT INTO seen_now SELECT * FROM unnest(%s::bytea[], %s::bytea[])",
            (list(keys), list(digests)),
        )
    else:
        connection.exec_driver_sql(_CUT, (len(keys), b"".join(keys), b"".join(digests)))


def unsettled(
    connection: Connection, record_type: str, streams: Sequence[str]
) -> Iterator[Sequence[bytes]]:
    """The keys of what has to be looked at: not sent in each of the streams as it is now.

    Some thousand at a time, to be read while the table is laid out.
    """
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
    found = select(seen.c.key)
    if as_sent:
        found = found.where(not_(and_(*as_sent)))
    rows = connection.execute(found, execution_options={"yield_per": _AT_ONCE})
    yield from rows.scalars().partitions()
