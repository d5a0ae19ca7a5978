"""Wiring: a home's configuration becomes a gateway; the only place that picks implementations."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache
from pathlib import Path

from adapters.places.folder import FolderPlace
from adapters.places.place import Place
from exchange.clock import moment
from exchange.config import Config, FolderPlaceSection
from exchange.gateway import Gateway, Places
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger import opening
from exchange.report import RunReport
from keys import home as homes
from standards.library import Library


def now() -> datetime:
    """The machine's clock, in UTC."""
    return datetime.now(UTC)


@contextlib.contextmanager
def gateway_of(
    home: Home,
    config: Config,
    passphrase: bytes,
    *,
    tell: Callable[[str], None],
    clock: Callable[[], datetime] = now,
    place: Callable[[str], Place] | None = None,
) -> Iterator[Gateway]:
    """The gateway of a home, with everything opened; closes it all again.

    `place` makes the place of a name where it shall not be the configured one.

    Raises:
        KeysError: the passphrase, a key file or the trust file cannot be used.
        ExchangeError: the ledger cannot be used.
    """
    keyring = homes.open_keys(home.root, passphrase)
    trust = homes.load_trust(home.root)
    ledger = opening.open_ledger(home, config, writing=True)
    places = Places(place or (lambda name: make_place(home, config, name)))
    try:
        yield Gateway(
            home=home,
            config=config,
            keyring=keyring,
            trust=trust,
            ledger=ledger,
            ledger_key=keyring.ledger_key(),
            places=places,
            journal=Journal(home.root / "log"),
            clock=clock,
            report=RunReport(config.organisation.id, moment(clock())),
            tell=tell,
            catalog=cache(Library().with_folder(home.standards).load),
        )
    finally:
        places.close()
        ledger.close()


def make_place(home: Home, config: Config, name: str) -> Place:
    """The place that the configuration calls `name`; nothing is connected yet."""
    section = config.places[name]
    if isinstance(section, FolderPlaceSection):
        return FolderPlace(home.root / section.path)
    from adapters.places.sftp import SftpPlace
    from adapters.places.sftp_session import SftpSettings

    return SftpPlace(
        SftpSettings(
            host=section.host,
            port=section.port,
            user=section.user,
            host_keys=section.host_keys,
            identity=home.root / Path(section.identity),
            root=section.root,
            timeout=section.timeout_seconds,
        )
    )
