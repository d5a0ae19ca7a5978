"""Whether every level can be repaired, at the time and with the effects that Order 36 gives."""

from collections.abc import Iterator, Mapping
from typing import Final

from standards.classification import Repair
from standards.linting.classification_rules import MONTHS
from standards.linting.matter_rules import SCHEME
from standards.linting.rule import Check, Fault
from standards.linting.subject import Subject, both

# Order 36: the shortest period has passed, all is corrected, a public commitment, what laws add.
CONDITIONS: Final = frozenset(
    {"minimum_reached", "corrected", "public_commitment", "others_by_law"}
)
EFFECTS: Final = frozenset({"stop_publication", "stop_sharing", "stop_use"})


def repairs(subject: Subject) -> Iterator[Fault]:
    """D-10: each level of Order 36 is repaired after its shortest period, and wholly."""
    standard = subject.classification
    levels = [level for level in standard.levels_of(SCHEME) if level.decided]
    if len(levels) != len(MONTHS):
        return  # D-08 says so
    until = standard.effective_until or "9999-12-31"
    ways = {
        one.level: one for one in standard.repairs
        if one.scheme == SCHEME and one.effective_from <= standard.effective_from
        and (one.effective_until or until) >= until
    }  # fmt: skip
    for level, (least, _) in zip(levels, MONTHS, strict=True):
        way = ways.get(level.code)
        if way is None:
            yield Fault(("levels", f"{SCHEME}/{level.code}"), both(
                f"等级 {level.label.zh} 没有信用修复的途径（repairs.csv）",
                f"nothing in repairs.csv says how the level {level.code} is repaired",
            ))  # fmt: skip
        else:
            yield from _way(way, least)


def _way(way: Repair, least: int) -> Iterator[Fault]:
    if way.earliest_months != least:
        yield Fault(("repairs", way.id), both(
            f"修复 {way.label.zh} 最早为 {way.earliest_months} 个月，应为最短公示期 {least} 个月",
            f"the repair {way.id} is possible after {way.earliest_months} months; the shortest"
            f" period is {least}",
        ))  # fmt: skip
    if not way.acts:
        yield Fault(("repairs", way.id), both(
            f"修复 {way.label.zh} 没有依据", f"the repair {way.id} cites no act"
        ))  # fmt: skip
    if beyond := sorted(set(way.conditions) - CONDITIONS):
        yield Fault(("repairs", way.id), both(
            f"修复 {way.label.zh} 增加了条件：{'、'.join(beyond)}",
            f"the repair {way.id} asks for more than the order: {', '.join(beyond)}",
        ))  # fmt: skip
    wanted = {"corrected"} | ({"minimum_reached"} if least else set())
    if lacking := sorted(wanted - set(way.conditions)):
        yield Fault(("repairs", way.id), both(
            f"修复 {way.label.zh} 缺少条件：{'、'.join(lacking)}",
            f"the repair {way.id} lacks the conditions {', '.join(lacking)}",
        ))  # fmt: skip
    if missing := sorted(EFFECTS - set(way.effects)):
        yield Fault(("repairs", way.id), both(
            f"修复 {way.label.zh} 缺少效果：{'、'.join(missing)}",
            f"the repair {way.id} lacks the effects {', '.join(missing)}",
        ))  # fmt: skip


CHECKS: Final[Mapping[str, Check]] = {"D-10": repairs}
