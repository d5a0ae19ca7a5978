"""The closed model of a standard: what can be said about valid data, and nothing else.

Every value of a record is text. A value is absent (its key is left out) or it is not empty:
there is no null and no empty string. Lengths count code points. A date is a day in
Asia/Shanghai, written `YYYY-MM-DD`. A decimal is digits with an optional `.` and fraction.
A target that cannot express a part of this model says so; it never approximates it silently.
"""

from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final


@dataclass(frozen=True, slots=True)
class Label:
    """A name in the two languages that users read."""

    zh: str
    en: str


class FieldType(StrEnum):
    """What the text of a field stands for."""

    TEXT = "text"
    CODE = "code"
    DATE = "date"
    DECIMAL = "decimal"
    INTEGER = "integer"


class Form(StrEnum):
    """The form of a field's text beyond its length."""

    LINE = "line"  # printable characters on one line
    LINES = "lines"  # line breaks and tabs as well
    NAME = "name"  # a natural person's name: no digits, one kind of middle dot, <= 50
    REGION = "region"  # six digits of GB/T 2260; an unknown one is a warning
    USCC = "uscc"  # unified social credit code, GB 32100-2015
    ORGANISATION_CODE = "organisation_code"  # GB 11714


class Personal(StrEnum):
    """How closely a field identifies a natural person (PIPL art. 4, 28)."""

    NO = "no"
    YES = "yes"
    IDENTIFIER = "identifier"  # names or numbers the person: never in logs, masked in public


@dataclass(frozen=True, slots=True)
class Code:
    """One entry of a code list; `code` is the text that stands in records."""

    code: str
    label: Label
    status: str = "current"  # or "historical": known, still met in data
    valid_from: str = ""
    valid_until: str = ""
    noted: bool = False  # may carry a note, `其他（…）`: see constraints.NOTE_FORMS
    pattern: str = ""  # for a document type: the form of its numbers, in our dialect
    act: str = ""
    unverified: bool = False
    replaced_by: str = ""  # the code that took its place, in this version or a later one


@dataclass(frozen=True, slots=True)
class CodeList:
    """A named list of codes with the place it comes from."""

    id: str
    label: Label
    source: str
    codes: tuple[Code, ...]
    scheme: str = ""  # the scheme that gives levels their meaning: 一般 differs between schemes
    unverified: bool = False
    open: bool = False  # profiles of the catalog may add codes of their own
    concept: str = ""  # what the codes are about, where a field's own concept might hide it

    def __hash__(self) -> int:
        return hash((self.id, len(self.codes)))  # cheap: lists are keys of caches

    def values(self) -> tuple[str, ...]:
        """Return the codes as they stand in records, in the order of the list."""
        return tuple(code.code for code in self.codes)


@dataclass(frozen=True, slots=True)
class Act:
    """A law, regulation or rule that a standard rests on; fields not known are empty."""

    id: str
    title: str
    issuer: str = ""
    number: str = ""
    article: str = ""
    rank: str = ""  # one of lint's ranks: law, administrative regulation, local regulation …
    in_force_from: str = ""
    in_force_until: str = ""
    issued: str = ""
    replaced_by: str = ""  # the act that took its place
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Field:
    """One data element of a record type."""

    id: str
    label: Label
    type: FieldType
    max_length: int
    required: bool = False
    group: str = ""  # at least one field of a group must be filled: see AtLeastOne
    form: Form = Form.LINE
    code_list: str = ""
    separator: str = ""  # between several codes in one value; empty: exactly one code
    decimals: int = 0
    pattern: str = ""  # our dialect: pattern.py
    refuse: tuple[str, ...] = ()  # placeholders that stand for "nothing": 无, 暂无, /
    source_code: str = ""  # the element code in the source standard: CF_WSH
    personal: Personal = Personal.NO
    note: str = ""
    unverified: bool = False
    concept: str = ""  # what the value is about: concepts.csv; lint judges this, not the label
    acts: tuple[str, ...] = ()  # legal basis beyond the record type's
    unit: str = ""  # of a number: 元, 万元, months
    consent: str = ""  # "written": needed before it goes to a credit bureau (C-13)
    formerly: str = ""  # the id in earlier versions: a rename, not a removal
    gbt39445_id: str = ""  # alignment with GB/T 39445; empty until its text is at hand
    extension: bool = False  # a profile's own field, which the parent catalog lacks


