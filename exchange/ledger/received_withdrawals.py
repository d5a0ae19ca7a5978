"""The receiving side of withdrawals: what a partner may take back, and what it has."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, delete, select

from exchange.ledger.schema import arrivals, held, marks, withdrawn_by_partners
from exchange.ledger.store import upsert

_KEYS_PER_QUERY = 500


@dataclass(frozen=True, slots=True)
class Holding:
    """Where the version of a partner's record that we hold came from."""

    key: bytes
    stream: str
    seq: int


@dataclass(frozen=True, slots=True)
class TakenBack:
    """A record that a partner withdrew from us, and where it said so."""

    sender: str
    record_type: str
    key: bytes
    reason: str
    day: str
    eid: str
    position: int
    since: str


def holdings(
    connection: Connection, sender: str, record_type: str, keys: Collection[bytes]
) -> dict[bytes, Holding]:
    """What we hold of some records of a partner; others are left out."""
    wanted, found = list(keys), {}
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        rows = connection.execute(
            select(held.c.key, arrivals.c.stream, arrivals.c.seq)
            .join(arrivals, arrivals.c.eid == held.c.eid)
            .where(
                held.c.sender == sender,
                held.c.record_type == record_type,
                held.c.key.in_(wanted[start : start + _KEYS_PER_QUERY]),
            )
        )
        found.update({row.key: Holding(*row) for row in rows})
    return found


def taken_back(
    connection: Connection, sender: str, record_type: str, keys: Collection[bytes]
) -> dict[bytes, str]:
    """Those of some records that a partner has withdrawn, with the reason."""
    wanted, found = list(keys), {}
    table = withdrawn_by_partners
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        rows = connection.execute(
            select(table.c.key, table.c.reason).where(
                table.c.sender == sender,
                table.c.record_type == record_type,
                table.c.key.in_(wanted[start : start + _KEYS_PER_QUERY]),
            )
        )
        found.update({row.key: row.reason for row in rows})
    return found


def take_back(connection: Connection, entries: Sequence[TakenBack]) -> None:
    """Write that partners withdrew records: we hold them no more, and no mark at them."""
    for one in entries:
        for table in (held, marks):
            connection.execute(
                delete(table).where(
                    table.c.sender == one.sender,
                    table.c.record_type == one.record_type,
                    table.c.key == one.key,
                )
            )
    upsert(
        connection,
        withdrawn_by_partners,
        [{field.name: getattr(one, field.name) for field in fields(TakenBack)} for one in entries],
    )
