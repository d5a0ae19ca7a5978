"""Whether a catalog asks of its records what the law asks about persons, documents and codes."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting import form_rules, person_rules, start_rules
from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import (
    Subject,
    always_absent,
    both,
    rules_of,
    types,
    with_concept,
)
from standards.model import (
    AtLeastOne,
    Field,
    FieldType,
    Form,
    IdentityDocument,
    MinimumAge,
    RecordType,
    Retention,
)

FULL_CAPACITY: Final = 18
OWN_INCOME: Final = 16  # with an own income a person of 16 has full capacity
DEBTORS_FROM: Final = "2017-05-01"  # 法释〔2017〕7号: minors are not listed
RETENTION_YEARS: Final = 5
PLACEHOLDERS: Final = frozenset({"无", "空", "/", "暂无"})
_JUDGED: Final = frozenset({"judicial", "serious_list"})


def person_numbers(record_type: RecordType) -> tuple[Field, ...]:
    """Return the fields that hold the number of the person's own document."""
    absent = always_absent(record_type)
    found = with_concept(record_type, "citizen_number", "document_number")
    return tuple(field for field in found if field.id not in absent)


def identity(subject: Subject) -> Iterator[Fault]:
    """R-01: citizen numbers are checked, with the table of address codes."""
    yield from form_rules.refused_numbers(subject)
    for place, record_type in types(subject):
        checked = {rule.field for rule in rules_of(record_type, IdentityDocument)}
        for field in person_numbers(record_type):
            if field.id not in checked:
                yield Fault((*place, "fields", field.id), both(
                    f"证件号码 {field.label.zh} 没有 identity_document 规则，不校验校验码和日期",
                    f"no identity_document rule checks the number {field.id}",
                ))  # fmt: skip


def document_type(subject: Subject) -> Iterator[Fault]:
    """R-02: the person's document has a number, its type is given, and each type has a form."""
    yield from person_rules.unnumbered(subject)
    yield from form_rules.strange_numbers(subject)
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            if not isinstance(rule, IdentityDocument):
                continue
            at = (*place, "rules", str(number))
            named_in = record_type.field(rule.named_in)
            if named_in.concept not in {"", "document_type", "remark"}:  # of "", S-01 tells
                yield Fault(at, both(
                    f"{rule.field} 的证件类型应由证件类型或备注说明，而不是 {named_in.id}",
                    f"the type of {rule.field} is to be named by a document type or a remark,"
                    f" not by {named_in.id}",
                ))  # fmt: skip
            elif named_in.code_list and named_in.code_list != rule.documents:
                yield Fault(at, both(
                    f"{named_in.id} 的代码表不是规则所用的 {rule.documents}",
                    f"the code list of {named_in.id} is not {rule.documents}, which the rule reads",
                ))  # fmt: skip
            if not any(code.pattern for code in subject.catalog.code_list(rule.documents).codes):
                yield Fault(at, both(
                    f"证件类型表 {rule.documents} 没有任何证件号码格式",
                    f"no document type in {rule.documents} has a form of number",
                ))  # fmt: skip


def age(subject: Subject) -> Iterator[Fault]:
    """R-03: subjects have full capacity on the day of the act; debtors are of age."""
    yield from start_rules.age_day(subject)
    for place, record_type in types(subject):
        listed = _lists_debtors(record_type) and subject.day >= DEBTORS_FROM
        least = FULL_CAPACITY if listed else OWN_INCOME
        ages = {rule.field: rule for rule in rules_of(record_type, MinimumAge)}
        for field in person_numbers(record_type):
            rule = ages.get(field.id)
            if rule is None:
                yield Fault((*place, "fields", field.id), both(
                    f"没有按 {field.label.zh} 核对年龄的 minimum_age 规则",
                    f"no minimum_age rule looks at the age by {field.id}",
                ))  # fmt: skip
            elif rule.refused_below < least or rule.warned_below < FULL_CAPACITY:
                yield Fault((*place, "fields", field.id), both(
                    f"年龄规则过宽：应拒绝未满 {least} 周岁，提示未满 {FULL_CAPACITY} 周岁",
                    f"the age rule is too wide: refuse below {least}, warn below {FULL_CAPACITY}",
                ))  # fmt: skip


def _lists_debtors(record_type: RecordType) -> bool:
    """Tell a list of judgment debtors by its provider, or by its item of the catalogue."""
    by_court = record_type.provider == "court" and record_type.category in _JUDGED
    return record_type.dishonesty and (by_court or "被执行人" in record_type.basic_item)


