"""What a version demands of records, as clauses that can be met or broken.

A literal says something about one or two fields. A choice is literals that hold together, a
clause is choices of which one holds. Every demand knows the clauses that meet it and those that
break it, so that "the old version holds and the new one does not" becomes one search.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Final

from standards.algebra.languages import BORN, CHECKED, DAY, SHAPED, Pattern, Spec, Words
from standards.compare.days import AS_OF, Relation, Shift, Variable
from standards.constraints import Constraint, constraints, holding
from standards.model import (
    Absent,
    AtLeastOne,
    Catalog,
    Field,
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
from standards.pattern import literal


@dataclass(frozen=True, slots=True)
class Gone:
    """The field is not in the record."""

    field: str


@dataclass(frozen=True, slots=True)
class Filled:
    """The field is in the record, with some value that it accepts."""

    field: str


@dataclass(frozen=True, slots=True)
class Inside:
    """The field is in the record, and its value in a language."""

    field: str
    spec: Spec


@dataclass(frozen=True, slots=True)
class Outside:
    """The field is in the record, and its value not in a language."""

    field: str
    spec: Spec


@dataclass(frozen=True, slots=True)
class Breaks:
    """The field is in the record, and its value breaks a constraint."""

    field: str
    constraint: Constraint


Literal = Gone | Filled | Inside | Outside | Breaks | Relation
Choice = tuple[Literal, ...]
Clause = tuple[Choice, ...]


@dataclass(frozen=True, slots=True)
class Demand:
    """One demand: where it stands, the code of its finding, and the clauses both ways."""

    place: tuple[str, ...]  # ("fields", "cf_wsh") or ("rules", "not_before", "sjc", …)
    code: str
    met: tuple[Clause, ...]  # empty for a constraint of a value: fields carry those themselves
    broken: tuple[Clause, ...]


_MASKS: Final = Pattern("{ANY}{0,}[*＊]{ANY}{0,}")
_ZERO: Final = Pattern("[0\\.]{0,}")


def of_values(record_type: RecordType, catalog: Catalog) -> Iterator[Demand]:
    """Yield what is demanded of single fields: that they are filled, and with what."""
    for field in record_type.fields:
        place = ("fields", field.id)
        if field.required:
            yield Demand(place, "required", (((Filled(field.id),),),), (((Gone(field.id),),),))
        for constraint in constraints(field, catalog):
            yield Demand(place, constraint.code, (), (((Breaks(field.id, constraint),),),))


def of_rules(record_type: RecordType, catalog: Catalog) -> Iterator[Demand]:
    """Yield what the rules between fields demand; warnings are no demands."""
    for rule in record_type.rules:
        yield from of_rule(rule, record_type, catalog)


def of_rule(rule: RecordRule, record_type: RecordType, catalog: Catalog) -> Iterator[Demand]:
    """Yield the demands of one rule, one for each of its findings that are errors."""
    match rule:
        case AtLeastOne(fields, field):
            met = (tuple((Filled(name),) for name in fields),)
            broken: tuple[Clause, ...] = (((tuple(Gone(name) for name in fields)),),)
            yield _demand(("at_least_one", field), "at_least_one", met, broken)
        case Absent(fields):
            for name in fields:
                yield _demand(
                    ("absent", name), "must_be_absent", (((Gone(name),),),), (((Filled(name),),),)
                )
        case RequiredWhen(field, other, values):
            words = Words(frozenset(values))
            yield _demand(
                ("required_when", field, other),
                "required_when",
                (((Gone(other),), (Outside(other, words),), (Filled(field),)),),
                (((Inside(other, words), Gone(field)),),),
            )
        case FilledWhen(field, other, values):
            asked = Pattern(holding(record_type.field(other), values))
            yield _demand(
                ("filled_when", field, other),
                "required_when",
                (((Gone(other),), (Outside(other, asked),), (Filled(field),)),),
                (((Inside(other, asked), Gone(field)),),),
            )
        case PositiveWhen(field, other, values):
            asked = Pattern(holding(record_type.field(other), values))
            yield _demand(
                ("positive_when", field, other),
                "positive_when",
                (((Gone(other),), (Outside(other, asked),), (Outside(field, _ZERO),)),),
                (
                    (
                        (Inside(other, asked), Gone(field)),
                        (Inside(other, asked), Inside(field, _ZERO)),
                    ),
                ),
            )
        case IdentityDocument():
            yield _identity(rule, record_type.field(rule.field), catalog)
        case MinimumAge():
            yield _age(rule)
        case NotAfterAsOf() | NotBefore() | Retention() | WithinPeriod():
            yield _of_days(rule)


def _demand(
    place: tuple[str, ...], code: str, met: tuple[Clause, ...], broken: tuple[Clause, ...]
) -> Demand:
    return Demand(("rules", *place), code, met, broken)


def _no_day(field: str) -> Clause:
    return ((Gone(field),), (Outside(field, DAY),))


def _of_days(rule: NotAfterAsOf | NotBefore | Retention | WithinPeriod) -> Demand:
    day = Variable("day", rule.field)
    is_day = Inside(rule.field, DAY)
    match rule:
        case NotAfterAsOf(field):
            relation = Relation(day, AS_OF)
            return _demand(
                ("not_after_as_of", field),
                "date_in_future",
                ((*_no_day(field), (is_day, relation)),),
                (((is_day, relation.broken()),),),
            )
        case Retention(field, years):
            # "not before that day some years ago" is: the day is after what is too old
            relation = Relation(day, AS_OF, Shift("years_ago", years), at_least=True)
            return _demand(
                ("retention", field),
                "past_retention",
                ((*_no_day(field), (is_day, relation)),),
                (((is_day, relation.broken()),),),
            )
        case NotBefore(field, other):
            relation = Relation(Variable("day", other), day)
            other_day = Inside(other, DAY)
            return _demand(
                ("not_before", field, other),
                "date_order",
                ((*_no_day(field), *_no_day(other), (is_day, other_day, relation)),),
                (((is_day, other_day, relation.broken()),),),
            )
        case WithinPeriod():
            return _period(rule)


def _period(rule: WithinPeriod) -> Demand:
    days = (Inside(rule.field, DAY), Inside(rule.start, DAY))
    levels = Words(frozenset(period.level for period in rule.periods))
    met: list[Choice] = [*_no_day(rule.field), *_no_day(rule.start)]
    met += [(Gone(rule.level),), (Outside(rule.level, levels),)]
    broken: list[Choice] = []
    for period in rule.periods:
        level = Inside(rule.level, Words(frozenset({period.level})))
        end, start = Variable("day", rule.field), Variable("day", rule.start)
        relation = Relation(end, start, Shift("months_after", period.months))
        met.append((level, *days, relation))
        broken.append((level, *days, relation.broken()))
    place = ("within_period", rule.field, rule.start, rule.level)
    return _demand(place, "past_period", (tuple(met),), (tuple(broken),))


def _age(rule: MinimumAge) -> Demand:
    born, on = Variable("born", rule.field), Variable("day", rule.on)
    both = (Inside(rule.field, BORN), Inside(rule.on, DAY))
    alive = Relation(born, AS_OF)
    old_enough = Relation(on, born, Shift("years_after", rule.refused_below), at_least=True)
    met: Clause = (
        *_no_day(rule.on),
        (Gone(rule.field),),
        (*both, old_enough),
        (Outside(rule.field, BORN),),
        (Inside(rule.field, BORN), alive.broken()),
    )
    broken: Clause = ((*both, alive, old_enough.broken()),)
    return _demand(("minimum_age", rule.field, rule.on), "under_age", (met,), (broken,))


def _identity(rule: IdentityDocument, field: Field, catalog: Catalog) -> Demand:
    """A citizen number of somebody born, or a number of a document that the other field names."""
    number, named = rule.field, rule.named_in
    born = Relation(Variable("born", number), AS_OF)
    documents = [
        (Pattern(code.pattern), Pattern(f"{{ANY}}{{0,}}{literal(code.code)}{{ANY}}{{0,}}"))
        for code in catalog.code_list(rule.documents).codes
        if code.pattern
    ]
    other = (Outside(number, _MASKS), Outside(number, SHAPED))
    right = (Inside(number, SHAPED), Inside(number, CHECKED), Inside(number, BORN), born)
    refused = Words(frozenset(field.refuse))
    met: Clause = (
        (Gone(number),),
        *([(Inside(number, refused),)] if field.refuse else []),
        right,
        *((*other, Inside(number, form), Inside(named, name)) for form, name in documents),
    )
    wrong: Clause = (
        (Inside(number, SHAPED), Outside(number, CHECKED)),
        (Inside(number, SHAPED), Outside(number, BORN)),
        (Inside(number, BORN), born.broken()),
        (Inside(number, _MASKS),),
        other,
    )
    unnamed = tuple(
        (
            (Inside(number, SHAPED),),
            (Inside(number, _MASKS),),
            (Outside(number, form),),
            (Gone(named),),
            (Outside(named, name),),
        )
        for form, name in documents
    )
    real = (((Outside(number, refused),),),) if field.refuse else ()
    place = ("identity_document", number, named)
    return _demand(place, "identity_document", (met,), (wrong, *unnamed, *real))
