"""Records become reports in both syntaxes, and come back by our reader and by another one."""

import datetime as dt
import io
import json
import re
import subprocess
from collections import Counter
from decimal import Decimal
from pathlib import Path
from random import Random

import jsonschema
import polars as pl
import pytest
from click.testing import CliRunner
from kit import independent_report

from adapters import layouts
from adapters.cli import adapters
from adapters.credit_report.correspondence import correspondences
from adapters.opening import open_tables
from adapters.readers import credit_report_child
from adapters.readers.credit_report import table_of
from adapters.report_message import json_schema, xsd
from adapters.report_message.checking import _of_name
from adapters.report_message.delivery import Given, deliver, index
from adapters.report_message.elements_of import _WAYS, layout_of
from adapters.report_message.statements import CITY, REPORT
from adapters.report_message.units import WRITTEN
from adapters.result_codes import result_codes
from adapters.table import Origin
from adapters.translate import translate
from standards.release import load
from standards.samples import Samples

EXAMPLES = Path(__file__).parents[3] / "examples" / "credit-report"
DAY = dt.date(2026, 4, 20)
STANDARDS = {"report": load(REPORT), "city": load(CITY)}
XSD = xsd.render(STANDARDS["report"])
SCHEMA = jsonschema.Draft202012Validator(json.loads(json_schema.render(STANDARDS["report"])))
CITY_TYPES = sorted({row.record_type for row in correspondences() if row.record_type})
WHO = {"xm": "江晓样", "zjlx": "居民身份证", "sfzh": "320281198503079970"}
OTHER = {"xm": "江晓例", "zjlx": "居民身份证", "sfzh": "320281199001019980"}


def given(record_type, *records):
    standard = STANDARDS["report" if record_type.upper() in WRITTEN else "city"]
    schema = dict.fromkeys(standard.record_type(record_type).field_ids, pl.String)
    frame = pl.DataFrame(list(records), schema=schema, orient="row")
    return Given(f"{record_type}.ndjson", record_type, frame)


def written(*files, syntax="xml", **options):
    return deliver(files, syntax=syntax, day=DAY, **{"each": 2_000, **options})


def only(delivery):
    (data,) = delivery.files.values()
    return data


def asides(delivery):
    return [(one.source.file, one.source.line, one.finding.code) for one in delivery.told.asides]


def lost(delivery):
    return {(field, how): count for (_, field, how), count in delivery.told.losses.items()}


def elements(unit, record):
    return {
        name.upper(): text
        for name, text in record.items()
        if name.startswith(f"{unit.lower()}a") and text
    }


def annotated(unit, record, random):
    """A record with annotations of the form that a reader gives them."""
    for name in (f"{unit}zq01".lower(), f"{unit}zd01".lower()):
        record.pop(name, None)
    for name, text in record.items():  # months that there are
        if re.fullmatch("[0-9]{4}-[0-9]{2}", text):
            record[name] = f"{random.randrange(2022, 2026)}-{text[5:]}"
    lines = [
        (random.choice("12345"), random.choice(["", "2024-02-29"]), f"标注 {at}")
        for at in range(random.randrange(6))
    ]
    if lines:
        record[f"{unit}zq01".lower()] = "\n".join("\t".join(line) for line in lines)
        record[f"{unit}zd01".lower()] = "；".join(dict.fromkeys(line[0] for line in lines))
    return record


def generated(record_type, count, seed):
    standard = STANDARDS["report" if record_type.upper() in WRITTEN else "city"]
    samples = Samples(standard.record_type(record_type), standard, as_of=DAY, seed=seed)
    return [samples.valid(full=at % 3 == 0) for at in range(count)]


def of_every_unit():
    """Valid records of every unit, each of a report of its own, by unit."""
    random, found = Random(7), {}
    for unit in WRITTEN:
        records = [
            annotated(unit, record, random) | {"xh": "1", "bgbh": f"{unit}-{at}", "xm": "江晓样"}
            for at, record in enumerate(generated(unit.lower(), 4, seed=7))
        ]
        found[unit] = [record for record in records if elements(unit, record)]
    return found


