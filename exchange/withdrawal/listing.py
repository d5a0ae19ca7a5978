"""Who still holds what: the withdrawals to which a partner owes a signed answer.

Case numbers, record types, places in streams and days: no value of a record. A partner that is
away stays on the list until it has signed.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from typing import Any

from sqlalchemy import Connection

from exchange.configuration.config import Config
from exchange.ledger import withdrawal_answers as answers
from exchange.ledger import withdrawals as book
from exchange.ledger.withdrawal_answers import Told
from exchange.ledger.withdrawals import Case
from exchange.wire.outcomes import ACCEPTED, DUPLICATE, SUPERSEDED
from exchange.withdrawal.cases import UNMATCHED, ways_back

SCHEMA = "chengxin/withdrawals/1"
_GONE = frozenset({"", ACCEPTED, DUPLICATE, SUPERSEDED})
_UNKNOWN = "withdrawal_unknown"

UNSEALED = "unsealed"  # not yet in an envelope
ON_ITS_WAY = "on-its-way"  # sealed, not yet seen at the partner's place
UNANSWERED = "unanswered"  # at its place, no signed answer yet
NOT_SENT_AGAIN = "refused"  # the partner could not open it; it travels again
REJECTED = "rejected"  # the partner signed that it does not do so: `code` says why
DISPUTED = "disputed"  # it signs that it has no such record, and once signed that it took it
ANSWERED = "answered"


@dataclass(frozen=True, slots=True)
class Holder:
    """One partner, and what it owes: `record` is where the record stands in the stream.

    `over` counts the days past the deadline, calendar days in Asia/Shanghai.
    """

    case: str
    reason: str
    act: str
    record_type: str
    day: str
    deadline: str
    due: str
    over: int
    partner: str
    stream: str
    record_seq: int
    record_position: int
    seq: int
    position: int
    standing: str
    code: str
    since: str


@dataclass(frozen=True, slots=True)
class Listing:
    """Everything `chengxin exchange withdrawals` shows."""

    holders: tuple[Holder, ...]  # those that still hold, or contradict themselves
    answered: tuple[Holder, ...]  # of open cases: those that have answered
    unmatched: tuple[Case, ...]  # nobody was sent the record that was named
    states: Mapping[str, int]  # cases by state
    objections: Mapping[str, int]  # records under objection, by record type

    @property
    def overdue(self) -> tuple[Holder, ...]:
        """Those that hold what they should not hold any more."""
        return tuple(one for one in self.holders if one.over)

    @property
    def untimed(self) -> tuple[Holder, ...]:
        """Those whose deadline could not be told."""
        return tuple(one for one in self.holders if one.deadline and not one.due)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {
            "schema": SCHEMA,
            "holders": [asdict(one) for one in self.holders],
            "answered": [asdict(one) for one in self.answered],
            "unmatched": [
                {
                    "case": one.name,
                    "reason": one.reason,
                    "record_type": one.record_type,
                    "day": one.day,
                    "origin": one.origin,
                    "source": one.source,
                    "file": one.file,
                    "row": one.row,
                    "since": one.since,
                }
                for one in self.unmatched
            ],
            "states": dict(self.states),
            "objections": dict(self.objections),
        }


def read(connection: Connection, config: Config, today: date) -> Listing:
    """Who still holds what on a legal day."""
    open_cases = book.in_state(connection, book.OPEN)
    found = [
        _holder(case, one, standing, today)
        for case, one, standing in _standings(connection, config, open_cases)
    ]
    return Listing(
        holders=tuple(one for one in found if one.standing != ANSWERED),
        answered=tuple(one for one in found if one.standing == ANSWERED),
        unmatched=book.in_state(connection, UNMATCHED),
        states=answers.counts(connection),
        objections=book.objections(connection),
    )


def answered(connection: Connection, config: Config) -> list[int]:
    """The open cases to which everybody has given a signed answer."""
    open_cases = book.in_state(connection, book.OPEN)
    if not open_cases:
        return []
    owing = {
        case.number
        for case, _, standing in _standings(connection, config, open_cases)
        if standing != ANSWERED
    }
    return [case.number for case in open_cases if case.number not in owing]


def _standings(
    connection: Connection, config: Config, cases: Sequence[Case]
) -> Iterable[tuple[Case, Told, str]]:
    """Each partner's standing in each case, by the newest envelope that told it."""
    by_number = {case.number: case for case in cases}
    newest: dict[tuple[int, str, str], Told] = {}
    for one in answers.told(connection, by_number):
        place = (one.number, one.stream, one.recipient)
        before = newest.get(place)
        if before is None or _standing(before) != ANSWERED:
            newest[place] = one
    settled = answers.settled(connection)
    for (number, _, recipient), one in newest.items():
        standing = ANSWERED if (number, recipient) in settled else _standing(one)
        yield by_number[number], one, standing
    ways = ways_back(config)
    partners = {way.stream: (way.partner,) for way in ways}
    for case, sent in book.unsealed(connection, ways):
        for recipient in book.recipients(connection, sent.stream) or partners[sent.stream]:
            yield (
                case,
                Told(
                    number=case.number,
                    recipient=recipient,
                    stream=sent.stream,
                    seq=0,
                    position=0,
                    state=UNSEALED,
                    code="",
                    record_seq=sent.seq,
                    record_position=sent.position,
                    signed_for=False,
                ),
                UNSEALED,
            )


def _standing(one: Told) -> str:
    if one.state == "ready":
        return ON_ITS_WAY
    if one.state == "sent":
        return UNANSWERED
    if one.state != "acknowledged":
        return NOT_SENT_AGAIN
    if one.code in _GONE:
        return ANSWERED
    if one.code == _UNKNOWN:
        return DISPUTED if one.signed_for else ANSWERED
    return REJECTED


def _holder(case: Case, one: Told, standing: str, today: date) -> Holder:
    owes = standing not in {ANSWERED, DISPUTED}
    late = (today - date.fromisoformat(case.due)).days if case.due and owes else 0
    return Holder(
        case=case.name,
        reason=case.reason,
        act=case.act,
        record_type=case.record_type,
        day=case.day,
        deadline=case.deadline,
        due=case.due,
        over=max(late, 0),
        partner=one.recipient,
        stream=one.stream,
        record_seq=one.record_seq,
        record_position=one.record_position,
        seq=one.seq,
        position=one.position,
        standing=standing,
        code=one.code,
        since=case.since,
    )
