"""The model of a classification standard 失信分类标准: schemes, levels, criteria, and what follows.

A classification says how grave a matter is, by which law, and for how long it may be shown. It
is a table for people and for checks: nothing in it scores a person, lists anybody or imposes a
sanction by itself (国办发〔2020〕49号).
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from standards.model import Act, Exclusion, Label


class Publication(StrEnum):
    """Whether a matter of a level is shown to the public."""

    ALWAYS = "always"
    IF_NECESSARY = "if_necessary"  # not in principle: 轻微 under Order 36
    NEVER = "never"


class Measure(StrEnum):
    """What a criterion measures."""

    DURATION = "duration"
    AMOUNT = "amount"
    COUNT = "count"  # of matters inside the window
    ESCALATION = "escalation"  # of matters of a lower level inside the window
    CLASS = "class"  # of the decision: one of the values
    PROCEDURE = "procedure"
    STATED = "stated"  # the level that the deciding organ wrote into the record


NUMERIC: Final = frozenset({Measure.DURATION, Measure.AMOUNT, Measure.COUNT, Measure.ESCALATION})
WHOLE: Final = frozenset({Measure.COUNT, Measure.ESCALATION})  # between 2 and 3 is no value


class End(StrEnum):
    """Whether a bound belongs to the interval: 含 or 不含 本数."""

    NONE = "none"  # there is no bound on this side
    OPEN = "open"
    CLOSED = "closed"


class Outcome(StrEnum):
    """What a criterion says when it applies."""

    LEVEL = "level"
    NONE = "none"  # no level by this fact alone 不据此认定
    UNDECIDED = "undecided"  # the rules give no level: a person at the deciding organ does


@dataclass(frozen=True, slots=True)
class Scheme:
    """A set of levels in total order; a level means nothing without its scheme."""

    id: str
    version: str
    label: Label
    source: str
    counted_from: str = ""  # the event from which the months of a level count: document_date
    acts: tuple[str, ...] = ()
    effective_from: str = ""
    effective_until: str = ""
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Level:
    """One level of a scheme; a higher rank is graver. Months not known are left out."""

    scheme: str
    code: str
    rank: int
    label: Label
    months_from: int | None = None  # the shortest publication
    months_until: int | None = None  # the longest: then it stops without any request
    published: Publication = Publication.IF_NECESSARY
    decided: bool = False  # false for 未定: no level yet, blocks publication
    listing: bool = False  # stands for an entry in a list of seriously dishonest subjects
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Document:
    """A kind of effective document on which dishonesty may be recognised (D-04)."""

    id: str
    label: Label
    acts: tuple[str, ...] = ()
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Fact:
    """Something that criteria look at and that is no number, with all the values it can have."""

    id: str  # a field of the catalog, or a name of its own
    label: Label
    values: tuple[str, ...]
    source: str = ""
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Criterion:
    """One row of a ladder: for these values of a fact the matter has this level.

    The rows of one scheme, matter and fact are a ladder; of a ladder exactly one row applies to
    every value (D-02). Numbers are decimal texts. `documents` are alternatives, one of which the
    matter has to rest on. With `at_most` the level is a ceiling, not a finding: 简易程序 makes a
    matter 轻微 whatever else applies (D-09).
    """

    id: str
    scheme: str
    judged: str  # a record type, or a conduct
    measure: Measure
    fact: str  # the name of what is measured: a field, or a fact of its own
    label: Label
    documents: tuple[str, ...]
    outcome: Outcome = Outcome.LEVEL
    level: str = ""
    values: tuple[str, ...] = ()
    lower: str = ""
    lower_end: End = End.NONE
    upper: str = ""
    upper_end: End = End.NONE
    unit: str = ""  # months, 元, times
    window_months: int | None = None  # of counts: the months that end on the day of the judgement
    counted: str = ""  # of an escalation: the lower level that is counted
    at_most: bool = False
    decided_by: str = ""  # of an undecided row: the fact whose ladder decides instead
    months_from: int | None = None  # publication where it is narrower than the level's
    months_until: int | None = None
    acts: tuple[str, ...] = ()
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class LevelMapping:
    """How a level of one scheme is read in another; the first row that fits holds.

    `verdict` is the level that the criteria of the target scheme give; empty fits every verdict.
    Without `to_level` the level stays unmapped: the record is not published.
    """

    id: str
    from_scheme: str
    from_level: str
    to_scheme: str
    verdict: str = ""
    to_level: str = ""
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Sanction:
    """A measure 惩戒措施 that the law attaches to levels, as the national list names it.

    `item` is its id in the edition `list_edition` of the list (vocabulary/sanctions.csv).
    `bound` are the kinds of organisation that have to apply it, `informed` those that are told
    and decide for themselves (D-07: private bodies are never bound).
    """

    id: str
    label: Label
    list_edition: str
    item: str
    targets: tuple[str, ...]
    scheme: str
    levels: tuple[str, ...]
    bound: tuple[str, ...] = ()
    informed: tuple[str, ...] = ()
    reduces_rights: bool = False
    acts: tuple[str, ...] = ()
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Repair:
    """When and how a matter of a level is repaired 信用修复, and what that ends."""

    id: str
    scheme: str
    level: str
    label: Label
    earliest_months: int
    conditions: tuple[str, ...]  # minimum_reached, corrected, public_commitment, others_by_law …
    effects: tuple[str, ...]  # stop_publication, stop_sharing, stop_use
    within_working_days: int | None = None  # until every site has followed
    acts: tuple[str, ...] = ()
    effective_from: str = ""  # where it does not hold for the whole time of the standard
    effective_until: str = ""
    note: str = ""
    unverified: bool = False


@dataclass(frozen=True, slots=True)
class Classification:
    """A version of a classification standard; its head is that of every kind of standard."""

    id: str
    version: str
    edition: str
    label: Label
    effective_from: str
    status: str
    publisher: str
    schemes: tuple[Scheme, ...]
    levels: tuple[Level, ...]
    documents: tuple[Document, ...]
    criteria: tuple[Criterion, ...]
    acts: tuple[Act, ...]
    facts: tuple[Fact, ...] = ()
    mappings: tuple[LevelMapping, ...] = ()
    sanctions: tuple[Sanction, ...] = ()
    repairs: tuple[Repair, ...] = ()
    exclusions: tuple[Exclusion, ...] = ()
    effective_until: str = ""
    note: str = ""
    previous: str = ""
    linter: str = ""

    @property
    def name(self) -> str:
        """The name by which others refer to it: `jiangyin-dishonesty/1.0.0`."""
        return f"{self.id}/{self.version}"

    def scheme(self, id_: str) -> Scheme:
        """Return the scheme with this id. Raises KeyError."""
        for scheme in self.schemes:
            if scheme.id == id_:
                return scheme
        raise KeyError(id_)

    def levels_of(self, scheme: str) -> tuple[Level, ...]:
        """Return the levels of a scheme, the least grave first."""
        found = (level for level in self.levels if level.scheme == scheme)
        return tuple(sorted(found, key=lambda level: level.rank))
