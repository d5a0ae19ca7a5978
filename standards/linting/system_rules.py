"""What any kind of standard needs: known words, acts in order, labels, sources."""

from collections import Counter
from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.act_facts import wrong_days
from standards.linting.act_rules import cited
from standards.linting.rule import Check, Fault
from standards.linting.subject import (
    Place,
    Subject,
    both,
    is_date,
    parts,
    rules_of,
    types,
)
from standards.model import (
    IdentityDocument,
    Label,
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
    there = {act.id for act in cited(subject)}
    for act in subject.acts:  # what follows a cited act is there to say so
        if act.id in there:
            there |= set(_followers(act.id, subject))
    for act in subject.acts:
        if act.id not in there:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 没有被引用", f"nobody cites the act {act.id}"
            ))  # fmt: skip


def _followers(id_: str, subject: Subject) -> Iterator[str]:
    after = {act.id: act.replaced_by for act in subject.acts}
    seen: set[str] = set()
    while (id_ := after.get(id_, "")) and id_ not in seen:
        seen.add(id_)
        yield id_


def act_dates(subject: Subject) -> Iterator[Fault]:
    """S-07: dates of acts are days, months or years, and in order."""
    for act in subject.acts:
        days = {name: getattr(act, name) for name in ("issued", "in_force_from", "in_force_until")}
        wrong = [name for name, day in days.items() if day and not is_date(day)]
        first, last = act.in_force_from, act.in_force_until
        if not wrong and first and last and last[: len(first)] < first[: len(last)]:
            wrong = ["in_force_until"]
        if wrong:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 的日期有误：{'、'.join(wrong)}",
                f"wrong dates of the act {act.id}: {', '.join(wrong)}",
            ))  # fmt: skip
    yield from wrong_days(subject)
    until = subject.standard.effective_until
    if until and (not is_date(until) or until < subject.standard.effective_from):
        yield Fault(("effective_until",), both(
            "标准的失效日期早于施行日期，或者不是日期",
            "the standard ends before it begins, or effective_until is no date",
        ))  # fmt: skip


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
    names = place_names(subject) if subject.kind == "catalog" else frozenset()
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


def place_names(subject: Subject) -> frozenset[str]:
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
    "S-17": exclusions,
}
