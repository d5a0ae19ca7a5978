"""Legal basis: every item rests on acts that are named in full, of enough rank, and in force."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.act_facts import (
    absent_articles,
    named_province,
    province_of,
    title_of,
)
from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import Place, Subject, both, parts, says_nothing, types
from standards.linting.vocabularies import Repealed
from standards.model import Act

_CITING: Final = ("acts", "publication_acts")
# The parts of a citation (C-02), as they are called in messages.
_PARTS: Final = (("issuer", "发布机关", "issuer"), ("number", "文号", "number"),
                 ("article", "条款", "article"))  # fmt: skip

_LOCAL: Final = frozenset(
    {"local rule", "provincial document", "municipal document", "county document"}
)
# Ranks whose acts say since when they hold: without that day C-04 could ask nothing.
_DATED: Final = frozenset(
    {"law", "administrative regulation", "local regulation", "judicial interpretation"}
    | {"departmental rule", "local rule"}
)


def citations(subject: Subject) -> Iterator[tuple[Place, str]]:
    """Yield every citation of an act in a standard: the place of what cites it, and its id."""
    for place, part in parts(subject.standard):
        for attribute in _CITING:
            yield from ((place, id_) for id_ in getattr(part, attribute, ()))
        if id_ := getattr(part, "act", ""):
            yield place, id_


def cited(subject: Subject) -> tuple[Act, ...]:
    """Return the acts that are cited somewhere, in the order of acts.csv."""
    ids = {id_ for _, id_ in citations(subject)}
    return tuple(act for act in subject.acts if act.id in ids)


def without_basis(subject: Subject) -> Iterator[Fault]:
    """C-02, an item that cites no act."""
    for place, record_type in types(subject):
        if not record_type.acts:
            yield Fault(place, both(
                f"记录类型 {record_type.label.zh} 没有列出任何依据",
                f"the record type {record_type.id} cites no act",
            ))  # fmt: skip


def incomplete_basis(subject: Subject) -> Iterator[Fault]:
    """C-02, an act that is cited and not named in full; one marked unverified is only warned."""
    for act in cited(subject):
        missing = _missing(act)
        if missing:
            yield Fault(
                ("acts", act.id),
                both(
                    f"依据 {act.title} 缺少：{'、'.join(zh for _, zh, _ in missing)}",
                    f"the act {act.id} lacks: {', '.join(en for _, _, en in missing)}",
                ),
                # Items of a catalog need every part of their basis; others should have it.
                Severity.WARNING if act.unverified or subject.kind != "catalog" else None,
            )


def _missing(act: Act) -> list[tuple[str, str, str]]:
    """Return the parts of a citation that an act lacks: attribute, Chinese, English."""
    missing = [part for part in _PARTS if says_nothing(getattr(act, part[0]))]
    if not act.in_force_from and (not act.issued or act.rank in _DATED):
        missing.append(("in_force_from", "日期", "date"))
    return missing


def nothing_complete(subject: Subject) -> Iterator[Fault]:
    """C-02, a record type none of whose acts is named in full, unverified or not."""
    for place, record_type in types(subject):
        acts = [subject.act(id_) for id_ in record_type.acts]
        if acts and all(act.unverified and _missing(act) for act in acts):
            yield Fault((*place, "acts"), both(
                f"记录类型 {record_type.label.zh} 的依据无一完整（机关、文号、条款、日期）",
                f"no act of {record_type.id} is named in full: issuer, number, article, date",
            ))  # fmt: skip


def basis(subject: Subject) -> Iterator[Fault]:
    """C-02: every item has a legal basis with number, issuer, article and date."""
    if subject.kind == "catalog":
        yield from without_basis(subject)
        yield from nothing_complete(subject)
    yield from incomplete_basis(subject)
    yield from absent_articles(subject, cited(subject))


def rank(subject: Subject) -> Iterator[Fault]:
    """C-03: at least one act of an item is of a rank that may admit it, and has that rank."""
    yield from claimed_rank(subject)
    yield from elsewhere(subject)
    for place, record_type in types(subject):
        acts = [subject.act(id_) for id_ in record_type.acts]
        if acts and not any(enough(act, subject, local=record_type.supplement) for act in acts):
            ranks = "、".join(sorted({act.rank or "?" for act in acts}))
            yield Fault((*place, "acts"), both(
                f"记录类型 {record_type.label.zh} 的依据层级不够：{ranks}",
                f"no act of {record_type.id} is of enough rank: {ranks}",
            ))  # fmt: skip


def elsewhere(subject: Subject) -> Iterator[Fault]:
    """C-03, a regulation of another province, which holds there alone."""
    home = province_of(subject)
    for act in cited(subject):
        there = subject.vocabularies.ranks.get(act.rank) == "supplement" or act.rank in _LOCAL
        place = named_province(f"{act.title} {act.issuer}") if there else ""
        if home and place and place != home:
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 只在{place}施行，本标准适用于{home}",
                f"{act.id} holds in {place} alone, and this standard is one of {home}",
            ))  # fmt: skip


def claimed_rank(subject: Subject) -> Iterator[Fault]:
    """C-03, an act of a rank that its issuer or the form of its number cannot give it."""
    for act in cited(subject):
        if not _may_be(act):
            yield Fault(("acts", act.id), both(
                f"依据 {act.title} 标为 {act.rank}，与发布机关 {act.issuer}、"
                f"文号 {act.number} 不符",
                f"{act.id} is said to be a {act.rank}, which its issuer or number cannot make it",
            ))  # fmt: skip


# 立法法: who makes an act of a rank, and what numbers the documents of the State Council bear.
_CENTRAL: Final = re.compile("(国务院|中共中央|党中央|中央)(办公厅)?")
_CENTRAL_NUMBER: Final = re.compile("(国|中)(发|办发|函|办函|办|委)")
_NOT_A_LAW: Final = re.compile("〔|(?<!主席)令")


def _may_be(act: Act) -> bool:
    """Say whether the rank of an act fits its issuer; one in another script is not judged."""
    issuers = re.split("[、，,;；和 ]+", act.issuer)
    if not re.search("[\u4e00-\u9fff]", act.issuer):
        return True
    national = any(re.match("全国(人民代表大会|人大)", one) for one in issuers)
    match act.rank:
        case "law":
            return national and not _NOT_A_LAW.search(act.number)
        case "administrative regulation":
            return "国务院" in issuers
        case "State Council document":
            fits = not act.number or bool(_CENTRAL_NUMBER.match(act.number))
            return fits and any(_CENTRAL.fullmatch(one) for one in issuers)
        case "local regulation":
            return not national and any("人民代表大会" in one or "人大" in one for one in issuers)
        case _:
            return True


def enough(act: Act, subject: Subject, *, local: bool) -> bool:
    """Say whether the act's rank may admit an item; a local regulation only into a supplement."""
    where = subject.vocabularies.ranks.get(act.rank, "")
    return where == "everywhere" or (local and where == "supplement")


