r"""Regular expressions of the targets, read back into the tree of our dialect.

Reads what the compiled patterns and their mutants hold: classes, escapes, `.`, `\\d`, counts,
groups, alternatives, and anchors at the ends. So that two of them can be proved to be the same.
"""

import re
from typing import Final

from standards.pattern import CLASSES, Choice, Class, Node, Ranges, Repeat, Sequence, merge, without

ANY: Final = CLASSES["ANY"]

_ESCAPE: Final = re.compile(r"\\u([0-9a-f]{4})|\\U([0-9a-f]{8})|\\x\{([0-9a-f]+)\}")
_COUNT: Final = re.compile(r"\{([0-9]+)(,?)([0-9]*)\}")
_CONTROLS: Final = {"n": "\n", "t": "\t", "r": "\r"}
_ALL: Final = "[\\s\\S]"
_SHORT: Final = {"*": (0, None), "+": (1, None), "?": (0, 1)}


class NotRead(ValueError):
    """An expression with something that this module does not know."""


def node(
    expression: str, *, dot: Ranges, digits: Ranges, searched: bool, blanks: Ranges = ()
) -> Node:
    r"""Return the tree of an expression; `dot`, `digits`, `blanks` are `.`, `\d` and `\s` in it.

    A searched expression matches anywhere in a text where it has no anchor. Raises NotRead.
    """
    before = after = searched
    for mark in ("^", "\\A"):
        if expression.startswith(mark):
            expression, before = expression.removeprefix(mark), False
    for mark in ("$", "\\z"):
        if expression.endswith(mark):
            expression, after = expression.removesuffix(mark), False
    reader = _Reader(expression, dot, digits, blanks)
    tree = reader.choice()
    if reader.at < len(expression):
        raise NotRead(f"at {reader.at}")
    anything = Repeat(Class(ANY), 0, None)
    return Sequence((*((anything,) * before), tree, *((anything,) * after)))


class _Reader:
    def __init__(self, text: str, dot: Ranges, digits: Ranges, blanks: Ranges) -> None:
        self.text = text
        self.at = 0
        self._blanks = blanks
        self._known = {".": dot, "\\d": digits}

    def choice(self) -> Node:
        nodes = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            nodes.append(self._sequence())
        return nodes[0] if len(nodes) == 1 else Choice(tuple(nodes))

    def _sequence(self) -> Node:
        nodes: list[Node] = []
        while self._peek() not in ("", "|", ")"):
            nodes.append(self._counted(self._one()))
        return Sequence(tuple(nodes))

    def _counted(self, one: Node) -> Node:
        if self._peek() in _SHORT:
            least, most = _SHORT[self._peek()]
            self.at += 1
            return Repeat(one, least, most)
        match = _COUNT.match(self.text, self.at)
        if not match:
            return one
        self.at = match.end()
        least = int(match[1])
        return Repeat(one, least, least if not match[2] else int(match[3]) if match[3] else None)

    def _one(self) -> Node:
        if self.text.startswith("(?:", self.at) or self._peek() == "(":
            self.at += 3 if self.text.startswith("(?:", self.at) else 1
            inner = self.choice()
            if self._peek() != ")":
                raise NotRead(f"at {self.at}")
            self.at += 1
            return inner
        if self.text.startswith(_ALL, self.at):
            self.at += len(_ALL)
            return Class(ANY)
        if self._peek() == "[":
            return Class(self._class())
        for short, ranges in self._known.items():
            if self.text.startswith(short, self.at):
                self.at += len(short)
                return Class(ranges)
        if self._peek() in "^$*+?":
            raise NotRead(f"at {self.at}")
        point = self._char()
        return Class(((point, point),))

    def _class(self) -> Ranges:
        self.at += 1
        ranges: list[tuple[int, int]] = []
        while self._peek() != "]":
            if self._peek() == "":
                raise NotRead(f"at {self.at}")
            if self.text.startswith(("\\s", "\\S"), self.at):
                ranges += self._blank()
                continue
            low = high = self._char()
            if self._peek() == "-" and self.text[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                high = self._char()
            ranges.append((low, high))
        self.at += 1
        return merge(ranges)

    def _blank(self) -> Ranges:
        r"""Read `\s` or `\S` in a class. Raises NotRead where nobody said what a blank is."""
        if not self._blanks:
            raise NotRead(f"at {self.at}")
        self.at += 2
        return self._blanks if self.text[self.at - 1] == "s" else without(ANY, *self._blanks)

    def _char(self) -> int:
        match = _ESCAPE.match(self.text, self.at)
        if match:
            self.at = match.end()
            return int(next(filter(None, match.groups())), 16)
        escaped = self._peek() == "\\"
        self.at += 1 + escaped
        char = self.text[self.at - 1]
        return ord(_CONTROLS.get(char, char) if escaped else char)

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]
