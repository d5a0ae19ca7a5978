"""Witness: what partners show of their logs is kept, and must be one log that only grows.

Two checkpoints that one key has signed and that no single log can have are kept as evidence, and
every run says so until a person has closed the matter and moved the evidence away.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import replace
from datetime import datetime
from pathlib import Path

from sqlalchemy import Connection

from exchange.clock import moment
from exchange.configuration.config import Config
from exchange.errors import PeerError
from exchange.gateway import Gateway
from exchange.home import Home, write_durably
from exchange.ledger import log
from exchange.ledger.log import Seen
from exchange.refusal import BadCheckpoint
from exchange.wire import checkpoint, merkle
from exchange.wire.checkpoint import Checkpoint
from keys.digests import file_digest
from keys.roles import Role

Proofs = Mapping[int, tuple[bytes, ...]]


class Contradiction(PeerError):
    """A partner's log key has signed what no single log can be."""


def see(
    gateway: Gateway,
    partner: str,
    data: bytes,
    *,
    said: datetime,
    carrier: bytes,
    proofs: Proofs | None = None,
) -> None:
    """Look at a checkpoint that a partner showed, in a receipt or a statement, and keep it.

    `said` is the time of the signed `carrier` that it came in; a statement brings `proofs`, by the
    size of the older tree.

    Raises:
        BadCheckpoint: it is not one that the partner's log key has signed.
        Contradiction: it cannot be of the log that the partner showed before; both are kept.
    """
    found = read(gateway, partner, data)
    with gateway.ledger.transaction() as connection:
        known = log.checkpoints(connection, found.origin)
        wrong = _out_of_order(found, known, moment(said), proofs)
        if wrong is not None:
            _alarm(gateway, partner, found, (wrong.data, data, carrier))
        _keep(gateway, connection, found, data, known, said=moment(said))
    if proofs is not None:
        _prove(gateway, partner, found, data, proofs, carrier=carrier)


def read(gateway: Gateway, partner: str, data: bytes) -> Checkpoint:
    """A checkpoint of a partner's log, or of our own.

    Raises:
        BadCheckpoint: malformed, not signed by its log key, or of somebody else's log.
    """
    keys = [key.public for key in gateway.trust.keys_of(partner, Role.LOG)]
    found = checkpoint.read(data, keys)
    if found.organisation != partner:
        raise BadCheckpoint(f"a checkpoint of {found.origin}, shown as that of {partner}")
    return found


def newest(connection: Connection, partner: str) -> Seen | None:
    """The newest proved checkpoint that we hold of a partner's log, or None."""
    found = [
        one
        for origin in log.origins(connection)
        if origin.partition("/")[0] == partner
        for one in log.checkpoints(connection, origin)
        if one.proved
    ]
    return max(found, key=lambda one: (one.seen, one.size), default=None)


def keep_evidence(gateway: Gateway, about: str, found: Iterable[bytes]) -> Path:
    """Put signed notes aside as evidence about an organisation's log; returns where."""
    folder = folder_of(gateway.home, about)
    for data in found:
        path = folder / f"{file_digest(data)[:32]}.note"
        if not path.exists():
            write_durably(path, data)
    return folder


def folder_of(home: Home, about: str) -> Path:
    """Where evidence about an organisation's log lies."""
    return home.root / "evidence" / about / "log"


def report_open(gateway: Gateway) -> None:
    """Say again what was found in an earlier run and is not closed yet."""
    for partner, error in open_contradictions(gateway.home, gateway.config):
        gateway.problem("log", partner, error)


def open_contradictions(home: Home, config: Config) -> Iterator[tuple[str, Contradiction]]:
    """The partners whose logs contradict themselves, by the evidence that lies in a home."""
    for partner in config.partners:
        folder = folder_of(home, partner)
        if folder.is_dir() and any(folder.iterdir()):
            yield partner, _contradiction(partner, folder)


