"""Compare two versions of a standard: a verdict for each record type and concern, with proof."""

from collections.abc import Iterator
from typing import Final

from standards.algebra.automaton import TooHard
from standards.compare import attribute_changes, structure
from standards.compare.field_changes import Breaches, field_changes, pairs, rule_changes
from standards.compare.report import Change, Report, TypeReport, stated
from standards.compare.rule_ids import Concern
from standards.compare.witness import (
    Unknown,
    Version,
    Window,
    Witness,
    accepted_record,
    breaches,
    window,
)
from standards.kinds import Standard
from standards.model import Catalog, CodeList, IdentityDocument, RecordType


class NotComparable(ValueError):
    """Two standards of different kinds."""


def compare(old: Standard, new: Standard) -> Report:
    """Return what changed from one version to another. Raises NotComparable.

    DATA and READER are proved or refuted by a record that the reference check has seen; what
    touches no record is read off the two versions.
    """
    if type(old) is not type(new):
        raise NotComparable(f"{old.name} and {new.name} are standards of different kinds")
    if isinstance(old, Catalog) and isinstance(new, Catalog):
        return _catalogs(old, new)
    return structure.compare(old, new)


def _catalogs(old: Catalog, new: Catalog) -> Report:
    days = window(old, new)
    lists = {
        id_: tuple(_list(id_, old, new))
        for id_ in dict.fromkeys(one.id for c in (old, new) for one in c.code_lists)
    }
    ids = dict.fromkeys(one.id for c in (old, new) for one in c.record_types)
    types = [_type(id_, old, new, days) for id_ in ids]
    types = [
        TypeReport(one.id, one.label, one.changes, _used(one.id, old, new, lists)) for one in types
    ]
    return Report(
        old.name,
        new.name,
        new.label,
        days,
        tuple(types),
        tuple(_weighed(change, types) for changes in lists.values() for change in changes),
        tuple(attribute_changes.of_catalog(old, new)),
    )


def _type(id_: str, old: Catalog, new: Catalog, days: Window) -> TypeReport:
    before, after = (_find(id_, catalog) for catalog in (old, new))
    if before is None or after is None:
        there = before or after
        assert there is not None  # noqa: S101 - the id comes from one of the two
        return TypeReport(id_, there.label, (_whole(there, old, new, days, gone=after is None),))
    a, b = Version(before, old), Version(after, new)
    return TypeReport(id_, after.label, tuple(_changes(a, b, days)))


def _find(id_: str, catalog: Catalog) -> RecordType | None:
    return next((one for one in catalog.record_types if one.id == id_), None)


def _whole(one: RecordType, old: Catalog, new: Catalog, days: Window, *, gone: bool) -> Change:
    """Return the change of a record type that only one version has."""
    rule = "RECORD_TYPE_REMOVED" if gone else "RECORD_TYPE_ADDED"
    name = f"{one.label.zh} {one.label.en}"
    change = stated(rule, f"record_types/{one.id}", *((name, "") if gone else ("", name)))
    concern = Concern.DATA if gone else Concern.READER
    try:
        found = accepted_record(Version(one, old if gone else new), days)
    except TooHard:
        return Change(change.rule, change.path, change.old, change.new, change.refutes, (concern,))
    if found is None:  # no record of the type was ever valid
        return change
    witness = Witness(*found, "", "unknown_record_type")
    refutes = (concern, *change.refutes)
    shown = {"data": witness} if gone else {"reader": witness}
    return Change(change.rule, change.path, change.old, change.new, refutes, (), **shown)


def _changes(old: Version, new: Version, days: Window) -> Iterator[Change]:
    path = f"record_types/{new.record_type.id}"
    yield from attribute_changes.of_type(old.record_type, new.record_type, path)
    if _same(old, new):
        found: Breaches = ((), ())
    else:
        found = tuple(breaches(old, new, days)), tuple(breaches(new, old, days))
    judged = [*field_changes(old, new, found), *rule_changes(old, new, found)]
    yield from judged
    for before, after in pairs(old, new):
        if before is not None and after is not None:
            yield from attribute_changes.of_field(before, after, f"{path}/fields/{after.id}")
    yield from _unexplained(path, found, judged)


def _unexplained(path: str, found: Breaches, judged: list[Change]) -> Iterator[Change]:
    """Yield what records show and no change explains; there should be nothing."""
    for concern, side in zip((Concern.DATA, Concern.READER), found, strict=True):
        if side and not any(concern in (*one.refutes, *one.unknown) for one in judged):
            first = side[0].shown
            if isinstance(first, Unknown):
                yield Change("UNDECIDED", path, "", first.reason, (), (concern,))
            elif concern is Concern.DATA:
                yield Change("UNDECIDED", path, refutes=(concern,), data=first)
            else:
                yield Change("UNDECIDED", path, refutes=(concern,), reader=first)


def _same(old: Version, new: Version) -> bool:
    """Whether both say the same of records: then nothing needs to be proved."""
    return (
        old.record_type.fields == new.record_type.fields
        and old.record_type.rules == new.record_type.rules
        and _lists_of(old) == _lists_of(new)
    )


def _lists_of(version: Version) -> list[CodeList]:
    used = lists_used(version.record_type)
    return [one for one in version.catalog.code_lists if one.id in used]


def lists_used(record_type: RecordType) -> frozenset[str]:
    """Return the ids of the code lists that decide about records of a type."""
    fields = {field.code_list for field in record_type.fields if field.code_list}
    rules = {r.documents for r in record_type.rules if isinstance(r, IdentityDocument)}
    return frozenset(fields | rules)


def _list(id_: str, old: Catalog, new: Catalog) -> Iterator[Change]:
    before, after = (
        next((one for one in catalog.code_lists if one.id == id_), None) for catalog in (old, new)
    )
    path = f"code_lists/{id_}"
    if before is not None and after is not None:
        if before != after or before.codes != after.codes:
            yield from attribute_changes.of_list(before, after, path)
    elif after is not None:
        yield stated("PART_ADDED", path, "", after.label.zh)
    elif before is not None:
        yield stated("PART_REMOVED", path, before.label.zh)


def _used(
    id_: str, old: Catalog, new: Catalog, lists: dict[str, tuple[Change, ...]]
) -> tuple[Change, ...]:
    """Return the changes of the code lists of a type that no record shows."""
    used: set[str] = set()
    for catalog in (old, new):
        found = _find(id_, catalog)
        used |= lists_used(found) if found is not None else set()
    kept = (change for list_ in lists if list_ in used for change in lists[list_])
    return tuple(change for change in kept if change.refutes)


_WEIGHED: Final = {
    "CODE_ADDED": (Concern.READER,),
    "CODE_REMOVED": (Concern.DATA,),
    "CODE_REPLACED": (Concern.DATA,),
    "CODE_FORM_CHANGED": (Concern.DATA, Concern.READER),
}


def _weighed(change: Change, types: list[TypeReport]) -> Change:
    """Let a code that came, went or changed weigh what the fields and rules with its list show."""
    list_ = change.path.split("/")[1]
    shown = {
        concern
        for report in types
        for one in report.changes
        if one.rule.startswith(("CODELIST_", "CARDINALITY_", "CONDITION_"))
        and (list_ in (one.old, one.new) or f'"{list_}"' in one.old + one.new)
        for concern in one.refutes
    }
    wanted = shown.intersection(_WEIGHED.get(change.rule, ()))
    refutes = tuple(c for c in Concern if c in change.refutes or c in wanted)
    return Change(change.rule, change.path, change.old, change.new, refutes)
