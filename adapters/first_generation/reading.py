"""A first-generation file and a layout -> good records, and what is wrong with the others.

A file whose name or header is wrong is refused as a whole. A record that is wrong is left out, and
named by its line; the others are read by the layout, with their places in the file.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.first_generation.checking import Checked, Mistake, check
from adapters.first_generation.message import NORMAL, Message, segments_of
from adapters.intake import take

if TYPE_CHECKING:
    from collections.abc import Iterator
    from datetime import date

    from adapters.intake import Intake
    from adapters.mapping.model import Mapping
    from standards.model import Catalog


def read(
    data: bytes, name: str, mapping: Mapping, catalog: Catalog, *, day: date
) -> tuple[Checked, tuple[Intake, ...]]:
    """Return what the checks found, and an intake for each message; none of a file refused.

    Raises NotWritable for a layout that is none of such a message.
    """
    segments = segments_of(mapping, catalog)
    found = check(data, name, day=day, segments=segments)
    if found.class_ != NORMAL and not any(one.of_the_file for one in found.mistakes):
        unread = Mistake(0, "class_unread")
        return Checked(name, found.class_, found.records, (unread,), ()), ()
    if any(one.of_the_file for one in found.mistakes):
        return found, ()
    width = segments[-1].end
    taken = (
        take(_alone(body, width, found.wrong_lines), name, mapping, catalog, as_of=day)
        for body in found.bodies
        if {line.number for line in body.records} - found.wrong_lines
    )
    return found, tuple(taken)


def _alone(body: Message, width: int, wrong: frozenset[int]) -> bytes:
    """Return a file with the records of one message, each on its line, as wide as all segments."""
    return b"\n".join(_lines(body, width, wrong)) + b"\n"


def _lines(body: Message, width: int, wrong: frozenset[int]) -> Iterator[bytes]:
    at = 0
    for line in body.records:
        while at + 1 < line.number:  # the header, and what stands before it
            at += 1
            yield b""
        at += 1
        yield b"" if line.number in wrong else line.data.ljust(width)
