"""What may stop a valid record on its way: all reasons, read off the plan before any record.

A reason is the field of the target and the code of a stop; a run may report no other.
"""

from collections.abc import Iterator, Mapping
from dataclasses import fields as parts_of
from dataclasses import replace
from typing import Any, Final

from standards.constraints import Among, Constraint, MaxLength, constraints
from standards.migration.lenses import (
    Codes,
    Identity,
    Inexact,
    Lens,
    Merge,
    Otherwise,
    Requires,
    Split,
    Unit,
)
from standards.migration.pairing import Carried
from standards.migration.plan import Plan, sources_of
from standards.model import (
    Absent,
    AtLeastOne,
    FilledWhen,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RequiredWhen,
    Retention,
    WithinPeriod,
)

Reason = tuple[str, str]

_CODES: Final[Mapping[type[RecordRule], tuple[str, ...]]] = {
    Absent: ("must_be_absent",),
    AtLeastOne: ("at_least_one",),
    FilledWhen: ("required_when",),
    IdentityDocument: (
        "citizen_number_masked", "citizen_number_checksum", "citizen_number_date",
        "citizen_number_old", "citizen_number_form", "document_number",
    ),
    MinimumAge: ("under_age",),
    NotAfterAsOf: ("date_in_future",),
    NotBefore: ("date_order",),
    PositiveWhen: ("positive_when",),
    RequiredWhen: ("required_when",),
    Retention: ("past_retention",),
    WithinPeriod: ("past_period",),
}  # fmt: skip


def foreseen(plan: Plan) -> frozenset[Reason]:
    """Return all reasons for which a valid record of the source may be stopped."""
    return frozenset((*_by_lenses(plan), *_by_fields(plan), *_by_rules(plan)))


def _by_lenses(plan: Plan) -> Iterator[Reason]:
    yield from ((one.target, "no_counterpart") for one in plan.carried if one.gone)
    yield from ((name, "required") for name, _ in plan.needed if not _is_sure(name, plan))
    for lens in plan.versions.lenses:
        if lens.up if plan.up else lens.down:
            yield from _of_lens(lens, up=plan.up)


def _is_sure(target: str, plan: Plan) -> bool:
    """Whether a field is carried over from one that every valid record fills."""
    return any(
        one.target == target and plan.source_type.field(one.source).required for one in plan.carried
    )


def _of_lens(lens: Lens, *, up: bool) -> Iterator[Reason]:
    match lens.kind:
        case Requires(_, new, old):
            yield (new if up else old), "required"
        case Codes(old, new):
            target = new if up else old
            yield from ((target, code) for code in ("no_counterpart", "undecided", "several_codes"))
        case Unit(old, new) if lens.kind.inexact is Inexact.REJECT:
            yield (new if up else old), "inexact"
        case Split(old, new):
            yield (new[0] if up else old), "parts"
        case Merge(old, new):
            yield from (
                ((new, "no_counterpart"),)
                if up
                else ((old[0], "no_counterpart"), (old[-1], "parts"))
            )
        case Identity() if lens.kind.otherwise is Otherwise.REJECT:
            yield (lens.kind.document if up else lens.kind.old), "document"
        case _:
            pass


def _by_fields(plan: Plan) -> Iterator[Reason]:
    """Yield what the target asks of a value that the source does not ask."""
    came = {one.target: one for one in plan.carried}
    filled = sources_of(plan.versions, up=plan.up)
    for field in plan.target_type.fields:
        known = _known(came.get(field.id), plan)
        for asked in constraints(field, plan.target) if field.id in filled else ():
            if not any(_implies(one, asked) for one in known):
                yield field.id, asked.code
        if field.required and not _is_sure(field.id, plan):
            yield field.id, "required"


def _known(one: Carried | None, plan: Plan) -> tuple[Constraint, ...]:
    if one is None:
        return ()
    source = plan.source_type.field(one.source)
    found = constraints(source, plan.source)
    if one.codes or one.gone:  # what the codes became is in the list, see pairing
        found = tuple(part for part in found if part.code != "not_in_list")
    return tuple(replace(part, field=one.target) for part in found)


def _implies(known: Constraint, asked: Constraint) -> bool:
    match known, asked:
        case MaxLength(_, _, limit), MaxLength(_, _, wanted):
            return limit <= wanted
        case Among(_, _, values), Among(_, _, wanted):
            return set(values) <= set(wanted)
        case _:
            return known == asked


def _by_rules(plan: Plan) -> Iterator[Reason]:
    """Yield what the rules of the target ask, but for rules that the source has as well."""
    names = {one.source: one.target for one in plan.carried if not (one.codes or one.gone)}
    same = {
        renamed
        for rule in plan.source_type.rules
        if _same_lists(rule, plan) and (renamed := _renamed(rule, names))
    }
    for rule in plan.target_type.rules:
        if rule not in same:
            fields = rule.fields if isinstance(rule, Absent) else (rule.field,)
            yield from ((field, code) for field in fields for code in _CODES[type(rule)])


def _same_lists(rule: RecordRule, plan: Plan) -> bool:
    """Whether the code lists that a rule names are the same in both versions."""
    if not isinstance(rule, IdentityDocument):
        return True
    found = [
        {one.id: one.codes for one in catalog.code_lists} for catalog in (plan.source, plan.target)
    ]
    return all(found[0].get(name) == found[1].get(name) for name in (rule.documents, rule.regions))


def _renamed(rule: RecordRule, names: Mapping[str, str]) -> RecordRule | None:
    """Return a rule with the target's names of fields; None when a field is not carried as is."""
    changed: dict[str, Any] = {}
    for part in parts_of(rule):
        value = getattr(rule, part.name)
        if part.name in _FIELDS:
            ids = value if isinstance(value, tuple) else (value,)
            if not set(ids) <= names.keys():
                return None
            found = tuple(names[name] for name in ids)
            changed[part.name] = found if isinstance(value, tuple) else found[0]
    return replace(rule, **changed)


_FIELDS: Final = ("field", "fields", "other", "named_in", "on", "start", "level")
