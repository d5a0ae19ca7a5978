"""The search for a record that meets all clauses, or the proof that there is none.

Fields hold languages, days hold limits; every choice narrows them, and a choice that leaves
nothing is dropped at once. The clause with the fewest choices left is decided first.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field, replace
from typing import Final

from standards.algebra.automaton import TooHard
from standards.algebra.languages import BORN, DAY, Language, breaking
from standards.compare.days import (
    AS_OF,
    Domain,
    Relation,
    Solution,
    Variable,
    births_of,
    days_of,
    solve,
)
from standards.compare.demands import Breaks, Choice, Clause, Filled, Gone, Inside, Literal, Outside

MOST_STEPS: Final = 20_000  # a search of real catalogs takes under 100


@dataclass(frozen=True, slots=True)
class State:
    """What is decided: fields that are filled, with what; fields that are not; days."""

    domains: Mapping[str, Language]  # what each field of the version accepts
    window: tuple[int, int]  # the days of the check
    filled: Mapping[str, Language] = field(default_factory=dict)
    gone: frozenset[str] = frozenset()
    relations: frozenset[Relation] = frozenset()

    def days(self, limits: Mapping[Variable, tuple[int, int]] | None = None) -> Solution | None:
        """Return the latest days that go with what is decided, None when there are none."""
        domains: dict[Variable, Domain] = {}
        for name, language in self.filled.items():
            if DAY in language.inside:
                domains[Variable("day", name)] = days_of(language.automaton)
            elif BORN in language.inside:
                domains[Variable("born", name)] = births_of(language.automaton)
        return solve(self.relations, domains, {AS_OF: self.window, **(limits or {})})


def search(state: State, clauses: Sequence[Clause]) -> State | None:
    """Return a state that meets all clauses, None when there is none. Raises TooHard."""
    steps = [0]
    return _search(state, tuple(clauses), steps)


def _search(state: State, clauses: tuple[Clause, ...], steps: list[int]) -> State | None:
    while True:
        steps[0] += 1
        if steps[0] > MOST_STEPS:
            raise TooHard("a search with too many steps")
        open_ = [(clause, list(_choices(state, clause))) for clause in clauses]
        if any(not left for _, left in open_):
            return None
        open_ = [(clause, left) for clause, left in open_ if not any(s is state for s in left)]
        if not open_:
            return state
        clause, left = min(open_, key=lambda pair: len(pair[1]))
        clauses = tuple(other for other, _ in open_ if other is not clause)
        if len(left) > 1:
            tried = (_search(one, clauses, steps) for one in left)
            return next((found for found in tried if found is not None), None)
        state = left[0]


def _choices(state: State, clause: Clause) -> Iterator[State]:
    """Yield the states after each choice that is still open; `state` itself where one is met."""
    for choice in clause:
        after = applied(state, choice)
        if after is not None:
            yield after


def applied(state: State, choice: Choice) -> State | None:
    """Return the state after a choice, None when it cannot be. Raises TooHard."""
    after: State | None = state
    for literal in choice:
        if after is None:
            return None
        after = _with(after, literal)
    if after is None or after.relations == state.relations:
        return after
    return after if after.days() is not None else None


def _with(state: State, literal: Literal) -> State | None:
    match literal:
        case Gone(name):
            if name in state.filled:
                return None
            return state if name in state.gone else replace(state, gone=state.gone | {name})
        case Relation():
            if literal in state.relations:
                return state
            return replace(state, relations=state.relations | {literal})
        case _:
            language = _of(state, literal.field)
            if language is None:
                return None
            return _filled(state, literal.field, _narrowed(language, literal))


def _narrowed(language: Language, literal: Filled | Inside | Outside | Breaks) -> Language | None:
    match literal:
        case Filled():
            return language
        case Inside(_, spec):
            return language.within(spec)
        case Outside(_, spec):
            return language.without(spec)
        case Breaks(_, constraint):
            return breaking(language, constraint)


def _of(state: State, name: str) -> Language | None:
    """Return what a field may hold, None when it cannot be filled."""
    if name in state.gone:
        return None
    return state.filled.get(name) or state.domains.get(name)


def _filled(state: State, name: str, language: Language | None) -> State | None:
    if language is None or language.word() is None:
        return None
    if state.filled.get(name) is language:
        return state
    after = replace(state, filled={**state.filled, name: language})
    dated = any(name in (r.x.field, r.y.field) for r in state.relations)
    return after if not dated or after.days() is not None else None
