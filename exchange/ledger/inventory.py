"""What the ledger says lies in the archive, and whether the database itself is whole."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from sqlalchemy import Connection, func, select

from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.schema import arrivals, envelopes, receipts, runs


@dataclass(frozen=True, slots=True)
class Received:
    """Something of a partner in the archive: an envelope (`seq`, no stage) or a receipt."""

    partner: str
    stream: str
    eid: str
    seq: int
    stage: str


def faults(connection: Connection) -> tuple[str, ...]:
    """What the database finds wrong with itself; empty where it is whole."""
    if connection.dialect.name != "sqlite":  # a server checks its own pages
        return ()
    found = [str(row[0]) for row in connection.exec_driver_sql("PRAGMA integrity_check(10)")]
    broken = connection.exec_driver_sql("PRAGMA foreign_key_check").fetchall()
    found += [f"a row of {row[0]} points nowhere" for row in broken[:10]]
    return tuple(text for text in found if text != "ok")


def sealed(connection: Connection) -> Iterator[EnvelopeEntry]:
    """Every envelope of ours whose bytes are in place."""
    rows = connection.execute(select(envelopes).where(envelopes.c.state == "kept"))
    return (EnvelopeEntry(**row) for row in rows.mappings())


def received(connection: Connection) -> Iterator[Received]:
    """Every envelope and receipt of partners that was kept."""
    for row in connection.execute(
        select(arrivals.c.sender, arrivals.c.stream, arrivals.c.eid, arrivals.c.seq)
    ):
        yield Received(row.sender, row.stream, row.eid, row.seq, "")
    for row in connection.execute(
        select(receipts.c.partner, envelopes.c.stream, receipts.c.eid, receipts.c.stage).join(
            envelopes, envelopes.c.eid == receipts.c.eid
        )
    ):
        yield Received(row.partner, row.stream, row.eid, 0, row.stage)


def newest_moment(connection: Connection) -> str:
    """The latest time in the ledger, or empty: no clock may be before it."""
    found = [
        connection.execute(select(func.max(column))).scalar()
        for column in (envelopes.c.created, arrivals.c.first_seen, runs.c.finished)
    ]
    return max((one for one in found if one), default="")


def last_run(connection: Connection, until: str) -> tuple[str, str, int] | None:
    """When the newest run began and ended, and how; None before the first.

    `until` is the latest moment that may be: what was later began by a clock that was set back.
    """
    row = connection.execute(
        select(runs.c.started, runs.c.finished, runs.c.exit_code)
        .where(runs.c.started <= until)
        .order_by(runs.c.started.desc())
        .limit(1)
    ).first()
    return (row.started, row.finished, row.exit_code) if row else None
