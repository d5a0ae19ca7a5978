"""Crowds: of many lines that say the same, people see the first and the number of the others.

A department that delivers five thousand files which all lack their header is one thing to know.
Machines get every line, by `--json`.
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Sequence
from types import SimpleNamespace
from typing import TypeVar

from rich.console import Console
from rich.text import Text

MOST = 20  # lines that say the same
MOST_ROWS = 200  # of a table

_Line = TypeVar("_Line")


def print_lines(out: Console, lines: Iterable[tuple[str, Sequence[str | Text]]]) -> None:
    """Print each (what it says, its own lines), and at the end how many more said what."""
    seen: Counter[str] = Counter()
    for said, texts in lines:
        seen[said] += 1
        if seen[said] <= MOST:
            for text in texts:
                out.print(text, markup=False, soft_wrap=True)
    for said, count in seen.items():
        if count > MOST:
            more = f"… and {count - MOST} more 另有 {count - MOST} 项 (--json): {said}"
            out.print(more, markup=False, soft_wrap=True)


def first_rows(
    lines: Sequence[_Line], counts: Iterable[str]
) -> tuple[Sequence[_Line], int, SimpleNamespace]:
    """The rows that are shown, how many are not, and the sums of their counts."""
    rest = lines[MOST_ROWS:]
    sums = {name: sum(getattr(one, name) for one in rest) for name in counts}
    return lines[:MOST_ROWS], len(rest), SimpleNamespace(**sums)
