"""Delivery: what is inside a partner's envelope is checked again and laid down for use.

Nothing is trusted because the sender checked it: every record goes through the standard that the
envelope names, as of today, before it is delivered.
"""

from __future__ import annotations

import json
import unicodedata
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from itertools import islice
from typing import Any, BinaryIO

import polars as pl
from sqlalchemy import Connection

from exchange import addresses, batch
from exchange.balance import post
from exchange.balance.message import BadMessage
from exchange.batch import Item, Known
from exchange.gateway import Gateway
from exchange.home import remove_durably, write_durably
from exchange.ledger import incoming, received_withdrawals
from exchange.ledger.incoming import HeldRecord
from exchange.refusal import Code, Refused
from exchange.wire.envelope import Opened, Verified
from exchange.wire.header import Header
from exchange.wire.manifest import FileEntry
from exchange.withdrawal import notice, receiving
from exchange.withdrawal.notice import Reason
from exchange.withdrawal.receiving import Applied
from standards.checking import columns
from standards.model import Catalog, RecordType

RECORDS_TYPE = "application/x-ndjson"
OUTCOMES_TYPE = "text/csv; header=absent"
OUTCOMES_NAME = "outcomes.csv"
WITHDRAWALS = "withdrawals"  # the name of the file of notices in delivered/
MALFORMED = "record_malformed"  # the line is no canonical record of this type
_LONGEST_LINE = 1 << 20
_AT_ONCE = 10_000  # records that are decoded at one time


@dataclass(frozen=True, slots=True)
class Counts:
    """received = accepted + rejected + duplicate + superseded, always."""

    received: int = 0
    accepted: int = 0
    rejected: int = 0
    duplicate: int = 0
    superseded: int = 0


@dataclass(frozen=True, slots=True)
class Line:
    """The outcome of one record: its place in file order, a code, and a field or empty."""

    position: int
    code: str
    field: str = ""


@dataclass(frozen=True, slots=True)
class Result:
    """What came of an envelope, ready to be committed and answered."""

    result: str  # accepted, partial, refused
    code: str = ""
    counts: Counts = Counts()
    lines: tuple[Line, ...] = ()
    held: tuple[HeldRecord, ...] = ()
    notices: tuple[Applied, ...] = ()  # withdrawals and marks
    writes: tuple[Callable[[Connection], None], ...] = ()  # what else the commit writes
    details: tuple[tuple[str, bytes], ...] = ()  # (envelope of ours, outcome lines about it)
    control: bool = False  # something that the run has to deal with
    failed: Code | None = None


@dataclass(slots=True)
class _Tally:
    """Outcomes while the files of one envelope are gone through."""

    lines: list[Line] = field(default_factory=list)
    held: dict[tuple[str, bytes], HeldRecord] = field(default_factory=dict)
    notices: list[Applied] = field(default_factory=list)
    delivered: dict[str, list[bytes]] = field(default_factory=dict)


def refused(_verified: Verified, why: Refused) -> Result:
    """The result of an envelope that could not be opened or read (steps 7 to 9)."""
    return Result("refused", code=str(why.code), failed=why.code)


def apply(gateway: Gateway, verified: Verified, opened: Opened) -> Result:
    """Check and lay down the content of an opened envelope; nothing is committed yet.

    Raises:
        Refused: `manifest`, where the files are not what the kind of envelope carries.
    """
    if verified.header.kind == "receipt":
        return _receipt_details(opened)
    if verified.header.kind == "control":
        return _control(gateway, verified, opened)
    return _records(gateway, verified, opened)


def _receipt_details(opened: Opened) -> Result:
    """Outcome lines about an envelope of ours, named as the only source of this one."""
    sources = opened.manifest.sources
    if len(sources) != 1 or len(opened.files) != 1:
        raise Refused(Code.MANIFEST, "a receipt envelope speaks of one envelope, in one file")
    return Result("accepted", details=((sources[0], opened.files[0].read()),))


def _control(gateway: Gateway, verified: Verified, opened: Opened) -> Result:
    """What a partner says of a balance: its form is checked now, the run deals with it later."""
    if verified.header.stream != addresses.control_stream(gateway.me):
        return Result("accepted")
    try:
        post.read(opened)
    except BadMessage as error:
        raise Refused(Code.MANIFEST, f"a control envelope outside its form: {error}") from None
    return Result("accepted", control=True)


