"""Feedback: the owner's own workbook back, with the bad cells marked, explained and listed.

A workbook of up to MAX_ROWS rows comes back as a copy of itself. For a CSV file a workbook is made
with every line at its row; beyond MAX_ROWS only the rejected rows are written. Every cell that is
written is text, so nothing that a department sent can run as a formula.
"""

from __future__ import annotations

import contextlib
import io
import json
import traceback
from dataclasses import asdict
from typing import TYPE_CHECKING, Any, Final

from adapters.feedback_text import (
    DATA,
    PROBLEM_WIDTHS,
    PROBLEMS,
    RETURNED,
    SUMMARY_WIDTHS,
    TITLE_HEIGHT,
    WRAPPED,
    CellNote,
    Line,
    Problem,
    cell_notes,
    losses_of_form,
    note_size,
    problem_header,
    problems,
    row_height,
    summary,
    visible,
)
from adapters.sandbox import ChildStopped, Limits, run
from adapters.table import PLACE, SUMMARY

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.intake import Intake
    from adapters.table import Table
    from standards.checking.rules import Language

MAX_ROWS: Final = 50_000  # beyond it, marking a copy takes minutes and gigabytes
MAX_LISTED: Final = 1_000_000  # a sheet has 1 048 576 rows
MAX_LINKS: Final = 60_000  # a sheet holds 65 530 links
LIMITS: Final = Limits(memory=4 * 1024**3, seconds=300)

_RED: Final = {"bg_color": "#FFC7CE", "num_format": "@"}
_YELLOW: Final = {"bg_color": "#FFEB9C", "num_format": "@"}
_HEAD: Final = {"bold": True, "bg_color": "#DDEBF7", "num_format": "@", "text_wrap": True}
_A4: Final = 9
_LOOKS: Final[dict[str, dict[str, Any]]] = {
    "title": {"bold": True, "font_size": 16},
    "good": {"bold": True, "font_color": "#006100"},
    "bad": {"bold": True, "font_color": "#9C0006"},
    "fact": {},
    "head": {"bold": True, "bg_color": "#DDEBF7", "bottom": 1},
    "step": {},
    "error": {"bg_color": "#FFC7CE", "text_wrap": True, "bottom": 4},
    "warning": {"bg_color": "#FFEB9C", "text_wrap": True, "bottom": 4},
    "code": {"text_wrap": True},
}


def workbook(
    intake: Intake, data: bytes, language: Language = "zh", *, rejected_only: bool = False
) -> bytes:
    """Return an .xlsx for the owner of the file that was taken in.

    Takes the intake and the bytes that it was taken from. Raises OSError where the temporary
    folder, in which it is put together, is full or failing.
    """
    if intake.table is None:
        return _made(intake, None, language)
    if rejected_only or intake.partial or intake.table.columns.height > MAX_ROWS:
        return _made(intake, intake.table, language, rejected_only=True)
    if intake.table.origin.form == "xlsx":
        try:
            return _marked_copy(intake, intake.table, data, language)
        except ChildStopped:
            pass  # their workbook cannot be written again: they get its cells in a new one
    return _made(intake, intake.table, language)


def quarantine(intake: Intake) -> bytes:
    """Return the rejected rows as NDJSON: source text by column letter, and what was found."""
    if intake.table is None:
        return b""
    found: dict[int, list[dict[str, str]]] = {}
    for placed in intake.findings:
        item = {
            "code": placed.finding.code,
            "field": placed.finding.field,
            "letter": placed.letter,
            "severity": str(placed.finding.severity),
        }
        found.setdefault(placed.source_row, []).append(item)
    lines = [
        _line({"cells": cells, "findings": found[row], "row": row, "sheet": sheet})
        for row, sheet, cells in _rejected(intake)
    ]
    return b"".join(lines)


