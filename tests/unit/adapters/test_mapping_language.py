"""What the mapping language can say, each shown on a file and the records that it becomes."""

import pytest
from kit.mappings import REST, codes, layout, noticed, taken, values

from adapters.errors import AdapterError
from adapters.mapping.model import Source

FINE = '[[column]]\nfield = "cf_nr_fk"\nnames = ["罚款金额"]\nread = "amount"\n'
REMARK = '[[column]]\nfield = "cf_bz"\nnames = ["备注"]\n'


def one(body, header, *rows, **more):
    """The records of a file whose every row is good."""
    found = taken(body, header, *rows, **more)
    assert found.refused is None
    assert found.rejected == 0, codes(found)
    return found.good.to_dicts()


# Where a text comes from.


@pytest.mark.parametrize("at", ['"C"', "3"])
def test_a_column_is_named_by_its_letter_or_number_and_needs_no_header(at):
    body = f'[[column]]\nfield = "cf_bz"\nat = {at}\n[[ignore]]\nat = "A"\nreason = "a"\n'
    body += '[[ignore]]\nat = "B"\nreason = "b"\n'

    found = taken(body, ["1", "x", "甲"], ["2", "y", "乙"])

    assert values(found, "cf_bz") == ["甲", "乙"]
    assert [column.state for column in found.account.columns] == ["ignored", "ignored", "mapped"]


def test_a_column_is_named_by_its_path_as_readers_of_json_and_xml_name_it():
    body = (
        '[[column]]\nfield = "cf_bz"\npath = "CF/BZ"\n[[column]]\nfield = "cf_sy"\npath = "CF/SY"\n'
    )

    assert one(body, ["CF/BZ", "CF/SY"], ["甲", "乙"])[0]["cf_bz"] == "甲"


def test_texts_of_several_columns_are_joined_and_blanks_left_out():
    body = """
[[column]]
field = "cf_bz"
sources = [{ names = ["镇"] }, { names = ["村"] }, { names = ["号"] }]
join = " "
"""
    header = ["镇", "村", "号"]

    found = taken(body, header, ["澄江", "某村", "1号"], ["澄江", "", "2号"], ["", "某村", ""])

    assert values(found, "cf_bz") == ["澄江 某村 1号", "澄江 2号", "某村"]


def test_a_text_that_means_nothing_is_no_part_of_joined_ones():
    """Found with a database's export, whose blank remarks are \\N: the record said 护照；\\N."""
    body = """
[[column]]
field = "cf_bz"
sources = [{ names = ["证件"] }, { names = ["说明"] }]
join = "；"
empty = ["\\\\N", "无"]
"""

    found = taken(body, ["证件", "说明"], ["护照", "\\N"], ["无", " 无 "], ["护照", "无业"])

    assert values(found, "cf_bz") == ["护照", None, "护照；无业"]


def test_one_cell_fills_several_fields():
    body = """
[[column]]
field = "cf_xdr_mc"
names = ["当事人"]
read = "name"
steps = [{ split = ["/", "，"], take = 1 }]
[[column]]
field = "cf_xdr_zjhm"
names = ["当事人"]
shared = true
read = "identity"
steps = [{ split = ["/", "，"], take = -1 }]
"""
    (record,) = one(body, ["当事人", ""], ["澄一乙 / 32028119800103998 7", ""])

    assert (record["cf_xdr_mc"], record["cf_xdr_zjhm"]) == ("澄一乙", "320281198001039987")


