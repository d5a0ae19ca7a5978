"""Gateway: everything one run of one home needs, put together once by `exchange.wiring`."""

from __future__ import annotations

import traceback
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, date, datetime
from pathlib import Path

from adapters.places.place import Place
from exchange import clock
from exchange.configuration.config import Config
from exchange.errors import Exit
from exchange.guarded_place import GuardedPlace, NotAskedAgain
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger.store import Ledger
from exchange.report import Problem, RunReport
from keys.keyring import Keyring
from keys.trust import TrustFile
from standards.model import Catalog


@dataclass(slots=True)
class Places:
    """The configured places, each opened when it is first used and closed at the end."""

    make: Callable[[str], Place]
    _open: dict[str, GuardedPlace] = field(default_factory=dict)

    def __getitem__(self, name: str) -> GuardedPlace:
        if name not in self._open:
            self._open[name] = GuardedPlace(self.make(name))
        return self._open[name]

    def used(self) -> tuple[tuple[str, GuardedPlace], ...]:
        """Every place that was asked for so far, by its name."""
        return tuple(self._open.items())

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
        return clock.legal_day(self.clock())

    def spool_file(self, name: str) -> Path:
        """A path for work in progress, on the file system of everything else."""
        return self.home.spool / name

    def problem(self, step: str, about: str, error: Exception) -> None:
        """Report an error that does not stop the other steps, and write it down.

        The journal gets its kind alone: `about` may be a department's name for a file.
        """
        if isinstance(error, NotAskedAgain):  # why was told when the place was asked
            return
        found = Problem(step, about, *_words(error))
        if found in self.report.problems:  # a step that runs twice says it once
            return
        self.report.problems.append(found)
        self.journal.write(
            "problem",
            at=self.now(),
            step=step,
            kind=type(error).__name__,
            exit=found.exit_code,
        )


def _words(error: Exception) -> tuple[str, str, int]:
    """Message, hint and exit code.

    Of an unexpected error only its kind and place: its text may hold a value of a record.
    """
    known = getattr(error, "exit_code", None)
    if known is not None:
        return str(error), str(getattr(error, "hint", "")), int(known)
    if isinstance(error, OSError):
        return f"{error.strerror}", "check the disk, its space and the owner of files", Exit.DISK
    last = traceback.extract_tb(error.__traceback__)[-1]
    where = f"{Path(last.filename).name}:{last.lineno}"
    return f"{type(error).__name__} at {where}", "this is a bug in chengxin: report it", Exit.BUG
