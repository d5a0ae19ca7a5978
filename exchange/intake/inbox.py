"""The inbox step: a department's file becomes checked records, and those become sealed envelopes.

For each file, in this order, so that a kill at any point loses nothing and repeats nothing:
where a route demands it, the population register is asked about its persons;
the original is kept; what was found wrong is written for the department and the quarantine;
one transaction writes the file, its envelopes and its records; only then the file leaves the
inbox. Of a ZIP archive each file goes this way, and the archive itself is kept as it came.
A file that comes again is simply taken again: what was sent before is unchanged.
"""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace
from itertools import groupby
from pathlib import Path
from typing import BinaryIO

from adapters import intake, layouts
from adapters.intake import Intake
from adapters.mapping.model import Mapping as LayoutMapping
from exchange import originals
from exchange.configuration.config import Config
from exchange.configuration.stream_sections import FeedSection, RouteSection
from exchange.errors import (
    ConfigurationError,
    DiskError,
    Exit,
    LedgerBusy,
    LedgerError,
    LedgerGone,
)
from exchange.gateway import Gateway
from exchange.intake import claims, collect, holding, identity
from exchange.intake import taken as taken_file
from exchange.intake.collect import Found, NotReady, Stamp
from exchange.intake.routing import routes_of
from exchange.intake.taken import Taken
from exchange.ledger import claims as claim_book
from exchange.ledger import outgoing, waiting
from exchange.ledger.claims import Claim
from exchange.ledger.releases import HeldRecord
from exchange.ledger.waiting import WaitingFile
from exchange.releasing import release
from exchange.report import Problem
from exchange.withdrawal import ground, sending, vanished
from exchange.withdrawal.vanished import Seen
from standards.library import why_not
from standards.model import Catalog

_SPOOLED = "inbox.part"  # a file that is too large for memory, while it is taken
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


def take_files(gateway: Gateway, mappings: dict[str, LayoutMapping]) -> None:
    """Take every file that is ready; report every one that is not.

    `mappings` has each feed's mapping by its name. A file that cannot be taken stays in the
    inbox, and the others go on.
    """
    for found in collect.look(gateway.home, gateway.config):
        try:
            _take(gateway, mappings, found)
        except (LedgerError, LedgerBusy, LedgerGone):
            raise
        except Exception as error:  # noqa: BLE001 - one department's file must not stop the night
            gateway.problem("inbox", collect.shown_name(found.path), error)
        finally:
            gateway.spool_file(_SPOOLED).unlink(missing_ok=True)


def _take(gateway: Gateway, mappings: dict[str, LayoutMapping], found: Found) -> None:
    if found.feed is None:
        _report_not_ready(gateway, found.path, found.reason or NotReady.NO_FEED)
        return
    mapping = mappings[found.feed.name]
    read = collect.read(
        found.path,
        limit=gateway.config.limits.max_file_bytes,
        spool=gateway.spool_file(_SPOOLED),
        large=_large(found.feed, mapping),
    )
    if isinstance(read, NotReady):
        _report_not_ready(gateway, found.path, read)
        return
    data, stamp = read
    name = collect.shown_name(found.path)
    gateway.tell(f"inbox: {found.feed.name}/{name}")
    catalog = in_force(gateway, mapping.standard)
    day = gateway.legal_day()
    sealed = originals.until_receipt(found.feed, mapping)
    with collect.opened(data) as source:
        digest = intake.digest(source)
    called = collect.legible_name(found.path)  # a mapping may take a value from it
    whole = Taken(found.path, name, found.feed, data, stamp, digest, sealed)
    # Of an archive every file is taken as one of its own, and the archive is kept as it came.
    with identity.demanded(gateway, mapping, digest) as found_there, collect.opened(data) as source:
        seen: list[Seen] = []
        for part in intake.take_each(
            source, called, mapping, catalog, as_of=day, beyond=found_there
        ):
            result = replace(part.intake, name=collect.without_numbers(part.intake.name))
            own = data if isinstance(data, Path) else part.data
            taken = replace(whole, name=result.name, data=own, digest=result.digest)
            taken_file.keep_original(gateway, taken)
            workbook = taken_file.write_feedback(gateway, taken, result)
            taken_file.write_summary(gateway, taken, result)
            outcome = taken_file.seal_records(gateway, taken, result, catalog, workbook)
            taken_file.report(gateway, taken, result, outcome, workbook)
            sending.seal_open(gateway, outcome.handed_in.values)
            seen += [outcome.seen] if outcome.seen else []
    vanished.look(gateway, found.feed, name, whole.digest, vanished.joined(seen))
    sending.seal_open(gateway)
    if not sealed:  # what is sealed is destroyed file by file: an archive is not kept beside them
        taken_file.keep_original(gateway, whole)
    if not collect.remove(whole.path, whole.stamp):
        _report_not_ready(gateway, found.path, NotReady.BEING_WRITTEN)


