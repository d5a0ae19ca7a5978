"""Routing: the good records of one file into one route, in envelopes of its stream.

What is new or changed goes; what is past its period does not; all of it waits while a partner lacks
the standard. The records come in parts, and one part is in memory at a time.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Protocol

from sqlalchemy import Connection

from adapters.intake import Intake
from exchange import batch, sealing
from exchange.batch import Comparison, Item
from exchange.clock import moment
from exchange.configuration.stream_sections import RouteSection
from exchange.gateway import Gateway
from exchange.intake import holding
from exchange.ledger import outgoing, waiting
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.waiting import WaitingFile
from exchange.releasing import release
from exchange.releasing.release import Released
from exchange.report import HeldLine, LateLine, RouteLine, WithheldLine
from exchange.withdrawal import sending, withheld
from exchange.withdrawal.handed_in import HandedIn
from exchange.withdrawal.vanished import Seen

RECORDS_TYPE = "application/x-ndjson"


@dataclass(frozen=True, slots=True)
class Source:
    """The file that records come from; `original` is where its bytes lie in the home."""

    feed: str
    digest: str
    name: str
    original: str


@dataclass(frozen=True, slots=True)
class Routed:
    """What one route came to: how many records went which way, and the envelopes."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    older: int = 0
    repeated: int = 0
    ended: int = 0  # past their period
    sealed: tuple[EnvelopeEntry, ...] = ()
    held: tuple[HeldLine, ...] = ()
    late: LateLine | None = None

    def and_of(self, compared: Comparison, ended: int, released: Released) -> Routed:
        """With what one more part of the file came to; its envelopes come later."""
        leaving = released.comparison
        return replace(
            self,
            new=self.new + len(leaving.new),
            changed=self.changed + len(leaving.changed),
            unchanged=self.unchanged + compared.unchanged,
            older=self.older + compared.older,
            repeated=self.repeated + compared.repeated,
            ended=self.ended + ended,
            held=release.held_of_both(self.held, released.held),
            late=release.late_of_both(self.late, released.late),
        )


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the good records of one file, over all routes."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    held_back: int = 0
    withheld: tuple[WithheldLine, ...] = ()  # withdrawn
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


class Way(Protocol):
    """Where the records of one file go: one route, which takes them part by part."""

    def add(self, items: Sequence[Item], rows: Mapping[bytes, int]) -> None:
        """Take a part, in which all records of a key stand together; `rows` by their keys."""

    def finish(self, *, settled: int) -> Routed:
        """End and report; `settled` more records of the file are unchanged."""


def way(gateway: Gateway, connection: Connection, route: RouteSection, source: Source) -> Way:
    """Seal what of a file is new or changed for a route, or let the file wait for it."""
    if must_wait(gateway, connection, route):
        return _Waiting(gateway, connection, route, source)
    return Sealing(gateway, connection, route, source)


def must_wait(gateway: Gateway, connection: Connection, route: RouteSection) -> bool:
    """Whether a partner of a route lacks its standard, or something waits for it already."""
    lacking = holding.lacking(gateway.config, gateway.trust, route)
    return bool(lacking) or waiting.has_queue(connection, route.stream)


class _Waiting:
    """The records are counted, and their file waits; a file without any does not."""

    def __init__(
        self, gateway: Gateway, connection: Connection, route: RouteSection, source: Source
    ) -> None:
        self._gateway, self._connection = gateway, connection
        self._route, self._source = route, source
        self._records = 0

    def add(self, items: Sequence[Item], _rows: Mapping[bytes, int]) -> None:
        self._records += len(items)

    def finish(self, *, settled: int) -> Routed:
        left, source = self._records + settled, self._source
        if left:
            entry = WaitingFile(
                stream=self._route.stream,
                feed=source.feed,
                digest=source.digest,
                name=source.name,
                original=source.original,
                standard=self._route.standard,
                records=left,
                since=moment(self._gateway.now()),
            )
            waiting.add(self._connection, entry)
        _report(self._gateway, source, self._route, Routed(), left)
        return Routed()


class Sealing:
    """What is new or changed is sealed in full envelopes as it comes, what is left at the end."""

    def __init__(
        self, gateway: Gateway, connection: Connection, route: RouteSection, source: Source
    ) -> None:
        self._gateway, self._connection = gateway, connection
        self._route, self._source = route, source
        self._largest = _largest(gateway, route)
        self._left: list[Item] = []  # fewer than fill an envelope
        self._sealed: list[EnvelopeEntry] = []
        self._so_far = Routed()

    def add(self, items: Sequence[Item], rows: Mapping[bytes, int]) -> None:
        """Compare a part with what was sent, and seal what may leave of it."""
        if not items:
            return
        gateway, connection, route = self._gateway, self._connection, self._route
        record_type = gateway.catalog(route.standard).record_type(items[0].record_type)
        known = outgoing.known_records(
            connection,
            stream=route.stream,
            record_type=record_type.id,
            keys={item.key for item in items},
        )
        compared = batch.compare(items, known)
        day = gateway.legal_day()
        in_period, ended, days = withheld.in_period(compared, record_type, day)
        origin = release.Source(self._source.feed, self._source.digest, self._source.name, rows)
        released = release.sort_out(gateway, connection, route, in_period, record_type, origin)
        leaving = released.comparison.to_send
        withheld.record_days(connection, leaving, record_type, days)
        self._so_far = self._so_far.and_of(compared, ended, released)
        self._left += leaving
        self._seal(len(self._left) - len(self._left) % self._largest)

    def finish(self, *, settled: int = 0) -> Routed:
        """Seal what is left, and report the route; `settled` more records are unchanged."""
        release.tell_late(self._gateway, self._route, self._so_far.late)
        self._seal(len(self._left))
        routed = replace(
            self._so_far,
            unchanged=self._so_far.unchanged + settled,
            sealed=tuple(self._sealed),
        )
        _report(self._gateway, self._source, self._route, routed, 0)
        return routed

    def _seal(self, number: int) -> None:
        """Seal so many of what is left, the first ones."""
        for part in batch.in_batches(self._left[:number], self._largest):
            entry = _seal_batch(
                self._gateway, self._connection, self._route, part, self._source.digest
            )
            self._sealed.append(entry)
        self._left = self._left[number:]


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
    record_type = gateway.catalog(route.standard).record_type(part[0].record_type)
    release.note(gateway, connection, route, record_type, entry.eid)
    return entry


def total(routed: Sequence[Routed]) -> Outcome:
    """What became of the records of a file, over all routes."""
    return Outcome(
        new=max((one.new for one in routed), default=0),
        changed=max((one.changed for one in routed), default=0),
        unchanged=max((one.unchanged for one in routed), default=0),
        held_back=max((one.older + one.repeated for one in routed), default=0),
        ended=max((one.ended for one in routed), default=0),
    )


def _report(
    gateway: Gateway, source: Source, route: RouteSection, routed: Routed, waits: int
) -> None:
    gateway.report.routes.append(
        RouteLine(
            feed=source.feed,
            name=source.name,
            stream=route.stream,
            to=route.to,
            new=routed.new,
            changed=routed.changed,
            unchanged=routed.unchanged,
            older=routed.older,
            repeated=routed.repeated,
            waiting=waits,
            ended=routed.ended,
            held=routed.held,
            late=routed.late,
        )
    )
