"""What a standard compiles to gives the reference's verdict, but for what the matrix leaves out."""

import json
import re
import subprocess
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from kit import targets

from standards.release import load
from standards.samples import Samples
from standards.source import read
from standards.targets import arrow, json_schema, matrix, outputs, sql

ROOT = Path(__file__).resolve().parents[3]
CATALOGS = {
    "edition-2018": (load("jiangyin-person/0.9.0"), date(2024, 2, 29)),
    "edition-2026": (read(ROOT / "tests/vectors/migration/example/2.0.0"), date(2026, 4, 30)),
}
SUBJECTS = {
    f"{name}-{record_type.id}": targets.Subject(catalog, record_type, as_of)
    for name, (catalog, as_of) in CATALOGS.items()
    for record_type in catalog.record_types
}


@pytest.fixture(params=SUBJECTS, scope="module")
def subject(request):
    return SUBJECTS[request.param]


@pytest.mark.parametrize("validator", [targets.by_rust, targets.by_python])
def test_plain_json_schema_validators_refuse_what_the_matrix_promises(subject, validator):
    assert targets.disagreements(subject, "json-schema", validator(subject)) == []


@pytest.mark.parametrize("validator", [targets.by_libxml2, targets.by_xmlschema])
def test_the_xsd_refuses_what_the_matrix_promises(subject, validator):
    assert targets.disagreements(subject, "xsd", validator(subject)) == []


def test_tables_in_sqlite_refuse_what_the_matrix_promises(subject):
    assert targets.disagreements(subject, "sqlite", targets.BySQLite(subject)) == []


def test_tables_in_postgresql_refuse_what_the_matrix_promises(subject, postgres):
    refuses = targets.ByPostgreSQL(subject, postgres)

    assert targets.disagreements(subject, "postgresql", refuses) == []


def test_sqlite_needs_no_careful_regexp(subject):
    """A function made of `search`, as most programs have it, gives the same verdicts."""

    def careless(pattern, text):
        return text is not None and re.search(pattern, text) is not None

    refuses = targets.BySQLite(subject, careless)

    assert targets.disagreements(subject, "sqlite", refuses) == []


def test_the_name_of_a_failed_check_ends_with_the_code_of_a_finding(subject, postgres):
    engines = [targets.BySQLite(subject), targets.ByPostgreSQL(subject, postgres)]
    unclear = {"empty", "date_form", "date_impossible", "placeholder"}  # several checks fail
    by = {"citizen_number_form": "document_number", "citizen_number_old": "document_number"}
    for record, errors in targets.judged(subject):
        if len(errors) != 1 or not errors[0][0] or errors[0][1] in unclear:
            continue
        [(field, code)] = errors
        for engine in engines:
            if engine(record) and engine.named:
                assert engine.named.startswith(f"{subject.record_type.id}_{field}")
                assert engine.named.endswith(by.get(code, code))


def test_a_shipped_schema_has_no_keyword_of_ours(subject):
    text = json_schema.render(subject.record_type, subject.catalog).decode()

    jsonschema.Draft202012Validator.check_schema(json.loads(text))
    assert "x-chengxin" not in text
    assert '"format"' not in text


def test_a_check_is_named_within_what_postgresql_keeps(subject):
    for dialect in sql.DIALECTS.values():
        names = [n for n, _ in sql.checks(subject.record_type, subject.catalog, dialect)]

        assert len(names) == len(set(names))
        assert all(len(name.encode()) <= sql.NAME_LIMIT for name in names)


def test_two_records_of_one_matter_cannot_stand_in_one_table(postgres):
    subject = SUBJECTS["edition-2018-penalty"]
    samples = Samples(subject.record_type, subject.catalog, as_of=subject.as_of, seed=1)
    record = samples.valid()
    targets.ByPostgreSQL(subject, postgres)
    statement, values = targets.insert("penalty", record, "%s"), list(record.values())
    postgres.execute(statement, values)

    with pytest.raises(Exception, match="penalty_key"):
        postgres.execute(statement, values)


def test_postgresql_keeps_the_labels_as_comments(postgres):
    subject = SUBJECTS["edition-2018-penalty"]
    targets.ByPostgreSQL(subject, postgres)

    rows = postgres.execute(
        "SELECT attname, col_description(attrelid, attnum) FROM pg_attribute"
        " WHERE attrelid = 'penalty'::regclass AND attnum > 0"
    ).fetchall()

    assert dict(rows) == {
        field.id: f"{field.label.zh} / {field.label.en}" for field in subject.record_type.fields
    }


def test_the_shell_of_sqlite_takes_records_by_its_own_regexp(tmp_path):
    subject = SUBJECTS["edition-2018-judgment_debtor"]
    ddl = sql.render(subject.catalog, sql.SQLITE).decode()
    assert " REGEXP " in ddl
    samples = Samples(subject.record_type, subject.catalog, as_of=subject.as_of, seed=2)
    good = samples.valid() | {"disrupt_type_name": "违反财产报告制度；其他规避执行"}
    for value, refused in ((good["disrupt_type_name"], False), ("违反财产报告制度；x", True)):
        record = good | {"disrupt_type_name": value}
        literals = ", ".join(sql.SQLITE.quoted(text) for text in record.values())
        names = ", ".join(f'"{name}"' for name in record)
        done = subprocess.run(
            ["sqlite3", "-bail", ":memory:"],
            input=f'{ddl}\nINSERT INTO "judgment_debtor" ({names}) VALUES ({literals});',
            capture_output=True,
            text=True,
            check=False,
        )

        assert ("not_in_list" in done.stderr) == refused, done.stderr


def test_the_arrow_schema_carries_labels_code_lists_and_units(subject):
    import pyarrow as pa

    schema = pa.ipc.read_schema(
        pa.py_buffer(arrow.render_ipc(subject.record_type, subject.catalog))
    )
    said = json.loads(arrow.render(subject.record_type, subject.catalog))["schema"]

    assert schema.names == list(subject.record_type.field_ids)
    for field, written in zip(subject.record_type.fields, said["fields"], strict=True):
        column = schema.field(field.id)
        metadata = {key.decode(): value.decode() for key, value in column.metadata.items()}
        assert column.type == pa.string()
        assert column.nullable == (not field.required) == written["nullable"]
        assert metadata["chengxin.label.zh"] == field.label.zh
        assert metadata.get("chengxin.code_list", "") == field.code_list
        assert metadata.get("chengxin.unit", "") == field.unit
        assert {pair["key"]: pair["value"] for pair in written["metadata"]} == metadata


def test_a_release_holds_every_target():
    catalog, _ = CATALOGS["edition-2018"]

    files = outputs.compiled(catalog)

    assert {path for path in files if "/" not in path} == {matrix.PATH}
    assert {path.partition("/")[0] for path in files if "/" in path} == {
        "json-schema", "arrow", "xsd", "sql",
    }  # fmt: skip
    assert len([path for path in files if path.startswith("arrow/")]) == len(catalog.record_types)