def in_force(gateway: Gateway, standard: str) -> Catalog:
    """A standard that counts today, days of grace included.

    Raises:
        NotInForce: it does not; whatever wants it waits, and nothing is lost.
    """
    catalog = gateway.catalog(standard)
    why = why_not(catalog, gateway.legal_day(), gateway.config.limits.standard_grace_days)
    if why is not None:
        raise why
    return catalog


def take_held(gateway: Gateway, mappings: dict[str, LayoutMapping]) -> None:
    """Seal what waited for a partner that has the standard now, in the order in which it came.

    What cannot be sealed keeps its place, and what came after it in the same stream waits as well.
    """
    with gateway.ledger.transaction() as connection:
        entries = waiting.files(connection)
    routes = {route.stream: route for route in gateway.config.routes}
    stuck: set[str] = set()
    newest: dict[tuple[str, str], tuple[FeedSection, WaitingFile, Seen]] = {}
    for entry in entries:
        route = routes.get(entry.stream)
        if route is None or holding.lacking(gateway.config, gateway.trust, route):
            stuck.add(entry.stream)
        if entry.stream in stuck or route is None:
            continue
        try:
            feed, seen = _take_held(gateway, mappings, entry, route)
            if seen is not None:
                newest[entry.stream, feed.name] = feed, entry, seen
        except (LedgerError, LedgerBusy, LedgerGone):
            raise
        except Exception as error:  # noqa: BLE001 - one file must not stop the night
            gateway.problem("hold", f"{entry.feed}/{entry.name}", error)
            stuck.add(entry.stream)
    # What an earlier one of several snapshots held may be gone by the last: only that one tells.
    for (stream, _), (feed, entry, seen) in newest.items():
        if stream not in stuck:
            vanished.look(gateway, feed, entry.name, entry.digest, seen)
    sending.seal_open(gateway)


def take_released(gateway: Gateway, mappings: dict[str, LayoutMapping]) -> None:
    """Seal the records whose claim somebody released, from the originals of their files."""
    with gateway.ledger.transaction() as connection:
        released = claim_book.in_state(connection, claim_book.RELEASED)
    for feed, digest in dict.fromkeys((one.feed, one.file) for one in released):
        answers = tuple(one for one in released if (one.feed, one.file) == (feed, digest))
        try:
            _take_released(gateway, mappings, answers)
        except (LedgerError, LedgerBusy, LedgerGone):
            raise
        except Exception as error:  # noqa: BLE001 - one file must not stop the night
            gateway.problem("claims", f"{feed}/{answers[0].name}", error)


def _take_released(
    gateway: Gateway, mappings: dict[str, LayoutMapping], answers: tuple[Claim, ...]
) -> None:
    one = answers[0]
    taken, result, catalog = _read_again(gateway, mappings, one.feed, one.name, one.file)
    outcome = taken_file.seal_released(gateway, taken, result, catalog, answers)
    if outcome is None:
        numbers = ", ".join(f"c{answer.number}" for answer in answers)
        raise ConfigurationError(
            f"{numbers}: released, and cannot be sent yet: its stream waits for a partner, or "
            "the record is no longer good as of today",
            hint="the next run tries again; `chengxin exchange quarantine drop` gives it up",
        )
    gateway.journal.write(
        "claims.sent", at=gateway.now(), feed=one.feed, digest=one.file, records=len(answers)
    )


def take_held_back(gateway: Gateway, mappings: dict[str, LayoutMapping]) -> None:
    """Judge again what rules of release held back, where terms or permissions have changed."""
    with gateway.ledger.transaction() as connection:
        held = release.to_look_at_again(gateway, connection)
    for (feed, _), of_file in groupby(held, key=lambda one: (one.feed, one.file)):
        records = tuple(of_file)
        try:
            _take_held_back(gateway, mappings, records)
        except (LedgerError, LedgerBusy, LedgerGone):
            raise
        except Exception as error:  # noqa: BLE001 - one file must not stop the night
            gateway.problem("release", f"{feed}/{records[0].name}", error)


def _take_held_back(
    gateway: Gateway, mappings: dict[str, LayoutMapping], held: tuple[HeldRecord, ...]
) -> None:
    one = held[0]
    taken, result, catalog = _read_again(gateway, mappings, one.feed, one.name, one.file)
    outcome = taken_file.seal_held(gateway, taken, result, catalog, held)
    gateway.journal.write(
        "release.again",
        at=gateway.now(),
        feed=one.feed,
        digest=one.file,
        looked_at=len(held),
        sent=outcome.new + outcome.changed,
    )


