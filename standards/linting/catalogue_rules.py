"""What may be in a catalog at all: forbidden, sensitive and superfluous items, and their marks."""

import re
from collections.abc import Iterator, Mapping, Sequence
from typing import Final

from standards.classification import Outcome
from standards.linting import person_rules, remedy_rules
from standards.linting.act_rules import enough, is_private_law
from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import (
    Item,
    Place,
    Subject,
    always_absent,
    both,
    list_place,
    rules_of,
    says_nothing,
    types,
    with_concept,
)
from standards.linting.vocabularies import Kind
from standards.model import Act, Label, RecordType, Retention

SCOPES: Final = ("0", "1", "2")  # 公示, 内部共享, 授权查询
# From PIPL arts 55 and 56 on, an assessment has to precede the processing of sensitive items.
ASSESSMENT_FROM: Final = "2021-11-01"
# From 国办发〔2020〕49号 on, records that choose their scope themselves need that basis as well.
BY_LAW_FROM: Final = "2020-12-07"
# Editions of the national basic catalogue that one of 2024 has taken the place of (2024-03).
_SUPERSEDED: Final = re.compile("2021|2022")
SUPERSEDED_FROM: Final = "2024-07-01"
_PRIVATE: Final = re.compile(
    "物业(?:服务)?(?:公司|企业)|业主委员会|业委会|居委会|居民委员会|村委会|村民委员会|小额贷款公司|网贷"
    "|P2P|电商平台|互联网平台|外卖平台|民营|行业协会|商会"
)
_YEAR: Final = re.compile("(19|20)[0-9]{2}")


def forbidden(subject: Subject) -> Iterator[Fault]:
    """C-01: no item about religion, genes, fingerprints, blood type, disease or health."""
    for item in _of_kind(subject, Kind.FORBIDDEN):
        label = subject.concept_label(item.concept)
        yield Fault(item.place, _about(item, label, "属于禁止采集的信息", "must not be collected"))
    used = {item.field.code_list for item in subject.items()}
    for code_list in subject.catalog.code_lists:
        kind = subject.vocabularies.kind(code_list.concept)
        if kind is Kind.FORBIDDEN and code_list.id not in used:
            label = subject.concept_label(code_list.concept)
            yield Fault(list_place(code_list), both(
                f"代码表 {code_list.label.zh} 的内容是{label.zh}，属于禁止采集的信息",
                f"the code list {code_list.id} is about {label.en}, which must not be collected",
            ))  # fmt: skip


def listed_or_supplement(subject: Subject) -> Iterator[Fault]:
    """C-05: an item is in the national basic catalogue, or a supplement by local regulation."""
    for place, record_type in types(subject):
        name = record_type.label.zh
        if record_type.supplement:
            acts = [subject.act(id_) for id_ in record_type.acts]
            if acts and not any(act.rank == "local regulation" for act in acts):
                yield Fault(place, both(
                    f"补充项目 {name} 没有地方性法规作为依据",
                    f"the supplement {record_type.id} rests on no local regulation",
                ))  # fmt: skip
        elif not record_type.basic_item:
            yield Fault(place, both(
                f"{name} 既未注明全国基础目录中的项目，也未标为地方补充",
                f"{record_type.id} names no item of the national basic catalogue and is no"
                " supplement",
            ))  # fmt: skip
    if _SUPERSEDED.search(subject.catalog.basic_catalogue) and subject.day >= SUPERSEDED_FROM:
        yield Fault(("basic_catalogue",), both(
            f"全国公共信用信息基础目录的这一版本（{subject.catalog.basic_catalogue}）已被取代",
            f"another edition of the national basic catalogue has taken the place of"
            f" {subject.catalog.basic_catalogue}",
        ), Severity.WARNING)  # fmt: skip
    if not subject.catalog.basic_catalogue and not all(
        record_type.supplement for _, record_type in types(subject)
    ):
        yield Fault(("basic_catalogue",), both(
            "未注明所依据的全国公共信用信息基础目录版本",
            "the edition of the national basic catalogue is not named",
        ))  # fmt: skip


def provider(subject: Subject) -> Iterator[Fault]:
    """C-06: an item comes from a public management organisation."""
    known = subject.vocabularies.providers
    for place, record_type in types(subject):
        yield from _private_sources(place, record_type)
        if known.get(record_type.provider):
            continue
        if record_type.provider and record_type.provider not in known:
            continue  # S-04 says so
        named = record_type.provider or "—"
        yield Fault((*place, "provider"), both(
            f"{record_type.label.zh} 的提供方（{named}）不是公共管理机构",
            f"the provider of {record_type.id} ({named}) is no public management organisation",
        ))  # fmt: skip


