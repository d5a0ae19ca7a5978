"""Workbooks (.xlsx, .xls, .et, .ods) in a child process -> one Table for each visible sheet."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers.workbook_child import MARK
from adapters.sandbox import ChildStopped, Limits, run
from adapters.table import Mark, Origin, Table, letter

if TYPE_CHECKING:
    from collections.abc import Mapping

MAX_BYTES: Final = 64 * 1024 * 1024  # the city's own limit for a workbook is 20 MB
LIMITS: Final = Limits(memory=3 * 1024**3, seconds=120)

ZIP: Final = b"PK\x03\x04"
_OPEN_DOCUMENT: Final = b"mimetypeapplication/vnd.oasis.opendocument."
OLD_OFFICE: Final = b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1"


def kind(data: bytes) -> str:
    """Return the format of a workbook by its first bytes: xls, ods, xlsx; "" for none."""
    if data.startswith(OLD_OFFICE):
        return "xls"
    if not data.startswith(ZIP):
        return ""
    return "ods" if data.startswith(_OPEN_DOCUMENT, 30) else "xlsx"


def read(data: bytes, origin: Origin) -> tuple[Table, ...]:
    """Read the visible sheets that have content. Raises FileRefused."""
    if not data.startswith((ZIP, OLD_OFFICE)):
        raise FileRefused("workbook_broken")
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    try:
        answer = json.loads(run("adapters.readers.workbook_child", data, LIMITS))
    except ChildStopped:
        raise FileRefused("workbook_unreadable") from None
    if "refused" in answer:
        code, params = answer["refused"]
        raise FileRefused(code, **params)
    hidden = tuple(answer["hidden"])
    origin = replace(origin, reader="workbook", form=kind(data), hidden_sheets=hidden)
    return tuple(_table(sheet, origin) for sheet in answer["sheets"])


def _table(sheet: Mapping[str, Any], origin: Origin) -> Table:
    cells = [_cells(column).alias(letter(i)) for i, column in enumerate(sheet["columns"])]
    columns = pl.DataFrame(cells).select(pl.when(pl.all() != "").then(pl.all()))
    rows = pl.Series("row", sheet["rows"], dtype=pl.UInt32)
    return Table(
        columns=columns,
        rows=rows,
        widths=pl.repeat(columns.width, rows.len(), dtype=pl.UInt32, eager=True).alias("width"),
        origin=replace(
            origin,
            sheet=sheet["name"],
            hidden_rows=sheet["hidden_rows"],
            hidden_columns=tuple(map(letter, sheet["hidden_columns"])),
        ),
        blank=sheet["blank"],
        marks=tuple(Mark(index, column, code) for index, column, code in sheet["marks"]),
    )


def _cells(column: str | list[str]) -> pl.Series:
    """Return the cells of a column, which the child joined where no cell holds its mark."""
    if isinstance(column, list):
        return pl.Series(column, dtype=pl.String)
    return pl.Series([column]).str.split(MARK).explode()
