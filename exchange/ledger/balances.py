"""Balances in the ledger: what was asked and found, and what partners said meanwhile."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, fields
from typing import Any, TypeVar

from sqlalchemy import Connection, Table, delete, func, insert, select, update

from exchange.ledger import log
from exchange.ledger.balance_tables import (
    balance_differences,
    balance_nodes,
    balance_secrets,
    balance_totals,
    balances,
    control_messages,
)
from exchange.ledger.schema import arrivals, deliveries, envelopes
from exchange.ledger.store import upsert

ASKING, ANSWERING = "asking", "answering"
WANTED, ASKED, ANSWERED = "wanted", "asked", "answered"
BALANCED, DIFFERS, STOPPED = "balanced", "differs", "stopped"
IN_USE, TO_RENEW = "in-use", "to-renew"
_OPEN, _DONE = "open", "done"
_Row = TypeVar("_Row")


@dataclass(frozen=True, slots=True)
class Secret:
    """Which secret a partner and we key leaves with."""

    partner: str
    secret: str
    number: int
    state: str
    since: str


@dataclass(frozen=True, slots=True)
class Balance:
    """One comparison with a partner, and how far it has come."""

    partner: str
    part: str
    number: int
    secret: str
    state: str
    code: str
    round: int
    question: str
    cut: str
    totals_cut: str
    started: str
    changed: str

    @property
    def is_under_way(self) -> bool:
        """Whether an answer or a result is still to come."""
        return self.state in {WANTED, ASKED, ANSWERED}


@dataclass(frozen=True, slots=True)
class TotalRow:
    """What both sides have of one record type and day."""

    record_type: str
    day: str
    ours: int
    ours_sealed: int
    ours_root: bytes
    theirs: int
    theirs_sealed: int
    theirs_root: bytes

    @property
    def is_sealed(self) -> bool:
        """Whether one side can count only: some of its records nobody can read any more."""
        return bool(self.ours_sealed or self.theirs_sealed)

    @property
    def agrees(self) -> bool:
        """Whether both sides say the same, as far as can be told."""
        if self.is_sealed:
            return self.ours == self.theirs
        return (self.ours, self.ours_root) == (self.theirs, self.theirs_root)


@dataclass(frozen=True, slots=True)
class NodeRow:
    """A part of a tree that is still to be asked for, and what the partner said of it."""

    record_type: str
    day: str
    prefix: str
    count: int
    root: bytes
    cut: str


@dataclass(frozen=True, slots=True)
class DifferenceRow:
    """One record of which the two sides say otherwise."""

    record_type: str
    day: str
    leaf: str
    standing: str
    stream: str
    seq: int
    position: int


@dataclass(frozen=True, slots=True)
class Open:
    """A control envelope of a partner that is still to be dealt with."""

    eid: str
    sender: str
    stream: str
    seq: int
    std: str


def secret_of(connection: Connection, partner: str) -> Secret | None:
    """The newest secret of a pair, or None."""
    found = (
        select(balance_secrets)
        .where(balance_secrets.c.partner == partner)
        .order_by(balance_secrets.c.number.desc())
        .limit(1)
    )
    return next(iter(_rows(connection, found, Secret)), None)


def has_secret(connection: Connection, partner: str, secret: str) -> bool:
    """Whether a pair has, or had, this secret."""
    table = balance_secrets
    found = select(table.c.number).where(table.c.partner == partner, table.c.secret == secret)
    return connection.execute(found).first() is not None


def record_secret(connection: Connection, partner: str, secret: str, *, at: str) -> None:
    """Write that a pair has this secret from now on; one that is known already becomes newest."""
    last = secret_of(connection, partner)
    row = Secret(partner, secret, 1 if last is None else last.number + 1, IN_USE, at)
    upsert(connection, balance_secrets, [_values(row)])


def renew_secret(connection: Connection, partner: str) -> bool:
    """Write that the secret of a pair is to be made anew; False where there is none."""
    changed = connection.execute(
        update(balance_secrets).where(balance_secrets.c.partner == partner).values(state=TO_RENEW)
    )
    return bool(changed.rowcount)


def record(connection: Connection, entry: Balance) -> None:
    """Write how a balance stands."""
    upsert(connection, balances, [_values(entry)])


def end(connection: Connection, ended: Balance) -> tuple[int, int]:
    """Write how a balance came out, here and in the log.

    Returns how many records we count, and how many differ.
    """
    record(connection, ended)
    records = sum(row.ours for row in totals_of(connection, ended))
    differences = count_differences(connection, ended)
    log.append(
        connection,
        "balance.ended",
        at=ended.changed,
        partner=ended.partner,
        part=ended.part,
        number=ended.number,
        result=ended.state,
        code=ended.code,
        records=records,
        differences=differences,
    )
    return records, differences


def newest(connection: Connection, partner: str, part: str) -> Balance | None:
    """The newest balance with a partner, or None."""
    found = (
        select(balances)
        .where(balances.c.partner == partner, balances.c.part == part)
        .order_by(balances.c.number.desc())
        .limit(1)
    )
    return next(iter(_rows(connection, found, Balance)), None)


def numbered(connection: Connection, partner: str, part: str, number: int) -> Balance | None:
    """A balance by its number, or None."""
    found = select(balances).where(
        balances.c.partner == partner, balances.c.part == part, balances.c.number == number
    )
    return next(iter(_rows(connection, found, Balance)), None)


def every(connection: Connection, partner: str = "") -> tuple[Balance, ...]:
    """Every balance, or those with one partner: by partner and part, the newest first."""
    found = select(balances).order_by(balances.c.partner, balances.c.part, balances.c.number.desc())
    if partner:
        found = found.where(balances.c.partner == partner)
    return _rows(connection, found, Balance)


def record_totals(connection: Connection, of: Balance, totals: Iterable[TotalRow]) -> None:
    """Write what both sides have, in place of what was written of this balance before."""
    _forget(connection, balance_totals, of)
    rows = [_key(of) | _values(one) for one in totals]
    if rows:
        connection.execute(insert(balance_totals), rows)


def totals_of(connection: Connection, of: Balance) -> tuple[TotalRow, ...]:
    """What both sides have, by record type and day."""
    found = _of(balance_totals, of).order_by(balance_totals.c.record_type, balance_totals.c.day)
    return _rows(connection, found, TotalRow)


def nodes_of(connection: Connection, of: Balance) -> tuple[NodeRow, ...]:
    """What is still to be asked for, the widest parts first."""
    table = balance_nodes
    found = (
        select(*(table.c[field.name] for field in fields(NodeRow)))
        .where(table.c.partner == of.partner, table.c.number == of.number)
        .order_by(func.length(table.c.prefix), table.c.record_type, table.c.day, table.c.prefix)
    )
    return _rows(connection, found, NodeRow)


def replace_nodes(connection: Connection, of: Balance, nodes: Sequence[NodeRow]) -> None:
    """Write what is still to be asked for, in place of what was."""
    table, key = balance_nodes, {"partner": of.partner, "number": of.number}
    connection.execute(
        delete(table).where(table.c.partner == of.partner, table.c.number == of.number)
    )
    if nodes:
        connection.execute(insert(table), [key | _values(one) for one in nodes])


def add_differences(connection: Connection, of: Balance, found: Sequence[DifferenceRow]) -> None:
    """Write records of which the two sides say otherwise; what is known already stays once."""
    upsert(connection, balance_differences, [_key(of) | _values(one) for one in found])


def forget_differences(connection: Connection, of: Balance) -> None:
    """Begin a balance anew."""
    _forget(connection, balance_differences, of)


def differences_of(connection: Connection, of: Balance) -> tuple[DifferenceRow, ...]:
    """The records of which the two sides say otherwise, in order."""
    table = balance_differences
    found = _of(table, of).order_by(table.c.record_type, table.c.day, table.c.leaf)
    return _rows(connection, found, DifferenceRow)


def count_differences(connection: Connection, of: Balance) -> int:
    """How many records differ."""
    table = balance_differences
    found = select(func.count()).where(*_same(table, of))
    return int(connection.execute(found).scalar() or 0)


def standings_of(connection: Connection, of: Balance) -> dict[str, int]:
    """How many records differ, by their standing."""
    table = balance_differences
    found = select(table.c.standing, func.count()).where(*_same(table, of))
    rows = connection.execute(found.group_by(table.c.standing))
    return {standing: int(number) for standing, number in rows}


def record_message(connection: Connection, entry: Open) -> None:
    """Keep that a control envelope came, until it is dealt with."""
    connection.execute(insert(control_messages), _values(entry) | {"state": _OPEN})


def open_messages(connection: Connection) -> tuple[Open, ...]:
    """Control envelopes that are still to be dealt with, in the order of their chains."""
    table = control_messages
    found = (
        select(*(table.c[field.name] for field in fields(Open)))
        .where(table.c.state == _OPEN)
        .order_by(table.c.sender, table.c.stream, table.c.seq)
    )
    return _rows(connection, found, Open)


def close_message(connection: Connection, eid: str) -> None:
    """Write that a control envelope was dealt with."""
    same = control_messages.c.eid == eid
    connection.execute(update(control_messages).where(same).values(state=_DONE))


def standard_with(connection: Connection, partner: str) -> str:
    """The standard of the newest data that went to a partner or came from it; else empty."""
    sent = connection.execute(
        select(envelopes.c.std)
        .join(deliveries, deliveries.c.eid == envelopes.c.eid)
        .where(deliveries.c.recipient == partner, envelopes.c.kind == "data")
        .order_by(envelopes.c.created.desc())
        .limit(1)
    ).scalar()
    got = (
        select(arrivals.c.std)
        .where(arrivals.c.sender == partner, arrivals.c.kind == "data")
        .order_by(arrivals.c.first_seen.desc())
        .limit(1)
    )
    return sent or connection.execute(got).scalar() or ""


def _key(of: Balance) -> dict[str, Any]:
    return {"partner": of.partner, "part": of.part, "number": of.number}


def _same(table: Table, of: Balance) -> list[Any]:
    return [table.c[name] == value for name, value in _key(of).items()]


def _of(table: Table, of: Balance) -> Any:  # noqa: ANN401 - a statement of columns by name
    names = [column for column in table.columns if column.name not in _key(of)]
    return select(*names).where(*_same(table, of))


def _forget(connection: Connection, table: Table, of: Balance) -> None:
    connection.execute(delete(table).where(*_same(table, of)))


def _values(row: Any) -> dict[str, Any]:  # noqa: ANN401 - any dataclass of this module
    return {field.name: getattr(row, field.name) for field in fields(row)}


def _rows(
    connection: Connection,
    statement: Any,  # noqa: ANN401 - a statement of columns by name
    kind: type[_Row],
) -> tuple[_Row, ...]:
    return tuple(kind(**row) for row in connection.execute(statement).mappings())
