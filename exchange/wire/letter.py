"""Letter: what a sender encloses, for whom, and how it becomes the bytes of an envelope.

The writer's half of docs/envelope.md, suite 1; `exchange.wire.envelope` is the reader's.
"""

import secrets
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import BinaryIO

from exchange.wire import header as headers
from exchange.wire import schedule
from exchange.wire.header import CHUNK_SIZE, SUITE_NACL, Header, Prefix, Slot, body_size
from exchange.wire.payload import Payload, PayloadFile
from keys import boxes, streams
from keys.boxes import DecryptionKey
from keys.digests import Hasher
from keys.roles import Role, key_id
from keys.signing import SigningKey


@dataclass(frozen=True, slots=True)
class Letter:
    """What the sender decides about an envelope."""

    sender: str
    to: tuple[str, ...]
    kind: str
    standard: str
    stream: str
    seq: int
    prev: str
    batch: str
    created: datetime
    expires: datetime


@dataclass(frozen=True, slots=True)
class Recipient:
    """An organisation and the encryption key to seal to."""

    organisation: str
    public: bytes


@dataclass(frozen=True, slots=True)
class Sealed:
    """What was written: its identity, its size, and the digest of the whole file."""

    eid: str
    size: int
    digest: str
    batch: str


def seal(
    sink: BinaryIO,
    letter: Letter,
    *,
    files: Sequence[PayloadFile],
    signers: Sequence[SigningKey],
    recipients: Sequence[Recipient],
    archive: DecryptionKey | bytes | None,
    sources: Sequence[str] = (),
    folder: Path | None = None,
    random: Callable[[int], bytes] = secrets.token_bytes,
) -> Sealed:
    """Write an envelope to `sink`, in memory that does not grow with the content.

    `archive` is our own archive key or its public half, `folder` where the spool lies, `sources`
    the eids this batch was made from. `random` is for test vectors alone.

    Raises:
        ValueError: something outside the format, such as a recipient without a key.
        OSError: a file cannot be read, the sink or the spool not written.
    """
    _check_parties(letter, signers, recipients)
    cek, salt = random(schedule.CEK_SIZE), random(32)
    header = _header(letter, signers, _slots(cek, recipients, archive), cek, salt)
    encoded = headers.encode(header)
    spooled = Payload.spooled(
        files, batch=letter.batch, standard=letter.standard, made_from=sources, folder=folder
    )
    with spooled as content:
        prefix = headers.encode_prefix(Prefix(SUITE_NACL, len(encoded), body_size(content.size)))
        out = _Output(sink)
        out.write(prefix + encoded)
        header_hash = schedule.header_hash(prefix, encoded)
        body_hash = _seal_body(out, content, header_hash, schedule.payload_key(cek, header_hash))
    message = schedule.signed_message(header_hash, body_hash)
    block = b"".join(bytes.fromhex(key.kid) + key.sign(message) for key in signers)
    out.write(bytes([len(signers)]) + block)
    return Sealed(schedule.eid(header_hash, body_hash), out.size, out.digest, letter.batch)


def _check_parties(
    letter: Letter, signers: Sequence[SigningKey], recipients: Sequence[Recipient]
) -> None:
    if {one.organisation for one in recipients} != set(letter.to):
        raise ValueError("the recipients' keys are not those of the organisations in `to`")
    if any(key.role is not Role.SIGNING for key in signers):
        raise ValueError("only keys of the signing role sign envelopes")


def _slots(
    cek: bytes, recipients: Sequence[Recipient], archive: DecryptionKey | bytes | None
) -> tuple[Slot, ...]:
    keys = [(Role.ENCRYPTION, one.public) for one in recipients]
    if archive is not None:
        public = archive if isinstance(archive, bytes) else archive.public
        keys.append((Role.ARCHIVE, public))
    return tuple(Slot(key_id(role, public), boxes.seal(public, cek)) for role, public in keys)


def _header(
    letter: Letter,
    signers: Sequence[SigningKey],
    slots: tuple[Slot, ...],
    cek: bytes,
    salt: bytes,
) -> Header:
    return Header(
        sender=letter.sender,
        to=letter.to,
        kind=letter.kind,
        standard=letter.standard,
        stream=letter.stream,
        seq=letter.seq,
        prev=letter.prev,
        batch=letter.batch,
        created=letter.created,
        expires=letter.expires,
        signers=tuple(key.kid for key in signers),
        slots=slots,
        salt=salt,
        commit=schedule.commitment(cek, salt),
    )


def _seal_body(out: "_Output", content: Payload, header_hash: bytes, key: bytes) -> bytes:
    running = schedule.body_hasher()
    for data in streams.seal(key, content.chunks(CHUNK_SIZE), header_hash):
        running.update(data)
        out.write(data)
    return running.digest()


class _Output:
    """A sink that counts and hashes what is written to it."""

    def __init__(self, sink: BinaryIO) -> None:
        self._sink = sink
        self._running = Hasher("cxe1 file")
        self.size = 0

    def write(self, data: bytes) -> None:
        self._sink.write(data)
        self._running.update(data)
        self.size += len(data)

    @property
    def digest(self) -> str:
        return self._running.hexdigest()
