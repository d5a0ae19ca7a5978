"""Listing: how balances with partners stand, for people and machines; needs no passphrase."""

from __future__ import annotations

import contextlib
from collections import Counter
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import asdict, dataclass
from typing import Any

from sqlalchemy import Connection

from exchange.balance.tree import Standing
from exchange.configuration.config import Config
from exchange.errors import Exit
from exchange.home import Home
from exchange.ledger import balances, opening
from exchange.ledger.balances import ASKING, BALANCED, DIFFERS, STOPPED, Balance, DifferenceRow

SCHEMA = "chengxin/balance/1"
IDLE = "idle"  # there is none yet
_STATES = {
    IDLE: "none yet: nothing to compare, or none was begun 尚未对账",
    "wanted": "the next run with something to compare begins it 待开始",
    "asked": "waiting for the partner's answer 等待对方答复",
    "answered": "answered, the partner compares 已答复，对方核对中",
    BALANCED: "even 一致",
    DIFFERS: "differs 不一致",
    STOPPED: "stopped 中止",
}


@dataclass(frozen=True, slots=True)
class TotalLine:
    """What both sides have of one record type and day."""

    record_type: str
    day: str
    ours: int
    theirs: int
    sealed: int  # on either side, which nobody there can read: such days are counted alone
    agrees: bool


@dataclass(frozen=True, slots=True)
class BalanceEntry:
    """One balance, with what differs."""

    partner: str
    part: str
    number: int
    state: str
    code: str
    round: int
    started: str
    changed: str
    records: int  # that we count
    totals: tuple[TotalLine, ...]
    differences: tuple[DifferenceRow, ...]

    @property
    def needs_a_person(self) -> bool:
        """Whether something is to be cleared up."""
        return self.state in {DIFFERS, STOPPED}


@dataclass(frozen=True, slots=True)
class BalanceTotals:
    """How the newest balance with a partner stands, of what we sent it or it sent us."""

    partner: str
    part: str  # asking, answering
    number: int
    state: str
    code: str = ""
    changed: str = ""
    records: int = 0
    differences: int = 0
    sender: int = 0  # of the differences: the receiver lacks them
    version: int = 0  # it has them otherwise
    receiver: int = 0  # it has them alone


@dataclass(frozen=True, slots=True)
class Balances:
    """What `chengxin exchange balance show` shows: the newest of each partner and part first."""

    organisation: str
    entries: tuple[BalanceEntry, ...]

    @property
    def newest(self) -> tuple[BalanceEntry, ...]:
        """The newest of each partner and part."""
        found: dict[tuple[str, str], BalanceEntry] = {}
        for one in self.entries:
            found.setdefault((one.partner, one.part), one)
        return tuple(found.values())

    @property
    def exit_code(self) -> int:
        """1 where a newest balance differs or was stopped."""
        open_ones = any(one.needs_a_person for one in self.newest)
        return int(Exit.SOME_REJECTED if open_ones else Exit.FINE)

    def as_json(self) -> Mapping[str, Any]:
        """The same facts for a machine."""
        return {
            "schema": SCHEMA,
            "organisation": self.organisation,
            "balances": [asdict(one) for one in self.entries],
        }


def read(home: Home, config: Config, partner: str = "") -> Balances:
    """Every balance, or those with one partner.

    Raises:
        LedgerError: the ledger cannot be used.
    """
    me = config.organisation.id
    if not opening.exists(home, config):
        return Balances(me, ())
    with (
        contextlib.closing(opening.open_ledger(home, config)) as ledger,
        ledger.transaction() as connection,
    ):
        found = balances.every(connection, partner)
        return Balances(me, tuple(_entry(connection, one) for one in found))


def newest(connection: Connection, config: Config) -> tuple[BalanceTotals, ...]:
    """The newest balance of each partner and part, in short.

    Partners that compare and with which there is none yet are there as well, as `idle`.
    """
    found: dict[tuple[str, str], BalanceTotals] = {}
    for one in balances.every(connection):
        if (one.partner, one.part) in found:
            continue
        standings = balances.standings_of(connection, one)
        found[one.partner, one.part] = BalanceTotals(
            partner=one.partner,
            part=one.part,
            number=one.number,
            state=one.state,
            code=one.code,
            changed=one.changed,
            records=sum(row.ours for row in balances.totals_of(connection, one)),
            differences=sum(standings.values()),
            sender=standings.get(Standing.SENDER, 0),
            version=standings.get(Standing.VERSION, 0),
            receiver=standings.get(Standing.RECEIVER, 0),
        )
    for partner, section in config.partners.items():
        if section.balance != "off" and not any(whose == partner for whose, _ in found):
            found[partner, ASKING] = BalanceTotals(partner, ASKING, 0, IDLE)
    return tuple(found.values())


