"""What is to be written: statements, the records they come from, and what is set aside.

A statement is what one unit of a report will say, as a record of `pboc-report`: fields are elements
in small letters. No finding or count here holds a value of a record.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING, Final

from standards.checking.findings import Finding, Severity

if TYPE_CHECKING:
    from collections.abc import Iterable

REPORT: Final = "pboc-report/1.0.0"
CITY: Final = "jiangyin-person/2.0.0"
# What a reader gives to a record by itself, whatever was written: the place of the unit in its
# report, who keeps the database, and from which day the time of keeping counts.
BY_THE_READER: Final = frozenset({"xh", "bmmc", "qsrq"})
PERSON: Final = ("xm", "zjlx", "sfzh")  # bound together: none of them alone says who it is


@dataclass(frozen=True, slots=True)
class Source:
    """A record as it was given, and where: the name of its file and its line, from 1."""

    file: str
    line: int
    record_type: str
    record: Mapping[str, str]


@dataclass(frozen=True, slots=True)
class Statement:
    """One unit of a report, and the records that it is made of: several for a sum."""

    unit: str
    record: Mapping[str, str]
    sources: tuple[Source, ...]

    @property
    def person(self) -> tuple[str, ...]:
        """Name, type and number of the document."""
        return tuple(self.record.get(name, "") for name in PERSON)


@dataclass(frozen=True, slots=True)
class Aside:
    """A record that is not written, and why."""

    source: Source
    finding: Finding


@dataclass
class Told:
    """What becomes of records besides being written: set aside, or with something lost."""

    asides: list[Aside] = field(default_factory=list)
    # (record type, field, how: lost, changed or added) -> records
    losses: Counter[tuple[str, str, str]] = field(default_factory=Counter)
    long: Counter[str] = field(default_factory=Counter)  # elements longer than known columns
    consent: Counter[str] = field(default_factory=Counter)  # elements that need written consent

    def aside(self, source: Source, code: str, named: str = "", **params: str) -> None:
        """Set a record aside by a rule's code."""
        facts = tuple(params.items())
        self.asides.append(Aside(source, Finding(0, named, code, Severity.ERROR, facts)))

    def aside_all(self, statements: Iterable[Statement], code: str, **params: str) -> None:
        """Set every record of some statements aside."""
        for statement in statements:
            for source in statement.sources:
                self.aside(source, code, **params)
