"""Fixed width: lines cut at declared positions, counted in bytes of the file or in characters.

Departments count bytes of GBK, so that a line is cut first and decoded then; a character that a
cut goes through is an error at its cell. 个人信用信息基础数据库数据接口规范 v1.1 is such a layout.
"""

from __future__ import annotations

from dataclasses import replace
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.mapping.file_form import Unit
from adapters.readers import crossing
from adapters.readers.csv import MAX_BYTES
from adapters.readers.decoding import decode, is_utf8, piece
from adapters.readers.named import headed
from adapters.table import WHOLE_ROW

if TYPE_CHECKING:
    from collections.abc import Sequence

    from adapters.mapping.file_form import FileForm, Slice
    from adapters.table import Origin, Table

_BLANKS: Final = " \t\u3000"


def read(data: bytes, origin: Origin, form: FileForm) -> Table:
    """Read the lines below the declared number of skipped ones. Raises FileRefused."""
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    in_bytes = form.unit is Unit.BYTE
    encoding, lines = _lines(data, form.encoding, in_bytes=in_bytes)
    width = max(cut.start + cut.length for cut in form.slices)
    columns: list[list[str | None]] = [[] for _ in form.slices]
    rows: list[int] = []
    marks: list[tuple[int, int, str]] = []
    blank = 0
    for number, line in enumerate(lines, 1):
        if number <= form.skip:
            continue
        if not (line.strip(_BLANKS) if isinstance(line, str) else line.strip()):
            blank += 1
            continue
        at = len(rows)
        rows.append(number)
        if not _fits(line, width, trimmed=form.trimmed):
            marks.append((at, WHOLE_ROW, "record_length"))
        for column, cut in enumerate(form.slices):
            cell, whole = _cell(line, cut, encoding)
            columns[column].append(cell)
            if not whole:
                marks.append((at, column, "cell_cut"))
    if not rows:
        raise FileRefused("file_no_rows")
    return headed(
        crossing.frame(columns),
        names=[cut.name for cut in form.slices],
        rows=rows,
        marks=marks,
        origin=replace(origin, reader="fixed", form="fixed", encoding=encoding),
        blank=blank,
    )


def _lines(data: bytes, declared: str, *, in_bytes: bool) -> tuple[str, Sequence[bytes | str]]:
    """Return the encoding, and the lines in the units that positions count.

    Where bytes of GB 18030 are declared, programs that filled the fields may have cut characters
    in two; such a cell is marked and costs its row, not the file.
    """
    if in_bytes and declared == "gb18030":
        lines = _split(data)
        found = next((at for at, line in enumerate(lines, 1) if is_utf8(line)), 0)
        if found:  # with characters of three bytes every position is another
            offset = data.find(lines[found - 1])
            raise FileRefused(
                "encoding_broken", encoding="GB18030", offset=str(offset), line=str(found)
            )
        return declared, lines
    decoded = decode(data, declared)
    if not in_bytes:
        lines = _split(decoded.text.encode())
        return decoded.encoding, [line.decode() for line in lines]
    if decoded.encoding.startswith("utf-16"):
        # Positions can only be meant in the encoding that the file was made from.
        return "gb18030", _split(decoded.text.encode("gb18030"))
    return decoded.encoding, _split(data.removeprefix(b"\xef\xbb\xbf"))


def _split(text: bytes) -> list[bytes]:
    """Return lines without their ends; no byte of a Chinese character is a line end."""
    lines = text.replace(b"\r\n", b"\n").replace(b"\r", b"\n").rstrip(b"\x1a").split(b"\n")
    return lines[:-1] if not lines[-1] else lines


def _fits(line: bytes | str, width: int, *, trimmed: bool) -> bool:
    rest = line[width:]
    return (trimmed or len(line) >= width) and not rest.strip()


def _cell(line: bytes | str, cut: Slice, encoding: str) -> tuple[str | None, bool]:
    part = line[cut.start : cut.start + cut.length]
    if isinstance(part, str):
        return part.rstrip(" ") or None, True
    text, whole = piece(part, encoding)
    return text.rstrip(" ") or None, whole
