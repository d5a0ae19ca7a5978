"""The editing view as an .xlsx file, and the sheets that somebody gives back.

The view is for a maintainer's own machine: what comes back becomes a change of text that a person
reads before it counts.
"""

import io
from collections.abc import Iterable, Mapping
from datetime import datetime
from typing import Any, Final

import openpyxl
import xlsxwriter
from openpyxl.utils import get_column_letter

from standards.authoring.sheets import Row, Sheet

_BORN: Final = datetime(2018, 1, 1)  # noqa: DTZ001 - same input, same bytes; Excel knows no zones
_MOST_BYTES: Final = 64 << 20  # the view of the largest standard so far has less than 1 MB


class NotTheView(ValueError):
    """A file that is no editing view of this draft."""


def write(sheets: Iterable[Sheet], standard: str) -> bytes:
    """Write sheets as a workbook; all cells are text, headings stay in sight."""
    buffer = io.BytesIO()
    book = xlsxwriter.Workbook(buffer, {"in_memory": True, "strings_to_formulas": False})
    book.set_properties({"title": standard, "created": _BORN})
    head = book.add_format({"bold": True, "bg_color": "#e8edf3", "num_format": "@"})
    text = book.add_format({"num_format": "@", "valign": "top"})
    for sheet in sheets:
        page = book.add_worksheet(sheet.name)
        page.set_column(0, len(sheet.headings) - 1, 18, text)
        page.write_row(0, 0, sheet.headings, head)
        page.write_comment(0, 0, f"{sheet.label.zh} {sheet.label.en}")
        page.freeze_panes(1, 1)
        page.autofilter(0, 0, max(1, len(sheet.rows)), len(sheet.headings) - 1)
        for number, row in enumerate(sheet.rows, start=1):
            for column, heading in enumerate(sheet.headings):
                if row.get(heading):
                    page.write_string(number, column, row[heading], text)
    book.close()
    return buffer.getvalue()


def read(data: bytes, standard: str) -> Mapping[str, list[Row]]:
    """Return the rows of each sheet, blank ones too, so that a row keeps its number.

    A number that a spreadsheet made of a code is taken as its digits. Raises NotTheView.
    """
    if len(data) > _MOST_BYTES or data[:2] != b"PK":
        raise NotTheView("not an .xlsx workbook of a standard")
    try:
        book = openpyxl.load_workbook(io.BytesIO(data), keep_links=False)
    except Exception as error:
        raise NotTheView("not an .xlsx workbook that can be read") from error
    if book.properties.title != standard:
        raise NotTheView(f"this is not the view of {standard}")
    return {page.title: list(_rows(page)) for page in book.worksheets}


def place(sheet: str, row: int, headings: Iterable[str], heading: str) -> str:
    """Return a cell as people see it: `fields!D7`."""
    number = {name: column for column, name in enumerate(headings, start=1)}.get(heading, 1)
    return f"{sheet}!{get_column_letter(number)}{row + 2}"


def _rows(page: Any) -> Iterable[Row]:  # noqa: ANN401 - openpyxl's sheet
    cells = page.iter_rows(values_only=True)
    headings = [str(cell or "") for cell in next(cells, ())]
    if "" in headings or len(set(headings)) < len(headings):
        raise NotTheView(f"{page.title}: a heading is missing or there twice")
    rows = [{n: _text(cell) for n, cell in zip(headings, row, strict=False)} for row in cells]
    while rows and not any(rows[-1].values()):
        rows.pop()
    return rows


def _text(cell: object) -> str:
    match cell:
        case None:
            return ""
        case bool():
            return "true" if cell else ""
        case float() if cell.is_integer():
            return str(int(cell))
        case datetime():
            return cell.date().isoformat()
    return str(cell).strip()
