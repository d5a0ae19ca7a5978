"""The look at an OpenDocument sheet (.ods): what its content says that no value reader tells.

OpenDocument 1.3 part 3: table:formula, table:visibility, table:number-rows-spanned, and the cells,
rows and columns that stand for several.
"""

from __future__ import annotations

import io
from typing import TYPE_CHECKING, Any, Final
from xml.etree import ElementTree as ET

from adapters.errors import FileRefused
from adapters.readers.sheet_facts import SheetFacts

if TYPE_CHECKING:
    from adapters.readers.zip_safety import Box

MIMETYPE: Final = b"application/vnd.oasis.opendocument.spreadsheet"
MAX_REPEATED: Final = 1_000_000  # cells that repeated formulas and the like may stand for

MAX_CELLS: Final = 20_000_000  # filled ones, repeated ones as often as they stand there

_TABLE: Final = "{urn:oasis:names:tc:opendocument:xmlns:table:1.0}"
_ERROR: Final = "{urn:org:documentfoundation:names:experimental:calc:xmlns:calcext:1.0}value-type"
_KIND: Final = "{urn:oasis:names:tc:opendocument:xmlns:office:1.0}value-type"
_CELLS: Final = (f"{_TABLE}table-cell", f"{_TABLE}covered-table-cell")
_HIDDEN: Final = ("collapse", "filter")


def scan(box: Box) -> list[SheetFacts]:
    """Return the facts of every sheet, in the order of the document. Raises FileRefused."""
    if b"encryption-data" in box.read("META-INF/manifest.xml"):
        raise FileRefused("workbook_locked")
    if any(name.startswith(("Basic/", "Scripts/")) for name in box.names):
        raise FileRefused("workbook_macros")
    try:
        # No entity reaches this parser: inspect() refuses a document type.
        return _Scan().run(box.read("content.xml"))
    except (ET.ParseError, ValueError):
        raise FileRefused("workbook_broken") from None


class _Scan:
    """One pass over the content, which forgets every row that it has seen."""

    def __init__(self) -> None:
        self.sheets: list[SheetFacts] = []
        self.row = self.column = self.width = 0
        self.depth = 0  # tables inside a cell are no sheets
        self.marked = self.filled = 0

    def run(self, content: bytes) -> list[SheetFacts]:
        for event, item in ET.iterparse(io.BytesIO(content), events=("start", "end")):  # noqa: S314
            if item.tag == f"{_TABLE}table":
                self.depth += 1 if event == "start" else -1
                if event == "start" and self.depth == 1:
                    self.sheets.append(SheetFacts())
                    self.row = self.width = 0
            elif item.tag == f"{_TABLE}table-source":
                raise FileRefused("workbook_links")
            elif event == "end" and self.depth == 1:
                self._ended(item)
        return self.sheets

    def _ended(self, item: Any) -> None:  # noqa: ANN401  an element of either implementation
        facts = self.sheets[-1]
        hidden = item.get(f"{_TABLE}visibility") in _HIDDEN
        if item.tag == f"{_TABLE}table-column":
            count = int(item.get(f"{_TABLE}number-columns-repeated", "1"))
            if hidden:
                facts.hidden_columns += range(self.width, self.width + min(count, 1024))
            self.width += count
        elif item.tag == f"{_TABLE}table-row":
            count = int(item.get(f"{_TABLE}number-rows-repeated", "1"))
            if hidden:
                self._count(min(count, 1 << 20))
                facts.hidden_rows += range(self.row, self.row + min(count, 1 << 20))
            self._cells(item, facts, count)
            self.row += count
            item.clear()

    def _cells(self, row: Any, facts: SheetFacts, rows: int) -> None:  # noqa: ANN401
        column = 0
        for cell in row:
            if cell.tag not in _CELLS:
                continue
            count = int(cell.get(f"{_TABLE}number-columns-repeated", "1"))
            if cell.get(_KIND) is not None:
                self.filled += rows * count
                if self.filled > MAX_CELLS:
                    raise FileRefused("workbook_bomb")
            found = None
            if cell.get(f"{_TABLE}formula") is not None:
                found = facts.formulas
            elif cell.get(_ERROR) == "error":
                found = facts.errors
            elif cell.get(_KIND) == "percentage":
                found = facts.percents
            if found is not None:
                self._count(rows * count)
                found += [
                    (self.row + down, column + right)
                    for down in range(rows)
                    for right in range(count)
                ]
            spanned = int(cell.get(f"{_TABLE}number-rows-spanned", "1"))
            if spanned > 1:
                across = int(cell.get(f"{_TABLE}number-columns-spanned", "1"))
                last = (self.row + spanned - 1, column + across - 1)
                facts.merged.append(((self.row, column), last))
            column += count

    def _count(self, more: int) -> None:
        self.marked += more
        if self.marked > MAX_REPEATED:
            raise FileRefused("workbook_bomb")
