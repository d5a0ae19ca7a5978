"""Copies in the ledger: which envelopes were also put as age and minisign files, and where."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass, fields, replace
from typing import Any

from sqlalchemy import (
    Column,
    ColumnElement,
    Connection,
    and_,
    func,
    insert,
    select,
    update,
)

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
    waiting: int  # batches whose copy does not lie at its place
    last: str  # when the newest was put, or empty
    since: str  # when the oldest of those that wait was sealed, or empty


def missing(connection: Connection, *, stream: str, partner: str) -> tuple[EnvelopeEntry, ...]:
    """The data envelopes of a stream without a copy, in order; a repetition needs none."""
    found = select(*_entry()).where(_without(stream, partner))
    rows = connection.execute(found.order_by(envelopes.c.seq))
    return tuple(EnvelopeEntry(**row) for row in rows.mappings())


def _without(stream: str, partner: str) -> ColumnElement[bool]:
    made = select(copies.c.eid).where(copies.c.partner == partner)
    return and_(
        envelopes.c.stream == stream,
        envelopes.c.kind == "data",
        envelopes.c.state == "kept",
        envelopes.c.resend_of == "",
        envelopes.c.eid.not_in(made),
    )


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


def totals(
    connection: Connection, wanted: Collection[tuple[str, str]] = ()
) -> tuple[CopyTotals, ...]:
    """What each partner was given from each stream, and what it still has to get.

    `wanted` are partners and streams of today's configuration, which get a copy of everything.
    """
    lies, waits = copies.c.put != "", copies.c.put == ""
    found = (
        select(
            copies.c.partner,
            envelopes.c.stream,
            func.count().filter(lies),
            func.coalesce(func.sum(envelopes.c.records).filter(lies), 0),
            func.count().filter(waits),
            func.max(copies.c.put),
            func.coalesce(func.min(envelopes.c.created).filter(waits), ""),
        )
        .join(envelopes, envelopes.c.eid == copies.c.eid)
        .group_by(copies.c.partner, envelopes.c.stream)
    )
    given = {(row[0], row[1]): CopyTotals(*row) for row in connection.execute(found)}
    for partner, stream in wanted:
        one = given.get((partner, stream), CopyTotals(partner, stream, 0, 0, 0, "", ""))
        missing_here = select(func.count(), func.min(envelopes.c.created))
        count, oldest = connection.execute(missing_here.where(_without(stream, partner))).one()
        since = min(filter(None, (one.since, oldest)), default="")
        given[partner, stream] = replace(one, waiting=one.waiting + count, since=since)
    return tuple(given[one] for one in sorted(given))


def _entry() -> list[Column[Any]]:
    return [envelopes.c[field.name] for field in fields(EnvelopeEntry)]
