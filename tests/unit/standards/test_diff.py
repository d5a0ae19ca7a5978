"""`chengxin standards diff` as its users run it."""

import json
import shutil

import pytest
from click.testing import CliRunner

from standards import release
from standards.cli import standards
from standards.compare.rule_ids import RULE_IDS

NAME = "jiangyin-person/0.9.0"


def run(*arguments):
    return CliRunner().invoke(standards, ["diff", *map(str, arguments)])


@pytest.fixture
def draft(tmp_path):
    folder = tmp_path / "draft"
    shutil.copytree(release.DRAFTS / "jiangyin-person" / "0.9.0", folder)
    edit(folder / "catalog.toml", 'version = "0.9.0"', 'version = "0.10.0"')
    return folder


def edit(path, old, new):
    text = path.read_text("utf-8")
    assert old in text
    path.write_text(text.replace(old, new, 1), "utf-8")


def narrow(draft):
    """Make 处罚名称 shorter: old records may be longer."""
    edit(draft / "records" / "penalty.toml", "max_length = 256", "max_length = 20")


def register(draft, until="2030-01-01"):
    (draft / "exceptions.toml").write_text(
        '[[exception]]\nrule = "LENGTH_NARROWED"\n'
        'path = "record_types/penalty/fields/cf_cfmc"\n'
        f'who = "张三"\nwhy = "no longer name was ever handed in"\nuntil = {until}\n',
        "utf-8",
    )


def test_nothing_changed(draft):
    done = run(NAME, draft)

    assert done.exit_code == 0, done.output
    assert "no change" in done.stdout


def test_a_refuted_verdict_comes_with_the_record_that_shows_it(draft):
    narrow(draft)
    done = run(NAME, draft)

    assert done.exit_code == 1
    assert "LENGTH_NARROWED  record_types/penalty/fields/cf_cfmc  [DATA; major]" in done.stdout
    assert "256 → 20" in done.stdout
    facts = json.loads(run(NAME, draft, "--json").stdout)
    (penalty,) = [one for one in facts["record_types"] if one["id"] == "penalty"]
    verdict = penalty["verdicts"]["DATA"]
    assert verdict["outcome"] == "REFUTED"
    assert len(verdict["witness"]["record"]["cf_cfmc"]) == 21
    assert {v["outcome"] for k, v in penalty["verdicts"].items() if k != "DATA"} == {"PROVED"}


def test_the_gate_refuses_a_small_number_and_lets_a_great_one_pass(draft):
    narrow(draft)
    refused = run(NAME, draft, "--gate", "--as-of", "2026-01-01")
    edit(draft / "catalog.toml", 'version = "0.10.0"', 'version = "1.0.0"')
    passed = run(NAME, draft, "--gate", "--as-of", "2026-01-01")

    assert refused.exit_code == 1
    assert "gate refused 不通过: version 0.10.0, needs 1.0.0" in refused.stdout
    assert 'to do 处理办法: version = "1.0.0" in the draft' in refused.stdout
    assert passed.exit_code == 0, passed.output
    assert "gate passed" in passed.stdout


def test_an_exception_with_a_name_and_a_reason_lets_a_change_through(draft):
    narrow(draft)
    register(draft)
    in_time = run(NAME, draft, "--gate", "--as-of", "2030-01-01")
    late = run(NAME, draft, "--gate", "--as-of", "2030-01-02")

    assert in_time.exit_code == 0
    assert "张三, until 2030-01-01: no longer name was ever handed in" in in_time.stdout
    assert late.exit_code == 1
    assert "expired 已过期" in late.stdout


def test_an_exception_that_lets_nothing_through_is_a_warning(draft):
    register(draft)
    done = run(NAME, draft, "--gate", "--as-of", "2030-01-01")

    assert done.exit_code == 0
    assert "an exception that lets nothing through: LENGTH_NARROWED" in done.stdout


def test_a_wrong_register_is_refused_with_its_line(draft):
    register(draft, until='"soon"')
    done = run(NAME, draft, "--gate")

    assert done.exit_code == 65
    assert "exceptions.toml:6: until: a date" in done.stderr


def test_the_report_is_a_page_too(draft, tmp_path):
    narrow(draft)
    run(NAME, draft, "--html", tmp_path / "change.html")
    page = (tmp_path / "change.html").read_text("utf-8")

    assert "行政处罚" in page
    assert "administrative penalty" in page
    assert "http" not in page
    assert run(NAME, draft, "--html", tmp_path / "no" / "page.html").exit_code == 74


def test_all_kinds_of_change_are_listed():
    listed = json.loads(run("--rules", "--json").stdout)

    assert [one["rule"] for one in listed] == list(RULE_IDS)
    assert all(id_ in run("--rules").stdout for id_ in RULE_IDS)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        ([], 2),
        ([NAME], 2),
        ([NAME, "/no/such/folder"], 66),
        ([NAME, "./draft"], 66),
        ([NAME, "jiangyin-person/7.0.0"], 78),
        ([NAME, release.DRAFTS], 65),
        ([NAME, release.DRAFTS / "jiangyin-dishonesty" / "1.0.0"], 65),
    ],
)
def test_what_cannot_be_compared_is_refused(arguments, code):
    assert run(*arguments).exit_code == code


@pytest.mark.slow
def test_the_two_editions_are_compared_without_an_unknown_verdict():
    drafts = release.DRAFTS / "jiangyin-person"
    done = run(drafts / "1.0.0", drafts / "2.0.0", "--json")
    facts = json.loads(done.stdout)
    outcomes = {v["outcome"] for t in facts["record_types"] for v in t["verdicts"].values()}

    assert done.exit_code == 1
    assert facts["needs"] == "major"
    assert outcomes == {"PROVED", "REFUTED"}
