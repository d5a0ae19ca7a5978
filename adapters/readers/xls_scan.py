"""The look at an old workbook (.xls, .et): its compound file and the records of its sheets.

[MS-CFB] holds streams, and [MS-XLS] (BIFF5 and BIFF8) is a run of records: a number, a length,
and the content. Refused are passwords, macros, links to other files, embedded objects.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers.sheet_facts import SheetFacts

if TYPE_CHECKING:
    from collections.abc import Iterator

_BOF, _EOF = 0x0809, 0x000A
_BOUNDSHEET, _FILEPASS, _SUPBOOK = 0x0085, 0x002F, 0x01AE
_FORMULA, _BOOLERR, _ROW, _COLINFO = 0x0006, 0x0205, 0x0208, 0x007D
_HIDDEN_ROW: Final = 0x20
_MACRO_SHEETS: Final = (1, 6)  # sheet types of BOUNDSHEET8: Excel 4.0 macros, Visual Basic
_OWN: Final = (0x0401, 0x3A01)  # a SUPBOOK that means this workbook, or functions of the program
_BROKEN: Final = (struct.error, OSError, ValueError, IndexError, KeyError, TypeError)
_OTHERS: Final = {"WordDocument": "Word", "PowerPoint Document": "PowerPoint"}


def scan(data: bytes) -> list[SheetFacts]:
    """Return the facts of every sheet, in the order of the workbook. Raises FileRefused."""
    try:
        stream = _stream(data)
        sheets = list(_sheets(stream))
        return [_facts(stream, at) for at in sheets]
    except _BROKEN:
        raise FileRefused("workbook_broken") from None


def _stream(data: bytes) -> bytes:
    """Return the stream of the workbook out of its compound file."""
    import olefile

    with olefile.OleFileIO(io.BytesIO(data)) as box:
        names = {part for path in box.listdir(streams=True, storages=True) for part in path}
        if "EncryptedPackage" in names:
            raise FileRefused("workbook_locked")
        if any(name.startswith("_VBA_PROJECT") for name in names):
            raise FileRefused("workbook_macros")
        if any(name.startswith("MBD") for name in names):
            raise FileRefused("workbook_nested")
        name = next((name for name in ("Workbook", "Book") if box.exists(name)), "")
        if not name:
            kind = next((_OTHERS[name] for name in names if name in _OTHERS), "")
            raise FileRefused("file_not_table", kind=kind) if kind else ValueError
        return bytes(box.openstream(name).read())


def _records(stream: bytes, at: int) -> Iterator[tuple[int, bytes]]:
    """Yield the records of one substream, without those of charts inside it."""
    depth = 0
    while True:
        number, length = struct.unpack_from("<HH", stream, at)
        content = stream[at + 4 : at + 4 + length]
        if len(content) < length:
            raise ValueError
        at += 4 + length
        if number == _BOF:
            depth += 1
        elif number == _EOF:
            depth -= 1
            if depth <= 0:
                return
        elif depth == 1:
            yield number, content


def _sheets(stream: bytes) -> Iterator[int]:
    """Yield where each sheet begins; refuse what makes the workbook more than cells."""
    for number, content in _records(stream, 0):
        if number == _FILEPASS:
            raise FileRefused("workbook_locked")
        if number == _SUPBOOK and struct.unpack_from("<H", content, 2)[0] not in _OWN:
            raise FileRefused("workbook_links")
        if number == _BOUNDSHEET:
            at, _, kind = struct.unpack_from("<IBB", content)
            if kind in _MACRO_SHEETS:
                raise FileRefused("workbook_macros")
            yield at


def _facts(stream: bytes, at: int) -> SheetFacts:
    facts = SheetFacts()
    for number, content in _records(stream, at):
        if number == _FORMULA:
            facts.formulas.append(struct.unpack_from("<HH", content))
        elif number == _BOOLERR and content[7]:
            facts.errors.append(struct.unpack_from("<HH", content))
        elif number == _ROW and content[12] & _HIDDEN_ROW:
            facts.hidden_rows.append(struct.unpack_from("<H", content)[0])
        elif number == _COLINFO and content[8] & 1:
            first, last = struct.unpack_from("<HH", content)
            facts.hidden_columns += range(first, min(last, 0xFF) + 1)
    return facts
