"""A lens file: `migrations/<old version>.toml` in the source, `.json` in the frozen form.

    old = "jiangyin-person/1.0.0"

    [[type]]            record types with another id: old, new; or old and reason
    [[lens]]            type, lens, lossless, [direction, note], and what its kind asks for

Every mistake is reported with its line. What fits neither catalog is found in proof.py.
"""

import json
from collections.abc import Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from typing import Any, Final, TypeVar, get_type_hints

from standards.canonical import text as canonical_text
from standards.filling import converted
from standards.migration.lenses import KINDS, Lens, Migration, TypePair
from standards.source import Mistake, SourceMistakes
from standards.toml_lines import TomlMistake, load, nearest

Table = dict[str, Any]
T = TypeVar("T")
_LENS: Final = ("type", "lossless", "direction", "note")  # attributes of every lens


@dataclass(frozen=True, slots=True)
class LensFile:
    """A lens file as it was read: the migration, its data, and where each part stands."""

    name: str
    migration: Migration
    data: Table
    lines: Mapping[str, int]

    def mistake(self, place: str, message: str) -> Mistake:
        """Return a mistake at the line of a place, such as `lens.3.table.0`."""
        return Mistake(self.name, nearest(self.lines, place), message)

    def frozen(self) -> bytes:
        """Return the frozen form: the same data as canonical JSON."""
        return canonical_text(self.data) + b"\n"


def read(text: str, name: str, new: str) -> LensFile:
    """Read the TOML of a lens file into the version `new`. Raises SourceMistakes."""
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise SourceMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    return _made(data, lines, name, new)


def thaw(data: bytes, name: str, new: str) -> LensFile:
    """Read the frozen form of a lens file. Raises SourceMistakes, ValueError for other bytes."""
    value = json.loads(data)
    if not isinstance(value, dict):
        raise TypeError("not the frozen form of a lens file")
    return _made(value, {}, name, new)


def _made(data: Table, lines: Mapping[str, int], name: str, new: str) -> LensFile:
    reader = _Reader(name, lines)
    migration = reader.migration(data, new)
    if reader.mistakes:
        raise SourceMistakes(reader.mistakes)
    return LensFile(name, migration, data, lines)


class _Reader:
    """Fills the classes of `lenses` from one file, and collects what is wrong in it."""

    def __init__(self, name: str, lines: Mapping[str, int]) -> None:
        self.name = name
        self.lines = lines
        self.mistakes: list[Mistake] = []

    def migration(self, data: Table, new: str) -> Migration:
        old = data.get("old", "")
        if not isinstance(old, str) or old.count("/") != 1:
            self._add("old", "old: the earlier version, such as jiangyin-person/1.0.0")
        for name in sorted(data.keys() - {"old", "type", "lens"}):
            self._add(name, f"{name}: not known; a lens file has old, [[type]] and [[lens]]")
        types = [
            self._filled(TypePair, table, f"type.{number}")
            for number, table in enumerate(self._tables(data, "type"))
        ]
        lenses = [
            self._lens(table, f"lens.{number}")
            for number, table in enumerate(self._tables(data, "lens"))
        ]
        return Migration(str(old), new, tuple(filter(None, lenses)), tuple(filter(None, types)))

    def _lens(self, table: Table, path: str) -> Lens | None:
        kind = KINDS.get(str(table.get("lens")))
        if kind is None:
            self._add(f"{path}.lens", f"lens: one of {', '.join(KINDS)}")
            return None
        common = {name: value for name, value in table.items() if name in _LENS}
        own = {name: value for name, value in table.items() if name not in (*_LENS, "lens")}
        if table["lens"] == "requires":  # it reads no value, so it loses none
            common.setdefault("lossless", True)
        made = self._filled(kind, own, path)
        return self._filled(Lens, common, path, kind=made)

    def _filled(self, class_: type[T], table: Table, path: str, **given: object) -> T | None:
        hints = get_type_hints(class_)
        values: dict[str, Any] = {}
        before = len(self.mistakes)
        for name, value in table.items():
            if name not in hints or name in given:
                known = ", ".join(one for one in hints if one not in given)
                self._add(f"{path}.{name}", f"{name}: not known; known are {known}")
                continue
            try:
                values[name] = converted(hints[name], value)
            except (TypeError, ValueError) as error:
                self._add(f"{path}.{name}", f"{name}: {error}")
        for part in fields(class_):  # type: ignore[arg-type]
            if part.default is MISSING and part.name not in {*table, *given}:
                self._add(path, f"{part.name} is missing")
        if len(self.mistakes) > before or None in given.values():
            return None
        return class_(**given, **values)

    def _tables(self, data: Table, name: str) -> Sequence[Table]:
        value = data.get(name, [])
        if isinstance(value, list) and all(isinstance(part, dict) for part in value):
            return value
        self._add(name, f"{name}: write [[{name}]]")
        return []

    def _add(self, place: str, message: str) -> None:
        self.mistakes.append(Mistake(self.name, nearest(self.lines, place), message))
