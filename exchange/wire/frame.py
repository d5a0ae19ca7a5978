"""Compression inside envelopes: exactly one Zstandard frame, inflated within known bounds.

RFC 8878. A reader walks the frame's blocks first, which shows without inflating anything that
the file is one frame and nothing else; then it inflates piece by piece, never past `raw_size`.
"""

import io
import os
from collections.abc import Iterator
from typing import BinaryIO, cast

import zstandard

LEVEL = 1
MAX_WINDOW = 8 << 20
READ_SIZE = 1 << 17

_MAGIC = b"\x28\xb5\x2f\xfd"
_MAX_FRAME_HEADER = 18
_BLOCK_HEADER_SIZE = 3
_RLE = 1
_RESERVED = 3
_CHECKSUM_SIZE = 4


class BadFrame(ValueError):
    """Not exactly one frame, too large a window, a dictionary, or another size than declared."""


def compress(source: BinaryIO, sink: BinaryIO) -> None:
    """Write `source` to `sink` as one frame with a checksum."""
    compressor = zstandard.ZstdCompressor(level=LEVEL, write_checksum=True).compressobj()
    while data := source.read(READ_SIZE):
        sink.write(compressor.compress(data))
    sink.write(compressor.flush())


def inflate(source: BinaryIO, *, size: int, raw_size: int) -> Iterator[bytes]:
    """The content of the frame that is the next `size` bytes of a seekable `source`.

    Raises:
        BadFrame: while iterating, before a byte past `raw_size` is handed out.
    """
    start = source.tell()
    _check_frame(source, start, size, raw_size)
    source.seek(start)
    reader = zstandard.ZstdDecompressor(max_window_size=MAX_WINDOW).stream_reader(
        cast("BinaryIO", _Bounded(source, size)), read_across_frames=False, closefd=False
    )
    total = 0
    try:
        while data := reader.read(READ_SIZE):
            total += len(data)
            if total > raw_size:
                raise BadFrame("more content than declared")
            yield data
    except zstandard.ZstdError:
        raise BadFrame("a damaged frame") from None
    if total != raw_size:
        raise BadFrame("less content than declared")


class _Bounded(io.RawIOBase):
    """At most `left` bytes of a stream, which may go on after them."""

    def __init__(self, stream: BinaryIO, left: int) -> None:
        super().__init__()
        self._stream = stream
        self._left = left

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        wanted = self._left if size < 0 else min(size, self._left)
        data = self._stream.read(wanted)
        self._left -= len(data)
        return data


def _check_frame(source: BinaryIO, start: int, size: int, raw_size: int) -> None:
    head = source.read(min(size, _MAX_FRAME_HEADER))
    if not head.startswith(_MAGIC):
        raise BadFrame("no frame")
    try:
        frame = zstandard.get_frame_parameters(head)
        header_size = zstandard.frame_header_size(head)
    except zstandard.ZstdError:
        raise BadFrame("a damaged frame header") from None
    if frame.dict_id or frame.window_size > MAX_WINDOW:
        raise BadFrame("a dictionary, or a window over 8 MiB")
    if frame.content_size not in (zstandard.CONTENTSIZE_UNKNOWN, raw_size):
        raise BadFrame("another content size than declared")
    end = _end_of_blocks(source, start + header_size, start + size)
    if end + _CHECKSUM_SIZE * frame.has_checksum != start + size:
        raise BadFrame("not exactly one frame")


def _end_of_blocks(source: BinaryIO, position: int, limit: int) -> int:
    last = 0
    while not last:
        source.seek(position, os.SEEK_SET)
        head = source.read(_BLOCK_HEADER_SIZE)
        if position + _BLOCK_HEADER_SIZE > limit or len(head) < _BLOCK_HEADER_SIZE:
            raise BadFrame("a frame without a last block")
        bits = int.from_bytes(head, "little")
        last, kind, length = bits & 1, bits >> 1 & 3, bits >> 3
        if kind == _RESERVED:
            raise BadFrame("a reserved block type")
        position += _BLOCK_HEADER_SIZE + (1 if kind == _RLE else length)
    return position
