"""R-08, the unit of an amount: as the label says, as the source table has it, wide enough."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.rule import Fault, Severity
from standards.linting.subject import Place, Subject, both, types, with_concept
from standards.linting.vocabularies import Kind
from standards.model import Field, FieldType, RecordType

MONEY: Final = frozenset({"元", "千元", "万元", "亿元"})
_NUMERIC: Final = (FieldType.DECIMAL, FieldType.INTEGER)
_STATED: Final = re.compile("[千万亿]?元")
_NO_UNIT: Final = re.compile("[公单多一二三]元|元(?:素|件|数据|旦|月)")  # 单元, 元素: no money
_STATED_EN: Final = re.compile(
    r"(?P<wan>10[ ,]?000|ten[ -]thousand|wan)[ -]?(?:yuan|rmb|cny)|\b(?:yuan|rmb|cny)\b"
)
_SUM: Final = re.compile("金额|数额|款额|罚款数|总额|余额")
# Columns of national tables whose unit is part of their definition: 发改办财金〔2018〕424号.
SOURCE_UNITS: Final[Mapping[str, str]] = {"CF_NR_FK": "万元", "CF_NR_WFFF": "万元"}
# Fewer decimals could not tell a single yuan; fewer digits before them no larger fine.
LEAST_DECIMALS: Final[Mapping[str, int]] = {"万元": 4}
LEAST_DIGITS: Final[Mapping[str, int]] = {"元": 6, "万元": 3}


def units(subject: Subject) -> Iterator[Fault]:
    """R-08, amounts whose unit is another one than they say, or that are no amounts."""
    for place, record_type in types(subject):
        yield from _undeclared(place, record_type, subject)
        amounts = [f for f in with_concept(record_type, "amount") if f.type in _NUMERIC]
        for field in amounts:
            at = (*place, "fields", field.id)
            yield from _contradicted(at, field)
            yield from _narrow(at, field)
        used = sorted({field.unit for field in amounts if field.unit in MONEY})
        if len(used) > 1:
            yield Fault(place, both(
                f"{record_type.label.zh} 的金额使用不同的单位：{'、'.join(used)}",
                f"the amounts of {record_type.id} are in different units: {', '.join(used)}",
            ), Severity.WARNING)  # fmt: skip


def stated(field: Field) -> set[str]:
    """Return the units of money that the labels of a field name."""
    zh = _NO_UNIT.sub("", field.label.zh)
    english = _STATED_EN.search(field.label.en.casefold())
    found = {unit for unit in _STATED.findall(zh) if unit in MONEY}
    return found | ({"万元" if english["wan"] else "元"} if english else set())


def _contradicted(at: Place, field: Field) -> Iterator[Fault]:
    known = SOURCE_UNITS.get(field.source_code.upper(), "")
    named = stated(field) | ({known} if known else set())
    if field.unit in MONEY and named - {field.unit}:
        other = "、".join(sorted(named - {field.unit}))
        yield Fault(at, both(
            f"金额 {field.label.zh} 的单位是 {field.unit}，而名称或来源表中是 {other}",
            f"the unit of the amount {field.id} is {field.unit}, and its label or source says"
            f" {other}",
        ))  # fmt: skip


def _narrow(at: Place, field: Field) -> Iterator[Fault]:
    """Yield amounts that cannot tell a yuan, or no more than small change."""
    fraction = field.decimals + 1 if field.decimals else 0
    if field.decimals < LEAST_DECIMALS.get(field.unit, 0):
        yield Fault(at, both(
            f"金额 {field.label.zh} 以{field.unit}计，小数只有 {field.decimals} 位，不足以精确到元",
            f"the amount {field.id} in {field.unit} has {field.decimals} decimals: no single yuan"
            " can be told",
        ), Severity.WARNING)  # fmt: skip
    elif field.max_length - fraction < LEAST_DIGITS.get(field.unit, 0):
        yield Fault(at, both(
            f"金额 {field.label.zh} 以{field.unit}计，整数只有 {field.max_length - fraction} 位",
            f"the amount {field.id} in {field.unit} has room for {field.max_length - fraction}"
            " digits before the point",
        ), Severity.WARNING)  # fmt: skip


def _undeclared(place: Place, record_type: RecordType, subject: Subject) -> Iterator[Fault]:
    """Yield sums of money that declare something else, so that no rule asks for a unit."""
    for field in record_type.fields:
        neutral = subject.vocabularies.kind(field.concept) in {Kind.NEUTRAL, Kind.EVERYDAY}
        money = field.unit in MONEY or (_SUM.search(field.label.zh) and field.type in _NUMERIC)
        if neutral and money and field.concept != "amount":
            yield Fault((*place, "fields", field.id), both(
                f"{field.label.zh} 是金额，concept 应为 amount",
                f"{field.id} is a sum of money: its concept is amount",
            ))  # fmt: skip
