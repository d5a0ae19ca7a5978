"""The enforcement matrix: which finding each target refuses by itself, and why it does not.

A target refuses a record if and only if the reference check finds an error that the matrix says the
target enforces. A few codes have two causes that a target may tell apart, such as the shape of a
code and its check character: each is a row, named `code.cause`, and `row` tells the cause from the
value. Warnings refuse nothing anywhere.
"""

import json
import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cache
from typing import Final

from standards.conditions import BIRTH_DATE
from standards.constraints import ORGANISATION_CODE, USCC
from standards.model import Catalog, Label
from standards.pattern import to_python

TARGETS: Final = ("json-schema", "xsd", "sqlite", "postgresql", "arrow")
PATH: Final = "matrix.json"

# Why a target does not enforce something.
_DAY = Label("取决于报送日期, 模式中没有日期", "it depends on the day of the check")
_TWO = Label("不能比较两个数据项", "two fields cannot be compared")
_SUM = Label("不能做算术运算", "a check character needs arithmetic")
_AGE = Label("不能由身份证号计算年龄", "an age cannot be calculated")
_XSD_RULE = Label(
    "XSD 1.0 不能让一个数据项取决于另一个", "XSD 1.0 cannot make a field depend on another one"
)
_TEXT = Label("列中只有文本, 其他值写入时变为文本", "a column holds text: other values become text")
_XML_TEXT = Label("XML 中的值都是文本", "every value in XML is text")
_WARNING = Label("提示, 不拒收", "a warning, which refuses nothing")
_SHAPE = Label(
    "Arrow 只描述列的类型, 不检查值", "Arrow describes columns and does not look at values"
)
_NO_FIELD = Label("读取时忽略多余的列", "readers ignore columns that the schema lacks")


@dataclass(frozen=True, slots=True)
class Row:
    """One matter that can be wrong with a record; `missing` says why a target lets it pass."""

    id: str
    missing: Mapping[str, Label]
    cause: Label | None = None

    @property
    def code(self) -> str:
        """The code of the finding."""
        return self.id.partition(".")[0]

    def is_enforced(self, target: str) -> bool:
        """Whether a target refuses a record for it."""
        return target not in self.missing


def _row(id_: str, cause: Label | None = None, **missing: Label) -> Row:
    """Make a row; what Arrow does not enforce goes without saying."""
    named = {target.replace("_", "-"): reason for target, reason in missing.items()}
    return Row(id_, {"arrow": _SHAPE, **named}, cause)


def _nowhere(id_: str, reason: Label, cause: Label | None = None) -> Row:
    return Row(id_, dict.fromkeys(TARGETS, reason), cause)


_CHECK: Final = Label("校验码错误", "the check character is wrong")
_LATER: Final = Label("晚于报送日期", "after the day of the check")
_FORM: Final = Label("位数或字符不符", "the length or a character is wrong")

MATRIX: Final[tuple[Row, ...]] = (
    _row("not_text", xsd=_XML_TEXT, sqlite=_TEXT, postgresql=_TEXT),
    _row("unknown_field", arrow=_NO_FIELD),
    _row("required"),
    _row("empty"),
    _row("too_long"),
    _row("edge_blank"),
    _row("unprintable"),
    _row("pattern"),
    _row("not_in_list"),
    _row("placeholder"),
    _row("number_form"),
    _row("date_form"),
    _row("date_impossible"),
    _row("region_form"),
    _nowhere("region_unknown", _WARNING),
    _row("uscc", _FORM),
    _row("uscc.check", _CHECK, json_schema=_SUM, xsd=_SUM),
    _row("organisation_code", _FORM),
    _row("organisation_code.check", _CHECK, json_schema=_SUM, xsd=_SUM),
    _row("name_too_long"),
    _row("name_digit"),
    _row("name_private_use"),
    _row("name_dot"),
    _row("at_least_one"),
    _row("must_be_absent"),
    _row("required_when", xsd=_XSD_RULE),
    _row("positive_when", xsd=_XSD_RULE),
    _row("citizen_number_form", xsd=_XSD_RULE),
    _row("citizen_number_masked"),
    _row("citizen_number_old", xsd=_XSD_RULE),
    _row("citizen_number_checksum", json_schema=_SUM, xsd=_SUM),
    _row("citizen_number_date", Label("没有这一天", "a day that does not exist")),
    _nowhere(
        "citizen_number_date.future", _DAY, Label("晚于报送日期", "after the day of the check")
    ),
    _nowhere("citizen_number_region", _WARNING),
    _row("document_number", xsd=_XSD_RULE),
    _row("under_age", json_schema=_AGE, xsd=_AGE),
    _nowhere("age_to_confirm", _WARNING),
    _row("date_order", json_schema=_TWO, xsd=_TWO),
    _row("past_period", json_schema=_TWO, xsd=_TWO),
    _nowhere("date_in_future", _DAY),
    _nowhere("past_retention", _DAY),
)

