"""Canonical records -> a first-generation file: exact bytes of GBK, a header, records in segments.

A layout turned round says what stands in each item. Texts stand on the left with blanks behind
them, numbers on the right with zeros before them, and nothing is blanks. Nothing is cut, rounded or
replaced: a record that does not fit is set aside with the item, and the others go on.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date
from typing import TYPE_CHECKING, Final

from adapters.first_generation.checking import check
from adapters.first_generation.message import ENCODING, HEADER, NORMAL, Item, Segment, segments_of
from adapters.writers import reading_back
from adapters.writers.errors import NotWritable
from adapters.writers.inverse import lay_out
from adapters.writers.landing import Landing
from standards.checking import columns
from standards.checking.findings import Finding, Severity

if TYPE_CHECKING:
    from pathlib import Path

    import polars as pl

    from adapters.mapping.model import Mapping as Layout
    from adapters.writers.grid import Grid
    from standards.model import Catalog

VERSION: Final = "1.0"
_FIRST_SENT: Final = "1"  # 重报提示: no retransmission


@dataclass(frozen=True, slots=True)
class Envelope:
    """What the name and the header say that no record does."""

    institution: str  # 14 characters
    day: date
    number: int  # 1 to 999
    settled: str  # the field whose earliest and latest days stand in the header
    contact: str = ""
    telephone: str = ""


@dataclass
class Written:
    """A file, and what is told of it."""

    name: str
    data: bytes = b""
    records: int = 0
    asides: list[tuple[int, Finding]] = field(default_factory=list)  # line of RECORDS, from 1
    # (field, why) -> records; see adapters.writers.reading_back
    losses: Counter[tuple[str, str]] = field(default_factory=Counter)


def write(records: pl.DataFrame, mapping: Layout, catalog: Catalog, envelope: Envelope) -> Written:
    """Write the records of one type as one normal message.

    Raises NotWritable for a layout of anything else, and for a name or header that cannot be.
    """
    segments = segments_of(mapping, catalog)
    done = Written(_name(envelope))
    grid = lay_out(records, mapping, catalog, days="")
    wrong = _errors(records, mapping, catalog, envelope.day)
    lines: dict[int, bytes] = {}
    for row, texts in enumerate(_texts(grid)):
        found = wrong.get(row) or _unfit(texts, grid, segments)
        if found:
            done.asides.append((row + 1, found))
        else:
            lines[row] = _record(texts, segments)
    while lines:
        kept = records[list(lines)]
        done.data = b"".join((_header(kept, envelope), *lines.values()))
        failed = _read_back(done, kept, list(lines), mapping, catalog)
        if not failed:
            break
        for row, name in failed.items():
            finding = Finding(0, name, "not_read_back", Severity.ERROR)
            done.asides.append((row + 1, finding))
            del lines[row]
    done.records = len(lines)
    done.data = done.data if lines else b""
    done.asides.sort(key=lambda one: one[0])
    if lines:
        _hold(done, segments, envelope.day)
    return done


def land(done: Written, folder: Path) -> None:
    """Give the file its name. Raises AlreadyThere and DiskRefused."""
    with Landing(folder) as landing:
        landing.add(done.name, done.data)
        landing.commit()


def _name(envelope: Envelope) -> str:
    return f"{envelope.institution}{envelope.day:%Y%m%d}0{NORMAL}{envelope.number:03d}.txt"


def _errors(
    records: pl.DataFrame, mapping: Layout, catalog: Catalog, day: date
) -> dict[int, Finding]:
    """Return the first error of each record, by its row."""
    record_type = catalog.record_type(mapping.record_type)
    frame = columns.check(records, record_type, catalog, as_of=day)
    found: dict[int, Finding] = {}
    for one in columns.findings(frame, record_type, catalog):
        if one.severity is Severity.ERROR:
            found.setdefault(one.row, replace(one, row=0))
    return found


def _texts(grid: Grid) -> Iterator[dict[str, str]]:
    """Yield for each record the text of each item, by the item's name."""
    names = [head.source.names for head in grid.heads]
    for row in grid.cells.iter_rows():
        yield {name: text for one, text in zip(names, row, strict=True) if text for name in one}


