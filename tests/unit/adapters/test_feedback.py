import io
import json
from datetime import date

import openpyxl
import pytest
from kit.department_files import PENALTY, penalty, penalty_csv
from openpyxl.styles import Font

from adapters import feedback, layouts
from adapters.intake import take
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
CODES = [code for code, _ in PENALTY]
ROWS = [
    penalty(1),
    penalty(2, CF_XDR_SFZ="330227************", CF_JG="=cmd|' /C calc'!A0", BZ="+1\u202e"),
    penalty(3, CF_SYFW=""),
]


def intake(data, name):
    return take(data, name, MAPPING, CATALOG, as_of=date(2018, 4, 1))


def owners_workbook():
    book = openpyxl.Workbook()
    sheet = book.active
    sheet.title = "我的表"
    sheet.append(CODES)
    for row in ROWS:
        sheet.append([row.get(code) for code in CODES])
    sheet["A1"].font = Font(bold=True)
    sheet.column_dimensions["A"].width = 33
    sheet["X2"].number_format = "yyyy-mm-dd"
    book.create_sheet("别的")["A1"] = 5
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def opened(data):
    return openpyxl.load_workbook(io.BytesIO(data))


def all_cells(book):
    return [cell for sheet in book for row in sheet.iter_rows() for cell in row]


@pytest.fixture(params=["csv", "xlsx", "csv rejected", "xlsx rejected"])
def report(request):
    kind, _, rejected = request.param.partition(" ")
    data = penalty_csv(ROWS) if kind == "csv" else owners_workbook()
    return opened(feedback.workbook(intake(data, f"f.{kind}"), data, rejected_only=bool(rejected)))


def test_a_summary_stands_first_and_the_list_of_problems_last(report):
    assert report.sheetnames[0] == "汇总"
    assert report.sheetnames[-1] == "问题清单"
    summary = dict(row[:2] for row in report["汇总"].iter_rows(values_only=True) if row[0])
    assert (summary["数据行数"], summary["合格"], summary["退回"]) == ("3", "2", "1")


def test_no_cell_is_a_formula_and_hidden_characters_show(report):
    cells = all_cells(report)

    assert all(cell.data_type != "f" for cell in cells)
    if "我的表" not in report.sheetnames:  # what we write; the owner's own cells stay theirs
        texts = [cell.value for cell in cells if isinstance(cell.value, str)]
        assert "+1\\u202e" in texts


def test_every_problem_names_row_column_rule_reason_and_remedy_and_links_to_its_cell(report):
    sheet = report["问题清单"]
    rows = list(sheet.iter_rows(min_row=2))
    masked = next(row for row in rows if row[5].value == "citizen_number_masked")

    assert [cell.value for cell in masked[1:4]] == ["3", "M", "CF_XDR_SFZ"]
    assert all(cell.value for cell in masked[6:9])
    name, _, place = masked[1].hyperlink.location.rpartition("!")
    target = report[name.strip("'")][place]
    assert target.value == "330227************"
    assert "处理" in target.comment.text


def test_the_copy_of_a_workbook_keeps_what_its_owner_made():
    data = owners_workbook()

    book = opened(feedback.workbook(intake(data, "f.xlsx"), data))

    assert book.sheetnames == ["汇总", "我的表", "别的", "问题清单"]
    sheet = book["我的表"]
    assert sheet["A1"].font.bold
    assert sheet.column_dimensions["A"].width == 33
    assert sheet["X2"].number_format == "yyyy-mm-dd"
    assert book["别的"]["A1"].value == 5
    before = opened(data)["我的表"]
    for row in before.iter_rows():
        for cell in row:
            assert sheet[cell.coordinate].value == cell.value
    assert sheet["M3"].fill.fgColor.rgb == "00FFC7CE"
    assert sheet["V4"].fill.fgColor.rgb == "00FFEB9C"
    assert sheet["A2"].comment is None


def test_our_own_report_is_taken_in_again_when_it_comes_back():
    data = owners_workbook()
    report = feedback.workbook(intake(data, "f.xlsx"), data)

    again = intake(report, "f.xlsx")

    assert (again.rows, again.accepted, again.rejected) == (3, 2, 1)
    assert opened(feedback.workbook(again, report)).sheetnames.count("汇总") == 1


def test_a_refused_file_gets_a_summary_that_says_why():
    data = b"\xff\xff\xff"
    book = opened(feedback.workbook(intake(data, "f.csv"), data))

    texts = [cell.value for cell in all_cells(book)]
    assert "encoding_broken" in texts


def test_only_the_rejected_rows_are_written_when_asked():
    data = penalty_csv(ROWS)

    book = opened(feedback.workbook(intake(data, "f.csv"), data, rejected_only=True))

    rows = list(book["退回数据"].iter_rows(values_only=True))
    assert [row[0] for row in rows] == ["原文件行号", "3"]


def test_the_quarantine_holds_the_rejected_rows_as_they_came():
    data = penalty_csv(ROWS)

    (line,) = feedback.quarantine(intake(data, "f.csv")).splitlines()

    row = json.loads(line)
    assert row["row"] == 3
    assert row["cells"]["M"] == "330227************"
    assert {f["code"] for f in row["findings"]} >= {"citizen_number_masked"}


def test_the_summary_says_the_verdict_first_and_then_what_to_do(report):
    first = [row[0] for row in report["汇总"].iter_rows(values_only=True)]

    assert first[:2] == ["数据质量反馈", "结果"]
    assert report["汇总"]["B2"].value == "部分退回: 1 行有错误, 其余 2 行已采集"
    assert first.index("怎么办") < first.index("级别")
    assert first[first.index("怎么办") + 1].startswith("1. ")


def test_long_texts_are_wrapped_into_rows_that_are_high_enough(report):
    sheet = report["问题清单"]
    for at, row in enumerate(sheet.iter_rows(min_row=2), 2):
        longest = max(len(row[place].value) for place in (7, 8))
        assert row[7].alignment.wrap_text
        assert row[8].alignment.wrap_text
        assert (sheet.row_dimensions[at].height or 15) >= 15 * (2 * longest // 50)


def test_a_note_is_as_high_as_its_text(report):
    notes = [cell.comment for cell in all_cells(report) if cell.comment]

    assert notes
    assert all(note.height < 200 for note in notes if len(note.text) < 60)


def test_identity_numbers_stay_text_in_what_we_write():
    data = penalty_csv(ROWS)
    sheet = opened(feedback.workbook(intake(data, "f.csv"), data))["数据"]

    assert {(cell.data_type, cell.number_format) for cell in sheet["M"]} == {("s", "@")}