@pytest.mark.deep
@pytest.mark.slow
def test_valid_records_of_every_unit_come_back_by_two_readers(tmp_path):
    """Written, valid by the compiled schemas, and read by ours and by another hand: equal."""
    records = of_every_unit()
    files = [given(unit.lower(), *found) for unit, found in records.items()]

    in_xml, in_json = (written(*files, syntax=syntax) for syntax in ("xml", "json"))

    for delivery in (in_xml, in_json):
        assert asides(delivery) == []
        assert delivery.units == {unit: len(found) for unit, found in records.items()}
        assert {field for _, field, _ in delivery.told.losses} <= {"bmmc", "qsrq"}
        assert_valid(only(delivery), tmp_path)
    by_another = independent_report.reports(only(in_xml))
    assert by_another == independent_report.reports(only(in_json))
    reports = {one["number"]: one for one in by_another}
    assert len(reports) == sum(map(len, records.values()))
    for unit, found in records.items():
        assert_back(only(in_json if unit in ("PE01", "PF03") else in_xml), unit, found)
        for record in found:
            assert told_by_another(reports[record["bgbh"]], unit) == (
                record["bgrq"],
                tuple(record[name] for name in ("xm", "zjlx", "sfzh")),
                elements(unit, record),
                [tuple(line.split("\t")) for line in annotations(unit, record)],
            )


def assert_back(message, unit, records):
    """Our reader gives the records back, but for what it gives by itself."""
    back = {one["bgbh"]: one for one in read_cells(message, f"pboc-{unit.lower()}").values()}
    assert len(back) == len(records)
    for record in records:
        own = back[record["bgbh"]]
        differing = {name for name in own if not equal(own[name], record.get(name))}
        assert differing <= {"bmmc", "qsrq"}


def told_by_another(report, unit):
    ((values, notes),) = report["units"][unit]
    return report["day"], report["person"], values, notes


def annotations(unit, record):
    return [line for line in record.get(f"{unit}zq01".lower(), "").split("\n") if line]


def assert_valid(message, folder):
    if message.startswith(b"{"):
        assert [error.json_path for error in SCHEMA.iter_errors(json.loads(message))] == []
        return
    done = xmllint(message, folder)
    assert done.returncode == 0, done.stderr[:600]


def xmllint(message, folder):
    (folder / "m.xsd").write_bytes(XSD)
    (folder / "m.xml").write_bytes(message)
    return subprocess.run(
        ["xmllint", "--noout", "--schema", folder / "m.xsd", folder / "m.xml"],
        capture_output=True, text=True, check=False,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("<PF04AR01>2025-05<", "<PF04AR01>2025-13<"),
        ("<PF04AJ01>2000<", "<PF04AJ01>2000.005<"),
        ("<PA01BD01>10<", "<PA01BD01/><PA01BD01>10<"),
        ("<PF04AQ03/>", ""),
        ("<PF04ZD01>1<", "<PF04ZD01>9<"),
        ("<PF04AR02>0000-00<", "<PF04AR02>无<"),
        ("<PC040S02>1<", "<PC040S02>一<"),
        ("<PA01BI01>320281198503079970<", "<PA01BI01><"),
    ],
)
def test_the_schemas_refuse_what_is_wrong(before, after, tmp_path):
    record = penalty_statement()
    text = only(written(given("pf04", record))).decode()
    assert before in text

    done = xmllint(text.replace(before, after).encode(), tmp_path)

    assert done.returncode == 3


@pytest.mark.parametrize(
    ("element", "value"),
    [("PF04AR01", "2025-13"), ("PF04AJ01", "2000.005"), ("PF04AJ01", 2000), ("PF04AQ01", None)],
)
def test_the_json_schema_refuses_what_is_wrong(element, value):
    whole = json.loads(only(written(given("pf04", penalty_statement()), syntax="json")))
    assert SCHEMA.is_valid(whole)
    unit = whole["Document"]["Msg"]["ReportMessage"]["Document"]["PAP"]["PF04"][0]

    unit["PF04A"][element] = value

    assert not SCHEMA.is_valid(whole)
    del unit["PF04A"][element]
    assert not SCHEMA.is_valid(whole)


