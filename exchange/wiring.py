"""Wiring: a home's configuration becomes a gateway; the only place that picks implementations."""

from __future__ import annotations

import contextlib
from collections.abc import Callable, Iterator
from datetime import UTC, datetime
from functools import cache, partial

from adapters.places.folder import FolderPlace
from adapters.places.place import Place
from exchange import servers
from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.configuration.place_sections import FolderPlaceSection
from exchange.errors import HomeError
from exchange.gateway import Gateway, Places
from exchange.home import Home
from exchange.journal import Journal
from exchange.ledger import opening
from exchange.report import RunReport
from exchange.servers import Known
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
    echo: Callable[[str, int], None] | None = None,
) -> Iterator[Gateway]:
    """The gateway of a home, with everything opened; closes it all again.

    `place` makes the place of a name where it shall not be the configured one; `echo` gets every
    line of the journal with its priority.

    Raises:
        KeysError: the passphrase, a key file or the trust file cannot be used.
        ExchangeError: the ledger cannot be used.
    """
    keyring = homes.open_keys(home.root, passphrase)
    trust = homes.load_trust(home.root)
    ledger = opening.open_ledger(home, config, writing=True)
    report = RunReport(config.organisation.id, moment(clock()))
    journal = Journal(home.root / "log", run=report.started, echo=echo)

    def drifted(known: Known, changes: tuple[str, ...]) -> None:
        """Warn that a server is not what it was; the place is careful with it from now on."""
        at = clock()
        servers.note_drift(home, known, changes, at=moment(at))
        journal.write("server.drift", at=at, place=known.place, changes=len(changes))
        warning = servers.drift_warning(known, changes)
        if warning not in report.problems:
            report.problems.append(warning)

    def damaged(name: str, error: HomeError) -> None:
        """Tell that what a probe found cannot be read; the place is used as if never probed."""
        gateway.problem("connect", name, error)

    places = Places(place or (lambda name: make_place(home, config, name, drifted, damaged)))
    try:
        with home.working_in_spool():
            gateway = Gateway(
                home=home,
                config=config,
                keyring=keyring,
                trust=trust,
                ledger=ledger,
                ledger_key=keyring.ledger_key(),
                places=places,
                journal=journal,
                clock=clock,
                report=report,
                tell=tell,
                catalog=cache(Library().with_folder(home.standards).load),
            )
            yield gateway
    finally:
        places.close()
        ledger.close()


def make_place(
    home: Home,
    config: Config,
    name: str,
    drifted: Callable[[Known, tuple[str, ...]], None] = lambda _known, _changes: None,
    damaged: Callable[[str, HomeError], None] | None = None,
) -> Place:
    """The place that the configuration calls `name`; nothing is connected yet.

    `drifted` is told when its server greets otherwise than when it was probed; `damaged`, when
    what the probe found cannot be read: the server is then used as one that was never probed.

    Raises:
        HomeError: what the probe found cannot be read, and there is no `damaged` to be told.
    """
    section = config.places[name]
    if isinstance(section, FolderPlaceSection):
        return FolderPlace(home.root / section.path)
    from adapters.places.sftp import SftpPlace

    settings = servers.sftp_settings(home, section)
    try:
        known = servers.load(home, name, servers.address(section))
    except HomeError as error:
        if damaged is None:
            raise
        damaged(name, error)
        known = None
    if known is None:
        return SftpPlace(settings)
    return SftpPlace(settings, known.abilities, partial(drifted, known))
