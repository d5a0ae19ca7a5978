"""Grounds: why a record is withdrawn, read off what departments hand in. Pure.

A record of type `repair` or `objection` names another record by its authority, its document and
the person; a record can also say itself that it does not stand any more.
"""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from exchange.withdrawal.notice import Reason
from standards.checking.row_rules import day
from standards.model import Catalog, RecordType

REPAIR, OBJECTION = "repair", "objection"
ABOUT_OTHERS = frozenset({REPAIR, OBJECTION})

_STATES = "state"  # the code list of what a decision is worth now
_ANNULLED = frozenset({"撤销", "无效"})
_REMOVED = frozenset({"移出日期"})  # 失信被执行人, 重大税收违法: off the list
_GRANTED = "准予修复"
_OBJECTION = {
    "受理": Reason.OBJECTION,
    "核查": Reason.OBJECTION,
    "更正": Reason.CORRECTED,
    "维持": Reason.UPHELD,
}
# Which field of `repair` and `objection` says what a key field of the record is about.
_REFERENCES = {
    "authority": "yjljg",
    "organisation_name": "yjljg",
    "decision_number": "yjlwh",
    "case_number": "yjlwh",
    "certificate_number": "yjlwh",
    "citizen_number": "sfzh",
    "decision_date": "yjlrq",
    "event_date": "yjlrq",
}


@dataclass(frozen=True, slots=True)
class Ground:
    """Why one record is withdrawn: `key` has the values of its natural key, in its order.

    Without a `key` the reference does not tell which record is meant.
    """

    record_type: str
    key: tuple[str, ...] | None
    reason: Reason
    day: date
    of_itself: bool  # the record says so itself; it may never have been sent


def of(
    record: Mapping[str, str], record_type: RecordType, catalog: Catalog, *, as_of: date
) -> Ground | None:
    """The ground that one record gives, or None."""
    if record_type.id == REPAIR:
        return _of_repair(record, record_type, catalog, as_of)
    if record_type.id == OBJECTION:
        return _of_objection(record, record_type, catalog, as_of)
    return _of_itself(record, record_type, catalog, as_of)


def telling(record_type: RecordType, catalog: Catalog) -> dict[str, tuple[str, ...]]:
    """The fields that tell whether a record gives a ground, each with the codes that do.

    Without codes any value does. A record in which none of them has one gives no ground.
    """
    if record_type.id == REPAIR:
        return {"xfjg": ()}
    if record_type.id == OBJECTION:
        return {"clzt": ()}
    found: dict[str, tuple[str, ...]] = {}
    for field in record_type.fields:
        if field.label.zh in _REMOVED:
            found[field.id] = ()
        if field.code_list == _STATES:
            codes = catalog.code_list(_STATES).codes
            annulled = tuple(code.code for code in codes if code.label.zh in _ANNULLED)
            found |= {field.id: annulled} if annulled else {}
    return found


def _of_repair(
    record: Mapping[str, str], record_type: RecordType, catalog: Catalog, as_of: date
) -> Ground | None:
    if _label(record, record_type, catalog, "xfjg") != _GRANTED:
        return None
    decided = day(record.get("xfrq")) or as_of
    return _about(record, record_type, catalog, Reason.REPAIRED, decided)


def _of_objection(
    record: Mapping[str, str], record_type: RecordType, catalog: Catalog, as_of: date
) -> Ground | None:
    reason = _OBJECTION.get(_label(record, record_type, catalog, "clzt"))
    if reason is None:
        return None
    closed = reason is not Reason.OBJECTION
    when = day(record.get("clrq" if closed else "tcrq")) or as_of
    return _about(record, record_type, catalog, reason, when)


def _about(
    record: Mapping[str, str], record_type: RecordType, catalog: Catalog, reason: Reason, when: date
) -> Ground | None:
    """The ground that a record gives about another one, whose type its class names."""
    named = _label(record, record_type, catalog, "jllb")
    target = next((one for one in catalog.record_types if one.label.zh == named), None)
    if target is None:
        return None
    return Ground(target.id, _referred(record, target), reason, when, of_itself=False)


def _referred(record: Mapping[str, str], target: RecordType) -> tuple[str, ...] | None:
    """The key of the record that is meant; None where the reference says too little for it."""
    sources = [_REFERENCES.get(target.field(name).concept, "") for name in target.key]
    values = tuple(record.get(source, "") for source in sources)
    return values if all(values) and len(set(sources)) == len(sources) else None


def _of_itself(
    record: Mapping[str, str], record_type: RecordType, catalog: Catalog, as_of: date
) -> Ground | None:
    key = tuple(record.get(name, "") for name in record_type.key)
    for field in record_type.fields:
        if field.label.zh in _REMOVED:
            removed = day(record.get(field.id))
            if removed is not None and removed <= as_of:
                return Ground(record_type.id, key, Reason.REPAIRED, removed, of_itself=True)
        annulled = field.code_list == _STATES and (
            _label(record, record_type, catalog, field.id) in _ANNULLED
        )
        if annulled:
            when = day(record.get(record_type.version_field)) or as_of
            return Ground(record_type.id, key, Reason.ANNULLED, when, of_itself=True)
    return None


def _label(record: Mapping[str, str], record_type: RecordType, catalog: Catalog, name: str) -> str:
    """The Chinese label of a coded value; empty where there is none."""
    value = record.get(name, "")
    codes = catalog.code_list(record_type.field(name).code_list).codes
    return next((code.label.zh for code in codes if code.code == value), "")
