"""What a run would do now and why: the run itself, at work on a shadow.

Nothing is said from a second set of rules: the steps of `exchange.relay` run on a copy of the
ledger and the inbox, read the real places and write to none. So a plan costs what a run costs, but
for the uploads.
"""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator, Mapping
from dataclasses import asdict, dataclass, replace
from datetime import datetime
from pathlib import Path
from typing import Any

from exchange import outstanding, relay, servers
from exchange.clock import moment
from exchange.configuration.config import Config, LedgerSection, MetricsSection
from exchange.errors import ExchangeError, HomeError
from exchange.gateway import Gateway
from exchange.home import Home
from exchange.ledger import chains, outgoing, waiting
from exchange.ledger.copies import CopyTotals
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.ledger.releases import HeldTotals
from exchange.ledger.waiting import WaitingFile
from exchange.outstanding import WithdrawalTotals
from exchange.plan.rehearsed_place import RehearsedPlace
from exchange.plan.shadow import shadow_of
from exchange.report import FileLine, Problem, RunReport
from exchange.servers import Known
from exchange.wiring import gateway_of, make_place
from keys.errors import KeysError
from standards.checking.rules import RULES

PLAN_SCHEMA = "chengxin/plan/1"
NO_REGISTER = (
    "routes with check_identity: the population register is not asked by a plan; the run asks it, "
    "and rejects the rows whose name and number do not belong together"
)


@dataclass(frozen=True, slots=True)
class FilePlan:
    """One file of the inbox: `take`, `refuse` (as a whole) or `leave`, and why."""

    feed: str
    name: str
    action: str
    why: str
    rows: int = 0
    accepted: int = 0
    rejected: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    held_back: int = 0


@dataclass(frozen=True, slots=True)
class SealPlan:
    """One envelope that would be sealed; `why` is what it is made of."""

    stream: str
    seq: int
    kind: str
    to: tuple[str, ...]
    records: int
    size: int
    why: str


@dataclass(frozen=True, slots=True)
class PlacePlan:
    """One file at a place that would be put there or removed."""

    place: str
    action: str  # put, remove
    name: str
    size: int


@dataclass(frozen=True, slots=True)
class Waits:
    """Batches without a final answer at one partner, once the run has ended."""

    partner: str
    batches: int
    refused: int


@dataclass(frozen=True, slots=True)
class Plan:
    """Everything `chengxin exchange plan` shows. `run` is the report that the run would print."""

    organisation: str
    at: str
    run: RunReport
    files: tuple[FilePlan, ...]
    seal: tuple[SealPlan, ...]
    places: tuple[PlacePlan, ...]
    waiting: tuple[WaitingFile, ...]
    unanswered: tuple[Waits, ...]
    withdrawals: WithdrawalTotals
    held_back: tuple[HeldTotals, ...]
    copies: tuple[CopyTotals, ...]
    notes: tuple[str, ...]

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        facts = {name: asdict(self)[name] for name in self.__slots__ if name != "run"}
        return {"schema": PLAN_SCHEMA, **facts, "run": self.run.as_json()}


def make(
    home: Home,
    config: Config,
    passphrase: bytes,
    *,
    clock: Callable[[], datetime],
    tell: Callable[[str], None],
    now: bool = False,
) -> Plan:
    """The plan of a home; the home and every place are left as they are. `now` as for a run.

    Raises:
        HomeBusy: a run is at work, or began meanwhile.
        ExchangeError, KeysError: what would stop the run as a whole.
    """
    # The shadow's ledger is a file in it, whatever database the real one lies in.
    without = {"identity": None, "ledger": LedgerSection(), "metrics": MetricsSection()}
    quiet = config.model_copy(update=without)
    places: dict[str, RehearsedPlace] = {}

    drifts: list[Problem] = []

    def drifted(known: Known, changes: tuple[str, ...]) -> None:
        drifts.append(servers.drift_warning(known, changes))

    def damaged(name: str, error: HomeError) -> None:
        gateway.problem("connect", name, error)

    def place(name: str) -> RehearsedPlace:
        places[name] = RehearsedPlace(make_place(home, config, name, drifted, damaged))
        return places[name]

    with shadow_of(home, config) as shadow, _told_of_the_home(shadow.root, home.root):
        wired = gateway_of(shadow, quiet, passphrase, tell=tell, clock=clock, place=place)
        with wired as gateway:
            with gateway.ledger.transaction() as connection:
                before = chains.ends(connection)
            relay.run(gateway, now=now)
            gateway.report.problems.extend(drifts)
            return _told(gateway, before, places, real=home, config=config)


