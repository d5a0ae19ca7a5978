"""Personal credit reports in both syntaxes: what is read, what never is, what is refused."""

import io
import json
import re
import subprocess
import sys
from dataclasses import replace
from datetime import date
from pathlib import Path

import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from lxml import etree

from adapters import layouts
from adapters.cli import adapters
from adapters.credit_report.derived import arrears_from, not_enforced
from adapters.credit_report.model import READABLE, Kind
from adapters.errors import FileRefused
from adapters.intake import take
from adapters.readers import credit_report_child, json_events, xml_events
from adapters.readers.events import END, START, TEXT, Broken
from adapters.readers.report_units import unwrapped
from standards.checking.rules import explain
from standards.release import load

REPORTS = Path(__file__).parents[3] / "examples" / "credit-report"
XML = (REPORTS / "report.xml").read_text("utf-8")
JSON = (REPORTS / "report.json").read_text("utf-8")
AS_OF = date(2026, 4, 20)
CATALOG = load("pboc-report/1.0.0")
# Counted by eye in the report: the fourth penalty is older than five years.
COUNTS = {
    "PB01": 1, "PE01": 2, "PF01": 2, "PF02": 3, "PF03": 3, "PF04": 4, "PF05": 1, "PF06": 1,
    "PF07": 2, "PF08": 1, "PG01": 1,
}  # fmt: skip


def read(text, unit="PF04", name="report", encoding="utf-8"):
    data = text if isinstance(text, bytes) else text.encode(encoding)
    return take(data, name, layouts.load(f"pboc-{unit.lower()}"), CATALOG, as_of=AS_OF)


def refusal(text, unit="PF04"):
    result = read(text, unit)
    assert result.refused is not None
    assert result.rows == 0
    assert "…" not in explain(result.refused, record_type=None, language="en").message
    return result.refused.code, dict(result.refused.params)


def told(result):
    return [f.finding.code for f in result.findings]


def said(result, code):
    return [dict(f.finding.params) for f in result.findings if f.finding.code == code]


def parsed(text, unit):
    """What the child makes of a report, in this process."""
    form = "json" if text.lstrip().startswith(("{", "[")) else "xml"
    order = {"form": form, "encoding": "utf-8", "unit": unit}
    tables, facts = credit_report_child.parse(io.BytesIO(text.encode()), order)
    return [row for table in tables for row in table.rows()], facts


@pytest.mark.parametrize("unit", READABLE)
def test_both_syntaxes_give_the_same_of_every_unit(unit):
    one, other = parsed(XML, unit), parsed(JSON, unit)

    assert one == other
    assert len(one[0]) == one[1]["rows"] == COUNTS[unit]


@pytest.mark.parametrize("text", [XML, JSON], ids=["xml", "json"])
def test_a_report_becomes_records_of_its_standard(text):
    result = read(text)

    assert (result.rows, result.accepted, result.rejected) == (4, 3, 1)
    assert set(told(result)) == {"past_retention", "month_taken_as_day", "value_wrapped"}


def test_a_damaged_report_is_refused_whole_with_the_place_of_its_first_error():
    damaged = (REPORTS / "damaged.xml").read_bytes()

    for unit in ("PF02", "PB01"):
        code, place = refusal(damaged, unit)
        assert code == "report_broken"
        before = damaged[: int(place["byte"])]
        assert before.endswith("物业服务合同纠纷</PF02AQ03>".encode())
        assert int(place["line"]) == before.count(b"\n") + 1
        assert int(place["column"]) == len(before.decode().rpartition("\n")[2]) + 1


def test_damaged_json_is_refused_whole_with_the_place_of_its_first_error():
    at = JSON.index('"PF02AQ02"')
    damaged = JSON[:at] + JSON[at + 1 :]

    code, place = refusal(damaged)

    assert code == "report_broken"
    assert damaged.encode()[: int(place["byte"])].decode() == damaged[:at]
    assert (place["line"], place["column"]) == ("1", str(at + 1))


