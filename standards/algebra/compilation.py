"""Patterns of the dialect, lists of words and check characters, compiled to automata."""

from collections.abc import Iterator
from functools import lru_cache
from itertools import groupby
from typing import Final

from standards.algebra.automaton import (
    MOST_STATES,
    Automaton,
    TooHard,
    explore,
    pieces,
    single_characters,
)
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
    """A nondeterministic automaton, made by Thompson's construction."""

    def __init__(self, node: Node) -> None:
        self._edges: list[list[tuple[int, int, int]]] = []
        self._silent: list[list[int]] = []
        self._first = self._state()
        self._last = self._add(node, self._first)
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

    def _add(self, node: Node, start: int) -> int:
        """Add a node that begins at a state; return the state at which it ends."""
        match node:
            case Class(ranges):
                end = self._state()
                self._edges[start].extend((low, high, end) for low, high in ranges)
                return end
            case Sequence(nodes):
                for part in nodes:
                    start = self._add(part, start)
                return start
            case Choice(nodes):
                end = self._state()
                for part in nodes:
                    begin = self._state()
                    self._silent[start].append(begin)
                    self._silent[self._add(part, begin)].append(end)
                return end
            case Repeat(inner, least, most):
                return self._repeated(inner, least, most, start)

    def _repeated(self, node: Node, least: int, most: int | None, start: int) -> int:
        for _ in range(least):
            start = self._add(node, start)
        end = self._state()
        if most is None:
            loop = self._state()
            self._silent[start].append(loop)
            self._silent[loop].append(end)
            self._silent[self._add(node, loop)].append(loop)
            return end
        for _ in range(most - least):
            self._silent[start].append(end)
            begin = self._state()
            self._silent[start].append(begin)
            start = self._add(node, begin)
        self._silent[start].append(end)
        return end

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
