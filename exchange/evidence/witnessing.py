"""Witnessing: statements about logs go to every partner, and partners' statements are read.

A statement lies in `<to>/<from>/receipt-logs/` under its size and digest. The newest one stays
there for good, so that a home that was restored from an old copy meets it before it does anything;
whoever reads it removes the older ones. Nothing is put while nothing has changed.
"""

from __future__ import annotations

import contextlib
import io
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace
from pathlib import Path

from sqlalchemy import Connection

from adapters.places.errors import PlaceError, Timeout
from adapters.places.place import Place
from exchange import addresses
from exchange.errors import LedgerError, PeerError
from exchange.evidence import checkpoints, leaf_files, older, statement, witness
from exchange.evidence.statement import Proof, Statement
from exchange.gateway import Gateway
from exchange.home import write_durably
from exchange.ledger import log
from exchange.ledger.log import Seen
from exchange.refusal import BadCheckpoint
from exchange.wire import checkpoint, merkle
from keys import note
from keys.digests import file_digest
from keys.errors import KeysError
from keys.note import MAX_NOTE_BYTES

STREAM = "receipt-logs"  # no route may have a name that begins with "receipt"
_NAME = re.compile(r"[0-9]{16}-[0-9a-f]{32}\.note")
_MOST_FILES = 64  # of one partner in one run; a run puts one
_LATE = 32  # how many states back a receipt that was lost and came late may speak of


@dataclass(frozen=True, slots=True)
class Heard:
    """A statement of a partner that lies at its place, and what it holds of our log."""

    partner: str
    path: str
    data: bytes
    said: Statement
    state: tuple[int, int]  # the number of its log, and how many leaves that has
    holds: int = 0


def begin(gateway: Gateway) -> tuple[Heard, ...]:
    """Bring our log up to now, and hold it against what partners hold of it, before all else.

    Returns what partners say of their own logs: `hear` it once their receipts are settled.

    Raises:
        LedgerError: our log is an old copy; nothing may be done with it.
    """
    with gateway.ledger.transaction() as connection:
        older.tell(connection)
    leaf_files.keep(gateway)
    witness.report_open(gateway)
    heard: list[Heard] = []
    for partner in gateway.config.partners:
        try:
            heard += _listen(gateway, partner)
        except Timeout as error:  # the place is asked no more in this run: nobody else will tell
            gateway.problem("log", partner, error)
        except PlaceError:  # the steps that need the place will tell
            continue
    checkpoints.tell_of_keys(gateway)
    checkpoints.close(gateway)
    return tuple(heard)


def is_statement(name: str) -> bool:
    """Whether a file at a place has the name of a statement."""
    return _NAME.fullmatch(name) is not None


def hear(gateway: Gateway, words: Iterable[Heard]) -> None:
    """Keep what partners say of their logs, and see that it holds what they said before."""
    for one in words:
        proofs = {proof.old: proof.hashes for proof in one.said.proofs}
        try:
            witness.see(
                gateway,
                one.partner,
                one.said.checkpoint,
                said=one.said.time,
                carrier=one.data,
                proofs=proofs,
            )
        except (PeerError, BadCheckpoint) as error:
            gateway.problem("log", one.partner, error)
        write_durably(kept_path(gateway, one.partner), one.data)
        with gateway.ledger.transaction() as connection:
            shown = log.shown(connection, one.partner)
            holds = max(shown.holds, one.holds)
            log.record_shown(connection, replace(shown, theirs=file_digest(one.data), holds=holds))


def finish(gateway: Gateway) -> None:
    """Sign what our log has come to, and show it to every partner that has not seen it."""
    if checkpoints.close(gateway) is None:
        return
    for partner, section in gateway.config.partners.items():
        try:
            _tell(gateway, partner, section.send)
        except (PlaceError, KeysError) as error:
            gateway.problem("send", partner, error)


def kept_path(gateway: Gateway, partner: str) -> Path:
    """Where the newest statement of a partner is kept."""
    return gateway.home.received(partner, STREAM, "newest.note")


def _listen(gateway: Gateway, partner: str) -> list[Heard]:
    """Read what a partner put that is new, and see what it holds of our log; smallest first."""
    place = gateway.places[gateway.config.partners[partner].fetch]
    folder = addresses.folder(to=gateway.me, sender=partner, stream=STREAM)
    names = [entry.name for entry in place.list(folder) if _NAME.fullmatch(entry.name)]
    lying, spoilt = [], []
    for name in names[-_MOST_FILES:]:
        try:
            lying.append(_read(gateway, partner, place, f"{folder}/{name}"))
        except BadCheckpoint as error:
            gateway.problem("log", partner, error)
            spoilt.append(f"{folder}/{name}")
    lying.sort(key=lambda one: (*one.state, one.said.time, one.path))
    with gateway.ledger.transaction() as connection:
        known = log.shown(connection, partner).theirs
    new = [one for one in lying if file_digest(one.data) != known]
    heard = [replace(one, holds=_check_held(gateway, one)) for one in new]
    # What nobody can read goes like what is older: once something newer lies there.
    unread = [path for path in spoilt if lying and path < lying[-1].path]
    for path in (*(one.path for one in lying[:-1]), *unread):
        with contextlib.suppress(PlaceError):
            place.remove(path)
    return heard


