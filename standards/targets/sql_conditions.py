"""Constraints and conditions as SQL expressions, for the dialects alike.

A CHECK passes where its expression is true or null, so what is asked of one column is written
without a word about null. Between columns every part is true or false, never null.
Calculations stand behind a CASE that looks at the shape first: PostgreSQL may look at the parts of
an AND in any order, and an error in a cast is no answer.
"""

from collections.abc import Callable, Mapping, Sequence
from typing import Final

from standards.check_digits import (
    CITIZEN_WEIGHTS,
    ORGANISATION_WEIGHTS,
    USCC_ALPHABET,
    USCC_WEIGHTS,
)
from standards.conditions import (
    CITIZEN,
    All,
    Comparison,
    Condition,
    Contains,
    Filled,
    Fits,
    Implies,
    Not,
    NotEarlier,
    OldEnough,
    OneOf,
    Passes,
    Some,
    Within,
)
from standards.constraints import (
    DATE,
    ORGANISATION_CODE,
    USCC,
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
)
from standards.targets.sql_dialects import Dialect

_DIGITS: Final = "0123456789X"
_TRUE, _FALSE = "1 = 1", "1 = 0"


def column(name: str) -> str:
    """Write the name of a column or table."""
    return '"' + name.replace('"', '""') + '"'


def of_constraint(constraint: Constraint, dialect: Dialect) -> str:
    """Write a constraint on one column; "" for one that refuses nothing."""
    name = column(constraint.field)
    said = ""
    match constraint:
        case MaxLength(_, _, limit):
            said = f"{dialect.length(name)} <= {limit}"
        case Matches(_, _, pattern):
            said = dialect.matches(name, pattern)
        case Excludes(_, _, values):
            said = f"{name} NOT IN ({_listed(values, dialect)})"
        case Among(_, _, values):
            said = f"{name} IN ({_listed(values, dialect)})"
        case Satisfies(_, _, "date"):
            said = _case(dialect.matches(name, DATE), _day(name, (1, 6, 9)), _TRUE)
        case Satisfies(_, _, test) if test in _TESTS:
            said = f"{name} IS NULL OR {_test(name, test, dialect)}"
        case Satisfies():
            pass  # a warning
    return said


def of_condition(condition: Condition, dialect: Dialect) -> str:
    """Write a condition on a record."""
    match condition:
        case Filled(field):
            said = f"{column(field)} IS NOT NULL"
        case Not(Filled(field)):
            said = f"{column(field)} IS NULL"
        case Not(part):
            said = f"NOT ({of_condition(part, dialect)})"
        case All(parts):
            said = _joined(" AND ", parts, dialect) or _TRUE
        case Some(parts):
            said = _joined(" OR ", parts, dialect) or _FALSE
        case Implies(when, then):
            said = f"NOT ({of_condition(when, dialect)}) OR ({of_condition(then, dialect)})"
        case NotEarlier() | Within() | OldEnough():
            said = _of_comparison(condition, dialect)
        case Fits() | Contains() | OneOf() | Passes():
            there = f"{column(condition.field)} IS NOT NULL"
            said = f"({there} AND {_of_text(condition, dialect)})"
    return said


def _joined(word: str, parts: Sequence[Condition], dialect: Dialect) -> str:
    said = [of_condition(part, dialect) for part in parts]
    return said[0] if len(said) == 1 else word.join(f"({part})" for part in said)


def _of_text(condition: Fits | Contains | OneOf | Passes, dialect: Dialect) -> str:
    name = column(condition.field)
    match condition:
        case Fits(_, pattern):
            return dialect.matches(name, pattern)
        case Contains(_, text):
            return f"{dialect.position(name, dialect.quoted(text))} > 0"
        case OneOf(_, values):
            return f"{name} IN ({_listed(values, dialect)})"
        case Passes(_, test):
            return _test(name, test, dialect)


