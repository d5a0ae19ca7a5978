"""The function that tables in SQLite ask for where they say REGEXP.

The shell sqlite3 has one built in. A program registers one on each connection that writes:

    connection = sqlite3.connect("records.db")
    register(connection)
"""

import re
from collections.abc import Callable
from functools import lru_cache
from typing import Any, Protocol


class Connection(Protocol):
    """What is asked of a connection of `sqlite3`."""

    def create_function(
        self,
        name: str,
        narg: int,
        func: Callable[..., Any] | None,
        /,
        *,
        deterministic: bool = False,
    ) -> None:
        """Make a function known to SQL."""


def register(connection: Connection) -> None:
    """Make REGEXP known to a connection."""
    connection.create_function("regexp", 2, regexp, deterministic=True)


def regexp(pattern: str, text: str | None) -> bool | None:
    """Whether the whole text matches a pattern of pattern.to_sqlite; null for null."""
    return None if text is None else _compiled(pattern).fullmatch(text) is not None


@lru_cache(maxsize=256)
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern)
