"""Relaxations: records that the city accepts and the parent refuses, found by the algebra.

A city record is projected onto the parent: fields that the city declares as its extensions are
left out where the parent's record type is open. A list that the parent declares open has the
city's codes as well. All else has to be a record of the parent.
"""

from collections.abc import Iterator, Mapping
from dataclasses import replace
from datetime import date
from typing import Final

from standards.algebra.automaton import TooHard
from standards.checking import findings as checking
from standards.checking import reference
from standards.checking.rules import RULES, Language, explain
from standards.compare.demands import Filled
from standards.compare.witness import (
    Accepted,
    Breach,
    Unknown,
    Version,
    Window,
    accepted_record,
    breaches,
    window,
)
from standards.constraints import parameters
from standards.model import Catalog, FieldType, Label, RecordType
from standards.profile.findings import RELAXES, UNDECIDED, Finding, Shown

# The change underneath, by the code of the finding that the parent reports.
_BECAUSE: Final = {
    "required": "REQUIRED_LOOSENED",
    "too_long": "LENGTH_WIDENED",
    "name_too_long": "FORM_WIDENED",
    "not_in_list": "CODELIST_WIDENED",
    "pattern": "PATTERN_WIDENED",
    "placeholder": "PLACEHOLDERS_WIDENED",
    "number_form": "SCALE_WIDENED",
    "date_form": "TYPE_WIDENED",
    "date_impossible": "TYPE_WIDENED",
    "past_retention": "PERIOD_LENGTHENED",
    "past_period": "PERIOD_LENGTHENED",
    "under_age": "CONDITION_LOOSENED",
    "at_least_one": "CONDITION_LOOSENED",
    "must_be_absent": "CONDITION_LOOSENED",
    "required_when": "CONDITION_LOOSENED",
    "positive_when": "CONDITION_LOOSENED",
    "date_in_future": "CONDITION_LOOSENED",
    "date_order": "CONDITION_LOOSENED",
    "identity_document": "CONDITION_LOOSENED",
}


def opened(parent: Catalog, city: Catalog) -> Catalog:
    """Return the parent with the codes that the city adds to its open lists."""
    mine = {one.id: one for one in city.code_lists}
    lists = []
    for one in parent.code_lists:
        more = mine[one.id].codes if one.open and one.id in mine else ()
        known = set(one.values())
        lists.append(replace(one, codes=(*one.codes, *(c for c in more if c.code not in known))))
    return replace(parent, code_lists=tuple(lists))


def extension_fields(city_type: RecordType, parent_type: RecordType) -> tuple[str, ...]:
    """Return the fields that the city may add: declared, and the parent's type is open."""
    if not parent_type.open:
        return ()
    known = set(parent_type.field_ids)
    return tuple(f.id for f in city_type.fields if f.extension and f.id not in known)


def relaxations(
    city_type: RecordType, parent_type: RecordType, city: Catalog, parent: Catalog
) -> Iterator[Finding]:
    """Yield what the city accepts and the parent refuses, each with a record that shows it."""
    days = window(city, parent)
    mine, above = Version(city_type, city), Version(parent_type, opened(parent, city))
    allowed = extension_fields(city_type, parent_type)
    known = set(parent_type.field_ids)
    for field in city_type.fields:
        if field.id not in known and field.id not in allowed:
            yield from _added(field.id, mine, above, days)
    for breach in breaches(mine, above, days, closed=False):
        yield _finding(breach, city_type, parent)


def undeclared_type(city_type: RecordType, city: Catalog) -> Finding:
    """Return the finding of a record type that the parent lacks and the city does not declare."""
    days = window(city, city)
    try:
        found = accepted_record(Version(city_type, city), days)
    except TooHard:
        found = None
    shown = Shown(found[0], found[1], "", "unknown_type") if found else None
    words = Label(
        "上级没有此记录类型; 本级增加的须声明 extension = true",
        "the parent has no such record type; one that is added says extension = true",
    )
    return Finding(RELAXES, "RECORD_TYPE_ADDED", city_type.id, "", words, shown)


def _added(field: str, mine: Version, above: Version, days: Window) -> Iterator[Finding]:
    """Yield a field that is not allowed as an extension, unless no record can fill it."""
    id_ = mine.record_type.id
    why = Label(
        "上级没有此数据项; 扩展须声明 extension = true, 且上级的记录类型开放 (open)",
        "the parent has no such field; an extension is declared, and the parent's type is open",
    )
    try:
        found = Accepted(mine, days).find(((Filled(field),),))
    except TooHard as error:
        yield _undecided(id_, field, str(error))
        return
    if found is not None:
        record, day = found
        if not _accepts(mine, record, day) or _accepts(above, record, day):
            yield _undecided(id_, field, "not confirmed by the reference check")
            return
        required = mine.record_type.field(field).required
        because = f"FIELD_ADDED_{'REQUIRED' if required else 'OPTIONAL'}"
        yield Finding(RELAXES, because, id_, field, why,
                      Shown(record, day, "", "unknown_field"))  # fmt: skip


def _finding(breach: Breach, city_type: RecordType, parent: Catalog) -> Finding:
    demand, shown, id_ = breach.demand, breach.shown, city_type.id
    field = demand.place[2] if demand.place[:1] == ("rules",) else "".join(demand.place[1:2])
    if isinstance(shown, Unknown):
        return _undecided(id_, field, shown.reason)
    above = parent.record_type(id_)
    because = _BECAUSE.get(demand.code, "FORM_WIDENED")
    if because.endswith("_WIDENED") and _type(field, city_type) != _type(field, above):
        because = "TYPE_WIDENED"
    zh = _words(shown.field, shown.code, above, parent, "zh")
    en = _words(shown.field, shown.code, above, parent, "en")
    return Finding(
        RELAXES,
        because,
        id_,
        field,
        Label(f"上级不接受: {zh}", f"the parent refuses it: {en}"),
        Shown(shown.record, shown.as_of, shown.field, shown.code),
    )


def _type(field: str, record_type: RecordType) -> FieldType | None:
    return record_type.field(field).type if field in record_type.field_ids else None


def _words(
    field: str, code: str, record_type: RecordType, catalog: Catalog, language: Language
) -> str:
    facts = parameters(record_type, catalog).get((field, code), ())
    finding = checking.Finding(0, field, code, RULES[code].severity, facts)
    return explain(finding, record_type=record_type, language=language).message


def _accepts(version: Version, record: Mapping[str, str], day: date) -> bool:
    found = reference.check(record, version.record_type, version.catalog, as_of=day)
    return all(one.severity is not checking.Severity.ERROR for one in found)


def _undecided(record_type: str, field: str, reason: str) -> Finding:
    words = Label(f"未能判定: {reason}", f"could be neither proved nor refuted: {reason}")
    return Finding(UNDECIDED, "UNKNOWN", record_type, field, words)
