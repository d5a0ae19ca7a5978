"""Canonical records as bytes: one JSON object a line, read and checked with either engine."""

import json
from collections.abc import Sequence
from datetime import date
from typing import Any, Literal

from standards.checking.findings import Finding
from standards.model import Catalog, RecordType
from standards.release import StandardError

Engine = Literal["columns", "reference"]
Record = dict[str, Any]


class NotRecords(StandardError):
    """A file that is not one JSON object a line."""


def read(data: bytes) -> list[Record]:
    """Read records. Raises NotRecords with the line; nothing of the line is in the message."""
    lines = data.split(b"\n")
    if lines[-1] == b"":
        lines.pop()
    return [_record(line, number) for number, line in enumerate(lines, start=1)]


def check(
    records: Sequence[Record],
    record_type: RecordType,
    catalog: Catalog,
    *,
    as_of: date,
    engine: Engine,
) -> tuple[Finding, ...]:
    """Return the findings of all records, in the order of rows, fields and codes."""
    from standards.checking import reference

    odd = [row for row, record in enumerate(records) if not _is_text(record)]
    alone = range(len(records)) if engine == "reference" else odd
    checker = reference.Checker(record_type, catalog, as_of=as_of)
    found = [finding for row in alone for finding in checker.check(records[row], row=row)]
    if engine == "columns":
        found += _by_columns(records, set(odd), record_type, catalog, as_of)
    return tuple(sorted(found))


def _by_columns(
    records: Sequence[Record],
    odd: set[int],
    record_type: RecordType,
    catalog: Catalog,
    as_of: date,
) -> list[Finding]:
    """Check all records whose values are text; what is not text has no place in a column."""
    import polars as pl

    from standards.checking import columns

    names = {name: None for record in records for name in record}
    frame = pl.DataFrame(
        {
            name: [None if row in odd else record.get(name) for row, record in enumerate(records)]
            for name in names
        },
        schema=dict.fromkeys(names, pl.String),
    )
    frame = columns.check(frame, record_type, catalog, as_of=as_of)
    found = columns.findings(frame, record_type, catalog)
    return [finding for finding in found if finding.row not in odd]


def _record(line: bytes, number: int) -> Record:
    try:
        record = json.loads(line.decode(), object_pairs_hook=_once, parse_constant=_refuse)
    except (ValueError, RecursionError):
        record = None
    if not isinstance(record, dict):
        raise NotRecords(
            f"line {number} is not a JSON object in UTF-8 with each key once",
            hint="write one record a line, without byte order mark and blank lines",
            exit_code=65,
        )
    return record


def _is_text(record: Record) -> bool:
    return all(isinstance(value, str) for value in record.values())


def _once(pairs: list[tuple[str, Any]]) -> Record:
    record = dict(pairs)
    if len(record) < len(pairs):
        raise ValueError("a key twice")
    return record


def _refuse(_: str) -> None:
    raise ValueError("not a JSON value")
