"""A proof: every engine's verdict on every record, beside what the reference finds."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from datetime import date

from standards.checking import reference
from standards.checking.findings import Severity
from standards.model import Catalog, RecordType
from standards.proving.engine import CannotHold, Engine, Findings, Verdict
from standards.samples import Record


@dataclass(frozen=True, slots=True)
class Judged:
    """A record and what the reference finds in it."""

    record: Record
    findings: Findings


@dataclass(frozen=True, slots=True)
class Disagreement:
    """A record on which an engine says something else than the reference."""

    engine: str
    record: Record
    findings: Findings
    said: Verdict | None  # None: the engine's format cannot hold a record that is valid
    expected: Verdict


@dataclass(frozen=True, slots=True)
class Tally:
    """What came out for one engine and one record type."""

    engine: str
    agreed: int
    inexpressible: int  # refused by the reference, and the engine's format cannot hold it
    disagreements: tuple[Disagreement, ...] = field(default=())


Reference = Callable[[Record], Findings]


def reference_of(record_type: RecordType, catalog: Catalog, as_of: date) -> Reference:
    """Return the reference check of one record type."""
    return reference.Checker(record_type, catalog, as_of=as_of).check


def judged(records: Sequence[Record], check: Reference) -> list[Judged]:
    """Return the records with what the reference finds."""
    return [Judged(record, check(record)) for record in records]


def compare(engine: Engine, records: Sequence[Judged], check: Reference) -> Tally:
    """Hold an engine against the reference."""
    carried, lost = arrivals(engine, records, check)
    said = engine.judge([one.record for one in carried])
    wrong = [*lost, *_wrong(engine, carried, said)]
    inexpressible = len(records) - len(carried) - len(lost)
    agreed = len(records) - inexpressible - len(wrong)
    return Tally(engine.name, agreed, inexpressible, tuple(wrong))


def disagrees(engine: Engine, record: Record, check: Reference) -> Disagreement | None:
    """Return how an engine disagrees about one record, None when it agrees."""
    found = compare(engine, [Judged(record, check(record))], check).disagreements
    return found[0] if found else None


def has_error(findings: Findings) -> bool:
    """Whether the reference refuses the record."""
    return any(found.severity is Severity.ERROR for found in findings)


def arrivals(
    engine: Engine, records: Sequence[Judged], check: Reference
) -> tuple[list[Judged], list[Disagreement]]:
    """What arrives of the records; a valid record that cannot be held is a disagreement."""
    there: list[Judged] = []
    lost: list[Disagreement] = []
    for one in records:
        try:
            arrived = engine.carried(one.record)
        except CannotHold:
            if not has_error(one.findings):
                lost.append(
                    Disagreement(engine.name, one.record, one.findings, None, expected=False)
                )
            continue
        there.append(one if arrived == one.record else Judged(arrived, check(arrived)))
    return there, lost


def _wrong(
    engine: Engine, records: Sequence[Judged], said: Sequence[Verdict]
) -> Iterator[Disagreement]:
    for one, verdict in zip(records, said, strict=True):
        expected = engine.expects(one.record, one.findings)
        if verdict != expected:
            yield Disagreement(engine.name, one.record, one.findings, verdict, expected)
