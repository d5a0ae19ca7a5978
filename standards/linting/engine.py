"""Judging a standard by the rules of two days: its first day in force, and the day of the lint."""

from datetime import date

from standards.kinds import Standard
from standards.linting.rule import Fault, Finding, Rule, Severity
from standards.linting.subject import Subject
from standards.linting.table import CHECKS, rules
from standards.linting.vocabularies import Vocabularies, load


def lint(
    standard: Standard, *, as_of: date, vocabularies: Vocabularies | None = None
) -> tuple[Finding, ...]:
    """Return what is wrong with a standard, in the order of the rules.

    It is judged by the rules that are in force on the day from which it is effective. What breaks
    only the rules of the day `as_of`, when that is later, is a warning and marked as `later`.
    """
    known = vocabularies or load()
    first, last = standard.effective_from, as_of.isoformat()
    ids = frozenset(rules())
    found = _judged(Subject(standard, first, known, ids))
    if last > first:
        then = {(one.rule.id, one.place, one.message) for one in found}
        found += [
            Finding(one.rule, one.place, one.message, _at_most_warning(one.severity), later=True)
            for one in _judged(Subject(standard, last, known, ids))
            if (one.rule.id, one.place, one.message) not in then
        ]
    return tuple(found)


def _judged(subject: Subject) -> list[Finding]:
    return [
        Finding(rule, fault.place, fault.message, _severity(rule, fault))
        for rule in rules().values()
        if rule.in_force(subject.day) and rule.fits(subject)
        for fault in CHECKS[rule.id](subject)
    ]


def _severity(rule: Rule, fault: Fault) -> Severity:
    return fault.severity or rule.severity


def _at_most_warning(severity: Severity) -> Severity:
    return Severity.WARNING if severity is Severity.ERROR else severity
