"""Reading back: what the reader of reports makes of a message, held against every record."""

from __future__ import annotations

from decimal import Decimal
from functools import cache
from typing import TYPE_CHECKING, Final

from adapters.credit_report.correspondence import correspondences
from adapters.credit_report.model import Kind
from adapters.opening import open_tables
from adapters.readers.credit_report import table_of
from adapters.readers.credit_report_child import gathered
from adapters.readers.report_units import Reports, structured, unwrapped
from adapters.report_message.elements_of import layout_of, mapping_of
from adapters.report_message.statements import BY_THE_READER, REPORT, Source
from adapters.table import Origin
from adapters.translate import translate
from standards.model import FieldType

if TYPE_CHECKING:
    from collections.abc import Iterator, Mapping

    from adapters.table import Table
    from standards.model import Catalog, Field

LOST: Final = "lost"  # a value that is not read any more
CHANGED: Final = "changed"  # another one is read
ADDED: Final = "added"  # the reader gives one that the record did not have


class Back:
    """A message as the reader sees it: records by layout and by the place of their unit."""

    def __init__(self, data: bytes, catalogs: Mapping[str, Catalog]) -> None:
        self._events = list(structured(data.decode()))
        self._catalogs = catalogs
        self._tables: dict[str, Table] = {}
        self._found: dict[tuple[str, str], dict[int, dict[str, str]]] = {}

    def record(self, source: Source, unit: str, place: int) -> Mapping[str, str]:
        """Return what is read of the unit at a place, from 0, as a record of the source's type."""
        own = source.record_type.upper() == unit
        layout = f"pboc-{source.record_type}" if own else layout_of(source.record_type)[1]
        if (unit, layout) not in self._found:
            self._found[unit, layout] = dict(self._read(unit, layout))
        return self._found[unit, layout].get(place, {})

    def _read(self, unit: str, layout: str) -> Iterator[tuple[int, dict[str, str]]]:
        if unit not in self._tables:
            tables, facts = gathered(Reports(unit), self._events)
            origin = Origin("message", "", reader="credit report")
            self._tables[unit] = table_of(tables, facts, origin)
        mapping = mapping_of(layout)
        opened = open_tables((self._tables[unit],), mapping)
        done = translate(opened.table, opened.headings, mapping, self._catalogs[mapping.standard])
        for at, row in zip(done.index.to_list(), done.records.iter_rows(named=True), strict=True):
            found = {name: value for name, value in row.items() if value is not None}
            yield at - opened.headings.first, found


def differences(
    source: Source, back: Mapping[str, str], catalog: Catalog, without: frozenset[str]
) -> Iterator[tuple[str, str, bool]]:
    """Yield each field that is not read back as it was: how, and whether that is to be expected.

    What is expected stands in correspondence.csv, no element holds it, or the element is one of
    `without`, which are left empty.
    """
    expected = expected_of(source.record_type) | _left_out(source.record_type, without)
    for field in catalog.record_type(source.record_type).fields:
        before, after = source.record.get(field.id, ""), back.get(field.id, "")
        if before == after or (before and after and _same_amount(field, before, after)):
            continue
        how = (CHANGED if after else LOST) if before else ADDED
        broken = "\n" in before and unwrapped(before, Kind.TEXT)[0] == after
        yield field.id, how, broken or field.id in expected


def _same_amount(field: Field, one: str, other: str) -> bool:
    return field.type is FieldType.DECIMAL and Decimal(one) == Decimal(other)


@cache
def _left_out(record_type: str, without: frozenset[str]) -> frozenset[str]:
    """Return the fields that are elements which are left empty."""
    rows = {row.field for row in correspondences() if row.element in without
            if row.record_type == record_type}  # fmt: skip
    return frozenset(rows | {name.lower() for name in without})


@cache
def expected_of(record_type: str) -> frozenset[str]:
    """Return the fields of a record type that need not come back as they were."""
    if _is_of_a_report(record_type):
        return BY_THE_READER
    from standards.release import load

    rows = [row for row in correspondences() if row.record_type == record_type]
    lossy = {row.field for row in rows if row.how != "same" or row.writing or row.reading}
    mapping = mapping_of(layout_of(record_type)[1])
    there = {row.field for row in rows}
    fields = load(mapping.standard).record_type(record_type).field_ids
    return frozenset(lossy | (set(fields) - there))


def _is_of_a_report(record_type: str) -> bool:
    return record_type in {one.id for one in _report().record_types}


@cache
def _report() -> Catalog:
    from standards.release import load

    return load(REPORT)
