"""The copy of an owner's workbook, and the workbooks for owners of other files.

What openpyxl and xlsxwriter made is read back by openpyxl, before and after.
"""

import io
import json
import re
import sqlite3
import tomllib
import warnings
import zipfile
from dataclasses import replace
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from click.testing import CliRunner
from kit.department_files import PENALTY, penalty, penalty_csv

from adapters import copyable, feedback, feedback_text, layouts, losses
from adapters.cli import adapters
from adapters.feedback_english import say
from adapters.intake import take
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
CODES = [code for code, _ in PENALTY]
MASKED = "330227************"
ROWS = [penalty(1), penalty(2, CF_XDR_SFZ=MASKED), penalty(3, CF_SYFW="9"), penalty(4, CF_ZT="7")]
SAMPLES = sorted(layouts.FOLDER.glob("*/sample*.*"), key=str)
# Three of each form are taken in the gate, all of them by `make deep`.
OF_EACH_FORM = {
    one
    for form in {path.suffix for path in SAMPLES}
    for one in [path for path in SAMPLES if path.suffix == form][:3]
}


def intake(data, name="f.xlsx"):
    return take(data, name, MAPPING, CATALOG, as_of=date(2018, 4, 1))


def opened(data):
    with warnings.catch_warnings(action="ignore"):  # about what openpyxl does not keep
        return openpyxl.load_workbook(io.BytesIO(data), rich_text=True)


def seen(sheet, place):
    """The cell that is seen at a place: where cells are merged, their first."""
    area = next((area for area in sheet.merged_cells.ranges if place in area), None)
    return sheet.cell(area.min_row, area.min_col) if area else sheet[place]


def copy(data):
    return opened(feedback.workbook(intake(data), data))


