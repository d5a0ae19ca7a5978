"""Until when records that were sent may be kept: days and keyed hashes, no value."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, delete, select

from exchange.ledger.schema import periods
from exchange.ledger.store import upsert


@dataclass(frozen=True, slots=True)
class Due:
    """The day on which a record is withdrawn: YYYY-MM-DD, and what ends then."""

    record_type: str
    key: bytes
    due: str
    ground: str


def record(connection: Connection, found: Sequence[Due]) -> None:
    """Write the days of records that were sealed; the newest version counts."""
    upsert(
        connection,
        periods,
        [{field.name: getattr(one, field.name) for field in fields(Due)} for one in found],
    )


def ended(connection: Connection, day: str) -> tuple[Due, ...]:
    """The records whose day has come, the oldest first."""
    rows = connection.execute(
        select(periods).where(periods.c.due <= day).order_by(periods.c.due, periods.c.key)
    )
    return tuple(Due(**row) for row in rows.mappings())


def remove(connection: Connection, record_type: str, key: bytes) -> None:
    """Write that nobody needs to wait for a record's day any more."""
    connection.execute(
        delete(periods).where(periods.c.record_type == record_type, periods.c.key == key)
    )
