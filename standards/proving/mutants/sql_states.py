"""Whether a changed condition of a table changes nothing: every state of its columns is looked at.

A column is null, or a text of which some predicates are true and others are not. States are told
apart only as far as the conditions look; automata show which there are. A predicate that is not
understood may be true or false everywhere, so what is found to be the same is the same; some
sameness is not found.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from standards.proving.mutants import sql
from standards.proving.mutants.sql import TableMutant
from standards.proving.mutants.sql_atoms import ANYTHING, Piece, split
from standards.proving.mutants.sql_reading import Node, Table, columns, expression
from standards.targets.sql_dialects import SQLITE, Dialect

_MOST_STATES: Final = 20_000

Truth = bool | None  # None: null


class TooMany(Exception):
    """More states than are worth looking at."""


class _Unknown(Exception):
    """What has to be known of a state before a condition can be answered."""

    def __init__(self, atom: Node) -> None:
        super().__init__()
        self.atom = atom


@dataclass(frozen=True, slots=True)
class State:
    """What is known of a record: columns that are null, texts of others, what predicates say."""

    null: frozenset[str] = frozenset()
    texts: Mapping[str, Piece] = field(default_factory=dict)
    values: Mapping[Node, bool] = field(default_factory=dict)

    def passes(self, tree: Node) -> bool:
        """Whether a CHECK lets a record pass: it is true or null. Raises _Unknown."""
        return self._truth(tree) is not False

    def told(self, atom: Node, *, nul: bool) -> Iterator["State"]:
        """Yield the states that this one can be, when it is asked what a predicate says."""
        open_ = sorted(columns(atom) - self.null - self.texts.keys())
        if open_:
            yield replace(self, null=self.null | {open_[0]})
            for piece in (ANYTHING, replace(ANYTHING, nul=True))[: 2 if nul else 1]:
                yield replace(self, texts={**self.texts, open_[0]: piece})
            return
        if len(columns(atom)) > 1:
            for value in (True, False):
                yield replace(self, values={**self.values, atom: value})
            return
        [name] = columns(atom)
        for part, said in split(atom, self.texts[name]):
            texts = {**self.texts, name: part}
            for value in (True, False) if said is None else (said,):
                yield replace(self, texts=texts, values={**self.values, atom: value})

    def _truth(self, node: Node) -> Truth:
        match node.kind:
            case "and" | "or":
                return self._joined(node, deciding=node.kind == "or")
            case "not":
                inner = self._truth(node.parts[0])
                return None if inner is None else not inner
            case "case":
                *ways, otherwise = node.parts
                for when, then in zip(ways[::2], ways[1::2], strict=True):
                    if self._truth(when):
                        return self._truth(then)
                return self._truth(otherwise)
            case "null":
                return self._is_null(node) != bool(node.said)
            case _:
                return self._of_atom(node)

    def _joined(self, node: Node, *, deciding: bool) -> Truth:
        null = False
        for part in node.parts:
            found = self._truth(part)
            if found is deciding:
                return deciding
            null |= found is None
        return None if null else not deciding

    def _is_null(self, node: Node) -> bool:
        """Whether a column of a predicate is null."""
        if columns(node) & self.null:
            return True
        if columns(node) - self.texts.keys():
            raise _Unknown(node)
        return False

    def _of_atom(self, node: Node) -> Truth:
        if not columns(node):
            left, right = (part.said for part in node.parts)
            return (left == right) == (node.said == "=")
        if self._is_null(node):
            return None
        if node not in self.values:
            raise _Unknown(node)
        return self.values[node]


class States:
    """The conditions of one table, and what they leave."""

    def __init__(self, table: Table, dialect: Dialect) -> None:
        needed = [check for check, needed in sql.not_null(table) if needed]
        self._trees = {check: _plain(expression(check.said)) for check in (*needed, *table.checks)}
        self._nul = dialect is SQLITE

    def is_same(self, mutant: TableMutant) -> bool:
        """Whether a mutant refuses what the table refuses, as far as that is understood."""
        before, now = (_plain(expression(said)) for said in (mutant.check.said, mutant.said))
        near = columns(before) | columns(now)
        others = [tree for check, tree in self._trees.items() if check != mutant.check]
        wide = near.union(*(columns(tree) for tree in others if columns(tree) & near))
        others = [tree for tree in others if columns(tree) <= wide]
        others.sort(key=lambda tree: (len(columns(tree)), not columns(tree) <= near))

        def differs(state: State) -> bool:
            return state.passes(before) != state.passes(now) and all(map(state.passes, others))

        try:
            return not self._is_possible(differs)
        except TooMany:
            return False

    def _is_possible(self, ask: Callable[[State], bool]) -> bool:
        """Whether a condition holds in any state. Raises TooMany."""
        waiting = [State()]
        for _ in range(_MOST_STATES):
            if not waiting:
                return False
            state = waiting.pop()
            try:
                if ask(state):
                    return True
            except _Unknown as unknown:
                waiting.extend(state.told(unknown.atom, nul=self._nul))
        raise TooMany


@lru_cache(maxsize=8192)
def _plain(node: Node) -> Node:
    """Return a node without its place, with BETWEEN and lists of numbers as comparisons."""
    inner = tuple(map(_plain, node.parts))
    if node.kind == "between":
        one, low, high = inner
        return Node("and", 0, 0, "", (_compared(one, ">=", low), _compared(one, "<=", high)))
    if node.kind == "compare":
        return _compared(inner[0], node.said, inner[1])
    if node.kind == "in" and inner[1].kind == "number":
        equal = tuple(_compared(inner[0], "=", one) for one in inner[1:])
        return Node("or", 0, 0, "", equal) if len(equal) > 1 else equal[0]
    return Node(node.kind, 0, 0, node.said, inner)


def _compared(left: Node, op: str, right: Node) -> Node:
    """Write a comparison; one with a CASE on its right is a CASE of comparisons."""
    if right.kind != "case":
        return Node("compare", 0, 0, op, (left, right))
    *ways, otherwise = right.parts
    made = [_compared(left, op, one) if at % 2 else one for at, one in enumerate(ways)]
    return Node("case", 0, 0, "", (*made, _compared(left, op, otherwise)))
