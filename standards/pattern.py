r"""The pattern dialect of standards, and its compilation for each engine.

A pattern always matches the whole value, and means the same everywhere:

    literal characters      江阴, 2018; the characters \ [ ] ( ) { } | ? * + . ^ $ need a `\`
    explicit classes        [A-Z0-9-]  (ranges, single characters and named classes)
    named classes           {DIGIT} {UPPER} {LOWER} {HAN} {USCC} {LINE} {LINES} {INK}
    repetition              x{3} x{2,5} x{1,}
    groups, alternation     (ab|cd)

What engines understand differently is refused: `\d \w \s . ^ $ ? * +`, negation, look-around,
back-references and flags. Lengths are counted apart from patterns.
"""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from typing import Final

Ranges = tuple[tuple[int, int], ...]  # code points, both ends included, ascending, disjoint

_SPECIAL: Final = frozenset("\\[](){}|?*+.^$")
_LAST: Final = 0x10FFFF
_ESCAPED_IN_XSD: Final = frozenset("\\|.-^?*+{}()[]")
MOST_TIMES: Final = 255  # PostgreSQL counts no further (POSIX RE_DUP_MAX); lengths are said apart


class PatternMistake(ValueError):
    """A pattern that is not in the dialect; the message says what and at which character."""


@dataclass(frozen=True, slots=True)
class Class:
    """One character out of ranges of code points."""

    ranges: Ranges


@dataclass(frozen=True, slots=True)
class Repeat:
    """A node between `least` and `most` times; `most` None is unlimited."""

    node: "Node"
    least: int
    most: int | None


@dataclass(frozen=True, slots=True)
class Sequence:
    """Nodes one after the other."""

    nodes: tuple["Node", ...]


@dataclass(frozen=True, slots=True)
class Choice:
    """One of several nodes."""

    nodes: tuple["Node", ...]


Node = Class | Repeat | Sequence | Choice


def without(whole: Ranges, *holes: tuple[int, int]) -> Ranges:
    """Return the code points of a class that are in none of some ranges."""
    kept = list(whole)
    for low, high in holes:
        kept = [
            part
            for start, end in kept
            for part in ((start, min(end, low - 1)), (max(start, high + 1), end))
            if part[0] <= part[1]
        ]
    return tuple(kept)


# Characters that text may hold: no controls, no line and paragraph separators, no byte order
# mark, no replacement character (a sign of a wrong decoding), no surrogates and noncharacters.
_LINE: Final = without(
    ((0x20, _LAST),),
    (0x7F, 0x9F),
    (0x2028, 0x2029),
    (0xD800, 0xDFFF),
    (0xFDD0, 0xFDEF),
    (0xFEFF, 0xFEFF),
    (0xFFF9, 0xFFFD),
    (0xFFFE, 0xFFFF),
)
BLANK: Final[Ranges] = (
    (0x09, 0x0D), (0x20, 0x20), (0x85, 0x85), (0xA0, 0xA0), (0x1680, 0x1680), (0x2000, 0x200D),
    (0x2028, 0x2029), (0x202F, 0x202F), (0x205F, 0x2060), (0x3000, 0x3000), (0xFEFF, 0xFEFF),
)  # fmt: skip

