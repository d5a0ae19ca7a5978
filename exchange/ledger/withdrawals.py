"""Withdrawals in the ledger: cases, where they travel, and what must not be sent any more."""

from __future__ import annotations

from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, fields
from typing import TypeVar

from sqlalchemy import (
    ColumnElement,
    Connection,
    Join,
    and_,
    delete,
    func,
    insert,
    select,
    update,
)

from exchange.ledger import log
from exchange.ledger.schema import (
    arrivals,
    claims,
    current,
    deliveries,
    envelopes,
    held,
    items,
    marks,
    tombstones,
    withdrawal_items,
    withdrawals,
    withdrawn_digests,
)
from exchange.ledger.store import upsert

OPEN, HELD, DROPPED, DONE = "open", "held", "dropped", "done"
PARTNER = "partner"  # the origin of a case of which a partner told us
_KEYS_PER_QUERY = 500
_Value = TypeVar("_Value")
_OURS = ""  # the sender of marks that are ours


@dataclass(frozen=True, slots=True)
class Case:
    """One record that is withdrawn or marked, and why. `due` is empty where it cannot be told."""

    number: int
    record_type: str
    key: bytes
    reason: str
    act: str
    day: str
    deadline: str
    due: str
    origin: str
    source: str
    file: str
    row: int
    state: str
    since: str

    @property
    def name(self) -> str:
        """What people and partners call it."""
        return f"w{self.number}"


@dataclass(frozen=True, slots=True)
class Tombstone:
    """A record that must not be sent any more, or of a corrected one: not as it was."""

    record_type: str
    key: bytes
    reason: str
    version: str
    number: int
    since: str


@dataclass(frozen=True, slots=True)
class Sent:
    """Where the newest version of a record was sealed, in one stream."""

    key: bytes
    stream: str
    eid: str
    seq: int
    standard: str
    position: int


def add(connection: Connection, case: Case) -> Case:
    """Write a new case; it comes back with its number."""
    last = connection.execute(select(func.max(withdrawals.c.number))).scalar() or 0
    values = {field.name: getattr(case, field.name) for field in fields(Case)}
    connection.execute(insert(withdrawals), {**values, "number": last + 1})
    log.append(
        connection,
        "withdrawal.opened",
        at=case.since,
        type=case.record_type,
        number=last + 1,
        code=case.reason,
    )
    return Case(**{**values, "number": last + 1})


def in_state(connection: Connection, *states: str) -> tuple[Case, ...]:
    """The cases in some states, oldest first."""
    return _cases(connection, withdrawals.c.state.in_(states))


def numbered(connection: Connection, number: int) -> Case | None:
    """A case by its number, or None."""
    return next(iter(_cases(connection, withdrawals.c.number == number)), None)


def of_record(connection: Connection, record_type: str, key: bytes) -> tuple[Case, ...]:
    """The cases of one record, oldest first."""
    return _cases(
        connection, and_(withdrawals.c.record_type == record_type, withdrawals.c.key == key)
    )


def set_state(connection: Connection, numbers: Iterable[int], state: str) -> None:
    """Take cases into another state."""
    for part in _parts(list(numbers)):
        connection.execute(
            update(withdrawals).where(withdrawals.c.number.in_(part)).values(state=state)
        )


def set_due(connection: Connection, case: Case) -> None:
    """Write the last day of a case, once it can be told."""
    values = {"deadline": case.deadline, "due": case.due}
    connection.execute(
        update(withdrawals).where(withdrawals.c.number == case.number).values(values)
    )


def _cases(connection: Connection, condition: ColumnElement[bool]) -> tuple[Case, ...]:
    found = select(withdrawals).where(condition).order_by(withdrawals.c.number)
    return tuple(Case(**row) for row in connection.execute(found).mappings())


@dataclass(frozen=True, slots=True)
class WayBack:
    """A stream in which we tell a partner that a record which it sent us is withdrawn."""

    stream: str
    partner: str
    record_types: tuple[str, ...]


def unsealed(connection: Connection, ways_back: Sequence[WayBack]) -> Iterator[tuple[Case, Sent]]:
    """Open cases, with every stream that carried the record and not yet its withdrawal."""
    found = in_state(connection, OPEN)
    by_type: dict[str, list[Case]] = {}
    for case in found:
        by_type.setdefault(case.record_type, []).append(case)
    for record_type, cases in by_type.items():
        where = sent(connection, record_type, {case.key for case in cases})
        travelling = _streams_of(connection, {case.number for case in cases})
        for case in cases:
            others = ways_but_to(ways_back, case.origin, case.source)
            back = of_partners(connection, case.record_type, case.key, others)
            for one in (*where.get(case.key, ()), *back):
                if (case.number, one.stream) not in travelling:
                    yield case, one


