"""Windows: from when until when a key may be used, inclusive at both ends."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta

from keys.roles import Role

LIFE = {
    Role.ROOT: timedelta(days=5 * 365),
    Role.SIGNING: timedelta(days=365),
    Role.ENCRYPTION: timedelta(days=365),
    Role.LOG: timedelta(days=3 * 365),
    Role.PUBLISHER: timedelta(days=3 * 365),
    Role.LEDGER: timedelta(days=100 * 365),  # as long as the ledger: another key would not find it
    Role.BALANCE: timedelta(days=100 * 365),  # until either side makes another
}
DECRYPTION_GRACE = timedelta(days=90)  # an envelope lives at most as long (envelope.md §1)


@dataclass(frozen=True, slots=True)
class Window:
    """A span of time in whole seconds, both ends included."""

    not_before: datetime
    not_after: datetime

    def holds(self, at: datetime) -> bool:
        """Whether `at` lies inside."""
        return self.not_before <= at <= self.not_after

    def days_left(self, at: datetime) -> int:
        """Whole days until it ends; negative once it has ended."""
        return (self.not_after - at).days


def window_from(role: Role, start: datetime) -> Window:
    """The window of a new key: from the start of its first UTC day, for its role's life."""
    first = day(start)
    return Window(first, first + LIFE[role] - timedelta(seconds=1))


def month_of(at: datetime) -> Window:
    """The UTC calendar month that holds `at`: the window of an archive key."""
    first = day(at).replace(day=1)
    following = (first + timedelta(days=32)).replace(day=1)
    return Window(first, following - timedelta(seconds=1))


def day(at: datetime) -> datetime:
    """The start of the UTC day that holds `at`."""
    return at.astimezone(UTC).replace(hour=0, minute=0, second=0, microsecond=0)
