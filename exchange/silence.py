"""Silence: a dead-man's switch for everybody who should bring something. Pure but for the ledger.

Nothing wrong shows where nothing comes at all; so feeds and incoming streams may say how often
something has to come (`expect_every_hours`).
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from sqlalchemy import Connection

from exchange.clock import believed
from exchange.configuration.config import Config
from exchange.ledger import last_times

_WRITTEN = "%Y-%m-%dT%H:%M:%SZ"


@dataclass(frozen=True, slots=True)
class Source:
    """Somebody who brings something: a `feed`, or a `stream` of a partner."""

    kind: str
    name: str  # the feed, or the partner
    stream: str  # empty for a feed
    last: str  # when something last came, or empty
    expect_every_hours: int  # 0: nobody expects anything
    overdue_hours: int  # full hours beyond that; 0: in time

    @property
    def warning(self) -> str:
        """What to tell; empty while it is in time."""
        if not self.overdue_hours:
            return ""
        who = f"feed {self.name}" if self.kind == "feed" else f"{self.name}, stream {self.stream}"
        since = f"since {self.last}" if self.last else "ever"
        return (
            f"nothing arrived from {who} {since}; something is expected every "
            f"{self.expect_every_hours} hours ({self.overdue_hours} hours overdue)"
        )


def sources(connection: Connection, config: Config, at: datetime) -> Iterator[Source]:
    """Every feed and incoming stream of the configuration, and how it stands."""
    until = believed(at)
    feeds = last_times.of_feeds(connection, until)
    streams = last_times.of_streams(connection, until)
    start = last_times.first_run(connection)
    for feed in config.feeds:
        last, every = feeds.get(feed.name, ""), feed.expect_every_hours
        yield Source("feed", feed.name, "", last, every, overdue(last or start, every, at))
    for one in config.incoming:
        last, every = streams.get((one.sender, one.stream), ""), one.expect_every_hours
        late = overdue(last or start, every, at)
        yield Source("stream", one.sender, one.stream, last, every, late)


def overdue(since: str, every: int, at: datetime) -> int:
    """Full hours beyond `every` hours since a moment of the ledger, at least 1 once it is late."""
    if not every or not since:
        return 0
    late = at - datetime.strptime(since, _WRITTEN).replace(tzinfo=UTC) - timedelta(hours=every)
    if late <= timedelta(0):
        return 0
    return max(1, int(late / timedelta(hours=1)))
