"""The child process that parses a workbook: bytes on standard input, JSON on standard output.

`python -m adapters.readers.workbook_child MEMORY SECONDS`, started by adapters.readers.workbook.
Answers `{"refused": [code, params]}` or `{"sheets": [...], "hidden": [...]}`. Of a number only
what can be known is told: whole numbers lose the `.0`, and one of more than 15 digits is marked.
Values are calamine's for every kind of workbook; what else stands there, a scan of its own tells.
"""

from __future__ import annotations

import datetime as dt
import gc
import io
import json
import re
import sys
from collections.abc import Callable
from decimal import Decimal
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

from adapters.errors import FileRefused
from adapters.readers import ods_scan, xls_scan
from adapters.readers.sheet_facts import PERCENT_FORMATS, SheetFacts, in_percent, is_percent
from adapters.readers.zip_safety import inspect
from adapters.sandbox import confine
from adapters.table import MAX_COLUMNS

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.readers.zip_safety import Box

OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"
MAX_SHEETS: Final = 32
MAX_FILLED: Final = 1_000_000  # cells that merged ranges may stand for
EXACT_BELOW: Final = 10**15  # a spreadsheet keeps 15 digits of a number

_REFERENCE: Final = re.compile(rb'\sr="([A-Z]{1,3})([0-9]{1,7})"')
_NO_REFERENCE: Final = re.compile(rb"<(?:\w+:)?c(?:>|\s(?![^>]*\br=)[^>]*>)")
_ROW: Final = re.compile(rb'<(?:\w+:)?row\s[^>]*\br="([0-9]{1,7})"[^>]*>')
_COLUMNS: Final = re.compile(rb"<(?:\w+:)?col\s[^>]*>")
_ENDS: Final = re.compile(rb'\s(min|max)="([0-9]{1,5})"')
_HIDDEN: Final = re.compile(rb'\shidden="(?:1|true)"')
_HEAD: Final = 1 << 20  # bytes of a sheet in which its columns are described
_PREFIX: Final = re.compile(rb"<(\w+:)?worksheet[\s>]")
# ECMA-376 in its two forms, transitional and strict.
_RELATIONS: Final = (
    "{http://schemas.openxmlformats.org/officeDocument/2006/relationships}id",
    "{http://purl.oclc.org/ooxml/officeDocument/relationships}id",
)
MARK: Final = "\x1f"  # between the cells of a column; XML can hold none
_BLANKS: Final = " \t\r\n\u00a0\u200b\u3000\ufeff"


def main() -> None:
    """Read, parse and answer."""
    confine(sys.argv[1:3])
    gc.disable()  # a million cells make no cycles, and looking for them takes a tenth of the time
    try:
        answer: dict[str, Any] = parse(sys.stdin.buffer.read())
    except FileRefused as refused:
        answer = {"refused": [refused.finding.code, dict(refused.finding.params)]}
    sys.stdout.buffer.write(json.dumps(answer, ensure_ascii=False).encode())


def parse(data: bytes) -> dict[str, Any]:
    """Return the visible sheets of a workbook as columns of text. Raises FileRefused."""
    import python_calamine

    # The look at the container comes first: nothing is parsed that it refuses.
    described = _described(data)
    try:
        book = python_calamine.CalamineWorkbook.from_filelike(io.BytesIO(data))
    except python_calamine.PasswordError:
        raise FileRefused("workbook_locked") from None
    except python_calamine.CalamineError:
        raise FileRefused("workbook_broken") from None
    visible = python_calamine.SheetVisibleEnum.Visible
    worksheet = python_calamine.SheetTypeEnum.WorkSheet
    known = list(book.sheets_metadata)
    shown = [m.name for m in known if m.visible == visible and m.typ == worksheet]
    hidden = [m.name for m in known if m.visible != visible]
    if len(shown) > MAX_SHEETS:
        raise FileRefused("workbook_bomb")
    facts = described([m.name for m in known])
    try:
        sheets = [_sheet(book.get_sheet_by_name(name), facts(name)) for name in shown]
    except python_calamine.CalamineError:
        raise FileRefused("workbook_broken") from None
    return {"sheets": [sheet for sheet in sheets if sheet["rows"]], "hidden": hidden}


_Facts = Callable[[str], SheetFacts]


def _described(data: bytes) -> Callable[[list[str]], _Facts]:
    """Look a workbook of any kind over; what comes back gives the facts of a sheet by its name."""
    if data.startswith(OLD_OFFICE):
        return _in_order(xls_scan.scan(data))
    box = inspect(data)
    if "content.xml" in box.names:
        return _in_order(ods_scan.scan(box))
    parts, percents = sheet_parts(box), _percents(box)
    return lambda _: lambda name: _facts(_markup(box, parts.get(name)), percents)