def in_force(subject: Subject) -> Iterator[Fault]:
    """C-04: every act that is cited is in force on the day.

    Acts that follow each other while the standard holds may be cited together: then one of them
    has to be in force. One that comes into force while it holds is only warned about.
    """
    acts: Mapping[str, Act] = {act.id: act for act in subject.acts}
    cited_at: dict[Place, list[Act]] = {}
    for place, id_ in citations(subject):
        if id_ in acts and acts[id_] not in cited_at.setdefault(place, []):
            cited_at[place].append(acts[id_])
    for place, there in cited_at.items():
        holding = [
            act for act in there if not (_early(act, subject.day) or _late(act, subject.day))
        ]
        for act in there:
            known = _repealed(act, subject)
            if known and subject.day > known.until:
                yield _ended(place, act, known)
                continue
            if _late(act, subject.standard.effective_from):
                yield _no_longer(place, act)  # it never held while the standard did
                continue
            follows = any(one.replaced_by == act.id for one in holding)
            if _early(act, subject.day) and not follows:
                yield _not_yet(place, act, subject)
            elif _late(act, subject.day) and act.replaced_by not in {one.id for one in holding}:
                yield _no_longer(place, act)


# Dates may be written to the year or the month: 2018 holds for all of 2018.
def _early(act: Act, day: str) -> bool:
    return bool(act.in_force_from) and day[: len(act.in_force_from)] < act.in_force_from


def _late(act: Act, day: str) -> bool:
    return bool(act.in_force_until) and day[: len(act.in_force_until)] > act.in_force_until


def _not_yet(place: Place, act: Act, subject: Subject) -> Fault:
    until = subject.standard.effective_until
    meanwhile = bool(until) and act.in_force_from <= until
    return Fault(place, both(
        f"依据 {act.title} 当日尚未施行（自 {act.in_force_from} 起施行）",
        f"{act.id} is not in force on the day: only from {act.in_force_from}",
    ), Severity.WARNING if meanwhile else None)  # fmt: skip


def _no_longer(place: Place, act: Act) -> Fault:
    instead = act.replaced_by
    return Fault(place, both(
        f"依据 {act.title} 已于 {act.in_force_until} 失效"
        + (f"，由 {instead} 取代" if instead else ""),
        f"{act.id} was in force until {act.in_force_until}"
        + (f"; {instead} took its place" if instead else ""),
    ))  # fmt: skip


def _repealed(act: Act, subject: Subject) -> Repealed | None:
    """Return what is known about the end of an act whose own entry does not tell of it."""
    if act.in_force_until:
        return None
    found = (
        one for one in subject.vocabularies.repealed
        if one.title == title_of(act) and one.number in act.number.replace(" ", "")
    )  # fmt: skip
    return next(found, None)


def is_private_law(act: Act, subject: Subject) -> bool:
    """Say whether an act orders the affairs of equals: its breach alone is no dishonesty."""
    return title_of(act) in subject.vocabularies.private_law


def _ended(place: Place, act: Act, known: Repealed) -> Fault:
    return Fault(place, both(
        f"依据 {act.title} 已于 {known.until} 失效，由 {known.replaced_by} 取代",
        f"{act.id} was in force until {known.until}, whatever acts.csv says;"
        f" {known.replaced_by} took its place",
    ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {"C-02": basis, "C-03": rank, "C-04": in_force}
