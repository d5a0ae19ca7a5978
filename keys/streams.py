"""Sealed streams: chunks under one key, in one order, with one end (libsodium's secretstream).

libsodium itself accepts a stream without FINAL and chunks after it; here both are refused.
"""

from collections.abc import Iterable, Iterator

import nacl.exceptions
from nacl import bindings

HEADER_SIZE = bindings.crypto_secretstream_xchacha20poly1305_HEADERBYTES
OVERHEAD = bindings.crypto_secretstream_xchacha20poly1305_ABYTES

_FINAL = bindings.crypto_secretstream_xchacha20poly1305_TAG_FINAL
_MESSAGE = bindings.crypto_secretstream_xchacha20poly1305_TAG_MESSAGE


class BadStream(ValueError):
    """A chunk that does not open, a missing end, or something after the end."""


def seal(key: bytes, chunks: Iterable[tuple[bytes, bool]], associated: bytes) -> Iterator[bytes]:
    """The stream's header, then each sealed chunk; the chunks say which of them is the last."""
    state = bindings.crypto_secretstream_xchacha20poly1305_state()
    yield bindings.crypto_secretstream_xchacha20poly1305_init_push(state, key)
    for data, last in chunks:
        yield bindings.crypto_secretstream_xchacha20poly1305_push(
            state, data, associated, _FINAL if last else _MESSAGE
        )


class Opener:
    """Opens the chunks of one stream in order."""

    def __init__(self, key: bytes, header: bytes, associated: bytes) -> None:
        if len(header) != HEADER_SIZE:
            raise BadStream("no stream header")
        self._associated = associated
        self._state = bindings.crypto_secretstream_xchacha20poly1305_state()
        bindings.crypto_secretstream_xchacha20poly1305_init_pull(self._state, header, key)

    def open(self, chunk: bytes, *, last: bool) -> bytes:
        """The content of the next chunk, which must end the stream exactly when it is the last.

        Raises:
            BadStream: it does not open, or FINAL stands elsewhere than on the last chunk.
        """
        if len(chunk) <= OVERHEAD:
            raise BadStream("a chunk without content")
        try:
            data, tag = bindings.crypto_secretstream_xchacha20poly1305_pull(
                self._state, chunk, self._associated
            )
        except (nacl.exceptions.RuntimeError, nacl.exceptions.CryptoError):
            raise BadStream("a chunk that does not open") from None
        if tag != (_FINAL if last else _MESSAGE):
            raise BadStream("FINAL is missing at the end, or stands elsewhere")
        return data
