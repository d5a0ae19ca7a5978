"""Digests: BLAKE2b with a personalisation for every use, so that no two uses can be mixed up."""

import hashlib
from typing import BinaryIO

from nacl.bindings import crypto_generichash as generichash

PERSON_SIZE = 16
READ_SIZE = 1 << 20


class Hasher:
    """A running BLAKE2b of libsodium, whose code for large data is faster than `hashlib`'s.

    Every byte of an envelope is hashed three times on its way, so this is most of its cost.
    """

    def __init__(self, person: str, *, size: int = 32, key: bytes = b"") -> None:
        """`person` is right-padded with spaces (envelope.md §2)."""
        self._state = generichash.generichash_blake2b_init(key, b"", _person(person), size)

    def update(self, data: bytes) -> None:
        """Take the next bytes in."""
        generichash.generichash_blake2b_update(self._state, data)

    def digest(self) -> bytes:
        """The digest of all bytes so far; more may follow."""
        return generichash.generichash_blake2b_final(self._state.copy())

    def hexdigest(self) -> str:
        """The same in lower-case hex."""
        return self.digest().hex()


def digest(data: bytes, person: str, *, size: int = 32, key: bytes = b"") -> bytes:
    """BLAKE2b of bytes that are at hand."""
    return hashlib.blake2b(data, digest_size=size, key=key, person=_person(person)).digest()


def file_digest(data: bytes) -> str:
    """The digest of a file's content, in hex (`file` of envelope.md §2)."""
    return digest(data, "cxe1 file").hex()


def stream_digest(stream: BinaryIO) -> str:
    """The same for a stream, from where it stands to its end."""
    running = Hasher("cxe1 file")
    while data := stream.read(READ_SIZE):
        running.update(data)
    return running.hexdigest()


def _person(text: str) -> bytes:
    return text.encode("ascii").ljust(PERSON_SIZE)