def line(one: BalanceTotals) -> str:
    """How the newest balance of a part stands, for people."""
    whose = "what we sent it" if one.part == ASKING else "what it sent us"
    since = f" since {one.changed[:10]}" if one.changed else ""
    return f"balance 对账: {one.partner}, {whose}: {_STATES.get(one.state, one.state)}{since}"


def warnings(found: Sequence[BalanceTotals]) -> Iterator[str]:
    """Balances that a person has to look at."""
    for one in found:
        whose = "what we sent" if one.part == ASKING else "what came from"
        if one.state == DIFFERS:
            yield (
                f"a balance of {whose} {one.partner} differs since {one.changed[:10]}, "
                f"{one.differences} records: chengxin exchange balance show"
            )
        elif one.state == STOPPED:
            yield (
                f"a balance of {whose} {one.partner} was stopped on {one.changed[:10]} "
                f"({one.code}): chengxin exchange balance show"
            )


def _entry(connection: Connection, one: Balance) -> BalanceEntry:
    rows = balances.totals_of(connection, one)
    return BalanceEntry(
        partner=one.partner,
        part=one.part,
        number=one.number,
        state=one.state,
        code=one.code,
        round=one.round,
        started=one.started,
        changed=one.changed,
        records=sum(row.ours for row in rows),
        totals=tuple(
            TotalLine(
                row.record_type,
                row.day,
                row.ours,
                row.theirs,
                row.ours_sealed + row.theirs_sealed,
                row.agrees,
            )
            for row in rows
        ),
        differences=balances.differences_of(connection, one),
    )


def text(found: Balances) -> Iterator[str]:
    """What to tell a person of the newest balances, one line each; no value of a record."""
    if not found.entries:
        yield "no balance yet 尚未对账: chengxin exchange balance start PARTNER"
    for one in found.newest:
        yield from _lines(one)


def _lines(one: BalanceEntry) -> Iterator[str]:
    whose = "what we sent it 我方报送" if one.part == ASKING else "what it sent us 对方报送"
    state = _STATES.get(one.state, one.state)
    code = f" ({one.code})" if one.code else ""
    yield (
        f"{one.partner}, {whose}: balance 对账 {one.number}, {one.changed[:10]}: {state}{code}, "
        f"{one.records} records, round 轮次 {one.round + 1}"
    )
    if not one.needs_a_person:
        return
    for total in one.totals:
        if not total.agrees:
            sealed = f", {total.sealed} of them unreadable 已封存" if total.sealed else ""
            yield (
                f"  {total.record_type} {total.day}: here 本方 {total.ours}, "
                f"there 对方 {total.theirs}{sealed}"
            )
    yield from _by_standing(one)


def _by_standing(one: BalanceEntry) -> Iterator[str]:
    counted = Counter(row.standing for row in one.differences)
    asking = one.part == ASKING
    sender, receiver = ("we", one.partner) if asking else (one.partner, "we")
    lacks = "lacks" if asking else "lack"
    has = "has" if asking else "have"
    if counted[Standing.SENDER]:
        yield (
            f"  {counted[Standing.SENDER]} records that {receiver} signed for and {lacks} now "
            f"接收方缺失: {_places(one, Standing.SENDER)}"
        )
    if counted[Standing.VERSION]:
        yield (
            f"  {counted[Standing.VERSION]} records that {receiver} {has} in another version "
            f"版本不一致: {_places(one, Standing.VERSION)}"
        )
    if counted[Standing.RECEIVER]:
        yield (
            f"  {counted[Standing.RECEIVER]} records that {receiver} {has} and {sender} did not "
            "send, or withdrew 接收方多出"
        )
    if counted:
        mend = (
            f"{one.partner} makes its ledger again from its archive" if asking else "ledger again"
        )
        yield (
            f"  to mend 处理: {mend}: chengxin exchange rebuild; where envelopes are lost too: "
            "chengxin exchange resend; then begin another balance (docs/balance.md)"
        )


def _places(one: BalanceEntry, standing: Standing) -> str:
    """The envelopes that carried such records: stream, number and how many."""
    where = Counter(
        (row.stream, row.seq) for row in one.differences if row.standing == standing and row.stream
    )
    most: Sequence[tuple[tuple[str, int], int]] = sorted(where.items())[:10]
    more = f", and {len(where) - len(most)} more" if len(where) > len(most) else ""
    return (
        ", ".join(f"stream {stream} number {seq} ({count})" for (stream, seq), count in most) + more
    )
