"""Who holds what by the ledger alone: what a partner signed to hold of us, and we hold of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from sqlalchemy import (
    ColumnElement,
    Connection,
    Subquery,
    and_,
    func,
    literal,
    null,
    or_,
    select,
    union_all,
)

from exchange.ledger.schema import (
    arrivals,
    deliveries,
    envelopes,
    held,
    items,
    outcomes,
    receipts,
    withdrawal_items,
    withdrawals,
)
from exchange.lifecycle import State

_REMOVING = ("corrected", "repaired", "annulled", "expired")
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class HeldRow:
    """One record, and the envelope that brought the version that is held."""

    record_type: str
    key: bytes
    digest: bytes
    eid: str
    stream: str
    seq: int
    std: str


def ends_of_chains(connection: Connection, sender: str) -> dict[str, int]:
    """Up to which number we have read each stream of data of a sender."""
    rows = connection.execute(
        select(arrivals.c.stream, func.max(arrivals.c.seq))
        .where(arrivals.c.sender == sender, arrivals.c.kind == "data")
        .group_by(arrivals.c.stream)
    )
    return {row[0]: row[1] for row in rows}


def from_partner(connection: Connection, sender: str) -> Iterator[HeldRow]:
    """What we hold of a sender, envelope by envelope."""
    names = (arrivals.c.eid, arrivals.c.stream, arrivals.c.seq, arrivals.c.std)
    rows = connection.execute(
        select(held.c.record_type, held.c.key, held.c.digest, *names)
        .join(arrivals, arrivals.c.eid == held.c.eid)
        .where(held.c.sender == sender)
        .order_by(arrivals.c.stream, arrivals.c.seq),
        execution_options={"yield_per": _AT_ONCE},
    )
    for row in rows:
        yield HeldRow(*row)


def unanswered_up_to(connection: Connection, partner: str, cut: Mapping[str, int]) -> int:
    """How many envelopes of ours within a cut have no final answer of a partner yet."""
    found = (
        select(func.count())
        .select_from(envelopes)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(
            deliveries.c.recipient == partner,
            deliveries.c.state.in_((State.READY, State.SENT)),
            _within(cut),
        )
    )
    return int(connection.execute(found).scalar() or 0)


def has_answered(connection: Connection, partner: str) -> bool:
    """Whether a partner has ever signed for data of ours."""
    found = (
        select(deliveries.c.eid)
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(deliveries.c.recipient == partner, deliveries.c.state == State.ACKNOWLEDGED)
        .where(envelopes.c.kind == "data")
        .limit(1)
    )
    return connection.execute(found).first() is not None


def has_exchanged(connection: Connection, partner: str) -> bool:
    """Whether there is anything to compare: data that a partner signed for, or that it sent."""
    came = select(arrivals.c.eid).where(arrivals.c.sender == partner, arrivals.c.kind == "data")
    found = connection.execute(came.limit(1)).first()
    return found is not None or has_answered(connection, partner)


def by_partner(connection: Connection, partner: str, cut: Mapping[str, int]) -> Iterator[HeldRow]:
    """What a partner has signed to hold of what we sent it in a cut, envelope by envelope.

    The newest version of each record that it accepted, in the order in which it signed, less what
    it accepted the withdrawal of.
    """
    answered = _answered(partner, cut)
    when = tuple(answered.c[name] for name in ("time", "stream", "seq", "eid", "std"))
    sent = (
        select(items.c.record_type, items.c.key, items.c.digest, items.c.position, *when)
        .add_columns(literal(1).label("holds"))
        .select_from(
            answered.join(items, items.c.eid == answered.c.eid).outerjoin(
                outcomes, _about(items.c.eid, items.c.position, partner)
            )
        )
        .where(outcomes.c.code.is_(None))
    )
    back = (
        select(withdrawals.c.record_type, withdrawals.c.key, null(), withdrawal_items.c.position)
        .add_columns(*when, literal(0))
        .select_from(
            answered.join(withdrawal_items, withdrawal_items.c.eid == answered.c.eid)
            .join(withdrawals, withdrawals.c.number == withdrawal_items.c.number)
            .outerjoin(
                outcomes,
                _about(withdrawal_items.c.eid, withdrawal_items.c.position, partner),
            )
        )
        .where(withdrawals.c.reason.in_(_REMOVING))
        .where(or_(outcomes.c.code.is_(None), outcomes.c.code == "duplicate"))
    )
    events = union_all(sent, back).subquery()
    order = (events.c[name].desc() for name in ("time", "stream", "seq", "position"))
    place = func.row_number().over(
        partition_by=(events.c.record_type, events.c.key), order_by=tuple(order)
    )
    last = select(events, place.label("place")).subquery()
    names = ("record_type", "key", "digest", "eid", "stream", "seq", "std")
    rows = connection.execute(
        select(*(last.c[name] for name in names))
        .where(last.c.place == 1, last.c.holds == 1)
        .order_by(last.c.stream, last.c.seq),
        execution_options={"yield_per": _AT_ONCE},
    )
    for row in rows:
        yield HeldRow(*row)


def _answered(partner: str, cut: Mapping[str, int]) -> Subquery:
    """The envelopes of data in a cut that a partner has signed for, and when it did.

    No earlier than those before them in their stream, whatever a clock that was set back said.
    """
    stream, seq = envelopes.c.stream, envelopes.c.seq
    signed = func.max(receipts.c.time).over(partition_by=stream, order_by=seq)
    return (
        select(envelopes.c.eid, stream, seq, envelopes.c.std, signed.label("time"))
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .join(
            receipts,
            and_(receipts.c.eid == envelopes.c.eid, receipts.c.partner == deliveries.c.recipient),
        )
        .where(
            deliveries.c.recipient == partner,
            deliveries.c.state == State.ACKNOWLEDGED,
            receipts.c.stage == "business",
            envelopes.c.kind == "data",
            _within(cut),
        )
        .subquery()
    )


def _about(
    eid: ColumnElement[str], position: ColumnElement[int], partner: str
) -> ColumnElement[bool]:
    return and_(
        outcomes.c.eid == eid, outcomes.c.recipient == partner, outcomes.c.position == position
    )


def _within(cut: Mapping[str, int]) -> ColumnElement[bool]:
    parts = (
        and_(envelopes.c.stream == stream, envelopes.c.seq <= seq) for stream, seq in cut.items()
    )
    return or_(literal(1) == 0, *parts)
