import json
from dataclasses import replace
from datetime import date
from hashlib import sha256

import pytest
from click.testing import CliRunner

from standards.canonical import text
from standards.cli import standards
from standards.near_misses import near_misses
from standards.release import PUBLISHED, freeze, load
from standards.samples import Samples

CATALOG = load("jiangyin-person/0.9.0")
DAY = date(2024, 2, 29)


def run(*arguments, **options):
    return CliRunner().invoke(standards, [str(argument) for argument in arguments], **options)


@pytest.fixture
def good(tmp_path):
    samples = Samples(CATALOG.record_type("penalty"), CATALOG, as_of=DAY)
    path = tmp_path / "good.ndjson"
    path.write_bytes(b"".join(text(record) + b"\n" for record in samples.many(20)))
    return path


@pytest.fixture
def bad(tmp_path):
    samples = Samples(CATALOG.record_type("penalty"), CATALOG, as_of=DAY)
    path = tmp_path / "bad.ndjson"
    lines = [text(dict(miss.record)) for miss in near_misses(samples)]
    path.write_bytes(b"\n".join([*lines, b'{"cf_wsh":7,"sjc":null}']) + b"\n")
    return path


def test_the_published_standards_are_listed():
    shown = run("list").stdout

    names = [entry["name"] for entry in json.loads(run("list", "--json").stdout)]
    assert [line.split()[0] for line in shown.splitlines() if "edition" in line] == names
    assert CATALOG.name in names


def test_a_standard_is_shown_with_its_fields_and_rules():
    shown = run("show", "jiangyin-person/0.9.0", "--type", "penalty").stdout

    for field in CATALOG.record_type("penalty").fields:
        assert field.id in shown
    assert "数据更新时间戳 不早于 处罚决定日期" in shown
    assert (
        "[A-Z0-9]{15}" in "".join(part.strip(" │") for part in shown.split("\n")) or "A-Z0" in shown
    )


def test_the_fields_can_be_had_as_json():
    shown = json.loads(run("show", CATALOG.name, "--type", "honour", "--json").stdout)

    assert [field["id"] for field in shown["record_types"][0]["fields"]] == list(
        CATALOG.record_type("honour").field_ids
    )


@pytest.mark.parametrize("engine", ["columns", "reference"])
def test_good_records_are_valid(good, engine):
    result = run("validate", good, "--type", "penalty", "--as-of", DAY, "--engine", engine)

    assert (result.exit_code, result.stdout) == (0, "")
    assert result.stderr.startswith("records 20, valid 20, rejected 0")


def test_both_engines_print_the_same_about_bad_records(bad):
    arguments = ("validate", bad, "--type", "penalty", "--as-of", DAY, "--json", "--engine")

    by_columns, by_reference = run(*arguments, "columns"), run(*arguments, "reference")

    assert by_columns.exit_code == by_reference.exit_code == 1
    assert by_columns.stdout == by_reference.stdout
    last = json.loads(by_columns.stdout)["findings"][-20:]
    assert {"cf_wsh", "sjc"} <= {f["field"] for f in last if f["code"] == "not_text"}


def test_findings_have_line_field_code_and_words(bad):
    lines = run("validate", bad, "--type", "penalty", "--as-of", DAY).stdout.splitlines()

    assert "line 1: cf_wsh: error required: “行政处罚决定书文号”为必填项, 不能为空" in lines


def test_records_can_come_from_standard_input(good):
    result = run("validate", "-", "--type", "penalty", "--as-of", DAY, input=good.read_bytes())

    assert result.exit_code == 0


def test_an_empty_file_holds_no_records(tmp_path):
    (tmp_path / "empty").write_bytes(b"")

    assert run("validate", tmp_path / "empty", "--type", "penalty").exit_code == 0


@pytest.mark.parametrize(
    "data", [b"[]\n", b"x\n", b'{"a":"1"}\n\n{"a":"1"}\n', b'{"a":"1","a":"2"}\n',
             b"\xef\xbb\xbf{}\n", b'{"a":NaN}\n', b"\xff\xfe\n", b"[" * 100_000],
)  # fmt: skip
def test_a_file_that_is_not_records_is_refused_with_its_line(tmp_path, data):
    (tmp_path / "x").write_bytes(data)

    result = run("validate", tmp_path / "x", "--type", "penalty")

    assert result.exit_code == 65
    assert "is not a JSON object" in result.stderr
    assert "hint: " in result.stderr


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("validate", "missing.ndjson", "--type", "penalty"), 66),
        (("validate", "x", "--type", "nope"), 2),
        (("validate", "x", "--type", "penalty", "--standard", "jiangyin-person/7.0.0"), 78),
        (("show", "no-such/1.0.0"), 78),
        (("export", "--to", "json-schema"), 2),
        (("export", "--to", "xsd", "--type", "penalty"), 2),
        (("export", "--to", "xsd", "--out", "no/such/folder.xsd"), 74),
        (("freeze", "no-such-folder"), 66),
    ],
)
def test_each_kind_of_failure_has_its_exit_code(arguments, code):
    assert run(*arguments).exit_code == code


