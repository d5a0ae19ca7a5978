"""The inbox step: a department's file becomes checked records, and those become sealed envelopes.

For each file, in this order, so that a kill at any point loses nothing and repeats nothing:
the original is kept; what was found wrong is written for the department and the quarantine;
one transaction writes the file, its envelopes and its records; only then the file leaves the
inbox. A file that comes again is simply taken again: what was sent before is unchanged.
"""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from pathlib import Path, PurePath

from sqlalchemy import Connection

from adapters import feedback, intake, layouts
from adapters.intake import Intake
from adapters.mapping import Mapping as LayoutMapping
from exchange import batch, collect, sealing
from exchange.batch import Comparison
from exchange.clock import moment
from exchange.collect import Found, NotReady, Stamp
from exchange.config import FeedSection, RouteSection
from exchange.errors import ConfigurationError, Exit, LedgerError
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.ledger import outgoing
from exchange.ledger.outgoing import EnvelopeEntry, FileEntry
from exchange.report import FileLine, Problem
from standards.model import Catalog

RECORDS_TYPE = "application/x-ndjson"
# File systems allow 255 bytes in a name; ours are the department's with more at both ends.
_LONGEST_STEM = 150
_LONGEST_SUFFIX = 16

_WHY_NOT = {
    NotReady.BEING_WRITTEN: (
        "still being written: left for the next run",
        "nothing to do; if it stays, see whether the sender's upload hangs",
        Exit.TRY_AGAIN,
    ),
    NotReady.NO_FEED: (
        "unknown layout: no feed of chengxin.toml takes this file; left where it is",
        "move it into a feed's folder, or add a [[feeds]] section that names its layout",
        Exit.INPUT_REFUSED,
    ),
    NotReady.NO_REGULAR_FILE: (
        "no regular file: left where it is",
        "put a copy of the file itself here, not a link or a folder",
        Exit.INPUT_REFUSED,
    ),
    NotReady.TOO_LARGE: (
        "larger than limits.max_file_bytes: left where it is",
        "split the file, or raise the limit in chengxin.toml",
        Exit.INPUT_REFUSED,
    ),
    NotReady.NO_ACCESS: (
        "the folder cannot be listed: whatever lies in it waits",
        "check its owner and mode: our user must be able to read and write there",
        Exit.DISK,
    ),
}


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


def take_files(gateway: Gateway, mappings: dict[str, LayoutMapping]) -> None:
    """Take every file that is ready; report every one that is not.

    `mappings` has each feed's mapping by its name. A file that cannot be taken stays in the
    inbox, and the others go on.
    """
    for found in collect.look(gateway.home, gateway.config):
        try:
            _take(gateway, mappings, found)
        except LedgerError:
            raise
        except Exception as error:  # noqa: BLE001 - one department's file must not stop the night
            gateway.problem("inbox", collect.shown_name(found.path), error)


def _take(gateway: Gateway, mappings: dict[str, LayoutMapping], found: Found) -> None:
    if found.feed is None:
        _report_not_ready(gateway, found.path, found.reason or NotReady.NO_FEED)
        return
    read = collect.read(found.path, limit=gateway.config.limits.max_file_bytes)
    if isinstance(read, NotReady):
        _report_not_ready(gateway, found.path, read)
        return
    data, stamp = read
    name = collect.shown_name(found.path)
    gateway.tell(f"inbox: {found.feed.name}/{name}")
    mapping = mappings[found.feed.name]
    catalog = gateway.catalog(mapping.standard)
    result = intake.take(data, name, mapping, catalog, as_of=gateway.legal_day())
    taken = Taken(found.path, name, found.feed, data, stamp, result.digest)
    _keep_original(gateway, taken)
    workbook = _write_feedback(gateway, taken, result)
    outcome = _seal_records(gateway, taken, result, catalog, workbook)
    _report_taken(gateway, taken, result, outcome, workbook)
    if not collect.remove(taken.path, taken.stamp):
        _report_not_ready(gateway, found.path, NotReady.BEING_WRITTEN)


def _keep_original(gateway: Gateway, taken: Taken) -> None:
    name = f"{taken.digest}{_suffix(taken).lower()}"
    path = gateway.home.root / "originals" / taken.digest[:2] / name
    if not path.exists():
        write_durably(path, taken.data)


