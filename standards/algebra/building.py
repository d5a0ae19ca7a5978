"""How automata come about: explored from a first state on, over ranges of code points."""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import TypeVar

from standards.algebra.automaton import MOST_STATES, NOWHERE, Automaton, Row, TooHard
from standards.algebra.products import trimmed

S = TypeVar("S")


def explore(
    first: S, edges: Callable[[S], Iterable[tuple[int, S | None]]], accepts: Callable[[S], bool]
) -> Automaton:
    """Build an automaton from its first state on; `edges` gives (start, next) ascending from 0.

    Raises TooHard when there are too many states.
    """
    numbers: dict[S, int] = {first: 0}
    waiting = [first]
    changes: list[dict[int, int]] = []  # of each state: from which points on it leads where
    accepting: set[int] = set()
    for number, state in enumerate(waiting):
        if accepts(state):
            accepting.add(number)
        found: dict[int, int] = {}
        for start, following in edges(state):
            target = NOWHERE
            if following is not None:
                target = numbers.setdefault(following, len(numbers))
                if target == len(waiting):
                    waiting.append(following)
            found[start] = target
        changes.append(found)
        if len(numbers) > MOST_STATES:
            raise TooHard("a language with too many states")
    return trimmed(_tabled(changes, accepting))


def _tabled(changes: Sequence[Mapping[int, int]], accepting: Iterable[int]) -> Automaton:
    """Return the automaton of states that say from which code points on they lead where."""
    at_point: dict[int, list[tuple[int, int]]] = {}
    for state, found in enumerate(changes):
        for point, target in found.items():
            at_point.setdefault(point, []).append((state, target))
    points = sorted(at_point)
    alike: dict[Row, int] = {}
    columns: list[int] = []
    here = [NOWHERE] * len(changes)
    for point in points:
        for state, target in at_point[point]:
            here[state] = target
        columns.append(alike.setdefault(tuple(here), len(alike)))
    return Automaton(points, columns, list(zip(*alike, strict=True)), frozenset(accepting))


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
