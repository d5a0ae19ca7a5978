"""The places: reached, the pinned host key seen, listed, and written to where we send.

A partner that gets copies has no place of its own to look into; its age keys are read too.
"""

from __future__ import annotations

import io
import secrets
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor

from adapters.places.errors import PlaceError
from adapters.places.place import Place
from exchange import addresses
from exchange.configuration.config import Config
from exchange.copies import age
from exchange.doctor.check import Check, good, of_error
from exchange.errors import ConfigurationError, ExchangeError, PeerError
from exchange.guarded_place import GuardedPlace
from exchange.journal import masked
from exchange.receiving import mislisted, unclaimed

_MOST_AT_ONCE = 8
_CONTENT = b"chengxin doctor: may be removed\n"


def check(config: Config, make: Callable[[str], Place]) -> Iterator[Check]:
    """Look at each place that a partner is reached by, several at once: a dead one takes long."""
    partners = config.partners
    copied = sorted({(one.partner, one.place) for one in config.copies})
    tasks = [
        *((partner, section.send, _write) for partner, section in partners.items()),
        *((partner, section.fetch, _list) for partner, section in partners.items()),
        *((partner, name, _put) for partner, name in copied),
    ]
    with ThreadPoolExecutor(max_workers=_MOST_AT_ONCE) as pool:
        running = [
            pool.submit(_look, config, make, partner, name, look) for partner, name, look in tasks
        ]
        for one in running:
            yield one.result()


def recipients(config: Config) -> Iterator[Check]:
    """That copies can be made for everybody who is to get them."""
    for section in config.copies:
        about = f"{section.partner} {section.stream}"
        try:
            age.read(section.age)
        except ConfigurationError as error:
            yield of_error("recipient", about, error)
        else:
            yield good("recipient", about, f"{len(section.age)} can open them")


_Look = Callable[[Place, Config, str], str]


def _look(
    config: Config, make: Callable[[str], Place], partner: str, name: str, look: _Look
) -> Check:
    about = f"{name} ({partner})"
    try:
        with GuardedPlace(make(name)) as place:
            return good("place", about, look(place, config, partner))
    except (PlaceError, ExchangeError) as error:
        return of_error("place", about, error)


def _write(place: Place, config: Config, partner: str) -> str:
    """Put a file and remove it, and look that it is gone: a run lists what lies there."""
    name = _new_name(config, partner)
    said = _put_at(place, name)
    folder = name.rpartition("/")[0]
    if any(f"{folder}/{one.name}" == name for one in place.list(folder)):
        raise PeerError(
            "says that it removed a file, and shows it as before",
            hint="what is dealt with would lie there for good: ask whoever runs it",
        )
    return said


def _put(place: Place, config: Config, partner: str) -> str:
    """The same where a run lists nothing."""
    return _put_at(place, _new_name(config, partner))


def _new_name(config: Config, partner: str) -> str:
    """A name in a folder of ours that no reader looks at."""
    folder = addresses.folder(to=partner, sender=config.organisation.id, stream="doctor")
    return f"{folder}/doctor-{secrets.token_hex(8)}.txt"


def _put_at(place: Place, name: str) -> str:
    place.write(name, _CONTENT)
    sink = io.BytesIO()
    try:
        place.read(name, sink, limit=len(_CONTENT))
    finally:
        place.remove(name)
    if sink.getvalue() != _CONTENT:
        raise PeerError("gives back other bytes than were put there", hint="trust nothing there")
    return "reached, written, read back and removed"


def _list(place: Place, config: Config, partner: str) -> str:
    for stream in _streams(config, partner):
        me = config.organisation.id
        listing = place.list(addresses.folder(to=me, sender=partner, stream=stream))
        for error in mislisted.errors(partner, stream, listing):
            raise error
    found = unclaimed.lying(config, partner, place)
    if found:
        raise unclaimed.nobody_takes(partner, found, masked(", ".join(found)))
    return "reached and listed"


def _streams(config: Config, partner: str) -> Iterator[str]:
    """The streams in which a partner puts things for us."""
    for one in config.incoming:
        if one.sender == partner:
            yield one.stream
    for route in config.routes:
        if partner in route.to:
            yield route.stream  # its receipts lie in the folder of the way back
    yield addresses.receipt_stream(config.organisation.id)