@contextlib.contextmanager
def _told_of_the_home(shadow: Path, real: Path) -> Iterator[None]:
    """Let an error that would stop the run name the real home, and not what is gone by then."""
    try:
        yield
    except (ExchangeError, KeysError) as error:
        error.args = (str(error).replace(str(shadow), str(real)),)
        error.hint = error.hint.replace(str(shadow), str(real))
        raise
    except OSError as error:
        error.filename = str(error.filename or "").replace(str(shadow), str(real)) or None
        raise


def _told(
    gateway: Gateway,
    before: Mapping[str, int],
    places: Mapping[str, RehearsedPlace],
    *,
    real: Home,
    config: Config,
) -> Plan:
    report = _at_home(gateway.report, gateway.home.root, real.root)
    with gateway.ledger.transaction() as connection:
        sealed = chains.sealed_after(connection, before)
        to = {one.eid: outgoing.recipients_of(connection, one.eid) for one in sealed}
        partners = outgoing.partner_totals(connection)
        held = waiting.files(connection)
        left = outstanding.read(connection, config, gateway.legal_day())
    return Plan(
        organisation=gateway.me,
        at=moment(gateway.now()),
        run=report,
        files=tuple(_files(report)),
        seal=tuple(_seal(one, to[one.eid], report) for one in sealed),
        places=tuple(_of_places(places)),
        waiting=held,
        unanswered=tuple(
            Waits(one.partner, one.waiting, one.refused)
            for one in partners
            if one.waiting or one.refused
        ),
        withdrawals=left.withdrawals,
        held_back=left.held_back,
        copies=left.copies,
        notes=(NO_REGISTER,) if config.identity is not None else (),
    )


def _at_home(report: RunReport, shadow: Path, real: Path) -> RunReport:
    """The report as the run would give it: with the paths of the real home in its sentences."""
    report.problems = [
        replace(
            one,
            message=one.message.replace(str(shadow), str(real)),
            hint=one.hint.replace(str(shadow), str(real)),
        )
        for one in report.problems
    ]
    return report


def _files(report: RunReport) -> Iterator[FilePlan]:
    for line in report.files:
        yield _taken(line)
    for problem in report.problems:
        if problem.step == "inbox":
            yield _left(problem)


def _taken(line: FileLine) -> FilePlan:
    if line.code:
        title = RULES[line.code].title if line.code in RULES else None
        why = f"{title.zh} {title.en} ({line.code})" if title else line.code
    elif line.rejected:
        why = f"{line.rejected} rows break a rule: they go back with a workbook"
    else:
        why = "complete, and nobody writes to it"
    return FilePlan(
        feed=line.feed,
        name=line.name,
        action="refuse" if line.code else "take",
        why=why,
        rows=line.rows,
        accepted=line.accepted,
        rejected=line.rejected,
        new=line.new,
        changed=line.changed,
        unchanged=line.unchanged,
        held_back=line.held_back,
    )


def _left(problem: Problem) -> FilePlan:
    return FilePlan(feed="", name=problem.about, action="leave", why=problem.message)


def _seal(one: EnvelopeEntry, to: tuple[str, ...], report: RunReport) -> SealPlan:
    if one.resend_of:
        why = "a partner refused it: the same records under the next number"
    elif one.kind == "receipt":
        why = "outcomes of the records of an envelope that we received"
    else:
        lines = [line for line in report.routes if line.stream == one.stream]
        new, changed = sum(line.new for line in lines), sum(line.changed for line in lines)
        why = f"{new} new and {changed} changed records in this stream"
    return SealPlan(one.stream, one.seq, one.kind, to, one.records, one.size, why)


def _of_places(places: Mapping[str, RehearsedPlace]) -> Iterator[PlacePlan]:
    for place, rehearsed in sorted(places.items()):
        for one in rehearsed.written.values():
            yield PlacePlan(place, "put", one.name, one.size)
        for name in rehearsed.removed:
            yield PlacePlan(place, "remove", name, 0)
