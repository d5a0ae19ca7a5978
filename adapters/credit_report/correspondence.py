"""Which element of a report is which field of the city's catalog, and what is lost on the way.

One table for both directions (correspondence.csv): reading goes from elements to fields, by the
layouts that it names; writing goes from fields to elements. A row without a field is an element
that the catalog has no place for. A field without a row has no element, and is lost in writing.
"""

from __future__ import annotations

import csv
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from importlib.resources import files
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from standards.model import Field, RecordType


@dataclass(frozen=True, slots=True)
class Loss:
    """What is lost in one direction, in the two languages that users read; empty: nothing."""

    zh: str
    en: str

    def __bool__(self) -> bool:
        return bool(self.zh)


@dataclass(frozen=True, slots=True)
class Correspondence:
    """One element of a unit, and the field of a record type that it is."""

    unit: str
    element: str
    record_type: str  # of jiangyin-person/2.0.0; empty where the catalog has none for the unit
    field: str  # empty: no field
    layout: str  # by which it is read
    how: str  # same, unit, month, sum …: docs/credit-database.md
    reading: Loss
    writing: Loss


@cache
def correspondences() -> tuple[Correspondence, ...]:
    """Return the whole table, in its order."""
    text = (files("adapters.credit_report") / "correspondence.csv").read_text("utf-8")
    return tuple(
        Correspondence(
            unit=row["unit"],
            element=row["element"],
            record_type=row["record_type"],
            field=row["field"],
            layout=row["layout"],
            how=row["how"],
            reading=Loss(row["reading_zh"], row["reading_en"]),
            writing=Loss(row["writing_zh"], row["writing_en"]),
        )
        for row in csv.DictReader(text.splitlines())
    )


def of_unit(unit: str) -> tuple[Correspondence, ...]:
    """Return what the table says of one unit, PF04."""
    return tuple(row for row in correspondences() if row.unit == unit)


def without_element(unit: str, record_type: RecordType) -> Iterator[Field]:
    """Yield the fields of a record type that no element of a unit is: lost when it is written.

    What is empty for natural persons anyway is none of them.
    """
    filled = {row.field for row in of_unit(unit) if row.record_type == record_type.id}
    of_others = {id_ for rule in record_type.rules for id_ in getattr(rule, "fields", ())}
    return (field for field in record_type.fields if field.id not in filled | of_others)
