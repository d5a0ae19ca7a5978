"""The CSV files of a source folder: fixed English headers, one row a part of the model.

A cell is the text of an attribute. Lists are separated by `;`, `true` or nothing stands for a
flag, and a label has a column for each language: `zh` and `en`, of others `reason_zh`. An empty
cell is the attribute's default.
"""

import csv
import io
import re
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import Enum
from functools import cache
from types import GenericAlias, UnionType
from typing import Any, Final

from standards.classification import Level
from standards.filling import Annotation, hints_of
from standards.model import Code, Confirmation, Exclusion, Label
from standards.source_reader import Place, Reader
from standards.specification import MessageField, Part, Sum, Term

# What names a row of a kind; of others it is the id.
_KEYS: Final[Mapping[type, tuple[str, ...]]] = {
    Code: ("code",),
    Confirmation: ("place", "word"),
    Level: ("scheme", "code"),
    MessageField: ("message", "name"),
    Sum: ("message", "total"),
    Term: ("set", "code"),
    Part: ("shape", "group", "position"),
}
# Labels that need both languages; elsewhere the Chinese one stands in for English.
_BOTH: Final = frozenset({Exclusion, Confirmation})
_NUMBER: Final = re.compile(r"[0-9]{1,15}")


def read_rows(reader: Reader, file: str, kind: Annotation, place: Place) -> list[Any]:
    """Return the rows of a file that are right; the reader notes what is wrong."""
    text = reader.text(file)
    if text is None:
        return []
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    made: list[Any] = []
    try:
        header = next(rows, [])
        known = _header(reader, header, kind, file)
        for row in rows:
            line = rows.line_num
            if len(row) != len(header):
                reader.add(file, line, f"{len(row)} cells where the header has {len(header)}")
            elif known:
                _add(reader, made, kind, dict(zip(header, row, strict=True)), (file, line), place)
    except csv.Error as error:
        reader.add(file, rows.line_num, str(error))
    return made


def _add(
    reader: Reader,
    made: list[Any],
    kind: Annotation,
    row: dict[str, str],
    at: tuple[str, int],
    place: Place,
) -> None:
    needed = _needed(kind)
    if not all(row[name] for name in needed):
        reader.add(*at, f"{' and '.join(sorted(needed))} must be filled")
        return
    entry = _filled(reader, kind, row, at)
    if entry is None:
        return
    key = "/".join(str(getattr(entry, name)) for name in _KEYS.get(kind, ("id",)))
    if (*place, key) in reader.places:
        reader.add(*at, "an entry that is there twice")
    reader.places[(*place, key)] = at
    made.append(entry)


def _header(reader: Reader, header: list[str], kind: Annotation, file: str) -> bool:
    """Say whether the header is right, and note it when it is not."""
    columns = {name for attribute in fields(kind) for name in _columns(kind, attribute.name)}
    unknown = sorted(set(header) - columns)
    missing = sorted(_needed(kind) - set(header))
    right = not unknown and not missing and len(set(header)) == len(header)
    if not right:
        reader.add(file, 1, f"header: unknown {unknown}, missing {missing}, or twice the same")
    return right


@cache
def _columns(kind: Annotation, name: str) -> tuple[str, ...]:
    """Return the columns of an attribute: two for a label."""
    if hints_of(kind)[name] is not Label:
        return (name,)
    prefix = "" if name == "label" else f"{name}_"
    return (f"{prefix}zh", f"{prefix}en")


@cache
def _needed(kind: Annotation) -> frozenset[str]:
    """Return the columns that must be there and filled."""
    needed: set[str] = set()
    for attribute in fields(kind):
        if attribute.default is MISSING:
            columns = _columns(kind, attribute.name)
            needed.update(columns if kind in _BOTH else columns[:1])
    return frozenset(needed)


def _filled(
    reader: Reader, kind: Annotation, row: dict[str, str], at: tuple[str, int]
) -> object | None:
    hints = hints_of(kind)
    values: dict[str, object] = {}
    before = len(reader.mistakes)
    for attribute in fields(kind):
        name, columns = attribute.name, _columns(kind, attribute.name)
        cells = [row.get(column, "") for column in columns]
        if hints[name] is Label:
            values[name] = Label(cells[0], cells[1] or cells[0])
        elif cells[0]:
            try:
                values[name] = _value(hints[name], cells[0])
            except ValueError as error:
                reader.add(*at, f"{name}: {error}")
    return None if len(reader.mistakes) > before else kind(**values)


def _value(hint: Annotation, text: str) -> object:
    """Turn the text of a cell into a value of the model. Raises ValueError."""
    if isinstance(hint, UnionType):  # a number that may be left out
        return _number(text)
    if isinstance(hint, GenericAlias):
        parts = tuple(part.strip() for part in text.split(";"))
        if not all(parts) or len(set(parts)) < len(parts):
            raise ValueError("a list with ; between its parts, none empty or twice")
        return parts
    if hint is bool:
        if text != "true":
            raise ValueError("true or empty")
        return True
    if hint is int:
        return _number(text)
    if isinstance(hint, type) and issubclass(hint, Enum):
        known = [str(member.value) for member in hint]
        if text not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return hint(text)
    return text


def _number(text: str) -> int:
    if not _NUMBER.fullmatch(text):
        raise ValueError("a whole number is expected")
    return int(text)
