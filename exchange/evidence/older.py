"""Older: what a home did before it had a log becomes the log's first leaves.

A ledger of version 3 or earlier knows envelopes and receipts, and no log. They are told in the
order of their own times when the log begins, so that nothing of them is missing in an export.
"""

from __future__ import annotations

from collections.abc import Iterator

from sqlalchemy import Connection, select

from exchange.ledger import incoming, log, outgoing
from exchange.ledger.incoming import Arrival
from exchange.ledger.log import Fact
from exchange.ledger.schema import arrivals, envelopes, notes, receipts
from keys import note

_Told = tuple[str, str, dict[str, Fact]]  # when, event, facts


def tell(connection: Connection) -> int:
    """Write the leaves of what happened before a log that is empty; returns how many."""
    if log.size(connection):
        return 0
    told = [
        *_sealed(connection),
        *_received(connection),
        *_signed(connection),
        *_got(connection),
    ]
    for at, event, facts in sorted(told, key=lambda one: one[0]):
        log.append(connection, event, at=at, **facts)
    return len(told)


def _sealed(connection: Connection) -> Iterator[_Told]:
    for row in connection.execute(select(envelopes)).mappings().all():
        names = ("eid", "stream", "seq", "prev", "kind", "std", "records", "resend_of")
        facts: dict[str, Fact] = {name: row[name] for name in names}
        facts["to"] = list(outgoing.recipients_of(connection, row["eid"]))
        yield row["created"], "envelope.sealed", facts


def _received(connection: Connection) -> Iterator[_Told]:
    names = Arrival.__dataclass_fields__
    for row in connection.execute(select(*(arrivals.c[name] for name in names))).mappings():
        facts = incoming.facts_of(Arrival(**row))
        yield row["first_seen"], "envelope.received", facts


def _signed(connection: Connection) -> Iterator[_Told]:
    for row in connection.execute(select(notes)).mappings():
        value = note.parse(bytes(row["data"])).value
        names = ("digest", "eid", "stage", "stream", "number")
        facts: dict[str, Fact] = {name: row[name] for name in names}
        facts["partner"] = row["recipient"]
        yield str(value["time"]) if isinstance(value, dict) else "", "receipt.signed", facts


def _got(connection: Connection) -> Iterator[_Told]:
    for row in connection.execute(select(receipts)).mappings():
        names = ("digest", "eid", "stage", "result", "code")
        facts: dict[str, Fact] = {name: row[name] for name in names}
        facts["from_"] = row["partner"]
        yield row["time"], "receipt.got", facts
