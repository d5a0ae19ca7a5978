"""The model of an exchange specification 共享交换规范: what travels, in which form, until when."""

from dataclasses import dataclass
from enum import StrEnum

from standards.model import Act, Exclusion, Label


class Direction(StrEnum):
    """The way of a stream, seen from the city's gateway."""

    IN = "in"
    OUT = "out"


class Content(StrEnum):
    """What one delivery of a stream holds."""

    SNAPSHOT = "snapshot"  # everything in force; what is missing has vanished
    INCREMENTAL = "incremental"  # what is new or changed since the last one


class Counting(StrEnum):
    """Which days of a deadline count."""

    CALENDAR = "calendar"
    WORKING = "working"


class ValueType(StrEnum):
    """What the value of a message field is in JSON."""

    TEXT = "text"
    INTEGER = "integer"
    TEXTS = "texts"  # a list
    MESSAGES = "messages"  # a list of the message `items`


@dataclass(frozen=True, slots=True)
class Stream:
    """A numbered chain of deliveries between the city and one kind of partner."""

    id: str
    label: Label
    direction: Direction
    partner: str  # the kind of partner: department, municipal_platform, …
    record_types: tuple[str, ...]
    cadence: str  # daily, weekly, monthly, on_event
    content: Content
    shapes: tuple[str, ...]  # the forms in which it may travel
    deadline: str = ""
    acts: tuple[str, ...] = ()
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Message:
    """A structured text of the exchange: canonical JSON with exactly these fields."""

    id: str
    label: Label
    source: str
    max_bytes: int | None = None
    note: str = ""


@dataclass(frozen=True, slots=True)
class MessageField:
    """One field of a message; what is not listed is refused."""

    message: str
    name: str
    label: Label
    type: ValueType
    required: bool = False
    pattern: str = ""  # of each text, in our dialect
    max_length: int | None = None  # of each text, in code points
    refuse: tuple[str, ...] = ()  # texts that the pattern allows and the format does not
    terms: str = ""  # the set of terms that the text is one of
    minimum: int | None = None
    items: str = ""  # of a list of messages: which
    needs: str = ""  # `encoding=zstd`: must be there when that field has that value
    note: str = ""


@dataclass(frozen=True, slots=True)
class Sum:
    """A number of a message that is the sum of others."""

    message: str
    total: str
    parts: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Term:
    """One word of a closed set: a stage, a result, an outcome, a public code of refusal."""

    set: str
    code: str
    label: Label
    note: str = ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A form of file or table in which records travel; limits are of one file."""

    id: str
    label: Label
    format: str  # envelope, workbook, xml, soap, table
    source: str
    name_pattern: str = ""  # of the file or table, in our dialect
    encoding: str = ""
    date_forms: tuple[str, ...] = ()
    root: str = ""  # of XML: the elements around the records, outermost first, with `/`
    max_records: int | None = None
    max_bytes: int | None = None
    acts: tuple[str, ...] = ()
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Part:
    """One row, cell, element, column or answer code of a shape, at its position."""

    shape: str
    group: str  # which row or table it belongs to
    position: int
    name: str
    label: Label
    type: str = ""
    required: bool = False
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Deadline:
    """A legal or agreed time limit; `days` count from the day after `start`."""

    id: str
    label: Label
    start: str  # the event: annulled, decided, removed, period_ended
    action: str  # what has to be done by then: withdraw, publish, pass_on
    days: int
    counting: Counting
    rule: str = ""  # the release rule that it is the data of: X-02
    acts: tuple[str, ...] = ()
    effective_from: str = ""  # where it does not hold for the whole time of the standard
    effective_until: str = ""
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Specification:
    """A version of an exchange specification; its head is that of every kind of standard."""

    id: str
    version: str
    edition: str
    label: Label
    effective_from: str
    status: str
    publisher: str
    streams: tuple[Stream, ...]
    messages: tuple[Message, ...]
    message_fields: tuple[MessageField, ...]
    sums: tuple[Sum, ...]
    terms: tuple[Term, ...]
    shapes: tuple[Shape, ...]
    parts: tuple[Part, ...]
    deadlines: tuple[Deadline, ...]
    acts: tuple[Act, ...]
    exclusions: tuple[Exclusion, ...] = ()
    effective_until: str = ""
    note: str = ""
    previous: str = ""
    linter: str = ""
    catalog: str = ""  # the catalog whose records travel: jiangyin-person/1.0.0
    classification: str = ""  # the classification of their levels

    @property
    def name(self) -> str:
        """The name by which others refer to it: `jiangyin-exchange/1.0.0`."""
        return f"{self.id}/{self.version}"

    def fields_of(self, message: str) -> tuple[MessageField, ...]:
        """Return the fields of a message, in order."""
        return tuple(field for field in self.message_fields if field.message == message)

    def terms_of(self, set_: str) -> tuple[str, ...]:
        """Return the codes of a set of terms, in order."""
        return tuple(term.code for term in self.terms if term.set == set_)

    def parts_of(self, shape: str, group: str = "") -> tuple[Part, ...]:
        """Return the parts of a shape, or of one of its groups, by position."""
        found = (p for p in self.parts if p.shape == shape and group in ("", p.group))
        return tuple(sorted(found, key=lambda part: (part.group, part.position)))
