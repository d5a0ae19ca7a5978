"""Canonical records as bytes: one canonical JSON object a line, absent fields left out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from collections.abc import Iterable, Mapping

    import polars as pl


def ndjson(records: pl.DataFrame) -> bytes:
    """Write records with sorted keys, UTF-8, no blanks, and a line feed after each."""
    names = sorted(records.columns)
    return lines(
        {name: value for name, value in zip(names, row, strict=True) if value is not None}
        for row in records.select(names).iter_rows()
    )


def lines(records: Iterable[Mapping[str, str]]) -> bytes:
    """Write records as `ndjson` does."""
    texts = (
        json.dumps(record, ensure_ascii=False, separators=(",", ":"), sort_keys=True)
        for record in records
    )
    return "".join(f"{text}\n" for text in texts).encode()
