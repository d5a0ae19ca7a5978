"""XML in pieces -> events, with nothing kept: elements by their local names, attributes as `@name`.

Read by libxml2 as a stream of calls, so that no tree is built; without entities, document types,
network or its extra limits lifted. The bytes were decoded before: no declared encoding counts.
"""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator
from typing import Any, Final, cast

from lxml import etree

from adapters.errors import FileRefused
from adapters.readers.events import END, START, TEXT, Broken, Event
from adapters.readers.gathering import MAX_DEPTH
from adapters.table import MAX_COLUMNS

_DECLARATION: Final = re.compile(r"\s*<\?xml\s[^>]*\?>")
_DOCTYPE: Final = "<!DOCTYPE"


class _Calls:
    """What libxml2 calls: it only writes down what it is told."""

    def __init__(self) -> None:
        self.events: list[Event] = []
        self._depth = 0

    def start(self, tag: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        if self._depth > MAX_DEPTH:
            raise FileRefused("structure_too_deep", limit=str(MAX_DEPTH))
        if len(attributes) > MAX_COLUMNS:
            raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
        self.events.append((START, _local(tag)))
        for name, value in attributes.items():
            self.events += ((START, f"@{_local(name)}"), (TEXT, value), (END, ""))

    def end(self, tag: str) -> None:  # noqa: ARG002  which one it is, its beginning said
        self._depth -= 1
        self.events.append((END, ""))

    def data(self, text: str) -> None:
        self.events.append((TEXT, text))

    def close(self) -> None:
        """Nothing is left to do."""


def events(pieces: Iterable[str]) -> Iterator[Event]:
    """Yield the events of a document.

    Raises Broken where it is not well-formed, and FileRefused for what is not read at all.
    """
    calls = _Calls()
    parser = etree.XMLParser(
        target=cast("Any", calls),  # its stubs ask for more than libxml2 calls
        encoding="utf-8",
        resolve_entities=False,
        no_network=True,
        load_dtd=False,
        dtd_validation=False,
        huge_tree=False,
    )
    try:
        for piece in _prepared(pieces):
            parser.feed(piece.encode("utf-8", "surrogatepass"))
            yield from calls.events
            calls.events.clear()
        parser.close()
    except etree.XMLSyntaxError as error:
        line, column = error.position
        raise Broken(line=max(line, 1), column=max(column, 1)) from None
    # Names with a prefix that nothing declares are told apart from errors of the syntax.
    for told in parser.feed_error_log.filter_from_errors():
        raise Broken(line=max(told.line, 1), column=max(told.column, 1))
    yield from calls.events


def _prepared(pieces: Iterable[str]) -> Iterator[str]:
    """Take the declaration away, blanks in its place; refuse a document type on sight."""
    first = True
    before = ""
    for piece in pieces:
        text = piece
        if first:
            found = _DECLARATION.match(text)
            if found:  # places keep their numbers
                text = re.sub(r"[^\n]", " ", found[0]) + text[found.end() :]
            first = False
        if _DOCTYPE in before + text:
            raise FileRefused("xml_doctype")
        before = text[-len(_DOCTYPE) :]
        yield text


def _local(tag: str) -> str:
    return tag.rpartition("}")[2]