def _read(gateway: Gateway, partner: str, place: Place, path: str) -> Heard:
    sink = io.BytesIO()
    place.read(path, sink, limit=MAX_NOTE_BYTES)
    data = sink.getvalue()
    said = statement.read(data, gateway.trust, first_seen=gateway.now())
    if (said.sender, said.to) != (partner, gateway.me):
        raise BadCheckpoint(f"a statement of {said.sender} to {said.to} lies in {partner}'s folder")
    shown = checkpoint.claim(said.checkpoint)
    # Not by time: a clock that was put right would bring the newer state first.
    return Heard(partner, path, data, said, (int(shown.origin.rpartition("/")[2]), shown.size))


def _check_held(gateway: Gateway, one: Heard) -> int:
    """The size of our log that a partner holds; 0 where it holds none.

    Raises:
        LedgerError: our own key has signed what our log is not: ours is an old copy.
    """
    if not one.said.held:
        return 0
    try:
        held = witness.read(gateway, gateway.me, one.said.held)
    except BadCheckpoint as error:
        gateway.problem("log", one.partner, error)
        return 0
    with gateway.ledger.transaction() as connection:
        if held.origin != checkpoints.origin(gateway, connection):
            return 0  # a log of ours that was lost, and known to be
        why = checkpoints.contradiction(connection, held)
    if why:
        folder = witness.keep_evidence(gateway, gateway.me, (one.said.held, one.data))
        raise LedgerError(
            f"{one.partner} holds a state of our own log that ours is not: {why}",
            hint="this home is an old or another copy: restore the newest one, with archive/log, "
            "or take what partners kept: chengxin exchange rebuild --from FOLDER; nothing was "
            f"sent; the evidence is in {folder}",
        )
    return held.size


def _tell(gateway: Gateway, partner: str, place: str) -> None:
    """Put what changed since the last time; first what a killed run may have begun to put.

    The exact bytes are kept until they lie there, so that they are put under one name however
    often it takes.
    """
    begun = gateway.home.sent(STREAM, f"{partner}.note")
    if begun.exists():
        _put(gateway, partner, place, begun)
    with gateway.ledger.transaction() as connection:
        shown = log.shown(connection, partner)
        ours = log.newest_checkpoint(connection, checkpoints.origin(gateway, connection))
        held = witness.newest(connection, partner)
        if ours is None:
            return
        theirs = b"" if held is None else held.data
        key = file_digest(ours.data + theirs)
        if shown.ours == key:
            return
        proofs = _proofs(connection, ours, shown.holds)
    said = Statement(gateway.me, partner, gateway.now(), ours.data, theirs, proofs)
    data = statement.encode(said, gateway.keyring.log(gateway.now()))
    write_durably(begun, data)
    with gateway.ledger.transaction() as connection:
        log.record_shown(connection, replace(shown, ours=key))
    _put(gateway, partner, place, begun)
    gateway.journal.write("log.shown", at=gateway.now(), to=partner, size=ours.size)


def _put(gateway: Gateway, partner: str, place: str, begun: Path) -> None:
    data = begun.read_bytes()
    value = note.parse(data).value
    said = str(value["checkpoint"]) if isinstance(value, dict) else ""
    size = checkpoint.claim(said.encode()).size
    folder = addresses.folder(to=partner, sender=gateway.me, stream=STREAM)
    name = f"{size:016d}-{file_digest(data)[:32]}.note"
    gateway.places[place].write(f"{folder}/{name}", data)
    begun.unlink()


def _proofs(connection: Connection, ours: Seen, holds: int) -> tuple[Proof, ...]:
    node = log.node_of(connection)
    return tuple(
        Proof(one.size, tuple(merkle.consistency(node, one.size, ours.size)))
        for one in _earlier(log.checkpoints(connection, ours.origin), ours, holds)
    )


def _earlier(known: tuple[Seen, ...], ours: Seen, holds: int) -> tuple[Seen, ...]:
    """The states of our log that a partner may hold: what it told us of, all since, some before."""
    before = [one for one in known if one.size < holds]
    since = [one for one in known if holds <= one.size < ours.size]
    most = statement.MAX_PROOFS - _LATE - 1
    return (*before[-_LATE:], *since[:1], *since[1:][-most:])