def penalty_statement(**changed):
    return {
        "xm": "江晓样", "zjlx": "10", "sfzh": "320281198503079970", "bgbh": "R1",
        "bgrq": "2026-04-18", "xh": "1", "qsrq": "2025-05-01", "bmmc": "中国人民银行征信中心",
        "pf04aq01": "江阴市虚构执法局", "pf04aq02": "罚款", "pf04aj01": "2000",
        "pf04ar01": "2025-05", "pf04zd01": "1", "pf04zq01": "1\t2026-04-01\t有异议",
    } | changed  # fmt: skip


# The city's catalog.


def in_force(record):
    """A record of what is the case, so that a report may say it."""
    forced = {"cf_zt": "1", "gf_zt": "1", "zgzt": "1", "jzlx": "最低生活保障", "zcxlx": "3"}
    kept = {name: text for name, text in record.items() if name not in ("removal_date", "dbzxrq")}
    return kept | {name: code for name, code in forced.items() if name in kept}


def of_the_city():
    """Valid records of every type that a report has a unit for, of 5 persons each."""
    found = {}
    for record_type in CITY_TYPES:
        records = [in_force(one) for one in generated(record_type, 5, seed=3)]
        name = next(f for f in ("xm", "iname", "cf_xdr_mc") if f in records[0])
        found[record_type] = [record | {name: "江晓样"} for record in records]
    # The revocations are those of the registrations, in their order.
    for one, other in zip(found["registration_revocation"], found["practice_registration"],
                          strict=True):  # fmt: skip
        one |= {"zsbh": other["zczsbh"], "sfzh": other["sfzh"], "zjlx": other["zjlx"]}
    return found


@pytest.mark.slow
def test_what_the_city_keeps_comes_back_but_for_what_is_told():
    """jiangyin-person -> pboc-report -> jiangyin-person: by the reader, from the file alone."""
    records = of_the_city()

    delivery = written(*(given(type_, *found) for type_, found in records.items()))

    message = only(delivery)
    told = Counter()
    for (type_, field, _), count in delivery.told.losses.items():
        told[type_, field] += count
    back = {type_: read_cells(message, layout_of(type_)[1]) for type_ in CITY_TYPES}
    differing = Counter(
        (source.record_type, name)
        for _, _, place, statement in delivery.places
        for source in statement.sources
        for name in STANDARDS["city"].record_type(source.record_type).field_ids
        if not equal(source.record.get(name), back[source.record_type][place - 1].get(name))
    )
    assert differing == told
    # Names, numbers, authorities, exact amounts: what the table calls the same is the same.
    same = {
        (row.record_type, row.field)
        for row in correspondences()
        if row.how in ("same", "amount", "unit") and not (row.writing or row.reading)
    }
    broken_lines = {("judgment", "pjjg"), ("penalty", "cf_nr")}
    assert set(told) & (same - broken_lines) == set()
    assert delivery.written > 30
    counted = Counter()
    for report in independent_report.reports(message):
        counted.update({unit: len(found) for unit, found in report["units"].items()})
    assert counted == delivery.units


def equal(one, other):
    """Whether two values are the same, amounts by what they are."""
    if one == other:
        return True
    try:
        return Decimal(one or "x") == Decimal(other or "x")
    except ArithmeticError:
        return False


def read_cells(data, layout):
    """What our reader makes of a file, by the place of the unit in it."""
    mapping = layouts.load(layout)
    form = "json" if data.startswith(b"{") else "xml"
    order = {"form": form, "encoding": "utf-8", "unit": mapping.file.report_unit}
    table = table_of(*credit_report_child.parse(io.BytesIO(data), order), Origin("r", "", "r"))
    opened = open_tables((table,), mapping)
    done = translate(opened.table, opened.headings, mapping, load(mapping.standard))
    places = [at - opened.headings.first for at in done.index.to_list()]
    return dict(zip(places, done.records.to_dicts(), strict=True))


# One hard part at a time.


def tax(**changed):
    return WHO | {
        "szdm": "01", "qsye": "100.10", "zgswjg": "国家税务总局江阴市税务局",
        "gswh": "2025年第1号", "jzrq": "2025-09-30", "bmmc": "江阴市税务局", "tgrq": "2025-10-15",
    } | changed  # fmt: skip


def units_of(delivery, unit):
    (report,) = independent_report.reports(only(delivery))
    return [values for values, _ in report["units"].get(unit, [])]


