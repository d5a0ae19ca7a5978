"""CSV reader: lines become columns at once; only irregular ones are read one by one.

A row that is broken (an unbalanced quote, too many cells) is marked and the rest goes on.
"""

from __future__ import annotations

import csv
import io
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers.decoding import decode
from adapters.table import MAX_COLUMNS, WHOLE_ROW, Mark, Origin, Table, hollow, letter

if TYPE_CHECKING:
    from collections.abc import Iterator

MAX_BYTES: Final = 512 * 1024 * 1024  # ten years of the largest department
MAX_RECORD_LINES: Final = 200  # a quoted cell longer than this is a quote that was never closed
MAX_CELL: Final = 1_000_000  # characters; the longest field of any standard has 4 000
_STAND_INS: Final = "\x1f\x1e\x1d\x1c\x01\x02"  # controls that stand for a longer delimiter
_BLANKS: Final = " \t\u3000\x1a"  # 1A ends the files of programs from the days of DOS
_LOOK_AHEAD: Final = 100  # lines that tell how wide the table is

_PLACE: Final[dict[str, type[pl.DataType]]] = {
    "line": pl.UInt32,
    "width": pl.UInt32,
    "broken": pl.Boolean,
}


@dataclass(frozen=True, slots=True)
class Dialect:
    """How cells are told apart: a sign, or several together, between cells.

    `quote` may be empty: then quotes are ordinary characters.
    """

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
    lines = lines_of(decoded.utf8.rstrip(b"\x1a"))
    origin = replace(origin, reader="csv", form="csv", encoding=decoded.encoding)
    table = Cutter(dialect or Dialect(), origin).cut(lines, 1, lines.len())[0]
    return marked(table, decoded.garbled)


def marked(table: Table, garbled: frozenset[str]) -> Table:
    """Mark the cells that hold one of these texts, which were written in another encoding."""
    if not garbled:
        return table
    found = [
        Mark(index, column, "cell_garbled")
        for column, cells in enumerate(table.columns)
        for index in cells.str.contains_any(list(garbled)).arg_true().to_list()
    ]
    return replace(table, marks=(*table.marks, *found))


def lines_of(utf8: bytes) -> pl.Series:
    """Return the lines of a text in UTF-8, whatever ends them: LF, CR LF or CR alone."""
    lines = _split(utf8).str.strip_suffix("\r")
    if lines.str.contains("\r", literal=True).any():
        return _split(utf8.replace(b"\r\n", b"\n").replace(b"\r", b"\n"))
    return lines


def _split(utf8: bytes) -> pl.Series:
    whole = pl.Series("text", [utf8.removesuffix(b"\n")], dtype=pl.Binary)
    return whole.cast(pl.String).str.split("\n").explode()