def ways_but_to(ways_back: Sequence[WayBack], origin: str, source: str) -> tuple[WayBack, ...]:
    """The ways back without those to whoever told us: its own word is not said to it again."""
    return tuple(way for way in ways_back if (origin, source) != (PARTNER, way.partner))


def of_partners(
    connection: Connection, record_type: str, key: bytes, ways_back: Sequence[WayBack]
) -> tuple[Sent, ...]:
    """Where partners sent us a record, in the streams by which they are told of its withdrawal."""
    found = []
    for way in ways_back:
        if record_type not in way.record_types:
            continue
        row = connection.execute(
            select(arrivals.c.eid, arrivals.c.seq, arrivals.c.std)
            .join(held, held.c.eid == arrivals.c.eid)
            .where(
                held.c.sender == way.partner,
                held.c.record_type == record_type,
                held.c.key == key,
            )
        ).first()
        if row is not None:
            found.append(Sent(key, way.stream, row.eid, row.seq, row.std, 0))
    return tuple(found)


def sent(
    connection: Connection, record_type: str, keys: Collection[bytes]
) -> dict[bytes, list[Sent]]:
    """Where the newest version of each record was sealed, in every stream that carries it."""
    found: dict[bytes, list[Sent]] = {}
    for part in _parts(list(keys)):
        rows = connection.execute(
            select(
                current.c.key,
                current.c.stream,
                current.c.eid,
                envelopes.c.seq,
                envelopes.c.std,
                items.c.position,
            )
            .select_from(carried())
            .where(items.c.record_type == record_type, items.c.key.in_(part))
            .order_by(current.c.stream)
        )
        for row in rows:
            found.setdefault(row.key, []).append(Sent(*row))
    return found


def carried() -> Join:
    """The records that streams carry; from the items, whose keys have an index of their own."""
    return envelopes.join(items, items.c.eid == envelopes.c.eid).join(
        current,
        and_(
            current.c.stream == envelopes.c.stream,
            current.c.record_type == items.c.record_type,
            current.c.key == items.c.key,
            current.c.eid == items.c.eid,
        ),
    )


def _streams_of(connection: Connection, numbers: Collection[int]) -> set[tuple[int, str]]:
    found = set()
    for part in _parts(list(numbers)):
        rows = connection.execute(
            select(withdrawal_items.c.number, envelopes.c.stream)
            .join(envelopes, envelopes.c.eid == withdrawal_items.c.eid)
            .where(withdrawal_items.c.number.in_(part))
        )
        found |= {(row.number, row.stream) for row in rows}
    return found


def travelling(connection: Connection, numbers: Iterable[int], stream: str) -> set[int]:
    """Those of some cases that a stream has carried already."""
    return {number for number, where in _streams_of(connection, list(numbers)) if where == stream}


def recipients(connection: Connection, stream: str) -> tuple[str, ...]:
    """Who gets a stream: a stream's recipients never change."""
    rows = connection.execute(
        select(deliveries.c.recipient)
        .join(envelopes, envelopes.c.eid == deliveries.c.eid)
        .where(envelopes.c.stream == stream, envelopes.c.kind == "data")
        .distinct()
        .order_by(deliveries.c.recipient)
    )
    return tuple(row.recipient for row in rows)


def record_items(
    connection: Connection, eid: str, first: int, cases: Sequence[tuple[Case, str]]
) -> None:
    """Write that cases travel in an envelope, from position `first` on, and what they take back."""
    rows = [
        {"eid": eid, "position": first + place, "number": case.number, "record_eid": record}
        for place, (case, record) in enumerate(cases)
    ]
    if rows:
        connection.execute(insert(withdrawal_items), rows)


def carry_items(
    connection: Connection, *, source: str, target: str, places: Mapping[int, int]
) -> None:
    """Write that the notices of an envelope travel again in another one: old place -> new."""
    found = connection.execute(
        select(withdrawal_items).where(withdrawal_items.c.eid == source)
    ).mappings()
    rows = [
        {**row, "eid": target, "position": places[row["position"]]}
        for row in found
        if row["position"] in places
    ]
    if rows:
        connection.execute(insert(withdrawal_items), rows)


def take_back(connection: Connection, stream: str, record_type: str, key: bytes) -> None:
    """Write that a stream carries a record no more: its withdrawal is sealed there."""
    connection.execute(
        delete(current).where(
            current.c.stream == stream,
            current.c.record_type == record_type,
            current.c.key == key,
        )
    )


