"""Legal basis: every item rests on acts that are named in full, of enough rank, and in force."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import Place, Subject, both, parts, types
from standards.model import Act

_CITING: Final = ("acts", "publication_acts")
# The parts of a citation (C-02), as they are called in messages.
_PARTS: Final = (("issuer", "发布机关", "issuer"), ("number", "文号", "number"),
                 ("article", "条款", "article"))  # fmt: skip


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
        missing = [part for part in _PARTS if not getattr(act, part[0])]
        if not act.in_force_from and not act.issued:
            missing.append(("in_force_from", "日期", "date"))
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


def basis(subject: Subject) -> Iterator[Fault]:
    """C-02: every item has a legal basis with number, issuer, article and date."""
    if subject.kind == "catalog":
        yield from without_basis(subject)
    yield from incomplete_basis(subject)


def rank(subject: Subject) -> Iterator[Fault]:
    """C-03: at least one act of an item is of a rank that may admit it."""
    for place, record_type in types(subject):
        acts = [subject.act(id_) for id_ in record_type.acts]
        if acts and not any(enough(act, subject, local=record_type.supplement) for act in acts):
            ranks = "、".join(sorted({act.rank or "?" for act in acts}))
            yield Fault((*place, "acts"), both(
                f"记录类型 {record_type.label.zh} 的依据层级不够：{ranks}",
                f"no act of {record_type.id} is of enough rank: {ranks}",
            ))  # fmt: skip


def enough(act: Act, subject: Subject, *, local: bool) -> bool:
    """Say whether the act's rank may admit an item; a local regulation only into a supplement."""
    where = subject.vocabularies.ranks.get(act.rank, "")
    return where == "everywhere" or (local and where == "supplement")


def in_force(subject: Subject) -> Iterator[Fault]:
    """C-04: every act that is cited is in force on the day.

    Acts that follow each other may be cited together: then one of them has to be in force. One
    that comes into force while the standard holds is only warned about.
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


CHECKS: Final[Mapping[str, Check]] = {"C-02": basis, "C-03": rank, "C-04": in_force}
