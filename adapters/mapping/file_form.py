"""FileForm: what a department's file looks like before its columns are known."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum


class Unit(StrEnum):
    """What the positions of a fixed-width file count."""

    BYTE = "byte"
    CHARACTER = "character"


@dataclass(frozen=True, slots=True)
class Slice:
    """One column of a fixed-width file."""

    name: str
    start: int  # 0-based
    length: int


@dataclass(frozen=True, slots=True)
class FileForm:
    """What the file looks like before its columns are known."""

    formats: tuple[str, ...] = ("csv", "xlsx", "xls", "ods")
    encoding: str = "auto"
    delimiter: str = ","
    quote: str = '"'
    rows: str = ""  # where the records of a JSON or XML file are, as a path of names
    report_unit: str = ""  # of credit reports: the unit whose repetitions are the rows, PF04
    join: tuple[tuple[str, str], ...] = ()  # path -> what stands between its several values
    slices: tuple[Slice, ...] = ()  # of a fixed-width file
    unit: Unit = Unit.BYTE
    skip: int = 0  # lines above the records of a fixed-width file
    trimmed: bool = False  # whether blanks at the end of a fixed-width line may be missing
    sheet: str = ""  # empty: the one visible sheet with the header
    table_code: str = ""  # TABLECODE of the city's template, when the file names one
    strict: bool = True  # a column that the mapping does not name refuses the file
    notes: tuple[str, ...] = ()  # beginnings of rows that are remarks and not records
