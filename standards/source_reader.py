"""Reading the files of one source folder, whatever kind of standard it is, and what is wrong.

A reader goes on after a mistake: whoever wrote the source sees them all at once.
"""

import re
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Final

from standards.filling import Annotation, converted, hints_of
from standards.nearest_name import meant
from standards.toml_lines import TomlMistake, lines_of, nearest, parsed, positions

Place = tuple[str, ...]  # a path through the model, such as record_types/penalty/fields/cf_wsh

_ID: Final = re.compile(r"[a-z][a-z0-9_-]{0,62}")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing that is wrong in the source of a standard."""

    file: str
    line: int
    message: str
    column: int = 0  # 0 where it is not known, or of no help

    def __str__(self) -> str:
        column = f":{self.column}" if self.column else ""
        return f"{self.file}:{self.line}{column}: {self.message}"


class SourceMistakes(Exception):
    """A source folder that is no standard, with everything that is wrong in it."""

    hint = "each line names the file and the line to change"

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


@dataclass(frozen=True, slots=True)
class Places:
    """Where the parts of a standard stand in its source folder."""

    main: str
    lines: Mapping[Place, tuple[str, int]]
    columns: Mapping[Place, int]  # of what does not begin its line

    def find(self, place: Place) -> tuple[str, int, int]:
        """Return file, line and column of a part, or of the closest part around it."""
        while place and place not in self.lines:
            place = place[:-1]
        return (*self.lines.get(place, (self.main, 1)), self.columns.get(place, 1))


class Reader:
    """The files of one source folder, with the mistakes found and where each part stands."""

    def __init__(self, folder: Path, main: str) -> None:
        self.folder = folder
        self.main = main
        self.mistakes: list[Mistake] = []
        self.places: dict[Place, tuple[str, int]] = {}
        self._columns: dict[Place, int] = {}
        self._positions: dict[str, Mapping[str, tuple[int, int]]] = {}

    def add(self, file: str, line: int, message: str, column: int = 0) -> None:
        """Note a mistake."""
        self.mistakes.append(Mistake(file, line, message, column))

    def add_at(self, place: Place, message: str) -> None:
        """Note a mistake at a part of the model, or at the closest part around it."""
        while place and place not in self.places:
            place = place[:-1]
        file, line = self.places.get(place, (self.main, 1))
        self.add(file, line, message, self._columns.get(place, 0))

    def put(self, place: Place, file: str, lines: Mapping[str, int], path: str) -> None:
        """Remember where a part stands: at a key of a TOML file, or at the closest above it."""
        found = self._positions.get(file, {})
        line = nearest(lines, path)
        self.places[place] = (file, line)
        if path in found:
            self._columns[place] = found[path][1]

    def all_places(self) -> Places:
        """Return where the parts stand that were read."""
        return Places(self.main, self.places, self._columns)

    def made(
        self,
        kind: Annotation,
        data: dict[str, Any],
        file: str,
        lines: Mapping[str, int],
        path: str,
        *,
        given: Mapping[str, object],
    ) -> object | None:
        """Fill a class of the model from a table, or say all that is wrong and return None."""
        hints = hints_of(kind)
        values: dict[str, object] = dict(given)
        before = len(self.mistakes)
        for name, value in data.items():
            key = f"{path}.{name}".lstrip(".")
            at, (_, column) = nearest(lines, key), self._positions.get(file, {}).get(key, (0, 0))
            if name not in hints or name in given:
                self.add(file, at, f"{name}: {_unknown(name, hints, given)}", column)
                continue
            try:
                values[name] = converted(hints[name], value)
            except (TypeError, ValueError) as error:
                self.add(file, at, f"{name}: {error}", column)
        for part in fields(kind):
            if part.name not in values and part.default is MISSING and part.name not in data:
                self.add(file, nearest(lines, path) if path else 1, f"{part.name} is missing")
        if "id" in values and not _ID.fullmatch(str(values["id"])):
            at = nearest(lines, f"{path}.id".lstrip("."))
            self.add(file, at, "id: small letters a-z, digits, _ and -; a letter first, 63 at most")
        return None if len(self.mistakes) > before else kind(**values)

    def tables(
        self, value: object, name: str, file: str, lines: Mapping[str, int]
    ) -> list[dict[str, Any]]:
        """Return the tables of an array of tables; anything else is a mistake."""
        if isinstance(value, list) and all(isinstance(part, dict) for part in value):
            return value
        self.add(file, nearest(lines, name), f"{name}: write [[{name}]]")
        return []

    def toml(self, file: str) -> tuple[dict[str, Any] | None, Mapping[str, int]]:
        """Return a TOML file and the line of each of its keys, or None and a mistake."""
        text = self.text(file)
        if text is None:
            return None, {}
        try:
            data = parsed(text, file)
        except TomlMistake as mistake:
            self.add(file, mistake.line, mistake.message, mistake.column)
            return None, {}
        found = self._positions[file] = positions(text)
        return data, lines_of(found)

    def head(self) -> tuple[dict[str, Any] | None, Mapping[str, int]]:
        """Return the main file as `toml` does, and remember where each of its keys stands."""
        data, lines = self.toml(self.main)
        for name in data or ():
            self.put((name,), self.main, lines, name)
        return data, lines

    def text(self, file: str) -> str | None:
        """Return the text of a file, or None and a mistake."""
        try:
            return (self.folder / file).read_bytes().decode("utf-8-sig")  # spreadsheets write one
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self.add(file, line, "not UTF-8")
        except OSError as error:
            self.add(file, 0, f"cannot be read: {error.strerror or 'unknown reason'}")
        return None


def _unknown(name: str, hints: Mapping[str, object], given: Mapping[str, object]) -> str:
    """Say that a key is not known, which one was probably meant, and which there are."""
    known = [one for one in hints if one not in given]
    guess = meant(name, known).removeprefix("; ")
    return f"not known here; {guess}{' ' if guess else ''}known are {', '.join(known)}"
