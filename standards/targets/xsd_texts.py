"""Texts of some characters with no blank at either end, as one pattern that never has a choice.

libxml2 walks through every pattern character by character, and tries all ways where there are two:
one pattern is quicker than three that hold together. It asks all ranges of a class for each
character, so what most characters are is a class of its own, of few ranges, that comes first.
"""

from collections.abc import Iterable
from typing import Final

from standards.pattern import (
    CLASSES,
    Choice,
    Class,
    Node,
    Ranges,
    Repeat,
    Sequence,
    common,
    without,
)

_USUAL: Final[Ranges] = ((0x21, 0x7E), (0x3001, 0xD7FF))  # ASCII; ideographs and their marks


def trimmed(inside: Ranges, but: Iterable[str] = ()) -> Node:
    """Return what matches texts of the characters `inside`, trimmed, and none of some words.

    The words are trimmed texts as well; others change nothing.
    """
    return _Trimmed(inside).start([word for word in but if word])


class _Trimmed:
    def __init__(self, inside: Ranges) -> None:
        self._ink = common(inside, CLASSES["NONBLANK"])
        self._blank = without(inside, *self._ink)

    def start(self, words: list[str]) -> Node:
        return self._rest(words, after_ink=False, may_be_blank=False)

    def _rest(self, words: list[str], *, after_ink: bool, may_be_blank: bool = True) -> Node:
        """Return how a text may go on, but not as one of some words does."""
        if not words:
            return self._end(after_ink=after_ink, may_be_blank=may_be_blank)
        firsts = sorted({ord(word[0]) for word in words if word})
        ways: list[Node] = []
        for ranges, is_ink in ((self._ink, True), (self._blank, False)):
            if not (is_ink or may_be_blank):
                continue
            other = without(ranges, *((point, point) for point in firsts))
            if other:
                ways.append(Sequence((_usual_first(other), self._end(after_ink=is_ink))))
            for point in firsts:
                if any(low <= point <= high for low, high in ranges):
                    tails = [word[1:] for word in words if word.startswith(chr(point))]
                    rest = self._rest(tails, after_ink=is_ink)
                    ways.append(Sequence((Class(((point, point),)), rest)))
        return Repeat(Choice(tuple(ways)), int(not after_ink or "" in words), 1)

    def _end(self, *, after_ink: bool, may_be_blank: bool = True) -> Node:
        """Return how any trimmed text may end."""
        ink, blanks = _usual_first(self._ink), Repeat(Class(self._blank), 1, None)
        usual, others = _usual(self._ink)
        run = Repeat(Class(usual), 0, None)
        other = Choice((Class(others), Sequence((blanks, ink))))
        # In libxml2 a group that is repeated, at the end of the first of some alternatives, may
        # be entered from the end of the others as well, unless it may also be left out.
        more = Repeat(Repeat(Sequence((other, run)), 0, None), 0, 1)
        if after_ink:
            return Sequence((run, more))
        words = Sequence((ink, run, more))
        return Sequence((Repeat(Class(self._blank), 0, None), words)) if may_be_blank else words


def _usual(ranges: Ranges) -> tuple[Ranges, Ranges]:
    """Return the usual characters of a class, and the others."""
    usual = common(ranges, _USUAL)
    return usual, without(ranges, *usual)


def _usual_first(ranges: Ranges) -> Node:
    parts = [Class(part) for part in _usual(ranges) if part]
    return parts[0] if len(parts) == 1 else Choice(tuple(parts))
