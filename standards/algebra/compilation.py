"""Patterns of the dialect, lists of words and check characters, compiled to automata."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from standards.algebra.automaton import MOST_STATES, Automaton, TooHard
from standards.algebra.building import explore, pieces, single_characters
from standards.pattern import Choice, Class, Node, Repeat, Sequence, parse


@lru_cache(maxsize=2048)
def of_pattern(text: str) -> Automaton:
    """Return the automaton of a pattern. Raises PatternMistake and TooHard."""
    return of_node(parse(text))


def of_node(node: Node) -> Automaton:
    """Return the automaton of a pattern that is read already. Raises TooHard."""
    return _Thompson(node).determined()


def of_words(words: tuple[str, ...]) -> Automaton:
    """Return the automaton of finitely many words."""

    def edges(rest: frozenset[str]) -> Iterator[tuple[int, frozenset[str] | None]]:
        ordered = sorted(word for word in rest if word)
        yield from single_characters(
            {
                ord(first): frozenset(word[1:] for word in group)
                for first, group in groupby(ordered, key=lambda word: word[0])
            }
        )

    return explore(frozenset(words), edges, lambda rest: "" in rest)


class _Thompson:
    """A nondeterministic automaton, made by Thompson's construction from the end to the front.

    The same part before the same end is made once. So all codes of a list that may carry a note
    share it, and subsets stay few.
    """

    def __init__(self, node: Node) -> None:
        self._edges: list[list[tuple[int, int, int]]] = []
        self._silent: list[list[int]] = []
        self._made: dict[tuple[Node, int], int] = {}
        self._last = self._state()
        self._first = self._before(node, self._last)
        self._closures: dict[frozenset[int], frozenset[int]] = {}

    def determined(self) -> Automaton:
        """Return the deterministic automaton, by subsets."""

        def edges(subset: frozenset[int]) -> Iterator[tuple[int, frozenset[int] | None]]:
            out = [edge for state in subset for edge in self._edges[state]]
            for start, held in pieces(out):
                yield start, self._closure(held) if held else None

        return explore(
            self._closure(frozenset({self._first})), edges, lambda subset: self._last in subset
        )

    def _state(self) -> int:
        if len(self._edges) > MOST_STATES:
            raise TooHard("a pattern with too many states")
        self._edges.append([])
        self._silent.append([])
        return len(self._edges) - 1

    def _before(self, node: Node, end: int) -> int:
        """Return the state from which a node leads to an end."""
        found = self._made.get((node, end))
        if found is None:
            found = self._made[node, end] = self._new(node, end)
        return found

    def _new(self, node: Node, end: int) -> int:
        match node:
            case Class(ranges):
                start = self._state()
                self._edges[start].extend((low, high, end) for low, high in ranges)
                return start
            case Sequence(nodes):
                for part in reversed(nodes):
                    end = self._before(part, end)
                return end
            case Choice(nodes):
                start = self._state()
                self._silent[start].extend(self._before(part, end) for part in nodes)
                return start
            case Repeat(inner, least, most):
                return self._repeated(inner, least, most, end)

    def _repeated(self, node: Node, least: int, most: int | None, end: int) -> int:
        start = end
        if most is None:
            start = self._state()
            self._silent[start].extend((end, self._before(node, start)))
        for _ in range((most or least) - least):
            begin = self._state()
            self._silent[begin].extend((end, self._before(node, start)))
            start = begin
        for _ in range(least):
            start = self._before(node, start)
        return start

    def _closure(self, states: frozenset[int]) -> frozenset[int]:
        known = self._closures.get(states)
        if known is None:
            reached = set(states)
            waiting = list(states)
            while waiting:
                fresh = [s for s in self._silent[waiting.pop()] if s not in reached]
                reached.update(fresh)
                waiting.extend(fresh)
            known = self._closures[states] = frozenset(reached)
        return known


_YEAR: Final = "(19|20)[0-9]{2}"
_LEAP: Final = "((19|20)(0[48]|[2468][048]|[13579][26])|2000)"


def _days(gap: str) -> str:
    """Return a pattern of the calendar days from 1900 to 2099; 1900 is no leap year."""
    long = f"{_YEAR}{gap}(0[13578]|1[02]){gap}(0[1-9]|[12][0-9]|3[01])"
    short = f"{_YEAR}{gap}(0[469]|11){gap}(0[1-9]|[12][0-9]|30)"
    february = f"{_YEAR}{gap}02{gap}(0[1-9]|1[0-9]|2[0-8])"
    return f"({long}|{short}|{february}|{_LEAP}{gap}02{gap}29)"


DAYS: Final = _days("-")
CITIZEN_SHAPED: Final = "[0-9]{17}[0-9X]"
CITIZEN_BORN: Final = f"[0-9]{{6}}{_days('')}[0-9]{{3}}[0-9X]"
