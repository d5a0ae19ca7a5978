"""Files of departments that nobody had seen: each was once lost, misread, or not well told."""

import csv
import io
import json
import re
import zipfile
from datetime import date
from pathlib import Path

import openpyxl
import polars as pl
import pytest
import xlwt
from click.testing import CliRunner
from kit.department_files import PENALTY, citizen, penalty, person
from kit.foreign_files import ods, plain_dbf

from adapters import layouts
from adapters.errors import FileRefused
from adapters.intake import take, take_each
from adapters.readers.decoding import decode
from adapters.values.dates import DATE
from adapters.values.step import run, run_distinct
from exchange.cli import chengxin
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
DAY = date(2026, 5, 15)
CODES = [code for code, _ in PENALTY]
NAMES = [name for _, name in PENALTY]
ROWS = [[penalty(number).get(code, "") for code in CODES] for number in range(4)]


def text(rows, **form):
    out = io.StringIO(newline="")
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


def intake(data, name="file.csv", *, mapping=MAPPING, day=date(2018, 4, 1)):
    data = data.encode() if isinstance(data, str) else data
    return take(data, name, mapping, load(mapping.standard), as_of=day)


def counts(found):
    return found.accepted, found.rejected, found.set_aside


def codes(found):
    return {placed.finding.code for placed in found.findings}


def refused(found):
    return found.refused.code if found.refused else ""


def saved(rows):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([cell if cell != "" else None for cell in row])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


# --- headers and rows that are no records -------------------------------------------------------


@pytest.mark.parametrize("written", ["{}.{}", "{}、{}", "({}){}", "（{}） {}"])
def test_names_of_columns_may_be_numbered(written):
    named = [written.format(at, name) for at, name in enumerate(NAMES, 1)]
    assert counts(intake(text([named, *ROWS]))) == (4, 0, 0)


@pytest.mark.parametrize(
    "row",
    [
        [str(at) for at in range(1, len(CODES) + 1)],
        ["甲", "乙", *[str(at) for at in range(1, len(CODES) - 1)]],
        ["C(200)"] * len(CODES),
        ["VARCHAR2 (64)", "字符型", *["日期型"] * (len(CODES) - 2)],
    ],
)
def test_a_row_of_numbers_or_of_types_below_the_header_is_no_record(row):
    assert counts(intake(text([CODES, row, *ROWS]))) == (4, 0, 0)


@pytest.mark.parametrize(
    "line",
    ["第1页 共3页", "第 1 页", "共 3 页", "(4 rows)", "4 rows selected.", "-----+-----", "======"],
)
def test_page_numbers_and_what_database_programs_print_are_no_records(line):
    assert counts(intake(text([CODES, *ROWS, [line]]))) == (4, 0, 1)


@pytest.mark.parametrize("end", [b"\x1a", b"\x1a\r\n", b"\x1a\x1a\x1a"])
def test_the_end_mark_of_dos_programs_is_no_record(end):
    assert counts(intake(text([CODES, *ROWS]).encode("gb18030") + end)) == (4, 0, 0)


def test_a_second_table_with_its_columns_in_another_order_refuses_the_file():
    again = [CODES[::-1], *[row[::-1] for row in ROWS]]
    found = intake(text([CODES, *ROWS, *again]))

    assert refused(found) == "header_again"
    assert dict(found.refused.params)["row"] == "6"


def test_the_same_header_again_is_set_aside_as_ever():
    assert counts(intake(text([CODES, *ROWS, CODES, *ROWS[:1]]))) == (5, 0, 1)


# --- units of money -----------------------------------------------------------------------------

ARREARS = layouts.load("city-tax-arrears")
TAX = ["XM", "ZJLX", "SFZH", "NSRSBH", "SZDM", "SZMC", "QSYE", "ZGSWJG", "GSWH", "QSKSRQ", "JZRQ",
       "BMMC", "TGRQ", "BZ"]  # fmt: skip


