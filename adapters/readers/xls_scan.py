"""The look at an old workbook (.xls, .et): its compound file and the records of its sheets.

[MS-CFB] holds streams, and [MS-XLS] (BIFF5 and BIFF8) is a run of records: a number, a length,
and the content. Refused are passwords, macros, links to other files, embedded objects.
"""

from __future__ import annotations

import io
import struct
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers.sheet_facts import PERCENT_FORMATS, SheetFacts, is_percent

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.readers.sheet_facts import Place

_BOF, _EOF = 0x0809, 0x000A
_BOUNDSHEET, _FILEPASS, _SUPBOOK = 0x0085, 0x002F, 0x01AE
_FORMULA, _BOOLERR, _ROW, _COLINFO = 0x0006, 0x0205, 0x0208, 0x007D
_FORMAT, _XF = 0x041E, 0x00E0
_NUMBER, _RK, _MULRK = 0x0203, 0x027E, 0x00BD
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
        percents = _percents(stream)
        return [_facts(stream, at, percents) for at in sheets]
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


def _percents(stream: bytes) -> set[int]:
    """Return the cell formats (XF records, by their number) that show numbers as per cent."""
    formats, found, count = set(PERCENT_FORMATS), set(), 0
    for number, content in _records(stream, 0):
        if number == _FORMAT:  # signs of a format are ASCII, in one byte each or in two
            shown = content[2:].replace(b"\0", b"").decode("latin-1")
            formats ^= formats & {struct.unpack_from("<H", content)[0]}
            if is_percent(shown):
                formats.add(struct.unpack_from("<H", content)[0])
        elif number == _XF:
            if struct.unpack_from("<H", content, 2)[0] in formats:
                found.add(count)
            count += 1
    return found


def _numbers(number: int, content: bytes) -> Iterator[tuple[Place, int]]:
    """Yield the cells of a record that holds numbers, each with its cell format."""
    row, column, style = struct.unpack_from("<HHH", content)
    if number in (_NUMBER, _RK):
        yield (row, column), style
    else:  # a row's numbers side by side, and behind them the last column
        for at in range(4, len(content) - 2, 6):
            yield (row, column + at // 6), struct.unpack_from("<H", content, at)[0]


def _facts(stream: bytes, at: int, percents: set[int]) -> SheetFacts:
    facts = SheetFacts()
    for number, content in _records(stream, at):
        if number in (_NUMBER, _RK, _MULRK):
            if percents:
                cells = _numbers(number, content)
                facts.percents += [place for place, style in cells if style in percents]
        elif number == _FORMULA:
            facts.formulas.append(struct.unpack_from("<HH", content))
        elif number == _BOOLERR and content[7]:
            facts.errors.append(struct.unpack_from("<HH", content))
        elif number == _ROW and content[12] & _HIDDEN_ROW:
            facts.hidden_rows.append(struct.unpack_from("<H", content)[0])
        elif number == _COLINFO and content[8] & 1:
            first, last = struct.unpack_from("<HH", content)
            facts.hidden_columns += range(first, min(last, 0xFF) + 1)
    return facts
