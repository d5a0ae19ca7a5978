"""What must hold inside a classification before it can be published: references and numbers."""

from collections import defaultdict
from collections.abc import Iterable, Iterator
from typing import Final

from standards.classification import (
    NUMERIC,
    Classification,
    Criterion,
    End,
    Level,
    LevelMapping,
    Measure,
    Outcome,
)
from standards.coherence import Place, in_head, in_time
from standards.ladders import number_of

Ladder = tuple[str, str, str]  # scheme, what is judged, fact

_UNITS: Final = {
    Measure.DURATION: ("months", "days"),
    Measure.AMOUNT: ("元", "万元"),
    Measure.COUNT: ("times",),
    Measure.ESCALATION: ("times",),
}


def incoherences(standard: Classification) -> Iterator[tuple[Place, str]]:
    """Yield everything that does not fit together, each with its place in the model."""
    yield from in_head(standard)
    schemes = {scheme.id for scheme in standard.schemes}
    for level in standard.levels:
        yield from _in_level(level, schemes)
    yield from _references(standard)
    levels = {(level.scheme, level.code) for level in standard.levels}
    documents = {document.id for document in standard.documents}
    for criterion in standard.criteria:
        place = ("criteria", criterion.id)
        named = ((place, name) for name in criterion.documents if name not in documents)
        yield from ((at, f"documents: no document {name}") for at, name in named)
        yield from ((place, message) for message in _in_criterion(criterion, levels))
    yield from _in_facts(standard)
    yield from _in_ladders(standard.criteria)
    for mapping in standard.mappings:
        at = ("mappings", mapping.id)
        yield from ((at, message) for message in _in_mapping(mapping, levels))
    for sanction in standard.sanctions:
        unknown = [code for code in sanction.levels if (sanction.scheme, code) not in levels]
        at = ("sanctions", sanction.id)
        yield from ((at, _no_level(sanction.scheme, code)) for code in unknown)
    for repair in standard.repairs:
        if (repair.scheme, repair.level) not in levels:
            yield ("repairs", repair.id), _no_level(repair.scheme, repair.level)


def _references(standard: Classification) -> Iterator[tuple[Place, str]]:
    """Yield the acts that are named and not listed."""
    acts = {act.id for act in standard.acts}
    for part in ("schemes", "documents", "criteria", "sanctions", "repairs"):
        for row in getattr(standard, part):
            named = (act for act in row.acts if act not in acts)
            yield from (((part, row.id), f"acts: no act {act}") for act in named)
    for scheme in standard.schemes:
        yield from in_time(("schemes", scheme.id), scheme)
    for repair in standard.repairs:
        yield from in_time(("repairs", repair.id), repair)


def _in_level(level: Level, schemes: set[str]) -> Iterator[tuple[Place, str]]:
    place = ("levels", f"{level.scheme}/{level.code}")
    if level.scheme not in schemes:
        yield place, f"no scheme {level.scheme}"
    if not _ordered(level.months_from, level.months_until):
        yield place, "months_until: not less than months_from"


def _in_criterion(criterion: Criterion, levels: set[tuple[str, str]]) -> Iterator[str]:
    has_level = criterion.outcome is Outcome.LEVEL
    if has_level != bool(criterion.level):
        yield "level: where the outcome is level, and only there"
    for name in ("level", "counted"):
        code = getattr(criterion, name)
        if code and (criterion.scheme, code) not in levels:
            yield _no_level(criterion.scheme, code)
    if criterion.at_most and not has_level:
        yield "at_most: only with a level"
    if criterion.decided_by and criterion.outcome is not Outcome.UNDECIDED:
        yield "decided_by: only where the outcome is undecided"
    if not _ordered(criterion.months_from, criterion.months_until):
        yield "months_until: not less than months_from"
    if criterion.measure in NUMERIC:
        yield from _in_numbers(criterion)
    else:
        yield from _in_values(criterion)


def _in_numbers(criterion: Criterion) -> Iterator[str]:
    for side in ("lower", "upper"):
        text, end = getattr(criterion, side), getattr(criterion, f"{side}_end")
        if bool(text) != (end is not End.NONE):
            yield f"{side}_end: open or closed where there is a bound, and only there"
        if text and number_of(text) is None:
            yield f"{side}: a number such as 3 or 0.5"
    if criterion.values:
        yield "values: a number has bounds, no values"
    units = _UNITS[criterion.measure]
    if criterion.unit not in units:
        yield f"unit: one of {', '.join(units)}"
    counts = criterion.measure in (Measure.COUNT, Measure.ESCALATION)
    if counts != (criterion.window_months is not None):
        yield "window_months: of a count, and only there"
    if (criterion.measure is Measure.ESCALATION) != bool(criterion.counted):
        yield "counted: the lower level of an escalation, and only there"


def _in_values(criterion: Criterion) -> Iterator[str]:
    if not criterion.values:
        yield "values: at least one"
    if criterion.lower or criterion.upper or criterion.unit or criterion.window_months is not None:
        yield f"bounds, unit and window: not of a {criterion.measure.value}"


def _in_facts(standard: Classification) -> Iterator[tuple[Place, str]]:
    """Yield criteria whose values their fact does not have."""
    facts = {fact.id: fact.values for fact in standard.facts}
    for criterion in standard.criteria:
        place = ("criteria", criterion.id)
        if criterion.measure in NUMERIC:
            if criterion.fact in facts:
                yield place, f"fact: {criterion.fact} is listed with values, and measured here"
        elif criterion.fact not in facts:
            yield place, f"fact: no fact {criterion.fact}"
        else:
            known = facts[criterion.fact]
            unknown = [value for value in criterion.values if value not in known]
            yield from ((place, f"values: {value} is none of the fact") for value in unknown)


def _in_ladders(criteria: Iterable[Criterion]) -> Iterator[tuple[Place, str]]:
    """Yield rows of one ladder that do not measure the same, or lead to no ladder."""
    ladders: dict[Ladder, list[Criterion]] = defaultdict(list)
    for criterion in criteria:
        ladders[criterion.scheme, criterion.judged, criterion.fact].append(criterion)
    for (scheme, judged, _), rows in ladders.items():
        first = rows[0]
        same = (first.measure, first.unit, first.window_months, first.counted)
        for row in rows:
            place = ("criteria", row.id)
            if (row.measure, row.unit, row.window_months, row.counted) != same:
                yield place, f"measure, unit, window and counted level: those of {first.id}"
            if row.decided_by and (scheme, judged, row.decided_by) not in ladders:
                yield place, f"decided_by: no criteria for {row.decided_by}"


def _in_mapping(mapping: LevelMapping, levels: set[tuple[str, str]]) -> Iterator[str]:
    if (mapping.from_scheme, mapping.from_level) not in levels:
        yield _no_level(mapping.from_scheme, mapping.from_level)
    for code in (mapping.verdict, mapping.to_level):
        if code and (mapping.to_scheme, code) not in levels:
            yield _no_level(mapping.to_scheme, code)


def _no_level(scheme: str, code: str) -> str:
    return f"no level {code} in the scheme {scheme}"


def _ordered(least: int | None, most: int | None) -> bool:
    return least is None or most is None or least <= most
