"""A taken file: kept, told to its department, and sealed for every route that carries it.

Everything about one file is written in one transaction: that it was taken, its envelopes, its
records, and what waits because a partner lacks the standard.
"""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace
from pathlib import Path, PurePath

from sqlalchemy import Connection

from adapters import check_page, feedback
from adapters.intake import Intake
from exchange import batch, claims, holding, marks, rejects, sealing
from exchange.batch import Comparison
from exchange.clock import moment
from exchange.collect import Stamp
from exchange.config import FeedSection, RouteSection
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.ledger import outgoing, seen, waiting
from exchange.ledger.claims import Claim
from exchange.ledger.outgoing import EnvelopeEntry, FileEntry
from exchange.ledger.waiting import WaitingFile
from exchange.marks import Marks
from exchange.report import FileLine, RouteLine
from standards.model import Catalog

RECORDS_TYPE = "application/x-ndjson"
# File systems allow 255 bytes in a name; ours are the department's with more at both ends.
_LONGEST_STEM = 150
_LONGEST_SUFFIX = 16
_TREND = 12  # earlier files of a feed in its summary


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it was read from the inbox."""

    path: Path
    name: str  # as it may be shown and written down
    feed: FeedSection
    data: bytes
    stamp: Stamp
    digest: str


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of the good records of one file, over all routes."""

    new: int = 0
    changed: int = 0
    unchanged: int = 0
    held_back: int = 0


def keep_original(gateway: Gateway, taken: Taken) -> None:
    """Keep the exact bytes for ever, once."""
    path = gateway.home.root / original_of(taken)
    if not path.exists():
        write_durably(path, taken.data)


def original_of(taken: Taken) -> str:
    """Where the exact bytes of a file are kept, below the home."""
    return original_path(taken.digest, taken.name)


def original_path(digest: str, name: str) -> str:
    """Where the bytes of a file with a digest and a name are kept, below the home."""
    return f"originals/{digest[:2]}/{digest}{_suffix(name).lower()}"


def _suffix(name: str) -> str:
    suffix = PurePath(name).suffix
    return suffix if len(suffix.encode()) <= _LONGEST_SUFFIX else ""


def _stem(taken: Taken) -> str:
    return stem_of(taken.digest, taken.name)


def stem_of(digest: str, name: str) -> str:
    """What the files about a file are called: its own name, cut where it is too long."""
    stem = PurePath(name).stem.encode()[:_LONGEST_STEM].decode(errors="ignore")
    return f"{stem}.{digest[:8]}"


def write_feedback(gateway: Gateway, taken: Taken, result: Intake) -> str:
    """The workbook for the department and the rejected rows; the workbook's path or empty."""
    if not result.findings and result.refused is None:
        return ""
    stem = _stem(taken)
    if result.refused is not None:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}{_suffix(taken.name)}", taken.data)
    elif result.rejected:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}.rejected.ndjson", feedback.quarantine(result))
    path = gateway.home.root / "feedback" / taken.feed.name / f"{stem}-错误数据表.xlsx"
    write_durably(path, feedback.workbook(result, taken.data))
    return str(path.relative_to(gateway.home.root))


def write_summary(gateway: Gateway, taken: Taken, result: Intake) -> None:
    """The page for whoever looks after a feed: this file, and the last ones before it."""
    with gateway.ledger.transaction() as connection:
        before = outgoing.last_files(connection, taken.feed.name, taken.digest, _TREND)
    trend = [
        check_page.Delivery(
            when=one.taken[:10],
            name=one.name,
            rows=one.rows,
            accepted=one.accepted,
            rejected=one.rejected,
            set_aside=one.set_aside,
            code=one.code,
        )
        for one in reversed(before)
    ]
    path = gateway.home.root / "summaries" / f"{taken.feed.name}.html"
    write_durably(path, check_page.page(result, trend).encode())


