"""The child process that reads credit reports: an order and bytes in, tables and facts out.

`python -m adapters.readers.credit_report_child MEMORY SECONDS`, started by
adapters.readers.credit_report. The input is the length of the order in 8 bytes, the order as JSON,
and the file, which is read piece by piece: no more of it is in memory than one piece and one value.
"""

from __future__ import annotations

import codecs
import json
import sys
from collections.abc import Iterable, Iterator
from typing import Any, BinaryIO, Final

from adapters.errors import FileRefused
from adapters.readers import crossing
from adapters.readers.decoding import GB18030_2022
from adapters.readers.events import Broken, Event
from adapters.readers.report_units import Reports, Row
from adapters.sandbox import confine

_PIECE: Final = 1 << 16  # bytes
_BATCH: Final = 20_000  # rows of one table that crosses
_CHANGED: Final = str.maketrans(GB18030_2022)


def main() -> None:
    """Read, parse and answer."""
    confine(sys.argv[1:3])
    source = sys.stdin.buffer
    length = int.from_bytes(source.read(8), "big")
    order = json.loads(source.read(length))
    try:
        tables, facts = parse(source, order)
    except Broken as broken:
        place = {"line": broken.line, "column": broken.column, "offset": broken.offset}
        tables, facts = [], {"broken": place}
    except FileRefused as refused:
        tables, facts = [], {"refused": [refused.finding.code, dict(refused.finding.params)]}
    while source.read(_PIECE):  # whoever writes is not left with a broken pipe
        continue
    crossing.send(sys.stdout.buffer, tables, facts)


def parse(source: BinaryIO, order: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the units of a file as tables, and what was learned. Raises FileRefused, Broken."""
    pieces = _pieces(source, order["encoding"])
    reports = Reports(order["unit"])
    if order["form"] == "json":
        from adapters.readers.json_events import events
    else:
        from adapters.readers.xml_events import events
    return gathered(reports, events(pieces))


def gathered(reports: Reports, events: Iterable[Event]) -> tuple[list[Any], dict[str, Any]]:
    """Return the units that are found in events as tables, and what was learned.

    Raises FileRefused, Broken.
    """
    marks: list[tuple[int, str, str]] = []
    tables, batch, height = [], _empty(reports), 0
    for row in reports.rows(events):
        _add(row, batch, marks, height)
        height += 1
        if height % _BATCH == 0:
            tables.append(crossing.frame(list(batch.values())))
            batch = _empty(reports)
    if height % _BATCH:
        tables.append(crossing.frame(list(batch.values())))
    unknown = [
        ("element_unknown", {"path": path, "count": str(count)})
        for path, count in reports.unknown.items()
    ]
    facts = {
        "names": list(reports.columns),
        "rows": height,
        "marks": sorted(marks),
        "told": [*reports.told, *unknown],
        "blank": reports.blank,
    }
    return tables, facts


def _empty(reports: Reports) -> dict[str, list[str | None]]:
    return {name: [] for name in reports.columns}


def _add(
    row: Row,
    batch: dict[str, list[str | None]],
    marks: list[tuple[int, str, str]],
    index: int,
) -> None:
    marks += [(index, name, code) for name, code in row.marks if name in batch]
    for name, cells in batch.items():
        text = row.cells.get(name)
        if text is not None and not text.isascii():
            whole = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
            if whole != text:
                marks.append((index, name, "character_broken"))
            text = whole
        cells.append(text)


def _pieces(source: BinaryIO, encoding: str) -> Iterator[str]:
    """Yield the text piece by piece. Its encoding was found before, so every byte fits."""
    decoder = codecs.getincrementaldecoder(encoding)()
    first = True
    while block := source.read(_PIECE):
        text = decoder.decode(block)
        if encoding == "gb18030":
            text = text.translate(_CHANGED)
        if first and text:
            text, first = text.removeprefix("\ufeff"), False
        if text:
            yield text
    rest = decoder.decode(b"", final=True)
    if rest:
        yield rest


if __name__ == "__main__":
    main()
