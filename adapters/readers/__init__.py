"""Readers: the bytes of a file -> tables of text. What a file is, its bytes tell, not its name."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers import csv, workbook

if TYPE_CHECKING:
    from adapters.mapping.file_form import FileForm
    from adapters.table import Origin, Table


# What people send by mistake: web pages named .xls, scans, archives.
_OTHERS: Final = (
    (b"%PDF", "PDF"),
    (b"Rar!", "RAR"),
    (b"7z\xbc\xaf", "7z"),
    (b"\x1f\x8b", "gzip"),
    (b"\x89PNG", "PNG"),
    (b"\xff\xd8\xff", "JPEG"),
    (b"{\\rtf", "RTF"),
)
_MARKUP: Final = (b"<!doctype", b"<html", b"<?xml", b"<table", b"<?mso", b"<meta", b"<head")


def _other_kind(data: bytes) -> str:
    """Return the name of a kind of file that is no table at all; "" when it may be one."""
    start = data[:256].removeprefix(b"\xef\xbb\xbf").lstrip().lower()
    if start.startswith(_MARKUP):
        return "HTML/XML"
    return next((kind for sign, kind in _OTHERS if data.startswith(sign)), "")


def tables(data: bytes, origin: Origin, form: FileForm) -> tuple[Table, ...]:
    """Read every table of a file that has content. Raises FileRefused."""
    if not data.strip():
        raise FileRefused("file_empty")
    kind = _other_kind(data)
    if kind:
        raise FileRefused("file_not_table", kind=kind)
    book = workbook.kind(data)
    if (book or "csv") not in form.formats:
        raise FileRefused("format_unexpected", formats=", ".join(form.formats))
    if book:
        return workbook.read(data, origin)
    dialect = csv.Dialect(form.delimiter, form.quote)
    table = csv.read(data, origin, encoding=form.encoding, dialect=dialect)
    return (table,) if table.columns.height else ()
