"""Columns whose names are known apart from the cells -> a Table with the names as its first row."""

from __future__ import annotations

from typing import TYPE_CHECKING

import polars as pl

from adapters.errors import FileRefused
from adapters.table import MAX_COLUMNS, Mark, Origin, Table, letter

if TYPE_CHECKING:
    from collections.abc import Sequence


def headed(
    cells: pl.DataFrame,
    *,
    names: Sequence[str],
    rows: Sequence[int],
    origin: Origin,
    around: Sequence[tuple[str, str]] = (),
    lines: Sequence[int] | None = None,
    marks: Sequence[tuple[int, int, str]] = (),
    blank: int = 0,
    with_names: bool = True,
) -> Table:
    """Return the table. What stands around the records makes two rows above the names.

    `cells` may lack columns at its right end; the marks' indexes count its rows. A later batch of
    a table goes without its names. Raises FileRefused when there are more of them than a table
    has columns.
    """
    width = max(len(names), len(around))
    if width > MAX_COLUMNS:
        raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
    head: list[Sequence[str | None]] = [_wide(names, width)]
    if around:
        head[:0] = [_wide([n for n, _ in around], width), _wide([t for _, t in around], width)]
    schema = {letter(i): pl.String for i in range(width)}
    top = pl.DataFrame(head if with_names else [], schema=schema, orient="row")
    height = top.height
    numbers = [*[0] * height, *rows]
    return Table(
        columns=pl.concat([top, cells], how="diagonal"),
        rows=pl.Series("row", numbers, dtype=pl.UInt32),
        widths=pl.repeat(width, len(numbers), dtype=pl.UInt32, eager=True).alias("width"),
        origin=origin,
        blank=blank,
        marks=tuple(Mark(index + height, column, code) for index, column, code in marks),
        lines=None
        if lines is None
        else pl.Series("line", [*[0] * height, *lines], dtype=pl.UInt32),
    )


def _wide(texts: Sequence[str], width: int) -> list[str | None]:
    return [*(text or None for text in texts), *[None] * (width - len(texts))]
