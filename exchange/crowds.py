"""Crowds: of many lines that say the same, people see the first and the number of the others.

A department that delivers five thousand files which all lack their header is one thing to know.
Machines get every line, by `--json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from types import SimpleNamespace
from typing import TypeVar

MOST = 20  # lines that say the same
MOST_ROWS = 200  # of a table

_Line = TypeVar("_Line")


def first(lines: Iterable[tuple[str, Sequence[_Line]]]) -> Iterator[_Line | str]:
    """The lines of each (what it says, its own lines), and at the end how many more said what."""
    seen: Counter[str] = Counter()
    for said, texts in lines:
        seen[said] += 1
        if seen[said] <= MOST:
            yield from texts
    for said, count in seen.items():
        if count > MOST:
            yield f"… and {count - MOST} more 另有 {count - MOST} 项 (--json): {said}"


def first_rows(
    lines: Sequence[_Line], counts: Iterable[str]
) -> tuple[Sequence[_Line], int, SimpleNamespace]:
    """The rows that are shown, how many are not, and the sums of their counts."""
    rest = lines[MOST_ROWS:]
    sums = {name: sum(getattr(one, name) for one in rest) for name in counts}
    return lines[:MOST_ROWS], len(rest), SimpleNamespace(**sums)
