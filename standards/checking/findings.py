"""Findings: what a check has to say about a record, without any value of the record."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

WHOLE_TABLE: Final = -1


class Severity(StrEnum):
    """An error refuses the record; a warning travels with it to its owner."""

    ERROR = "error"
    WARNING = "warning"


@dataclass(frozen=True, slots=True, order=True)
class Finding:
    """One broken rule at one place.

    `params` are facts about the rule (a limit, the allowed codes, the other field), never about
    the person, so that a finding can be logged, stored and sent.
    """

    row: int  # 0-based; WHOLE_TABLE for the file as such
    field: str  # "" for the record as a whole
    code: str  # key of rules.RULES
    severity: Severity
    params: tuple[tuple[str, str], ...] = ()
