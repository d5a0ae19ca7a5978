"""Changes of the fields and rules of a record type, with the records that judge them."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import replace

from standards.algebra.languages import excess
from standards.canonical import plain, text
from standards.compare.demands import Demand, of_rule
from standards.compare.report import Change, shown, stated
from standards.compare.rule_ids import Concern, judged
from standards.compare.witness import Breach, Version
from standards.constraints import Constraint, constraints
from standards.model import (
    Field,
    FieldType,
    IdentityDocument,
    MinimumAge,
    RecordRule,
    Retention,
    WithinPeriod,
)

Breaches = tuple[Sequence[Breach], Sequence[Breach]]  # of old records, and of new ones

_ASPECTS: Mapping[str, str] = {
    "too_long": "LENGTH",
    "pattern": "PATTERN",
    "placeholder": "PLACEHOLDERS",
    "required": "REQUIRED",
}
_ATTRIBUTES: Mapping[str, str] = {
    "LENGTH": "max_length",
    "PATTERN": "pattern",
    "PLACEHOLDERS": "refuse",
    "REQUIRED": "required",
    "TYPE": "type",
    "FORM": "form",
    "SCALE": "decimals",
    "CODELIST": "code_list",
    "CARDINALITY": "separator",
}


def pairs(old: Version, new: Version) -> Iterator[tuple[Field | None, Field | None]]:
    """Yield the fields of both versions, by id and else by what a field was called before."""
    before = {field.id: field for field in old.record_type.fields}
    renamed = {
        field.formerly: field
        for field in new.record_type.fields
        if field.formerly in before and field.id not in before
    }
    there = {field.id: field for field in new.record_type.fields}
    for field in old.record_type.fields:
        yield field, there.get(field.id) or renamed.get(field.id)
    paired = {field.id for field in renamed.values()} | before.keys()
    yield from ((None, field) for field in new.record_type.fields if field.id not in paired)


def field_changes(old: Version, new: Version, found: Breaches) -> Iterator[Change]:
    """Yield what changed in the values that fields accept, and in which fields there are."""
    base = f"record_types/{new.record_type.id}/fields"
    for before, after in pairs(old, new):
        if before is None and after is not None:
            rule = "FIELD_ADDED_REQUIRED" if after.required else "FIELD_ADDED_OPTIONAL"
            change = stated(rule, f"{base}/{after.id}", "", _named(after))
            yield _with(change, _at(found, ("fields", after.id)))
        elif after is None and before is not None:
            kept = before.id in new.record_type.tombstones
            rule = "FIELD_REMOVED_TOMBSTONED" if kept else "FIELD_REMOVED"
            change = stated(rule, f"{base}/{before.id}", _named(before), "")
            yield _with(change, _at(found, ("fields", before.id)))
        elif before is not None and after is not None:
            if before.id != after.id:
                both = (_at(found, ("fields", before.id)), _at(found, ("fields", after.id)))
                change = stated("FIELD_RENAMED", f"{base}/{after.id}", before.id, after.id)
                yield _with(change, (both[0][0] + both[1][0], both[0][1] + both[1][1]))
            yield from _values(before, after, (old, new), found)


def _values(
    before: Field, after: Field, versions: tuple[Version, Version], found: Breaches
) -> Iterator[Change]:
    """Yield what changed in the values of a field, by the codes of the findings concerned."""
    sides = [
        _constraints(field, version)
        for field, version in zip((before, after), versions, strict=True)
    ]
    codes = [c for c in {**sides[0], **sides[1]} if sides[0].get(c) != sides[1].get(c)]
    aspects: dict[str, list[str]] = {}
    for code in codes:
        aspects.setdefault(_aspect(code, before, after), []).append(code)
    if before.required != after.required:
        aspects["REQUIRED"] = ["required"]
    if before.type is after.type:  # what is written otherwise and asks for the same
        for aspect, attribute in _ATTRIBUTES.items():
            if getattr(before, attribute) != getattr(after, attribute):
                aspects.setdefault(aspect, [])
    path = f"record_types/{versions[1].record_type.id}/fields/{after.id}"
    for aspect, of_it in aspects.items():
        attribute = _ATTRIBUTES[aspect]
        texts = (_text(getattr(before, attribute)), _text(getattr(after, attribute)))
        if before.id != after.id:  # no record has both names: values alone tell the way
            yield _by_values(aspect, path, texts, of_it, sides)
            continue
        here = [
            [b for b in side if b.demand.place == ("fields", field.id) and b.demand.code in of_it]
            for side, field in zip(found, (after, before), strict=True)
        ]
        yield _judged(aspect, path, texts, (here[0], here[1]))


def _by_values(
    aspect: str,
    path: str,
    texts: tuple[str, str],
    codes: Sequence[str],
    sides: Sequence[Mapping[str, tuple[Constraint, ...]]],
) -> Change:
    """Judge a change of a renamed field: its records are refused for the name alone."""
    if aspect == "REQUIRED":
        ways = [texts[1] == "true", texts[0] == "true"]
    else:
        whole = [tuple(one for group in side.values() for one in group) for side in sides]
        part = [tuple(one for code in codes for one in side.get(code, ())) for side in sides]
        ways = [excess(whole[0], part[1]) is not None, excess(whole[1], part[0]) is not None]
    return Change(judged(aspect, data=ways[0], reader=ways[1]), path, *texts)


def _constraints(field: Field, version: Version) -> dict[str, tuple[Constraint, ...]]:
    """Return the constraints of a field by code, without its id, which may differ."""
    made: dict[str, tuple[Constraint, ...]] = {}
    for one in constraints(replace(field, id=""), version.catalog):
        made[one.code] = (*made.get(one.code, ()), one)
    return made


def _aspect(code: str, before: Field, after: Field) -> str:
    if code in _ASPECTS:
        return _ASPECTS[code]
    if before.type is not after.type:
        return "TYPE"
    if before.type is FieldType.CODE:
        return "CARDINALITY" if before.separator != after.separator else "CODELIST"
    return "SCALE" if before.type in (FieldType.INTEGER, FieldType.DECIMAL) else "FORM"


def rule_changes(old: Version, new: Version, found: Breaches) -> Iterator[Change]:
    """Yield what changed in the rules between fields."""
    sides = [_rules(version) for version in (old, new)]
    for place in {**sides[0], **sides[1]}:
        before, after = (side.get(place, ([], [])) for side in sides)
        path = "/".join(("record_types", new.record_type.id, *place))
        texts = (_told(before[0]), _told(after[0]))
        if before[1] != after[1]:
            yield _judged("CONDITION", path, texts, _at(found, place))
            yield from _periods(path, before[0], after[0])
        elif texts[0] != texts[1] and _warns(before[0]) != _warns(after[0]):
            yield stated("WARNING_CHANGED", path, *texts)


def _rules(
    version: Version,
) -> Mapping[tuple[str, ...], tuple[list[RecordRule], list[Demand]]]:
    """Return the rules by the place where their demands stand."""
    found: dict[tuple[str, ...], tuple[list[RecordRule], list[Demand]]] = {}
    for rule in version.record_type.rules:
        for demand in of_rule(rule, version.record_type, version.catalog):
            rules, demands = found.setdefault(demand.place, ([], []))
            rules.append(rule)
            demands.append(demand)
    return found


def _warns(rules: Iterable[RecordRule]) -> list[object]:
    return [
        r.warned_below if isinstance(r, MinimumAge) else r.regions
        for r in rules
        if isinstance(r, MinimumAge | IdentityDocument)
    ]


def _periods(path: str, old: list[RecordRule], new: list[RecordRule]) -> Iterator[Change]:
    """Yield periods that became shorter or longer: policy, whatever records show."""
    before, after = (_months(rules) for rules in (old, new))
    for level in before.keys() & after.keys():
        if before[level] != after[level]:
            rule = "PERIOD_SHORTENED" if after[level] < before[level] else "PERIOD_LENGTHENED"
            texts = [f"{level} {found[level]}".strip() for found in (before, after)]
            yield stated(rule, path, *texts)


def _months(rules: Iterable[RecordRule]) -> dict[str, int]:
    found: dict[str, int] = {}
    for rule in rules:
        if isinstance(rule, Retention):
            found[""] = rule.years
        elif isinstance(rule, WithinPeriod):
            found |= {period.level: period.months for period in rule.periods}
    return found


def _at(found: Breaches, place: tuple[str, ...]) -> tuple[list[Breach], list[Breach]]:
    data, reader = ([b for b in side if b.demand.place == place] for side in found)
    return data, reader


def _judged(
    kind: str, path: str, texts: tuple[str, str], here: tuple[Sequence[Breach], Sequence[Breach]]
) -> Change:
    rule = judged(kind, data=bool(here[0]), reader=bool(here[1]))
    return _with(Change(rule, path, *texts), here)


def _with(change: Change, here: tuple[Sequence[Breach], Sequence[Breach]]) -> Change:
    """Add to a change what records show of it."""
    refutes, unknown = list(change.refutes), []
    witnesses = []
    for concern, side in zip((Concern.DATA, Concern.READER), here, strict=True):
        witness, open_ = shown(breach.shown for breach in side)
        witnesses.append(witness)
        if witness is not None:
            refutes.append(concern)
        elif open_:
            unknown.append(concern)
    ordered = tuple(concern for concern in Concern if concern in refutes)
    return Change(
        change.rule, change.path, change.old, change.new, ordered, tuple(unknown), *witnesses
    )


def _named(field: Field) -> str:
    return f"{field.label.zh} {field.label.en}"


def _told(rules: Iterable[RecordRule]) -> str:
    return " ".join(text(plain(rule)).decode() for rule in rules)


def _text(value: object) -> str:
    if isinstance(value, bool):
        return str(value).lower()
    if isinstance(value, tuple):
        return " ".join(map(str, value))
    return str(value)