@dataclass(frozen=True, slots=True)
class AtLeastOne:
    """At least one of the fields is filled; the finding stands at `field`."""

    fields: tuple[str, ...]
    field: str


@dataclass(frozen=True, slots=True)
class Absent:
    """The fields are empty, because the subject is a natural person and not an organisation."""

    fields: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class NotAfterAsOf:
    """The date is not after the day as of which the record is checked."""

    field: str


@dataclass(frozen=True, slots=True)
class NotBefore:
    """The date `field` is not before the date `other`."""

    field: str
    other: str


@dataclass(frozen=True, slots=True)
class RequiredWhen:
    """`field` is filled when `other` holds one of the values."""

    field: str
    other: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class IdentityDocument:
    """`field` holds a citizen number, or the number of a document that `named_in` names.

    `named_in` is a remark in which the name of the document type occurs, or the field of the
    type itself. `documents` is the code list of types, `regions` the one of address codes.
    """

    field: str
    named_in: str
    documents: str
    regions: str


@dataclass(frozen=True, slots=True)
class MinimumAge:
    """Who has the citizen number `field` is old enough on the date `on`.

    Below `refused_below` years the record is refused; from there up to `warned_below` somebody
    has to confirm that the person lives on an own income (full capacity at 16).
    """

    field: str
    on: str
    refused_below: int
    warned_below: int


@dataclass(frozen=True, slots=True)
class Retention:
    """Negative information is deleted `years` after the date `field`."""

    field: str
    years: int


@dataclass(frozen=True, slots=True)
class PositiveWhen:
    """`field` is filled and more than 0 when `other` holds one of the codes (R-08).

    `other` is a code field; where it has a separator, one of its codes is enough. A note behind
    a code, `其他（…）`, does not count.
    """

    field: str
    other: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class FilledWhen:
    """`field` is filled when `other` holds one of the codes (R-08); its finding is `required_when`.

    As PositiveWhen, it looks at each code of a list, and does not count notes; RequiredWhen
    compares the whole value.
    """

    field: str
    other: str
    values: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class LevelPeriod:
    """How many months after the start the period of a level ends at the latest."""

    level: str
    months: int


@dataclass(frozen=True, slots=True)
class WithinPeriod:
    """The date `field` is at most the level's months after the date `start` (R-06, Order 36).

    `level` is the code field with the level. A record without one of the three is not judged, nor
    one whose level is not listed. The end of `n` months after a day is the same day of the month,
    or the last day of a shorter month.
    """

    field: str
    start: str
    level: str
    periods: tuple[LevelPeriod, ...]


RecordRule = (
    AtLeastOne
    | Absent
    | NotAfterAsOf
    | NotBefore
    | RequiredWhen
    | IdentityDocument
    | MinimumAge
    | Retention
    | PositiveWhen
    | FilledWhen
    | WithinPeriod
)

# The name of each kind of record rule in source files and in the frozen form.
RULE_KINDS: Final[Mapping[str, type[RecordRule]]] = {
    "at_least_one": AtLeastOne,
    "absent": Absent,
    "not_after_as_of": NotAfterAsOf,
    "not_before": NotBefore,
    "required_when": RequiredWhen,
    "identity_document": IdentityDocument,
    "minimum_age": MinimumAge,
    "retention": Retention,
    "positive_when": PositiveWhen,
    "filled_when": FilledWhen,
    "within_period": WithinPeriod,
}


