"""Claims in the ledger: records that a second department says otherwise, and what was answered."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields, replace

from sqlalchemy import ColumnElement, Connection, func, insert, select, update

from exchange.ledger import log
from exchange.ledger.schema import claims, current, envelopes, files

OPEN, RELEASED, SENT, DROPPED = "open", "released", "sent", "dropped"
_KEYS_PER_QUERY = 500


@dataclass(frozen=True, slots=True)
class Claim:
    """One version of a record, of another department than the one whose version was sent."""

    number: int
    record_type: str
    key: bytes
    digest: bytes
    feed: str
    file: str
    name: str
    row: int
    holder: str
    state: str
    since: str


@dataclass(frozen=True, slots=True)
class Holder:
    """Whose version of a record was sent last in one of some streams."""

    key: bytes
    digest: bytes
    version: str
    file: str
    feed: str


def holders(
    connection: Connection, record_type: str, keys: Iterable[bytes], streams: Sequence[str]
) -> dict[bytes, list[Holder]]:
    """The holders of records; a file that came by several feeds gives one for each."""
    wanted = list(keys)
    found: dict[bytes, list[Holder]] = {}
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        rows = connection.execute(
            select(current.c.key, current.c.digest, current.c.version, files.c.digest, files.c.feed)
            .join(envelopes, envelopes.c.eid == current.c.eid)
            .join(files, files.c.digest == envelopes.c.source)
            .where(
                current.c.stream.in_(streams),
                current.c.record_type == record_type,
                current.c.key.in_(wanted[start : start + _KEYS_PER_QUERY]),
            )
            .order_by(files.c.feed)
        )
        for row in rows:
            holder = Holder(*row)
            found.setdefault(holder.key, []).append(holder)
    return found


def state_of(connection: Connection, record_type: str, key: bytes, feed: str, digest: bytes) -> str:
    """What became of a claim; empty where nobody has asked yet."""
    one = _is(record_type, key, feed, digest)
    return connection.execute(select(claims.c.state).where(*one)).scalar() or ""


def put(connection: Connection, claim: Claim) -> None:
    """Write a claim; one that is there already takes its state, and keeps its number."""
    one = _is(claim.record_type, claim.key, claim.feed, claim.digest)
    known = connection.execute(select(claims.c.number).where(*one)).scalar()
    if known is not None:
        connection.execute(update(claims).where(*one).values(state=claim.state))
        _tell(connection, replace(claim, number=known), claim.state, claim.since)
        return
    last = connection.execute(select(func.max(claims.c.number))).scalar() or 0
    values = {field.name: getattr(claim, field.name) for field in fields(Claim)}
    connection.execute(insert(claims), {**values, "number": last + 1})
    _tell(connection, replace(claim, number=last + 1), claim.state, claim.since)


def in_state(connection: Connection, state: str) -> tuple[Claim, ...]:
    """The claims in one state, oldest first."""
    found = select(claims).where(claims.c.state == state).order_by(claims.c.number)
    return tuple(Claim(**row) for row in connection.execute(found).mappings())


def numbered(connection: Connection, number: int) -> Claim | None:
    """A claim by its number, or None."""
    row = connection.execute(select(claims).where(claims.c.number == number)).mappings().first()
    return Claim(**row) if row else None


def answer(connection: Connection, number: int, state: str, *, at: str) -> None:
    """Write what a claim was answered with."""
    connection.execute(update(claims).where(claims.c.number == number).values(state=state))
    asked = numbered(connection, number)
    if asked is not None:
        _tell(connection, asked, state, at)


def _tell(connection: Connection, claim: Claim, state: str, at: str) -> None:
    """Tell the log that a claim is in a state."""
    log.append(
        connection,
        "hold.claim",
        at=at,
        type=claim.record_type,
        number=claim.number,
        state=state,
    )


def _is(record_type: str, key: bytes, feed: str, digest: bytes) -> tuple[ColumnElement[bool], ...]:
    return (
        claims.c.record_type == record_type,
        claims.c.key == key,
        claims.c.feed == feed,
        claims.c.digest == digest,
    )