class Cutter:
    """Cuts the lines of one text into records, all at once or some thousand at a time."""

    def __init__(self, dialect: Dialect, origin: Origin) -> None:
        self._said, self._origin = dialect, origin
        self._expected: frozenset[int] | None = None

    def cut(self, lines: pl.Series, first: int, count: int) -> tuple[Table, int]:
        """Return the records that begin in the first `count` lines, and how many lines they took.

        `first` is the number of the first line. The lines after `count` are there for records
        that run on into them, at most MAX_RECORD_LINES.
        """
        used = replace(self._said, delimiter=_single(self._said.delimiter, lines))
        if used != self._said:
            lines = lines.str.replace_all(self._said.delimiter, used.delimiter, literal=True)
        numbered = lines.to_frame("text").with_row_index("line", first)
        grid, blank, taken = self._grid(numbered, used, first + count - 1)
        if used != self._said:  # inside quotes it was a part of the text
            cells = pl.exclude(list(_PLACE))
            grid = grid.with_columns(
                cells.str.replace_all(used.delimiter, self._said.delimiter, literal=True)
            )
        return _table(grid, blank, self._origin), taken

    def _grid(
        self, lines: pl.DataFrame, dialect: Dialect, last: int
    ) -> tuple[pl.DataFrame, int, int]:
        """Return the records that begin up to a line (where, how wide, their cells).

        With them the number of blank lines, and how many lines there were in all.
        """
        blank = pl.col("text").str.strip_chars(_BLANKS + dialect.delimiter) == ""
        mine = lines.filter(pl.col("line") <= last)
        full = mine.filter(~blank).with_columns(regular=_is_regular(dialect))
        irregular = full.filter(~pl.col("regular"))["line"].to_list()
        if self._expected is None:
            head = lines["text"].head(_LOOK_AHEAD).to_list()
            regular = full.filter(pl.col("regular"))
            self._expected = _widths(regular, dialect) | _head_widths(head, dialect)
        if not irregular:
            return _columns(full, dialect), mine.height - full.height, mine.height
        texts = lines["text"].to_list()
        first = int(lines["line"][0])
        records = tuple(_read_each(texts, first, irregular, dialect, self._expected))
        taken = pl.Series(
            [line for record in records for line in range(record.line, record.line + record.lines)],
            dtype=pl.UInt32,
        )
        rest = full.filter(~pl.col("line").is_in(taken.implode()))
        grid = pl.concat([_columns(rest, dialect), _special(records)], how="diagonal").sort("line")
        inside = mine.filter(blank & pl.col("line").is_in(taken.implode())).height
        end = max(last, *(record.line + record.lines - 1 for record in records))
        return grid, mine.height - full.height - inside, end - first + 1


def _single(delimiter: str, lines: pl.Series) -> str:
    """Return a delimiter of one byte, which is all that fast readers know."""
    if len(delimiter) == 1 and delimiter.isascii():
        return delimiter
    for sign in _STAND_INS:
        if not lines.str.contains(sign, literal=True).any():
            return sign
    raise FileRefused("file_not_text")


def _is_regular(dialect: Dialect) -> pl.Expr:
    """Whether a line is a record by itself, with all its quotes where RFC 4180 wants them."""
    text = pl.col("text")
    if not dialect.quote:
        return pl.lit(value=True)
    quote, delimiter = re.escape(dialect.quote), re.escape(dialect.delimiter)
    cell = f"(?:{quote}(?:[^{quote}]|{quote}{quote})*{quote}|[^{quote}{delimiter}]*)"
    whole = f"^{cell}(?:{delimiter}{cell})*$"
    return ~text.str.contains(dialect.quote, literal=True) | text.str.contains(whole)


def _cells_in(dialect: Dialect) -> pl.Expr:
    """How many cells a regular line has."""
    text = pl.col("text")
    if dialect.quote:
        quote = re.escape(dialect.quote)
        bare = text.str.replace_all(f"{quote}(?:[^{quote}]|{quote}{quote})*{quote}", "")
        text = pl.when(text.str.contains(dialect.quote, literal=True)).then(bare).otherwise(text)
    return text.str.count_matches(dialect.delimiter, literal=True) + 1


def _widths(regular: pl.DataFrame, dialect: Dialect) -> frozenset[int]:
    """Return how many cells the first records have: the header among them."""
    return frozenset(regular.head(_LOOK_AHEAD).select(_cells_in(dialect)).to_series().to_list())


def _head_widths(lines: list[str], dialect: Dialect) -> frozenset[int]:
    """Return how many cells the first records have that run over several lines.

    The header may be one of them, and every record. A quote that is never closed makes a record
    of some odd width, so that one width has to occur twice. Without quotes no record does.
    """
    if not dialect.quote:
        return frozenset()
    counts: Counter[int] = Counter()
    head = [line + "\n" for line in lines[:_LOOK_AHEAD]]
    with suppress(csv.Error):
        for cells in csv.reader(head, delimiter=dialect.delimiter, quotechar=dialect.quote):
            counts[len(cells)] += 1
    return frozenset(width for width, count in counts.items() if count > 1 < width)


