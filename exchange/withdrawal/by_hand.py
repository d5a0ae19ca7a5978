"""Withdrawing by hand: a person names records by their natural keys, and why they go."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date

from exchange import batch
from exchange.errors import ExchangeError, Exit
from exchange.evidence import leaf_files
from exchange.gateway import Gateway
from exchange.ledger import withdrawals as book
from exchange.ledger.withdrawals import Case
from exchange.withdrawal import cases, sending
from exchange.withdrawal.cases import Asked
from exchange.withdrawal.notice import Reason
from standards.model import Catalog, RecordType


class NotAKey(ExchangeError):
    """What was given is not the natural key of a record."""

    exit_code = Exit.USAGE


class NeverSent(ExchangeError):
    """Nobody was sent such a record."""

    exit_code = Exit.INPUT_MISSING


@dataclass(frozen=True, slots=True)
class Wish:
    """What shall be withdrawn or marked: all records of one type, for one reason."""

    standard: str
    record_type: str
    reason: Reason
    day: date
    act: str = ""
    unsent: bool = False  # also records that nobody was sent: they never will be


@dataclass(frozen=True, slots=True)
class Answer:
    """What became of one record: the case, new or old, and how many streams carried it."""

    case: Case | None
    is_new: bool
    streams: int


def parse_keys(text: str, record_type: RecordType) -> tuple[tuple[str, ...], ...]:
    """Natural keys as `FIELD=VALUE` lines, records apart by empty lines; values in key order.

    Raises:
        NotAKey: a line or a record that is none; the message quotes no value.
    """
    found = []
    for number, block in enumerate(_blocks(text), 1):
        given: dict[str, str] = {}
        for line in block:
            name, equals, value = line.partition("=")
            if not equals or name.strip() not in record_type.key or not value.strip():
                raise _not_a_key(record_type, f"record {number} has a line that is no key field")
            given[name.strip()] = unicodedata.normalize("NFC", value.strip())
        found.append(values_of(given, record_type, f"record {number}"))
    if not found:
        raise _not_a_key(record_type, "no record is named")
    return tuple(found)


def values_of(
    given: Mapping[str, str], record_type: RecordType, which: str = "the record"
) -> tuple[str, ...]:
    """The values of a natural key in the order of its fields.

    Raises:
        NotAKey: a required field has no value.
    """
    missing = [
        name for name in record_type.key if not given.get(name) and record_type.field(name).required
    ]
    if missing:
        raise _not_a_key(record_type, f"{which} lacks {', '.join(missing)}")
    return tuple(given.get(name, "") for name in record_type.key)


def _blocks(text: str) -> Iterator[list[str]]:
    block: list[str] = []
    for line in (*text.removeprefix("\ufeff").splitlines(), ""):
        if line.strip():
            block.append(line)
        elif block:
            yield block
            block = []


def _not_a_key(record_type: RecordType, why: str) -> NotAKey:
    fields = ", ".join(f"{name} ({record_type.field(name).label.zh})" for name in record_type.key)
    return NotAKey(why, hint=f"the key of {record_type.id} is: {fields}")


def type_of(catalog: Catalog, name: str) -> RecordType:
    """A record type of a catalog.

    Raises:
        NotAKey: there is none of this name.
    """
    try:
        return catalog.record_type(name)
    except KeyError:
        known = ", ".join(one.id for one in catalog.record_types)
        raise NotAKey(
            f"{catalog.name} has no record type {name!r}", hint=f"it has: {known}"
        ) from None


def withdraw(gateway: Gateway, wish: Wish, named: Sequence[tuple[str, ...]]) -> tuple[Answer, ...]:
    """Open a case for each record and seal what can be sealed; the next run sends it.

    All of them or none: a record that nobody was sent is more often a slip than the truth.

    Raises:
        NeverSent: nobody was sent one of the records, and `wish.unsent` is not set.
    """
    catalog = gateway.catalog(wish.standard)
    record_type = type_of(catalog, wish.record_type)
    known = {act.id for act in catalog.acts} | cases.acts_of(gateway)
    if wish.act and wish.act not in known:
        raise NotAKey(f"no act {wish.act!r}", hint=f"known are: {', '.join(sorted(known))}")
    told = cases.teller(gateway)
    due = told(wish.reason, record_type.id, wish.day)
    values = {}
    answers = []
    with gateway.ledger.transaction() as connection:
        for number, key_values in enumerate(named, 1):
            pairs = zip(record_type.key, key_values, strict=True)
            key = batch.identity(
                {name: value for name, value in pairs if value},
                record_type.id,
                record_type.key,
                gateway.ledger_key,
            )
            asked = Asked(
                record_type=record_type.id,
                key=key,
                reason=wish.reason,
                day=wish.day,
                origin=cases.COMMAND,
                act=wish.act,
                named=False,
            )
            carried = cases.carriers(gateway.config, connection, asked)
            before = book.of_record(connection, record_type.id, key)
            if not carried and not before and not wish.unsent:
                raise NeverSent(
                    f"record {number}: nobody was sent a {record_type.id} with this key",
                    hint="compare every field with what was sent; --unsent keeps it from ever "
                    "being sent all the same",
                )
            case = cases.open_case(gateway, connection, asked, due)
            named_case = case or next(iter(reversed(before)), None)
            answers.append(Answer(named_case, case is not None, len(carried)))
            values[record_type.id, key] = key_values
    sending.seal_open(gateway, values)
    leaf_files.keep(gateway)  # else a ledger made again from the archive would begin another log
    return tuple(answers)
