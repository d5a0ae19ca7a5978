"""Holding: which streams wait because a partner lacks the standard, and what to do about it.

A partner tells what it has in its announcement; chengxin.toml may say so for it. What nobody ever
said is not held: such a partner leaves an envelope lying until it can read it.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from datetime import date, timedelta

from exchange.configuration.config import Config
from exchange.configuration.stream_sections import RouteSection
from exchange.errors import ConfigurationError
from exchange.ledger.waiting import WaitingFile
from keys.trust import TrustFile
from standards.library import Library, why_not
from standards.release import StandardError

_SOON = timedelta(days=30)  # as for keys and trust files


class PartnerLacks(ConfigurationError):
    """A partner has not installed the standard of a stream that goes to it."""


def lacking(config: Config, trust: TrustFile, route: RouteSection) -> tuple[str, ...]:
    """The partners of a route that have said what they have, and do not have its standard."""
    return tuple(one for one in route.to if not _has(config, trust, one, route.standard))


def _has(config: Config, trust: TrustFile, partner: str, standard: str) -> bool:
    configured = config.partners[partner].standards
    if configured:
        return standard in configured
    known = trust.organisation(partner)
    return known is None or known.installed is None or standard in known.installed


def findings(
    config: Config, trust: TrustFile, files: Sequence[WaitingFile]
) -> Iterator[tuple[str, ConfigurationError]]:
    """What to tell of everything that waits: (stream, error with the way out)."""
    routes = {route.stream: route for route in config.routes}
    for stream in dict.fromkeys(file.stream for file in files):
        here = [file for file in files if file.stream == stream]
        route = routes.get(stream)
        partners = lacking(config, trust, route) if route else ()
        for partner in partners:
            yield stream, _lacks(stream, partner, routes[stream].standard, here)
        if route is None:
            yield stream, _no_route(stream, here)


def _lacks(stream: str, partner: str, standard: str, files: Sequence[WaitingFile]) -> PartnerLacks:
    return PartnerLacks(
        f"{_count(files)} in stream {stream} since {files[0].since[:10]}: {partner} has not "
        f"installed {standard}",
        hint=f"ask {partner} to run `chengxin standards install RELEASE` for {standard} and "
        "`chengxin keys announce`; take its announcement with `chengxin keys trust add`, and the "
        "next run sends what waits",
    )


def _no_route(stream: str, files: Sequence[WaitingFile]) -> ConfigurationError:
    return ConfigurationError(
        f"{_count(files)} in stream {stream}, which no route carries any more",
        hint=f"add the route again, or put {files[0].original} into inbox/{files[0].feed} once "
        "more: then the routes of today take it, and nothing waits for this one",
    )


def _count(files: Sequence[WaitingFile]) -> str:
    records = sum(file.records for file in files)
    return f"{len(files)} files with {records} records wait".replace("1 files", "1 file")


def standard_warnings(config: Config, library: Library, day: date) -> Iterator[str]:
    """Routes whose standard is not in force on a day, or ends soon."""
    grace = config.limits.standard_grace_days
    for route in config.routes:
        try:
            catalog = library.load(route.standard)
        except StandardError as error:
            yield f"stream {route.stream}: {error} ({error.hint})"
            continue
        why = why_not(catalog, day, grace)
        end = catalog.effective_until
        if why is not None:
            yield f"stream {route.stream}: {why}; its files wait in the inbox ({why.hint})"
        elif end and date.fromisoformat(end) - day < _SOON:
            yield (
                f"stream {route.stream}: {catalog.name} is in force until {end}; install the next "
                "version, and let layouts and routes name it from that day on"
            )
