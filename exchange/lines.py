"""Records of a frame as lines of canonical JSON, column by column.

Pure. A frame has one text column for each field, null for an absent value. The bytes are those
of `batch.encode`, without a Python object for each value.
"""

from __future__ import annotations

import json
from collections.abc import Sequence

import polars as pl

# What JSON writes otherwise than it stands there (RFC 8259 §7): quotation mark, reverse solidus
# and control characters; some of those have short forms.
_SPECIAL = ['"', "\\", *(chr(number) for number in range(0x20))]
_WRITTEN = [json.dumps(character, ensure_ascii=False)[1:-1] for character in _SPECIAL]
_NEEDS = r'["\\\x00-\x1f]'


def records(frame: pl.DataFrame) -> pl.Series:
    """One canonical JSON object for each row, without absent values, as bytes."""
    pieces = [
        pl.lit(f',{json.dumps(name, ensure_ascii=False)}:"') + _written(frame[name]) + pl.lit('"')
        for name in sorted(frame.columns)
    ]
    joined = pl.concat_str(pieces, ignore_nulls=True).str.strip_prefix(",")
    return _bytes(frame, pl.lit("{") + joined + pl.lit("}"))


def natural_keys(frame: pl.DataFrame, fields: Sequence[str]) -> pl.Series:
    """For each row a JSON list of the values of its key fields, "" for absent ones, as bytes."""
    pieces = [
        pl.lit('"') + _written(frame[name].cast(pl.String).fill_null("")) + pl.lit('"')
        for name in fields
    ]
    return _bytes(frame, pl.lit("[") + pl.concat_str(pieces, separator=", ") + pl.lit("]"))


def _written(column: pl.Series) -> pl.Expr:
    values = column.cast(pl.String)  # a column without any value may have no type
    if values.str.contains(_NEEDS).any():
        return pl.lit(values).str.replace_many(_SPECIAL, _WRITTEN)
    return pl.lit(values)


def _bytes(frame: pl.DataFrame, expression: pl.Expr) -> pl.Series:
    return frame.select(expression.cast(pl.Binary).alias("line"))["line"]
