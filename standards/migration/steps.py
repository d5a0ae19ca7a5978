"""One lens in one direction as a function of a record: `step(record, made)` fills in `made`."""

from collections.abc import Mapping, Sequence

from standards.migration.code_steps import Step, code_step, codes_down, codes_up
from standards.migration.happenings import NOTHING, Block, Happening, Loss, Moved, What
from standards.migration.joined_steps import identity_down, identity_up, join, merge_down, merge_up
from standards.migration.joined_steps import split_up as split_value
from standards.migration.lenses import (
    Codes,
    Constant,
    Copy,
    Default,
    Direction,
    Drop,
    Identity,
    Inexact,
    Lens,
    Merge,
    Move,
    Original,
    Rename,
    Requires,
    Split,
    Unit,
)
from standards.migration.pairing import Carried, Versions
from standards.migration.values import ratio, scaled
from standards.model import Label

# The records of other types, by type, of which fields come back that had moved there.
Companions = Mapping[str, Sequence[Mapping[str, str]]]
_UNIT = Label("换算后不能精确表示", "not exact in the other unit")


def step_up(lens: Lens, versions: Versions) -> Step | None:  # noqa: C901, PLR0911 (one case a kind)
    """Return what a lens does to a record going up; None when it does nothing there."""
    match lens.kind:
        case Rename(old, new) | Copy(old, new):
            return _take_over(old, new)
        case Constant(value, new, old):
            return _constant(new, value) if new else _left_out(old, value, lens)
        case Default(old, new, value, _):
            return _default(old, new, value)
        case Codes():
            return codes_up(lens.kind, versions)
        case Unit():
            return _unit(lens.kind, versions, up=True)
        case Split():
            return split_value(lens.kind)
        case Merge():
            return merge_up(lens.kind, versions)
        case Identity():
            return identity_up(lens.kind)
        case Original():
            return _original(lens.kind)
        case Move():
            return _move(lens.kind)
        case Drop(reason, old, _):
            return _lost(old, reason) if old else None
        case Requires(reason, new, _):
            return _needed(new, reason) if new else None


def step_down(  # noqa: C901, PLR0911, PLR0912 (one case a kind)
    lens: Lens, versions: Versions, companions: Companions
) -> Step | None:
    """Return what a lens does to a record going down; None when it does nothing there."""
    match lens.kind:
        case Rename(old, new):
            return _take_over(new, old)
        case Copy(old, new):
            return (
                _take_over(new, old) if lens.direction is Direction.DOWN else _copy_back(old, new)
            )
        case Constant(value, new, old):
            return _constant(old, value) if old else _left_out(new, value, lens)
        case Default(old, new, _, back):
            return _default(new, old, back)
        case Codes():
            originals = [one.kind for one in versions.lenses if isinstance(one.kind, Original)]
            kept = next((one for one in originals if one.old == lens.kind.old), None)
            return codes_down(lens.kind, versions, kept)
        case Unit():
            return _unit(lens.kind, versions, up=False)
        case Split():
            return join(lens.kind)
        case Merge():
            return merge_down(lens.kind, versions)
        case Identity():
            return identity_down(lens.kind)
        case Original():
            return None  # what it kept is read by the code map of the same field
        case Move():
            return _move_back(lens.kind, companions.get(lens.kind.into, ()))
        case Drop(reason, _, new):
            return _lost(new, reason) if new else None
        case Requires(reason, _, old):
            return _needed(old, reason) if old else None


def carry(field: Carried, versions: Versions, *, up: bool) -> Step | None:
    """Return what is done with a field without a lens; None when its value is taken over as is."""
    if not (field.codes or field.gone):
        return None
    source = versions.side(up=not up)[1].field(field.source)
    return code_step(source, field.target, dict(field.codes), field.gone, versions, up=up)


def _take_over(source: str, target: str) -> Step:
    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if source in record:
            made[target] = record[source]
        return NOTHING

    return step


def _copy_back(old: str, new: str) -> Step:
    """Leave the copy out; where it says something else than its source, that is lost."""
    lost = (Loss(new, What.DROPPED, "copy"),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        return lost if new in record and record[new] != made.get(old) else NOTHING

    return step


def _constant(target: str, value: str) -> Step:
    def step(_: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        made[target] = value
        return NOTHING

    return step


def _left_out(source: str, value: str, lens: Lens) -> Step:
    lost = (Loss(source, What.DROPPED, lens.name),)

    def step(record: Mapping[str, str], _: dict[str, str]) -> tuple[Happening, ...]:
        return lost if record.get(source, value) != value else NOTHING

    return step


def _default(source: str, target: str, value: str) -> Step:
    filled = (Loss(source, What.FILLED, "default"),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if source in record:
            made[target] = record[source]
            return NOTHING
        if not value:
            return NOTHING
        made[target] = value
        return filled

    return step


def _unit(lens: Unit, versions: Versions, *, up: bool) -> Step:
    source, target = (lens.old, lens.new) if up else (lens.new, lens.old)
    units = (lens.old_unit, lens.new_unit) if up else (lens.new_unit, lens.old_unit)
    times, by = ratio(*units)
    decimals = versions.side(up=up)[1].field(target).decimals
    lost = (Loss(source, What.ROUNDED, "unit"),)
    stopped = (Block(target, "inexact", "unit", _UNIT),)

    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if source not in record:
            return NOTHING
        value, exact = scaled(record[source], times, by, decimals)
        if exact or lens.inexact is Inexact.ROUND:
            made[target] = value
            return NOTHING if exact else lost
        return stopped

    return step


def _original(lens: Original) -> Step:
    def step(record: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        if lens.old in record:
            made[lens.new] = record[lens.old]
            made[lens.scheme_field] = lens.scheme
        return NOTHING

    return step


def _move(lens: Move) -> Step:
    keys, fields = lens.keys, lens.fields

    def step(record: Mapping[str, str], _: dict[str, str]) -> tuple[Happening, ...]:
        if not any(pair.old in record for pair in fields):
            return NOTHING
        values = tuple((p.new, record[p.old]) for p in (*keys, *fields) if p.old in record)
        return (Moved(lens.into, values),)

    return step


def _move_back(lens: Move, companions: Sequence[Mapping[str, str]]) -> Step:
    """Take the fields back from the record of the other type that has the same keys."""
    by_keys = {tuple(one.get(pair.new, "") for pair in lens.keys): one for one in companions}

    def step(_: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        other = by_keys.get(tuple(made.get(pair.old, "") for pair in lens.keys), {})
        made.update({pair.old: other[pair.new] for pair in lens.fields if pair.new in other})
        return NOTHING

    return step


def _lost(field: str, reason: Label) -> Step:
    lost = (Loss(field, What.DROPPED, "drop", reason),)

    def step(record: Mapping[str, str], _: dict[str, str]) -> tuple[Happening, ...]:
        return lost if field in record else NOTHING

    return step


def _needed(field: str, reason: Label) -> Step:
    stopped = (Block(field, "required", "requires", reason),)

    def step(_: Mapping[str, str], made: dict[str, str]) -> tuple[Happening, ...]:
        return NOTHING if field in made else stopped

    return step


def is_late(lens: Lens) -> bool:
    """Whether a lens looks at what other lenses made, and so comes after them."""
    return isinstance(lens.kind, Requires | Move | Copy | Identity)