def _contradiction(partner: str, folder: Path) -> Contradiction:
    return Contradiction(
        f"ALARM: {partner} has signed two states of its log that exclude each other",
        hint=f"both are kept in {folder}; call {partner}: history was rewritten there, or an old "
        "copy restored; move the folder away when the matter is closed",
    )


def _out_of_order(
    found: Checkpoint, known: tuple[Seen, ...], said: str, proofs: Proofs | None
) -> Seen | None:
    """What was shown before and cannot be of one log with this: another root, or one that shrank.

    By their times alone nothing is judged that a proof can decide: the clock of an honest signer
    is put right now and then. What came in a receipt is left to the next statement, unless a
    state was proved before that is larger.
    """
    for one in known:
        if one.size == found.size and one.root != found.root:
            return one
    if any(one.size == found.size and one.proved for one in known):
        return None  # it was looked at before, and comes again
    for one in known:
        shrunk = one.size > found.size and one.said < said
        if shrunk and (proofs is not None or one.proved):
            return one
        grew_back = one.size < found.size and one.said > said
        if grew_back and proofs is not None and not _holds(one, found, proofs.get(one.size)):
            return one
    return None


def _keep(
    gateway: Gateway,
    connection: Connection,
    found: Checkpoint,
    data: bytes,
    known: tuple[Seen, ...],
    *,
    said: str,
) -> None:
    before = next((one for one in known if one.size == found.size), None)
    if before is not None:
        if said < before.said:
            log.record_checkpoint(connection, replace(before, said=said))
        return
    first = int(not known)  # the first word of a partner is what all later ones are held against
    seen = moment(gateway.now())
    entry = Seen(found.origin, found.size, found.root, said, seen, first, data)
    log.record_checkpoint(connection, entry)


def _prove(
    gateway: Gateway,
    partner: str,
    found: Checkpoint,
    data: bytes,
    proofs: Proofs,
    *,
    carrier: bytes,
) -> None:
    """That what we hold of the log is still in it: the last that was proved, and all since."""
    with gateway.ledger.transaction() as connection:
        known = log.checkpoints(connection, found.origin)
    if any(one.proved and one.size > found.size for one in known):
        return  # an old statement, come late
    last = max((one.size for one in known if one.proved and one.size <= found.size), default=0)
    shown = []
    for one in known:
        if one.size > found.size or (one.proved and one.size < last):
            continue
        proof = () if one.size == found.size else proofs.get(one.size)
        if proof is None and one.size != last and not _signed_before_smaller(one, known):
            continue  # it came in a receipt; a later statement proves it
        if not _holds(one, found, proof):
            _alarm(gateway, partner, found, (one.data, data, carrier))
        shown.append(replace(one, proved=1))
    with gateway.ledger.transaction() as connection:
        for one in shown:
            log.record_checkpoint(connection, one)


def _signed_before_smaller(one: Seen, known: tuple[Seen, ...]) -> bool:
    """Whether it was signed before a smaller one was: then its log shrank, or a clock went back."""
    return any(other.size < one.size and other.said > one.said for other in known)


def _holds(one: Seen, found: Checkpoint, proof: tuple[bytes, ...] | None) -> bool:
    if proof is None:
        return False
    try:
        merkle.check_consistency(one.size, one.root, found.size, found.root, proof)
    except merkle.BadProof:
        return False
    return True


def _alarm(gateway: Gateway, partner: str, found: Checkpoint, both: tuple[bytes, ...]) -> None:
    folder = keep_evidence(gateway, partner, both)
    now = gateway.now()
    digest = file_digest(both[1])
    with gateway.ledger.transaction() as connection:
        log.append_once(
            connection,
            "log.contradicted",
            at=moment(now),
            origin=found.origin,
            size=found.size,
            digest=digest,
        )
    gateway.journal.write("log.contradicted", at=now, partner=partner, size=found.size)
    raise _contradiction(partner, folder)