def _records(gateway: Gateway, verified: Verified, opened: Opened) -> Result:
    catalog = gateway.catalog(verified.header.standard)
    tally = _Tally()
    for file in opened.files:
        if file.entry.type == notice.FILE_TYPE:
            _notices(gateway, verified, catalog, file.stream, tally)
            continue
        record_type = record_type_of(catalog, file.entry)
        file.stream.seek(0)
        _records_of_file(gateway, verified, catalog, record_type, file.stream, tally)
    for record_type in catalog.record_types:
        _deliver(gateway, verified, record_type.id, tally.delivered.get(record_type.id, []))
    said = receiving.delivered(tally.notices)
    _deliver(gateway, verified, WITHDRAWALS, [said] if said else [])
    counts = count(tally.lines)
    result = "partial" if counts.rejected else "accepted"
    return Result(
        result,
        counts=counts,
        lines=tuple(tally.lines),
        held=tuple(tally.held.values()),
        notices=tuple(tally.notices),
    )


def _notices(
    gateway: Gateway, verified: Verified, catalog: Catalog, source: BinaryIO, tally: _Tally
) -> None:
    """Withdrawals and marks: what they take back of this very envelope is delivered no more."""
    applied = receiving.judge(
        gateway,
        verified.header,
        source,
        catalog,
        first=len(tally.lines),
        just_accepted=tally.held.keys(),
    )
    tally.notices += applied
    tally.lines += [Line(one.position, one.code) for one in applied]


def record_type_of(catalog: Catalog, entry: FileEntry) -> RecordType:
    """The record type of a file: its name without `.ndjson`.

    Raises:
        Refused: `manifest`, where it is none.
    """
    name, dot, suffix = entry.name.rpartition(".")
    known = {record_type.id for record_type in catalog.record_types}
    if not dot or suffix != "ndjson" or name not in known or entry.type != RECORDS_TYPE:
        raise Refused(Code.MANIFEST, "a file that is no record type of the standard")
    return catalog.record_type(name)


def _records_of_file(
    gateway: Gateway,
    verified: Verified,
    catalog: Catalog,
    record_type: RecordType,
    source: BinaryIO,
    tally: _Tally,
) -> None:
    first = len(tally.lines)
    judged = judge(gateway, verified.header, catalog, record_type, source)
    for position, one in enumerate(judged, first):
        tally.lines.append(Line(position, one.code, one.field))
        item = one.item
        if item is not None and one.code == "accepted":
            tally.held[record_type.id, item.key] = held_record(item)
            tally.delivered.setdefault(record_type.id, []).append(item.line + b"\n")


@dataclass(frozen=True, slots=True)
class Judged:
    """One record of a partner: what we answer, and the record itself where it is one."""

    code: str
    field: str = ""
    item: Item | None = None


def judge(
    gateway: Gateway, header: Header, catalog: Catalog, record_type: RecordType, source: BinaryIO
) -> Iterator[Judged]:
    """What to answer to each record of a file: by the standard, and what we hold of its sender.

    Some thousand are in memory at a time.
    """
    taken: dict[bytes, Known] = {}  # what was accepted of the file so far
    lines = _lines_of(source)
    while some := [_decode(line, record_type) for line in islice(lines, _AT_ONCE)]:
        yield from _judge(gateway, header.sender, catalog, record_type, some, taken)


def _judge(
    gateway: Gateway,
    sender: str,
    catalog: Catalog,
    record_type: RecordType,
    records: Sequence[dict[str, str] | None],
    taken: dict[bytes, Known],
) -> Iterator[Judged]:
    good = [record for record in records if record is not None]
    faults = _faults(gateway, catalog, record_type, good)
    items = _items(gateway, record_type, good)
    held = _held(gateway, sender, record_type, items) | taken
    withdrawn = _withdrawn(gateway, sender, record_type, items)
    index = -1
    for record in records:
        if record is None:
            yield Judged(MALFORMED)
            continue
        index += 1
        item = items[index]
        if index in faults:
            yield Judged(*faults[index])
            continue
        code = _standing(item, held, withdrawn)
        if code == "accepted":
            held[item.key] = taken[item.key] = Known(item.digest, item.version)
        yield Judged(code, "", item)


