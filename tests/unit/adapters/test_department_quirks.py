"""Files as departments really send them, each once misread: what became of it, and what is said."""

import csv
import io
import re
import zipfile
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from kit.department_files import PENALTY, citizen, penalty

from adapters import layouts
from adapters.intake import take
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
CODES = [code for code, _ in PENALTY]
NAMES = [name for _, name in PENALTY]
ROWS = [[penalty(number).get(code, "") for code in CODES] for number in range(4)]


def text(rows, **form):
    out = io.StringIO(newline="")
    csv.writer(out, **form).writerows(rows)
    return out.getvalue()


def intake(data, name=""):
    data = data.encode() if isinstance(data, str) else data
    name = name or ("file.xlsx" if data.startswith(b"PK") else "file.csv")
    return take(data, name, MAPPING, CATALOG, as_of=date(2018, 4, 1))


def counts(found):
    return found.rows, found.accepted, found.rejected, found.set_aside


def codes(found):
    return [placed.finding.code for placed in found.findings]


def one(**changes):
    row = penalty(1, **changes)
    found = intake(text([CODES, [row.get(code, "") for code in CODES]]))
    records = found.good.to_dicts()
    return (records[0] if records else None), codes(found), counts(found)


def saved(rows, change=None):
    book = openpyxl.Workbook()
    for row in rows:
        book.active.append([None if cell == "" else cell for cell in row])
    if change:
        change(book, book.active)
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def with_results(rows, formulas):
    """A workbook whose formulas carry their results, as a spreadsheet program saves them."""
    out = io.BytesIO()
    with xlsxwriter.Workbook(out) as book:
        sheet = book.add_worksheet()
        for at, row in enumerate(rows):
            sheet.write_row(at, 0, row)
        for (row, column), (formula, result) in formulas.items():
            sheet.write_formula(row, column, formula, None, result)
    return out.getvalue()


def rewritten(data, change):
    """The workbook with every part changed by a function of its name and bytes."""
    out = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(data)) as box, zipfile.ZipFile(out, "w") as copy:
        for name in box.namelist():
            copy.writestr(name, change(name, box.read(name)), zipfile.ZIP_DEFLATED)
    return out.getvalue()


# The form of the text.


@pytest.mark.parametrize(("delimiter", "shown"), [("\t", "TAB"), (";", ";"), ("|", "|")])
def test_cells_kept_apart_by_another_sign_are_read_with_a_notice(delimiter, shown):
    data = text([NAMES, *ROWS], delimiter=delimiter).encode("utf-16")

    found = intake(data, "导出.txt")

    assert counts(found) == (4, 4, 0, 0)
    (notice,) = found.findings
    assert notice.finding.code == "delimiter_differs"
    assert notice.finding.params == (("delimiter", shown),)


def test_a_header_and_records_that_all_run_over_several_lines_are_read():
    rows = [[cell.replace(", ", "\n") for cell in row] for row in ROWS]

    found = intake(text([[f"{name}\n（必填）" for name in NAMES], *rows]))

    assert counts(found) == (4, 4, 0, 0)
    assert found.good_rows == (26, 28, 30, 32)


def test_a_csv_file_with_a_thousand_named_columns_is_refused_as_a_whole():
    more = [f"多余{number}" for number in range(1000)]

    found = intake(text([NAMES + more, *(row + ["x"] * 1000 for row in ROWS)]))

    assert found.refused.code == "file_too_wide"


@pytest.mark.parametrize(
    ("data", "kind"),
    [
        (b"<html><table><tr><td>CF_WSH</td></tr></table></html>", "HTML/XML"),
        (b'\xef\xbb\xbf<?xml version="1.0"?><Workbook/>', "HTML/XML"),
        (b"%PDF-1.4\n", "PDF"),
        (b"Rar!\x1a\x07\x00", "RAR"),
    ],
)
def test_a_web_page_scan_or_archive_is_named_for_what_it_is(data, kind):
    found = intake(data, "表.xls")

    assert found.refused.code == "file_not_table"
    assert found.refused.params == (("kind", kind),)


