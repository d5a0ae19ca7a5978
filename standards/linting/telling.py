"""What a text tells of, however it is written.

Widths, blanks and marks between characters, traditional characters, joined and split English
words hide no word: a text is read once without blanks and once word by word. Codes of source
tables count only as wholes, for two letters stand for much.
"""

import re
import unicodedata
from collections import defaultdict
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from functools import lru_cache
from typing import Final

# What is put between characters and says nothing: blanks, dots, dashes, slashes, stars.
_MARKS: Final = re.compile(r"[\s·•・‧.．_*＊~|/\\∕-]+")
_CAMEL: Final = re.compile(r"(?<=[a-z0-9])(?=[A-Z])")
_APART: Final = re.compile(r"[^0-9A-Za-z]+")
_LETTERS: Final = re.compile("[a-z]+")
_WORD, _CODE = "w:", "c:"  # before the beginnings of English words and of codes


class Where(StrEnum):
    """Where a word is looked for."""

    TEXT = "text"  # in labels, notes and ids; an English one from its first letter on
    WORD = "word"  # a whole English word: kin, and not kind
    CODE = "code"  # a whole source code, or a part of one or of an id


@dataclass(frozen=True, slots=True)
class TellingWord:
    """A word of a label, or a code of a source table, that suggests what an item is about."""

    word: str
    where: Where
    concept: str
    unless: tuple[str, ...] = ()  # longer expressions in which it means something else


@dataclass(frozen=True, slots=True)
class Reading:
    """A text as the words are looked for in it."""

    joined: str  # without blanks and marks; one line for each part
    spaced: str  # words apart; one line for each part
    codes: frozenset[str]
    starts: frozenset[str]  # how the words that may be there begin


class Lexicon:
    """All telling words, ready to be looked for: each by how it begins."""

    def __init__(self, words: Iterable[TellingWord], traditional: Mapping[str, str]) -> None:
        """Take the words, and which simplified character each traditional one stands for."""
        self._simplified = str.maketrans(dict(traditional))
        self._words: Final = tuple(words)
        self._joined: Final = [self.joined(word.word) for word in self._words]
        self._spaced: Final = [re.compile(_expression(word)) for word in self._words]
        self._by_start: Final[dict[str, list[int]]] = defaultdict(list)
        for number, word in enumerate(self._words):
            self._by_start[self._start(number, word)].append(number)
        self._read = lru_cache(maxsize=4096)(self._reading)

    def plain(self, text: str) -> str:
        """Return a text in simplified characters of plain width, without invisible ones."""
        if text.isascii():
            return text
        normal = unicodedata.normalize("NFKC", text).translate(self._simplified)
        return "".join(char for char in normal if unicodedata.category(char) != "Cf")

    def joined(self, text: str) -> str:
        """Return a text without what is put between its characters."""
        return _MARKS.sub("", self.plain(text)).casefold()

    def spaced(self, text: str) -> str:
        """Return a text with its English words apart: `bloodType` and `blood_type` as two."""
        return _CAMEL.sub(" ", self.plain(text)).replace("_", " ").replace("-", " ").casefold()

    def found(self, texts: tuple[str, ...], codes: tuple[str, ...] = ()) -> Iterator[TellingWord]:
        """Yield the words that texts and codes hold, in the order of the table."""
        reading = self._read(texts, codes)
        begun = {number for start in reading.starts for number in self._by_start.get(start, ())}
        yield from (self._words[n] for n in sorted(begun) if self._holds(n, reading))

    def _reading(self, texts: tuple[str, ...], codes: tuple[str, ...]) -> Reading:
        joined = "\n".join(map(self.joined, texts))
        spaced = "\n".join(map(self.spaced, (*texts, *codes)))
        parts = frozenset(part for code in codes for part in _parts(self.plain(code)))
        starts = {*joined, *(_WORD + word[:2] for word in _LETTERS.findall(spaced))}
        return Reading(joined, spaced, parts, frozenset(starts.union(_CODE + one for one in parts)))

    def _start(self, number: int, word: TellingWord) -> str:
        """Return what shows that a text may hold a word: its first character, or letters."""
        if word.where is Where.CODE:
            return _CODE + word.word
        if _is_joined(word):
            return self._joined[number][0]
        letters: list[str] = _LETTERS.findall(word.word.casefold())
        return _WORD + letters[0][:2]

    def _holds(self, number: int, reading: Reading) -> bool:
        word = self._words[number]
        if word.where is Where.CODE:
            return word.word in reading.codes
        if _is_joined(word):
            text = _without(reading.joined, map(self.joined, word.unless))
            return self._joined[number] in text
        return bool(self._spaced[number].search(_without(reading.spaced, word.unless)))


def _is_joined(word: TellingWord) -> bool:
    """Tell Chinese words and numbers of standards, which stand anywhere."""
    return word.where is not Where.CODE and (not word.word.isascii() or "/" in word.word)


def _expression(word: TellingWord) -> str:
    """English words begin where a word begins: vaccin, vaccination; between them may be blanks."""
    parts = re.split(r"[\s-]+", word.word.casefold())
    end = "(?![a-z])" if word.where is Where.WORD else ""
    return r"(?<![a-z])" + r"[ ]*".join(map(re.escape, parts)) + end


def _without(text: str, expressions: Iterable[str]) -> str:
    for one in expressions:
        text = text.replace(one.casefold(), "\n")
    return text


def _parts(code: str) -> Iterator[str]:
    """Yield a code and its parts, with and without the number behind it."""
    for part in (code, *_APART.split(code), *_APART.split(_CAMEL.sub(" ", code))):
        upper = part.upper()
        yield from (upper, upper.rstrip("0123456789"))
