"""Archive keys: destroyed once what was sealed in their month need not be readable any more.

The envelopes, their signatures and receipts stay and verify; their content is gone, for us. A month
stays while a record in it is in force: its newest version lies there, and a withdrawal would need
its key fields. The file goes first: killed after that, the next run finds it gone and tells the
log of it.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.home import Home, remove_durably
from exchange.journal import Journal
from exchange.ledger import archive_use
from exchange.ledger.archive_use import Use
from exchange.report import RemovedLine
from keys import home as homes
from keys import keyring
from keys.roles import Role

FOLDER = "keys"  # what the report calls it: the folder that the files are in


@dataclass(frozen=True, slots=True)
class Month:
    """A month whose archive key is past its period, and what still needs it."""

    month: str  # YYYY-MM, UTC
    kid: str
    path: Path
    size: int
    use: Use

    @property
    def needed(self) -> bool:
        """Whether the key stays all the same."""
        return bool(self.use.reasons)


def past(home: Home, config: Config, connection: Connection, at: datetime) -> tuple[Month, ...]:
    """The months whose archive keys are past `retention.archive_months`, the oldest first."""
    months = config.retention.archive_months
    folder = home.root / homes.KEYS
    if not months or not folder.is_dir():
        return ()
    wanted = [(one.partner, one.stream) for one in config.copies]
    return tuple(
        Month(
            month=header.window.not_before.strftime("%Y-%m"),
            kid=header.kid,
            path=folder / keyring.file_name(header),
            size=(folder / keyring.file_name(header)).stat().st_size,
            use=archive_use.of_month(
                connection,
                moment(header.window.not_before),
                moment(header.window.not_after),
                wanted,
            ),
        )
        for header in sorted(keyring.headers(folder), key=lambda one: one.window.not_before)
        if header.role is Role.ARCHIVE and _months(header.window.not_before, at) > months
    )


def destroy(found: tuple[Month, ...], journal: Journal, at: datetime) -> Iterator[Month]:
    """Destroy the keys that nothing needs; gives each month that is done with.

    Raises:
        DiskError: a file cannot be removed.
    """
    for one in found:
        if not one.needed:
            remove_durably(one.path)
            journal.write(
                "archive-key.destroyed",
                at=at,
                kid=one.kid,
                month=one.month,
                envelopes=one.use.envelopes,
            )
        yield one


def counted(found: tuple[Month, ...]) -> tuple[RemovedLine, ...]:
    """The same as a line of a report; none where no month is past its period."""
    if not found:
        return ()
    gone = [one for one in found if not one.needed]
    line = RemovedLine(FOLDER, len(gone), sum(one.size for one in gone), len(found) - len(gone))
    return (line,)


def _months(since: datetime, at: datetime) -> int:
    """How many calendar months lie between two times."""
    return (at.year - since.year) * 12 + at.month - since.month