def _read_again(
    gateway: Gateway, mappings: dict[str, LayoutMapping], name: str, file: str, digest: str
) -> tuple[Taken, Intake, Catalog]:
    """A file that was taken before, from its original, as of today."""
    feed = _feed(gateway, name)
    original = originals.find(gateway.home.root, digest, file)
    gateway.tell(f"released: {feed.name}/{file}")
    mapping = mappings[feed.name]
    data = originals.read_unless(_large(feed, mapping), gateway, original, digest)
    catalog = in_force(gateway, mapping.standard)
    with identity.demanded(gateway, mapping, digest) as found_there, collect.opened(data) as source:
        result = intake.take(
            source, file, mapping, catalog, as_of=gateway.legal_day(), beyond=found_there
        )
    return Taken(Path(original), file, feed, data, Stamp(0, 0, 0), digest), result, catalog


def _large(feed: FeedSection, mapping: LayoutMapping) -> Callable[[BinaryIO], bool]:
    """What says of a file whether it is read in batches.

    Of what is kept sealed no copy may lie in plain, so it is always read whole.
    """
    sealed = originals.until_receipt(feed, mapping)
    return lambda source: not sealed and intake.read_in_batches(source, mapping)


def _feed(gateway: Gateway, name: str) -> FeedSection:
    feed = next((one for one in gateway.config.feeds if one.name == name), None)
    if feed is None:
        raise ConfigurationError(
            f"it waits, and its feed {name} is gone from the configuration",
            hint="give the feed its name again",
        )
    return feed


def report_held(gateway: Gateway) -> None:
    """Say what waits, for whom, and what to do about it."""
    claims.report_open(gateway)
    with gateway.ledger.transaction() as connection:
        entries = waiting.files(connection)
    for stream, error in holding.findings(gateway.config, gateway.trust, entries):
        gateway.problem("hold", stream, error)


def _take_held(
    gateway: Gateway,
    mappings: dict[str, LayoutMapping],
    entry: WaitingFile,
    route: RouteSection,
) -> tuple[FeedSection, Seen | None]:
    """Check a file that waited once more, as of today, and seal it for one route."""
    feed = _feed(gateway, entry.feed)
    gateway.tell(f"held: {entry.feed}/{entry.name}")
    mapping, day = mappings[feed.name], gateway.legal_day()
    data = originals.read_unless(_large(feed, mapping), gateway, entry.original, entry.digest)
    catalog = in_force(gateway, mapping.standard)
    with (
        identity.demanded(gateway, mapping, entry.digest) as found_there,
        collect.opened(data) as source,
    ):
        result = intake.take(source, entry.name, mapping, catalog, as_of=day, beyond=found_there)
    if result.digest != entry.digest:
        raise DiskError(
            f"{entry.original} is not what was taken from the department",
            hint="restore originals from a backup; what comes after it in the stream waits",
        )
    if route not in routes_of(gateway, result):
        raise ConfigurationError(
            f"it waits in stream {entry.stream}, which does not carry {result.standard}",
            hint=f"put {entry.original} into {feed.inbox} once more: today's routes take it",
        )
    sealed = originals.until_receipt(feed, mapping)
    taken = Taken(
        Path(entry.original), entry.name, feed, data, Stamp(0, 0, 0), entry.digest, sealed
    )
    workbook = taken_file.write_feedback(gateway, taken, result)
    outcome = taken_file.seal_waiting(gateway, taken, result, catalog, route, entry)
    taken_file.report(gateway, taken, result, outcome, workbook)
    return feed, outcome.seen


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
        found[feed.name] = layouts.load(feed.layout, gateway.catalog, folder=gateway.home.root)
        check_feed(gateway.config, feed, found[feed.name])
    _check_streams(gateway)
    return found


def check_feed(config: Config, feed: FeedSection, mapping: LayoutMapping) -> None:
    """Refuse a feed whose records may not be kept, are never sent, or go nowhere.

    Raises:
        ConfigurationError: it is one.
    """
    originals.until_receipt(feed, mapping)
    _refuse_reference(feed.name, mapping)
    kind = mapping.record_type
    carried = {(route.standard, kind) for route in config.routes for kind in route.records}
    carried |= {(one.standard, kind) for one in config.queries for kind in one.records}
    if (mapping.standard, kind) not in carried and kind not in ground.ABOUT_OTHERS:
        raise ConfigurationError(
            f"feed {feed.name} gives {kind} of {mapping.standard}, which no route carries",
            hint="add it to the records of a [[routes]] section",
        )


def _refuse_reference(feed: str, mapping: LayoutMapping) -> None:
    """Refuse a layout whose records lack what the standard requires: they are reference."""
    if mapping.lacking:
        fields = ", ".join(one.field for one in mapping.lacking)
        raise ConfigurationError(
            f"feed {feed}: the records of {mapping.layout} are reference and are never sent: "
            f"they lack {fields}",
            hint="look at them with `chengxin adapters check`; a feed needs a layout that fills "
            "what the standard requires",
        )


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
