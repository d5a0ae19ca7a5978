"""Readers: the bytes of a file -> tables of text. What a file is, its bytes tell, not its name."""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.errors import FileRefused
from adapters.readers import csv, workbook

if TYPE_CHECKING:
    from adapters.mapping import FileForm
    from adapters.table import Origin, Table


def tables(data: bytes, origin: Origin, form: FileForm) -> tuple[Table, ...]:
    """Read every table of a file that has content. Raises FileRefused."""
    if not data.strip():
        raise FileRefused("file_empty")
    is_workbook = data.startswith((workbook.ZIP, workbook.OLD_OFFICE))
    kind = "xlsx" if is_workbook else "csv"
    if kind not in form.formats:
        raise FileRefused("format_unexpected", formats=", ".join(form.formats))
    if is_workbook:
        return workbook.read(data, origin)
    dialect = csv.Dialect(form.delimiter, form.quote)
    table = csv.read(data, origin, encoding=form.encoding, dialect=dialect)
    return (table,) if table.columns.height else ()
