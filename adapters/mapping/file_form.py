"""FileForm: what a department's file looks like before its columns are known."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class FileForm:
    """What the file looks like before its columns are known."""

    formats: tuple[str, ...] = ("csv", "xlsx", "xls", "ods")
    encoding: str = "auto"
    delimiter: str = ","
    quote: str = '"'
    sheet: str = ""  # empty: the one visible sheet with the header
    table_code: str = ""  # TABLECODE of the city's template, when the file names one
    strict: bool = False  # a column that the mapping does not name refuses the file
    notes: tuple[str, ...] = ()  # beginnings of rows that are remarks and not records
