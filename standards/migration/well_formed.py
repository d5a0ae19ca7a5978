"""Whether a lens fits its two versions: fields, codes, units and separators."""

from collections.abc import Iterator

from standards.migration.lenses import (
    Codes,
    Constant,
    Default,
    Drop,
    Identity,
    Lens,
    LensKind,
    Merge,
    Move,
    Original,
    Otherwise,
    Pair,
    Requires,
    Split,
    Unit,
)
from standards.migration.pairing import Versions, ends
from standards.migration.values import family
from standards.model import Catalog, Field, FieldType, RecordType

Faults = Iterator[tuple[str, str]]  # an attribute of the lens, and what is wrong with it
_NUMBERS = (FieldType.INTEGER, FieldType.DECIMAL)


def faults(lens: Lens, versions: Versions) -> Faults:  # noqa: C901, PLR0912 (one case a kind)
    """Yield what is wrong with a lens."""
    missing = list(_unknown_fields(lens.kind, versions))
    yield from missing
    if missing:
        return
    match lens.kind:
        case Codes():
            yield from _codes(lens.kind, versions)
        case Unit():
            yield from _unit(lens.kind, versions)
        case Split(_, new, separator, otherwise):
            if len(new) < 2 or not separator:
                yield "new", "a split needs two new fields and a separator"
            if otherwise is Otherwise.KEEP:
                yield "otherwise", "otherwise: reject or drop"
        case Merge():
            yield from _merge(lens.kind, versions)
        case Identity():
            yield from _identity(lens.kind, versions)
        case Move():
            yield from _move(lens.kind, versions)
        case Constant() | Drop() | Requires():
            if bool(lens.kind.old) == bool(lens.kind.new):
                yield "", "old or new: one of the two"
        case Default(_, _, value, back):
            if not (value or back):
                yield "", "value, for records going up, or back, for records going down"
        case Original(old, new, scheme_field, _) if new == scheme_field or not old:
            yield "scheme_field", "scheme_field: a field of its own"
        case _:
            pass


def _unknown_fields(kind: LensKind, versions: Versions) -> Faults:
    olds, news = ends(kind)
    named = [("old", name, versions.old, versions.old_type) for name in olds]
    named += [("new", name, versions.new, versions.new_type) for name in news]
    if isinstance(kind, Identity):
        named.append(("named_in", kind.named_in, versions.old, versions.old_type))
    if isinstance(kind, Move):
        named += [("keys", pair.old, versions.old, versions.old_type) for pair in kind.keys]
    if isinstance(kind, Codes):
        named += [
            (f"table.{number}.fields", name, versions.old, versions.old_type)
            for number, row in enumerate(kind.table)
            for name in row.fields
        ]
    for attribute, name, catalog, record_type in named:
        if name not in record_type.field_ids:
            yield attribute, f"{record_type.id} of {catalog.name} has no field {name}"


def _listed(field: Field, catalog: Catalog) -> tuple[str, ...] | None:
    return catalog.code_list(field.code_list).values() if field.code_list else None


def _codes(lens: Codes, versions: Versions) -> Faults:
    olds = _listed(versions.old_type.field(lens.old), versions.old)
    news = _listed(versions.new_type.field(lens.new), versions.new)
    decided: set[str] = set()
    for number, row in enumerate(lens.table):
        at = f"table.{number}"
        if olds is not None and row.old not in olds:
            yield at, f"{row.old!r} is no code of {lens.old}"
        if row.blocked is None and news is not None and row.new not in news:
            yield at, f"{row.new!r} is no code of {lens.new}"
        if bool(row.new) == bool(row.blocked):
            yield at, "new, or the reason why the record is blocked"
        if row.old in decided:
            yield at, f"never reached: a row above decides every {row.old!r}"
        if not row.fields:
            decided.add(row.old)
        yield from (
            (at, message) for message in _condition(row.fields, row.any + row.only, versions)
        )
    yield from _pairs(lens.back, "back", olds, news, lens.old, lens.new)
    twice = [pair.new for pair in lens.back]
    yield from (
        ("back", f"{code!r} is there twice") for code in set(twice) if twice.count(code) > 1
    )


