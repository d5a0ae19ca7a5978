"""The column check as an engine: it has to find exactly what the reference finds."""

from collections.abc import Callable, Sequence
from datetime import date

import polars as pl

from standards.checking import columns
from standards.model import Catalog, RecordType
from standards.proving.engine import Engine, Findings, Verdict, texts_only
from standards.samples import Record

Check = Callable[[pl.DataFrame], pl.DataFrame]


def engine(
    record_type: RecordType, catalog: Catalog, *, as_of: date, check: Check | None = None
) -> Engine:
    """Return the column check of a record type; `check` is another one in its place."""

    def ours(frame: pl.DataFrame) -> pl.DataFrame:
        return columns.check(frame, record_type, catalog, as_of=as_of)

    return Engine("columns", _judge(check or ours), expected, texts_only)


def expected(_: Record, findings: Findings) -> Verdict:
    """Return what the column check has to say."""
    return frozenset((found.field, found.code, found.severity.value) for found in findings)


def frame(records: Sequence[Record]) -> pl.DataFrame:
    """Return records as text columns."""
    names = {name: pl.String for record in records for name in record}
    return pl.DataFrame(
        {name: [record.get(name) for record in records] for name in names}, schema=names
    )


def _judge(check: Check) -> Callable[[Sequence[Record]], list[Verdict]]:
    def judge(records: Sequence[Record]) -> list[Verdict]:
        found: list[set[tuple[str, str, str]]] = [set() for _ in records]
        for row, field, code, severity in check(frame(records)).iter_rows():
            found[row].add((field, code, severity))
        return [frozenset(one) for one in found]

    return judge
