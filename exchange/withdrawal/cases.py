"""A case is opened: from this transaction on nothing of the record is sent any more.

The case finds its way to everybody who was sent the record by itself (`sending`); whoever opens
one has only to say which record, why, and where that was said.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, datetime

from sqlalchemy import Connection

from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.gateway import Gateway
from exchange.ledger import periods
from exchange.ledger import withdrawals as book
from exchange.ledger.withdrawals import Case, Sent, Tombstone, WayBack
from exchange.withdrawal import clock
from exchange.withdrawal.clock import Clock, Due
from exchange.withdrawal.notice import Reason
from standards.release import StandardError

COMMAND, FEED, CALENDAR, VANISHED = "command", "feed", "calendar", "vanished"
PARTNER = book.PARTNER
UNMATCHED = "unmatched"  # nobody was sent the record that was named: a person must look


@dataclass(frozen=True, slots=True)
class Asked:
    """Who asks to withdraw or mark which record, and why."""

    record_type: str
    key: bytes
    reason: Reason
    day: date
    origin: str
    source: str = ""
    file: str = ""
    row: int = 0
    act: str = ""
    named: bool = True  # somebody names the record as one that was sent: it must be found


def teller(gateway: Gateway) -> Callable[[Reason, str, date], Due]:
    """What tells deadlines today; without the specification in force there is none to tell."""
    found: Clock | StandardError
    try:
        found = clock.of(
            gateway.home, gateway.config.withdrawals.specification, gateway.legal_day()
        )
    except StandardError as error:
        gateway.problem("deadline", "last day 期限", error)
        found = error
    return lambda reason, record_type, day: clock.tell(found, reason, record_type, day)


def acts_of(gateway: Gateway) -> set[str]:
    """The acts of the exchange specification in force, by their ids; none where there is none."""
    name = gateway.config.withdrawals.specification
    try:
        found = clock.of(gateway.home, name, gateway.legal_day())
    except StandardError:
        return set()
    return {act.id for act in found.specification.acts}


def open_case(gateway: Gateway, connection: Connection, asked: Asked, due: Due) -> Case | None:
    """Open a case, in the caller's transaction; None where it says nothing new."""
    if asked.reason.removes:
        return _remove(gateway, connection, asked, due)
    return _mark(gateway, connection, asked, due)


def ways_back(config: Config) -> tuple[WayBack, ...]:
    """The streams by which partners are told that records of theirs are withdrawn."""
    return tuple(
        WayBack(route.stream, route.to[0], route.records)
        for route in config.routes
        if route.withdraws_held
    )


def carriers(config: Config, connection: Connection, asked: Asked) -> tuple[Sent, ...]:
    """Every stream in which somebody has to be told of a withdrawal."""
    ours = book.sent(connection, asked.record_type, [asked.key]).get(asked.key, ())
    back = book.ways_but_to(ways_back(config), asked.origin, asked.source)
    return (*ours, *book.of_partners(connection, asked.record_type, asked.key, back))


def _remove(gateway: Gateway, connection: Connection, asked: Asked, due: Due) -> Case | None:
    carried = bool(carriers(gateway.config, connection, asked))
    before = book.tombstone(connection, asked.record_type, asked.key)
    if not _is_new(connection, asked, before, carried=carried):
        return None
    state = book.OPEN if carried else UNMATCHED if asked.named and not before else book.DONE
    case = book.add(connection, _case(asked, due, gateway.now(), state))
    version = book.newest_version(connection, asked.record_type, asked.key)
    stone = Tombstone(
        asked.record_type, asked.key, str(asked.reason), version, case.number, case.since
    )
    book.bury(connection, stone)
    book.unmark(connection, asked.record_type, asked.key)
    _supersede_marks(connection, case)
    periods.remove(connection, asked.record_type, asked.key)
    _tell(gateway, case)
    return case


def _is_new(
    connection: Connection, asked: Asked, before: Tombstone | None, *, carried: bool
) -> bool:
    """Whether the record is not withdrawn already, or for a graver reason now."""
    if before is not None:
        if Reason(before.reason).is_final:
            return False
        return carried or asked.reason.is_final
    unmatched = [
        case
        for case in book.of_record(connection, asked.record_type, asked.key)
        if case.state == UNMATCHED and case.reason == asked.reason
    ]
    return not unmatched


def _mark(gateway: Gateway, connection: Connection, asked: Asked, due: Due) -> Case | None:
    stone = book.tombstone(connection, asked.record_type, asked.key)
    if stone is not None and Reason(stone.reason).is_final:
        return None
    marked = asked.key in book.marked(connection, asked.record_type, [asked.key])
    if marked == (asked.reason is Reason.OBJECTION):
        return None
    carried = bool(carriers(gateway.config, connection, asked))
    state = book.OPEN if carried else UNMATCHED if asked.named else book.DONE
    case = book.add(connection, _case(asked, due, gateway.now(), state))
    if asked.reason is Reason.OBJECTION:
        book.mark(connection, case)
    else:
        book.unmark(connection, asked.record_type, asked.key)
    _supersede_marks(connection, case)
    _tell(gateway, case)
    return case


def _supersede_marks(connection: Connection, case: Case) -> None:
    """Only the newest word about a mark has to be answered: what was said before is settled."""
    before = [
        one.number
        for one in book.of_record(connection, case.record_type, case.key)
        if not Reason(one.reason).removes
        and one.number != case.number
        and one.state in {book.OPEN, UNMATCHED}
    ]
    book.set_state(connection, before, book.DONE)


def _case(asked: Asked, due: Due, now: datetime, state: str) -> Case:
    return Case(
        number=0,
        record_type=asked.record_type,
        key=asked.key,
        reason=str(asked.reason),
        act=asked.act or due.act,
        day=asked.day.isoformat(),
        deadline=due.deadline,
        due=due.day,
        origin=asked.origin,
        source=asked.source,
        file=asked.file,
        row=asked.row,
        state=state,
        since=moment(now),
    )


def mend_deadlines(gateway: Gateway) -> None:
    """Tell the last day of open cases for which it could not be told before."""
    with gateway.ledger.transaction() as connection:
        lacking = [case for case in book.in_state(connection, book.OPEN) if not case.due]
    if not lacking:
        return
    told = teller(gateway)
    with gateway.ledger.transaction() as connection:
        for case in lacking:
            due = told(Reason(case.reason), case.record_type, date.fromisoformat(case.day))
            if due.day:
                book.set_due(connection, replace(case, deadline=due.deadline, due=due.day))


def _tell(gateway: Gateway, case: Case) -> None:
    gateway.journal.write(
        "withdrawal.opened",
        at=gateway.now(),
        case=case.name,
        reason=case.reason,
        record_type=case.record_type,
        origin=case.origin,
        state=case.state,
    )
