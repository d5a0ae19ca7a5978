"""Sealing: the next envelope of a stream, kept for ever before anybody else sees it.

The order of writing replaces a transaction over disk and database. The bytes are written and
fsynced under a temporary name; the ledger commits that they exist; the rename makes them visible.
Killed before the commit, nothing happened (the temporary file is swept away); killed after it,
the next run renames. Only what the ledger has committed ever leaves this machine.
"""

from __future__ import annotations

import os
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection

from exchange import addresses, envelope
from exchange.batch import Item, ulid
from exchange.errors import DiskError, LedgerError, TrustGap
from exchange.gateway import Gateway, moment
from exchange.home import move_durably
from exchange.ledger import outgoing
from exchange.ledger.outgoing import EnvelopeEntry
from keys.digests import file_digest


@dataclass(frozen=True, slots=True)
class Content:
    """What an envelope shall carry: files by name, and the records in them in file order."""

    files: tuple[envelope.PayloadFile, ...]
    records: int
    items: tuple[Item, ...] = ()
    sources: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Destination:
    """The chain an envelope belongs to."""

    stream: str
    to: tuple[str, ...]
    kind: str
    standard: str


@dataclass(frozen=True, slots=True)
class Origin:
    """Why an envelope was sealed: the digest of a department file, or the eid it answers."""

    source: str
    resend_of: str = ""
    attempt: int = 0


def seal_next(
    gateway: Gateway,
    connection: Connection,
    destination: Destination,
    content: Content,
    origin: Origin,
) -> EnvelopeEntry:
    """Seal the next envelope of a stream and write it into the ledger, not yet visible.

    Call `reveal` once the transaction is committed.

    Raises:
        TrustGap: a recipient has no trusted encryption key that is valid now.
        DiskError: the disk is full or failing; the transaction is to be given up.
    """
    now = gateway.now()
    recipients = recipient_keys(gateway, destination.to)
    last, prev = outgoing.end_of_chain(connection, destination.stream)
    folder = gateway.home.sent(destination.stream, "x").parent
    part = folder / f".{last + 1:012d}.part"
    try:
        folder.mkdir(mode=0o700, parents=True, exist_ok=True)
        with open(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as sink:
            sealed = envelope.seal(
                sink,
                envelope.Letter(
                    sender=gateway.me,
                    to=tuple(sorted(destination.to)),
                    kind=destination.kind,
                    standard=destination.standard,
                    stream=destination.stream,
                    seq=last + 1,
                    prev=prev,
                    batch=ulid(now),
                    created=now,
                    expires=now + timedelta(days=gateway.config.limits.envelope_valid_days),
                ),
                files=content.files,
                signers=(gateway.keyring.signer(now),),
                recipients=recipients,
                archive=gateway.keyring.archive_for(now),
                sources=content.sources,
                folder=gateway.home.spool,  # never the system's temporary folder: plain text
            )
            sink.flush()
            os.fsync(sink.fileno())
        part.replace(_hidden(folder, last + 1, sealed.eid))
    except OSError as error:
        raise DiskError(
            f"an envelope cannot be written below {folder}: {error.strerror}",
            hint="free some space or mend the disk, then run again: nothing is lost",
        ) from error
    entry = EnvelopeEntry(
        eid=sealed.eid,
        stream=destination.stream,
        seq=last + 1,
        prev=prev,
        batch=sealed.batch,
        kind=destination.kind,
        std=destination.standard,
        created=moment(now),
        expires=moment(now + timedelta(days=gateway.config.limits.envelope_valid_days)),
        size=sealed.size,
        digest=sealed.digest,
        records=content.records,
        source=origin.source,
        resend_of=origin.resend_of,
        attempt=origin.attempt,
        state="prepared",
    )
    outgoing.record_envelope(connection, entry, recipients=destination.to, contents=content.items)
    return entry


def reveal(gateway: Gateway, entry: EnvelopeEntry) -> None:
    """Give a committed envelope its final name in the archive.

    Raises:
        LedgerError: the bytes that the ledger speaks of are not there.
        DiskError: the disk failed.
    """
    path = kept_path(gateway, entry)
    hidden = _hidden(path.parent, entry.seq, entry.eid)
    try:
        if hidden.exists():
            if file_digest(hidden.read_bytes()) != entry.digest:
                raise LedgerError(
                    f"envelope {entry.seq} of stream {entry.stream} is damaged on disk",
                    hint="restore the home from a backup; do not remove the ledger entry",
                )
            move_durably(hidden, path)
        elif not path.exists():
            raise LedgerError(
                f"envelope {entry.seq} of stream {entry.stream} is in the ledger but not on disk",
                hint="restore archive/sent from a backup before anything else is sent",
            )
    except OSError as error:
        raise DiskError(
            f"cannot rename below {path.parent}: {error.strerror}", hint="mend the disk, run again"
        ) from error
    with gateway.ledger.transaction() as connection:
        outgoing.mark_kept(connection, entry.eid)


def recover(gateway: Gateway) -> int:
    """Finish what a killed run had committed, and sweep away what it had not.

    Returns how many envelopes were given their final name.
    """
    with gateway.ledger.transaction() as connection:
        waiting = outgoing.prepared(connection)
    for entry in waiting:
        reveal(gateway, entry)
    for leftover in (gateway.home.root / "archive" / "sent").glob("*/.*.part"):
        leftover.unlink()
    return len(waiting)


def kept_path(gateway: Gateway, entry: EnvelopeEntry) -> Path:
    """Where the exact bytes of an envelope of ours lie."""
    return gateway.home.sent(entry.stream, addresses.envelope_name(entry.seq, entry.eid))


def recipient_keys(gateway: Gateway, to: Sequence[str]) -> tuple[envelope.Recipient, ...]:
    """The public key to seal to for each organisation.

    Raises:
        TrustGap: one of them has none that is trusted and valid now.
    """
    found = []
    for organisation in sorted(to):
        key = gateway.trust.encryption_key(organisation, gateway.now())
        if key is None:
            raise TrustGap(
                f"{organisation} has no trusted encryption key that is valid now",
                hint=f"take its announcement: chengxin keys trust add --home {gateway.home.root}",
            )
        found.append(envelope.Recipient(organisation, key.public))
    return tuple(found)


def payload(
    files: Mapping[str, tuple[bytes, int]], *, media_type: str, compress: bool
) -> tuple[envelope.PayloadFile, ...]:
    """Files to seal, from name -> (bytes, number of records)."""
    return tuple(
        envelope.PayloadFile(name, media_type, data, records=records, compress=compress)
        for name, (data, records) in files.items()
    )


def _hidden(folder: Path, seq: int, eid: str) -> Path:
    return folder / f".{addresses.envelope_name(seq, eid)}.part"
