"""Texts that a pattern of our dialect matches, made by walking its tree.

Shortest, longest and random texts, texts from the ends of every class, and how many times every
repetition may be repeated. What is just outside a class comes from `outside`.
"""

from collections.abc import Iterator
from random import Random
from typing import Final

from standards.pattern import Choice, Class, Node, Ranges, Repeat, Sequence

MORE: Final = 3  # how often something is repeated beyond the least, where there is no most

_PLACES: Final = 20  # of a repetition, in which something wrong is put
_DIGITS: Final = (0x30, 0x39)
_OTHER_DIGITS: Final = ("\uff13", "\u0663")  # full-width and Arabic: what `\d` takes for digits
_LAST: Final = 0x10FFFF


def shortest(node: Node) -> str:
    """Return one of the shortest texts."""
    match node:
        case Class(ranges):
            return chr(_pleasant(ranges))
        case Repeat(inner, least, _):
            return shortest(inner) * least
        case Sequence(nodes):
            return "".join(shortest(part) for part in nodes)
        case Choice(nodes):
            return min((shortest(part) for part in nodes), key=len)


def longest(node: Node, limit: int) -> str:
    """Return a long text; what has no end is repeated while the whole may fit into `limit`."""
    match node:
        case Class(ranges):
            return chr(_pleasant(ranges))
        case Repeat(inner, least, most):
            one = longest(inner, limit)
            room = max(least, limit // max(len(one), 1))
            return one * (room if most is None else min(most, room))
        case Sequence(nodes):
            rest = limit - sum(len(shortest(part)) for part in nodes)
            texts = []
            for part in nodes:
                text = longest(part, rest + len(shortest(part)))
                rest -= len(text) - len(shortest(part))
                texts.append(text)
            return "".join(texts)
        case Choice(nodes):
            return max((longest(part, limit) for part in nodes), key=len)


def random_text(node: Node, random: Random) -> str:
    """Return a random text."""
    match node:
        case Class(ranges):
            low, high = random.choice(ranges)
            return chr(random.choice((low, high, random.randint(low, high))))
        case Repeat(inner, least, most):
            count = random.randint(least, least + MORE if most is None else most)
            return "".join(random_text(inner, random) for _ in range(count))
        case Sequence(nodes):
            return "".join(random_text(part, random) for part in nodes)
        case Choice(nodes):
            return random_text(random.choice(nodes), random)


def edges(node: Node) -> Iterator[str]:
    """Yield texts that differ in one place: every branch, the ends of every class, every count."""
    match node:
        case Class(ranges):
            yield from (chr(point) for low, high in ranges for point in _ends(low, high))
        case Repeat(inner, least, most):
            counts = {least, least + 1, least + 2} if most is None else {least, least + 1, most}
            one = shortest(inner)
            yield from (one * count for count in sorted(counts) if most is None or count <= most)
            around = one * (max(least, 1) - 1)
            yield from (text + around for text in edges(inner))
        case Sequence(nodes):
            whole = [shortest(part) for part in nodes]
            for number, part in enumerate(nodes):
                before, after = "".join(whole[:number]), "".join(whole[number + 1 :])
                yield from (before + text + after for text in edges(part))
        case Choice(nodes):
            for part in nodes:
                yield from edges(part)


def outside(node: Node) -> Iterator[str]:
    """Yield texts with one thing wrong: a character beside a class, one too few, one too many."""
    match node:
        case Class(ranges):
            inside = {point for low, high in ranges for point in _ends(low, high)}
            beside = {point for low, high in ranges for point in (low - 1, high + 1)}
            if _DIGITS in ranges:
                yield from _OTHER_DIGITS
            yield from (chr(point) for point in sorted(beside - inside) if 0 <= point <= _LAST)
        case Repeat(inner, least, most):
            yield from _outside_repeat(inner, least, most)
        case Sequence(nodes):
            for whole in _contexts(nodes):
                for number, part in enumerate(nodes):
                    before, after = "".join(whole[:number]), "".join(whole[number + 1 :])
                    yield from (before + text + after for text in outside(part))
        case Choice(nodes):
            for part in nodes:
                yield from outside(part)


def _contexts(nodes: tuple[Node, ...]) -> list[tuple[str, ...]]:
    """Return the parts of a sequence as short as may be, and with everything that may be left out.

    What is wrong in one part may only be seen beside another one that may be left out.
    """
    return list(dict.fromkeys([tuple(map(shortest, nodes)), tuple(map(_filled, nodes))]))


def _filled(node: Node) -> str:
    """Return a short text with at least one of everything that is repeated."""
    match node:
        case Class():
            return shortest(node)
        case Repeat(inner, least, _):
            return _filled(inner) * max(least, 1)
        case Sequence(nodes):
            return "".join(map(_filled, nodes))
        case Choice(nodes):
            return _filled(nodes[-1])


def _outside_repeat(inner: Node, least: int, most: int | None) -> Iterator[str]:
    one = shortest(inner)
    if least:
        yield one * (least - 1)
    if most is not None:
        yield one * (most + 1)
    count = min(max(least, most or 1, 1), _PLACES)
    for place in range(count):  # a target may write every repetition out
        before, after = one * place, one * (max(least, place + 1) - place - 1)
        yield from (before + text + after for text in outside(inner))


def _ends(low: int, high: int) -> tuple[int, ...]:
    return (low,) if low == high else (low, high)


def _pleasant(ranges: Ranges) -> int:
    """A character that a reader can read, where the class has one."""
    for wanted in (0x30, 0x41, 0x61, 0x957F):  # 0 A a 长
        if any(low <= wanted <= high for low, high in ranges):
            return wanted
    return ranges[0][0]
