"""CSV: one line a record, quoted as RFC 4180 says, values exactly as they are.

A value that begins with = + - or @ is written as it is: this is a file for another program, and a
changed value would be a wrong one. Who opens it in a spreadsheet imports its columns as text.
"""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.readers.csv import MAX_RECORD_LINES
from adapters.readers.decoding import GB18030_2022

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Source
    from adapters.writers.grid import Grid

# By the name that a mapping uses; text in UTF-16 has a mark that tells its byte order.
ENCODINGS: Final = {
    "utf-8": "utf-8", "utf-8-sig": "utf-8-sig", "gb18030": "gb18030", "utf-16": "utf-16"
}  # fmt: skip
_OLD_CODE_POINTS: Final = f"[{''.join(GB18030_2022)}]"
_TO_2022: Final = str.maketrans({new: old for old, new in GB18030_2022.items()})


@dataclass(frozen=True, slots=True)
class Csv:
    """Delimited text in one encoding; with an empty `quote` no cell may hold a delimiter."""

    stem: str
    encoding: str = "utf-8"
    delimiter: str = ","
    quote: str = '"'
    days: str = "-"

    def left_out(self, _: tuple[Source, ...], /) -> frozenset[Source]:
        """Leave nothing out."""
        return frozenset()

    def unfit(self, text: pl.Expr) -> pl.Expr:
        """A NUL, a carriage return, which readers take for a line's end, too many lines."""
        found = text.str.contains("[\\x00\r]") | (text.str.count_matches("\n") >= MAX_RECORD_LINES)
        if self.encoding == "gb18030":
            # Private-use characters whose place has another character since 2022.
            found |= text.str.contains(_OLD_CODE_POINTS)
        if not self.quote:
            found |= text.str.contains(self.delimiter, literal=True) | text.str.contains("\n")
        return found

    def name(self, number: int) -> str:
        """Return `<stem>_00001.csv`."""
        return f"{self.stem}_{number:05}.csv"

    def write(self, grid: Grid) -> bytes:
        """Write the header and the rows, each ended by CR LF."""
        head = [str_of(head.source) for head in grid.heads]
        rows = grid.cells.fill_null("").iter_rows()
        text = "".join(self._line(cells) for cells in (head, *rows))
        if self.encoding == "gb18030":
            text = text.translate(_TO_2022)  # Python's codec is the edition of 2000
        return text.encode(ENCODINGS[self.encoding])

    def form(self, form: FileForm) -> FileForm:
        """Return the form with the same signs and encoding."""
        encoding = self.encoding.removesuffix("-sig")
        return replace(
            form,
            formats=("csv",),
            sheet="",
            encoding=encoding,
            delimiter=self.delimiter,
            quote=self.quote,
        )

    def _line(self, cells: Sequence[str]) -> str:
        return self.delimiter.join(self._cell(cell) for cell in cells) + "\r\n"

    def _cell(self, text: str) -> str:
        quote = self.quote
        special = (self.delimiter, "\n", quote) if quote else ()
        if not any(sign in text for sign in special):
            return text
        return quote + text.replace(quote, quote * 2) + quote


def str_of(source: Source) -> str:
    """Return what the header calls a column."""
    return source.names[0] if source.names else source.path
