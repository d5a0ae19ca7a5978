"""Rules about personal credit reports as the database puts them out, part of the one table."""

from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING
_WRITER: Final = "chengxin: writer of reports"
_MANUAL: Final = "个人信用报告（二代试行） 202007"

_READING: Final[tuple[Rule, ...]] = (
    rule(
        "report_broken",
        _E,
        "XML 1.0; RFC 8259",
        title=("信用报告不完整或已损坏", "damaged credit report"),
        message=(
            "报告在第 {line} 行第 {column} 个字符 (第 {byte} 字节之后) 不符合 XML 或 JSON 的语法",
            "the report is not well-formed at line {line}, character {column} (byte {byte})",
        ),
        remedy=(
            "整份报告不予读取, 请重新获取; 不要手工修补",
            "nothing of it was read: fetch it again, and do not mend it by hand",
        ),
    ),
    rule(
        "report_broken_inside",
        _E,
        "XML 1.0; RFC 8259",
        title=("信用报告不完整或已损坏", "damaged credit report"),
        message=(
            "ReportMessage 中的报告在其第 {line} 行第 {column} 个字符不符合 XML 或 JSON 的语法",
            "the report in ReportMessage is not well-formed at its line {line}, column {column}",
        ),
        remedy=(
            "整份报告不予读取, 请重新获取; 不要手工修补",
            "nothing of it was read: fetch it again, and do not mend it by hand",
        ),
    ),
    rule(
        "report_missing",
        _E,
        _MANUAL,
        title=("没有信用报告", "no credit report"),
        message=(
            "文件中没有信用报告的任何一个模块",
            "the file holds no module of a credit report",
        ),
        remedy=("请核对文件", "see whether it is the right file"),
    ),
    rule(
        "report_answer",
        _E,
        _MANUAL,
        title=("查询没有成功", "the query did not succeed"),
        message=(
            "处理结果代码为 {result}, 不是 AAA000",
            "the result code is {result} and not AAA000",
        ),
        remedy=("请按结果代码的含义处理后重新查询", "see what the code means, and ask again"),
    ),
    rule(
        "report_text_long",
        _E,
        "chengxin: limits",
        title=("数据元素过长", "text too long"),
        message=(
            "报告中有一项超过 {limit} 个字符",
            "a value of the report is longer than {limit} characters",
        ),
        remedy=("请核对文件", "see whether it is the right file"),
    ),
    rule(
        "report_headless",
        _W,
        _MANUAL,
        title=("缺少报告头", "no head of the report"),
        message=(
            "有一份报告没有报告头 (PRH), 无法确定是谁的报告",
            "a report has no head (PRH), so nobody can tell whose it is",
        ),
        remedy=("请重新获取报告", "fetch it again"),
    ),
    rule(
        "report_head_repeated",
        _W,
        _MANUAL,
        title=("报告头重复", "two heads of the report"),
        message=(
            "一份报告有两个报告头 (PA01), 已取第一个",
            "a report has two heads (PA01); the first was taken",
        ),
        remedy=("请核对报告", "see which of them is right"),
    ),
    rule(
        "element_unknown",
        _W,
        _MANUAL,
        title=("未知的数据元素", "unknown element"),
        message=(
            "{path} 不在已知的数据元素中, 共 {count} 处, 未读取",
            "{path} is no known element; it stands there {count} times and was not read",
        ),
        remedy=(
            "如为新版报告增加的元素, 请告知平台",
            "tell the platform if a newer report has it",
        ),
    ),
    rule(
        "summary_differs",
        _W,
        _MANUAL,
        title=("与公共信息概要不符", "the summary says otherwise"),
        message=(
            "公共信息概要说 {unit} 有 {said} 条, 报告中有 {found} 条",
            "the summary counts {said} of {unit}, the report holds {found}",
        ),
        remedy=("请核对报告是否完整", "see whether the report is whole"),
    ),
    rule(
        "element_outside",
        _W,
        _MANUAL,
        title=("缺少外层元素", "outer element missing"),
        message=(
            "{inside} 的数据元素不在 {inside} 之内, 已按元素代码读取",
            "elements of {inside} stand outside of it; they were read by their codes",
        ),
        remedy=("请核对报告的结构", "see whether the report is built as it should be"),
    ),
    rule(
        "element_missing",
        _W,
        _MANUAL,
        title=("缺少数据元素", "element missing"),
        message=(
            "“{field}”的元素不在报告中, 按空白处理",
            "the element of {field} is not in the report, and was taken as empty",
        ),
        remedy=("无需处理; 元素应当存在, 可以为空", "nothing to do; an empty one belongs there"),
    ),
    rule(
        "value_wrapped",
        _W,
        "chengxin: reader",
        title=("值中有换行", "line break in a value"),
        message=(
            "“{field}”的值中有换行, 已接上",
            "{field} was broken by a line break, and put together",
        ),
        remedy=("请核对该值", "see whether the value is right"),
    ),
    rule(
        "value_derived",
        _W,
        "chengxin: reader",
        title=("推算的值", "derived value"),
        message=(
            "“{field}”由本单元的其他元素推算",
            "{field} was derived from other elements of the unit",
        ),
        remedy=("请核对该值", "see whether the value is right"),
    ),
    rule(
        "group_too_often",
        _W,
        _MANUAL,
        title=("重复次数过多", "too many repetitions"),
        message=(
            "“{field}”重复的次数多于规定 (标注至多 5 条)",
            "{field} is repeated more often than it may be (annotations: 5 times)",
        ),
        remedy=("无需处理, 已全部读取", "nothing to do; all were read"),
    ),
    rule(
        "group_count_differs",
        _W,
        _MANUAL,
        title=("个数不符", "count differs"),
        message=(
            "“{field}”的个数与报告所说不同",
            "there are more or fewer of {field} than the report says",
        ),
        remedy=("请核对报告是否完整", "see whether the report is whole"),
    ),
)