def _in_order(facts: list[SheetFacts]) -> Callable[[list[str]], _Facts]:
    def by_name(names: list[str]) -> _Facts:
        if len(names) != len(facts) or len(set(names)) != len(names):
            raise FileRefused("workbook_broken")  # nobody could tell which facts are whose
        return dict(zip(names, facts, strict=True)).__getitem__

    return by_name


def _sheet(sheet: Any, facts: SheetFacts) -> dict[str, Any]:  # noqa: ANN401
    grid = sheet.to_python(skip_empty_area=False)
    width = max((len(row) for row in grid), default=0)
    if width > MAX_COLUMNS:
        width = _used(grid)
    if width > MAX_COLUMNS:
        raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
    if any(len(row) > width for row in grid):
        grid = [row[:width] for row in grid]
    computed = [place for place in facts.computed() if place[1] < width]
    # A formula whose result was never stored is no blank cell.
    full = {row for row, _, _ in computed} | {i for i, row in enumerate(grid) if _has_content(row)}
    kept = sorted(full)
    index = {row: i for i, row in enumerate(kept)}
    in_percent(grid, facts.percents)
    filled = _fill_merged(grid, sheet.merged_cell_ranges or facts.merged)
    below = [""] * width  # a formula may stand below the last value
    rows = [grid[row] if row < len(grid) else below for row in kept]
    columns, marks = [], []
    for column, cells in enumerate(zip(*rows, strict=True)):
        texts, lost = _texts(cells)
        columns.append(_joined(texts))
        marks += [[i, column, "number_digits_lost"] for i in lost]
    places = [(row, column, "cell_merged") for row, column in filled] + computed
    marks += [[index[r], c, code] for r, c, code in places if r in index]
    return {
        "name": sheet.name,
        "rows": [row + 1 for row in kept],
        "columns": columns,
        "marks": sorted(marks),
        "blank": max([len(grid), *(row + 1 for row in kept[-1:])]) - len(kept),
        "hidden_rows": sum(row in index for row in facts.hidden_rows),
        "hidden_columns": [c for c in facts.hidden_columns if c < width],
    }


def _has_content(row: list[Any]) -> bool:
    return any(map(_is_filled, row))


def _is_filled(cell: Any) -> bool:  # noqa: ANN401
    return bool(cell.strip(_BLANKS)) if isinstance(cell, str) else cell is not None


def _used(grid: list[list[Any]]) -> int:
    """Return the width up to the last cell that holds anything."""
    return max((i + 1 for row in grid for i, cell in enumerate(row) if _is_filled(cell)), default=0)


def _fill_merged(grid: list[list[Any]], ranges: list[Any]) -> list[tuple[int, int]]:
    """Repeat the value of cells merged downwards in the rows below; return where."""
    filled: list[tuple[int, int]] = []
    for (top, left), (bottom, right) in ranges:
        if left != right or top >= len(grid) or left >= len(grid[top]):
            continue
        if grid[top][left] in ("", None):
            continue
        for row in range(top + 1, min(bottom + 1, len(grid))):
            grid[row][left] = grid[top][left]
            filled.append((row, left))
            if len(filled) > MAX_FILLED:
                raise FileRefused("workbook_bomb")
    return filled


def _texts(cells: tuple[Any, ...]) -> tuple[list[str], list[int]]:
    """Return a column as text, and the positions of numbers that lost digits."""
    if set(map(type, cells)) <= {str}:
        return list(cells), []
    lost = [
        i for i, cell in enumerate(cells) if isinstance(cell, float) and abs(cell) >= EXACT_BELOW
    ]
    return [_text(cell) for cell in cells], lost


def _joined(texts: list[str]) -> str | list[str]:
    """Return a column as one text, which crosses to the parent far quicker than its cells."""
    whole = MARK.join(texts)
    return whole if whole.count(MARK) == len(texts) - 1 else texts


def _text(cell: Any) -> str:  # noqa: ANN401
    if isinstance(cell, str):
        return cell
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "TRUE" if cell else "FALSE"
    if isinstance(cell, float):
        # The shortest digits that give this number back, without an exponent.
        return str(int(cell)) if cell.is_integer() else format(Decimal(repr(cell)), "f")
    if isinstance(cell, dt.datetime):
        return (
            cell.strftime("%Y-%m-%d %H:%M:%S")
            if cell.time() != dt.time()
            else cell.strftime("%Y-%m-%d")
        )
    return str(cell)