def seal_records(
    gateway: Gateway, taken: Taken, result: Intake, catalog: Catalog, workbook: str
) -> Outcome:
    """One transaction: the file, and an envelope for every batch of every route it feeds."""
    sealed: list[EnvelopeEntry] = []
    comparisons: list[Comparison] = []
    with gateway.ledger.transaction() as connection:
        outgoing.record_file(
            connection,
            FileEntry(
                feed=taken.feed.name,
                digest=taken.digest,
                name=taken.name,
                taken=moment(gateway.now()),
                record_type=result.record_type,
                rows=result.rows,
                accepted=result.accepted,
                rejected=result.rejected,
                set_aside=result.set_aside,
                code=result.refused.code if result.refused else "",
                feedback=workbook,
            ),
        )
        identifier = _identifier(gateway, result, catalog)
        marked = _marks(result, identifier)
        rejects.settle(gateway, connection, taken.feed, result, marked)
        routes = tuple(routes_of(gateway, result))
        streams = [route.stream for route in routes]
        chosen = _chosen(connection, result, identifier, marked, streams)
        items, contested = _claimed(gateway, connection, taken, chosen, routes)
        left = len(items) + chosen.settled
        waiting.remove_others(
            connection, feed=taken.feed.name, digest=taken.digest, streams=streams
        )
        for route in routes:
            if left and _must_wait(gateway, connection, route):
                waiting.add(connection, _waiting(gateway, taken, route, left))
                _report_route(gateway, taken, route, Comparison((), (), 0, 0, 0), left)
                continue
            comparison, entries = _seal_for(
                gateway, connection, route, items, taken, chosen.settled
            )
            comparisons.append(comparison)
            sealed += entries
    for entry in sealed:
        sealing.reveal(gateway, entry)
    return _with_held(total(comparisons), contested)


def seal_waiting(
    gateway: Gateway,
    taken: Taken,
    result: Intake,
    catalog: Catalog,
    route: RouteSection,
    entry: WaitingFile,
) -> Outcome:
    """One transaction: the envelopes of a file that waited, and that it waits no more."""
    with gateway.ledger.transaction() as connection:
        identifier = _identifier(gateway, result, catalog)
        marked = _marks(result, identifier)
        chosen = _chosen(connection, result, identifier, marked, [route.stream])
        items, contested = _claimed(gateway, connection, taken, chosen, (route,))
        comparison, sealed = _seal_for(gateway, connection, route, items, taken, chosen.settled)
        waiting.remove(connection, entry)
    for one in sealed:
        sealing.reveal(gateway, one)
    return _with_held(total([comparison]), contested)


def seal_released(
    gateway: Gateway, taken: Taken, result: Intake, catalog: Catalog, answers: Sequence[Claim]
) -> Outcome | None:
    """One transaction: the records of a file whose claim was granted, and that they are sent.

    None where they cannot go yet, or the file does not hold them any more as of today.
    """
    wanted = {(claim.key, claim.digest) for claim in answers}
    routes = tuple(routes_of(gateway, result))
    with gateway.ledger.transaction() as connection:
        identifier = _identifier(gateway, result, catalog)
        places = _marks(result, identifier).places_of(wanted)
        items = tuple(marks.items_at(result.good_frames, identifier, places))
        waits = any(_must_wait(gateway, connection, route) for route in routes)
        if waits or not routes or {(item.key, item.digest) for item in items} != wanted:
            return None
        claims.take_over(gateway, connection, answers, [route.stream for route in routes])
        done = [_seal_for(gateway, connection, route, items, taken) for route in routes]
    for _, sealed in done:
        for one in sealed:
            sealing.reveal(gateway, one)
    return total([comparison for comparison, _ in done])


def _claimed(
    gateway: Gateway,
    connection: Connection,
    taken: Taken,
    chosen: _Chosen,
    routes: tuple[RouteSection, ...],
) -> tuple[tuple[batch.Item, ...], int]:
    """The records that may go, and how many wait for an answer to who they belong to."""
    source = claims.Source(taken.feed, taken.digest, taken.name, chosen.rows)
    free = claims.uncontested(
        gateway, connection, source, chosen.items, [route.stream for route in routes]
    )
    return free, len(chosen.items) - len(free)


def _with_held(outcome: Outcome, contested: int) -> Outcome:
    return replace(outcome, held_back=outcome.held_back + contested)


def _must_wait(gateway: Gateway, connection: Connection, route: RouteSection) -> bool:
    """Whether a partner of a route lacks its standard, or something waits for it already."""
    lacking = holding.lacking(gateway.config, gateway.trust, route)
    return bool(lacking) or waiting.has_queue(connection, route.stream)


def _waiting(gateway: Gateway, taken: Taken, route: RouteSection, records: int) -> WaitingFile:
    return WaitingFile(
        stream=route.stream,
        feed=taken.feed.name,
        digest=taken.digest,
        name=taken.name,
        original=original_of(taken),
        standard=route.standard,
        records=records,
        since=moment(gateway.now()),
    )


