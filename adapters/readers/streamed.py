"""Large delimited texts, read in batches: some thousand records are in memory at a time.

The bytes are looked through once to find their encoding by the rules of `decoding`, and read a
second time; blocks end at line ends, which no part of a character is.
"""

from __future__ import annotations

import hashlib
from dataclasses import dataclass, replace
from typing import TYPE_CHECKING, BinaryIO, Final

import polars as pl

from adapters.errors import FileRefused
from adapters.readers import decoding, kind
from adapters.readers.csv import MAX_RECORD_LINES, Cutter, Dialect, lines_of, marked

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.mapping.file_form import FileForm
    from adapters.table import Origin, Table

HEAD: Final = 512  # bytes that tell what a file is
MAX_BYTES: Final = 16 * 1024**3
MAX_LINE: Final = 64 * 1024**2
BLOCK: Final = 4 * 1024**2  # twice as much takes 110 MiB more, and 5 % less processor time
_DIGESTED: Final = 1024**2
_MARK: Final = b"\xef\xbb\xbf"
_UTF16: Final = (b"\xff\xfe", b"\xfe\xff")


def can_read(head: bytes, form: FileForm) -> bool:
    """Whether the first bytes are those of a delimited text that is not in UTF-16."""
    if head.startswith(_UTF16) or form.encoding == "utf-16" or "csv" not in form.formats:
        return False
    try:
        return kind(head, form) == "csv"
    except FileRefused:
        return False


def is_longer(source: BinaryIO, most: int, quote: str) -> bool:
    """Whether a text has more lines than so many: blank ones and those within quotes left out."""
    import numpy as np

    left, quoted, before = most, 0, -1  # where the last line ended
    source.seek(0)
    while block := source.read(BLOCK):
        text = np.frombuffer(block.replace(b"\r", b""), dtype=np.uint8)
        ends = np.flatnonzero(text == ord("\n"))
        quotes = np.flatnonzero(text == ord(quote)) if quote else ends[:0]
        outside = (np.searchsorted(quotes, ends) + quoted) % 2 == 0
        left -= int((outside & (np.diff(ends, prepend=before) > 1)).sum())
        if left < 0:
            return True
        quoted = (quoted + len(quotes)) % 2
        before = (int(ends[-1]) if len(ends) else before) - len(text)
    return False


def digest(source: BinaryIO) -> str:
    """Return the name that the bytes of a file go by: hexadecimal BLAKE2b-256."""
    hashed = hashlib.blake2b(digest_size=32)
    source.seek(0)
    while block := source.read(_DIGESTED):
        hashed.update(block)
    return hashed.hexdigest()


@dataclass(frozen=True, slots=True)
class Encoding:
    """The encoding of a text, utf-8 or gb18030, and what in it was written in another one."""

    name: str
    garbled: frozenset[str] = frozenset()


def find_encoding(source: BinaryIO, declared: str) -> Encoding:
    """Look a text through for its encoding. Raises FileRefused."""
    size = nuls = 0
    broken = -1  # where it stops being UTF-8
    stranger = -1
    before = ""
    garbled: frozenset[str] = frozenset()
    for offset, block in _blocks(source):
        size += len(block)
        nuls += block.count(0)
        if broken < 0:
            broken, text = _not_utf8(block)
            broken = broken + offset if broken >= 0 else broken
            before = (before + text)[-decoding.LOOKED_BACK :]
        if stranger < 0:
            roles = decoding.roles_of(block)
            at = decoding.stranger(block, roles)
            stranger = at + offset if at >= 0 else at
            garbled |= decoding.garbled(block, roles) if at < 0 else frozenset()
    if size > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 30} GB")
    if nuls > max(decoding.MAX_NULS, size // 100):
        raise FileRefused("file_not_text")
    source.seek(0)
    if declared != "auto" or broken < 0:
        marked = source.read(len(_MARK)) == _MARK
        return Encoding("utf-8" if marked or declared == "auto" else declared)
    if source.read(len(_MARK)) == _MARK or decoding.is_convincing(before):
        raise _refused(source, broken, "UTF-8")
    if stranger >= 0:
        for _ in _lines(source, "gb18030"):  # what is no GB 18030 at all is told first
            continue
        raise _refused(source, stranger, "GB18030")
    return Encoding("gb18030", garbled)


def _not_utf8(block: bytes) -> tuple[int, str]:
    """Return where a block stops being UTF-8, and the end of what it holds up to there."""
    try:
        return -1, block.decode("utf-8")[-decoding.LOOKED_BACK :]
    except UnicodeDecodeError as error:
        return error.start, block[: error.start].decode("utf-8")[-decoding.LOOKED_BACK :]


def read(
    source: BinaryIO, origin: Origin, form: FileForm, encoding: Encoding, delimiter: str
) -> Iterator[Table]:
    """Yield the records in batches, each with at least one. Raises FileRefused."""
    origin = replace(origin, reader="csv", form="csv", encoding=encoding.name)
    cutter = Cutter(Dialect(delimiter, form.quote), origin)
    held: Table | None = None
    blank = 0
    for cut in _tables(source, cutter, encoding.name):
        table = marked(cut, encoding.garbled)
        blank += table.blank
        if not table.columns.height:
            continue
        if held is not None:
            yield held
        held, blank = replace(table, blank=blank), 0
    if held is not None:
        yield replace(held, blank=held.blank + blank)


def _tables(source: BinaryIO, cutter: Cutter, encoding: str) -> Iterator[Table]:
    pending = pl.Series("text", [], dtype=pl.String)
    line = 1
    for lines in _lines(source, encoding):
        pending = pl.concat([pending, lines])
        count = pending.len() - MAX_RECORD_LINES
        if count > MAX_RECORD_LINES:
            table, taken = cutter.cut(pending, line, count)
            yield table
            pending, line = pending.slice(taken), line + taken
    if pending.len():
        yield cutter.cut(pending, line, pending.len())[0]


def _lines(source: BinaryIO, encoding: str) -> Iterator[pl.Series]:
    for offset, block in _blocks(source):
        data = block.removeprefix(_MARK) if not offset else block
        try:
            utf8 = decoding.strict(data, encoding)
        except UnicodeDecodeError as error:
            raise _refused(
                source, offset + len(block) - len(data) + error.start, encoding.upper()
            ) from None
        yield lines_of(utf8)


def _blocks(source: BinaryIO) -> Iterator[tuple[int, bytes]]:
    """Yield blocks that end at the end of a line, and where each begins."""
    source.seek(0)
    rest, offset = b"", 0
    while chunk := source.read(BLOCK):
        data = rest + chunk
        end = data.rfind(b"\n") + 1
        if not end and len(data) > MAX_LINE:
            raise FileRefused("file_unreadable")
        if end:
            yield offset, data[:end]
            offset += end
        rest = data[end:]
    if rest:
        yield offset, rest


def _refused(source: BinaryIO, offset: int, encoding: str) -> FileRefused:
    line = 1
    for start, block in _blocks(source):
        if start >= offset:
            break
        line += block.count(b"\n", 0, offset - start)
    return FileRefused("encoding_broken", encoding=encoding, offset=str(offset), line=str(line))
