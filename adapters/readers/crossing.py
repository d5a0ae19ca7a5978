"""What crosses from a child process: tables of text as Arrow streams, then facts as JSON."""

from __future__ import annotations

import io
import json
from typing import TYPE_CHECKING, Any, BinaryIO, Final

import polars as pl

from adapters.table import letter

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

_LENGTH: Final = 8  # bytes before each table; a table of no bytes ends them


def frame(columns: Sequence[Sequence[str | None]]) -> pl.DataFrame:
    """Return columns of text as a table named by spreadsheet letters; "" becomes null."""
    return pl.DataFrame(
        [pl.Series(letter(i), cells, dtype=pl.String) for i, cells in enumerate(columns)]
    ).select(pl.when(pl.all() != "").then(pl.all()))


def send(out: BinaryIO, tables: Iterable[pl.DataFrame], facts: Any) -> None:  # noqa: ANN401
    """Write tables, and facts that JSON can hold."""
    for table in tables:
        stream = io.BytesIO()
        table.write_ipc_stream(stream)
        data = stream.getbuffer()
        out.write(len(data).to_bytes(_LENGTH, "big"))
        out.write(data)
    out.write(bytes(_LENGTH))
    out.write(json.dumps(facts).encode())


def receive(data: bytes) -> tuple[list[pl.DataFrame], Any]:
    """Read what `send` wrote."""
    view = memoryview(data)
    tables, at = [], 0
    while length := int.from_bytes(view[at : at + _LENGTH], "big"):
        at += _LENGTH
        tables.append(pl.read_ipc_stream(io.BytesIO(view[at : at + length])))
        at += length
    return tables, json.loads(bytes(view[at + _LENGTH :]))
