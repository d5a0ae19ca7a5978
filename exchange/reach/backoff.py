"""How long a place that does not answer is left alone. Pure."""

from __future__ import annotations

from datetime import datetime, timedelta


def next_try(
    failures: int, at: datetime, *, first: timedelta, longest: timedelta, share: float
) -> datetime:
    """When to ask again after `failures` failures in a row, the last one at `at`.

    Twice as long each time, from `first` up to `longest`; of that a part between one half and all,
    by `share` from 0 to 1, so that many relays do not come back together.
    """
    doubled = first * 2 ** min(failures - 1, 30) if failures else timedelta(0)
    return at + min(doubled, longest) * (0.5 + share / 2)
