"""The child process that marks a copy of an owner's workbook: order and workbook in, copy out.

`python -m adapters.feedback_child MEMORY SECONDS`, started by adapters.feedback. The input is the
length of the order in 8 bytes, the order as JSON, and the workbook.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from dataclasses import asdict
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import column_index_from_string, get_column_letter
from openpyxl.worksheet.hyperlink import Hyperlink
from openpyxl.worksheet.properties import PageSetupProperties

from adapters.copyable import check
from adapters.feedback_text import (
    PROBLEM_HEADER,
    PROBLEM_WIDTHS,
    PROBLEMS,
    SUMMARY_WIDTHS,
    TITLE_HEIGHT,
    WRAPPED,
    losses,
    note_size,
    row_height,
)
from adapters.losses import of_workbook
from adapters.sandbox import confine
from adapters.table import SUMMARY, TITLE

_RED: Final = PatternFill("solid", fgColor="FFC7CE")
_YELLOW: Final = PatternFill("solid", fgColor="FFEB9C")
_WRAP: Final = Alignment(vertical="top", wrap_text=True)
_TOP: Final = Alignment(vertical="top")
_LOOKS: Final = {
    "title": (Font(bold=True, size=16), None),
    "good": (Font(bold=True, color="006100"), None),
    "bad": (Font(bold=True, color="9C0006"), None),
    "fact": (None, None),
    "head": (Font(bold=True), PatternFill("solid", fgColor="DDEBF7")),
    "step": (None, None),
    "error": (None, _RED),
    "warning": (None, _YELLOW),
    "code": (None, None),
}
_NAME: Final = "澄信"
_OURS: Final = "【澄信反馈】"  # before what we note at a cell, behind what its owner noted there
_MARKED: Final = ("00FFC7CE", "00FFEB9C", "FFFFC7CE", "FFFFEB9C")


def main() -> None:
    """Read, mark and answer."""
    confine(sys.argv[1:3])
    warnings.simplefilter("ignore")  # about parts of the workbook that the library leaves out
    data = sys.stdin.buffer.read()
    length = int.from_bytes(data[:8], "big")
    order = json.loads(data[8 : 8 + length])
    sys.stdout.buffer.write(mark(data[8 + length :], order))


def mark(data: bytes, order: dict[str, Any]) -> bytes:
    """Return the workbook with notes at its cells, a summary before and a list behind.

    Raises NotCopied, which ends the child: the owner gets the cells in a new workbook.
    """
    check(data)
    book = load_workbook(io.BytesIO(data), keep_links=False, rich_text=True)
    for name in (SUMMARY, PROBLEMS):
        if name in book.sheetnames and _is_ours(book[name]):
            del book[name]
    for sheet in book.worksheets:
        _take_ours_out(sheet)
        _write_formulas_as_text(sheet)
    sheet = book[order["sheet"]]
    for note in order["notes"]:
        _note(sheet, note)
    lost = [asdict(line) for line in losses(of_workbook(data), "xlsx", order["language"])]
    _summary(book, order["summary"] + lost)
    _problems(book, order, sheet.title)
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is book.worksheets[0]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _is_ours(sheet: Any) -> bool:  # noqa: ANN401  untyped parts of the library
    return str(sheet["A1"].value).startswith((TITLE, PROBLEM_HEADER[0]))


def _write_formulas_as_text(sheet: Any) -> None:  # noqa: ANN401
    for row in sheet.iter_rows():
        for cell in row:
            if cell.data_type == "f":
                text = getattr(cell.value, "text", cell.value)
                cell.value = str(text)
                cell.data_type = "s"
                cell.quotePrefix = True


def _note(sheet: Any, note: dict[str, Any]) -> None:  # noqa: ANN401
    column = column_index_from_string(note["letter"]) if note["letter"] else 1
    cell = sheet.cell(note["row"], column)
    if isinstance(cell, MergedCell):
        cell = _first_of_merged(sheet, cell)
        if cell.comment and _OURS in cell.comment.text:
            return  # what is merged has one note, its first
    cell.fill = _RED if note["error"] else _YELLOW
    text = (f"{cell.comment.text}\n" if cell.comment else "") + f"{_OURS}\n{note['text']}"
    width, height = note_size(text)
    cell.comment = Comment(text, _NAME, height=height, width=width)


def _first_of_merged(sheet: Any, cell: Any) -> Any:  # noqa: ANN401
    for area in sheet.merged_cells.ranges:
        if cell.coordinate in area:
            return sheet.cell(area.min_row, area.min_col)
    return cell


def _take_ours_out(sheet: Any) -> None:  # noqa: ANN401
    """Remove the marks of an earlier report: the owner corrected it and sent it in."""
    for row in sheet.iter_rows():
        for cell in row:
            if not cell.comment or _OURS not in cell.comment.text:
                continue
            owners = cell.comment.text.partition(_OURS)[0].rstrip()
            author = cell.comment.author
            cell.comment = Comment(owners, author) if owners else None
            if cell.fill.fgColor.rgb in _MARKED:
                cell.fill = PatternFill()


def _text(sheet: Any, row: int, column: int, value: str, *, wrap: bool = True) -> Any:  # noqa: ANN401
    cell = sheet.cell(row, column)
    cell.value = value
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = _WRAP if wrap else _TOP
    return cell


def _summary(book: Any, lines: list[dict[str, Any]]) -> None:  # noqa: ANN401
    sheet = book.create_sheet(SUMMARY, 0)
    _printable(sheet, SUMMARY_WIDTHS)
    for at, line in enumerate(lines, 1):
        font, fill = _LOOKS[line["look"]]
        if line["look"] in (*WRAPPED, "title"):
            height = row_height(line["cells"], SUMMARY_WIDTHS)
            title = line["look"] == "title"
            sheet.row_dimensions[at].height = TITLE_HEIGHT if title else height
        for column, value in enumerate(line["cells"], 1):
            cell = _text(sheet, at, column, value, wrap=line["look"] in WRAPPED)
            if font:
                cell.font = font
            if fill:
                cell.fill = fill


def _problems(book: Any, order: dict[str, Any], name: str) -> None:  # noqa: ANN401
    found, header, links = order["problems"], order["header"], order["links"]
    sheet = book.create_sheet(PROBLEMS)
    _printable(sheet, PROBLEM_WIDTHS)
    for column, value in enumerate(header, 1):
        cell = _text(sheet, 1, column, value)
        cell.font, cell.fill = _LOOKS["head"]
    sheet.freeze_panes = "A2"
    sheet.print_title_rows = "1:1"
    sheet.auto_filter.ref = f"A1:{get_column_letter(len(header))}{len(found) + 1}"
    quoted = name.replace("'", "''")
    for at, problem in enumerate(found, 2):
        sheet.row_dimensions[at].height = row_height(problem["cells"], PROBLEM_WIDTHS)
        for column, value in enumerate(problem["cells"], 1):
            cell = _text(sheet, at, column, value)
            if column == 2 and problem["row"] and at <= links:
                target = f"'{quoted}'!{problem['letter'] or 'A'}{problem['row']}"
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target, display=value)
                cell.font = Font(color="0000FF", underline="single")


def _printable(sheet: Any, widths: tuple[int, ...]) -> None:  # noqa: ANN401
    for at, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(at)].width = width
    sheet.page_setup.orientation = "landscape"
    sheet.page_setup.paperSize = sheet.PAPERSIZE_A4
    sheet.page_setup.fitToHeight = 0
    sheet.sheet_properties.pageSetUpPr = PageSetupProperties(fitToPage=True)


if __name__ == "__main__":
    main()
