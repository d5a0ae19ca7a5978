"""Sealing: the next envelope of a stream, kept for ever before anybody else sees it.

The order of writing replaces a transaction over disk and database. The bytes are written and
fsynced under a temporary name; the ledger commits that they exist; the rename makes them visible.
Killed before the commit, nothing happened (the temporary file is swept away); killed after it,
the next run renames. Only what the ledger has committed ever leaves this machine.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import timedelta
from pathlib import Path

from sqlalchemy import Connection

from exchange import addresses
from exchange.batch import Item, ulid
from exchange.clock import moment
from exchange.errors import DiskError, LedgerError, TrustGap
from exchange.evidence import checkpoints
from exchange.gateway import Gateway
from exchange.home import Home, make_folder, move_durably
from exchange.ledger import incoming, outgoing
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.wire import envelope
from keys.digests import stream_digest
from keys.roles import Role


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
    last, prev = outgoing.end_of_chain(connection, destination.stream)
    letter = _letter(gateway, destination, seq=last + 1, prev=prev)
    sealed = _write(gateway, letter, content)
    entry = EnvelopeEntry(
        eid=sealed.eid,
        stream=letter.stream,
        seq=letter.seq,
        prev=prev,
        batch=sealed.batch,
        kind=letter.kind,
        std=letter.standard,
        created=moment(letter.created),
        expires=moment(letter.expires),
        size=sealed.size,
        digest=sealed.digest,
        records=content.records,
        source=origin.source,
        resend_of=origin.resend_of,
        attempt=origin.attempt,
        state="prepared",
    )
    checkpoints.tell_of_key(
        connection, gateway.keyring.archive_for(letter.created).kid, Role.ARCHIVE, at=entry.created
    )
    outgoing.record_envelope(connection, entry, recipients=letter.to, contents=content.items)
    return entry


def _letter(gateway: Gateway, destination: Destination, *, seq: int, prev: str) -> envelope.Letter:
    now = gateway.now()
    return envelope.Letter(
        sender=gateway.me,
        to=tuple(sorted(destination.to)),
        kind=destination.kind,
        standard=destination.standard,
        stream=destination.stream,
        seq=seq,
        prev=prev,
        batch=ulid(now, os.urandom(10)),
        created=now,
        expires=now + timedelta(days=gateway.config.limits.envelope_valid_days),
    )


def _write(gateway: Gateway, letter: envelope.Letter, content: Content) -> envelope.Sealed:
    """Write the bytes under a hidden name that holds the eid, on disk for good."""
    recipients = recipient_keys(gateway, letter.to)
    folder = gateway.home.sent(letter.stream, "x").parent
    part = folder / f".{letter.seq:012d}.part"
    try:
        make_folder(folder)
        with open(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as sink:
            sealed = envelope.seal(
                sink,
                letter,
                files=content.files,
                signers=(gateway.keyring.signer(letter.created),),
                recipients=recipients,
                archive=gateway.keyring.archive_for(letter.created),
                sources=content.sources,
                folder=gateway.home.spool,  # never the system's temporary folder: plain text
            )
            sink.flush()
            os.fsync(sink.fileno())
    except OSError as error:
        raise DiskError(
            f"an envelope cannot be written below {folder}: {error.strerror}",
            hint="free some space or mend the disk, then run again: nothing is lost",
        ) from error
    move_durably(part, _hidden(folder, letter.seq, sealed.eid))
    return sealed


def reveal(gateway: Gateway, entry: EnvelopeEntry) -> None:
    """Give a committed envelope its final name in the archive.

    Raises:
        LedgerError: the bytes that the ledger speaks of are not there.
        DiskError: the disk failed.
    """
    path = kept_path(gateway, entry)
    hidden = _hidden(path.parent, entry.seq, entry.eid)
    if hidden.exists():
        with hidden.open("rb") as source:
            whole = stream_digest(source) == entry.digest
        if not whole:
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
    with gateway.ledger.transaction() as connection:
        outgoing.mark_kept(connection, entry.eid)


def recover(gateway: Gateway) -> int:
    """Finish what a killed run had committed, and sweep away what it had not.

    Returns how many envelopes were given their final name.

    Raises:
        LedgerError: the archive knows more than the ledger, or less: one of them is an old copy.
    """
    with gateway.ledger.transaction() as connection:
        waiting = outgoing.prepared(connection)
    for entry in waiting:
        reveal(gateway, entry)
    archive = gateway.home.root / "archive"
    for folder in sorted((archive / "sent").glob("*")):
        for leftover in folder.glob(".*.part"):
            leftover.unlink()
    with gateway.ledger.transaction() as connection:
        for older in older_than_archive(gateway.home, connection):
            raise older
    return len(waiting)


def older_than_archive(home: Home, connection: Connection) -> Iterator[LedgerError]:
    """What shows that the ledger is from before what the archive holds.

    It would use numbers a second time, which partners must take for an equivocation, or take what
    it has for what is missing.
    """
    archive = home.root / "archive"
    for folder in sorted((archive / "sent").glob("*")):
        last, _ = outgoing.end_of_chain(connection, folder.name)
        yield from _older(folder, last)
    for folder in sorted((archive / "received").glob("*/*")):
        sender, stream = folder.parts[-2:]
        last, _ = incoming.end_of_chain(connection, sender=sender, stream=stream)
        yield from _older(folder, last + 1)  # one may have been kept by a run that was killed


def _older(folder: Path, last: int) -> Iterator[LedgerError]:
    if not folder.is_dir():  # somebody else's
        return
    names = (addresses.parse_envelope_name(path.name) for path in folder.iterdir())
    archived = max((name.seq for name in names if name is not None), default=0)
    if archived > last:
        yield LedgerError(
            f"the archive holds number {archived} of stream {folder.name}, the ledger ends at "
            f"{last}: it is an old copy",
            hint="make the ledger again: chengxin exchange rebuild --replace; nothing may be sent "
            "with an older one",
        )


def kept_path(gateway: Gateway, entry: EnvelopeEntry) -> Path:
    """Where the exact bytes of an envelope of ours lie."""
    return gateway.home.sent(entry.stream, addresses.envelope_name(entry.seq, entry.eid))


def kept_whole(gateway: Gateway, entry: EnvelopeEntry) -> Path:
    """Where the exact bytes of an envelope of ours lie, found to be those that were sealed.

    What does not verify must not leave: a partner gives no answer to it, and we would wait.

    Raises:
        LedgerError: they are gone or damaged.
    """
    path = kept_path(gateway, entry)
    try:
        with path.open("rb") as source:
            whole = stream_digest(source) == entry.digest
    except OSError:
        whole = False
    if not whole:
        raise LedgerError(
            f"envelope {entry.seq} of stream {entry.stream} is gone or damaged in the archive",
            hint=f"restore {path} from a backup, then run again; until then the stream waits",
        )
    return path


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
