"""A source of bytes of known length: what a place is given to write."""

from __future__ import annotations

import io
import os
from contextlib import contextmanager
from dataclasses import dataclass
from hashlib import blake2b
from typing import TYPE_CHECKING, BinaryIO

from adapters.places.errors import WriteFailed
from adapters.places.place import BLOCK

if TYPE_CHECKING:
    from collections.abc import Iterator
    from pathlib import Path


@dataclass(frozen=True, slots=True)
class Source:
    """Bytes that can be read more than once; exactly `size` of them, or WriteFailed."""

    stream: BinaryIO
    size: int

    def blocks(self, size: int = BLOCK, *, start: int = 0) -> Iterator[bytes]:
        """Give all the bytes from `start` on, in blocks of `size`."""
        self.stream.seek(start)
        left = self.size - start
        while left:
            block = self.stream.read(min(size, left))
            if not block:
                raise _changed()
            left -= len(block)
            yield block
        if self.stream.read(1):
            raise _changed()

    def digest(self) -> bytes:
        """Hash all the bytes (BLAKE2b-256)."""
        return digest(self.blocks())


def digest(blocks: Iterator[bytes]) -> bytes:
    """Hash blocks (BLAKE2b-256)."""
    state = blake2b(digest_size=32)
    for block in blocks:
        state.update(block)
    return state.digest()


@contextmanager
def opened(source: Path | bytes) -> Iterator[Source]:
    """Open what is to be written. Raises WriteFailed when the local file cannot be read."""
    if isinstance(source, bytes):
        yield Source(io.BytesIO(source), len(source))
        return
    try:
        stream = source.open("rb")
    except OSError as error:
        raise WriteFailed(
            f"the local file to send cannot be read: {error.strerror}",
            hint="it must exist and belong to the user that runs the relay",
        ) from error
    with stream:
        yield Source(stream, os.fstat(stream.fileno()).st_size)


def _changed() -> WriteFailed:
    return WriteFailed(
        "the local file changed while it was being sent",
        hint="another process writes to it; send it again when it is finished",
    )