CLASSES: Final[Mapping[str, Ranges]] = {
    "DIGIT": ((0x30, 0x39),),
    "UPPER": ((0x41, 0x5A),),
    "LOWER": ((0x61, 0x7A),),
    # CJK unified ideographs with extensions A to H and the ideographs U+3007, U+FA0E..FA29.
    "HAN": (
        (0x3007, 0x3007),
        (0x3400, 0x4DBF),
        (0x4E00, 0x9FFF),
        (0xFA0E, 0xFA29),
        (0x20000, 0x2A6DF),
        (0x2A700, 0x2EBE0),
        (0x30000, 0x323AF),
    ),
    # GB 32100-2015: digits and capitals without I O S V Z.
    "USCC": (
        (0x30, 0x39),
        (0x41, 0x48),
        (0x4A, 0x4E),
        (0x50, 0x52),
        (0x54, 0x55),
        (0x57, 0x59),
    ),
    "LINE": _LINE,
    "LINES": ((0x09, 0x0A), *_LINE),
    "INK": without(_LINE, *BLANK),  # what a value may begin and end with
    "ANY": ((0x00, 0xD7FF), (0xE000, _LAST)),
    "NONBLANK": without(((0x00, 0xD7FF), (0xE000, _LAST)), *BLANK),
    # Of messages: all that is no ASCII control, and all but carriage return and NUL.
    "NOT_CONTROL": without(((0x20, 0xD7FF), (0xE000, _LAST)), (0x7F, 0x7F)),
    "NOT_CR": without(((0x01, 0xD7FF), (0xE000, _LAST)), (0x0D, 0x0D)),
    "NOT_DIGIT": without(((0x00, 0xD7FF), (0xE000, _LAST)), (0x30, 0x39), (0xFF10, 0xFF19)),
    "NOT_STAR": without(((0x00, 0xD7FF), (0xE000, _LAST)), (0x2A, 0x2A), (0xFF0A, 0xFF0A)),
    # What people type for the middle dot of a name: . • ‧ ∙ ⋅ ・ ． ･
    "NOT_DOT": without(
        ((0x00, 0xD7FF), (0xE000, _LAST)),
        *((dot, dot) for dot in (0x2E, 0x2022, 0x2027, 0x2219, 0x22C5, 0x30FB, 0xFF0E, 0xFF65)),
    ),
    "NOT_PRIVATE": without(((0x00, 0xD7FF), (0xE000, _LAST)), (0xE000, 0xF8FF), (0xF0000, _LAST)),
}


def parse(text: str) -> Node:
    """Read a pattern. Raises PatternMistake."""
    reader = _Reader(text)
    node = reader.choice()
    if reader.at < len(text):
        raise PatternMistake(f"unexpected {text[reader.at]!r} at character {reader.at + 1}")
    return node


def literal(text: str) -> str:
    """Write a text as a pattern that matches it and nothing else."""
    return "".join(f"\\{char}" if char in _SPECIAL else char for char in text)


