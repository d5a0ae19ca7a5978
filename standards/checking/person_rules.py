"""Rules about names, identity numbers and ages, in words for clerks and operators."""

from typing import Final

from standards.checking.findings import Severity
from standards.checking.rule import Rule, rule

_E: Final = Severity.ERROR
_W: Final = Severity.WARNING

PERSON_RULES: Final[tuple[Rule, ...]] = (
    rule(
        "name_too_long",
        _E,
        "R-11",
        title=("姓名过长", "name too long"),
        message=("“{field}”超过 50 个字符", "{field} is longer than 50 characters"),
        remedy=("请只填写姓名", "give the name alone"),
    ),
    rule(
        "name_digit",
        _E,
        "R-11",
        title=("姓名含数字", "digit in a name"),
        message=("“{field}”含有数字", "{field} holds a digit"),
        remedy=("请核对姓名", "check the name"),
    ),
    rule(
        "name_private_use",
        _E,
        "R-11; GB 18030-2022",
        title=("姓名含私有区字符", "private-use character in a name"),
        message=(
            "“{field}”含有私有区（造字）字符, 无法与其他部门交换",
            "{field} holds a private-use character, which no other system can read",
        ),
        remedy=(
            "请改用 GB 18030-2022 中的正式字符",
            "use the character that GB 18030-2022 has for it",
        ),
    ),
    rule(
        "name_dot",
        _E,
        "R-11",
        title=("姓名间隔号不规范", "wrong middle dot in a name"),
        message=(
            "“{field}”的间隔号不是“·”（U+00B7）",
            "the dot in {field} is not the middle dot U+00B7",
        ),
        remedy=("请把间隔号改为“·”", "use the middle dot U+00B7"),
    ),
    rule(
        "citizen_number_form",
        _E,
        "R-01; R-02; GB 11643-1999",
        title=("证件号码格式不符", "not a citizen number"),
        message=(
            "“{field}”不是 18 位公民身份号码, “{other}”也没有注明其他证件类型",
            "{field} is not an 18-character citizen number, and {other} names no other document",
        ),
        remedy=(
            "请填写 18 位号码（末位 X 大写）; 非居民身份证的, 请在“{other}”中注明: {allowed}",
            "give the 18 characters (X in upper case), or name the document in {other}: {allowed}",
        ),
    ),
    rule(
        "citizen_number_masked",
        _E,
        "R-01; R-02",
        title=("证件号码被隐去", "masked number"),
        message=(
            "“{field}”被星号隐去部分数字, 无法确定是谁",
            "{field} is masked with asterisks, so nobody can tell whose it is",
        ),
        remedy=("请提供完整的证件号码", "send the whole number"),
    ),
    rule(
        "citizen_number_old",
        _E,
        "R-01; GB 11643-1989",
        title=("15 位旧号码", "15-digit number"),
        message=(
            "“{field}”是 15 位旧身份证号码",
            "{field} is a citizen number of 1989",
        ),
        remedy=("请换成 18 位号码", "convert it to 18 characters"),
    ),
    rule(
        "citizen_number_checksum",
        _E,
        "R-01; GB 11643-1999",
        title=("身份证号校验码错误", "wrong check character"),
        message=(
            "“{field}”的最后一位与前 17 位不符",
            "the last character of {field} does not fit the 17 before it",
        ),
        remedy=("请核对号码, 常见原因是抄错一位数字", "check the number: often one digit is wrong"),
    ),
    rule(
        "citizen_number_date",
        _E,
        "R-01; GB 11643-1999",
        title=("身份证号出生日期错误", "wrong birth date in the number"),
        message=(
            "“{field}”第 7 至 14 位不是真实的出生日期",
            "characters 7 to 14 of {field} are not a day on which somebody can be born",
        ),
        remedy=("请核对号码", "check the number"),
    ),
    rule(
        "citizen_number_region",
        _W,
        "R-01; GB/T 2260",
        title=("地址码未收录", "unknown address code"),
        message=(
            "“{field}”前 6 位地址码不在现有的行政区划表中",
            "the first six digits of {field} are in no table of regions that we have",
        ),
        remedy=(
            "号码可能没有问题, 请核对一次; 历史区划可报主管部门补充",
            "the number may be right: check it once, and report old codes that are missing",
        ),
    ),
    rule(
        "document_number",
        _E,
        "R-02",
        title=("证件号码与证件类型不符", "number does not fit the document"),
        message=(
            "“{field}”不符合“{other}”所注明证件的号码格式",
            "{field} does not have the form of the document that {other} names",
        ),
        remedy=("请核对号码和证件类型", "check the number and the type of document"),
    ),
    rule(
        "under_age",
        _E,
        "R-03; PIPL art. 28; 法释〔2017〕7号",
        title=("未成年人", "minor"),
        message=(
            "按“{other}”计算未满 {age} 周岁, 不得作为信用主体",
            "younger than {age} on {other}: no subject of credit information",
        ),
        remedy=("请撤回该记录, 不要报送", "take the record back and do not send it"),
    ),
    rule(
        "age_to_confirm",
        _W,
        "R-03",
        title=("需确认行为能力", "capacity to confirm"),
        message=(
            "按“{other}”计算未满 {age} 周岁",
            "younger than {age} on {other}",
        ),
        remedy=(
            "请确认其以自己的劳动收入为主要生活来源, 否则撤回",
            "confirm that the person lives on an own income, or take the record back",
        ),
    ),
)
