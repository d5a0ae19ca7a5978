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
from itertools import repeat

import polars as pl

from exchange import lines as lines_of

_HASH_BYTES = 16  # 128 bits: no accidental collision below 10^18 records
_KEY, _DATA = b"cx record key", b"cx record data"  # BLAKE2b's personalisation
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


@dataclass(frozen=True, slots=True)
class Identifier:
    """How records of one type become keyed hashes: who they are, and what they say."""

    record_type: str
    key_fields: Sequence[str]
    version_field: str
    ledger_key: bytes  # 32 secret bytes

    def keys(self, frame: pl.DataFrame) -> list[bytes]:
        """Who each record of a frame is, as `identity`."""
        found = lines_of.natural_keys(frame, self.key_fields)
        return _hashed(found, self.record_type, _KEY, self.ledger_key)

    def lines(self, frame: pl.DataFrame) -> pl.Series:
        """Each record of a frame as canonical JSON, as `encode`."""
        return lines_of.records(frame)

    def digests(self, lines: pl.Series) -> list[bytes]:
        """What each line says, as `content_digest`."""
        return _hashed(lines, self.record_type, _DATA, self.ledger_key)

    def items(self, frame: pl.DataFrame) -> Iterator[Item]:
        """The records of a frame, in order.

        `frame` has one text column for each field of the record type, null for an absent value.
        """
        lines = self.lines(frame)
        versions = (
            frame[self.version_field].cast(pl.String).fill_null("") if self.version_field else None
        )
        for key, digest, line, version in zip(
            self.keys(frame),
            self.digests(lines),
            lines,
            versions if versions is not None else repeat("", frame.height),
            strict=True,
        ):
            yield Item(self.record_type, line, key, digest, version)


def items_of(
    frame: pl.DataFrame,
    *,
    record_type: str,
    key_fields: Sequence[str],
    version_field: str,
    ledger_key: bytes,
) -> Iterator[Item]:
    """The records of a frame, in order, as `Identifier.items`."""
    return Identifier(record_type, key_fields, version_field, ledger_key).items(frame)


def encode(record: Mapping[str, str]) -> bytes:
    """One record as canonical JSON: keys sorted, UTF-8, no spaces, no newline at the end."""
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()


def decode(line: bytes) -> dict[str, str]:
    """The record in a line of ours, which was encoded here."""
    return dict(json.loads(line))


def identity(
    record: Mapping[str, str], record_type: str, key_fields: Sequence[str], ledger_key: bytes
) -> bytes:
    """The keyed hash of a record's natural key: the same record again has the same one."""
    natural = json.dumps([record.get(name, "") for name in key_fields], ensure_ascii=False)
    return _keyed(natural.encode(), record_type, _KEY, ledger_key)


def person(number: str, ledger_key: bytes) -> bytes:
    """The keyed hash of the number of a person's identity document; letters in either case."""
    return _keyed(number.strip().upper().encode(), "", b"cx person", ledger_key)


def content_digest(line: bytes, record_type: str, ledger_key: bytes) -> bytes:
    """The keyed hash of a record's whole content, from its canonical line."""
    return _keyed(line, record_type, _DATA, ledger_key)


def _keyed(data: bytes, record_type: str, person: bytes, ledger_key: bytes) -> bytes:
    digest = _hasher(record_type, person, ledger_key)
    digest.update(data)
    return digest.digest()


def _hashed(
    data: Iterable[bytes], record_type: str, person: bytes, ledger_key: bytes
) -> list[bytes]:
    """As `_keyed` for many: what they share is hashed once."""
    shared = _hasher(record_type, person, ledger_key)
    found = []
    for one in data:
        digest = shared.copy()
        digest.update(one)
        found.append(digest.digest())
    return found


def _hasher(record_type: str, person: bytes, ledger_key: bytes) -> hashlib.blake2b:
    digest = hashlib.blake2b(digest_size=_HASH_BYTES, key=ledger_key, person=person.ljust(16))
    digest.update(record_type.encode() + b"\0")
    return digest


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
