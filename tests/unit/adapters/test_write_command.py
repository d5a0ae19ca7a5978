"""`chengxin adapters write`: what an engineer sees of it, from the command line."""

import json
from pathlib import Path

import pytest
from kit.commands import chengxin
from lxml import etree

from adapters import layouts

COUNTY = ("--standard", "jiangyin-person/1.0.0", "--type", "penalty", "--date", "2026-03-10")
NAME = "澄星甲"  # a person of the sample: in no message


def expected(layout):
    return min((layouts.FOLDER / layout).glob("expected*.ndjson"))


def write(records, *arguments):
    done = chengxin("adapters", "write", records, *arguments)
    assert NAME not in done.out + done.err
    return done


def test_records_go_to_the_xml_of_platforms_and_come_back(tmp_path):
    arguments = (*COUNTY, "--to", "xml", "--layout", "county-penalty", "--message", "032101")

    done = write(expected("county-penalty"), *arguments, "--out", tmp_path, "--records", "3")

    assert done.code == 0, done.err
    names = ["032101_20260310_00001.xml", "032101_20260310_00002.xml"]
    assert sorted(path.name for path in tmp_path.iterdir()) == names
    records = expected("county-penalty").read_text("utf-8").splitlines()
    found = []
    for name in names:
        back = chengxin("adapters", "translate", tmp_path / name, "--layout", "county-penalty",
                        "--as-of", "2026-03-20")  # fmt: skip
        found += back.out.splitlines()
    assert found == records
    first = etree.parse(tmp_path / names[0]).getroot()
    assert (first.tag, first[0].tag, len(first)) == ("DATAS", "DATA", 3)
    assert first[0].findtext("subjectType") == "1"


def test_what_the_national_interface_has_no_column_for_is_a_decision(tmp_path):
    arguments = (*COUNTY, "--to", "rowdata", "--layout", "sgs-penalty", "--out", tmp_path / "o")

    lost = write(expected("sgs-penalty"), *arguments, "--lang", "en")

    assert lost.code == 1
    assert "cf_bm: 25 records: the form has no column for it" in lost.err
    assert not list((tmp_path / "o").iterdir())
    said = lost.err.split("say so: ")[1].split()

    done = write(expected("sgs-penalty"), *arguments, *said, "--json")

    assert done.code == 0, done.err
    assert done.json["left_out"] == {"cf_bm": 25, "cf_gsjzq": 22, "cf_sxyzcd": 25}
    (row, *_) = etree.parse(tmp_path / "o" / done.json["files"][0]).getroot()
    assert row.findtext("CF_JDRQ").count("/") == 2
    assert not [cell.tag for cell in row if cell.tag in ("CF_BM", "CF_GSJZQ", "CF_SYFW")]


def test_a_blank_that_the_reader_fills_is_no_quiet_change(tmp_path):
    record = json.loads(expected("sgs-penalty").read_text("utf-8").splitlines()[0])
    del record["cf_syfw"]
    (tmp_path / "r.ndjson").write_text(json.dumps(record), "utf-8")

    done = write(tmp_path / "r.ndjson", *COUNTY, "--to", "csv", "--layout", "sgs-penalty",
                 "--out", tmp_path / "o", "--json")  # fmt: skip

    assert done.code == 1
    assert done.json["lost"] == [{"field": "cf_syfw", "records": 1, "why": "differs"}]


def test_a_record_that_would_be_taken_for_an_organisation_is_named_by_its_line(tmp_path):
    lines = expected("sgs-penalty").read_text("utf-8").splitlines()[:3]
    lines[1] = json.dumps({**json.loads(lines[1]), "cf_xdr_shxym": "11320281000000000W"})
    (tmp_path / "r.ndjson").write_text("\n".join(lines), "utf-8")

    done = write(tmp_path / "r.ndjson", *COUNTY, "--to", "csv", "--layout", "sgs-penalty",
                 "--out", tmp_path / "o", "--json")  # fmt: skip

    assert (done.code, done.json["lines"], done.json["records_not_read"]) == (1, [2], 1)


def test_a_reader_that_refuses_the_file_is_told_in_words(tmp_path):
    done = write(expected("fixed-housing-loan"), "--standard", "jiangyin-person/2.0.0", "--type",
                 "financial_activity", "--to", "csv", "--layout", "fixed-housing-loan",
                 "--out", tmp_path / "o", "--lang", "en")  # fmt: skip

    assert done.code == 1
    assert "the partner's reader would refuse a whole file: " in done.err
    assert not list((tmp_path / "o").iterdir())


def test_other_content_under_the_same_name_is_left_alone(tmp_path):
    arguments = (*COUNTY, "--to", "csv", "--layout", "sgs-penalty", "--out", tmp_path)
    there = tmp_path / "penalty_20260310_00001.csv"
    there.write_bytes(b"another")

    done = write(expected("sgs-penalty"), *arguments)

    assert done.code == 65
    assert there.name in done.err
    assert [(path, path.read_bytes()) for path in tmp_path.iterdir()] == [(there, b"another")]
    there.unlink()
    assert write(expected("sgs-penalty"), *arguments).code == 0
    again = write(expected("sgs-penalty"), *arguments, "--json")
    assert (again.json["files"], again.json["unchanged"]) == ([], [there.name])
    assert there.stat().st_mode & 0o777 == 0o600


