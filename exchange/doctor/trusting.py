"""Keys, trust and standards: what counts now, and for how long."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from datetime import datetime, timedelta

from adapters import layouts
from adapters.errors import AdapterError
from exchange import addresses
from exchange.clock import legal_day, moment
from exchange.configuration.config import Config
from exchange.doctor.check import Check, failure, good, of_error, warning
from exchange.errors import ExchangeError, Exit
from exchange.home import Home
from exchange.intake import holding, inbox
from keys import home as homes
from keys import report
from keys.errors import KeysError
from keys.roles import Role
from keys.trust import TrustFile
from standards.library import Library, why_not
from standards.model import Catalog
from standards.release import StandardError

_SOON = timedelta(days=30)


def passphrase(place: Home, config: Config, find: Callable[[], bytes | None]) -> Iterator[Check]:
    """That a run with nobody at the terminal finds the passphrase, and that it opens the keys.

    `find` gives it from a file or a credential, None where there is neither.
    """
    where = config.keys.passphrase_file or "chengxin-passphrase"
    try:
        secret = find()
        if secret is None:
            yield warning("passphrase", where, "no file and no credential here: a run asks for it")
            return
        homes.open_keys(place.root, secret)
    except KeysError as error:
        yield of_error("passphrase", where, error)
        return
    yield good("passphrase", where, "opens the keys")


def keys(place: Home, at: datetime) -> Iterator[Check]:
    """Our own keys: one of each role that is valid now, and for how long."""
    try:
        facts = report.keys_of(place.root, now=at)
    except KeysError as error:
        yield of_error("keys", str(place.root / homes.KEYS), error)
        return
    for role in (Role.SIGNING, Role.ENCRYPTION):
        days = [
            one["days_left"]
            for one in facts["keys"]
            if one["role"] == role.value and one["state"] == "active"
        ]
        if not days:
            yield failure("keys", str(role.label), "none is valid now", Exit.TRUST)
        else:
            yield good("keys", str(role.label), f"{max(days)} days left")
    for text in facts["warnings"]:
        yield warning("keys", facts["organisation"], text)


def trust(place: Home, at: datetime) -> tuple[TrustFile | None, Check]:
    """The trust file, and how it stands."""
    about = str(place.root / homes.TRUST)
    try:
        found = homes.load_trust(place.root)
    except KeysError as error:
        return None, of_error("trust", about, error)
    until = f"version {found.version}, until {moment(found.expires)}"
    if found.expired(at):
        return found, failure("trust", about, f"{until}: only receives", Exit.TRUST)
    if found.expires - at < _SOON:
        return found, warning("trust", about, until)
    return found, good("trust", about, until)


def partners(config: Config, trusted: TrustFile, at: datetime) -> Iterator[Check]:
    """That each partner is trusted, with a key to seal to and one to verify by."""
    for partner in config.partners:
        if trusted.organisation(partner) is None:
            yield failure("partner", partner, "is not in the trust file", Exit.TRUST)
            continue
        if trusted.encryption_key(partner, at) is None:
            yield failure("partner", partner, "has no encryption key valid now", Exit.TRUST)
            continue
        ends = [
            key.window.not_after
            for key in trusted.keys
            if key.org == partner and key.role is Role.SIGNING and key.window.holds(at)
        ]
        if not ends:
            yield failure("partner", partner, "has no signing key valid now", Exit.TRUST)
        elif max(ends) - at < _SOON:
            yield warning("partner", partner, f"its signing key ends on {moment(max(ends))}")
        else:
            yield good("partner", partner, f"keys until {moment(max(ends))}")


def balances(config: Config, trusted: TrustFile) -> Iterator[Check]:
    """That partners with whom we compare may send what it takes."""
    for partner, section in config.partners.items():
        known = trusted.organisation(partner)
        if section.balance == "off" or known is None:
            continue
        stream = addresses.control_stream(config.organisation.id)
        if "control" in known.kinds and known.may_use_stream(stream):
            yield good("balance", partner, section.balance)
        else:
            yield warning("balance", partner, f"may not send envelopes of {stream}: no balance")


def standards(
    place: Home, config: Config, trusted: TrustFile | None, at: datetime
) -> Iterator[Check]:
    """That each route's standard is installed, in force, and known to its partners."""
    library = Library().with_folder(place.standards)
    for route in config.routes:
        about = f"{route.stream}: {route.standard}"
        try:
            catalog = library.load(route.standard)
        except StandardError as error:
            yield of_error("standard", about, error)
            continue
        why = why_not(catalog, legal_day(at), config.limits.standard_grace_days)
        yield (
            good("standard", about, "in force") if why is None else of_error("standard", about, why)
        )
        for partner in holding.lacking(config, trusted, route) if trusted else ():
            text = f"has not installed {route.standard}: stream {route.stream} waits"
            yield warning("partner_standard", partner, text)


def mappings(place: Home, config: Config) -> Iterator[Check]:
    """That each feed's mapping is valid, and that a route carries what it gives."""
    library = Library().with_folder(place.standards)
    catalogs: dict[str, Catalog] = {}

    def catalog(name: str) -> Catalog:
        if name not in catalogs:
            catalogs[name] = library.load(name)
        return catalogs[name]

    for feed in config.feeds:
        about = f"{feed.name}: {feed.layout}"
        try:
            found = layouts.load(feed.layout, catalog, folder=place.root)
            inbox.check_feed(config, feed, found)
        except (AdapterError, ExchangeError, StandardError) as error:
            yield of_error("layout", about, error)
        else:
            yield good("layout", about, f"{found.record_type} of {found.standard}")
