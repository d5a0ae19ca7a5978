"""Times and days: UTC in envelopes and the ledger, Asia/Shanghai where the law counts days."""

from __future__ import annotations

from datetime import UTC, date, datetime, timedelta, timezone

# Legal days are calendar days in Asia/Shanghai, which has had no daylight saving since 1991;
# a fixed offset needs no time-zone database on a bare server.
CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")
LEAD = timedelta(minutes=10)  # what clocks of partners may differ by (envelope.md §3)


def moment(at: datetime) -> str:
    """A time as it is written in envelopes and the ledger: UTC, `YYYY-MM-DDThh:mm:ssZ`."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


def instant(text: str) -> datetime:
    """The time that `moment` wrote. Raises ValueError for anything else."""
    return datetime.strptime(text, "%Y-%m-%dT%H:%M:%SZ").replace(tzinfo=UTC)


def believed(at: datetime) -> str:
    """The latest moment that may be in a ledger at a time: a later one is of a clock set back."""
    return moment(at + LEAD)


def legal_day(at: datetime) -> date:
    """The day as the law counts it: at 01:30 in Beijing the UTC day is yesterday."""
    return at.astimezone(CHINA).date()
