"""Canonical records as bytes: one canonical JSON object a line, absent fields left out."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    import polars as pl


def ndjson(records: pl.DataFrame) -> bytes:
    """Write records with sorted keys, UTF-8, no blanks, and a line feed after each."""
    names = sorted(records.columns)
    rows = records.select(names).iter_rows()
    lines = (
        json.dumps(
            {name: value for name, value in zip(names, row, strict=True) if value is not None},
            ensure_ascii=False,
            separators=(",", ":"),
        )
        for row in rows
    )
    return "".join(f"{line}\n" for line in lines).encode()
