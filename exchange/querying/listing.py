"""Listing: what we asked, what partners asked us, and the log of both; no personal value."""

from __future__ import annotations

import contextlib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from exchange.errors import InputMissing
from exchange.home import Home
from exchange.ledger import opening, queries, withdrawals
from exchange.ledger.queries import Asked
from exchange.querying import entitlement

LOG_SCHEMA = "chengxin/query-log/1"
ASKED, ANSWERED = "asked", "answered"
WAITING = "waiting"
_MOST_DIGITS = 10


@dataclass(frozen=True, slots=True)
class LogLine:
    """Who asked what for which purpose. `person` is a keyed hash that this home alone can make."""

    time: str  # when it was asked, or came in
    direction: str  # asked: by us; answered: by us, to a partner
    partner: str
    query: str  # the asker's number
    request: str  # eid of the envelope
    person: str
    purpose: str
    record_types: tuple[str, ...]
    reference: str
    document: str
    form: str
    given: str
    until: str
    outcome: str  # waiting, found, none, refused, changed
    code: str
    records: int
    held: str  # rules of release that held records back; known to whoever answers alone
    answer: str  # eid of the envelope
    answered: str
    destroyed: bool  # of ours: the answer is no longer kept


@contextlib.contextmanager
def _reading(home: Home) -> Iterator[Connection]:
    ledger = opening.open_ledger(home, home.config())
    try:
        with ledger.transaction() as connection:
            yield connection
    finally:
        ledger.close()


def log_lines(
    home: Home, *, first: str, last: str, partner: str = "", person: bytes = b""
) -> tuple[LogLine, ...]:
    """What was asked between two times, by us and of us, oldest first."""
    with _reading(home) as connection:
        ours = [_ours(one) for one in queries.asked(connection)]
        theirs = [_theirs(one) for one in queries.received(connection)]
    wanted = person.hex()
    return tuple(
        sorted(
            (
                one
                for one in (*ours, *theirs)
                if first <= one.time <= last
                and (not partner or one.partner == partner)
                and (not person or one.person == wanted)
            ),
            key=lambda one: (one.time, one.direction, one.partner, len(one.query), one.query),
        )
    )


def _ours(one: Asked) -> LogLine:
    destroyed = bool(one.keep_until) and not one.kept
    return _line(one, ASKED, time=one.asked, destroyed=destroyed)


def _theirs(one: queries.Query) -> LogLine:
    return _line(one, ANSWERED, time=one.received, held=one.held)


def _line(
    one: Asked | queries.Query,
    direction: str,
    *,
    time: str,
    held: str = "",
    destroyed: bool = False,
) -> LogLine:
    return LogLine(
        time=time,
        direction=direction,
        partner=one.partner,
        query=one.name,
        request=one.eid,
        person=one.person.hex(),
        purpose=one.purpose,
        record_types=tuple(one.record_types.split()),
        reference=one.reference,
        document=one.document,
        form=one.form,
        given=one.given,
        until=one.until,
        outcome=one.outcome or WAITING,
        code=one.code,
        records=one.records,
        held=held,
        answer=one.answer,
        answered=one.answered,
        destroyed=destroyed,
    )


@dataclass(frozen=True, slots=True)
class Shown:
    """A question of ours, and how its answer stands."""

    query: str
    partner: str
    purpose: str
    record_types: tuple[str, ...]
    reference: str
    asked: str
    outcome: str
    code: str
    why: str  # the code in words
    records: int
    kept: bool
    keep_until: str
    withdrawn: tuple[tuple[str, str], ...]  # (record type, reason) of what was taken back
    objections: int  # records of the answer that are under objection


def all_shown(home: Home) -> tuple[Shown, ...]:
    """How every question of ours stands, oldest first."""
    with _reading(home) as connection:
        return tuple(shown(connection, one) for one in queries.asked(connection))


def one_shown(home: Home, name: str) -> Shown:
    """How a question of ours stands, such as q17.

    Raises:
        InputMissing: there is none of this name.
    """
    with _reading(home) as connection:
        return shown(connection, _numbered(connection, name))


def kept(connection: Connection, names: Sequence[str]) -> tuple[Asked, ...]:
    """The questions of these names, whose answers are kept; without names every such question.

    Raises:
        InputMissing: there is none of a name, or nothing is kept of it.
    """
    found = [_numbered(connection, name) for name in names] or queries.kept(connection)
    for one in found:
        if not one.kept:
            raise InputMissing(
                f"nothing is kept of {one.name}",
                hint="see chengxin exchange query show for how it stands",
            )
    return tuple(found)


def _numbered(connection: Connection, name: str) -> Asked:
    digits = name.removeprefix("q")
    plain = digits.isascii() and digits.isdecimal() and len(digits) <= _MOST_DIGITS
    found = queries.numbered(connection, int(digits)) if plain else None
    if found is None:
        raise InputMissing(f"no question {name}", hint="see chengxin exchange query list")
    return found


def shown(connection: Connection, one: Asked) -> Shown:
    """How a question of ours stands."""
    records = queries.kept_records(connection, one.number)
    return Shown(
        query=one.name,
        partner=one.partner,
        purpose=one.purpose,
        record_types=tuple(one.record_types.split()),
        reference=one.reference,
        asked=one.asked,
        outcome=one.outcome or WAITING,
        code=one.code,
        why=entitlement.WHY.get(one.code, ""),
        records=one.records,
        kept=bool(one.kept),
        keep_until=one.keep_until,
        withdrawn=tuple((kept.record_type, kept.withdrawn) for kept in records if kept.withdrawn),
        objections=len(objected(connection, one)),
    )


def objected(connection: Connection, one: Asked) -> frozenset[tuple[str, bytes]]:
    """The records of an answer that are under objection (X-07), as record type and key."""
    found: set[tuple[str, bytes]] = set()
    by_type: dict[str, list[bytes]] = {}
    for kept in queries.kept_records(connection, one.number):
        by_type.setdefault(kept.record_type, []).append(kept.key)
    for name, keys in by_type.items():
        marks = withdrawals.marked(connection, name, keys, sender=one.partner)
        found |= {(name, key) for key in marks}
    return frozenset(found)