@pytest.mark.parametrize("name", ["jiangyin-person/0.9.0", "jiangyin-person/2.0.0"])
def test_an_exported_schema_is_the_published_file(tmp_path, name):
    export = ("export", "--standard", name, "--to")
    shown = run(*export, "json-schema", "--type", "penalty").stdout_bytes
    run(*export, "xsd", "--out", tmp_path / "x.xsd")

    folder = PUBLISHED / name
    assert shown == (folder / "json-schema" / "penalty.json").read_bytes()
    assert (tmp_path / "x.xsd").read_bytes() == (folder / "xsd/jiangyin-person.xsd").read_bytes()


def test_a_draft_with_mistakes_is_not_frozen(tmp_path):
    (tmp_path / "catalog.toml").write_text('id = "x"\nversion = 1\n')

    result = run("freeze", tmp_path, "--into", tmp_path / "out")

    assert result.exit_code == 65
    assert "catalog.toml:2:1: version: a text in quotes is expected" in result.stderr
    assert not (tmp_path / "out").exists()


@pytest.mark.parametrize("command", ["list", "show", "validate", "export", "freeze"])
def test_every_command_explains_itself(command):
    result = run(command, "--help")

    assert result.exit_code == 0
    assert any("\u4e00" <= char <= "\u9fff" for char in result.stdout)


def test_the_version_in_force_on_the_day_is_meant_where_none_is_named(good):
    arguments = ("validate", good, "--type", "penalty", "--json", "--as-of")
    before = json.loads(run(*arguments, "2026-03-01").stdout)
    last = json.loads(run(*arguments, "2026-03-31").stdout)
    after = json.loads(run(*arguments, "2026-04-01").stdout)
    named = run(*arguments, "2026-04-01", "--standard", "jiangyin-person/0.9.0")

    assert before["standard"] == "jiangyin-person/1.0.0"
    assert before["valid"] > 0  # the same table; what is older than five years is refused
    assert last["standard"] == "jiangyin-person/1.0.0"
    assert (after["standard"], after["valid"]) == ("jiangyin-person/2.0.0", 0)  # another table
    assert json.loads(named.stdout)["standard"] == "jiangyin-person/0.9.0"


@pytest.mark.parametrize(
    ("day", "standings"),
    [
        ("2018-06-30", ["in_force", "coming", "coming"]),
        ("2018-07-01", ["superseded", "in_force", "coming"]),
        ("2026-03-31", ["superseded", "in_force", "coming"]),
        ("2026-04-01", ["superseded", "ended", "in_force"]),
    ],
)
def test_the_list_says_what_each_version_is_on_the_day(day, standings):
    listed = json.loads(run("list", "--as-of", day, "--json").stdout)
    shown = run("list", "--as-of", day).stdout

    told = {one["name"]: one for one in listed}
    names = [f"jiangyin-person/{version}" for version in ("0.9.0", "1.0.0", "2.0.0")]
    assert [told[name]["standing"] for name in names] == standings
    assert [name for name in names if told[name]["in_force"]] == [
        line.split()[0]
        for line in shown.splitlines()
        if "现行有效" in line and line.startswith("jiangyin-person")
    ]
    assert "2018-07-01 … 2026-03-31, released" in shown


def test_before_the_first_day_of_every_version_the_dates_are_told(good):
    result = run("validate", good, "--type", "penalty", "--as-of", "2017-12-31")

    assert result.exit_code == 78
    assert "2018-01-01" in result.stderr


def test_a_standard_without_signatures_is_verified_by_its_name():
    done = run("verify", "jiangyin-person/2.0.0")
    facts = json.loads(run("verify", "jiangyin-person/2.0.0", "--json").stdout)

    digest = sha256((PUBLISHED / "jiangyin-person/2.0.0/SHA256SUMS").read_bytes()).hexdigest()
    assert done.exit_code == 1  # consistent, and nobody's digits were compared
    assert "not signed 未签署" in done.stdout
    assert digest in done.stdout
    assert (facts["sha256sums"], facts["changed"], facts["signed_by"]) == (digest, [], [])


def test_a_file_that_was_changed_after_publication_is_named(tmp_path):
    folder = freeze(replace(CATALOG, version="0.9.1"), tmp_path)
    (folder / "xsd" / "jiangyin-person.xsd").write_bytes(b"<schema/>")

    done = run("verify", "jiangyin-person/0.9.1", "--standards", tmp_path)

    assert done.exit_code == 65
    assert "xsd/jiangyin-person.xsd" in done.stderr
