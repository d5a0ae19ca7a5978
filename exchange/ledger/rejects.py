"""Rejected records in the ledger: who they were, as keyed hashes, and how they were settled."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields

from sqlalchemy import ColumnElement, Connection, bindparam, delete, insert, select, update

from exchange.ledger.schema import rejects

OPEN, CORRECTED, REPEATED, DROPPED = "open", "corrected", "repeated", "dropped"
WHOLE_FILE = -1


@dataclass(frozen=True, slots=True)
class Reject:
    """A record that was rejected, or with `place` WHOLE_FILE a file that was refused."""

    feed: str
    digest: str
    place: int
    name: str
    record_type: str
    row: int
    fields: str  # those with an error, by blanks
    codes: str  # of the rules that it broke, by blanks
    key: bytes
    rest: bytes
    state: str
    settled_by: str
    since: str


def of_feed(connection: Connection, feed: str) -> tuple[Reject, ...]:
    """What of a feed nobody has corrected yet, oldest first."""
    return _chosen(connection, rejects.c.feed == feed, rejects.c.state == OPEN)


def unsettled(connection: Connection) -> tuple[Reject, ...]:
    """What nobody has corrected yet, in all feeds, oldest first."""
    return _chosen(connection, rejects.c.state == OPEN)


def of_file(connection: Connection, feed: str, digest: str) -> tuple[Reject, ...]:
    """Everything that was rejected of a file, settled or not."""
    return _chosen(connection, rejects.c.feed == feed, rejects.c.digest == digest)


def replace(connection: Connection, feed: str, digest: str, found: Sequence[Reject]) -> None:
    """Write what is rejected of a file now, in place of what was when it was taken before."""
    here = (rejects.c.feed == feed, rejects.c.digest == digest)
    connection.execute(delete(rejects).where(*here))
    if found:
        names = [field.name for field in fields(Reject)]
        rows = [{name: getattr(one, name) for name in names} for one in found]
        connection.execute(insert(rejects), rows)


def settle(connection: Connection, found: Iterable[Reject], *, state: str, by: str) -> None:
    """Write that rejects are settled, and by which file."""
    statement = (
        update(rejects)
        .where(
            rejects.c.feed == bindparam("of_feed"),
            rejects.c.digest == bindparam("of_digest"),
            rejects.c.place == bindparam("of_place"),
        )
        .values(state=state, settled_by=by)
    )
    rows = [{"of_feed": one.feed, "of_digest": one.digest, "of_place": one.place} for one in found]
    if rows:
        connection.execute(statement, rows)


def _chosen(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Reject, ...]:
    order = (rejects.c.since, rejects.c.feed, rejects.c.digest, rejects.c.place)
    rows = connection.execute(select(rejects).where(*conditions).order_by(*order))
    return tuple(Reject(**row) for row in rows.mappings())
