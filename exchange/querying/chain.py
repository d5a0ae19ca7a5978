"""Chain: a query stream has one recipient, for ever."""

from __future__ import annotations

from sqlalchemy import Connection

from exchange.errors import ConfigurationError
from exchange.ledger import outgoing


def check(connection: Connection, stream: str, partner: str) -> None:
    """Refuse to change who gets a stream: its recipients are fixed (envelope.md, terms).

    Raises:
        ConfigurationError: it has always gone to somebody else.
    """
    _, last = outgoing.end_of_chain(connection, stream)
    before = outgoing.recipients_of(connection, last)
    if last and before != (partner,):
        raise ConfigurationError(
            f"stream {stream} has always gone to {', '.join(before)}",
            hint="give the partner a stream of its own, with another name",
        )
