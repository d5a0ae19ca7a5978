"""Deterministic automata over code points, kept as tables.

Code points that every state treats alike share a column: a class of a million characters costs
as much as a digit, a state is one short row, and a step of a product adds up two rows.
Lengths are not part of an automaton: a limit of 4000 characters would multiply its states.
"""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

NOWHERE: Final = -1
MOST_STATES: Final = 50_000  # beyond it a pattern counts as too hard; real ones have under 1000

# Characters that a witness is written in when the language leaves the choice.
_PLEASANT: Final = "甲1A0aX-"

Row = tuple[int, ...]  # the next state for each column, or NOWHERE


class TooHard(Exception):
    """A language whose automaton would be too large to build."""


@dataclass(frozen=True, slots=True, eq=False)
class Automaton:
    """States from 0, the first one; every state leads to an accepting one, or there is none.

    `points` are code points from 0 upwards, and `columns` says which column counts from each on.
    """

    points: Sequence[int]
    columns: Sequence[int]
    rows: Sequence[Row]
    accepting: frozenset[int]

    def step(self, state: int, point: int) -> int:
        """Return the next state, or NOWHERE."""
        if state == NOWHERE:
            return NOWHERE
        return self.rows[state][self.columns[bisect_right(self.points, point) - 1]]

    def accepts(self, text: str) -> bool:
        """Whether a text is in the language."""
        state = 0 if self.rows else NOWHERE
        for char in text:
            state = self.step(state, ord(char))
        return state in self.accepting


NOTHING: Final = Automaton((), (), (), frozenset())


@lru_cache(maxsize=8192)
def word(automaton: Automaton, least: int, most: int | None) -> str | None:
    """Return a shortest word with `least` to `most` characters; None if there is none."""
    if not automaton.rows:
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
        reached = frozenset().union(*(automaton.rows[state] for state in layers[-1])) - {NOWHERE}
        if not reached:
            return None
        layers.append(reached)
    return _walked_back(automaton, layers)


def _walked_back(automaton: Automaton, layers: Sequence[frozenset[int]]) -> str:
    state = min(layers[-1] & automaton.accepting)
    chars: list[str] = []
    for layer in reversed(layers[:-1]):
        before = min(s for s in layer if state in automaton.rows[s])
        chars.append(_pleasant(automaton, before, state))
        state = before
    return "".join(reversed(chars))


@lru_cache(maxsize=65536)
def _pleasant(automaton: Automaton, state: int, target: int) -> str:
    """Return a character of the edge between two states, a readable one if there is one."""
    for char in _PLEASANT:
        if automaton.step(state, ord(char)) == target:
            return char
    row = automaton.rows[state]
    low = [
        point
        for point, column in zip(automaton.points, automaton.columns, strict=True)
        if row[column] == target
    ]
    printable = [point for point in low if point > 0x20]
    return chr(printable[0] if printable else low[0])
