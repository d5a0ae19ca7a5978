"""Many records along a chain of plans, with the check before and after, and what was lost."""

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from datetime import date
from typing import Any

from standards.checking import ndjson
from standards.checking.findings import Finding, Severity
from standards.checking.rules import explain
from standards.migration.happenings import Block, Loss
from standards.migration.plan import Plan, along
from standards.model import Catalog, Label, RecordType

Record = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Stop:
    """Why the record of a line was not migrated. Nothing of the record is in it."""

    line: int
    at: str  # "source": not valid before; "lens": on the way; "target": not valid after
    field: str
    code: str
    lens: str
    reason: Label


@dataclass(slots=True)
class Run:
    """What became of a file of records."""

    records: int
    results: list[tuple[int, Mapping[str, str]]] = field(default_factory=list)  # by line
    stops: list[Stop] = field(default_factory=list)
    losses: Counter[Loss] = field(default_factory=Counter)  # records that lost it, not values
    moved: dict[str, list[Mapping[str, str]]] = field(default_factory=dict)

    @property
    def blocked(self) -> int:
        """How many records were not migrated."""
        return len({stop.line for stop in self.stops})


def run(records: Sequence[Record], plans: Sequence[Plan], *, as_of: date) -> Run:
    """Migrate records, and check them as of a day: before under the source, after under the target.

    A record with an error is not migrated. Warnings stop nothing.
    """
    done = Run(len(records))
    source, target = plans[0], plans[-1]
    wrong = _errors(records, source.source_type, source.source, as_of)
    moved: dict[int, list[tuple[str, Mapping[str, str]]]] = {}
    losses: dict[int, frozenset[Loss]] = {}
    for line, record in enumerate(records, start=1):
        if line in wrong:
            done.stops += _stops(line, "source", wrong[line], source.source_type)
            continue
        outcome = along(record, plans)
        if outcome.record is None:
            done.stops += (_stopped(line, block) for block in outcome.blocks)
            continue
        done.results.append((line, outcome.record))
        losses[line] = frozenset(outcome.losses)
        moved[line] = [(one.type, dict(one.values)) for one in outcome.moved]
    _check_results(done, target, as_of)
    for line, _ in done.results:
        done.losses.update(losses[line])
        for type_, record in moved[line]:
            done.moved.setdefault(type_, []).append(record)
    done.stops.sort(key=lambda stop: (stop.line, stop.field, stop.code))
    return done


def _check_results(done: Run, target: Plan, as_of: date) -> None:
    made = [record for _, record in done.results]
    wrong = _errors(made, target.target_type, target.target, as_of)
    kept = []
    for row, (line, record) in enumerate(done.results, start=1):
        if row in wrong:
            done.stops += _stops(line, "target", wrong[row], target.target_type)
        else:
            kept.append((line, record))
    done.results = kept


def _errors(
    records: Sequence[Record], record_type: RecordType, catalog: Catalog, as_of: date
) -> Mapping[int, list[Finding]]:
    """Return the errors by line; a warning is none."""
    if not records:
        return {}
    checked = [dict(record) for record in records]
    wrong: dict[int, list[Finding]] = {}
    for finding in ndjson.check(checked, record_type, catalog, as_of=as_of, engine="columns"):
        if finding.severity is Severity.ERROR:
            wrong.setdefault(finding.row + 1, []).append(finding)
    return wrong


def _stops(line: int, at: str, found: list[Finding], record_type: RecordType) -> list[Stop]:
    return [
        Stop(line, at, one.field, one.code, "", Label(
            explain(one, record_type=record_type, language="zh").message,
            explain(one, record_type=record_type, language="en").message,
        ))
        for one in found
    ]  # fmt: skip


def _stopped(line: int, block: Block) -> Stop:
    return Stop(line, "lens", block.field, block.code, block.lens, block.reason)
