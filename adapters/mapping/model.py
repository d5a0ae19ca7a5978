"""A Mapping: what each column of a department's layout means in a record of the standard.

It is data. Nothing in it is executed, and whatever it leaves open is an error, not a guess.
"""

from __future__ import annotations

from dataclasses import dataclass, field
from enum import StrEnum
from typing import Final

from adapters.mapping.file_form import FileForm

NUMBER: Final = "{n}"  # in the name of a repeated column: 当事人{n}


class Read(StrEnum):
    """How the text of a cell becomes a value."""

    TEXT = "text"  # as it is, without blanks at its ends
    NAME = "name"  # a person's name: as text, with one kind of middle dot
    DATE = "date"  # any form of a day -> YYYY-MM-DD
    MONTH = "month"  # any form of a month, or of a day in it -> YYYY-MM
    CODE = "code"  # a code or its label -> the code
    DOCUMENT = "document"  # the type of an identity document, by one of the code systems
    IDENTITY = "identity"  # the number of a document: no blanks, capital X, 15 -> 18 digits
    REGION = "region"  # an area code: 9 or 12 digits -> the first six
    AMOUNT = "amount"  # money -> exact digits in the unit of the standard
    NUMBER = "number"  # digits without thousands separators
    TOKEN = "token"  # noqa: S105  a number or key: half-width, no blanks at its ends


CODED: Final = (Read.CODE, Read.DOCUMENT)


class Otherwise(StrEnum):
    """What becomes of a code that no table knows."""

    KEEP = "keep"  # passed on as found; the standard's check says what it thinks
    REFUSE = "refuse"  # an error on its row
    EMPTY = "empty"  # as if nothing stood there, with a warning
    VALUE = "value"  # one code for all of them, with a warning


@dataclass(frozen=True, slots=True)
class Title:
    """A layout's name in the two languages that users read."""

    zh: str
    en: str


@dataclass(frozen=True, slots=True)
class Source:
    """A column of the file: by the names that headers give it, by its path, or by its letter."""

    names: tuple[str, ...] = ()
    path: str = ""  # CF/JDRQ, as the readers of JSON and XML name columns
    at: str = ""  # C

    @property
    def repeated(self) -> bool:
        """Whether it stands for several columns: 当事人1, 当事人2."""
        return any(NUMBER in name for name in (*self.names, self.path))

    def numbered(self, number: str) -> Source:
        """Return the column that it stands for with a number."""
        names = tuple(name.replace(NUMBER, number) for name in self.names)
        return Source(names, self.path.replace(NUMBER, number), self.at)

    def __str__(self) -> str:
        """As people know it: `CF_WSH (行政处罚决定书文号)`, `CF/WSH`, `C`."""
        if not self.names:
            return self.path or self.at
        first, *others = self.names
        return f"{first} ({others[0]})" if others else first


@dataclass(frozen=True, slots=True)
class Condition:
    """Whether the text of a column, or the value of a field, is one of these."""

    source: Source | None = None
    field: str = ""
    texts: tuple[str, ...] = ()
    negated: bool = False  # `is_not`: holds when it is none of them, blanks included
    inside: bool = False  # `has`: the texts need only stand in it
    filled: bool | None = None  # holds when there is something, or when there is nothing


@dataclass(frozen=True, slots=True)
class Call:
    """A declared step and what it is given: `{ split = "/", take = 2 }`."""

    name: str
    texts: tuple[str, ...] = ()
    numbers: tuple[int, ...] = ()


@dataclass(frozen=True, slots=True)
class Reading:
    """How texts become values of a field."""

    read: Read = Read.TEXT
    steps: tuple[Call, ...] = ()  # before it is read
    empty: tuple[str, ...] = ()  # texts that mean that there is no value
    values: tuple[tuple[str, str], ...] = ()  # what is written, and what it stands for
    only_values: bool = False  # codes and labels of the standard are not understood by themselves
    systems: tuple[str, ...] = ()  # of document types
    separators: tuple[str, ...] = ()  # between several codes in one cell
    otherwise: Otherwise = Otherwise.KEEP
    others: str = ""  # the code that others become, by Otherwise.VALUE
    unit: str = ""  # of amounts in the file: 元, 万元; of shares: %, 1
    month_day: str = ""  # `first` or `last`: the day that a month alone stands for
    default: str = ""


