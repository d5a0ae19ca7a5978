import io
import time
import zipfile
from datetime import date

import openpyxl
import pytest
import xlsxwriter
from hypothesis import given, settings
from hypothesis import strategies as st
from kit.department_files import PENALTY, penalty, penalty_csv

from adapters import layouts
from adapters.errors import FileRefused
from adapters.intake import Intake, take, take_stream
from adapters.readers import zip_safety
from standards.checking.rules import RULES, explain
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
AS_OF = date(2018, 4, 1)


def intake(data, name="file.csv"):
    return take(data, name, MAPPING, CATALOG, as_of=AS_OF)


def refused(data, name="file.csv"):
    found = intake(data, name)
    assert found.refused is not None
    assert (found.rows, found.accepted, found.good.height) == (0, 0, 0)
    words = explain(found.refused, record_type=None, language="zh")
    assert "…" not in words.message + words.remedy  # every parameter of the message is given
    return found.refused


def workbook(rows=()):
    book = openpyxl.Workbook()
    book.active.append([code for code, _ in PENALTY])
    for row in rows:
        book.active.append([row.get(code) for code, _ in PENALTY])
    out = io.BytesIO()
    book.save(out)
    return out.getvalue()


def repacked(data, **parts):
    """The workbook with parts added or replaced; `__` stands for `/`."""
    out = io.BytesIO()
    new = {name.replace("__", "/"): content for name, content in parts.items()}
    with zipfile.ZipFile(io.BytesIO(data)) as old, zipfile.ZipFile(out, "w", 8) as box:
        for name in old.namelist():
            if name not in new:
                box.writestr(name, old.read(name))
        for name, content in new.items():
            box.writestr(name, content)
    return out.getvalue()


@given(st.binary(max_size=400))
def test_any_bytes_are_an_intake(data):
    assert isinstance(intake(data), Intake)


@pytest.mark.slow
@settings(max_examples=15, deadline=None)
@given(st.binary(max_size=60), st.integers(0, 5000))
def test_a_workbook_with_any_damage_is_an_intake(damage, at):
    data = workbook([penalty(1)])

    found = intake(data[:at] + damage + data[at + len(damage) :], "file.xlsx")

    assert found.rows == found.accepted + found.rejected + found.set_aside


@pytest.mark.parametrize("data", [b"", b"\n\n", b"  ", b"\xef\xbb\xbf", b",,,\n,,,\n"])
def test_an_empty_file_is_refused(data):
    assert refused(data).code == "file_empty"


def test_a_header_without_rows_is_refused():
    assert refused(penalty_csv([])).code == "file_no_rows"


def test_a_file_without_a_header_is_refused_and_its_cells_stay_out_of_the_answer():
    data = penalty_csv([penalty(i) for i in range(5)]).split(b"\n", 1)[1]

    finding = refused(data)

    assert finding.code == "header_missing"
    assert "320281" not in str(finding)


def test_a_missing_column_is_named():
    data = penalty_csv([penalty(1)], columns=[c for c, _ in PENALTY if c != "CF_WSH"])

    finding = refused(data)

    assert finding.code == "column_missing"
    assert dict(finding.params)["columns"] == "CF_WSH (行政处罚决定书文号)"


def test_a_file_without_any_organisation_code_is_refused():
    codes = ("CF_XDR_SHXYM", "CF_XDR_ZDM", "CF_XDR_GSDJ", "CF_XDR_SWDJ")
    data = penalty_csv([penalty(1)], columns=[c for c, _ in PENALTY if c not in codes])

    assert refused(data).code == "column_missing"


@pytest.mark.parametrize("again", ["CF_WSH", "行政处罚决定书文号", "ｃｆ＿ｗｓｈ*"])
def test_a_duplicate_column_is_refused_with_its_letters(again):
    data = penalty_csv([penalty(1)], columns=[*(c for c, _ in PENALTY), again])

    finding = refused(data)

    assert (finding.code, dict(finding.params)["letters"]) == ("header_duplicate", "A, Y")


def test_a_broken_encoding_is_refused_with_line_and_byte():
    data = bytearray(penalty_csv([penalty(i) for i in range(4)]))
    at = data.rindex("城市管理".encode())
    data[at] = 0xFF

    finding = refused(bytes(data))

    assert finding.code == "encoding_broken"
    assert dict(finding.params) == {"encoding": "UTF-8", "offset": str(at), "line": "5"}


def test_files_of_two_encodings_joined_are_refused():
    rows = [penalty(i) for i in range(3)]
    data = penalty_csv(rows, encoding="gb18030") + penalty_csv(rows).split(b"\n", 1)[1]

    finding = refused(data)

    assert (finding.code, dict(finding.params)["line"]) == ("encoding_broken", "5")


def test_utf_16_without_a_mark_is_refused():
    assert refused(penalty_csv([penalty(1)], encoding="utf-16-le")).code == "file_not_text"


def test_a_nul_in_a_cell_refuses_its_row_only():
    found = intake(penalty_csv([penalty(1), penalty(2, CF_JG="罚\0款")]))

    assert (found.accepted, found.rejected_rows) == (1, (3,))


def test_a_csv_named_xlsx_is_read_as_what_it_is_with_a_warning():
    found = intake(penalty_csv([penalty(1)]), "file.xlsx")

    assert found.accepted == 1
    assert [f.finding.code for f in found.findings] == ["name_misleads"]


