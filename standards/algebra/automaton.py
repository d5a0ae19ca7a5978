"""Deterministic automata over code points, with ranges on their edges.

A state maps every code point to a next state or to none. The map is piecewise constant, so it is
kept as the points where it changes: a class of a million characters costs as much as a digit.
Lengths are not part of an automaton: a limit of 4000 characters would multiply its states.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final, Literal, TypeVar

NOWHERE: Final = -1
MOST_STATES: Final = 50_000  # beyond it a pattern counts as too hard; real ones have under 1000
SMALL: Final = 60  # up to here an automaton is not worth making smaller

# Characters that a witness is written in when the language leaves the choice.
_PLEASANT: Final = "甲1A0aX-"

Edge = tuple[int, int, int]  # first and last code point, next state
S = TypeVar("S")


class TooHard(Exception):
    """A language whose automaton would be too large to build."""


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """States from 0, the first one; every state leads to an accepting one, or there is none.

    `starts[s]` are the code points at which the next state changes, from 0 upwards, and
    `targets[s]` the next states from there on.
    """

    starts: tuple[tuple[int, ...], ...]
    targets: tuple[tuple[int, ...], ...]
    accepting: frozenset[int]

    def step(self, state: int, point: int) -> int:
        """Return the next state, or NOWHERE."""
        if state == NOWHERE:
            return NOWHERE
        starts = self.starts[state]
        low, high = 0, len(starts)
        while high - low > 1:
            middle = (low + high) // 2
            low, high = (middle, high) if starts[middle] <= point else (low, middle)
        return self.targets[state][low]

    def accepts(self, text: str) -> bool:
        """Whether a text is in the language."""
        state = 0 if self.starts else NOWHERE
        for char in text:
            state = self.step(state, ord(char))
        return state in self.accepting


def explore(
    first: S, edges: Callable[[S], Iterable[tuple[int, S | None]]], accepts: Callable[[S], bool]
) -> Automaton:
    """Build an automaton from its first state on; `edges` gives (start, next) ascending from 0.

    Raises TooHard when there are too many states.
    """
    numbers: dict[S, int] = {first: 0}
    waiting = [first]
    starts: list[tuple[int, ...]] = []
    targets: list[tuple[int, ...]] = []
    accepting: set[int] = set()
    for number, state in enumerate(waiting):
        if accepts(state):
            accepting.add(number)
        row: list[tuple[int, int]] = []
        for start, found in edges(state):
            target = NOWHERE
            if found is not None:
                target = numbers.setdefault(found, len(numbers))
                if target == len(waiting):
                    waiting.append(found)
            if not row or row[-1][1] != target:
                row.append((start, target))
        starts.append(tuple(start for start, _ in row))
        targets.append(tuple(target for _, target in row))
        if len(numbers) > MOST_STATES:
            raise TooHard("a language with too many states")
    made = _trimmed(starts, targets, accepting)
    return minimal(made) if len(made.starts) > SMALL else made


def pieces(edges: Sequence[tuple[int, int, S]]) -> Iterator[tuple[int, frozenset[S]]]:
    """Yield where the set of edges that hold a code point changes, from 0 on, and that set."""
    events: dict[int, list[tuple[bool, S]]] = {0: []}
    for low, high, target in edges:
        events.setdefault(low, []).append((True, target))
        events.setdefault(high + 1, []).append((False, target))
    held: dict[S, int] = {}
    for point in sorted(events):
        for begins, target in events[point]:
            held[target] = held.get(target, 0) + (1 if begins else -1)
        yield point, frozenset(target for target, count in held.items() if count)


def single_characters(steps: Mapping[int, S]) -> Iterator[tuple[int, S | None]]:
    """Yield where the next state changes, from 0 on, when only some characters lead anywhere."""
    following = 0
    for point in sorted(steps):
        if point > following:
            yield following, None
        yield point, steps[point]
        following = point + 1
    yield following, None


@lru_cache(maxsize=8192)
def combined(a: Automaton, b: Automaton, how: Literal["and", "minus"]) -> Automaton:
    """Return the language of both, or of `a` without `b`. Raises TooHard."""
    if not a.starts or not b.starts:
        return a if not a.starts or how == "minus" else b

    def edges(pair: tuple[int, int]) -> Iterator[tuple[int, tuple[int, int] | None]]:
        for start, left, right in _side_by_side(a, b, pair):
            gone = left == NOWHERE or (how == "and" and right == NOWHERE)
            yield start, None if gone else (left, right)

    def accepts(pair: tuple[int, int]) -> bool:
        return pair[0] in a.accepting and (pair[1] in b.accepting) == (how == "and")

    return explore((0, 0), edges, accepts)


def _side_by_side(
    a: Automaton, b: Automaton, pair: tuple[int, int]
) -> Iterator[tuple[int, int, int]]:
    starts_a, targets_a = a.starts[pair[0]], a.targets[pair[0]]
    starts_b, targets_b = (
        (b.starts[pair[1]], b.targets[pair[1]]) if pair[1] != NOWHERE else ((0,), (NOWHERE,))
    )
    at_a = at_b = 0
    start = 0
    while True:
        yield start, targets_a[at_a], targets_b[at_b]
        next_a = starts_a[at_a + 1] if at_a + 1 < len(starts_a) else None
        next_b = starts_b[at_b + 1] if at_b + 1 < len(starts_b) else None
        ahead = [point for point in (next_a, next_b) if point is not None]
        if not ahead:
            return
        start = min(ahead)
        at_a += next_a == start
        at_b += next_b == start


def _trimmed(
    starts: list[tuple[int, ...]], targets: list[tuple[int, ...]], accepting: set[int]
) -> Automaton:
    """Leave out the states from which no accepting one is reached."""
    before: dict[int, set[int]] = {}
    for state, row in enumerate(targets):
        for target in row:
            before.setdefault(target, set()).add(state)
    alive = set(accepting)
    waiting = list(accepting)
    while waiting:
        fresh = before.get(waiting.pop(), set()) - alive
        alive |= fresh
        waiting.extend(fresh)
    if 0 not in alive:
        return Automaton((), (), frozenset())
    numbers = {state: number for number, state in enumerate(sorted(alive))}
    kept = sorted(alive)
    return Automaton(
        tuple(starts[state] for state in kept),
        tuple(tuple(numbers.get(t, NOWHERE) for t in targets[state]) for state in kept),
        frozenset(numbers[state] for state in accepting),
    )


def minimal(automaton: Automaton) -> Automaton:
    """Return the smallest automaton of the same language: products stay small (Moore 1956)."""
    points = sorted({start for row in automaton.starts for start in row})
    table = [_spread(automaton, state, points) for state in range(len(automaton.starts))]
    # what two code points do alike in every state is looked at once
    alike = list(zip(*dict.fromkeys(zip(*table, strict=True)), strict=True))
    numbers = [int(state in automaton.accepting) for state in range(len(table))]
    known = 0
    while len(set(numbers)) > known:
        known = len(set(numbers))
        look = [*numbers, NOWHERE].__getitem__  # NOWHERE is -1: the last entry
        classes: dict[tuple[int, ...], int] = {}
        numbers = [
            classes.setdefault((numbers[state], *map(look, row)), len(classes))
            for state, row in enumerate(alike)
        ]
    if known == len(table):
        return automaton
    first = {number: state for state, number in reversed(list(enumerate(numbers)))}
    rows = [_joined(points, table[first[number]], numbers) for number in range(known)]
    return Automaton(
        tuple(tuple(start for start, _ in row) for row in rows),
        tuple(tuple(target for _, target in row) for row in rows),
        frozenset(numbers[state] for state in automaton.accepting),
    )


def _spread(automaton: Automaton, state: int, points: Sequence[int]) -> list[int]:
    """Return where a state leads from each of some code points on."""
    changes = dict(zip(automaton.starts[state], automaton.targets[state], strict=True))
    row: list[int] = []
    target = NOWHERE
    for point in points:
        target = changes.get(point, target)
        row.append(target)
    return row


def _joined(
    points: Sequence[int], row: Sequence[int], numbers: Sequence[int]
) -> list[tuple[int, int]]:
    """Return where a row leads in terms of classes, with neighbours joined."""
    joined: list[tuple[int, int]] = []
    for start, target in zip(points, row, strict=True):
        found = NOWHERE if target == NOWHERE else numbers[target]
        if not joined or joined[-1][1] != found:
            joined.append((start, found))
    return joined


@lru_cache(maxsize=8192)
def word(automaton: Automaton, least: int, most: int | None) -> str | None:
    """Return a shortest word with `least` to `most` characters; None if there is none."""
    if not automaton.starts:
        return None
    layers = [frozenset({0})]
    seen: set[frozenset[int]] = set()
    while not (len(layers) > least and layers[-1] & automaton.accepting):
        if most is not None and len(layers) > most:
            return None
        if len(layers) > least:  # from here on, a set of states that came before comes to nothing
            if layers[-1] in seen:
                return None
            seen.add(layers[-1])
        reached = frozenset(
            t for state in layers[-1] for t in automaton.targets[state] if t != NOWHERE
        )
        if not reached:
            return None
        layers.append(reached)
    return _walked_back(automaton, layers)


def _walked_back(automaton: Automaton, layers: list[frozenset[int]]) -> str:
    state = min(layers[-1] & automaton.accepting)
    chars: list[str] = []
    for layer in reversed(layers[:-1]):
        before = min(s for s in layer if state in automaton.targets[s])
        chars.append(_pleasant(automaton, before, state))
        state = before
    return "".join(reversed(chars))


@lru_cache(maxsize=65536)
def _pleasant(automaton: Automaton, state: int, target: int) -> str:
    """Return a character of the edge between two states, a readable one if there is one."""
    for char in _PLEASANT:
        if automaton.step(state, ord(char)) == target:
            return char
    starts, targets = automaton.starts[state], automaton.targets[state]
    low = [start for start, found in zip(starts, targets, strict=True) if found == target]
    printable = [point for point in low if point > 0x20]
    return chr(printable[0] if printable else low[0])