@dataclass(frozen=True, slots=True)
class Column:
    """Source columns and the field that they fill."""

    field: str
    sources: tuple[Source, ...]  # the texts of several are joined
    reading: Reading = Reading()
    join: str = ""  # what stands between them
    required: bool = False
    when: Condition | None = None


@dataclass(frozen=True, slots=True)
class Ignored:
    """A source column that no field takes, and why."""

    source: Source
    reason: str


@dataclass(frozen=True, slots=True)
class Lacking:
    """A required field that the file cannot fill, or not always, and why."""

    field: str
    reason: str


@dataclass(frozen=True, slots=True)
class Constant:
    """A field with the same value in every record of a file, or in those of a condition.

    The value is written in the mapping, or taken from the file's metadata rows (DEPARTMENTCODE),
    or from its name, as the one group of a regular expression.
    """

    field: str
    value: str = ""
    metadata: str = ""
    file_name: str = ""
    reading: Reading = Reading()
    when: Condition | None = None


Filling = Column | Constant


@dataclass(frozen=True, slots=True)
class Subject:
    """The column that says whom a row is about, and what it says for either."""

    source: Source
    person: tuple[str, ...]
    organisation: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Person:
    """How to tell natural persons from organisations.

    A row in which one of the organisation codes is filled is about an organisation, even though
    it also holds somebody's citizen number: that of the legal representative. Layouts from 2018
    on have a column for it, the subject.
    """

    organisation_codes: tuple[str, ...] = ()
    subject: Subject | None = None


@dataclass(frozen=True, slots=True)
class Repeat:
    """How one row is about several persons, each of whom has a record of their own.

    `numbers` are what {n} stands for in the names of repeated columns. `fields` are those whose
    cells hold as many parts as there are persons, with a separator between them.
    """

    numbers: tuple[str, ...] = ("",)
    fields: tuple[str, ...] = ()
    separators: tuple[str, ...] = ()


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
    lacking: tuple[Lacking, ...] = ()  # with these its records are reference, and never sent
    person: Person | None = None
    repeat: Repeat = Repeat()
    only: Condition | None = None  # the rows that become records of this type
    digest: str = ""  # hexadecimal BLAKE2b-256 of the mapping file and of its tables

    def fillings(self, field_id: str) -> tuple[Filling, ...]:
        """What may fill a field, in the order of asking; one without a condition is the last."""
        found = [item for item in self._filling if item.field == field_id]
        return tuple(sorted(found, key=lambda item: item.when is None))

    def reading(self, field_id: str) -> Reading | None:
        """How the first column that fills a field is read; None when none does."""
        return next((c.reading for c in self.columns if c.field == field_id), None)

    @property
    def conditions(self) -> tuple[Condition, ...]:
        """Every condition, that for whole rows first."""
        items = (item.when for item in self._filling)
        return tuple(condition for condition in (self.only, *items) if condition)

    @property
    def fields(self) -> tuple[str, ...]:
        """The fields that are filled, each once."""
        return tuple(dict.fromkeys(item.field for item in self._filling))

    @property
    def _filling(self) -> tuple[Filling, ...]:
        return (*self.columns, *self.constants)

    @property
    def deciding(self) -> tuple[Source, ...]:
        """The columns that conditions and the kind of subject depend on."""
        asked = [condition.source for condition in self.conditions if condition.source]
        subject = self.person.subject if self.person else None
        return tuple(dict.fromkeys([*asked, *([subject.source] if subject else [])]))

    @property
    def sources(self) -> tuple[Source, ...]:
        """Every column that is read, each once, with {n} in the names of repeated ones."""
        filling = [source for column in self.columns for source in column.sources]
        return tuple(dict.fromkeys([*filling, *self.deciding]))
