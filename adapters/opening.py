"""Opening: the bytes of a file -> the one table that has the header, and what was passed over."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Final

from adapters.errors import FileRefused
from adapters.headings import Headings, find
from adapters.readers import streamed, tables
from standards.checking.findings import WHOLE_TABLE, Finding
from standards.checking.rules import RULES

if TYPE_CHECKING:
    from collections.abc import Iterable, Iterator

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Mapping
    from adapters.table import Origin, Table

_DELIMITERS: Final = {",": ",", "\t": "TAB", ";": ";", "|": "|"}
# The endings that files of each format have; by another of these a name misleads.
_ENDINGS: Final = {
    "csv": (".csv", ".txt", ".tsv", ".dat"),
    "xlsx": (".xlsx", ".xlsm", ".et"),
    "xls": (".xls", ".et"),
    "ods": (".ods",),
    "json": (".json", ".txt"),
    "ndjson": (".ndjson", ".jsonl", ".json", ".txt"),
    "xml": (".xml", ".txt"),
    "fixed": (".txt", ".dat", ".csv"),
    "dbf": (".dbf",),
    "database": (".toml",),
}
_KNOWN: Final = tuple({ending for endings in _ENDINGS.values() for ending in endings})


@dataclass(frozen=True, slots=True)
class Opened:
    """A table with its header, and notices about the file as a whole."""

    table: Table
    headings: Headings
    notices: tuple[Finding, ...]
    following: Iterable[Table] = ()  # batches of the same table that come after


def open_file(data: bytes, origin: Origin, mapping: Mapping) -> Opened:
    """Read a file and find its header.

    A text whose cells are kept apart by another sign than the mapping says is read by that sign,
    with a notice. Raises FileRefused.
    """
    found = tables(data, origin, mapping.file)
    try:
        return open_tables(found, mapping)
    except FileRefused as refused:
        if refused.finding.code != "header_missing" or found[0].origin.reader != "csv":
            raise
        opened, notices = _delimited_otherwise(data, origin, mapping)
        if opened is None:
            raise
    table, headings = opened
    return Opened(table, headings, (*notices, *_notices(table, len(found), mapping)))


def open_tables(found: tuple[Table, ...], mapping: Mapping) -> Opened:
    """Find the one table with the header among those that were read. Raises FileRefused."""
    wanted = mapping.file.sheet
    candidates = [table for table in found if not wanted or table.origin.sheet == wanted]
    if not candidates:
        raise FileRefused("sheet_missing", sheet=wanted) if found else FileRefused("file_empty")
    opened = _with_header(candidates, mapping)
    if opened is None:
        raise FileRefused("header_missing", columns="、".join(_first_names(mapping)))
    table, headings = opened
    return Opened(table, headings, tuple(_notices(table, len(found), mapping)))


def open_stream(source: BinaryIO, origin: Origin, mapping: Mapping) -> Opened:
    """Read the first records of a large text and find their header; the others follow.

    As `open_file` for the rest. Raises FileRefused.
    """
    form = mapping.file
    encoding = streamed.find_encoding(source, form.encoding)
    signs = [form.delimiter, *(sign for sign in _DELIMITERS if sign != form.delimiter)]
    for sign in signs:
        batches = streamed.read(source, origin, form, encoding, sign)
        first = next(batches, None)
        if first is None:
            raise FileRefused("file_empty")
        headings = find(first, mapping)
        if headings is not None:
            told = [] if sign == form.delimiter else [
                notice("delimiter_differs", delimiter=_DELIMITERS[sign])
            ]  # fmt: skip
            return Opened(first, headings, (*told, *_notices(first, 1, mapping)), batches)
    raise FileRefused("header_missing", columns="、".join(_first_names(mapping)))


def notice(code: str, field: str = "", **params: str) -> Finding:
    """Return a finding about the file as a whole."""
    return Finding(WHOLE_TABLE, field, code, RULES[code].severity, tuple(params.items()))


def _with_header(candidates: list[Table], mapping: Mapping) -> tuple[Table, Headings] | None:
    """Return the table that has the header, and records below it rather than none."""
    found = [(table, head) for table in candidates if (head := find(table, mapping)) is not None]
    filled = [(table, head) for table, head in found if table.columns.height > head.first]
    if len(filled) > 1:
        raise FileRefused("sheet_ambiguous", sheets=str(len(filled)))
    return next(iter(filled or found), None)


def _delimited_otherwise(
    data: bytes, origin: Origin, mapping: Mapping
) -> tuple[tuple[Table, Headings] | None, list[Finding]]:
    for delimiter, shown in _DELIMITERS.items():
        if delimiter == mapping.file.delimiter:
            continue
        form: FileForm = replace(mapping.file, delimiter=delimiter)
        opened = _with_header(list(tables(data, origin, form)), mapping)
        if opened is not None:
            return opened, [notice("delimiter_differs", delimiter=shown)]
    return None, []


def _notices(table: Table, sheets: int, mapping: Mapping) -> Iterator[Finding]:
    origin = table.origin
    if mapping.lacking:
        yield notice("records_reference", fields="、".join(one.field for one in mapping.lacking))
    if sheets > 1:
        yield notice("sheet_skipped", sheets=str(sheets - 1))
    if origin.hidden_sheets:
        yield notice("sheet_hidden", sheets=str(len(origin.hidden_sheets)))
    if origin.hidden_rows:
        yield notice("rows_hidden", rows=str(origin.hidden_rows))
    if origin.hidden_columns:
        yield notice("columns_hidden", letters=", ".join(origin.hidden_columns))
    if origin.deleted_rows:
        yield notice("rows_deleted", rows=str(origin.deleted_rows))
    yield from (notice(code, **dict(params)) for code, params in origin.told)
    name = origin.name.lower()
    if name.endswith(_KNOWN) and not name.endswith(_ENDINGS[origin.form]):
        yield notice("name_misleads", reader=origin.form)


def _first_names(mapping: Mapping) -> list[str]:
    needed = [source for column in mapping.columns if column.required for source in column.sources]
    return [str(source) for source in (needed or mapping.sources)[:4]]
