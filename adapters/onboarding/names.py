"""How alike two names of columns are: by characters, by first letters in pinyin, by words."""

from __future__ import annotations

import math
import re
from collections import Counter
from typing import TYPE_CHECKING, Final

from adapters.mapping.headers import half_width
from adapters.onboarding.pinyin import initials

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

_NO_LETTER: Final = re.compile(r"[^a-z]")
_COMMON: Final = 2 / 3  # strings of letters that share less have nothing in common
# How English names of columns shorten words, where the short form is not their beginning.
_ENGLISH: Final = {
    "nm": "name",
    "no": "number",
    "id": "number",
    "cd": "code",
    "amt": "amount",
    "dt": "date",
    "tm": "date",
    "time": "date",
    "addr": "address",
    "tel": "telephone",
    "dept": "department",
    "pub": "department",
    "org": "organisation",
    "crd": "credit",
    "identi": "citizen",
    "card": "citizen",
    "gen": "sex",
    "gender": "sex",
    "lic": "licence",
    "perfor": "performance",
    "illg": "violation",
    "punnish": "penalty",
    "cert": "certificate",
}


class Grams:
    """Compares Chinese names by their characters and pairs; those in few labels tell most."""

    def __init__(self, labels: Iterable[str]) -> None:
        known = tuple(labels)
        self._labels = len(known)
        self._seen = Counter(gram for label in known for gram in set(_grams(label)))
        self._weighed: dict[str, Mapping[str, float]] = {}

    def alike(self, one: str, other: str) -> float:
        """Return how alike two names are: 1 for equal ones, 0 with nothing in common."""
        if one.isascii() or other.isascii():
            return 0.0
        first, second = self._weights(one), self._weights(other)
        both = sum(min(weight, second.get(gram, 0.0)) for gram, weight in first.items())
        whole = sum(first.values()) + sum(second.values())
        return 2 * both / whole if whole else 0.0

    def _weights(self, text: str) -> Mapping[str, float]:
        if text not in self._weighed:
            self._weighed[text] = {
                gram: count * math.log(1 + self._labels / (1 + self._seen[gram]))
                for gram, count in _grams(text).items()
            }
        return self._weighed[text]


def _grams(text: str) -> Counter[str]:
    """Return the characters and pairs of a name; how it ends counts as a pair of its own."""
    ended = half_width(text) + "$"
    return Counter([*text, *(ended[i : i + 2] for i in range(len(text)))])


def lettered(code: str, name: str) -> float:
    """Return how like a code, cfjdrq, is to a name: to its first letters, or to its letters."""
    letters = _NO_LETTER.sub("", code)
    other = _NO_LETTER.sub("", name) if name.isascii() else initials(name).lower()
    return _in_common(letters, other) if min(len(letters), len(other)) > 1 else 0.0


def _in_common(one: str, other: str) -> float:
    """Return which part of two strings of letters stands in both, in the same order."""
    row = [0] * (len(other) + 1)
    for letter in one:
        before = 0
        for at, there in enumerate(other, 1):
            before, row[at] = row[at], before + 1 if letter == there else max(row[at], row[at - 1])
    share = 2 * row[-1] / (len(one) + len(other))
    return share if share >= _COMMON else 0.0


def worded(name: str, label: str) -> float:
    """Return which share of words an English name, `case_no`, has in common with a label."""
    words = [_ENGLISH.get(word, word) for word in re.split(r"[^a-z]+", name) if word]
    known = [word for word in re.split(r"[^a-z]+", label.lower()) if len(word) > 2]
    if not words or not known:
        return 0.0
    hits = sum(any(one.startswith(word) for one in known) for word in words if len(word) > 2)
    return 2 * hits / (len(words) + len(known))