def held_record(item: Item) -> HeldRecord:
    """A record that we took, as the ledger keeps it."""
    return HeldRecord(item.record_type, item.key, item.digest, item.version)


def _lines_of(source: BinaryIO) -> Iterator[bytes]:
    while line := source.readline(_LONGEST_LINE):
        yield line


def _decode(line: bytes, record_type: RecordType) -> dict[str, str] | None:
    """The record in a line, or None: not canonical, not flat text, or with unknown fields."""
    try:
        record: Any = json.loads(line)
        fits = isinstance(record, dict) and bool(record)
        fits = fits and all(_is_value(record_type, *pair) for pair in record.items())
        same = fits and batch.encode(record) + b"\n" == line
    except (ValueError, RecursionError):
        return None
    return record if same else None


def _is_value(record_type: RecordType, name: str, value: object) -> bool:
    known = name in record_type.field_ids and isinstance(value, str) and value != ""
    return known and unicodedata.is_normalized("NFC", str(value))


def _faults(
    gateway: Gateway, catalog: Catalog, record_type: RecordType, records: Sequence[dict[str, str]]
) -> dict[int, tuple[str, str]]:
    """The first error of each record that has one: index -> (code, field)."""
    frame = _frame(records, record_type)
    found = columns.check(frame, record_type, catalog, as_of=gateway.legal_day())
    errors = found.filter(pl.col("severity") == "error").unique(
        subset="row", keep="first", maintain_order=True
    )
    return {row: (code, name) for row, code, name in errors.select("row", "code", "field").rows()}


def _frame(records: Sequence[dict[str, str]], record_type: RecordType) -> pl.DataFrame:
    return pl.DataFrame(
        {name: [record.get(name) for record in records] for name in record_type.field_ids},
        schema=dict.fromkeys(record_type.field_ids, pl.String),
    )


def _items(
    gateway: Gateway, record_type: RecordType, records: Sequence[dict[str, str]]
) -> list[Item]:
    return list(
        batch.items_of(
            _frame(records, record_type),
            record_type=record_type.id,
            key_fields=record_type.key,
            version_field=record_type.version_field,
            ledger_key=gateway.ledger_key,
        )
    )


def _held(
    gateway: Gateway, sender: str, record_type: RecordType, items: Sequence[Item]
) -> dict[bytes, Known]:
    with gateway.ledger.transaction() as connection:
        return incoming.held_records(
            connection,
            sender=sender,
            record_type=record_type.id,
            keys={item.key for item in items},
        )


def _withdrawn(
    gateway: Gateway, sender: str, record_type: RecordType, items: Sequence[Item]
) -> set[bytes]:
    """The records that their sender had withdrawn for good: they do not come back."""
    with gateway.ledger.transaction() as connection:
        gone = received_withdrawals.taken_back(
            connection, sender, record_type.id, {item.key for item in items}
        )
    return {key for key, reason in gone.items() if Reason(reason).is_final}


def _standing(item: Item, held: dict[bytes, Known], withdrawn: set[bytes]) -> str:
    """accepted, duplicate (the same digest is held) or superseded (older than what is held)."""
    if item.key in withdrawn:
        return receiving.WITHDRAWN
    known = held.get(item.key)
    if known is None:
        return "accepted"
    if known.digest == item.digest:
        return "duplicate"
    return "superseded" if item.version and item.version < known.version else "accepted"


def _deliver(gateway: Gateway, verified: Verified, record_type: str, lines: list[bytes]) -> None:
    """Lay accepted records down for use, whole or not at all; again gives the same file.

    A run that was killed before its commit may have laid down what is rejected by now: where
    nothing is accepted, nothing lies.
    """
    header = verified.header
    stem = addresses.envelope_name(header.seq, verified.eid).removesuffix(".cxe")
    path = gateway.home.delivered(header.sender, header.stream, f"{stem}.{record_type}.ndjson")
    if lines:
        write_durably(path, b"".join(lines))
    else:
        remove_durably(path)


def count(lines: Sequence[Line]) -> Counts:
    """How many records came to which outcome."""
    plain = {"accepted": 0, "duplicate": 0, "superseded": 0}
    for line in lines:
        if line.code in plain:
            plain[line.code] += 1
    return Counts(received=len(lines), rejected=len(lines) - sum(plain.values()), **plain)
