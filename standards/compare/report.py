"""The report of a comparison: verdicts with their proof, changes with their ids, as plain data."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from standards.compare.rule_ids import RULE_IDS, Bump, Concern
from standards.compare.witness import Unknown, Window, Witness
from standards.model import Label

ASSUMPTION: Final = Label(
    "记录内容封闭: 标准没有规定的数据项一律视为错误; 提醒不算错误",
    "the content of records is closed: a field that a version lacks is an error there; "
    "warnings do not count",
)


class Outcome(StrEnum):
    """How a verdict came out."""

    PROVED = "PROVED"
    REFUTED = "REFUTED"
    UNKNOWN = "UNKNOWN"


@dataclass(frozen=True, slots=True)
class Change:
    """One change: what it is, where, from what to what, and the verdicts that it refutes."""

    rule: str
    path: str
    old: str = ""
    new: str = ""
    refutes: tuple[Concern, ...] = ()
    unknown: tuple[Concern, ...] = ()
    data: Witness | None = None  # an old record that the new version refuses
    reader: Witness | None = None  # a new record that the old version refuses

    @property
    def bump(self) -> Bump:
        """The version that it needs; what records judge needs what they show."""
        rule = RULE_IDS[self.rule]
        touched = {*self.refutes, *self.unknown}
        if rule.bump is Bump.REFUSED:
            return Bump.REFUSED
        if set(rule.concerns) <= {Concern.DATA, Concern.READER}:
            if Concern.DATA in touched:
                return Bump.MAJOR
            return Bump.MINOR if Concern.READER in touched else Bump.PATCH
        return Bump.MAJOR if Concern.DATA in touched else rule.bump


def stated(rule: str, path: str, old: str = "", new: str = "") -> Change:
    """Return a change that no record can show: it refutes what its rule concerns."""
    concerns = RULE_IDS[rule].concerns
    return Change(rule, path, old, new, tuple(c for c in concerns if c not in _BY_RECORDS))


_BY_RECORDS: Final = (Concern.DATA, Concern.READER)


@dataclass(frozen=True, slots=True)
class Verdict:
    """One verdict about a record type, with the change that refutes it."""

    concern: Concern
    outcome: Outcome
    change: Change | None = None

    @property
    def witness(self) -> Witness | None:
        """The record that refutes it: DATA and READER only."""
        if self.change is None:
            return None
        return {Concern.DATA: self.change.data, Concern.READER: self.change.reader}.get(
            self.concern
        )


@dataclass(frozen=True, slots=True)
class TypeReport:
    """The verdicts about one record type and what changed in it."""

    id: str
    label: Label
    changes: tuple[Change, ...]
    lists: tuple[Change, ...] = ()  # changes in the code lists that it uses

    def verdicts(self) -> Iterator[Verdict]:
        """Yield one verdict for each concern."""
        for concern in Concern:
            yield _verdict(concern, (*self.changes, *self.lists))


def _verdict(concern: Concern, changes: Iterable[Change]) -> Verdict:
    found = list(changes)
    for change in found:
        if concern in change.refutes:
            return Verdict(concern, Outcome.REFUTED, change)
    for change in found:
        if concern in change.unknown:
            return Verdict(concern, Outcome.UNKNOWN, change)
    return Verdict(concern, Outcome.PROVED)


@dataclass(frozen=True, slots=True)
class Report:
    """Everything about the step from one version of a standard to another."""

    old: str
    new: str
    label: Label
    days: Window
    types: tuple[TypeReport, ...]
    lists: tuple[Change, ...]
    head: tuple[Change, ...]  # of the standard as a whole

    def changes(self) -> tuple[Change, ...]:
        """Return all changes, each once."""
        return (*self.head, *self.lists, *(c for one in self.types for c in one.changes))

    @property
    def bump(self) -> Bump:
        """The version that the step needs."""
        return max((change.bump for change in self.changes()), default=Bump.NONE)

    def outcome(self, concern: Concern) -> Outcome:
        """Return the verdict over all record types together."""
        return _verdict(concern, self.changes()).outcome


def plain(report: Report) -> dict[str, object]:
    """Turn a report into JSON values."""
    return {
        "old": report.old,
        "new": report.new,
        "days": {"first": str(report.days.first), "last": str(report.days.last)},
        "assumption": {"zh": ASSUMPTION.zh, "en": ASSUMPTION.en},
        "needs": report.bump.name.lower(),
        "verdicts": {concern.value: report.outcome(concern).value for concern in Concern},
        "record_types": [_type(one) for one in report.types],
        "code_lists": [_change(change) for change in report.lists],
        "standard": [_change(change) for change in report.head],
    }


def _type(one: TypeReport) -> dict[str, object]:
    return {
        "id": one.id,
        "label": {"zh": one.label.zh, "en": one.label.en},
        "verdicts": {verdict.concern.value: _of_verdict(verdict) for verdict in one.verdicts()},
        "changes": [_change(change) for change in one.changes],
    }


def _of_verdict(verdict: Verdict) -> dict[str, object]:
    found: dict[str, object] = {"outcome": verdict.outcome.value}
    if verdict.change is not None:
        found |= {"rule": verdict.change.rule, "path": verdict.change.path}
    if verdict.witness is not None:
        found["witness"] = of_witness(verdict.witness)
    return found


def _change(change: Change) -> dict[str, object]:
    rule = RULE_IDS[change.rule]
    found: dict[str, object] = {
        "rule": change.rule,
        "label": {"zh": rule.label.zh, "en": rule.label.en},
        "path": change.path,
        "old": change.old,
        "new": change.new,
        "refutes": [concern.value for concern in change.refutes],
        "needs": change.bump.name.lower(),
    }
    if change.unknown:
        found["unknown"] = [concern.value for concern in change.unknown]
    for name, witness in (("data", change.data), ("reader", change.reader)):
        if witness is not None:
            found[f"{name}_witness"] = of_witness(witness)
    return found


def of_witness(witness: Witness) -> Mapping[str, object]:
    """Turn a witness into JSON values."""
    return {
        "record": dict(witness.record),
        "as_of": str(witness.as_of),
        "field": witness.field,
        "code": witness.code,
    }


def shown(
    found: Iterable[Witness | Unknown],
) -> tuple[Witness | None, bool]:
    """Return the smallest witness, and whether something stayed unknown."""
    listed = list(found)
    witnesses = [one for one in listed if isinstance(one, Witness)]
    smallest = min(witnesses, key=_size, default=None)
    return smallest, any(isinstance(one, Unknown) for one in listed)


def _size(witness: Witness) -> tuple[int, int]:
    return len(witness.record), sum(map(len, witness.record.values()))
