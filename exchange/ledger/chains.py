"""The ends of our chains: what was sealed after a moment, told by numbers and not by clocks."""

from __future__ import annotations

from collections.abc import Mapping

from sqlalchemy import Connection, func, select

from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.schema import envelopes


def ends(connection: Connection) -> dict[str, int]:
    """The last number of every stream of ours."""
    rows = connection.execute(
        select(envelopes.c.stream, func.max(envelopes.c.seq)).group_by(envelopes.c.stream)
    )
    return {stream: int(seq) for stream, seq in rows}


def sealed_after(connection: Connection, before: Mapping[str, int]) -> tuple[EnvelopeEntry, ...]:
    """The envelopes beyond the numbers of `before`, in chain order."""
    found: list[EnvelopeEntry] = []
    for stream in sorted(ends(connection)):
        rows = connection.execute(
            select(envelopes)
            .where(envelopes.c.stream == stream, envelopes.c.seq > before.get(stream, 0))
            .order_by(envelopes.c.seq)
        )
        found += (EnvelopeEntry(**row) for row in rows.mappings())
    return tuple(found)