@pytest.mark.parametrize(
    ("steps", "written", "value"),
    [
        ('"half_width"', "ＡＢ（１）", "AB(1)"),
        ('"half_width", "upper"', "ａｂ", "AB"),
        ('"lower"', "AB", "ab"),
        ('"no_blanks"', " a　b c ", "abc"),
        ('"nfc"', "Cafe\u0301", "Caf\u00e9"),
        ('{ strip_prefix = ["编号：", "No."] }', "No. 12", "12"),
        ('{ strip_suffix = "号" }', "12号", "12"),
        ('{ strip_suffix = "号" }', "12", "12"),
        ('{ between = ["（", "）"] }', "其他（通报批评）等", "通报批评"),
        ('{ between = ["（", "）"] }', "其他", None),
        ('{ replace = "-", with = "" }', "12-34-5", "12345"),
        ('{ split = "、", join = "；" }', "甲、 乙、、丙", "甲；乙；丙"),
        ('{ split = ["、", ","], take = 2 }', "甲,乙、丙", "乙"),
        ('{ split = "、", take = 9 }', "甲、乙", None),
        ("{ characters = [7, 14] }", "320281198001029973", "19800102"),
        ("{ zeros = 6 }", "1302", "001302"),
        ("{ zeros = 6 }", "A1", "A1"),
    ],
)
def test_declared_steps_change_a_text(steps, written, value):
    assert values(taken(REMARK + f"steps = [{steps}]", ["备注"], [written], ["x"]), "cf_bz")[0] == (
        value
    )


def test_a_step_is_text_and_no_pattern():
    body = REMARK + 'steps = [{ replace = ".", with = "" }, { strip_prefix = "(a|b)+" }]'

    assert values(taken(body, ["备注"], ["(a|b)+1.0"]), "cf_bz") == ["10"]


# Money.


@pytest.mark.parametrize(
    ("unit", "written", "value"),
    [
        ("元", "200", "0.02"),
        ("元", "1,234,567.89元", "123.456789"),
        ("元", "￥１２３", "0.0123"),
        ("元", "RMB 5000.00", "0.5"),
        ("元", "人民币200元整", "0.02"),
        ("元", "123456789012345678901234.5", "12345678901234567890.12345"),
        ("万元", "0.5", "0.5"),
        ("万元", "1.50万元", "1.5"),
    ],
)
def test_an_amount_becomes_exact_digits_in_the_unit_of_the_standard(unit, written, value):
    found = taken(f'{FINE}unit = "{unit}"', ["罚款金额"], [written])

    assert values(found, "cf_nr_fk") == [value]
    assert "amount_unit_written" not in codes(found)


def test_a_unit_in_the_cell_counts_before_that_of_the_column_with_a_warning():
    found = taken(f'{FINE}unit = "元"', ["罚款金额"], ["5万元"], ["1亿"])

    assert values(found, "cf_nr_fk") == ["5", "10000"]
    assert noticed(found) == ["amount_unit_written"] * 2


@pytest.mark.parametrize("written", ["1,23元", "约200元", "1.2.3", "贰佰元"])
def test_what_is_no_amount_is_an_error_and_not_a_guess(written):
    found = taken(f'{FINE}unit = "元"', ["罚款金额"], [written])

    assert codes(found) == ["number_form"]


def test_more_decimals_than_the_standard_has_are_an_error_and_never_rounded():
    found = taken(f'{FINE}unit = "元"', ["罚款金额"], ["0.001"], ["0.01"])

    assert values(found, "cf_nr_fk") == ["0.0000001", "0.000001"]
    assert [(f.source_row, f.finding.code) for f in found.findings] == [(2, "number_form")]


# Days and months.


@pytest.mark.parametrize(
    ("which", "written", "day"),
    [
        ("first", "201803", "2018-03-01"),
        ("last", "201802", "2018-02-28"),
        ("last", "2018年12月", "2018-12-31"),
        ("last", "二〇二〇年二月", "2020-02-29"),
    ],
)
def test_a_month_becomes_a_day_only_where_the_mapping_says_which(which, written, day):
    body = '[[column]]\nfield = "zxwcrq"\nnames = ["完成"]\nread = "date"\n'

    found = taken(body + f'month_day = "{which}"', ["完成"], [written], ["2018-03-05"])

    assert values(found, "zxwcrq") == [day, "2018-03-05"]
    assert noticed(found) == ["month_taken_as_day"]
    assert codes(taken(body, ["完成"], [written])) == ["date_form"]