def arrears(above, name):
    names = [name if code == "QSYE" else code for code in TAX]
    row = [person(1), "201", citizen(1), "", "10106", "个人所得税", "1.5", "税务局",
           "告〔2026〕1号", "2025-07-01", "2025-12-31", "税务局", "2026-03-02", ""]  # fmt: skip
    lines = [[above], names, row] if above else [names, row]
    return refused(intake(text(lines), mapping=ARREARS, day=date(2026, 4, 1)))


@pytest.mark.parametrize("above", ["单位：万元", "金额单位: 人民币万元", "（单位：千元）"])
def test_a_table_in_another_unit_than_its_layout_is_not_read_as_if_it_were_the_same(above):
    assert arrears(above, "QSYE") == "unit_differs"


@pytest.mark.parametrize(
    ("above", "name"),
    [
        ("单位：元", "QSYE"),
        ("填报单位：元和街道办事处", "QSYE"),
        ("单位：元和区税务局", "QSYE"),
        ("单位：万元", "欠税余额（元）"),  # what the column itself says counts
        ("", "QSYE"),
    ],
)
def test_what_is_no_other_unit_refuses_nothing(above, name):
    assert arrears(above, name) != "unit_differs"


def test_an_amount_with_its_unit_is_read_in_the_national_table():
    mapping = layouts.load("sgs2018-penalty")
    record = _national(mapping)
    for written, taken in [("200元", "0.02"), ("0.020000", "0.02"), ("0.02 万元", "0.02")]:
        found = intake(
            text(_table(mapping, record | {"cf_nr_fk": written})), mapping=mapping, day=DAY
        )
        assert found.good["cf_nr_fk"].to_list() == [taken]


# --- cells --------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("written", "day"),
    [
        ("2018-03-04T16:00:00.000Z", "2018-03-05"),  # a day in JavaScript, in UTC
        ("2018-03-05T15:59:59Z", "2018-03-05"),
        ("2018-12-31T23:00:00Z", "2019-01-01"),
        ("2018-03-05T00:00:00+00:00", "2018-03-05"),
        ("2018-03-05 09:30:00+08", "2018-03-05"),  # as PostgreSQL prints it
        ("2018-3-5 星期一", "2018-03-05"),
        ("2018年3月5日（星期一）", "2018-03-05"),
        ("2018年3月5号", "2018-03-05"),
        ("2018—03—05", "2018-03-05"),
        ("2018/3/5 上午 9:30:00", "2018-03-05"),
        ("2018/3/5 12:00:00 AM", "2018-03-05"),
        ("2018-13-40T16:00:00Z", "2018-13-40T16:00:00Z"),
        ("2018-03-05T00:00:00+05:00", "2018-03-05T00:00:00+05:00"),  # of nobody here
    ],
)
def test_days_in_forms_that_were_not_read_or_read_as_another_day(written, day):
    assert run(pl.Series("value", [written]), DATE)["value"].item() == day


def _national(mapping):
    """A good record of the national table."""
    expected = Path(layouts.__file__).parent / mapping.layout / "expected.ndjson"
    return json.loads(expected.read_text(encoding="utf-8").splitlines()[0])


def _table(mapping, record):
    names = {one.field: one.sources[0].names[0] for one in mapping.columns}
    return [list(names.values()), [record.get(field, "") for field in names]]


def test_a_number_that_lost_its_leading_zero_is_the_code():
    mapping = layouts.load("sgs2018-penalty")
    record = _national(mapping)
    assert record["cf_cxlx"] == "01"
    found = intake(saved(_table(mapping, record | {"cf_cxlx": 1})), mapping=mapping, day=DAY)

    assert counts(found) == (1, 0, 0)
    assert found.good["cf_cxlx"].to_list() == ["01"]


@pytest.mark.parametrize("name", ["张三、李四", "张三，李四", "张三/李四/王五", "张三; 李四"])
def test_the_names_of_several_persons_are_no_name(name):
    row = penalty(1, CF_XDR_MC=name)
    found = intake(text([CODES, [row.get(code, "") for code in CODES]]))
    assert "name_several" in codes(found)


