"""Unanswered: what a partner should have answered by now is looked for at its place.

A partner removes what it has answered. What is gone without an answer was lost by the server, or
its answer was; what lies there with other bytes than we put can never be answered. All three end
when it is put again: a partner that has it answers with its stored receipts.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import timedelta
from typing import BinaryIO, cast

from adapters.places.errors import PlaceError, Refused, Unreachable
from exchange import addresses
from exchange.clock import believed, moment
from exchange.errors import PeerError
from exchange.gateway import Gateway
from exchange.ledger import last_times, outgoing
from exchange.ledger.outgoing import Delivery, EnvelopeEntry
from exchange.lifecycle import Event
from keys.digests import Hasher

_MEGABYTE = 1024 * 1024
_KEEPS_OTHERWISE = (
    "the server, its disk or somebody there changes what it keeps: tell its administrator, above "
    "all if it happens again"
)


class Expired(PeerError):
    """An envelope that its partner did not take in time; by the format nobody may take it now."""

    @classmethod
    def of(cls, one: Delivery) -> Expired:
        """What to tell of one delivery."""
        return cls(
            f"number {one.seq} of stream {one.stream} expired on {one.expires[:10]} without an "
            "answer: nothing after it in this stream can be taken",
            hint="ask the partner whether it has it; if not, go on in a stream of another name",
        )


class Changed(PeerError):
    """An envelope that lies at a partner's place with other bytes than were put there."""

    @classmethod
    def of(cls, one: Delivery, how: str, *, removed: bool) -> Changed:
        """What to tell of one delivery; `how` it differs, and whether we could remove it."""
        what = f"number {one.seq} of stream {one.stream} lay at the place of {one.recipient} {how}"
        if removed:
            return cls(f"{what}: removed, and put again", hint=_KEEPS_OTHERWISE)
        return cls(
            f"{what}, and cannot be removed by us",
            hint="somebody changed it: have it removed there, and it is put again",
        )

    @classmethod
    def under(cls, name: str, partner: str) -> Changed:
        """What to tell of a file of ours that lay there otherwise when it was put once more."""
        return cls(
            f"{name!r} lay at the place of {partner} with other bytes than were put there: "
            "removed, and put again",
            hint=_KEEPS_OTHERWISE,
        )


@dataclass(slots=True)
class _There:
    """What lies at one partner's place of our streams, as it was listed in this run."""

    gateway: Gateway
    partner: str
    place: str
    left: int  # bytes that may still be read back in this run
    failed: bool = False  # something was not read or removed: the next run tries at once
    _listed: dict[str, Mapping[str, int]] = field(default_factory=dict)

    def folder(self, stream: str) -> str:
        """The folder of a stream of ours."""
        return addresses.folder(to=self.partner, sender=self.gateway.me, stream=stream)

    def size(self, one: Delivery, *, anew: bool = False) -> int | None:
        """How long an envelope is there, or None: it is gone."""
        if anew or one.stream not in self._listed:
            listed = self.gateway.places[self.place].list(self.folder(one.stream))
            self._listed[one.stream] = {entry.name: entry.size for entry in listed}
        return self._listed[one.stream].get(addresses.envelope_name(one.seq, one.eid))

    def path(self, one: Delivery) -> str:
        """Its name at the place."""
        return f"{self.folder(one.stream)}/{addresses.envelope_name(one.seq, one.eid)}"


def take_back(gateway: Gateway, partner: str, place: str) -> None:
    """Find what lies at the partner's place no more, or not as it was put, to put it again.

    Looked for is what has no answer after `limits.put_again_hours`. Once in so long its bytes are
    read back too, the first number of each stream before all others, because a partner takes
    nothing behind it; what is more than `limits.read_back_megabytes` is compared by size alone.

    Raises:
        PlaceError: the place cannot be asked.
    """
    now = gateway.now()
    before = moment(now - timedelta(hours=gateway.config.limits.put_again_hours))
    with gateway.ledger.transaction() as connection:
        late = outgoing.unanswered_since(connection, partner, before, ahead=believed(now))
        reads = not before <= last_times.read_back(connection, partner) <= believed(now)
    most = gateway.config.limits.read_back_megabytes * _MEGABYTE
    there = _There(gateway, partner, place, most if reads else 0)
    taken_in_time = [one for one in late if one.expires > moment(now)]
    for one in late:
        if one.expires <= moment(now):
            gateway.problem("send", partner, Expired.of(one))
    for one in _first_numbers_first(taken_in_time):
        size = there.size(one)
        if size is None:
            _step(gateway, one, Event.MISSED)
        else:
            _compare(gateway, there, one, size)
    if reads and taken_in_time and not there.failed:
        with gateway.ledger.transaction() as connection:
            last_times.note_read_back(connection, partner, at=moment(now))


def _first_numbers_first(late: list[Delivery]) -> list[Delivery]:
    """The first of each stream, then the second of each, and so on."""
    seen: Counter[str] = Counter()
    ranked = []
    for one in late:  # in the order of their numbers
        ranked.append((seen[one.stream], one.stream, one))
        seen[one.stream] += 1
    return [one for _, _, one in sorted(ranked, key=lambda found: found[:2])]


def _compare(gateway: Gateway, there: _There, one: Delivery, size: int) -> None:
    """Hold what lies there against what was put; put it again if it is something else."""
    with gateway.ledger.transaction() as connection:
        entry = outgoing.envelope(connection, one.eid)
    if entry is None:
        return
    try:
        how = _difference(gateway, there, one, entry, size)
    except Unreachable:
        raise
    except PlaceError as error:
        if there.size(one, anew=True) is not None:  # else the partner was just taking it
            there.failed = True
            gateway.problem("send", one.recipient, error)
        return
    if not how:
        return
    try:
        gateway.places[there.place].remove(there.path(one))
    except Unreachable:
        raise
    except PlaceError:
        there.failed = True
        gateway.problem("send", one.recipient, Changed.of(one, how, removed=False))
        return
    _step(gateway, one, Event.CHANGED)
    gateway.problem("send", one.recipient, Changed.of(one, how, removed=True))


def _difference(
    gateway: Gateway, there: _There, one: Delivery, entry: EnvelopeEntry, size: int
) -> str:
    """How what lies there differs from what was put, in words; empty for not at all."""
    if size != entry.size:
        return f"with {size} bytes, {entry.size} were put there"
    if size > there.left:
        return ""
    there.left -= size
    digest = Hasher("cxe1 file")
    try:
        gateway.places[there.place].read(
            there.path(one), cast("BinaryIO", _Sink(digest)), limit=size
        )
    except Refused:  # a place where we may write and not read: its size is all that can be known
        return ""
    return "" if digest.hexdigest() == entry.digest else "with other bytes than were put there"


class _Sink:
    """Takes bytes and keeps their digest alone."""

    def __init__(self, digest: Hasher) -> None:
        self._digest = digest

    def write(self, data: bytes) -> int:
        self._digest.update(data)
        return len(data)

    def writelines(self, blocks: list[bytes]) -> None:
        for block in blocks:
            self._digest.update(block)


def _step(gateway: Gateway, one: Delivery, event: Event) -> None:
    """Take a delivery back to where it waits to be put."""
    now = gateway.now()
    with gateway.ledger.transaction() as connection:
        outgoing.advance_delivery(connection, one.eid, one.recipient, event, at=moment(now))
    gateway.journal.write(f"envelope.{event}", at=now, to=one.recipient, eid=one.eid)