@pytest.mark.parametrize(
    "written",
    ["二〇一八年三月五日", "二○一八年〇三月〇五日", "二零一八年三月五日", "2018 年 3 月 5 日"],
)
def test_a_day_in_chinese_numerals_is_read(written):
    body = '[[column]]\nfield = "zxwcrq"\nnames = ["完成"]\nread = "date"\n'

    assert values(taken(body, ["完成"], [written]), "zxwcrq") == ["2018-03-05"]


@pytest.mark.parametrize("written", ["201305", "2013-05", "2013/5", "2013年5月", "2013-5-31"])
def test_a_month_is_read_where_the_field_is_one(written):
    assert values(taken(REMARK + 'read = "month"', ["备注"], [written]), "cf_bz") == ["2013-05"]


def test_long_term_keeps_its_meaning_by_a_value_that_stands_for_it():
    body = (
        '[[column]]\nfield = "cf_yxq"\nnames = ["有效期"]\nread = "date"\n'
        'values = { "长期" = "2099-12-31" }\nempty = ["暂无"]'
    )

    assert values(taken(body, ["有效期"], ["长期"], ["2099/12/31"], ["暂无"]), "cf_yxq") == [
        "2099-12-31",
        "2099-12-31",
        None,
    ]


# Codes.

CLASS = '[[column]]\nfield = "cf_cflb"\nnames = ["类别"]\nread = "code"\n'
STATE = '[[column]]\nfield = "cf_zt"\nnames = ["状态"]\nread = "code"\n'


def test_several_codes_in_a_cell_become_several_codes_of_the_standard():
    body = CLASS + 'otherwise = "refuse"\nseparators = ["、", ",", "+"]'

    found = taken(body, ["类别"], ["警告、罚款"], ["罚款"], ["警告+没收违法所得、没收非法财物"])

    assert values(found, "cf_cflb")[:2] == ["警告；罚款", "罚款"]


def test_values_may_name_codes_by_their_labels():
    body = STATE + 'otherwise = "refuse"\nvalues = { "在用" = "有效" }'

    assert values(taken(body, ["状态"], ["在用"]), "cf_zt") == ["1"]


def test_a_department_whose_codes_look_the_same_is_read_by_its_table_alone():
    body = STATE + 'otherwise = "refuse"\nby = "values"\nvalues = { "0" = "1", "1" = "2" }'

    found = taken(body, ["状态"], ["0"], ["1"], ["2"])

    assert values(found, "cf_zt") == ["1", "2", None]
    assert [(f.row, f.code) for f in found.translation.findings] == [(2, "code_unknown")]


def test_others_become_one_code_with_a_warning_where_the_mapping_says_so():
    body = STATE + 'otherwise = { value = "2" }'

    found = taken(body, ["状态"], ["废弃"], ["1"])

    assert values(found, "cf_zt") == ["2", "1"]
    assert noticed(found) == ["code_otherwise"]


def test_a_value_table_may_lie_in_a_file_beside_the_mapping():
    tables = {"state.csv": "written,value,note\r\n生效,有效,\r\n作废,2,见附件\r\n"}
    body = STATE + 'otherwise = "refuse"\nvalues_file = "state.csv"'

    found = taken(body, ["状态"], ["生效"], ["作废"], beside=tables.__getitem__)

    assert values(found, "cf_zt") == ["1", "2"]


def test_a_change_in_a_table_beside_the_mapping_changes_its_digest():
    body = STATE + 'otherwise = "refuse"\nvalues_file = "state.csv"'
    digests = {
        layout(body, lambda _, text=text: text).digest
        for text in ("written,value\na,1\n", "written,value\na,2\n")
    }

    assert len(digests) == 2


# Identity.


