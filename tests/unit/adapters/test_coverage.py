"""`chengxin adapters coverage`, and what `check` says of the fields that a file fills."""

import io
import json
import shutil

import pytest
from click.testing import CliRunner
from lxml import html

from adapters import layouts
from adapters.cli import adapters
from adapters.readers.workbook import read
from adapters.table import Origin


@pytest.fixture
def run():
    def call(*arguments):
        return CliRunner().invoke(adapters, [str(argument) for argument in arguments])

    return call


@pytest.fixture
def few(monkeypatch):
    """Only some of the shipped layouts, for all of them take long."""
    monkeypatch.setattr(layouts, "layouts", lambda: ("sgs-penalty", "city-red-list"))


@pytest.fixture
def mine(tmp_path):
    """A layout of the user's own that leaves the remark out, and has no sample."""
    folder = shutil.copytree(layouts.FOLDER / "city-red-list", tmp_path / "mine")
    for path in folder.glob("[se]*.*"):
        path.unlink()
    mapping = folder / "mapping.toml"
    text = mapping.read_text("utf-8").replace('layout = "city-red-list"', 'layout = "mine"')
    mapping.write_text(text, "utf-8")
    return folder


def test_each_layout_has_its_fields_counted(run, few):
    answer = run("coverage", "--json")

    penalty, red = json.loads(answer.stdout)
    cells = {one["field"]: one for one in penalty["fields"]}
    assert (penalty["good"], penalty["rejected"], penalty["missing"]) == (25, 12, [])
    assert cells["cf_jdrq"] == {
        "field": "cf_jdrq",
        "required": True,
        "source": "column",
        "filled": 1.0,
        "wrong": 2 / 37,  # a month, and no day at all
    }
    assert cells["cf_fkje"]["source"] == "none"
    assert cells["cf_gsjzq"]["filled"] == 22 / 25
    assert red["record_type"] == "honour"


def test_the_heat_map_is_a_page_and_a_workbook(run, few, mine, tmp_path):
    answer = run("coverage", mine, "--html", tmp_path / "c.html", "--xlsx", tmp_path / "c.xlsx")

    assert answer.exit_code == 0, answer.output
    page = html.parse(io.BytesIO((tmp_path / "c.html").read_bytes()))
    rows = {row[0].findtext("code"): [cell.text for cell in row[1:]]
            for row in page.findall(".//tbody/tr") if row[0].tag == "th"}  # fmt: skip
    assert rows["rymc"] == ["100%", "●"]  # one layout with a sample, one without
    assert rows["cf_gsjzq"] == ["88%"]
    data = (tmp_path / "c.xlsx").read_bytes()
    sheets = {table.origin.sheet: table.columns for table in read(data, Origin("c", "", reader=""))}
    version = layouts.load("city-red-list").standard.partition("/")[2]
    assert set(sheets) == {"汇总 layouts", f"表彰荣誉 {version}", "行政处罚 1.0.0"}
    honour = {row[0]: row for row in sheets[f"表彰荣誉 {version}"].iter_rows()}
    assert honour["数据项 field"][3:] == ("city-red-list", "mine")
    assert honour["rymc"][3:] == ("100%", "●")


def test_a_missing_mapping_and_one_with_mistakes_are_told(run, few, mine, tmp_path):
    assert run("coverage", tmp_path / "none.toml").exit_code == 66
    (mine / "mapping.toml").write_text("layout = 1", "utf-8")
    assert run("coverage", mine).exit_code == 78
    assert run("coverage", "--html", tmp_path / "no" / "c.html").exit_code == 74


def test_check_says_which_fields_a_file_fills(run):
    sample = layouts.FOLDER / "sgs-penalty" / "sample.csv"
    arguments = ("check", sample, "--layout", "sgs-penalty", "--as-of", "2026-03-31")

    shown = run(*arguments, "--lang", "en").output
    facts = json.loads(run(*arguments, "--json").stdout)

    assert "fields filled in good records: 17 of 33\n" in shown
    assert "  mapped and always empty: cf_cflb2, cf_xdr_shxym" in shown
    assert "  nothing fills: cf_xzjgdm, cf_cxlx" in shown
    assert sum(bool(one["filled"]) for one in facts["coverage"]) == 17
