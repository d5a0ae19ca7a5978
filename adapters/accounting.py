"""The account of a file: every row, column and code that was read is somewhere, or it is a bug."""

from __future__ import annotations

from dataclasses import dataclass
from typing import TYPE_CHECKING

from adapters.errors import SumsDisagree

if TYPE_CHECKING:
    from adapters.headings import Headings, Use
    from adapters.table import Table


@dataclass(frozen=True, slots=True)
class ColumnCount:
    """One source column: what it is used for, and how many cells below the header are filled."""

    use: Use
    filled: int

    @property
    def state(self) -> str:
        """`mapped`, `ignored`, `unresolved`, or `empty` for a column without name and content."""
        if self.use.field:
            return "mapped"
        if self.use.reason:
            return "ignored"
        return "unresolved" if self.use.header or self.filled else "empty"


@dataclass(frozen=True, slots=True)
class CodeCount:
    """How the cells of a code field were read: known + unknown + empty = records."""

    field: str
    known: int
    unknown: int
    empty: int
    otherwise: str  # what the mapping says about unknown codes


@dataclass(frozen=True, slots=True)
class Account:
    """Where everything that was read has gone.

    heading + kept + aside + blank = rows of the file; the columns are those of the table.
    """

    columns: tuple[ColumnCount, ...]
    codes: tuple[CodeCount, ...]
    heading: int
    kept: int
    aside: int
    blank: int


def account(
    table: Table, headings: Headings, *, kept: int, aside: int, codes: tuple[CodeCount, ...]
) -> Account:
    """Draw up the account. Raises SumsDisagree when rows, columns or codes do not add up."""
    body = table.columns.slice(headings.first)
    columns = tuple(
        ColumnCount(use, body.height - body[use.letter].null_count()) for use in headings.uses
    )
    if headings.first + kept + aside != table.columns.height:
        raise SumsDisagree("rows of the file, and what became of them, do not add up")
    if len(columns) != min(headings.cells, table.columns.width):
        raise SumsDisagree("columns of the file, and what became of them, do not add up")
    if any(count.known + count.unknown + count.empty != kept for count in codes):
        raise SumsDisagree("cells with codes, and what became of them, do not add up")
    return Account(columns, codes, headings.first, kept, aside, table.blank)
