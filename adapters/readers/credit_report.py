"""Credit reports in XML or JSON, in a child process -> one Table of the units of one kind."""

from __future__ import annotations

import io
import json
from dataclasses import replace
from typing import TYPE_CHECKING, Any, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers import crossing, decoding, streamed
from adapters.readers.named import headed
from adapters.sandbox import ChildStopped, Limits, run

if TYPE_CHECKING:
    from adapters.mapping.file_form import FileForm
    from adapters.table import Origin, Table

MAX_BYTES: Final = 256 * 1024 * 1024
LIMITS: Final = Limits(memory=1024**3, seconds=300)
_UTF16: Final = {b"\xff\xfe": "utf-16-le", b"\xfe\xff": "utf-16-be"}


def read(data: bytes, origin: Origin, form: FileForm, kind: str) -> Table:
    """Read the units of a file of reports; `kind` is json or xml. Raises FileRefused."""
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    encoding = _encoding(data, form.encoding)
    order = {"form": kind, "encoding": encoding, "unit": form.report_unit}
    head = json.dumps(order).encode()
    payload = b"".join((len(head).to_bytes(8, "big"), head, data))
    try:
        child = "adapters.readers.credit_report_child"
        tables, facts = crossing.receive(run(child, payload, LIMITS))
    except ChildStopped:
        raise FileRefused("file_unreadable") from None
    if "broken" in facts:
        raise FileRefused("report_broken", **_place(data, encoding, facts["broken"]))
    if "refused" in facts:
        code, params = facts["refused"]
        raise FileRefused(code, **params)
    found = replace(origin, reader="credit report", form=kind, encoding=encoding)
    return table_of(tables, facts, found)


def _encoding(data: bytes, declared: str) -> str:
    if data[:2] in _UTF16:
        return _UTF16[data[:2]]
    if declared == "utf-16":
        raise FileRefused("encoding_utf16")
    return streamed.find_encoding(io.BytesIO(data), declared).name


def table_of(tables: list[pl.DataFrame], facts: dict[str, Any], origin: Origin) -> Table:
    """Return the units that the child found as one table with the names of columns on top."""
    names = facts["names"]
    told = tuple((code, tuple(params.items())) for code, params in facts["told"])
    return headed(
        pl.concat(tables, how="diagonal") if tables else pl.DataFrame(),
        names=names,
        rows=range(1, facts["rows"] + 1),
        marks=[(index, names.index(name), code) for index, name, code in facts["marks"]],
        origin=replace(origin, told=told),
        blank=facts["blank"],
    )


def _place(data: bytes, encoding: str, found: dict[str, int]) -> dict[str, str]:
    """Return line, column and byte of an error, from 1, 1 and 0, as editors and programs count."""
    mark = 3 if data.startswith(b"\xef\xbb\xbf") else 2 if data[:2] in _UTF16 else 0
    text = decoding.strict(data[mark:], encoding).decode()
    if found["line"]:
        begin = 0
        for _ in range(found["line"] - 1):
            begin = text.find("\n", begin) + 1
        offset = min(begin + found["column"] - 1, len(text))
    else:
        offset = found["offset"]
    before = text[:offset]
    return {
        "line": str(before.count("\n") + 1),
        "column": str(offset - (before.rfind("\n") + 1) + 1),
        "byte": str(mark + len(before.encode(encoding, "surrogatepass"))),
    }
