"""Sealed originals in the ledger: what is kept until its receipts, and when it was destroyed."""

from __future__ import annotations

from dataclasses import dataclass

from sqlalchemy import Connection, exists, select, update

from exchange.ledger import log
from exchange.ledger.release_tables import held_back
from exchange.ledger.schema import (
    claims,
    deliveries,
    envelopes,
    files,
    rejects,
    sealed_originals,
    waiting,
)
from exchange.ledger.store import upsert
from exchange.lifecycle import State

_UNANSWERED = (State.READY, State.SENT)
_ASKED = ("open", "released")  # claims that still need the file
_WHOLE_FILE = -1


@dataclass(frozen=True, slots=True)
class SealedOriginal:
    """A file that is kept sealed until nothing needs it; `path` is below the home."""

    feed: str
    digest: str
    path: str
    since: str
    destroyed: str = ""


def keep(connection: Connection, one: SealedOriginal) -> None:
    """Write that a file is kept; one that came before and was destroyed is kept again."""
    values = {name: getattr(one, name) for name in SealedOriginal.__slots__}
    upsert(connection, sealed_originals, [values])


def kept(connection: Connection) -> tuple[SealedOriginal, ...]:
    """Everything that is kept, oldest first."""
    here = sealed_originals.c.destroyed == ""
    return tuple(_chosen(connection, here))


def settled(connection: Connection) -> tuple[SealedOriginal, ...]:
    """What is kept and no longer needed: answered, not waited for, not refused as a whole."""
    digest = sealed_originals.c.digest
    unanswered = (
        exists()
        .where(envelopes.c.source == digest)
        .where(deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.state.in_([str(state) for state in _UNANSWERED]))
    )
    needed = (
        unanswered,
        exists().where(waiting.c.digest == digest),
        exists().where(held_back.c.file == digest),
        exists().where(claims.c.file == digest, claims.c.state.in_(_ASKED)),
        exists().where(
            rejects.c.digest == digest,
            rejects.c.place == _WHOLE_FILE,
            rejects.c.state == "open",
        ),
    )
    return tuple(
        _chosen(connection, sealed_originals.c.destroyed == "", *(~need for need in needed))
    )


def destroyed(connection: Connection, one: SealedOriginal, *, at: str) -> None:
    """Write that a file is gone; its digest and counts stay."""
    records = connection.execute(
        select(files.c.rows).where(files.c.feed == one.feed, files.c.digest == one.digest)
    ).scalar()
    connection.execute(
        update(sealed_originals)
        .where(
            sealed_originals.c.feed == one.feed,
            sealed_originals.c.digest == one.digest,
        )
        .values(destroyed=at)
    )
    log.append(connection, "original.destroyed", at=at, digest=one.digest, records=records or 0)


def _chosen(connection: Connection, *conditions: object) -> list[SealedOriginal]:
    columns = [sealed_originals.c[name] for name in SealedOriginal.__slots__]
    rows = connection.execute(
        select(*columns)
        .where(*conditions)  # type: ignore[arg-type]
        .order_by(sealed_originals.c.since, sealed_originals.c.digest)
    )
    return [SealedOriginal(*row) for row in rows]
