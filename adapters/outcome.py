"""Outcome: what became of a file that was taken in."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

import polars as pl

from standards.checking.findings import Finding, Severity

if TYPE_CHECKING:
    from datetime import date

    from adapters.accounting import Account
    from adapters.headings import Headings
    from adapters.spill import Frames
    from adapters.table import Table
    from adapters.translate import Translation
    from standards.model import Catalog


@dataclass(frozen=True, slots=True, order=True)
class CellFinding:
    """A finding and the place where its owner finds it."""

    source_row: int  # 1-based, as an editor or spreadsheet shows it; 0 for the file as a whole
    letter: str  # of the column; empty for the row as a whole
    finding: Finding
    sheet: str = ""
    header: str = ""
    line: int = 0  # where `source_row` counts records: the line at which the record begins


@dataclass(frozen=True, slots=True)
class Intake:
    """What became of a file: rows + unfolded = accepted + rejected + set aside.

    Of a file that was read in batches, records and findings are on disk, and `table` holds the
    rows above the records and the rejected ones only: it is `partial`.
    """

    name: str
    digest: str  # hexadecimal BLAKE2b-256 of the bytes
    layout: str
    record_type: str
    standard: str
    catalog: Catalog  # the standard itself, also where it was installed
    as_of: date
    refused: Finding | None
    good_frames: Frames  # canonical columns of the rows without an error, in the file's order
    good_rows: Sequence[int]  # where each of them stood
    rejected_frames: Frames  # as `good_frames`, of the records with an error, and their `place`
    findings: Sequence[CellFinding]  # sorted
    rows: int
    unfolded: int  # records beyond the first of a row about several persons
    accepted: int
    rejected: int
    set_aside: int
    set_aside_reasons: tuple[tuple[str, int], ...]
    aside_rows: Sequence[tuple[int, str]]  # where each stood, and why
    table: Table | None
    headings: Headings | None
    account: Account | None
    translation: Translation | None  # none of a file that was read in batches
    partial: bool = False

    @property
    def good(self) -> pl.DataFrame:
        """All good records in memory; `good_frames` has them piece by piece."""
        return pl.concat(self.good_frames)

    @property
    def rejected_rows(self) -> tuple[int, ...]:
        """Where the rows with an error stood, in order."""
        errors = {f.source_row for f in self.findings if f.finding.severity is Severity.ERROR}
        return tuple(sorted(errors - {0}))


@dataclass(frozen=True, slots=True)
class Part:
    """A file as it was delivered, or one of the files of an archive, taken in."""

    data: bytes  # empty when they were read in batches: no copy of it is made then
    intake: Intake
