"""DBF (dBASE III+, FoxPro, Visual FoxPro): a table of fixed width that names its columns.

Layout: dBASE III+ and Visual FoxPro, table file structure. The text is read as GBK whatever the
language driver says, for exporting programs leave it empty; only one that excludes it counts.
"""

from __future__ import annotations

import datetime as dt
import re
import struct
from dataclasses import dataclass, replace
from decimal import Decimal
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.readers import crossing, decoding
from adapters.readers.csv import MAX_BYTES
from adapters.readers.decoding import piece
from adapters.readers.named import headed

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.mapping.file_form import FileForm
    from adapters.table import Origin, Table

_VERSIONS: Final = (0x02, 0x03, 0x30, 0x31, 0x32, 0x43, 0x63, 0x83, 0x8B, 0xCB, 0xF5, 0xFB)
_HEADER: Final = 32
_END: Final = 0x0D
_OTHER_PAGES: Final = {
    0x78: "950 (Big5)", 0x4F: "950 (Big5)",
    0x79: "949 (한국어)", 0x4E: "949 (한국어)",
    0x7B: "932 (日本語)", 0x13: "932 (日本語)",
    0xC9: "1251 (Кириллица)", 0x26: "866 (Кириллица)",
}  # fmt: skip
_LOOKED_AT: Final = 1000  # records that tell the encoding
_BEYOND_ASCII: Final = re.compile(rb"[\x80-\xff]+")
_CONVINCING: Final = 12  # bytes: four Chinese characters
_MEMO: Final = "MGPW"
_JULIAN: Final = 1_721_425  # the Julian day before 0001-01-01 of datetime's count


@dataclass(frozen=True, slots=True)
class _Field:
    name: str
    type: str
    start: int
    length: int


def looks_like(data: bytes) -> bool:
    """Whether the first bytes are the header of a DBF file."""
    if len(data) <= _HEADER or data[0] not in _VERSIONS:
        return False
    _, month, day = data[1:4]
    header, record = struct.unpack_from("<HH", data, 8)
    return month <= 12 and day <= 31 and header > _HEADER and record > 1 and data[11] < 0x20


def read(data: bytes, origin: Origin, form: FileForm) -> Table:
    """Read the records that are not marked as deleted. Raises FileRefused."""
    if len(data) > MAX_BYTES:
        raise FileRefused("file_too_large", limit=f"{MAX_BYTES >> 20} MB")
    page = _OTHER_PAGES.get(data[29])
    if page:
        raise FileRefused("dbf_code_page", page=page)
    count, header, length = struct.unpack_from("<IHH", data, 4)
    is_utf8 = form.encoding == "utf-8" or _all_utf8(data[header:], length)
    encoding = "utf-8" if is_utf8 else "gb18030"
    fields = list(_fields(data[_HEADER:header], length, encoding))
    if not fields or header + count * length > len(data):
        raise FileRefused("dbf_broken")
    shown = [field for field in fields if field.type != "0"]  # "0" is FoxPro's own flags
    columns: list[list[str | None]] = [[] for _ in shown]
    rows: list[int] = []
    marks: list[tuple[int, int, str]] = []
    deleted = blank = 0
    for number in range(1, count + 1):
        record = data[header + (number - 1) * length : header + number * length]
        if record[:1] == b"*":
            deleted += 1
            continue
        cells = [_cell(record, field, encoding) for field in shown]
        if not any(text or wrong for text, wrong in cells):
            blank += 1
            continue
        marks += [(len(rows), i, wrong) for i, (_, wrong) in enumerate(cells) if wrong]
        rows.append(number)
        for column, (text, _) in zip(columns, cells, strict=True):
            column.append(text)
    if not rows:
        raise FileRefused("file_no_rows")
    return headed(
        crossing.frame(columns),
        names=[field.name for field in shown],
        rows=rows,
        marks=marks,
        origin=replace(origin, reader="dbf", form="dbf", encoding=encoding, deleted_rows=deleted),
        blank=blank,
    )


def _all_utf8(records: bytes, length: int) -> bool:
    """Whether the first records are UTF-8, but for a character that the end of a field cuts.

    Exporting programs of today write so, and no byte of the header says it.
    """
    some = records[: max(length, 1) * _LOOKED_AT]
    texts = [run for run in _BEYOND_ASCII.findall(some) if run.strip()]
    whole = [run for run in texts if decoding.is_utf8_text(run)]
    return sum(map(len, whole)) >= _CONVINCING and len(whole) * 10 >= len(texts) * 9


def _fields(descriptions: bytes, record: int, encoding: str) -> Iterator[_Field]:
    start = 1  # after the flag of deletion
    for at in range(0, len(descriptions), _HEADER):
        if descriptions[at] == _END:
            break
        one = descriptions[at : at + _HEADER]
        if len(one) < _HEADER:
            raise FileRefused("dbf_broken")
        name, whole = piece(one[:11].split(b"\0", 1)[0], encoding)
        kind, length = chr(one[11]), one[16]
        if kind == "C":
            length += one[17] << 8  # Clipper and FoxPro: texts of more than 255 bytes
        if not whole or not length:
            raise FileRefused("dbf_broken")
        yield _Field(name.strip(), kind, start, length)
        start += length
    if start != record:
        raise FileRefused("dbf_broken")


def _cell(record: bytes, field: _Field, encoding: str) -> tuple[str | None, str]:
    """Return a cell's text and the rule that it breaks, if any."""
    raw = record[field.start : field.start + field.length]
    if field.type in _MEMO:
        return None, "memo_missing" if raw.strip(b" \0") else ""
    if field.type in _BINARY and field.length == _BINARY[field.type]:
        return _binary(raw, field.type), ""
    text, whole = piece(raw.rstrip(b" \0"), encoding)
    if field.type == "L":
        text = {"Y": "T", "N": "F", "?": ""}.get(text.upper(), text.upper())
    elif field.type != "C":
        text = text.strip()
    return text or None, "" if whole else "cell_cut"


_BINARY: Final = {"I": 4, "+": 4, "Y": 8, "B": 8, "O": 8, "T": 8, "@": 8}


def _binary(raw: bytes, kind: str) -> str | None:
    if kind in "I+":
        return str(struct.unpack("<i", raw)[0])
    if kind == "Y":
        return str(Decimal(struct.unpack("<q", raw)[0]).scaleb(-4).normalize().__format__("f"))
    if kind in "BO":
        number = float(struct.unpack("<d", raw)[0])
        return str(int(number)) if number.is_integer() else repr(number)
    day, milliseconds = struct.unpack("<ii", raw)
    if not 0 < day - _JULIAN <= dt.date.max.toordinal():
        return None
    moment = dt.datetime.combine(dt.date.fromordinal(day - _JULIAN), dt.time())
    moment += dt.timedelta(milliseconds=milliseconds)
    return moment.strftime("%Y-%m-%d %H:%M:%S")