def test_taxes_of_one_person_and_authority_are_added_up_exactly():
    records = [tax(), tax(szdm="04", qsye="0.20", jzrq="2025-12-31", tgrq="2026-01-15"),
               tax(zgswjg="国家税务总局无锡市税务局")]  # fmt: skip

    delivery = written(given("tax_arrears", *records))

    assert units_of(delivery, "PF01") == [
        {"PF01AQ01": "国家税务总局江阴市税务局", "PF01AJ01": "100.30", "PF01AR01": "2025-12-31"},
        {"PF01AQ01": "国家税务总局无锡市税务局", "PF01AJ01": "100.10", "PF01AR01": "2025-09-30"},
    ]
    assert lost(delivery)["qsye", "changed"] == 2
    assert lost(delivery)["jzrq", "changed"] == 1
    assert lost(delivery)["szdm", "lost"] == 3


def test_a_later_balance_of_the_same_tax_takes_the_place_of_an_earlier_one():
    records = [tax(), tax(qsye="80", gswh="2025年第2号", jzrq="2025-12-31", tgrq="2026-01-15")]

    assert units_of(written(given("tax_arrears", *records)), "PF01")[0]["PF01AJ01"] == "80"


def test_a_balance_of_nothing_is_no_arrears():
    delivery = written(given("tax_arrears", tax(qsye="0")))

    assert (delivery.files, asides(delivery)) == ({}, [("tax_arrears.ndjson", 1, "not_in_force")])


def penalty(**changed):
    return {
        "cf_xdr_mc": "江晓样", "cf_xdr_lb": "自然人", "cf_xdr_zjlx": "居民身份证",
        "cf_xdr_zjhm": "320281198503079970", "cf_wsh": "澄虚罚〔2025〕1号",
        "cf_wfxw": "违法", "cf_sy": "事实", "cf_yj": "依据", "cf_cflb": "罚款", "cf_nr": "罚款",
        "cf_nr_fk": "0.123456", "cf_jdrq": "2025-05-31", "cf_yxq": "2099-12-31",
        "cf_gsjzq": "2025-08-31", "cf_cfjg": "江阴市虚构执法局",
        "cf_cfjgdm": "11320281000000000W", "cf_zt": "1", "cf_sjly": "江阴市虚构执法局",
        "cf_sjlydm": "11320281000000000W", "cf_syfw": "0", "cf_sxdj": "1",
    } | changed  # fmt: skip


def test_ten_thousands_of_yuan_become_yuan_to_the_last_digit_and_days_months():
    delivery = written(given("penalty", penalty(), penalty(
        cf_wsh="澄虚罚〔2025〕2号", cf_nr_fk="0.2", cf_yxq="2026-05-31")))  # fmt: skip

    first, second = units_of(delivery, "PF04")
    assert (first["PF04AJ01"], first["PF04AR01"], first.get("PF04AR02")) == (
        "1234.56", "2025-05", None,
    )  # fmt: skip
    assert (second["PF04AJ01"], second["PF04AR02"]) == ("2000", "2026-05")
    assert lost(delivery)["cf_jdrq", "changed"] == 2  # the 31st is read as the 1st
    assert lost(delivery)["cf_yxq", "lost"] == 1  # of the second the last day of the month is right
    assert ("cf_nr_fk", "changed") not in lost(delivery)
    (report,) = independent_report.reports(only(delivery))
    assert report["summary"] == {"4": (2, "3234.56")}


def test_a_void_penalty_is_said_of_nobody():
    delivery = written(given("penalty", penalty(cf_zt="2")))

    assert asides(delivery) == [("penalty.ndjson", 1, "not_in_force")]


def judgment(**changed):
    return WHO | {
        "ah": "（2025）苏0281民初1号", "ay": "民间借贷纠纷", "pjjg": "归还借款",
        "pjjiguan": "江阴市人民法院", "pjrq": "2025-03-01", "sxrq": "2025-03-20",
        "bmmc": "江阴市人民法院", "tgrq": "2025-04-01",
    } | changed  # fmt: skip


def test_judgment_and_mediation_are_told_apart():
    cases = [judgment(), judgment(ah="2", bz="结案方式：调解"), judgment(ah="3", pjjg="达成调解"),
             judgment(ah="4", pjjg="达成调解", bz="结案方式：判决")]  # fmt: skip

    delivery = written(given("judgment", *cases))

    assert [one["PF02AD01"] for one in units_of(delivery, "PF02")] == ["1", "2", "2", "1"]
    assert lost(delivery)["bz", "added"] == 2