def _line(value: dict[str, Any]) -> bytes:
    text = json.dumps(value, ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    return text.encode("utf-8", "backslashreplace") + b"\n"


def _rejected(intake: Intake) -> Iterator[tuple[int, str, dict[str, str]]]:
    table = intake.table
    if table is None:
        return
    rejected = set(intake.rejected_rows)
    for row, cells in zip(table.rows.to_list(), table.columns.iter_rows(), strict=True):
        if row in rejected:
            filled = zip(table.letters, cells, strict=True)
            yield row, table.origin.sheet, {letter: cell for letter, cell in filled if cell}


def _marked_copy(intake: Intake, table: Table, data: bytes, language: Language) -> bytes:
    order = {
        "sheet": table.origin.sheet,
        "notes": [asdict(note) for note in cell_notes(intake, language)],
        "summary": [asdict(line) for line in summary(intake, language)],
        "header": problem_header(language),
        "language": language,
        "problems": [asdict(one) for one in problems(intake, MAX_LISTED, language)],
        "links": MAX_LINKS,
    }
    head = json.dumps(order, ensure_ascii=False).encode("utf-8", "backslashreplace")
    return run("adapters.feedback_child", len(head).to_bytes(8, "big") + head + data, LIMITS)


def _made(
    intake: Intake, table: Table | None, language: Language, *, rejected_only: bool = False
) -> bytes:
    import xlsxwriter

    out = io.BytesIO()
    options = {
        "constant_memory": True,
        "strings_to_formulas": False,
        "strings_to_urls": False,
        "strings_to_numbers": False,
    }
    with _disk_errors(), xlsxwriter.Workbook(out, options) as book:
        lines = summary(intake, language, rejected_only=rejected_only)
        if table is not None and not rejected_only:
            lines += losses_of_form(table.origin.form, language)
        _write_summary(book, lines)
        sheet = RETURNED if rejected_only else DATA
        places: dict[int, int] = {}
        if table is not None:
            notes = cell_notes(intake, language)
            places = _write_data(book, sheet, intake, table, notes, rejected_only=rejected_only)
        named = table is not None and _is_named(table)
        listed = problems(intake, MAX_LISTED, language)
        header = problem_header(language)
        shift = int(rejected_only or named)
        _write_problems(book, header, listed, sheet, places, shift=shift, named=named)
    return out.getvalue()


@contextlib.contextmanager
def _disk_errors() -> Iterator[None]:
    """Give the operating system's errors as such: the library puts its own around them."""
    from xlsxwriter.exceptions import FileCreateError

    try:
        yield
    except FileCreateError as error:
        # Its half-made ZIP file ends here, while what it writes to is still open.
        traceback.clear_frames(error.args[0].__traceback__)
        raise error.args[0] from None


def _is_named(table: Table) -> bool:
    """Whether the names of the columns are no row of the file (JSON, XML, fixed width, DBF)."""
    return bool((table.rows == 0).any())


def _write_summary(book: Any, lines: list[Line]) -> None:  # noqa: ANN401  untyped library
    sheet = book.add_worksheet(SUMMARY)
    plain = {"num_format": "@", "valign": "top"}
    looks = {look: book.add_format({**plain, **more}) for look, more in _LOOKS.items()}
    for column, width in enumerate(SUMMARY_WIDTHS):
        sheet.set_column(column, column, width)
    for at, line in enumerate(lines):
        if line.look in (*WRAPPED, "title"):
            height = row_height(line.cells, SUMMARY_WIDTHS)
            sheet.set_row(at, TITLE_HEIGHT if line.look == "title" else height)
        for column, cell in enumerate(line.cells):
            sheet.write_string(at, column, cell, looks[line.look])
    _printable(sheet)


def _printable(sheet: Any) -> None:  # noqa: ANN401  untyped library
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.fit_to_pages(1, 0)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})


