"""Patterns of SQLite's GLOB: read into trees of our dialect, and with one thing wrong."""

import re
from collections.abc import Iterator
from itertools import groupby
from typing import Final

from standards.pattern import CLASSES, Class, Node, Ranges, Repeat, Sequence, merge, without

# SQLite's functions see a text up to U+0000.
SEEN: Final[Ranges] = without(CLASSES["ANY"], (0, 0))

_TOKEN: Final = re.compile(r"\[\^?\]?[^\]]*\]|.", re.DOTALL)
_MEMBER: Final = re.compile(r".-.|.", re.DOTALL)


def node(pattern: str) -> Node:
    """Return the tree of a pattern, over the characters that SQLite sees."""
    return Sequence(tuple(map(_one, tokens(pattern))))


def tokens(pattern: str) -> list[str]:
    """Return the classes and single characters of a pattern."""
    return _TOKEN.findall(pattern)


def _one(one: str) -> Node:
    if one == "*":
        return Repeat(Class(SEEN), 0, None)
    return Class(SEEN if one == "?" else ranges(one))


def ranges(one: str) -> Ranges:
    """Return the characters of a class or of a single one."""
    if len(one) == 1:
        return ((ord(one), ord(one)),)
    mark, members = _members(one)
    found = merge([(ord(one[0]), ord(one[-1])) for one in members])
    return without(SEEN, *found) if mark else found


def _members(one: str) -> tuple[str, list[str]]:
    """Return `^` or nothing, and what is in a class: `]` and `-` at its start mean themselves."""
    body = one[1:-1]
    mark = "^" if body.startswith("^") else ""
    body = body.removeprefix("^")
    alone = [char for char in (body[:1], body[1:2]) if char and char in "]-"]
    alone = alone if body.startswith("".join(alone)) else []
    return mark, alone + _MEMBER.findall(body[len(alone) :])


def wrong(pattern: str) -> Iterator[tuple[str, str]]:
    """Yield what is done to a pattern, and the pattern with that one thing wrong."""
    all_ = tokens(pattern)
    at = 0
    for one, run in groupby(all_):
        count = len(list(run))
        before, after = "".join(all_[:at]), "".join(all_[at + count :])
        for what, other in _counted(one, count):
            yield f"{what} at {at}", before + other + after
        for what, other in _other(one):
            yield f"{what} at {at}", before + other + one * (count - 1) + after
        at += count


def _counted(one: str, count: int) -> Iterator[tuple[str, str]]:
    yield "one fewer", one * (count - 1)
    if one != "*":
        yield "one more", one * (count + 1)


def _other(one: str) -> Iterator[tuple[str, str]]:
    if one == "*":
        return
    yield "any character", "?"
    if one == "[0-9]":
        yield "[0-8] for [0-9]", "[0-8]"
    if len(one) > 1:
        mark, members = _members(one)
        for number in {0, len(members) - 1} if len(members) > 1 else ():
            rest = "".join(members[:number] + members[number + 1 :])
            yield f"no member {number}", f"[{mark}{rest}]"
