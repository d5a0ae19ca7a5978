"""Recurring: records that repeat in a file whose records are on disk.

A fingerprint of each key is kept, on disk as well. They are compared in parts that fit in memory,
and only records whose fingerprints meet are looked at by `repeats`, which compares them whole.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from adapters.repeats import repeats
from adapters.spill import Spill

if TYPE_CHECKING:
    from collections.abc import Iterator

    from standards.checking.findings import Finding
    from standards.model import RecordType

_PART: Final = 200_000  # fingerprints compared at a time


class Recurring:
    """The keys of good records, as they come."""

    def __init__(self, record_type: RecordType) -> None:
        self._record_type = record_type
        self._marks = Spill()

    def add(self, good: pl.DataFrame) -> None:
        """Note the keys of some records."""
        whole = pl.all_horizontal(pl.col(key).is_not_null() for key in self._record_type.key)
        self._marks.add(good.filter(whole).select(self._mark()))

    def findings(self, good: Spill) -> Iterator[list[tuple[int, Finding]]]:
        """Yield lists of the row in the file and the finding, for each record that repeats.

        `good` has all records with their `place` and `row`. Each list is in the order of the file.
        """
        parts = -(-self._marks.height // _PART)
        for part in range(parts):
            mine = pl.col("mark") % parts == part
            marks = pl.concat([frame.filter(mine)["mark"] for frame in self._marks])
            again = marks.filter(marks.is_duplicated()).unique().implode()
            if not again.item().len():
                continue
            rows = pl.concat([frame.filter(self._mark().is_in(again)) for frame in good])
            found = list(repeats(rows, self._record_type))
            where = dict(zip(rows["place"].to_list(), rows["row"].to_list(), strict=True))
            yield sorted((where[finding.row], finding) for finding in found)

    def _mark(self) -> pl.Expr:
        return pl.struct(self._record_type.key).hash(seed=1).alias("mark")