@pytest.mark.parametrize("name", ["阿一·阿二", "John Smith", "张三", "欧阳三四"])
def test_one_name_is_one_name(name):
    row = penalty(1, CF_XDR_MC=name)
    found = intake(text([CODES, [row.get(code, "") for code in CODES]]))
    assert "name_several" not in codes(found)


@pytest.mark.parametrize("name", ["张*", "张＊甲", "张?", "张？", "张□", "张某", "欧阳某某", "张○"])
def test_a_name_with_characters_masked_or_lost_is_nobodys(name):
    found = intake(text([CODES, [name if cell == person(1) else cell for cell in ROWS[1]]]))

    assert counts(found) == (0, 1, 0)
    assert "name_masked" in codes(found)


@pytest.mark.parametrize("name", ["刘〇", "某甲乙丙", "阿卜杜热西提·买买提"])
def test_a_name_that_is_whole_is_not_called_masked(name):
    found = intake(text([CODES, [name if cell == person(1) else cell for cell in ROWS[1]]]))

    assert "name_masked" not in codes(found)


# --- encodings ----------------------------------------------------------------------------------


def test_a_line_in_utf_8_among_lines_in_gbk_is_not_read_as_other_characters():
    """Cells of an even number of Chinese characters in UTF-8 are valid GB 18030 as well."""
    line = "澄乙,320281198001039987,已缴\n"
    assert line.encode().decode("gb18030") != line
    data = "姓名,号码,备注\n澄二甲,1,无\n".encode("gb18030") + line.encode()

    with pytest.raises(FileRefused) as told:
        decode(data)

    assert dict(told.value.finding.params)["line"] == "3"


def test_rare_characters_of_gbk_are_not_taken_for_utf_8():
    rare = "".join(chr(code) for code in range(0x4E00, 0x9FA5, 7))
    lines = "\n".join(f"{rare[i : i + 3]},{rare[i : i + 2]},1" for i in range(0, 2900, 2))
    assert decode(lines.encode("gb18030")).text == lines


@pytest.mark.parametrize("name", ["张甲", "欧阳甲乙", "虞丙"])
def test_one_cell_in_utf_8_in_a_line_of_gbk_costs_its_row_only(name):
    assert name.encode().decode("gb18030") != name
    data = text([CODES, *ROWS]).encode("gb18030")
    other = data.replace(person(2).encode("gb18030"), name.encode())
    assert other != data

    found = intake(other)

    assert counts(found) == (3, 1, 0)
    (told,) = found.findings
    assert (told.source_row, told.finding.code, told.finding.field) == (
        4, "cell_garbled", "cf_xdr_mc",
    )  # fmt: skip


def test_one_cell_in_utf_8_is_seen_in_a_file_that_is_read_in_batches(monkeypatch):
    monkeypatch.setattr("adapters.intake.STREAMED_FROM", 1)
    data = text([CODES, *ROWS]).encode("gb18030")
    other = data.replace(person(2).encode("gb18030"), "张甲".encode())

    found = intake(other)

    assert found.partial
    assert (counts(found), codes(found)) == ((3, 1, 0), {"cell_garbled"})


def test_no_pair_of_usual_characters_is_taken_for_one_in_utf_8():
    usual = [chr(code) for code in range(0x4E00, 0x9FA6) if _in_gb2312(chr(code))]
    lines = "\n".join(f"{a}{b}{c},1" for a, b, c in zip(usual, usual[7:], usual[99:], strict=False))

    assert decode(f"濮鸿春,1\n{lines}".encode("gb18030")).garbled == frozenset()


def _in_gb2312(character):
    return character.encode("gb2312", "ignore") != b""


# --- what stands for nothing, and shares --------------------------------------------------------


