"""XML -> records, one at a time: elements by their local names, attributes as `@name`.

Read by libxml2 without entities, document types, network or its extra limits lifted; the bytes
were decoded before, so that no declaration of an encoding counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any, Final

from lxml import etree

from adapters.errors import FileRefused
from adapters.readers.gathering import MAX_AROUND, MAX_DEPTH, Record
from adapters.table import MAX_COLUMNS

_DECLARATION: Final = re.compile(r"\s*<\?xml\s[^>]*\?>")
_NIL: Final = "{http://www.w3.org/2001/XMLSchema-instance}nil"
_CHUNK: Final = 1 << 16  # characters


class Document:
    """One XML document whose records are elements of one name, or at one path.

    `path` is the name of an element anywhere, a path from the root, or empty for every child of
    the root. `around` holds single values beside the records, when all records are read.
    """

    def __init__(self, text: str, path: str) -> None:
        self._text = text
        self._path = tuple(part for part in path.split("/") if part)
        self._anywhere = len(self._path) == 1 and not path.startswith("/")
        self._open: list[str] = []
        self._record_depth = 0  # 0 outside a record
        self._number = 0
        self.around: list[tuple[str, str]] = []

    def records(self) -> Iterator[Record]:
        """Yield the records. Raises FileRefused for what is no XML, or has no such element."""
        if "<!DOCTYPE" in self._text:
            raise FileRefused("xml_doctype")
        parser = etree.XMLPullParser(
            events=("start", "end"),
            encoding="utf-8",
            resolve_entities=False,
            no_network=True,
            load_dtd=False,
            dtd_validation=False,
            huge_tree=False,
            remove_comments=True,
            remove_pis=True,
        )
        try:
            for piece in self._pieces():
                parser.feed(piece.encode("utf-8", "surrogatepass"))
                for event, element in parser.read_events():
                    yield from self._event(event, element)
            parser.close()
        except etree.XMLSyntaxError as error:
            raise FileRefused("xml_broken", line=str(error.lineno or 1)) from None
        for event, element in parser.read_events():
            yield from self._event(event, element)
        if self._path and not self._number:
            raise FileRefused("rows_missing", path="/".join(self._path))

    def _pieces(self) -> Iterator[str]:
        found = _DECLARATION.match(self._text)
        if found:  # its line ends stay, so that lines keep their numbers
            yield "\n" * found[0].count("\n")
        for at in range(found.end() if found else 0, len(self._text), _CHUNK):
            yield self._text[at : at + _CHUNK]

    def _event(self, event: str, element: Any) -> Iterator[Record]:  # noqa: ANN401
        if event == "start":
            self._open.append(_local(element.tag))
            depth = len(self._open)
            if depth > MAX_DEPTH:
                raise FileRefused("structure_too_deep", limit=str(MAX_DEPTH))
            if len(element.attrib) > MAX_COLUMNS:  # to read them takes the square of their number
                raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
            if not self._record_depth and self._begins():
                self._record_depth = depth
            return
        depth = len(self._open)
        if depth == self._record_depth:
            self._record_depth = 0
            self._number += 1
            yield _record(element, self._number)
        if not self._record_depth:
            self._beside(element)
            _forget(element)
        self._open.pop()

    def _begins(self) -> bool:
        if not self._path:
            return len(self._open) == 2
        if self._anywhere:
            return self._open[-1] == self._path[0]
        return tuple(self._open) == self._path

    def _beside(self, element: Any) -> None:  # noqa: ANN401
        text = (element.text or "").strip()
        if text and not len(element) and len(self.around) < MAX_AROUND and not self._begins():
            self.around.append((self._open[-1], text))


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]


def _forget(element: Any) -> None:  # noqa: ANN401
    """Free what was read: the element's content and everything before it."""
    element.clear(keep_tail=False)
    parent = element.getparent()
    if parent is not None:
        while element.getprevious() is not None:
            del parent[0]


def _record(element: Any, place: int) -> Record:  # noqa: ANN401
    cells: list[tuple[str, str | None]] = []
    _flatten(element, "", cells)
    return Record(place, cells, element.sourceline or 0)


def _flatten(element: Any, path: str, cells: list[tuple[str, str | None]]) -> None:  # noqa: ANN401
    prefix = f"{path}/" if path else ""
    for name, value in element.attrib.items():
        if name != _NIL:
            cells.append((f"{prefix}@{_local(name)}", value))
    own = [element.text or ""]
    for child in element:
        own.append(child.tail or "")
        _flatten(child, prefix + _local(child.tag), cells)
    text = "".join(own)
    if len(element) == 0:
        if path or text.strip():
            cells.append((path or ".", text or None))
    elif text.strip():
        cells.append((path or ".", text.strip()))
