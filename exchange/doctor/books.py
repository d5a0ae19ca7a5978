"""The ledger and the archive: whole, and of one mind."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import Connection

from exchange import addresses, outstanding
from exchange.clock import believed, legal_day, moment
from exchange.configuration.config import Config
from exchange.doctor.check import Check, State, failure, good, of_error, warning
from exchange.errors import DiskError, ExchangeError, Exit, LedgerGone
from exchange.home import Home
from exchange.ledger import inventory, opening
from exchange.outstanding import Outstanding
from keys.digests import stream_digest

_NAMED = 3
_NIGHT = timedelta(hours=26)  # a night and the two hours that a run may begin later


@dataclass(frozen=True, slots=True)
class Book:
    """What the ledger tells, read once."""

    checks: tuple[Check, ...]
    newest: str = ""  # the latest time in it, or empty


def read(place: Home, config: Config, at: datetime, *, thorough: bool) -> Book:
    """Check ledger and archive; `thorough` hashes every envelope in the archive."""
    about = config.ledger.url or str(place.ledger_file)
    if not opening.exists(place, config):
        return Book(tuple(_without_ledger(place, config)))
    try:
        ledger = opening.open_ledger(place, config)
    except DiskError as error:  # the ledger is well: nobody must restore an older one for this
        return Book((of_error("disk", about, error),))
    except (ExchangeError, LedgerGone) as error:
        return Book((of_error("ledger", about, error),))
    try:
        with ledger.transaction() as connection:
            faults = inventory.faults(connection)
            if faults:
                text = f"{len(faults)} faults, the first: {faults[0]}"
                return Book((failure("ledger", about, text, Exit.DISK),))
            archive = tuple(_archive(place, connection, thorough=thorough))
            others = (
                _last_run(connection, at),
                *_outstanding(outstanding.read(connection, config, legal_day(at))),
            )
            newest = inventory.newest_moment(connection)
        if _fails(archive):  # a run may have begun between the ledger's word and the look
            with ledger.transaction() as connection:
                archive = tuple(_archive(place, connection, thorough=thorough))
        return Book((good("ledger", about, "whole"), *archive, *others), newest)
    except (ExchangeError, LedgerGone) as error:
        return Book((of_error("ledger", about, error),))
    finally:
        ledger.close()


def _fails(checks: Iterable[Check]) -> bool:
    return any(one.state is State.FAIL for one in checks)


def _without_ledger(place: Home, config: Config) -> Iterator[Check]:
    if opening.is_lost(place, config):
        text = "is gone, and the archive holds envelopes"
        yield failure("ledger", str(place.ledger_file), text, Exit.DISK)
    else:
        yield good("ledger", str(place.ledger_file), "the first run makes it")


def _last_run(connection: Connection, at: datetime) -> Check:
    last = inventory.last_run(connection, believed(at))
    if last is None:
        return good("last_run", "never", "before the first")
    _, finished, code = last
    if finished < moment(at - _NIGHT):
        return warning("last_run", finished, "no run for more than a day")
    if code not in (Exit.FINE, Exit.SOME_REJECTED):
        return warning("last_run", finished, f"ended with exit code {code}")
    return good("last_run", finished, f"exit code {code}")


def _outstanding(left: Outstanding) -> Iterator[Check]:
    """What partners still hold past its day, and what does not reach them."""
    late = left.listing.overdue
    if late:
        whom = ", ".join(sorted({one.partner for one in late}))
        most = max(one.over for one in late)
        text = f"{len(late)} withdrawn records are past their deadline, {most} days at most"
        yield warning("withdrawals", whom, text)
    else:
        text = f"{left.withdrawals.owing} answers are missing, none past its deadline"
        yield good("withdrawals", "partners", text)
    if left.withdrawals.unmatched:
        text = f"{left.withdrawals.unmatched} cases name records that nobody was sent"
        yield warning("withdrawals", "cases", text)
    for one in left.held_back:
        whom = f" ({one.partner})" if one.partner else ""
        text = f"{one.records} records held back by {one.rule}{whom} since {one.since[:10]}"
        yield warning("held_back", one.stream, text)
    if not left.held_back:
        yield good("held_back", "routes", "no record")
    for copy in left.copies:
        about = f"{copy.partner} {copy.stream}"
        if copy.waiting:
            text = f"{copy.waiting} do not lie there, the oldest sealed on {copy.since[:10]}"
            yield warning("copies", about, text)
        else:
            yield good("copies", about, f"{copy.batches} lie there")


def _archive(place: Home, connection: Connection, *, thorough: bool) -> Iterator[Check]:
    about = str(place.root / "archive")
    known: set[Path] = set()
    missing: list[str] = []
    damaged: list[str] = []
    for entry in inventory.sealed(connection):
        path = place.sent(entry.stream, addresses.envelope_name(entry.seq, entry.eid))
        known.add(path)
        if not path.is_file():
            missing.append(_short(path, place))
        elif path.stat().st_size != entry.size or (thorough and _digest(path) != entry.digest):
            damaged.append(_short(path, place))
    for one in inventory.received(connection):
        name = (
            addresses.note_name(one.eid, one.stage)
            if one.stage
            else addresses.envelope_name(one.seq, one.eid)
        )
        path = place.received(one.partner, one.stream, name)
        known.add(path)
        if not path.is_file():
            missing.append(_short(path, place))
    yield from _told(about, missing, damaged)
    lying = {
        path
        for folder in ("sent", "received")
        for path in (place.root / "archive" / folder).rglob("*.*")
        if _is_named_in_ledger(path)
    }
    strange = sorted(_short(path, place) for path in lying - known)
    if strange and place.is_locked():
        text = "a run is at work and puts things there: look again when it has ended"
        yield warning("archive", about, text)
    elif strange:
        text = f"the ledger does not know {_some(strange)}"
        yield failure("archive", about, text, Exit.DISK)
    elif not missing and not damaged:
        yield good("archive", about, f"{len(known)} files, as the ledger says")


def _is_named_in_ledger(path: Path) -> bool:
    """Whether this is an envelope or a receipt; logs and what is said of them are kept beside."""
    found = addresses.parse_envelope_name(path.name) or addresses.parse_note_name(path.name)
    return found is not None


def _told(about: str, missing: list[str], damaged: list[str]) -> Iterator[Check]:
    if missing:
        yield failure("archive", about, f"gone: {_some(missing)}", Exit.DISK)
    if damaged:
        yield failure("archive", about, f"damaged: {_some(damaged)}", Exit.DISK)


def _some(names: list[str]) -> str:
    more = f" and {len(names) - _NAMED} more" if len(names) > _NAMED else ""
    return ", ".join(names[:_NAMED]) + more


def _short(path: Path, place: Home) -> str:
    return str(path.relative_to(place.root))


def _digest(path: Path) -> str:
    with path.open("rb") as source:
        return stream_digest(source)
