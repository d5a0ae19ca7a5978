"""The journal: one JSON line per event, for people who ask later what happened.

Only counts, codes, names of ours and digests are written: no value of a record ever gets here.
A last net masks whatever looks like a citizen number all the same.
"""

from __future__ import annotations

import contextlib
import json
import os
import re
from datetime import datetime
from pathlib import Path

# 15 or 18 digits in a row, full-width ones too; digests and eids are hexadecimal and longer.
_CITIZEN_NUMBER = re.compile(
    r"(?<![0-9A-Za-z０-９])[1-9１-９][0-9０-９]{14}(?:[0-9０-９]{2}[0-9Xx０-９Ｘｘ])?(?![0-9A-Za-z０-９])"
)

_LONGEST_LINE = 1 << 16  # bytes; a line of ours has some hundred


def masked(text: str) -> str:
    """`text` with everything that could be a citizen number replaced by asterisks."""
    return _CITIZEN_NUMBER.sub(lambda match: "*" * len(match[0]), text)


class Journal:
    """The log of one home, one file a month."""

    def __init__(self, folder: Path) -> None:
        self._folder = folder

    def write(self, event: str, *, at: datetime, **facts: str | float) -> None:
        """Append one event, whole or not at all. What cannot be written never stops the relay."""
        line = {"time": at.strftime("%Y-%m-%dT%H:%M:%SZ"), "event": event} | facts
        text = masked(json.dumps(line, ensure_ascii=False)) + "\n"
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
