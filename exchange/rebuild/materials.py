"""What a rebuild works from: a home's folders and keys, and the ledger there is, if any."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from exchange.configuration.config import Config
from exchange.home import Home
from exchange.ledger.store import Ledger
from keys.keyring import Keyring
from keys.trust import TrustFile
from standards.model import Catalog


@dataclass(slots=True)
class Gaps:
    """What could not be read or known, each with how often; no values."""

    sealed_envelopes: int = 0  # to an archive or decryption key that is gone
    sealed_records: int = 0
    damaged: list[str] = field(default_factory=list)  # paths below the home
    unread_files: int = 0  # in envelopes, of kinds that hold no records of a catalog
    lost: list[str] = field(default_factory=list)  # the log speaks of them, the archive lacks them
    sources: int = 0  # envelopes of which nobody knows any more which file they were made from
    events: int = 0  # that only the archive tells, not the log

    @property
    def fatal(self) -> bool:
        """Whether what was made cannot take the place of a ledger."""
        return bool(self.damaged or self.lost)


@dataclass(frozen=True, slots=True)
class Materials:
    """A home to make a ledger for; `old` is the one it has, as far as it opens."""

    home: Home
    config: Config
    keyring: Keyring
    trust: TrustFile
    catalog: Callable[[str], Catalog]
    now: datetime
    old: Ledger | None
    gaps: Gaps = field(default_factory=Gaps)

    @property
    def me(self) -> str:
        """This organisation's id."""
        return self.config.organisation.id

    def short(self, path: object) -> str:
        """A path as it is told: below the home where it is there."""
        return str(path).removeprefix(f"{self.home.root}/")
