"""Which row of an unknown table names its columns, and where its records begin."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from adapters.headings import SEARCHED_ROWS, explains, metadata_in
from adapters.mapping.headers import heading
from adapters.onboarding.vocabulary import parts

if TYPE_CHECKING:
    from adapters.onboarding.vocabulary import Vocabulary
    from adapters.table import Table

_CODE: Final = re.compile(r"[A-Za-z][A-Za-z0-9_./]{0,60}")
_LONGEST: Final = 60  # characters of a name
# What no name of a column is: a day, a number, a number of a person.
_VALUE: Final = re.compile(r"[\d\s./:年月日,\-]+|\d{3,}[\d*Xx]*")


@dataclass(frozen=True, slots=True)
class Header:
    """The rows that name the columns. `at` is -1 when there are none."""

    at: int
    names: tuple[tuple[str, ...], ...]  # of each column, from every row that names it
    first: int  # the index of the first row that may be a record
    metadata: tuple[tuple[str, str], ...]
    known: int  # columns whose names somebody knows


def find(table: Table, vocabulary: Vocabulary) -> Header:
    """Find the header in the first rows of a table."""
    head = [[cell or "" for cell in row] for row in table.columns.head(SEARCHED_ROWS).iter_rows()]
    known = [{heading(cell) for cell in row if _known(cell, vocabulary)} for row in head]
    at, last = _rows(table, head, known, vocabulary)
    if at < 0:
        return Header(-1, ((),) * table.columns.width, 0, (), 0)
    after = last + 1
    while after < len(head) and explains(head[after]):
        after += 1
    rows = head[at : last + 1]
    names = tuple(_of_column(rows, column) for column in range(table.columns.width))
    return Header(at, names, after, metadata_in(head[:at]), max(map(len, known[at : last + 1])))


def _rows(
    table: Table, head: list[list[str]], known: list[set[str]], vocabulary: Vocabulary
) -> tuple[int, int]:
    """Return the first and the last row that name the columns; -1 when there is none."""
    named = sum(number == 0 for number in table.rows.head(SEARCHED_ROWS))
    if named:  # records that name their values: the names stand above the first of them
        return named - 1, named - 1
    most = max(map(len, known), default=0)
    first = [len(one) for one in known].index(most) if most > 1 else _first_of_names(head)
    last = first
    while first > 0 and last - first < 2 and _names_too(head[first - 1], head[first], vocabulary):
        first -= 1
    while last + 1 < len(head) and last - first < 2:
        if not _names_too(head[last + 1], head[last], vocabulary):
            break
        last += 1
    return first, last


def _of_column(rows: list[list[str]], column: int) -> tuple[str, ...]:
    texts = (" ".join(row[column].split()) for row in rows)
    return tuple(dict.fromkeys(text for text in texts if text))


def _known(cell: str, vocabulary: Vocabulary) -> bool:
    return any(vocabulary.knows(part) for part in (*parts(cell), heading(cell.rsplit("/", 1)[-1])))


def _first_of_names(head: list[list[str]]) -> int:
    """Return the first wide row in which every cell could be a name, and each only once."""
    widest = max((_filled(row) for row in head), default=0)
    for at, row in enumerate(head):
        cells = [cell.strip() for cell in row if cell.strip()]
        if len(cells) > 1 and len(cells) * 3 >= widest * 2 and _are_names(cells):
            return at
    return -1


def _filled(row: list[str]) -> int:
    return sum(bool(cell.strip()) for cell in row)


def _are_names(cells: list[str]) -> bool:
    """Whether cells look like codes of columns: Chinese words alone could be somebody's data."""
    distinct = len({heading(cell) for cell in cells}) * 10 >= len(cells) * 9
    return distinct and all(_CODE.fullmatch(cell) for cell in cells)


def _names_too(row: list[str], header: list[str], vocabulary: Vocabulary) -> bool:
    """Whether a row beside the header names the columns once more, as codes or in Chinese."""
    cells = [cell.strip() for cell in row if cell.strip()]
    if len(cells) < 2 or any(_VALUE.fullmatch(cell) or len(cell) > _LONGEST for cell in cells):
        return False
    if sum(_known(cell, vocabulary) for cell in cells) * 2 > len(cells):
        return True
    return _are_codes(cells) and not _are_codes([cell for cell in header if cell.strip()])


def _are_codes(cells: list[str]) -> bool:
    return sum(bool(_CODE.fullmatch(cell.strip())) for cell in cells) * 2 > len(cells)
