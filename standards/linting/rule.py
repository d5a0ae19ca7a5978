"""What the lint knows and says: rules with their time, faults in a standard, findings.

A rule is data (rules.toml) with one small function beside it. The function yields faults; the
engine turns them into findings, with the severity that the rule has on the day.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from standards.linting.subject import Subject
from standards.model import Label

Place = tuple[str, ...]  # a path through the model, such as record_types/penalty/fields/cf_wsh


class Severity(StrEnum):
    """An error stops a release; a warning wants an answer; a notice only says how things are."""

    ERROR = "error"
    WARNING = "warning"
    NOTICE = "notice"


@dataclass(frozen=True, slots=True)
class Rule:
    """A rule of the lint: where it comes from, when it holds, and what to do about a breach."""

    id: str
    severity: Severity
    title: Label
    remedy: Label
    source: str  # act and article
    begins: str = ""  # the first day of the rule; empty: a rule of the toolkit, at all times
    ends: str = ""  # its last day
    scheme: str = ""  # the classification scheme that it belongs to; empty: every scheme
    kinds: tuple[str, ...] = ("catalog",)  # the kinds of standard that it is about

    def in_force(self, day: str) -> bool:
        """Say whether the rule holds on a day, written as `2026-04-01`."""
        return (not self.begins or self.begins <= day) and (not self.ends or day <= self.ends)

    def fits(self, subject: Subject) -> bool:
        """Say whether the rule is about this kind of standard and the levels that it uses."""
        return subject.kind in self.kinds and (not self.scheme or self.scheme in subject.schemes)


@dataclass(frozen=True, slots=True)
class Fault:
    """One breach of a rule: where, and what, in both languages."""

    place: Place
    message: Label
    severity: Severity | None = None  # where this breach is less grave than the rule


Check = Callable[[Subject], Iterator[Fault]]


@dataclass(frozen=True, slots=True)
class Finding:
    """A fault under its rule, with the severity that counts.

    `later` says that it breaks only the rules of the day of the lint, not those of the day from
    which the standard is effective: then it is a warning at most.
    """

    rule: Rule
    place: Place
    message: Label
    severity: Severity
    later: bool = False
