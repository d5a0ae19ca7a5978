"""What partners answered to withdrawals, read off deliveries, receipts and outcomes."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Select, and_, func, insert, select

from exchange.ledger.schema import (
    deliveries,
    envelopes,
    items,
    outcomes,
    settled_withdrawals,
    withdrawal_items,
    withdrawals,
)

_NUMBERS_PER_QUERY = 500


@dataclass(frozen=True, slots=True)
class Told:
    """One case on its way to one partner in one envelope.

    `state` is that of the delivery, `code` the partner's answer to this line (empty: accepted).
    The record itself stands at `record_seq` and `record_position` of the same stream;
    `signed_for` says whether the partner signed that it took it.
    """

    number: int
    recipient: str
    stream: str
    seq: int
    position: int
    state: str
    code: str
    record_seq: int
    record_position: int
    signed_for: bool


def told(connection: Connection, numbers: Collection[int]) -> Iterator[Told]:
    """Every way on which some cases have gone to partners, in order of the cases."""
    wanted = sorted(numbers)
    for start in range(0, len(wanted), _NUMBERS_PER_QUERY):
        part = wanted[start : start + _NUMBERS_PER_QUERY]
        for row in connection.execute(_told(part)).mappings():
            yield Told(**{**row, "signed_for": bool(row["signed_for"])})


def _told(numbers: Sequence[int]) -> Select[Any]:
    sent = withdrawal_items
    record, before = envelopes.alias("record"), deliveries.alias("before")
    said, at = outcomes.alias("said"), outcomes.alias("at")
    plain = ("accepted", "duplicate", "superseded")
    took = and_(before.c.state == "acknowledged", at.c.code.is_(None) | at.c.code.in_(plain))
    return (
        select(
            sent.c.number,
            deliveries.c.recipient,
            envelopes.c.stream,
            envelopes.c.seq,
            sent.c.position,
            deliveries.c.state,
            func.coalesce(said.c.code, "").label("code"),
            func.coalesce(record.c.seq, 0).label("record_seq"),  # 0: the partner's own
            func.coalesce(items.c.position, 0).label("record_position"),
            took.label("signed_for"),
        )
        .select_from(sent)
        .join(withdrawals, withdrawals.c.number == sent.c.number)
        .join(envelopes, envelopes.c.eid == sent.c.eid)
        .join(deliveries, deliveries.c.eid == sent.c.eid)
        .outerjoin(record, record.c.eid == sent.c.record_eid)
        .outerjoin(
            items,
            and_(
                items.c.eid == sent.c.record_eid,
                items.c.key == withdrawals.c.key,
                items.c.record_type == withdrawals.c.record_type,
            ),
        )
        .outerjoin(
            said,
            and_(
                said.c.eid == sent.c.eid,
                said.c.recipient == deliveries.c.recipient,
                said.c.position == sent.c.position,
            ),
        )
        .outerjoin(
            before,
            and_(before.c.eid == sent.c.record_eid, before.c.recipient == deliveries.c.recipient),
        )
        .outerjoin(
            at,
            and_(
                at.c.eid == sent.c.record_eid,
                at.c.recipient == deliveries.c.recipient,
                at.c.position == items.c.position,
            ),
        )
        .where(sent.c.number.in_(numbers))
        .order_by(sent.c.number, envelopes.c.stream, deliveries.c.recipient, envelopes.c.seq)
    )


def counts(connection: Connection) -> dict[str, int]:
    """How many cases there are in each state."""
    rows = connection.execute(
        select(withdrawals.c.state, func.count()).group_by(withdrawals.c.state)
    )
    return {row[0]: row[1] for row in rows}


def settle(connection: Connection, number: int, recipient: str, *, at: str) -> None:
    """Write that a partner's contradiction was cleared up by word of mouth."""
    connection.execute(
        insert(settled_withdrawals), {"number": number, "recipient": recipient, "since": at}
    )


def settled(connection: Connection) -> frozenset[tuple[int, str]]:
    """The contradictions that were cleared up: (case, partner)."""
    table = settled_withdrawals
    rows = connection.execute(select(table.c.number, table.c.recipient))
    return frozenset((row.number, row.recipient) for row in rows)
