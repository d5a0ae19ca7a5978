"""When something last came, from whom: what a dead-man's switch asks the ledger.

And when what lies at a partner's place was last read back. `until` is the latest moment that may
be: a run of a clock that was ahead must not count for a month as the newest.
"""

from __future__ import annotations

from sqlalchemy import Connection, func, select

from exchange.ledger.schema import about, arrivals, deliveries, envelopes, files, runs
from exchange.ledger.store import upsert
from exchange.lifecycle import State

_WELL = (0, 1)  # exit codes of a run that did all it should


def of_feeds(connection: Connection, until: str) -> dict[str, str]:
    """When the newest file of each feed was taken, refused ones too: it came."""
    newest = select(files.c.feed, func.max(files.c.taken)).where(files.c.taken <= until)
    rows = connection.execute(newest.group_by(files.c.feed))
    return {row[0]: row[1] for row in rows}


def of_streams(connection: Connection, until: str) -> dict[tuple[str, str], str]:
    """When the newest envelope of each sender and stream came."""
    rows = connection.execute(
        select(arrivals.c.sender, arrivals.c.stream, func.max(arrivals.c.first_seen))
        .where(arrivals.c.first_seen <= until)
        .group_by(arrivals.c.sender, arrivals.c.stream)
    )
    return {(sender, stream): seen for sender, stream, seen in rows}


def first_run(connection: Connection) -> str:
    """When this home first ran, or empty: before that nobody could expect anything."""
    return connection.execute(select(func.min(runs.c.started))).scalar() or ""


def last_success(connection: Connection, until: str) -> str:
    """When the newest run ended that did all it should, or empty."""
    well = (runs.c.exit_code.in_(_WELL), runs.c.finished <= until)
    found = select(func.max(runs.c.finished)).where(*well)
    return connection.execute(found).scalar() or ""


def oldest_unanswered(connection: Connection) -> dict[str, str]:
    """Since when each partner owes an answer to a batch of data; others are left out."""
    rows = connection.execute(
        select(deliveries.c.recipient, func.min(envelopes.c.created))
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(envelopes.c.kind == "data", deliveries.c.state.in_((State.READY, State.SENT)))
        .group_by(deliveries.c.recipient)
    )
    return {row[0]: row[1] for row in rows}


def read_back(connection: Connection, partner: str) -> str:
    """When what lies at a partner's place was last read back, or empty."""
    found = select(about.c.value).where(about.c.name == _read_back(partner))
    return connection.execute(found).scalar() or ""


def note_read_back(connection: Connection, partner: str, *, at: str) -> None:
    """Write when what lies at a partner's place was read back."""
    upsert(connection, about, [{"name": _read_back(partner), "value": at}])


def _read_back(partner: str) -> str:
    return f"read-back {partner}"
