"""Envelope: taking one apart in the order that is safe.

The reader's half of docs/envelope.md, suite 1 (`exchange.wire.letter` writes). A reader calls, in
this order and on one seekable file: `parse` (a claim) -> `verify` (who says so) -> policy and
chain -> `open_body` (what is said).
Each step raises `Refused` with the one public code of that step, and nothing else for bad bytes.
"""

import hmac
import os
import stat
from collections.abc import Callable, Sequence
from contextlib import ExitStack
from dataclasses import dataclass
from pathlib import Path
from types import TracebackType
from typing import BinaryIO, Self

from exchange.refusal import Code, Refused
from exchange.wire import header as headers
from exchange.wire import payload, schedule
from exchange.wire.header import (
    MAX_SIGNERS,
    PREFIX_SIZE,
    SEALED_CHUNK_SIZE,
    STREAM_HEADER_SIZE,
    SUITE_NACL,
    Header,
    Prefix,
)
from exchange.wire.letter import Letter, Recipient, Sealed, seal
from exchange.wire.manifest import ZSTD, Manifest
from exchange.wire.payload import OpenedFile, PayloadFile
from keys import signing, streams
from keys.boxes import DecryptionKey
from keys.streams import BadStream

__all__ = [
    "Envelope",
    "Inspection",
    "Letter",
    "Opened",
    "OpenedFile",
    "PayloadFile",
    "Recipient",
    "Sealed",
    "Verified",
    "content_key",
    "decrypt",
    "identify",
    "inspect",
    "open_body",
    "open_own",
    "open_spooled",
    "parse",
    "read",
    "seal",
    "verify",
]

DEFAULT_MAX_BODY = 2 << 30  # envelope.md §1, policy default
BLOCK_SIZE = 96  # key id and signature
READ_SIZE = 1 << 20

FindKey = Callable[[str], bytes | None]


@dataclass(frozen=True, slots=True)
class Envelope:
    """The parts of a file that has the form of an envelope. Every word in it is a claim."""

    prefix: Prefix
    header: Header
    header_hash: bytes
    block: tuple[tuple[str, bytes], ...]
    size: int

    @property
    def body_start(self) -> int:
        """Where the body begins."""
        return PREFIX_SIZE + self.prefix.header_size


@dataclass(frozen=True, slots=True)
class Verified:
    """An envelope whose signatures are all good. Whether to take it is policy's question."""

    envelope: Envelope
    body_hash: bytes
    eid: str

    @property
    def header(self) -> Header:
        """The signed header."""
        return self.envelope.header

    @property
    def suite(self) -> int:
        """The suite the envelope was written in."""
        return self.envelope.prefix.suite

    @property
    def size(self) -> int:
        """The size of the whole file."""
        return self.envelope.size


