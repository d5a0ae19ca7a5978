"""Record rules on one record: the plain reading of model.RecordRule, for the reference check."""

import calendar
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import lru_cache
from typing import Final

from standards.checking import identifiers
from standards.constraints import holding
from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    CodeList,
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
from standards.pattern import to_python

Broken = tuple[str, str]  # the field and the code of a finding

_DATE: Final = re.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")


@dataclass(frozen=True, slots=True)
class Context:
    """What a rule may look at besides the record."""

    record_type: RecordType
    catalog: Catalog
    as_of: date


def broken(rule: RecordRule, record: Mapping[str, str], context: Context) -> Iterator[Broken]:
    """Yield what a record breaks of a rule. The record holds non-empty texts only."""
    match rule:
        case AtLeastOne(fields, field):
            if not any(name in record for name in fields):
                yield field, "at_least_one"
        case Absent(fields):
            yield from ((name, "must_be_absent") for name in fields if name in record)
        case RequiredWhen(field, other, values):
            if record.get(other) in values and field not in record:
                yield field, "required_when"
        case IdentityDocument():
            yield from _identity(rule, record, context)
        case FilledWhen() | PositiveWhen():
            yield from _where_held(rule, record, context)
        case MinimumAge():
            yield from _age(rule, record)
        case _:
            yield from _of_dates(rule, record, context)


def _where_held(
    rule: FilledWhen | PositiveWhen, record: Mapping[str, str], context: Context
) -> Iterator[Broken]:
    held = _matching(holding(context.record_type.field(rule.other), rule.values))
    if not held.fullmatch(record.get(rule.other, "")):
        return
    text = record.get(rule.field, "")
    if isinstance(rule, FilledWhen) and not text:
        yield rule.field, "required_when"
    if isinstance(rule, PositiveWhen) and not text.strip("0."):
        yield rule.field, "positive_when"


@lru_cache(maxsize=512)
def _matching(pattern: str) -> re.Pattern[str]:
    """Compile a pattern of our dialect once, and not for every record."""
    return re.compile(to_python(pattern))


def day(text: str | None) -> date | None:
    """Return the date that a canonical text stands for; None for any other text."""
    if text is None or not _DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def is_known_region(code: str, regions: CodeList) -> bool:
    """Whether six digits are in a list of regions; two digits there stand for a whole province."""
    known = _known(regions)
    return code in known or code[:2] in known


@lru_cache(maxsize=8)
def _known(regions: CodeList) -> frozenset[str]:
    return frozenset(regions.values())


def _of_dates(rule: RecordRule, record: Mapping[str, str], context: Context) -> Iterator[Broken]:
    as_of = context.as_of
    match rule:
        case NotAfterAsOf(field):
            found = day(record.get(field))
            if found and found > as_of:
                yield field, "date_in_future"
        case NotBefore(field, other):
            later, earlier = day(record.get(field)), day(record.get(other))
            if later and earlier and later < earlier:
                yield field, "date_order"
        case WithinPeriod():
            yield from _period(rule, record)
        case Retention(field, years):
            found = day(record.get(field))
            last = (as_of.year - years, as_of.month, as_of.day)
            if found and (found.year, found.month, found.day) < last:
                yield field, "past_retention"


def _period(rule: WithinPeriod, record: Mapping[str, str]) -> Iterator[Broken]:
    end, start = day(record.get(rule.field)), day(record.get(rule.start))
    if end is None or start is None:
        return
    for period in rule.periods:
        if record.get(rule.level) == period.level and end > months_after(start, period.months):
            yield rule.field, "past_period"


def months_after(start: date, months: int) -> date:
    """Return the same day some months later, or the last day of a shorter month."""
    years, month = divmod(start.month - 1 + months, 12)
    year = start.year + years
    return date(year, month + 1, min(start.day, calendar.monthrange(year, month + 1)[1]))


def _age(rule: MinimumAge, record: Mapping[str, str]) -> Iterator[Broken]:
    number, when = record.get(rule.field, ""), day(record.get(rule.on))
    born = identifiers.birth_date(number) if identifiers.is_citizen_shaped(number) else None
    if not born or not when:
        return
    age = identifiers.age_on(born, when)
    if age < rule.refused_below:
        yield rule.field, "under_age"
    elif age < rule.warned_below:
        yield rule.field, "age_to_confirm"


def _born(number: str, as_of: date) -> date | None:
    if not identifiers.is_citizen_shaped(number):
        return None
    born = identifiers.birth_date(number)
    return born if born and born <= as_of else None


def _identity(
    rule: IdentityDocument, record: Mapping[str, str], context: Context
) -> Iterator[Broken]:
    number = record.get(rule.field)
    if number is None or number in context.record_type.field(rule.field).refuse:
        return  # nothing there, or a placeholder, which has a finding of its own
    if "*" in number or "＊" in number:
        yield rule.field, "citizen_number_masked"
    elif identifiers.is_citizen_shaped(number):
        yield from ((rule.field, code) for code in _citizen(rule, number, context))
    else:
        documents = context.catalog.code_list(rule.documents)
        code = _other_document(number, record.get(rule.named_in, ""), documents)
        if code:
            yield rule.field, code


def _citizen(rule: IdentityDocument, number: str, context: Context) -> Iterator[str]:
    if not identifiers.has_right_check(number):
        yield "citizen_number_checksum"
    if _born(number, context.as_of) is None:
        yield "citizen_number_date"
    if not is_known_region(number[:6], context.catalog.code_list(rule.regions)):
        yield "citizen_number_region"


def _other_document(number: str, named: str, documents: CodeList) -> str:
    """Return the code of what is wrong with a number that is no citizen number; "" if nothing."""
    patterns = [code.pattern for code in documents.codes if code.pattern and code.code in named]
    if not patterns:
        old = identifiers.is_old_citizen_number(number)
        return "citizen_number_old" if old else "citizen_number_form"
    if any(_matching(pattern).fullmatch(number) for pattern in patterns):
        return ""
    return "document_number"
