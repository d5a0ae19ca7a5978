"""What SQLite and PostgreSQL spell differently."""

from abc import ABC, abstractmethod
from typing import Final

from standards.pattern import Choice, Class, Node, Repeat, Sequence, parse, to_postgres, to_sqlite
from standards.targets import glob


class Dialect(ABC):
    """How one database says what tables ask for."""

    name: str
    text_type: str

    @abstractmethod
    def quoted(self, text: str) -> str:
        """Write a text as a literal."""

    @abstractmethod
    def matches(self, column: str, pattern: str) -> str:
        """Write that a text matches a pattern of our dialect as a whole."""

    @abstractmethod
    def position(self, text: str, part: str) -> str:
        """Write where a part begins in a text, counted from 1; 0 where it is not there."""

    @abstractmethod
    def length(self, column: str) -> str:
        """Write how many code points a text has."""


class PostgreSQL(Dialect):
    """PostgreSQL 13 and later, in a database whose encoding is UTF8."""

    name = "postgresql"
    text_type = 'text COLLATE "C"'  # compared code point by code point, whatever the locale

    def quoted(self, text: str) -> str:
        """Write a text as a literal."""
        return "'" + text.replace("'", "''") + "'"

    def matches(self, column: str, pattern: str) -> str:
        """Write that a text matches a pattern of our dialect as a whole."""
        return f"{column} ~ {self.quoted(to_postgres(pattern))}"

    def position(self, text: str, part: str) -> str:
        """Write where a part begins in a text, counted from 1; 0 where it is not there."""
        return f"strpos({text}, {part})"

    def length(self, column: str) -> str:
        """Write how many code points a text has."""
        return f"char_length({column})"


class SQLite(Dialect):
    """SQLite 3.24 and later; REGEXP is asked only where GLOB is not enough."""

    name = "sqlite"
    text_type = "TEXT"

    def quoted(self, text: str) -> str:
        """Write a text as a literal, with `char(…)` for what no editor shows."""
        parts: list[str] = []
        shown = ""
        hidden: list[str] = []
        for char in [*text, ""]:
            if hidden and (not char or _is_plain(char)):
                parts.append(f"char({', '.join(hidden)})")
                hidden = []
            if char and not _is_plain(char):
                if shown:
                    parts.append(_in_quotes(shown))
                    shown = ""
                hidden.append(str(ord(char)))
            shown += char if char and _is_plain(char) else ""
        if shown or not parts:
            parts.append(_in_quotes(shown))
        return parts[0] if len(parts) == 1 else f"({' || '.join(parts)})"

    def matches(self, column: str, pattern: str) -> str:
        """Write that a text matches a pattern of our dialect as a whole.

        SQLite's functions stop at U+0000, and a REGEXP made of Python's `search` lets a last line
        end pass: texts with one of the two are refused apart where the pattern has them not.
        """
        node = parse(pattern)
        try:
            said = glob.expression(column, pattern, self.quoted)
            foreign = [0]
        except glob.TooMuch:
            said = f"{column} REGEXP {self.quoted(to_sqlite(pattern))}"
            foreign = [0, 10]
        guards = [
            f"instr({column}, char({point})) = 0" for point in foreign if not _has(node, point)
        ]
        return f"({' AND '.join([*guards, said])})" if guards else said

    def position(self, text: str, part: str) -> str:
        """Write where a part begins in a text, counted from 1; 0 where it is not there."""
        return f"instr({text}, {part})"

    def length(self, column: str) -> str:
        """Write how many code points a text has."""
        return f"length({column})"


POSTGRESQL: Final = PostgreSQL()
SQLITE: Final = SQLite()


def _is_plain(char: str) -> bool:
    """Whether a character is safe to read in a file: an ASCII one, or a letter below U+10000."""
    return (char.isascii() and char.isprintable()) or (char.isalnum() and char < "\U00010000")


def _in_quotes(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def _has(node: Node, point: int) -> bool:
    """Whether a class of a pattern holds a code point."""
    match node:
        case Class(ranges):
            return any(low <= point <= high for low, high in ranges)
        case Repeat(inner, _, _):
            return _has(inner, point)
        case Sequence(nodes) | Choice(nodes):
            return any(_has(part, point) for part in nodes)
