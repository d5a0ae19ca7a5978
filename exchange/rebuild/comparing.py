"""Two ledgers, table by table, by sorted rows: what is equal, what differs, what one has alone."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from sqlalchemy import Connection, Table, select

from exchange.lifecycle import State

_AT_ONCE = 20_000
# What depends on the moment at which a row was written again, and not on what it says.
_LOOSE = {"arrivals": {"left_behind"}, "envelopes": {"state"}}


@dataclass(frozen=True, slots=True)
class TableComparison:
    """How many rows of a table are the same in both, differ, or are in one alone."""

    table: str
    equal: int
    differing: int
    only_new: int
    only_old: int

    @property
    def same(self) -> bool:
        """Whether both ledgers say the same here."""
        return not (self.differing or self.only_new or self.only_old)


def compare(new: Connection, old: Connection, table: Table) -> TableComparison:
    """Compare one table, a few thousand rows in memory at a time."""
    keys = [column.name for column in table.primary_key]
    mine, theirs = _rows(new, table), _rows(old, table)
    one, other = next(mine, None), next(theirs, None)
    equal = differing = only_new = only_old = 0
    while one is not None or other is not None:
        order = _order(one, other, keys)
        if order == 0:
            same = _said(one, table) == _said(other, table)
            equal, differing = equal + same, differing + (not same)
        only_new += order < 0
        only_old += order > 0
        if order <= 0:
            one = next(mine, None)
        if order >= 0:
            other = next(theirs, None)
    return TableComparison(table.name, equal, differing, only_new, only_old)


def _rows(connection: Connection, table: Table) -> Iterator[Mapping[str, object]]:
    found = connection.execute(
        select(table).order_by(*table.primary_key), execution_options={"yield_per": _AT_ONCE}
    )
    for row in found.mappings():
        yield dict(row)


def _order(
    one: Mapping[str, object] | None, other: Mapping[str, object] | None, keys: list[str]
) -> int:
    if one is None or other is None:
        return -1 if other is None else 1
    mine = [_sortable(one[name]) for name in keys]
    theirs = [_sortable(other[name]) for name in keys]
    return (mine > theirs) - (mine < theirs)


def _sortable(value: Any) -> Any:  # noqa: ANN401 - whatever a column holds
    """A value that sorts as both databases sort it: text by its UTF-8 bytes."""
    return value.encode() if isinstance(value, str) else value


def _said(row: Mapping[str, object] | None, table: Table) -> dict[str, object]:
    if row is None:
        return {}
    loose = _LOOSE.get(table.name, set())
    if table.name == "deliveries" and row["state"] == State.RESENT:
        loose = {"changed"}
    return {name: value for name, value in row.items() if name not in loose}
