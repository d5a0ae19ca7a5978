"""Two automata made one, and the smallest automaton of a language."""

from functools import lru_cache
from itertools import repeat
from operator import add
from typing import Final, Literal

from standards.algebra.automaton import MOST_STATES, NOTHING, NOWHERE, Automaton, Row, TooHard

SMALL: Final = 60  # up to here an automaton is not worth making smaller

How = Literal["and", "minus"]


@lru_cache(maxsize=8192)
def combined(a: Automaton, b: Automaton, how: How) -> Automaton:
    """Return the language of both, or of `a` without `b`. Raises TooHard."""
    if not a.rows or not b.rows:
        return a if not a.rows or how == "minus" else b
    return trimmed(_product(minimal(a), minimal(b), how))


def _product(a: Automaton, b: Automaton, how: How) -> Automaton:
    """Return the automaton of pairs of states; a pair is one number, what two rows add up to."""
    points, columns, pairs = _shared_columns(a, b)
    width = len(b.rows) + 1  # one state more: where `b` has come to nothing
    dead = -2 * width * len(a.rows)  # whatever is added to it is below 0
    lost = len(b.rows) if how == "minus" else dead
    left = [[dead if row[c] == NOWHERE else row[c] * width for c, _ in pairs] for row in a.rows]
    right = [[lost if row[c] == NOWHERE else row[c] for _, c in pairs] for row in b.rows]
    right.append([lost] * len(pairs))

    numbers = {0: 0}
    waiting = [0]
    sums: list[Row] = []
    for pair in waiting:
        row = tuple(map(add, left[pair // width], right[pair % width]))
        sums.append(row)
        for found in dict.fromkeys(row):
            if found >= 0 and found not in numbers:
                numbers[found] = len(numbers)
                waiting.append(found)
        if len(numbers) > MOST_STATES:
            raise TooHard("a language with too many states")
    accepting = {
        number
        for number, pair in enumerate(waiting)
        if pair // width in a.accepting and (pair % width in b.accepting) == (how == "and")
    }
    rows = [tuple(map(numbers.get, row, repeat(NOWHERE))) for row in sums]
    return Automaton(points, columns, rows, frozenset(accepting))


def _shared_columns(
    a: Automaton, b: Automaton
) -> tuple[list[int], list[int], list[tuple[int, int]]]:
    """Return the points of both, the column of each, and what every column is in `a` and `b`."""
    of_a, of_b = (dict(zip(one.points, one.columns, strict=True)) for one in (a, b))
    points = sorted({*of_a, *of_b})
    numbers: dict[tuple[int, int], int] = {}
    columns: list[int] = []
    here = (0, 0)
    for point in points:
        here = of_a.get(point, here[0]), of_b.get(point, here[1])
        columns.append(numbers.setdefault(here, len(numbers)))
    return points, columns, list(numbers)


def trimmed(automaton: Automaton) -> Automaton:
    """Leave out the states from which no accepting one is reached."""
    alive = _distances(automaton)
    if 0 not in alive:
        return NOTHING
    kept = sorted(alive)
    if len(kept) == len(automaton.rows):
        return automaton
    numbers = {state: number for number, state in enumerate(kept)}
    return Automaton(
        automaton.points,
        automaton.columns,
        [tuple(map(numbers.get, automaton.rows[state], repeat(NOWHERE))) for state in kept],
        frozenset(numbers[state] for state in automaton.accepting),
    )


def _before(automaton: Automaton) -> dict[int, list[int]]:
    """Return the states that lead to each state."""
    before: dict[int, list[int]] = {}
    for state, row in enumerate(automaton.rows):
        for target in set(row):
            before.setdefault(target, []).append(state)
    return before


def _distances(automaton: Automaton) -> dict[int, int]:
    """Return how far each state is from an accepting one, if it reaches one at all."""
    before = _before(automaton)
    distances = dict.fromkeys(automaton.accepting, 0)
    waiting = list(distances)
    for state in waiting:
        for earlier in before.get(state, ()):
            if earlier not in distances:
                distances[earlier] = distances[state] + 1
                waiting.append(earlier)
    return distances


@lru_cache(maxsize=1024)
def minimal(automaton: Automaton) -> Automaton:
    """Return an automaton of the same language, the smallest one if there are many states."""
    if len(automaton.rows) <= SMALL:
        return automaton
    classes = _classes(automaton)
    first: dict[int, int] = {}
    for state, number in enumerate(classes):
        first.setdefault(number, state)
    to_class = [*classes, NOWHERE].__getitem__  # NOWHERE is -1: the last entry
    rows = [tuple(map(to_class, automaton.rows[state])) for state in first.values()]
    alike: dict[Row, int] = {}
    renamed = [alike.setdefault(column, len(alike)) for column in zip(*rows, strict=True)]
    return Automaton(
        automaton.points,
        [renamed[column] for column in automaton.columns],
        list(zip(*alike, strict=True)),
        frozenset(map(to_class, automaton.accepting)),
    )


def _classes(automaton: Automaton) -> list[int]:
    """Return the class of each state, from 0 on in their order: no text tells a class apart.

    Classes are split until all states of one lead alike (Moore 1956), but only those are looked
    at again that lead to a state whose class is new (Hopcroft 1971).
    """
    distances, before = _distances(automaton), _before(automaton)
    numbers = [distances[state] for state in range(len(automaton.rows))]
    members: dict[int, list[int]] = {}
    for state, number in enumerate(numbers):
        members.setdefault(number, []).append(state)
    touched = set(members)
    while touched:
        look = [*numbers, NOWHERE].__getitem__
        changed: list[int] = []
        for number in touched:
            parts: dict[Row, list[int]] = {}
            for state in members[number]:
                parts.setdefault(tuple(map(look, automaton.rows[state])), []).append(state)
            members[number], *others = sorted(parts.values(), key=len, reverse=True)
            for part in others:
                for state in part:
                    numbers[state] = len(members)
                members[len(members)] = part
                changed += part
        ahead = {numbers[state] for one in changed for state in before.get(one, ())}
        touched = {number for number in ahead if len(members[number]) > 1}
    ordered: dict[int, int] = {}
    return [ordered.setdefault(number, len(ordered)) for number in numbers]