def enforcement(**changed):
    return WHO | {
        "ah": "（2025）苏0281执1号", "slfy": "江阴市人民法院", "lasj": "2025-06-01",
        "zxyjwh": "（2025）苏0281民初1号", "ajzt": "2", "zxje": "10000", "wzxje": "2500.50",
        "jarq": "2025-09-01", "jafs": "和解履行完毕", "bmmc": "江阴市人民法院",
        "tgrq": "2025-10-01",
    } | changed  # fmt: skip


def test_what_was_enforced_is_the_difference_and_ways_of_closing_are_codes():
    cases = [enforcement(), enforcement(ah="2", jafs="其他方式", zxje=None, ajzt="1", jarq=None),
             enforcement(ah="3", ajzt="3", wzxje="10000", jafs=None)]  # fmt: skip

    delivery = written(given("court_enforcement", *cases))
    first, second, third = units_of(delivery, "PF03")

    assert (first["PF03AJ01"], first["PF03AJ02"], first["PF03AD01"], first["PF03AQ03"]) == (
        "10000", "7499.50", "003", "已结案",
    )  # fmt: skip
    assert (second["PF03AD01"], second["PF03AQ03"], second.get("PF03AJ02")) == (
        "255", "执行中", None,
    )  # fmt: skip
    assert (third["PF03AQ03"], third["PF03AJ02"]) == ("终结本次执行程序", "0")
    assert lost(delivery)["jafs", "changed"] == lost(delivery)["wzxje", "lost"] == 1


def registration(**changed):
    return WHO | {
        "zczsmc": "二级建造师", "zyzgdj": "省市级机构或行业协会颁发", "zczsbh": "苏1",
        "zcrq": "2016-09-12", "fzdw": "江苏省虚构厅", "zgzt": "1", "bmmc": "江阴市虚构局",
        "tgrq": "2026-03-01",
    } | changed  # fmt: skip


def revocation(**changed):
    return WHO | {
        "zsbh": "苏1", "zgmc": "二级建造师", "zcxlx": "3", "wsh": "虚撤〔2025〕1号",
        "zcxrq": "2025-02-03", "zcxjg": "江苏省虚构厅", "bmmc": "江阴市虚构局",
        "tgrq": "2026-03-01",
    } | changed  # fmt: skip


def test_a_revocation_is_written_to_the_registration_of_the_same_certificate():
    delivery = written(
        given("practice_registration", registration(zgzt="5"), registration(zczsbh="苏2")),
        given("registration_revocation", revocation()),
    )

    first, second = units_of(delivery, "PF07")
    assert first == {
        "PF07AQ01": "二级建造师", "PF07AQ02": "江苏省虚构厅", "PF07AD01": "2",
        "PF07AR01": "2016-09", "PF07AR03": "2025-02",
    }  # fmt: skip
    assert "PF07AR03" not in second
    assert (delivery.written, asides(delivery)) == (3, [])


@pytest.mark.parametrize(
    ("registrations", "revocations", "code"),
    [
        ([registration(zgzt="5")], [], "revocation_missing"),
        ([], [revocation()], "registration_missing"),
        ([registration(zczsbh="苏9", zgzt="3")], [], "not_in_force"),
        ([registration(zgzt="2")], [], "not_in_force"),  # expired, and nobody says when
        ([], [revocation(zcxlx="1")], "no_unit_for_it"),
    ],
)
def test_a_registration_and_its_revocation_go_together(registrations, revocations, code):
    files = (
        given("practice_registration", *registrations),
        given("registration_revocation", *revocations),
    )

    assert [found for _, _, found in asides(written(*files))] == [code]


def test_shares_of_a_housing_fund_are_per_cent():
    """The fund's table has 0.12; its records, and the report, say 12."""
    (path,) = (layouts.FOLDER / "city-housing-fund").glob("expected*.ndjson")
    records = [json.loads(line) for line in path.read_text("utf-8").splitlines()]

    delivery = written(given("pf05", *records))

    shares = [float(one["pf05aq02"]) for one in records]
    found = [
        float(values["PF05AQ02"])
        for report in independent_report.reports(only(delivery))
        for values, _ in report["units"]["PF05"]
    ]
    assert sorted(found) == sorted(shares)
    assert max(shares) >= 5
    assert set(lost(delivery)) <= {("bmmc", "changed"), ("qsrq", "changed"), ("xh", "changed")}


