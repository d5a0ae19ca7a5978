"""A ZIP container without trust: its directory checked, its entries inflated and counted.

Threat model: bombs, entries that overlap or lie about their size, passwords, damage.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from dataclasses import dataclass
from itertools import pairwise
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

MAX_INFLATED: Final = 1024 * 1024 * 1024  # a sheet of 1 048 576 rows and 24 columns
FREE_INFLATED: Final = 48 * 1024 * 1024  # up to here no ratio is suspicious
MAX_RATIO: Final = 100  # a real sheet packs 5 to 30 times
_BLOCK: Final = 1 << 18
_LOCAL_HEADER: Final = 30
_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OverflowError,
    NotImplementedError,
    EOFError,
    OSError,
)


@dataclass(frozen=True, slots=True)
class Codes:
    """What a container is refused for, by rules of the intake."""

    broken: str
    bomb: str
    locked: str


def open_container(data: bytes, codes: Codes, *, most: int) -> zipfile.ZipFile:
    """Return a container whose directory is sound and names at most so many entries.

    Raises FileRefused, or one of BROKEN.
    """
    if data.count(_DIRECTORY_ENTRY) > most:
        raise FileRefused(codes.bomb)
    box = zipfile.ZipFile(io.BytesIO(data))
    _check_directory(box.infolist(), data, codes)
    return box


def budget(packed: int) -> int:
    """Return how many bytes a container of a size may inflate to."""
    return min(MAX_INFLATED, max(FREE_INFLATED, MAX_RATIO * packed))


def _check_directory(entries: Sequence[zipfile.ZipInfo], data: bytes, codes: Codes) -> None:
    if sum(entry.file_size for entry in entries) > budget(len(data)):
        raise FileRefused(codes.bomb)
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise FileRefused(codes.locked)
    by_place = sorted(entries, key=lambda entry: entry.header_offset)
    for one, following in pairwise(by_place):
        if one.header_offset + _LOCAL_HEADER + one.compress_size > following.header_offset:
            raise FileRefused(codes.bomb)


def blocks(data: bytes, entry: zipfile.ZipInfo, codes: Codes, *, most: int) -> Iterator[bytes]:
    """Inflate one entry in blocks, at most so many bytes. Raises FileRefused, or one of BROKEN."""
    packed = _packed(data, entry, codes)
    if entry.compress_type == zipfile.ZIP_STORED:
        if len(packed) > most:
            raise FileRefused(codes.bomb)
        yield bytes(packed)
        return
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise FileRefused(codes.broken)
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    left: bytes | memoryview = packed
    count = 0
    while not inflater.eof:
        block = inflater.decompress(left, _BLOCK)
        left = inflater.unconsumed_tail
        if not block and not left and not inflater.eof:
            raise FileRefused(codes.broken)
        count += len(block)
        if count > most:
            raise FileRefused(codes.bomb)
        yield block
    if count != entry.file_size:
        raise FileRefused(codes.bomb)


def _packed(data: bytes, entry: zipfile.ZipInfo, codes: Codes) -> memoryview:
    at = entry.header_offset
    names = struct.unpack_from("<HH", data, at + 26)
    start = at + _LOCAL_HEADER + sum(names)
    if start + entry.compress_size > len(data):
        raise FileRefused(codes.broken)
    return memoryview(data)[start : start + entry.compress_size]
