"""Gateway: everything one run of one home needs, put together once by `exchange.wiring`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta, timezone
from pathlib import Path

from keys.trust import TrustFile

from adapters.places.place import Place
from exchange.config import Config
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger.store import Ledger
from exchange.report import Problem, RunReport
from keys.keyring import Keyring
from standards.model import Catalog

# Legal days are calendar days in Asia/Shanghai, which has had no daylight saving since 1991;
# a fixed offset needs no time-zone database on a bare server.
CHINA = timezone(timedelta(hours=8), "Asia/Shanghai")


def moment(at: datetime) -> str:
    """A time as it is written in envelopes and the ledger: UTC, whole seconds."""
    return at.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")


@dataclass(slots=True)
class Places:
    """The configured places, each opened when it is first used and closed at the end."""

    make: Callable[[str], Place]
    _open: dict[str, Place] = field(default_factory=dict)

    def __getitem__(self, name: str) -> Place:
        if name not in self._open:
            self._open[name] = self.make(name)
        return self._open[name]

    def close(self) -> None:
        """Let go of every connection."""
        for place in self._open.values():
            place.close()
        self._open.clear()


@dataclass(frozen=True, slots=True)
class Gateway:
    """One organisation's relay at work: its home, keys, trust, ledger, places and clock."""

    home: Home
    config: Config
    keyring: Keyring
    trust: TrustFile
    ledger: Ledger
    ledger_key: bytes
    places: Places
    journal: Journal
    clock: Callable[[], datetime]
    report: RunReport
    tell: Callable[[str], None]  # progress for whoever watches
    catalog: Callable[[str], Catalog]  # a published standard by name, loaded once

    @property
    def me(self) -> str:
        """This organisation's id."""
        return self.config.organisation.id

    def now(self) -> datetime:
        """The time, in UTC and whole seconds."""
        return self.clock().astimezone(UTC).replace(microsecond=0)

    def legal_day(self) -> date:
        """Today as the law counts days: in Asia/Shanghai."""
        return self.clock().astimezone(CHINA).date()

    def spool_file(self, name: str) -> Path:
        """A path for work in progress, on the file system of everything else."""
        return self.home.spool / name

    def problem(self, step: str, about: str, error: Exception) -> None:
        """Report an error that does not stop the other steps, and write it down."""
        found = Problem(
            step=step,
            about=about,
            message=str(error),
            hint=str(getattr(error, "hint", "")),
            exit_code=int(getattr(error, "exit_code", 70)),
        )
        self.report.problems.append(found)
        self.journal.write(
            "problem",
            at=self.now(),
            step=step,
            about=about,
            kind=type(error).__name__,
            exit=found.exit_code,
        )