def test_the_place_in_a_file_of_one_line_and_in_gb18030_is_that_of_its_bytes():
    one_line = XML.replace("\n", "").replace("</PAP>", "</PAQ>").encode("gb18030")

    _, place = refusal(one_line)

    assert one_line[: int(place["byte"])].endswith(b"</PAQ>")
    assert place["line"] == "1"


@pytest.mark.parametrize("cut", [10, len(JSON) - 5])
def test_a_report_that_ends_too_early_is_refused(cut):
    assert refusal(XML[: len(XML) * cut // len(JSON)])[0] == "report_broken"
    assert refusal(JSON[:cut])[0] == "report_broken"


def test_accounts_marriage_residence_and_queries_leave_no_trace():
    """Their texts are in the report, and in nothing that is made of it."""
    everything = "".join(repr(parsed(text, unit)) for unit in READABLE for text in (XML, JSON))

    secrets = ("账户甲的虚构编号", "账户乙", "500000", "配偶甲", "查询机构甲", "身份证曾遗失")
    for secret in (*secrets, "E00000000"):
        assert secret in XML
        assert secret not in everything
    assert "PD01" not in everything


def test_of_the_modules_that_are_open_only_the_unit_asked_for_is_kept():
    kept = repr(read(XML, "PF08").table.columns.to_dicts())

    assert "见义勇为先进个人" in kept
    for other in ("罚款", "江阴市虚构路1号", "13800000000", "12,340", "A0000000000001"):
        assert other in XML
        assert other not in kept


def test_an_unknown_element_is_told_by_its_path_and_not_read():
    grown = XML.replace("<PF04AQ03/>", "<PF04AQ03/><PF04AQ09>不该外传</PF04AQ09>")
    grown = grown.replace("<PF01A>", '<PF01A 来源="不该外传">')

    result = read(grown)
    (one,) = said(result, "element_unknown")

    assert one["path"].endswith("PAP/PF04/PF04A/PF04AQ09")
    assert one["count"] == "3"
    assert result.accepted == 3
    assert "不该外传" not in repr(result.findings) + repr(result.table.columns.to_dicts())
    assert said(read(grown, "PF01"), "element_unknown")[0]["path"].endswith("PF01A/?")


def test_names_that_hold_a_value_are_not_told():
    whole = json.loads(JSON)
    inner = whole["Document"]["Msg"]["ReportMessage"]["Document"]
    inner["PAP"]["PF04"][0]["PF04A"]["320281198503079970"] = "x"

    (one,) = said(read(json.dumps(whole)), "element_unknown")

    assert one["path"].endswith("PF04A/?")


def test_elements_may_be_empty_or_null_and_a_missing_one_is_told():
    whole = json.loads(JSON)
    inner = whole["Document"]["Msg"]["ReportMessage"]["Document"]
    inner["PAP"]["PF04"] = inner["PAP"]["PF04"][:1]
    unit = inner["PAP"]["PF04"][0]
    unit["PF04A"]["PF04AQ01"] = None
    unit["PF04Z"] = None
    del unit["PF04A"]["PF04AJ01"]

    result = read(json.dumps(whole, ensure_ascii=False))

    assert result.accepted == 1
    assert [f.finding.field for f in result.findings if f.finding.code == "element_missing"] == [
        "pf04aj01"
    ]


def test_a_value_given_twice_costs_its_record():
    twice = XML.replace("<PF08AQ01>", "<PF08AQ01>别的机构</PF08AQ01><PF08AQ01>")

    result = read(twice, "PF08")

    assert (result.accepted, told(result)) == (0, ["value_repeated"])


def test_a_value_that_was_wrapped_is_put_together_and_told():
    result = read(XML)

    assert result.good["pf04aq02"][0] == "罚款人民币贰仟元，责令改正"
    assert told(result).count("value_wrapped") == 1


@pytest.mark.parametrize(
    ("text", "kind", "whole"),
    [
        (" 江阴市\n  人民法院 ", Kind.TEXT, "江阴市人民法院"),
        ("Jiangyin\n Court", Kind.TEXT, "Jiangyin Court"),
        ("第 3\r\n　 号", Kind.TEXT, "第 3号"),
        ("2025-\n 05", Kind.MONTH, "2025-05"),
        ("12\n34", Kind.AMOUNT, "1234"),
        ("\n", Kind.TEXT, ""),
        ("没有 折行", Kind.TEXT, "没有 折行"),
    ],
)
def test_how_wrapped_values_are_joined(text, kind, whole):
    assert unwrapped(text, kind)[0] == whole


def test_months_and_days_that_there_are_none_of_are_absent():
    good = read(XML, "PF07").good

    assert good["pf07ar02"].to_list() == [None, None]
    assert good["pf07ar03"].to_list() == ["2025-02", None]
    assert good["qsrq"].to_list() == ["2025-02-01", "2026-04-18"]


def test_annotations_come_along_with_their_record():
    second = read(XML, "PF02").good.row(1, named=True)

    assert second["pf02zd01"] == "3；5"
    assert second["pf02zq01"].split("\n") == [
        "3\t2024-05-10\t调解协议已履行完毕。",
        "5\t2024-05-12\t征信中心已记录本人声明。",
    ]


def test_more_than_five_annotations_and_another_count_are_told():
    one = "<PE01ZH><PE01ZD01>1</PE01ZD01><PE01ZQ01>异议</PE01ZQ01><PE01ZR01/></PE01ZH>"

    result = read(XML.replace("</PE01Z>", one * 5 + "</PE01Z>"), "PE01")

    assert told(result).count("group_too_often") == told(result).count("group_count_differs") == 1
    assert len(result.good["pe01zq01"][0].split("\n")) == 6


def test_the_summary_is_held_against_what_is_there():
    short = XML.replace("<PC040D01>4</PC040D01><PC040S02>4<", "<PC040D01>4</PC040D01><PC040S02>5<")

    assert said(read(short), "summary_differs") == [{"found": "4", "said": "5", "unit": "PF04"}]
    assert said(read(XML), "summary_differs") == []


def test_the_head_may_come_last_and_several_reports_are_told_apart():
    whole = json.loads(JSON)
    inner = whole["Document"]["Msg"]["ReportMessage"]["Document"]
    last = {**{k: v for k, v in inner.items() if k != "PRH"}, "PRH": inner["PRH"]}
    other = json.loads(json.dumps(inner))
    other["PRH"]["PA01"]["PA01A"]["PA01AI01"] = "另一份"

    result = read(json.dumps([last, other], ensure_ascii=False), "PF02")

    assert result.good["bgbh"].to_list() == ["2026041809301234567890"] * 3 + ["另一份"] * 3
    assert result.good["xh"].to_list() == ["1", "2", "3"] * 2


@pytest.mark.parametrize("module", ["<PAP/>", "<PAP></PAP>", "", "<PAP><PF04/></PAP>"])
def test_a_report_without_any_unit_of_a_kind_is_read_and_has_no_record(module):
    """It was once refused for having no row, so that most people's reports were."""
    start, end = XML.index("<PAP>"), XML.index("</PAP>") + len("</PAP>")

    result = read((XML[:start] + module + XML[end:]).replace("<PC040S02>4<", "<PC040S02>0<"))

    assert result.refused is None
    assert (result.rows, result.accepted, told(result)) == (0, 0, [])
    assert result.good.height == 0


def test_elements_without_the_segment_or_module_around_them_are_read_by_their_codes():
    """Units whose segment or module was left out counted nothing."""
    without_segment = XML.replace("<PF04A>", "").replace("</PF04A>", "")
    without_module = XML.replace("<PAP>", "").replace("</PAP>", "")
    whole = json.loads(JSON)
    inner = whole["Document"]["Msg"]["ReportMessage"]["Document"]
    flat = inner | {"PF04": inner.pop("PAP")["PF04"]}
    wanted = parsed(XML, "PF04")[0]

    for text, inside in ((without_segment, "PF04A"), (without_module, "PAP"),
                         (json.dumps(flat, ensure_ascii=False), "PAP")):  # fmt: skip
        rows, facts = parsed(text, "PF04")
        assert rows == wanted
        assert facts["told"] == [("element_outside", {"inside": inside})]


def everywhere(value, change):
    """JSON with something changed in every text that is a value."""
    if isinstance(value, dict):
        return {name: everywhere(inner, lambda v, n=name: change(v, n)) for name, inner in
                value.items()}  # fmt: skip
    if isinstance(value, list):
        return [everywhere(inner, change) for inner in value]
    return change(value)


def other_shape(change):
    def changed(value, name=""):
        return change(value, name)

    return json.dumps(everywhere(json.loads(JSON), changed), ensure_ascii=False)


def module_in_two(text):
    inner = json.loads(text)["Document"]["Msg"]["ReportMessage"]["Document"]
    found = [{"PF04": [one]} for one in inner["PAP"]["PF04"]]
    return json.dumps({"code": 0, "data": {"report": inner | {"PAP": found}}}, ensure_ascii=False)


PREFIXED = re.sub("<(/?)(P[A-Z0-9]+|Document|Msg|Re[A-Za-z]+)", r"<\1p:\2", XML)
SHAPES = {
    "namespace": XML.replace("<Document>", '<Document xmlns="urn:a">', 1),
    "prefix": PREFIXED.replace("<p:Document>", '<p:Document xmlns:p="urn:a">', 1),
    "one line": re.sub(r">\s+<", "><", XML),
    "deeper": f"<a><b><c>{XML[XML.index('<PRH>') : XML.index('</POQ>')]}</POQ></c></b></a>",
    "comments": XML.replace("<PF04A>", "<!-- a --><PF04A><?b c?>"),
    "cdata": re.sub("<PF04AQ01>([^<]*)<", r"<PF04AQ01><![CDATA[\1]]><", XML),
    "references": XML.replace("江阴市虚构执法局", "&#x6c5f;阴市虚构执法局"),
    "module in two": re.sub(r"(</PF04>)(\s*<PF04>)", r"\1</PAP><PAP>\2", XML, count=1),
    "carriage returns": XML.replace("\n", "\r\n"),
    "json pretty": json.dumps(json.loads(JSON), ensure_ascii=False, indent=2),
    "json escaped": json.dumps(json.loads(JSON)),
    "json in a list": f"[{JSON}]",
    "json nulls": other_shape(lambda value, _: None if value == "" else value),
    "json objects for nothing": other_shape(lambda value, _: {} if value == "" else value),
    "json numbers": other_shape(
        lambda value, name: int(value) if "AJ0" in name and str(value).isdigit() else value
    ),
    "json in a text": json.dumps({"ReportMessage": JSON}, ensure_ascii=False),
}


@pytest.mark.parametrize("shape", SHAPES)
def test_reports_of_other_shapes_give_the_same_units(shape):
    for unit in ("PE01", "PF02", "PF04", "PF07"):
        assert parsed(SHAPES[shape], unit)[0] == parsed(XML, unit)[0]


def test_a_module_that_stands_in_a_list_of_objects_counts_every_unit():
    assert parsed(module_in_two(JSON), "PF04")[0] == parsed(JSON, "PF04")[0]


@pytest.mark.parametrize("text", [XML.strip(), JSON.strip()], ids=["xml", "json"])
def test_no_beginning_of_a_report_passes_for_a_report(text):
    for cut in range(1, len(text), 97):
        with pytest.raises((Broken, FileRefused)):
            parsed(text[:cut], "PF04")


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ("</PAP>", "</PAP></PAP>"),
        ("</PF04A></PF04>", "</PF04></PF04A>"),
        ("<PF04>", "<PF04 id=1>"),
        ("&amp;", "&"),
        ("</PDA>", "</PDB>"),  # in a module that is never read
        ("</POQ>", "<POQ>"),
        ('"PAP"', "'PAP'"),
        ('"PAP"', "PAP"),
        ('"PAP":', '"PAP"'),
        ("}]}", "},]}"),
        ("}]}", "}}}"),
        ('"警告"', '"警告'),
    ],
)
def test_damage_anywhere_is_found(before, after):
    text = JSON if before in JSON and "<" not in before and "&" not in before else XML
    assert before in text

    with pytest.raises(Broken):
        parsed(text.replace(before, after, 1), "PF08")


