"""The look at a workbook before any parser sees it: its ZIP container, counted while it inflates.

A workbook that would blow up, carries programs, or reaches outside itself is refused whole.
Threat model: zip bombs, nested and overlapping entries, macros, external links, entity tricks.
"""

from __future__ import annotations

import io
import struct
import zipfile
import zlib
from itertools import pairwise
from typing import Final

from adapters.errors import FileRefused

MAX_ENTRIES: Final = 5_000  # a workbook of 200 sheets with comments has about 1 000
MAX_INFLATED: Final = 1024 * 1024 * 1024  # a sheet of 1 048 576 rows and 24 columns
FREE_INFLATED: Final = 48 * 1024 * 1024  # up to here no ratio is suspicious
MAX_RATIO: Final = 100  # a real sheet packs 5 to 30 times
_BLOCK: Final = 1 << 18
_LOCAL_HEADER: Final = 30

_DIRECTORY_ENTRY: Final = b"PK\x01\x02"
_ARCHIVES: Final = (b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"\x1f\x8b", b"Rar!", b"7z\xbc\xaf")
_MARKUP: Final = (".xml", ".rels")
_ENTITIES: Final = (b"<!DOCTYPE", b"<!ENTITY")
# OpenDocument 1.3 part 2 §3.3: the first entry, stored, says what the document is.
_SPREADSHEET: Final = b"mimetypeapplication/vnd.oasis.opendocument.spreadsheet"
_DOCUMENTS: Final = ("word/", "ppt/")
_BROKEN: Final = (
    zipfile.BadZipFile,
    zlib.error,
    struct.error,
    ValueError,
    OverflowError,
    NotImplementedError,
    EOFError,
    OSError,
)


def inspect(data: bytes) -> zipfile.ZipFile:
    """Return the container, every entry of which has been inflated once and counted.

    Raises FileRefused.
    """
    if data.count(_DIRECTORY_ENTRY) > MAX_ENTRIES:
        raise FileRefused("workbook_bomb")
    try:
        box = zipfile.ZipFile(io.BytesIO(data))
        entries = box.infolist()
        _check_directory(entries, data)
        total = 0
        for entry in entries:
            total += _inflate(data, entry, budget=_budget(len(data)) - total)
    except _BROKEN:
        raise FileRefused("workbook_broken") from None
    return box


def _budget(packed: int) -> int:
    return min(MAX_INFLATED, max(FREE_INFLATED, MAX_RATIO * packed))


def _check_directory(entries: list[zipfile.ZipInfo], data: bytes) -> None:
    names = [entry.filename.lower() for entry in entries]
    if len(set(names)) != len(names):
        raise FileRefused("workbook_broken")
    if sum(entry.file_size for entry in entries) > _budget(len(data)):
        raise FileRefused("workbook_bomb")
    if any(entry.flag_bits & 0x1 for entry in entries):
        raise FileRefused("workbook_locked")
    by_place = sorted(entries, key=lambda entry: entry.header_offset)
    for one, following in pairwise(by_place):
        if one.header_offset + _LOCAL_HEADER + one.compress_size > following.header_offset:
            raise FileRefused("workbook_bomb")
    if any("vbaproject" in name or "xlm" in name.split("/")[-1] for name in names):
        raise FileRefused("workbook_macros")
    if any("/externallinks/" in name for name in names):
        raise FileRefused("workbook_links")
    if any("/embeddings/" in name or "/activex/" in name for name in names):
        raise FileRefused("workbook_nested")
    _check_kind(names, data)


def _check_kind(names: list[str], packed: bytes) -> None:
    """Refuse what is no workbook by its name: people send archives and other documents."""
    if "[content_types].xml" not in names:
        if "content.xml" not in names:
            raise FileRefused("file_not_table", kind="ZIP")
        if not packed.startswith(_SPREADSHEET, _LOCAL_HEADER):
            raise FileRefused("file_not_table", kind="ODF")
    if "xl/workbook.xml" not in names and any(name.startswith(_DOCUMENTS) for name in names):
        raise FileRefused("file_not_table", kind="Word / PowerPoint")


def _inflate(data: bytes, entry: zipfile.ZipInfo, *, budget: int) -> int:
    """Inflate one entry in blocks, keep none of them, and return how many bytes there were."""
    packed = _packed(data, entry)
    if entry.compress_type == zipfile.ZIP_STORED:
        _check_block(bytes(packed), entry.filename, first=True)
        return len(packed)
    if entry.compress_type != zipfile.ZIP_DEFLATED:
        raise FileRefused("workbook_broken")
    inflater = zlib.decompressobj(-zlib.MAX_WBITS)
    left: bytes | memoryview = packed
    count, tail = 0, b""
    while not inflater.eof:
        block = inflater.decompress(left, _BLOCK)
        left = inflater.unconsumed_tail
        if not block and not left and not inflater.eof:
            raise FileRefused("workbook_broken")
        _check_block(tail + block, entry.filename, first=count == 0)
        count += len(block)
        tail = block[-16:]
        if count > budget:
            raise FileRefused("workbook_bomb")
    if count != entry.file_size:
        raise FileRefused("workbook_bomb")
    return count


def _packed(data: bytes, entry: zipfile.ZipInfo) -> memoryview:
    at = entry.header_offset
    names = struct.unpack_from("<HH", data, at + 26)
    start = at + _LOCAL_HEADER + sum(names)
    if start + entry.compress_size > len(data):
        raise FileRefused("workbook_broken")
    return memoryview(data)[start : start + entry.compress_size]


def _check_block(block: bytes, name: str, *, first: bool) -> None:
    if first and block.startswith(_ARCHIVES):
        raise FileRefused("workbook_nested")
    if name.lower().endswith(_MARKUP) and any(entity in block for entity in _ENTITIES):
        raise FileRefused("workbook_entities")
