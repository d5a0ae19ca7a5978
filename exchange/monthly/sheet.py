"""One table with a title, as a workbook and as CSV; no text in it is ever a formula."""

from __future__ import annotations

import csv
import io
from collections.abc import Sequence

import xlsxwriter

Cells = Sequence[Sequence[str | int]]
_FORMULA = ("=", "+", "-", "@", "\t", "\r")
_WIDTH, _WIDE = 14, 36


def as_workbook(title: str, headings: Sequence[str], rows: Cells) -> bytes:
    """The table as .xlsx, its heading frozen."""
    out = io.BytesIO()
    settings = {"in_memory": True, "strings_to_formulas": False, "strings_to_urls": False}
    with xlsxwriter.Workbook(out, settings) as book:
        head = book.add_format(
            {"bold": True, "bg_color": "#F2F2F2", "border": 1, "text_wrap": True}
        )
        cell = book.add_format({"border": 1, "text_wrap": True, "valign": "top"})
        page = book.add_worksheet("月度对账表")
        page.merge_range(0, 0, 0, len(headings) - 1, title, book.add_format({"bold": True}))
        page.write_row(1, 0, headings, head)
        for number, row in enumerate(rows, 2):
            page.write_row(number, 0, row, cell)
        for column, heading in enumerate(headings):
            wide = heading in {"未报送依据", "存在问题"}
            page.set_column(column, column, _WIDE if wide else _WIDTH)
        page.freeze_panes(2, 2)
        page.set_landscape()
        page.fit_to_pages(1, 0)
    return out.getvalue()


def as_csv(title: str, headings: Sequence[str], rows: Cells) -> str:
    """The table as CSV (RFC 4180); what a spreadsheet would reckon with gets an apostrophe."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow([title])
    writer.writerow(headings)
    writer.writerows([[_plain(value) for value in row] for row in rows])
    return out.getvalue()


def _plain(value: str | int) -> str | int:
    risky = isinstance(value, str) and value.startswith(_FORMULA)
    return f"'{value}" if risky else value
