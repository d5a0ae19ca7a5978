"""Queries in the ledger: questions of ours and of partners, and the records of kept answers."""

from __future__ import annotations

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass, fields, replace

from sqlalchemy import ColumnElement, Connection, and_, delete, func, insert, select, update

from exchange.ledger import log
from exchange.ledger.query_tables import (
    answered_records,
    queries,
    question_records,
    questions,
)
from exchange.ledger.schema import arrivals
from exchange.ledger.store import upsert

_KEYS_PER_QUERY = 500
_REFUSED, _FOUND, _CHANGED = "refused", "found", "changed"


@dataclass(frozen=True, slots=True)
class Asked:
    """A question of ours to a partner. Record types are separated by blanks."""

    number: int
    partner: str
    eid: str
    person: bytes
    purpose: str
    record_types: str
    reference: str
    document: str
    form: str
    given: str
    until: str
    asked: str
    outcome: str = ""
    code: str = ""
    records: int = 0
    answer: str = ""
    answered: str = ""
    keep_until: str = ""
    kept: int = 0

    @property
    def name(self) -> str:
        """What people and the partner call it."""
        return f"q{self.number}"


@dataclass(frozen=True, slots=True)
class KeptRecord:
    """A record of a kept answer; `withdrawn` says why it was taken back, or is empty."""

    number: int
    record_type: str
    key: bytes
    withdrawn: str = ""
    erased: int = 0


@dataclass(frozen=True, slots=True)
class Query:
    """A question of a partner to us, at its place in the partner's envelope."""

    eid: str
    position: int
    partner: str
    name: str
    person: bytes
    purpose: str
    record_types: str
    reference: str
    document: str
    form: str
    given: str
    until: str
    received: str
    outcome: str = ""
    code: str = ""
    records: int = 0
    held: str = ""
    answer: str = ""
    answered: str = ""
    day: str = ""


def next_number(connection: Connection) -> int:
    """The number of the next question of ours."""
    return int(connection.execute(select(func.max(questions.c.number))).scalar() or 0) + 1


def record_asked(connection: Connection, entries: Sequence[Asked]) -> None:
    """Write what we asked of a partner."""
    names = [field.name for field in fields(Asked)]
    connection.execute(
        insert(questions), [{name: getattr(one, name) for name in names} for one in entries]
    )
    for one in entries:
        log.append(
            connection,
            "query.asked",
            at=one.asked,
            eid=one.eid,
            partner=one.partner,
            number=one.number,
            person=one.person.hex(),
            code=one.purpose,
        )


def asked(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Asked, ...]:
    """What we asked, oldest first."""
    found = select(questions).where(*conditions).order_by(questions.c.number)
    return tuple(Asked(**row) for row in connection.execute(found).mappings())


def numbered(connection: Connection, number: int) -> Asked | None:
    """A question of ours by its number, or None."""
    return next(iter(asked(connection, questions.c.number == number)), None)


def of_partner(connection: Connection, partner: str, numbers: Collection[int]) -> dict[int, Asked]:
    """Those of some questions of ours that went to a partner."""
    wanted, found = sorted(numbers), {}
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        part = questions.c.number.in_(wanted[start : start + _KEYS_PER_QUERY])
        rows = asked(connection, questions.c.partner == partner, part)
        found.update({one.number: one for one in rows})
    return found


def record_answer(connection: Connection, one: Asked, records: Sequence[KeptRecord]) -> None:
    """Write what a partner answered to a question of ours, and which records are kept of it."""
    values = {
        name: getattr(one, name)
        for name in ("outcome", "code", "records", "answer", "answered", "keep_until", "kept")
    }
    connection.execute(update(questions).where(questions.c.number == one.number).values(values))
    upsert(
        connection,
        question_records,
        [{f.name: getattr(kept, f.name) for f in fields(KeptRecord)} for kept in records],
    )
    _log_got(connection, one)


def kept_records(connection: Connection, number: int) -> tuple[KeptRecord, ...]:
    """The records of an answer, also those that were withdrawn."""
    found = select(question_records).where(question_records.c.number == number)
    order = (question_records.c.record_type, question_records.c.key)
    return tuple(KeptRecord(**row) for row in connection.execute(found.order_by(*order)).mappings())


def withdraw(
    connection: Connection, partner: str, record_type: str, key: bytes, reason: str
) -> None:
    """Write that a record which a partner gave us in answers was taken back."""
    of_theirs = select(questions.c.number).where(questions.c.partner == partner)
    connection.execute(
        update(question_records)
        .where(
            question_records.c.record_type == record_type,
            question_records.c.key == key,
            question_records.c.withdrawn == "",
            question_records.c.number.in_(of_theirs),
        )
        .values(withdrawn=reason)
    )


def to_erase(connection: Connection) -> tuple[int, ...]:
    """The questions whose kept answer still holds a record that was taken back."""
    found = (
        select(question_records.c.number)
        .where(question_records.c.withdrawn != "", question_records.c.erased == 0)
        .distinct()
        .order_by(question_records.c.number)
    )
    return tuple(connection.execute(found).scalars())


def mark_erased(connection: Connection, number: int) -> None:
    """Write that what was taken back is gone from a kept answer."""
    same = (question_records.c.number == number, question_records.c.withdrawn != "")
    connection.execute(update(question_records).where(*same).values(erased=1))


def kept(connection: Connection) -> tuple[Asked, ...]:
    """The questions whose answers are kept here."""
    return asked(connection, questions.c.kept == 1)


def past(connection: Connection, day: str) -> tuple[Asked, ...]:
    """The kept answers whose period is over on a day."""
    return asked(connection, questions.c.kept == 1, questions.c.keep_until < day)


