"""Reaching: dead places are found at once and together, left alone for a while, and written down.

A place that does not answer is asked again after a time that doubles with each failure, up to a
limit below a night. `exchange run --now` asks all the same.
"""

from __future__ import annotations

import secrets
from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import suppress
from dataclasses import replace
from datetime import datetime, timedelta

from adapters.places.errors import PlaceError, Unreachable
from exchange import addresses
from exchange.clock import moment
from exchange.gateway import Gateway
from exchange.guarded_place import GuardedPlace
from exchange.ledger import contacts
from exchange.ledger.contacts import Contact
from exchange.reach import backoff

_MOST_AT_ONCE = 16


class LeftAlone(Unreachable):
    """A place did not answer lately, and it is not yet time to ask again."""

    usual_hint = "nothing to do for one night; `exchange run --now` asks at once"


def greet_all(gateway: Gateway, *, now: bool = False) -> None:
    """Ask each partner's server once, all together; who does not answer is asked no more tonight.

    So any number of dead servers costs one time limit. With `now` nobody is left alone for what
    happened before.
    """
    if not now:
        _leave_alone(gateway)
    asked = [name for name in _servers(gateway) if not gateway.places[name].away]
    if not asked:
        return
    gateway.tell(f"reach: {', '.join(asked)}")
    with ThreadPoolExecutor(max_workers=_MOST_AT_ONCE) as pool:
        greeted = list(pool.map(_greet, *zip(*_questions(gateway, asked), strict=True)))
    for name, error in zip(asked, greeted, strict=True):
        if error is not None:
            gateway.places[name].leave_alone()
            gateway.problem("reach", _whom(gateway, name), error)


def write_down(gateway: Gateway) -> None:
    """Keep in the ledger how each place stood at the end of this run.

    A failure of which nobody has told is told here: steps leave it to later ones, which do not ask
    a place again that was seen to be away. One after which a place answered cost nobody anything
    and stands in the journal alone.
    """
    told = {problem.message for problem in gateway.report.problems}
    for name, place in gateway.places.used():
        if place.failure is not None and str(place.failure) not in told:
            gateway.problem("reach", _whom(gateway, name), place.failure)
    at = gateway.now()
    for name, place in gateway.places.used():
        if place.overcome is not None:
            kind = type(place.overcome).__name__
            gateway.journal.write("place.asked-again", at=at, place=name, kind=kind)
    with gateway.ledger.transaction() as connection:
        before = contacts.all_of(connection)
        for name, place in gateway.places.used():
            known = before.get(name, Contact(name))
            if place.failure is not None:
                failed = _failed(gateway, known, place.failure, at)
                # One broken connection, not tried once more as nothing else was to be asked, is
                # no server that is away: the next run asks it.
                contacts.put(connection, failed if place.away else replace(failed, next_try=""))
            elif place.answered:
                contacts.put(connection, Contact(name, last_answer=moment(at)))


def _failed(gateway: Gateway, known: Contact, error: PlaceError, at: datetime) -> Contact:
    failures = known.failures + 1
    limits = gateway.config.limits
    next_try = backoff.next_try(
        failures,
        at,
        first=timedelta(minutes=limits.retry_first_minutes),
        longest=timedelta(minutes=limits.retry_longest_minutes),
        share=secrets.randbelow(1000) / 1000,
    )
    # What no time mends (a host key, a login) is asked each time; a folder costs no time to ask.
    waits = isinstance(error, Unreachable) and _is_server(gateway, known.place)
    return replace(
        known,
        failures=failures,
        since=known.since or moment(at),
        kind=type(error).__name__,
        next_try=moment(next_try) if waits and next_try > at else "",
    )


def _leave_alone(gateway: Gateway) -> None:
    at = gateway.now()
    latest = moment(at + timedelta(minutes=gateway.config.limits.retry_longest_minutes))
    with gateway.ledger.transaction() as connection:
        known = contacts.all_of(connection)
    for name in _servers(gateway):
        contact = known.get(name)
        if contact is None or not moment(at) < contact.next_try <= latest:
            continue  # what lies further ahead was written by a clock that has gone back
        gateway.places[name].leave_alone()
        message = (
            f"{name} has not answered {contact.failures} times since {contact.since} "
            f"({contact.kind}): left alone until {contact.next_try}"
        )
        gateway.problem("reach", _whom(gateway, name), LeftAlone(message))


def _servers(gateway: Gateway) -> list[str]:
    """The servers that partners are reached by, each once."""
    used = [
        name
        for section in gateway.config.partners.values()
        for name in (section.send, section.fetch)
    ]
    return [name for name in dict.fromkeys(used) if _is_server(gateway, name)]


def _is_server(gateway: Gateway, name: str) -> bool:
    section = gateway.config.places.get(name)
    return section is not None and section.kind == "sftp"


def _whom(gateway: Gateway, name: str) -> str:
    """The partners whose place this is."""
    partners = gateway.config.partners.items()
    return ", ".join(who for who, one in partners if name in (one.send, one.fetch))


def _questions(gateway: Gateway, names: list[str]) -> Iterator[tuple[GuardedPlace, str]]:
    """Each place with a folder to list; one that is not there is an answer as well."""
    for name in names:
        partner = _whom(gateway, name).partition(",")[0]
        stream = addresses.receipt_stream(gateway.me)
        folder = addresses.folder(to=gateway.me, sender=partner, stream=stream)
        yield gateway.places[name], folder


def _greet(place: GuardedPlace, folder: str) -> PlaceError | None:
    for _ in range(2):  # a connection that broke is tried once more
        with suppress(PlaceError):
            place.list(folder)
        if place.failure is None:
            break
    return place.failure
