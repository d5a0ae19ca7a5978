"""The search for a record that meets all clauses, or the proof that there is none.

Fields hold languages, days hold limits; every choice narrows them, and a choice that leaves
nothing is dropped at once. The clause with the fewest choices left is decided first.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from standards.algebra.automaton import Automaton, TooHard
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

    def with_field(self, name: str, language: Language) -> "State":
        """Return the state in which one field holds less."""
        filled = {**self.filled, name: language}
        return State(self.domains, self.window, filled, self.gone, self.relations)

    def days(self, limits: Mapping[Variable, tuple[int, int]] | None = None) -> Solution | None:
        """Return the latest days that go with what is decided, None when there are none."""
        # Whether there are days depends on those alone that something relates.
        names = (
            {one.field for r in self.relations for one in (r.x, r.y)} if limits is None else None
        )
        dated = frozenset(
            (Variable(kind, name), language.automaton)
            for name, language in self.filled.items()
            if names is None or name in names
            for kind, spec in (("day", DAY), ("born", BORN))
            if spec in language.inside
        )
        if limits is None:
            related = {v for r in self.relations for v in (r.x, r.y)}
            dated = frozenset(pair for pair in dated if pair[0] in related)
        held = frozenset({AS_OF: self.window, **(limits or {})}.items())
        return _solved(self.relations, dated, held)


@lru_cache(maxsize=16384)
def _solved(
    relations: frozenset[Relation],
    dated: frozenset[tuple[Variable, Automaton]],
    limits: frozenset[tuple[Variable, tuple[int, int]]],
) -> Solution | None:
    domains: dict[Variable, Domain] = {
        variable: days_of(automaton) if variable.kind == "day" else births_of(automaton)
        for variable, automaton in dated
    }
    return solve(relations, domains, dict(limits))


@dataclass(frozen=True, slots=True)
class Open:
    """A clause that is not met yet: the choices left, and what it looks at."""

    choices: tuple[Choice, ...]
    fields: frozenset[str]
    related: bool  # whether it looks at days of other fields as well


Progress = tuple[State, tuple[Open, ...]]


def opened(clause: Clause) -> Open:
    """Return a clause of which nothing is decided."""
    literals = [literal for choice in clause for literal in choice]
    relations = [literal for literal in literals if isinstance(literal, Relation)]
    fields = {literal.field for literal in literals if not isinstance(literal, Relation)}
    fields |= {one.field for r in relations for one in (r.x, r.y) if one.field}
    return Open(clause, frozenset(fields), bool(relations))


def search(state: State, clauses: Iterable[Open]) -> State | None:
    """Return a state that meets all clauses, None when there is none. Raises TooHard."""
    return _search((state, tuple(clauses)), [0])


def _search(progress: Progress, steps: list[int]) -> State | None:
    steps[0] += 1
    if steps[0] > MOST_STEPS:
        raise TooHard("a search with too many steps")
    reached = settled(*progress)
    if reached is None:
        return None
    state, left = reached
    if not left:
        return state
    clause = min(left, key=lambda one: len(one.choices))
    others = tuple(one for one in left if one is not clause)
    for choice in clause.choices:
        after = applied(state, choice)
        found = None if after is None else _search((after, others), steps)
        if found is not None:
            return found
    return None


def settled(state: State, clauses: tuple[Open, ...]) -> Progress | None:
    """Make every choice that is the only one left; None when a clause has none. Raises TooHard."""
    stale = clauses
    fresh: list[Open] = []
    while stale:
        before = state
        for clause in stale:
            found = _weighed(state, clause)
            if found is None:
                return None
            state, left = found
            if left is not None:
                fresh.append(left)
        changed = _changed(before, state)
        related = before.relations != state.relations or any(
            one.field in changed for r in state.relations for one in (r.x, r.y)
        )
        stale = tuple(c for c in fresh if c.fields & changed or (c.related and related))
        fresh = [c for c in fresh if c not in stale]
    return state, tuple(fresh)


def _weighed(state: State, clause: Open) -> tuple[State, Open | None] | None:
    """Drop the choices that cannot be any more; make the last one. None when none is left."""
    left: list[Choice] = []
    last = state
    for choice in clause.choices:
        after = applied(state, choice)
        if after is state:
            return state, None
        if after is not None:
            left.append(choice)
            last = after
    if len(left) > 1:
        return state, replace(clause, choices=tuple(left))
    return (last, None) if left else None


def _changed(before: State, after: State) -> frozenset[str]:
    filled = {
        name for name, language in after.filled.items() if before.filled.get(name) is not language
    }
    return frozenset(filled | (after.gone - before.gone))


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
    after = state.with_field(name, language)
    dated = any(name in (r.x.field, r.y.field) for r in state.relations)
    return after if not dated or after.days() is not None else None
