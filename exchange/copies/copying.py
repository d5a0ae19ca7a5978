"""Copying: each batch of a stream also as age and minisign files, for a partner who has those.

The exact bytes are kept below `archive/copies` before anybody sees them, because age never gives
the same ones twice; then the ledger has them; then they are put, the signature last: it makes a
copy count. A partner of this kind signs no receipt, so nothing here is ever taken as answered.
"""

from __future__ import annotations

import os
import tempfile
from pathlib import Path

from adapters.places.errors import PlaceError
from exchange import addresses, sealing
from exchange.clock import instant, moment
from exchange.configuration.stream_sections import CopySection
from exchange.copies import age, parcel
from exchange.errors import ConfigurationError, DiskError, ExchangeError, LedgerError
from exchange.gateway import Gateway
from exchange.home import move_durably, write_durably
from exchange.ledger import copies
from exchange.ledger.outgoing import EnvelopeEntry
from exchange.refusal import Refused
from exchange.wire import envelope
from keys import minisign
from keys.digests import file_digest, stream_digest
from keys.errors import KeysError

SEALED, SIGNED = ".tar.age", ".tar.age.minisig"


def copy_all(gateway: Gateway) -> None:
    """Make and put every copy that is still to be put; one partner does not hold up another."""
    for section in gateway.config.copies:
        try:
            _make(gateway, section)
            _put(gateway, section)
        except (PlaceError, ExchangeError, KeysError, Refused, OSError) as error:
            gateway.problem("copy", section.partner, error)


def _make(gateway: Gateway, section: CopySection) -> None:
    with gateway.ledger.transaction() as connection:
        missing = copies.missing(connection, stream=section.stream, partner=section.partner)
    sealed = 0
    for entry in missing:
        if gateway.keyring.has_archive_key(instant(entry.created)):
            _make_one(gateway, section, entry)
        else:
            sealed += 1
    if sealed:
        error = ConfigurationError(
            f"{sealed} batches of stream {section.stream} cannot be copied: the archive keys of "
            "their months were destroyed",
            hint="what is in force comes again when its department delivers it as changed",
        )
        gateway.problem("copy", section.partner, error)


def _make_one(gateway: Gateway, section: CopySection, entry: EnvelopeEntry) -> None:
    gateway.tell(f"copy: {entry.stream} {entry.seq} for {section.partner}")
    sealed, signed = paths(gateway, section, entry)
    spool, keys = gateway.home.spool, gateway.keyring.archive_keys()
    with (
        sealing.kept_whole(gateway, entry).open("rb") as source,
        envelope.open_own(source, keys, folder=spool) as opened,
        tempfile.TemporaryFile(dir=spool) as plain,
    ):
        header = envelope.parse(source, max_body=entry.size).header
        context = parcel.Context(header, entry.eid, section.partner)
        sha256 = parcel.write(plain, opened, context)
        part = spool / sealed.name
        with open(os.open(part, os.O_RDWR | os.O_CREAT | os.O_TRUNC, 0o600), "w+b") as sink:
            age.encrypt(plain, sink, section.age)
            sink.flush()
            os.fsync(sink.fileno())
            sink.seek(0)
            digest = parcel.digest(sink, "blake2b").digest()
            ours = stream_digest(sink)
    signer = gateway.keyring.signer(gateway.now())
    text = minisign.signature_file(signer, digest, parcel.comment(context, sha256))
    move_durably(part, sealed)
    write_durably(signed, text.encode())
    with gateway.ledger.transaction() as connection:
        copies.record(
            connection, copies.Copy(entry.eid, section.partner, ours, file_digest(text.encode()))
        )


def _put(gateway: Gateway, section: CopySection) -> None:
    place = gateway.places[section.place]
    folder = addresses.folder(to=section.partner, sender=gateway.me, stream=section.stream)
    with gateway.ledger.transaction() as connection:
        waiting = copies.to_put(connection, stream=section.stream, partner=section.partner)
    for copy, entry in waiting:
        sealed, signed = paths(gateway, section, entry)
        for path, digest in ((sealed, copy.sealed), (signed, copy.signed)):
            _check_whole(path, digest)
            place.write(f"{folder}/{path.name}", path)
        with gateway.ledger.transaction() as connection:
            copies.mark_put(connection, copy, at=moment(gateway.now()))
        gateway.journal.write(
            "copy.put", at=gateway.now(), to=section.partner, stream=section.stream, seq=entry.seq
        )


def paths(gateway: Gateway, section: CopySection, entry: EnvelopeEntry) -> tuple[Path, Path]:
    """Where the sealed file and the signature of a copy are kept."""
    folder = gateway.home.root / "archive" / "copies" / section.partner / section.stream
    stem = addresses.envelope_name(entry.seq, entry.eid).removesuffix(".cxe")
    return folder / f"{stem}{SEALED}", folder / f"{stem}{SIGNED}"


def _check_whole(path: Path, digest: str) -> None:
    """Look that what leaves is what was made.

    Raises:
        LedgerError: it is gone or damaged.
    """
    try:
        with path.open("rb") as source:
            whole = stream_digest(source) == digest
    except FileNotFoundError:
        whole = False
    except OSError as error:
        raise DiskError(f"{path} cannot be read: {error.strerror}", hint="mend the disk") from error
    if not whole:
        raise LedgerError(
            f"{path.name} is gone or damaged in archive/copies",
            hint="restore it from a backup, then run again",
        )
