"""What record rules ask for, spelled out as conditions on the texts of a record.

Targets read this list and no rule, so that each of them says the same under the same codes. What
depends on the day of the check (not after that day, retention) is no condition of a record alone:
`requirements` leaves it out, and the enforcement matrix says so.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from standards.constraints import calendar, holding
from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    FilledWhen,
    IdentityDocument,
    MinimumAge,
    NotBefore,
    PositiveWhen,
    RecordRule,
    RecordType,
    RequiredWhen,
    WithinPeriod,
)

CITIZEN: Final = "[0-9]{17}[0-9X]"  # the shape of GB 11643-1999
BIRTH_DATE: Final = f"[0-9]{{6}}{calendar('')}[0-9]{{3}}[0-9X]"
_SOMETHING: Final = "[0-9.]{0,}[1-9][0-9.]{0,}"  # a number that is not 0
_STARS: Final = ("*", "＊")

# A condition about a field that is not filled does not hold, but for `Not` and the comparisons.


@dataclass(frozen=True, slots=True)
class Filled:
    """The field is there."""

    field: str


@dataclass(frozen=True, slots=True)
class Fits:
    """The whole text matches a pattern of our dialect."""

    field: str
    pattern: str


@dataclass(frozen=True, slots=True)
class Contains:
    """The text has another one in it."""

    field: str
    text: str


@dataclass(frozen=True, slots=True)
class OneOf:
    """The text is one of some."""

    field: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Passes:
    """The text has the shape of a number and passes its computation.

    `birth_date`: the number of a citizen has a day that exists in it; `citizen_check`: its check
    character is right.
    """

    field: str
    test: str


@dataclass(frozen=True, slots=True)
class NotEarlier:
    """The date `field` is not before `other`; nothing is asked where one is not a date."""

    field: str
    other: str


@dataclass(frozen=True, slots=True)
class Within:
    """The date `field` is at most some months after `start`; as NotEarlier without dates."""

    field: str
    start: str
    months: int


@dataclass(frozen=True, slots=True)
class OldEnough:
    """Who has the citizen number `field` is at least `years` old on the date `on`; as Within."""

    field: str
    on: str
    years: int


@dataclass(frozen=True, slots=True)
class Not:
    """The other condition does not hold."""

    part: "Condition"


@dataclass(frozen=True, slots=True)
class All:
    """Every one of some conditions holds."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Some:
    """At least one of some conditions holds; of none, never."""

    parts: tuple["Condition", ...]


@dataclass(frozen=True, slots=True)
class Implies:
    """Where one condition holds, the other one does as well."""

    when: "Condition"
    then: "Condition"


TextCondition = Fits | Contains | OneOf | Passes
Comparison = NotEarlier | Within | OldEnough
Atom = Filled | TextCondition | Comparison
Condition = Atom | Not | All | Some | Implies


@dataclass(frozen=True, slots=True)
class Requirement:
    """A condition that every record fulfils; the finding stands at `field` under `code`."""

    field: str
    code: str
    condition: Condition


def absent(record_type: RecordType) -> frozenset[str]:
    """Return the fields that no record of the type may have."""
    rules = (rule for rule in record_type.rules if isinstance(rule, Absent))
    return frozenset(name for rule in rules for name in rule.fields)


def requirements(record_type: RecordType, catalog: Catalog) -> Iterator[Requirement]:
    """Yield what the rules of a record type ask of a record, whatever the day."""
    for rule in record_type.rules:
        yield from _of_rule(rule, record_type, catalog)


def _of_rule(rule: RecordRule, record_type: RecordType, catalog: Catalog) -> Iterator[Requirement]:
    match rule:
        case AtLeastOne(fields, field):
            possible = tuple(Filled(name) for name in fields if name not in absent(record_type))
            yield Requirement(field, "at_least_one", Some(possible))
        case Absent(fields):
            yield from (Requirement(name, "must_be_absent", Not(Filled(name))) for name in fields)
        case RequiredWhen(field, other, values):
            needed = Implies(OneOf(other, values), Filled(field))
            yield Requirement(field, "required_when", needed)
        case FilledWhen() | PositiveWhen():
            yield _where_held(rule, record_type)
        case NotBefore(field, other):
            yield Requirement(field, "date_order", NotEarlier(field, other))
        case WithinPeriod(field, start, level, periods):
            for period in periods:
                in_time = Within(field, start, period.months)
                asked_of = OneOf(level, (period.level,))
                yield Requirement(field, "past_period", Implies(asked_of, in_time))
        case MinimumAge(field, on, refused_below, _):
            yield Requirement(field, "under_age", OldEnough(field, on, refused_below))
        case IdentityDocument():
            yield from _identity(rule, catalog)
        case _:
            return  # depends on the day of the check


def _where_held(rule: FilledWhen | PositiveWhen, record_type: RecordType) -> Requirement:
    asked = Fits(rule.other, holding(record_type.field(rule.other), rule.values))
    if isinstance(rule, FilledWhen):
        return Requirement(rule.field, "required_when", Implies(asked, Filled(rule.field)))
    return Requirement(rule.field, "positive_when", Implies(asked, Fits(rule.field, _SOMETHING)))


def _identity(rule: IdentityDocument, catalog: Catalog) -> Iterator[Requirement]:
    """A citizen number, or the number of a document that another field names.

    Whatever is wrong with a number of another shape is one requirement, `document_number`: the
    codes `citizen_number_form` and `citizen_number_old` only say more of it.
    """
    field = rule.field
    shaped = Fits(field, CITIZEN)
    masked = Some(tuple(Contains(field, star) for star in _STARS))
    fits = Some(
        tuple(
            All((Contains(rule.named_in, code.code), Fits(field, code.pattern)))
            for code in catalog.code_list(rule.documents).codes
            if code.pattern
        )
    )
    for code, condition in (
        ("citizen_number_masked", Not(masked)),
        ("citizen_number_date", Implies(shaped, Passes(field, "birth_date"))),
        ("citizen_number_checksum", Implies(shaped, Passes(field, "citizen_check"))),
        ("document_number", Implies(All((Filled(field), Not(shaped))), fits)),
    ):
        yield Requirement(field, code, condition)
