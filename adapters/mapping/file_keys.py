"""`[file]` of a mapping file: its keys, what is wrong with them, and the FileForm they make."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated, Final, Literal

from pydantic import Field

from adapters.credit_report.model import READABLE
from adapters.mapping.file_form import FileForm, Slice, Unit
from adapters.mapping.part import Part, Text

if TYPE_CHECKING:
    from collections.abc import Iterator

_Format = Literal["csv", "xlsx", "xls", "ods", "json", "ndjson", "xml", "fixed", "dbf"]
_Formats = Annotated[list[_Format], Field(min_length=1)]
_MANY: Final = 1_000_000
_Position = Annotated[int, Field(ge=1, le=_MANY)]
_UNTOLD: Final = ("csv", "json", "ndjson")  # texts that could as well be lines of fixed width


class SliceKeys(Part):
    """A column of a fixed-width file. 定长文件的一项."""

    name: Text = Field(description="The name that [[column]] or [[ignore]] knows it by.")
    start: _Position | None = Field(
        default=None, description="Its first position, from 1; without it, after the one before."
    )
    length: _Position = Field(description="How many bytes (or characters) it takes.")


class FileKeys(Part):
    """What the file looks like. 文件格式."""

    formats: _Formats = Field(
        default=["csv", "xlsx", "xls", "ods"],
        description="The formats that the department may send.",
    )
    encoding: Literal["auto", "utf-8", "gb18030", "utf-16"] = Field(
        default="auto",
        description="The encoding of a text; `auto` tells them apart by their bytes.",
    )
    delimiter: Annotated[str, Field(min_length=1, max_length=8, pattern=r"^[^\r\n\w]+$")] = Field(
        default=",", description="What stands between the cells of a text: one sign or several."
    )
    quote: Literal['"', "'", ""] = Field(
        default='"',
        description="What cells are quoted with; empty: quotes are ordinary characters.",
    )
    rows: str = Field(
        default="",
        description="JSON, XML: where the records are, as names with `/` between them; one name "
        "alone is an element of XML wherever it stands; empty: the top-level list, or every "
        "child of the root.",
    )
    report_unit: str = Field(
        default="",
        description="XML, JSON: the file is a personal credit report, and the rows are the units "
        "of this code: PF04. Nothing but the head of the report and their module is read.",
    )
    join: dict[Text, str] = Field(
        default={},
        description="JSON, XML: for a path with several values, what to put between them.",
    )
    columns: list[SliceKeys] = Field(default=[], description="Fixed width: the columns.")
    unit: Literal["byte", "character"] = Field(
        default="byte", description="Fixed width: what positions and lengths count."
    )
    skip: Annotated[int, Field(ge=0, le=1000)] = Field(
        default=0, description="Fixed width: lines above the first record."
    )
    trimmed: bool = Field(
        default=False, description="Fixed width: blanks at the end of a line may be missing."
    )
    sheet: str = Field(
        default="", description="The sheet to read; empty: the visible one with the header."
    )
    table_code: str = Field(default="", description="TABLECODE of the city's template (2018).")
    strict: bool = Field(
        default=True,
        description="A column that the mapping does not name refuses the file; "
        "`false` lets it pass, unread, with a warning.",
    )
    notes: list[Text] = Field(default=[], description="More beginnings of rows that are remarks.")


def file_form(keys: FileKeys) -> FileForm:
    """Return the FileForm that the keys of `[file]` make."""
    return FileForm(
        formats=tuple(keys.formats),
        encoding=keys.encoding,
        delimiter=keys.delimiter,
        quote=keys.quote,
        rows=keys.rows,
        report_unit=keys.report_unit,
        join=tuple(keys.join.items()),
        slices=tuple(_slices(keys)),
        unit=Unit(keys.unit),
        skip=keys.skip,
        trimmed=keys.trimmed,
        sheet=keys.sheet,
        table_code=keys.table_code,
        strict=keys.strict,
        notes=tuple(keys.notes),
    )


def _slices(keys: FileKeys) -> Iterator[Slice]:
    end = 0
    for one in keys.columns:
        start = one.start - 1 if one.start else end
        end = start + one.length
        yield Slice(one.name, start, one.length)


def file_disagreements(keys: FileKeys) -> Iterator[tuple[str, str, str]]:
    """Yield the path, the message and the hint of every key that does not fit the others."""
    yield from _of_a_report(keys)
    path = "file.columns"
    if "fixed" in keys.formats:
        others = [name for name in keys.formats if name in _UNTOLD]
        if others:
            message = f"file.formats: nothing tells fixed from {' and '.join(others)}"
            yield "file.formats", message, "write a mapping for each of them"
        if not keys.columns:
            yield path, f"{path}: fixed width needs its columns", "name and length of each"
    elif keys.columns:
        yield path, f'{path}: they need formats = ["fixed"]', "add it or drop them"
    before = 0
    for i, cut in enumerate(_slices(keys)):
        if cut.start < before:
            message = f"{path}.{i}: {cut.name} begins inside the column before it"
            yield f"{path}.{i}", message, f"the next free position is {before + 1}"
        before = cut.start + cut.length
    if keys.quote and keys.quote in keys.delimiter:
        yield "file.delimiter", "file.delimiter: the quote is part of it", 'write quote = ""'


def _of_a_report(keys: FileKeys) -> Iterator[tuple[str, str, str]]:
    path = "file.report_unit"
    if not keys.report_unit:
        return
    if keys.report_unit not in READABLE:
        yield path, f"{path}: {keys.report_unit} is no unit to be read", f"one of {READABLE}"
    others = [name for name in keys.formats if name not in ("xml", "json")]
    if others:
        message = f"file.formats: no credit report comes as {' or '.join(others)}"
        yield "file.formats", message, 'formats = ["xml", "json"]'
    for key in ("rows", "join"):
        if getattr(keys, key):
            yield f"file.{key}", f"file.{key}: {path} says where the rows are", "leave it out"
