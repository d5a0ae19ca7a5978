"""The city's Excel template of 2017-2018, filled in: two rows of metadata, codes, names, records.

Row 1 names the metadata, row 2 holds it, row 3 the codes of the columns, row 4 their Chinese
names with comments; records follow from row 5. The head is that of `standards template`.
"""

from __future__ import annotations

import io
from dataclasses import dataclass, replace
from datetime import UTC, datetime
from typing import TYPE_CHECKING, Final

import xlsxwriter

from adapters.writers.csv import str_of
from adapters.writers.errors import NotWritable

if TYPE_CHECKING:
    from collections.abc import Mapping

    import polars as pl

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Source
    from adapters.writers.grid import Grid
    from standards.targets.template import CityHead

MAX_BYTES: Final = 20 * 1024 * 1024  # 上传的excel文件不能超过20M
_CELL: Final = 32_767  # UTF-16 units that Excel keeps in a cell
_BORN: Final = datetime(2018, 1, 1, tzinfo=UTC).replace(tzinfo=None)  # same input, same bytes


@dataclass(frozen=True, slots=True)
class Template:
    """A workbook of text cells below the city's head; `help` explains each field."""

    stem: str
    head: CityHead
    help: Mapping[str, str]
    days: str = "-"

    def left_out(self, _: tuple[Source, ...], /) -> frozenset[Source]:
        """Leave nothing out."""
        return frozenset()

    def unfit(self, text: pl.Expr) -> pl.Expr:
        """Control characters, and texts longer than a cell."""
        units = text.str.len_chars() + text.str.count_matches("[\U00010000-\U0010ffff]")
        return text.str.contains("[\\x00-\\x08\\x0b-\\x1f\ufffe\uffff]") | (units > _CELL)

    def name(self, number: int) -> str:
        """Return `<stem>_00001.xlsx`."""
        return f"{self.stem}_{number:05}.xlsx"

    def write(self, grid: Grid) -> bytes:
        """Write the workbook. Raises NotWritable when it is larger than the city takes."""
        buffer = io.BytesIO()
        book = xlsxwriter.Workbook(
            buffer,
            {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False},
        )
        book.set_properties({"title": self.head.table_name, "created": _BORN})
        sheet = book.add_worksheet("Sheet1")
        text = book.add_format({"num_format": "@"})
        sheet.set_column(0, max(len(grid.heads) - 1, 0), 18, text)
        for row, cells in enumerate(self.head.rows()):
            for column, cell in enumerate(cells):
                sheet.write_string(row, column, cell, text)
        for column, head in enumerate(grid.heads):
            sheet.write_string(2, column, str_of(head.source), text)
            sheet.write_string(3, column, head.label, text)
            note = next((self.help[field] for field in head.fields if field in self.help), "")
            if note:
                sheet.write_comment(3, column, note)
        for row, cells in enumerate(grid.cells.iter_rows(), 4):
            for column, cell in enumerate(cells):
                if cell is not None:
                    sheet.write_string(row, column, cell, text)
        book.close()
        if buffer.tell() > MAX_BYTES:
            hint = "put fewer records into a file with --records"
            raise NotWritable(
                "the workbook is larger than the 20 MB that the city takes", hint=hint
            )
        return buffer.getvalue()

    def form(self, form: FileForm) -> FileForm:
        """Return the form of workbooks, with the sheet that holds the records."""
        return replace(form, formats=("xlsx",), sheet="Sheet1", table_code=self.head.table_code)
