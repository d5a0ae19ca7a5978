"""Gaps in the ledger: numbers of partners' chains that have not come, and since when."""

from __future__ import annotations

from dataclasses import asdict, dataclass

from sqlalchemy import Connection, and_, delete, select

from exchange.ledger.schema import gaps
from exchange.ledger.store import upsert


@dataclass(frozen=True, slots=True)
class StandingGap:
    """The next number of a stream that is missing, while a later one is here."""

    sender: str
    stream: str
    missing: int
    waits: int  # the number that came and waits
    since: str


def stand(connection: Connection, gap: StandingGap) -> StandingGap:
    """Write that a gap stands; gives it with the time since when it does."""
    before = _of(connection, gap.sender, gap.stream)
    if before is not None and before.missing == gap.missing:
        return before
    upsert(connection, gaps, [asdict(gap)])
    return gap


def close(connection: Connection, *, sender: str, stream: str, reached: int) -> None:
    """Write that a chain has reached a number: what was missing up to it is here."""
    connection.execute(
        delete(gaps).where(
            and_(gaps.c.sender == sender, gaps.c.stream == stream, gaps.c.missing <= reached)
        )
    )


def all_of(connection: Connection) -> tuple[StandingGap, ...]:
    """Every gap that stands, the oldest first."""
    rows = connection.execute(select(gaps).order_by(gaps.c.since, gaps.c.sender, gaps.c.stream))
    return tuple(StandingGap(**row) for row in rows.mappings())


def _of(connection: Connection, sender: str, stream: str) -> StandingGap | None:
    found = connection.execute(
        select(gaps).where(and_(gaps.c.sender == sender, gaps.c.stream == stream))
    )
    row = found.mappings().first()
    return StandingGap(**row) if row else None
