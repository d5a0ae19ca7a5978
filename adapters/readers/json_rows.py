"""JSON and NDJSON -> records, one at a time, with every number as the text that stands there.

RFC 8259, read strictly: a name given twice, NaN and what follows the document are errors.
"""

from __future__ import annotations

import json
from collections.abc import Generator, Iterator
from typing import Any, Final, NoReturn

from adapters.errors import FileRefused
from adapters.readers.gathering import MAX_AROUND, MAX_DEPTH, Record

_BLANKS: Final = " \t\r\n"


class _Object(list[tuple[str, Any]]):
    """An object as its pairs, for a name may stand there twice."""


def _no_number(text: str) -> NoReturn:
    raise ValueError(text)


_DECODER: Final = json.JSONDecoder(
    object_pairs_hook=_Object,
    parse_int=str,
    parse_float=str,
    parse_constant=_no_number,
    strict=False,  # a line break inside a text is found by whoever checks the text
)


def lines(text: str) -> Iterator[Record]:
    """Yield the record on each line of NDJSON. A line that is no JSON costs itself only."""
    for number, line in enumerate(text.removesuffix("\n").split("\n"), 1):
        bare = line.strip(_BLANKS + "\x1e")  # U+001E begins a record in RFC 7464
        if not bare:
            yield Record(number, [])
            continue
        try:
            value = _DECODER.decode(bare)
        except ValueError:
            yield Record(number, [], wrong="record_broken")
        except RecursionError:
            raise _too_deep() from None
        else:
            yield _record(value, number)


class Document:
    """One JSON document with a list of records at a path of names.

    `around` holds the single values that stand beside the records, when all records are read.
    """

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = tuple(part for part in path.split("/") if part)
        self._found = False
        self._counted = 0  # how far line ends are counted
        self._line = 1
        self._number = 0
        self.around: list[tuple[str, str]] = []

    def records(self) -> Iterator[Record]:
        """Yield the records. Raises FileRefused for what is no JSON, or has no such path."""
        try:
            at = yield from self._walk(0, self._path, 0)
            end = self._skip(at)
            if end < len(self._text):
                raise self._broken(end)
        except json.JSONDecodeError as error:
            raise self._broken(error.pos) from None
        except ValueError:
            raise self._broken(self._counted) from None
        except (IndexError, StopIteration):
            raise self._broken(len(self._text)) from None
        except RecursionError:
            raise _too_deep() from None
        if not self._found:
            raise FileRefused("rows_missing", path="/".join(self._path))

    def _walk(self, at: int, path: tuple[str, ...], depth: int) -> Generator[Record, None, int]:
        """Go through the value at a position and return where it ends."""
        if depth > MAX_DEPTH:
            raise _too_deep()
        at = self._skip(at)
        sign = self._text[at]
        if sign == "[":
            return (yield from self._list(at, path, depth))
        if sign == "{" and path:
            return (yield from self._object(at, path, depth))
        value, end = _DECODER.raw_decode(self._text, at)
        if path:
            return end  # no such name here
        self._found = True
        if isinstance(value, str) and value.strip()[:1] in ("[", "{"):
            yield from self._inside(value, at)
        elif value is not None:
            yield self._one(value, at)
        return end

    def _list(self, at: int, path: tuple[str, ...], depth: int) -> Generator[Record, None, int]:
        """A list of records, or on the way to them a list whose items all may lead there."""
        self._found = self._found or not path
        at = self._skip(at + 1)
        if self._text[at] == "]":
            return at + 1
        while True:
            if path:
                at = yield from self._walk(at, path, depth + 1)
            else:
                at = self._skip(at)
                value, end = _DECODER.raw_decode(self._text, at)
                yield self._one(value, at)
                at = end
            at = self._skip(at)
            if self._text[at] == "]":
                return at + 1
            at = self._expect(",", at)

    def _object(self, at: int, path: tuple[str, ...], depth: int) -> Generator[Record, None, int]:
        at = self._skip(at + 1)
        if self._text[at] == "}":
            return at + 1
        while True:
            at = self._skip(at)
            self._expect('"', at)
            name, at = _DECODER.raw_decode(self._text, at)
            at = self._skip(self._expect(":", self._skip(at)))
            if name == path[0]:
                at = yield from self._walk(at, path[1:], depth + 1)
            else:
                value, at = _DECODER.raw_decode(self._text, at)
                if isinstance(value, str) and len(self.around) < MAX_AROUND:
                    self.around.append((name, value))
            at = self._skip(at)
            if self._text[at] == "}":
                return at + 1
            at = self._expect(",", at)

    def _inside(self, text: str, at: int) -> Iterator[Record]:
        """The records of a document that was put into a text, as SOAP bodies have them."""
        inner = Document(text, "")
        try:
            for record in inner.records():
                self._number += 1
                yield Record(self._number, record.cells, self._line_of(at), record.wrong)
        except FileRefused:
            raise self._broken(at) from None

    def _one(self, value: Any, at: int) -> Record:  # noqa: ANN401
        self._number += 1
        return _record(value, self._number, self._line_of(at))

    def _skip(self, at: int) -> int:
        text, end = self._text, len(self._text)
        while at < end and text[at] in _BLANKS:
            at += 1
        return at

    def _expect(self, sign: str, at: int) -> int:
        if self._text[at] != sign:
            raise self._broken(at)
        return at + 1

    def _line_of(self, at: int) -> int:
        self._line += self._text.count("\n", self._counted, at)
        self._counted = max(at, self._counted)
        return self._line

    def _broken(self, at: int) -> FileRefused:
        line = self._text.count("\n", 0, at) + 1
        column = at - (self._text.rfind("\n", 0, at) + 1) + 1
        return FileRefused("json_broken", line=str(line), column=str(column))


def _too_deep() -> FileRefused:
    return FileRefused("structure_too_deep", limit=str(MAX_DEPTH))


def _record(value: Any, place: int, line: int = 0) -> Record:  # noqa: ANN401
    if not isinstance(value, _Object):
        return Record(place, [], line, wrong="record_no_object")
    cells: list[tuple[str, str | None]] = []
    twice = _flatten(value, "", cells, 0)
    return Record(place, cells, line, wrong="name_repeated" if twice else "")


def _flatten(
    value: Any,  # noqa: ANN401
    path: str,
    cells: list[tuple[str, str | None]],
    depth: int,
) -> bool:
    """Add the values of an object; return whether one of its names stands there twice."""
    if depth > MAX_DEPTH:
        raise _too_deep()
    if isinstance(value, _Object):
        names = [name for name, _ in value]
        twice = len(set(names)) < len(names)
        for name, inner in value:
            twice |= _flatten(inner, f"{path}/{name}" if path else name, cells, depth + 1)
        return twice
    if isinstance(value, list) and value:
        found = [_flatten(inner, path, cells, depth + 1) for inner in value]
        return any(found)
    if isinstance(value, bool):
        cells.append((path, "true" if value else "false"))
    else:
        cells.append((path, value if isinstance(value, str) else None))
    return False