@pytest.mark.deep
def test_a_report_that_is_refused_at_its_last_unit_leaves_no_file(tmp_path):
    """The units before it were written already when a text of a later one was too long."""
    long = tmp_path / "report.xml"
    long.write_text(XML.replace("通讯地址已经变更", "长" * 100_001), "utf-8")

    done = CliRunner().invoke(
        adapters, ["credit-report", "read", str(long), "--out", str(tmp_path / "out")]
    )

    assert done.exit_code == 65
    assert not (tmp_path / "out").exists()


def test_a_report_without_a_head_gives_no_good_record():
    start, end = XML.index("<PRH>"), XML.index("</PRH>") + len("</PRH>")

    result = read(XML[:start] + XML[end:], "PF01")

    assert (result.rows, result.accepted) == (2, 0)
    assert "report_headless" in told(result)


def test_a_report_that_stands_in_a_text_of_an_answer_is_read():
    inner = XML[XML.index("<Document>\n        <PRH>") : XML.index("</ReportMessage>")]
    shut = inner.replace("&", "&amp;").replace("<", "&lt;")
    answer = f"<Document><Msg><ReportMessage>{shut}</ReportMessage></Msg></Document>"
    in_json = json.dumps({"Msg": {"ReportMessage": JSON}}, ensure_ascii=False)

    assert read(answer, "PF03").accepted == read(in_json, "PF03").accepted == 3
    broken = answer.replace("&lt;/PCJ&gt;", "&lt;/PCK&gt;").replace("&lt;/PCJ>", "&lt;/PCK>")
    assert refusal(broken, "PF03")[0] == "report_broken_inside"


