"""Records as they travel: one canonical JSON object a line, and who they are to the ledger.

Pure. A record is a flat object of texts; a frame holds the same record as columns of text in
which null stands for an absent value.
"""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import datetime

import polars as pl

_HASH_BYTES = 16  # 128 bits: no accidental collision below 10^18 records
_CROCKFORD = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"


@dataclass(frozen=True, slots=True)
class Item:
    """One record to send: its line, and what the ledger may know of it."""

    record_type: str
    line: bytes  # without the newline
    key: bytes
    digest: bytes
    version: str  # the record's own update date (`YYYY-MM-DD`), or empty


@dataclass(frozen=True, slots=True)
class Known:
    """What the ledger knows of a record: the digest and the version that were last sealed."""

    digest: bytes
    version: str


@dataclass(frozen=True, slots=True)
class Comparison:
    """A snapshot of records against what is known of them."""

    new: tuple[Item, ...]
    changed: tuple[Item, ...]
    unchanged: int
    older: int  # an older version of something that was already sent: never sent over it
    repeated: int  # the same record a second time in this snapshot

    @property
    def to_send(self) -> tuple[Item, ...]:
        """What has to travel, new before changed, each in file order."""
        return self.new + self.changed


def items_of(
    frame: pl.DataFrame,
    *,
    record_type: str,
    key_fields: Sequence[str],
    version_field: str,
    ledger_key: bytes,
) -> Iterator[Item]:
    """The records of a frame, in order.

    `frame` has one text column for each field of the record type, null for an absent value;
    `ledger_key` is 32 secret bytes.
    """
    columns = sorted(frame.columns)
    ordered = frame.select(columns)
    for row in ordered.iter_rows():
        record = {
            name: value for name, value in zip(columns, row, strict=True) if value is not None
        }
        line = encode(record)
        yield Item(
            record_type,
            line,
            identity(record, record_type, key_fields, ledger_key),
            content_digest(line, record_type, ledger_key),
            record.get(version_field, "") if version_field else "",
        )


def encode(record: Mapping[str, str]) -> bytes:
    """One record as canonical JSON: keys sorted, UTF-8, no spaces, no newline at the end."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def identity(
    record: Mapping[str, str], record_type: str, key_fields: Sequence[str], ledger_key: bytes
) -> bytes:
    """The keyed hash of a record's natural key: the same record again has the same one."""
    natural = json.dumps([record.get(name, "") for name in key_fields], ensure_ascii=False)
    return _keyed(natural.encode(), record_type, b"cx record key", ledger_key)


def content_digest(line: bytes, record_type: str, ledger_key: bytes) -> bytes:
    """The keyed hash of a record's whole content, from its canonical line."""
    return _keyed(line, record_type, b"cx record data", ledger_key)


def _keyed(data: bytes, record_type: str, person: bytes, ledger_key: bytes) -> bytes:
    digest = hashlib.blake2b(digest_size=_HASH_BYTES, key=ledger_key, person=person.ljust(16))
    digest.update(record_type.encode() + b"\0" + data)
    return digest.digest()


def compare(items: Iterable[Item], known: Mapping[bytes, Known]) -> Comparison:
    """Sort records into new, changed, unchanged, older and repeated.

    A record whose own update date is before the one last sealed is older: an old file that is
    delivered again must not undo a correction. Within one snapshot the newest version of a
    record counts; among equals, the last one.
    """
    newest: dict[bytes, Item] = {}
    total = 0
    for item in items:
        total += 1
        other = newest.get(item.key)
        if other is None or item.version >= other.version:
            newest[item.key] = item
    new, changed, unchanged, older = [], [], 0, 0
    for item in newest.values():
        before = known.get(item.key)
        if before is None:
            new.append(item)
        elif before.digest == item.digest:
            unchanged += 1
        elif item.version and item.version < before.version:
            older += 1
        else:
            changed.append(item)
    return Comparison(tuple(new), tuple(changed), unchanged, older, total - len(newest))


def in_batches(items: Sequence[Item], largest: int) -> Iterator[tuple[Item, ...]]:
    """Cut what has to travel into batches of at most `largest` records."""
    for start in range(0, len(items), largest):
        yield tuple(items[start : start + largest])


def lines(items: Sequence[Item]) -> bytes:
    """The NDJSON bytes of records, each line ended by a newline."""
    return b"".join(item.line + b"\n" for item in items)


def ulid(at: datetime, randomness: bytes) -> str:
    """A ULID: 48 bits of milliseconds, 10 random bytes, 26 letters of Crockford's base 32."""
    number = (int(at.timestamp() * 1000) << 80) | int.from_bytes(randomness, "big")
    return "".join(_CROCKFORD[(number >> shift) & 31] for shift in range(125, -1, -5))
