"""The log in the ledger: every event becomes a leaf in the transaction that writes the event.

The functions of this package that write an event call `append` themselves, so that nobody can
write the one without the other.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import TypeAlias

from sqlalchemy import Connection, and_, delete, func, insert, select

from exchange.ledger.schema import about, log_checkpoints, log_leaves, log_nodes, log_shown
from exchange.ledger.store import upsert
from exchange.wire import leaf, merkle
from keys.canonical import Value

Fact: TypeAlias = "str | int | list[str]"

NUMBER = "log"  # the name, in `about`, of the number of our log
_SUBJECTS = ("digest", "eid", "kid")  # what a leaf is about, the most telling first
_AT_ONCE = 10_000


@dataclass(frozen=True, slots=True)
class Seen:
    """A signed checkpoint of a log, ours or a partner's."""

    origin: str
    size: int
    root: bytes
    said: str
    seen: str
    proved: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Shown:
    """What we and a partner have shown each other of our logs."""

    partner: str
    ours: str = ""
    theirs: str = ""
    holds: int = 0


def number(connection: Connection) -> int:
    """The number of our log: 1, and one more for each that was lost."""
    found = connection.execute(select(about.c.value).where(about.c.name == NUMBER)).scalar()
    return int(found) if found else 1


def append(connection: Connection, event: str, *, at: str, **facts: Fact) -> int:
    """Write an event into the log; returns its number. A fact `from_` is written as `from`."""
    named = _named(facts)
    return _add(connection, leaf.encode(event, at, named), event, _subject(named))


def append_once(connection: Connection, event: str, *, at: str, **facts: Fact) -> None:
    """As `append`, unless this event is in the log already for what it is about."""
    named = _named(facts)
    if not has(connection, event, _subject(named)):
        append(connection, event, at=at, **facts)


def has(connection: Connection, event: str, subject: str) -> bool:
    """Whether an event about something is in the log."""
    found = select(log_leaves.c.number).where(
        and_(log_leaves.c.event == event, log_leaves.c.subject == subject)
    )
    return connection.execute(found.limit(1)).first() is not None


def number_of(connection: Connection, event: str, subject: str) -> int | None:
    """The number of the first leaf of an event about something, or None."""
    found = select(func.min(log_leaves.c.number)).where(
        and_(log_leaves.c.event == event, log_leaves.c.subject == subject)
    )
    return connection.execute(found).scalar()


def subjects(connection: Connection, event: str) -> tuple[str, ...]:
    """What all leaves of an event are about, in their order."""
    found = select(log_leaves.c.subject).where(log_leaves.c.event == event)
    return tuple(connection.execute(found.order_by(log_leaves.c.number)).scalars())


def size(connection: Connection) -> int:
    """How many leaves the log has."""
    last = connection.execute(select(func.max(log_leaves.c.number))).scalar()
    return 0 if last is None else int(last) + 1


def node_of(connection: Connection) -> merkle.Node:
    """The complete subtrees of the log."""

    def node(height: int, number: int) -> bytes:
        found = select(log_nodes.c.hash).where(
            and_(log_nodes.c.height == height, log_nodes.c.number == number)
        )
        return bytes(connection.execute(found).scalar_one())

    return node


def root(connection: Connection, of: int) -> bytes:
    """The root over the first `of` leaves."""
    return merkle.root(node_of(connection), of)


def leaves(connection: Connection, start: int, stop: int) -> Iterator[bytes]:
    """The bytes of the leaves from number `start` up to but not including `stop`."""
    for first in range(start, stop, _AT_ONCE):
        found = select(log_leaves.c.data).where(
            and_(log_leaves.c.number >= first, log_leaves.c.number < min(first + _AT_ONCE, stop))
        )
        yield from map(bytes, connection.execute(found.order_by(log_leaves.c.number)).scalars())


def restore(connection: Connection, kept: Iterable[bytes]) -> None:
    """Put the leaves that were kept elsewhere in place of all that are here.

    Raises:
        ValueError: one of them is none.
    """
    for table in (log_leaves, log_nodes):
        connection.execute(delete(table))
    for data in kept:
        found = leaf.parse(data)
        _add(connection, data, found.event, _subject(found.facts))


def record_checkpoint(connection: Connection, entry: Seen) -> None:
    """Keep a checkpoint; one that is there already is replaced."""
    names = Seen.__dataclass_fields__
    upsert(connection, log_checkpoints, [{name: getattr(entry, name) for name in names}])


def checkpoints(connection: Connection, origin: str) -> tuple[Seen, ...]:
    """Every checkpoint of a log that we know, the smallest first."""
    found = select(log_checkpoints).where(log_checkpoints.c.origin == origin)
    rows = connection.execute(found.order_by(log_checkpoints.c.size)).mappings()
    return tuple(Seen(**row) for row in rows)


def newest_checkpoint(connection: Connection, origin: str) -> Seen | None:
    """The largest checkpoint of a log that we know, or None."""
    found = select(log_checkpoints).where(log_checkpoints.c.origin == origin)
    row = connection.execute(found.order_by(log_checkpoints.c.size.desc()).limit(1))
    first = row.mappings().first()
    return Seen(**first) if first else None


def origins(connection: Connection) -> tuple[str, ...]:
    """Every log of which we know a checkpoint."""
    return tuple(connection.execute(select(log_checkpoints.c.origin).distinct()).scalars())


def shown(connection: Connection, partner: str) -> Shown:
    """What we and a partner have shown each other so far."""
    found = select(log_shown).where(log_shown.c.partner == partner)
    row = connection.execute(found).mappings().first()
    return Shown(**row) if row else Shown(partner)


def record_shown(connection: Connection, entry: Shown) -> None:
    """Write what we and a partner have shown each other."""
    names = Shown.__dataclass_fields__
    upsert(connection, log_shown, [{name: getattr(entry, name) for name in names}])


def _named(facts: Mapping[str, Fact]) -> dict[str, Value]:
    return {
        name.rstrip("_"): list(value) if isinstance(value, list) else value
        for name, value in facts.items()
    }


def _subject(facts: Mapping[str, Value]) -> str:
    return next((str(facts[name]) for name in _SUBJECTS if name in facts), "")


def _add(connection: Connection, data: bytes, event: str, subject: str) -> int:
    number = size(connection)
    connection.execute(
        insert(log_leaves), {"number": number, "event": event, "subject": subject, "data": data}
    )
    new = merkle.completed(merkle.leaf_hash(data), number, node_of(connection))
    rows = [{"height": height, "number": place, "hash": found} for height, place, found in new]
    connection.execute(insert(log_nodes), rows)
    return number
