"""The way of a field: the steps from its cells to its values."""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.mapping.headers import half_width
from adapters.mapping.model import CODED, Read, Reading
from adapters.values.amounts import AMOUNT, NUMBER, in_percent, in_unit
from adapters.values.codes import CodeTable, code, several
from adapters.values.dates import DATE, MONTH, month_day
from adapters.values.declared import declared
from adapters.values.documents import written_as
from adapters.values.identity import IDENTITY, REGION, UPGRADE
from adapters.values.sentinels import empty
from adapters.values.step import Step, Watch
from adapters.values.text import NAME, NFC, PERSON, TEXT, TOKEN, UNHIDE
from standards.model import FieldType

if TYPE_CHECKING:
    from adapters.values.step import Way
    from standards.model import Catalog, CodeList, Field

READS: Final[dict[Read, Way]] = {
    Read.TEXT: TEXT,
    Read.NAME: NAME,
    Read.DATE: DATE,
    Read.MONTH: MONTH,
    Read.CODE: TEXT,
    Read.DOCUMENT: TEXT,
    Read.IDENTITY: IDENTITY,
    Read.REGION: REGION,
    Read.AMOUNT: AMOUNT,
    Read.NUMBER: NUMBER,
    Read.TOKEN: TOKEN,
}

# Between several codes in a cell, whatever a mapping declares besides.
_SEPARATORS: Final = (";", "；")


def way(reading: Reading, field: Field, catalog: Catalog, *, of_person: bool) -> Way:
    """Return the steps by which a field is read, in order.

    `of_person` says that a name has to be that of a natural person, because rows about
    organisations are told apart and set aside.
    """
    first: Way = (UNHIDE, *map(declared, reading.steps)) if reading.steps else ()
    if reading.values and reading.read not in CODED:
        first = (*first, replaced(reading))
    steps = (*first, *READS[reading.read])
    if of_person and reading.read is Read.NAME:
        steps = (*steps, PERSON)
    if reading.empty:
        steps = (*steps, empty(reading.empty, READS[reading.read]))
    steps = (*steps, *_after(reading, field, catalog), NFC)  # what travels is NFC
    return (*steps, default(reading.default)) if reading.default else steps


def default(value: str) -> Step:
    """Return the step that fills blanks."""
    return Step(
        "default",
        lambda values: values.fill_null(value),
        (Watch("default_filled", lambda before, _: before.is_null()),),
    )


def replaced(reading: Reading) -> Step:
    """Return the step that puts a value where a text stands for it: 长期 -> 2099-12-31."""
    table = {half_width(written).strip(): value for written, value in reading.values}

    def does(texts: pl.Expr) -> pl.Expr:
        given = texts
        for step in TOKEN:
            given = step.does(given)
        return pl.coalesce(given.replace_strict(table, default=None), texts)

    return Step("values", does)


def _after(reading: Reading, field: Field, catalog: Catalog) -> Way:
    match reading.read:
        case Read.IDENTITY:
            return (UPGRADE,)
        case Read.DATE if reading.month_day:
            return (month_day(reading.month_day),)
        case Read.AMOUNT:
            return (_to_unit(reading.unit, field.unit),)
        case Read.CODE | Read.DOCUMENT:
            codes = catalog.code_list(field.code_list) if field.type is FieldType.CODE else None
            table = _code_table(reading, codes)
            if not field.separator:
                return (code(table, reading),)
            separators = (*reading.separators, *_SEPARATORS, field.separator)
            return (several(table, reading, separators, field.separator),)
        case _:
            return ()


def _to_unit(written: str, wanted: str) -> Step:
    if wanted == "%" and written:
        return in_percent(written)
    return in_unit(written or "元", wanted if written else "元")


def _code_table(reading: Reading, codes: CodeList | None) -> CodeTable:
    values = dict(reading.values)
    if reading.read is Read.DOCUMENT and codes:
        values = written_as(codes, reading.systems) | values
    return CodeTable.of(codes, values, only_values=reading.only_values)
