"""What is found when a catalog is held against its parent, and the verdicts."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from enum import StrEnum
from typing import Final

from standards.model import Label


class Verdict(StrEnum):
    """Whether every record of the city is one of the parent, its extensions left out."""

    PROVED = "PROVED"
    REFUTED = "REFUTED"
    UNKNOWN = "UNKNOWN"


# The ids of findings; `because` names the change underneath.
RELAXES: Final = "PROFILE_RELAXES_PARENT"  # a record of the city that the parent refuses
CHANGES: Final = "PROFILE_CHANGES_MEANING"  # the same text says something else
UNDECIDED: Final = "PROFILE_UNDECIDED"  # neither proved nor refuted


@dataclass(frozen=True, slots=True)
class Shown:
    """A record that the city accepts and the parent refuses, with the day of the check."""

    record: Mapping[str, str]
    as_of: date
    field: str  # the finding of the parent
    code: str


@dataclass(frozen=True, slots=True)
class Finding:
    """One way in which a catalog is no profile of its parent."""

    rule: str
    because: str
    record_type: str
    field: str
    message: Label
    shown: Shown | None = None


@dataclass(frozen=True, slots=True)
class TypeResult:
    """What is found of one record type."""

    id: str
    verdict: Verdict
    findings: tuple[Finding, ...]
    extension: bool  # the parent has no such type, and need not
    extensions: tuple[str, ...]  # fields that the city adds
    unused: tuple[str, ...]  # optional fields of the parent that the city leaves out


@dataclass(frozen=True, slots=True)
class ProfileReport:
    """A catalog held against its parent, record type by record type."""

    city: str
    parent: str
    types: tuple[TypeResult, ...]
    absent: tuple[str, ...]  # record types of the parent that the city has not

    @property
    def findings(self) -> tuple[Finding, ...]:
        """All findings, in the order of the record types."""
        return tuple(finding for one in self.types for finding in one.findings)