def _private_sources(place: Place, record_type: RecordType) -> Iterator[Fault]:
    """Yield private bodies that a record type or its deciding authority is named after."""
    named = [(place, record_type.label.zh), (place, record_type.source)]
    sources = with_concept(record_type, "authority", "source_organisation")
    named += [((*place, "fields", field.id), field.label.zh) for field in sources]
    for at, text in named:
        if found := _PRIVATE.search(text):
            yield Fault(at, both(
                f"{record_type.label.zh} 的信息来自{found[0]}，不是公共管理机构",
                f"{record_type.id} comes from {found[0]}, no public management organisation",
            ), Severity.WARNING)  # fmt: skip


def scope(subject: Subject) -> Iterator[Fault]:
    """C-07: each item has a scope, and is public only where an act of enough rank says so."""
    for place, record_type in types(subject):
        name = record_type.label.zh
        if record_type.scope not in SCOPES:
            yield Fault((*place, "scope"), both(
                f"{name} 未注明使用范围（0 公示、1 内部共享、2 授权查询）",
                f"{record_type.id} has no scope: 0 public, 1 shared, 2 on authorised query",
            ))  # fmt: skip
            continue
        chosen = subject.day >= BY_LAW_FROM and with_concept(record_type, "scope")
        if record_type.scope == "0" or chosen:
            acts = [subject.act(id_) for id_ in record_type.publication_acts]
            if not any(enough(act, subject, local=True) for act in acts):
                yield Fault((*place, "scope"), both(
                    f"{name} 可以公示，但没有法律、法规或者党中央、国务院政策文件作为公示依据",
                    f"{record_type.id} may be public, and no law, regulation or State Council"
                    " document allows that",
                ))  # fmt: skip


def everyday(subject: Subject) -> Iterator[Fault]:
    """C-08: matters of daily life and of private law are no dishonesty without a law."""
    if subject.kind == "classification":
        yield from _everyday_criteria(subject)
        return
    for place, record_type in types(subject):
        acts = [subject.act(id_) for id_ in record_type.acts]
        if not record_type.dishonesty or _by_law(acts, subject):
            continue
        if _is_everyday(record_type, subject):
            yield Fault((*place, "dishonesty"), both(
                f"{record_type.label.zh} 属于日常生活事项，没有法律依据不得认定为失信",
                f"{record_type.id} is a matter of daily life: no dishonesty without a law",
            ))  # fmt: skip
        elif _private(acts, subject):
            yield Fault((*place, "dishonesty"), both(
                f"{record_type.label.zh} 只以民商事法律为依据，违约本身不得认定为失信",
                f"{record_type.id} rests on private law alone: a breach of contract is no"
                " dishonesty by itself",
            ))  # fmt: skip


def _by_law(acts: Sequence[Act], subject: Subject) -> bool:
    """Say whether a law of the State towards people is cited; private law gives no such basis."""
    return any(act.rank == "law" and not is_private_law(act, subject) for act in acts)


def _private(acts: Sequence[Act], subject: Subject) -> bool:
    """Say whether nothing of weight is cited but private law."""
    of_weight = [act for act in acts if subject.vocabularies.ranks.get(act.rank)]
    return bool(of_weight) and all(is_private_law(act, subject) for act in of_weight)


def _everyday_criteria(subject: Subject) -> Iterator[Fault]:
    """Yield the criteria that give a level to such a matter, by what they judge and its words."""
    for criterion in subject.classification.criteria:
        named = _names_everyday((criterion.label.zh, criterion.label.en), subject)
        judged = subject.vocabularies.kind(criterion.judged) is Kind.EVERYDAY
        acts = [subject.act(id_) for id_ in criterion.acts]
        if criterion.outcome is not Outcome.LEVEL or _by_law(acts, subject):
            continue
        if named or judged or _private(acts, subject):
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”认定的是日常生活或者民商事事项，没有法律依据不得认定为失信",
                f"the criterion {criterion.id} gives a level to a matter of daily life or of"
                " private law: no dishonesty without a law",
            ))  # fmt: skip


def _is_everyday(record_type: RecordType, subject: Subject) -> bool:
    """Say so by its provider and its fields; words count too, because it is only a warning."""
    kinds = {subject.vocabularies.kind(field.concept) for field in record_type.fields}
    label = record_type.label
    codes = (
        code.label.zh
        for field in record_type.fields
        if field.code_list
        for code in subject.catalog.code_list(field.code_list).codes
    )
    return (
        Kind.EVERYDAY in kinds
        or record_type.provider == "public_utility"
        or _names_everyday((label.zh, label.en, record_type.basic_item, *codes), subject)
    )


def _names_everyday(texts: tuple[str, ...], subject: Subject) -> bool:
    words = subject.vocabularies.lexicon.found(texts)
    return any(subject.vocabularies.kind(word.concept) is Kind.EVERYDAY for word in words)


