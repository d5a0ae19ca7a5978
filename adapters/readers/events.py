"""What a structured text says step by step: an element begins, a text comes, an element ends."""

from __future__ import annotations

from typing import Final

Event = tuple[str, str]  # its kind, and the name of what begins or the text

START: Final = "start"
TEXT: Final = "text"
END: Final = "end"


class Broken(Exception):
    """A text is not well-formed: where the first error is.

    Either line and column, both from 1 and in characters, or the number of characters before it.
    """

    def __init__(self, *, line: int = 0, column: int = 0, offset: int = 0) -> None:
        super().__init__("not well-formed")
        self.line = line
        self.column = column
        self.offset = offset

    def place(self, text: str) -> tuple[int, int]:
        """Return line and column in the text, both from 1."""
        if self.line:
            return self.line, self.column
        before = text[: self.offset]
        return before.count("\n") + 1, self.offset - (before.rfind("\n") + 1) + 1
