"""One suite for every reader: the same cells, whatever the file is."""

import csv
import io
from dataclasses import dataclass
from typing import Any

import openpyxl
import pytest
from kit.foreign_files import as_dbf, as_fixed, as_json, as_ndjson, as_xml, ods, xls

from adapters.errors import FileRefused
from adapters.mapping.file_form import FileForm, Slice, Unit
from adapters.readers import tables
from adapters.table import Origin

CSV_OR_BOOK = FileForm()


@dataclass(frozen=True)
class Format:
    """A way to write rows, and what the format cannot say."""

    write: Any
    form: FileForm = CSV_OR_BOOK
    named: bool = False  # names are no row of the file: it is row 0, and records count from 1
    blanks: bool = True  # keeps blanks at the end of a text, and line breaks


def as_csv(encoding, **dialect):
    def write(rows):
        out = io.StringIO(newline="")
        filled = [["" if cell is None else cell for cell in row] for row in rows]
        csv.writer(out, **dialect).writerows(filled)
        return out.getvalue().encode(encoding)

    return write


def joined_by(sign):
    """Text with a delimiter of several signs, which the csv module does not know."""

    def write(rows):
        quoted = [['"' + (cell or "").replace('"', '""') + '"' for cell in row] for row in rows]
        return "".join(sign.join(row) + "\r\n" for row in quoted).encode()

    return write


def as_workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row or [None])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WIDTHS = (200, 200, 200)
SLICES = tuple(Slice(name, at * 200, 200) for at, name in enumerate(("甲", "乙", "丙")))


def fixed(encoding, unit):
    form = FileForm(formats=("fixed",), slices=SLICES, unit=unit)
    if encoding == "gb18030":
        form = FileForm(formats=("fixed",), slices=SLICES, unit=unit, encoding=encoding)
    return Format(
        lambda rows: as_fixed(rows[1:], WIDTHS, encoding, in_bytes=unit is Unit.BYTE),
        form, named=True, blanks=False,
    )  # fmt: skip


FORMATS = {
    "utf-8": Format(as_csv("utf-8")),
    "utf-8-sig": Format(as_csv("utf-8-sig")),
    "gb18030": Format(as_csv("gb18030")),
    "utf-16": Format(as_csv("utf-16")),
    "tab": Format(as_csv("gb18030", delimiter="\t"), FileForm(delimiter="\t")),
    "caret": Format(
        as_csv("utf-8", delimiter="^", quotechar="'"), FileForm(delimiter="^", quote="'")
    ),
    "several-signs": Format(joined_by("|+|"), FileForm(delimiter="|+|")),
    "chinese-sign": Format(joined_by("、"), FileForm(delimiter="、")),
    "xlsx": Format(as_workbook),
    "xls": Format(xls),
    "ods": Format(ods),
    "json": Format(as_json, FileForm(formats=("json",)), named=True),
    "json-gb18030": Format(
        lambda rows: as_json(rows, within=("data", "list"), encoding="gb18030"),
        FileForm(formats=("json",), rows="data/list"), named=True,
    ),
    "ndjson": Format(as_ndjson, FileForm(formats=("ndjson",)), named=True),
    "xml": Format(as_xml, FileForm(formats=("xml",)), named=True),
    "xml-gbk": Format(
        lambda rows: as_xml(rows, encoding="gb18030"),
        FileForm(formats=("xml",), rows="DATA"), named=True,
    ),
    "fixed-bytes": fixed("gb18030", Unit.BYTE),
    "fixed-utf-8": fixed("utf-8", Unit.BYTE),
    "fixed-characters": fixed("utf-8", Unit.CHARACTER),
    "dbf": Format(as_dbf, FileForm(formats=("dbf",)), named=True, blanks=False),
}  # fmt: skip
ROWS = [
    ["甲", "乙", "丙"],
    ["001", " 前后 ", "a,b"],
    ["", "", ""],
    ['引"号', "两\n行", None],
    ["𬭎·䶮", "＝１", "x"],
]


@pytest.fixture(params=FORMATS)
def kind(request):
    return FORMATS[request.param]


def read(data, kind):
    return tables(data, Origin("f", "d", ""), kind.form)


def outcome(data, kind):
    try:
        return read(data, kind)
    except FileRefused as refused:
        return refused.finding.code


def test_cells_come_back_as_text_and_empty_ones_as_null(kind):
    rows = [list(row) for row in ROWS]
    expected = [
        ("甲", "乙", "丙"),
        ("001", " 前后 ", "a,b"),
        ('引"号', "两\n行", None),
        tuple(ROWS[4]),
    ]
    if not kind.blanks:
        rows[1][1], rows[3][1] = "前后 ", "两 行"
        expected[1:3] = [("001", "前后", "a,b"), ('引"号', "两 行", None)]

    (table,) = read(kind.write(rows), kind)

    assert table.letters == ("A", "B", "C")
    assert list(table.columns.iter_rows()) == expected


def test_blank_rows_are_counted_and_left_out(kind):
    (table,) = read(kind.write([["甲", "乙", "丙"], [], ["c", "d"]]), kind)

    assert table.columns.height == 2
    assert table.blank == 1
    assert table.rows.to_list() == ([0, 2] if kind.named else [1, 3])


def test_the_origin_names_file_digest_and_reader(kind):
    (table,) = read(kind.write(ROWS[:2]), kind)

    assert (table.origin.name, table.origin.digest) == ("f", "d")
    assert table.origin.reader in ("csv", "workbook", "records", "fixed", "dbf")
    assert table.origin.form in kind.form.formats


def test_an_empty_file_is_refused_or_has_no_table(kind):
    assert outcome(kind.write([]), kind) in (
        (), "file_empty", "file_no_rows", "rows_missing"
    )  # fmt: skip


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_read_in_part_or_refused(kind, cut):
    data = kind.write([["甲", "乙"], *([f"a{i}", "乙" * 50] for i in range(199))])

    found = outcome(data[: int(len(data) * cut)], kind)

    broken = ("workbook_broken", "encoding_broken", "json_broken", "xml_broken", "dbf_broken")
    assert found in broken or found[0].columns.height < 200
