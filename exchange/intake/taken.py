"""A taken file: kept, told to its department, and sealed for every route that carries it.

Everything about one file is written in one transaction: that it was taken, its envelopes, its
records, and what waits because a partner lacks the standard.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from pathlib import Path, PurePath

from sqlalchemy import Connection

from adapters import check_page, feedback
from adapters.intake import Intake
from exchange import batch, originals, sealing
from exchange.clock import moment
from exchange.configuration.stream_sections import FeedSection, RouteSection
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.intake import claims, marks, rejects, routing
from exchange.intake.chosen import Chosen, choose
from exchange.intake.collect import Stamp
from exchange.intake.marks import Marks
from exchange.intake.routing import Outcome, Routed, routes_of
from exchange.ledger import originals as original_book
from exchange.ledger import outgoing, releases, waiting
from exchange.ledger.claims import Claim
from exchange.ledger.originals import SealedOriginal
from exchange.ledger.outgoing import FileEntry
from exchange.ledger.rejects import WHOLE_FILE, Reject
from exchange.ledger.releases import HeldRecord
from exchange.ledger.waiting import WaitingFile
from exchange.querying import changing
from exchange.report import FileLine, WithheldLine
from exchange.withdrawal import handed_in, vanished, withheld
from exchange.withdrawal.notice import Reason
from exchange.withdrawal.vanished import Seen
from standards.model import Catalog

REFUSAL = ".refused.json"
# File systems allow 255 bytes in a name; ours are the department's with more at both ends.
_LONGEST_STEM = 150
_MOST_ROWS = 100  # that are named of what was not sent
_TREND = 12  # earlier files of a feed in its summary


@dataclass(frozen=True, slots=True)
class Taken:
    """A file as it was read from the inbox."""

    path: Path
    name: str  # as it may be shown and written down
    feed: FeedSection
    data: bytes | Path  # or where they lie, of a text that is read in batches
    stamp: Stamp
    digest: str
    sealed: bool = False  # its original is kept sealed, and nothing of it in plain


def keep_original(gateway: Gateway, taken: Taken) -> None:
    """Keep the exact bytes, once: for ever, or sealed until the receipts are in."""
    originals.keep(gateway, taken.data, taken.digest, taken.name, sealed=taken.sealed)


def original_of(taken: Taken) -> str:
    """Where the exact bytes of a file are kept, below the home."""
    return originals.path_of(taken.digest, taken.name, sealed=taken.sealed)


def _stem(taken: Taken) -> str:
    return stem_of(taken.digest, taken.name)


def stem_of(digest: str, name: str) -> str:
    """What the files about a file are called: its own name, cut where it is too long."""
    stem = PurePath(name).stem.encode()[:_LONGEST_STEM].decode(errors="ignore")
    return f"{stem}.{digest[:8]}"


def write_feedback(gateway: Gateway, taken: Taken, result: Intake) -> str:
    """The workbook for the department and the rejected rows; the workbook's path or empty.

    Of a file that is kept sealed nothing lies in plain: a refusal is told by its code and place.
    """
    if not result.findings and result.refused is None:
        return ""
    stem = _stem(taken)
    if taken.sealed:
        _write_refusal(gateway, taken, result, stem)
        return ""
    if result.refused is not None:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}{originals.suffix_of(taken.name)}", taken.data)
    elif result.rejected:
        kept = gateway.home.root / "quarantine" / taken.feed.name
        write_durably(kept / f"{stem}.rejected.ndjson", feedback.quarantine(result))
    path = gateway.home.root / "feedback" / taken.feed.name / f"{stem}-错误数据表.xlsx"
    whole = taken.data if isinstance(taken.data, bytes) else b""  # its workbook has rejected rows
    write_durably(path, feedback.workbook(result, whole))
    return str(path.relative_to(gateway.home.root))


def _write_refusal(gateway: Gateway, taken: Taken, result: Intake, stem: str) -> None:
    if result.refused is None:
        return
    facts = {
        "file": taken.name,
        "digest": taken.digest,
        "code": result.refused.code,
        **dict(result.refused.params),
    }
    path = gateway.home.root / "quarantine" / taken.feed.name / f"{stem}{REFUSAL}"
    write_durably(path, (json.dumps(facts, ensure_ascii=False, sort_keys=True) + "\n").encode())


def _sealed_original(gateway: Gateway, taken: Taken) -> SealedOriginal:
    since = moment(gateway.now())
    return SealedOriginal(taken.feed.name, taken.digest, original_of(taken), since)


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
        if taken.sealed:
            original_book.keep(connection, _sealed_original(gateway, taken))
        identifier = _identifier(gateway, result, catalog)
        marked = _marks(result, identifier)
        rejected = rejects.settle(gateway, connection, taken.feed, result, marked)
        stands = _seen(taken.feed, result, marked, rejected)
        said = handed_in.open_cases(gateway, connection, taken.feed.name, result)
        routes = tuple(routes_of(gateway, result))
        streams = [route.stream for route in routes]
        chosen = choose(connection, result, identifier, marked, streams)
        waiting.remove_others(
            connection, feed=taken.feed.name, digest=taken.digest, streams=streams
        )
        source = _source(taken, original_of(taken))
        ways = [routing.way(gateway, connection, route, source) for route in routes]
        changes = changing.Changes(gateway, connection, result.standard)
        held = _Held()
        for items, rows in _sendable(gateway, connection, taken, chosen, streams, held):
            for way in ways:
                way.add(items, rows)
            changes.look(items)
        done = [way.finish(settled=chosen.settled) for way in ways]
        told = changes.tell()
    _reveal(gateway, [*done, Routed(sealed=told)])
    return replace(held.added_to(routing.total(done)), handed_in=said, seen=stands)


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
        rejected = rejects.now_rejected(gateway, taken.feed, result)
        stands = _seen(taken.feed, result, marked, rejected)
        chosen = choose(connection, result, identifier, marked, [route.stream])
        way = routing.Sealing(gateway, connection, route, _source(taken, entry.original))
        held = _Held()
        for items, rows in _sendable(gateway, connection, taken, chosen, [route.stream], held):
            way.add(items, rows)
        done = way.finish(settled=chosen.settled)
        waiting.remove(connection, entry)
    _reveal(gateway, [done])
    return replace(held.added_to(routing.total([done])), seen=stands)


def seal_released(
    gateway: Gateway, taken: Taken, result: Intake, catalog: Catalog, answers: Sequence[Claim]
) -> Outcome | None:
    """One transaction: the records of a file whose claim was granted, and that they are sent.

    None where they cannot go yet, or the file does not hold them any more as of today.
    """
    wanted = {(claim.key, claim.digest) for claim in answers}
    routes = tuple(routes_of(gateway, result))
    source = _source(taken, str(taken.path))
    with gateway.ledger.transaction() as connection:
        identifier = _identifier(gateway, result, catalog)
        places = _marks(result, identifier).places_of(wanted).all()
        found = tuple(marks.items_at(result.good_frames, identifier, places))
        items, _ = withheld.sort_out(connection, found)
        waits = any(routing.must_wait(gateway, connection, route) for route in routes)
        if waits or not routes or {(item.key, item.digest) for item in items} != wanted:
            return None
        claims.take_over(gateway, connection, answers, [route.stream for route in routes])
        ways = [routing.Sealing(gateway, connection, route, source) for route in routes]
        for way in ways:
            way.add(items, {})
        done = [way.finish() for way in ways]
        changes = changing.Changes(gateway, connection, result.standard)
        changes.look(items)
        told = changes.tell()
    _reveal(gateway, [*done, Routed(sealed=told)])
    return routing.total(done)


def seal_held(
    gateway: Gateway, taken: Taken, result: Intake, catalog: Catalog, held: Sequence[HeldRecord]
) -> Outcome:
    """One transaction: records that a rule of release held back are judged again and sealed.

    What a rule still holds back is written down anew; what is no longer good, or was withdrawn,
    is let go of.
    """
    rows = {one.key: one.row for one in held}
    source = _source(taken, str(taken.path))
    done = []
    with gateway.ledger.transaction() as connection:
        identifier = _identifier(gateway, result, catalog)
        marked = _marks(result, identifier)
        for route in routes_of(gateway, result):
            wanted = {(one.key, one.digest) for one in held if one.stream == route.stream}
            if not wanted or routing.must_wait(gateway, connection, route):
                continue
            keys = [key for key, _ in wanted]
            releases.let_go(connection, route.stream, result.record_type, keys)
            way = routing.Sealing(gateway, connection, route, source)
            for part in Chosen(result, identifier, marked.places_of(wanted)).parts():
                items, _ = withheld.sort_out(connection, part.items)
                way.add(items, rows)
            done.append(way.finish())
    _reveal(gateway, done)
    return routing.total(done)


def _reveal(gateway: Gateway, done: Iterable[Routed]) -> None:
    for one in done:
        for entry in one.sealed:
            sealing.reveal(gateway, entry)


def _source(taken: Taken, original: str) -> routing.Source:
    return routing.Source(taken.feed.name, taken.digest, taken.name, original)


@dataclass(slots=True)
class _Held:
    """What may not go, whatever the route: it waits for an answer, or was withdrawn."""

    contested: int = 0
    withheld: dict[Reason, WithheldLine] = field(default_factory=dict)

    def withdrawn(self, reason: Reason, rows: Sequence[int]) -> None:
        """Count records that were withdrawn for a reason; the first rows are named."""
        before = self.withheld.get(reason, WithheldLine(str(reason), 0, ()))
        first = tuple(sorted((*before.rows, *rows))[:_MOST_ROWS])
        self.withheld[reason] = WithheldLine(str(reason), before.records + len(rows), first)

    def added_to(self, outcome: Outcome) -> Outcome:
        held_back = outcome.held_back + self.contested
        return replace(outcome, held_back=held_back, withheld=tuple(self.withheld.values()))


def _sendable(
    gateway: Gateway,
    connection: Connection,
    taken: Taken,
    chosen: Chosen,
    streams: Sequence[str],
    held: _Held,
) -> Iterator[tuple[tuple[batch.Item, ...], Mapping[bytes, int]]]:
    """The records that were not withdrawn and that no other department says otherwise, in parts.

    With each part the row of every record of it, by its key. The others are counted in `held`.
    """
    for part in chosen.parts():
        free, gone = withheld.sort_out(connection, part.items)
        for reason in {one.reason for one in gone}:
            held.withdrawn(reason, [part.rows[one.place] for one in gone if one.reason is reason])
        places = {one.place for one in gone}
        rows = tuple(row for place, row in enumerate(part.rows) if place not in places)
        source = claims.Source(taken.feed, taken.digest, taken.name, rows)
        sure = claims.uncontested(gateway, connection, source, free, streams)
        held.contested += len(free) - len(sure)
        yield sure, part.by_key()


def _seen(
    feed: FeedSection, result: Intake, marked: Marks, rejected: Sequence[Reject]
) -> Seen | None:
    """Every record that stands in a snapshot, the rejected ones too."""
    if feed.delivers != vanished.SNAPSHOT:
        return None
    readable = [one.key for one in rejected if one.place != WHOLE_FILE and one.key]
    return Seen.of(
        result.record_type,
        marked.frame["key"],
        readable,
        unreadable=result.rejected - len(readable),
        refused=result.refused is not None,
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
            withdrawals=outcome.handed_in.opened,
            withheld=_withheld_lines(outcome),
        )
    )
    handed_in.report(gateway, f"{taken.feed.name}/{taken.name}", outcome.handed_in)
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


def _withheld_lines(outcome: Outcome) -> tuple[WithheldLine, ...]:
    """What was not sent because it is withdrawn or past its period: reason, number, first rows."""
    ended = [WithheldLine(str(Reason.EXPIRED), outcome.ended, ())] if outcome.ended else []
    return (*sorted(outcome.withheld, key=lambda line: line.reason), *ended)
