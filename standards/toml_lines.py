"""Where each key of a TOML text stands: dotted path -> line number.

`tomllib` parses, and forgets where things stood. A mistake in a standard, a mapping or a
configuration file is only useful with its line, so this module reads the text a second time.
"""

import re
import tomllib
from collections.abc import Mapping
from typing import Any, Final

_BLANK: Final = re.compile(r"(?:[ \t\r\n]|#[^\n]*)*")
_SPACE: Final = re.compile(r"[ \t]*")
_BARE_KEY: Final = re.compile(r"[A-Za-z0-9_-]+")
_ONE_BARE_KEY: Final = re.compile(r"[ \t]*([A-Za-z0-9_-]+)[ \t]*(?=[=\]])")
_SCALAR: Final = re.compile(r"[^,\]\}\n#]*")
_STRINGS: Final = (
    re.compile(r'"""(?:[^\\]|\\.)*?"""(?:"{0,2})', re.DOTALL),
    re.compile(r"'''.*?'''(?:'{0,2})", re.DOTALL),
    re.compile(r'"(?:[^"\\\n]|\\.)*"'),
    re.compile(r"'[^'\n]*'"),
)


class TomlMistake(Exception):
    """A mistake in a TOML file, with the file, the line and the column where it stands.

    `line` and `column` are 1-based; 0 means the file, or the line, as a whole.
    """

    def __init__(self, file: str, line: int, message: str, column: int = 0) -> None:
        super().__init__(f"{file}:{line}: {message}")
        self.file = file
        self.line = line
        self.message = message
        self.column = column


def load(text: str, name: str) -> tuple[dict[str, Any], Mapping[str, int]]:
    """Parse a TOML text and find the line of each of its keys.

    `name` is the file's name for messages. Raises TomlMistake when the text is not TOML 1.0.
    """
    return parsed(text, name), lines(text)


def parsed(text: str, name: str) -> dict[str, Any]:
    """Parse a TOML text, as `load` does, without its lines."""
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        place = re.search(r" \(at line (\d+), column (\d+)\)$", str(error))
        line, column = (int(place[1]), int(place[2])) if place else (text.count("\n") + 1, 0)
        message = str(error)[: place.start()] if place else str(error).split(" (at ")[0]
        raise TomlMistake(name, line, message[:1].lower() + message[1:], column) from None
    except (RecursionError, ValueError):  # TOML 1.0 sets no limits; Python does
        raise TomlMistake(name, 0, "nested too deeply, or a number of too many digits") from None


def lines(text: str) -> Mapping[str, int]:
    """Map the dotted path of each key of a valid TOML text to its 1-based line.

    Elements of arrays and arrays of tables count from 0: `field.0.id`, `partners.1`.
    A path maps to the line where it is first named.
    """
    return lines_of(positions(text))


def lines_of(found: Mapping[str, tuple[int, int]]) -> Mapping[str, int]:
    """Leave the columns of `positions` out."""
    return {path: line for path, (line, _) in found.items()}


def positions(text: str) -> Mapping[str, tuple[int, int]]:
    """Map the dotted path of each key of a valid TOML text to its 1-based line and column.

    The column is that of the key, an element of an array, or the bracket of a table's header,
    counted in code points.
    """
    # TOML reads CR LF as LF; here they only end a line, so one form is enough.
    return _Scanner(text.replace("\r\n", "\n")).scan()


def nearest(found: Mapping[str, int], path: str) -> int:
    """Return the line of a path, or of the closest one above it that is written down; else 1."""
    while path and path not in found:
        path = path.rpartition(".")[0]
    return found.get(path, 1)


class _Scanner:
    """One pass over a text that `tomllib` has accepted, so it need not check the grammar."""

    def __init__(self, text: str) -> None:
        self._text = text
        self._at = 0
        self._line = 1
        self._counted = 0
        self._found: dict[str, tuple[int, int]] = {}
        self._counts: dict[str, int] = {}  # arrays of tables: path -> tables so far

    def scan(self) -> Mapping[str, tuple[int, int]]:
        table: tuple[str, ...] = ()
        while True:
            self._skip(_BLANK)
            if self._at >= len(self._text):
                return self._found
            if self._text[self._at] == "[":
                table = self._header()
            else:
                self._pair(table)

    def _header(self) -> tuple[str, ...]:
        many, start = self._text.startswith("[[", self._at), self._at
        self._at += 2 if many else 1
        path = self._inside_arrays(self._key(), last=not many)
        self._at += 2 if many else 1
        if many:
            name = ".".join(path)
            number = self._counts.get(name, 0)
            self._counts[name] = number + 1
            self._note(path, start)
            path = (*path, str(number))
        self._note(path, start)
        return path

    def _inside_arrays(self, key: tuple[str, ...], *, last: bool) -> tuple[str, ...]:
        """Add to a header's path the number of the current table of each array it lies in."""
        path: tuple[str, ...] = ()
        for position, part in enumerate(key):
            path = (*path, part)
            count = self._counts.get(".".join(path), 0)
            if count and (last or position < len(key) - 1):
                path = (*path, str(count - 1))
        return path

    def _pair(self, table: tuple[str, ...]) -> None:
        path, start = table, self._at
        for part in self._key():
            path = (*path, part)
            self._note(path, start)
        self._at += 1  # the equals sign
        self._value(path)

    def _key(self) -> tuple[str, ...]:
        bare = _ONE_BARE_KEY.match(self._text, self._at)
        if bare:  # nearly every key is one: tomllib has nothing to take apart
            self._at = bare.end()
            return (bare[1],)
        start = self._at
        while True:
            self._skip(_SPACE)
            if self._text[self._at] in "\"'":
                self._string()
            else:
                self._skip(_BARE_KEY)
            self._skip(_SPACE)
            if self._text[self._at] != ".":
                break
            self._at += 1
        nested: Any = tomllib.loads(self._text[start : self._at] + "=0")
        parts: list[str] = []
        while isinstance(nested, dict):
            ((part, nested),) = nested.items()
            parts.append(part)
        return tuple(parts)

    def _value(self, path: tuple[str, ...]) -> None:
        self._skip(_SPACE)
        first = self._text[self._at]
        if first == "[":
            self._array(path)
        elif first == "{":
            self._inline_table(path)
        elif first in "\"'":
            self._string()
        else:
            self._skip(_SCALAR)

    def _array(self, path: tuple[str, ...]) -> None:
        self._at += 1
        number = 0
        while True:
            self._skip(_BLANK)
            if self._text[self._at] == "]":
                self._at += 1
                return
            if self._text[self._at] == ",":
                self._at += 1
                continue
            element = (*path, str(number))
            self._note(element, self._at)
            self._value(element)
            number += 1

    def _inline_table(self, path: tuple[str, ...]) -> None:
        self._at += 1
        while True:
            self._skip(_BLANK)
            if self._text[self._at] == "}":
                self._at += 1
                return
            if self._text[self._at] == ",":
                self._at += 1
                continue
            self._pair(path)

    def _string(self) -> None:
        for pattern in _STRINGS:
            match = pattern.match(self._text, self._at)
            if match:
                self._at = match.end()
                return

    def _skip(self, pattern: re.Pattern[str]) -> None:
        match = pattern.match(self._text, self._at)
        if match:
            self._at = match.end()

    def _note(self, path: tuple[str, ...], at: int) -> None:
        self._line += self._text.count("\n", self._counted, at)
        self._counted = at
        column = at - self._text.rfind("\n", 0, at)
        self._found.setdefault(".".join(path), (self._line, column))
