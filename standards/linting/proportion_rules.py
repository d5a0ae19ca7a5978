"""Proportion 过惩相当: what is graver weighs more, a measure is what its name says (D-05, D-11)."""

import re
from collections.abc import Iterator, Mapping, Sequence
from decimal import Decimal
from typing import Final

from standards.classification import NUMERIC, Classification, Criterion, Measure, Outcome
from standards.ladders import ladders, number_of
from standards.linting.rule import Check, Fault, Severity
from standards.linting.subject import Subject, both, parts
from standards.model import Label

RETENTION_MONTHS: Final = 60  # 征信业管理条例 art. 16: what is older has been deleted
# Words of a count in a criterion that is none: three of them, again, automatically.
COUNTING: Final = re.compile(
    "累计|累犯|屡次|多次|[二三四五六七八九十两0-9]次|自动|automatic|accumulat|times"
)


def proportion(subject: Subject) -> Iterator[Fault]:
    """D-11: more never weighs less, nothing that is deleted counts, mappings keep the order."""
    standard = subject.classification
    for rows in ladders(standard).values():
        if rows[0].measure in NUMERIC:
            yield from _falling(rows, standard)
    for criterion in standard.criteria:
        if (criterion.window_months or 0) > RETENTION_MONTHS:
            yield Fault(("criteria", criterion.id), both(
                f"标准“{criterion.label.zh}”累计 {criterion.window_months} 个月，超过保存期限",
                f"the criterion {criterion.id} counts over {criterion.window_months} months, and"
                " after five years nothing is kept",
            ))  # fmt: skip
    yield from _mapped(standard)


def _falling(rows: Sequence[Criterion], standard: Classification) -> Iterator[Fault]:
    ranks = {(level.scheme, level.code): level.rank for level in standard.levels}
    weighed = [row for row in rows if row.outcome is not Outcome.UNDECIDED]
    weighed.sort(key=lambda row: number_of(row.lower) or Decimal(0))
    highest = -1
    for row in weighed:
        rank = ranks[row.scheme, row.level] if row.outcome is Outcome.LEVEL else -1
        if rank < highest:
            yield Fault(("criteria", row.id), both(
                f"标准“{row.label.zh}”的数值更大，等级反而更轻",
                f"the criterion {row.id} is about more, and gives a lower level",
            ))  # fmt: skip
        highest = max(highest, rank)


def _mapped(standard: Classification) -> Iterator[Fault]:
    """Yield mappings that decide what nobody decided, or turn the order of levels round."""
    levels = {(level.scheme, level.code): level for level in standard.levels}
    plain = []
    for one in standard.mappings:
        source = levels[one.from_scheme, one.from_level]
        if one.to_level and not source.decided:
            yield Fault(("mappings", one.id), both(
                f"{source.label.zh} 没有等级，不得对应到 {one.to_level}",
                f"the level {source.code} is not decided: nothing corresponds to it",
            ))  # fmt: skip
        elif one.to_level and not one.verdict:
            plain.append((source, levels[one.to_scheme, one.to_level], one))
    for source, target, one in plain:
        if any(
            other.rank < source.rank and its.rank > target.rank
            for other, its, about in plain
            if (about.from_scheme, about.to_scheme) == (one.from_scheme, one.to_scheme)
        ):
            yield Fault(("mappings", one.id), both(
                f"{source.label.zh} 对应的等级轻于更轻等级所对应的",
                f"the mapping {one.id} gives a graver level a lower one than that of a lesser",
            ))  # fmt: skip


def misnamed(subject: Subject) -> Iterator[Fault]:
    """D-05, a measure whose name tells of another one than its item in the list."""
    known = subject.vocabularies
    for sanction in subject.classification.sanctions:
        text = known.lexicon.joined(sanction.label.zh)
        told = {item for word, item in known.telling_measures.items() if word in text}
        if told and sanction.item not in told:
            yield Fault(("sanctions", sanction.id), both(
                f"措施“{sanction.label.zh}”的名称是 {'、'.join(sorted(told))}，item 却是"
                f" {sanction.item}",
                f"the measure {sanction.id} is called {', '.join(sorted(told))}, and its item is"
                f" {sanction.item}",
            ))  # fmt: skip


_AUTOMATIC: Final = re.compile(
    "自动(列入|纳入|转为|升级|升为|认定|计入|进入)|(累计|满|达)[^，。；;]{0,6}次[^，。；;]{0,4}(列入|纳入|升|转为)"
    "|automatically (list|enter|add|rais|escalat)"
)


def automatic(subject: Subject) -> Iterator[Fault]:
    """D-06, a catalog whose notes or labels say that somebody is listed without a decision."""
    for place, part in parts(subject.catalog):
        label = getattr(part, "label", None)
        words = (label.zh, label.en) if isinstance(label, Label) else ()
        text = " ".join((*words, getattr(part, "note", "")))
        if found := _AUTOMATIC.search(text):
            yield Fault(place, both(
                f"“{found[0]}”：不得自动列入名单或者升级",
                f"“{found[0]}”: nobody is listed or raised to a level automatically",
            ), Severity.WARNING)  # fmt: skip


def counted(subject: Subject) -> Iterator[Fault]:
    """D-06, a count that hides as a class, and leads to the gravest level."""
    standard = subject.classification
    facts = {fact.id: fact for fact in standard.facts}
    top = {(s.id, standard.levels_of(s.id)[-1].code) for s in standard.schemes
           if standard.levels_of(s.id)}  # fmt: skip
    for one in standard.criteria:
        if one.outcome is not Outcome.LEVEL or one.at_most or one.measure in NUMERIC:
            continue
        fact = facts.get(one.fact)
        text = (
            f"{one.label.zh} {one.label.en} {fact.label.zh if fact else ''} {' '.join(one.values)}"
        )
        hidden = one.measure is not Measure.STATED and COUNTING.search(text)
        if (one.scheme, one.level) in top and hidden:
            yield Fault(("criteria", one.id), both(
                f"标准“{one.label.zh}”像是按次数累计认定最重等级",
                f"the criterion {one.id} seems to count up to the gravest level",
            ), Severity.WARNING)  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {"D-11": proportion}
