"""Reading back: what a partner's reader makes of what was written, and where it differs."""

from __future__ import annotations

from collections import Counter
from dataclasses import dataclass, field, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.opening import Opened, open_file, open_tables
from adapters.readers.named import headed
from adapters.table import Origin
from adapters.translate import translate
from adapters.writers.csv import str_of

if TYPE_CHECKING:
    from adapters.mapping.model import Mapping, Source
    from adapters.writers.grid import Grid
    from adapters.writers.writer import Form
    from standards.checking.findings import Finding
    from standards.model import Catalog

NO_COLUMN: Final = "no_column"  # the form has no place for the field
CONSTANT: Final = "constant"  # the layout says another value for all records
UNFIT: Final = "unfit"  # the form cannot hold a character of it, or its length
DIFFERS: Final = "differs"  # the reader takes what stands there for something else
_MOST: Final = 10  # lines that are named


@dataclass
class Losses:
    """What the reader does not get: fields by how many records and why, and whole records."""

    fields: Counter[tuple[str, str]] = field(default_factory=Counter)
    lines: list[int] = field(default_factory=list)  # of records that are not read as one record
    refused: Finding | None = None  # why the reader refuses a whole file

    @property
    def any(self) -> bool:
        """Whether there is one."""
        return bool(self.fields or self.lines or self.refused is not None)

    @property
    def shown_lines(self) -> list[int]:
        """The first of the lines."""
        return sorted(self.lines)[:_MOST]


def reader(mapping: Mapping, writer: Form, left_out: frozenset[Source]) -> Mapping:
    """Return the layout as it reads this form: a column that the form lacks is not required."""
    columns = tuple(
        replace(column, required=column.required and not left_out & set(column.sources))
        for column in mapping.columns
    )
    return replace(mapping, file=writer.form(mapping.file), columns=columns)


def of_file(data: bytes, name: str, layout: Mapping) -> Opened:
    """Open a file that was written. Raises FileRefused."""
    return open_file(data, Origin(name, "", reader=""), layout)


def of_table(grid: Grid, layout: Mapping) -> Opened:
    """Open the rows of a table of a database. Raises FileRefused."""
    names = [str_of(head.source) for head in grid.heads]
    cells = grid.cells.rename(dict(zip(grid.cells.columns, _letters(len(names)), strict=True)))
    origin = Origin("database", "", reader="database", form="database")
    table = headed(cells, names=names, rows=range(1, cells.height + 1), origin=origin)
    return open_tables((table,), layout)


def compare(
    records: pl.DataFrame, opened: Opened, layout: Mapping, catalog: Catalog
) -> tuple[pl.DataFrame, pl.Series]:
    """Return where each field differs, and where a record is not read as exactly one record.

    The rows are those of `records`, in their order.
    """
    first, rows = opened.headings.first, opened.table.columns.height
    if rows - first != records.height:
        return records.select(pl.all().is_null() & False), pl.repeat(
            value=True, n=records.height, eager=True
        )
    back = translate(opened.table, opened.headings, layout, catalog)
    at = (back.index - first).alias("at")
    found = back.records.with_columns(at, back.broken.alias("broken"))
    once = found.filter(~pl.col("broken") & pl.col("at").is_unique())
    wanted = records.with_columns(pl.int_range(records.height, dtype=pl.UInt32).alias("at"))
    joined = wanted.join(once, on="at", how="left", suffix="#", maintain_order="left")
    missing = joined["broken"].is_null()
    differs = joined.select(
        (pl.col(name).ne_missing(pl.col(f"{name}#")) & pl.col("broken").is_not_null()).alias(name)
        for name in records.columns
    )
    return differs, missing


def note(
    losses: Losses,
    records: pl.DataFrame,
    grid: Grid,
    *,
    opened: Opened | FileRefused,
    layout: Mapping,
    catalog: Catalog,
    unfit: frozenset[str],
    before: int,
) -> None:
    """Add what is lost of some records, which stand behind `before` others in their file."""
    if isinstance(opened, FileRefused):
        losses.refused = opened.finding
        return
    try:
        differs, missing = compare(records, opened, layout, catalog)
    except FileRefused as refused:
        losses.refused = refused.finding
        return
    losses.lines += [before + at + 1 for at in missing.arg_true().to_list()]
    for name in differs.columns:
        count = int(differs[name].sum())
        if count:
            losses.fields[name, _why(name, grid, unfit)] += count


def _why(name: str, grid: Grid, unfit: frozenset[str]) -> str:
    if name in grid.constants:
        return CONSTANT
    if name not in grid.fields:
        return NO_COLUMN
    return UNFIT if name in unfit else DIFFERS


def _letters(width: int) -> list[str]:
    from adapters.table import letter

    return [letter(at) for at in range(width)]
