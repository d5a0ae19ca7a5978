"""Other formats: our documents come back exactly, those of others begin a draft, losses show."""

import json
from importlib.resources import files

import jsonschema
import pytest
from click.testing import CliRunner
from kit import drafts

from standards.cli import standards
from standards.interchange import odcs, table_schema
from standards.model import FieldType, Label
from standards.release import load
from standards.source import read

CATALOG = load("jiangyin-person/0.9.0")
ODCS = json.loads((files("open_data_contract_standard") / "schema.json").read_text("utf-8"))


def run(*arguments):
    return CliRunner().invoke(standards, [str(argument) for argument in arguments])


def begin(file, format_, into, *more):
    return run(
        "interchange", "read", file, "--from", format_, "--id", "wuxi-person", "--name-zh", "目录",
        "--name-en", "catalog", "--publisher", "cn.wuxi", "--into", into, *more,
    )  # fmt: skip


@pytest.mark.parametrize("folder", drafts.cases("catalog.toml"))
def test_our_own_documents_come_back_exactly(folder):
    catalog = read(folder)
    contract, _ = odcs.write(catalog)
    types, made = odcs.read(json.loads(json.dumps(contract)))

    assert types == catalog.record_types
    assert made.losses == []
    for record_type in catalog.record_types:
        schema, _ = table_schema.write(record_type, catalog)
        back, _ = table_schema.read(json.loads(json.dumps(schema)), "other", Label("别", "other"))
        assert back == record_type


@pytest.mark.parametrize("folder", drafts.cases("catalog.toml"))
def test_our_contract_is_valid_by_the_schema_of_odcs(folder):
    contract, _ = odcs.write(read(folder))
    validator = jsonschema.validators.validator_for(ODCS)(ODCS)

    assert [error.message for error in validator.iter_errors(contract)] == []


def test_what_table_schema_cannot_say_is_listed():
    _, losses = table_schema.write(CATALOG.record_type("penalty"), CATALOG)
    lost = [(loss.path, loss.what) for loss in losses]

    assert ("penalty.cf_wsh", "refuse") in lost
    assert ("penalty.cf_xdr_mc", "form") in lost
    rules = [path for path, what in lost if what == "rule"]
    assert len(rules) == len(CATALOG.record_type("penalty").rules)


FOREIGN = {
    "fields": [
        {"name": "Case No", "title": "案号", "type": "string",
         "constraints": {"required": True, "maxLength": 40, "pattern": r"[A-Z]{2}\d+"}},
        {"name": "state", "type": "string", "constraints": {"enum": ["01", "02"]}},
        {"name": "when", "type": "datetime"},
        {"name": "paid", "type": "number", "constraints": {"maximum": 5}},
        {"name": "open", "type": "boolean"},
    ],
    "primaryKey": "Case No",
    "foreignKeys": [],
}  # fmt: skip


def test_a_schema_of_others_becomes_a_record_type_and_the_rest_is_listed():
    record_type, made = table_schema.read(FOREIGN, "cases", Label("案件", "cases"))
    case, state, when, paid, open_ = record_type.fields

    assert record_type.key == ("case_no",)
    assert (case.max_length, case.required, case.source_code) == (40, True, "Case No")
    assert case.pattern == "[A-Z]{2}{DIGIT}{1,}"
    assert [codes.values() for codes in made.lists] == [("01", "02"), ("true", "false")]
    assert (state.type, open_.type) == (FieldType.CODE, FieldType.CODE)
    assert (when.type, paid.type) == (FieldType.TEXT, FieldType.DECIMAL)
    assert {(loss.path, loss.what) for loss in made.losses} == {
        ("cases", "foreignKeys"),
        ("cases.0", "pattern"),  # it is not anchored there
        ("cases.2", "type datetime"),
        ("cases.2", "maxLength"),
        ("cases.3", "maximum"),
    }


YAML = """
apiVersion: v3.2.0
kind: DataContract
id: urn:x
version: 1.0.0
status: active
schema:
- name: cases
  logicalType: object
  properties:
  - {name: no, logicalType: string, required: true, primaryKey: true, primaryKeyPosition: 1,
     logicalTypeOptions: {maxLength: 10}}
  - {name: code, logicalType: string, enum: [{value: 01}, {value: no}, {value: 1e3}]}
  - {name: when, logicalType: timestamp}
  quality: [{type: text, description: never empty}]
"""


def test_codes_of_a_yaml_contract_stay_the_texts_that_stand_there(tmp_path):
    file = tmp_path / "contract.yaml"
    file.write_text(YAML)

    result = begin(file, "odcs", tmp_path / "draft")
    draft = read(tmp_path / "draft")

    assert result.exit_code == 0, result.output
    assert draft.record_types[0].field_ids == ("no", "code", "when")
    assert draft.code_lists[0].values() == ("01", "no", "1e3")
    assert "lost 丢失: cases: quality" in result.output


def test_a_table_schema_begins_a_draft_that_can_be_frozen(tmp_path):
    file = tmp_path / "schema.json"
    written = run("interchange", "write", "--to", "table-schema", "--type", "penalty",
                  "--standard", CATALOG.name, "--out", file)  # fmt: skip

    begun = begin(file, "table-schema", tmp_path / "draft", "--type", "penalty")
    frozen = run("freeze", tmp_path / "draft", "--into", tmp_path / "out")

    assert (written.exit_code, begun.exit_code, frozen.exit_code) == (0, 0, 0), frozen.output


@pytest.mark.parametrize(
    ("format_", "text", "told"),
    [
        ("odcs", "{}", "kind is not DataContract"),
        ("odcs", '{"kind": "DataContract"}', "schema: no objects"),
        ("odcs", "a: [", "neither JSON nor YAML"),
        ("table-schema", "[]", "no list of fields"),
        ("table-schema", '{"fields": [{}]}', "a field without a name"),
        ("table-schema", '{"fields": [], "chengxin": 1}', "the part `chengxin`"),
    ],
)
def test_what_is_not_of_the_format_is_refused_with_the_reason(tmp_path, format_, text, told):
    file = tmp_path / "given"
    file.write_text(text)

    result = begin(file, format_, tmp_path / "draft", "--type", "cases")

    assert result.exit_code == 65
    assert told in result.output
    assert not (tmp_path / "draft").exists()
