"""XML files between platforms: DATAS of DATA over FTP, and the ROWDATA of the national interface.

Sources: the exchange between city platforms of 2018 (file names 报文号_日期_序号.xml, 5 000 records
a file, UTF-8, days YYYY-MM-DD), and the payload of importPermissionXml and importPenalyXml of
sgs.creditchina.gov.cn (days YYYY/MM/DD, the field names of the table of 双公示).
"""

from __future__ import annotations

import re
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from lxml import etree

from adapters.writers.errors import NotWritable

if TYPE_CHECKING:
    import polars as pl

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Source
    from adapters.writers.grid import Grid

# XML 1.0, production 2: no control characters but tab, line feed and carriage return.
_UNFIT: Final = "[\\x00-\\x08\\x0b\\x0c\\x0e-\\x1f\ufffe\uffff]"
_NAME: Final = re.compile(r"[^\W\d][\w.-]*(?:/[^\W\d][\w.-]*)*")
# What Jiangsu added to the table of 2015/16, which the national interface does not know.
JIANGSU: Final = frozenset({"XK_BM", "XK_SYFW", "CF_BM", "CF_SYFW", "CF_SXYZCD", "CF_GSJZQ"})
_OLD_TABLE: Final = frozenset({"CF_CFMC", "XK_XMMC"})  # columns that the table of 2018 lacks


@dataclass(frozen=True, slots=True)
class Xml:
    """Elements of one name below the root, one for each record; a blank is an empty element."""

    stem: str
    root: str = "DATAS"
    row: str = "DATA"
    days: str = "-"
    national: bool = False  # without what Jiangsu added

    def left_out(self, sources: tuple[Source, ...], /) -> frozenset[Source]:
        """Leave out what Jiangsu added to the table, from a layout of that table."""
        names = {name for source in sources for name in source.names}
        if not self.national or not names & _OLD_TABLE:
            return frozenset()
        return frozenset(source for source in sources if JIANGSU & set(source.names))

    def unfit(self, text: pl.Expr) -> pl.Expr:
        """Control characters, which XML 1.0 has no way to write."""
        return text.str.contains(_UNFIT)

    def name(self, number: int) -> str:
        """Return `<stem>_00001.xml`."""
        return f"{self.stem}_{number:05}.xml"

    def write(self, grid: Grid) -> bytes:
        """Write a document in UTF-8 with its declaration."""
        names = [element_name(head.source) for head in grid.heads]
        root = etree.Element(self.root)
        for cells in grid.cells.iter_rows():
            row = etree.SubElement(root, self.row)
            for name, cell in zip(names, cells, strict=True):
                _place(row, name.split("/")).text = cell
        return bytes(etree.tostring(root, xml_declaration=True, encoding="UTF-8")) + b"\n"

    def form(self, form: FileForm) -> FileForm:
        """Return the form of XML files with these elements."""
        return replace(form, formats=("xml",), sheet="", rows=self.row, encoding="utf-8", join=())


def element_name(source: Source) -> str:
    """Return the path of elements that a column is read from.

    Raises NotWritable when none of its names can be one.
    """
    names = [source.path] if source.path else list(source.names)
    found = next((name for name in names if _NAME.fullmatch(name)), None)
    if found is None:
        hint = "give the column a name that XML allows: letters, digits, _ - and ."
        raise NotWritable(f"{source}: no name of an element", hint=hint)
    return found


def _place(row: Any, path: list[str]) -> Any:  # noqa: ANN401  elements of lxml
    for name in path[:-1]:
        last = row[-1] if len(row) and row[-1].tag == name else None
        row = etree.SubElement(row, name) if last is None else last
    return etree.SubElement(row, path[-1])
