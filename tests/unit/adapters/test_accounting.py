"""Every column, cell and code of a file is somewhere; the sums are printed, and no person is."""

import json
from dataclasses import replace

import pytest
from click.testing import CliRunner
from kit.mappings import mapping_text, table, taken

from adapters.accounting import account
from adapters.cli import adapters
from adapters.errors import SumsDisagree

BODY = """
[[column]]
field = "cf_zt"
names = ["状态"]
read = "code"
otherwise = "keep"
values = { "在用" = "1" }
empty = ["/"]
[[column]]
field = "cf_syfw"
names = ["范围"]
read = "code"
otherwise = { value = "1" }
[[column]]
field = "cf_bz"
names = ["备注"]
when = { names = ["类型"], is = ["甲"] }
[[ignore]]
names = ["序号"]
reason = "numbers the rows"
"""
ROWS = [
    ["序号", "状态", "范围", "备注", "类型", ""],
    ["1", "1", "1", "x", "甲", ""],
    ["2", "在用", "公示范围", "", "乙", ""],
    ["3", "在用", "1(说明)", "", "", ""],
    ["4", "/", "", "", "", ""],
    ["5", "320281198001029973", "9", "", "", ""],
]


def test_every_column_and_every_filled_cell_is_counted_once():
    drawn = taken(BODY, *ROWS).account

    states = [column.state for column in drawn.columns]
    assert states == ["ignored", "mapped", "mapped", "mapped", "decides", "empty"]
    assert drawn.cells == {"mapped": 10, "decides": 2, "ignored": 5, "unresolved": 0}
    assert drawn.emptied == 1


def test_every_different_code_is_counted_with_what_became_of_it():
    state, scope = taken(BODY, *ROWS).account.codes

    assert [(v.written, v.value, v.state, v.count) for v in state.values] == [
        ("在用", "1", "mapped", 2),
        ("1", "1", "mapped", 1),
        ("320281198001029973", "320281198001029973", "passed", 1),
    ]
    assert (state.known, state.unknown, state.empty) == (3, 1, 1)
    assert {(v.written, v.state) for v in scope.values} == {
        ("1", "mapped"),
        ("1(说明)", "mapped"),
        ("公示范围", "otherwise"),
        ("9", "otherwise"),
    }


@pytest.mark.parametrize(
    ("otherwise", "became"), [("refuse", "rejected"), ("empty", "dropped"), ("keep", "passed")]
)
def test_what_becomes_of_other_codes_is_what_the_mapping_says(otherwise, became):
    body = BODY.replace('otherwise = "keep"', f'otherwise = "{otherwise}"')

    state, _ = taken(body, *ROWS).account.codes

    assert [value.state for value in state.values if value.state != "mapped"] == [became]


def test_codes_that_another_filling_took_are_counted_apart():
    body = """
[[column]]
field = "cf_zt"
names = ["状态"]
read = "code"
otherwise = "keep"
when = { names = ["类型"], is = ["甲"] }
[[constant]]
field = "cf_zt"
value = "2"
"""
    body += '[[column]]\nfield = "cf_bz"\nnames = ["备注"]\n'
    rows = [["状态", "类型", "备注"], ["1", "甲", "a"], ["1", "乙", "b"], ["", "甲", "c"]]

    (state,) = taken(body, *rows).account.codes

    assert (state.known, state.empty, state.elsewhere) == (1, 1, 1)


def test_sums_that_do_not_add_up_stop_the_run():
    intake = taken(BODY, *ROWS)
    kept = intake.translation.origin
    wrong = replace(intake.account.codes[0], known=99)

    for rows, codes in ((kept.head(2), ()), (kept, (wrong,))):
        with pytest.raises(SumsDisagree):
            account(intake.table, intake.headings, kept=rows, aside=kept.head(0), codes=codes)


@pytest.fixture
def check(tmp_path):
    (tmp_path / "m.toml").write_text(mapping_text(BODY), encoding="utf-8")
    (tmp_path / "f.csv").write_bytes(table(*ROWS))

    def call(*more):
        line = ("check", tmp_path / "f.csv", "--layout", tmp_path / "m.toml", *more)
        return CliRunner().invoke(
            adapters, [str(part) for part in (*line, "--as-of", "2026-04-01")]
        )

    return call


def test_the_sums_are_printed(check):
    printed = check("--lang", "en").output

    assert "columns: 6 = 3 mapped + 1 asked about + 1 ignored + 0 undecided + 1 empty" in printed
    assert "cells: 17 = 10 mapped + 2 asked about + 5 ignored + 0 undecided; 1 of them" in printed
    assert "codes cf_zt: 5 = 3 mapped + 1 passed + 1 blank" in printed
    assert "在用 → 1 ×2 mapped" in printed


def test_the_sums_are_in_the_facts(check):
    facts = json.loads(check("--json").output)["account"]

    assert facts["rows"] == {"heading": 1, "records": 5, "unfolded": 0, "set_aside": 0, "blank": 0}
    assert facts["cells"]["mapped"] == 10
    assert facts["codes"][0]["values"][0] == {
        "written": "在用", "value": "1", "state": "mapped", "count": 2
    }  # fmt: skip


@pytest.mark.parametrize("form", [(), ("--json",)])
def test_what_can_hardly_be_a_code_is_printed_by_its_shape_alone(check, form):
    printed = check(*form).output

    assert "320281" not in printed
    assert "9{18}" in printed


def test_the_schema_of_mappings_is_written(tmp_path):
    answer = CliRunner().invoke(adapters, ["schema", "--out", str(tmp_path / "s.json")])

    written = json.loads((tmp_path / "s.json").read_text("utf-8"))
    assert answer.exit_code == 0
    assert written["properties"]["column"]["minItems"] == 1
    assert json.loads(CliRunner().invoke(adapters, ["schema"]).output) == written


def test_every_key_of_a_mapping_has_a_description_for_editors():
    schema = json.loads(CliRunner().invoke(adapters, ["schema"]).output)

    silent = {
        f"{name}.{key}"
        for name, part in schema["$defs"].items()
        for key, said in part.get("properties", {}).items()
        if name != "TitleKeys" and "description" not in said
    }
    assert silent == set()


def test_the_shipped_mappings_fit_the_schema():
    import tomllib

    import jsonschema

    from adapters.layouts import FOLDER, layouts

    schema = json.loads(CliRunner().invoke(adapters, ["schema"]).output)
    for name in layouts():
        mapping = tomllib.loads((FOLDER / name / "mapping.toml").read_text("utf-8"))
        jsonschema.Draft202012Validator(schema).validate(mapping)
