"""Cases become envelopes, in every stream that carried their record.

Also in a stream that no route feeds any more, under the standard under which the record was sent.

The natural key that a notice needs is in no ledger. It comes from whoever opened the case, or from
our own archived envelope, which the archive key of its month opens.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from exchange import batch, sealing
from exchange.batch import Item
from exchange.errors import ExchangeError, LedgerBusy, LedgerError, LedgerGone
from exchange.gateway import Gateway
from exchange.ledger import outgoing
from exchange.ledger import withdrawals as book
from exchange.ledger.withdrawals import Case, Sent
from exchange.refusal import Refused
from exchange.wire import envelope
from exchange.wire.envelope import PayloadFile
from exchange.withdrawal import cases, notice
from exchange.withdrawal.notice import Notice, Reason
from keys.errors import KeysError
from standards.model import Catalog
from standards.release import StandardError

RECORDS_TYPE = "application/x-ndjson"

Key = tuple[str, bytes]  # record type and keyed hash
Values = Mapping[Key, tuple[str, ...]]  # the natural key's values, in the order of its fields
_Named = tuple[tuple[str, str], ...]


@dataclass(frozen=True, slots=True)
class _Travel:
    """One case on its way in one stream."""

    case: Case
    sent: Sent


def seal_open(gateway: Gateway, values: Values | None = None) -> None:
    """Seal every open case in each stream that carried its record and does not have it yet.

    A stream that cannot be sealed is reported; the next run tries it again.
    """
    with gateway.ledger.transaction() as connection:
        ways = cases.ways_back(gateway.config)
        waiting = [_Travel(case, sent) for case, sent in book.unsealed(connection, ways)]
    chains: dict[tuple[str, str], list[_Travel]] = {}
    for one in waiting:
        chains.setdefault((one.sent.stream, one.sent.standard), []).append(one)
    for (stream, standard), travels in chains.items():
        try:
            _seal_chain(gateway, stream, standard, travels, values or {})
        except (LedgerBusy, LedgerGone):
            raise
        except (ExchangeError, KeysError, Refused, StandardError, OSError) as error:
            gateway.problem("withdraw", stream, error)


def _seal_chain(
    gateway: Gateway, stream: str, standard: str, travels: Sequence[_Travel], values: Values
) -> None:
    named = _names(gateway, gateway.catalog(standard), travels, values)
    ready = [one for one in travels if _key(one) in named]
    largest = gateway.config.limits.max_batch_records
    for start in range(0, len(ready), largest):
        _seal(gateway, stream, standard, ready[start : start + largest], named)
    if len(ready) < len(travels):
        raise LedgerError(
            f"{len(travels) - len(ready)} withdrawals cannot say which record they mean: the "
            "archived envelope is gone or its archive key was destroyed",
            hint="name the records again: chengxin exchange withdraw",
        )


def _seal(
    gateway: Gateway,
    stream: str,
    standard: str,
    travels: Sequence[_Travel],
    named: Mapping[Key, _Named],
) -> None:
    """One transaction: the envelope, and that its stream carries the records no more."""
    said = [(one.case, _notice(one, named[_key(one)])) for one in travels]
    with gateway.ledger.transaction() as connection:
        _, last = outgoing.end_of_chain(connection, stream)
        to = outgoing.recipients_of(connection, last) or _recipients(gateway, stream)
        entry = sealing.seal_next(
            gateway,
            connection,
            sealing.Destination(stream, to, "data", standard),
            sealing.Content(files_of(said), len(said)),
            sealing.Origin("withdrawal"),
        )
        book.record_items(connection, entry.eid, 0, [(one.case, one.sent.eid) for one in travels])
        for one in travels:
            if Reason(one.case.reason).removes:
                book.take_back(connection, stream, *_key(one))
    sealing.reveal(gateway, entry)


def _recipients(gateway: Gateway, stream: str) -> tuple[str, ...]:
    """Who gets a stream in which nothing was sealed yet."""
    return next(route.to for route in gateway.config.routes if route.stream == stream)


def _key(one: _Travel) -> Key:
    return one.case.record_type, one.case.key


def _notice(one: _Travel, key: _Named) -> Notice:
    return of_case(one.case, key, one.sent.seq, one.sent.position)


def of_case(case: Case, key: _Named, seq: int, position: int) -> Notice:
    """What is said of a case where its record stands at a place of a stream."""
    return Notice(
        record_type=case.record_type,
        key=tuple(sorted(key)),
        reason=Reason(case.reason),
        day=date.fromisoformat(case.day),
        case=case.name,
        seq=seq,
        position=position,
        act=case.act,
    )


def _names(
    gateway: Gateway, catalog: Catalog, travels: Sequence[_Travel], values: Values
) -> dict[Key, _Named]:
    """The natural key of each record, as far as it can be had; each is proved by its hash."""
    found: dict[Key, _Named] = {}
    for one in travels:
        told = values.get(_key(one))
        if told is not None:
            fields = catalog.record_type(one.case.record_type).key
            _prove(gateway, found, one, zip(fields, told, strict=False), catalog)
    missing: dict[str, list[_Travel]] = {}
    for one in travels:
        if _key(one) not in found:
            missing.setdefault(one.sent.eid, []).append(one)
    for eid, those in missing.items():
        lines = _archived(gateway, eid, {one.sent.position for one in those})
        for one in those:
            record = lines.get(one.sent.position, {})
            _prove(gateway, found, one, record.items(), catalog)
    return found


def _prove(
    gateway: Gateway,
    found: dict[Key, _Named],
    one: _Travel,
    pairs: Iterable[tuple[str, str]],
    catalog: Catalog,
) -> None:
    """Keep the key of a record if it has the hash that the ledger knows it by."""
    fields = catalog.record_type(one.case.record_type).key
    key = {name: text for name, text in pairs if name in fields and text}
    if batch.identity(key, one.case.record_type, fields, gateway.ledger_key) == one.case.key:
        found[_key(one)] = tuple(key.items())


def _archived(gateway: Gateway, eid: str, positions: set[int]) -> dict[int, dict[str, str]]:
    """Some records of an envelope of ours, by their position; none where it cannot be opened."""
    with gateway.ledger.transaction() as connection:
        entry = outgoing.envelope(connection, eid)
    if entry is None:
        return {}
    found: dict[int, dict[str, str]] = {}
    try:
        with (
            sealing.kept_whole(gateway, entry).open("rb") as source,
            envelope.open_own(
                source, gateway.keyring.archive_keys(), folder=gateway.home.spool
            ) as opened,
        ):
            place = 0
            for file in opened.files:
                file.stream.seek(0)
                for line in file.stream if file.entry.type == RECORDS_TYPE else ():
                    if place in positions:
                        found[place] = batch.decode(line)
                    place += 1
    except (ExchangeError, Refused) as error:
        gateway.problem("withdraw", f"{entry.stream} {entry.seq}", error)
    return found


def carried_along(
    connection: Connection, items: Sequence[Item], stream: str, catalog: Catalog
) -> tuple[tuple[Case, Notice], ...]:
    """The open objections to records that a stream carries for the first time (X-07).

    They stand in the same envelope as the records, so nobody holds one without its mark.
    """
    if not items:
        return ()
    record_type = catalog.record_type(items[0].record_type)
    places = {item.key: place for place, item in enumerate(items)}
    numbers = book.marked(connection, record_type.id, set(places))
    known = book.travelling(connection, numbers.values(), stream)
    last, _ = outgoing.end_of_chain(connection, stream)
    found = []
    for key, number in sorted(numbers.items(), key=lambda pair: pair[1]):
        case = book.numbered(connection, number)
        if case is None or number in known:
            continue
        record = batch.decode(items[places[key]].line)
        named = tuple((name, record[name]) for name in record_type.key if name in record)
        found.append((case, of_case(case, named, last + 1, places[key])))
    return tuple(found)


def files_of(marks: Sequence[tuple[Case, Notice]]) -> tuple[PayloadFile, ...]:
    """The file of some notices; none where there is nothing to say."""
    if not marks:
        return ()
    data = notice.lines(said for _, said in marks)
    return sealing.payload(
        {notice.FILE_NAME: (data, len(marks))}, media_type=notice.FILE_TYPE, compress=True
    )


def record_marks(
    connection: Connection, eid: str, first: int, marks: Sequence[tuple[Case, Notice]]
) -> None:
    """Write that notices travel beside the records of an envelope, and wait for their answer."""
    book.record_items(connection, eid, first, [(case, eid) for case, _ in marks])
    book.set_state(connection, [case.number for case, _ in marks], book.OPEN)
