"""Leaves: what the ledger says is held, keyed anew with the secret of a pair.

The ledger's own hashes are under a key that nobody else has, so the records are read once more
from the envelopes in the archive that brought them. A record whose envelope nobody can open any
more is counted and has no leaf. One that its envelope does not hold as the ledger says has a leaf
that no partner can have, so that it shows as a difference.
"""

from __future__ import annotations

import hashlib
from collections.abc import Callable, Collection, Iterable, Iterator
from dataclasses import dataclass, field
from itertools import groupby
from pathlib import Path

from exchange import addresses, contents
from exchange.balance.message import Section, Total
from exchange.balance.tree import KEY_BYTES, LEAF_BYTES, Tree, key_of
from exchange.clock import legal_day
from exchange.errors import DiskError
from exchange.gateway import Gateway
from exchange.ledger.holdings import HeldRow
from exchange.refusal import Refused
from exchange.wire import envelope
from exchange.wire.envelope import Opened
from keys.digests import digest
from standards.release import StandardError

_PLACE_BYTES = 4


@dataclass(frozen=True, slots=True)
class Source:
    """Where the version of a record stands that is held."""

    stream: str
    seq: int
    position: int


@dataclass(slots=True)
class Leaves:
    """The leaves of every record type and day; 40 bytes a record."""

    _entries: dict[Section, bytearray] = field(default_factory=dict)
    _sealed: dict[Section, int] = field(default_factory=dict)
    _sources: list[tuple[str, int]] = field(default_factory=list)

    def sections(self) -> list[Section]:
        """Every record type and day of which something is held, in order."""
        return sorted({*self._entries, *self._sealed})

    def tree(self, section: Section) -> Tree:
        """The tree of one record type and day."""
        return Tree([entry[:LEAF_BYTES] for entry in self._sorted(section)])

    def total(self, section: Section) -> Total:
        """How many records there are of a record type and day, and the root over their leaves."""
        found, sealed = self.tree(section).summary(), self._sealed.get(section, 0)
        return Total(found.count + sealed, sealed, found.root)

    def sources(self, section: Section, keys: Collection[bytes]) -> dict[bytes, Source]:
        """Where some records stand, by the keyed hash of their natural key."""
        found = {}
        for entry in self._sorted(section):
            if key_of(entry) in keys:
                place, position = (int.from_bytes(one, "big") for one in _halves(entry))
                found[key_of(entry)] = Source(*self._sources[place], position)
        return found

    def come_from(self, stream: str, seq: int) -> None:
        """What is added from now on stands in this envelope."""
        self._sources.append((stream, seq))

    def add(self, section: Section, leaf: bytes, position: int) -> None:
        """One record that is held."""
        places = (len(self._sources) - 1, position)
        entry = leaf + b"".join(one.to_bytes(_PLACE_BYTES, "big") for one in places)
        self._entries.setdefault(section, bytearray()).extend(entry)

    def add_sealed(self, section: Section) -> None:
        """One record that is held and that nobody here can read any more."""
        self._sealed[section] = self._sealed.get(section, 0) + 1

    def _sorted(self, section: Section) -> list[bytes]:
        """The entries of a section; of two with one key the first."""
        data, size = bytes(self._entries.get(section, b"")), LEAF_BYTES + 2 * _PLACE_BYTES
        entries = sorted(data[at : at + size] for at in range(0, len(data), size))
        return [next(same) for _, same in groupby(entries, key=key_of)]


def of_partner(
    gateway: Gateway,
    rows: Iterable[HeldRow],
    *,
    sender: str,
    secret: bytes,
    days: Collection[str] = (),
) -> Leaves:
    """The leaves of what we hold of a partner; of some days alone where they are named."""

    def open_it(path: Path) -> Opened:
        with path.open("rb") as source:
            parsed = envelope.parse(source, max_body=gateway.config.limits.max_envelope_bytes)
            keys, spool = gateway.keyring.decryption_keys(), gateway.home.spool
            return envelope.open_body(source, envelope.identify(source, parsed), keys, folder=spool)

    def path_of(row: HeldRow) -> Path:
        name = addresses.envelope_name(row.seq, row.eid)
        return gateway.home.received(sender, row.stream, name)

    return _leaves(gateway, rows, path_of, open_it, secret, days)


