"""JSON, NDJSON and XML in a child process -> one Table whose first row holds the names."""

from __future__ import annotations

import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers import crossing
from adapters.readers.named import headed
from adapters.sandbox import ChildStopped, Limits, run

if TYPE_CHECKING:
    from adapters.mapping.file_form import FileForm
    from adapters.table import Origin, Table

MAX_BYTES: Final = 256 * 1024 * 1024
LIMITS: Final = Limits(memory=3 * 1024**3, seconds=300)


def read(data: bytes, origin: Origin, form: FileForm, kind: str) -> Table:
    """Read the records of a file; `kind` is json, ndjson or xml. Raises FileRefused."""
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    order = {
        "form": kind,
        "encoding": form.encoding,
        "rows": form.rows,
        "join": dict(form.join),
    }
    head = json.dumps(order).encode()
    payload = b"".join((len(head).to_bytes(8, "big"), head, data))
    try:
        tables, facts = crossing.receive(run("adapters.readers.records_child", payload, LIMITS))
    except ChildStopped:
        raise FileRefused("file_unreadable") from None
    if "refused" in facts:
        code, params = facts["refused"]
        raise FileRefused(code, **params)
    return _table(tables, facts, replace(origin, reader="records", form=kind))


def _table(tables: list[pl.DataFrame], facts: dict[str, Any], origin: Origin) -> Table:
    if not tables:
        raise FileRefused("file_no_rows")
    return headed(
        pl.concat(tables, how="diagonal"),
        names=facts["names"],
        around=[(name, text) for name, text in facts["around"]],
        rows=facts["places"],
        lines=facts["lines"] if any(facts["lines"]) else None,
        marks=[(index, column, code) for index, column, code in facts["marks"]],
        origin=replace(origin, encoding=facts["encoding"]),
        blank=facts["blank"],
    )