def sensitive(subject: Subject) -> Iterator[Fault]:
    """C-09: sensitive items carry purpose, necessity and the reference of an assessment."""
    for item in _of_kind(subject, Kind.SENSITIVE):
        missing = _reasons_missing(item.record_type, subject.day)
        if missing:
            label = subject.concept_label(item.concept)
            yield Fault(item.place, _about(
                item, label,
                f"属于敏感信息，缺少：{'、'.join(zh for zh, _ in missing)}",
                f"is sensitive and lacks: {', '.join(en for _, en in missing)}",
            ))  # fmt: skip


def _reasons_missing(record_type: RecordType, day: str) -> list[tuple[str, str]]:
    missing: list[tuple[str, str]] = []
    if says_nothing(record_type.purpose.zh) or says_nothing(record_type.purpose.en):
        missing.append(("处理目的", "purpose"))
    if says_nothing(record_type.necessity.zh) or says_nothing(record_type.necessity.en):
        missing.append(("必要性", "necessity"))
    if says_nothing(record_type.pia) and day >= ASSESSMENT_FROM:
        missing.append(("个人信息保护影响评估编号", "impact assessment"))
    return missing


def period(subject: Subject) -> Iterator[Fault]:
    """C-10: a negative item has a retention period that begins with a date always given."""
    for place, record_type in types(subject):
        if not record_type.negative:
            continue
        starts = [record_type.field(rule.field) for rule in rules_of(record_type, Retention)]
        if not starts:
            yield Fault(place, both(
                f"负面信息 {record_type.label.zh} 没有保存期限",
                f"the negative record type {record_type.id} has no retention period",
            ))  # fmt: skip
        elif not any(field.required for field in starts):
            yield Fault(place, both(
                f"{record_type.label.zh} 的保存期限起算日期不是必填项，期限可能永不开始",
                f"the retention of {record_type.id} starts with a date that may be absent",
            ))  # fmt: skip


def list_source(subject: Subject) -> Iterator[Fault]:
    """C-11: a code list names its source with number and year."""
    for code_list in subject.catalog.code_lists:
        if not _YEAR.search(code_list.source):
            yield Fault((*list_place(code_list), "source"), both(
                f"代码表 {code_list.label.zh} 未注明来源的编号和年份",
                f"the source of the code list {code_list.id} has no number and year",
            ))  # fmt: skip


def minimum(subject: Subject) -> Iterator[Fault]:
    """C-12: nothing more than is needed; with an act of its own a field is only pointed at."""
    yield from person_rules.others(subject)
    for item in _of_kind(subject, Kind.MINIMUM):
        if item.field.id in always_absent(item.record_type):
            continue  # of organisations: never filled here
        label = subject.concept_label(item.concept)
        acts = [subject.act(id_) for id_ in item.field.acts]
        with_act = any(enough(act, subject, local=True) for act in acts)
        yield Fault(
            item.place,
            _about(
                item, label,
                "超出最小必要范围" + ("，有依据，请确认" if with_act else ""),
                "is more than needed" + (": has a basis, make sure of it" if with_act else ""),
            ),
            Severity.WARNING if with_act else None,
        )  # fmt: skip


def consent(subject: Subject) -> Iterator[Fault]:
    """C-13: income, property and taxes paid need the person's written consent."""
    for item in _of_kind(subject, Kind.CONSENT):
        if item.field.consent != "written":
            label = subject.concept_label(item.concept)
            yield Fault(item.place, _about(
                item, label,
                "未注明须经本人书面同意", "does not say that written consent is needed",
            ))  # fmt: skip


def remedies(subject: Subject) -> Iterator[Fault]:
    """C-14: where there are negative records, objections and repairs are recorded as well."""
    negative = [one for _, one in types(subject) if one.negative]
    recorded = {item.concept for item in subject.items()}
    wanted = [("objection", "异议", bool(negative)),
              ("repair", "信用修复", any(one.dishonesty for one in negative))]  # fmt: skip
    for concept, zh, needed in wanted:
        if needed and concept not in recorded:
            yield Fault(("record_types",), both(
                f"目录有负面信息（{negative[0].label.zh} 等），却没有数据项记录{zh}",
                f"negative items such as {negative[0].id}, and no field records the {concept}",
            ))  # fmt: skip
    yield from remedy_rules.unreachable(subject)


def _of_kind(subject: Subject, kind: Kind) -> Iterator[Item]:
    return (item for item in subject.items() if item.kind is kind)


def _about(item: Item, label: Label, zh: str, en: str) -> Label:
    """Say of a field what it is about and what follows."""
    return both(
        f"数据项 {item.field.label.zh} 的内容是{label.zh}，{zh}",
        f"the field {item.field.id} is about {label.en}: it {en}",
    )


CHECKS: Final[Mapping[str, Check]] = {
    "C-01": forbidden,
    "C-05": listed_or_supplement,
    "C-06": provider,
    "C-07": scope,
    "C-08": everyday,
    "C-09": sensitive,
    "C-10": period,
    "C-11": list_source,
    "C-12": minimum,
    "C-13": consent,
    "C-14": remedies,
}
