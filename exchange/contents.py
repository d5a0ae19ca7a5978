"""Contents: the records of an opened envelope as keyed hashes, some thousand at a time."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import islice

import polars as pl

from exchange.batch import Identifier
from exchange.wire.envelope import Opened
from standards.model import Catalog, RecordType

RECORDS_TYPE = "application/x-ndjson"
_AT_ONCE = 20_000


@dataclass(frozen=True, slots=True)
class Mark:
    """One record: where it stands in file order, and its keyed hashes."""

    position: int
    record_type: str
    key: bytes
    digest: bytes
    version: str


def marks_of(opened: Opened, catalog: Catalog, secret: bytes) -> Iterator[list[Mark]]:
    """Every record of the record types of a catalog, in file order; other files are passed over."""
    known = {record_type.id: record_type for record_type in catalog.record_types}
    position = 0
    for file in opened.files:
        record_type = known.get(file.entry.name.removesuffix(".ndjson"))
        if record_type is None or file.entry.type != RECORDS_TYPE:
            position += file.entry.records or 0
            continue
        file.stream.seek(0)
        while lines := [line.rstrip(b"\n") for line in islice(file.stream, _AT_ONCE)]:
            yield _marks(lines, position, record_type, secret)
            position += len(lines)


def _marks(lines: list[bytes], first: int, record_type: RecordType, secret: bytes) -> list[Mark]:
    identifier = Identifier(record_type.id, record_type.key, record_type.version_field, secret)
    wanted = [*record_type.key, *([record_type.version_field] if record_type.version_field else [])]
    records = [_object(line) for line in lines]
    frame = pl.DataFrame(
        {name: [_text(record.get(name)) for record in records] for name in wanted},
        schema=dict.fromkeys(wanted, pl.String),
    )
    versions = (
        frame[record_type.version_field].fill_null("").to_list()
        if record_type.version_field
        else [""] * len(lines)
    )
    digests = identifier.digests(pl.Series(lines, dtype=pl.Binary))
    return [
        Mark(first + at, record_type.id, key, digest, version)
        for at, (key, digest, version) in enumerate(
            zip(identifier.keys(frame), digests, versions, strict=True)
        )
    ]


def _object(line: bytes) -> dict[str, object]:
    """A record of a partner may be no record at all: it was rejected then, and is not held."""
    try:
        found = json.loads(line)
    except (ValueError, RecursionError):
        return {}
    return found if isinstance(found, dict) else {}


def _text(value: object) -> str | None:
    if not isinstance(value, str):
        return None
    try:
        value.encode()
    except UnicodeEncodeError:
        return None
    return value
