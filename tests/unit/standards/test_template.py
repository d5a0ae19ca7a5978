"""The Excel data-entry template: its cells come from the model, and it can be filled in."""

import io
from datetime import date

import openpyxl
import pytest
from click.testing import CliRunner

from standards.cli import standards
from standards.model import Absent
from standards.release import load
from standards.samples import Samples
from standards.targets.template import CityHead, render

CATALOG = load("jiangyin-person/0.9.0")
HEAD = CityHead("0015", "江阴市某局", "01", "双公示处罚", "3")
TYPES = [record_type.id for record_type in CATALOG.record_types]


def opened(record_type, head=None):
    return openpyxl.load_workbook(io.BytesIO(render(record_type, CATALOG, head=head)))


def never_filled(record_type):
    return {n for rule in record_type.rules if isinstance(rule, Absent) for n in rule.fields}


@pytest.mark.parametrize("id_", TYPES)
def test_every_field_that_a_person_can_have_is_a_column_with_a_check_and_help(id_):
    record_type = CATALOG.record_type(id_)
    sheet = opened(record_type).worksheets[0]
    wanted = [f for f in record_type.fields if f.id not in never_filled(record_type)]
    checks = {str(one.sqref).split(":")[0]: one for one in sheet.data_validations.dataValidation}

    assert [cell.value for cell in sheet[1]] == [field.id for field in wanted]
    for cell, field in zip(sheet[2], wanted, strict=True):
        check = checks[f"{cell.column_letter}3"]
        assert field.label.zh in cell.value
        assert check.promptTitle == field.label.zh[:32]
        assert check.type == ("list" if field.code_list else "custom")


def test_only_the_header_is_locked_and_it_stays_in_sight():
    record_type = CATALOG.record_type("penalty")
    sheet = opened(record_type).worksheets[0]

    assert sheet.protection.sheet
    assert sheet.freeze_panes == "A3"
    assert sheet["A1"].protection.locked
    assert not sheet.column_dimensions["A"].protection.locked


def test_a_list_offers_exactly_the_codes_of_the_standard():
    record_type = CATALOG.record_type("penalty")
    book = opened(record_type)
    sheet, codes = book.worksheets[0], book["代码表 Codes"]
    column = [cell.value for cell in sheet[1]].index("cf_zt")
    letter = sheet.cell(3, column + 1).column_letter
    check = next(
        one
        for one in sheet.data_validations.dataValidation
        if str(one.sqref).startswith(f"{letter}3:")
    )
    place = check.formula1.split("!")[1].replace("$", "")

    offered = tuple(cell.value for (cell,) in codes[place])

    assert offered == CATALOG.code_list("state").values()
    assert check.errorStyle in (None, "stop")


def test_the_city_head_has_the_rows_of_the_citys_template():
    record_type = CATALOG.record_type("penalty")
    sheet = opened(record_type, HEAD).worksheets[0]
    rows = list(sheet.iter_rows(max_row=4, values_only=True))

    assert rows[0][:5] == (
        "DEPARTMENTCODE", "DEPARTMENTNAME", "TABLECODE", "TABLENAME", "TABLEVERSIONID",
    )  # fmt: skip
    assert rows[1][:5] == ("0015", "江阴市某局", "01", "双公示处罚", "3")
    assert rows[2] == tuple(field.source_code for field in record_type.fields)
    assert rows[3] == tuple(field.label.zh for field in record_type.fields)
    assert all(sheet.cell(4, n + 1).comment for n in range(len(record_type.fields)))


def test_a_filled_template_gives_the_records_back():
    record_type = CATALOG.record_type("penalty")
    book = opened(record_type)
    sheet = book.worksheets[0]
    record = Samples(record_type, CATALOG, as_of=date(2024, 2, 29), seed=3).valid()
    names = [cell.value for cell in sheet[1]]
    for column, name in enumerate(names, start=1):
        sheet.cell(3, column, record.get(name))
    saved = io.BytesIO()
    book.save(saved)

    row = next(openpyxl.load_workbook(saved).worksheets[0].iter_rows(min_row=3, values_only=True))

    assert {n: v for n, v in zip(names, row, strict=True) if v is not None} == record


def test_the_same_standard_gives_the_same_bytes():
    record_type = CATALOG.record_type("honour")

    assert render(record_type, CATALOG) == render(record_type, CATALOG)


def test_the_command_writes_the_template(tmp_path):
    out = tmp_path / "honour.xlsx"
    result = CliRunner().invoke(standards, ["template", "--type", "honour", "--out", str(out)])

    assert result.exit_code == 0
    assert out.read_bytes()[:2] == b"PK"
