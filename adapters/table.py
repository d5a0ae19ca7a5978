"""A Table: the cells of a file as text, and where each row came from."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    import polars as pl

MAX_COLUMNS: Final = 512  # twenty times the widest table of any department that we know
WHOLE_ROW: Final = -1
# The column of our reports that says where a row stood in the file; it is no column of the owner.
PLACE: Final = "原文件行号"
# The first sheet of a report, and how its first cell begins, whatever the language.
SUMMARY: Final = "汇总"
TITLE: Final = "数据质量反馈"


def letter(column: int) -> str:
    """Return the name that a spreadsheet gives to a 0-based column: A, B ... Z, AA."""
    name = ""
    column += 1
    while column:
        column, rest = divmod(column - 1, 26)
        name = chr(ord("A") + rest) + name
    return name


def column_of(name: str) -> int:
    """Return the 0-based column that a spreadsheet calls by these letters."""
    column = 0
    for sign in name:
        column = column * 26 + ord(sign) - ord("A") + 1
    return column - 1


@dataclass(frozen=True, slots=True)
class Origin:
    """The file and the part of it that a table was read from."""

    name: str
    digest: str  # hexadecimal BLAKE2b-256 of the file's bytes
    reader: str
    form: str = ""  # the format that its bytes have, by the name that a mapping uses
    sheet: str = ""
    encoding: str = ""
    hidden_sheets: tuple[str, ...] = ()
    hidden_rows: int = 0  # with content; they are read like any other
    hidden_columns: tuple[str, ...] = ()
    deleted_rows: int = 0  # marked as deleted in a DBF; they are not read
    told: tuple[tuple[str, tuple[tuple[str, str], ...]], ...] = ()  # of the whole: code, params


@dataclass(frozen=True, slots=True, order=True)
class Mark:
    """What a reader noticed about one cell, or about a row as a whole."""

    index: int  # 0-based, into the rows of the table
    column: int  # 0-based, or WHOLE_ROW
    code: str  # a rule of standards.checking.intake_rules


@dataclass(frozen=True, slots=True)
class Table:
    """Cells as found: one column of text for each spreadsheet column, named by its letter.

    An empty cell is null. Rows without any content are left out and counted in `blank`.
    Where names are given with the values (JSON, XML) or apart from them (fixed width, DBF), the
    first row holds the names, and its number is 0.
    """

    columns: pl.DataFrame
    # The 1-based row, line or record at which each row starts, as an editor shows it; 0 for a row
    # that the file does not have as such.
    rows: pl.Series
    widths: pl.Series  # how many cells the row was written with
    origin: Origin
    blank: int = 0
    marks: tuple[Mark, ...] = ()
    lines: pl.Series | None = None  # where `rows` counts records: the line at which each begins

    @property
    def letters(self) -> tuple[str, ...]:
        """The letters of the columns, in order."""
        return tuple(self.columns.columns)


def hollow(cells: pl.DataFrame) -> pl.Series:
    """Tell the rows whose cells hold nothing but blanks.

    Each column is looked at only where all before it were empty, which is nearly nowhere.
    """
    import polars as pl

    left = pl.int_range(cells.height, dtype=pl.UInt32, eager=True)
    for column in cells:
        some = column if len(left) == cells.height else column.gather(left)
        left = left.filter((some.str.strip_chars() == "").fill_null(value=True))
        if not len(left):
            break
    rows = pl.int_range(cells.height, dtype=pl.UInt32, eager=True)
    return rows.is_in(left.implode())


def joined(batches: Iterable[Table]) -> Table:
    """Put the batches of one table together again."""
    import polars as pl

    parts = list(batches)
    starts = [0]
    for part in parts:
        starts.append(starts[-1] + part.columns.height)
    lines = [part.lines for part in parts if part.lines is not None]
    return replace(
        parts[0],
        columns=pl.concat([part.columns for part in parts], how="diagonal"),
        rows=pl.concat([part.rows for part in parts]),
        widths=pl.concat([part.widths for part in parts]),
        blank=sum(part.blank for part in parts),
        marks=tuple(
            replace(mark, index=mark.index + start)
            for part, start in zip(parts, starts, strict=False)
            for mark in part.marks
        ),
        lines=pl.concat(lines) if lines else None,
    )


def sliced(table: Table, height: int) -> Iterator[Table]:
    """Yield a table in slices of so many rows; blank ones count with the first."""
    marks = sorted(table.marks)
    at = 0
    for start in range(0, table.columns.height, height):
        mine = []
        while at < len(marks) and marks[at].index < start + height:
            mine.append(replace(marks[at], index=marks[at].index - start))
            at += 1
        yield replace(
            table,
            columns=table.columns.slice(start, height),
            rows=table.rows.slice(start, height),
            widths=table.widths.slice(start, height),
            blank=0 if start else table.blank,
            marks=tuple(mine),
            lines=None if table.lines is None else table.lines.slice(start, height),
        )
