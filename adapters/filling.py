"""Filling: the fields of records from the cells of their rows, each along its way.

A field may have several fillings with conditions; the first whose condition holds is taken.
"""

from __future__ import annotations

import dataclasses
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.conditions import holds
from adapters.errors import FileRefused
from adapters.mapping.model import CODED, Column, Constant, Filling, Mapping, Read
from adapters.values.step import VALUE, run, run_distinct
from adapters.values.text import filled, stripped
from adapters.values.way import way
from standards.checking.findings import WHOLE_TABLE, Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.headings import Headings
    from adapters.table import Table
    from adapters.unfolding import Unfolded
    from adapters.values.step import Known, Way
    from standards.model import Catalog, RecordType

# Columns beside the values: where a rule applies, what stood in a cell with codes, which filling.
RULE, CELL, CHOSEN = "?", "#cell", "#chosen"
_ELSEWHERE: Final = 255  # no filling: none of their conditions holds


@dataclass(frozen=True, slots=True)
class Ways:
    """What the batches of one file share: the way of each filling, made once, and its columns.

    Most columns of a table hold one text, or none; in the next batch they hold the same.
    """

    made: dict[Filling, Way] = dataclasses.field(default_factory=dict)
    known: dict[Filling, Known] = dataclasses.field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Context:
    """What the fields of a file are filled from, apart from the rows."""

    table: Table
    headings: Headings
    mapping: Mapping
    catalog: Catalog
    ways: Ways = dataclasses.field(default_factory=Ways)

    @property
    def record_type(self) -> RecordType:
        """The record type that the rows become."""
        return self.catalog.record_type(self.mapping.record_type)

    def way(self, filling: Filling) -> Way:
        """The steps by which a filling is read."""
        if filling not in self.ways.made:
            wanted = self.record_type.field(filling.field)
            of_person = self.mapping.person is not None
            made = way(filling.reading, wanted, self.catalog, of_person=of_person)
            self.ways.made[filling] = made
        return self.ways.made[filling]

    def given(self, constant: Constant) -> str | None:
        """The text of a constant, from the mapping, the metadata rows or the file's name."""
        if constant.metadata:
            return dict(self.headings.metadata).get(constant.metadata) or None
        if constant.file_name:
            name = pl.Series([self.table.origin.name]).str.extract(constant.file_name)
            return str(name.item()) if name.item() else None
        return constant.value


def fill(unfolded: Unfolded, context: Context) -> tuple[pl.DataFrame, tuple[Finding, ...]]:
    """Return the values of every field that is filled, and findings about the file as a whole.

    The frame has a row for each row of `unfolded`. Beside each field stand `field?code` where a
    rule of the intake applies, `field#cell` for codes, and `field#chosen` for a field with
    several fillings.
    Raises FileRefused when a constant that the standard requires is not there.
    """
    mapping = context.mapping
    fields = mapping.fields
    simple = [f for f in fields if all(item.when is None for item in mapping.fillings(f))]
    frame = unfolded.frame.select(*unfolded.slots.values())
    findings: list[Finding] = []
    for field in (*simple, *(f for f in fields if f not in simple)):
        parts = []
        for filling in mapping.fillings(field):
            part, found = _part(filling, unfolded, context)
            parts.append(part)
            findings += found
        if field in simple:
            frame = frame.hstack(_named(parts[0], field))
        else:
            chosen = _chosen(frame, mapping.fillings(field), unfolded)
            frame = frame.hstack(_named(_first(parts, chosen), field))
            frame = frame.with_columns(chosen.alias(f"{field}{CHOSEN}"))
    return frame, tuple(findings)


def joined(cells: list[pl.Expr], join: str, empty: tuple[str, ...] = ()) -> pl.Expr:
    """Return the texts of several columns as one, with `join` between those that are filled.

    A text that means that there is no value (`empty`) is left out like a blank.
    """
    if len(cells) == 1:
        return cells[0]
    bare = [stripped(cell) for cell in cells]
    texts = [filled(pl.when(~text.is_in(empty)).then(text)) for text in bare]
    return filled(pl.concat_str(texts, separator=join, ignore_nulls=True))


