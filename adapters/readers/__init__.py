"""Readers: the bytes of a file -> tables of text. What a file is, its bytes tell, not its name.

The readers are imported where they are called: the child processes import this package as well,
and need little of it.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.table import SUMMARY, TITLE

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
    (b"MIME-Version:", "MHTML"),
)
_PAGES: Final = ("<!doctype html", "<html", "<table", "<?mso", "<meta", "<head")
# Dumps of databases are programs that make a table, and none is ever run.
_DUMPS: Final = re.compile(
    r"(?:[-/*]+\s*)+(?:mysql|mariadb|postgresql|phpmyadmin|navicat)"
    r"|(?:insert into|create table|drop table|set names|copy \S+ \()"
)
_MARKS: Final = ((b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le"), (b"\xfe\xff", "utf-16-be"))


def kind(data: bytes, form: FileForm) -> str:
    """Return the format of a file by its first bytes; of text, by what the mapping expects.

    Raises FileRefused for what is no table at all.
    """
    from adapters.readers import archive, dbf, workbook

    other = next((name for sign, name in _OTHERS if data.startswith(sign)), "")
    if other:
        raise FileRefused("file_not_table", kind=other)
    book = workbook.kind(data)
    if book == "xlsx" and archive.looks_like(data):
        raise FileRefused("file_not_table", kind="ZIP")  # whoever takes it in unpacks it first
    if book:
        return book
    if "dbf" in form.formats and dbf.looks_like(data):
        return "dbf"
    start = _start(data)
    if start.startswith(_PAGES) or (start.startswith("<") and "xml" not in form.formats):
        raise FileRefused("file_not_table", kind="HTML/XML")
    if _DUMPS.match(start):
        raise FileRefused("file_not_table", kind="SQL")
    if start.startswith("<"):
        return "xml"
    if "fixed" in form.formats:
        return "fixed"
    if start.startswith(("{", "[")):
        return _json_kind(form)
    return "csv"


def _json_kind(form: FileForm) -> str:
    """Return which of the formats that begin with a bracket the mapping expects."""
    expected = [name for name in ("ndjson", "json") if name in form.formats]
    return expected[0] if expected else "csv"


def _start(data: bytes) -> str:
    """Return the first characters of a text, in lower case, as far as ASCII tells them."""
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return data[len(mark) : 512].decode(encoding, "replace").lstrip().lower()
    return data[:256].decode("latin-1").lstrip().lower()


def _is_report(table: Table) -> bool:
    """Whether a sheet is the first of our own report, which its owner corrected and sent in."""
    if table.origin.sheet != SUMMARY or not table.columns.width:
        return False
    return str(table.columns.item(0, 0)).startswith(TITLE)


def tables(data: bytes, origin: Origin, form: FileForm) -> tuple[Table, ...]:
    """Read every table of a file that has content. Raises FileRefused.

    A report of ours that comes back corrected is read whatever formats the layout takes.
    """
    from adapters.readers import csv, dbf, fixed, records, workbook

    if not data.strip():
        raise FileRefused("file_empty")
    found = kind(data, form)
    if found in ("xlsx", "xls", "ods"):
        expected = found in form.formats
        sheets = workbook.read(data, origin) if expected or found == "xlsx" else ()
        if expected or any(map(_is_report, sheets)):
            return sheets
    if found not in form.formats:
        raise FileRefused("format_unexpected", formats=", ".join(form.formats))
    if form.report_unit:
        from adapters.readers import credit_report

        return (credit_report.read(data, origin, form, found),)
    if found in ("json", "ndjson", "xml"):
        return (records.read(data, origin, form, found),)
    if found == "fixed":
        return (fixed.read(data, origin, form),)
    if found == "dbf":
        return (dbf.read(data, origin, form),)
    dialect = csv.Dialect(form.delimiter, form.quote)
    table = csv.read(data, origin, encoding=form.encoding, dialect=dialect)
    return (table,) if table.columns.height else ()