@pytest.mark.parametrize(
    ("part", "kind"),
    [("a.csv", "ZIP"), ("content.xml", "ODF"), ("word/document.xml", "Word / PowerPoint")],
)
def test_an_archive_or_another_document_is_no_damaged_workbook(part, kind):
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w") as box:
        box.writestr(part, "x")
        if part.startswith("word"):
            box.writestr("[Content_Types].xml", "<Types/>")

    found = intake(out.getvalue(), "表.xlsx")

    assert (found.refused.code, found.refused.params) == ("file_not_table", (("kind", kind),))


# Headers, remarks, rows without content.


@pytest.mark.parametrize(
    "decorated",
    [
        "*{}",
        "{}（必填项）",
        "{}【选填】",
        "{}：",
        "{}\n(格式：YYYY/MM/DD)",
        " {} ",
        "{}（例：2018）",
    ],
)
def test_what_a_template_adds_to_a_name_is_no_part_of_it(decorated):
    found = intake(text([[decorated.format(name) for name in NAMES], *ROWS]))

    assert counts(found) == (4, 4, 0, 0)


@pytest.mark.parametrize("length", [1, 5000])
def test_a_cell_that_is_no_name_is_a_strange_column_however_long_it_is(length):
    strange = "甲" * length

    found = intake(text([[*NAMES, strange], *([*row, ""] for row in ROWS)]))

    assert found.refused.code == "column_unresolved"


def test_header_rows_that_contradict_each_other_refuse_the_file():
    moved = [*NAMES[:4], NAMES[5], NAMES[4], *NAMES[6:]]

    found = intake(text([CODES, moved, *ROWS]))

    assert found.refused.code == "header_contradicts"
    assert found.refused.params == (("column", "E"),)


@pytest.mark.parametrize("words", [("必填", "选填"), ("（必填）1、必填项校检", "自然人此项空白")])
def test_a_row_that_explains_the_columns_is_no_record(words):
    explained = [words[at % 2] for at in range(len(CODES))]

    found = intake(text([CODES, NAMES, explained, *ROWS]))

    assert counts(found) == (4, 4, 0, 0)


@pytest.mark.parametrize(
    "remark",
    [
        ["填报人：某某", "", "审核人：", "某某", "", "", "填报日期：2018-03-12"],
        ["（注：以上信息已核对）"],
        ["以下空白"],
        ["共4条"],
        ["单位（盖章）：江阴市城市管理局"],
        ["", "合 计", "", "", "4"],
    ],
)
def test_signatures_and_totals_at_the_end_are_set_aside(remark):
    found = intake(text([NAMES, *ROWS, [], remark]))

    assert counts(found) == (5, 4, 0, 1)
    assert found.set_aside_reasons == (("note", 1),)


def test_the_example_row_of_a_template_is_set_aside():
    example = ["示例：澄城管罚字〔2018〕第1号", *ROWS[0][1:]]

    assert counts(intake(text([NAMES, example, *ROWS]))) == (5, 4, 0, 1)


@pytest.mark.parametrize("write", [lambda rows: text(rows).encode(), saved])
def test_rows_that_only_carry_a_number_are_set_aside_and_blanks_are_no_content(write):
    header = ["序号", *NAMES]
    rows = [[str(at), *row] for at, row in enumerate(ROWS)]
    numbered = [[str(at), *[""] * len(NAMES)] for at in range(4, 9)]
    blank = [["　", " ", *[""] * (len(NAMES) - 1)]]

    found = intake(write([header, *rows, *numbered, *blank]))

    assert counts(found) == (9, 4, 0, 5)
    assert found.set_aside_reasons == (("no_content", 5),)


# Who the record is about.


@pytest.mark.parametrize("filled", ["SELF", "self", "0", "00000000", "已办理", "1", "x"])
@pytest.mark.parametrize("place", ["CF_XDR_SHXYM", "CF_XDR_SWDJ"])
def test_what_is_no_code_of_an_organisation_loses_no_person(place, filled):
    number = citizen(1)
    written = {"SELF": number, "self": number.lower()}.get(filled, filled)

    _, found, added_up = one(**{place: written})

    assert "must_be_absent" in found
    assert added_up == (1, 0, 1, 0)