@pytest.mark.parametrize(
    ("system", "code", "document"),
    [
        ("pboc", "10", "居民身份证"),
        ("tax", "201", "居民身份证"),
        ("ga", "111", "居民身份证"),
        ("ga-2000", "414", "护照"),
        ("sgs", "护照号", "护照"),
        ("tax", "208", "护照"),
        ("ga", "516", "港澳居民来往内地通行证"),
        ("pboc", "6", "台湾居民来往大陆通行证"),
        ("tax", "237", "港澳居民居住证"),
        ("ga", "553", "外国人永久居留身份证"),
        ("ga", "身份证", "居民身份证"),
    ],
)
def test_document_types_are_known_in_all_code_systems(system, code, document):
    body = (
        '[[column]]\nfield = "cf_xdr_zjlx"\nnames = ["证件类型"]\nread = "document"\n'
        f'systems = ["{system}"]\notherwise = "refuse"'
    )

    assert values(taken(body, ["证件类型"], [code]), "cf_xdr_zjlx") == [document]


def test_a_document_type_that_the_standard_lacks_is_treated_as_the_mapping_says():
    body = (
        '[[column]]\nfield = "cf_xdr_zjlx"\nnames = ["证件类型"]\nread = "document"\n'
        'systems = ["tax"]\notherwise = "refuse"'
    )

    assert "code_unknown" in codes(taken(body, ["证件类型"], ["202"]))


SUBJECT = """
[person.subject]
names = ["类别"]
person = ["自然人", "01"]
organisation = ["法人及非法人组织", "个体工商户"]
"""


def test_the_kind_of_subject_tells_persons_from_organisations():
    rows = [["自然人", "甲"], ["法人及非法人组织", "乙"], ["０１", "丙"], ["个体工商户", "丁"]]

    found = taken(REMARK + SUBJECT, ["类别", "备注"], *rows)

    assert values(found, "cf_bz") == ["甲", "丙"]
    assert found.set_aside_reasons == (("organisation", 2),)


@pytest.mark.parametrize("said", ["", "其他"])
def test_a_row_that_says_no_kind_of_subject_is_an_error(said):
    found = taken(REMARK + SUBJECT, ["类别", "备注"], [said, "甲"])

    assert codes(found) == ["subject_unknown"]


# Constants and conditions.


def test_a_constant_comes_from_the_metadata_rows_of_the_template():
    body = REMARK + '[[constant]]\nfield = "cf_sjly"\nmetadata = "departmentname"\n'
    rows = [["TABLECODE", "DEPARTMENTNAME"], ["X", "某局"], ["备注", ""], ["甲", ""]]

    assert values(taken(body, *rows), "cf_sjly") == ["某局"]


def test_a_constant_comes_from_the_files_name():
    body = REMARK + ('[[constant]]\nfield = "zxwcrq"\nfile_name = \'_(\\d{8})_\'\nread = "date"\n')

    assert values(taken(body, ["备注"], ["甲"], name="001_20180305_1.csv"), "zxwcrq") == [
        "2018-03-05"
    ]


def test_a_required_constant_that_the_file_lacks_refuses_it():
    body = REMARK + '[[constant]]\nfield = "cf_sjly"\nmetadata = "departmentname"\n'

    found = taken(body, ["备注"], ["甲"])

    assert found.refused.code == "given_missing"
    assert dict(found.refused.params)["what"] == "DEPARTMENTNAME"


def test_a_condition_chooses_between_columns_and_a_constant():
    body = """
[[column]]
field = "cf_bz"
names = ["理由"]
when = { names = ["结果"], is = ["异议", "３"] }
[[column]]
field = "cf_bz"
names = ["撤销原因"]
when = { names = ["结果"], is = ["撤销"] }
[[constant]]
field = "cf_bz"
value = "无异议"
when = { names = ["结果"], filled = true }
"""
    header = ["结果", "理由", "撤销原因"]

    found = taken(body, header, ["异议", "a", "b"], ["3", "a", "b"], ["撤销", "a", "b"],
                  ["正常", "a", "b"], ["", "a", "b"])  # fmt: skip

    assert values(found, "cf_bz") == ["a", "a", "b", "无异议", None]
    assert [column.state for column in found.account.columns] == ["decides", "mapped", "mapped"]


