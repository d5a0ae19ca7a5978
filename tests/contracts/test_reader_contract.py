"""One suite for every reader: the same cells, whatever the file is."""

import csv
import io

import openpyxl
import pytest
from kit.foreign_files import ods, xls

from adapters.errors import FileRefused
from adapters.mapping.file_form import FileForm
from adapters.readers import tables
from adapters.table import Origin


def as_csv(encoding):
    def write(rows):
        out = io.StringIO(newline="")
        csv.writer(out).writerows([["" if cell is None else cell for cell in row] for row in rows])
        return out.getvalue().encode(encoding)

    return write


def as_workbook(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append(row or [None])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


WRITERS = {
    "utf-8": as_csv("utf-8"),
    "utf-8-sig": as_csv("utf-8-sig"),
    "gb18030": as_csv("gb18030"),
    "utf-16": as_csv("utf-16"),
    "xlsx": as_workbook,
    "xls": xls,
    "ods": ods,
}
ROWS = [
    ["甲", "乙", "丙"],
    ["001", " 前后 ", "a,b"],
    ["", "", ""],
    ['引"号', "两\n行", None],
    ["𬭎·䶮", "＝１", "=x"],
]


@pytest.fixture(params=WRITERS)
def write(request):
    return WRITERS[request.param]


def read(data):
    return tables(data, Origin("f", "d", ""), FileForm())


def outcome(data):
    try:
        return read(data)
    except FileRefused as refused:
        return refused.finding.code


def test_cells_come_back_as_text_and_empty_ones_as_null(write):
    rows = [[cell for cell in row if cell != "=x"] or ["x"] for row in ROWS]
    rows[4].append("x")

    (table,) = read(write(rows))

    assert table.letters == ("A", "B", "C")
    assert list(table.columns.iter_rows()) == [
        ("甲", "乙", "丙"),
        ("001", " 前后 ", "a,b"),
        ('引"号', "两\n行", None),
        ("𬭎·䶮", "＝１", "x"),
    ]


def test_blank_rows_are_counted_and_left_out(write):
    (table,) = read(write([["a", "b"], [], ["c", "d"]]))

    assert table.columns.height == 2
    assert table.blank == 1
    assert table.rows.to_list() == [1, 3]


def test_the_origin_names_file_digest_and_reader(write):
    (table,) = read(write(ROWS[:2]))

    assert (table.origin.name, table.origin.digest) == ("f", "d")
    assert table.origin.reader in ("csv", "workbook")


def test_an_empty_file_is_refused_or_has_no_table(write):
    assert outcome(write([])) in ((), "file_empty")


@pytest.mark.parametrize("cut", [0.1, 0.5, 0.9])
def test_a_file_cut_short_is_read_in_part_or_refused(write, cut):
    data = write([[f"a{i}", "乙" * 50] for i in range(200)])

    found = outcome(data[: int(len(data) * cut)])

    assert found in ("workbook_broken", "encoding_broken") or found[0].columns.height < 200
