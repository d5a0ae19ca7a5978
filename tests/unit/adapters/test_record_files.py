"""JSON, NDJSON, XML, fixed width and DBF, with the quirks of departments and of attackers."""

import io
import json
from dataclasses import replace
from datetime import date
from decimal import Decimal

import openpyxl
import pytest
from click.testing import CliRunner
from hypothesis import given, settings
from hypothesis import strategies as st
from kit.department_files import PENALTY, citizen, penalty
from kit.foreign_files import as_dbf, as_fixed, as_json, as_ndjson, as_xml

from adapters import layouts
from adapters.cli import adapters
from adapters.errors import FileRefused
from adapters.feedback import quarantine, workbook
from adapters.intake import Intake, take
from adapters.mapping.file_form import FileForm, Slice, Unit
from adapters.readers import fixed, json_rows, records, records_child, tables, xml_rows
from adapters.sandbox import Limits
from adapters.table import Origin
from standards.checking.rules import explain
from standards.release import load

MAPPING = layouts.load("sgs-penalty")
CATALOG = load(MAPPING.standard)
NAMES = [code for code, _ in PENALTY]


def rows_of(*rows):
    return [NAMES, *([row.get(name) for name in NAMES] for row in rows)]


def full(number, **changes):
    """A good record in which every name of the layout stands."""
    row = penalty(number, **changes)
    return {name: row.get(name) for name in NAMES}


def intake(data, *formats, name="file", **form):
    mapping = replace(MAPPING, file=FileForm(formats=formats, **form))
    return take(data, name, mapping, CATALOG, as_of=date(2018, 4, 1))


def found(result):
    return [(f.source_row, f.finding.field, f.finding.code) for f in result.findings]


def refused(data, *formats, **form):
    result = intake(data, *formats, **form)
    assert result.refused is not None
    words = explain(result.refused, record_type=None, language="zh")
    assert "…" not in words.message + words.remedy  # every parameter of the message is given
    return result.refused.code


def stopped(data, kind):
    """What a document is refused for, without a child process for each."""
    order = {"form": kind, "encoding": "auto", "rows": "", "join": {}}
    try:
        tables_, _ = records_child.parse(data, order)
    except FileRefused as refusal:
        words = explain(refusal.finding, record_type=None, language="zh")
        assert "…" not in words.message + words.remedy
        return refusal.finding.code
    return "" if tables_ else "nothing"


def table(data, form):
    return tables(data, Origin("f", "d", ""), form)[0]


@pytest.mark.parametrize(
    ("data", "formats", "place", "line"),
    [
        (as_json(rows_of(penalty(1), penalty(2, CF_WSH=None))), ("json",), 2, 28),
        (as_ndjson(rows_of(penalty(1), penalty(2, CF_WSH=None))), ("ndjson",), 2, 0),
        (as_xml(rows_of(penalty(1), penalty(2, CF_WSH=None))), ("xml",), 2, 2),
    ],
    ids=["json", "ndjson", "xml"],
)
def test_a_finding_names_the_record_and_its_line(data, formats, place, line):
    result = intake(data, *formats)

    assert (result.rows, result.accepted, result.rejected_rows) == (2, 1, (place,))
    assert [f.line for f in result.findings if f.source_row] == [line]


def test_the_first_records_of_a_city_are_found_by_element_and_by_path():
    data = as_xml(rows_of(penalty(1), penalty(2)), encoding="gb18030")

    assert intake(data, "xml", rows="DATA").accepted == 2
    assert intake(data, "xml", rows="DATAS/DATA").accepted == 2
    assert refused(data, "xml", rows="ROW") == "rows_missing"


def test_the_body_of_a_soap_call_may_be_a_text_with_json_in_it():
    inner = json.dumps([full(1), full(2)], ensure_ascii=False)
    data = json.dumps({"tableCode": "SGS_XZCF", "departmentCode": "A1", "body": inner}).encode()

    assert intake(data, "json", rows="body", table_code="SGS_XZCF").accepted == 2
    assert refused(data, "json", rows="body", table_code="SGS_XZXK") == "table_code_differs"


