"""JSON in pieces -> events as of XML, with one value of the text in memory at a time.

RFC 8259, read strictly, but for line breaks and tabs inside a text, which a wrapped file has.
A member is an element of its name, each item of a list another one; numbers keep their digits.
"""

from __future__ import annotations

import json
import re
from collections.abc import Generator, Iterable, Iterator
from typing import Final

from adapters.errors import FileRefused
from adapters.readers.events import END, START, TEXT, Broken, Event
from adapters.readers.gathering import MAX_DEPTH

MAX_TEXT: Final = 10 * 1024**2  # characters of one text
ITEM: Final = "Document"  # what an item of a list without a name is called
_BLANKS: Final = re.compile(r"[ \t\r\n]*+")
_STRING: Final = re.compile(r'"[^"\\]*+(?:\\.[^"\\]*+)*+"', re.DOTALL)
_CONTROL: Final = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f]")
_PLAIN: Final = re.compile(r"[-+.0-9A-Za-z]*+")
_NUMBER: Final = re.compile(r"-?(?:0|[1-9][0-9]*)(?:\.[0-9]+)?(?:[eE][-+]?[0-9]+)?")
_DECODER: Final = json.JSONDecoder(strict=False)
_WORDS: Final = {"true": "true", "false": "false", "null": None}


class _Text:
    """The text as far as it is here, and the place in it."""

    def __init__(self, pieces: Iterable[str]) -> None:
        self._pieces = iter(pieces)
        self._here = ""
        self._at = 0
        self._gone = 0  # characters before what is here

    @property
    def offset(self) -> int:
        return self._gone + self._at

    def sign(self) -> str:
        """Return the next character that is no blank, without taking it; empty at the end."""
        while True:
            found = _BLANKS.match(self._here, self._at)
            self._at = found.end() if found else self._at
            if self._at < len(self._here):
                return self._here[self._at]
            if not self._more():
                return ""

    def take(self) -> None:
        """Go past one character."""
        self._at += 1

    def string(self) -> str:
        """Take a text, of which the quote is next. Raises Broken, or FileRefused."""
        while not (found := _STRING.match(self._here, self._at)):
            if len(self._here) - self._at > MAX_TEXT:
                raise FileRefused("report_text_long", limit=f"{MAX_TEXT >> 20} MB")
            if not self._more(len(self._here) - self._at):  # twice as much: looked at again
                raise Broken(offset=self.offset)
        if control := _CONTROL.search(found[0]):
            raise Broken(offset=self.offset + control.start())
        try:
            value: str = _DECODER.decode(found[0])
        except ValueError:
            raise Broken(offset=self.offset) from None
        self._at = found.end()
        return value

    def plain(self) -> str | None:
        """Take a number, true, false or null. Raises Broken."""
        while (found := _PLAIN.match(self._here, self._at)) and found.end() == len(self._here):
            if len(found[0]) > MAX_TEXT or not self._more():
                break
        written = found[0] if found else ""
        if written in _WORDS:
            self._at += len(written)
            return _WORDS[written]
        if not _NUMBER.fullmatch(written):
            raise Broken(offset=self.offset)
        self._at += len(written)
        return written

    def _more(self, wanted: int = 1) -> bool:
        """Get so many characters more, as far as there are any; return whether there were."""
        taken: list[str] = []
        while wanted > 0 and (piece := next(self._pieces, "")):
            taken.append(piece)
            wanted -= len(piece)
        self._gone += self._at
        self._here = "".join((self._here[self._at :], *taken))
        self._at = 0
        return bool(taken)


def events(pieces: Iterable[str]) -> Iterator[Event]:
    """Yield the events of a document. Raises Broken where it is no JSON, and FileRefused."""
    text = _Text(pieces)
    # What is open: an object by "", a list by the name of its items.
    opened: list[str] = []
    name = ""  # of the value that comes; empty for the whole document
    while True:
        sign = text.sign()
        if sign in ("{", "["):
            text.take()
            if len(opened) >= MAX_DEPTH:
                raise FileRefused("structure_too_deep", limit=str(MAX_DEPTH))
            if sign == "{":
                if name:
                    yield START, name
                opened.append("" if name else "{")
            else:
                opened.append(name or ITEM)
            if text.sign() != ("}" if sign == "{" else "]"):
                name = _name(text) if sign == "{" else opened[-1]
                continue
        else:
            yield from _value(text, name, sign)
        after = yield from _after(text, opened)
        if after is None:
            return
        name = after


def _value(text: _Text, name: str, sign: str) -> Iterator[Event]:
    found = text.string() if sign == '"' else text.plain()
    if name:
        yield START, name
    if found:
        yield TEXT, found
    if name:
        yield END, ""


def _after(text: _Text, opened: list[str]) -> Generator[Event, None, str | None]:
    """Go on behind a value: return the name of the next one, or None at the end."""
    while opened:
        whole, inside = opened[-1] in ("", "{"), opened[-1]
        sign = text.sign()
        if sign == ("}" if whole else "]"):
            text.take()
            opened.pop()
            if inside == "":
                yield END, ""
            continue
        if sign != ",":
            raise Broken(offset=text.offset)
        text.take()
        return _name(text) if whole else inside
    if text.sign():
        raise Broken(offset=text.offset)
    return None


def _name(text: _Text) -> str:
    if text.sign() != '"':
        raise Broken(offset=text.offset)
    name = text.string()
    if text.sign() != ":":
        raise Broken(offset=text.offset)
    text.take()
    return name or " "
