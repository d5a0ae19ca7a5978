"""Parts of a catalog that are dead or untrue: what nobody can fill, use or tell apart."""

import re
from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.matter_rules import SCHEME, is_penalties
from standards.linting.rule import Check, Fault
from standards.linting.subject import (
    Subject,
    always_absent,
    both,
    list_place,
    rules_of,
    types,
    with_concept,
)
from standards.linting.system_rules import place_names
from standards.linting.telling import Lexicon
from standards.linting.vocabularies import HARMLESS, Kind
from standards.model import (
    AtLeastOne,
    CodeList,
    FilledWhen,
    Form,
    IdentityDocument,
    Label,
    Personal,
    PositiveWhen,
    RecordType,
    RequiredWhen,
    WithinPeriod,
)

_ADVERSE: Final = frozenset({"serious_list", "abnormal_operation"})
_ADVERSE_WORDS: Final = re.compile(
    "处罚|失信(?!修复)|违法|违规|违约|违纪|欠[税费缴款薪]|黑名单|惩戒|行政强制|被执行|异常名录|不良|拘留|曝光"
)
_ASKING: Final = (RequiredWhen, FilledWhen, PositiveWhen)


def unfillable(subject: Subject) -> Iterator[Fault]:
    """S-10: nothing is required and always absent."""
    for place, record_type in types(subject):
        absent = always_absent(record_type)
        for field in record_type.fields:
            if field.id in absent and field.required:
                yield Fault((*place, "fields", field.id), both(
                    f"{field.label.zh} 既必填又须为空，记录永远不合格",
                    f"{field.id} is required and always absent: no record can be valid",
                ))  # fmt: skip
        for number, rule in enumerate(record_type.rules):
            needed = set(rule.fields) if isinstance(rule, AtLeastOne) else set()
            needed |= {rule.field} if isinstance(rule, _ASKING) else set()
            if needed and needed <= absent:
                yield Fault((*place, "rules", str(number)), both(
                    f"规则要求填写的数据项须为空：{'、'.join(sorted(needed))}",
                    f"the rule asks for fields that are always absent: {' '.join(sorted(needed))}",
                ))  # fmt: skip


def duplicate_labels(subject: Subject) -> Iterator[Fault]:
    """S-12: two record types, fields of one, or codes of a list do not bear one label."""
    lexicon = subject.vocabularies.lexicon
    names = _twice([record_type.label for _, record_type in types(subject)], lexicon)
    yield from (
        Fault(place, _same(record_type.id, word))
        for place, record_type in types(subject)
        for word in _shared(record_type.label, names, lexicon)
    )
    for place, record_type in types(subject):
        twice = _twice([field.label for field in record_type.fields], lexicon)
        yield from (
            Fault((*place, "fields", field.id), _same(field.id, word))
            for field in record_type.fields
            for word in _shared(field.label, twice, lexicon)
        )
    places = place_names(subject)  # 鼓楼区 is in several cities
    for code_list in subject.catalog.code_lists:
        if code_list.id in places:
            continue
        codes = [code for code in code_list.codes if code.status == "current"]
        twice = _twice([code.label for code in codes], lexicon)
        yield from (
            Fault((*list_place(code_list), code.code), _same(code.code, word))
            for code in codes
            for word in _shared(code.label, twice, lexicon)
        )


def _twice(labels: list[Label], lexicon: Lexicon) -> set[str]:
    """The words, in either language, that are the label of several; blanks tell none apart."""
    words = Counter(
        word for label in labels for word in set(map(lexicon.joined, (label.zh, label.en)))
    )
    return {word for word, number in words.items() if word and number > 1}


def _shared(label: Label, twice: set[str], lexicon: Lexicon) -> list[str]:
    """The first words of a label that are another's too; one doubt about a label is enough."""
    return [word for word in (label.zh, label.en) if lexicon.joined(word) in twice][:1]


def _same(id_: str, word: str) -> Label:
    return both(f"名称“{word}”重复：{id_}", f"{id_} shares its label “{word}” with another")


def unused_lists(subject: Subject) -> Iterator[Fault]:
    """S-13: a code list is used."""
    used: set[str] = set()
    for _, record_type in types(subject):
        used |= {field.code_list for field in record_type.fields}
        used |= {"regions" for field in record_type.fields if field.form is Form.REGION}
        for rule in rules_of(record_type, IdentityDocument):
            used |= {rule.documents, rule.regions}
    for code_list in subject.catalog.code_lists:
        refused = subject.vocabularies.kind(code_list.concept) is Kind.FORBIDDEN  # C-01 says so
        if code_list.id not in used and not refused:
            yield Fault(list_place(code_list), both(
                f"代码表 {code_list.label.zh} 没有被使用", f"nobody uses the list {code_list.id}"
            ))  # fmt: skip


