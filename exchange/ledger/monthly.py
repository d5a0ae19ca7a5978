"""A month in the ledger: what each feed had, sent to a partner, and did not send, in counts."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass
from typing import Any

from sqlalchemy import ColumnElement, Connection, Select, and_, func, or_, select

from exchange.ledger.release_tables import held_back
from exchange.ledger.schema import (
    claims,
    deliveries,
    envelopes,
    files,
    items,
    outcomes,
    rejects,
    waiting,
)
from exchange.lifecycle import State

_LEFT = ("open", "dropped")  # rejects that nobody has corrected
_TAKEN_IN = "duplicate"  # the partner has it: that counts as taken in
_NO_REJECTION = ("duplicate", "superseded")
_WHOLE_FILE = -1


@dataclass(frozen=True, slots=True)
class Count:
    """How many records of a feed and a record type, for a reason or as a whole."""

    feed: str
    record_type: str
    records: int
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Month:
    """From a moment up to but not including another, as the ledger writes them; a partner."""

    partner: str
    start: str
    end: str

    def holds(self, column: ColumnElement[str]) -> ColumnElement[bool]:
        """Whether a time lies in it."""
        return and_(column >= self.start, column < self.end)


def streams_to(connection: Connection, partner: str) -> set[str]:
    """The streams of data that a partner was ever sent."""
    rows = connection.execute(
        select(envelopes.c.stream)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.recipient == partner, envelopes.c.kind == "data")
        .distinct()
    )
    return {row.stream for row in rows}


def feeds(connection: Connection) -> tuple[tuple[str, str], ...]:
    """Every feed that ever brought a file of a record type: (feed, record type)."""
    found = select(files.c.feed, files.c.record_type).where(files.c.record_type != "").distinct()
    return tuple((row.feed, row.record_type) for row in connection.execute(found))


def sent(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Records that were sealed for the partner, each once however often it travelled."""
    return _sent(connection, month)


def taken_in(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Those that the partner has signed to have taken in."""
    plain = or_(outcomes.c.code.is_(None), outcomes.c.code == _TAKEN_IN)
    return _sent(connection, month, deliveries.c.state == State.ACKNOWLEDGED, plain)


def unanswered(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Those that the partner has not answered yet."""
    return _sent(connection, month, deliveries.c.state.in_((State.READY, State.SENT)))


def sent_back(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Those that the partner rejected, by the code of its reason."""
    wrong = outcomes.c.code.not_in(_NO_REJECTION)
    return _sent(connection, month, wrong, by=outcomes.c.code)


def _sent(
    connection: Connection,
    month: Month,
    *conditions: ColumnElement[bool],
    by: ColumnElement[str] | None = None,
) -> tuple[Count, ...]:
    names = [files.c.feed, items.c.record_type]
    found = (
        select(*names, func.count(items.c.key.distinct()), *([] if by is None else [by]))
        .select_from(envelopes)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .join(items, items.c.eid == envelopes.c.eid)
        .join(files, files.c.digest == envelopes.c.source)
        .outerjoin(
            outcomes,
            and_(
                outcomes.c.eid == items.c.eid,
                outcomes.c.recipient == deliveries.c.recipient,
                outcomes.c.position == items.c.position,
            ),
        )
        .where(deliveries.c.recipient == month.partner, envelopes.c.kind == "data")
        .where(month.holds(envelopes.c.created), *conditions)
        .group_by(*names, *([] if by is None else [by]))
    )
    return _counts(connection, found)


def rejected(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Records that were rejected here and not corrected since, by the codes of their errors."""
    found = (
        select(rejects.c.feed, rejects.c.record_type, func.count(), rejects.c.codes)
        .where(rejects.c.place != _WHOLE_FILE, rejects.c.state.in_(_LEFT))
        .where(month.holds(rejects.c.since))
        .group_by(rejects.c.feed, rejects.c.record_type, rejects.c.codes)
    )
    return _counts(connection, found)


def refused_files(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Files that were refused as a whole and not replaced since, by their codes."""
    found = (
        select(rejects.c.feed, rejects.c.record_type, func.count(), rejects.c.codes)
        .where(rejects.c.place == _WHOLE_FILE, rejects.c.state.in_(_LEFT))
        .where(month.holds(rejects.c.since))
        .group_by(rejects.c.feed, rejects.c.record_type, rejects.c.codes)
    )
    return _counts(connection, found)


def held(connection: Connection, month: Month, streams: Collection[str]) -> tuple[Count, ...]:
    """Good records that a rule of release holds back from the partner, by the rule."""
    table = held_back
    found = (
        select(table.c.feed, table.c.record_type, func.count(table.c.key.distinct()), table.c.rule)
        .where(table.c.stream.in_(streams), table.c.partner.in_(("", month.partner)))
        .where(month.holds(table.c.since))
        .group_by(table.c.feed, table.c.record_type, table.c.rule)
    )
    return _counts(connection, found)


def kept_waiting(
    connection: Connection, month: Month, streams: Collection[str]
) -> tuple[Count, ...]:
    """Good records whose standard the partner has not installed, by that standard."""
    same = and_(files.c.feed == waiting.c.feed, files.c.digest == waiting.c.digest)
    names = (waiting.c.feed, files.c.record_type)
    found = (
        select(*names, func.sum(waiting.c.records), waiting.c.standard)
        .join(files, same)
        .where(waiting.c.stream.in_(streams), month.holds(waiting.c.since))
        .group_by(*names, waiting.c.standard)
    )
    return _counts(connection, found)


def claimed(connection: Connection, month: Month) -> tuple[Count, ...]:
    """Records that another department says otherwise and that nobody has answered yet."""
    found = (
        select(claims.c.feed, claims.c.record_type, func.count())
        .where(claims.c.state == "open", month.holds(claims.c.since))
        .group_by(claims.c.feed, claims.c.record_type)
    )
    return _counts(connection, found)


def _counts(connection: Connection, found: Select[Any]) -> tuple[Count, ...]:
    rows = connection.execute(found)
    return tuple(Count(row[0], row[1], int(row[2]), *row[3:]) for row in rows)
