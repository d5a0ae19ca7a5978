"""Rules about persons whom the population register does not know by their name and number."""

from collections.abc import Mapping
from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_RULES: Final = (
    rule(
        "register_name_differs",
        Severity.ERROR,
        "comparison with the population register (人口基础信息库)",
        title=("姓名与人口信息库不一致", "not the name in the population register"),
        message=(
            "人口信息库中有该证件号码, 但姓名与“{field}”不一致",
            "the population register has the number under another name than {field}",
        ),
        remedy=(
            "请按身份证件核对姓名和号码, 看是否张冠李戴; 更改过姓名的, 请填写现用姓名",
            "compare both with the document; a person who changed names goes by the present one",
        ),
    ),
    rule(
        "register_number_unknown",
        Severity.ERROR,
        "comparison with the population register (人口基础信息库)",
        title=("人口信息库中没有该号码", "number unknown to the population register"),
        message=(
            "人口信息库中没有“{field}”所填的号码",
            "the population register does not have the number in {field}",
        ),
        remedy=(
            "请按身份证件核对号码; 号码无误的, 请向信用管理机构说明后再报送",
            "compare it with the document; if it is right, tell the credit office before resending",
        ),
    ),
    rule(
        "register_number_elsewhere",
        Severity.WARNING,
        "comparison with the population register (人口基础信息库)",
        title=("人口信息库中没有该号码", "number not in the population register"),
        message=(
            "人口信息库中没有“{field}”所填的号码, 可能是外地户籍人员, 未能核对姓名",
            "the population register does not have the number in {field}: perhaps of elsewhere",
        ),
        remedy=(
            "请按身份证件核对姓名和号码",
            "compare name and number with the document",
        ),
    ),
)

REGISTER_RULES: Final[Mapping[str, Rule]] = {one.code: one for one in _RULES}
