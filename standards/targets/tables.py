"""The tables of a standard as CSV files, for spreadsheets: the columns of the source folder."""

import csv
import io
from collections.abc import Sequence
from dataclasses import fields
from enum import Enum
from types import GenericAlias
from typing import Any, get_args, get_type_hints

from standards.kinds import Standard
from standards.model import Label

Row = Any  # a part of the model
Annotation = Any  # a type as it stands in the model's annotations


def render(standard: Standard) -> dict[str, bytes]:
    """Write each table of a standard whose parts are tables: `csv/criteria.csv` and so on."""
    hints = get_type_hints(type(standard))
    files: dict[str, bytes] = {}
    for attribute in fields(standard):
        hint = hints[attribute.name]
        if isinstance(hint, GenericAlias):
            rows = getattr(standard, attribute.name)
            files[f"csv/{attribute.name}.csv"] = table(get_args(hint)[0], rows)
    return files


def table(kind: Annotation, rows: Sequence[Row]) -> bytes:
    """Write rows of one kind as CSV with a header, UTF-8 with a byte order mark for Excel."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    names = [attribute.name for attribute in fields(kind)]
    hints = get_type_hints(kind)
    writer.writerow([column for name in names for column in _columns(hints[name], name)])
    for row in rows:
        writer.writerow([cell for name in names for cell in _cells(getattr(row, name))])
    return b"\xef\xbb\xbf" + out.getvalue().encode()


def _columns(hint: Annotation, name: str) -> tuple[str, ...]:
    if hint is not Label:
        return (name,)
    prefix = "" if name == "label" else f"{name}_"
    return (f"{prefix}zh", f"{prefix}en")


def _cells(value: object) -> tuple[str, ...]:
    if isinstance(value, Label):
        return (value.zh, value.en)
    if isinstance(value, tuple):
        return (";".join(value),)
    if isinstance(value, bool):
        return ("true" if value else "",)
    if isinstance(value, Enum):
        return (str(value.value),)
    return ("" if value is None else str(value),)