def _condition(
    fields: tuple[str, ...], codes: tuple[str, ...], versions: Versions
) -> Iterator[str]:
    if bool(fields) != bool(codes):
        yield "a condition names fields, and the codes that they hold: any or only"
    known: set[str] = set()
    for name in fields:
        listed = _listed(versions.old_type.field(name), versions.old)
        if listed is None:
            yield f"{name} is no code field"
        known |= set(listed or ())
    yield from (
        f"{code!r} is no code of {', '.join(fields)}" for code in codes if code not in known
    )


def _pairs(
    pairs: tuple[Pair, ...],
    attribute: str,
    olds: tuple[str, ...] | None,
    news: tuple[str, ...] | None,
    old: str,
    new: str,
) -> Faults:
    for number, pair in enumerate(pairs):
        if olds is not None and pair.old not in olds:
            yield f"{attribute}.{number}", f"{pair.old!r} is no code of {old}"
        if news is not None and pair.new not in news:
            yield f"{attribute}.{number}", f"{pair.new!r} is no code of {new}"


def _unit(lens: Unit, versions: Versions) -> Faults:
    for attribute, unit in (("old_unit", lens.old_unit), ("new_unit", lens.new_unit)):
        if not family(unit):
            yield attribute, f"{attribute}: {unit!r} is no unit that is known"
    if family(lens.old_unit) != family(lens.new_unit):
        yield "new_unit", "new_unit: of another kind than old_unit"
    pairs = (("old", versions.old_type.field(lens.old), lens.old_unit),
             ("new", versions.new_type.field(lens.new), lens.new_unit))  # fmt: skip
    for attribute, field, unit in pairs:
        if field.type not in _NUMBERS:
            yield attribute, f"{field.id} is no number"
        if field.unit and field.unit != unit:
            yield f"{attribute}_unit", f"the unit of {field.id} is {field.unit}"


def _merge(lens: Merge, versions: Versions) -> Faults:
    if len(lens.old) < 2 or not lens.separator:
        yield "old", "a merge needs two old fields and a separator"
    target = versions.new_type.field(lens.new)
    if target.code_list and target.separator != lens.separator:
        yield "separator", f"separator: the one of {lens.new} is {target.separator!r}"
    if lens.more is Otherwise.KEEP:
        yield "more", "more: reject or drop"
    listed = [_listed(versions.old_type.field(name), versions.old) for name in lens.old]
    olds = tuple(code for codes in listed for code in codes or ())
    known = olds if all(codes is not None for codes in listed) else None
    news = _listed(target, versions.new)
    yield from _pairs(lens.table, "table", known, news, " ".join(lens.old), lens.new)


def _identity(lens: Identity, versions: Versions) -> Faults:
    news = _listed(versions.new_type.field(lens.document), versions.new)
    if news is not None and lens.citizen not in news:
        yield "citizen", f"{lens.citizen!r} is no code of {lens.document}"
    yield from _pairs(lens.table, "table", None, news, lens.named_in, lens.document)
    if lens.named_in == lens.old:
        yield "named_in", "named_in: another field than the number"


def _move(lens: Move, versions: Versions) -> Faults:
    into: RecordType | None = next(
        (one for one in versions.new.record_types if one.id == lens.into), None
    )
    if into is None or into.id == versions.new_type.id:
        yield "into", f"into: another record type of {versions.new.name}"
        return
    for attribute, pairs in (("fields", lens.fields), ("keys", lens.keys)):
        if not pairs:
            yield attribute, f"{attribute}: at least one"
        for number, pair in enumerate(pairs):
            if pair.new not in into.field_ids:
                yield f"{attribute}.{number}", f"{into.id} has no field {pair.new}"
