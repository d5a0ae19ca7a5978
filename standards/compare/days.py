"""Relations between days, solved exactly.

Every relation says that one day is at most, or at least, another one moved by some months or
years. Moving keeps the order of days. So of all solutions there is a latest one, and pulling
upper limits down until nothing moves either finds it or shows that there is none.
"""

from bisect import bisect_right
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, timedelta
from functools import lru_cache
from typing import Final

from standards.algebra.automaton import NOWHERE, Automaton
from standards.checking.row_rules import months_after

FIRST: Final = date(1900, 1, 1).toordinal()  # the days that the dialect can write
LAST: Final = date(2099, 12, 31).toordinal()


@dataclass(frozen=True, slots=True)
class Variable:
    """A day: of a field, of birth in a citizen number, or the day of the check."""

    kind: str  # "day", "born" or "as_of"
    field: str = ""


AS_OF: Final = Variable("as_of")


@dataclass(frozen=True, slots=True)
class Shift:
    """A day moved: `months_after`, `years_after`, `years_ago`, or not at all."""

    kind: str = ""
    count: int = 0

    def __call__(self, day: int) -> int:
        """Return the first day (as an ordinal) at or after the moved one."""
        if not self.kind:
            return day
        start = date.fromordinal(day)
        if self.kind == "months_after":
            return months_after(start, self.count).toordinal()
        years = self.count if self.kind == "years_after" else -self.count
        return _first_from(start.year + years, start.month, start.day)


def _first_from(year: int, month: int, day: int) -> int:
    """Return the day, for a 29 February that is not there the one after it."""
    if year < date.min.year:
        return date.min.toordinal()
    try:
        return date(year, month, day).toordinal()
    except ValueError:
        return date(year, 3, 1).toordinal() if year <= date.max.year else date.max.toordinal()


@dataclass(frozen=True, slots=True)
class Relation:
    """`x` is at most (or at least) `y` moved by a shift; `beyond` excludes the day itself."""

    x: Variable
    y: Variable
    shift: Shift = Shift()
    at_least: bool = False
    beyond: bool = False

    def broken(self) -> "Relation":
        """Return the relation that holds where this one does not."""
        return replace(self, at_least=not self.at_least, beyond=not self.beyond)


Domain = tuple[int, ...] | None  # the days that a variable may take, ascending; None is all
Solution = Mapping[Variable, int]


def solve(
    relations: Iterable[Relation],
    domains: Mapping[Variable, Domain],
    limits: Mapping[Variable, tuple[int, int]],
) -> Solution | None:
    """Return the latest days that satisfy all relations, None when no days do."""
    wanted = tuple(relations)
    if _contradictory(wanted):  # pulling down would find it too, one day at a time
        return None
    days: dict[Variable, int] = {}
    for variable in {v for r in wanted for v in (r.x, r.y)} | set(domains) | set(limits):
        days[variable] = limits.get(variable, (FIRST, LAST))[1]

    def lowered(variable: Variable, to: int) -> bool:
        """Bring a variable down to a day of its domain; say whether one is left."""
        allowed = domains.get(variable)
        if allowed is not None:
            place = bisect_right(allowed, to)
            to = allowed[place - 1] if place else FIRST - 1
        days[variable] = to
        return to >= limits.get(variable, (FIRST, LAST))[0]

    if not all(lowered(variable, days[variable]) for variable in tuple(days)):
        return None
    moved = True
    while moved:
        moved = False
        for relation in wanted:
            variable, most = _most(relation, days)
            if most < days[variable]:
                moved = True
                if not lowered(variable, most):
                    return None
    return days


def _contradictory(relations: tuple[Relation, ...]) -> bool:
    """Whether a day would have to be before itself, whatever the days are."""
    moved = {(relation.y, relation.shift) for relation in relations}
    upper: dict[object, set[object]] = {}  # each node, and those that are not before it
    strict = []
    for relation in relations:
        x, y = (relation.x, Shift()), (relation.y, relation.shift)
        low, high = (y, x) if relation.at_least else (x, y)
        upper.setdefault(low, set()).add(high)
        if relation.beyond:
            strict.append((low, high))
    for day, shift in moved:
        if shift.kind:
            one, other = (day, Shift()), (day, shift)
            low, high = (other, one) if shift.kind == "years_ago" else (one, other)
            upper.setdefault(low, set()).add(high)
    return any(_reaches(high, low, upper) for low, high in strict)


def _reaches(start: object, end: object, upper: Mapping[object, set[object]]) -> bool:
    seen, open_ = {start}, [start]
    while open_:
        node = open_.pop()
        if node == end:
            return True
        found = upper.get(node, set()) - seen
        seen |= found
        open_ += found
    return False


def _most(relation: Relation, days: Mapping[Variable, int]) -> tuple[Variable, int]:
    """Return which variable a relation holds down, and to what day."""
    if not relation.at_least:
        return relation.x, relation.shift(days[relation.y]) - relation.beyond
    # x >= shift(y): y is at most the last day whose shift x still reaches
    reach = days[relation.x] - relation.beyond
    low, high = FIRST - 1, days[relation.y]
    while low < high:
        middle = (low + high + 1) // 2
        low, high = (middle, high) if relation.shift(middle) <= reach else (low, middle - 1)
    return relation.y, low


@lru_cache(maxsize=1024)
def days_of(automaton: Automaton) -> Domain:
    """Return the days among the words of an automaton, written YYYY-MM-DD; None for all."""
    if not automaton.rows:
        return ()
    return _days(automaton, frozenset({0}), "-", lambda states: bool(states & automaton.accepting))


@lru_cache(maxsize=1024)
def births_of(automaton: Automaton) -> Domain:
    """Return the days of birth among the citizen numbers of an automaton; None for all."""
    states = frozenset({0}) if automaton.rows else frozenset()
    for _ in range(6):
        states = frozenset().union(*(_stepped(automaton, states, digit) for digit in "0123456789"))
    return _days(automaton, states, "", bool)


def _days(
    automaton: Automaton,
    first: frozenset[int],
    gap: str,
    good: Callable[[frozenset[int]], bool],
) -> Domain:
    behind: dict[frozenset[int], Sequence[str]] = {}
    found: list[int] = []
    for year in range(1900, 2100):
        states = _walked(automaton, first, f"{year}{gap}")
        if states not in behind:
            behind[states] = [
                text
                for text in _DAYS_OF_YEAR
                if good(_walked(automaton, states, text[:2] + gap + text[2:]))
            ]
        found += _ordinals(year, behind[states])
    return None if len(found) == LAST - FIRST + 1 else tuple(found)


def _ordinals(year: int, texts: Sequence[str]) -> list[int]:
    first = date(year, 1, 1).toordinal()
    places = _PLACES[date(year, 12, 31).toordinal() - first == 365]
    return [first + places[text] for text in texts if text in places]


_DAYS_OF_YEAR: Final = tuple(
    f"{date(2000, 1, 1) + timedelta(number):%m%d}" for number in range(366)
)
_PLACES: Final = {
    True: {text: place for place, text in enumerate(_DAYS_OF_YEAR)},
    False: {f"{date(2001, 1, 1) + timedelta(number):%m%d}": number for number in range(365)},
}


def _walked(automaton: Automaton, states: frozenset[int], text: str) -> frozenset[int]:
    for char in text:
        states = _stepped(automaton, states, char)
    return states


def _stepped(automaton: Automaton, states: frozenset[int], char: str) -> frozenset[int]:
    return frozenset(automaton.step(state, ord(char)) for state in states) - {NOWHERE}
