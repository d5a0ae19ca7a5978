"""The names by which a field may be known: its own, synonyms, columns of other layouts."""

from __future__ import annotations

import csv
import re
from dataclasses import dataclass
from functools import cache, cached_property
from importlib.resources import files
from typing import TYPE_CHECKING, Final

from adapters.mapping.headers import heading
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator, Mapping

    from adapters.mapping.model import Mapping as Layout
    from adapters.mapping.model import Source
    from standards.model import Catalog, Field, RecordType

OWN, SAME_TYPE, SAME_FIELD, SYNONYM = 1.0, 0.98, 0.92, 0.85
_PARENTHESES: Final = re.compile(r"[(（\[]([^()（）\[\]]*)[)）\]]")


@dataclass(frozen=True, slots=True)
class Name:
    """A name by which a field may be known."""

    text: str  # as headings are compared
    weight: float  # how sure it is that who says it means the field
    origin: str  # `standard`, `synonym`, or the id of the layout


@dataclass(frozen=True)
class Vocabulary:
    """The names of the fields of a record type, and of columns that nobody takes."""

    catalog: Catalog
    record_type: RecordType
    names: Mapping[str, tuple[Name, ...]]  # field id -> names, the surest first
    ignored: Mapping[str, tuple[str, str]]  # name -> layout, reason
    values: Mapping[str, tuple[tuple[str, str], ...]]  # field id -> what departments write, code

    def knows(self, name: str) -> bool:
        """Whether a name, as headings are compared, is that of a field or of an ignored column."""
        return name in self.ignored or name in self._all

    @cached_property
    def _all(self) -> frozenset[str]:
        return frozenset(one.text for names in self.names.values() for one in names)


def vocabulary(catalog: Catalog, record_type: RecordType, layouts: Iterable[Layout]) -> Vocabulary:
    """Gather the names of a record type's fields from the standard and from known layouts."""
    known = tuple(layouts)
    return Vocabulary(
        catalog,
        record_type,
        {field.id: _names(field, catalog, record_type, known) for field in record_type.fields},
        _ignored(known),
        {field.id: _written(field, catalog, known) for field in record_type.fields},
    )


def parts(name: str) -> tuple[str, ...]:
    """Return a name, without what stands in parentheses, and what stands in them."""
    inside = _PARENTHESES.findall(name)
    outside = _PARENTHESES.sub("", name)
    found = (heading(one) for one in (name, outside, *inside))
    return tuple(dict.fromkeys(one for one in found if one))


def _names(
    field: Field, catalog: Catalog, record_type: RecordType, layouts: tuple[Layout, ...]
) -> tuple[Name, ...]:
    found: dict[str, Name] = {}
    for text, weight, origin in (
        *((text, OWN, "standard") for text in _own(field)),
        *_of_layouts(field, record_type, layouts),
        *((text, SAME_FIELD, "standard") for text in _of_concept(field, catalog, record_type)),
        *_of_synonyms(field, record_type),
    ):
        for place, part in enumerate(parts(text)):
            name = Name(part, weight if place == 0 else weight * 0.95, origin)
            if part not in found or found[part].weight < name.weight:
                found[part] = name
    return tuple(sorted(found.values(), key=lambda name: -name.weight))


def _own(field: Field) -> Iterator[str]:
    yield from (field.id, field.label.zh)
    if field.source_code:
        yield field.source_code
    if field.formerly:
        yield field.formerly


def _of_layouts(
    field: Field, record_type: RecordType, layouts: tuple[Layout, ...]
) -> Iterator[tuple[str, float, str]]:
    """Yield what known layouts call the same field: of this record type, or of another."""
    for layout in layouts:
        weight = SAME_TYPE if layout.record_type == record_type.id else SAME_FIELD
        for name in names_in(layout, field.id):
            yield name, weight, layout.layout


def names_in(layout: Layout, field_id: str) -> Iterator[str]:
    """Yield the names and paths of the columns that fill a field in a layout."""
    for column in layout.columns:
        if column.field == field_id:
            for source in column.sources:
                yield from _shown(source, layout)


def _shown(source: Source, layout: Layout) -> Iterator[str]:
    """Yield the names of a column, those with a number for each number that there is."""
    for number in layout.repeat.numbers if source.repeated else ("",):
        one = source.numbered(number)
        yield from one.names
        if one.path:
            yield one.path


def _of_concept(field: Field, catalog: Catalog, record_type: RecordType) -> Iterator[str]:
    """Yield what other record types call the concept, where only this field is about it."""
    if not field.concept or sum(one.concept == field.concept for one in record_type.fields) > 1:
        return
    for other in catalog.record_types:
        for one in other.fields:
            if one.concept == field.concept:
                yield one.label.zh


def _of_synonyms(field: Field, record_type: RecordType) -> Iterator[tuple[str, float, str]]:
    """Yield what departments call the concept; worth less where several fields are about it."""
    alone = sum(one.concept == field.concept for one in record_type.fields) == 1
    for name in synonyms().get(field.concept, ()):
        yield name, SYNONYM if alone else SYNONYM * 0.7, "synonym"


@cache
def synonyms() -> Mapping[str, tuple[str, ...]]:
    """Return what departments call each concept."""
    text = (files("adapters.onboarding") / "synonyms.csv").read_text("utf-8")
    rows = csv.reader(text.splitlines())
    next(rows)
    return {concept: tuple(names.split()) for concept, names in rows}


def _ignored(layouts: tuple[Layout, ...]) -> dict[str, tuple[str, str]]:
    found: dict[str, tuple[str, str]] = {}
    for layout in layouts:
        for ignored in layout.ignored:
            for name in _shown(ignored.source, layout):
                found.setdefault(heading(name), (layout.layout, ignored.reason))
    return found


def _written(
    field: Field, catalog: Catalog, layouts: tuple[Layout, ...]
) -> tuple[tuple[str, str], ...]:
    """Return what departments write for codes that this standard has.

    The same field of another edition may have other codes.
    """
    if field.type is not FieldType.CODE:
        return ()
    codes = catalog.code_list(field.code_list).values()
    found: dict[str, str] = {}
    for layout in layouts:
        for column in layout.columns:
            if column.field == field.id and layout.standard == catalog.name:
                found.update(column.reading.values)
    return tuple((written, code) for written, code in found.items() if code in codes)