def _columns(regular: pl.DataFrame, dialect: Dialect) -> pl.DataFrame:
    """Cut regular lines into cells."""
    place = regular.select("line", _cells_in(dialect).alias("width"), broken=pl.lit(value=False))
    place = place.select(pl.col(name).cast(kind) for name, kind in _PLACE.items())
    width = min(_greatest(place["width"]), MAX_COLUMNS)
    if not width:
        return place
    out = io.BytesIO()
    widest = dialect.delimiter * (width - 1)  # a first line that shows how many columns there are
    out.write(f"{widest or '-'}\n".encode())
    regular.select("text").write_csv(out, include_header=False, quote_style="never")
    cells = pl.read_csv(
        out.getvalue(),
        has_header=False,
        separator=dialect.delimiter,
        quote_char=dialect.quote or None,
        schema={letter(i): pl.String for i in range(width)},
        truncate_ragged_lines=True,
    ).slice(1)
    return pl.concat([place, cells], how="horizontal")


@dataclass(frozen=True, slots=True)
class _Record:
    line: int  # 1-based
    lines: int
    cells: list[str]
    broken: bool = False


def _special(records: tuple[_Record, ...]) -> pl.DataFrame:
    width = min(max((len(record.cells) for record in records), default=0), MAX_COLUMNS)
    rows = [[*record.cells, *[None] * width][:width] for record in records]
    place = pl.DataFrame(
        {
            "line": [record.line for record in records],
            "width": [len(record.cells) for record in records],
            "broken": [record.broken for record in records],
        },
        schema=_PLACE,
    )
    return place.with_columns(
        pl.Series(letter(i), column, dtype=pl.String)
        for i, column in enumerate(zip(*rows, strict=True))
    )


def _read_each(
    lines: list[str], first: int, starts: list[int], dialect: Dialect, expected: frozenset[int]
) -> Iterator[_Record]:
    """Read the records that begin at an irregular line; skip lines inside an earlier one."""
    csv.field_size_limit(MAX_CELL)
    following = first
    for start in starts:
        if start >= following:
            record = _one(
                lines[start - first : start - first + MAX_RECORD_LINES], start, dialect, expected
            )
            following = start + record.lines
            yield record


def _one(piece: list[str], start: int, dialect: Dialect, expected: frozenset[int]) -> _Record:
    reader = csv.reader(
        (line + "\n" for line in piece),
        delimiter=dialect.delimiter,
        quotechar=dialect.quote,
        strict=True,
    )
    broken = _Record(start, 1, piece[0].split(dialect.delimiter), broken=True)
    try:
        cells = next(reader)
    except csv.Error:
        return broken
    if reader.line_num > 1 and len(cells) not in expected:
        # A quote that was never closed runs on to the next quote, wherever that is.
        return broken
    return _Record(start, reader.line_num, cells)


def _greatest(widths: pl.Series) -> int:
    return max(widths.unique().to_list(), default=0)


def _table(grid: pl.DataFrame, blank: int, origin: Origin) -> Table:
    cells = pl.exclude(list(_PLACE))
    empty = hollow(grid.select(cells))
    full = grid.filter(~empty) if empty.any() else grid
    return Table(
        columns=full.select(pl.when(cells != "").then(cells)),
        rows=full["line"].rename("row"),
        widths=full["width"],
        origin=origin,
        blank=blank + grid.height - full.height,
        marks=_marks(full),
    )


def _marks(full: pl.DataFrame) -> tuple[Mark, ...]:
    broken = full["broken"].arg_true().to_list()
    wide = (full["width"] > MAX_COLUMNS).arg_true().to_list()
    return (
        *(Mark(index, WHOLE_ROW, "quote_unbalanced") for index in broken),
        *(Mark(index, WHOLE_ROW, "row_too_many_cells") for index in wide),
    )