@pytest.mark.parametrize(
    ("text", "code"),
    [
        ("<Document><Msg><ResultCode>DBE004</ResultCode></Msg></Document>", "report_answer"),
        ('{"Msg": {"ResultCode": "DBO003", "ReportMessage": null}}', "report_answer"),
        ("<DATAS><DATA/></DATAS>", "report_missing"),
        ('{"a": [1, 2.5, true]}', "report_missing"),
        ("[]", "report_missing"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><Document>&x;</Document>', "xml_doctype"),
        ("<Document><PRH>&x;</PRH></Document>", "report_broken"),
        ("<a>" * 65 + "</a>" * 65, "structure_too_deep"),
        ("[" * 65 + "]" * 65, "structure_too_deep"),
        ("[" * 100_000, "structure_too_deep"),
        ("<a " + " ".join(f"a{i}='1'" for i in range(600)) + "/>", "file_too_wide"),
        (XML.replace("劳动", "").replace("见义勇为", "见" * 100_001), "report_text_long"),
        ('{"PRH": "' + "x" * 11_000_000, "report_text_long"),
        ('{"PRH": {"PA01": NaN}}', "report_broken"),
        ('{"PRH": 01}', "report_broken"),
        ('{"PRH": 1,}', "report_broken"),
        ('{"PRH": 1} x', "report_broken"),
        ("{'PRH': 1}", "report_broken"),
        ('{"PRH": "\x01"}', "report_broken"),
        ("<Document><q:PRH/></Document>", "report_broken"),
        ('<Document q:a="1"><PRH/></Document>', "report_broken"),
        ("<Document/><Document/>", "report_broken"),
    ],
    ids=lambda value: value[:12] if isinstance(value, str) else "",
)
def test_what_is_no_report_is_refused(text, code):
    unit = "PF08" if "见" * 9 in text else "PF04"

    assert refusal(text, unit)[0] == code


def test_halves_of_characters_are_an_error_at_their_cell():
    cut = JSON.replace('"见义勇为先进个人"', '"见义\\ud83d"')

    result = read(cut, "PF08")

    assert (result.accepted, told(result)) == (0, ["character_broken"])


@pytest.mark.parametrize("encoding", ["utf-8-sig", "gb18030", "utf-16"])
def test_encodings_are_told_by_the_bytes_whatever_is_declared(encoding):
    assert read(XML, "PF02", encoding=encoding).good.to_dicts() == read(XML, "PF02").good.to_dicts()


def test_the_commands_of_layouts_work_on_a_report():
    runner, path = CliRunner(), str(REPORTS / "report.xml")

    checked = runner.invoke(adapters, ["check", path, "--layout", "pboc-pf04", "--as-of",
                                       "2026-04-20", "--json"])  # fmt: skip
    explained = runner.invoke(adapters, ["explain", path, "--layout", "pboc-pf04", "--as-of",
                                         "2026-04-20", "--record", "1"])  # fmt: skip

    facts = json.loads(checked.output)
    assert (facts["rows"], facts["accepted"], facts["rejected"]) == (4, 3, 1)
    assert "江晓样" not in checked.output
    assert "PF04AR01" in explained.output


@pytest.mark.parametrize(
    ("months", "month", "start"),
    [
        ("N" * 21 + "012", "2026-03", "2026-01"),
        ("N" * 20 + "0N01", "2026-01", "2025-12"),
        ("N" * 23 + "0", "2026-01", "2026-01"),
        ("N" * 24, "2026-03", ""),
        ("6" * 24, "2026-03", ""),  # it may have begun before
        ("N" * 20 + "012", "2026-03", ""),  # 23 signs
        ("N" * 23 + "0", "0000-00", ""),
        ("N" * 23 + "0", "2026-13", ""),
    ],
)
def test_when_arrears_began_by_the_record_of_24_months(months, month, start):
    assert arrears_from({"PE01AQ02": months, "PE01AR02": month}) == start


@pytest.mark.parametrize(
    ("asked", "done", "left"),
    [("10000", "2500.50", "7499.50"), ("5", "5", "0"), ("1,000", "1", "999"), ("1", "2", ""),
     ("", "2", ""), ("NaN", "1", ""), ("约5", "1", "")],
)  # fmt: skip
def test_what_is_not_enforced(asked, done, left):
    assert not_enforced({"PF03AJ01": asked, "PF03AJ02": done}) == left


JSON_VALUES = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=12),
    lambda inner: (
        st.lists(inner, max_size=4) | st.dictionaries(st.text(max_size=5), inner, max_size=4)
    ),
    max_leaves=12,
)  # fmt: skip