@dataclass(frozen=True, slots=True)
class Opened:
    """The content: checked whole. A context manager; closing it lets the temporary files go.

    `plain` is what uncompressed files are windows into.
    """

    manifest: Manifest
    files: tuple[OpenedFile, ...]
    plain: BinaryIO

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let the temporary files go."""
        for file in self.files:
            file.stream.close()
        self.plain.close()

    def as_payload(self) -> tuple[PayloadFile, ...]:
        """The same files, ready to be sealed again; use them before closing."""
        return tuple(
            PayloadFile(
                name=file.entry.name,
                type=file.entry.type,
                data=file.stream,
                records=file.entry.records,
                compress=file.entry.raw_size is not None,
            )
            for file in self.files
        )


def parse(source: BinaryIO, *, max_body: int = DEFAULT_MAX_BODY) -> Envelope:
    """Steps 2 and 3: the form of a seekable file, and its header. Nothing is trusted yet.

    Raises:
        Refused: `format` or `header`.
    """
    size = source.seek(0, os.SEEK_END)
    source.seek(0)
    raw_prefix = source.read(PREFIX_SIZE)
    prefix = headers.parse_prefix(raw_prefix)
    if prefix.body_size > max_body:
        raise Refused(Code.FORMAT, "a longer body than this home takes")
    start = PREFIX_SIZE + prefix.header_size + prefix.body_size
    if size <= start:
        raise Refused(Code.FORMAT, "shorter than its prefix says")
    raw_header = source.read(prefix.header_size)
    source.seek(start)
    count = int.from_bytes(source.read(1), "big")
    if not 1 <= count <= MAX_SIGNERS or size != start + 1 + BLOCK_SIZE * count:
        raise Refused(Code.FORMAT, "another size than its parts have")
    raw_block = source.read(BLOCK_SIZE * count)
    block = tuple(
        (raw_block[at : at + 32].hex(), raw_block[at + 32 : at + BLOCK_SIZE])
        for at in range(0, len(raw_block), BLOCK_SIZE)
    )
    header_hash = schedule.header_hash(raw_prefix, raw_header)
    return Envelope(prefix, headers.parse(raw_header), header_hash, block, size)


def verify(source: BinaryIO, envelope: Envelope, find: FindKey) -> Verified:
    """Step 4: hash the body and verify every signature, keys found by key id only.

    `find` gives the Ed25519 public key of a key id in whatever role, or None.

    Raises:
        Refused: `signature`.
    """
    if tuple(kid for kid, _ in envelope.block) != envelope.header.signers:
        raise Refused(Code.SIGNATURE, "the signature block differs from signers")
    body_hash = _hash_body(source, envelope)
    message = schedule.signed_message(envelope.header_hash, body_hash)
    for kid, signature in envelope.block:
        public = find(kid)
        if public is None:
            raise Refused(Code.SIGNATURE, f"unknown key {kid}")
        if not signing.verify(public, message, signature):
            raise Refused(Code.SIGNATURE, f"wrong signature of key {kid}")
    return Verified(envelope, body_hash, schedule.eid(envelope.header_hash, body_hash))


def read(source: BinaryIO, find: FindKey, *, max_body: int = DEFAULT_MAX_BODY) -> Verified:
    """Steps 2 to 4 in one go.

    Raises:
        Refused: `format`, `header` or `signature`.
    """
    return verify(source, parse(source, max_body=max_body), find)


def content_key(verified: Verified, keys: Sequence[DecryptionKey]) -> bytes:
    """Step 7: the content key from the slot of the first of our keys (newest first) that has one.

    Raises:
        Refused: `recipient`.
    """
    slots = {slot.kid: slot.box for slot in verified.header.slots}
    ours = next((key for key in keys if key.kid in slots), None)
    if ours is None:
        raise Refused(Code.RECIPIENT, "no slot for any of our keys")
    cek = ours.open(slots[ours.kid])
    if cek is None or len(cek) != schedule.CEK_SIZE:
        raise Refused(Code.RECIPIENT, f"the slot of key {ours.kid} does not open")
    if not hmac.compare_digest(
        schedule.commitment(cek, verified.header.salt), verified.header.commit
    ):
        raise Refused(Code.RECIPIENT, "the content key is not the committed one")
    return cek


def open_body(
    source: BinaryIO,
    verified: Verified,
    keys: Sequence[DecryptionKey],
    *,
    folder: Path | None = None,
    max_raw: int = payload.MAX_RAW_BYTES,
) -> Opened:
    """Steps 7 to 9: the content, checked whole; `folder` is where temporary files lie.

    Raises:
        Refused: `recipient`, `body` or `manifest`; nothing stays behind.
        OSError: the disk is full or failing.
    """
    if verified.suite != SUITE_NACL:
        raise Refused(Code.POLICY, "a suite that this version cannot open")
    cek = content_key(verified, keys)
    with ExitStack() as stack:
        plain = stack.enter_context(payload.temporary(folder))
        decrypt(source, verified, cek, plain)
        found, files = payload.extract(
            plain, header=verified.header, folder=folder, max_raw=max_raw
        )
        if any(file.entry.encoding != ZSTD for file in files):
            stack.pop_all()  # they are read there
    return Opened(found, files, plain)


def open_own(
    source: BinaryIO, keys: Sequence[DecryptionKey], *, folder: Path | None = None
) -> Opened:
    """The content of an envelope of ours, by its archive slot. Nobody's signature is asked for.

    Raises:
        Refused: damaged, or sealed to an archive key that was destroyed (`recipient`).
    """
    envelope = parse(source, max_body=headers.MAX_BODY_BYTES)
    return open_body(source, identify(source, envelope), keys, folder=folder)


def identify(source: BinaryIO, envelope: Envelope) -> Verified:
    """The eid and body hash of an envelope of ours, without looking at its signatures."""
    body_hash = _hash_body(source, envelope)
    return Verified(envelope, body_hash, schedule.eid(envelope.header_hash, body_hash))


def decrypt(source: BinaryIO, verified: Verified, cek: bytes, sink: BinaryIO) -> None:
    """Step 8: the plain text into `sink`, while hashing the body a second time.

    Raises:
        Refused: `body`: a bad chunk, FINAL elsewhere than at the end, or other bytes than verified.
    """
    envelope = verified.envelope
    running = schedule.body_hasher()
    source.seek(envelope.body_start)
    left = envelope.prefix.body_size - STREAM_HEADER_SIZE
    start = source.read(STREAM_HEADER_SIZE)
    running.update(start)
    key = schedule.payload_key(cek, envelope.header_hash)
    try:
        opener = streams.Opener(key, start, envelope.header_hash)
        while left:
            chunk = source.read(min(SEALED_CHUNK_SIZE, left))
            left -= len(chunk)
            running.update(chunk)
            sink.write(opener.open(chunk, last=not left))
    except BadStream as error:
        raise Refused(Code.BODY, str(error)) from None
    if not hmac.compare_digest(running.digest(), verified.body_hash):
        raise Refused(Code.BODY, "the body changed between two readings")


@dataclass(frozen=True, slots=True)
class Inspection:
    """What a file shows without any key: its header, its sizes and the state of its signatures."""

    envelope: Envelope
    eid: str
    signatures: tuple[tuple[str, str], ...]


def inspect(source: BinaryIO, find: FindKey) -> Inspection:
    """Look at an envelope: each signature is `valid`, `wrong` or by an `unknown` key.

    Raises:
        Refused: `format` or `header`.
    """
    envelope = parse(source, max_body=headers.MAX_BODY_BYTES)
    found = identify(source, envelope)
    message = schedule.signed_message(envelope.header_hash, found.body_hash)
    states = []
    for kid, signature in envelope.block:
        public = find(kid)
        if public is None:
            states.append((kid, "unknown"))
        else:
            valid = signing.verify(public, message, signature)
            states.append((kid, "valid" if valid else "wrong"))
    return Inspection(envelope, found.eid, tuple(states))


def open_spooled(path: Path) -> BinaryIO:
    """A file of our private spool, opened without following a link (step 1).

    Raises:
        Refused: `format`: a link, or no regular file.
    """
    try:
        descriptor = os.open(path, os.O_RDONLY | os.O_NOFOLLOW | os.O_CLOEXEC | os.O_NONBLOCK)
    except OSError:
        raise Refused(Code.FORMAT, "not a file that can be read") from None
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise Refused(Code.FORMAT, "not a regular file")
    return os.fdopen(descriptor, "rb")


def _hash_body(source: BinaryIO, envelope: Envelope) -> bytes:
    running = schedule.body_hasher()
    source.seek(envelope.body_start)
    left = envelope.prefix.body_size
    while left:
        data = source.read(min(READ_SIZE, left))
        if not data:
            raise Refused(Code.FORMAT, "the file became shorter while it was read")
        left -= len(data)
        running.update(data)
    return running.digest()