@pytest.mark.parametrize(
    ("line", "says"),
    [
        (b"[]", "line 2: no JSON object"),
        (b"{", "line 2: no JSON object in UTF-8"),
        (b"\xff", "line 2: no JSON object in UTF-8"),
        (b'{"cf_sy":"a","cf_sy":"b"}', "line 2: no JSON object in UTF-8"),
        (b'{"secret":"a"}', "line 2: a field that the record type lacks"),
        (b'{"cf_sy":1}', "line 2: cf_sy: no text, or an empty one"),
        (b'{"cf_sy":"\\ud800"}', "line 2: cf_sy: no text, or an empty one"),
        (b"", "line 2: no JSON object in UTF-8"),
    ],
)
def test_a_line_that_is_no_record_is_named_without_its_text(tmp_path, line, says):
    good = expected("sgs-penalty").read_bytes().splitlines(keepends=True)[0]
    (tmp_path / "r.ndjson").write_bytes(good + line + b"\n" + good)

    done = write(tmp_path / "r.ndjson", *COUNTY, "--to", "csv", "--out", tmp_path / "o")

    assert done.code == 65
    assert says in done.err
    assert "secret" not in done.err
    assert not (tmp_path / "o").exists()


@pytest.mark.parametrize(
    ("arguments", "says", "code"),
    [
        (("--to", "xml"), "--message 032101", 78),
        (("--to", "xml", "--message", "1501"), "--message 032101", 78),
        (("--to", "template"), "--city-head", 78),
        (("--to", "csv", "--delimiter", ""), "--delimiter", 78),
        (("--to", "csv", "--without", "cf_nothing"), "no such field", 78),
        (("--to", "csv", "--layout", "sgs2018-penalty"), "chengxin standards migrate", 78),
        (("--to", "csv", "--layout", "nothing"), "layouts shipped", 78),
        (("--to", "csv", "--type", "nothing"), "unknown record type", 78),
        (("--to", "csv", "--standard", "nothing/1.0.0"), "nothing/1.0.0", 78),
    ],
)
def test_a_wrong_option_says_what_to_give(tmp_path, arguments, says, code):
    done = write(expected("sgs-penalty"), *COUNTY, "--out", tmp_path / "o", *arguments)

    assert done.code == code, done.err
    assert says in done.err
    assert not (tmp_path / "o").exists()


def test_no_file_and_a_folder_that_is_none(tmp_path):
    done = write(Path("none.ndjson"), *COUNTY, "--to", "csv", "--out", tmp_path)
    assert done.code == 66
    (tmp_path / "f").write_text("x")
    done = write(expected("sgs-penalty"), *COUNTY, "--to", "csv", "--out", tmp_path / "f" / "o")
    assert done.code == 74


def test_the_template_is_taken_in_by_the_layout_as_the_city_would(tmp_path):
    head = ("320281021", "江阴市交通运输局", "SGS_XZCF", "双公示行政处罚", "V1")

    done = write(expected("sgs-penalty"), *COUNTY, "--to", "template", "--layout", "sgs-penalty",
                 "--city-head", *head, "--out", tmp_path)  # fmt: skip

    assert done.code == 0, done.err
    (book,) = tmp_path.iterdir()
    back = chengxin("adapters", "translate", book, "--layout", "sgs-penalty", "--as-of",
                    "2026-03-31")  # fmt: skip
    assert back.out == expected("sgs-penalty").read_text("utf-8")


# Credit reports are written as reports.
AS_TABLES = [name for name in layouts.layouts() if not layouts.load(name).file.report_unit]


@pytest.mark.slow
@pytest.mark.parametrize(
    "layout",
    [  # a third of them in the gate, all by `make deep`
        pytest.param(one, marks=pytest.mark.deep if number % 3 else ())
        for number, one in enumerate(AS_TABLES)
    ],
)
def test_every_layout_gives_its_sample_s_records_back_as_csv(tmp_path, layout):
    mapping = layouts.load(layout)
    records = tmp_path / "r.ndjson"
    files = sorted((layouts.FOLDER / layout).glob("expected*.ndjson"))
    records.write_bytes(b"".join(path.read_bytes() for path in files))

    done = write(records, "--standard", mapping.standard, "--type", mapping.record_type,
                 "--to", "csv", "--layout", layout, "--out", tmp_path / "o", "--json")  # fmt: skip

    if layout == "fixed-housing-loan":
        assert done.json["refused"] == "given_missing"  # a field is in the file's name
    elif layout == "city-housing-fund":  # the day is in the file's name, and nowhere in a table
        assert {one["why"] for one in done.json["lost"]} == {"constant"}
        assert [one["field"] for one in done.json["lost"]] == ["bgbh", "bgrq", "pf05ar04", "qsrq"]
    elif layout == "city-penalty":  # two classes of penalty in one cell, cut by steps
        assert done.json["lost"] == [{"field": "cf_cflb2", "records": 2, "why": "differs"}]
    elif layout == "soap-licence":  # departmentCode stands around the records
        assert done.json["lost"] == [{"field": "bmbm", "records": 5, "why": "constant"}]
    else:
        assert done.code == 0, done.out


def test_a_layout_of_credit_reports_is_no_table_to_write(tmp_path):
    records = layouts.FOLDER / "pboc-pf04" / "expected.ndjson"

    done = write(records, "--standard", "pboc-report/1.0.0", "--type", "pf04", "--to", "csv",
                 "--layout", "pboc-pf04", "--out", tmp_path / "o")  # fmt: skip

    assert done.code == 78
    assert "no tables" in done.err


def test_a_layout_without_quotes_is_written_and_read_back(tmp_path):
    """The reader once asked the csv module for a quote of no length."""
    done = write(expected("city-occupation"), "--standard", "jiangyin-person/2.0.0", "--type",
                 "occupation", "--to", "csv", "--layout", "city-occupation",
                 "--out", tmp_path / "o", "--json")  # fmt: skip

    assert done.code == 0, done.err
    assert '"' not in (tmp_path / "o" / done.json["files"][0]).read_text("gb18030")
