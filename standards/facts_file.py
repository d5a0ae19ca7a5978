"""Facts about matters in a file, to try the criteria of a classification on: CSV or NDJSON.

One matter a row. `judged` is what is judged and `documents` the effective documents that there
are; every other column is a fact. `;` or `；` stands between several values; an empty cell is a
fact that nobody gave. The people in such a file are fictitious: criteria need no names.
"""

import csv
import io
import json
import re
from collections.abc import Iterable, Mapping

from standards.classify import Facts

_OWN = ("judged", "documents")


class NotFacts(ValueError):
    """Bytes that are no file of facts; the message names the line."""


def parse(data: bytes) -> tuple[Facts, ...]:
    """Read facts; a file whose first character is `{` is NDJSON. Raises NotFacts."""
    try:
        text = data.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise NotFacts("not UTF-8") from None
    rows = _ndjson(text) if text.lstrip().startswith("{") else _csv(text)
    return tuple(_facts(line, row) for line, row in rows)


def _csv(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    rows = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        header = [name.strip() for name in next(rows, [])]
        if not header or len(set(header)) < len(header) or not all(header):
            raise NotFacts("line 1: a column without a name, or one that is there twice")
        for row in rows:
            if len(row) != len(header):
                raise NotFacts(f"line {rows.line_num}: not as many cells as columns")
            yield rows.line_num, dict(zip(header, row, strict=True))
    except csv.Error:
        raise NotFacts(f"line {rows.line_num}: not CSV") from None


def _ndjson(text: str) -> Iterable[tuple[int, Mapping[str, str]]]:
    for line, one in enumerate(text.splitlines(), start=1):
        if not one.strip():
            continue
        try:
            row = json.loads(one)
        except (ValueError, RecursionError):
            raise NotFacts(f"line {line}: not JSON") from None
        if not isinstance(row, dict) or not all(isinstance(value, str) for value in row.values()):
            raise NotFacts(f"line {line}: an object whose values are texts is expected")
        yield line, row


def _facts(line: int, row: Mapping[str, str]) -> Facts:
    judged = row.get("judged", "").strip()
    if not judged:
        raise NotFacts(f"line {line}: judged says what is judged: penalty, for one")
    values = {name: _parts(cell) for name, cell in row.items() if name not in _OWN}
    given = {name: parts for name, parts in values.items() if parts}
    return Facts(judged, _parts(row.get("documents", "")), given)


def _parts(cell: str) -> tuple[str, ...]:
    return tuple(part for one in re.split("[;；]", cell) if (part := one.strip()))
