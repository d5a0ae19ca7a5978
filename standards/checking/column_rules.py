"""Record rules on whole columns: each rule becomes masks of the rows that break it."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from typing import Final

import polars as pl

from standards.checking.column_tests import (
    born,
    day,
    has_right_check,
    is_citizen_shaped,
    is_known_region,
)
from standards.constraints import holding
from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    FilledWhen,
    IdentityDocument,
    MinimumAge,
    NotAfterAsOf,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RecordType,
    RequiredWhen,
    Retention,
    WithinPeriod,
)
from standards.pattern import to_rust

_NOTHING: Final = to_rust("[0.]{1,}")

Mask = tuple[str, str, pl.Expr]  # field, code, and which rows break the rule (null: not)


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides the records."""

    record_type: RecordType
    catalog: Catalog
    as_of: date


def broken(rule: RecordRule, context: Context) -> Iterator[Mask]:
    """Yield the masks of a rule."""
    match rule:
        case AtLeastOne(fields, field):
            yield field, "at_least_one", ~pl.any_horizontal(_filled(name) for name in fields)
        case Absent(fields):
            yield from ((name, "must_be_absent", _filled(name)) for name in fields)
        case RequiredWhen(field, other, values):
            asked = pl.col(other).is_in(list(values)).fill_null(value=False)
            yield field, "required_when", asked & ~_filled(field)
        case FilledWhen(field, other, values):
            yield field, "required_when", _holds(rule, context) & ~_filled(field)
        case PositiveWhen(field, other, values):
            asked = _holds(rule, context)
            nothing = ~_filled(field) | pl.col(field).str.contains(_NOTHING)
            yield field, "positive_when", asked & nothing
        case IdentityDocument():
            yield from _identity(rule, context)
        case _:
            yield from _of_dates(rule, context.as_of)


def _holds(rule: FilledWhen | PositiveWhen, context: Context) -> pl.Expr:
    held = to_rust(holding(context.record_type.field(rule.other), rule.values))
    return pl.col(rule.other).str.contains(held).fill_null(value=False)


def _filled(name: str) -> pl.Expr:
    return pl.col(name).is_not_null() & (pl.col(name) != "")


def _of_dates(rule: RecordRule, as_of: date) -> Iterator[Mask]:
    match rule:
        case NotAfterAsOf(field):
            yield field, "date_in_future", day(pl.col(field)) > as_of
        case NotBefore(field, other):
            yield field, "date_order", day(pl.col(field)) < day(pl.col(other))
        case Retention(field, years):
            yield field, "past_retention", day(pl.col(field)) < _years_before(as_of, years)
        case WithinPeriod(field, start, level, periods):
            for period in periods:
                latest = day(pl.col(start)).dt.offset_by(f"{period.months}mo")
                late = day(pl.col(field)) > latest
                yield field, "past_period", (pl.col(level) == period.level) & late
        case MinimumAge(field, on, refused_below, warned_below):
            age = _age(born(pl.col(field)), day(pl.col(on)))
            yield field, "under_age", age < refused_below
            yield field, "age_to_confirm", (age >= refused_below) & (age < warned_below)


def _years_before(as_of: date, years: int) -> date:
    """The first day that is not more than some years before; for 29 February it is 1 March."""
    try:
        return as_of.replace(year=as_of.year - years)
    except ValueError:
        return date(as_of.year - years, 3, 1)


def _born_by(number: pl.Expr, as_of: date) -> pl.Expr:
    found = born(number)
    return pl.when(found <= as_of).then(found)


def _age(birth: pl.Expr, on: pl.Expr) -> pl.Expr:
    written = [
        part.dt.year() * 10_000 + part.dt.month().cast(pl.Int32) * 100 + part.dt.day()
        for part in (on, birth)
    ]  # the date as the number YYYYMMDD: full years are what is left of the last four digits
    return (written[0] - written[1]) // 10_000


def _identity(rule: IdentityDocument, context: Context) -> Iterator[Mask]:
    number = pl.col(rule.field)
    there = _filled(rule.field) & ~number.is_in(list(context.record_type.field(rule.field).refuse))
    masked = number.str.contains("[*＊]")
    shaped = is_citizen_shaped(number)
    yield rule.field, "citizen_number_masked", there & masked
    yield rule.field, "citizen_number_checksum", there & shaped & ~has_right_check(number)
    born_ = _born_by(number, context.as_of)
    yield rule.field, "citizen_number_date", there & shaped & born_.is_null()
    known = is_known_region(number, rule.regions, context.catalog)
    yield rule.field, "citizen_number_region", there & shaped & ~known
    others = there & ~masked & ~shaped
    yield from _other_documents(rule, context.catalog, number, others)


def _other_documents(
    rule: IdentityDocument, catalog: Catalog, number: pl.Expr, others: pl.Expr
) -> Iterator[Mask]:
    documents = [code for code in catalog.code_list(rule.documents).codes if code.pattern]
    named = {
        code: pl.col(rule.named_in).str.contains(code.code, literal=True).fill_null(value=False)
        for code in documents
    }
    fits = [there & number.str.contains(to_rust(code.pattern)) for code, there in named.items()]
    any_named = pl.any_horizontal(named.values())
    born_ = _old_birth(number)
    yield rule.field, "citizen_number_old", others & ~any_named & born_.is_not_null()
    yield rule.field, "citizen_number_form", others & ~any_named & born_.is_null()
    yield rule.field, "document_number", others & any_named & ~pl.any_horizontal(fits)


def _old_birth(number: pl.Expr) -> pl.Expr:
    """The birth date in a 15-digit number of the 1989 edition; null for any other text."""
    text = pl.when(number.str.contains(to_rust("[0-9]{15}"))).then(number.str.slice(6, 6))
    return ("19" + text).str.to_date("%Y%m%d", strict=False)
