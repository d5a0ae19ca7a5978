"""Records as `adapters translate` and the relay's `delivered/` give them -> columns of text."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

import polars as pl

from adapters.writers.errors import RecordsRefused

if TYPE_CHECKING:
    from standards.model import RecordType


def records(data: bytes, record_type: RecordType) -> pl.DataFrame:
    """Read canonical records, one JSON object a line: every field a column, absent ones null.

    Raises RecordsRefused with the line of the first that is no record of this type.
    """
    known = set(record_type.field_ids)
    rows = [_record(line, at, known) for at, line in enumerate(_lines(data), 1)]
    if not rows:
        raise RecordsRefused("there are no records in the file", hint="one JSON object a line")
    return pl.DataFrame(
        {name: pl.Series([row.get(name) for row in rows], dtype=pl.String)
         for name in record_type.field_ids}
    )  # fmt: skip


def _lines(data: bytes) -> list[bytes]:
    lines = data.removeprefix(b"\xef\xbb\xbf").split(b"\n")
    return lines[:-1] if not lines[-1].strip() else lines


def _record(line: bytes, at: int, known: set[str]) -> dict[str, str]:
    hint = "give records as `chengxin adapters translate` writes them, of the --type named"
    try:
        record = json.loads(line, object_pairs_hook=_once)
    except (ValueError, RecursionError):
        raise RecordsRefused(f"line {at}: no JSON object in UTF-8", hint=hint) from None
    if not isinstance(record, dict):
        raise RecordsRefused(f"line {at}: no JSON object", hint=hint)
    for name, value in record.items():
        if name not in known:
            raise RecordsRefused(f"line {at}: a field that the record type lacks", hint=hint)
        if not isinstance(value, str) or not value or not _is_text(value):
            raise RecordsRefused(f"line {at}: {name}: no text, or an empty one", hint=hint)
    return record


def _once(pairs: list[tuple[str, Any]]) -> dict[str, Any]:
    record = dict(pairs)
    if len(record) != len(pairs):
        raise ValueError
    return record


def _is_text(value: str) -> bool:
    """Whether it is made of characters, and not of halves of them (lone surrogates)."""
    return not any("\ud800" <= sign <= "\udfff" for sign in value)