def _write_data(
    book: Any,  # noqa: ANN401  untyped library
    name: str,
    intake: Intake,
    table: Table,
    found: list[CellNote],
    *,
    rejected_only: bool,
) -> dict[int, int]:
    """Write rows as text with their notes; return where each source row went, both 1-based."""
    sheet = book.add_worksheet(name)
    text = book.add_format({"num_format": "@"})
    head = book.add_format(_HEAD)
    formats = {True: book.add_format(_RED), False: book.add_format(_YELLOW)}
    placed = rejected_only or _is_named(table)
    shift = int(placed)  # a first column for the row's number in the file
    sheet.set_column(0, table.columns.width - 1 + shift, 20, text)
    notes: dict[int, list[CellNote]] = {}
    for note in found:
        notes.setdefault(note.row, []).append(note)
    header = intake.headings.first if intake.headings else 0
    added = int((table.rows == 0).sum())  # rows of names that are no rows of the file
    if header:
        last = header if rejected_only else int(table.rows[header - 1]) + added
        sheet.freeze_panes(last, shift)
        sheet.repeat_rows(0, last - 1)
    sheet.set_landscape()
    sheet.set_paper(_A4)
    sheet.ignore_errors({"number_stored_as_text": "A1:XFD1048576"})
    wanted = set(intake.rejected_rows)
    places: dict[int, int] = {}
    written: list[int] = []
    for index, (row, cells) in enumerate(
        zip(table.rows.to_list(), table.columns.iter_rows(), strict=True)
    ):
        if rejected_only and index >= header and row not in wanted:
            continue
        at = index if row == 0 else row - 1 + added
        if rejected_only:
            at = len(written)
        written.append(row)
        places[row] = at + 1
        noted = _by_column(notes.get(row, ()), table)
        if placed:
            is_record = row > 0 if _is_named(table) else index >= header
            sheet.write_string(at, 0, str(row) if is_record else PLACE, text if is_record else head)
        for column in sorted({i for i, cell in enumerate(cells) if cell} | set(noted)):
            marked = noted.get(column)
            style = formats[marked.error] if marked else head if index == header - 1 else text
            value = visible(cells[column] or "")
            if value:
                sheet.write_string(at, column + shift, value, style)
            else:
                sheet.write_blank(at, column + shift, None, style)
            if marked:
                width, height = note_size(marked.text)
                size = {"width": width, "height": height}
                sheet.write_comment(at, column + shift, marked.text, size)
    return places


def _by_column(notes: tuple[CellNote, ...] | list[CellNote], table: Table) -> dict[int, CellNote]:
    positions = {letter: i for i, letter in enumerate(table.letters)}
    return {positions.get(note.letter, 0): note for note in notes}


def _write_problems(
    book: Any,  # noqa: ANN401  untyped library
    names: tuple[str, ...],
    found: list[Problem],
    data_sheet: str,
    places: dict[int, int],
    *,
    shift: int,
    named: bool,
) -> None:
    from adapters.table import letter

    sheet = book.add_worksheet(PROBLEMS)
    plain = {"num_format": "@", "valign": "top", "text_wrap": True}
    bold = book.add_format({**plain, **_LOOKS["head"]})
    text = book.add_format(plain)
    link = book.add_format({**plain, "font_color": "blue", "underline": 1})
    for column, width in enumerate(PROBLEM_WIDTHS):
        sheet.set_column(column, column, width)
    for column, cell in enumerate(names):
        sheet.write_string(0, column, cell, bold)
    sheet.freeze_panes(1, 0)
    sheet.autofilter(0, 0, len(found), len(names) - 1)
    sheet.repeat_rows(0)
    _printable(sheet)
    letters = {letter(i): letter(i + shift) for i in range(600)}
    for at, problem in enumerate(found, 1):
        sheet.set_row(at, row_height(problem.cells, PROBLEM_WIDTHS))
        cells = list(problem.cells)
        if named:  # the file has no letters of its own: those of the sheet
            cells[2] = letters.get(problem.letter, "")
        for column, cell in enumerate(cells):
            if column == 1 and problem.row in places and at <= MAX_LINKS:
                column_of_note = letters.get(problem.letter, letter(shift))
                target = f"{column_of_note}{places[problem.row]}"
                url = f"internal:'{data_sheet}'!{target}"
                sheet.write_url(at, column, url, link, string=cell)
            else:
                sheet.write_string(at, column, cell, text)