_SHAPES: Final = {
    "uscc": (re.compile(to_python(USCC)), "check"),
    "organisation_code": (re.compile(to_python(ORGANISATION_CODE)), "check"),
    "citizen_number_date": (re.compile(to_python(BIRTH_DATE)), "future"),
}


@cache
def enforced(target: str) -> frozenset[str]:
    """Return the ids of the rows that a target enforces."""
    return frozenset(row.id for row in MATRIX if row.is_enforced(target))


def row(code: str, value: object = "") -> str:
    """Return the id of the row of a finding at a field with a value."""
    shape, cause = _SHAPES.get(code, (None, ""))
    fits = shape is not None and isinstance(value, str) and shape.fullmatch(value)
    return f"{code}.{cause}" if fits else code


def refuses(target: str, errors: Iterable[tuple[str, str]], record: Mapping[str, object]) -> bool:
    """Whether a target has to refuse a record; `errors` are field and code of each error in it."""
    known = enforced(target)
    return any(row(code, record.get(field)) in known for field, code in errors)


def render(catalog: Catalog) -> bytes:
    """Write the matrix as the file that is shipped with a release of a catalog."""
    said = {
        "standard": catalog.name,
        "targets": list(TARGETS),
        "rows": [
            {
                "id": one.id,
                "code": one.code,
                **({"cause": _both(one.cause)} if one.cause else {}),
                "enforced": [target for target in TARGETS if one.is_enforced(target)],
                "missing": {target: _both(reason) for target, reason in one.missing.items()},
            }
            for one in MATRIX
        ],
    }
    return f"{json.dumps(said, ensure_ascii=False, indent=1)}\n".encode()


def markdown(titles: Mapping[str, Label]) -> str:
    """Write the matrix as a table for people; `titles` names each code in two languages."""
    reasons = list(dict.fromkeys(r for one in MATRIX for r in one.missing.values()))
    lines = [
        f"| code | 检查项 | matter | {' | '.join(TARGETS)} |",
        f"|---|---|---|{'---|' * len(TARGETS)}",
    ]
    for one in MATRIX:
        title = titles[one.code]
        names = [
            f"{text}: {cause}" if cause else text
            for text, cause in zip((title.zh, title.en), _pair(one.cause), strict=True)
        ]
        cells = [
            "yes" if one.is_enforced(t) else f"no [{reasons.index(one.missing[t]) + 1}]"
            for t in TARGETS
        ]
        lines.append(f"| `{one.id}` | {' | '.join([*names, *cells])} |")
    notes = [f"{n}. {reason.zh} / {reason.en}" for n, reason in enumerate(reasons, start=1)]
    return "\n".join([*lines, "", *notes]) + "\n"


def _both(label: Label) -> dict[str, str]:
    return {"zh": label.zh, "en": label.en}


def _pair(label: Label | None) -> tuple[str, str]:
    return (label.zh, label.en) if label else ("", "")