def destroyed(connection: Connection, one: Asked, *, at: str) -> None:
    """Write that a kept answer is gone."""
    connection.execute(update(questions).where(questions.c.number == one.number).values(kept=0))
    connection.execute(delete(question_records).where(question_records.c.number == one.number))
    log.append(
        connection,
        "query.destroyed",
        at=at,
        partner=one.partner,
        number=one.number,
        records=one.records,
    )


def record_received(connection: Connection, entries: Sequence[Query]) -> None:
    """Write what a partner asked us; it waits for its answer."""
    names = [field.name for field in fields(Query)]
    if entries:
        connection.execute(
            insert(queries), [{name: getattr(one, name) for name in names} for one in entries]
        )
    for one in entries:
        log.append(
            connection,
            "query.received",
            at=one.received,
            eid=one.eid,
            partner=one.partner,
            number=one.position,
            person=one.person.hex(),
            code=one.purpose,
        )


def received(connection: Connection, *conditions: ColumnElement[bool]) -> tuple[Query, ...]:
    """What partners asked us, oldest first, and what came at once in the order of its chain."""
    order = (queries.c.received, queries.c.partner, arrivals.c.seq, queries.c.position)
    chained = select(queries).join(arrivals, arrivals.c.eid == queries.c.eid)
    rows = connection.execute(chained.where(*conditions).order_by(*order)).mappings()
    return tuple(Query(**row) for row in rows)


def to_answer(connection: Connection) -> tuple[Query, ...]:
    """What partners asked us and is not answered yet, oldest first."""
    return received(connection, queries.c.outcome == "")


def answered_on(connection: Connection, partner: str, day: str) -> int:
    """How many questions of a partner were answered on a legal day; refused ones do not count."""
    same = and_(queries.c.partner == partner, queries.c.day == day)
    found = select(func.count()).where(same, queries.c.outcome != _REFUSED)
    return int(connection.execute(found).scalar() or 0)


def answer(connection: Connection, entries: Sequence[Query]) -> None:
    """Write what we answered."""
    for one in entries:
        names = ("outcome", "code", "records", "held", "answer", "answered", "day")
        connection.execute(
            update(queries)
            .where(queries.c.eid == one.eid, queries.c.position == one.position)
            .values({name: getattr(one, name) for name in names})
        )
        _log_answered(connection, one)


def record_feeds(
    connection: Connection, stream: str, feeds: Mapping[tuple[str, bytes], str]
) -> None:
    """Write from which feed each record came, by type and key, that a stream of answers carries."""
    rows = [
        {"stream": stream, "record_type": record_type, "key": key, "feed": feed}
        for (record_type, key), feed in feeds.items()
    ]
    upsert(connection, answered_records, rows)


def found_for(
    connection: Connection, partner: str, persons: Collection[bytes], record_type: str
) -> tuple[Query, ...]:
    """The questions of a partner about some persons that were answered with records of a type."""
    wanted, found = sorted(persons), []
    for start in range(0, len(wanted), _KEYS_PER_QUERY):
        part = queries.c.person.in_(wanted[start : start + _KEYS_PER_QUERY])
        same = (queries.c.partner == partner, queries.c.outcome == _FOUND, part)
        found += [
            one for one in received(connection, *same) if record_type in one.record_types.split()
        ]
    return tuple(found)


def changed(connection: Connection, entries: Sequence[Query], *, eid: str, at: str) -> None:
    """Write that a partner is told that what we answered is another record by now."""
    for one in entries:
        connection.execute(
            update(queries)
            .where(queries.c.eid == one.eid, queries.c.position == one.position)
            .values(outcome=_CHANGED)
        )
        told = replace(one, outcome=_CHANGED, code="", records=0, answer=eid, answered=at)
        _log_answered(connection, told)


def outdate(connection: Connection, one: Asked, *, eid: str, at: str) -> None:
    """Write that what a partner answered is another record by now: nothing of it is to be kept."""
    same = (question_records.c.number == one.number, question_records.c.withdrawn == "")
    connection.execute(update(question_records).where(*same).values(withdrawn=_CHANGED))
    connection.execute(
        update(questions).where(questions.c.number == one.number).values(outcome=_CHANGED)
    )
    _log_got(
        connection,
        replace(one, outcome=_CHANGED, code="", records=0, answer=eid, answered=at),
    )


def _log_answered(connection: Connection, one: Query) -> None:
    log.append(
        connection,
        "query.answered",
        at=one.answered,
        eid=one.answer,
        request=one.eid,
        partner=one.partner,
        number=one.position,
        person=one.person.hex(),
        result=one.outcome,
        code=one.code,
        records=one.records,
    )


def _log_got(connection: Connection, one: Asked) -> None:
    log.append(
        connection,
        "query.got",
        at=one.answered,
        eid=one.answer,
        partner=one.partner,
        number=one.number,
        result=one.outcome,
        code=one.code,
        records=one.records,
    )


@dataclass(frozen=True, slots=True)
class QueryTotals:
    """How queries stand: ours without an answer, answers kept here, partners' unanswered ones."""

    asked: int = 0  # of ours
    waiting: int = 0  # of those, without an answer yet
    kept: int = 0  # answers that lie here
    received: int = 0  # of partners
    unanswered: int = 0  # of those, by us


def totals(connection: Connection) -> QueryTotals:
    """How queries stand."""

    def count(*conditions: ColumnElement[bool]) -> int:
        return int(connection.execute(select(func.count()).where(*conditions)).scalar() or 0)

    return QueryTotals(
        asked=count(questions.c.number > 0),
        waiting=count(questions.c.outcome == ""),
        kept=count(questions.c.kept == 1),
        received=count(queries.c.position >= 0),
        unanswered=count(queries.c.outcome == ""),
    )