def cut(text, sizes):
    at = 0
    for size in sizes:
        yield text[at : at + size]
        at += size
    yield text[at:]


def expected(value, name):
    """The events of a value, by what the library of the language makes of it."""
    if isinstance(value, list):
        for item in value:
            yield from expected(item, name or "Document")
        return
    if name:
        yield START, name
    if isinstance(value, dict):
        for key, inner in value.items():
            yield from expected(inner, key or " ")
    elif isinstance(value, bool):
        yield TEXT, "true" if value else "false"
    elif value is not None and value != "":
        yield TEXT, str(value)
    if name:
        yield END, ""


@given(JSON_VALUES, st.lists(st.integers(1, 9), max_size=30), st.sampled_from([None, 1]))
def test_json_in_any_pieces_is_what_the_library_reads(value, sizes, indent):
    text = json.dumps(value, ensure_ascii=False, indent=indent)
    pieces = filter(None, cut(text, sizes))

    assert list(json_events.events(pieces)) == list(expected(value, ""))


@given(st.text(alphabet='{}[],:"\\ 1e.-atrufnlsN\n', max_size=20), st.lists(st.integers(1, 5)))
def test_json_in_any_pieces_is_refused_where_the_library_refuses_it(text, sizes):
    try:
        json.loads(text, strict=False, parse_constant=int)
        fine = True
    except ValueError:
        fine = False
    try:
        list(json_events.events(filter(None, cut(text, sizes))))
        ours = True
    except Broken:
        ours = False

    assert ours is fine


