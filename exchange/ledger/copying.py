"""Copies of whole ledgers, from one database into another, a few thousand rows at a time."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from sqlalchemy import Connection, Table, delete, insert, select

from exchange.ledger import log
from exchange.ledger.schema import about, metadata
from exchange.ledger.store import Ledger, upsert

ROWS = 5000  # in memory at a time


def copy(source: Ledger, target: Ledger) -> None:
    """Write one moment of `source` over everything in `target`, in one transaction.

    Raises:
        LedgerError, LedgerGone, DiskError: as `Ledger.transaction`.
    """
    with source.transaction() as reading, target.transaction() as writing:
        replace(reading, writing)


def replace(reading: Connection, writing: Connection) -> None:
    """As `copy`, within transactions that are open; both are of this version."""
    tables = [table for table in metadata.sorted_tables if table is not about]
    for table in reversed(tables):  # those that point at others first
        writing.execute(delete(table))
    for table in tables:
        for rows in in_batches(reading, table):
            writing.execute(insert(table), rows)
    upsert(writing, about, [{"name": log.NUMBER, "value": str(log.number(reading))}])


def in_batches(connection: Connection, table: Table) -> Iterator[Sequence[dict[str, Any]]]:
    """Every row of a table, some thousand at a time."""
    found = connection.execute(select(table), execution_options={"yield_per": ROWS})
    for part in found.mappings().partitions():
        yield [dict(row) for row in part]
