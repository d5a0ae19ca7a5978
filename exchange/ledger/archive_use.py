"""What still needs the archive key of a month: the content of envelopes that were sealed in it."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from sqlalchemy import ColumnElement, Connection, Select, and_, func, select

from exchange.ledger import copies
from exchange.ledger.schema import current, deliveries, envelopes, items, sealed_originals
from exchange.lifecycle import State

_OWED = (State.READY, State.SENT, State.REFUSED)


@dataclass(frozen=True, slots=True)
class Use:
    """What depends on the content of a month's envelopes, and how many envelopes it has."""

    envelopes: int
    in_force: bool  # a record that a stream still carries has its newest version in there
    unanswered: int  # deliveries without an answer, or refused and not sealed again
    uncopied: int  # batches of which a partner without our software has no copy yet
    originals: int  # department files that are kept sealed until their receipts

    @property
    def reasons(self) -> tuple[str, ...]:
        """Why the key may not go, by the names of the fields."""
        names = ("in_force", "unanswered", "uncopied", "originals")
        return tuple(name for name in names if getattr(self, name))


def of_month(
    connection: Connection, first: str, last: str, wanted: Iterable[tuple[str, str]]
) -> Use:
    """What needs what was sealed from `first` to `last`, both included.

    `wanted` are partners and streams of today's `[[copies]]`.
    """
    then = envelopes.c.created.between(first, last)
    owed = (
        select(func.count())
        .select_from(deliveries.join(envelopes, envelopes.c.eid == deliveries.c.eid))
        .where(then, deliveries.c.state.in_(_OWED))
    )
    kept = select(func.count()).where(
        sealed_originals.c.since.between(first, last), sealed_originals.c.destroyed == ""
    )
    return Use(
        envelopes=_count(connection, select(func.count()).where(then)),
        in_force=_in_force(connection, then),
        unanswered=_count(connection, owed),
        uncopied=sum(
            first <= entry.created <= last
            for partner, stream in wanted
            for entry in copies.missing(connection, stream=stream, partner=partner)
        ),
        originals=_count(connection, kept),
    )


def _in_force(connection: Connection, then: ColumnElement[bool]) -> bool:
    """Whether the newest version of any record lies in envelopes of a time."""
    newest = and_(
        current.c.stream == envelopes.c.stream,
        current.c.record_type == items.c.record_type,
        current.c.key == items.c.key,
        current.c.eid == items.c.eid,
    )
    found = (
        select(current.c.eid)
        .select_from(envelopes.join(items, items.c.eid == envelopes.c.eid).join(current, newest))
        .where(then)
        .limit(1)
    )
    return connection.execute(found).first() is not None


def _count(connection: Connection, question: Select[int]) -> int:
    return int(connection.execute(question).scalar() or 0)