def test_the_writer_knows_every_way_of_the_table():
    assert {row.how for row in correspondences()} == {*_WAYS, "day", "none", "remark"}


def arrears(**changed):
    return WHO | {
        "qjlx": "2", "qfje": "136.5", "qfksrq": "2026-01-01", "cjwh": "催1", "cjrq": "2026-03-01",
        "tgdw": "江阴虚构自来水公司", "bmmc": "江阴市虚构局", "tgrq": "2026-03-15",
    } | changed  # fmt: skip


@pytest.mark.parametrize(
    ("record", "signs", "kind", "is_lost"),
    [
        (arrears(), "#" * 21 + "012", ("UE", "02"), False),
        (arrears(qjlx="4", qfksrq="2026-03-01"), "#" * 23 + "0", ("TE", "0"), False),
        (arrears(qfksrq="2024-05-01"), "#" + "0123456" + "6" * 16, ("UE", "02"), False),
        (arrears(qfksrq="2024-04-01"), "0123456" + "6" * 17, ("UE", "02"), True),
        (arrears(qfksrq="2026-01-02"), "#" * 21 + "012", ("UE", "02"), True),
    ],
)
def test_arrears_of_a_utility_become_the_record_of_24_months(record, signs, kind, is_lost):
    delivery = written(given("utility_arrears", record))

    (one,) = units_of(delivery, "PE01")
    assert (one["PE01AQ02"], one["PE01AR02"], one["PE01AD03"]) == (signs, "2026-03", "1")
    assert (one["PE01AD01"], one["PE01AD02"]) == kind
    assert any(field == "qfksrq" for field, _ in lost(delivery)) is is_lost


def test_name_type_and_number_are_bound_together():
    files = given("judgment", judgment(), judgment(ah="2", xm="江晓异"), judgment(ah="3") | OTHER)

    delivery = written(files)

    assert [line for _, line, _ in asides(delivery)] == [1, 2]
    assert {code for _, _, code in asides(delivery)} == {"person_conflict"}
    assert delivery.written == 1


def test_a_type_of_document_that_the_report_lacks_is_another_document():
    who = {"zjlx": "外国人永久居留身份证", "sfzh": "ABC320100000000"}

    delivery = written(given("judgment", judgment(**who)))

    (report,) = independent_report.reports(only(delivery))
    assert report["person"][1] == "X"
    assert lost(delivery)["zjlx", "lost"] == 1


@pytest.mark.parametrize(
    ("changed", "code"),
    [
        ({"sfzh": "320281198503079971"}, "citizen_number_check"),
        ({"pf04ar01": "2025-13"}, "pattern"),
        ({"xm": None}, "required"),
        ({"qsrq": "2019-01-01"}, "past_retention"),
        ({"pf04zq01": "异议"}, "annotation_form"),
        ({"pf04zd01": "2"}, "annotation_form"),
        ({"pf04zq01": "\n".join(["1\t\t异议"] * 6)}, "annotations_too_many"),
        ({"pf04zq01": "1\t\t异\x01议"}, "character_unfit"),
        (dict.fromkeys(["pf04aq01", "pf04aq02", "pf04aj01", "pf04ar01", "pf04zd01", "pf04zq01"]),
         "unit_blank"),
    ],
)  # fmt: skip
def test_a_wrong_record_is_set_aside_and_the_others_go_on(changed, code):
    good = penalty_statement(xh="2")

    delivery = written(given("pf04", penalty_statement(**changed), good))

    assert delivery.units == {"PF04": 1}
    ((file, line, found),) = asides(delivery)
    assert (file, line) == ("pf04.ndjson", 1)
    assert found == code or code in ("citizen_number_check", "character_unfit"), found
    assert lost(delivery)["xh", "changed"] == 1  # its place is the first now