def _part(
    filling: Filling, unfolded: Unfolded, context: Context
) -> tuple[pl.DataFrame, list[Finding]]:
    rows = unfolded.frame.height
    if isinstance(filling, Constant):
        return _constant(rows, filling, context)
    slots = [unfolded.slots[s] for s in filling.sources if s in unfolded.slots]
    if not slots:
        return _absent(rows, filling)
    texts = joined([pl.col(slot) for slot in slots], filling.join, filling.reading.empty)
    cells = unfolded.frame.select(texts).to_series()
    known = context.ways.known.setdefault(filling, {})
    part = run_distinct(cells, context.way(filling), known)
    if filling.reading.read in CODED:
        part = part.with_columns(cells.alias(CELL))
    return part, []


def _absent(rows: int, column: Column) -> tuple[pl.DataFrame, list[Finding]]:
    """Return the values of a column that the file lacks, and one warning for its default."""
    default = column.reading.default
    values = pl.select(pl.repeat(default or None, rows, dtype=pl.String).alias(VALUE))
    return values, [_finding(column, "column_defaulted")] if default else []


def _constant(
    rows: int, constant: Constant, context: Context
) -> tuple[pl.DataFrame, list[Finding]]:
    text = context.given(constant)
    if constant.value:
        part = pl.DataFrame({VALUE: [text]})
    else:
        part = run(pl.Series(VALUE, [text], dtype=pl.String), context.way(constant))
    value = part[VALUE].item()
    field = context.record_type.field(constant.field)
    if value is None and field.required and constant.when is None:
        what = constant.metadata.upper() or "file name 文件名"
        raise FileRefused("given_missing", what=what, field=field.label.zh)
    codes = [c for c in part.columns if c in RULES and part[c].item()]
    values = pl.select(pl.repeat(value, rows, dtype=pl.String).alias(VALUE))
    return values, [_finding(constant, code) for code in codes]


def _finding(filling: Filling, code: str) -> Finding:
    params = (("default", filling.reading.default),) if filling.reading.default else ()
    return Finding(WHOLE_TABLE, filling.field, code, RULES[code].severity, params)


def _chosen(frame: pl.DataFrame, fillings: tuple[Filling, ...], unfolded: Unfolded) -> pl.Series:
    """Return which filling each row takes."""
    chosen = pl.lit(_ELSEWHERE, dtype=pl.UInt8)
    for at, filling in reversed(list(enumerate(fillings))):
        when = holds(filling.when, unfolded.slots) if filling.when else pl.lit(value=True)
        chosen = pl.when(when).then(pl.lit(at, dtype=pl.UInt8)).otherwise(chosen)
    return frame.with_columns(chosen.alias(VALUE))[VALUE]


def _first(parts: list[pl.DataFrame], chosen: pl.Series) -> pl.DataFrame:
    """Take each row from the filling that is chosen for it."""
    columns: dict[str, pl.Series] = {}
    for at, part in enumerate(parts):
        mine = chosen == at
        for name in part.columns:
            nothing = False if part[name].dtype == pl.Boolean else None
            known = columns.get(
                name, pl.repeat(nothing, len(mine), dtype=part[name].dtype, eager=True)
            )
            columns[name] = part[name].zip_with(mine, known)
    return pl.DataFrame(columns)


def _named(part: pl.DataFrame, field: str) -> pl.DataFrame:
    return part.rename(
        {name: field if name == VALUE else _beside(field, name) for name in part.columns}
    )


def _beside(field: str, name: str) -> str:
    return f"{field}{CELL}" if name == CELL else f"{field}{RULE}{name}"


def identities(mapping: Mapping) -> Iterator[str]:
    """Yield the fields that hold numbers of documents."""
    yield from dict.fromkeys(c.field for c in mapping.columns if c.reading.read is Read.IDENTITY)
