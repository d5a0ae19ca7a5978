"""Engine: one program that judges records by what a standard compiles to."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from standards.checking.findings import Finding
from standards.proving.enforced import refuses
from standards.samples import Record

Findings = tuple[Finding, ...]
Artefacts = Mapping[str, bytes]  # the files of a release, by their path
# What an engine says of a record, compared with `Engine.expects`: refused or not, or findings.
Verdict = bool | frozenset[tuple[str, str, str]]


class CannotHold(Exception):
    """A record that the engine's format cannot hold, such as XML and the character U+0000."""


@dataclass(frozen=True, slots=True)
class Engine:
    """One program that judges records of one type.

    `carried` returns a record as it arrives, which the format may have changed, or raises
    CannotHold. `judge` answers for many records at once. `expects` turns what the reference
    finds into the right answer.
    """

    name: str
    judge: Callable[[Sequence[Record]], Sequence[Verdict]]
    expects: Callable[[Record, Findings], Verdict]
    carried: Callable[[Record], Record] = lambda record: record


def refusal(target: str) -> Callable[[Record, Findings], bool]:
    """Return what engines of a target have to answer: whether they refuse a record."""
    return lambda record, findings: refuses(target, record, findings)


def texts_only(record: Record) -> Record:
    """Return the record. Raises CannotHold for a value that is no text, or no valid Unicode."""
    if not all(isinstance(text, str) for text in record.values()):
        raise CannotHold("a value that is no text")
    return without_surrogates(record)


def without_surrogates(record: Record) -> Record:
    """Return the record. Raises CannotHold when it is no valid Unicode."""
    try:
        "".join([*record, *(str(value) for value in record.values())]).encode()
    except UnicodeEncodeError:
        raise CannotHold("a lone surrogate") from None
    return record
