"""Vanished: what was sent of a feed and is no longer in its whole file.

A department that hands in everything in force says by leaving a record out that it is not in force
any more. Too much of it at once is more often a broken export than the truth, so it is a question.
"""

from __future__ import annotations

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass, replace
from datetime import date

import polars as pl
from sqlalchemy import Connection

from exchange.clock import moment
from exchange.configuration.stream_sections import FeedSection
from exchange.errors import Exit
from exchange.gateway import Gateway
from exchange.ledger import vanished as book
from exchange.ledger import withdrawals
from exchange.ledger.withdrawals import Case
from exchange.report import Problem
from exchange.withdrawal import cases
from exchange.withdrawal.cases import VANISHED, Asked
from exchange.withdrawal.notice import Reason

SNAPSHOT = "snapshot"


@dataclass(frozen=True, slots=True)
class Seen:
    """What a whole file holds: the keys of its records, good and rejected.

    `unreadable` records have no key that could be read; a `refused` file says nothing at all.
    """

    record_type: str
    keys: pl.DataFrame  # one column, key: 16 bytes each
    unreadable: int = 0
    refused: bool = False

    @classmethod
    def of(
        cls,
        record_type: str,
        good: pl.Series,
        rejected: Sequence[bytes],
        *,
        unreadable: int,
        refused: bool,
    ) -> Seen:
        """What the keys of good and of rejected records of a file tell."""
        wrong = pl.Series("key", rejected, dtype=pl.Binary)
        keys = pl.concat([good.rename("key"), wrong]).to_frame()
        return cls(record_type, keys, unreadable, refused)

    def among(self, keys: Collection[bytes]) -> set[bytes]:
        """Those of some keys that the file has."""
        asked = pl.DataFrame({"key": list(keys)}, schema={"key": pl.Binary})
        return set(self.keys.join(asked, on="key", how="semi")["key"])


def joined(parts: Sequence[Seen]) -> Seen | None:
    """The files of one archive are one snapshot."""
    if not parts:
        return None
    return Seen(
        parts[0].record_type,
        pl.concat([one.keys for one in parts]),
        sum(one.unreadable for one in parts),
        any(one.refused for one in parts),
    )


def look(gateway: Gateway, feed: FeedSection, name: str, digest: str, seen: Seen | None) -> None:
    """Find what vanished from a snapshot, and withdraw it or ask.

    What was asked of before and is back is asked of no more. What somebody said may stay with the
    partners counts no more towards the limit: it would be asked of every later record for good.
    """
    if feed.delivers != SNAPSHOT or seen is None or seen.refused:
        return
    with gateway.ledger.transaction() as connection:
        gone = book.missing(connection, feed.name, seen.record_type, seen.among)
        pending = book.asked_of(connection, feed.name, seen.record_type)
        there = seen.among({case.key for case in pending})
        back = [case.number for case in pending if case.key in there]
        withdrawals.set_state(connection, back, withdrawals.DONE)
        new = gone - {case.key for case in pending}
        if not new:
            return
        known = book.number_sent(connection, feed.name, seen.record_type)
        stays = {case.key for case in pending if case.state == withdrawals.DROPPED}
        why = _too_much(feed, len(gone - stays), known, seen.unreadable)
        if why:
            _hold(gateway, connection, feed, digest, seen.record_type, new)
        else:
            _open(gateway, connection, _asked(gateway, feed, digest, seen.record_type, new))
    gateway.journal.write(
        "feed.vanished",
        at=gateway.now(),
        feed=feed.name,
        digest=digest,
        records=len(new),
        held=why,
    )
    if why:
        _report(gateway, f"{feed.name}/{name}", len(new), why)


def _too_much(feed: FeedSection, gone: int, known: int, unreadable: int) -> str:
    """Why a person has to answer first; empty where nobody has."""
    limit = feed.vanished_limit
    if unreadable:
        return f"{unreadable} rows of the file have no key that can be read"
    if gone > limit.count or gone > limit.share * known:
        return f"{gone} of {known} are more than vanished_limit allows"
    return ""


def _asked(
    gateway: Gateway, feed: FeedSection, digest: str, record_type: str, keys: Iterable[bytes]
) -> list[Asked]:
    return [
        Asked(
            record_type=record_type,
            key=key,
            reason=Reason.CORRECTED,
            day=gateway.legal_day(),
            origin=VANISHED,
            source=feed.name,
            file=digest,
            named=False,
        )
        for key in sorted(keys)
    ]


def _open(gateway: Gateway, connection: Connection, asked: Sequence[Asked]) -> None:
    told = cases.teller(gateway)
    for one in asked:
        cases.open_case(gateway, connection, one, told(one.reason, one.record_type, one.day))


def _hold(
    gateway: Gateway,
    connection: Connection,
    feed: FeedSection,
    digest: str,
    record_type: str,
    keys: Iterable[bytes],
) -> None:
    """One question about many records; nothing is withheld or withdrawn before its answer."""
    empty = Case(
        number=0,
        record_type=record_type,
        key=b"",
        reason=str(Reason.CORRECTED),
        act="",
        day=gateway.legal_day().isoformat(),
        deadline="",
        due="",
        origin=VANISHED,
        source=feed.name,
        file=digest,
        row=0,
        state=withdrawals.HELD,
        since=moment(gateway.now()),
    )
    book.add_all(connection, [replace(empty, key=key) for key in sorted(keys)])


def open_released(gateway: Gateway) -> None:
    """Open the cases of vanished records for which somebody has answered that they go."""
    with gateway.ledger.transaction() as connection:
        released = withdrawals.in_state(connection, book.RELEASED)
        if not released:
            return
        withdrawals.set_state(connection, [one.number for one in released], withdrawals.DONE)
        asked = [
            Asked(
                record_type=one.record_type,
                key=one.key,
                reason=Reason(one.reason),
                day=date.fromisoformat(one.day),
                origin=VANISHED,
                source=one.source,
                file=one.file,
                named=False,
            )
            for one in released
        ]
        _open(gateway, connection, asked)


def _report(gateway: Gateway, about: str, records: int, why: str) -> None:
    gateway.report.problems.append(
        Problem(
            "vanished",
            about,
            f"{records} records that were sent are no longer in it 消失: {why}; held 暂缓",
            "ask the department whether its file is whole; then chengxin exchange quarantine list "
            f"--home {gateway.home.root}, and release or drop",
            int(Exit.SOME_REJECTED),
        )
    )
