"""Rules about messages of fixed width, part of the one table."""

from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_SPECIFICATION: Final = "个人信用信息基础数据库系统数据接口规范 v1.1 (2005)"

MESSAGE_RULES: Final[tuple[Rule, ...]] = (
    rule(
        "not_in_gbk",
        _E,
        _SPECIFICATION,
        title=("GBK 没有的字符", "character that GBK lacks"),
        message=(
            "“{field}”的第 {place} 个字符不在 GBK 中, 不能写入报文",
            "character {place} of {field} is not in GBK, so no message can hold it",
        ),
        remedy=(
            "不作替换; 请与接收方商定该记录如何报送",
            "it is not replaced: settle with the receiver how the record goes",
        ),
    ),
    rule(
        "too_many_bytes",
        _E,
        _SPECIFICATION,
        title=("超过字节数", "too many bytes"),
        message=(
            "“{field}”按 GBK 为 {bytes} 字节, 数据项为 {limit} 字节",
            "{field} takes {bytes} bytes of GBK, and its item holds {limit}",
        ),
        remedy=(
            "不作截断; 请缩短该值",
            "it is not cut: shorten it",
        ),
    ),
    rule(
        "not_whole_number",
        _E,
        _SPECIFICATION,
        title=("不是整数", "no whole number"),
        message=(
            "“{field}”不是非负整数, N 型数据项不能表示",
            "{field} is no whole number from 0, and an item of type N holds nothing else",
        ),
        remedy=(
            "不作四舍五入; 请核对金额",
            "it is not rounded: see whether the amount is right",
        ),
    ),
    rule(
        "line_break",
        _E,
        _SPECIFICATION,
        title=("值中有换行", "line break in a value"),
        message=(
            "“{field}”中有换行, 一行一条的报文不能表示",
            "{field} holds a line break, and a record is one line",
        ),
        remedy=(
            "请去掉换行",
            "take the line break out",
        ),
    ),
)
