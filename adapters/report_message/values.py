"""What the text of each element may be, as a field of the catalog: for the schemas of a message.

Elements of public information are fields of `pboc-report`. Those of the head are what every record
of it says; counts, annotations and the summary have fields made here, with its code lists.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from adapters.credit_report.model import Element, Kind, modules
from adapters.report_message.units import WRITTEN
from standards.model import Field, FieldType, Label

if TYPE_CHECKING:
    from standards.model import Catalog

# Whose report it is, its number and its time: these are never empty.
HEAD: Final = {"PA01AI01": "bgbh", "PA01BQ01": "xm", "PA01BD01": "zjlx", "PA01BI01": "sfzh"}
NEEDED: Final = frozenset({*HEAD, "PA01AR01"})
_TIME: Final = (
    "[0-9]{4}-(0[1-9]|1[0-2])-(0[1-9]|[12][0-9]|3[01])T([01][0-9]|2[0-3]):[0-5][0-9]:[0-5][0-9]"
)
_TYPES: Final = {
    Kind.CODE: FieldType.CODE,
    Kind.DAY: FieldType.DATE,
    Kind.AMOUNT: FieldType.DECIMAL,
    Kind.COUNT: FieldType.INTEGER,
}
_SEGMENTS: Final = frozenset({"PA01A", "PA01B"})  # of the head that are written
_UNITS: Final = frozenset({"PA01", "PC04", *WRITTEN})


def written_modules() -> tuple[Element, ...]:
    """Return the modules that a message has, in order, with what is written of each."""
    kept = [m for m in modules() if m.kind is Kind.MODULE and m.inner[0].id in _UNITS]
    return tuple(_head(module) if module.id == "PRH" else module for module in kept)


def _head(module: Element) -> Element:
    unit = module.inner[0]
    segments = tuple(one for one in unit.inner if one.id in _SEGMENTS)
    return replace(module, inner=(replace(unit, least=1, inner=segments),))


def field_of(element: Element, catalog: Catalog) -> Field:
    """Return the field that says what the text of an element may be."""
    unit = element.id[:4]
    if element.id == "PA01AR01":
        return _made(element, pattern=_TIME, max_length=19)
    record_type = catalog.record_type((unit if unit in WRITTEN else WRITTEN[0]).lower())
    name = HEAD.get(element.id, element.id.lower())
    fields = {field.id: field for field in record_type.fields}
    if element.id[4:] == "ZD01" or name not in fields:
        return _made(element, max_length=element.length)
    return replace(fields[name], id=element.id)


def _made(element: Element, *, max_length: int, pattern: str = "") -> Field:
    type_ = _TYPES.get(element.kind, FieldType.TEXT)
    return Field(
        id=element.id,
        label=Label(element.zh, element.en),
        type=type_,
        max_length=18 if type_ is FieldType.DECIMAL else max_length,
        code_list=element.codes[0] if element.codes else "",
        decimals=2 if type_ is FieldType.DECIMAL else 0,
        pattern=pattern,
    )
