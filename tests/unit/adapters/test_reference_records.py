"""Records that lack what the standard requires are reference: looked at, and never sent."""

import json
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner

from adapters import layouts
from adapters.cli import adapters
from adapters.intake import take
from standards.release import load

REPORTS = Path(__file__).parents[3] / "examples" / "credit-report"
XML = (REPORTS / "report.xml").read_text("utf-8")
CITY = load("jiangyin-person/2.0.0")
BASE = (layouts.FOLDER / "pboc-tax-arrears" / "mapping.toml").read_text("utf-8")


def read(layout, text=XML):
    mapping = layouts.load(layout)
    return take(text.encode(), "report.xml", mapping, CITY, as_of=date(2026, 4, 20))


def test_a_record_that_lacks_what_was_declared_is_good_and_the_file_says_what_it_is():
    result = read("pboc-tax-arrears")
    told = [f.finding for f in result.findings if f.finding.code == "records_reference"]

    assert (result.accepted, result.rejected) == (2, 0)
    assert result.good["gswh"].null_count() == 2
    (one,) = told
    assert "gswh" in dict(one.params)["fields"]


def test_what_was_not_declared_is_still_required(tmp_path):
    path = tmp_path / "mapping.toml"
    start = BASE.index('[[lacking]]\nfield = "jzrq"')
    path.write_text(BASE[:start] + BASE[BASE.index("[[ignore]]") :], "utf-8")
    text = XML.replace("2025-12-31", "")

    result = read(str(path), text)

    assert result.rejected == 1
    assert [f.finding.field for f in result.findings if f.finding.code == "required"] == ["jzrq"]


@pytest.mark.parametrize(
    ("field", "told"),
    [("bz", "bz need not be filled anyway"), ("gs_wh", "tax_arrears has no field gs_wh")],
)
def test_only_a_required_field_can_be_lacking(tmp_path, field, told):
    path = tmp_path / "mapping.toml"
    path.write_text(BASE + f'\n[[lacking]]\nfield = "{field}"\nreason = "x"\n', "utf-8")

    done = CliRunner().invoke(
        adapters, ["check", str(REPORTS / "report.xml"), "--layout", str(path)]
    )

    assert done.exit_code == 78
    assert told in done.output


def test_sums_months_units_and_outcomes():
    """Every hard part of the mapping, by hand."""
    tax = read("pboc-tax-arrears").good.row(0, named=True)
    penalty = read("pboc-penalty").good.to_dicts()
    judgment = read("pboc-judgment").good.to_dicts()
    enforcement = read("pboc-court-enforcement").good.to_dicts()

    assert (tax["qsye"], tax["szdm"]) == ("12340", None)  # a sum: of which taxes, nobody can tell
    assert [one["cf_nr_fk"] for one in penalty] == ["0.2", "0.5", None]  # 2000 and 5000 yuan
    assert [one["cf_jdrq"] for one in penalty] == ["2025-05-01", "2024-11-01", "2023-08-01"]
    assert [one["cf_yxq"] for one in penalty] == [None, "2025-11-30", None]
    assert [one["bz"] for one in judgment] == ["结案方式：判决", "结案方式：调解"]
    assert [one["wzxje"] for one in enforcement] == ["0", "7499.5"]


def test_what_is_on_the_list_of_judgment_debtors_is_no_enforcement():
    assert [one["slfy"] for one in read("pboc-court-enforcement").good.to_dicts()] == [
        "江阴市人民法院",
        "无锡市中级人民法院",
    ]
    assert [one["reg_date"] for one in read("pboc-judgment-debtor").good.to_dicts()] == [
        "2025-11-20"
    ]


def test_a_revoked_registration_is_two_records_of_two_types():
    registrations = read("pboc-practice-registration").good.to_dicts()
    (revocation,) = read("pboc-registration-revocation").good.to_dicts()

    assert [one["zgzt"] for one in registrations] == ["5", None]
    assert (revocation["zgmc"], revocation["zcxlx"]) == ("二级建造师", "3")
    assert revocation["zcxrq"] == "2025-02-01"


def test_the_whole_report_is_counted_by_one_command(tmp_path):
    runner = CliRunner()
    day = ["--as-of", "2026-04-20"]
    out = tmp_path / "records"

    read_ = runner.invoke(
        adapters,
        ["credit-report", "read", str(REPORTS / "report.json"), *day, "--json", "--out", str(out)],
    )
    refused = runner.invoke(
        adapters, ["credit-report", "read", str(REPORTS / "damaged.xml"), "--json"]
    )

    units = {one["unit"]: one["records"] for one in json.loads(read_.output)["units"]}
    assert units == {
        "PB01": 1, "PE01": 2, "PF01": 2, "PF02": 3, "PF03": 3, "PF04": 4, "PF05": 1, "PF06": 1,
        "PF07": 2, "PF08": 1, "PG01": 1,
    }  # fmt: skip
    assert read_.exit_code == 1  # the fourth penalty is past its time
    assert len((out / "pf02.ndjson").read_text("utf-8").splitlines()) == 3
    assert (out / "pf02.ndjson").stat().st_mode & 0o077 == 0
    assert refused.exit_code == 65
    assert json.loads(refused.output)["line"] == "61"
    assert "江晓样" not in read_.output