def _seal_for(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    items: tuple[batch.Item, ...],
    taken: Taken,
    settled: int = 0,
) -> tuple[Comparison, list[EnvelopeEntry]]:
    """Seal what is new or changed for one route, in batches; `settled` more are unchanged."""
    known = outgoing.known_records(
        connection,
        stream=route.stream,
        record_type=items[0].record_type if items else "",
        keys={item.key for item in items},
    )
    compared = batch.compare(items, known)
    comparison = replace(compared, unchanged=compared.unchanged + settled)
    _report_route(gateway, taken, route, comparison, 0)
    largest = gateway.config.limits.max_batch_records
    return comparison, [
        _seal_batch(gateway, connection, route, part, taken.digest)
        for part in batch.in_batches(comparison.to_send, largest)
    ]


def _report_route(
    gateway: Gateway, taken: Taken, route: RouteSection, comparison: Comparison, waiting: int
) -> None:
    gateway.report.routes.append(
        RouteLine(
            feed=taken.feed.name,
            name=taken.name,
            stream=route.stream,
            to=route.to,
            new=len(comparison.new),
            changed=len(comparison.changed),
            unchanged=comparison.unchanged,
            older=comparison.older,
            repeated=comparison.repeated,
            waiting=waiting,
        )
    )


def _identifier(gateway: Gateway, result: Intake, catalog: Catalog) -> batch.Identifier:
    record_type = catalog.record_type(result.record_type)
    return batch.Identifier(
        record_type=record_type.id,
        key_fields=record_type.key,
        version_field=record_type.version_field,
        ledger_key=gateway.ledger_key,
    )


def _marks(result: Intake, identifier: batch.Identifier) -> Marks:
    taken = result.refused is None and result.accepted
    return marks.of_frames(result.good_frames if taken else (), identifier)


@dataclass(frozen=True, slots=True)
class _Chosen:
    """The records of a file that have to be looked at one by one; the others are unchanged."""

    items: tuple[batch.Item, ...]
    rows: tuple[int, ...]  # where each of them stands in the file
    settled: int  # those that every stream has as they are


def _chosen(
    connection: Connection,
    result: Intake,
    identifier: batch.Identifier,
    marked: Marks,
    streams: Sequence[str],
) -> _Chosen:
    """What is not unchanged in every stream, and what stands in the file more than once."""
    with seen.laid_out(connection, marked.once()):
        found = seen.unsettled(connection, identifier.record_type, streams)
    places = sorted({*found, *marked.repeated()})
    return _Chosen(
        items=tuple(marks.items_at(result.good_frames, identifier, places)),
        rows=tuple(result.good_rows[place] for place in places),
        settled=len(marked) - len(places),
    )


def routes_of(gateway: Gateway, result: Intake) -> Iterable[RouteSection]:
    """The routes that carry the records of a file."""
    return (
        route
        for route in gateway.config.routes
        if route.standard == result.standard and result.record_type in route.records
    )


def _seal_batch(
    gateway: Gateway,
    connection: Connection,
    route: RouteSection,
    part: tuple[batch.Item, ...],
    source: str,
) -> EnvelopeEntry:
    name = f"{part[0].record_type}.ndjson"
    files = {name: (batch.lines(part), len(part))}
    return sealing.seal_next(
        gateway,
        connection,
        sealing.Destination(route.stream, route.to, "data", route.standard),
        sealing.Content(
            files=sealing.payload(files, media_type=RECORDS_TYPE, compress=route.compression),
            records=len(part),
            items=part,
        ),
        sealing.Origin(source),
    )


def total(comparisons: list[Comparison]) -> Outcome:
    """What became of the records of a file, over all routes."""
    return Outcome(
        new=max((len(one.new) for one in comparisons), default=0),
        changed=max((len(one.changed) for one in comparisons), default=0),
        unchanged=max((one.unchanged for one in comparisons), default=0),
        held_back=max((one.older + one.repeated for one in comparisons), default=0),
    )


def report(gateway: Gateway, taken: Taken, result: Intake, outcome: Outcome, workbook: str) -> None:
    """Tell of a file in the report of the run and in the journal."""
    code = result.refused.code if result.refused else ""
    gateway.report.files.append(
        FileLine(
            feed=taken.feed.name,
            name=taken.name,
            rows=result.rows,
            accepted=result.accepted,
            rejected=result.rejected,
            set_aside=result.set_aside,
            new=outcome.new,
            changed=outcome.changed,
            unchanged=outcome.unchanged,
            held_back=outcome.held_back,
            code=code,
            feedback=workbook,
        )
    )
    gateway.journal.write(
        "file.taken",
        at=gateway.now(),
        feed=taken.feed.name,
        digest=taken.digest,
        rows=result.rows,
        accepted=result.accepted,
        rejected=result.rejected,
        set_aside=result.set_aside,
        code=code,
    )