@dataclass(frozen=True, slots=True)
class RecordType:
    """One kind of record: its fields in order, the rules between them, and its identity."""

    id: str
    label: Label
    fields: tuple[Field, ...]
    key: tuple[str, ...]  # the natural key: two records with equal values are one matter
    rules: tuple[RecordRule, ...] = ()
    version_field: str = ""  # of two records with one key, the later one supersedes
    negative: bool = False  # information to a person's disadvantage
    acts: tuple[str, ...] = ()
    source: str = ""
    note: str = ""
    category: str = ""  # the class of the national basic catalogue: categories.csv
    basic_item: str = ""  # the item of the national basic catalogue, with its edition
    supplement: bool = False  # not in the national catalogue: a local regulation is its basis
    provider: str = ""  # the kind of organisation that hands it in: providers.csv
    scope: str = ""  # who may use it when a record does not say: 0 public, 1 shared, 2 query
    publication_acts: tuple[str, ...] = ()  # the acts that allow scope 0 for natural persons
    dishonesty: bool = False  # counts as dishonesty (失信信息)
    purpose: Label = Label("", "")  # of a sensitive item: why it is needed (PIPL art. 28)
    necessity: Label = Label("", "")
    pia: str = ""  # the reference of the personal information impact assessment
    db32: str = ""  # the clause of DB32/T 4040.5-2021: 5.1.1.2
    tombstones: tuple[str, ...] = ()  # ids of removed fields, never to be used again
    unverified: bool = False
    open: bool = False  # profiles of the catalog may add fields of their own
    extension: bool = False  # a profile's own record type, which the parent catalog lacks

    @property
    def field_ids(self) -> tuple[str, ...]:
        """The ids of the fields, in order."""
        return tuple(field.id for field in self.fields)

    def field(self, id_: str) -> Field:
        """Return the field with this id. Raises KeyError."""
        for field in self.fields:
            if field.id == id_:
                return field
        raise KeyError(id_)


@dataclass(frozen=True, slots=True)
class Exclusion:
    """An item that was looked at and left out of a catalog, with the reason."""

    id: str
    label: Label
    source: str  # where it was seen: the table and column of the source catalogue
    rule: str  # the lint rule that forbids it
    reason: Label


@dataclass(frozen=True, slots=True)
class Confirmation:
    """Somebody's word that a label that sounds like a forbidden matter is harmless (S-02)."""

    place: str  # record_types/levy/fields/cjrbzj
    word: str  # the telling word: 残疾
    by: str
    on: str  # the day: 2026-04-01
    reason: Label


@dataclass(frozen=True, slots=True)
class Parent:
    """The catalog that this one is a profile of, pinned by the digest of its frozen form."""

    id: str
    version: str
    sha256: str


@dataclass(frozen=True, slots=True)
class Catalog:
    """A version of a catalog: the record types, code lists and acts that make a standard."""

    id: str
    version: str
    edition: str
    label: Label
    effective_from: str
    status: str
    publisher: str
    record_types: tuple[RecordType, ...]
    code_lists: tuple[CodeList, ...]
    acts: tuple[Act, ...]
    effective_until: str = ""
    note: str = ""
    exclusions: tuple[Exclusion, ...] = ()
    confirmations: tuple[Confirmation, ...] = ()
    parent: Parent | None = None
    scheme: str = ""  # the classification scheme of its levels: js-2018, ndrc-2026
    basic_catalogue: str = ""  # the edition of the national basic catalogue that it cites
    previous: str = ""  # the version that this one follows: 1.0.0
    linter: str = ""  # the version of the rules by which it was judged when it was released

    def __hash__(self) -> int:
        return hash((self.id, self.version))  # cheap: catalogs are keys of caches

    @property
    def name(self) -> str:
        """The name by which batches and configurations refer to it: `jiangyin-person/0.9.0`."""
        return f"{self.id}/{self.version}"

    def record_type(self, id_: str) -> RecordType:
        """Return the record type with this id. Raises KeyError."""
        for record_type in self.record_types:
            if record_type.id == id_:
                return record_type
        raise KeyError(id_)

    def code_list(self, id_: str) -> CodeList:
        """Return the code list with this id. Raises KeyError."""
        for code_list in self.code_lists:
            if code_list.id == id_:
                return code_list
        raise KeyError(id_)
