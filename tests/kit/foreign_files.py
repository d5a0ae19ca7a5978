"""Rows of text as files of other formats, written without any of the product's code."""

import gc
import io
import json
import struct
import tempfile
import warnings
import zipfile
from pathlib import Path
from xml.etree import ElementTree as ET
from xml.sax.saxutils import escape, quoteattr

import dbf
import xlwt

ODS = "application/vnd.oasis.opendocument.spreadsheet"
_SPACES = (
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
        f'<?xml version="1.0" encoding="UTF-8"?><office:document-content {_SPACES}><office:body>'
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


def _names(rows):
    """The first row as names, and the others as objects; a cell of None has no name there."""
    names = rows[0] if rows else []
    return names, [dict(zip(names, row, strict=False)) for row in rows[1:]]


def as_json(rows, *, within=(), encoding="utf-8", beside=None):
    """A JSON document with an object for each row, in the list at a path."""
    value = _names(rows)[1]
    for name in reversed(within):
        value = {**(beside or {}), name: value}
    return json.dumps(value, ensure_ascii=False, indent=1).encode(encoding)


def as_ndjson(rows):
    """A line for each row."""
    lines = [json.dumps(row, ensure_ascii=False) if row else "" for row in _names(rows)[1]]
    return "".join(f"{line}\n" for line in lines).encode()


def as_xml(rows, *, encoding="utf-8"):
    """DATAS with a DATA for each row, as cities send it to each other."""
    root = ET.Element("DATAS")
    for row in _names(rows)[1]:
        one = ET.SubElement(root, "DATA")
        for name, cell in row.items():
            ET.SubElement(one, name).text = cell
    head = f'<?xml version="1.0" encoding="{encoding}"?>\n'
    return (head + ET.tostring(root, encoding="unicode")).encode(encoding)


def as_fixed(rows, widths, encoding, *, in_bytes):
    """Lines of fixed width, filled up with blanks; a row without cells is a blank line."""
    lines = []
    for row in rows:
        line = b""
        for cell, width in zip([*row, *[None] * len(widths)], widths, strict=False):
            text = (cell or "").encode(encoding)
            taken = len(text) if in_bytes else len(cell or "")
            line += text + b" " * (width - taken)
        lines.append(line + b"\r\n")
    return b"".join(lines)


def as_dbf(rows, *, fields=None, deleted=()):
    """A table of Visual FoxPro's older form in code page 936, written by the library dbf.

    `fields` are its field specifications; by default every one is text of 200 bytes.
    """
    names = rows[0] if rows else ["甲"]
    with tempfile.TemporaryDirectory() as folder:
        path = f"{folder}/table.dbf"
        stand_ins = [f"F{i}" for i in range(len(names))]
        specs = fields or "; ".join(f"{name} C(200)" for name in stand_ins)
        with dbf.Table(path, specs, codepage="cp936", dbf_type="db3").open(dbf.READ_WRITE) as table:
            for row in rows[1:]:
                cells = [_plain(cell) for cell in row] + [None] * (len(names) - len(row))
                filled = {n: c for n, c in zip(stand_ins, cells, strict=True) if c is not None}
                table.append(filled)
            for at in deleted:
                dbf.delete(table[at])
        with warnings.catch_warnings(action="ignore", category=ResourceWarning):
            del table  # the library leaves its file open
            gc.collect()
        data = bytearray(Path(path).read_bytes())
    for at, name in enumerate(names):  # the library wants names of ASCII; departments do not
        raw = name.encode("gb18030")[:10]
        data[32 + 32 * at : 32 + 32 * at + 11] = raw + bytes(11 - len(raw))
    for characters, stand_in in _BEYOND.items():
        data = data.replace(stand_in.encode("cp936"), characters.encode("gb18030"))
    return bytes(data)


# What code page 936 of Python does not have and GB 18030 has, by stand-ins of as many bytes.
_BEYOND = {"𬭎": "〔〕", "䶮": "〖"}


def plain_dbf(fields, rows, *, encoding):
    """A dBASE III file of texts byte by byte, in an encoding of which its header says nothing."""
    width = 1 + sum(length for _, length in fields)
    head = struct.pack("<4BIHH", 3, 126, 4, 8, len(rows), 33 + 32 * len(fields), width)
    head = head.ljust(32, b"\0")
    for name, length in fields:
        head += name.encode().ljust(11, b"\0") + b"C" + bytes(4) + bytes([length]) + bytes(15)
    body = b""
    for row in rows:
        cells = zip(row, fields, strict=True)
        body += b" " + b"".join(c.encode(encoding)[:n].ljust(n) for c, (_, n) in cells)
    return head + b"\r" + body + b"\x1a"


def _plain(cell):
    if isinstance(cell, str):
        for characters, stand_in in _BEYOND.items():
            cell = cell.replace(characters, stand_in)
    return cell


def zipped(files, *, gbk=False, flags=0, method=zipfile.ZIP_DEFLATED, modes=None):
    """An archive; `gbk` writes names as programs of Windows do, in GBK without saying so.

    `flags` are set in every header, `modes` are the kinds of entries by name, as Unix has them.
    """
    out = io.BytesIO()
    stand_ins = {}
    with zipfile.ZipFile(out, "w", method) as box, warnings.catch_warnings(action="ignore"):
        for at, (name, content) in enumerate(files.items() if isinstance(files, dict) else files):
            raw = name.encode("gb18030") if gbk else name.encode()
            stand_in = f"{at:0{len(raw)}}" if gbk and not name.isascii() else name
            stand_ins[stand_in.encode()] = raw
            entry = zipfile.ZipInfo(stand_in)
            entry.compress_type = method
            entry.external_attr = (modes or {}).get(name, 0) << 16
            box.writestr(entry, content)
    data = out.getvalue()
    for stand_in, raw in stand_ins.items():
        data = data.replace(stand_in, raw)
    for sign, at in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)) if flags else ():
        place = data.find(sign)
        while place >= 0:
            data = data[: place + at] + bytes([data[place + at] | flags]) + data[place + at + 1 :]
            place = data.find(sign, place + 4)
    return data