@pytest.mark.parametrize("null", ["NULL", "null", "(null)", "<null>", "[NULL]", "\\N"])
def test_what_databases_print_for_no_value_is_none_in_every_field(null):
    printed = [cell or null for cell in ROWS[1]]
    assert printed != ROWS[1]

    found, plain = intake(text([CODES, printed])), intake(text([CODES, ROWS[1]]))

    assert counts(found) == (1, 0, 0)
    assert found.good.equals(plain.good)
    assert not codes(found) - codes(plain)


def shares(kind):
    """A table of a housing fund whose shares are numbers in a percent format."""
    names = [["甲", "乙"], ["x", 0.12], ["y", 0.075], ["z", 1], ["w", "无"]]
    if kind == "xlsx":
        book = openpyxl.Workbook()
        for row in names:
            book.active.append(row)
        for at, form in enumerate(("0%", "0.00%", '0.0"份"%', "0%"), 2):
            book.active.cell(at, 2).number_format = form
        book.active["A2"].number_format = "0%"
        book.active.append(["v", 0.5])
        book.active["B6"].number_format = '0.0"%"'  # a sign in quotes multiplies nothing
        book.active.row_dimensions[6].font = openpyxl.styles.Font(bold=True)
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()
    if kind == "xls":
        book = xlwt.Workbook()
        sheet = book.add_sheet("s")
        for at, row in enumerate([*names, ["v", 0.5]]):
            form = {1: "0%", 2: "0.00%", 3: '0.0"份"%', 4: "0%", 5: '0.0"%"'}.get(at, "General")
            sheet.write(at, 0, row[0])
            sheet.write(at, 1, row[1], xlwt.easyxf(num_format_str=form))
        out = io.BytesIO()
        book.save(out)
        return out.getvalue()
    cell = '<table:table-cell office:value-type="percentage" office:value="{}"/>'
    return ods([*([a, cell.format(b) if b != "无" else b] for a, b in names[1:]), ["v", "0.5"]])


@pytest.mark.parametrize("kind", ["xlsx", "xls", "ods"])
def test_a_number_in_a_percent_format_is_read_as_it_is_shown(kind):
    from adapters.mapping.file_form import FileForm
    from adapters.readers import tables
    from adapters.table import Origin

    (table,) = tables(shares(kind), Origin("f", "", reader=""), FileForm(formats=(kind,)))

    read = table.columns["B"].to_list()[-5:]
    assert read == ["12%", "7.5%", "100%", "无", "0.5"]
    assert table.columns["A"].to_list()[-5:] == ["x", "y", "z", "w", "v"]


def _people(encoding):
    fields = [("XM", 30), ("SFZH", 18), ("XB", 6), ("CSRQ", 10), ("HJDZ", 60)]
    rows = [
        [person(n), citizen(n), "男", "1980-01-01", f"江阴市澄江街道{n}号"] for n in range(1, 5)
    ]
    return plain_dbf(fields, rows, encoding=encoding)


@pytest.mark.parametrize("encoding", ["gbk", "utf-8"])
def test_a_dbf_file_is_read_in_the_encoding_that_its_texts_are_in(encoding):
    from adapters.mapping.file_form import FileForm
    from adapters.readers import tables
    from adapters.table import Origin

    (table,) = tables(
        _people(encoding), Origin("people.dbf", "", reader=""), FileForm(formats=("dbf",))
    )
    assert table.columns["A"].to_list() == ["XM", *[person(n) for n in range(1, 5)]]


def test_a_fixed_width_file_in_utf_8_is_not_cut_at_positions_of_gbk():
    mapping = layouts.load("fixed-housing-loan")
    line = ("0260A澄二甲" + " " * 200 + "江阴市住房公积金管理中心").ljust(260)
    found = intake(
        f"head\n{line}\n{line}\n", "a_20260305.txt", mapping=mapping, day=date(2026, 4, 1)
    )
    assert refused(found) == "encoding_broken"
    assert dict(found.refused.params)["line"] == "2"


