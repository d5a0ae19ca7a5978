"""Listing: findings and rows set aside that are on disk, read as a sequence is."""

from __future__ import annotations

import heapq
import json
from collections.abc import Iterable, Iterator, Sequence
from itertools import islice
from typing import Any, Final, overload

import polars as pl

from adapters.outcome import CellFinding
from adapters.spill import Spill
from standards.checking.findings import Finding, Severity

_SCHEMA: Final = {
    "source_row": pl.UInt32,
    "letter": pl.String,
    "sheet": pl.String,
    "header": pl.String,
    "line": pl.UInt32,
    "row": pl.UInt32,
    "field": pl.String,
    "code": pl.String,
    "severity": pl.String,
    "params": pl.String,
}


class FindingSpill:
    """Findings on disk, in the order of the file."""

    def __init__(self) -> None:
        self._spill = Spill()

    def __len__(self) -> int:
        return self._spill.height

    def add(self, found: Iterable[CellFinding], before: int = 0) -> None:
        """Write findings on records of which so many come before those of this batch."""
        rows = [_written(one, before) for one in found]
        self._spill.add(pl.DataFrame(rows, schema=_SCHEMA, orient="row"))

    def __iter__(self) -> Iterator[CellFinding]:
        """Read them again, a batch in memory at a time."""
        for frame in self._spill:
            for row in frame.iter_rows():
                yield _read(row)


def _written(one: CellFinding, before: int) -> tuple[Any, ...]:
    finding = one.finding
    where = (one.source_row, one.letter, one.sheet, one.header, one.line)
    params = json.dumps(finding.params, ensure_ascii=False) if finding.params else ""
    what = (finding.row + before, finding.field, finding.code, str(finding.severity), params)
    return (*where, *what)


def _read(row: tuple[Any, ...]) -> CellFinding:
    source_row, letter, sheet, header, line, at, field, code, severity, params = row
    pairs = tuple((name, text) for name, text in json.loads(params)) if params else ()
    finding = Finding(at, field, code, Severity(severity), pairs)
    return CellFinding(source_row, letter, finding, sheet, header, line)


class Findings(Sequence[CellFinding]):
    """Sorted findings: those about the file as a whole, and others on disk, merged as read."""

    def __init__(self, about_all: Sequence[CellFinding], spills: Sequence[FindingSpill]) -> None:
        self._about_all, self._spills = about_all, spills

    def __len__(self) -> int:
        return len(self._about_all) + sum(map(len, self._spills))

    def __iter__(self) -> Iterator[CellFinding]:
        return heapq.merge(self._about_all, *self._spills)

    @overload
    def __getitem__(self, at: int) -> CellFinding: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[CellFinding]: ...
    def __getitem__(self, at: int | slice) -> CellFinding | Sequence[CellFinding]:
        taken: CellFinding | Sequence[CellFinding] = _taken(self, at)
        return taken


class Asides(Sequence[tuple[int, str]]):
    """Rows that are set aside, and why."""

    def __init__(self, spill: Spill) -> None:
        self._spill = spill

    def __len__(self) -> int:
        return self._spill.height

    def __iter__(self) -> Iterator[tuple[int, str]]:
        for frame in self._spill:
            yield from frame.iter_rows()

    @overload
    def __getitem__(self, at: int) -> tuple[int, str]: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[tuple[int, str]]: ...
    def __getitem__(self, at: int | slice) -> tuple[int, str] | Sequence[tuple[int, str]]:
        taken: tuple[int, str] | Sequence[tuple[int, str]] = _taken(self, at)
        return taken


def _taken(whole: Sequence[Any], at: int | slice) -> Any:  # noqa: ANN401  an item, or several
    """Read from the front up to what is asked for."""
    if isinstance(at, slice):
        start, stop, step = at.indices(len(whole))
        return tuple(islice(iter(whole), start, stop, step))
    index = at + len(whole) if at < 0 else at
    if not 0 <= index < len(whole):
        raise IndexError(at)
    return next(islice(iter(whole), index, None))
