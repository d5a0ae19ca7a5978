"""What `explain` tells is what was done: file, sheet, row, column, original text, and each step."""

import json
from datetime import date

import pytest
from click.testing import CliRunner
from kit.mappings import REST, layout, mapping_text, table, taken

from adapters import layouts
from adapters.cli import adapters
from adapters.intake import take
from adapters.lineage import explain, records_of_row
from standards.release import load

BODY = """
[[column]]
field = "cf_jdrq"
names = ["决定日期"]
read = "date"
[[column]]
field = "cf_nr_fk"
names = ["罚款"]
read = "amount"
unit = "元"
[[column]]
field = "cf_bz"
sources = [{ names = ["镇"] }, { names = ["村"] }]
join = "/"
[[column]]
field = "cf_xdr_mc"
names = ["当事人"]
read = "name"
[[column]]
field = "cf_xdr_zjhm"
names = ["证件号"]
read = "identity"
[repeat]
fields = ["cf_xdr_mc", "cf_xdr_zjhm"]
separators = ["、"]
"""
A, B = "320281198001029973", "320281198001039987"
ROWS = [
    ["决定日期", "罚款", "镇", "村", "当事人", "证件号"],
    [" 2026年3月5日 ", "1,000元", "澄江", "某村", "澄一、澄 二", f"{A}、{B}"],
    ["46086", "", "", "某村", "澄三", A],
]


def story(record, field):
    intake = taken(BODY, *ROWS)
    mapping = layout(BODY)
    told = explain(intake, mapping, load(mapping.standard), record, (field,))
    return told, told.stories[0]


def steps(record, field):
    return [(one.step, one.text) for one in story(record, field)[1].steps if one.changed]


def test_each_step_from_the_cell_to_the_value_is_told():
    told, one = story(0, "cf_jdrq")

    assert (told.row, told.record) == (2, 1)
    assert [(c.letter, c.header, c.text) for c in one.cells] == [
        ("A", "决定日期", " 2026年3月5日 ")
    ]
    assert steps(0, "cf_jdrq") == [("trim", "2026年3月5日"), ("day", "2026-03-05")]
    assert steps(2, "cf_jdrq") == [("spreadsheet_day", "2026-03-05")]
    assert one.value == "2026-03-05"


def test_a_conversion_and_a_join_are_steps_like_others():
    assert steps(0, "cf_nr_fk") == [("元 → 万元", "0.1")]
    assert steps(0, "cf_bz") == [('join("/")', "澄江/某村")]
    assert [cell.letter for cell in story(0, "cf_bz")[1].cells] == ["C", "D"]


def test_the_part_of_a_person_in_a_shared_cell_is_a_step():
    told, one = story(1, "cf_xdr_mc")

    assert (told.row, told.record) == (2, 2)
    assert one.cells[0].text == "澄一、澄 二"
    assert steps(1, "cf_xdr_mc") == [("person 2 第2人", "澄 二"), ("join_name", "澄二")]
    assert [finding.code for finding in one.findings] == ["name_spaced"]


def test_a_row_leads_to_all_its_records():
    intake = taken(BODY, *ROWS)

    assert records_of_row(intake, 2) == (0, 1)
    assert records_of_row(intake, 3) == (2,)
    assert records_of_row(intake, 1) == ()


def test_a_constant_has_no_cell_and_no_step():
    _, one = story(0, "cf_zt")

    assert (one.origin, one.cells, one.steps, one.value) == ("constant", (), (), REST["cf_zt"])


def shipped():
    for name in ("sgs2018-penalty", "sgs-licence", "city-identity", "form-objection"):
        for path in sorted((layouts.FOLDER / name).glob("sample*.*")):
            yield pytest.param(name, path, id=f"{name}/{path.name}")


@pytest.mark.parametrize(("name", "path"), list(shipped()))
def test_what_is_told_of_some_records_of_a_sample_ends_at_its_value(name, path):
    """The same steps over one cell and over the column: two ways to the same values."""
    mapping = layouts.load(name)
    catalog = load(mapping.standard)
    intake = take(path.read_bytes(), path.name, mapping, catalog, as_of=date(2026, 3, 31))
    records = intake.translation.records

    for record in range(0, records.height, 6):
        for one in explain(intake, mapping, catalog, record).stories:
            last = one.steps[-1].text if one.steps else one.value
            assert (one.field.id, last) == (one.field.id, records[one.field.id][record])


@pytest.fixture
def run(tmp_path):
    (tmp_path / "m.toml").write_text(mapping_text(BODY), encoding="utf-8")
    (tmp_path / "f.csv").write_bytes(table(*ROWS, ["2026-03-05", "x", "", "", "澄四", A]))
    options = ("--layout", tmp_path / "m.toml", "--as-of", "2026-04-01")

    def call(*arguments):
        line = ("explain", tmp_path / "f.csv", *options, *arguments)
        return CliRunner().invoke(adapters, [str(part) for part in line])

    return call


def test_the_command_prints_place_steps_findings_and_the_legal_basis(run):
    answer = run("--record", 4, "--field", "cf_nr_fk", "--lang", "en")

    assert answer.exit_code == 0
    assert "f.csv · row 4  (record 4)" in answer.output
    assert "B “罚款”: “x”" in answer.output
    assert "[number_form]" in answer.output
    assert "主席令" in answer.output


def test_the_command_tells_all_records_of_a_row_as_json(run):
    told = json.loads(run("--row", 2, "--field", "cf_xdr_mc", "--json").output)

    assert [one["record"] for one in told] == [1, 2]
    assert [one["fields"][0]["value"] for one in told] == ["澄一", "澄二"]
    assert told[0]["fields"][0]["cells"] == [
        {"letter": "E", "header": "当事人", "text": "澄一、澄 二"}
    ]


@pytest.mark.parametrize(
    ("arguments", "says"),
    [
        (("--record", 9), "4 records"),
        (("--row", 9), "row 9 holds no record"),
        (("--record", 1, "--field", "cf_x"), "has no field cf_x"),
        ((), "--record or --row"),
        (("--record", 1, "--row", 2), "--record or --row"),
    ],
)
def test_what_is_not_there_is_said(run, arguments, says):
    answer = run(*arguments)

    assert answer.exit_code == 2
    assert says in answer.stderr


def test_the_command_says_why_a_row_is_no_record(tmp_path):
    path = layouts.FOLDER / "sgs-penalty" / "sample.csv"
    options = ("--layout", "sgs-penalty", "--as-of", "2026-03-31", "--row", "28")

    answer = CliRunner().invoke(adapters, ["explain", str(path), *options])

    assert (answer.exit_code, answer.output) == (1, "28: 法人和其他组织（不属于自然人信息）\n")
