"""What makes a standard useless or untrue: unknown words, dead parts, things nobody can fill."""

from collections import Counter
from collections.abc import Iterator, Mapping
from datetime import date
from typing import Final

from standards.linting.act_rules import cited
from standards.linting.rule import Check, Fault
from standards.linting.subject import (
    Place,
    Subject,
    always_absent,
    both,
    list_place,
    parts,
    rules_of,
    types,
    with_concept,
)
from standards.linting.vocabularies import HARMLESS, Kind
from standards.model import (
    AtLeastOne,
    CodeList,
    Form,
    IdentityDocument,
    Label,
    Personal,
    PositiveWhen,
    RecordType,
    RequiredWhen,
    WithinPeriod,
)


def vocabulary(subject: Subject) -> Iterator[Fault]:
    """S-05: categories, providers, ranks and consents are words of the vocabularies."""
    words = subject.vocabularies
    for place, record_type in types(subject):
        for attribute, known in (("category", words.categories), ("provider", words.providers)):
            value = getattr(record_type, attribute)
            if value and value not in known:
                yield _unknown((*place, attribute), attribute, value, tuple(known))
        for field in record_type.fields:
            if field.consent not in {"", "written"}:
                at = (*place, "fields", field.id, "consent")
                yield _unknown(at, "consent", field.consent, ("written",))


def ranks(subject: Subject) -> Iterator[Fault]:
    """S-05, ranks of acts."""
    known = subject.vocabularies.ranks
    for act in subject.acts:
        if act.rank and act.rank not in known:
            yield _unknown(("acts", act.id), "rank", act.rank, tuple(known))


def known_words(subject: Subject) -> Iterator[Fault]:
    """S-05: every value of a vocabulary is one of its words."""
    yield from ranks(subject)
    if subject.kind == "catalog":
        yield from vocabulary(subject)


def _unknown(place: Place, attribute: str, value: str, known: tuple[str, ...]) -> Fault:
    return Fault(place, both(
        f"{attribute} 的值 {value} 不在词表中：{'、'.join(known)}",
        f"{attribute}: {value} is not one of {', '.join(known)}",
    ))  # fmt: skip


def unused_acts(subject: Subject) -> Iterator[Fault]:
    """S-06: an act in the table is cited somewhere."""
    there = {act.id for act in cited(subject)} | {act.replaced_by for act in cited(subject)}
    for act in subject.acts:
        if act.id not in there:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 没有被引用", f"nobody cites the act {act.id}"
            ))  # fmt: skip


def act_dates(subject: Subject) -> Iterator[Fault]:
    """S-07: dates of acts are days, months or years, and in order."""
    for act in subject.acts:
        days = {name: getattr(act, name) for name in ("issued", "in_force_from", "in_force_until")}
        wrong = [name for name, day in days.items() if day and not _is_date(day)]
        first, last = act.in_force_from, act.in_force_until
        if not wrong and first and last and last[: len(first)] < first[: len(last)]:
            wrong = ["in_force_until"]
        if wrong:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 的日期有误：{'、'.join(wrong)}",
                f"wrong dates of the act {act.id}: {', '.join(wrong)}",
            ))  # fmt: skip
    until = subject.standard.effective_until
    if until and (not _is_date(until) or until < subject.standard.effective_from):
        yield Fault(("effective_until",), both(
            "标准的失效日期早于施行日期，或者不是日期",
            "the standard ends before it begins, or effective_until is no date",
        ))  # fmt: skip


def _is_date(text: str) -> bool:
    """Accept 2018, 2018-04 and 2018-04-01."""
    try:
        day = date.fromisoformat(text + "-01-01"[len(text) - 4 :] if len(text) < 10 else text)
    except ValueError:
        return False
    return day.isoformat().startswith(text)


def unverified(subject: Subject) -> Iterator[Fault]:
    """S-08: what is still without a source that somebody has seen."""
    found = Counter(
        place[:2] for place, part in parts(subject.standard) if getattr(part, "unverified", False)
    )
    for place, number in found.items():
        yield Fault(place, both(
            f"{'/'.join(place)}：{number} 处标为未核实",
            f"{'/'.join(place)}: {number} marked as unverified",
        ))  # fmt: skip


