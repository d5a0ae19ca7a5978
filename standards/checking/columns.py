"""The column check: whole columns at once, with no Python for a good row.

It must find exactly what reference.check finds; tests/properties holds the two together.
"""

from collections.abc import Iterator
from datetime import date
from typing import Final

import polars as pl

from standards.checking import column_rules, screen
from standards.checking.column_rules import Mask
from standards.checking.column_tests import TESTS
from standards.checking.findings import Finding, Severity
from standards.checking.rules import RULES
from standards.constraints import (
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
    parameters,
)
from standards.model import Catalog, Field, RecordType
from standards.pattern import to_rust

SCHEMA: Final = {"row": pl.UInt32, "field": pl.String, "code": pl.String, "severity": pl.String}


def check(
    records: pl.DataFrame, record_type: RecordType, catalog: Catalog, *, as_of: date
) -> pl.DataFrame:
    """Return the findings of all records as columns: row, field, code, severity; sorted.

    `records` holds text columns named by field id, null where a value is absent. A field without
    a column is absent everywhere; a value in a column of another name is an unknown field.
    Raises TypeError for a column that is not text.
    """
    if any(kind not in (pl.String, pl.Null) for kind in records.dtypes):
        raise TypeError("every column of canonical records is text")
    known = record_type.field_ids
    frame = records.with_columns(
        pl.lit(None, pl.String).alias(name) for name in known if name not in records.columns
    ).with_columns(pl.col(pl.Null).cast(pl.String))
    rows = screen.suspects(frame, record_type, catalog, as_of=as_of)
    if rows.is_empty():  # most batches: some two hundred masks cost more than the screen
        return pl.DataFrame(schema=SCHEMA)
    broken = masks(record_type, catalog, as_of=as_of)
    others = [name for name in records.columns if name not in known]
    if others:
        broken["", "unknown_field"] = pl.any_horizontal(pl.col(others).is_not_null())
    found = _findings(frame[rows], broken)
    return found.with_columns(row=rows[found["row"]])


def findings(frame: pl.DataFrame, record_type: RecordType, catalog: Catalog) -> tuple[Finding, ...]:
    """Return the findings of a frame that check() made as values, in the same order."""
    facts = parameters(record_type, catalog)
    return tuple(
        Finding(row, field, code, Severity(severity), facts.get((field, code), ()))
        for row, field, code, severity in frame.iter_rows()
    )


def masks(
    record_type: RecordType, catalog: Catalog, *, as_of: date
) -> dict[tuple[str, str], pl.Expr]:
    """Return, for each field and code, the expression for the rows that get this finding."""
    return _joined(_masks(record_type, catalog, as_of))


def _masks(record_type: RecordType, catalog: Catalog, as_of: date) -> Iterator[Mask]:
    for field in record_type.fields:
        yield from _of_field(field, catalog)
    context = column_rules.Context(record_type, catalog, as_of)
    for rule in record_type.rules:
        yield from column_rules.broken(rule, context)


def _of_field(field: Field, catalog: Catalog) -> Iterator[Mask]:
    value = pl.col(field.id)
    yield field.id, "empty", value == ""
    if field.required:
        yield field.id, "required", value.is_null()
    for constraint in constraints(field, catalog):
        holds = _holds(constraint, value, catalog)
        yield field.id, constraint.code, (value != "") & ~holds


def _holds(constraint: Constraint, value: pl.Expr, catalog: Catalog) -> pl.Expr:
    match constraint:
        case MaxLength(_, _, limit):
            return value.str.len_chars() <= limit
        case Matches(_, _, pattern):
            return value.str.contains(to_rust(pattern))
        case Excludes(_, _, values):
            return ~value.is_in(list(values))
        case Among(_, _, values):
            return value.is_in(list(values))
        case Satisfies(_, _, test, argument):
            return TESTS[test](value, argument, catalog)


def _joined(masks: Iterator[Mask]) -> dict[tuple[str, str], pl.Expr]:
    """Join masks of the same field and code: a record has each finding once."""
    joined: dict[tuple[str, str], pl.Expr] = {}
    for field, code, mask in masks:
        whole = mask.fill_null(value=False)
        joined[field, code] = joined[field, code] | whole if (field, code) in joined else whole
    return joined


def _findings(frame: pl.DataFrame, masks: dict[tuple[str, str], pl.Expr]) -> pl.DataFrame:
    places = list(masks)
    named = [mask.alias(str(number)) for number, mask in enumerate(masks.values())]
    broken = frame.lazy().select(named).collect()  # lazy: parts that masks share are done once
    parts = [pl.DataFrame(schema=SCHEMA)]
    for name, anywhere in broken.select(pl.all().any()).row(0, named=True).items():
        if anywhere:
            field, code = places[int(name)]
            said = (("field", field), ("code", code), ("severity", RULES[code].severity.value))
            rows = broken[name].arg_true().cast(pl.UInt32)
            found = pl.DataFrame({"row": rows})
            parts.append(found.with_columns(pl.lit(text).alias(column) for column, text in said))
    return pl.concat(parts).sort("row", "field", "code")
