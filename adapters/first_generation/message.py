"""What a first-generation message is made of: the file's name, a header, records in segments.

GBK, positions in bytes, one record a line. A file holds one message, or several of them one after
the other, each with its header. The name and the header are public (读取和格式校验 of institutions'
own programs); segments are not, so a layout says what they hold. Of the header's tail (from the
count of records on) the order is likely and not certain.
"""

from __future__ import annotations

import itertools
import re
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.mapping.file_form import Unit
from adapters.mapping.model import Read
from adapters.writers.errors import NotWritable
from standards.model import FieldType

if TYPE_CHECKING:
    from adapters.mapping.file_form import Slice
    from adapters.mapping.model import Mapping
    from standards.model import Catalog

ENCODING: Final = "gbk"
NORMAL: Final = "1"
# The bytes of the header of each class: normal, change of an account's mark, deletion of data,
# update and deletion of past overdue records.
HEADER_BYTES: Final = {"1": 147, "4": 40, "8": 125, "9": 95, "A": 95}
NAME_LENGTH: Final = 27
# Of the header of a normal message, in bytes.
HEADER: Final = (
    ("version", 3),
    ("institution", 14),
    ("created", 14),
    ("upload_version", 3),
    ("retransmission", 1),
    ("class", 1),
    ("count", 10),
    ("earliest", 8),
    ("latest", 8),
    ("contact", 30),
    ("telephone", 25),
    ("reserved", 30),
)
# Of the other classes; what follows is in no public text.
OTHER_HEADER: Final = (("version", 3), ("created", 14), ("institution", 14), ("class", 1))
_LENGTH: Final = "记录长度"
_MARK: Final = "段标"
_IS_HEADER: Final = re.compile(rb"[0-9]\.[0-9]")
_IS_RECORD: Final = re.compile(rb"[0-9]{4}[A-Z]")


@dataclass(frozen=True, slots=True)
class Line:
    """A line of a file: its number from 1, and its bytes without the end."""

    number: int
    data: bytes


@dataclass(frozen=True, slots=True)
class Message:
    """A header, and the records behind it; there is none where a file begins with a record."""

    header: Line | None
    records: tuple[Line, ...]


@dataclass(frozen=True, slots=True)
class Item:
    """One item of a record: its place in bytes, and whether it is a number (type N)."""

    name: str
    start: int
    length: int
    is_number: bool = False


@dataclass(frozen=True, slots=True)
class Segment:
    """A part of a record: its mark, A for the basic one, and its items behind the mark."""

    mark: str
    start: int  # of the mark
    items: tuple[Item, ...]

    @property
    def end(self) -> int:
        """The byte behind its last item."""
        last = self.items[-1]
        return last.start + last.length


def messages(data: bytes) -> tuple[tuple[Message, ...], bool]:
    """Return the messages of a file, and whether there are blank lines between records."""
    lines = data.removesuffix(b"\x1a").split(b"\n")
    if not lines[-1]:
        lines.pop()
    found = [Line(at, line.removesuffix(b"\r")) for at, line in enumerate(lines, 1)]
    filled = [line for line in found if line.data.strip()]
    made: list[tuple[Line | None, list[Line]]] = []
    for line in filled:
        is_first = not made and not _IS_RECORD.match(line.data)
        if is_first or _IS_HEADER.match(line.data):
            made.append((line, []))
        elif made:
            made[-1][1].append(line)
        else:
            made.append((None, [line]))
    whole = tuple(Message(header, tuple(records)) for header, records in made)
    return whole, len(filled) < len(found)


def fields_of(header: bytes, form: tuple[tuple[str, int], ...]) -> dict[str, str]:
    """Return the fields of a header; what is no GBK is replaced, which the checks find first."""
    at, found = 0, {}
    for name, length in form:
        found[name] = header[at : at + length].decode(ENCODING, "replace")
        at += length
    return found


def segments_of(mapping: Mapping, catalog: Catalog) -> tuple[Segment, ...]:
    """Return the segments of a layout's record: 记录长度 of 4 bytes, then each from its 段标 on.

    The first is marked A, the next B. Raises NotWritable for a layout of anything else.
    """
    slices = mapping.file.slices
    starts = [at for at, one in enumerate(slices) if one.name.startswith(_MARK)]
    is_one = (
        mapping.file.unit is Unit.BYTE
        and [one.name for one in slices[:1]] == [_LENGTH]
        and (slices[0].length, starts[:1]) == (4, [1])
        and all(slices[at].length == 1 for at in starts)
    )
    if not is_one or not all(b - a > 1 for a, b in _pairs([*starts, len(slices)])):
        raise NotWritable(
            f"{mapping.layout}: no layout of a first-generation message",
            hint="it begins with 记录长度 of 4 bytes, and each segment with 段标 of one byte",
        )
    numbers = _numbers(mapping, catalog)
    return tuple(
        Segment(
            chr(ord("A") + at),
            slices[first].start,
            tuple(_item(one, numbers) for one in slices[first + 1 : last]),
        )
        for at, (first, last) in enumerate(_pairs([*starts, len(slices)]))
    )


def _pairs(numbers: list[int]) -> Iterator[tuple[int, int]]:
    return itertools.pairwise(numbers)


def _item(one: Slice, numbers: frozenset[str]) -> Item:
    return Item(one.name, one.start, one.length, one.name in numbers)


def _numbers(mapping: Mapping, catalog: Catalog) -> frozenset[str]:
    """Return the items of type N: those that are read as an amount or a number."""
    record_type = catalog.record_type(mapping.record_type)
    return frozenset(
        name
        for column in mapping.columns
        if column.reading.read in (Read.AMOUNT, Read.NUMBER)
        or record_type.field(column.field).type in (FieldType.DECIMAL, FieldType.INTEGER)
        for source in column.sources
        for name in source.names
    )
