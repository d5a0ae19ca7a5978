"""Which department files something still depends on, by their digests."""

from __future__ import annotations

from sqlalchemy import Connection, select

from exchange.ledger import claims
from exchange.ledger.release_tables import held_back
from exchange.ledger.schema import claims as claim_table
from exchange.ledger.schema import deliveries, envelopes, waiting, withdrawals
from exchange.lifecycle import State

_OWED = (State.READY, State.SENT, State.REFUSED)
_CLAIMED = (claims.OPEN, claims.RELEASED)
_WITHDRAWN = ("open", "held")


def files(connection: Connection) -> frozenset[str]:
    """Files with an answer outstanding, waiting, held back, claimed, or being withdrawn."""
    questions = (
        select(envelopes.c.source)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.state.in_(_OWED)),
        select(waiting.c.digest),
        select(held_back.c.file),
        select(claim_table.c.file).where(claim_table.c.state.in_(_CLAIMED)),
        select(withdrawals.c.file).where(withdrawals.c.state.in_(_WITHDRAWN)),
    )
    found: set[str] = set()
    for question in questions:
        found.update(connection.execute(question.distinct()).scalars())
    return frozenset(found - {""})
