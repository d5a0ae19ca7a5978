"""Records that name their values (JSON, XML) -> one table with a column for each name."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Any, Final

from adapters.errors import FileRefused
from adapters.mapping.headers import heading
from adapters.readers import crossing
from adapters.table import MAX_COLUMNS, WHOLE_ROW

if TYPE_CHECKING:
    import polars as pl

MAX_DEPTH: Final = 64  # levels of nesting, around the records and in them
MAX_AROUND: Final = 32  # values around the records that are kept as metadata
_BATCH: Final = 20_000  # records of one table that crosses


@dataclass(frozen=True, slots=True)
class Record:
    """One record as found: its values in order, each with the path of names that leads to it."""

    place: int  # its line, or its number among the records
    cells: list[tuple[str, str | None]]
    line: int = 0  # where it begins, when `place` is its number
    wrong: str = ""  # a rule that the record breaks as a whole


@dataclass(slots=True)
class Gathered:
    """What `gather` learns on the way, complete when its last table is read."""

    names: dict[str, int] = field(default_factory=dict)
    places: list[int] = field(default_factory=list)
    lines: list[int] = field(default_factory=list)
    marks: list[tuple[int, int, str]] = field(default_factory=list)
    blank: int = 0

    def facts(self) -> dict[str, Any]:
        """Return all of it as JSON holds it."""
        return {
            "names": list(self.names),
            "places": self.places,
            "lines": self.lines,
            "marks": sorted(self.marks),
            "blank": self.blank,
        }


def gather(
    records: Iterable[Record], joins: dict[str, str], learned: Gathered
) -> Iterator[pl.DataFrame]:
    """Yield tables of the records' values; later ones may have more columns.

    `joins` tells, by path, what stands between several values of one record; without it they are
    marked. Raises FileRefused for more names than a table has columns.
    """
    between = {heading(path): sign for path, sign in joins.items()}
    batch: list[list[str | None]] = []
    height = 0
    for record in records:
        row = _row(record, between, learned)
        if not record.wrong and not any(cell and cell.strip() for cell in row.values()):
            learned.blank += 1
            continue
        learned.places.append(record.place)
        learned.lines.append(record.line)
        while len(batch) < len(learned.names):
            batch.append([None] * height)
        for column, cells in enumerate(batch):
            cells.append(row.get(column))
        height += 1
        if height == _BATCH:
            yield crossing.frame(batch)
            batch, height = [[] for _ in batch], 0
    if height:
        yield crossing.frame(batch)


def _row(record: Record, between: dict[str, str], learned: Gathered) -> dict[int, str | None]:
    at = len(learned.places)
    if record.wrong:
        learned.marks.append((at, WHOLE_ROW, record.wrong))
    row: dict[int, str | None] = {}
    for path, found in record.cells:
        column = learned.names.setdefault(path, len(learned.names))
        if column >= MAX_COLUMNS:
            raise FileRefused("file_too_wide", limit=str(MAX_COLUMNS))
        text = _whole(found, at, column, learned)
        before = row.get(column)
        if before and text:
            sign = between.get(heading(path))
            if sign is None:
                learned.marks.append((at, column, "value_repeated"))
            text = f"{before}{' ' if sign is None else sign}{text}"
        row[column] = text or before
    return row


def _whole(text: str | None, at: int, column: int, learned: Gathered) -> str | None:
    """Replace halves of characters, which no table can hold, and mark the cell."""
    if text is None or text.isascii():
        return text
    try:
        text.encode()
    except UnicodeEncodeError:
        learned.marks.append((at, column, "character_broken"))
        return text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return text
