"""Noticing: what the intake itself has to say about rows and cells, before any standard."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.filling import RULE
from adapters.table import WHOLE_ROW
from adapters.unfolding import DIFFER
from standards.checking.findings import Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.headings import Headings
    from adapters.mapping.model import Mapping
    from adapters.table import Mark, Table

SUBJECT: Final = "subject_unknown"


def notice(
    table: Table, headings: Headings, kept: pl.DataFrame, values: pl.DataFrame, mapping: Mapping
) -> Iterator[Finding]:
    """Yield findings on the records of a table; Finding.row is a position in `kept`.

    `kept` are the facts of their rows, `values` what their fields were filled with.
    """
    broken = set(kept["broken"].arg_true().to_list())
    yield from _rows(table, headings, kept, sorted(broken))
    for position in kept[SUBJECT].arg_true().to_list():
        if position not in broken:
            yield Finding(position, "", SUBJECT, RULES[SUBJECT].severity)
    for name in values.columns:
        field, _, code = name.partition(RULE)
        if code not in RULES:
            continue
        params = _params(code, field, mapping)
        for position in values[name].arg_true().to_list():
            if position not in broken:
                yield Finding(position, field, code, RULES[code].severity, params)
    yield from _cells(table, headings, kept, broken, mapping)


def _params(code: str, field: str, mapping: Mapping) -> tuple[tuple[str, str], ...]:
    reading = mapping.reading(field)
    if reading and code == "default_filled":
        return (("default", reading.default),)
    if reading and code == "code_otherwise":
        return (("default", reading.others),)
    return ()


def _rows(
    table: Table, headings: Headings, kept: pl.DataFrame, broken: list[int]
) -> Iterator[Finding]:
    marks = {mark.index: mark.code for mark in table.marks if mark.column == WHOLE_ROW}
    for position in broken:
        row = kept.row(position, named=True)
        code = marks.get(row["index"]) or (DIFFER if row[DIFFER] else _ragged(row))
        params = () if code == DIFFER else (("columns", str(headings.width)),)
        yield Finding(position, "", code, RULES[code].severity, params)


def _ragged(row: dict[str, object]) -> str:
    return "row_too_few_cells" if row["few"] else "row_too_many_cells"


def _cells(
    table: Table, headings: Headings, kept: pl.DataFrame, broken: set[int], mapping: Mapping
) -> Iterator[Finding]:
    """Yield what the reader noticed about cells, at the fields that they fill."""
    marked = [mark for mark in table.marks if 0 <= mark.column < len(headings.uses)]
    marked = [mark for mark in marked if headings.uses[mark.column].fields]
    if not marked:
        return
    positions: dict[int, list[int]] = {}
    for position, index in enumerate(kept["index"].to_list()):
        positions.setdefault(index, []).append(position)
    numbers = kept["number"].to_list()
    places = _numbers(headings, mapping)
    for mark in marked:
        for position in positions.get(mark.index, ()):
            if position not in broken and numbers[position] in places[mark.column]:
                yield from _at(mark, position, headings)


def _at(mark: Mark, position: int, headings: Headings) -> Iterator[Finding]:
    for field in headings.uses[mark.column].fields:
        yield Finding(position, field, mark.code, RULES[mark.code].severity)


def _numbers(headings: Headings, mapping: Mapping) -> dict[int, set[int]]:
    """Return the numbers of persons whom each column is about."""
    found: dict[int, set[int]] = {}
    for source in mapping.sources:
        for at, number in enumerate(mapping.repeat.numbers):
            use = headings.place(source, number)
            if use:
                found.setdefault(use.column, set()).add(at)
    return found