def decision_number(subject: Subject) -> Iterator[Fault]:
    """R-04: a negative record has the number of its document, in the key, and no placeholder."""
    for place, record_type in types(subject):
        if not record_type.negative:
            continue
        numbers = with_concept(record_type, "decision_number", "case_number")
        severity = None if _rests_on_a_document(record_type) else Severity.WARNING
        if record_type.dishonesty:
            yield from form_rules.unofficial(place, numbers)
        if not numbers:
            yield Fault(place, both(
                f"负面信息 {record_type.label.zh} 没有决定文书号或案号",
                f"the negative record type {record_type.id} has no number of a decision or case",
            ), severity)  # fmt: skip
            continue
        in_key = [field for field in numbers if field.id in record_type.key]
        if not in_key:
            yield Fault((*place, "key"), both(
                f"{record_type.label.zh} 的主键不含决定文书号或案号",
                f"the key of {record_type.id} holds no number of a decision or case",
            ), severity)  # fmt: skip
        for field in in_key:
            missing = sorted(PLACEHOLDERS - set(field.refuse))
            if missing:
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 不拒绝占位文字：{'、'.join(missing)}",
                    f"{field.id} does not refuse the placeholders {' '.join(missing)}",
                ))  # fmt: skip


def _rests_on_a_document(record_type: RecordType) -> bool:
    """Say whether the matter is one of an effective document: arrears alone need not be."""
    decided = any(field.required for field in with_concept(record_type, "decision_date"))
    return (
        record_type.dishonesty
        or record_type.category in _JUDGED
        or (record_type.category == "administrative" and decided)
    )


def retention(subject: Subject) -> Iterator[Fault]:
    """R-07: negative information is deleted after five years at the latest."""
    yield from start_rules.retention_start(subject)
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            if not isinstance(rule, Retention) or not record_type.negative:
                continue
            if not 0 < rule.years <= RETENTION_YEARS:
                yield Fault((*place, "rules", str(number)), both(
                    f"负面信息保存 {rule.years} 年，应为 1 至 {RETENTION_YEARS} 年",
                    f"negative information is kept for {rule.years} years; the law allows"
                    f" {RETENTION_YEARS}",
                ))  # fmt: skip


def organisation_codes(subject: Subject) -> Iterator[Fault]:
    """R-10: codes of the subject as an organisation stay empty for natural persons."""
    for place, record_type in types(subject):
        absent = always_absent(record_type)
        persons = {field.id for field in person_numbers(record_type)}
        beside = {
            id_
            for rule in rules_of(record_type, AtLeastOne)
            if persons & set(rule.fields)
            for id_ in rule.fields
        }
        for field in record_type.fields:
            of_subject = field.concept == "subject_organisation_code" or (
                field.id in beside and field.concept in {"organisation_code", "credit_code"}
            )
            if of_subject and field.id not in absent:
                yield Fault((*place, "fields", field.id), both(
                    f"单位代码 {field.label.zh} 对自然人须为空，没有 absent 规则",
                    f"{field.id} is empty for natural persons: no absent rule says so",
                ))  # fmt: skip


def name_form(subject: Subject) -> Iterator[Fault]:
    """R-11: the person's name is asked for, and has the form of names."""
    yield from person_rules.unnamed(subject)
    yield from form_rules.refused_names(subject)
    yield from form_rules.strange_names(subject)
    for place, record_type in types(subject):
        for field in with_concept(record_type, "person_name"):
            if field.type is not FieldType.TEXT or field.form is not Form.NAME:
                yield Fault((*place, "fields", field.id), both(
                    f'姓名 {field.label.zh} 没有使用 form = "name"',
                    f"the name {field.id} is not of the form name",
                ))  # fmt: skip


def credit_code_form(subject: Subject) -> Iterator[Fault]:
    """R-12: a unified social credit code has its form, with the check character."""
    yield from form_rules.refused_codes(subject)
    for place, record_type in types(subject):
        for field in record_type.fields:
            named = "统一社会信用代码" in field.label.zh
            short = field.concept == "authority_code" and field.max_length == 18
            is_code = field.concept == "credit_code" or named or short
            if is_code and field.form is not Form.USCC:
                yield Fault((*place, "fields", field.id), both(
                    f'{field.label.zh} 没有使用 form = "uscc"，不校验校验码',
                    f"{field.id} is not of the form uscc: its check character is not checked",
                ))  # fmt: skip


def placeholders(subject: Subject) -> Iterator[Fault]:
    """R-13: names and numbers of persons refuse what stands for nothing."""
    for place, record_type in types(subject):
        for field in with_concept(record_type, "person_name", "citizen_number", "document_number"):
            needed = field.required or field.group
            if needed and not set(field.refuse) >= PLACEHOLDERS:
                missing = "、".join(sorted(PLACEHOLDERS - set(field.refuse)))
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 不拒绝占位文字：{missing}",
                    f"{field.id} does not refuse the placeholders {missing}",
                ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "R-01": identity,
    "R-02": document_type,
    "R-03": age,
    "R-04": decision_number,
    "R-07": retention,
    "R-10": organisation_codes,
    "R-11": name_form,
    "R-12": credit_code_form,
    "R-13": placeholders,
}