def personal(subject: Subject) -> Iterator[Fault]:
    """S-14: what identifies a person or is about one is marked so, or it would reach logs."""
    for item in subject.items():
        field, kind = item.field, subject.vocabularies.kind(item.field.concept)
        if kind is Kind.IDENTITY and field.concept != "document_type":
            wrong, wanted = field.personal is not Personal.IDENTIFIER, "identifier"
        else:
            impersonal = kind in {Kind.NEUTRAL, Kind.EVERYDAY}
            if impersonal and field.personal is Personal.IDENTIFIER:
                yield Fault(item.place, both(
                    f"{field.label.zh} 注明可识别个人，concept {field.concept} 却不指任何人",
                    f"{field.id} is said to identify a person, and its concept {field.concept} is"
                    " about nobody",
                ))  # fmt: skip
            close = kind is Kind.CONTACT or (kind is not None and kind not in HARMLESS)
            wrong, wanted = close and field.personal is Personal.NO, "yes"
        if wrong:
            yield Fault(item.place, both(
                f'{field.label.zh} 是个人信息，应注明 personal = "{wanted}"',
                f'{field.id} is about a person: personal = "{wanted}"',
            ))  # fmt: skip


def dead_values(subject: Subject) -> Iterator[Fault]:
    """S-15: a rule's codes are codes of the list, or the rule would never apply."""
    for place, record_type in types(subject):
        for number, rule in enumerate(record_type.rules):
            if isinstance(rule, _ASKING):
                other, values = rule.other, rule.values
            elif isinstance(rule, WithinPeriod):
                other, values = rule.level, tuple(period.level for period in rule.periods)
            else:
                continue
            unknown = _unlisted(record_type, other, values, subject)
            if unknown:
                yield Fault((*place, "rules", str(number)), both(
                    f"规则所列的值不在 {other} 的代码表中：{'、'.join(unknown)}",
                    f"values that {other} cannot have: {' '.join(unknown)}",
                ))  # fmt: skip


def _unlisted(
    record_type: RecordType, other: str, values: tuple[str, ...], subject: Subject
) -> list[str]:
    field = record_type.field(other)
    if not field.code_list:
        return []
    code_list: CodeList = subject.catalog.code_list(field.code_list)
    return [value for value in values if value not in code_list.values()]


def public_contacts(subject: Subject) -> Iterator[Fault]:
    """S-16: addresses, telephones and birth dates are in no public record type."""
    contacts = tuple(c.id for c in subject.vocabularies.concepts.values() if c.kind is Kind.CONTACT)
    for place, record_type in types(subject):
        if record_type.scope != "0":
            continue
        for field in with_concept(record_type, *contacts):
            yield Fault((*place, "fields", field.id), both(
                f"{record_type.label.zh} 默认公示，却含有 {field.label.zh}",
                f"{record_type.id} is public by default and holds {field.id}",
            ))  # fmt: skip
    for item in subject.items():
        shown = item.record_type.scope == "0" and item.field.id not in always_absent(
            item.record_type
        )
        if shown and item.kind is not None and item.kind not in HARMLESS:
            yield Fault(item.place, both(
                f"{item.record_type.label.zh} 默认公示，却含有 {item.field.label.zh}",
                f"{item.record_type.id} is public by default and holds {item.field.id}",
            ))  # fmt: skip


def negative(subject: Subject) -> Iterator[Fault]:
    """S-18: what is to a person's disadvantage says so, or no rule would ask."""
    lists = {one.id for one in subject.catalog.code_lists if is_penalties(one)}
    for place, record_type in types(subject):
        classes = {field.code_list for field in record_type.fields}
        grave = record_type.dishonesty or record_type.category in _ADVERSE
        named = _ADVERSE_WORDS.search(f"{record_type.label.zh} {record_type.basic_item}")
        if (grave or named or classes & lists) and not record_type.negative:
            yield Fault((*place, "negative"), both(
                f"{record_type.label.zh} 对当事人不利，应注明 negative = true",
                f"{record_type.id} is to a person's disadvantage: negative = true",
            ))  # fmt: skip
        graded = any(
            subject.catalog.code_list(field.code_list).scheme == SCHEME
            for field in with_concept(record_type, "level") if field.code_list
        )  # fmt: skip
        if graded and record_type.negative and not record_type.dishonesty:
            yield Fault((*place, "dishonesty"), both(
                f"{record_type.label.zh} 有失信信息等级，应注明 dishonesty = true",
                f"{record_type.id} has a level of dishonesty: dishonesty = true",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "S-10": unfillable,
    "S-12": duplicate_labels,
    "S-13": unused_lists,
    "S-14": personal,
    "S-15": dead_values,
    "S-16": public_contacts,
    "S-18": negative,
}
