"""Release: the rules applied to what a route is about to send, before it is sealed.

What a rule holds back is written down with the reason and looked at again by every run once the
terms of its route or the permissions of its person have changed.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import cache

from sqlalchemy import Connection

from exchange import batch
from exchange.batch import Comparison, Item
from exchange.clock import moment
from exchange.configuration.stream_sections import RouteSection
from exchange.errors import ConfigurationError
from exchange.gateway import Gateway
from exchange.ledger import permissions, releases
from exchange.ledger.permissions import PermissionEntry
from exchange.ledger.releases import HeldRecord, Release
from exchange.releasing import lateness, rules
from exchange.releasing.rules import Held, Kind, Permission, Recipient, Terms, Use
from exchange.report import HeldLine, LateLine
from exchange.withdrawal import clock as deadlines
from keys.digests import file_digest
from standards.model import RecordType
from standards.release import StandardError

_SHOWN_ROWS = 20
_AT_ONCE = 5_000  # records that are decoded at one time


@dataclass(frozen=True, slots=True)
class Source:
    """Where records come from: a file of a feed, and the row of each record by its key."""

    feed: str
    file: str
    name: str
    rows: Mapping[bytes, int]


@dataclass(frozen=True, slots=True)
class _Judged:
    """A record, whom it is about, why it may not leave, and the day of its decision."""

    item: Item
    person: bytes
    why: Held | None
    decided: str


@dataclass(frozen=True, slots=True)
class Released:
    """What may leave of a comparison, what rules hold back, and what leaves late."""

    comparison: Comparison
    held: tuple[HeldLine, ...]
    late: LateLine | None


def terms_of(gateway: Gateway, route: RouteSection) -> Terms:
    """The terms of a route, from the configuration; who gets a copy counts as well."""
    partners = gateway.config.partners
    recipients = tuple(
        Recipient(one, Kind(partners[one].kind), partners[one].country) for one in route.to
    )
    copied = (copy for copy in gateway.config.copies if copy.stream == route.stream)
    others = tuple(Recipient(one.partner, Kind(one.kind), one.country) for one in copied)
    return Terms(Use(route.use), route.authorisation, (*recipients, *others))


def sort_out(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    comparison: Comparison,
    record_type: RecordType,
    source: Source,
) -> Released:
    """What of a comparison may leave by a route; what is held back is written down."""
    terms = terms_of(gateway, route)
    judged = [
        one
        for items in batch.in_batches(comparison.to_send, _AT_ONCE)
        for one in _judge(gateway, connection, items, record_type, terms)
    ]
    held = [(one, one.why) for one in judged if one.why is not None]
    gone = [one.item.key for one in judged if one.why is None]
    releases.let_go(connection, route.stream, record_type.id, gone)
    releases.hold(
        connection,
        [
            HeldRecord(
                stream=route.stream,
                record_type=record_type.id,
                key=one.item.key,
                digest=one.item.digest,
                person=one.person,
                rule=why.rule,
                partner=why.partner,
                terms=_digest(terms),
                feed=source.feed,
                file=source.file,
                name=source.name,
                row=source.rows.get(one.item.key, 0),
                since=moment(gateway.now()),
            )
            for one, why in held
        ],
    )
    kept = {one.item.key for one, _ in held}
    new, changed = (
        tuple(item for item in items if item.key not in kept)
        for items in (comparison.new, comparison.changed)
    )
    first = judged[: len(comparison.new)]  # what leaves for the first time
    decided = [(one.item.key, one.decided) for one in first if one.why is None]
    late = _late(gateway, decided, record_type, source)
    return Released(replace(comparison, new=new, changed=changed), _lines(held, source), late)


def _judge(
    gateway: Gateway,
    connection: Connection,
    items: Sequence[Item],
    record_type: RecordType,
    terms: Terms,
) -> Iterator[_Judged]:
    records = [batch.decode(item.line) for item in items]
    numbers = (rules.person_number(one, record_type) for one in records)
    persons = [batch.person(number, gateway.ledger_key) if number else b"" for number in numbers]
    asks = any(one.kind is not Kind.AUTHORITY for one in terms.recipients)
    known = permissions.of_persons(connection, set(filter(None, persons))) if asks else {}
    today = gateway.legal_day().isoformat()
    field = lateness.decision_field(record_type)
    for item, record, person in zip(items, records, persons, strict=True):
        permitted = _permitted(known.get(person, ()), record_type.id, today)
        why = rules.why_held(record, record_type, terms, permitted)
        yield _Judged(item, person, why, record.get(field, ""))


def _permitted(found: tuple[PermissionEntry, ...], record_type: str, today: str) -> rules.Permitted:
    def permitted(kind: Permission, partner: str) -> bool:
        return any(one.kind == kind and one.holds(partner, record_type, today) for one in found)

    return permitted


def _lines(held: Sequence[tuple[_Judged, Held]], source: Source) -> tuple[HeldLine, ...]:
    rows: dict[Held, list[int]] = {}
    for one, why in held:
        rows.setdefault(why, []).append(source.rows.get(one.item.key, 0))
    return tuple(
        HeldLine(why.rule, why.partner, len(here), _first_rows(here))
        for why, here in sorted(rows.items(), key=lambda pair: (pair[0].rule, pair[0].partner))
    )


def held_of_both(some: Iterable[HeldLine], others: Iterable[HeldLine]) -> tuple[HeldLine, ...]:
    """What rules hold back of two parts of a file."""
    found: dict[tuple[str, str], HeldLine] = {}
    for one in (*some, *others):
        other = found.get((one.rule, one.partner), replace(one, records=0, rows=()))
        found[one.rule, one.partner] = replace(
            one,
            records=other.records + one.records,
            rows=_first_rows(other.rows + one.rows),
        )
    return tuple(line for _, line in sorted(found.items()))


def late_of_both(one: LateLine | None, other: LateLine | None) -> LateLine | None:
    """What leaves late of two parts of a file."""
    if one is None or other is None:
        return one or other
    return LateLine(
        one.deadline,
        one.records + other.records,
        max(one.days, other.days),
        _first_rows(one.rows + other.rows),
    )


def _first_rows(rows: Iterable[int]) -> tuple[int, ...]:
    return tuple(sorted(rows)[:_SHOWN_ROWS])


def _late(
    gateway: Gateway,
    decided: Sequence[tuple[bytes, str]],
    record_type: RecordType,
    source: Source,
) -> LateLine | None:
    """What leaves for the first time, and late (X-12); it is told and goes."""
    if not lateness.decision_field(record_type) or not decided:
        return None
    try:
        specification = gateway.config.withdrawals.specification
        told = deadlines.of(gateway.home, specification, gateway.legal_day())
    except (StandardError, ConfigurationError):  # the doctor and withdrawals say so
        return None
    deadline = lateness.deadline_of(told, record_type.id)
    if deadline is None:
        return None
    found = lateness.late(decided, deadline, told, gateway.legal_day())
    if not found:
        return None
    rows = _first_rows(source.rows.get(one.key, 0) for one in found)
    return LateLine(deadline.id, len(found), max(one.days for one in found), rows)


def tell_late(gateway: Gateway, route: RouteSection, late: LateLine | None) -> None:
    """Write into the journal what of a file leaves late by a route, where anything does."""
    if late is not None:
        gateway.journal.write(
            "release.late",
            at=gateway.now(),
            stream=route.stream,
            deadline=late.deadline,
            records=late.records,
            days=late.days,
        )


def note(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    record_type: RecordType,
    eid: str,
) -> None:
    """Write for which purpose and on which basis an envelope leaves (X-09)."""
    release = Release(
        eid, route.use, route.purpose, ";".join(record_type.acts), route.authorisation
    )
    releases.record(connection, release)
    gateway.journal.write(
        "release",
        at=gateway.now(),
        eid=eid,
        stream=route.stream,
        to=",".join(route.to),
        use=route.use,
        basis=",".join(record_type.acts),
    )


def to_look_at_again(gateway: Gateway, connection: Connection) -> tuple[HeldRecord, ...]:
    """The held records whose route or whose person's permissions say otherwise by now.

    By file and row. All that are held are gone through, and only these are kept in memory.
    """
    routes = {route.stream: route for route in gateway.config.routes}
    terms = cache(lambda stream: _digest(terms_of(gateway, routes[stream])))
    today = gateway.legal_day().isoformat()
    found: list[HeldRecord] = []
    for held in releases.held_records(connection):
        known = permissions.of_persons(connection, {one.person for one in held if one.person})
        found.extend(
            one
            for one in held
            if one.stream in routes
            and (
                terms(one.stream) != one.terms
                or _now_permitted(one, known.get(one.person, ()), today)
            )
        )
    return tuple(found)


def _now_permitted(one: HeldRecord, found: tuple[PermissionEntry, ...], today: str) -> bool:
    kinds = {"C-13": Permission.CONSENT, "X-13": Permission.NOTICE}
    kind = kinds.get(one.rule)
    return kind is not None and _permitted(found, one.record_type, today)(kind, one.partner)


def _digest(terms: Terms) -> str:
    return file_digest(repr(terms).encode())
