"""Rejects: a corrected file is matched to what was rejected before, record by record.

A record is known by its key where the key was right, else by everything but the fields with an
error and its update date; what is too broken for both, by its row in a file of the same name.
The ledger has keyed hashes alone: no value of a rejected record is in it.
"""

from __future__ import annotations

import json
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from sqlalchemy import Connection

from adapters.intake import Intake
from exchange import batch
from exchange.clock import moment
from exchange.configuration.stream_sections import FeedSection
from exchange.gateway import Gateway
from exchange.intake.marks import Marks
from exchange.ledger import rejects
from exchange.ledger.rejects import Reject
from standards.checking.findings import Severity
from standards.model import RecordType

_FEWEST = 3  # values that make a record recognisable without its key


def settle(
    gateway: Gateway,
    connection: Connection,
    feed: FeedSection,
    result: Intake,
    good: Marks,
) -> Sequence[Reject]:
    """Write what of a file is rejected, and which earlier rejects of its feed it settles.

    Returns what is rejected of it now.
    """
    now = now_rejected(gateway, feed, result)
    before = {one.place: one for one in rejects.of_file(connection, feed.name, result.digest)}
    dropped = {place for place, one in before.items() if one.state == rejects.DROPPED}
    known = [replace(one, state=rejects.DROPPED) if one.place in dropped else one for one in now]
    rejects.replace(connection, feed.name, result.digest, known)
    earlier = [one for one in rejects.of_feed(connection, feed.name) if one.digest != result.digest]
    if not earlier:
        return known
    corrected = _corrected(gateway, result, good, earlier)
    rejects.settle(connection, corrected, state=rejects.CORRECTED, by=result.digest)
    settled = {(one.digest, one.place) for one in corrected}
    left = [one for one in earlier if (one.digest, one.place) not in settled]
    again = _rejected_again(left, now)
    rejects.settle(connection, again, state=rejects.REPEATED, by=result.digest)
    return known


def now_rejected(gateway: Gateway, feed: FeedSection, result: Intake) -> list[Reject]:
    """What of a file is rejected as of today; nothing is written."""
    if result.refused is not None:
        found = [(result.refused.code, "")]
        return [_reject(gateway, feed, result, rejects.WHOLE_FILE, 0, found, {})]
    broken: dict[int, list[tuple[str, str]]] = defaultdict(list)
    rows: dict[int, int] = {}
    for placed in result.findings:
        if placed.finding.severity is Severity.ERROR and placed.finding.row >= 0:
            broken[placed.finding.row].append((placed.finding.code, placed.finding.field))
            rows[placed.finding.row] = placed.source_row
    return [
        _reject(gateway, feed, result, place, rows[place], broken[place], record)
        for place, record in _rejected(result)
        if place in broken
    ]


def _rejected(result: Intake) -> Iterator[tuple[int, dict[str, str]]]:
    """Each record with an error and its place, as far as it could be translated."""
    fields = result.catalog.record_type(result.record_type).field_ids
    for frame in result.rejected_frames:
        for row in frame.iter_rows(named=True):
            yield row["place"], {name: row[name] for name in fields if row[name] is not None}


def _reject(
    gateway: Gateway,
    feed: FeedSection,
    result: Intake,
    place: int,
    row: int,
    found: Sequence[tuple[str, str]],
    record: Mapping[str, str],
) -> Reject:
    fields = sorted({field for _, field in found if field})
    record_type = result.catalog.record_type(result.record_type)
    key = _key(record, record_type, fields, gateway.ledger_key)
    rest = _rest(record, record_type, fields, gateway.ledger_key)
    return Reject(
        feed=feed.name,
        digest=result.digest,
        place=place,
        name=result.name,
        record_type=result.record_type,
        row=row,
        fields=" ".join(fields),
        codes=" ".join(sorted({code for code, _ in found})),
        key=key,
        rest=rest,
        state=rejects.OPEN,
        settled_by="",
        since=moment(gateway.now()),
    )


def _filled(record: Mapping[str, str | None]) -> dict[str, str]:
    return {name: value for name, value in record.items() if value is not None}


def _key(
    record: Mapping[str, str], record_type: RecordType, fields: Sequence[str], secret: bytes
) -> bytes:
    """The record's key, or nothing where a field of it is wrong or missing."""
    wrong = any(name in fields for name in record_type.key)
    if wrong or not any(name in record for name in record_type.key):
        return b""
    return batch.identity(record, record_type.id, record_type.key, secret)


def _rest(
    record: Mapping[str, str], record_type: RecordType, fields: Sequence[str], secret: bytes
) -> bytes:
    left_out = {*fields, record_type.version_field}
    rest = {name: value for name, value in record.items() if name not in left_out}
    if len(rest) < _FEWEST:
        return b""
    line = json.dumps([sorted(rest.items()), list(fields)], ensure_ascii=False).encode()
    return batch.content_digest(line, record_type.id, secret)


def _corrected(
    gateway: Gateway, result: Intake, good: Marks, earlier: Sequence[Reject]
) -> list[Reject]:
    """The earlier rejects that a file corrects; each good record corrects those that are its."""
    if result.refused is not None:
        return []
    keys = good.among({one.key for one in earlier if one.key})
    nameless = {one.fields for one in earlier if one.rest and not one.key}
    rests = set(_rests(gateway, result, nameless))
    rows = {one.row for one in earlier}.intersection(result.good_rows)
    return [one for one in earlier if _is_corrected(one, result, keys, rests, rows)]


def _is_corrected(
    one: Reject, result: Intake, keys: set[bytes], rests: set[bytes], rows: set[int]
) -> bool:
    same_name = one.name == result.name
    if one.place == rejects.WHOLE_FILE:
        return same_name
    if one.record_type != result.record_type:
        return False
    if one.key:
        return one.key in keys
    if one.rest:
        return one.rest in rests
    return same_name and one.row in rows


def _rests(gateway: Gateway, result: Intake, wrong: set[str]) -> Iterator[bytes]:
    """What each good record is without some fields, for every set of fields that was wrong."""
    record_type = result.catalog.record_type(result.record_type)
    for fields in sorted(wrong):
        for frame in result.good_frames:
            for record in frame.iter_rows(named=True):
                yield _rest(_filled(record), record_type, fields.split(), gateway.ledger_key)


def _rejected_again(earlier: Sequence[Reject], now: Sequence[Reject]) -> list[Reject]:
    """Those that a file brings again, still wrong: it speaks for them from now on."""
    known = {one.key for one in now} | {one.rest for one in now}
    refused = {one.name for one in now if one.place == rejects.WHOLE_FILE}
    return [
        one
        for one in earlier
        if ((one.key or one.rest) and (one.key or one.rest) in known)
        or (one.place == rejects.WHOLE_FILE and one.name in refused)
    ]