def owners_workbook():
    """A workbook with everything that a department's template has, and some that are lost."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        guide = book.add_worksheet("填表说明")
        guide.merge_range("A1:D1", "填表说明", book.add_format({"bold": True, "align": "center"}))
        sheet = book.add_worksheet("行政处罚")
        day, text = (book.add_format({"num_format": form}) for form in ("yyyy/m/d", "@"))
        for row, values in enumerate([dict(zip(CODES, CODES, strict=True)), *ROWS]):
            for column, code in enumerate(CODES):
                sheet.write_string(row, column, values.get(code, ""), text)
        sheet.write_rich_string(1, len(CODES) - 1, book.add_format({"bold": True}), "粗", "细")
        sheet.write_comment(2, CODES.index("CF_XDR_SFZ"), "科里写的批注", {"author": "科里"})
        sheet.set_column(0, 0, 33.5, text)
        sheet.set_column(1, 3, 12.25, day)
        sheet.set_row(2, 30)
        sheet.set_column(30, 31, 8, None, {"hidden": True})
        sheet.freeze_panes(1, 2)
        sheet.autofilter(0, 0, 4, 5)
        sheet.data_validation("T2:T99", {"validate": "list", "source": ["0", "1", "2"]})
        red = book.add_format({"bg_color": "#FF0000"})
        rule = {"type": "cell", "criteria": "==", "value": '"x"', "format": red}
        sheet.conditional_format("A2:A99", rule)
        sheet.set_landscape()
        sheet.set_paper(8)
        sheet.print_area("A1:Z9")
        sheet.repeat_rows(0)
        sheet.set_header("&C行政处罚")
        sheet.set_margins(left=0.3)
        sheet.insert_textbox("A20", "文本框")
        sheet.add_sparkline("B20", {"range": "行政处罚!A2:A4"})
        last = book.add_worksheet("字典")
        last.write_formula("A1", "=1+1", None, 2)
        last.write_number("A2", 46086, day)
        last.write_datetime("A3", date(2026, 3, 5), day)
        last.hide()
        book.define_name("状态", "=字典!$A$1:$A$3")
    return out.getvalue()


def look(sheet):
    """What an owner sees of a sheet, without the cells that we mark."""
    return {
        "widths": {
            key: (one.width, one.hidden, one.min, one.max)
            for key, one in sheet.column_dimensions.items()
        },
        "heights": {key: one.height for key, one in sheet.row_dimensions.items() if one.height},
        "merged": sorted(map(str, sheet.merged_cells.ranges)),
        "validations": [
            (str(one.sqref), one.type, one.formula1)
            for one in sheet.data_validations.dataValidation
        ],
        "conditional": [
            (str(area.sqref), [rule.type for rule in area.rules])
            for area in sheet.conditional_formatting
        ],
        "frozen": sheet.freeze_panes,
        "filter": sheet.auto_filter.ref,
        "print": (
            sheet.print_area,
            sheet.print_title_rows,
            sheet.page_setup.orientation,
            sheet.page_setup.paperSize,
            sheet.oddHeader.center.text,
            sheet.page_margins.left,
        ),
        "state": sheet.sheet_state,
        "cells": {
            cell.coordinate: (str(cell.value or ""), cell.number_format, cell.font.b)
            for row in sheet.iter_rows()
            for cell in row
            if cell.data_type != "f"
        },
    }


@pytest.fixture(scope="module")
def owners():
    return owners_workbook()


@pytest.fixture(scope="module")
def report(owners):
    return copy(owners)


def summary(book):
    return [[cell or "" for cell in row] for row in book["汇总"].iter_rows(values_only=True)]


def texts(book):
    return [cell for row in summary(book) for cell in row]


def test_the_copy_reads_back_as_the_original_does_sheet_by_sheet(owners, report):
    before = opened(owners)

    assert report.sheetnames == ["汇总", *before.sheetnames, "问题清单"]
    for sheet in before:
        found = look(report[sheet.title])
        expected = look(sheet)
        found["cells"] = {at: found["cells"][at] for at in expected["cells"]}
        assert found == expected
    assert "状态" in report.defined_names


def test_a_formula_comes_back_as_the_text_that_it_was(report):
    cell = report["字典"]["A1"]

    assert (cell.data_type, cell.value, cell.quotePrefix) == ("s", "=1+1", True)


def test_what_the_copy_cannot_keep_is_listed_and_nothing_else(report):
    rows = summary(report)
    start = next(i for i, row in enumerate(rows) if row[0].startswith("本工作簿没有保留"))

    assert [row[0] for row in rows[start + 1 :]] == [
        "文本框和形状",
        "新版 Excel 的扩展（迷你图、引用其他工作表的数据验证或条件格式）",
        "公式（保留公式文字, 不再计算）",
    ]


def test_a_plain_workbook_has_nothing_to_lose():
    out = io.BytesIO()
    book = openpyxl.Workbook()
    for row in (CODES, *([one.get(code) for code in CODES] for one in ROWS)):
        book.active.append(row)
    book.save(out)

    assert not any(text.startswith("本工作簿没有保留") for text in texts(copy(out.getvalue())))


def test_the_permitted_codes_stand_on_the_first_sheet_for_code_columns_with_findings(report):
    rows = [row[1:3] for row in summary(report)]
    listed = CATALOG.code_list(CATALOG.record_type("penalty").field("cf_zt").code_list)

    assert [row[0] for row in rows if row[1] == "CF_ZT"] == list(listed.values())
    assert not [row for row in rows if row[1] == "CF_CFLB1"]  # nothing was found there


def test_the_owners_comment_stands_before_ours_and_is_left_when_ours_is_taken_out(owners, report):
    letter = next(c.column_letter for c in report["行政处罚"][1] if c.value == "CF_XDR_SFZ")
    place = f"{letter}3"
    corrected = io.BytesIO()
    report["行政处罚"][place] = penalty(2)["CF_XDR_SFZ"]
    report.save(corrected)

    again = copy(corrected.getvalue())

    note = report["行政处罚"][place].comment.text
    assert note.startswith("科里写的批注\n【澄信反馈】")
    assert again["行政处罚"][place].comment.text == "科里写的批注"
    assert again["行政处罚"][place].fill.fill_type is None
    assert again.sheetnames == report.sheetnames


def test_a_finding_in_a_merged_cell_marks_the_cell_that_is_seen():
    book = openpyxl.Workbook()
    sheet = book.active
    for row in (CODES, *([one.get(code) for code in CODES] for one in ROWS)):
        sheet.append(row)
    column = CODES.index("CF_XDR_SFZ") + 1
    letter = sheet.cell(1, column).column_letter
    sheet.merge_cells(f"{letter}3:{letter}4")
    out = io.BytesIO()
    book.save(out)

    marked = copy(out.getvalue()).worksheets[1][f"{letter}3"]

    assert marked.comment.text.count("【澄信反馈】") == 1
    assert marked.fill.fill_type == "solid"


def test_returned_rows_may_be_sent_in_as_they_are_once_they_are_corrected():
    data = penalty_csv(ROWS)
    book = opened(feedback.workbook(intake(data, "f.csv"), data, rejected_only=True))
    sheet = book["退回数据"]
    at = next(cell.column for cell in sheet[1] if cell.value == "CF_XDR_SFZ")
    sheet.cell(2, at).value = penalty(2)["CF_XDR_SFZ"]
    out = io.BytesIO()
    book.save(out)

    again = intake(out.getvalue())

    assert again.refused is None
    assert again.accepted == 1
    assert again.rejected == len(intake(data, "f.csv").rejected_rows) - 1


def test_a_standard_that_does_not_come_with_the_program_can_be_spoken_of():
    """Once a finding under an installed standard stopped the file: its words were not found."""
    installed = replace(MAPPING, standard="installed-here/1.0.0")
    data = penalty_csv(ROWS)
    found = take(data, "f.csv", installed, CATALOG, as_of=date(2018, 4, 1))

    assert "installed-here/1.0.0" in texts(opened(feedback.workbook(found, data)))


CHINESE = re.compile("[\u4e00-\u9fff]")


@pytest.mark.parametrize("name", ["f.csv", "f.xlsx"])
def test_english_by_option_and_such_a_report_is_recognised_too(owners, name, tmp_path):
    file, out = tmp_path / name, tmp_path / "out.xlsx"
    file.write_bytes(owners if name == "f.xlsx" else penalty_csv(ROWS))
    done = CliRunner().invoke(
        adapters,
        ["check", str(file), "--layout", "sgs-penalty", "--as-of", "2018-04-01",
         "--feedback", str(out), "--lang", "en"],
    )  # fmt: skip

    assert done.exit_code == 1, done.output
    book = opened(out.read_bytes())
    rows = summary(book)
    ours = {row[0] for row in rows} | {row[3] for row in rows if row[0] in ("error", "warning")}
    assert {"Result", "File", "Permitted codes", "What to do"} <= ours
    assert {text for text in ours if CHINESE.search(text)} <= {
        "数据质量反馈 Data quality report",
        *(row[3] for row in rows if row[5] == "not_in_list"),  # the list goes by its own name
        next(text for text in ours if text.startswith("1. In “问题清单”")),
    }
    assert "Remedy: " in str([c.comment.text for s in book for r in s for c in r if c.comment])
    assert intake(out.read_bytes()).rows == len(ROWS)
    assert copy(out.read_bytes()).sheetnames.count("问题清单") == 1


@pytest.mark.parametrize("table", losses.OF_FORMS.values())
def test_everything_that_may_be_said_has_an_english_text(table):
    parts = (*table, *(text for _, text in losses._PARTS), *feedback_text.ASIDE.values())

    assert all(not CHINESE.search(say("en", text)) for text in parts)


def test_the_owner_of_a_text_without_quotes_gets_a_workbook_too(tmp_path):
    """Once such a text stopped the reader, and three layouts shipped with it."""
    sample = layouts.FOLDER / "city-default" / "sample.txt"
    out = tmp_path / "out.xlsx"

    done = CliRunner().invoke(
        adapters, ["check", str(sample), "--layout", "city-default", "--feedback", str(out)]
    )

    assert done.exit_code == 1, done.exception
    assert "数据" in opened(out.read_bytes()).sheetnames


@pytest.mark.slow
@pytest.mark.parametrize(
    "sample",
    [
        pytest.param(one, marks=() if one in OF_EACH_FORM else pytest.mark.deep, id=one.parent.name)
        for one in SAMPLES
    ],
)
def test_every_layouts_sample_gives_a_workbook_in_which_each_problem_is_marked(sample, tmp_path):
    said = tomllib.loads(
        sample.with_name(sample.name.replace("sample", "expected"))
        .with_suffix(".toml")
        .read_text("utf-8")
    )
    out = tmp_path / "out.xlsx"

    done = CliRunner().invoke(
        adapters,
        ["check", str(sample), "--layout", sample.parent.name, "--as-of", str(said["as_of"])[:10],
         "--feedback", str(out), "--json"],
    )  # fmt: skip

    assert done.exit_code == 1, done.output
    facts = json.loads(done.stdout)
    book = opened(out.read_bytes())
    listed = list(book["问题清单"].iter_rows(min_row=2))
    assert len(listed) == len(facts["findings"])
    for row in listed:
        if row[1].value:
            name, _, place = row[1].hyperlink.location.rpartition("!")
            assert "处理: " in seen(book[name.strip("'")], place).comment.text, place
            assert place.startswith(row[2].value or "")
    assert not [c for sheet in book for row in sheet.iter_rows() for c in row if c.data_type == "f"]


@pytest.mark.parametrize("ending", [".json", ".xml", ".dbf"])
def test_where_the_file_has_no_rows_of_a_sheet_the_first_column_says_which_record(ending, tmp_path):
    sample = next(path for path in SAMPLES if path.suffix == ending)
    out = tmp_path / "out.xlsx"
    CliRunner().invoke(
        adapters,
        ["check", str(sample), "--layout", sample.parent.name, "--feedback", str(out)],
    )

    book = opened(out.read_bytes())
    places = [row[0] for row in book["数据"].iter_rows(values_only=True)]

    assert places[0] == "原文件行号"
    assert next(place for place in places if place != "原文件行号") == "1"
    for row in book["问题清单"].iter_rows(min_row=2):
        if row[1].value:
            at = row[1].hyperlink.location.rpartition("!")[2].lstrip("ABCDEFGHIJKLMNOPQRSTUVWXYZ")
            assert places[int(at) - 1] == row[1].value


@pytest.mark.parametrize("ending", [".xls", ".ods"])
def test_owners_of_old_workbooks_are_told_what_xlsx_does_not_give_back(ending, tmp_path):
    sample = next(path for path in SAMPLES if path.suffix == ending)
    out = tmp_path / "out.xlsx"
    CliRunner().invoke(
        adapters,
        ["check", str(sample), "--layout", sample.parent.name, "--feedback", str(out)],
    )

    found = texts(opened(out.read_bytes()))

    assert any(text.startswith("本工作簿没有保留") and ending in text for text in found)
    assert "单元格格式、列宽和合并单元格" in found


def test_every_file_of_an_archive_and_a_database_get_theirs(tmp_path):
    packed = tmp_path / "九月.zip"
    with zipfile.ZipFile(packed, "w") as archive:
        archive.writestr("一.csv", penalty_csv(ROWS))
        archive.writestr("二.csv", penalty_csv(ROWS[1:]))
    database = tmp_path / "d.sqlite"
    with sqlite3.connect(database) as connection:
        connection.execute(f"CREATE TABLE t ({', '.join(f'{code} TEXT' for code in CODES)})")
        holes = ", ".join("?" * len(CODES))
        rows = [[row.get(code) for code in CODES] for row in ROWS]
        connection.executemany(f"INSERT INTO t VALUES ({holes})", rows)
    source = tmp_path / "source.toml"
    source.write_text(f'[database]\nurl = "sqlite:///{database}"\nquery = "SELECT * FROM t"\n')

    for file, expected in ((packed, ["o-1.xlsx", "o-2.xlsx"]), (source, ["o.xlsx"])):
        folder = tmp_path / file.stem
        folder.mkdir()
        done = CliRunner().invoke(
            adapters,
            ["check", str(file), "--layout", "sgs-penalty", "--as-of", "2018-04-01",
             "--feedback", str(folder / "o.xlsx")],
        )  # fmt: skip
        assert done.exit_code == 1, done.output
        assert sorted(path.name for path in folder.iterdir()) == expected
        for path in folder.iterdir():
            assert MASKED in [c.value for row in opened(path.read_bytes())["数据"] for c in row]


@pytest.mark.parametrize(
    "layout", ["county-penalty", "soap-licence", "city-identity", "court-debtors-public"]
)
def test_the_report_to_the_owner_of_another_format_may_be_sent_in_as_it_is(layout):
    """Their layouts take no workbook; one of ours that comes back is read all the same."""
    mapping = layouts.load(layout)
    sample = next((layouts.FOLDER / layout).glob("sample*"))
    day = date(2026, 3, 31) if mapping.standard.endswith("/1.0.0") else date(2026, 5, 15)
    catalog, data = load(mapping.standard), sample.read_bytes()
    first = take(data, sample.name, mapping, catalog, as_of=day)

    again = take(feedback.workbook(first, data), "反馈.xlsx", mapping, catalog, as_of=day)

    assert again.refused is None
    assert (again.accepted, again.rejected) == (first.accepted, first.rejected)
    assert again.good.equals(first.good)


def _bytes(book):
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def test_a_workbook_that_is_no_report_of_ours_stays_refused_there():
    book = openpyxl.Workbook()
    book.active.title = "汇总"
    book.active.append(["cfjdswh", "ajmc"])
    mapping = layouts.load("county-penalty")
    found = take(_bytes(book), "a.xlsx", mapping, load(mapping.standard), as_of=date(2026, 3, 31))
    assert found.refused.code == "format_unexpected"


@pytest.mark.parametrize(
    ("part", "change"),
    [
        ("xl/worksheets/sheet1.xml", '<mergeCells><mergeCell ref="A9:XFD1048576"/></mergeCells>'),
        (
            "xl/worksheets/sheet1.xml",
            "<mergeCells>"
            + "".join(f'<mergeCell ref="A{n}:A{n + 1}"/>' for n in range(20, 60_000, 2))
            + "</mergeCells>",
        ),
        ("xl/styles.xml", ""),
    ],
)
def test_what_would_take_gigabytes_to_copy_comes_back_as_its_cells(part, change):
    book = openpyxl.Workbook()
    for row in [CODES, [penalty(1, CF_ZT="9").get(code) for code in CODES]]:
        book.active.append(row)
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(_bytes(book))) as box, zipfile.ZipFile(out, "w") as copy:
        for name in box.namelist():
            text = box.read(name).decode()
            if name == part:
                text = text.replace("</sheetData>", "</sheetData>" + change)
                text = text.replace("</cellXfs>", '<xf numFmtId="0"/>' * 70_000 + "</cellXfs>")
            copy.writestr(name, text, zipfile.ZIP_DEFLATED)
    data = out.getvalue()
    found = take(data, "a.xlsx", MAPPING, CATALOG, as_of=date(2018, 4, 1))
    assert found.rejected == 1

    with pytest.raises(copyable.NotCopied):
        copyable.check(data)
    report = opened(feedback.workbook(found, data))
    assert report.sheetnames == ["汇总", "数据", "问题清单"]