def languages(subject: Subject) -> Iterator[Fault]:
    """S-09: everything has a label in both languages; the codes of a list are told at once."""
    codes: dict[Place, list[str]] = {}
    names = _place_names(subject) if subject.kind == "catalog" else frozenset()
    for place, part in parts(subject.standard):
        label = getattr(part, "label", None)
        if isinstance(label, Label) and not _in_both(label):
            in_list = place[:1] == ("code_lists",) and len(place) > 2
            if in_list and place[1] in names:
                continue
            codes.setdefault(place[:2] if in_list else place, []).append(place[-1] if place else "")
    for place, ids in codes.items():
        yield Fault(place, both(
            f"缺少中文或英文名称：{'、'.join(ids[:5])}{'…' if len(ids) > 5 else ''}",
            f"no label in Chinese or English: {', '.join(ids[:5])}{'…' if len(ids) > 5 else ''}",
        ))  # fmt: skip


def _place_names(subject: Subject) -> frozenset[str]:
    """Return the lists of regions: proper names, of which the Chinese form will do."""
    used = {
        rule.regions
        for _, record_type in types(subject)
        for rule in rules_of(record_type, IdentityDocument)
    }
    return frozenset(used | {"regions"})


def _in_both(label: Label) -> bool:
    chinese = any("\u4e00" <= char <= "\u9fff" for char in label.en)
    return bool(label.zh.strip() and label.en.strip()) and not (chinese and label.en == label.zh)


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
            needed |= {rule.field} if isinstance(rule, RequiredWhen | PositiveWhen) else set()
            if needed and needed <= absent:
                yield Fault((*place, "rules", str(number)), both(
                    f"规则要求填写的数据项须为空：{'、'.join(sorted(needed))}",
                    f"the rule asks for fields that are always absent: {' '.join(sorted(needed))}",
                ))  # fmt: skip


def duplicate_labels(subject: Subject) -> Iterator[Fault]:
    """S-12: two fields of a record type, or two codes of a list, do not bear one label."""
    for place, record_type in types(subject):
        twice = _twice([field.label for field in record_type.fields])
        yield from (
            Fault((*place, "fields", field.id), _same(field.id, field.label.zh))
            for field in record_type.fields
            if field.label.zh in twice
        )
    places = _place_names(subject)  # 鼓楼区 is in several cities
    for code_list in subject.catalog.code_lists:
        if code_list.id in places:
            continue
        codes = [code for code in code_list.codes if code.status == "current"]
        twice = _twice([code.label for code in codes])
        yield from (
            Fault((*list_place(code_list), code.code), _same(code.code, code.label.zh))
            for code in codes
            if code.label.zh in twice
        )


def _twice(labels: list[Label]) -> set[str]:
    return {zh for zh, number in Counter(label.zh for label in labels).items() if number > 1}


def _same(id_: str, zh: str) -> Label:
    return both(f"名称“{zh}”重复：{id_}", f"{id_} shares its label “{zh}” with another")


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
            if isinstance(rule, RequiredWhen | PositiveWhen):
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


def exclusions(subject: Subject) -> Iterator[Fault]:
    """S-17: what was left out names a rule that exists."""
    for exclusion in subject.standard.exclusions:
        if exclusion.rule not in subject.rule_ids and not exclusion.rule.startswith("X-"):
            yield Fault(("exclusions", exclusion.id), both(
                f"没有规则 {exclusion.rule}", f"there is no rule {exclusion.rule}"
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "S-05": known_words,
    "S-06": unused_acts,
    "S-07": act_dates,
    "S-08": unverified,
    "S-09": languages,
    "S-10": unfillable,
    "S-12": duplicate_labels,
    "S-13": unused_lists,
    "S-14": personal,
    "S-15": dead_values,
    "S-16": public_contacts,
    "S-17": exclusions,
}