def _suffix(taken: Taken) -> str:
    suffix = PurePath(taken.name).suffix
    return suffix if len(suffix.encode()) <= _LONGEST_SUFFIX else ""


def _stem(taken: Taken) -> str:
    """What the files about a file are called: its own name, cut where it is too long."""
    stem = PurePath(taken.name).stem.encode()[:_LONGEST_STEM].decode(errors="ignore")
    return f"{stem}.{taken.digest[:8]}"


def _write_feedback(gateway: Gateway, taken: Taken, result: Intake) -> str:
    """The workbook for the department and the rejected rows; the workbook's path or empty."""
    if not result.findings and result.refused is None:
        return ""
    stem = _stem(taken)
    if result.refused is not None:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}{_suffix(taken)}", taken.data)
    elif result.rejected:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}.rejected.ndjson", feedback.quarantine(result))
    path = gateway.home.root / "feedback" / taken.feed.name / f"{stem}-错误数据表.xlsx"
    write_durably(path, feedback.workbook(result, taken.data))
    return str(path.relative_to(gateway.home.root))


def _seal_records(
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
        items = _items(gateway, result, catalog)
        for route in _routes(gateway, result):
            known = outgoing.known_records(
                connection,
                stream=route.stream,
                record_type=result.record_type,
                keys={item.key for item in items},
            )
            comparison = batch.compare(items, known)
            comparisons.append(comparison)
            largest = gateway.config.limits.max_batch_records
            sealed += [
                _seal_batch(gateway, connection, route, part, taken.digest)
                for part in batch.in_batches(comparison.to_send, largest)
            ]
    for entry in sealed:
        sealing.reveal(gateway, entry)
    return _sum(comparisons)


def _items(gateway: Gateway, result: Intake, catalog: Catalog) -> tuple[batch.Item, ...]:
    if result.refused is not None or not result.accepted:
        return ()
    record_type = catalog.record_type(result.record_type)
    return tuple(
        batch.items_of(
            result.good,
            record_type=record_type.id,
            key_fields=record_type.key,
            version_field=record_type.version_field,
            ledger_key=gateway.ledger_key,
        )
    )


def _routes(gateway: Gateway, result: Intake) -> Iterable[RouteSection]:
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


def _sum(comparisons: list[Comparison]) -> Outcome:
    return Outcome(
        new=max((len(one.new) for one in comparisons), default=0),
        changed=max((len(one.changed) for one in comparisons), default=0),
        unchanged=max((one.unchanged for one in comparisons), default=0),
        held_back=max((one.older + one.repeated for one in comparisons), default=0),
    )


def _report_taken(
    gateway: Gateway, taken: Taken, result: Intake, outcome: Outcome, workbook: str
) -> None:
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


def _report_not_ready(gateway: Gateway, path: Path, reason: NotReady) -> None:
    message, hint, code = _WHY_NOT[reason]
    gateway.report.problems.append(
        Problem("inbox", collect.shown_name(path), message, hint, int(code))
    )
    gateway.journal.write("file.left", at=gateway.now(), reason=str(reason))


def mappings_of(gateway: Gateway) -> dict[str, LayoutMapping]:
    """The mapping of every feed, read before anything else happens.

    Raises:
        ConfigurationError: a feed names a layout that does not exist, or maps to what no route
            takes.
    """
    found = {}
    for feed in gateway.config.feeds:
        found[feed.name] = layouts.load(feed.layout)
    _check_streams(gateway)
    carried = {(route.standard, kind) for route in gateway.config.routes for kind in route.records}
    for name, mapping in found.items():
        if (mapping.standard, mapping.record_type) not in carried:
            raise ConfigurationError(
                f"feed {name} gives {mapping.record_type} of {mapping.standard}, "
                "which no route carries",
                hint="add it to the records of a [[routes]] section",
            )
    return found


def _check_streams(gateway: Gateway) -> None:
    """Refuse to change who gets a stream: its recipients are fixed (envelope.md, terms)."""
    for route in gateway.config.routes:
        with gateway.ledger.transaction() as connection:
            _, last = outgoing.end_of_chain(connection, route.stream)
            before = outgoing.recipients_of(connection, last)
        if last and set(before) != set(route.to):
            raise ConfigurationError(
                f"stream {route.stream} has always gone to {', '.join(before)}",
                hint="give the new set of partners a stream of its own, with another name",
            )