@pytest.mark.parametrize("said", ["自然人", "个人", "——", "N/A"])
def test_a_person_said_to_be_one_in_the_place_for_codes_is_good(said):
    record, _, _ = one(CF_XDR_SHXYM=said, CF_XDR_ZDM=said)

    assert record


@pytest.mark.parametrize(
    "name", ["江阴市某某有限公司", "澄江某某小吃店", "某某超市（个体工商户）", "暨阳某某村村委会"]
)
def test_an_organisation_without_a_code_never_becomes_a_person(name):
    record, found, _ = one(CF_XDR_MC=name)

    assert record is None
    assert found == ["name_of_organisation"]


@pytest.mark.parametrize(
    "name", ["上官芙蓉", "阿卜杜拉·买买提厂", "店小二", "欧阳中心", "JOHN SMITH"]
)
def test_an_odd_name_is_no_organisation(name):
    _, found, _ = one(CF_XDR_MC=name)

    assert ("name_of_organisation" in found) == name.endswith("提厂")


@pytest.mark.parametrize("written", ["澄　一", "澄 一", "澄\u3000 一"])
def test_blanks_that_spread_a_chinese_name_go_with_a_warning(written):
    record, found, _ = one(CF_XDR_MC=written)

    assert record["cf_xdr_mc"] == "澄一"
    assert found == ["name_spaced"]


def test_blanks_in_a_foreign_name_stay():
    record, found, _ = one(CF_XDR_MC="JOHN SMITH", CF_XDR_SFZ="E00000000", BZ="护照")

    assert record["cf_xdr_mc"] == "JOHN SMITH"
    assert found == []


@pytest.mark.parametrize("hidden", ["\u202a{}\u202c", "\u200e{}", "{0[0]}\u200b{0[1]}"])
@pytest.mark.parametrize("field", ["CF_XDR_SFZ", "CF_XDR_MC"])
def test_characters_that_nobody_sees_go_with_a_warning(field, hidden):
    plain = penalty(1)[field]
    pair = hidden.startswith("{0[")
    written = hidden.format((plain[:1], plain[1:])) if pair else hidden.format(plain)

    record, found, _ = one(**{field: written})

    assert record[field.lower()] == plain
    assert found == ["cell_hidden"]


def test_a_citizen_number_that_a_spreadsheet_rounded_is_called_that():
    assert one(CF_XDR_SFZ="3.20281E+17")[1] == ["number_digits_lost"]


def test_a_wrapped_text_loses_its_wrapping():
    record, _, _ = one(CF_WSH='="澄〔2018〕1号"', CF_XDR_MC='="澄一"', CF_JDRQ="20180305.0")

    assert (record["cf_wsh"], record["cf_xdr_mc"]) == ("澄〔2018〕1号", "澄一")
    assert record["cf_jdrq"] == "2018-03-05"


def test_what_is_no_code_at_all_is_not_also_called_too_long():
    assert one(CF_ZT="未知")[1] == ["not_in_list"]


# Workbooks.

STRICT = {
    b"http://schemas.openxmlformats.org/spreadsheetml/2006/main": (
        b"http://purl.oclc.org/ooxml/spreadsheetml/main"
    ),
    b"http://schemas.openxmlformats.org/officeDocument/2006/relationships": (
        b"http://purl.oclc.org/ooxml/officeDocument/relationships"
    ),
}


def strict(name, data):
    for transitional, new in STRICT.items():
        data = data.replace(transitional, new)
    return data


def test_a_formula_is_seen_in_the_strict_form_of_a_workbook_too():
    data = with_results([NAMES, *ROWS], {(2, 0): ('="a"&"b"', "ab")})

    found = intake(rewritten(data, strict), "表.xlsx")

    assert codes(found) == ["cell_formula"]
    assert counts(found) == (4, 3, 1, 0)


