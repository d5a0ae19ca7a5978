"""CSV reader: lines become columns at once; only lines with quotes are read one by one.

A row that is broken (an unbalanced quote, too many cells) is marked and the rest goes on.
"""

from __future__ import annotations

import csv
from collections import Counter
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers.decoding import decode
from adapters.table import MAX_COLUMNS, WHOLE_ROW, Mark, Origin, Table, letter

if TYPE_CHECKING:
    import _csv
    from collections.abc import Iterator, Sequence

MAX_BYTES: Final = 512 * 1024 * 1024  # ten years of the largest department
MAX_RECORD_LINES: Final = 200  # a quoted cell longer than this is a quote that was never closed
MAX_CELL: Final = 1_000_000  # characters; the longest field of any standard has 4 000
_LOOK_AHEAD: Final = 100  # lines that tell how wide the table is
_FEW: Final = 10  # below one line with quotes in so many, cutting columns at once is quicker

_PLACE: Final = {"line": pl.UInt32, "width": pl.UInt32, "broken": pl.Boolean}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart. `quote` may be empty: then quotes are ordinary characters."""

    delimiter: str = ","
    quote: str = '"'


def read(
    data: bytes, origin: Origin, *, encoding: str = "auto", dialect: Dialect | None = None
) -> Table:
    """Read delimited text.

    Raises FileRefused when the bytes are no text, or no text in an encoding that is allowed.
    """
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    decoded = decode(data, encoding)
    if decoded.text.count("\0") * 100 > len(decoded.text):
        raise FileRefused("file_not_text")
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").removesuffix("\n")
    grid = _grid(text.split("\n"), dialect or Dialect())
    return _table(grid, replace(origin, reader="csv", encoding=decoded.encoding))


def _grid(lines: list[str], dialect: Dialect) -> pl.DataFrame:
    """Return every record: the line where it starts, how many cells it has, and the cells."""
    frame = pl.DataFrame({"text": pl.Series(lines, dtype=pl.String)}).with_row_index("line", 1)
    if not dialect.quote:
        return _plain(frame, dialect)
    quoted = frame.filter(pl.col("text").str.contains(dialect.quote, literal=True))
    if not quoted.height:
        return _plain(frame, dialect)
    if quoted.height * _FEW > frame.height:
        records = _all_quoted(lines, dialect)
        if records is not None:
            return _columns(records)
    records = tuple(_quoted(lines, quoted["line"].to_list(), dialect))
    taken = [line for r in records for line in range(r.line, r.line + r.lines)]
    rest = frame.filter(~pl.col("line").is_in(pl.Series(taken, dtype=pl.UInt32).implode()))
    parts = [_plain(rest, dialect), _columns(records)]
    return pl.concat(parts, how="diagonal").sort("line")


def _plain(frame: pl.DataFrame, dialect: Dialect) -> pl.DataFrame:
    """Cut lines that have no quotes."""
    cut = frame.select("line", pl.col("text").str.split(dialect.delimiter).alias("cells"))
    cut = cut.with_columns(pl.col("cells").list.len().alias("width"))
    width = min(_greatest(cut["width"]), MAX_COLUMNS)
    return cut.select(
        pl.col("line").cast(pl.UInt32),
        pl.col("width").cast(pl.UInt32),
        pl.lit(value=False).alias("broken"),
        *(pl.col("cells").list.get(i, null_on_oob=True).alias(letter(i)) for i in range(width)),
    )


@dataclass(frozen=True, slots=True)
class _Record:
    line: int  # 1-based
    lines: int
    cells: list[str]
    broken: bool = False


def _columns(records: Sequence[_Record]) -> pl.DataFrame:
    width = min(max((len(record.cells) for record in records), default=0), MAX_COLUMNS)
    padding = [None] * width
    rows = [[*record.cells, *padding][:width] for record in records]
    place = pl.DataFrame(
        {
            "line": [record.line for record in records],
            "width": [len(record.cells) for record in records],
            "broken": [record.broken for record in records],
        },
        schema=_PLACE,
    )
    columns = zip(*rows, strict=True)
    return place.with_columns(
        pl.Series(letter(i), column, dtype=pl.String) for i, column in enumerate(columns)
    )


def _reader(lines: Iterator[str] | list[str], dialect: Dialect, *, strict: bool) -> _csv._reader:
    csv.field_size_limit(MAX_CELL)
    return csv.reader(lines, delimiter=dialect.delimiter, quotechar=dialect.quote, strict=strict)


def _expected(lines: list[str], dialect: Dialect) -> int:
    """Return how many cells most records have."""
    rows = _reader([line[:MAX_CELL] for line in lines[:_LOOK_AHEAD]], dialect, strict=False)
    ((width, _),) = Counter(len(row) for row in rows).most_common(1) or [(1, 1)]
    return width


def _all_quoted(lines: list[str], dialect: Dialect) -> tuple[_Record, ...] | None:
    """Read a file whose quotes are all in order; None when some are not."""
    expected = _expected(lines, dialect)
    reader = _reader((line + "\n" for line in lines), dialect, strict=True)
    ends, rows = [0], []
    try:
        for row in reader:
            rows.append(row)
            ends.append(reader.line_num)
    except csv.Error:
        return None
    spans = [after - before for before, after in pairwise(ends)]
    if any(
        span > 1 and (len(row) != expected or span > MAX_RECORD_LINES)
        for span, row in zip(spans, rows, strict=True)
    ):
        return None
    places = zip(ends[:-1], spans, rows, strict=True)
    return tuple(_Record(before + 1, span, row) for before, span, row in places)


def _quoted(lines: list[str], starts: list[int], dialect: Dialect) -> Iterator[_Record]:
    """Read the records that begin at a line with a quote; skip lines inside an earlier one."""
    expected = _expected(lines, dialect)
    following = 1
    for start in starts:
        if start >= following:
            record = _one(lines, start, dialect, expected)
            following = start + record.lines
            yield record


def _one(lines: list[str], start: int, dialect: Dialect, expected: int) -> _Record:
    piece = lines[start - 1 : start - 1 + MAX_RECORD_LINES]
    reader = _reader((line + "\n" for line in piece), dialect, strict=True)
    broken = _Record(start, 1, piece[0].split(dialect.delimiter), broken=True)
    try:
        cells = next(reader)
    except csv.Error:
        return broken
    if reader.line_num > 1 and len(cells) != expected:
        # A quote that was never closed runs on to the next quote, wherever that is.
        return broken
    return _Record(start, reader.line_num, cells)


def _greatest(widths: pl.Series) -> int:
    return max(widths.unique().to_list(), default=0)


def _table(grid: pl.DataFrame, origin: Origin) -> Table:
    cells = pl.exclude(list(_PLACE))
    full = grid.filter(pl.any_horizontal(cells.str.strip_chars() != ""))
    return Table(
        columns=full.select(pl.when(cells != "").then(cells)),
        rows=full["line"].rename("row"),
        widths=full["width"],
        origin=origin,
        blank=grid.height - full.height,
        marks=_marks(full),
    )


def _marks(full: pl.DataFrame) -> tuple[Mark, ...]:
    broken = full["broken"].arg_true().to_list()
    wide = (full["width"] > MAX_COLUMNS).arg_true().to_list()
    return (
        *(Mark(index, WHOLE_ROW, "quote_unbalanced") for index in broken),
        *(Mark(index, WHOLE_ROW, "row_too_many_cells") for index in wide),
    )