def test_a_workbook_named_csv_is_read_as_what_it_is_with_a_warning():
    found = intake(workbook([penalty(1)]), "file.csv")

    assert found.accepted == 1
    assert [f.finding.code for f in found.findings] == ["name_misleads"]


@pytest.mark.parametrize("share", [0.2, 0.7, 0.98])
def test_a_workbook_cut_short_is_refused(share):
    data = workbook([penalty(1)])

    assert refused(data[: int(len(data) * share)]).code == "workbook_broken"


def test_a_bomb_is_refused_before_any_parser_sees_it():
    data = repacked(workbook(), xl__worksheets__sheet1=b" " * 300_000_000)
    started = time.monotonic()

    assert refused(data).code == "workbook_bomb"
    assert time.monotonic() - started < 5


def test_a_bomb_that_lies_about_its_size_is_refused():
    data = bytearray(repacked(workbook(), xl__worksheets__big=b" " * 60_000_000))
    size = (60_000_000).to_bytes(4, "little")
    small = (1000).to_bytes(4, "little")
    lying = bytes(data).replace(size, small)

    with pytest.raises(FileRefused) as caught:
        zip_safety.inspect(lying)

    assert caught.value.finding.code == "workbook_bomb"


def test_entries_that_overlap_are_refused():
    data = bytearray(workbook())
    first = data.index(b"PK\x01\x02")
    second = data.index(b"PK\x01\x02", first + 4)
    data[second + 42 : second + 46] = data[first + 42 : first + 46]

    assert refused(bytes(data)).code == "workbook_bomb"


@pytest.mark.parametrize(
    ("part", "content", "code"),
    [
        ("xl__vbaProject.bin", b"x", "workbook_macros"),
        ("xl__externalLinks__externalLink1.xml", b"<x/>", "workbook_links"),
        ("xl__embeddings__oleObject1.bin", b"x", "workbook_nested"),
        ("xl__media__image1.png", b"PK\x03\x04 a file in the file", "workbook_nested"),
        ("xl__styles.xml", b'<!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>', "workbook_entities"),
    ],
)
def test_a_workbook_with_more_than_cells_is_refused(part, content, code):
    assert refused(repacked(workbook([penalty(1)]), **{part: content})).code == code


def test_two_cells_at_the_ends_of_a_sheet_do_not_eat_the_memory():
    book = openpyxl.Workbook()
    book.active["A1"] = "a"
    book.active["XFD1048576"] = "b"
    out = io.BytesIO()
    book.save(out)

    assert refused(out.getvalue()).code in ("workbook_unreadable", "file_too_wide")


@pytest.mark.deep
def test_a_workbook_of_600_000_formulas_is_told_of_row_by_row():
    out = io.BytesIO()
    with xlsxwriter.Workbook(out, {"constant_memory": True}) as book:
        sheet = book.add_worksheet()
        sheet.write_row(0, 0, [code for code, _ in PENALTY])
        for row in range(1, 25_001):
            for column in range(len(PENALTY)):
                sheet.write_formula(row, column, "=1+1")

    found = intake(out.getvalue(), "file.xlsx")

    assert (found.rows, found.rejected) == (25_000, 25_000)
    assert {one.finding.code for one in found.findings} == {"cell_formula"}


@pytest.mark.deep
def test_a_long_text_shared_by_half_a_million_cells_ends_its_child_only():
    cells = "".join(f"<c r='{chr(65 + c)}{{0}}' t='s'><v>0</v></c>" for c in range(26))
    rows = "".join(f"<row r='{row}'>{cells.format(row)}</row>" for row in range(1, 20_001))
    space = "xmlns='http://schemas.openxmlformats.org/spreadsheetml/2006/main'"
    sheet = f"<worksheet {space}><sheetData>{rows}</sheetData></worksheet>"
    shared = f"<sst {space}><si><t>{'x' * 32_000}</t></si></sst>"

    data = repacked(
        workbook([penalty(1)]),
        **{"xl__worksheets__sheet1.xml": sheet.encode(), "xl__sharedStrings.xml": shared.encode()},
    )

    assert refused(data, "file.xlsx").code in ("workbook_unreadable", "workbook_bomb")


@pytest.mark.deep
@pytest.mark.parametrize("before", [b"", penalty_csv([penalty(1)])])
def test_a_line_of_a_gigabyte_refuses_its_file_in_the_memory_of_a_batch(before, tmp_path):
    path = tmp_path / "line.csv"
    with path.open("wb") as out:
        out.write(before)
        for _ in range(1024):
            out.write(b"x" * 1024 * 1024)

    with path.open("rb") as source:
        found = take_stream(source, path.name, MAPPING, CATALOG, as_of=AS_OF)

    assert found.refused.code == "file_unreadable"


def test_a_million_columns_break_their_row_only():
    data = penalty_csv([penalty(1)]) + b"x," * 1_000_000 + b"x\n"

    found = intake(data)

    assert found.accepted == 1
    assert [f.finding.code for f in found.findings] == ["row_too_many_cells"]


def test_a_cell_of_a_million_characters_breaks_its_row_only():
    found = intake(penalty_csv([penalty(1), penalty(2, CF_SY="长" * 1_200_000)]))

    assert (found.accepted, found.rejected) == (1, 1)


def test_every_code_of_the_intake_is_explained_in_both_languages():
    from standards.checking.intake_rules import INTAKE_RULES

    for code, rule in INTAKE_RULES.items():
        assert RULES[code] is rule
        for label in (rule.title, rule.message, rule.remedy):
            assert label.zh
            assert label.en
