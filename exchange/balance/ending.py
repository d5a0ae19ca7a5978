"""Ending: how a balance came out is written down, told in the report and in the journal."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace

from sqlalchemy import Connection

from exchange.balance.message import Section, Total
from exchange.balance.tree import EMPTY
from exchange.clock import moment
from exchange.gateway import Gateway
from exchange.ledger import balances
from exchange.ledger.balances import Balance, TotalRow
from exchange.report import BalanceLine

_NOTHING = Total(0, 0, EMPTY.root)


def side_by_side(
    ours: Mapping[Section, Total], theirs: Mapping[Section, Total]
) -> Iterator[TotalRow]:
    """What both sides have, by record type and day."""
    for section in sorted({*ours, *theirs}):
        one, other = ours.get(section, _NOTHING), theirs.get(section, _NOTHING)
        yield TotalRow(
            *section,
            ours=one.count,
            ours_sealed=one.sealed,
            ours_root=one.root,
            theirs=other.count,
            theirs_sealed=other.sealed,
            theirs_root=other.root,
        )


def sides(rows: Iterable[TotalRow]) -> tuple[dict[Section, Total], dict[Section, Total]]:
    """Our totals and theirs, of rows as `side_by_side` gives them; without what is nothing."""
    ours, theirs = {}, {}
    for row in rows:
        section = (row.record_type, row.day)
        if row.ours:
            ours[section] = Total(row.ours, row.ours_sealed, row.ours_root)
        if row.theirs:
            theirs[section] = Total(row.theirs, row.theirs_sealed, row.theirs_root)
    return ours, theirs


def write(
    gateway: Gateway, connection: Connection, one: Balance, outcome: str, code: str = ""
) -> BalanceLine:
    """Write that a balance has ended; `tell` it once the transaction is committed."""
    ended = replace(one, state=outcome, code=code, changed=moment(gateway.now()))
    records, differences = balances.end(connection, ended)
    return BalanceLine(
        partner=one.partner,
        part=one.part,
        number=one.number,
        outcome=outcome,
        code=code,
        records=records,
        differences=differences,
    )


def tell(gateway: Gateway, line: BalanceLine) -> None:
    """Put the end of a balance into the report and the journal."""
    gateway.report.balances.append(line)
    gateway.journal.write(
        "balance.ended",
        at=gateway.now(),
        partner=line.partner,
        part=line.part,
        number=line.number,
        result=line.outcome,
        code=line.code,
        records=line.records,
        differences=line.differences,
    )
