"""Rules about records: what the two engines can find, in words for clerks and operators."""

from collections.abc import Mapping
from typing import Final

from standards.checking.findings import Severity
from standards.checking.person_rules import PERSON_RULES
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING


_SHAPE: Final = (
    rule(
        "not_text",
        _E,
        "model: every value is text",
        title=("不是文本", "not text"),
        message=("“{field}”的值不是文本", "{field} is not text"),
        remedy=("请将该值写成文本", "write the value as text"),
    ),
    rule(
        "unknown_field",
        _E,
        "model: a record has the fields of its type and no others",
        title=("多余的数据项", "unknown field"),
        message=("记录中有标准没有规定的数据项", "the record has a field that the standard lacks"),
        remedy=(
            "请删除多余的数据项, 或改用规定的名称",
            "leave it out or use the right name",
        ),
    ),
    rule(
        "required",
        _E,
        "双公示 2016-2018 table of Jiangsu: 必填项校检",
        title=("必填项为空", "missing value"),
        message=("“{field}”为必填项, 不能为空", "{field} is required"),
        remedy=("请补填“{field}”", "fill in {field}"),
    ),
    rule(
        "empty",
        _E,
        "model: a value is absent or not empty",
        title=("空字符串", "empty text"),
        message=("“{field}”是空字符串", "{field} is an empty text"),
        remedy=("没有值时请不要写该数据项", "leave the field out where there is no value"),
    ),
    rule(
        "too_long",
        _E,
        "双公示 2016-2018 table of Jiangsu: field lengths",
        title=("超过长度", "too long"),
        message=("“{field}”超过 {max} 个字符", "{field} is longer than {max} characters"),
        remedy=("请缩短到 {max} 个字符以内", "shorten it to {max} characters at most"),
    ),
    rule(
        "edge_blank",
        _E,
        "R-11; model: no blanks around a value",
        title=("首尾有空白", "blank at an end"),
        message=("“{field}”的开头或结尾有空格、换行等空白", "{field} begins or ends with a blank"),
        remedy=("请删除首尾的空白", "remove the blanks at both ends"),
    ),
    rule(
        "unprintable",
        _E,
        "model: printable characters only",
        title=("含有不可见字符", "unprintable character"),
        message=(
            "“{field}”含有换行、控制字符或乱码替代符",
            "{field} holds a line break, a control character or a replacement character",
        ),
        remedy=(
            "请删除这些字符; 若是乱码, 请检查文件编码",
            "remove them; check the encoding",
        ),
    ),
    rule(
        "pattern",
        _E,
        "the field's pattern in the standard",
        title=("格式不符", "wrong form"),
        message=("“{field}”不符合规定的格式", "{field} does not have the form of the standard"),
        remedy=("请按标准规定的格式填写", "write it in the form that the standard gives"),
    ),
    rule(
        "not_in_list",
        _E,
        "R-09; the field's code list in the standard",
        title=("不在代码表内", "not in the code list"),
        message=(
            "“{field}”不在代码表“{list}”内, 只能填写: {allowed}",
            "{field} is not in the list “{list}”; allowed: {allowed}",
        ),
        remedy=("请改填代码表中的值", "use a value of the list"),
    ),
    rule(
        "placeholder",
        _E,
        "R-04",
        title=("占位文字", "placeholder"),
        message=(
            "“{field}”填写的是“无”“暂无”“/”一类的占位文字",
            "{field} holds a placeholder such as 无, 暂无 or /",
        ),
        remedy=("请填写真实内容", "give the real content"),
    ),
    rule(
        "number_form",
        _E,
        "model: integer and decimal",
        title=("不是规范的数字", "not a plain number"),
        message=(
            "“{field}”不是规范的数字, 小数最多 {decimals} 位",
            "{field} is not a plain number with at most {decimals} decimals",
        ),
        remedy=(
            "请只填写半角数字, 不带逗号、单位和多余的零",
            "write half-width digits without separators, unit or leading zeros",
        ),
    ),
)