# --- what is no table ---------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"MIME-Version: 1.0\r\nX-Document-Type: Workbook\r\n\r\n", "MHTML"),
        (b"-- MySQL dump 10.13  Distrib 8.0\n--\nINSERT INTO `a` VALUES (1);\n", "SQL"),
        (b"--\n-- PostgreSQL database dump\n--\n", "SQL"),
        (b"/*\n Navicat Premium Data Transfer\n*/\n", "SQL"),
        (b"INSERT INTO xzcf (cf_wsh) VALUES ('1');\n", "SQL"),
        (b"COPY public.xzcf (cf_wsh, cf_xdr_mc) FROM stdin;\n1\t2\n\\.\n", "SQL"),
    ],
)
def test_web_archives_and_dumps_of_databases_are_called_what_they_are(data, kind):
    found = intake(data)
    assert (refused(found), dict(found.refused.params)["kind"]) == ("file_not_table", kind)


def test_a_binary_workbook_is_called_what_it_is():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("[Content_Types].xml", "<Types/>")
        box.writestr("xl/workbook.bin", b"\x83\x01\x00")
    found = intake(out.getvalue(), "file.xlsb")
    assert (refused(found), dict(found.refused.params)["kind"]) == ("file_not_table", ".xlsb")


def test_the_lock_file_of_an_open_workbook_is_left_out_of_an_archive():
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr("四月.csv", text([CODES, *ROWS]))
        box.writestr("~$四月.xlsx", b"\x05admin" + bytes(150))
    parts = list(take_each(out.getvalue(), "a.zip", MAPPING, CATALOG, as_of=date(2018, 4, 1)))
    assert [part.intake.name for part in parts] == ["a.zip/四月.csv"]


# --- adapters new -------------------------------------------------------------------------------


def new(tmp_path, name, data, *more):
    sample = tmp_path / name
    sample.write_bytes(data)
    answer = CliRunner().invoke(
        chengxin,
        ["adapters", "new", str(sample), "--type", "penalty", "--lang", "en", *map(str, more)],
    )
    return answer.exit_code, answer.output


@pytest.mark.parametrize(
    ("name", "data", "told"),
    [
        ("empty.xlsx", saved([]), "holds nothing"),
        ("broken.json", b'{"rows": [{"a": 1,}]}', "no valid JSON at line 1"),
        ("quotes.json", b"{'rows': []}", "no valid JSON at line 1"),
    ],
)
def test_new_tells_of_an_empty_or_broken_file_without_a_traceback(tmp_path, name, data, told):
    code, output = new(tmp_path, name, data)
    assert code == 65
    assert told in output
    assert "Traceback" not in output


def test_new_takes_the_one_file_of_an_archive_and_asks_which_of_several(tmp_path):
    def packed(count):
        out = io.BytesIO()
        with zipfile.ZipFile(out, "w") as box:
            for number in range(count):
                box.writestr(f"{number}.csv", text([CODES, *ROWS]))
        return out.getvalue()

    assert "columns fill a field" in new(tmp_path, "one.zip", packed(1))[1]
    code, output = new(tmp_path, "two.zip", packed(2))
    assert code == 65
    assert "the archive holds 2 files" in output


def test_new_asks_which_of_two_sheets_with_the_same_header_is_meant(tmp_path):
    book = openpyxl.Workbook()
    for name in ("一月", "二月"):
        sheet = book.create_sheet(name)
        for row in [NAMES, *ROWS]:
            sheet.append(row)
    book.remove(book.worksheets[0])
    out = io.BytesIO()
    book.save(out)
    assert "2 sheets have such a header" in new(tmp_path, "two.xlsx", out.getvalue())[1]


def _fixed():
    lines = [f"{person(n)}\t"[:-1] for n in range(1, 6)]
    encoded = [
        line.encode("gbk").ljust(20) + citizen(n).encode() + b"20180305"
        for n, line in enumerate(lines, 1)
    ]
    return b"\r\n".join(encoded) + b"\r\n"


