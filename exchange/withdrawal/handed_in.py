"""What a department's file withdraws: repairs, objections, records that do not stand any more."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, field

import polars as pl
from sqlalchemy import Connection

from adapters.intake import Intake
from exchange import batch
from exchange.errors import Exit
from exchange.gateway import Gateway
from exchange.report import Problem
from exchange.withdrawal import cases, ground
from exchange.withdrawal.cases import UNMATCHED, Asked
from exchange.withdrawal.ground import Ground
from standards.model import RecordType

_MOST_ROWS = 20  # that a problem names

Key = tuple[str, bytes]


@dataclass(slots=True)
class HandedIn:
    """The cases that a file opened: how many, and the natural keys that it named."""

    opened: int = 0
    values: dict[Key, tuple[str, ...]] = field(default_factory=dict)
    unmatched: list[int] = field(default_factory=list)  # rows
    unclear: list[int] = field(default_factory=list)  # rows


def open_cases(gateway: Gateway, connection: Connection, feed: str, result: Intake) -> HandedIn:
    """Open a case for every good record of a file that withdraws or marks one, or itself."""
    found = HandedIn()
    if result.refused is not None or not result.accepted:
        return found
    record_type = result.catalog.record_type(result.record_type)
    told = None
    for place, one in _grounds(gateway, result, record_type):
        row = result.good_rows[place]
        if one.key is None:
            found.unclear.append(row)
            continue
        told = told or cases.teller(gateway)
        fields = result.catalog.record_type(one.record_type).key
        named = {name: value for name, value in zip(fields, one.key, strict=True) if value}
        key = batch.identity(named, one.record_type, fields, gateway.ledger_key)
        asked = Asked(
            record_type=one.record_type,
            key=key,
            reason=one.reason,
            day=one.day,
            origin=cases.FEED,
            source=feed,
            file=result.digest,
            row=row,
            named=not one.of_itself,
        )
        due = told(one.reason, one.record_type, one.day)
        case = cases.open_case(gateway, connection, asked, due)
        if case is not None:
            found.opened += 1
            found.values[one.record_type, key] = one.key
            if case.state == UNMATCHED:
                found.unmatched.append(row)
    return found


def _grounds(
    gateway: Gateway, result: Intake, record_type: RecordType
) -> Iterator[tuple[int, Ground]]:
    """The grounds of a file's good records, each with its place among them."""
    telling = ground.telling(record_type, result.catalog)
    if not telling:
        return
    speaks = pl.any_horizontal(
        pl.col(name).is_in(codes) if codes else pl.col(name).is_not_null()
        for name, codes in telling.items()
    )
    first = 0
    for frame in result.good_frames:
        found = frame.with_row_index("__place").filter(speaks)
        for row in found.iter_rows(named=True):
            place = first + row.pop("__place")
            record = {name: value for name, value in row.items() if value is not None}
            one = ground.of(record, record_type, result.catalog, as_of=gateway.legal_day())
            if one is not None:
                yield place, one
        first += frame.height


def report(gateway: Gateway, about: str, found: HandedIn) -> None:
    """Say which rows name a record that nobody was sent, or too little to find one."""
    if found.unmatched:
        gateway.report.problems.append(
            Problem(
                "withdraw",
                about,
                f"{len(found.unmatched)} rows name records that nobody was sent: rows "
                f"{_shown(found.unmatched)}",
                "compare authority, document number and person with what was sent; "
                f"chengxin exchange withdrawals --home {gateway.home.root} keeps them listed",
                int(Exit.SOME_REJECTED),
            )
        )
    if found.unclear:
        gateway.report.problems.append(
            Problem(
                "withdraw",
                about,
                f"{len(found.unclear)} rows say too little to tell which record they mean: rows "
                f"{_shown(found.unclear)}",
                "name each record by its whole key: chengxin exchange withdraw",
                int(Exit.SOME_REJECTED),
            )
        )


def _shown(rows: list[int]) -> str:
    names = ", ".join(map(str, rows[:_MOST_ROWS]))
    return f"{names}, …" if len(rows) > _MOST_ROWS else names