TREES = st.recursive(
    st.tuples(st.sampled_from("abc"), st.text("x< &\n汉", max_size=6)),
    lambda inner: st.tuples(st.sampled_from("abc"), st.lists(inner, max_size=4)),
    max_leaves=10,
)


def element(tree):
    made = etree.Element(tree[0])
    if isinstance(tree[1], str):
        made.text = tree[1]
    else:
        made.extend(map(element, tree[1]))
    return made


def merged(events):
    """Texts that follow one another put together: how they are cut means nothing."""
    out = []
    for kind, text in events:
        if kind == TEXT and out and out[-1][0] == TEXT:
            out[-1] = (TEXT, out[-1][1] + text)
        else:
            out.append((kind, text))
    return out


def steps(made):
    yield START, made.tag
    if made.text:
        yield TEXT, made.text
    for inner in made:
        yield from steps(inner)
    yield END, ""


@settings(deadline=None)
@given(TREES, st.lists(st.integers(1, 9), max_size=30))
def test_xml_in_any_pieces_is_the_tree_that_was_written(tree, sizes):
    made = element(tree)
    text = etree.tostring(made, encoding="unicode")

    assert merged(xml_events.events(filter(None, cut(text, sizes)))) == list(steps(made))


# VmHWM and not ru_maxrss, which begins with the memory of whoever started the process.
MEASURE = """
import sys
from adapters.readers.credit_report_child import parse
kind, unit, path = sys.argv[1:]
with open(path, "rb") as source:
    tables, facts = parse(source, {"form": kind, "encoding": "utf-8", "unit": unit})
status = open("/proc/self/status").read()
print(facts["rows"], int(status.partition("VmHWM:")[2].split()[0]) // 1024)
"""


