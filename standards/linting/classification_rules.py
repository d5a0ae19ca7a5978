"""Levels, criteria and measures: what a classification may say, read off its model alone."""

import re
from collections.abc import Iterator, Mapping
from typing import Final

from standards.classification import (
    NUMERIC,
    WHOLE,
    Classification,
    Criterion,
    Level,
    Measure,
    Outcome,
    Publication,
    Sanction,
    Scheme,
)
from standards.ladders import FaultKind, faults
from standards.linting.level_rules import LEVELS, ORDER_36_FROM, of_catalog
from standards.linting.matter_rules import SCHEME
from standards.linting.national_rules import gap
from standards.linting.proportion_rules import automatic, counted, misnamed
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both
from standards.model import Act

# What somebody says, and no court and no authority decides (D-04).
_UNOFFICIAL: Final = re.compile(
    "举报|投诉|信访|舆情|报道|口头|传闻|网帖|自查|评议|评分|催款|催缴单|律师函|聊天|截图|录音"
)
COUNTED_FROM: Final = "document_date"
# Order 36: the months of publication of the three levels, the least grave first.
MONTHS: Final = ((0, 3), (3, 12), (12, 36))
# 简易程序 in the provincial code of procedures; 行政处罚法 (2021) art. 9 no. 1.
SIMPLE: Final[Mapping[Measure, frozenset[str]]] = {
    Measure.PROCEDURE: frozenset({"01"}),
    Measure.CLASS: frozenset({"警告", "通报批评"}),
}


def schemes(subject: Subject) -> Iterator[Fault]:
    """D-01: every level belongs to a declared scheme, which is in total order without a gap."""
    if subject.kind == "catalog":
        yield from of_catalog(subject)
        return
    standard = subject.classification
    for scheme in standard.schemes:
        place = ("schemes", scheme.id)
        yield from _gap(scheme, standard)
        ranks = [level.rank for level in standard.levels_of(scheme.id)]
        if not ranks or ranks != list(range(ranks[0], ranks[0] + len(ranks))):
            yield Fault(place, both(
                f"等级体系 {scheme.label.zh} 的等级顺序有重复或空缺：{ranks}",
                f"the ranks of the scheme {scheme.id} repeat or leave a gap: {ranks}",
            ))  # fmt: skip
    for level in standard.levels_of(SCHEME):
        if level.decided and level.label.zh not in LEVELS:
            yield Fault(("levels", f"{SCHEME}/{level.code}"), both(
                f"等级体系 {SCHEME} 没有等级 {level.label.zh}，只有 {'、'.join(LEVELS)}",
                f"the scheme {SCHEME} has no level {level.label.zh}: {', '.join(LEVELS)}",
            ))  # fmt: skip
    yield from _superseded(subject)
    holding = [scheme.id for scheme in standard.schemes if _holds(scheme, subject.day)]
    wanted = subject.day >= ORDER_36_FROM
    if not holding or (wanted and holding != [SCHEME]):
        yield Fault(("schemes",), both(
            f"当日有效的等级体系：{'、'.join(holding) or '无'}"
            + (f"，应为 {SCHEME}" if wanted else ""),
            f"schemes in force on the day: {', '.join(holding) or 'none'}"
            + (f"; it should be {SCHEME}" if wanted else ""),
        ))  # fmt: skip


def _gap(scheme: Scheme, standard: Classification) -> Iterator[Fault]:
    """Yield levels whose codes leave out a number, or do not rise with their rank."""
    codes = [level.code for level in standard.levels_of(scheme.id)]
    if found := gap(codes):
        yield Fault(("schemes", scheme.id), both(
            f"{scheme.label.zh} 的等级代码有空缺或者顺序有误：{found[0]} 之后是 {found[1]}",
            f"the codes of {scheme.id} leave a gap or go back: {found[0]}, then {found[1]}",
        ))  # fmt: skip


def _superseded(subject: Subject) -> Iterator[Fault]:
    """Yield criteria and measures of a scheme that has ended before the standard begins."""
    standard = subject.classification
    first = standard.effective_from
    ended = {
        one.id for one in standard.schemes if one.effective_until and one.effective_until < first
    }
    for part in ("criteria", "sanctions", "repairs"):
        for row in getattr(standard, part):
            if row.scheme in ended:
                yield Fault((part, row.id), both(
                    f"{row.label.zh} 使用的等级体系 {row.scheme} 在标准施行前已经失效",
                    f"{row.id} is of the scheme {row.scheme}, which had ended before the standard"
                    " began",
                ))  # fmt: skip


def _holds(scheme: Scheme, day: str) -> bool:
    return scheme.effective_from <= day and (
        not scheme.effective_until or day <= scheme.effective_until
    )


def ladders(subject: Subject) -> Iterator[Fault]:
    """D-02: of the criteria for a fact exactly one applies to every value."""
    for fault in faults(subject.classification):
        at = fault.criteria[0] if fault.criteria else ""
        gap = fault.kind is FaultKind.GAP
        name = f"{fault.ladder.judged}/{fault.ladder.fact}"
        yield Fault(("criteria", *([at] if at else [])), both(
            f"{name} 的取值 {fault.value} " + ("没有对应的标准" if gap else "对应多条标准：")
            + ("" if gap else "、".join(fault.criteria)),
            f"{name}: for the value {fault.value} "
            + ("no criterion applies" if gap else f"several do: {', '.join(fault.criteria)}"),
        ))  # fmt: skip