class _Reader:
    """A recursive-descent reader of the dialect."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0

    def choice(self) -> Node:
        nodes = [self._sequence()]
        while self._peek() == "|":
            self.at += 1
            nodes.append(self._sequence())
        return nodes[0] if len(nodes) == 1 else Choice(tuple(nodes))

    def _sequence(self) -> Node:
        nodes: list[Node] = []
        while self._peek() not in ("", "|", ")"):
            nodes.append(self._repeated())
        if not nodes:
            raise PatternMistake(f"nothing to match at character {self.at + 1}")
        return nodes[0] if len(nodes) == 1 else Sequence(tuple(nodes))

    def _repeated(self) -> Node:
        node = self._one()
        if self._peek() == "{" and self.text[self.at + 1 : self.at + 2].isdigit():
            start = self.at
            least, _, most = self._until("}").partition(",")
            bounds = (least, most if "," in self.text[start : self.at] else least)
            if not least.isascii() or not all(part.isdigit() or not part for part in bounds):
                raise PatternMistake(f"not a repetition at character {start + 1}")
            node = Repeat(node, int(bounds[0]), int(bounds[1]) if bounds[1] else None)
            if max(node.least, node.most or 0) > MOST_TIMES:
                raise PatternMistake(f"more than {MOST_TIMES} times, at character {start + 1}")
            if node.most is not None and node.most < max(node.least, 1):
                raise PatternMistake(f"a repetition that cannot be at character {start + 1}")
            if self._peek() == "{" and self.text[self.at + 1 : self.at + 2].isdigit():
                raise PatternMistake(f"a repetition of a repetition at character {self.at + 1}")
        return node

    def _one(self) -> Node:
        char = self._peek()
        if char == "(":
            self.at += 1
            if self._peek() == "?":
                raise PatternMistake(f"look-around and flags are refused, at character {self.at}")
            node = self.choice()
            self._expect(")")
            return node
        if char == "[":
            return self._class()
        if char == "{":
            return Class(self._named())
        point = self._char()
        return Class(((point, point),))

    def _class(self) -> Class:
        start = self.at
        self.at += 1
        if self._peek() == "^":
            raise PatternMistake(f"a negated class is refused, at character {self.at + 1}")
        ranges: list[tuple[int, int]] = []
        while self._peek() != "]":
            if not self._peek():
                raise PatternMistake(f"a class is not closed, from character {start + 1}")
            if self._peek() == "{":
                ranges.extend(self._named())
                continue
            low = high = self._char(inside=True)
            if self._peek() == "-" and self.text[self.at + 1 : self.at + 2] != "]":
                self.at += 1
                high = self._char(inside=True)
            if high < low:
                raise PatternMistake(f"a range runs backwards before character {self.at + 1}")
            ranges.append((low, high))
        self.at += 1
        if not ranges:
            raise PatternMistake(f"an empty class at character {start + 1}")
        return Class(merge(ranges))

    def _named(self) -> Ranges:
        start = self.at
        name = self._until("}")
        if name not in CLASSES:
            raise PatternMistake(f"no named class {name!r}, at character {start + 1}")
        return CLASSES[name]

    def _char(self, *, inside: bool = False) -> int:
        char = self._peek()
        self.at += 1
        if char == "\\":
            escaped = self._peek()
            self.at += 1
            if escaped not in _SPECIAL | {"-"} or not escaped:
                raise PatternMistake(f"\\{escaped} is refused, at character {self.at - 1}")
            return ord(escaped)
        if char in _SPECIAL and not (inside and char in "|?*+.$()"):
            raise PatternMistake(f"a bare {char!r} is refused, at character {self.at}")
        if ord(char) < 0x20:
            raise PatternMistake(f"a control character is refused, at character {self.at}")
        return ord(char)

    def _until(self, end: str) -> str:
        start = self.at + 1
        stop = self.text.find(end, start)
        if stop < 0:
            raise PatternMistake(f"no closing {end!r}, from character {start}")
        self.at = stop + 1
        return self.text[start:stop]

    def _expect(self, char: str) -> None:
        if self._peek() != char:
            raise PatternMistake(f"{char!r} is missing at character {self.at + 1}")
        self.at += 1

    def _peek(self) -> str:
        return self.text[self.at : self.at + 1]


def merge(ranges: list[tuple[int, int]]) -> Ranges:
    """Sort ranges and join those that touch."""
    merged: list[tuple[int, int]] = []
    for low, high in sorted(ranges):
        if merged and low <= merged[-1][1] + 1:
            merged[-1] = (merged[-1][0], max(merged[-1][1], high))
        else:
            merged.append((low, high))
    return tuple(merged)


def common(one: Ranges, other: Ranges) -> Ranges:
    """Return the code points that are in both."""
    found = [
        (max(low, start), min(high, end))
        for low, high in one
        for start, end in other
        if max(low, start) <= min(high, end)
    ]
    return tuple(sorted(found))


def to_python(text: str) -> str:
    """Compile for Python's `re`; use it with `fullmatch`."""
    return _compile(parse(text), _escape_hex("\\U{:08x}"))


def to_json_schema(text: str) -> str:
    """Compile for JSON Schema: ECMA 262 with the `u` flag, anchored at both ends."""
    return f"^(?:{_compile(parse(text), _escape_plain)})$"


def unanchored(text: str) -> str:
    """Compile for JSON Schema as `to_json_schema` does, for what is anywhere in a value."""
    return _compile(parse(text), _escape_plain)


def to_rust(text: str) -> str:
    r"""Compile for Polars (the regex crate), anchored with `\A` and `\z`: no flag changes those."""
    body = _compile(parse(text), _escape_hex(r"\x{{{:x}}}"))
    return rf"\A(?:{body})\z"


def ranges_to_rust(ranges: Ranges) -> str:
    """Write one class of characters for Polars."""
    return _class_text(ranges, _escape_hex(r"\x{{{:x}}}"))


def to_xsd(text: str | Node) -> str:
    """Compile for XSD 1.0, whose patterns are always anchored and know no `(?:`."""
    node = parse(text) if isinstance(text, str) else text
    return _compile(_counted_out(node), _escape_xsd, group="(", cut=_for_xsd)


def _counted_out(node: Node) -> Node:
    """Write counts out, `x{2,3}` as `xx(x)?`: libxml2 loses count inside groups and choices."""
    match node:
        case Class():
            return node
        case Sequence(nodes):
            return Sequence(tuple(map(_counted_out, nodes)))
        case Choice(nodes):
            return Choice(tuple(map(_counted_out, nodes)))
        case Repeat(inner, least, most):
            one = _counted_out(inner)
            rest = () if most == least else (_up_to(one, None if most is None else most - least),)
            return Sequence(((one,) * least) + rest)


