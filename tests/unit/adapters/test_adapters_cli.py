import json

import pytest
from click.testing import CliRunner
from kit.department_files import penalty, penalty_csv

from adapters.cli import adapters
from adapters.layouts import FOLDER, layouts


@pytest.fixture
def run(tmp_path):
    def call(*arguments):
        return CliRunner().invoke(adapters, [str(argument) for argument in arguments])

    return call


@pytest.fixture
def file(tmp_path):
    def write(*rows, name="file.csv"):
        path = tmp_path / name
        path.write_bytes(penalty_csv(rows, encoding="gb18030"))
        return path

    return write


LAYOUT = ("--layout", "sgs-penalty", "--as-of", "2018-08-01")


def test_the_layouts_are_listed(run):
    answer = run("layouts", "--json")

    listed = {item["layout"]: item["standard"] for item in json.loads(answer.output)}
    assert list(listed) == list(layouts())
    assert listed["sgs-penalty"] == "jiangyin-person/1.0.0"
    assert listed["sgs2018-penalty"] == "jiangyin-person/2.0.0"


def test_a_layout_whose_standard_has_ended_is_told(run, file):
    on_its_last_day = run("check", file(penalty(1)), *LAYOUT[:2], "--as-of", "2026-03-31")
    after = run("check", file(penalty(1)), *LAYOUT[:2], "--as-of", "2026-04-01", "--json")

    assert "note" not in on_its_last_day.stderr
    assert "jiangyin-person/1.0.0 was in force until 2026-03-31: the relay holds" in after.stderr
    assert json.loads(after.stdout)["standard"] == "jiangyin-person/1.0.0"


def test_a_good_file_ends_with_0_and_its_counts(run, file):
    answer = run("check", file(penalty(1)), *LAYOUT)

    assert answer.exit_code == 0
    assert "数据 1 行: 合格 1, 退回 0, 未采集 0" in answer.output


def test_rejected_rows_end_with_1_the_rule_and_the_remedy(run, file):
    answer = run("check", file(penalty(1, CF_WSH="")), *LAYOUT, "--lang", "en")

    assert answer.exit_code == 1
    assert "[required]" in answer.output
    assert "fill in" in answer.output


def test_a_refused_file_ends_with_65(run, tmp_path):
    path = tmp_path / "x.csv"
    path.write_bytes(b"\xff\xff")

    answer = run("check", path, *LAYOUT)

    assert answer.exit_code == 65
    assert "encoding_broken" in answer.output


def test_a_missing_file_ends_with_66_and_an_unknown_layout_with_78(run, file, tmp_path):
    assert run("check", tmp_path / "none.csv", *LAYOUT).exit_code == 66
    assert run("check", file(penalty(1)), "--layout", "none").exit_code == 78


def test_a_mapping_with_mistakes_ends_with_78_and_their_lines(run, file, tmp_path):
    text = (FOLDER / "sgs-penalty" / "mapping.toml").read_text(encoding="utf-8")
    path = tmp_path / "mine.toml"
    path.write_text(text.replace('field = "bz"', 'field = "bx"'), encoding="utf-8")

    answer = run("check", file(penalty(1)), "--layout", path)

    assert answer.exit_code == 78
    assert "mine.toml:" in answer.stderr


def test_the_facts_come_as_json_without_values(run, file):
    answer = run("check", file(penalty(1, CF_XDR_SFZ="330227************")), *LAYOUT, "--json")

    facts = json.loads(answer.output)
    assert (facts["rows"], facts["rejected"]) == (1, 1)
    assert facts["findings"][0]["code"] == "citizen_number_masked"
    assert "330227" not in answer.output


def test_the_feedback_is_written_where_asked(run, file, tmp_path):
    run("check", file(penalty(1)), *LAYOUT, "--feedback", tmp_path / "out.xlsx")

    assert (tmp_path / "out.xlsx").read_bytes().startswith(b"PK")


def test_translate_writes_canonical_records(run, file, tmp_path):
    answer = run("translate", file(penalty(1)), *LAYOUT, "--out", tmp_path / "out.ndjson")

    line = (tmp_path / "out.ndjson").read_bytes()
    record = json.loads(line)
    assert answer.exit_code == 0
    assert record["cf_jdrq"] == "2018-03-05"
    assert line.startswith(b'{"cf_bm":"')
    assert list(record) == sorted(record)
    assert all(isinstance(value, str) and value for value in record.values())
