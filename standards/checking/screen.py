"""The screen: which rows of a batch may break anything at all, as cheaply as whole columns allow.

Most rows of a batch are good. One pass over each column sorts out those that may not be, and only
they go through the masks of columns.py, which say what is wrong. A row that the screen lets pass
has no finding; a row that it stops may have none either. tests/properties holds both together.

The cost of a column is mostly the number of regular expressions on it, so everything that a
field asks of its characters is one expression here, and days are compared as texts.
"""

from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from datetime import date
from typing import Final

import polars as pl

from standards.checking import column_rules
from standards.checking.column_tests import TESTS, is_known_region, is_right_check
from standards.constraints import (
    CALENDAR,
    SHARED,
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    calendar,
    constraints,
)
from standards.model import (
    Absent,
    Catalog,
    Field,
    FieldType,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    RecordRule,
    RecordType,
    Retention,
)
from standards.pattern import CLASSES, Class, Ranges, Repeat, common, parse, ranges_to_rust, to_rust

_CALENDAR: Final = to_rust(CALENDAR)
_CITIZEN: Final = to_rust(f"[0-9]{{6}}{calendar('')}[0-9]{{3}}[0-9X]")


def suspects(
    frame: pl.DataFrame, record_type: RecordType, catalog: Catalog, *, as_of: date
) -> pl.Series:
    """Return the numbers of the rows that may have a finding, ascending (UInt32).

    `frame` holds a text column for each field, null where a value is absent, and perhaps others,
    whose values belong to no field.
    """
    known = record_type.field_ids
    lengths = frame.select(pl.col(known).str.len_bytes().max())
    longest: dict[str, int] = {
        name: length for name, length in lengths.row(0, named=True).items() if length is not None
    }
    context = column_rules.Context(record_type, catalog, as_of)
    parts = [pl.col(name).is_not_null() for name in frame.columns if name not in known]
    for field in record_type.fields:
        if field.required:
            parts.append(pl.col(field.id).is_null())
        if field.id in longest:
            parts.extend(_of_field(field, catalog, longest[field.id]))
    for rule in record_type.rules:
        parts.extend(_of_rule(rule, context, longest.keys()))
    # Of an absent value a mask is null, and null or true is true: one fill at the end is enough.
    suspect = pl.any_horizontal(parts).fill_null(value=False)
    return frame.lazy().select(suspect=suspect).collect()["suspect"].arg_true()


def _of_field(field: Field, catalog: Catalog, longest: int) -> Iterator[pl.Expr]:
    """Yield what makes a present value of the field suspicious; the longest has so many bytes."""
    value = pl.col(field.id)
    if field.type is FieldType.DATE:
        yield ~value.str.contains(_CALENDAR)
        return
    asked = constraints(field, catalog)
    limit = min(part.limit for part in asked if isinstance(part, MaxLength))
    if longest > limit:  # bytes are never fewer than characters
        yield value.str.len_chars() > limit
    yield ~value.str.contains(_characters(asked))
    for constraint in asked:
        yield from _beyond_characters(constraint, value, catalog)


def _beyond_characters(
    constraint: Constraint, value: pl.Expr, catalog: Catalog
) -> Iterator[pl.Expr]:
    match constraint:
        case Matches(_, _, pattern) if pattern != _EDGE and _star(pattern) is None:
            yield ~value.str.contains(to_rust(pattern))
        case Excludes(_, _, values):
            yield value.is_in(list(values))
        case Among(_, _, values):
            yield ~value.is_in(list(values))
        case Satisfies(_, _, test, argument):
            yield value.is_not_null() & ~TESTS[test](value, argument, catalog)
        case _:
            pass


_EDGE: Final = SHARED["no_edge_blank"]


def _characters(asked: tuple[Constraint, ...]) -> str:
    """Return one expression for all that is asked of single characters: a value is not empty."""
    inside = CLASSES["ANY"]
    edges = None
    for part in asked:
        if isinstance(part, Matches):
            ranges = _star(part.pattern)
            inside = common(inside, ranges) if ranges else inside
            edges = CLASSES["NONBLANK"] if part.pattern == _EDGE else edges
    middle = ranges_to_rust(inside)
    end = ranges_to_rust(common(inside, edges)) if edges else middle
    return rf"\A{end}(?:{middle}*{end})?\z"


def _star(pattern: str) -> Ranges | None:
    """The class of a pattern that asks the same of every character; None for another pattern."""
    match parse(pattern):
        case Repeat(Class(ranges), 0, None):
            return ranges
    return None


def _of_rule(
    rule: RecordRule, context: column_rules.Context, there: AbstractSet[str]
) -> Iterator[pl.Expr]:
    match rule:
        case Absent(fields):
            yield from (pl.col(name).is_not_null() for name in fields if name in there)
        case IdentityDocument(field, _, _, regions) if field in there:
            yield pl.col(field).is_not_null() & ~_good_citizen(pl.col(field), regions, context)
        case MinimumAge(field, on, _, warned_below) if {field, on} <= there:
            years = _number(pl.col(on), 0, 4) - _number(pl.col(field), 6, 4)
            yield years <= warned_below  # who turns that old in the year is looked at
        case NotAfterAsOf(field) if field in there:
            yield pl.col(field) > context.as_of.isoformat()
        case NotBefore(field, other) if {field, other} <= there:
            yield pl.col(field) < pl.col(other)
        case Retention(field, years) if field in there:
            yield pl.col(field) < f"{context.as_of.year - years:04}{context.as_of:-%m-%d}"
        case _:
            yield from (mask for _, _, mask in column_rules.broken(rule, context))


def _number(text: pl.Expr, start: int, length: int) -> pl.Expr:
    return text.str.slice(start, length).cast(pl.Int32, strict=False)


def _good_citizen(number: pl.Expr, regions: str, context: column_rules.Context) -> pl.Expr:
    """Whether a text is a citizen number without any finding; another document is suspicious."""
    shaped = number.str.contains(_CITIZEN)
    right = is_right_check(pl.when(shaped).then(number))
    born = number.str.slice(6, 8) <= f"{context.as_of:%Y%m%d}"
    known = is_known_region(number, regions, context.catalog)
    return (shaped & right & born & known).fill_null(value=False)
