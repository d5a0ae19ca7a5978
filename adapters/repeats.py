"""Repeats: the same record more than once in one file, told by the key of its record type.

Of records with the same key only one counts: the newest by its own date, and of equals the last.
The others are named with the row that counts in their place; they are no errors.
"""

from __future__ import annotations

from typing import TYPE_CHECKING, Final

import polars as pl

from standards.checking.findings import Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterator

    from standards.model import RecordType

SAME: Final = "record_repeated"
OTHER: Final = "record_conflict"


def repeats(good: pl.DataFrame, record_type: RecordType) -> Iterator[Finding]:
    """Yield a warning for every good record that does not count.

    `good` has the fields of the record type, and in `place` the position that a finding names and
    in `row` the row as the owner of the file knows it.
    """
    key, version = list(record_type.key), record_type.version_field
    again = pl.struct(key).is_duplicated() & pl.all_horizontal(pl.col(key).is_not_null())
    groups = good.filter(again)
    if not groups.height:
        return
    newest = pl.col(version).fill_null("") if version else pl.lit("")
    counts = pl.col("at").sort_by(newest, "at").last().over(key)
    at = groups.with_row_index("at").with_columns(counts=counts)
    fields = list(record_type.field_ids)
    counted = at.select("row", *fields)[at["counts"]]
    same = at.select(
        pl.all_horizontal(pl.col(name).eq_missing(counted[name]) for name in fields)
    ).to_series()
    found = pl.DataFrame([at["place"], counted["row"], same.alias("same")])
    for place, row, is_same in found.filter(at["at"] != at["counts"]).iter_rows():
        code = SAME if is_same else OTHER
        yield Finding(place, "", code, RULES[code].severity, (("row", str(row)),))
