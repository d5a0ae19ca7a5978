"""Digests: BLAKE2b with a personalisation for every use, so that no two uses can be mixed up."""

import hashlib
from typing import BinaryIO

PERSON_SIZE = 16
READ_SIZE = 1 << 20


def hasher(person: str, *, size: int = 32, key: bytes = b"") -> "hashlib.blake2b":
    """A running BLAKE2b; `person` is right-padded with spaces (envelope.md §2)."""
    return hashlib.blake2b(
        digest_size=size, key=key, person=person.encode("ascii").ljust(PERSON_SIZE)
    )


def digest(data: bytes, person: str, *, size: int = 32, key: bytes = b"") -> bytes:
    """BLAKE2b of bytes that are at hand."""
    running = hasher(person, size=size, key=key)
    running.update(data)
    return running.digest()


def file_digest(data: bytes) -> str:
    """The digest of a file's content, in hex (`file` of envelope.md §2)."""
    return digest(data, "cxe1 file").hex()


def stream_digest(stream: BinaryIO) -> str:
    """The same for a stream, from where it stands to its end."""
    running = hasher("cxe1 file")
    while data := stream.read(READ_SIZE):
        running.update(data)
    return running.hexdigest()
