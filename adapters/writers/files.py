"""Handing over: records as files of one form or as rows of a table, read back before they count."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING

import polars as pl

from adapters.errors import FileRefused
from adapters.writers import reading_back
from adapters.writers.errors import NotReadBack
from adapters.writers.front_end import FrontEnd, deliver, record_ids
from adapters.writers.inverse import lay_out
from adapters.writers.landing import Landing

if TYPE_CHECKING:
    from pathlib import Path

    from adapters.mapping.model import Mapping
    from adapters.opening import Opened
    from adapters.source_file import Target
    from adapters.writers.front_end import Delivered
    from adapters.writers.grid import Grid
    from adapters.writers.reading_back import Losses
    from adapters.writers.writer import Form, Writer
    from standards.model import Catalog


@dataclass(frozen=True, slots=True)
class Written:
    """What lies in the folder now: the files of this run, and those that were there already."""

    files: tuple[str, ...]
    unchanged: tuple[str, ...]


def hand_over(
    records: pl.DataFrame,
    *,
    mapping: Mapping,
    catalog: Catalog,
    writer: Writer,
    each: int,
    folder: Path,
    losses: Losses,
) -> Written:
    """Write records into files of at most `each`, and read every file back before it counts.

    Raises NotReadBack, with `losses` filled, when anything is read differently: then no file has
    got its name. Raises AlreadyThere, DiskRefused and NotWritable.
    """
    left_out = writer.left_out(mapping.sources)
    layout = reading_back.reader(mapping, writer, left_out)
    with Landing(folder) as landing:
        for number, first in enumerate(range(0, records.height, each), 1):
            part = records.slice(first, each)
            grid = lay_out(part, mapping, catalog, days=writer.days).without(left_out)
            grid, unfit = fitting(grid, writer)
            name, data = writer.name(number), writer.write(grid)
            opened: Opened | FileRefused
            try:
                opened = reading_back.of_file(data, name, layout)
            except FileRefused as refused:
                opened = refused
            reading_back.note(
                losses, part, grid,
                opened=opened, layout=layout, catalog=catalog, unfit=unfit, before=first,
            )  # fmt: skip
            if not losses.any:
                landing.add(name, data)
        if losses.any:
            raise NotReadBack("what was written is not read as the records it came from")
        landing.commit()
    return Written(tuple(landing.written), tuple(landing.unchanged))


def hand_over_rows(
    records: pl.DataFrame,
    *,
    mapping: Mapping,
    catalog: Catalog,
    target: Target,
    create: bool,
    losses: Losses,
) -> Delivered:
    """Write records into a partner's table: all of them, or none.

    Raises NotReadBack as `hand_over` does, RecordsRefused, NotWritable and DatabaseUnwritable.
    """
    writer = FrontEnd()
    recids = record_ids(records, catalog.record_type(mapping.record_type))
    layout = reading_back.reader(mapping, writer, frozenset())
    grid, unfit = fitting(lay_out(records, mapping, catalog, days=writer.days), writer)
    opened: Opened | FileRefused
    try:
        opened = reading_back.of_table(grid, layout)
    except FileRefused as refused:
        opened = refused
    reading_back.note(
        losses, records, grid,
        opened=opened, layout=layout, catalog=catalog, unfit=unfit, before=0,
    )  # fmt: skip
    if losses.any:
        raise NotReadBack("what was written is not read as the records it came from")
    return deliver(grid, recids, target, create=create)


def fitting(grid: Grid, writer: Form) -> tuple[Grid, frozenset[str]]:
    """Blank the cells that the form cannot hold; return the fields that they fill as well."""
    unfit = grid.cells.select(writer.unfit(pl.all()).fill_null(value=False))
    found = [at for at, name in enumerate(unfit.columns) if unfit[name].any()]
    if not found:
        return grid, frozenset()
    cells = grid.cells.with_columns(
        pl.when(~unfit[grid.cells.columns[at]])
        .then(pl.col(grid.cells.columns[at]))
        .alias(grid.cells.columns[at])
        for at in found
    )
    fields = frozenset(name for at in found for name in grid.heads[at].fields)
    return replace(grid, cells=cells), fields
