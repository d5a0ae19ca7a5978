"""What was sealed in a period, for whom."""

from __future__ import annotations

from sqlalchemy import Connection, select

from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.schema import deliveries, envelopes
from exchange.lifecycle import State


def sealed_for(
    connection: Connection, recipient: str, start: str, end: str, *, stream: str = ""
) -> tuple[tuple[EnvelopeEntry, State], ...]:
    """Envelopes sealed for a recipient from `start` up to `end`, with how each delivery stands.

    In chain order; of one stream alone where it is named.
    """
    statement = (
        select(envelopes, deliveries.c.state.label("standing"))
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(
            deliveries.c.recipient == recipient,
            envelopes.c.created >= start,
            envelopes.c.created < end,
        )
        .order_by(envelopes.c.stream, envelopes.c.seq)
    )
    if stream:
        statement = statement.where(envelopes.c.stream == stream)
    found = []
    for row in connection.execute(statement).mappings():
        facts = {name: value for name, value in row.items() if name != "standing"}
        found.append((EnvelopeEntry(**facts), State(row["standing"])))
    return tuple(found)
