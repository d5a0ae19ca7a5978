"""Vanished records in the ledger: what was sent of a feed, and what is asked about."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, Select, and_, func, insert, select, update

from exchange.ledger.query_tables import answered_records
from exchange.ledger.schema import current, envelopes, files, items, withdrawals
from exchange.ledger.withdrawals import DROPPED, HELD, Case

RELEASED = "released"
_ORIGIN = "vanished"
_ANSWERS = "?"  # no stream is called so
_ROWS_AT_A_TIME = 50_000


@dataclass(frozen=True, slots=True)
class Question:
    """The records that vanished from a feed in one file, and wait for one answer."""

    number: int  # of its first case
    feed: str
    digest: str
    name: str
    record_type: str
    records: int
    state: str
    since: str


def sent_of(
    connection: Connection, feed: str, record_type: str
) -> Iterator[tuple[str, Sequence[bytes]]]:
    """The keys of the records that partners have of a feed, some thousand at a time.

    Each lot with where it is from: a stream, or the answers to questions; a key is in each once.
    Envelope by envelope: what the feed's files were sealed in, what stands there, and whether it
    is still the newest version in the stream. A database left to itself looks at every record
    that was ever sent.
    """
    sealed = connection.execute(
        select(envelopes.c.eid, envelopes.c.stream)
        .join(files, files.c.digest == envelopes.c.source)
        .where(files.c.feed == feed)
        .distinct()
        .order_by(envelopes.c.stream, envelopes.c.eid)
    ).all()
    for eid, stream in sealed:
        newest = and_(
            current.c.stream == stream,
            current.c.record_type == items.c.record_type,
            current.c.key == items.c.key,
            current.c.eid == eid,
        )
        found = (
            select(items.c.key)
            .join(current, newest)
            .where(items.c.eid == eid, items.c.record_type == record_type)
        )
        yield from ((stream, part) for part in _parts(connection, found))
    same = [
        current.c[name] == answered_records.c[name] for name in ("stream", "record_type", "key")
    ]
    answered = (
        select(current.c.key)
        .join(answered_records, and_(*same))
        .where(answered_records.c.feed == feed, current.c.record_type == record_type)
        .distinct()
    )
    yield from ((_ANSWERS, part) for part in _parts(connection, answered))


def _parts(connection: Connection, found: Select[bytes]) -> Iterator[Sequence[bytes]]:
    rows = connection.execute(found, execution_options={"yield_per": _ROWS_AT_A_TIME})
    yield from rows.scalars().partitions()


def asked_of(connection: Connection, feed: str, record_type: str) -> tuple[Case, ...]:
    """The vanished records of a feed that somebody is or was asked about."""
    rows = connection.execute(
        select(withdrawals).where(
            withdrawals.c.origin == _ORIGIN,
            withdrawals.c.source == feed,
            withdrawals.c.record_type == record_type,
            withdrawals.c.state.in_((HELD, RELEASED, DROPPED)),
        )
    ).mappings()
    return tuple(Case(**row) for row in rows)


def add_all(connection: Connection, cases: Sequence[Case]) -> None:
    """Write many cases at once; each gets the next number."""
    last = connection.execute(select(func.max(withdrawals.c.number))).scalar() or 0
    names = [field.name for field in fields(Case)]
    rows = [
        {name: getattr(case, name) for name in names} | {"number": last + count}
        for count, case in enumerate(cases, 1)
    ]
    if rows:
        connection.execute(insert(withdrawals), rows)


def questions(connection: Connection) -> tuple[Question, ...]:
    """What is asked, oldest first: one question for each feed, file and record type."""
    table = withdrawals
    rows = connection.execute(
        select(
            func.min(table.c.number).label("number"),
            table.c.source,
            table.c.file,
            func.coalesce(func.max(files.c.name), "").label("name"),
            table.c.record_type,
            func.count(table.c.number.distinct()).label("records"),
            table.c.state,
            func.min(table.c.since).label("since"),
        )
        .select_from(
            table.outerjoin(
                files, (files.c.digest == table.c.file) & (files.c.feed == table.c.source)
            )
        )
        .where(table.c.origin == _ORIGIN, table.c.state.in_((HELD, RELEASED)))
        .group_by(table.c.source, table.c.file, table.c.record_type, table.c.state)
        .order_by(func.min(table.c.number))
    )
    return tuple(Question(*row) for row in rows)


def answer(connection: Connection, question: Question, state: str) -> None:
    """Write what a question was answered with."""
    connection.execute(
        update(withdrawals)
        .where(
            withdrawals.c.origin == _ORIGIN,
            withdrawals.c.source == question.feed,
            withdrawals.c.file == question.digest,
            withdrawals.c.record_type == question.record_type,
            withdrawals.c.state.in_((HELD, RELEASED)),
        )
        .values(state=state)
    )