def gravest(subject: Subject) -> Iterator[Fault]:
    """D-03: the gravest level rests on a law, regulation or State Council document."""
    standard = subject.classification
    for criterion in _with_level(standard):
        acts = [subject.act(id_) for id_ in criterion.acts]
        if _is_gravest(criterion, standard) and not any(_strong(act, subject) for act in acts):
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”认定最重等级，但没有法律、法规或国务院文件依据",
                f"the criterion {criterion.id} gives the gravest level without a law, regulation"
                " or State Council document",
            ))  # fmt: skip


def _with_level(standard: Classification) -> Iterator[Criterion]:
    return (one for one in standard.criteria if one.outcome is Outcome.LEVEL)


def _is_gravest(criterion: Criterion, standard: Classification) -> bool:
    levels = standard.levels_of(criterion.scheme)
    grave = {level.code for level in levels if level.listing} | {levels[-1].code}
    return criterion.level in grave and not criterion.at_most


def _strong(act: Act, subject: Subject) -> bool:
    return bool(subject.vocabularies.ranks.get(act.rank))


def documents(subject: Subject) -> Iterator[Fault]:
    """D-04: dishonesty rests on an effective document that an act names."""
    standard = subject.classification
    for criterion in _with_level(standard):
        if not criterion.documents:
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”没有生效法律文书",
                f"the criterion {criterion.id} rests on no effective document",
            ))  # fmt: skip
        elif not criterion.acts:
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”没有依据",
                f"the criterion {criterion.id} cites no act",
            ))  # fmt: skip
    for document in standard.documents:
        if found := _UNOFFICIAL.search(document.label.zh):
            yield Fault(("documents", document.id), both(
                f"{document.label.zh}（{found[0]}）不是生效法律文书",
                f"the document {document.id} ({found[0]}) is none that takes effect by law",
            ))  # fmt: skip
        acts = [subject.act(id_) for id_ in document.acts]
        if not any(_strong(act, subject) for act in acts):
            yield Fault(("documents", document.id), both(
                f"文书 {document.label.zh} 没有法律、法规或国务院文件作为依据",
                f"no law, regulation or State Council document names the document {document.id}",
            ))  # fmt: skip


def measures(subject: Subject) -> Iterator[Fault]:
    """D-05: a measure is in the national list, for no other targets than there."""
    known = subject.vocabularies.sanctions
    yield from misnamed(subject)
    for sanction in subject.classification.sanctions:
        listed = known.get(sanction.item)
        place = ("sanctions", sanction.id)
        if listed is None or sanction.list_edition not in listed.editions:
            yield Fault(place, both(
                f"措施 {sanction.item} 不在全国失信惩戒措施基础清单 {sanction.list_edition} 年版中",
                f"the measure {sanction.item} is not in the national list of"
                f" {sanction.list_edition}",
            ))  # fmt: skip
            continue
        if not sanction.acts or not sanction.targets:
            yield Fault(place, both(
                f"措施 {sanction.label.zh} 没有依据或者对象",
                f"the measure {sanction.id} cites no act, or names nobody to whom it applies",
            ))  # fmt: skip
        beyond = sorted(set(sanction.targets) - listed.targets)
        if beyond:
            yield Fault(place, both(
                f"措施 {sanction.label.zh} 的对象超出清单：{'、'.join(beyond)}",
                f"the measure {sanction.id} reaches further than the list: {', '.join(beyond)}",
            ))  # fmt: skip
        yield from _slight(sanction, subject)
        if listed.reduces_rights and not _by_law(sanction, subject):
            yield Fault(place, both(
                f"措施 {sanction.label.zh} 减损权益，应注明 reduces_rights，并引用法律、法规"
                "或国务院文件",
                f"the measure {sanction.id} reduces rights: mark it so, and cite a law, regulation"
                " or State Council document",
            ))  # fmt: skip


def _slight(sanction: Sanction, subject: Subject) -> Iterator[Fault]:
    """Yield a measure against the lowest level of Order 36, which is not even published."""
    levels = [level for level in subject.classification.levels_of(SCHEME) if level.decided]
    if sanction.scheme == SCHEME and levels and levels[0].code in sanction.levels:
        yield Fault(("sanctions", sanction.id), both(
            f"措施 {sanction.label.zh} 适用于{levels[0].label.zh}失信，与过惩相当不符",
            f"the measure {sanction.id} is applied to the lowest level {levels[0].code}, out of"
            " proportion to it",
        ))  # fmt: skip


def _by_law(sanction: Sanction, subject: Subject) -> bool:
    acts = [subject.act(id_) for id_ in sanction.acts]
    return sanction.reduces_rights and any(_strong(act, subject) for act in acts)


