"""Patterns of our dialect as SQLite expressions that need no function from outside.

SQLite knows GLOB, whose classes and `*` say a part of what patterns say: texts of a fixed length,
and texts with one stretch of any length. `alternatives` takes a pattern apart into such texts, or
gives up, and then the table needs REGEXP.
"""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from standards.pattern import CLASSES, Choice, Class, Node, Ranges, Repeat, Sequence, parse

_MOST_WAYS: Final = 32  # a longer list of alternatives is better said by REGEXP
_MOST_ITEMS: Final = 40


class TooMuch(Exception):
    """A pattern that GLOB cannot say in a few words."""


@dataclass(frozen=True, slots=True)
class Stretch:
    """Between `least` and `most` characters of a class; `most` None is unlimited."""

    ranges: Ranges
    least: int
    most: int | None

    @property
    def is_fixed(self) -> bool:
        """Whether its length is known."""
        return self.least == self.most


Way = tuple[Stretch, ...]
Quote = Callable[[str], str]


def expression(column: str, pattern: str, quote: Quote) -> str:
    """Write that a column, as it stands in SQL, matches a pattern. Raises TooMuch.

    `quote` writes a text as SQL. A text with U+0000 is not seen beyond it.
    """
    ways = [_way(column, way, quote) for way in alternatives(parse(pattern))]
    return ways[0] if len(ways) == 1 else f"({' OR '.join(ways)})"


def alternatives(node: Node) -> list[Way]:
    """Take a pattern apart into ways with at most one stretch of unknown length each."""
    return [one for way in _ways(node) for one in _with_one_stretch(way)]


def _ways(node: Node) -> list[Way]:
    match node:
        case Class(ranges):
            return [(Stretch(ranges, 1, 1),)]
        case Repeat(Class(ranges), least, most):
            return [(Stretch(ranges, least, most),)]
        case Repeat(_, _, None):
            raise TooMuch
        case Repeat(inner, least, most):
            times = range(least, (most or least) + 1)
            return _limited([way for n in times for way in _product([_ways(inner)] * n)])
        case Sequence(nodes):
            return _product([_ways(part) for part in nodes])
        case Choice(nodes):
            return _limited([way for part in nodes for way in _ways(part)])


def _product(parts: list[list[Way]]) -> list[Way]:
    made: list[Way] = [()]
    for part in parts:
        made = _limited([left + right for left in made for right in part])
    return made


def _limited(ways: list[Way]) -> list[Way]:
    if len(ways) > _MOST_WAYS or any(len(way) > _MOST_ITEMS for way in ways):
        raise TooMuch
    return ways


def _with_one_stretch(way: Way) -> list[Way]:
    """Spell out all stretches but the longest one."""
    open_ = [number for number, one in enumerate(way) if not one.is_fixed]
    if len(open_) <= 1:
        return [way]
    longest = max(open_, key=lambda number: _room(way[number]))
    parts: list[list[Way]] = [
        [(one,)] if one.is_fixed or number == longest else _spelled(one)
        for number, one in enumerate(way)
    ]
    return _product(parts)


def _room(stretch: Stretch) -> float:
    return float("inf") if stretch.most is None else stretch.most - stretch.least


def _spelled(stretch: Stretch) -> list[Way]:
    if stretch.most is None:
        raise TooMuch
    lengths = range(stretch.least, stretch.most + 1)
    return _limited([(Stretch(stretch.ranges, n, n),) if n else () for n in lengths])


def _way(column: str, way: Way, quote: Quote) -> str:
    at = next((number for number, one in enumerate(way) if not one.is_fixed), None)
    if at is None:
        return f"{column} GLOB {quote(_fixed(way))}"
    before, stretch, behind = way[:at], way[at], way[at + 1 :]
    known = sum(one.least for one in (*before, *behind))
    said = []
    if before or behind:
        said.append(f"{column} GLOB {quote(f'{_fixed(before)}*{_fixed(behind)}')}")
    if stretch.ranges != CLASSES["ANY"]:
        start = sum(one.least for one in before) + 1
        rest = f"substr({column}, {start}, length({column}) - {known})" if known else column
        said.append(f"{rest} NOT GLOB {quote(f'*[^{_members(stretch.ranges)}]*')}")
    if stretch.least:
        said.append(f"length({column}) >= {known + stretch.least}")
    if stretch.most is not None:
        said.append(f"length({column}) <= {known + stretch.most}")
    return f"({' AND '.join(said)})" if said else "1 = 1"


def _fixed(way: Way) -> str:
    return "".join(_one(stretch.ranges) * stretch.least for stretch in way)


def _one(ranges: Ranges) -> str:
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        char = chr(ranges[0][0])
        return f"[{char}]" if char in "*?[" else char
    return f"[{_members(ranges)}]"


def _members(ranges: Ranges) -> str:
    """Write the characters of a class: `]` and `-` first and `^` last mean themselves."""
    special = [char for char in "]-^" if any(low <= ord(char) <= high for low, high in ranges)]
    first = "".join(char for char in special if char != "^")
    parts = "".join(
        chr(low) if low == high else f"{chr(low)}-{chr(high)}"
        for low, high in _without_special(ranges)
    )
    return first + parts + ("^" if "^" in special else "")


def _without_special(ranges: Ranges) -> list[tuple[int, int]]:
    found = list(ranges)
    for point in map(ord, "]-^"):
        found = [
            part
            for low, high in found
            for part in ((low, min(high, point - 1)), (max(low, point + 1), high))
            if part[0] <= part[1]
        ]
    return [(max(low, 1), high) for low, high in found if high >= 1]