def test_a_condition_may_ask_about_a_field_and_for_what_it_is_not():
    body = STATE + (
        'otherwise = "refuse"\n[[constant]]\nfield = "cf_bz"\nvalue = "已失效"\n'
        'when = { field = "cf_zt", is_not = ["1"] }\n'
    )

    assert values(taken(body, ["状态"], ["有效"], ["无效"]), "cf_bz") == [None, "已失效"]


def test_a_finding_stands_at_the_column_that_a_condition_chose():
    body = """
[[column]]
field = "zxwcrq"
names = ["完成"]
read = "date"
when = { names = ["结果"], is = ["完成"] }
[[column]]
field = "zxwcrq"
names = ["预计"]
read = "date"
"""
    found = taken(body, ["结果", "完成", "预计"], ["完成", "x", ""], ["", "", "y"])

    assert [(f.source_row, f.letter) for f in found.findings] == [(2, "B"), (3, "C")]


# One row, several records.

PAIR = """
[[column]]
field = "cf_xdr_mc"
names = ["当事人{n}"]
read = "name"
[[column]]
field = "cf_xdr_zjhm"
names = ["证件号{n}"]
read = "identity"
[[column]]
field = "cf_wsh"
names = ["文号"]
"""


def test_numbered_columns_are_a_record_for_each_person():
    body = PAIR + '[repeat]\nnumbers = ["1", "2"]\n'
    header = ["文号", "当事人1", "证件号1", "当事人2", "证件号2"]
    a, b = "320281198001029973", "320281198001039987"

    found = taken(body, header, ["甲", "澄一", a, "澄二", b], ["乙", "澄三", a, "", " "])

    assert values(found, "cf_xdr_mc") == ["澄一", "澄二", "澄三"]
    assert values(found, "cf_wsh") == ["甲", "甲", "乙"]
    assert (found.rows, found.unfolded, found.accepted) == (2, 1, 3)


def test_a_finding_stands_at_the_numbered_column_of_its_person():
    body = PAIR + '[repeat]\nnumbers = ["1", "2"]\n'
    header = ["文号", "当事人1", "证件号1", "当事人2", "证件号2"]
    a, wrong = "320281198001029973", "320281198001039986"

    found = taken(body, header, ["甲", "澄一", a, "澄二", wrong])

    assert [(f.letter, f.finding.code) for f in found.findings] == [
        ("E", "citizen_number_checksum")
    ]
    assert (found.accepted, found.rejected, found.rejected_rows) == (1, 1, (2,))


def test_a_row_about_nobody_is_one_record_whose_owner_is_told():
    body = PAIR + '[repeat]\nnumbers = ["", "2"]\n'

    found = taken(body, ["文号", "当事人", "证件号", "当事人2", "证件号2"], ["甲", "", "", "", ""])

    assert found.rejected == 1
    assert set(codes(found)) == {"required"}


SPLIT = PAIR.replace("{n}", "") + (
    '[repeat]\nfields = ["cf_xdr_mc", "cf_xdr_zjhm"]\nseparators = ["、", ";"]\n'
)


def test_cells_with_several_persons_are_a_record_for_each():
    a, b = "320281198001029973", "320281198001039987"
    rows = [
        ["甲", "澄一、澄二", f"{a};{b}"],
        ["乙", "澄三", a],
        ["丙", "澄四、 澄五、", f"{a}、{b}"],
    ]

    found = taken(SPLIT, ["文号", "当事人", "证件号"], *rows)

    assert values(found, "cf_xdr_mc") == ["澄一", "澄二", "澄三", "澄四", "澄五"]
    assert values(found, "cf_xdr_zjhm") == [a, b, a, a, b]
    assert values(found, "cf_wsh") == ["甲", "甲", "乙", "丙", "丙"]
    assert (found.rows, found.unfolded) == (3, 2)


