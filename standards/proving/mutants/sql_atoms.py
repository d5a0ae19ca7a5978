"""Predicates on one column as languages: which of its texts make a predicate true.

SQLite's functions see a text up to U+0000; whether a text has one is kept beside the language.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, replace
from functools import lru_cache
from typing import Final

from standards.algebra.automaton import Automaton, TooHard, word
from standards.algebra.compilation import of_node, of_words
from standards.algebra.products import combined
from standards.pattern import CLASSES, Choice, Class, Repeat, Sequence
from standards.pattern import Node as Tree
from standards.proving.mutants import globs, reading
from standards.proving.mutants.languages import MORE_DIGITS, without_points
from standards.proving.mutants.sql_reading import Node

_TEXT: Final = Class(globs.SEEN)
_ALL: Final = Repeat(_TEXT, 0, None)
_COMPARED: Final[Mapping[str, Callable[[int, int], bool]]] = {
    "<=": lambda a, b: a <= b,
    ">=": lambda a, b: a >= b,
    "<": lambda a, b: a < b,
    ">": lambda a, b: a > b,
    "=": lambda a, b: a == b,
    "<>": lambda a, b: a != b,
}
_ANY: Final = Repeat(Class(CLASSES["ANY"]), 0, None)
_WITH_NUL: Final = of_node(Sequence((_ANY, Class(((0, 0),)), _ANY)))
_UNLIMITED: Final = 1 << 30
_MOST_DIGITS: Final = 4


class _NoLanguage(Exception):
    """A predicate that has to be taken as true or false, whatever the text."""


@dataclass(frozen=True, slots=True)
class Piece:
    """Texts of an automaton with `least` to `most` characters, as seen up to U+0000 if it `nul`."""

    automaton: Automaton
    least: int = 0
    most: int | None = None
    nul: bool = False

    @property
    def is_empty(self) -> bool:
        """Whether there is no such text."""
        return word(self.automaton, self.least, self.most) is None


Part = tuple[Piece, bool | None]  # None: the predicate may be true or false on it

ANYTHING: Final = Piece(of_node(_ALL))


def split(atom: Node, piece: Piece) -> list[Part]:
    """Return the parts of a piece on which a predicate is true, false, or nobody knows what."""
    try:
        return [(part, value) for part, value in _split(atom, piece) if not part.is_empty]
    except (_NoLanguage, TooHard, reading.NotRead):
        return [(piece, None)]


def _split(atom: Node, piece: Piece) -> Iterator[Part]:
    match atom:
        case Node(
            "compare", said=op, parts=(Node("call", said="length" | "char_length"), Node("number")),
        ):  # fmt: skip
            yield from _by_length(op, int(atom.parts[1].said), piece)
        case Node("compare", said="=" | "<>" as op, parts=(Node("column"), Node("text", said=one))):
            yield from _by_words((one,), op == "=", piece)
        case Node("in", said=negated, parts=(Node("column"), *values)):
            yield from _by_words(tuple(sorted(one.said for one in values)), not negated, piece)
        case Node("compare", parts=(Node("call", said="instr" | "strpos"), Node("number"))):
            yield from _by_position(atom, piece)
        case Node("match"):
            language = _expression(atom)
            if not piece.nul:
                yield from _by(language, piece)
            elif word(combined(language, _WITH_NUL, "and"), 0, None) is not None:
                raise _NoLanguage  # the function sees all of the text
            else:
                yield piece, False
        case Node("glob", said=negated):
            yield from _by(_glob(*atom.parts), piece, value=not negated)
        case Node("compare", said=op, parts=(number, Node("number", said=limit))):
            yield from _by_number(number, op, int(limit), piece)
        case _:
            raise _NoLanguage


def _by(language: Automaton, piece: Piece, *, value: bool = True) -> Iterator[Part]:
    yield replace(piece, automaton=combined(piece.automaton, language, "and")), value
    yield replace(piece, automaton=combined(piece.automaton, language, "minus")), not value


def _by_length(op: str, limit: int, piece: Piece) -> Iterator[Part]:
    most = _UNLIMITED if piece.most is None else piece.most
    for low, high in ((0, limit - 1), (limit, limit), (limit + 1, _UNLIMITED)):
        start, end = max(low, piece.least), min(high, most)
        if start <= end:
            part = replace(piece, least=start, most=None if end == _UNLIMITED else end)
            yield part, _COMPARED[op](start, limit)


def _by_words(words: tuple[str, ...], value: bool, piece: Piece) -> Iterator[Part]:
    if piece.nul:  # no listed text has U+0000
        yield piece, not value
    else:
        yield from _by(_of_words(words), piece, value=value)


def _by_position(atom: Node, piece: Piece) -> Iterator[Part]:
    (where, part), limit = atom.parts[0].parts, int(atom.parts[1].said)
    if where.kind != "column" or part.kind != "text":
        raise _NoLanguage
    if part.said == "\x00" and limit == 0:
        yield piece, _COMPARED[atom.said](int(piece.nul), 0)
        return
    if piece.nul or (atom.said not in (">", ">=") and (atom.said, limit) != ("=", 0)):
        raise _NoLanguage
    if atom.said == "=":
        yield from _by(_first_from(part.said, 1), piece, value=False)
        return
    least = limit + (atom.said == ">")
    if least <= 0:
        yield piece, True
    else:
        yield from _by(_first_from(part.said, least), piece)


@lru_cache(maxsize=512)
def _first_from(text: str, least: int) -> Automaton:
    """Return the texts in which another one is, for the first time at a place or behind it."""
    found = Sequence(tuple(Class(((ord(char), ord(char)),)) for char in text))
    anywhere = of_node(Sequence((_ALL, found, _ALL)))
    if least == 1:
        return anywhere
    early = of_node(Sequence((Repeat(_TEXT, 0, least - 2), found, _ALL)))
    return combined(anywhere, early, "minus")


@lru_cache(maxsize=512)
def _of_words(words: tuple[str, ...]) -> Automaton:
    return of_words(words)


@lru_cache(maxsize=2048)
def _expression(atom: Node) -> Automaton:
    """Read a regular expression: SQLite's by Python as a whole, PostgreSQL's under COLLATE "C"."""
    whole = atom.said == "REGEXP"
    dot = without_points(0x0A) if whole else CLASSES["ANY"]
    digits = MORE_DIGITS if whole else CLASSES["DIGIT"]
    text = atom.parts[1].said
    return of_node(reading.node(text, dot=dot, digits=digits, searched=not whole))


@lru_cache(maxsize=2048)
def _glob(subject: Node, pattern: Node) -> Automaton:
    if subject.kind == "column":
        return of_node(globs.node(pattern.said))
    match subject:
        case Node("call", said="substr", parts=(
            Node("column"),
            Node("number", said=start),
            Node("sum", said="-", parts=(Node("call", said="length"), Node("number", said=known))),
        )) if start != "0":  # fmt: skip
            return _of_part(int(start) - 1, int(known), pattern.said)
        case _:
            raise _NoLanguage


def _of_part(first: int, known: int, pattern: str) -> Automaton:
    """Texts x of which `substr(x, first + 1, length(x) - known)` matches a pattern.

    A length below 0 takes the characters before the place.
    """
    inner = globs.node(pattern)
    behind = _times(_TEXT, max(known - first, 0))
    ways = [of_node(Sequence((_times(_TEXT, first), inner, behind)))]
    for length in range(max(first, known)):
        if length < known:
            begin, end = max(first - (known - length), 0), min(length, first)
            begin = min(begin, end)
        else:
            begin = end = length
        frame = (_times(_TEXT, begin), inner, _times(_TEXT, length - end))
        ways.append(combined(of_node(Sequence(frame)), of_node(_times(_TEXT, length)), "and"))
    others = ANYTHING.automaton
    for way in ways:
        others = combined(others, way, "minus")
    return combined(ANYTHING.automaton, others, "minus")


def _times(node: Tree, count: int) -> Tree:
    return Repeat(node, count, count) if count else Sequence(())


def _by_number(number: Node, op: str, limit: int, piece: Piece) -> Iterator[Part]:
    """Compare digits in a text; what the database makes of no digits, nobody needs to know."""
    modulus = 0
    if number.kind == "product" and number.said == "%" and number.parts[1].kind == "number":
        modulus = int(number.parts[1].said)
        number = number.parts[0]
    match number:
        case Node("call", said="cast", parts=(
            Node("call", said="substr", parts=(Node("column"), Node("number"), Node("number"))),
        )):  # fmt: skip
            _, start, count = number.parts[0].parts
        case _:
            raise _NoLanguage
    place, long = int(start.said) - 1, int(count.said)
    if place < 0 or not 0 < long <= _MOST_DIGITS:
        raise _NoLanguage
    digits = _of_digits(place, long, 0, ">=", 0)
    yield replace(piece, automaton=combined(piece.automaton, digits, "minus")), None
    known = replace(piece, automaton=combined(piece.automaton, digits, "and"))
    yield from _by(_of_digits(place, long, modulus, op, limit), known)


@lru_cache(maxsize=512)
def _of_digits(place: int, count: int, modulus: int, op: str, limit: int) -> Automaton:
    """Return the texts whose digits at a place, or what is left of them, compare as asked."""

    def tree(before: int, left: int) -> Tree | None:
        if not left:
            value = before % modulus if modulus else before
            return Sequence(()) if _COMPARED[op](value, limit) else None
        behind: dict[Tree, list[int]] = {}
        for digit in range(10):
            found = tree(before * 10 + digit, left - 1)
            if found is not None:
                behind.setdefault(found, []).append(digit)
        ways = tuple(
            Sequence((Class(tuple((0x30 + one, 0x30 + one) for one in digits)), found))
            for found, digits in behind.items()
        )
        return Choice(ways) if ways else None

    found = tree(0, count)
    if found is None:
        return of_words(())
    return of_node(Sequence((_times(_TEXT, place), found, _ALL)))
