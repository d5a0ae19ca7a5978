"""Chain gaps: what is said of a number that has not come, the louder the longer it is missing."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime, timedelta

from exchange.clock import instant
from exchange.ledger.gaps import StandingGap


@dataclass(frozen=True, slots=True)
class GapLine:
    """A gap as `exchange status` shows it; `alarm` once it stood as long as the limit says."""

    sender: str
    stream: str
    missing: int
    waits: int
    since: str
    hours: int
    alarm: bool


def line(gap: StandingGap, *, at: datetime, alarm_hours: int) -> GapLine:
    """How a gap stands at a time."""
    stood = at - instant(gap.since)
    return GapLine(
        gap.sender,
        gap.stream,
        gap.missing,
        gap.waits,
        gap.since,
        hours=max(0, stood // timedelta(hours=1)),
        alarm=stood >= timedelta(hours=alarm_hours),
    )


def sentence(gap: GapLine) -> str:
    """Say it to a person."""
    return (
        f"{'ALARM: ' if gap.alarm else ''}number {gap.missing} of stream {gap.stream} from "
        f"{gap.sender} is missing since {gap.since} ({gap.hours} hours); "
        f"number {gap.waits} waits for it"
    )