def test_pages_of_lists_are_read_one_after_the_other():
    data = json.dumps({"pages": [{"list": [{"a": 1}]}, {"list": []}, {"list": [{"a": 2}]}]})

    assert table(data.encode(), FileForm(("json",), rows="pages/list")).columns["A"].to_list() == [
        "a", "1", "2",
    ]  # fmt: skip


def test_numbers_keep_every_digit():
    data = b'[{"a": 320281198001029960, "b": 1e400, "c": 10.50, "d": true, "e": null, "f": -0}]'

    rows = table(data, FileForm(("json",))).columns.rows()

    assert rows[1] == ("320281198001029960", "1e400", "10.50", "true", None, "-0")


def test_values_inside_values_have_paths_and_several_need_a_rule():
    data = json.dumps([{"a": {"b": "x", "c": ["y", "z"]}, "d": [{"e": 1}, {"e": 2}]}]).encode()
    form = FileForm(("json",), join=(("a/c", "、"),))

    read = table(data, form)

    assert read.columns.rows() == [("a/b", "a/c", "d/e"), ("x", "y、z", "1 2")]
    assert [(m.index, m.column, m.code) for m in read.marks] == [(1, 2, "value_repeated")]


def test_elements_that_repeat_are_an_error_at_their_cell_or_joined():
    one = as_xml(rows_of(penalty(1))).replace(b"</CF_YJ>", "</CF_YJ><CF_YJ>第三条</CF_YJ>".encode())

    assert found(intake(one, "xml")) == [(1, "cf_yj", "value_repeated")]
    joined = intake(one, "xml", join=(("CF_YJ", "；"),))
    assert joined.good["cf_yj"].to_list() == [f"{penalty(1)['CF_YJ']}；第三条"]


def test_attributes_text_and_namespaces_of_xml():
    data = (
        '<r xmlns:x="urn:x"><x:row id="7"> t <a/><b x:k="v"><![CDATA[<&>]]></b> u</x:row>'
        '<row xmlns:i="http://www.w3.org/2001/XMLSchema-instance"><b i:nil="true"/><a>1</a></row>'
        "</r>"
    )

    read = table(data.encode(), FileForm(("xml",), rows="row"))

    assert read.columns.rows() == [
        ("@id", "a", "b/@k", "b", "."),
        ("7", None, "v", "<&>", "t  u"),
        (None, "1", None, None, None),
    ]


def test_a_name_that_stands_twice_in_an_object_costs_its_record_only():
    good, bad = (json.dumps(full(i), ensure_ascii=False) for i in (1, 2))
    bad = bad.replace('"CF_JG"', '"CF_WSH"')

    result = intake(f"[{good},{bad}]".encode(), "json")

    assert (result.accepted, found(result)) == (1, [(2, "", "name_repeated")])


def test_a_line_that_is_no_json_and_one_that_is_no_object_cost_themselves_only():
    data = as_ndjson(rows_of(penalty(1), penalty(2))) + b'{"CF_WSH": \n["x"]\n\n'

    result = intake(data, "ndjson")

    assert result.accepted == 2
    assert found(result) == [(3, "", "record_broken"), (4, "", "record_no_object")]


def test_half_a_character_is_an_error_at_its_cell():
    data = json.dumps([full(1, CF_WSH="罚\ud842字")]).encode()

    assert (1, "cf_wsh", "character_broken") in found(intake(data, "json"))


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b"[" * 100_000, "structure_too_deep"),
        (b'[{"a":' * 5000, "structure_too_deep"),
        (b"[" + b'{"a":' * 70 + b"1" + b"}" * 70 + b"]", "structure_too_deep"),
        (b'[{"a": NaN}]', "json_broken"),
        (b'[{"a": -Infinity}]', "json_broken"),
        (b'[{"a": 01}]', "json_broken"),
        (b'[{"a": 1}] []', "json_broken"),
        (b'[{"a": 1},]', "json_broken"),
        (b'[{"a" 1}]', "json_broken"),
        (b'[{"a": 1}', "json_broken"),
        (b"[]", "nothing"),
        (b"[{}, {}]", "nothing"),
        (b"{", "json_broken"),
        (json.dumps([{f"k{i}": 1 for i in range(600)}]).encode(), "file_too_wide"),
        (b'[{"a": "\xff"}]', "encoding_broken"),
    ],
)
def test_json_that_is_none_or_blows_up_is_refused(data, code):
    assert stopped(data, "json") == code


