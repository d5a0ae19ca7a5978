"""Tables and their expressions read back from SQL: what a table asks for, and where it says so.

Reads what the two dialects of `standards/targets` write, and what becomes of it when one thing is
changed; every node knows where in the text it stands, so that a change touches nothing else.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

_CHECK: Final = re.compile(r'^  CONSTRAINT "((?:[^"]|"")+)" CHECK \((.*?)\),?$', re.MULTILINE)
_COLUMN: Final = re.compile(
    r'^  "((?:[^"]|"")+)" (?:TEXT|text COLLATE "C")( NOT NULL|)(?=,|  --|$)', re.MULTILINE
)
_TOKEN: Final = re.compile(
    r"""\s*(?:'(?:[^']|'')*'|"(?:[^"]|"")*"|[0-9]+|[A-Za-z_]+|<=|>=|<>|\|\||[-+*%=<>~(),])"""
)
_COMPARING: Final = ("<=", ">=", "<>", "=", "<", ">")
_QUOTED: Final = {'"': "column", "'": "text"}
_MATCHING: Final = {"~": "match", "REGEXP": "match"}


class NotRead(ValueError):
    """SQL with something that this module does not know."""


@dataclass(frozen=True, slots=True)
class Node:
    """A part of an expression, from `start` to `end` of its text.

    Kinds: `or`, `and`, `not`, `compare`, `between`, `in`, `glob`, `match`, `null`, `case`, `call`,
    `sum`, `product`, `column`, `text`, `number`. `said` is the operator, the name or the value;
    of `in`, `glob` and `null` it is `NOT` or nothing.
    """

    kind: str
    start: int
    end: int
    said: str = ""
    parts: tuple["Node", ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A condition that every row fulfils; `start` to `end` is where the table says it.

    That a column is never null is a condition too: there the place is that of its NOT NULL.
    """

    name: str
    said: str
    start: int
    end: int


@dataclass(frozen=True, slots=True)
class Table:
    """A statement that makes a table, with its columns and all that it asks for."""

    statement: str
    columns: tuple[tuple[str, bool, int, int], ...]  # name, NOT NULL, and where that stands
    checks: tuple[Check, ...]


def table(statement: str) -> Table:
    """Read the statement that makes a table."""
    columns = tuple(
        (found[1].replace('""', '"'), bool(found[2]), found.start(2), found.end(2))
        for found in _COLUMN.finditer(statement)
    )
    checks = tuple(
        Check(found[1], found[2], found.start(2), found.end(2))
        for found in _CHECK.finditer(statement)
    )
    return Table(statement, columns, checks)


@lru_cache(maxsize=4096)
def expression(text: str) -> Node:
    """Read an expression. Raises NotRead."""
    reader = _Reader(text)
    node = reader.either()
    if reader.at < len(reader.tokens):
        raise NotRead(f"{reader.word} is not read")
    return node


def parts(node: Node) -> list[Node]:
    """Return a node and all that are in it."""
    return [node, *(inner for part in node.parts for inner in parts(part))]


@lru_cache(maxsize=65536)
def columns(node: Node) -> frozenset[str]:
    """Return the columns that an expression looks at."""
    return frozenset(part.said for part in parts(node) if part.kind == "column")


class _Reader:
    """A recursive-descent reader: or, and, not, predicates, sums, products, single values."""

    def __init__(self, text: str) -> None:
        self.tokens: list[tuple[str, int, int]] = []
        self.at = 0
        at, end = 0, len(text.rstrip())
        while at < end:
            found = _TOKEN.match(text, at)
            if not found:
                raise NotRead(f"at {at}")
            word, at = found[0].lstrip(), found.end()
            self.tokens.append((word, at - len(word), at))

    def either(self) -> Node:
        return self._joined("OR", lambda: self._joined("AND", self._not))

    def _joined(self, word: str, inner: Callable[[], Node]) -> Node:
        found = [inner()]
        while self._took(word):
            found.append(inner())
        return found[0] if len(found) == 1 else _node(word.lower(), found)

    def _not(self) -> Node:
        start = self._start
        if self._took("NOT"):
            inner = self._not()
            return Node("not", start, inner.end, "", (inner,))
        return self._predicate()

    def _predicate(self) -> Node:
        left = self._sum()
        if self.word in _COMPARING or self.word in _MATCHING:
            word = self._take()
            return _node(_MATCHING.get(word, "compare"), (left, self._sum()), word)
        if self._took("BETWEEN"):
            low = self._sum()
            self._expect("AND")
            return _node("between", (left, low, self._sum()))
        if self._took("IS"):
            negated = self._maybe_not()
            end = self._expect("NULL")
            return Node("null", left.start, end, negated, (left,))
        negated = self._maybe_not()
        if self._took("GLOB"):
            return _node("glob", (left, self._sum()), negated)
        if self._took("IN"):
            return self._list(left, negated)
        if negated:
            raise NotRead(f"NOT before {self.word}")
        return left

    def _list(self, left: Node, negated: str) -> Node:
        self._expect("(")
        values = [self._sum()]
        while self._took(","):
            values.append(self._sum())
        return Node("in", left.start, self._expect(")"), negated, (left, *values))

    def _sum(self) -> Node:
        return self._chain(lambda: self._chain(self._one, ("*", "%"), "product"),
                           ("+", "-", "||"), "sum")  # fmt: skip

    def _chain(self, inner: Callable[[], Node], words: tuple[str, ...], kind: str) -> Node:
        found, said = [inner()], []
        while self.word in words:
            said.append(self._take())
            found.append(inner())
        if len(found) == 1:
            return found[0]
        if set(said) == {"||"}:
            return Node("text", found[0].start, found[-1].end, "".join(map(_text, found)))
        return _node(kind, found, " ".join(said))

    def _one(self) -> Node:
        start, word = self._start, self._take()
        end = self.tokens[self.at - 1][2]
        if word == "(":
            return replace(self.either(), start=start, end=self._expect(")"))
        if word == "CASE":
            return self._case(start)
        if word.isdigit():
            return Node("number", start, end, word)
        if word[0] in _QUOTED:
            said = word[1:-1].replace(word[0] * 2, word[0])
            return Node(_QUOTED[word[0]], start, end, said)
        return self._cast(start) if word == "CAST" else self._call(start, word)

    def _cast(self, start: int) -> Node:
        self._expect("(")
        inner = self._sum()
        self._expect("AS")
        self._expect("INTEGER")
        return Node("call", start, self._expect(")"), "cast", (inner,))

    def _call(self, start: int, name: str) -> Node:
        self._expect("(")
        found = [self._sum()]
        while self._took(","):
            found.append(self._sum())
        end = self._expect(")")
        if name == "char":
            return Node("text", start, end, "".join(chr(int(one.said)) for one in found))
        return Node("call", start, end, name, tuple(found))

    def _case(self, start: int) -> Node:
        found = []
        while self._took("WHEN"):
            found.append(self.either())
            self._expect("THEN")
            found.append(self.either())
        self._expect("ELSE")
        found.append(self.either())
        return Node("case", start, self._expect("END"), "", tuple(found))

    def _maybe_not(self) -> str:
        return "NOT" if self._took("NOT") else ""

    @property
    def word(self) -> str:
        return self.tokens[self.at][0] if self.at < len(self.tokens) else ""

    @property
    def _start(self) -> int:
        return self.tokens[self.at][1] if self.at < len(self.tokens) else -1

    def _take(self) -> str:
        word = self.word
        if not word:
            raise NotRead("it ends too early")
        self.at += 1
        return word

    def _took(self, word: str) -> bool:
        there = self.word == word
        self.at += there
        return there

    def _expect(self, word: str) -> int:
        if self._take() != word:
            raise NotRead(f"{word} is missing")
        return self.tokens[self.at - 1][2]


def _node(kind: str, found: Sequence[Node], said: str = "") -> Node:
    return Node(kind, found[0].start, found[-1].end, said, tuple(found))


def _text(node: Node) -> str:
    if node.kind != "text":
        raise NotRead(f"{node.kind} in a text")
    return node.said
