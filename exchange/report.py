"""What one run did: values that a person reads as tables and a machine as JSON."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import asdict, dataclass, field
from typing import Any

from exchange.errors import Exit, worst

RUN_SCHEMA = "chengxin/run/1"


@dataclass(frozen=True, slots=True)
class WithheldLine:
    """Good records that were not sent: withdrawn, or past their period. `rows` are the first."""

    reason: str
    records: int
    rows: tuple[int, ...]


@dataclass(frozen=True, slots=True)
class FileLine:
    """One department file. `rows` = `accepted` + `rejected` + `set_aside`."""

    feed: str
    name: str
    rows: int
    accepted: int
    rejected: int
    set_aside: int
    new: int
    changed: int
    unchanged: int
    held_back: int  # older than what was sent, or a second time in the same file
    code: str  # why the file was refused as a whole, or empty
    feedback: str
    withdrawals: int = 0  # and marks: the cases that the file opened
    withheld: tuple[WithheldLine, ...] = ()


@dataclass(frozen=True, slots=True)
class HeldLine:
    """Good records that a rule of release holds back; `partner` because of whom, or empty."""

    rule: str
    partner: str
    records: int
    rows: tuple[int, ...]  # the first of the file


@dataclass(frozen=True, slots=True)
class LateLine:
    """Records that left for the first time after their time for reporting (X-12) had ended."""

    deadline: str  # its id in the exchange specification
    records: int
    days: int  # calendar days of the latest
    rows: tuple[int, ...]  # the first of the file


@dataclass(frozen=True, slots=True)
class RouteLine:
    """What became of the good records of one file in one route."""

    feed: str
    name: str
    stream: str
    to: tuple[str, ...]
    new: int
    changed: int
    unchanged: int
    older: int  # than what was sent
    repeated: int  # a second time in the same file
    waiting: int  # all of them, because a partner lacks the standard
    ended: int  # past their period: not sent
    held: tuple[HeldLine, ...] = ()  # by rules of release
    late: LateLine | None = None


@dataclass(frozen=True, slots=True)
class SentLine:
    """What was put at one partner's place in this run."""

    partner: str
    batches: int
    records: int


@dataclass(frozen=True, slots=True)
class OutcomeLine:
    """What came of one envelope: a partner's answer to ours, or ours to a partner's."""

    partner: str
    stream: str
    seq: int
    result: str
    code: str
    accepted: int
    rejected: int
    duplicate: int
    superseded: int


@dataclass(frozen=True, slots=True)
class QueryLine:
    """What was answered to one request of a partner; `refused` by the code that says why."""

    partner: str
    stream: str
    questions: int
    found: int
    nothing: int  # that may be given
    records: int
    refused: Mapping[str, int]


@dataclass(frozen=True, slots=True)
class BalanceLine:
    """A balance with a partner that ended in this run."""

    partner: str
    part: str  # asking: of what we sent it; answering: of what it sent us
    number: int
    outcome: str  # balanced, differs or stopped
    code: str  # why it was stopped or cut short, or empty
    records: int  # that we count
    differences: int


@dataclass(frozen=True, slots=True)
class RemovedLine:
    """Files of one folder of the home whose period is over."""

    folder: str
    files: int  # removed
    size: int  # of those, in bytes
    needed: int  # past their period, and kept, because something depends on them


@dataclass(frozen=True, slots=True)
class Problem:
    """Something that went wrong without stopping the rest. No personal value."""

    step: str
    about: str  # a feed, a partner, a file: whatever the step was working on
    message: str
    hint: str
    exit_code: int


@dataclass(slots=True)
class RunReport:
    """One run of one home, filled in while it goes."""

    organisation: str
    started: str
    files: list[FileLine] = field(default_factory=list)
    routes: list[RouteLine] = field(default_factory=list)
    sent: list[SentLine] = field(default_factory=list)
    answers: list[OutcomeLine] = field(default_factory=list)
    arrivals: list[OutcomeLine] = field(default_factory=list)
    queries: list[QueryLine] = field(default_factory=list)
    balances: list[BalanceLine] = field(default_factory=list)
    removed: list[RemovedLine] = field(default_factory=list)
    problems: list[Problem] = field(default_factory=list)
    finished: str = ""

    @property
    def exit_code(self) -> int:
        """How the run ends: the worst of its problems; 1 where records were rejected."""
        codes = [problem.exit_code for problem in self.problems]
        codes += [Exit.INPUT_REFUSED for line in self.files if line.code]
        codes += [Exit.SOME_REJECTED for line in self.files if line.rejected]
        codes += [Exit.SOME_REJECTED for line in self.answers if line.rejected]
        codes += [Exit.SOME_REJECTED for line in self.arrivals if line.rejected]
        codes += [Exit.SOME_REJECTED for line in self.balances if line.outcome != "balanced"]
        return worst(codes)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine; `schema` names their shape."""
        return {"schema": RUN_SCHEMA} | asdict(self) | {"exit_code": self.exit_code}
