"""Rules about what a mapping decides: columns, units, several persons on a row, other codes."""

from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

MAPPING_RULES: Final = (
    rule(
        "records_reference",
        _W,
        "chengxin: mapping, lacking",
        title=("仅供参考的记录", "records for reference"),
        message=(
            "此格式无法提供 {fields}, 所得记录仅供参考, 不作为目录记录报送",
            "the layout cannot give {fields}: its records are reference, and are never sent",
        ),
        remedy=(
            "需要报送的, 请向作出机关索取完整的记录",
            "what has to be sent, ask the deciding authority for",
        ),
    ),
    rule(
        "column_unresolved",
        _E,
        "chengxin: mapping, accounting",
        title=("有未决定的列", "undecided column"),
        message=(
            "{letters} 列不在规定的列中, 不知道应当采用还是不采用",
            "nobody has decided what columns {letters} mean",
        ),
        remedy=(
            "请删除多余的列, 或请平台在映射中写明采用 ([[column]]) 还是不采用 ([[ignore]])",
            "delete them, or have the mapping decide: [[column]], or [[ignore]] with a reason",
        ),
    ),
    rule(
        "given_missing",
        _E,
        "chengxin: mapping, constant",
        title=("文件中缺少固定值", "missing value of the file"),
        message=(
            "“{field}”取自 {what}, 但文件中没有",
            "{field} is taken from {what}, which this file does not have",
        ),
        remedy=(
            "请使用标准模板, 保留表头上方的部门信息行, 按规定命名文件",
            "use the template with its rows above the header, and name the file as agreed",
        ),
    ),
    rule(
        "code_otherwise",
        _W,
        "chengxin: mapping, otherwise",
        title=("代码无法识别, 已按其他处理", "unknown code taken as another"),
        message=(
            "“{field}”不是规定的代码或名称, 按“{default}”处理",
            "{field} is no known code and was taken as {default}",
        ),
        remedy=("请填写规定的代码", "write one of the codes"),
    ),
    rule(
        "month_taken_as_day",
        _W,
        "GB/T 7408; chengxin: mapping, month_day",
        title=("只有年月, 已补日", "month without a day"),
        message=(
            "“{field}”只有年月, 已按约定补上日",
            "{field} holds a month alone; the agreed day was added",
        ),
        remedy=("请填写完整的日期", "write the whole date"),
    ),
    rule(
        "amount_unit_written",
        _W,
        "双公示 2018: amounts in 万元",
        title=("金额单位与约定不同", "another unit of money"),
        message=(
            "“{field}”中写明的单位与约定的单位不同, 已按写明的单位换算",
            "{field} names another unit than was agreed; it was converted from that unit",
        ),
        remedy=("请只填写数字, 统一使用约定的单位", "write digits alone, in the unit agreed"),
    ),
    rule(
        "parts_differ",
        _E,
        "chengxin: mapping, repeat",
        title=("一行多人, 项数不一致", "several persons, not the same number of parts"),
        message=(
            "该行是多个人的信息, 但各列中的项数不一致, 无法对应",
            "the row is about several persons, but its cells do not hold the same number of parts",
        ),
        remedy=("请每人填写一行", "write one row for each person"),
    ),
    rule(
        "subject_unknown",
        _E,
        "发改办财金〔2018〕424号: 行政相对人类别",
        title=("主体类别不明", "unknown kind of subject"),
        message=(
            "没有写明该行是自然人还是单位, 或所写的类别无法识别",
            "the row does not say in known words whether it is about a person or an organisation",
        ),
        remedy=("请按规定填写行政相对人类别", "fill in the kind of subject with the agreed words"),
    ),
)
