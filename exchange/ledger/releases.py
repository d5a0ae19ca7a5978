"""Releases in the ledger: for which purpose and on which basis each envelope left, what was held.

个人信息保护法 arts 51, 55 and 56 (X-09): purpose, basis and recipient of every batch, for auditors.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, and_, delete, func, insert, select

from exchange.ledger.release_tables import held_back, releases
from exchange.ledger.schema import deliveries, envelopes
from exchange.ledger.store import upsert

_RECORDS_AT_ONCE = 5_000
_KEYS_PER_QUERY = 500  # SQLite's default limit of bound values is 32 766


@dataclass(frozen=True, slots=True)
class Release:
    """Why an envelope was allowed to leave; `basis` names acts of its standard."""

    eid: str
    use: str
    purpose: str
    basis: str
    authorisation: str


@dataclass(frozen=True, slots=True)
class ReleaseLine:
    """One envelope, what it was released for, and to whom."""

    created: str
    stream: str
    seq: int
    std: str
    records: int
    to: tuple[str, ...]
    use: str
    purpose: str
    basis: tuple[str, ...]
    authorisation: str
    eid: str


@dataclass(frozen=True, slots=True)
class HeldRecord:
    """A good record that a rule of release holds back from a stream. No personal value."""

    stream: str
    record_type: str
    key: bytes
    digest: bytes
    person: bytes
    rule: str
    partner: str
    terms: str  # digest of the route's terms under which it was judged
    feed: str
    file: str
    name: str
    row: int
    since: str


def record(connection: Connection, one: Release) -> None:
    """Write why an envelope leaves."""
    names = [field.name for field in fields(Release)]
    connection.execute(insert(releases), {name: getattr(one, name) for name in names})


def listed(connection: Connection, *, first: str, last: str) -> tuple[ReleaseLine, ...]:
    """The envelopes sealed between two times, with what they were released for."""
    found = connection.execute(
        select(envelopes, *(releases.c[name] for name in ("use", "purpose", "basis")))
        .add_columns(releases.c.authorisation)
        .join(releases, releases.c.eid == envelopes.c.eid)
        .where(and_(envelopes.c.created >= first, envelopes.c.created <= last))
        .order_by(envelopes.c.created, envelopes.c.stream, envelopes.c.seq)
    ).mappings()
    return tuple(
        ReleaseLine(
            created=row["created"],
            stream=row["stream"],
            seq=row["seq"],
            std=row["std"],
            records=row["records"],
            to=_recipients(connection, row["eid"]),
            use=row["use"],
            purpose=row["purpose"],
            basis=tuple(row["basis"].split(";")) if row["basis"] else (),
            authorisation=row["authorisation"],
            eid=row["eid"],
        )
        for row in found
    )


def _recipients(connection: Connection, eid: str) -> tuple[str, ...]:
    found = select(deliveries.c.recipient).where(deliveries.c.eid == eid)
    return tuple(connection.execute(found.order_by(deliveries.c.recipient)).scalars())


def hold(connection: Connection, records: Sequence[HeldRecord]) -> None:
    """Write which records are held back, and why."""
    names = [field.name for field in fields(HeldRecord)]
    upsert(connection, held_back, [{name: getattr(one, name) for name in names} for one in records])


def let_go(connection: Connection, stream: str, record_type: str, keys: Sequence[bytes]) -> None:
    """Take records off the list, where they are on it: they were sent, or came anew."""
    for start in range(0, len(keys), _KEYS_PER_QUERY):
        connection.execute(
            delete(held_back).where(
                held_back.c.stream == stream,
                held_back.c.record_type == record_type,
                held_back.c.key.in_(keys[start : start + _KEYS_PER_QUERY]),
            )
        )


def held_records(connection: Connection) -> Iterator[list[HeldRecord]]:
    """Every record that is held back, by file and row, some at a time."""
    names = [held_back.c[field.name] for field in fields(HeldRecord)]
    order = (held_back.c.feed, held_back.c.file, held_back.c.row, held_back.c.stream)
    found = connection.execute(
        select(*names).order_by(*order), execution_options={"yield_per": _RECORDS_AT_ONCE}
    )
    for part in found.partitions():
        yield [HeldRecord(*row) for row in part]


@dataclass(frozen=True, slots=True)
class HeldTotals:
    """How many records one rule holds back from a stream, because of a partner or of the route."""

    stream: str
    rule: str
    partner: str
    records: int
    since: str


def held_totals(connection: Connection) -> tuple[HeldTotals, ...]:
    """What is held back, by stream, rule and partner."""
    by = (held_back.c.stream, held_back.c.rule, held_back.c.partner)
    found = select(*by, func.count(), func.min(held_back.c.since)).group_by(*by).order_by(*by)
    return tuple(HeldTotals(*row) for row in connection.execute(found))
