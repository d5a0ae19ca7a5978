"""Outstanding: what is still open with partners beside unanswered batches.

Withdrawals that nobody has signed for, records that rules of release hold back, and copies that do
not lie at their place. Counts and names of ours; no value of a record.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date

from sqlalchemy import Connection

from exchange.configuration.config import Config
from exchange.ledger import copies, releases
from exchange.ledger.copies import CopyTotals
from exchange.ledger.releases import HeldTotals
from exchange.withdrawal import listing
from exchange.withdrawal.listing import Listing


@dataclass(frozen=True, slots=True)
class WithdrawalTotals:
    """Withdrawals: how many answers partners owe, and records under objection."""

    owing: int = 0  # case and partner
    overdue: int = 0
    unmatched: int = 0  # cases that name a record that nobody was sent
    objections: int = 0  # records, ours and those that partners marked

    @classmethod
    def of(cls, found: Listing) -> WithdrawalTotals:
        """The counts of a listing."""
        return cls(
            owing=len(found.holders),
            overdue=len(found.overdue),
            unmatched=len(found.unmatched),
            objections=sum(found.objections.values()),
        )


@dataclass(frozen=True, slots=True)
class Outstanding:
    """What is open; `listing` says which withdrawals."""

    listing: Listing
    held_back: tuple[HeldTotals, ...]
    copies: tuple[CopyTotals, ...]

    @property
    def withdrawals(self) -> WithdrawalTotals:
        """The withdrawals in numbers."""
        return WithdrawalTotals.of(self.listing)


def read(connection: Connection, config: Config, today: date) -> Outstanding:
    """What is open on a legal day."""
    wanted = [(one.partner, one.stream) for one in config.copies]
    return Outstanding(
        listing.read(connection, config, today),
        releases.held_totals(connection),
        copies.totals(connection, wanted),
    )


def withdrawal_lines(found: WithdrawalTotals) -> Iterator[str]:
    """Open withdrawals for people."""
    if found.owing or found.unmatched:
        yield (
            f"withdrawals 撤回: {found.owing} answers are missing, {found.overdue} of them "
            "past their deadline: chengxin exchange withdrawals"
        )
    if found.objections:
        yield f"under objection 异议处理中: {found.objections} records"


def held_line(one: HeldTotals) -> str:
    """What one rule holds back from a stream, for people."""
    whom = f" ({one.partner})" if one.partner else ""
    return (
        f"held back 暂缓报送: {one.records} records by {one.rule}{whom} from stream {one.stream}, "
        f"since {one.since[:10]}: docs/release-rules.md"
    )


def copy_warning(one: CopyTotals) -> str:
    """Copies that do not lie at their place; empty where all do."""
    if not one.waiting:
        return ""
    return (
        f"{one.partner} has not got {one.waiting} copies of stream {one.stream}, the oldest sealed "
        f"on {one.since[:10]}: see the problem (copy) of the last run, then run again"
    )
