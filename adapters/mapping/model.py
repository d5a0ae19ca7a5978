"""A Mapping: what each column of a department's layout means in a record of the standard.

It is data. Nothing in it is executed, and whatever it leaves open is an error, not a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum

from adapters.mapping.file_form import FileForm


class Read(StrEnum):
    """How the text of a cell becomes a value."""

    TEXT = "text"  # as it is, without blanks at its ends
    NAME = "name"  # a person's name: as text, with one kind of middle dot
    DATE = "date"  # any form of a day -> YYYY-MM-DD
    CODE = "code"  # a code or its label -> the code
    IDENTITY = "identity"  # the number of a document: no blanks, capital X, 15 -> 18 digits
    REGION = "region"  # an area code: 9 or 12 digits -> the first six
    TOKEN = "token"  # noqa: S105  a number or key: half-width, no blanks at its ends


class Otherwise(StrEnum):
    """What becomes of a code that no table knows."""

    KEEP = "keep"  # passed on as found; the standard's check says what it thinks
    REFUSE = "refuse"  # an error on its row
    EMPTY = "empty"  # as if nothing stood there, with a warning


@dataclass(frozen=True, slots=True)
class Title:
    """A layout's name in the two languages that users read."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Column:
    """One source column and the field that it fills."""

    field: str
    names: tuple[str, ...]
    read: Read = Read.TEXT
    required: bool = False
    empty: tuple[str, ...] = ()  # texts that mean that there is no value
    values: tuple[tuple[str, str], ...] = ()
    otherwise: Otherwise = Otherwise.KEEP
    default: str = ""


@dataclass(frozen=True, slots=True)
class Ignored:
    """A source column that no field takes, and why."""

    names: tuple[str, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A field with the same value in every record."""

    field: str
    value: str


@dataclass(frozen=True, slots=True)
class Person:
    """How to tell natural persons from organisations.

    A row in which one of the organisation codes is filled is about an organisation, even though
    it also holds somebody's citizen number: that of the legal representative.
    """

    organisation_codes: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Mapping:
    """A layout: its file form, its columns, and the record type of the standard they fill."""

    layout: str
    title: Title
    standard: str
    record_type: str
    source: str
    columns: tuple[Column, ...]
    file: FileForm = field(default_factory=FileForm)
    ignored: tuple[Ignored, ...] = ()
    constants: tuple[Constant, ...] = ()
    person: Person | None = None
    digest: str = ""  # hexadecimal BLAKE2b-256 of the mapping file

    def column(self, field_id: str) -> Column | None:
        """Return the column that fills a field, if there is one."""
        return next((column for column in self.columns if column.field == field_id), None)