def test_line_breaks_go_as_the_reader_takes_them_away_and_are_told():
    delivery = written(given("pf04", penalty_statement(pf04aq02="罚款\n二千元")))

    assert units_of(delivery, "PF04")[0]["PF04AQ02"] == "罚款二千元"
    assert lost(delivery) == {("pf04aq02", "changed"): 1}


def test_what_is_longer_than_known_columns_is_written_and_told():
    delivery = written(given("pf04", penalty_statement(pf04aq02="罚" * 301)))

    assert delivery.told.long == {"PF04AQ02": 1}
    assert units_of(delivery, "PF04")[0]["PF04AQ02"] == "罚" * 301


def test_a_file_holds_so_many_records_and_no_report_is_cut():
    records = [penalty_statement(bgbh=f"R{at // 2}", xh=str(at % 2 + 1)) for at in range(10)]

    delivery = written(given("pf04", *records), each=5)
    long = written(given("pf04", *records), each=1)

    counts = [len(independent_report.reports(data)) for data in delivery.files.values()]
    assert counts == [2, 2, 1]
    assert list(delivery.files) == [f"credit-report_20260420_0000{n}.xml" for n in (1, 2, 3)]
    assert {code for _, _, code in asides(long)} == {"report_too_long"}
    assert (len(asides(long)), long.files) == (10, {})


def test_one_number_of_a_report_is_of_one_day_and_may_be_that_of_a_batch():
    """The table of a housing fund gives all its persons one number."""
    other = penalty_statement(xm="江晓例", sfzh="320281199001019980")
    day = penalty_statement(bgrq="2026-04-19", xh="2")

    delivery = written(given("pf04", penalty_statement(), other, day))

    assert asides(delivery) == [("pf04.ndjson", 3, "report_conflict")]
    assert [one["number"] for one in independent_report.reports(only(delivery))] == ["R1", "R1"]


def test_the_same_records_give_the_same_bytes():
    files = [given("judgment", judgment()), given("penalty", penalty())]

    assert written(*files).files == written(*files).files


# Commands.


def run(*arguments):
    done = CliRunner().invoke(adapters, ["credit-report", *map(str, arguments)])
    assert "江晓样" not in done.output
    assert "320281198503079970" not in done.output
    return done


def lines(path, *records):
    text = "".join(json.dumps({k: v for k, v in r.items() if v}) + "\n" for r in records)
    path.write_text(text, "utf-8")
    return path


@pytest.mark.slow
def test_records_go_out_are_checked_and_the_feedback_names_their_lines(tmp_path):
    records = lines(tmp_path / "penalty.ndjson", penalty(), penalty(cf_zt="2"),
                    penalty(cf_wsh="澄虚罚〔2025〕3号"))  # fmt: skip
    out = tmp_path / "out"

    apart = tmp_path / "apart"
    sent = run("write", records, "--to", "xml", "--out", out, "--date", "2026-04-20", "--json",
               "--set-aside", apart)  # fmt: skip
    again = run("write", records, "--to", "xml", "--out", out, "--date", "2026-04-20", "--json")

    facts = json.loads(sent.stdout)
    assert sent.exit_code == 1
    assert (facts["records"], facts["units"]) == (2, {"PF04": 2})
    assert [(one["line"], one["code"]) for one in facts["not_written"]] == [(2, "not_in_force")]
    assert {"type": "penalty", "field": "cf_wsh", "how": "lost", "records": 2,
            "why": "没有对应的元素"} in facts["losses"]  # fmt: skip
    assert len(json.loads(again.stdout)["unchanged"]) == 2
    kept = (apart / "penalty.ndjson").read_text("utf-8")
    assert json.loads(kept) == json.loads(records.read_text("utf-8").splitlines()[1])
    (file,) = out.glob("*.xml")
    (listing,) = out.glob("*index*.json")
    # Seven years on, the receiver finds both past their time of keeping.
    told = tmp_path / "feedback.json"
    checked = run("check", file, "--as-of", "2033-04-20", "--feedback", told, "--lang", "en")
    assert checked.exit_code == 1
    assert "PF04 no. 2 qsrq: ABF003" in checked.output
    read_ = run("feedback", told, "--index", listing, "--json")
    assert read_.exit_code == 1
    failures = json.loads(read_.stdout)["failures"]
    assert [one["records"] for one in failures] == [["penalty.ndjson:1"], ["penalty.ndjson:3"]]
    assert {one["code"] for one in failures} == {"ABF003"}


