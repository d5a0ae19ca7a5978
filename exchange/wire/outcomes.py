"""Outcomes: what became of each record of an envelope, and the Merkle root a receipt signs.

One line `index,code,field` for each record in file order, index from 0; `i,accepted,` for an
accepted one. Never values, never ID numbers. The root is that of RFC 6962 §2.1 over the lines
without their newline, SHA-256; of no lines, SHA-256 of the empty string.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from exchange.wire import merkle

ACCEPTED = "accepted"
DUPLICATE = "duplicate"
SUPERSEDED = "superseded"
EMPTY_ROOT = merkle.EMPTY_ROOT.hex()
MAX_RECORDS = 50_000_000  # some 2 GiB of lines

_LINE = re.compile(r"(0|[1-9][0-9]{0,8}),([a-z0-9][a-z0-9_.-]{0,63}),([a-z0-9_]{0,64})")


class BadOutcomes(ValueError):
    """Lines outside the format, or not numbered from 0 without a gap."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """What became of one record; `field` is a field id, or empty."""

    index: int
    code: str
    field: str = ""

    @property
    def line(self) -> str:
        """The leaf's text."""
        return f"{self.index},{self.code},{self.field}"


def encode(outcomes: Iterable[Outcome]) -> bytes:
    """The lines as they travel, each with a newline.

    Raises:
        BadOutcomes: a code or field outside the format, or a wrong index.
    """
    data = "".join(f"{outcome.line}\n" for outcome in outcomes).encode()
    parse(data)
    return data


def parse(data: bytes) -> tuple[Outcome, ...]:
    """The outcomes in the lines that travelled.

    Raises:
        BadOutcomes: anything else than lines numbered from 0 without a gap.
    """
    try:
        lines = data.decode("ascii").split("\n")
    except UnicodeDecodeError:
        raise BadOutcomes("not ASCII") from None
    if lines.pop():
        raise BadOutcomes("the last line has no newline")
    return tuple(_outcome(index, line) for index, line in enumerate(lines))


def root(outcomes: Iterable[Outcome]) -> str:
    """The Merkle root over the outcomes, in hex."""
    return root_of_lines(outcome.line.encode() for outcome in outcomes)


def root_of_lines(leaves: Iterable[bytes]) -> str:
    """The same over the leaves' bytes, in memory that grows with the logarithm of their number."""
    return merkle.root_of(leaves).hex()


def _outcome(index: int, line: str) -> Outcome:
    match = _LINE.fullmatch(line)
    if match is None or int(match[1]) != index:
        raise BadOutcomes(f"line {index + 1} is none, or not number {index}")
    return Outcome(index, match[2], match[3])