def of_ours(
    gateway: Gateway, rows: Iterable[HeldRow], *, secret: bytes, days: Collection[str] = ()
) -> Leaves:
    """The leaves of what a partner has signed to hold of us."""

    def open_it(path: Path) -> Opened:
        with path.open("rb") as source:
            keys, spool = gateway.keyring.archive_keys(), gateway.home.spool
            return envelope.open_own(source, keys, folder=spool)

    def path_of(row: HeldRow) -> Path:
        return gateway.home.sent(row.stream, addresses.envelope_name(row.seq, row.eid))

    return _leaves(gateway, rows, path_of, open_it, secret, days)


def _leaves(
    gateway: Gateway,
    rows: Iterable[HeldRow],
    path_of: Callable[[HeldRow], Path],
    open_it: Callable[[Path], Opened],
    secret: bytes,
    days: Collection[str],
) -> Leaves:
    found, pair_key = Leaves(), digest(secret, "cx balance key")
    for _, group in groupby(rows, key=lambda row: row.eid):
        wanted = list(group)
        first = wanted[0]
        path = path_of(first)
        day = _day_of(path)
        if days and day not in days:
            continue
        found.come_from(first.stream, first.seq)
        known = _known(gateway, first.std, path, open_it, pair_key)
        for row in wanted:
            section = (row.record_type, day)
            if known is None:
                found.add_sealed(section)
            else:
                found.add(section, *_leaf(row, known, pair_key))
    return found


@dataclass(frozen=True, slots=True)
class _Known:
    """The records of one envelope, found by our own hashes of them."""

    leaves: dict[tuple[str, bytes, bytes], tuple[bytes, int]]  # by key and digest; with position
    keys: dict[tuple[str, bytes], bytes]  # who they are to the pair


def _known(
    gateway: Gateway, standard: str, path: Path, open_it: Callable[[Path], Opened], pair_key: bytes
) -> _Known | None:
    """The records of an envelope by our own hash of who they are; None if it cannot be opened."""
    try:
        with open_it(path) as opened:
            catalog = gateway.catalog(standard)
            ours = list(_marks(contents.marks_of(opened, catalog, gateway.ledger_key)))
            theirs = list(_marks(contents.marks_of(opened, catalog, pair_key)))
    except (Refused, StandardError, FileNotFoundError):
        return None
    except OSError as error:
        raise _unreadable(path, error) from error
    both = list(zip(ours, theirs, strict=True))
    return _Known(
        {
            (one.record_type, one.key, one.digest): (other.key + other.digest, one.position)
            for one, other in both
        },
        {(one.record_type, one.key): other.key for one, other in both},
    )


def _marks(found: Iterable[list[contents.Mark]]) -> Iterator[contents.Mark]:
    for part in found:
        yield from part


def _leaf(row: HeldRow, known: _Known, pair_key: bytes) -> tuple[bytes, int]:
    """The leaf of a record, and where it stands."""
    found = known.leaves.get((row.record_type, row.key, row.digest))
    if found is not None:
        return found
    who = known.keys.get((row.record_type, row.key)) or _keyed(row.key, pair_key)
    return who + _keyed(row.key + row.digest, pair_key), 0


def _keyed(data: bytes, pair_key: bytes) -> bytes:
    person = b"cx balance odd".ljust(16)
    return hashlib.blake2b(data, digest_size=KEY_BYTES, key=pair_key, person=person).digest()


def _day_of(path: Path) -> str:
    """The day of an envelope, by its header alone: both sides have it, and no clock is asked.

    Where the file is gone or damaged nobody can tell: such records come under the first day.
    """
    try:
        with path.open("rb") as source:
            parsed = envelope.parse(source, max_body=1 << 36)
    except (Refused, FileNotFoundError):
        return "0001-01-01"
    except OSError as error:
        raise _unreadable(path, error) from error
    return legal_day(parsed.header.created).isoformat()


def _unreadable(path: Path, error: OSError) -> DiskError:
    return DiskError(
        f"{path} cannot be read: {error.strerror}",
        hint="mend the disk, then run again: the balance waits",
    )


def _halves(entry: bytes) -> tuple[bytes, bytes]:
    return entry[LEAF_BYTES : LEAF_BYTES + _PLACE_BYTES], entry[-_PLACE_BYTES:]
