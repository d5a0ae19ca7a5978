"""Rows of text as files of other formats, written without any of the product's code."""

import io
import zipfile
from xml.sax.saxutils import escape, quoteattr

import xlwt

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_NAMES = (
    'xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" '
    'xmlns:table="urn:oasis:names:tc:opendocument:xmlns:table:1.0" '
    'xmlns:text="urn:oasis:names:tc:opendocument:xmlns:text:1.0" '
    'xmlns:style="urn:oasis:names:tc:opendocument:xmlns:style:1.0"'
)


def xls(rows, *, change=None):
    """An old workbook with the rows on its first sheet; `change(book, sheet)` may add to it."""
    book = xlwt.Workbook(encoding="utf-8")
    sheet = book.add_sheet("数据")
    for at, row in enumerate(rows):
        for column, cell in enumerate(row):
            if cell is not None:
                sheet.write(at, column, cell)
    if change:
        change(book, sheet)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def _ods_cell(cell):
    if cell is None or cell == "":
        return "<table:table-cell/>"
    if isinstance(cell, str) and cell.startswith("<"):
        return cell
    paragraphs = "".join(f"<text:p>{_spaced(line)}</text:p>" for line in cell.split("\n"))
    return f'<table:table-cell office:value-type="string">{paragraphs}</table:table-cell>'


def _spaced(line):
    inner = line.strip(" ")
    before, after = len(line) - len(line.lstrip(" ")), len(line) - len(line.rstrip(" "))
    return "<text:s/>" * before + escape(inner) + "<text:s/>" * (after if inner else 0)


def ods(rows, *, attributes=None, more="", parts=None):
    """An OpenDocument sheet; `attributes` are those of a row by its index, `parts` further ones."""
    body = "".join(
        f"<table:table-row {(attributes or {}).get(at, '')}>"
        + ("".join(map(_ods_cell, row)) or "<table:table-cell/>")
        + "</table:table-row>"
        for at, row in enumerate(rows)
    )
    content = (
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_NAMES}><office:body>'
        f"<office:spreadsheet><table:table table:name={quoteattr('数据')}>{body}</table:table>"
        f"{more}</office:spreadsheet></office:body></office:document-content>"
    )
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("mimetype", ODS)
        box.writestr("content.xml", content, zipfile.ZIP_DEFLATED)
        box.writestr("META-INF/manifest.xml", f"<m t={quoteattr(ODS)}/>", zipfile.ZIP_DEFLATED)
        for name, data in (parts or {}).items():
            box.writestr(name, data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