def bury(connection: Connection, stone: Tombstone) -> None:
    """Write that a record must not be sent any more. What was said of it before is replaced.

    What any stream carries of it is kept as withdrawn content, and claims about it are closed.
    """
    upsert(connection, tombstones, [{f.name: getattr(stone, f.name) for f in fields(Tombstone)}])
    same = (items.c.record_type == stone.record_type, items.c.key == stone.key)
    digests = connection.execute(select(items.c.digest).where(*same).distinct()).scalars().all()
    rows = [
        {"record_type": stone.record_type, "key": stone.key, "digest": digest} for digest in digests
    ]
    upsert(connection, withdrawn_digests, [{**row, "number": stone.number} for row in rows])
    connection.execute(
        update(claims)
        .where(
            claims.c.record_type == stone.record_type,
            claims.c.key == stone.key,
            claims.c.state.in_(("open", "released")),
        )
        .values(state="dropped")
    )


def newest_version(connection: Connection, record_type: str, key: bytes) -> str:
    """The newest update date of a record in any stream; empty where it has none."""
    same = (items.c.record_type == record_type, items.c.key == key)
    found = select(func.max(current.c.version)).select_from(carried()).where(*same)
    return connection.execute(found).scalar() or ""


def tombstone(connection: Connection, record_type: str, key: bytes) -> Tombstone | None:
    """What is said of one record, or None where it may be sent."""
    same = (tombstones.c.record_type == record_type, tombstones.c.key == key)
    row = connection.execute(select(tombstones).where(*same)).mappings().first()
    return Tombstone(**row) if row else None


def stones(
    connection: Connection, record_type: str, keys: Collection[bytes]
) -> dict[bytes, Tombstone]:
    """What is said of each of some records; those that may be sent are left out."""
    here = tombstones.c.record_type == record_type
    total = connection.execute(select(func.count()).where(here)).scalar() or 0
    if total <= len(keys):  # the usual case: a few withdrawals, and a file of many records
        rows = connection.execute(select(tombstones).where(here)).mappings()
        return {row["key"]: Tombstone(**row) for row in rows if row["key"] in keys}
    found = {}
    for part in _parts(list(keys)):
        rows = connection.execute(
            select(tombstones).where(here, tombstones.c.key.in_(part))
        ).mappings()
        found.update({row["key"]: Tombstone(**row) for row in rows})
    return found


def withdrawn_content(
    connection: Connection, record_type: str, keys: Collection[bytes]
) -> set[tuple[bytes, bytes]]:
    """The withdrawn contents of some records, as (key, digest)."""
    found = set()
    table = withdrawn_digests
    for part in _parts(list(keys)):
        rows = connection.execute(
            select(table.c.key, table.c.digest).where(
                table.c.record_type == record_type, table.c.key.in_(part)
            )
        )
        found |= {(row.key, row.digest) for row in rows}
    return found


def lift(connection: Connection, record_type: str, key: bytes) -> None:
    """Let a corrected record be sent again, also as it was."""
    for table in (tombstones, withdrawn_digests):
        same = and_(table.c.record_type == record_type, table.c.key == key)
        connection.execute(delete(table).where(same))


def mark(connection: Connection, case: Case, *, sender: str = _OURS) -> None:
    """Write that a record is under objection."""
    row = {
        "sender": sender,
        "record_type": case.record_type,
        "key": case.key,
        "number": case.number,
        "day": case.day,
        "since": case.since,
    }
    upsert(connection, marks, [row])


def unmark(connection: Connection, record_type: str, key: bytes, *, sender: str = _OURS) -> None:
    """Write that an objection is closed, or its record gone."""
    connection.execute(
        delete(marks).where(
            marks.c.sender == sender, marks.c.record_type == record_type, marks.c.key == key
        )
    )


def marked(
    connection: Connection, record_type: str, keys: Collection[bytes], *, sender: str = _OURS
) -> dict[bytes, int]:
    """Those of some records that are under objection, with the number of our case."""
    rows = connection.execute(
        select(marks.c.key, marks.c.number).where(
            marks.c.sender == sender, marks.c.record_type == record_type
        )
    )
    return {row.key: row.number for row in rows if row.key in keys}


def objections(connection: Connection) -> dict[str, int]:
    """How many records are under objection, by record type, whoever marked them."""
    rows = connection.execute(
        select(marks.c.record_type, func.count(marks.c.key.distinct()))
        .group_by(marks.c.record_type)
        .order_by(marks.c.record_type)
    )
    return {row[0]: row[1] for row in rows}


def _parts(values: Sequence[_Value]) -> Iterator[Sequence[_Value]]:
    for start in range(0, len(values), _KEYS_PER_QUERY):
        yield values[start : start + _KEYS_PER_QUERY]
