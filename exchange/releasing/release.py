"""Release: the rules applied to what a route is about to send, before it is sealed.

What a rule holds back is written down with the reason and looked at again by every run once the
terms of its route or the permissions of its person have changed.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from sqlalchemy import Connection

from exchange import batch
from exchange.batch import Comparison, Item
from exchange.clock import moment
from exchange.errors import ConfigurationError
from exchange.gateway import Gateway
from exchange.ledger import permissions, releases
from exchange.ledger.permissions import PermissionEntry
from exchange.ledger.releases import HeldRecord, Release
from exchange.releasing import lateness, rules
from exchange.releasing.rules import Held, Kind, Permission, Recipient, Terms, Use
from exchange.report import HeldLine, LateLine
from exchange.stream_sections import RouteSection
from exchange.withdrawal import clock as deadlines
from keys.digests import file_digest
from standards.model import RecordType
from standards.release import StandardError

_SHOWN_ROWS = 20


@dataclass(frozen=True, slots=True)
class Source:
    """Where records come from: a file of a feed, and the row of each record by its key."""

    feed: str
    file: str
    name: str
    rows: Mapping[bytes, int]


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
    records = {item.key: batch.decode(item.line) for item in comparison.to_send}
    judged = _judge(gateway, connection, comparison.to_send, records, record_type, terms)
    held = [(item, person, why) for item, person, why in judged if why is not None]
    gone = [item.key for item, _, why in judged if why is None]
    releases.let_go(connection, route.stream, record_type.id, gone)
    releases.hold(
        connection,
        [
            HeldRecord(
                stream=route.stream,
                record_type=record_type.id,
                key=item.key,
                digest=item.digest,
                person=person,
                rule=why.rule,
                partner=why.partner,
                terms=_digest(terms),
                feed=source.feed,
                file=source.file,
                name=source.name,
                row=source.rows.get(item.key, 0),
                since=moment(gateway.now()),
            )
            for item, person, why in held
        ],
    )
    kept = {item.key for item, _, _ in held}
    new, changed = (
        tuple(item for item in items if item.key not in kept)
        for items in (comparison.new, comparison.changed)
    )
    free = replace(comparison, new=new, changed=changed)
    late = _late(gateway, free, records, record_type, source)
    if late is not None:
        gateway.journal.write(
            "release.late",
            at=gateway.now(),
            stream=route.stream,
            deadline=late.deadline,
            records=late.records,
            days=late.days,
        )
    return Released(free, _lines(held, source), late)


def _judge(
    gateway: Gateway,
    connection: Connection,
    items: Iterable[Item],
    records: Mapping[bytes, Mapping[str, str]],
    record_type: RecordType,
    terms: Terms,
) -> list[tuple[Item, bytes, Held | None]]:
    numbers = {key: rules.person_number(one, record_type) for key, one in records.items()}
    persons = {
        key: batch.person(number, gateway.ledger_key) if number else b""
        for key, number in numbers.items()
    }
    asks = any(one.kind is not Kind.AUTHORITY for one in terms.recipients)
    known = permissions.of_persons(connection, filter(None, persons.values())) if asks else {}
    today = gateway.legal_day().isoformat()
    return [
        (
            item,
            persons[item.key],
            rules.why_held(
                records[item.key],
                record_type,
                terms,
                _permitted(known.get(persons[item.key], ()), record_type.id, today),
            ),
        )
        for item in items
    ]


def _permitted(found: tuple[PermissionEntry, ...], record_type: str, today: str) -> rules.Permitted:
    def permitted(kind: Permission, partner: str) -> bool:
        return any(one.kind == kind and one.holds(partner, record_type, today) for one in found)

    return permitted


def _lines(held: list[tuple[Item, bytes, Held]], source: Source) -> tuple[HeldLine, ...]:
    counted = Counter(why for _, _, why in held)
    return tuple(
        HeldLine(
            rule=why.rule,
            partner=why.partner,
            records=count,
            rows=tuple(sorted(source.rows.get(item.key, 0) for item, _, one in held if one == why))[
                :_SHOWN_ROWS
            ],
        )
        for why, count in sorted(counted.items(), key=lambda pair: (pair[0].rule, pair[0].partner))
    )


def _late(
    gateway: Gateway,
    free: Comparison,
    records: Mapping[bytes, Mapping[str, str]],
    record_type: RecordType,
    source: Source,
) -> LateLine | None:
    """What leaves for the first time, and late (X-12); it is told and goes."""
    field = lateness.decision_field(record_type)
    if not field or not free.new:
        return None
    try:
        specification = gateway.config.withdrawals.specification
        told = deadlines.of(gateway.home, specification, gateway.legal_day())
    except (StandardError, ConfigurationError):  # the doctor and withdrawals say so
        return None
    deadline = lateness.deadline_of(told, record_type.id)
    if deadline is None:
        return None
    decided = ((item.key, records[item.key].get(field, "")) for item in free.new)
    found = lateness.late(decided, deadline, told, gateway.legal_day())
    if not found:
        return None
    rows = sorted(source.rows.get(one.key, 0) for one in found)[:_SHOWN_ROWS]
    return LateLine(deadline.id, len(found), max(one.days for one in found), tuple(rows))


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
    """The held records whose route or whose person's permissions say otherwise by now."""
    held = releases.held_records(connection)
    if not held:
        return ()
    routes = {route.stream: route for route in gateway.config.routes}
    known = permissions.of_persons(connection, {one.person for one in held if one.person})
    today = gateway.legal_day().isoformat()
    return tuple(
        one
        for one in held
        if (route := routes.get(one.stream)) is not None
        and (
            _digest(terms_of(gateway, route)) != one.terms
            or _now_permitted(one, known.get(one.person, ()), today)
        )
    )


def _now_permitted(one: HeldRecord, found: tuple[PermissionEntry, ...], today: str) -> bool:
    kinds = {"C-13": Permission.CONSENT, "X-13": Permission.NOTICE}
    kind = kinds.get(one.rule)
    return kind is not None and _permitted(found, one.record_type, today)(kind, one.partner)


def _digest(terms: Terms) -> str:
    return file_digest(repr(terms).encode())
