"""Whether days and amounts are typed as such, and periods and ages count from the right day."""

from collections.abc import Iterator
from typing import Final

from standards.linting.rule import Fault
from standards.linting.subject import Subject, both, rules_of, types, with_concept
from standards.linting.unit_rules import MONEY
from standards.model import (
    Field,
    FieldType,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    Retention,
    WithinPeriod,
)

_DAYS: Final = frozenset(
    {"birth_date", "event_date", "decision_date", "valid_from", "valid_until"}
    | {"publication_end", "update_date"}
)
# The end of a validity or of a publication may lie decades ahead: 2099-12-31 is without end.
_ENDS: Final = frozenset({"valid_until", "publication_end"})
_STARTS: Final = frozenset({"event_date", "decision_date", "valid_from"})
_NUMERIC: Final = (FieldType.DECIMAL, FieldType.INTEGER)


def untyped_days(subject: Subject) -> Iterator[Fault]:
    """R-05, a day that is written as anything else, so that no rule can compare it."""
    for place, record_type in types(subject):
        for field in with_concept(record_type, *sorted(_DAYS)):
            if field.type is not FieldType.DATE:
                yield Fault((*place, "fields", field.id), both(
                    f'日期 {field.label.zh} 应为 type = "date"，现为 {field.type}',
                    f"the day {field.id} is of the type {field.type}, not date",
                ))  # fmt: skip


def contrary_days(subject: Subject) -> Iterator[Fault]:
    """R-05, an order of days that goes backwards, or an end that has to be past already."""
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            at = (*place, "rules", str(number))
            if isinstance(rule, NotAfterAsOf) and record_type.field(rule.field).concept in _ENDS:
                label = record_type.field(rule.field).label.zh
                yield Fault(at, both(
                    f"{label} 不得晚于报送日期，未到期的记录都不合格",
                    f"{rule.field} may not be after the day of the check: nothing that still holds"
                    " would be valid",
                ))  # fmt: skip
            if not isinstance(rule, NotBefore):
                continue
            later, earlier = record_type.field(rule.field), record_type.field(rule.other)
            if later.concept in _STARTS and earlier.concept in _ENDS:
                yield Fault(at, both(
                    f"规则要求 {later.label.zh} 不早于 {earlier.label.zh}，先后颠倒",
                    f"the rule wants {later.id} not before {earlier.id}: the wrong way round",
                ))  # fmt: skip


def untyped_amounts(subject: Subject) -> Iterator[Fault]:
    """R-08, an amount of money that is no number, or in a unit that is no money."""
    for place, record_type in types(subject):
        for field in with_concept(record_type, "amount"):
            at = (*place, "fields", field.id)
            if field.type not in _NUMERIC:
                yield Fault(at, both(
                    f"金额 {field.label.zh} 不是数值（type = {field.type}）",
                    f"the amount {field.id} is of the type {field.type}, no number",
                ))  # fmt: skip
            elif field.unit and field.unit not in MONEY:
                yield Fault(at, both(
                    f"金额 {field.label.zh} 的单位 {field.unit} 不是货币单位",
                    f"the unit of the amount {field.id} is {field.unit}, which is no money",
                ))  # fmt: skip


def retention_start(subject: Subject) -> Iterator[Fault]:
    """R-07, five years that begin with another day than that of the act: an end, an update."""
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            if not isinstance(rule, Retention) or not record_type.negative:
                continue
            start = record_type.field(rule.field)
            if start.concept and start.concept not in _STARTS:
                yield Fault((*place, "rules", str(number)), both(
                    f"保存期限自 {start.label.zh} 起算，应自行为或决定之日起算",
                    f"the retention counts from {start.id}, not from the act or the decision",
                ))  # fmt: skip


def age_day(subject: Subject) -> Iterator[Fault]:
    """R-03, an age that is asked on a later day than that of the act, or on none."""
    for place, record_type in types(subject):
        for rule in rules_of(record_type, MinimumAge):
            day = record_type.field(rule.on)
            if day.concept in _ENDS | {"birth_date"} or (
                not day.required and _has_required_day(record_type.fields)
            ):
                yield Fault((*place, "fields", rule.field), both(
                    f"年龄按 {day.label.zh} 计算，应按必填的行为或决定日期计算",
                    f"the age is asked on {day.id}, not on a day of the act that is always given",
                ))  # fmt: skip


def _has_required_day(fields: tuple[Field, ...]) -> bool:
    return any(f.required and f.concept in {"decision_date", "event_date"} for f in fields)


def publication_start(subject: Subject) -> Iterator[Fault]:
    """R-06, a publication that does not count from the day of the document."""
    for place, record_type in types(subject):
        decided = with_concept(record_type, "decision_date")
        for number, rule in enumerate(record_type.rules):
            if not isinstance(rule, WithinPeriod) or not decided:
                continue
            if rule.start not in {field.id for field in decided}:
                start = record_type.field(rule.start)
                yield Fault((*place, "rules", str(number)), both(
                    f"公示期限自 {start.label.zh} 起算，应自文书之日起算：{decided[0].label.zh}",
                    f"the publication counts from {start.id}, not from the day of the document,"
                    f" {decided[0].id}",
                ))  # fmt: skip
