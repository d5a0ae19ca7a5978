"""Holdings: what a partner held at the end of a day, from envelopes and the receipts it signed.

The newest version of each record that the partner accepted, in the order in which it signed, less
what it was told to withdraw and accepted. An envelope whose archive key was destroyed is sealed:
the ledger's keyed hashes tell which records were in it, and nobody can show them any more.
"""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from pathlib import Path

from sqlalchemy import Connection, and_, func, or_, select

from exchange import addresses, batch
from exchange.contents import RECORDS_TYPE
from exchange.errors import LedgerError
from exchange.gateway import Gateway
from exchange.ledger import log
from exchange.ledger.schema import (
    deliveries,
    envelopes,
    items,
    receipts,
    withdrawal_items,
    withdrawals,
)
from exchange.ledger.schema import outcomes as outcome_rows
from exchange.refusal import Code, Refused
from exchange.wire import envelope, outcomes, receipt
from exchange.wire.envelope import Opened
from exchange.wire.outcomes import Outcome
from exchange.wire.receipt import Receipt
from keys import note
from keys.digests import file_digest

NOTICE_TYPE = "withdrawal"  # the type of a file of withdrawals and marks (docs/envelope.md)
REMOVING = frozenset({"corrected", "repaired", "annulled", "expired"})
# Both mean that the partner holds it no more: it applied the withdrawal, now or before.
_GONE = frozenset({outcomes.ACCEPTED, outcomes.DUPLICATE})
RecordKey = tuple[str, bytes]  # record type, keyed hash of the natural key


@dataclass(frozen=True, slots=True)
class Answered:
    """An envelope of ours and the business receipt that a partner signed for it."""

    eid: str
    stream: str
    seq: int
    std: str
    signed: Receipt
    digest: str
    codes: tuple[Outcome, ...]

    @property
    def time(self) -> str:
        """When the partner signed."""
        return self.signed.time.strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(frozen=True, slots=True)
class Place:
    """Where a record stands; `file` is empty and `line` -1 in an envelope that is sealed."""

    eid: str
    file: str
    line: int
    position: int


@dataclass(slots=True)
class Holdings:
    """What a partner held: where the version stands that it accepted last."""

    partner: str
    until: str
    records: dict[RecordKey, Place] = field(default_factory=dict)
    answered: list[Answered] = field(default_factory=list)
    sealed: set[str] = field(default_factory=set)
    hidden: set[tuple[str, int]] = field(default_factory=set)  # a sealed envelope came after
    # The envelopes of each stream up to the last answer; which of them have none, by stream and
    # number. By a clock that was set back the answer to an earlier one may be of a later day.
    chain: set[str] = field(default_factory=set)
    unanswered: list[tuple[str, int]] = field(default_factory=list)

    def counts(self, only: str = "") -> dict[str, tuple[int, int]]:
        """Record type -> how many were held, and how many of them are sealed."""
        found: dict[str, list[int]] = {}
        for (kind, _), place in self.records.items():
            if only in {"", kind}:
                both = found.setdefault(kind, [0, 0])
                both[0] += 1
                both[1] += not place.file
        return {kind: (held, sealed) for kind, (held, sealed) in sorted(found.items())}


def at(gateway: Gateway, connection: Connection, partner: str, until: str) -> Holdings:
    """What a partner held at a moment.

    Raises:
        LedgerError: the archive lacks or contradicts what the ledger speaks of.
    """
    found = Holdings(partner, until)
    for one in _answered(gateway, connection, partner, until):
        found.answered.append(one)
        opened = open_archived(gateway, one)
        if opened is None:
            found.sealed.add(one.eid)
            _apply_sealed(connection, one, found)
        else:
            with opened:
                _apply(gateway, one, opened, found)
    _look_before(connection, found)
    return found


def archived(gateway: Gateway, one: Answered) -> Path:
    """Where the exact bytes of the envelope lie."""
    return gateway.home.sent(one.stream, addresses.envelope_name(one.seq, one.eid))


def open_archived(gateway: Gateway, one: Answered) -> Opened | None:
    """The content of an envelope of ours; None where its archive key was destroyed.

    Raises:
        LedgerError: its bytes are gone or damaged.
    """
    path = archived(gateway, one)
    keys, spool = gateway.keyring.archive_keys(), gateway.home.spool
    try:
        with path.open("rb") as source:
            return envelope.open_own(source, keys, folder=spool)
    except Refused as refused:
        if refused.code is Code.RECIPIENT:
            return None
        raise _damaged(path) from refused
    except FileNotFoundError as error:
        raise _damaged(path) from error


def covering(connection: Connection, origin: str, digest: str) -> int:
    """The size of the smallest checkpoint of ours that covers a receipt; 0 where none does yet."""
    number = log.number_of(connection, "receipt.got", digest)
    sizes = [one.size for one in log.checkpoints(connection, origin)]
    return next((size for size in sizes if number is not None and size > number), 0)


