"""Whether a workbook can be written again: openpyxl makes an object of each merge and style.

One merge over a whole sheet hides seventeen thousand million cells, each of which would be made,
and many merges are compared each with each.
"""

from __future__ import annotations

import re
import zipfile
from io import BytesIO
from typing import Final

from adapters.table import column_of

MAX_CELLS: Final = 1_000_000  # hidden by merges
MAX_MERGES: Final = 20_000
MAX_STYLES: Final = 64_000  # Excel knows no more formats of cells

_MERGE: Final = re.compile(
    rb'<(?:\w+:)?mergeCell\s[^>]*?ref="([A-Z]{1,3})([0-9]{1,7})(?::([A-Z]{1,3})([0-9]{1,7}))?"'
)
_STYLE: Final = re.compile(rb"<(?:\w+:)?xf[\s/>]")


class NotCopied(Exception):
    """A workbook that cannot be written again within the limits."""


def check(data: bytes) -> None:
    """Raise NotCopied for an .xlsx that cannot; `data` has passed the checks on hostile files."""
    count = cells = 0
    with zipfile.ZipFile(BytesIO(data)) as box:
        for name in box.namelist():
            if name.lower() == "xl/styles.xml":
                _check_styles(box.read(name))
            if not name.lower().startswith("xl/worksheets/"):
                continue
            for left, top, right, bottom in _MERGE.findall(box.read(name)):
                count += 1
                cells += _area(left, top, right or left, bottom or top)
                if count > MAX_MERGES or cells > MAX_CELLS:
                    raise NotCopied


def _check_styles(markup: bytes) -> None:
    for count, _ in enumerate(_STYLE.finditer(markup), 1):
        if count > MAX_STYLES:
            raise NotCopied


def _area(left: bytes, top: bytes, right: bytes, bottom: bytes) -> int:
    width = column_of(right.decode()) - column_of(left.decode()) + 1
    return abs(width) * (abs(int(bottom) - int(top)) + 1)
