"""Which tests the inner loop leaves to the gate: those that take longest, as they were measured.

`make slow-list` measures them, one at a time, and writes `tests/slow.txt`: what pytest says of
every test comes in, the functions that take longer than `LIMIT` with all their cases go out.
"""

from __future__ import annotations

import re
import sys
from collections import defaultdict
from collections.abc import Iterable, Iterator
from pathlib import Path

LIST = Path(__file__).parents[1] / "slow.txt"
LIMIT = 0.3  # seconds
_LINE = re.compile(r"\s*([\d.]+)s (?:call|setup|teardown)\s+(\S+?::[^\s\[]+)")


def slow(lines: Iterable[str]) -> Iterator[str]:
    """The functions over the limit, by pytest's list of `--durations=0`."""
    total: defaultdict[str, float] = defaultdict(float)
    for line in lines:
        if found := _LINE.match(line):
            total[found[2]] += float(found[1])
    return (name for name, seconds in sorted(total.items()) if seconds > LIMIT)


def listed() -> frozenset[str]:
    """The functions of the list: `tests/…/test_x.py::test_y`, whatever their cases."""
    return frozenset(LIST.read_text(encoding="utf-8").split())


if __name__ == "__main__":
    LIST.write_text("".join(f"{name}\n" for name in slow(sys.stdin)), encoding="utf-8")
