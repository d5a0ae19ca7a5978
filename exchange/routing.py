"""Routing: the good records of one file into one route, in envelopes of its stream.

What is new or changed goes; what is past its period does not; all of it waits while a partner lacks
the standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace

from sqlalchemy import Connection

from adapters.intake import Intake
from exchange import batch, holding, sealing
from exchange.batch import Comparison
from exchange.clock import moment
from exchange.gateway import Gateway
from exchange.ledger import outgoing, waiting
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.waiting import WaitingFile
from exchange.releasing import release
from exchange.report import HeldLine, LateLine, RouteLine
from exchange.stream_sections import RouteSection
from exchange.withdrawal import sending, withheld
from exchange.withdrawal.handed_in import HandedIn
from exchange.withdrawal.notice import Reason
from exchange.withdrawal.vanished import Seen

RECORDS_TYPE = "application/x-ndjson"
_NOTHING = Comparison((), (), 0, 0, 0)


@dataclass(frozen=True, slots=True)
class Source:
    """The file that records come from; `original` is where its bytes lie in the home."""

    feed: str
    digest: str
    name: str
    original: str
    rows: Mapping[bytes, int] = field(default_factory=dict)  # of the file, by the record's key


@dataclass(frozen=True, slots=True)
class Routed:
    """What one route came to: the comparison, how many are past their period, the envelopes."""

    comparison: Comparison = _NOTHING
    ended: int = 0
    sealed: tuple[EnvelopeEntry, ...] = ()
    held: tuple[HeldLine, ...] = ()
    late: LateLine | None = None


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the good records of one file, over all routes."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    held_back: int = 0
    withheld: tuple[tuple[Reason, int], ...] = ()  # withdrawn: why, and the row in the file
    ended: int = 0  # past their period
    handed_in: HandedIn = field(default_factory=HandedIn)  # what the file withdraws
    seen: Seen | None = None  # of a snapshot: every record that stands in it


def routes_of(gateway: Gateway, result: Intake) -> Iterable[RouteSection]:
    """The routes that carry the records of a file."""
    return (
        route
        for route in gateway.config.routes
        if route.standard == result.standard and result.record_type in route.records
    )


def send(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    items: tuple[batch.Item, ...],
    source: Source,
    *,
    settled: int = 0,
) -> Routed:
    """Seal records for a route, or let their file wait for it; `settled` more are unchanged."""
    left = len(items) + settled
    if not left or not must_wait(gateway, connection, route):
        return seal(gateway, connection, route, items, source, settled=settled)
    entry = WaitingFile(
        stream=route.stream,
        feed=source.feed,
        digest=source.digest,
        name=source.name,
        original=source.original,
        standard=route.standard,
        records=left,
        since=moment(gateway.now()),
    )
    waiting.add(connection, entry)
    _report(gateway, source, route, Routed(), left)
    return Routed()


def must_wait(gateway: Gateway, connection: Connection, route: RouteSection) -> bool:
    """Whether a partner of a route lacks its standard, or something waits for it already."""
    lacking = holding.lacking(gateway.config, gateway.trust, route)
    return bool(lacking) or waiting.has_queue(connection, route.stream)


def seal(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    items: tuple[batch.Item, ...],
    source: Source,
    *,
    settled: int = 0,
) -> Routed:
    """Seal what is new or changed for one route, in batches; `settled` more are unchanged."""
    if not items:
        nothing = Routed(replace(_NOTHING, unchanged=settled))
        _report(gateway, source, route, nothing, 0)
        return nothing
    record_type = gateway.catalog(route.standard).record_type(items[0].record_type)
    known = outgoing.known_records(
        connection,
        stream=route.stream,
        record_type=record_type.id,
        keys={item.key for item in items},
    )
    compared = batch.compare(items, known)
    comparison, ended, days = withheld.in_period(
        replace(compared, unchanged=compared.unchanged + settled),
        record_type,
        gateway.legal_day(),
    )
    origin = release.Source(source.feed, source.digest, source.name, source.rows)
    released = release.sort_out(gateway, connection, route, comparison, record_type, origin)
    comparison = released.comparison
    withheld.record_days(connection, comparison.to_send, record_type, days)
    sealed = tuple(
        _seal_batch(gateway, connection, route, part, source.digest)
        for part in batch.in_batches(comparison.to_send, _largest(gateway, route))
    )
    for entry in sealed:
        release.note(gateway, connection, route, record_type, entry.eid)
    routed = Routed(comparison, ended, sealed, released.held, released.late)
    _report(gateway, source, route, routed, 0)
    return routed


def _largest(gateway: Gateway, route: RouteSection) -> int:
    """The most records in one envelope: what every partner of the route takes (X-11)."""
    partners = (gateway.config.partners[one].max_batch_records for one in route.to)
    return min(
        gateway.config.limits.max_batch_records, *(most for most in partners if most), 1 << 30
    )


def _seal_batch(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    part: tuple[batch.Item, ...],
    source: str,
) -> EnvelopeEntry:
    """One envelope: the records, and the marks that go with them for the first time."""
    records = {f"{part[0].record_type}.ndjson": (batch.lines(part), len(part))}
    files = sealing.payload(records, media_type=RECORDS_TYPE, compress=route.compression)
    marks = sending.carried_along(connection, part, route.stream, gateway.catalog(route.standard))
    entry = sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(route.stream, route.to, "data", route.standard),
        sealing.Content(
            files=(*files, *sending.files_of(marks)),
            records=len(part) + len(marks),
            items=part,
        ),
        sealing.Origin(source),
    )
    sending.record_marks(connection, entry.eid, len(part), marks)
    return entry


def total(routed: Sequence[Routed]) -> Outcome:
    """What became of the records of a file, over all routes."""
    comparisons = [one.comparison for one in routed]
    return Outcome(
        new=max((len(one.new) for one in comparisons), default=0),
        changed=max((len(one.changed) for one in comparisons), default=0),
        unchanged=max((one.unchanged for one in comparisons), default=0),
        held_back=max((one.older + one.repeated for one in comparisons), default=0),
        ended=max((one.ended for one in routed), default=0),
    )


def _report(
    gateway: Gateway, source: Source, route: RouteSection, routed: Routed, waits: int
) -> None:
    comparison = routed.comparison
    gateway.report.routes.append(
        RouteLine(
            feed=source.feed,
            name=source.name,
            stream=route.stream,
            to=route.to,
            new=len(comparison.new),
            changed=len(comparison.changed),
            unchanged=comparison.unchanged,
            older=comparison.older,
            repeated=comparison.repeated,
            waiting=waits,
            ended=routed.ended,
            held=routed.held,
            late=routed.late,
        )
    )