def _of_comparison(condition: Comparison, dialect: Dialect) -> str:
    """Compare days as texts and numbers; nothing is asked where a value is no day or number."""
    name = column(condition.field)
    match condition:
        case NotEarlier(_, other):
            return f"{name} >= {column(other)}"
        case Within(_, start, months):
            both = [dialect.matches(each, DATE) for each in (name, column(start))]
            late = f"{_months_and_day(name)} <= {_months_and_day(column(start))} + {months * 100}"
            return _case(" AND ".join(both), late, _TRUE)
        case OldEnough(_, on, years):
            shapes = f"{dialect.matches(name, CITIZEN)} AND {dialect.matches(column(on), DATE)}"
            born = _number(name, 7, 8)
            day = f"CAST(replace({column(on)}, '-', '') AS INTEGER)"
            return _case(shapes, f"{day} - {born} >= {years * 10_000}", _TRUE)


def _months_and_day(name: str) -> str:
    """Number days so that n months later is n hundreds more; no month has a hundred days."""
    return f"({_number(name, 1, 4)} * 12 + {_number(name, 6, 2)}) * 100 + {_number(name, 9, 2)}"


def _listed(values: tuple[str, ...], dialect: Dialect) -> str:
    return ", ".join(map(dialect.quoted, values))


def _case(shape: str, then: str, otherwise: str) -> str:
    return f"CASE WHEN {shape} THEN {then} ELSE {otherwise} END"


def _number(text: str, start: int, length: int) -> str:
    return f"CAST(substr({text}, {start}, {length}) AS INTEGER)"


def _day(text: str, starts: tuple[int, int, int]) -> str:
    """Write that year, month and day in a text are a day that exists from 1900 to 2099."""
    year_at, month_at, day_at = starts
    year = _number(text, year_at, 4)
    leap = f"{year} % 4 = 0 AND {year} <> 1900"
    days = (
        f"CASE WHEN {_number(text, month_at, 2)} = 2 "
        f"THEN CASE WHEN {leap} THEN 29 ELSE 28 END "
        f"WHEN {_number(text, month_at, 2)} IN (4, 6, 9, 11) THEN 30 ELSE 31 END"
    )
    return (
        f"{year} BETWEEN 1900 AND 2099 "
        f"AND {_number(text, month_at, 2)} BETWEEN 1 AND 12 "
        f"AND {_number(text, day_at, 2)} BETWEEN 1 AND {days}"
    )


def _test(name: str, test: str, dialect: Dialect) -> str:
    shape, computed = _TESTS[test]
    return _case(dialect.matches(name, shape), computed(name, dialect), _FALSE)


def _weighted(text: str, alphabet: str, weights: Sequence[int], dialect: Dialect) -> str:
    """Write the sum of the values of characters times their weights."""
    return " + ".join(
        f"{weight} * ({dialect.position(_in_quotes(alphabet), f'substr({text}, {place}, 1)')} - 1)"
        for place, weight in enumerate(weights, start=1)
    )


def _in_quotes(alphabet: str) -> str:
    return f"'{alphabet}'"


def _citizen_check(name: str, dialect: Dialect) -> str:
    """ISO 7064 MOD 11-2: the weighted sum with the check character leaves 1."""
    return f"({_weighted(name, _DIGITS, (*CITIZEN_WEIGHTS, 1), dialect)}) % 11 = 1"


def _uscc(name: str, dialect: Dialect) -> str:
    """GB 32100-2015: the sum with the check character leaves nothing of 31."""
    return f"({_weighted(name, USCC_ALPHABET, (*USCC_WEIGHTS, 1), dialect)}) % 31 = 0"


def _organisation(name: str, dialect: Dialect) -> str:
    """GB 11714: the sum with the check character leaves nothing of 11; X stands for 10, 0 for 11.

    Letters count 10 to 35 before, and 10 as the check character is the X alone.
    """
    code = f"replace({name}, '-', '')"
    letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
    total = _weighted(code, letters, ORGANISATION_WEIGHTS, dialect)
    check = f"({dialect.position(_in_quotes(_DIGITS), f'substr({code}, 9, 1)')} - 1)"
    return f"{check} >= 0 AND ({total} + {check}) % 11 = 0"


Computed = Callable[[str, Dialect], str]

# By the name of a test: the shape that a text has, and the calculation on a text of that shape.
_TESTS: Final[Mapping[str, tuple[str, Computed]]] = {
    "birth_date": (CITIZEN, lambda name, _: _day(name, (7, 11, 13))),
    "citizen_check": (CITIZEN, _citizen_check),
    "uscc": (USCC, _uscc),
    "organisation_code": (ORGANISATION_CODE, _organisation),
}