def listing(subject: Subject) -> Iterator[Fault]:
    """D-06: nothing adds up to an entry in a list of seriously dishonest subjects.

    The gravest level is such a list as well, whatever it is called, where counting leads to it:
    nobody ever decides it then.
    """
    if subject.kind == "catalog":
        yield from automatic(subject)
        return
    standard = subject.classification
    yield from counted(subject)
    lists = {(level.scheme, level.code) for level in standard.levels if _lists(level)}
    top = {(s.id, standard.levels_of(s.id)[-1].code) for s in standard.schemes
           if standard.levels_of(s.id)}  # fmt: skip
    for criterion in _with_level(standard):
        there = (criterion.scheme, criterion.level)
        adds_up = there in lists and criterion.measure in NUMERIC
        if adds_up or (there in top and criterion.measure in WHOLE and not criterion.at_most):
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”自动列入严重失信主体名单",
                f"the criterion {criterion.id} lists people automatically",
            ))  # fmt: skip


def _lists(level: Level) -> bool:
    """Say whether a level stands for an entry in a list, as it declares or by its name."""
    return level.listing or any(word in level.label.zh for word in ("名单", "黑榜", "榜单"))


def bound(subject: Subject) -> Iterator[Fault]:
    """D-07: private bodies are not obliged to apply measures."""
    for sanction in subject.classification.sanctions:
        private = [one for one in sanction.bound if not subject.vocabularies.providers.get(one)]
        if private:
            yield Fault(("sanctions", sanction.id), both(
                f"措施 {sanction.label.zh} 强制要求：{'、'.join(private)}",
                f"the measure {sanction.id} binds {', '.join(private)}",
            ))  # fmt: skip


def periods(subject: Subject) -> Iterator[Fault]:
    """D-08: publication of each level is within the months of Order 36."""
    standard = subject.classification
    levels = [level for level in standard.levels_of(SCHEME) if level.decided]
    if len(levels) != len(MONTHS):
        yield Fault(("schemes", SCHEME), both(
            f"等级体系 {SCHEME} 应有轻微、一般、严重三级，现有 {len(levels)} 级",
            f"the scheme {SCHEME} has three levels, and here {len(levels)}",
        ))  # fmt: skip
        return
    if levels[0].published is Publication.ALWAYS:
        yield Fault(("levels", f"{SCHEME}/{levels[0].code}"), both(
            f"等级 {levels[0].label.zh} 原则上不公示，published 不得为 always",
            f"the level {levels[0].code} is not published in principle: published is not always",
        ))  # fmt: skip
    for scheme in standard.schemes:
        if scheme.id == SCHEME and scheme.counted_from != COUNTED_FROM:
            yield Fault(("schemes", SCHEME), both(
                f"公示期限自文书作出之日起算（counted_from = {COUNTED_FROM}）",
                f"the months count from the day of the document: counted_from is {COUNTED_FROM}",
            ))  # fmt: skip
    for level, (least, most) in zip(levels, MONTHS, strict=True):
        yield from _period(level, least, most, standard)


def _period(level: Level, least: int, most: int, standard: Classification) -> Iterator[Fault]:
    rows = [one for one in standard.criteria if (one.scheme, one.level) == (SCHEME, level.code)]
    known = level.months_from is not None and level.months_until is not None
    if not known:
        yield Fault(("levels", f"{SCHEME}/{level.code}"), both(
            f"等级 {level.label.zh} 没有公示期限", f"the level {level.code} has no months"
        ))  # fmt: skip
    given = [(("levels", f"{SCHEME}/{level.code}"), level.months_from, level.months_until)]
    given += [(("criteria", row.id), row.months_from, row.months_until) for row in rows]
    for place, first, last in given:
        if (first is not None and first < least) or (last is not None and last > most):
            yield Fault(place, both(
                f"等级 {level.label.zh} 的公示期限为 {least} 至 {most} 个月",
                f"the level {level.code} is published for {least} to {most} months",
            ))  # fmt: skip


def simple(subject: Subject) -> Iterator[Fault]:
    """D-09: a simple procedure, a warning and a circulated criticism are the lowest level."""
    standard = subject.classification
    levels = [level.code for level in standard.levels_of(SCHEME) if level.decided]
    for criterion in _with_level(standard):
        named = SIMPLE.get(criterion.measure, frozenset()) & set(criterion.values)
        if criterion.scheme == SCHEME and named and criterion.level not in levels[:1]:
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”：{'、'.join(sorted(named))} 至多为最轻等级",
                f"the criterion {criterion.id}: {' '.join(sorted(named))} is the lowest level at"
                " most",
            ))  # fmt: skip
    for criterion in standard.criteria:
        simply = criterion.measure is Measure.PROCEDURE and "01" in criterion.values
        if criterion.scheme == SCHEME and simply and not criterion.at_most:
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”：简易程序应以最轻等级为上限（at_most）",
                f"the criterion {criterion.id}: the lowest level is the ceiling (at_most) of a"
                " simple procedure",
            ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {
    "D-01": schemes,
    "D-02": ladders,
    "D-03": gravest,
    "D-04": documents,
    "D-05": measures,
    "D-06": listing,
    "D-07": bound,
    "D-08": periods,
    "D-09": simple,
}