def measured(tmp_path, kind, text):
    path = tmp_path / f"report.{kind}"
    path.write_text(text, "utf-8")
    done = subprocess.run(
        [sys.executable, "-c", MEASURE, kind, "PF04", path],
        capture_output=True,
        text=True,
        check=True,
    )
    return tuple(map(int, done.stdout.split()))


@pytest.mark.slow
@pytest.mark.parametrize("kind", ["xml", pytest.param("json", marks=pytest.mark.deep)])
def test_a_report_of_many_megabytes_on_one_line_takes_no_more_memory_than_a_small_one(
    tmp_path, kind
):
    if kind == "xml":
        small = "".join(line.strip() for line in XML.splitlines())
        start, end = small.index("<PD01>"), small.index("</PDA>")
        large = small[:start] + small[start:end] * 40_000 + small[end:]
    else:
        small = JSON.strip()
        start = small.index('"PD01":[') + len('"PD01":[')
        end = small.index("]", start)
        large = small[:start] + ",".join([small[start:end]] * 40_000) + small[end:]
    assert len(large) > 5_000_000

    rows, memory = measured(tmp_path, kind, small)
    many, at_most = measured(tmp_path, kind, large)

    assert rows == many == 4
    assert at_most < memory + 8  # MB


def test_a_mapping_of_a_report_says_what_is_wrong_with_it(tmp_path):
    text = (layouts.FOLDER / "pboc-pf04" / "mapping.toml").read_text("utf-8")
    wrong = text.replace('formats = ["xml", "json"]', 'formats = ["xml", "csv"]\nrows = "PAP"')
    wrong = wrong.replace('report_unit = "PF04"', 'report_unit = "PD01"')
    path = tmp_path / "wrong.toml"
    path.write_text(wrong, "utf-8")

    done = CliRunner().invoke(
        adapters, ["check", str(REPORTS / "report.xml"), "--layout", str(path)]
    )

    assert done.exit_code == 78
    for place in ("file.report_unit", "file.formats", "file.rows"):
        assert place in done.output
    assert replace(layouts.load("pboc-pf04").file, report_unit="PF01").report_unit == "PF01"