def _answered(
    gateway: Gateway, connection: Connection, partner: str, until: str
) -> Iterator[Answered]:
    """Every data envelope that the partner signed a business receipt for, in that order.

    Within a stream that is the order of its numbers, whatever a clock that was set back said.
    """
    stream, seq = envelopes.c.stream, envelopes.c.seq
    signed_by = func.max(receipts.c.time).over(partition_by=stream, order_by=seq)
    statement = (
        select(
            *(envelopes.c.eid, stream, seq, envelopes.c.std),
            receipts.c.digest,
        )
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .join(
            receipts,
            and_(receipts.c.eid == envelopes.c.eid, receipts.c.partner == deliveries.c.recipient),
        )
        .where(
            deliveries.c.recipient == partner,
            envelopes.c.kind == "data",
            receipts.c.stage == "business",
            receipts.c.result != "refused",
            receipts.c.time <= until,
        )
        .order_by(signed_by, stream, seq)
    )
    for row in connection.execute(statement).all():
        signed = _signed(gateway, partner, row.stream, row.eid, row.digest)
        codes = _codes(connection, partner, signed)
        yield Answered(row.eid, row.stream, row.seq, row.std, signed, row.digest, codes)


def _look_before(connection: Connection, found: Holdings) -> None:
    """What lies before the last answer of its stream: the partner took and answered it first."""
    last: dict[str, int] = {}
    for one in found.answered:
        last[one.stream] = max(one.seq, last.get(one.stream, 0))
    answered = select(receipts.c.eid).where(
        receipts.c.partner == found.partner,
        or_(receipts.c.stage == "business", receipts.c.result == "refused"),
    )
    answers = set(connection.execute(answered).scalars())
    statement = (
        select(envelopes.c.stream, envelopes.c.seq, envelopes.c.eid)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.recipient == found.partner)
        .order_by(envelopes.c.stream, envelopes.c.seq)
    )
    for row in connection.execute(statement):
        if row.seq <= last.get(row.stream, 0):
            found.chain.add(row.eid)
            if row.eid not in answers:
                found.unanswered.append((row.stream, row.seq))


def _signed(gateway: Gateway, partner: str, stream: str, eid: str, digest: str) -> Receipt:
    path = gateway.home.received(partner, stream, addresses.note_name(eid, "business"))
    data = path.read_bytes() if path.is_file() else b""
    if file_digest(data) != digest:
        raise _damaged(path)
    return receipt.claim_of(note.parse(data))


def _codes(connection: Connection, partner: str, signed: Receipt) -> tuple[Outcome, ...]:
    """The outcome of every record; held against the root that the partner signed."""
    rows = connection.execute(
        select(outcome_rows.c.position, outcome_rows.c.code, outcome_rows.c.field).where(
            and_(outcome_rows.c.eid == signed.eid, outcome_rows.c.recipient == partner)
        )
    )
    others = {row.position: Outcome(row.position, row.code, row.field) for row in rows}
    found = tuple(
        others.get(number, Outcome(number, outcomes.ACCEPTED)) for number in range(signed.received)
    )
    if outcomes.root(found) != signed.outcomes:
        raise LedgerError(
            f"the outcomes of envelope {signed.seq} are not those that {partner} signed for",
            hint="restore the newest ledger and the archive from one backup",
        )
    return found


def _apply(gateway: Gateway, one: Answered, opened: Opened, found: Holdings) -> None:
    catalog = gateway.catalog(one.std)
    fields = {kind.id: kind.key for kind in catalog.record_types}
    position = 0
    for file in opened.files:
        file.stream.seek(0)
        for line, data in enumerate(file.stream):
            code = one.codes[position].code
            if file.entry.type == NOTICE_TYPE:
                _withdraw(gateway, json.loads(data), code, fields, found)
            elif file.entry.type == RECORDS_TYPE:
                kind = file.name.removesuffix(".ndjson")
                key = batch.identity(json.loads(data), kind, fields[kind], gateway.ledger_key)
                _hold(found, (kind, key), Place(one.eid, file.name, line, position), code)
            position += 1


def _apply_sealed(connection: Connection, one: Answered, found: Holdings) -> None:
    rows = connection.execute(
        select(items.c.position, items.c.record_type, items.c.key)
        .where(items.c.eid == one.eid)
        .order_by(items.c.position)
    )
    for row in rows:
        place = Place(one.eid, "", -1, row.position)
        _hold(found, (row.record_type, bytes(row.key)), place, one.codes[row.position].code)
    taken_back = connection.execute(
        select(withdrawal_items.c.position, withdrawals.c.record_type, withdrawals.c.key)
        .join(withdrawals, withdrawals.c.number == withdrawal_items.c.number)
        .where(withdrawal_items.c.eid == one.eid, withdrawals.c.reason.in_(REMOVING))
    )
    for row in taken_back:
        if one.codes[row.position].code not in _GONE:
            continue
        before = found.records.pop((row.record_type, bytes(row.key)), None)
        if before is not None and before.file:
            found.hidden.add((before.eid, before.position))


def _hold(found: Holdings, key: RecordKey, place: Place, code: str) -> None:
    """The partner accepted this version, or said that it held the same already."""
    before = found.records.get(key)
    unseen = before is None or (bool(place.file) and not before.file)
    if code == outcomes.ACCEPTED or (code == outcomes.DUPLICATE and unseen):
        if before is not None and not place.file and before.file:
            found.hidden.add((before.eid, before.position))
        found.records[key] = place


def _withdraw(
    gateway: Gateway,
    said: Mapping[str, object],
    code: str,
    fields: Mapping[str, tuple[str, ...]],
    found: Holdings,
) -> None:
    if code not in _GONE or said["reason"] not in REMOVING:
        return
    kind, named = str(said["record_type"]), said["key"]
    if isinstance(named, dict):
        key = batch.identity(named, kind, fields[kind], gateway.ledger_key)
        found.records.pop((kind, key), None)


def _damaged(path: Path) -> LedgerError:
    return LedgerError(
        f"{path} is not what the ledger speaks of",
        hint="restore the archive from the newest backup",
    )
