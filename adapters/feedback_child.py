"""The child process that marks a copy of an owner's workbook: order and workbook in, copy out.

`python -m adapters.feedback_child MEMORY SECONDS`, started by adapters.feedback. The input is the
length of the order in 8 bytes, the order as JSON, and the workbook.
"""

from __future__ import annotations

import io
import json
import sys
import warnings
from typing import Any, Final

from openpyxl import load_workbook
from openpyxl.cell.cell import MergedCell
from openpyxl.comments import Comment
from openpyxl.styles import Alignment, Font, PatternFill
from openpyxl.utils import column_index_from_string
from openpyxl.worksheet.hyperlink import Hyperlink

from adapters.feedback_text import PROBLEM_HEADER, PROBLEMS, SUMMARY, TITLE
from adapters.sandbox import confine

_RED: Final = PatternFill("solid", fgColor="FFC7CE")
_YELLOW: Final = PatternFill("solid", fgColor="FFEB9C")
_NAME: Final = "澄信"


def main() -> None:
    """Read, mark and answer."""
    confine(sys.argv[1:3])
    warnings.simplefilter("ignore")  # about parts of the workbook that the library leaves out
    data = sys.stdin.buffer.read()
    length = int.from_bytes(data[:8], "big")
    order = json.loads(data[8 : 8 + length])
    sys.stdout.buffer.write(mark(data[8 + length :], order))


def mark(data: bytes, order: dict[str, Any]) -> bytes:
    """Return the workbook with notes at its cells, a summary before and a list behind."""
    book = load_workbook(io.BytesIO(data), keep_links=False)
    for name in (SUMMARY, PROBLEMS):
        if name in book.sheetnames and _is_ours(book[name]):
            del book[name]
    for sheet in book.worksheets:
        _write_formulas_as_text(sheet)
    sheet = book[order["sheet"]]
    for note in order["notes"]:
        _note(sheet, note)
    _summary(book, order["summary"])
    _problems(book, order["problems"], sheet.title, order["links"])
    book.active = 0
    for other in book.worksheets:
        other.sheet_view.tabSelected = other is book.worksheets[0]
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _is_ours(sheet: Any) -> bool:  # noqa: ANN401  untyped parts of the library
    return sheet["A1"].value in (TITLE, PROBLEM_HEADER[0])


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
        return
    cell.fill = _RED if note["error"] else _YELLOW
    before = f"{cell.comment.text}\n" if cell.comment else ""
    cell.comment = Comment(before + note["text"], _NAME, height=150, width=320)


def _text(sheet: Any, row: int, column: int, value: str) -> Any:  # noqa: ANN401
    cell = sheet.cell(row, column)
    cell.value = value
    cell.data_type = "s"
    cell.number_format = "@"
    cell.alignment = Alignment(vertical="top", wrap_text=True)
    return cell


def _summary(book: Any, rows: list[list[str]]) -> None:  # noqa: ANN401
    sheet = book.create_sheet(SUMMARY, 0)
    for letter, width in zip("ABCDEF", (28, 34, 22, 48, 48, 24), strict=True):
        sheet.column_dimensions[letter].width = width
    for at, row in enumerate(rows, 1):
        for column, value in enumerate(row, 1):
            cell = _text(sheet, at, column, value)
            if at == 1:
                cell.font = Font(bold=True, size=14)


def _problems(book: Any, found: list[dict[str, Any]], name: str, links: int) -> None:  # noqa: ANN401
    sheet = book.create_sheet(PROBLEMS)
    for letter, width in zip("ABCDEFGHI", (14, 8, 6, 30, 8, 24, 22, 50, 50), strict=True):
        sheet.column_dimensions[letter].width = width
    for column, value in enumerate(PROBLEM_HEADER, 1):
        _text(sheet, 1, column, value).font = Font(bold=True)
    sheet.freeze_panes = "A2"
    quoted = name.replace("'", "''")
    for at, problem in enumerate(found, 2):
        for column, value in enumerate(problem["cells"], 1):
            cell = _text(sheet, at, column, value)
            if column == 2 and problem["row"] and at <= links:
                target = f"'{quoted}'!{problem['letter'] or 'A'}{problem['row']}"
                cell.hyperlink = Hyperlink(ref=cell.coordinate, location=target, display=value)
                cell.font = Font(color="0000FF", underline="single")


if __name__ == "__main__":
    main()