_DATES: Final = (
    rule(
        "date_form",
        _E,
        "GB/T 7408",
        title=("日期格式不符", "wrong form of date"),
        message=(
            "“{field}”不是 YYYY-MM-DD 格式的日期（1900 年至 2099 年）",
            "{field} is not a date YYYY-MM-DD from 1900 to 2099",
        ),
        remedy=("请写成如 2018-03-05 的日期", "write a date such as 2018-03-05"),
    ),
    rule(
        "date_impossible",
        _E,
        "GB/T 7408",
        title=("日期不存在", "no such day"),
        message=("“{field}”的日期在公历中不存在", "{field} is a day that no calendar has"),
        remedy=("请核对年、月、日", "check year, month and day"),
    ),
    rule(
        "date_in_future",
        _E,
        "R-05; 双公示 2016-2018 table of Jiangsu",
        title=("日期晚于报送日期", "date in the future"),
        message=("“{field}”晚于数据报送日期", "{field} is later than the day of the check"),
        remedy=("请核对日期", "check the date"),
    ),
    rule(
        "date_order",
        _E,
        "R-05; 双公示 2016-2018 table of Jiangsu",
        title=("日期先后有误", "dates in the wrong order"),
        message=("“{field}”早于“{other}”", "{field} is earlier than {other}"),
        remedy=("请核对这两个日期", "check both dates"),
    ),
    rule(
        "past_retention",
        _E,
        "R-07; 征信业管理条例 art. 16",
        title=("超过保存期限", "past its period"),
        message=(
            "“{field}”已超过 {years} 年, 不良信息不得再报送",
            "{field} is more than {years} years ago: negative information ends then",
        ),
        remedy=("请删除该记录", "delete the record"),
    ),
    rule(
        "past_period",
        _E,
        "R-06; NDRC Order 36",
        title=("超过公示期限", "publication too long"),
        message=(
            "“{field}”超过“{level}”自“{other}”起允许的最长期限",
            "{field} is later than {level} allows, counted from {other}",
        ),
        remedy=("请按失信程度改正截止日期", "correct the end to what the level allows"),
    ),
)

_CODES: Final = (
    rule(
        "region_form",
        _E,
        "GB/T 2260; 双公示 2016-2018 table of Jiangsu",
        title=("地方编码格式不符", "wrong form of region code"),
        message=("“{field}”不是 6 位数字", "{field} is not six digits"),
        remedy=("请填写 6 位行政区划代码, 如 320281", "give six digits, such as 320281"),
    ),
    rule(
        "region_unknown",
        _W,
        "GB/T 2260",
        title=("行政区划未收录", "unknown region"),
        message=(
            "“{field}”不在现有的行政区划表中",
            "{field} is in no table of regions that we have",
        ),
        remedy=("请核对代码", "check the code"),
    ),
    rule(
        "uscc",
        _E,
        "R-12; GB 32100-2015",
        title=("统一社会信用代码错误", "wrong unified social credit code"),
        message=(
            "“{field}”不是有效的统一社会信用代码",
            "{field} is not a valid unified social credit code",
        ),
        remedy=("请核对 18 位代码及其校验码", "check the 18 characters and the last one"),
    ),
    rule(
        "organisation_code",
        _E,
        "GB 11714",
        title=("组织机构代码错误", "wrong organisation code"),
        message=("“{field}”不是有效的组织机构代码", "{field} is not a valid organisation code"),
        remedy=("请核对 9 位代码及其校验码", "check the nine characters and the last one"),
    ),
)

_BETWEEN: Final = (
    rule(
        "at_least_one",
        _E,
        "双公示 2016-2018 table of Jiangsu: group 1",
        title=("至少填写一项", "one of several is needed"),
        message=("{fields} 至少要填写一项", "one of {fields} is needed"),
        remedy=("自然人请填写“{field}”", "for a natural person fill in {field}"),
    ),
    rule(
        "must_be_absent",
        _E,
        "R-10; 双公示 2016-2018 table of Jiangsu",
        title=("自然人此项应为空白", "not for a natural person"),
        message=(
            "相对人为自然人时“{field}”应为空白",
            "{field} belongs to organisations and must be left out for a natural person",
        ),
        remedy=(
            "请清空该项; 若相对人是单位, 该记录不属于本目录",
            "leave it out; a record of an organisation does not belong in this catalog",
        ),
    ),
    rule(
        "required_when",
        _E,
        "双公示 2016-2018 table of Jiangsu: 其他（备注说明）",
        title=("缺少说明", "explanation missing"),
        message=(
            "“{other}”填写 {values} 时, “{field}”为必填项",
            "{field} is required where {other} is {values}",
        ),
        remedy=("请在“{field}”中说明", "explain it in {field}"),
    ),
    rule(
        "positive_when",
        _E,
        "R-08; 发改办财金〔2018〕424号",
        title=("缺少金额", "amount missing"),
        message=(
            "“{other}”含 {values} 时, “{field}”必须大于 0",
            "{field} must be more than 0 where {other} holds {values}",
        ),
        remedy=("请填写金额, 单位见数据项说明", "give the amount in the unit of the field"),
    ),
)

RECORD_RULES: Final[Mapping[str, Rule]] = {
    entry.code: entry for entry in (*_SHAPE, *_DATES, *PERSON_RULES, *_CODES, *_BETWEEN)
}
