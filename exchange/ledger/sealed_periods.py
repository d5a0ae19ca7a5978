"""What was sealed in a period, for whom."""

from __future__ import annotations

from sqlalchemy import ColumnElement, Connection, and_, func, select

from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.schema import deliveries, envelopes, withdrawal_items
from exchange.lifecycle import State


def sealed_for(
    connection: Connection, recipient: str, start: str, end: str, *, stream: str = ""
) -> tuple[tuple[EnvelopeEntry, State], ...]:
    """Envelopes sealed for a recipient from `start` up to `end`, with how each delivery stands.

    In chain order; of one stream alone where it is named. Each stream goes on to its newest
    envelope that withdraws anything: nobody gets a record again without its withdrawal.
    """
    period = and_(envelopes.c.created >= start, envelopes.c.created < end)
    within = and_(period, envelopes.c.stream == stream) if stream else period
    found = _found(connection, recipient, within)
    last = {entry.stream: entry.seq for entry, _ in found}
    for name, seq in last.items():
        later = and_(
            envelopes.c.stream == name,
            envelopes.c.seq > seq,
            envelopes.c.seq <= _newest_withdrawal(connection, name),
        )
        found += _found(connection, recipient, later)
    return tuple(sorted(found, key=lambda pair: (pair[0].stream, pair[0].seq)))


def _found(
    connection: Connection, recipient: str, which: ColumnElement[bool]
) -> list[tuple[EnvelopeEntry, State]]:
    statement = (
        select(envelopes, deliveries.c.state.label("standing"))
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.recipient == recipient, which)
        .order_by(envelopes.c.stream, envelopes.c.seq)
    )
    found = []
    for row in connection.execute(statement).mappings():
        facts = {name: value for name, value in row.items() if name != "standing"}
        found.append((EnvelopeEntry(**facts), State(row["standing"])))
    return found


def _newest_withdrawal(connection: Connection, stream: str) -> int:
    """The number of a stream's newest envelope that withdraws anything; 0 where none does."""
    newest = (
        select(func.max(envelopes.c.seq))
        .join(withdrawal_items, withdrawal_items.c.eid == envelopes.c.eid)
        .where(envelopes.c.stream == stream)
    )
    return int(connection.execute(newest).scalar() or 0)
