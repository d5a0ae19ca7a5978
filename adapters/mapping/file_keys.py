"""`[file]` of a mapping file: its keys, and the FileForm that they make."""

from __future__ import annotations

from typing import Annotated, Literal

from pydantic import Field

from adapters.mapping.file_form import FileForm
from adapters.mapping.part import Part, Text

_Formats = Annotated[list[Literal["csv", "xlsx", "xls", "ods"]], Field(min_length=1)]


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
    delimiter: Literal[",", ";", "\t", "|", "^"] = Field(
        default=",", description="What stands between the cells of a text."
    )
    quote: Literal['"', "'", ""] = Field(
        default='"',
        description="What cells are quoted with; empty: quotes are ordinary characters.",
    )
    sheet: str = Field(
        default="", description="The sheet to read; empty: the visible one with the header."
    )
    table_code: str = Field(default="", description="TABLECODE of the city's template (2018).")
    strict: bool = Field(
        default=False, description="A column that the mapping does not name refuses the file."
    )
    notes: list[Text] = Field(default=[], description="More beginnings of rows that are remarks.")


def file_form(keys: FileKeys) -> FileForm:
    """Return the FileForm that the keys of `[file]` make."""
    return FileForm(
        formats=tuple(keys.formats),
        encoding=keys.encoding,
        delimiter=keys.delimiter,
        quote=keys.quote,
        sheet=keys.sheet,
        table_code=keys.table_code,
        strict=keys.strict,
        notes=tuple(keys.notes),
    )
