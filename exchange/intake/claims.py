"""Claims: two departments say different things of one record, and a person has to answer.

What came first was sent and stays. The other version is held: a question that `quarantine list`
shows. Released, it takes the place of the first at the next run; dropped, it is never asked again.
Feeds of one department do not contest each other.
"""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from sqlalchemy import Connection

from exchange.batch import Item
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.configuration.stream_sections import FeedSection
from exchange.errors import Exit
from exchange.gateway import Gateway
from exchange.ledger import claims
from exchange.ledger.claims import Claim, Holder
from exchange.report import Problem


@dataclass(frozen=True, slots=True)
class Source:
    """Where records come from: a file of a feed, and the row of each."""

    feed: FeedSection
    digest: str
    name: str
    rows: Sequence[int]


def uncontested(
    gateway: Gateway,
    connection: Connection,
    source: Source,
    items: tuple[Item, ...],
    streams: Sequence[str],
) -> tuple[Item, ...]:
    """The records that no other department says otherwise; the others become questions."""
    departments = {_department(gateway.config, feed.name) for feed in gateway.config.feeds}
    if len(departments) < 2 or not items:
        return items
    known = claims.holders(connection, items[0].record_type, {one.key for one in items}, streams)
    free = []
    for item, row in zip(items, source.rows, strict=True):
        others = known.get(item.key, [])
        if not _contested(gateway.config, source.feed, item, others):
            free.append(item)
            continue
        asked = (item.record_type, item.key, source.feed.name, item.digest)
        if not claims.state_of(connection, *asked):
            held = _claim(gateway, source, item, row, others[0])
            claims.put(connection, held)
    return tuple(free)


def _contested(config: Config, feed: FeedSection, item: Item, others: Sequence[Holder]) -> bool:
    """Whether what was sent is another's and different; an older version is no question."""
    ours = _department(config, feed.name)
    if not others or any(_department(config, one.feed) == ours for one in others):
        return False
    return all(
        one.digest != item.digest and not (item.version and item.version < one.version)
        for one in others
    )


def _department(config: Config, feed: str) -> str:
    """Who is behind a feed: its department, or where none is named the feed itself."""
    return next((one.department for one in config.feeds if one.name == feed), "") or f"feed {feed}"


def _claim(gateway: Gateway, source: Source, item: Item, row: int, holder: Holder) -> Claim:
    return Claim(
        number=0,
        record_type=item.record_type,
        key=item.key,
        digest=item.digest,
        feed=source.feed.name,
        file=source.digest,
        name=source.name,
        row=row,
        holder=holder.feed,
        state=claims.OPEN,
        since=moment(gateway.now()),
    )


def take_over(
    gateway: Gateway, connection: Connection, answers: Sequence[Claim], streams: Sequence[str]
) -> None:
    """Write that released records are sent, and that those they replace are asked of no more."""
    for one in answers:
        claims.answer(connection, one.number, claims.SENT, at=moment(gateway.now()))
        before = claims.holders(connection, one.record_type, [one.key], streams)
        for holder in before.get(one.key, []):
            if holder.digest != one.digest and holder.feed != one.feed:
                replaced = Claim(
                    number=0,
                    record_type=one.record_type,
                    key=one.key,
                    digest=holder.digest,
                    feed=holder.feed,
                    file=holder.file,
                    name="",
                    row=0,
                    holder=one.feed,
                    state=claims.DROPPED,
                    since=moment(gateway.now()),
                )
                claims.put(connection, replaced)


def report_open(gateway: Gateway) -> None:
    """Say in the report of a run how many records wait for an answer."""
    with gateway.ledger.transaction() as connection:
        waiting = claims.in_state(connection, claims.OPEN)
    for feed, holder in dict.fromkeys((one.feed, one.holder) for one in waiting):
        count = sum((one.feed, one.holder) == (feed, holder) for one in waiting)
        problem = Problem(
            "claims",
            feed,
            f"{count} records say something else than what {holder} sent first: held 暂缓",
            f"chengxin exchange quarantine list --home {gateway.home.root}, then release or drop",
            int(Exit.SOME_REJECTED),
        )
        gateway.report.problems.append(problem)
