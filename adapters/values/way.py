"""The way of a column: the steps from its cells to the values of its field."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

from adapters.mapping.model import Column, Mapping, Read
from adapters.values.codes import CodeTable, code, joined
from adapters.values.dates import DATE
from adapters.values.identity import IDENTITY, REGION, UPGRADE
from adapters.values.sentinels import empty
from adapters.values.step import Step, Watch
from adapters.values.text import NAME, NFC, PERSON, TEXT, TOKEN
from standards.model import FieldType

if TYPE_CHECKING:
    from adapters.values.step import Way
    from standards.model import Catalog

READS: Final[dict[Read, Way]] = {
    Read.TEXT: TEXT,
    Read.NAME: NAME,
    Read.DATE: DATE,
    Read.CODE: TEXT,
    Read.IDENTITY: IDENTITY,
    Read.REGION: REGION,
    Read.TOKEN: TOKEN,
}


def way(column: Column, mapping: Mapping, catalog: Catalog) -> Way:
    """Return the steps of a column, in order."""
    steps = READS[column.read]
    if column.read is Read.NAME and mapping.person:
        steps = (*steps, PERSON)
    if column.empty:
        steps = (*steps, empty(column.empty, steps))
    if column.read is Read.IDENTITY:
        steps = (*steps, UPGRADE)
    if column.read is Read.CODE:
        if separator := catalog.record_type(mapping.record_type).field(column.field).separator:
            steps = (*steps, joined(separator))
        steps = (*steps, code(_code_table(column, mapping, catalog), column.otherwise))
    steps = (*steps, NFC)  # what travels is NFC (docs/envelope.md)
    return (*steps, default(column.default)) if column.default else steps


def default(value: str) -> Step:
    """Return the step that fills blanks."""
    return Step(
        "default",
        lambda values: values.fill_null(value),
        (Watch("default_filled", lambda before, _: before.is_null()),),
    )


def _code_table(column: Column, mapping: Mapping, catalog: Catalog) -> CodeTable:
    field = catalog.record_type(mapping.record_type).field(column.field)
    codes = catalog.code_list(field.code_list) if field.type is FieldType.CODE else None
    return CodeTable.of(codes, dict(column.values))
