"""The type of an entry in the table of rules, apart from the table so that parts can build it."""

from dataclasses import dataclass

from standards.checking.findings import Severity
from standards.model import Label


@dataclass(frozen=True, slots=True)
class Rule:
    """What a finding's code means, in words.

    Templates may name `{field}` (the label of the finding's field) and any parameter of the
    finding. They never hold a value of a record.
    """

    code: str
    severity: Severity
    title: Label
    message: Label
    remedy: Label
    source: str  # the standard and section that ask for it


def rule(
    code: str,
    severity: Severity,
    source: str,
    *,
    title: tuple[str, str],
    message: tuple[str, str],
    remedy: tuple[str, str],
) -> Rule:
    """Make a rule; each text is a pair, Chinese and English."""
    return Rule(code, severity, Label(*title), Label(*message), Label(*remedy), source)
