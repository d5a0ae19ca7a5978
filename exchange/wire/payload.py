"""Payload: the plain text of a body, which is manifest, files and padding.

    u32 manifest length | manifest | files in order | zero padding (Padmé)

Writing: the sources are hashed and compressed into a spool first, because the manifest that
precedes them names their lengths and digests. Reading: every length, digest and padding byte is
checked, and names inside are never used as paths.
"""

from __future__ import annotations

import io
import os
import shutil
import tempfile
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager
from dataclasses import dataclass, replace
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Self, cast

from exchange.refusal import Code, Refused
from exchange.wire import frame, manifest
from exchange.wire.frame import BadFrame
from exchange.wire.header import MAX_BODY_BYTES, Header, body_size
from exchange.wire.manifest import MAX_MANIFEST_BYTES, ZSTD, FileEntry, Manifest
from keys.digests import Hasher

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

LENGTH_SIZE = 4
PADDING_FLOOR = 65_536
READ_SIZE = 1 << 20
WINDOW_SIZE = 1 << 17
SPOOL_IN_MEMORY = 8 << 20  # smaller payloads never touch the disk
MAX_RAW_BYTES = 16 << 30  # all files of an envelope, inflated: eight times the default body limit

FILE_PERSON = "cxe1 file"


@dataclass(frozen=True, slots=True)
class PayloadFile:
    """A file to send: its name and type inside, and where its bytes are."""

    name: str
    type: str
    data: bytes | Path | BinaryIO
    records: int | None = None
    compress: bool = True


@dataclass(frozen=True, slots=True)
class OpenedFile:
    """A received file: what the manifest says of it, and its checked content.

    The content lies in an anonymous temporary file: no name, nothing left behind by a kill. What
    came uncompressed is read where it lies in the opened plain text.
    """

    entry: FileEntry
    stream: BinaryIO

    @property
    def name(self) -> str:
        """Its name inside the envelope: a label, never a path."""
        return self.entry.name

    @property
    def size(self) -> int:
        """The length of the content, after decompression."""
        return self.entry.size if self.entry.raw_size is None else self.entry.raw_size

    def read(self) -> bytes:
        """The whole content; look at `size` first."""
        self.stream.seek(0)
        return self.stream.read()


@dataclass(frozen=True, slots=True)
class Payload:
    """A payload ready to be read once, in order."""

    manifest: Manifest
    _head: bytes
    _spool: BinaryIO
    size: int

    @classmethod
    @contextmanager
    def spooled(
        cls,
        sources: Sequence[PayloadFile],
        *,
        batch: str,
        standard: str,
        made_from: Sequence[str] = (),
        folder: Path | None = None,
    ) -> Iterator[Self]:
        """Copy, hash and compress the sources; the spool in `folder` goes when the block ends.

        Raises:
            ValueError: a name, type or number outside the format, or more than it can hold.
            OSError: a source cannot be read or the spool not written.
        """
        with ExitStack() as stack:
            spool = stack.enter_context(temporary(folder))
            entries = tuple(_spool(source, spool) for source in sources)
            found = Manifest(batch, standard, entries, tuple(made_from))
            encoded = manifest.encode(found)
            head = len(encoded).to_bytes(LENGTH_SIZE, "big") + encoded
            size = padded_size(len(head) + spool.tell())
            if body_size(size) > MAX_BODY_BYTES:
                raise ValueError("more than an envelope holds (64 GiB)")
            yield cls(found, head, spool, size)

    def chunks(self, size: int) -> Iterator[tuple[bytes, bool]]:
        """The plain text in pieces of `size` bytes, each with whether it is the last."""
        self._spool.seek(0)
        pending = self._head
        left = self.size
        while left:
            wanted = min(size, left)
            while len(pending) < wanted:
                more = self._spool.read(size)
                pending += more or bytes(wanted - len(pending))
            left -= wanted
            yield pending[:wanted], not left
            pending = pending[wanted:]


def temporary(folder: Path | None) -> BinaryIO:
    """An anonymous file: in memory while small, then in `folder`; gone when closed or killed."""
    where = None if folder is None else str(folder)
    return cast("BinaryIO", tempfile.SpooledTemporaryFile(SPOOL_IN_MEMORY, dir=where))