def test_a_number_of_a_million_digits_is_read_at_once_as_the_text_it_is():
    read = table(b'[{"a": 1' + b"0" * 1_000_000 + b"}]", FileForm(("json",)))

    assert len(read.columns["A"][1]) == 1_000_001


@pytest.mark.parametrize(
    ("data", "code"),
    [
        (b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hosts">]><a><b>&x;</b></a>', "xml_doctype"),
        (b"<?xml version='1.0'?>" + b" " * 100_000 + b"<!DOCTYPE a><a/>", "xml_doctype"),
        ('<!DOCTYPE a [<!ENTITY x "y">]><a>&x;</a>'.encode("utf-16"), "xml_doctype"),
        (b"<a><b>&x;</b></a>", "xml_broken"),
        (b"<a><b>1 & 2</b></a>", "xml_broken"),
        (b"<a><b>1</a>", "xml_broken"),
        (b"<a>" * 100, "structure_too_deep"),
        (b"<a>" * 100_000, "xml_broken"),
        (b"<a><b>" + b"x" * 11_000_000 + b"</b></a>", "xml_broken"),
        (b"<a><b %s/></a>" % b" ".join(b'a%d="1"' % i for i in range(200_000)), "file_too_wide"),
        (b"<a><b>%s</b></a>" % b"".join(b"<c%d/>" % i for i in range(600)), "file_too_wide"),
        (b"<a/>", "nothing"),
        (b"<a><b>\xc4</b></a>", "encoding_broken"),
    ],
)  # fmt: skip
def test_xml_that_is_none_or_attacks_is_refused(data, code):
    assert stopped(data, "xml") == code


def test_utf_7_stays_the_text_that_it_is():
    data = b'<?xml version="1.0" encoding="UTF-7"?><a><b><c>+ADw-script+AD4-</c></b></a>'

    assert table(data, FileForm(("xml",))).columns.rows() == [("c",), ("+ADw-script+AD4-",)]


def test_no_file_is_opened_and_no_host_asked_for_a_document(monkeypatch):
    monkeypatch.setattr("builtins.open", lambda *_: pytest.fail("opened"))
    monkeypatch.setattr("socket.socket", lambda *_: pytest.fail("connected"))
    data = '<?xml-stylesheet href="http://h/x"?><a xmlns:xi="http://www.w3.org/2001/XInclude"><b>'
    data += '<xi:include href="/etc/hostname"/>1</b></a>'

    (record,) = xml_rows.Document(data, "").records()

    assert record.cells == [("include/@href", "/etc/hostname"), ("include", None), (".", "1")]


def test_a_page_or_a_text_in_another_format_is_refused_by_what_is_expected():
    assert refused(b"<a><b>1</b></a>", "json") == "file_not_table"
    assert refused(b'[{"a": 1}]', "xml") == "format_unexpected"
    assert refused(b"<html><table/></html>", "xml") == "file_not_table"
    assert refused(b"[{}]", "json") == "file_no_rows"
    assert refused(b"[" * 100_000, "json") == "structure_too_deep"


def test_a_document_beyond_the_limits_of_its_child_refuses_the_file_only(monkeypatch):
    monkeypatch.setattr(records, "LIMITS", Limits(memory=600 * 1024**2, seconds=20))

    assert refused(b'{"a": [' + b"[1]," * 4_000_000 + b"1]}", "json", rows="b") == "file_unreadable"


texts = st.text(st.characters(exclude_categories=["Cs", "Cc"]), min_size=1, max_size=20)


@given(
    st.lists(st.fixed_dictionaries({"a": texts, "b": st.none() | texts}), min_size=1, max_size=5)
)
def test_what_json_dumps_writes_is_read_back_equal(rows):
    found = json_rows.Document(json.dumps(rows, indent=2), "").records()

    assert [dict(record.cells) for record in found] == rows


@settings(max_examples=50)
@given(st.text(max_size=60) | st.text('[]{}",:1eE.-truefalsn<>/&; \n', max_size=60))
def test_any_text_is_records_or_refused(text):
    data = text.encode("utf-8", "surrogatepass")
    broken = ("encoding_broken", "file_not_text", "structure_too_deep", "nothing", "")

    assert stopped(data, "json") in (*broken, "json_broken")
    assert stopped(data, "xml") in (*broken, "xml_broken", "xml_doctype")
    assert stopped(data, "ndjson") in broken


WIDTHS = (30, 18, 10)
SLICES = (Slice("CF_WSH", 0, 30), Slice("CF_XDR_SFZ", 30, 18), Slice("CF_JDRQ", 48, 10))


def lines(form, *rows, encoding="gb18030"):
    data = as_fixed(rows, WIDTHS, encoding, in_bytes=form.unit is Unit.BYTE)
    return fixed.read(data, Origin("f", "d", ""), form)


def test_fixed_positions_count_bytes_of_gbk_and_rows_are_lines():
    form = FileForm(("fixed",), slices=SLICES, skip=1, encoding="gb18030")

    read = lines(form, ["header of the message"], ["澄城管罚字第1号", citizen(1), "2018-03-05"])

    assert read.columns.rows()[1] == ("澄城管罚字第1号", citizen(1), "2018-03-05")
    assert read.rows.to_list() == [0, 2]


def test_a_line_of_another_length_is_an_error_unless_blanks_may_be_missing():
    form = FileForm(("fixed",), slices=SLICES)
    data = b"A" * 30 + b"B" * 18 + b"2018\n" + b"A" * 58 + b"more\n"

    strict = fixed.read(data, Origin("f", "d", ""), form)
    lenient = fixed.read(data, Origin("f", "d", ""), replace(form, trimmed=True))

    assert [(m.index, m.code) for m in strict.marks] == [(1, "record_length"), (2, "record_length")]
    assert [(m.index, m.code) for m in lenient.marks] == [(2, "record_length")]
    assert lenient.columns.rows()[1] == ("A" * 30, "B" * 18, "2018")


def test_a_character_that_the_cut_goes_through_costs_its_cell():
    form = FileForm(("fixed",), slices=SLICES, encoding="gb18030")
    data = ("a" + "字" * 15).encode("gb18030")[:30] + b"1" * 18 + b"2018-03-05\n"

    read = fixed.read(data, Origin("f", "d", ""), form)

    assert [(m.index, m.column, m.code) for m in read.marks] == [(1, 0, "cell_cut")]
    assert read.columns["B"][1] == "1" * 18


def test_a_dbf_of_a_department_is_taken_in_with_deleted_rows_counted():
    rows = [
        ["CF_WSH", "CF_XDR_MC", "罚款金额", "决定日期", "有效"],
        ["澄罚1号", "虞一", Decimal("200.50"), date(2018, 3, 5), True],
        ["澄罚2号", "虞二", None, None, None],
        ["澄罚3号", "虞三", Decimal(3), date(2018, 3, 6), False],
    ]
    specs = "F0 C(30); F1 C(20); F2 N(12,2); F3 D; F4 L"
    data = as_dbf(rows, fields=specs, deleted=[2])

    read = table(data, FileForm(("dbf",)))

    assert read.columns.rows() == [
        ("CF_WSH", "CF_XDR_MC", "罚款金额", "决定日期", "有效"),
        ("澄罚1号", "虞一", "200.50", "20180305", "T"),
        ("澄罚2号", "虞二", None, None, None),
    ]
    assert read.origin.deleted_rows == 1
    assert read.rows.to_list() == [0, 1, 2]


def dbf_of(*fields, record):
    """A DBF put together by hand: (name, type, length) of each field."""
    head = b"".join(
        name.encode("gbk").ljust(11, b"\0") + kind.encode() + bytes(4) + bytes([length]) + bytes(15)
        for name, kind, length in fields
    )
    size = (32 + len(head) + 1).to_bytes(2, "little"), (1 + len(record)).to_bytes(2, "little")
    start = bytes([0x30, 118, 3, 5]) + (1).to_bytes(4, "little") + b"".join(size) + bytes(20)
    return start + head + b"\r " + record


def test_binary_fields_and_memos_of_visual_foxpro():
    record = (
        (42).to_bytes(4, "little")
        + (123_4500).to_bytes(8, "little")
        + (2_458_183).to_bytes(4, "little") + (3_600_000).to_bytes(4, "little")
        + (7).to_bytes(4, "little")
    )  # fmt: skip
    data = dbf_of(("N", "I", 4), ("Y", "Y", 8), ("T", "T", 8), ("M", "M", 4), record=record)

    read = table(data, FileForm(("dbf",)))

    assert read.columns.rows()[1] == ("42", "123.45", "2018-03-05 01:00:00", None)
    assert [(m.column, m.code) for m in read.marks] == [(3, "memo_missing")]


def test_a_dbf_in_another_code_page_is_refused_and_a_broken_one_too():
    data = bytearray(as_dbf([["A"], ["x"]]))
    assert refused(bytes(data[:-40]), "dbf") == "dbf_broken"
    data[29] = 0x78
    assert refused(bytes(data), "dbf") == "dbf_code_page"


@settings(max_examples=60)
@given(st.binary(max_size=80), st.integers(0, 300))
def test_a_dbf_with_any_damage_is_an_intake(damage, at):
    data = as_small_dbf()

    assert isinstance(intake(data[:at] + damage + data[at + len(damage) :], "dbf", "csv"), Intake)


def as_small_dbf():
    return dbf_of(("A", "C", 10), ("B", "N", 5), record=b"abc       12345")


@pytest.mark.parametrize("form", ["json", "ndjson", "xml"])
def test_the_owner_gets_a_workbook_with_the_records_and_the_rows_that_are_wrong(form):
    write = {"json": as_json, "ndjson": as_ndjson, "xml": as_xml}[form]
    data = write(rows_of(penalty(1), penalty(2, CF_WSH=None)))
    result = intake(data, form)

    book = openpyxl.load_workbook(io.BytesIO(workbook(result, data)))
    sheet, problems = book["数据"], book["问题清单"]

    assert [sheet.cell(row, 1).value for row in (1, 2, 3)] == ["原文件行号", "1", "2"]
    assert [sheet.cell(row, 2).value for row in (1, 2, 3)] == ["CF_WSH", penalty(1)["CF_WSH"], None]
    assert sheet["B3"].comment
    assert problems["B2"].value == "2"
    assert problems["B2"].hyperlink.location == "'数据'!B3"
    assert json.loads(quarantine(result))["row"] == 2


def test_a_mapping_for_xml_works_from_the_command_line(tmp_path):
    text = (layouts.FOLDER / "sgs-penalty" / "mapping.toml").read_text(encoding="utf-8")
    form = text.index("[file]")
    own = (
        text[:form]
        + '[file]\nformats = ["xml", "fixed"]\nrows = "DATA"\n'
        + text[form:].split("\n", 1)[1]
    )
    mapping = tmp_path / "mine.toml"
    mapping.write_text(own.replace('formats = ["csv"', 'notes = []\n# ["csv"'), encoding="utf-8")
    file = tmp_path / "001501_20180307_00001.xml"
    file.write_bytes(as_xml(rows_of(penalty(1), penalty(2, CF_WSH=None))))
    options = ["--layout", str(mapping), "--as-of", "2018-08-01", "--json"]

    told = CliRunner().invoke(adapters, ["check", str(file), *options])
    assert told.exit_code == 78
    assert "fixed width needs its columns" in told.output

    mapping.write_text(
        mapping.read_text(encoding="utf-8").replace(', "fixed"', ""), encoding="utf-8"
    )
    answer = CliRunner().invoke(adapters, ["check", str(file), *options])
    assert answer.exit_code == 1, answer.output
    assert [(f["row"], f["line"], f["code"]) for f in json.loads(answer.stdout)["findings"]] == [
        (2, 2, "required")
    ]