def test_new_says_what_a_fixed_width_file_needs_and_takes_it(tmp_path):
    code, output = new(tmp_path, "a.txt", _fixed())
    assert code == 65
    assert "every line has 46 bytes" in output
    assert "--form" in output

    form = tmp_path / "form.toml"
    form.write_text(
        '[file]\nformats = ["fixed"]\nencoding = "gb18030"\ncolumns = ['
        '{ name = "姓名", length = 20 }, { name = "身份证号", length = 18 }, '
        '{ name = "处罚决定日期", length = 8 }]\n',
        encoding="utf-8",
    )
    mapping = tmp_path / "mine" / "mapping.toml"
    code, output = new(tmp_path, "a.txt", _fixed(), "--form", form, "--out", mapping)
    assert code == 1
    assert "3 columns fill a field" in output
    assert '{ name = "身份证号", start = 21, length = 18 }' in mapping.read_text("utf-8")


def test_new_tells_each_mistake_of_a_form_at_its_line(tmp_path):
    form = tmp_path / "form.toml"
    form.write_text('[file]\nformats = ["fixed"]\nwidth = 3\n', encoding="utf-8")
    code, output = new(tmp_path, "a.txt", _fixed(), "--form", form)
    assert code == 78
    assert "form.toml:3" in output


def test_new_drafts_from_the_rows_of_a_query(tmp_path):
    import sqlite3

    base = sqlite3.connect(tmp_path / "d.db")
    base.execute("CREATE TABLE t (CF_WSH TEXT, CF_XDR_MC TEXT, CF_XDR_ZJHM TEXT)")
    base.execute("INSERT INTO t VALUES (?, ?, ?)", ("罚〔2026〕1号", person(1), citizen(1)))
    base.commit()
    base.close()
    source = f'[database]\nurl = "sqlite:///{tmp_path / "d.db"}"\nquery = "SELECT * FROM t"\n'
    code, output = new(tmp_path, "source.toml", source.encode())
    assert code == 1
    assert "3 columns fill a field" in output


def test_codes_of_public_security_in_a_column_of_document_types_are_recognised(tmp_path):
    rows = [["姓名", "证件类型", "证件号码"], *[[person(n), "111", citizen(n)] for n in range(5)]]
    output = new(tmp_path, "a.csv", text(rows).encode())[1]
    assert 'field = "cf_xdr_zjlx"' in output
    assert 'systems = ["ga"]' in output


def test_a_code_that_only_organisations_have_is_not_taken_for_the_authoritys(tmp_path):
    names = ["相对人", "单位信用代码", "处罚部门", "处罚部门信用代码", "处罚决定日期"]
    code = "11320281MB00000002"
    rows = [[person(n), "", "城管局", code, "2026-04-08"] for n in range(8)]
    rows.append(["某公司", "91320281MA00000002", "城管局", code, "2026-04-08"])
    output = new(tmp_path, "a.csv", text([names, *rows]).encode())[1]
    assert re.search(r'cf_xdr_shxym".*\nnames = \["单位信用代码"\]', output)
    assert re.search(r'cf_cfjgdm".*\nnames = \["处罚部门信用代码"\]', output)


@pytest.mark.parametrize(
    "cells", [["a"] * 9, [None] * 9, ["2018-3-5"] * 8 + [None], ["a", "b"] * 9]
)
def test_texts_that_repeat_come_to_what_each_comes_to_by_itself(cells):
    series = pl.Series("value", cells, dtype=pl.String)
    assert run_distinct(series, DATE).equals(run(series, DATE))


def test_what_a_way_made_of_a_column_of_one_text_is_made_again_for_another_text():
    known = {}
    for text in ("2026/1/2", None, "2026/1/3", "no day", "2026/1/2"):
        series = pl.Series([text] * 8, dtype=pl.String)
        assert run_distinct(series, DATE, known).equals(run(series, DATE))
    assert len(known) == 4
