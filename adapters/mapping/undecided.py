"""Marks in a mapping file that say what is left to decide: `# DECIDE: …`."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING, Final

from adapters.errors import Mistake

if TYPE_CHECKING:
    from collections.abc import Iterator

_MARK: Final = re.compile(r"#\s*DECIDE\b[\s:：]*(.*)")


def undecided(text: str, name: str) -> Iterator[Mistake]:
    """Yield a mistake for each mark, so that nothing uses a mapping before somebody decided."""
    for number, line in enumerate(text.splitlines(), 1):
        mark = _MARK.search(line)
        if mark:
            message = f"left to decide 待定: {mark[1]}".rstrip(": ")
            yield Mistake(name, number, message, "correct it, then delete the comment")
