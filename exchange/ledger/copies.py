"""Copies in the ledger: which envelopes were also put as age and minisign files, and where."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any

from sqlalchemy import Column, Connection, and_, func, insert, select, update

from exchange.ledger import log
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.release_tables import copies
from exchange.ledger.schema import envelopes


@dataclass(frozen=True, slots=True)
class Copy:
    """A copy of an envelope for a partner; digests of its two files, and when they were put."""

    eid: str
    partner: str
    sealed: str
    signed: str
    put: str = ""


@dataclass(frozen=True, slots=True)
class CopyTotals:
    """What one partner without our software was given from one stream."""

    partner: str
    stream: str
    batches: int
    records: int
    waiting: int
    last: str  # when the newest was put


def missing(connection: Connection, *, stream: str, partner: str) -> tuple[EnvelopeEntry, ...]:
    """The data envelopes of a stream without a copy, in order; a repetition needs none."""
    made = select(copies.c.eid).where(copies.c.partner == partner)
    found = select(*_entry()).where(
        and_(
            envelopes.c.stream == stream,
            envelopes.c.kind == "data",
            envelopes.c.state == "kept",
            envelopes.c.resend_of == "",
            envelopes.c.eid.not_in(made),
        )
    )
    rows = connection.execute(found.order_by(envelopes.c.seq))
    return tuple(EnvelopeEntry(**row) for row in rows.mappings())


def record(connection: Connection, copy: Copy) -> None:
    """Write that a copy is kept."""
    values = {field.name: getattr(copy, field.name) for field in fields(Copy)}
    connection.execute(insert(copies), values)


def to_put(
    connection: Connection, *, stream: str, partner: str
) -> tuple[tuple[Copy, EnvelopeEntry], ...]:
    """The copies that do not lie at their place yet, in order."""
    found = (
        select(*(copies.c[field.name].label(f"copy_{field.name}") for field in fields(Copy)))
        .add_columns(*_entry())
        .join(envelopes, envelopes.c.eid == copies.c.eid)
        .where(and_(envelopes.c.stream == stream, copies.c.partner == partner, copies.c.put == ""))
        .order_by(envelopes.c.seq)
    )
    return tuple(
        (
            Copy(**{field.name: row[f"copy_{field.name}"] for field in fields(Copy)}),
            EnvelopeEntry(**{field.name: row[field.name] for field in fields(EnvelopeEntry)}),
        )
        for row in connection.execute(found).mappings()
    )


def mark_put(connection: Connection, copy: Copy, *, at: str) -> None:
    """Write that a copy lies at its place."""
    one = and_(copies.c.eid == copy.eid, copies.c.partner == copy.partner)
    connection.execute(update(copies).where(one).values(put=at))
    log.append(
        connection, "copy.put", at=at, eid=copy.eid, partner=copy.partner, digest=copy.sealed
    )


def totals(connection: Connection) -> tuple[CopyTotals, ...]:
    """What each partner was given from each stream."""
    lying = func.count().filter(copies.c.put != "")
    found = (
        select(
            copies.c.partner,
            envelopes.c.stream,
            lying,
            func.coalesce(func.sum(envelopes.c.records).filter(copies.c.put != ""), 0),
            func.count().filter(copies.c.put == ""),
            func.max(copies.c.put),
        )
        .join(envelopes, envelopes.c.eid == copies.c.eid)
        .group_by(copies.c.partner, envelopes.c.stream)
        .order_by(copies.c.partner, envelopes.c.stream)
    )
    return tuple(
        CopyTotals(partner, stream, int(batches), int(records), int(waiting), last)
        for partner, stream, batches, records, waiting, last in connection.execute(found)
    )


def _entry() -> list[Column[Any]]:
    return [envelopes.c[field.name] for field in fields(EnvelopeEntry)]