def _up_to(node: Node, most: int | None) -> Node:
    if most is None or most == 1:
        return Repeat(node, 0, most)
    return Repeat(Sequence((node, _up_to(node, most - 1))), 0, 1)


def to_postgres(text: str) -> str:
    """Compile for PostgreSQL's `~`: an advanced regular expression, all in ASCII but for letters.

    PostgreSQL's texts hold no U+0000, so no class does.
    """
    return f"^(?:{_compile(parse(text), _escape_postgres, cut=_without_nul)})$"


def to_sqlite(text: str) -> str:
    r"""Compile for SQLite's `REGEXP`: the function of its shell, or `re` of Python.

    Both read groups without `?:` and `\uXXXX`. The shell ends a text at U+0000, so no class has it.
    """
    return f"^({_compile(parse(text), _escape_plain, group='(', cut=_without_nul)})$"


def _compile(
    node: Node,
    escape: Callable[[int], str],
    *,
    group: str = "(?:",
    cut: Callable[[Ranges], Ranges] = lambda ranges: ranges,
) -> str:
    def write(part: Node) -> str:
        match part:
            case Class(ranges):
                return _class_text(cut(ranges), escape)
            case Repeat(inner, least, most):
                return _grouped(write(inner), inner, group) + _bounds(least, most)
            case Sequence(nodes):
                return "".join(
                    f"{group}{write(n)})" if isinstance(n, Choice) else write(n) for n in nodes
                )
            case Choice(nodes):
                return "|".join(write(n) for n in nodes)

    return write(node)


def _grouped(text: str, node: Node, group: str) -> str:
    return text if isinstance(node, Class) else f"{group}{text})"


def _bounds(least: int, most: int | None) -> str:
    if most is None:
        return {0: "*", 1: "+"}.get(least, f"{{{least},}}")
    if (least, most) == (0, 1):
        return "?"
    return f"{{{least}}}" if least == most else f"{{{least},{most}}}"


def _class_text(ranges: Ranges, escape: Callable[[int], str]) -> str:
    if len(ranges) == 1 and ranges[0][0] == ranges[0][1]:
        return escape(ranges[0][0])
    parts = [
        escape(low) if low == high else f"{escape(low)}-{escape(high)}" for low, high in ranges
    ]
    return f"[{''.join(parts)}]"


def _plain(point: int) -> bool:
    """Whether a code point is a letter, digit or ideograph that no engine treats specially."""
    return chr(point).isalnum() and point < 0x10000


def _escape_hex(template: str) -> Callable[[int], str]:
    return lambda point: chr(point) if _plain(point) else template.format(point)


def _escape_plain(point: int) -> str:
    """ECMA, Python and the regex crate all read these; astral characters stand for themselves."""
    if _plain(point) or point > 0xFFFF:
        return chr(point)
    return f"\\u{point:04x}"


def _escape_xsd(point: int) -> str:
    return f"\\{chr(point)}" if chr(point) in _ESCAPED_IN_XSD else chr(point)


def _escape_postgres(point: int) -> str:
    if _plain(point):
        return chr(point)
    return f"\\u{point:04x}" if point < 0x10000 else f"\\U{point:08x}"


def _without_nul(ranges: Ranges) -> Ranges:
    return without(ranges, (0, 0))


def _for_xsd(ranges: Ranges) -> Ranges:
    """Leave out what no XML 1.0 document can hold, and let no range begin or end with an escape.

    libxml2 does not read a range that begins with one.
    """
    kept = without(ranges, (0x00, 0x08), (0x0B, 0x0C), (0x0E, 0x1F), (0xFFFE, 0xFFFF))
    return tuple(part for low, high in kept for part in _with_plain_ends(low, high))


def _with_plain_ends(low: int, high: int) -> Iterator[tuple[int, int]]:
    if low == high or not {chr(low), chr(high)} & _ESCAPED_IN_XSD:
        yield low, high
    elif chr(low) in _ESCAPED_IN_XSD:
        yield low, low
        yield from _with_plain_ends(low + 1, high)
    else:
        yield from _with_plain_ends(low, high - 1)
        yield high, high
