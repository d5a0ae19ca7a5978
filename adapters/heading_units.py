"""The unit of money that a header states, against the one that the layout reads by.

单位：万元 above a table that is read in 元 would make every amount ten thousand times too small.
"""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from adapters.errors import FileRefused
from adapters.mapping.headers import half_width, heading
from adapters.table import letter

if TYPE_CHECKING:
    from collections.abc import Mapping

    from adapters.mapping.model import Mapping as Layout
    from adapters.mapping.model import Source

_UNIT: Final = "(百元|千元|万元|百万元|亿元|元|万|亿)"
_OF_COLUMN: Final = re.compile(rf"[(\[](?:(?:金额)?单位:?)?(?:人民币)?{_UNIT}[)\]]")
_OF_TABLE: Final = re.compile(rf"(?:^|[(\[\s,;])(?:金额)?单位:?(?:人民币)?{_UNIT}(?=$|[)\],;、。])")
_SAME: Final = {"万": "万元", "亿": "亿元"}


def check_units(
    above: list[list[str]], names: list[list[str]], known: Mapping[str, Source], mapping: Layout
) -> None:
    """Compare what the header rows and the rows above them say with the units of the mapping.

    What the name of a column says counts before what stands above the table. Raises FileRefused.
    """
    units = {
        source: column.reading.unit
        for column in mapping.columns
        if column.reading.unit
        for source in column.sources
    }
    whole = _stated(_OF_TABLE, [cell for row in above for cell in row])
    for at in range(max(map(len, names), default=0)):
        texts = [row[at] for row in names if at < len(row)]
        source = next((known[key] for key in map(heading, texts) if key in known), None)
        expected = units.get(source) if source else None
        written = _stated(_OF_COLUMN, texts) or whole
        if expected and written and written != {expected}:
            other = min(written - {expected})
            raise FileRefused("unit_differs", column=letter(at), written=other, expected=expected)


def _stated(pattern: re.Pattern[str], texts: list[str]) -> set[str]:
    """Return the units that texts state."""
    bare = ("".join(half_width(text).split()) for text in texts)
    found = (match[1] for text in bare for match in pattern.finditer(text))
    return {_SAME.get(unit, unit) for unit in found}
