"""Vanished records in the ledger: what was sent of a feed, and what is asked about."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterator, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import Connection, Select, exists, func, insert, select, union, update

from exchange.ledger.query_tables import answered_records
from exchange.ledger.schema import current, envelopes, files, items, withdrawals
from exchange.ledger.withdrawals import DROPPED, HELD, Case

RELEASED = "released"
_ORIGIN = "vanished"
_ROWS_AT_A_TIME = 50_000
_KEYS_TOGETHER = 50_000
_KEYS_PER_QUERY = 500


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


def missing(
    connection: Connection,
    feed: str,
    record_type: str,
    among: Callable[[Collection[bytes]], set[bytes]],
) -> set[bytes]:
    """The records that partners have of a feed and that its newest file lacks.

    `among` gives those of some keys that the file has. What stands in the feed's envelopes is read
    as it lies there, and only what the file lacks is looked up: whether that is still the newest
    version in its stream. What was answered to questions counts as well.
    """
    gone: set[bytes] = set()
    for some in _stood(connection, feed, record_type):
        there = among(set().union(*(keys for _, _, keys in some)))
        for stream, eid, keys in some:
            gone |= _carried(connection, stream, record_type, eid, keys - there)
    for answered in _parts(connection, _answered(feed, record_type)):
        gone |= set(answered) - among(answered)
    return gone


_Stood = tuple[str, str, set[bytes]]  # stream, eid, and keys of records in that envelope


def _stood(connection: Connection, feed: str, record_type: str) -> Iterator[list[_Stood]]:
    """What stands in the envelopes of a feed: of several small ones together.

    To find some keys in a file takes as long for few as for many.
    """
    some: list[_Stood] = []
    number = 0
    for stream, eid in _sealed(connection, feed):
        stood = select(items.c.key).where(items.c.eid == eid, items.c.record_type == record_type)
        for keys in _parts(connection, stood):
            some.append((stream, eid, set(keys)))
            number += len(keys)
            if number >= _KEYS_TOGETHER:
                yield some
                some, number = [], 0
    if some:
        yield some


def number_sent(connection: Connection, feed: str, record_type: str) -> int:
    """How many records partners have of a feed, each once in however many streams.

    Each look-up in `current` comes in the order of its key: a million in any order would read
    nearly as many pages.
    """
    parts = [_answered(feed, record_type)]
    for stream in sorted({stream for stream, _ in _sealed(connection, feed)}):
        mine = _envelopes(feed).where(envelopes.c.stream == stream)
        # Grouped, and so sorted; a condition and no join, by which SQLite would look at every
        # record that was ever sent.
        stood = (
            select(items.c.key)
            .where(items.c.eid.in_(mine), items.c.record_type == record_type)
            .group_by(items.c.key)
            .subquery()
        )
        newest = exists().where(
            current.c.stream == stream,
            current.c.record_type == record_type,
            current.c.key == stood.c.key,
            current.c.eid.in_(mine),
        )
        parts.append(select(stood.c.key).where(newest))
    found = select(func.count()).select_from(union(*parts).subquery())
    return int(connection.execute(found).scalar() or 0)


def _sealed(connection: Connection, feed: str) -> Sequence[tuple[str, str]]:
    """The envelopes that a feed's files were sealed in: (stream, eid)."""
    found = _envelopes(feed).add_columns(envelopes.c.stream).distinct()
    ordered = found.order_by(envelopes.c.stream, envelopes.c.eid)
    return [(stream, eid) for eid, stream in connection.execute(ordered)]


def _envelopes(feed: str) -> Select[str]:
    return (
        select(envelopes.c.eid)
        .join(files, files.c.digest == envelopes.c.source)
        .where(files.c.feed == feed)
    )


def _carried(
    connection: Connection, stream: str, record_type: str, eid: str, keys: Collection[bytes]
) -> set[bytes]:
    """Those of some keys whose newest version in a stream is that of an envelope."""
    wanted, found = sorted(keys), set()
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        part = wanted[start : start + _KEYS_PER_QUERY]
        newest = (
            current.c.stream == stream,
            current.c.record_type == record_type,
            current.c.key.in_(part),
            current.c.eid == eid,
        )
        found |= set(connection.execute(select(current.c.key).where(*newest)).scalars())
    return found


def _answered(feed: str, record_type: str) -> Select[bytes]:
    """The records that partners have of a feed by the answers to their questions."""
    names = ("stream", "record_type", "key")
    carried = exists().where(*(current.c[name] == answered_records.c[name] for name in names))
    return (
        select(answered_records.c.key)
        .where(answered_records.c.feed == feed, answered_records.c.record_type == record_type)
        .where(carried)
        .distinct()
    )


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
