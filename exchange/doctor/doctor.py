"""Every check of one home, in the order in which a person would put things right."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime

from exchange import space
from exchange.configuration.config import Config
from exchange.doctor import books, folders, machine, places, trusting
from exchange.doctor.check import Check, Diagnosis, failure, good, of_error
from exchange.errors import ConfigurationError, DiskError, Exit, HomeError
from exchange.home import Home
from exchange.wiring import make_place

_WANTED_BYTES = 256 << 20  # before the configuration can be read


def examine(
    place: Home,
    at: datetime,
    find_passphrase: Callable[[Config], bytes | None],
    *,
    thorough: bool = False,
) -> Diagnosis:
    """Everything that can be looked at; what a fault makes impossible is left out.

    `find_passphrase` gives what an unattended run would find. Writes nothing into the home but
    what opening the ledger does; at places where we send, one small file for a moment.
    """
    return Diagnosis(str(place.root), tuple(_checks(place, at, find_passphrase, thorough)))


def _checks(
    place: Home, at: datetime, find: Callable[[Config], bytes | None], thorough: bool
) -> Iterator[Check]:
    if not place.root.is_dir():
        yield failure("home", str(place.root), "is not there", Exit.CONFIGURATION)
        return
    yield from folders.home(place)
    yield folders.modes(place)
    yield machine.file_system(place.root)
    yield machine.locale()
    yield machine.core_dumps()
    yield machine.swap()
    yield machine.timer()
    try:
        config = place.config()
    except (ConfigurationError, HomeError) as error:
        yield of_error("config", str(place.config_file), error)
        yield from machine.disk(place.root, _WANTED_BYTES)
        return
    yield good("config", str(place.config_file), "no mistake")
    try:
        yield from machine.disk(place.root, space.wanted(place, config))
    except DiskError as error:
        yield of_error("disk", str(place.root), error)
    yield from folders.inboxes(place, config)
    yield from folders.metrics(place, config)
    book = books.read(place, config, at, thorough=thorough)
    yield from machine.clock(at, book.newest)
    yield from book.checks
    yield from trusting.passphrase(place, config, lambda: find(config))
    yield from trusting.keys(place, at)
    trusted, how = trusting.trust(place, at)
    yield how
    if trusted is not None:
        yield from trusting.partners(config, trusted, at)
        yield from trusting.balances(config, trusted)
    yield from trusting.standards(place, config, trusted, at)
    yield from trusting.mappings(place, config)
    yield from places.recipients(config)
    yield from places.check(config, lambda name: make_place(place, config, name))
