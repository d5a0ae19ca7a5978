"""Reading a file about which nobody has said anything: its format, and how its cells lie."""

from __future__ import annotations

import csv
import json
import re
from collections import Counter
from contextlib import suppress
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, Any, Final

from adapters.errors import FileRefused
from adapters.mapping.file_form import FileForm
from adapters.readers import kind, tables
from adapters.readers.decoding import decode

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.table import Origin, Table

# Fixed width cannot be told from other text: somebody has to say where its columns begin.
_FORMATS: Final = ("csv", "xlsx", "xls", "ods", "ndjson", "json", "xml", "dbf")
_DELIMITERS: Final = (",", "\t", ";", "|", "^")
_FIXED_HEAD: Final = 1 << 20  # bytes that tell whether lines are of one length
_FIXED_LINES: Final = 3
_SHORTEST_RECORD: Final = 30  # bytes: a name and a number
_HEAD: Final = 200  # lines that tell how the cells are kept apart
_ELEMENTS: Final = 6  # elements of XML that are tried as records
_DEEPEST: Final = 6
_TAG: Final = re.compile(r"<([A-Za-z_\u3400-\u9fff][\w.\-\u3400-\u9fff]*)[\s>]")


@dataclass(frozen=True, slots=True)
class Unknown:
    """One table of an unknown file, and the form in which it was read."""

    table: Table
    form: FileForm


def read_unknown(data: bytes, origin: Origin, form: FileForm | None = None) -> tuple[Unknown, ...]:
    """Read every table of an unknown file, one for each way in which it could be read.

    Where the form is known, it is read in that one. Raises FileRefused for what is no table, as
    the intake does.
    """
    if not data.strip():
        raise FileRefused("file_empty")
    if form is not None:
        return tuple(_each(data, origin, [form]))
    length = _fixed_length(data)
    if length:
        raise FileRefused("fixed_undescribed", length=str(length))
    any_format = FileForm(formats=_FORMATS)
    found = kind(data, any_format)
    if found in ("json", "ndjson"):
        return _json(data, origin)
    form = replace(any_format, formats=(found,))
    if found == "csv":
        form = _delimited(data, form)
    if found == "xml":
        return _xml(data, origin, form)
    return tuple(Unknown(table, form) for table in tables(data, origin, form))


def _delimited(data: bytes, form: FileForm) -> FileForm:
    """Return the form with the sign that cuts the first lines into most cells, evenly."""
    decoded = decode(data, "auto")
    head = decoded.text.splitlines()[:_HEAD]
    encoding = {"utf-16-le": "utf-16", "utf-16-be": "utf-16"}.get(
        decoded.encoding, decoded.encoding
    )
    delimiter = max(_DELIMITERS, key=lambda sign: _evenness(head, sign))
    quote = "'" if _quoted(head, delimiter, "'") else '"'
    return replace(form, encoding=encoding, delimiter=delimiter, quote=quote)


def _evenness(lines: list[str], sign: str) -> float:
    """Return how many lines have the commonest number of cells, if it is more than one."""
    counts: Counter[int] = Counter()
    with suppress(csv.Error):
        counts.update(len(cells) for cells in csv.reader(lines, delimiter=sign) if any(cells))
    return max((count * min(width, 20) for width, count in counts.items() if width > 1), default=0)


def _quoted(lines: list[str], delimiter: str, quote: str) -> bool:
    """Whether most cells stand between two quotes of a kind."""
    cells = [cell.strip() for line in lines for cell in line.split(delimiter)]
    inside = sum(len(cell) > 1 and cell[0] == cell[-1] == quote for cell in cells)
    return inside * 2 > len(cells)


def _json(data: bytes, origin: Origin) -> tuple[Unknown, ...]:
    """Read NDJSON, or the lists of records of a JSON document."""
    try:
        document = json.loads(decode(data, "auto").text)
    except (ValueError, RecursionError):
        form = FileForm(formats=("ndjson" if _is_ndjson(data) else "json",))
        return tuple(Unknown(table, form) for table in tables(data, origin, form))
    paths = [path for path, _ in sorted(_lists(document, ()), key=lambda one: -one[1])] or [""]
    forms = [FileForm(formats=("json",), rows=path) for path in paths[:_ELEMENTS]]
    return tuple(_each(data, origin, forms))


def _is_ndjson(data: bytes) -> bool:
    """Whether the first line is JSON by itself."""
    with suppress(ValueError, RecursionError):
        json.loads(decode(data, "auto").text.lstrip().split("\n", 1)[0])
        return True
    return False


def _fixed_length(data: bytes) -> int:
    """Return the length of lines that are all of one and that no sign cuts into cells; else 0."""
    lines = [line.rstrip(b"\r") for line in data[:_FIXED_HEAD].split(b"\n")[:_HEAD]]
    lengths = Counter(len(line) for line in lines if line.strip())
    length, count = lengths.most_common(1)[0] if lengths else (0, 0)
    body = [line for line in lines if len(line) == length]
    if length < _SHORTEST_RECORD or count < _FIXED_LINES or count * 10 < sum(lengths.values()) * 8:
        return 0
    signs = [sign.encode() for sign in _DELIMITERS]
    return 0 if any(all(sign in line for line in body) for sign in signs) else length


def _lists(value: Any, path: tuple[str, ...]) -> Iterator[tuple[str, int]]:  # noqa: ANN401 - JSON
    """Yield the path and the length of every list of objects."""
    if len(path) > _DEEPEST:
        return
    if isinstance(value, list) and value and isinstance(value[0], dict):
        yield "/".join(path), len(value)
    elif isinstance(value, dict):
        for name, inside in value.items():
            yield from _lists(_inside(inside), (*path, name))


def _inside(value: Any) -> Any:  # noqa: ANN401 - JSON
    """Return what a text holds that is JSON itself, such as the body of a SOAP call."""
    if not isinstance(value, str) or not value.lstrip().startswith(("[", "{")):
        return value
    with suppress(ValueError, RecursionError):
        return json.loads(value)
    return value


def _xml(data: bytes, origin: Origin, form: FileForm) -> tuple[Unknown, ...]:
    """Read the children of the root, and every element that stands there several times."""
    counts = Counter(_TAG.findall(decode(data, "auto").text))
    often = [name for name, _ in counts.most_common(_ELEMENTS * 8)]
    parents = [name for name in often if _has_children(data, name)]
    forms = [replace(form, rows=name) for name in ("", *parents[:_ELEMENTS])]
    return tuple(_each(data, origin, forms))


def _has_children(data: bytes, name: str) -> bool:
    tag = re.escape(name.encode())
    return bool(re.search(rb"<" + tag + rb"(?:\s[^>]*)?>\s*<[^/!]", data))


def _each(data: bytes, origin: Origin, forms: list[FileForm]) -> Iterator[Unknown]:
    """Read a file in each of the forms; those in which it is refused are left out, but not all."""
    refused: FileRefused | None = None
    read_any = False
    for form in forms:
        try:
            found = tables(data, origin, form)
        except FileRefused as error:
            refused = error
            continue
        read_any = True
        yield from (Unknown(table, form) for table in found)
    if not read_any and refused is not None:
        raise refused