def sheet_parts(box: Box) -> dict[str, str]:
    """Return the part of the container that holds each sheet: ECMA-376-1 §12.3.24, §15.2.1."""
    names = {name.lower(): name for name in box.names}
    book, links = names.get("xl/workbook.xml"), names.get("xl/_rels/workbook.xml.rels")
    if book is None or links is None:
        return {}
    try:
        # No entity reaches this parser: inspect() refuses a document type.
        relations = ET.fromstring(box.read(links))  # noqa: S314
        sheets = ET.fromstring(box.read(book))  # noqa: S314
    except ET.ParseError:
        raise FileRefused("workbook_broken") from None
    targets = {item.get("Id"): item.get("Target", "") for item in relations}
    found = {}
    for item in sheets.iter():
        target = next(
            (targets[key] for name in _RELATIONS if (key := item.get(name)) in targets), ""
        )
        if item.tag.endswith("}sheet") and target:
            path = target.lstrip("/") if target.startswith("/") else "xl/" + target
            found[item.get("name", "")] = names.get(path.lower(), path)
    return found


def _markup(box: Box, part: str | None) -> bytes:
    """Return the XML of a sheet. Without it a formula would pass for a value."""
    if part is None:
        raise FileRefused("workbook_broken")
    try:
        return box.read(part)
    except KeyError:
        raise FileRefused("workbook_broken") from None


def _percents(box: Box) -> list[bytes]:
    """Return the cell formats, by their number, that show numbers as per cent."""
    name = next((name for name in box.names if name.lower() == "xl/styles.xml"), "")
    if not name:
        return []
    try:
        styles = ET.fromstring(box.read(name))  # noqa: S314  no entity, as above
    except ET.ParseError:
        raise FileRefused("workbook_broken") from None
    formats = {str(number) for number in PERCENT_FORMATS}
    for item in styles.iter():
        if item.tag.endswith("}numFmt"):
            formats.discard(item.get("numFmtId", ""))
            if is_percent(item.get("formatCode", "")):
                formats.add(item.get("numFmtId", ""))
    used = (item for group in styles if group.tag.endswith("}cellXfs") for item in group)
    return [b"%d" % at for at, item in enumerate(used) if item.get("numFmtId") in formats]


def _facts(markup: bytes, percents: list[bytes]) -> SheetFacts:
    """Find the cells that hold a formula, an error or a share in per cent, and what is hidden."""
    prefix = (_PREFIX.search(markup[:4096]) or [b"", b""])[1] or b""
    cell = b"<" + prefix + b"c "
    formulas = _cells(markup, b"<" + prefix + b"f", cell, b" >/")
    errors = _cells(markup, b't="e"', cell, b" >/")
    shares = [place for style in percents for place in _styled(markup, style, cell)]
    if (formulas or errors or shares) and _NO_REFERENCE.search(markup):
        raise FileRefused("workbook_broken")  # nobody can tell which cells they are
    return SheetFacts(formulas, errors, shares, _hidden_rows(markup), _hidden_columns(markup))


def _styled(markup: bytes, style: bytes, cell: bytes) -> Iterator[tuple[int, int]]:
    """Yield row and column (0-based) of each cell of a format; rows may have one as well."""
    sign = b' s="' + style + b'"'
    at = markup.find(sign)
    while at >= 0:
        start = markup.rfind(b"<", 0, at)
        if markup.startswith(cell, start):
            place = _REFERENCE.search(markup, start, markup.find(b">", at))
            if place is None:
                raise FileRefused("workbook_broken")
            yield int(place[2]) - 1, _column(place[1])
        at = markup.find(sign, at + 1)


def _hidden_rows(markup: bytes) -> list[int]:
    """Return the rows (0-based) that are hidden or filtered away."""
    if b' hidden="' not in markup:
        return []
    return [int(found[1]) - 1 for found in _ROW.finditer(markup) if _HIDDEN.search(found[0])]


def _hidden_columns(markup: bytes) -> list[int]:
    """Return the columns (0-based) that are hidden."""
    found: list[int] = []
    before, _, _ = markup[:_HEAD].partition(b"<sheetData")
    for item in _COLUMNS.finditer(before):
        ends = dict(_ENDS.findall(item[0]))
        if _HIDDEN.search(item[0]) and len(ends) == len((b"min", b"max")):
            last = min(int(ends[b"max"]), MAX_COLUMNS)
            found += range(int(ends[b"min"]) - 1, last)
    return found


def _cells(data: bytes, sign: bytes, cell: bytes, after: bytes) -> list[tuple[int, int]]:
    """Return row and column (0-based) of each cell in which a sign occurs."""
    found: list[tuple[int, int]] = []
    at = data.find(sign)
    while at >= 0:
        end = at + len(sign)
        if data[end : end + 1] in [after[i : i + 1] for i in range(len(after))]:
            start = data.rfind(cell, 0, at)
            place = _REFERENCE.search(data, start, end + 200) if start >= 0 else None
            if place is None:
                raise FileRefused("workbook_broken")
            found.append((int(place[2]) - 1, _column(place[1])))
        at = data.find(sign, end)
    return found


def _column(letters: bytes) -> int:
    number = 0
    for character in letters:
        number = number * 26 + character - ord("A") + 1
    return number - 1


if __name__ == "__main__":
    main()