def padded_size(size: int) -> int:
    """Padmé with a floor: the total length that `size` bytes are padded to (envelope.md §2)."""
    found = max(PADDING_FLOOR, size)
    exponent = found.bit_length() - 1
    step = 1 << (exponent - exponent.bit_length())
    return -(-found // step) * step


def extract(
    plain: BinaryIO, *, header: Header, folder: Path | None = None, max_raw: int = MAX_RAW_BYTES
) -> tuple[Manifest, tuple[OpenedFile, ...]]:
    """Check the opened plain text whole; the files that come back are the caller's to close.

    Uncompressed files are windows into `plain`: it has to stay open for as long as they are read.

    Raises:
        Refused: `manifest`.
        OSError: the disk is full or failing.
    """
    plain.seek(0)
    found = _read_manifest(plain, header)
    _check_lengths(plain, found, max_raw)
    with ExitStack() as stack:
        files = tuple(_extract_file(plain, entry, folder, stack) for entry in found.files)
        _check_padding(plain)
        stack.pop_all()
    return found, files


def _spool(source: PayloadFile, spool: BinaryIO) -> FileEntry:
    start = spool.tell()
    raw = Hasher(FILE_PERSON)
    with _opened(source.data) as stream:
        tapped = _Tap(stream, raw.update)
        if source.compress:
            frame.compress(cast("BinaryIO", tapped), spool)
        else:
            shutil.copyfileobj(tapped, spool, READ_SIZE)
    size = spool.tell() - start
    entry = FileEntry(source.name, source.type, size, raw.hexdigest(), source.records)
    if not source.compress:
        return entry
    spool.seek(start)
    stored = Hasher(FILE_PERSON)
    for data in _pieces(spool, size):
        stored.update(data)
    return replace(
        entry,
        digest=stored.hexdigest(),
        encoding=ZSTD,
        raw_size=tapped.total,
        raw_digest=raw.hexdigest(),
    )


@contextmanager
def _opened(data: bytes | Path | BinaryIO) -> Iterator[BinaryIO]:
    if isinstance(data, Path):
        with data.open("rb") as stream:
            yield stream
    elif isinstance(data, bytes):
        yield io.BytesIO(data)
    else:
        data.seek(0)
        yield data


def _read_manifest(plain: BinaryIO, header: Header) -> Manifest:
    length = int.from_bytes(plain.read(LENGTH_SIZE), "big")
    if length > MAX_MANIFEST_BYTES:
        raise Refused(Code.MANIFEST, "longer than 1 MiB")
    found = manifest.parse(plain.read(length))
    if found.batch != header.batch or found.standard != header.standard:
        raise Refused(Code.MANIFEST, "batch or standard differ from the header's")
    return found


def _check_lengths(plain: BinaryIO, found: Manifest, max_raw: int) -> None:
    here = plain.tell()
    total = plain.seek(0, os.SEEK_END)
    plain.seek(here)
    if padded_size(here + sum(entry.size for entry in found.files)) != total:
        raise Refused(Code.MANIFEST, "lengths do not add up, or padding is not minimal")
    if sum(entry.raw_size or entry.size for entry in found.files) > max_raw:
        raise Refused(Code.MANIFEST, "more content than this home takes")


def _extract_file(
    plain: BinaryIO, entry: FileEntry, folder: Path | None, stack: ExitStack
) -> OpenedFile:
    start = plain.tell()
    stored = Hasher(FILE_PERSON)
    for data in _pieces(plain, entry.size):
        stored.update(data)
    _require(stored.hexdigest() == entry.digest, "a file with another digest")
    if entry.encoding != ZSTD:
        _require(entry.raw_size in (None, entry.size), "a file with another raw length")
        _require(entry.raw_digest in (None, entry.digest), "a file with another raw digest")
        return OpenedFile(entry, io.BufferedReader(_Window(plain, start, entry.size), WINDOW_SIZE))
    sink = stack.enter_context(temporary(folder))
    plain.seek(start)
    _inflate(plain, entry, sink)
    plain.seek(start + entry.size)
    sink.seek(0)
    return OpenedFile(entry, sink)


def _inflate(plain: BinaryIO, entry: FileEntry, sink: BinaryIO) -> None:
    raw = Hasher(FILE_PERSON)
    try:
        for data in frame.inflate(plain, size=entry.size, raw_size=entry.raw_size or 0):
            raw.update(data)
            sink.write(data)
    except BadFrame as error:
        raise Refused(Code.MANIFEST, f"compression: {error}") from None
    _require(entry.raw_digest == raw.hexdigest(), "a file with another raw digest")


def _pieces(stream: BinaryIO, size: int) -> Iterator[bytes]:
    while size:
        data = stream.read(min(READ_SIZE, size))
        _require(bool(data), "shorter than its manifest says")
        size -= len(data)
        yield data


def _check_padding(plain: BinaryIO) -> None:
    while data := plain.read(READ_SIZE):
        _require(not data.strip(b"\0"), "padding that is not zero")


def _require(condition: bool, detail: str) -> None:
    if not condition:
        raise Refused(Code.MANIFEST, detail)


class _Tap(io.RawIOBase):
    """A stream that shows what is read from it to somebody else, and counts it."""

    def __init__(self, stream: BinaryIO, show: Callable[[bytes], None]) -> None:
        super().__init__()
        self._stream = stream
        self._show = show
        self.total = 0

    def readable(self) -> bool:
        return True

    def read(self, size: int = -1) -> bytes:
        data = self._stream.read(size)
        self._show(data)
        self.total += len(data)
        return data


class _Window(io.RawIOBase):
    """Some bytes of a stream as a stream of their own, at a place of its own."""

    def __init__(self, stream: BinaryIO, start: int, size: int) -> None:
        super().__init__()
        self._stream = stream
        self._start = start
        self._size = size
        self._at = 0

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def seek(self, offset: int, whence: int = os.SEEK_SET) -> int:
        origin = {os.SEEK_SET: 0, os.SEEK_CUR: self._at, os.SEEK_END: self._size}[whence]
        self._at = max(0, origin + offset)
        return self._at

    def readinto(self, buffer: WriteableBuffer) -> int:
        room = memoryview(buffer)
        self._stream.seek(self._start + self._at)
        data = self._stream.read(max(0, min(len(room), self._size - self._at)))
        room[: len(data)] = data
        self._at += len(data)
        return len(data)
