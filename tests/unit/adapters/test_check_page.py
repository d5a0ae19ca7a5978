"""The page for the engineer, as `adapters check --html` writes it."""

import json
import re

import pytest
from click.testing import CliRunner
from kit.department_files import penalty, penalty_csv

from adapters.cli import adapters

NUMBER = "320281198001029973"
ROWS = [
    penalty(1),
    penalty(2, CF_ZT="7"),
    penalty(3, CF_ZT="7", CF_SYFW="9"),
    penalty(4, CF_ZT=NUMBER),  # a number in a code column
    penalty(5),
]


def check(path, *more):
    options = ["--layout", "sgs-penalty", "--as-of", "2018-04-01", *map(str, more)]
    return CliRunner().invoke(adapters, ["check", str(path), *options])


@pytest.fixture
def folder(tmp_path):
    (tmp_path / "may.csv").write_bytes(penalty_csv(ROWS))
    (tmp_path / "april.csv").write_bytes(penalty_csv(ROWS[:2]))
    return tmp_path


def page(folder, *more):
    out = folder / "out.html"
    done = check(folder / "may.csv", "--html", out, *more)
    assert done.exit_code == 1, done.output
    return out.read_text("utf-8")


def rows(html):
    """Every row of every table, as the texts of its cells."""
    plain = (re.findall(r"<t[hd].*?</t[hd]>", row, re.DOTALL) for row in re.split("<tr", html)[1:])
    return [[" ".join(re.sub("<[^>]*>", " ", cell).split()) for cell in row] for row in plain]


def test_rules_columns_and_codes_are_counted(folder):
    found = rows(page(folder))

    assert ["R CF_ZT", "3", "0", "60.0 %"] in found
    assert ["7", "–", "2"] in found or ["7", "7", "2"] in found
    assert [row[:2] for row in found if row[0] == "3"] == [["3", "cf_zt"]]


def test_no_value_of_a_person_is_on_the_page(folder):
    html = page(folder)

    assert "9{18}" in html  # the shape of what stands in a code column and is no code
    for row in ROWS:
        for name in ("CF_XDR_MC", "CF_XDR_SFZ", "CF_WSH", "CF_SY"):
            assert row[name] not in html
    assert NUMBER not in html


def test_the_trend_shows_earlier_deliveries_before_this_one(folder):
    (folder / "april.json").write_text(check(folder / "april.csv", "--json").stdout)

    found = rows(page(folder, "--before", folder / "april.json"))

    trend = [row for row in found if len(row) == 6 and "csv" in row[0]]
    assert trend == [
        ["2018-04-01 april.csv", "2", "1", "1", "0", "50.0 %"],
        ["本次 may.csv", "5", "2", "3", "0", "60.0 %"],
    ]


def test_what_is_no_earlier_result_is_refused_by_its_name(folder):
    (folder / "x.json").write_text(json.dumps({"file": "a"}))

    done = check(folder / "may.csv", "--html", folder / "o.html", "--before", folder / "x.json")

    assert done.exit_code == 65
    assert "x.json: not what check --json prints" in done.output


def test_the_page_comes_in_english_and_for_a_refused_file(folder):
    (folder / "broken.csv").write_bytes(b"a,b\n1,2\n")
    out = folder / "broken.html"

    done = check(folder / "broken.csv", "--html", out, "--lang", "en")

    assert done.exit_code == 65
    html = out.read_text("utf-8")
    assert "the file is refused" in html
    assert "header_missing" in html
    assert "整个" not in html


def test_a_name_with_markup_stays_text(folder):
    wrong = folder / "<script>x.csv"
    wrong.write_bytes(penalty_csv(ROWS[:1]))
    out = folder / "o.html"

    check(wrong, "--html", out)

    assert "&lt;script&gt;x.csv" in out.read_text("utf-8")
    assert "<script" not in out.read_text("utf-8")