def test_a_formula_in_cells_without_a_place_refuses_the_workbook():
    def placeless(name, data):
        sheet = name.startswith("xl/worksheets/sheet")
        return re.sub(rb'<c r="[A-Z]+\d+"', b"<c", data) if sheet else data

    data = with_results([NAMES, *ROWS], {(2, 0): ('="a"&"b"', "ab")})

    assert intake(rewritten(data, placeless)).refused.code == "workbook_broken"


def test_a_sheet_whose_markup_is_not_found_refuses_the_workbook():
    def elsewhere(name, data):
        return data.replace(b"worksheets/sheet1.xml", b"./worksheets/sheet1.xml")

    data = with_results([NAMES, *ROWS], {(2, 0): ('="a"&"b"', "ab")})

    assert intake(rewritten(data, elsewhere)).refused.code == "workbook_broken"


def test_a_row_of_formulas_without_results_is_not_taken_for_blank():
    def compute(book, sheet):
        for column in range(1, len(CODES) + 1):
            sheet.cell(6, column).value = "=A5"

    found = intake(saved([NAMES, *ROWS], compute))

    assert counts(found) == (5, 4, 1, 0)
    assert {f.source_row for f in found.findings} == {6}
    assert {"cell_formula"} <= set(codes(found))


def test_a_second_sheet_with_an_empty_template_is_passed_over():
    def another(book, sheet):
        book.create_sheet("第12周", 0).append(NAMES)

    found = intake(saved([NAMES, *ROWS], another))

    assert counts(found) == (4, 4, 0, 0)
    assert codes(found) == ["sheet_skipped"]


def test_hidden_rows_and_columns_are_read_and_named():
    def hide(book, sheet):
        for row in (3, 4, 40):
            sheet.row_dimensions[row].hidden = True
        for column in "CD":
            sheet.column_dimensions[column].hidden = True

    found = intake(saved([NAMES, *ROWS], hide))

    assert counts(found) == (4, 4, 0, 0)
    assert {f.finding.code: f.finding.params for f in found.findings} == {
        "rows_hidden": (("rows", "2"),),
        "columns_hidden": (("letters", "C, D"),),
    }


# The same record more than once.


def repeated(*rows):
    found = intake(text([CODES, *([row.get(code, "") for code in CODES] for row in rows)]))
    return found, [
        (f.source_row, f.finding.code, dict(f.finding.params)["row"]) for f in found.findings
    ]


def test_the_same_record_twice_counts_once_and_is_no_error():
    found, said = repeated(penalty(1), penalty(2), penalty(1))

    assert counts(found) == (3, 3, 0, 0)
    assert said == [(2, "record_repeated", "4")]


def test_of_records_with_one_key_the_newest_counts_and_of_equals_the_last():
    newer = penalty(1, SJC="2018/03/20")
    other = penalty(1, CF_SY="占道经营")

    assert repeated(newer, penalty(1), other)[1] == [
        (3, "record_conflict", "2"),
        (4, "record_conflict", "2"),
    ]
    assert repeated(penalty(1), other)[1] == [(2, "record_conflict", "3")]


def test_repeated_and_conflicting_rows_of_one_key_are_told_apart():
    other = penalty(1, CF_SY="占道经营")

    _, said = repeated(penalty(1), other, penalty(1), penalty(2))

    assert said == [(2, "record_repeated", "4"), (3, "record_conflict", "4")]


def test_a_rejected_row_neither_counts_nor_is_called_repeated():
    wrong = penalty(1, SJC="2018/03/20", CF_ZT="9")
    data = text([CODES, *([row.get(c, "") for c in CODES] for row in (penalty(1), wrong))])

    assert codes(intake(data)) == ["not_in_list"]


def test_the_order_of_columns_and_forms_of_writing_make_no_other_record():
    _, said = repeated(penalty(1), penalty(1, CF_JDRQ="2018年3月5日", CF_XDR_SHXYM="无"))

    assert said == [(2, "record_repeated", "3")]
