"""What must hold inside a catalog before it can be compiled: references, patterns, dates."""

import re
from collections.abc import Collection, Iterable, Iterator
from dataclasses import fields as parts_of
from datetime import date
from typing import Final, Protocol

from standards.kinds import Standard
from standards.model import (
    Catalog,
    Field,
    FieldType,
    Form,
    IdentityDocument,
    RecordRule,
    RecordType,
    WithinPeriod,
)
from standards.nearest_name import meant
from standards.pattern import PatternMistake, parse

Place = tuple[str, ...]  # a path through the model, such as record_types/penalty/fields/cf_wsh

_VERSION: Final = re.compile(r"[0-9]+(\.[0-9]+){1,2}")
# What a field id in a rule is called; values, years and code lists are not field ids.
_FIELD_ATTRIBUTES: Final = ("field", "fields", "other", "named_in", "on", "start", "level")


def incoherences(catalog: Catalog) -> Iterator[tuple[Place, str]]:
    """Yield everything that does not fit together, each with its place in the model."""
    yield from in_head(catalog)
    lists = {code_list.id for code_list in catalog.code_lists}
    acts = {act.id for act in catalog.acts}
    for record_type in catalog.record_types:
        yield from _in_record_type(record_type, lists, acts)
    for code_list in catalog.code_lists:
        place = ("code_lists", code_list.id)
        if not code_list.codes:
            yield place, f"the code list {code_list.id} has no codes"
        for code in code_list.codes:
            yield from in_pattern((*place, code.code), code.pattern)
            if code.act and code.act not in acts:
                yield (*place, code.code), absent_act(code.act, acts)


def in_head(standard: Standard) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with version and dates, which every kind of standard has."""
    if not _VERSION.fullmatch(standard.version):
        yield ("version",), "version: numbers with dots, such as 1.0.0"
    if not _is_day(standard.effective_from):  # S-07 of the lint looks at the rest
        yield ("effective_from",), "effective_from: a date such as 2018-04-01"


class Timed(Protocol):
    """A part of a standard that holds from a day until a day, either of them left out."""

    @property
    def effective_from(self) -> str: ...  # noqa: D102 - as the class says

    @property
    def effective_until(self) -> str: ...  # noqa: D102


def in_time(place: Place, part: Timed) -> Iterator[tuple[Place, str]]:
    """Yield dates that are none, and an end before the start."""
    wrong = False
    for name in ("effective_from", "effective_until"):
        day = getattr(part, name)
        if day and not _is_day(day):
            wrong = True
            yield (*place, name), f"{name}: a date such as 2018-04-01"
    if not wrong and part.effective_until and part.effective_until < part.effective_from:
        yield (*place, "effective_until"), "effective_until: not before effective_from"


def _is_day(text: str) -> bool:
    try:
        return date.fromisoformat(text).isoformat() == text
    except ValueError:
        return False


def _in_record_type(
    record_type: RecordType, lists: set[str], acts: set[str]
) -> Iterator[tuple[Place, str]]:
    place = ("record_types", record_type.id)
    ids = set(record_type.field_ids)
    named: Iterable[tuple[str, str]] = [("key", id_) for id_ in record_type.key]
    if record_type.version_field:
        named = [*named, ("version_field", record_type.version_field)]
    for attribute, id_ in named:
        if id_ not in ids:
            yield (*place, attribute), f"{attribute}: no field {id_}{meant(id_, ids)}"
        elif not (record_type.field(id_).required or record_type.field(id_).group):
            yield (*place, attribute), f"{attribute}: the field {id_} is not required"
    if not record_type.key:
        yield place, "key: at least one field"
    yield from _acts(place, record_type, acts)
    for field in record_type.fields:
        yield from _in_field((*place, "fields", field.id), field, lists)
        if field.id in record_type.tombstones:
            yield (*place, "fields", field.id), f"{field.id} was removed once: choose another id"
    for number, rule in enumerate(record_type.rules):
        yield from _in_rule((*place, "rules", str(number)), rule, ids, lists)


def _acts(place: Place, record_type: RecordType, acts: set[str]) -> Iterator[tuple[Place, str]]:
    for attribute in ("acts", "publication_acts"):
        named = getattr(record_type, attribute)
        yield from (
            ((*place, attribute), f"{attribute}: {absent_act(act, acts)}")
            for act in named
            if act not in acts
        )
    for field in record_type.fields:
        at = (*place, "fields", field.id, "acts")
        absent = (act for act in field.acts if act not in acts)
        yield from ((at, f"acts: {absent_act(act, acts)}") for act in absent)


def absent_act(id_: str, acts: Collection[str]) -> str:
    """Say that no act has an id, and where acts are written."""
    return f"no act {id_} in acts.csv{meant(id_, acts)}"


def _absent_list(id_: str, lists: Collection[str]) -> str:
    new = f"; a new one is [{id_}] in codes/lists.toml with its codes in codes/{id_}.csv"
    return f"no code list {id_}{meant(id_, lists) or new}"


def _in_field(place: Place, field: Field, lists: set[str]) -> Iterator[tuple[Place, str]]:
    if field.max_length < 1:
        yield (*place, "max_length"), "max_length: at least 1"
    if (field.type is FieldType.CODE) != bool(field.code_list):
        yield (*place, "code_list"), "code_list: for fields of the type code, and only for them"
    if field.code_list and field.code_list not in lists:
        yield (*place, "code_list"), _absent_list(field.code_list, lists)
    if field.form is Form.REGION and "regions" not in lists:
        yield (*place, "form"), "the form region needs the code list regions"
    if field.required and field.group:
        yield (*place, "group"), "a field is required or one of a group, not both"
    yield from in_pattern((*place, "pattern"), field.pattern)


def _in_rule(
    place: Place, rule: RecordRule, ids: set[str], lists: set[str]
) -> Iterator[tuple[Place, str]]:
    for part in parts_of(rule):
        value = getattr(rule, part.name)
        names = value if isinstance(value, tuple) else (value,)
        if part.name in _FIELD_ATTRIBUTES:
            absent = (name for name in names if name not in ids)
            yield from (
                (place, f"{part.name}: no field {name}{meant(name, ids)}") for name in absent
            )
    if isinstance(rule, WithinPeriod):
        levels = [period.level for period in rule.periods]
        if len(set(levels)) < len(levels) or any(period.months < 0 for period in rule.periods):
            yield place, "periods: each level once, and no negative months"
    if isinstance(rule, IdentityDocument):
        wanted = (rule.documents, rule.regions)
        yield from ((place, _absent_list(name, lists)) for name in wanted if name not in lists)


def in_pattern(place: Place, pattern: str) -> Iterator[tuple[Place, str]]:
    """Yield what is wrong with a pattern; none is fine."""
    if not pattern:
        return
    try:
        parse(pattern)
    except PatternMistake as mistake:
        yield place, f"pattern: {mistake}"
