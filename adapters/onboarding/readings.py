"""How the cells of a column should be read for the field that it fills."""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from adapters.mapping.model import Read, Reading
from standards.model import FieldType, Form, IdentityDocument

if TYPE_CHECKING:
    from adapters.onboarding.codes import TableCodes
    from adapters.onboarding.facts import Facts
    from standards.model import Field, RecordType

_MONEY: Final = ("万元", "元")
_TOKENS: Final = (Form.USCC, Form.ORGANISATION_CODE)
_BY_FORM: Final = {Form.NAME: Read.NAME, Form.REGION: Read.REGION}


def reading(
    column: int,
    names: tuple[str, ...],
    facts: Facts,
    codes: TableCodes,
    field: Field,
    record_type: RecordType,
) -> Reading:
    """Return how a column is read. Of an amount whose unit nobody says, the unit is empty."""
    if field.type is FieldType.CODE:
        listed = codes.listed(field)
        empty = tuple(text for text in facts.nothing if text not in listed)
        return replace(codes.reading(column, field), empty=empty)
    read = _read(field, record_type)
    unit = _unit(names) if read is Read.AMOUNT and field.unit in _MONEY else ""
    return Reading(read=read, empty=facts.nothing, unit=unit)


def _read(field: Field, record_type: RecordType) -> Read:
    if any(isinstance(rule, IdentityDocument) and rule.field == field.id
           for rule in record_type.rules):  # fmt: skip
        return Read.IDENTITY
    if field.type is FieldType.DATE:
        return Read.DATE
    if field.type in (FieldType.DECIMAL, FieldType.INTEGER):
        return Read.AMOUNT if field.unit in _MONEY else Read.NUMBER
    if field.form in _TOKENS:
        return Read.TOKEN
    return _BY_FORM.get(field.form, Read.TEXT)


def _unit(names: tuple[str, ...]) -> str:
    """Return the unit that a name says: 罚款金额（万元）."""
    return next((unit for unit in _MONEY for name in names if unit in name), "")
