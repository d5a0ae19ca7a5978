"""Patterns for what a text is not, for languages of schemas that cannot say "not"."""

from standards.pattern import CLASSES, Choice, Class, Node, Ranges, Repeat, Sequence, without


def excluding(values: tuple[str, ...]) -> Node:
    """Return what matches every text but some, for languages that cannot say "not".

    A text differs from all of them by ending early, by a character, or by going on.
    """
    here = "" in values
    rest = [value for value in values if value]
    first = sorted({ord(value[0]) for value in rest})
    other = without(CLASSES["ANY"], *((point, point) for point in first))
    ways: list[Node] = [Sequence((Class(other), Repeat(Class(CLASSES["ANY"]), 0, None)))]
    for point in first:
        tails = tuple(value[1:] for value in rest if ord(value[0]) == point)
        ways.append(Sequence((Class(((point, point),)), excluding(tails))))
    node: Node = Choice(tuple(ways)) if len(ways) > 1 else ways[0]
    return node if here else Repeat(node, 0, 1)


def unlike(shape: Node) -> Node:
    """Return what matches the texts that are not of a shape; the shape is classes in a row.

    A text differs from it by ending early, by a character, or by going on. Raises ValueError for
    another pattern.
    """
    classes = [ranges for part in _row(shape) for ranges in part]
    anything = Repeat(Class(CLASSES["ANY"]), 0, None)
    rest: Node = Sequence((Class(CLASSES["ANY"]), anything))  # goes on after the whole shape
    for ranges in reversed(classes):
        other = Class(without(CLASSES["ANY"], *ranges))
        rest = Repeat(Choice((Sequence((other, anything)), Sequence((Class(ranges), rest)))), 0, 1)
    return rest


def _row(shape: Node) -> list[list[Ranges]]:
    match shape:
        case Class(ranges):
            return [[ranges]]
        case Repeat(Class(ranges), least, most) if least == most:
            return [[ranges] * least]
        case Sequence(nodes):
            return [ranges for node in nodes for ranges in _row(node)]
        case _:
            raise ValueError("not a row of classes")
