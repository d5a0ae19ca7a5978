"""The child process that reads JSON, NDJSON and XML: an order and bytes in, tables and facts out.

`python -m adapters.readers.records_child MEMORY SECONDS`, started by adapters.readers.records. The
input is the length of the order in 8 bytes, the order as JSON, and the file.
"""

from __future__ import annotations

import json
import sys
from typing import Any

from adapters.errors import FileRefused
from adapters.readers import crossing, json_rows
from adapters.readers.decoding import decode
from adapters.readers.gathering import Gathered, gather
from adapters.sandbox import confine


def main() -> None:
    """Read, parse and answer."""
    confine(sys.argv[1:3])
    data = sys.stdin.buffer.read()
    length = int.from_bytes(data[:8], "big")
    order = json.loads(data[8 : 8 + length])
    try:
        tables, facts = parse(data[8 + length :], order)
    except FileRefused as refused:
        tables, facts = [], {"refused": [refused.finding.code, dict(refused.finding.params)]}
    crossing.send(sys.stdout.buffer, tables, facts)


def parse(data: bytes, order: dict[str, Any]) -> tuple[list[Any], dict[str, Any]]:
    """Return the records of a file as tables, and names, places and marks. Raises FileRefused."""
    decoded = decode(data, order["encoding"])
    text = decoded.text.replace("\r\n", "\n").replace("\r", "\n").removeprefix("\ufeff")
    learned = Gathered()
    around: list[tuple[str, str]] = []
    if order["form"] == "ndjson":
        records = json_rows.lines(text)
    elif order["form"] == "json":
        document = json_rows.Document(text, order["rows"])
        records, around = document.records(), document.around
    else:
        from adapters.readers import xml_rows

        markup = xml_rows.Document(text, order["rows"])
        records, around = markup.records(), markup.around
    tables = list(gather(records, order["join"], learned))
    facts = {**learned.facts(), "around": around, "encoding": decoded.encoding}
    return tables, facts


if __name__ == "__main__":
    main()
