"""What waits before it is sealed: files of departments, in the order in which they came."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, delete, func, insert, select

from exchange.ledger import log
from exchange.ledger.schema import waiting


@dataclass(frozen=True, slots=True)
class WaitingFile:
    """A file whose records wait for a stream; `original` is where its bytes lie in the home."""

    stream: str
    feed: str
    digest: str
    name: str
    original: str
    standard: str
    records: int
    since: str


def add(connection: Connection, entry: WaitingFile) -> None:
    """Put a file at the end of its stream's queue; one that waits already keeps its place."""
    if connection.execute(select(waiting.c.number).where(*_is(entry))).first() is not None:
        return
    last = connection.execute(select(func.max(waiting.c.number))).scalar() or 0
    values = {name: getattr(entry, name) for name in WaitingFile.__slots__}
    connection.execute(insert(waiting), {**values, "number": last + 1})
    log.append(
        connection,
        "hold.file",
        at=entry.since,
        stream=entry.stream,
        std=entry.standard,
        records=entry.records,
    )


def remove(connection: Connection, entry: WaitingFile) -> None:
    """Take a file out of the queue: its records are sealed."""
    connection.execute(delete(waiting).where(*_is(entry)))


def remove_others(
    connection: Connection, *, feed: str, digest: str, streams: Collection[str]
) -> None:
    """Take a file out of every queue but those of `streams`: it was taken again, by others."""
    connection.execute(
        delete(waiting).where(
            waiting.c.feed == feed,
            waiting.c.digest == digest,
            waiting.c.stream.not_in(list(streams)),
        )
    )


def files(connection: Connection) -> tuple[WaitingFile, ...]:
    """Everything that waits, in the order in which it came."""
    columns = [waiting.c[name] for name in WaitingFile.__slots__]
    rows = connection.execute(select(*columns).order_by(waiting.c.number))
    return tuple(WaitingFile(*row) for row in rows)


def has_queue(connection: Connection, stream: str) -> bool:
    """Whether anything waits for a stream: what comes later must not overtake it."""
    found = select(waiting.c.number).where(waiting.c.stream == stream).limit(1)
    return connection.execute(found).first() is not None


def _is(entry: WaitingFile) -> tuple[ColumnElement[bool], ...]:
    return (
        waiting.c.stream == entry.stream,
        waiting.c.feed == entry.feed,
        waiting.c.digest == entry.digest,
    )
