"""The journal: one JSON line per event, for people who ask later what happened.

Only counts, codes, names of ours and digests are written: no value of a record ever gets here.
A last net masks whatever looks like a citizen number all the same.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from collections.abc import Callable
from datetime import datetime
from pathlib import Path

# 15 or 18 digits in a row, full-width ones too; digests and eids are hexadecimal and longer.
_CITIZEN_NUMBER = re.compile(
    r"(?<![0-9A-Za-z０-９])[1-9１-９][0-9０-９]{14}(?:[0-9０-９]{2}[0-9Xx０-９Ｘｘ])?(?![0-9A-Za-z０-９])"
)

_LONGEST_LINE = 1 << 16  # bytes; a line of ours has some hundred


_ALARMS = frozenset({"equivocation", "log.contradicted"})
# Exit codes of what no later run mends by itself, such as a bug, a broken protocol or trust.
_FOR_A_PERSON = frozenset({65, 66, 70, 74, 76, 77, 78})


def masked(text: str) -> str:
    """`text` with everything that could be a citizen number replaced by asterisks."""
    return _CITIZEN_NUMBER.sub(lambda match: "*" * len(match[0]), text)


def priority(event: str, exit_code: float = 0) -> int:
    """How grave an event is, as syslog(3) counts: 2 critical, 3 error, 4 warning, 6 information."""
    if event in _ALARMS:
        return 2
    if event == "problem":
        return 3 if exit_code in _FOR_A_PERSON else 4
    return 6


class Journal:
    """The log of one home, one file a month.

    `run` marks every line of one run; `echo` gets every line as well, with its priority.
    """

    def __init__(
        self, folder: Path, *, run: str = "", echo: Callable[[str, int], None] | None = None
    ) -> None:
        self._folder = folder
        self._run = run
        self._echo = echo

    def write(self, event: str, *, at: datetime, **facts: str | float) -> None:
        """Append one event, whole or not at all. What cannot be written never stops the relay."""
        line: dict[str, str | float] = {"time": at.strftime("%Y-%m-%dT%H:%M:%SZ")}
        line |= {"event": event} | ({"run": self._run} if self._run else {}) | facts
        plain = masked(json.dumps(line, ensure_ascii=False))
        text = plain + "\n"
        if self._echo is not None:
            self._echo(plain, priority(event, float(facts.get("exit", 0))))
        with contextlib.suppress(OSError):
            descriptor = os.open(
                self._folder / f"{at:%Y-%m}.ndjson",
                os.O_RDWR | os.O_APPEND | os.O_CREAT | os.O_CLOEXEC,
                0o600,
            )
            try:
                _append(descriptor, text.encode())
            finally:
                os.close(descriptor)


def _append(descriptor: int, line: bytes) -> None:
    end = _end_of_last_line(descriptor)
    try:
        while line:
            line = line[os.write(descriptor, line) :]
    except OSError:
        os.ftruncate(descriptor, end)
        raise


def _end_of_last_line(descriptor: int) -> int:
    """Where the next line begins; what a power cut left of a line is thrown away."""
    size = os.fstat(descriptor).st_size
    start = max(0, size - _LONGEST_LINE)
    tail = os.pread(descriptor, size - start, start)
    end = start + tail.rfind(b"\n") + 1
    if end < size:
        os.ftruncate(descriptor, end)
    return end