def _unfit(texts: Mapping[str, str], grid: Grid, segments: tuple[Segment, ...]) -> Finding | None:
    """Return why a record fits no line: the first item that cannot hold its text."""
    fields = {name: head.fields for head in grid.heads for name in head.source.names}
    for item in (item for segment in segments for item in segment.items):
        text = texts.get(item.name, "")
        found = _fault(text, item)
        if found:
            code, params = found
            name = next(iter(fields.get(item.name, ())), "")
            return Finding(0, name, code, Severity.ERROR, tuple(params.items()))
    return None


def _fault(text: str, item: Item) -> tuple[str, dict[str, str]] | None:
    if "\n" in text or "\r" in text:
        return "line_break", {}
    if item.is_number and text and not (text.isascii() and text.isdecimal()):
        return "not_whole_number", {}
    try:
        size = len(text.encode(ENCODING))
    except UnicodeEncodeError as error:
        return "not_in_gbk", {"place": str(error.start + 1)}
    if size > item.length:
        return "too_many_bytes", {"bytes": str(size), "limit": str(item.length)}
    return None


def _record(texts: Mapping[str, str], segments: tuple[Segment, ...]) -> bytes:
    """Return the line of a record: the basic segment, and the others up to the last with a text."""
    filled = [
        at for at, one in enumerate(segments) if any(item.name in texts for item in one.items)
    ]
    parts: list[bytes] = []
    for segment in segments[: max(filled, default=0) + 1]:
        parts.append(segment.mark.encode())
        parts += (_cell(texts.get(item.name, ""), item) for item in segment.items)
    body = b"".join(parts)
    return b"%04d%s\r\n" % (len(body) + 4, body)


def _cell(text: str, item: Item) -> bytes:
    data = text.encode(ENCODING)
    return data.rjust(item.length, b"0") if item.is_number and data else data.ljust(item.length)


def _header(records: pl.DataFrame, envelope: Envelope) -> bytes:
    days = records[envelope.settled].drop_nulls().str.replace_all("-", "").to_list()
    own = f"{envelope.day:%Y%m%d}"
    said = {
        "version": VERSION,
        "institution": envelope.institution,
        "created": f"{own}000000",
        "upload_version": VERSION,
        "retransmission": _FIRST_SENT,
        "class": NORMAL,
        "count": f"{records.height:010d}",
        "earliest": min(days, default=own),
        "latest": max(days, default=own),
        "contact": envelope.contact,
        "telephone": envelope.telephone,
    }
    cells = [_fixed(said.get(name, ""), length, name) for name, length in HEADER]
    return b"".join((*cells, b"\r\n"))


def _fixed(text: str, length: int, name: str) -> bytes:
    try:
        data = text.encode(ENCODING)
    except UnicodeEncodeError:
        data = b" " * (length + 1)
    if len(data) > length:
        hint = f"{name}: up to {length} bytes of GBK"
        raise NotWritable(f"the header cannot hold its {name}", hint=hint)
    return data.ljust(length)


def _read_back(
    done: Written, kept: pl.DataFrame, rows: list[int], mapping: Layout, catalog: Catalog
) -> dict[int, str]:
    """Count what the reader does not give back; return the rows that must not be written."""
    opened = reading_back.of_file(done.data, done.name, mapping)
    differs, missing = reading_back.compare(kept, opened, mapping, catalog)
    held = {column.field for column in mapping.columns}
    failed = {rows[at]: "" for at in missing.arg_true().to_list()}
    done.losses.clear()
    for name in differs.columns:
        found = differs[name].arg_true().to_list()
        if name in held:
            failed |= {rows[at]: name for at in found}
        elif found:
            constant = any(one.field == name for one in mapping.constants)
            why = reading_back.CONSTANT if constant else reading_back.NO_COLUMN
            done.losses[name, why] = len(found)
    return failed


def _hold(done: Written, segments: tuple[Segment, ...], day: date) -> None:
    """Hold what was written against the checks of files. Raises NotWritable."""
    for one in check(done.data, done.name, day=day, segments=segments).mistakes:
        hint = "14 digits or capital letters for the organisation, a number from 1 to 999"
        raise NotWritable(f"the file would fail the check {one.check} ({one.code})", hint=hint)
