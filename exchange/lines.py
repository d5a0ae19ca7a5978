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
    names = [name for name in sorted(frame.columns) if frame[name].null_count() < frame.height]
    if not names:
        return pl.Series("line", [b"{}"] * frame.height, dtype=pl.Binary)
    if frame[names[0]].null_count():  # nobody knows which field is the first one
        joined = _joined(frame, names, "", "").str.strip_prefix(",")
        return _bytes(frame, pl.lit("{") + joined + pl.lit("}"))
    return _bytes(frame, _joined(frame, names, "{", "}"))


def _joined(frame: pl.DataFrame, names: Sequence[str], begin: str, end: str) -> pl.Expr:
    """The fields of each row; all after the first with a comma, and that too without `begin`.

    What stands between values is put together once where no row lacks them: each text that is made
    on the way costs as much as the line itself.
    """
    pieces: list[pl.Expr] = []
    between, comma = begin, "" if begin else ","
    for name in names:
        before = f'{comma}{json.dumps(name, ensure_ascii=False)}:"'
        value = _written(frame[name])
        if frame[name].null_count():
            pieces += [pl.lit(between), pl.lit(before) + value + pl.lit('"')]
            between = ""
        else:
            pieces += [pl.lit(between + before), value]
            between = '"'
        comma = ","
    return pl.concat_str([*pieces, pl.lit(between + end)], ignore_nulls=True)


def natural_keys(frame: pl.DataFrame, fields: Sequence[str]) -> pl.Series:
    """For each row a JSON list of the values of its key fields, "" for absent ones, as bytes."""
    pieces = [pl.lit('["')]
    for name in fields:
        pieces += [_written(frame[name].cast(pl.String).fill_null("")), pl.lit('", "')]
    return _bytes(frame, pl.concat_str([*pieces[:-1], pl.lit('"]')]))


def _written(column: pl.Series) -> pl.Expr:
    values = column.cast(pl.String)  # a column without any value may have no type
    if values.str.contains(_NEEDS).any():
        return pl.lit(values).str.replace_many(_SPECIAL, _WRITTEN)
    return pl.lit(values)


def _bytes(frame: pl.DataFrame, expression: pl.Expr) -> pl.Series:
    return frame.select(expression.cast(pl.Binary).alias("line"))["line"]