def test_the_owner_is_told_that_a_row_became_several_records():
    from adapters.feedback_text import summary

    a, b = "320281198001029973", "320281198001039987"
    found = taken(SPLIT, ["文号", "当事人", "证件号"], ["甲", "澄一、澄二", f"{a};{b}"])

    lines = [line.cells for line in summary(found)]
    assert ("数据行数", "1", "= 合格 + 退回 + 未采集 − 1 (一行多人, 每人一条)") in lines


def test_a_file_too_narrow_for_its_letters_is_told_which_it_lacks():
    found = taken('[[column]]\nfield = "cf_bz"\nat = "C"\n', ["1", "x"])

    assert (found.refused.code, found.refused.params) == ("header_missing", (("columns", "C"),))


def test_parts_that_do_not_match_are_an_error_on_the_row_and_no_guess():
    a = "320281198001029973"

    found = taken(SPLIT, ["文号", "当事人", "证件号"], ["甲", "澄一、澄二", a], ["乙", "澄三", a])

    assert [(f.source_row, f.finding.code) for f in found.findings] == [(2, "parts_differ")]
    assert (found.accepted, found.rejected) == (1, 1)


def test_other_rows_are_set_aside_where_the_mapping_takes_some_only():
    body = REMARK.replace("[[", 'only = { names = ["事项"], is = ["处罚"] }\n[[', 1)

    found = taken(body, ["事项", "备注"], ["处罚", "甲"], ["许可", "乙"])

    assert values(found, "cf_bz") == ["甲"]
    assert found.set_aside_reasons == (("not_chosen", 1),)


# Every column is decided on.


def test_a_column_that_nobody_decided_on_refuses_the_file():
    found = taken(REMARK, ["备注", "科室"], ["甲", "法制科"])

    assert found.refused.code == "column_unresolved"
    assert dict(found.refused.params) == {"letters": "B"}


def test_one_reason_may_leave_out_several_columns():
    body = REMARK + '[[ignore]]\nnames = ["科室", "电话"]\nreason = "inside the department"\n'

    found = taken(body, ["备注", "科室", "电话"], ["甲", "法制科", "x"])

    assert [column.state for column in found.account.columns] == ["mapped", "ignored", "ignored"]


def test_content_without_a_name_is_undecided_too_and_an_empty_column_is_not():
    assert taken(REMARK, ["备注", "", ""], ["甲", "", ""]).refused is None
    assert taken(REMARK, ["备注", "", "注"], ["甲", "x", ""]).refused.params == (
        ("letters", "B, C"),
    )


def test_a_mapping_may_let_undecided_columns_pass_unread_and_says_so():
    body = "[file]\nstrict = false\n" + REMARK

    found = taken(body, ["备注", "科室"], ["甲", "法制科"])

    assert codes(found) == ["column_unknown"]
    assert found.accepted == 1


def test_sources_that_share_a_name_are_one_column():
    (first, second) = layout(
        REMARK
        + 'when = { names = ["备注"], filled = true }\n'
        + REMARK.replace("bz", "sy")
        + "shared = true"
    ).columns

    assert first.sources == second.sources == (Source(names=("备注",)),)


def test_a_table_beside_the_mapping_that_cannot_be_read_is_a_mistake():
    def beside(name):
        raise AdapterError(f"{name}: no such file beside the mapping")

    with pytest.raises(AdapterError) as caught:
        layout(STATE + 'otherwise = "refuse"\nvalues_file = "state.csv"', beside)

    assert "values_file: state.csv: no such file" in str(caught.value)


def test_what_these_tests_leave_constant_is_a_good_record():
    (record,) = one(REMARK, ["备注"], ["甲"])

    assert {field: value for field, value in record.items() if value} == {**REST, "cf_bz": "甲"}
