"""Ladders: the criteria of one fact, of which exactly one applies to every value (D-02)."""

import re
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum
from itertools import pairwise
from typing import Final

from standards.classification import (
    NUMERIC,
    WHOLE,
    Classification,
    Criterion,
    End,
)

_NUMBER: Final = re.compile(r"[0-9]{1,15}(\.[0-9]{1,6})?")


@dataclass(frozen=True, slots=True, order=True)
class Ladder:
    """What a ladder is of: a scheme, what is judged, and the fact that is looked at."""

    scheme: str
    judged: str
    fact: str


class FaultKind(StrEnum):
    """What is wrong with a ladder."""

    GAP = "gap"  # a value to which no criterion applies
    OVERLAP = "overlap"  # a value to which two do


@dataclass(frozen=True, slots=True)
class Fault:
    """A value of a ladder to which not exactly one criterion applies."""

    ladder: Ladder
    kind: FaultKind
    criteria: tuple[str, ...]  # the ids of those that meet, or between which the gap is
    value: str  # a value that shows it


def ladders(standard: Classification) -> Mapping[Ladder, tuple[Criterion, ...]]:
    """Return the criteria of each ladder, in the order of the standard."""
    found: dict[Ladder, tuple[Criterion, ...]] = {}
    for criterion in standard.criteria:
        of = Ladder(criterion.scheme, criterion.judged, criterion.fact)
        found[of] = (*found.get(of, ()), criterion)
    return found


def fits(criterion: Criterion, value: str) -> bool:
    """Say whether a criterion applies to a value of its fact; a text that is no number fits none.

    Numbers are not negative; those of counts are whole.
    """
    if criterion.measure not in NUMERIC:
        return value in criterion.values
    number = number_of(value)
    if number is None or (criterion.measure in WHOLE and number != number.to_integral_value()):
        return False
    return _above(criterion, number) and _below(criterion, number)


def number_of(text: str) -> Decimal | None:
    """Return the number that a text stands for, None if it is no plain decimal."""
    return Decimal(text) if _NUMBER.fullmatch(text) else None


def faults(standard: Classification) -> Iterator[Fault]:
    """Yield each gap and overlap of each ladder, with a value that shows it."""
    values = {fact.id: fact.values for fact in standard.facts}
    for ladder, rows in ladders(standard).items():
        numeric = rows[0].measure in NUMERIC
        tried = _telling(rows) if numeric else values.get(ladder.fact, ())
        found = list(_faults(ladder, rows, tried))
        # One fault for each set of criteria: the values between two bounds tell the same.
        yield from {(fault.kind, fault.criteria): fault for fault in reversed(found)}.values()


def _faults(ladder: Ladder, rows: Sequence[Criterion], tried: Iterable[str]) -> Iterator[Fault]:
    below = ""  # the last criterion that applied, below the value
    for value in tried:
        applying = tuple(row.id for row in rows if fits(row, value))
        if not applying:
            yield Fault(ladder, FaultKind.GAP, (below,) if below else (), value)
        elif len(applying) > 1:
            yield Fault(ladder, FaultKind.OVERLAP, applying, value)
        below = applying[-1] if applying else below


def _telling(rows: Sequence[Criterion]) -> tuple[str, ...]:
    """Return values that show every gap and overlap of intervals, in ascending order.

    Whether a row applies changes only at its bounds. So 0, each bound, a value between every two
    bounds that follow each other and one above the last stand for all the others. Counts are
    whole: there the whole numbers around the bounds do.
    """
    texts = [text for row in rows for text in (row.lower, row.upper) if text]
    bounds = sorted({Decimal(0), *(n for text in texts if (n := number_of(text)) is not None)})
    if rows[0].measure in WHOLE:
        near = {int(bound) + step for bound in bounds for step in (-1, 0, 1, 2)}
        return tuple(str(number) for number in sorted(near) if number >= 0)
    between = [(low + high) / 2 for low, high in pairwise(bounds)]
    return tuple(str(number) for number in sorted([*bounds, *between, bounds[-1] + 1]))


def _above(criterion: Criterion, number: Decimal) -> bool:
    if criterion.lower_end is End.NONE:
        return True
    bound = Decimal(criterion.lower)
    return number > bound or (number == bound and criterion.lower_end is End.CLOSED)


def _below(criterion: Criterion, number: Decimal) -> bool:
    if criterion.upper_end is End.NONE:
        return True
    bound = Decimal(criterion.upper)
    return number < bound or (number == bound and criterion.upper_end is End.CLOSED)
