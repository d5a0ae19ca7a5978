"""A plan: everything that happens to the records of one type between two versions, one way.

`build` puts it together from the two catalogs and the declared lenses; `migrate` is a pure
function of a record and a plan. Plans in a row make a chain: 0.9.0 to 1.0.0 to 2.0.0.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from standards.migration.code_steps import Step
from standards.migration.happenings import Block, Happening, Loss, Moved, What
from standards.migration.lenses import Migration, Requires
from standards.migration.pairing import Carried, Versions, carried, given, taken, type_in_new
from standards.migration.steps import Companions, carry, is_late, step_down, step_up
from standards.model import Catalog, Label, RecordType
from standards.release import StandardError

_REMOVED = Label("目标版本没有此数据项", "the target has no such field")
_NEEDED = Label("目标版本必填, 来源没有", "required in the target, and the source has none")


class NoWay(StandardError):
    """Records of this type cannot be taken from the one version to the other."""


@dataclass(frozen=True, slots=True)
class Plan:
    """What happens to records of one type from `source` to `target`."""

    source: Catalog
    target: Catalog
    source_type: RecordType
    target_type: RecordType
    up: bool
    versions: Versions
    carried: tuple[Carried, ...]
    copies: tuple[tuple[str, str], ...]
    steps: tuple[Step, ...]
    left: tuple[tuple[str, Loss], ...]
    needed: tuple[tuple[str, Block], ...]


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record: the record in the target version, or why there is none."""

    record: Mapping[str, str] | None
    losses: tuple[Loss, ...] = ()
    blocks: tuple[Block, ...] = ()
    moved: tuple[Moved, ...] = ()


def versions_of(
    type_: str, old: Catalog, new: Catalog, migration: Migration | None, *, up: bool
) -> Versions:
    """Pair a record type of the source with its other version. Raises NoWay."""
    if up:
        old_id, new_id = type_, type_in_new(type_, migration)
    else:
        olds = (one.id for one in old.record_types)
        new_id, old_id = type_, next((o for o in olds if type_in_new(o, migration) == type_), "")
    pair = [
        next((one for one in catalog.record_types if one.id == id_), None)
        for catalog, id_ in ((old, old_id), (new, new_id))
    ]
    old_type, new_type = pair
    if old_type is None or new_type is None:
        source, target = (old, new) if up else (new, old)
        known = [one.id for one in source.record_types]
        raise NoWay(
            f"{target.name} has no record type for {type_} of {source.name}"
            if type_ in known
            else f"{source.name} has no record type {type_}",
            hint=_why_not(type_, migration),
            exit_code=65,
        )
    return Versions(old, new, old_type, new_type, migration.of(new_id) if migration else ())


def _why_not(type_: str, migration: Migration | None) -> str:
    for pair in migration.types if migration else ():
        if pair.old == type_ and pair.reason is not None:
            return f"{pair.reason.zh}; {pair.reason.en}"
    return "see `chengxin standards show` for the record types of a version"


def build(versions: Versions, *, up: bool, companions: Companions | None = None) -> Plan:
    """Put together what happens to records; `companions` are for fields that moved, by keys."""
    source, source_type = versions.side(up=not up)
    target, target_type = versions.side(up=up)
    by_itself = carried(versions, up=up)
    special = {one: step for one in by_itself if (step := carry(one, versions, up=up))}
    steps = [
        (is_late(lens), step)
        for lens in versions.lenses
        if (lens.up if up else lens.down)
        if (step := step_up(lens, versions) if up else step_down(lens, versions, companions or {}))
    ]
    early = [step for late, step in steps if not late]
    late = [step for late, step in steps if late]
    return Plan(
        source,
        target,
        source_type,
        target_type,
        up,
        versions,
        by_itself,
        tuple((one.source, one.target) for one in by_itself if one not in special),
        (*special.values(), *early, *late),
        tuple((name, Loss(name, What.DROPPED, "", _REMOVED)) for name in unplaced(versions, up=up)),
        tuple(
            (name, Block(name, "required", "", _NEEDED))
            for name in target_type.field_ids
            if target_type.field(name).required and name not in _declared(versions, up=up)
        ),
    )


def unplaced(versions: Versions, *, up: bool) -> tuple[str, ...]:
    """Return the fields of the source that neither a lens nor the versions give a place."""
    placed = {one.source for one in carried(versions, up=up)}
    placed |= {name for lens in versions.lenses for name in taken(lens, up=up)}
    source_type = versions.side(up=not up)[1]
    return tuple(name for name in source_type.field_ids if name not in placed)


def _declared(versions: Versions, *, up: bool) -> set[str]:
    """Return the fields of the target for which a lens `requires` says what is missing."""
    return {
        lens.kind.new if up else lens.kind.old
        for lens in versions.lenses
        if isinstance(lens.kind, Requires) and (lens.up if up else lens.down)
    }


def sources_of(versions: Versions, *, up: bool) -> Mapping[str, str]:
    """Return the fields of the target that get a value, with the kind of lens that gives it."""
    found = {one.target: "" for one in carried(versions, up=up)}
    for lens in versions.lenses:
        found |= dict.fromkeys(given(lens, up=up), lens.name)
    return found


def migrate(record: Mapping[str, str], plan: Plan) -> Outcome:
    """Take one record, valid in the source version, to the target version."""
    made = {target: record[source] for source, target in plan.copies if source in record}
    happened: list[Happening] = []
    for step in plan.steps:
        happened += step(record, made)
    happened += (loss for name, loss in plan.left if name in record)
    happened += (block for name, block in plan.needed if name not in made)
    if not happened:
        return Outcome(_ordered(made, plan.target_type))
    blocks = _causes([one for one in happened if isinstance(one, Block)])
    return Outcome(
        None if blocks else _ordered(made, plan.target_type),
        tuple(one for one in happened if isinstance(one, Loss)),
        blocks,
        tuple(one for one in happened if isinstance(one, Moved)),
    )


def _causes(blocks: Sequence[Block]) -> tuple[Block, ...]:
    """Leave out that a field is lacking where another reason says why."""
    explained = {one.field for one in blocks if one.code != "required"}
    return tuple(one for one in blocks if one.code != "required" or one.field not in explained)


def _ordered(made: Mapping[str, str], record_type: RecordType) -> Mapping[str, str]:
    return {name: made[name] for name in record_type.field_ids if name in made}


def along(record: Mapping[str, str], plans: Sequence[Plan]) -> Outcome:
    """Take one record along a chain of plans; it ends where a plan stops it."""
    losses: tuple[Loss, ...] = ()
    moved: tuple[Moved, ...] = ()
    at = record
    for plan in plans:
        outcome = migrate(at, plan)
        losses += outcome.losses
        moved += outcome.moved
        if outcome.record is None:
            return Outcome(None, losses, outcome.blocks)
        at = outcome.record
    return Outcome(at, losses, (), moved)
