"""Whether a catalog asks of dates, periods, amounts and classes what the law asks."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting import start_rules, unit_rules
from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import (
    Place,
    Subject,
    both,
    list_place,
    rules_of,
    types,
    with_concept,
)
from standards.model import (
    Catalog,
    CodeList,
    Field,
    FieldType,
    FilledWhen,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordType,
    RequiredWhen,
    WithinPeriod,
)

PUBLIC: Final = "0"  # 公示, the scope of use
SCHEME: Final = "ndrc-2026"  # the levels of Order 36
# Order 36: the longest publication of each level, in months.
LONGEST: Final[Mapping[str, int]] = {"轻微": 3, "一般": 12, "严重": 36}
SHORTEST: Final[Mapping[str, int]] = {"一般": 3, "严重": 12}  # and the shortest
# 行政处罚法 (2021) art. 9, each by words that its code's label holds.
CLASSES_FROM: Final = "2021-07-15"
CLASSES: Final = (
    *("警告", "通报批评", "罚款", "没收", "暂扣", "降低资质", "吊销", "限制开展", "停产停业"),
    *("责令关闭", "限制从业", "行政拘留"),
)
MOST_DECIMALS: Final[Mapping[str, int]] = {"万元": 6, "元": 2}


def date_order(subject: Subject) -> Iterator[Fault]:
    """R-05: dates are dates, in order and not in the future."""
    yield from start_rules.untyped_days(subject)
    yield from start_rules.contrary_days(subject)
    for place, record_type in types(subject):
        past = {rule.field for rule in rules_of(record_type, NotAfterAsOf)}
        pairs = {(rule.field, rule.other) for rule in rules_of(record_type, NotBefore)}
        decided = with_concept(record_type, "decision_date")
        started = (*decided, *with_concept(record_type, "event_date", "valid_from"))
        for field in (*decided, *with_concept(record_type, "update_date")):
            if field.id not in past:
                yield Fault((*place, "fields", field.id), both(
                    f"没有规则要求 {field.label.zh} 不晚于报送日期",
                    f"no rule asks that {field.id} is not after the day of the check",
                ))  # fmt: skip
        for concept, before in (
            ("update_date", decided), ("valid_until", started), ("publication_end", started),
        ):  # fmt: skip
            if concept == "update_date" and not any(other.required for other in before):
                continue  # of an open matter, such as an objection, nothing is decided yet
            for field in with_concept(record_type, concept):
                if before and not any((field.id, other.id) in pairs for other in before):
                    yield Fault((*place, "fields", field.id), both(
                        f"没有规则要求 {field.label.zh} 不早于 {before[0].label.zh}",
                        f"no rule asks that {field.id} is not before {before[0].id}",
                    ))  # fmt: skip


def publication(subject: Subject) -> Iterator[Fault]:
    """R-06: publication ends within the longest period of the level."""
    yield from start_rules.publication_start(subject)
    for place, record_type in types(subject):
        levels = _levels(record_type, subject.catalog)
        ends = with_concept(record_type, "publication_end")
        yield from _endless(place, record_type, ends, levels)
        if not levels or not record_type.negative:
            continue
        yield from _undecided(place, record_type, levels)
        if not ends:
            if record_type.dishonesty:
                yield Fault(place, both(
                    f"{record_type.label.zh} 有失信等级，却没有公示截止期（publication_end）",
                    f"{record_type.id} has a level and no end of publication (publication_end)",
                ))  # fmt: skip
            continue
        rules = {
            rule.level: (number, rule)
            for number, rule in enumerate(record_type.rules)
            if isinstance(rule, WithinPeriod) and rule.field in {end.id for end in ends}
        }
        for level in levels:
            if level.id not in rules:
                yield Fault((*place, "fields", ends[0].id), both(
                    f"没有规则按 {level.label.zh} 限制 {ends[0].label.zh}",
                    f"no within_period rule bounds {ends[0].id} by {level.id}",
                ))  # fmt: skip
                continue
            number, rule = rules[level.id]
            at = (*place, "rules", str(number))
            yield from _too_long(at, rule, subject.catalog.code_list(level.code_list))


def _endless(
    place: Place, record_type: RecordType, ends: tuple[Field, ...], levels: tuple[Field, ...]
) -> Iterator[Fault]:
    """Yield dishonesty that may be public without an end; of listed persons the list tells."""
    scopes = {field.id for field in with_concept(record_type, "scope")}
    public = record_type.scope == PUBLIC or bool(scopes)
    if not (record_type.dishonesty and public) or record_type.category == "serious_list":
        return
    asked = {
        rule.field for rule in rules_of(record_type, RequiredWhen)
        if rule.other in scopes and PUBLIC in rule.values
    }  # fmt: skip
    if not ends and not levels:  # with levels, the rule about them says so
        yield Fault(place, both(
            f"{record_type.label.zh} 可以公示，却没有公示截止期（publication_end）",
            f"{record_type.id} may be public and has no end of publication (publication_end)",
        ))  # fmt: skip
    elif ends and not any(field.required or field.id in asked for field in ends):
        yield Fault((*place, "fields", ends[0].id), both(
            f"公示时 {ends[0].label.zh} 可以为空，公示永不截止",
            f"{ends[0].id} may be left out of what is public: publication would never end",
        ))  # fmt: skip


def _undecided(place: Place, record_type: RecordType, levels: tuple[Field, ...]) -> Iterator[Fault]:
    """Yield levels that may be left open in a record that says that it is public."""
    asked = {
        (rule.field, rule.other)
        for rule in rules_of(record_type, RequiredWhen)
        if PUBLIC in rule.values
    }
    for scope in with_concept(record_type, "scope"):
        if not any(level.required or (level.id, scope.id) in asked for level in levels):
            yield Fault((*place, "fields", levels[0].id), both(
                f"{scope.label.zh} 为公示时没有规则要求 {levels[0].label.zh}",
                f"no required_when rule asks for {levels[0].id} where {scope.id} is {PUBLIC},"
                " public",
            ))  # fmt: skip


def _levels(record_type: RecordType, catalog: Catalog) -> tuple[Field, ...]:
    """Return the levels of Order 36; others bound nothing, unless there are no better ones."""
    found = [field for field in with_concept(record_type, "level") if field.code_list]
    now = [field for field in found if catalog.code_list(field.code_list).scheme == SCHEME]
    return tuple(now or found)


def _too_long(at: Place, rule: WithinPeriod, levels: CodeList) -> Iterator[Fault]:
    months = {period.level: period.months for period in rule.periods}
    for code in levels.codes:
        longest = LONGEST.get(code.label.zh)
        given = months.get(code.code, 0)
        if code.code in months and given < SHORTEST.get(code.label.zh, 0):
            yield Fault(at, both(
                f"等级 {code.label.zh} 最多公示 {given} 个月，短于最短公示期"
                f" {SHORTEST[code.label.zh]} 个月",
                f"the publication of the level {code.code} ends after {given} months, before the"
                f" shortest period of {SHORTEST[code.label.zh]}",
            ))  # fmt: skip
        if longest is None or months.get(code.code, longest + 1) <= longest:
            continue
        yield Fault(at, both(
            f"等级 {code.label.zh} 的公示期限不得超过 {longest} 个月",
            f"the publication of the level {code.code} is at most {longest} months",
        ))  # fmt: skip


def amounts(subject: Subject) -> Iterator[Fault]:
    """R-08: amounts have a unit and are more than 0 where the class says so."""
    for place, record_type in types(subject):
        numeric = (FieldType.DECIMAL, FieldType.INTEGER)
        found = [f for f in with_concept(record_type, "amount") if f.type in numeric]
        for field in found:
            yield from _unit(place, field)
        if found:
            yield from _unasked(place, record_type, subject)
        elif subject.day >= CLASSES_FROM and _fines(record_type, subject):
            yield Fault(place, both(
                f"{record_type.label.zh} 有罚款，却没有金额（concept amount）",
                f"{record_type.id} has fines and no amount (concept amount)",
            ), Severity.WARNING)  # fmt: skip


def _fines(record_type: RecordType, subject: Subject) -> bool:
    lists = {field.code_list for field in with_concept(record_type, "class") if field.code_list}
    return any(is_penalties(subject.catalog.code_list(one)) for one in lists)


def _unit(place: Place, field: Field) -> Iterator[Fault]:
    at = (*place, "fields", field.id)
    if not field.unit:
        yield Fault(at, both(
            f"金额 {field.label.zh} 没有注明单位", f"the amount {field.id} has no unit"
        ))  # fmt: skip
    elif field.decimals > MOST_DECIMALS.get(field.unit, field.decimals):
        most = MOST_DECIMALS[field.unit]
        yield Fault(at, both(
            f"金额 {field.label.zh} 以{field.unit}计，小数不得超过 {most} 位",
            f"the amount {field.id} in {field.unit} has more than {most} decimals",
        ))  # fmt: skip


def _unasked(place: Place, record_type: RecordType, subject: Subject) -> Iterator[Fault]:
    """Yield classes of fine and confiscation that ask for no amount.

    An amount that the source table has no column for cannot be asked of everybody: a warning.
    """
    tabled = any(field.source_code for field in with_concept(record_type, "amount"))
    severity = None if tabled else Severity.WARNING
    asked = {
        (rule.other, value) for rule in rules_of(record_type, PositiveWhen) for value in rule.values
    }
    for field in with_concept(record_type, "class"):
        if not field.code_list:
            continue
        code_list = subject.catalog.code_list(field.code_list)
        for code in code_list.codes if is_penalties(code_list) else ():
            money = any(word in code.label.zh for word in ("罚款", "没收"))
            # Of two class fields, the second one may leave the amount to the first.
            if money and not any((other.id, code.code) in asked
                                 for other in with_concept(record_type, "class")):  # fmt: skip
                yield Fault((*place, "fields", field.id), both(
                    f"类别为“{code.label.zh}”时没有规则要求金额大于 0",
                    f"no positive_when rule asks for an amount where {field.id} is {code.code}",
                ), severity)  # fmt: skip


def certificates(subject: Subject) -> Iterator[Fault]:
    """R-08, the licence is named where it is suspended or revoked."""
    for place, record_type in types(subject):
        numbers = with_concept(record_type, "certificate_number")
        if not numbers or not record_type.negative or any(f.required for f in numbers):
            continue
        named = {field.id for field in numbers}
        asked = {
            (rule.other, value)
            for rule in record_type.rules
            if isinstance(rule, RequiredWhen | FilledWhen) and rule.field in named
            for value in rule.values
        }
        classes = with_concept(record_type, "class")
        severity = None if any(f.source_code for f in numbers) else Severity.WARNING
        for field in classes:
            codes = subject.catalog.code_list(field.code_list).codes if field.code_list else ()
            for code in codes:
                taken = any(word in code.label.zh for word in ("暂扣", "吊销"))
                if taken and not any((other.id, code.code) in asked for other in classes):
                    yield Fault((*place, "fields", field.id), both(
                        f"类别为“{code.label.zh}”时没有规则要求证照名称或编号",
                        f"no filled_when or required_when rule asks for the licence where"
                        f" {field.id} is {code.code}",
                    ), severity)  # fmt: skip


def money(subject: Subject) -> Iterator[Fault]:
    """R-08: amounts and licences that the class of a penalty asks for."""
    yield from start_rules.untyped_amounts(subject)
    yield from unit_rules.units(subject)
    yield from amounts(subject)
    yield from certificates(subject)


def is_penalties(code_list: CodeList) -> bool:
    """Tell a list of penalty classes by what every edition of the law has: warning and fine."""
    labels = [code.label.zh for code in code_list.codes if code.status == "current"]
    return all(any(word in label for label in labels) for word in ("警告", "罚款"))


def penalty_classes(subject: Subject) -> Iterator[Fault]:
    """R-09: classes of penalty are those of the edition that the list names."""
    for code_list in subject.catalog.code_lists:
        if not is_penalties(code_list):
            continue
        labels = [code.label.zh for code in code_list.codes if code.status == "current"]
        if not code_list.scheme:
            yield Fault(list_place(code_list), both(
                f"处罚类别表 {code_list.label.zh} 没有注明版本（scheme）",
                f"the list of penalty classes {code_list.id} names no edition in scheme",
            ))  # fmt: skip
        missing = [word for word in CLASSES if not any(word in label for label in labels)]
        if missing and subject.day >= CLASSES_FROM:
            yield Fault(list_place(code_list), both(
                f"处罚类别表 {code_list.label.zh} 缺少：{'、'.join(missing)}",
                f"the list of penalty classes {code_list.id} lacks {' '.join(missing)}",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "R-05": date_order,
    "R-06": publication,
    "R-08": money,
    "R-09": penalty_classes,
}