_WRITING: Final[tuple[Rule, ...]] = (
    rule(
        "unit_blank",
        _E,
        _WRITER,
        title=("没有数据元素", "no element filled"),
        message=(
            "单元 {unit} 没有一个数据元素有值",
            "no element of the unit {unit} is filled",
        ),
        remedy=(
            "没有内容的单元不写出; 请补充",
            "a unit that says nothing is not written: fill it",
        ),
    ),
    rule(
        "character_unfit",
        _E,
        "XML 1.0",
        title=("不能表示的字符", "character that cannot be written"),
        message=(
            "“{field}”中有报文不能表示的控制字符",
            "{field} holds a control character that no message can hold",
        ),
        remedy=(
            "请去掉该字符",
            "take the character out",
        ),
    ),
    rule(
        "annotation_form",
        _E,
        _WRITER,
        title=("标注的形式", "form of annotations"),
        message=(
            "“{field}”不是每行一条的类型、日期、内容, 或与类型不符",
            "{field} is not a line each of kind, day and text, or says other kinds",
        ),
        remedy=(
            "每行: 类型 (A.39)、制表符、日期 (可空)、制表符、内容",
            "a line each: kind (A.39), tab, day (may be empty), tab, text",
        ),
    ),
    rule(
        "annotations_too_many",
        _E,
        _MANUAL,
        title=("标注过多", "too many annotations"),
        message=(
            "“{field}”多于 5 条",
            "{field} has more than 5",
        ),
        remedy=(
            "一个单元至多 5 条标注",
            "a unit holds up to 5 annotations",
        ),
    ),
    rule(
        "person_conflict",
        _E,
        _WRITER,
        title=("姓名与证件不一致", "one number, several names"),
        message=(
            "同一证件类型和号码对应不同姓名, 无法确定是谁的报告",
            "one number of a document stands with several names: nobody can tell whose it is",
        ),
        remedy=(
            "请先核对人口信息; 姓名、证件类型、号码三项绑定",
            "check them against the register first: name, type and number are bound together",
        ),
    ),
    rule(
        "report_conflict",
        _E,
        _WRITER,
        title=("报告编号重复", "number of a report twice"),
        message=(
            "同一人的同一报告编号对应不同的日期",
            "one number of a person's report stands for several days",
        ),
        remedy=(
            "请核对报告编号",
            "see which number is right",
        ),
    ),
    rule(
        "report_too_long",
        _E,
        _WRITER,
        title=("报告过长", "report too long"),
        message=(
            "一个人的报告多于每个文件的 {limit} 条",
            "one person's report has more records than the {limit} of a file",
        ),
        remedy=(
            "用 --records 增加每个文件的条数",
            "allow more records in a file: --records",
        ),
    ),
    rule(
        "registration_missing",
        _E,
        _WRITER,
        title=("缺少执业注册记录", "registration missing"),
        message=(
            "只有注（撤）销记录, 没有可以写出的同一证书的执业注册记录",
            "there is a revocation and no registration of the same certificate to write it to",
        ),
        remedy=(
            "请一并给出该证书的执业注册记录",
            "give the registration of the same certificate as well",
        ),
    ),
    rule(
        "revocation_missing",
        _E,
        _WRITER,
        title=("缺少吊销记录", "revocation missing"),
        message=(
            "执业注册已吊销, 但没有吊销记录, 吊销年月无法写出",
            "the registration is revoked, and no record says when",
        ),
        remedy=(
            "请一并给出该证书的注（撤）销记录",
            "give the record of its revocation as well",
        ),
    ),
    rule(
        "revocation_twice",
        _E,
        _WRITER,
        title=("吊销记录重复", "two revocations"),
        message=(
            "同一证书有两条吊销记录, 已取第一条",
            "there are two revocations of one certificate; the first was taken",
        ),
        remedy=(
            "请核对",
            "see which of them is right",
        ),
    ),
    rule(
        "not_in_force",
        _E,
        _WRITER,
        title=("已不成立", "no longer the case"),
        message=(
            "记录已无效、注销、移出或没有余额, 报告不能这样说",
            "the record is void, cancelled, removed or without a balance: a report cannot say so",
        ),
        remedy=(
            "无需处理; 如有误请更正记录",
            "nothing to do; correct the record if it is wrong",
        ),
    ),
    rule(
        "no_unit_for_it",
        _E,
        _WRITER,
        title=("没有对应的单元", "no unit for it"),
        message=(
            "报告没有表示此类事项的单元",
            "no unit of a report says such a thing",
        ),
        remedy=(
            "无需处理",
            "nothing to do",
        ),
    ),
    rule(
        "not_read_back",
        _E,
        _WRITER,
        title=("读回不一致", "not read back"),
        message=(
            "“{field}”写出后读回的不是原值",
            "{field} is not read back as it was written",
        ),
        remedy=(
            "请核对该值; 报文不能原样表示",
            "see whether the value is right: no message holds it as it is",
        ),
    ),
)

REPORT_RULES: Final = (*_READING, *_WRITING)