def test_types_come_from_names_and_wrong_ones_are_refused(tmp_path):
    records = lines(tmp_path / "二零二六.ndjson", judgment())
    out = ("--to", "json", "--out", tmp_path / "out", "--date", "2026-04-20")

    named = run("write", f"judgment={records}", *out)
    unnamed = run("write", records, *out)
    element = run("write", f"judgment={records}", *out, "--without", "PF02AQ99")
    broken = tmp_path / "penalty.ndjson"
    broken.write_text("{", "utf-8")

    assert named.exit_code == 0, named.output
    assert unnamed.exit_code == element.exit_code == 78
    assert run("write", broken, *out).exit_code == 65
    assert run("write", tmp_path / "pf04.ndjson", *out).exit_code == 66


def test_an_element_that_needs_consent_is_told_and_may_be_left_out(tmp_path):
    record = {
        **{name: penalty_statement()[name] for name in ("xm", "zjlx", "sfzh", "bgbh", "bgrq",
                                                        "xh", "bmmc")},
        "qsrq": "2026-04-18", "pf05aq01": "320281", "pf05aj01": "2400",
    }  # fmt: skip
    records = lines(tmp_path / "pf05.ndjson", record)

    with_it = run("write", records, "--to", "json", "--out", tmp_path / "a", "--date",
                  "2026-04-20", "--lang", "en")  # fmt: skip
    without = run("write", records, "--to", "json", "--out", tmp_path / "b", "--date",
                  "2026-04-20", "--without", "PF05AJ01", "--json")  # fmt: skip

    assert "PF05AJ01: 1 need written consent" in with_it.output
    facts = json.loads(without.stdout)
    assert facts["needs_consent"] == {}
    assert facts["losses"] == [{"type": "pf05", "field": "pf05aj01", "how": "lost", "records": 1,
                                "why": "按 --without 不写出"}]  # fmt: skip


def test_a_damaged_file_has_a_code_and_the_place(tmp_path):
    told = tmp_path / "f.json"

    done = run("check", EXAMPLES / "damaged.xml", "--feedback", told, "--lang", "en")

    assert done.exit_code == 65
    assert "ATF004" in done.output
    assert "line 61, character 81" in done.output
    facts = json.loads(told.read_text("utf-8"))
    assert (facts["result"], facts["stage"], facts["records"]) == ("ATF004", "01", 0)
    assert facts["refused"]["rule"] == "report_broken"


@pytest.mark.parametrize(
    ("name", "code"),
    [
        ("credit-report_20260420_00001.xml", "AAA000"),
        ("report of others.xml", "AAA000"),
        ("credit-report_20260421_00001.xml", "ABN006"),
        ("credit-report_20261301_00001.json", "ABN006"),
        ("credit-report_20260420_00000.xml", "ABN008"),
        ("credit-report_20260420_1.xml", "ABN999"),
    ],
)
def test_names_of_our_form_are_held_against_it(name, code):
    assert _of_name(name, DAY) == code
    assert code in result_codes()


@pytest.mark.parametrize("changed", ["{", '{"format": "chengxin-file-check/1"}', "[]"])
def test_what_is_no_feedback_is_refused(changed, tmp_path):
    delivery = written(given("judgment", judgment()))
    (tmp_path / "index").write_bytes(index(delivery, DAY))
    (tmp_path / "feedback").write_text(changed, "utf-8")

    done = run("feedback", tmp_path / "feedback", "--index", tmp_path / "index")

    assert done.exit_code == 65


def test_the_schemas_are_written_by_the_command(tmp_path):
    assert run("schema", "--to", "xsd", "--out", tmp_path / "m.xsd").exit_code == 0
    assert (tmp_path / "m.xsd").read_bytes() == XSD
    assert json.loads(run("schema", "--to", "json-schema").output) == SCHEMA.schema


def test_every_code_that_a_check_gives_has_its_meaning():
    from adapters.report_message import checking

    given_ = {checking._RECORD, *checking._FIELDS.values(), "ATF001", "ATF004", "ABH009", "DBO003"}
    assert given_ <= set(result_codes())
    assert all(one.zh and one.en for one in result_codes().values())
