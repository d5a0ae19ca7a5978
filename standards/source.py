"""The source of a standard: a folder of TOML and CSV files, read into the model.

    catalog.toml        id, version, edition, dates, publisher, the record types in order
    acts.csv            the laws and rules that the standard rests on
    records/<id>.toml   one record type: fields in order, then the rules between them
    codes/<id>.csv      one code list; codes/lists.toml gives their labels and sources
    exclusions.csv      items that were looked at and left out, with the rule and the reason

Every mistake is reported with its file and line, not only the first.
"""

import csv
import io
import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields
from pathlib import Path
from typing import Any, Final, get_type_hints

from standards.coherence import incoherences
from standards.filling import converted
from standards.model import (
    RULE_KINDS,
    Act,
    Catalog,
    Code,
    CodeList,
    Exclusion,
    Field,
    Label,
    RecordRule,
    RecordType,
)
from standards.toml_lines import TomlMistake, load, nearest

Row = Code | Act | Exclusion
Annotation = Any  # a type as it stands in the model's annotations

# Of each kind of row: columns that are not attributes of the model, and those that must be filled.
_COLUMNS: Final[Mapping[type, tuple[frozenset[str], frozenset[str]]]] = {
    Code: (frozenset({"zh", "en"}), frozenset({"code", "zh"})),
    Act: (frozenset(), frozenset({"id", "title"})),
    Exclusion: (
        frozenset({"zh", "en", "reason_zh", "reason_en"}),
        frozenset({"id", "zh", "en", "source", "rule", "reason_zh", "reason_en"}),
    ),
}
_ID: Final = re.compile(r"[a-z][a-z0-9_-]{0,62}")


@dataclass(frozen=True, slots=True, order=True)
class Mistake:
    """One thing that is wrong in the source of a standard."""

    file: str
    line: int
    message: str

    def __str__(self) -> str:
        return f"{self.file}:{self.line}: {self.message}"


class SourceMistakes(Exception):
    """A source folder that is no standard, with everything that is wrong in it."""

    hint = "each line names the file and the line to change"

    def __init__(self, mistakes: Sequence[Mistake]) -> None:
        self.mistakes = tuple(sorted(set(mistakes)))
        super().__init__("\n".join(str(mistake) for mistake in self.mistakes))


def read(folder: Path) -> Catalog:
    """Read the source of a catalog. Raises SourceMistakes with all that is wrong in it."""
    reader = _Reader(folder)
    catalog = reader.catalog()
    if catalog is None or reader.mistakes:
        raise SourceMistakes(reader.mistakes)
    for place, message in incoherences(catalog):
        reader.add(*reader.find(place), message)
    if reader.mistakes:
        raise SourceMistakes(reader.mistakes)
    return catalog


class _Reader:
    """Reads the files of one source folder and collects what is wrong in them."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.mistakes: list[Mistake] = []
        self._places: dict[tuple[str, ...], tuple[str, int]] = {}

    def add(self, file: str, line: int, message: str) -> None:
        self.mistakes.append(Mistake(file, line, message))

    def find(self, place: tuple[str, ...]) -> tuple[str, int]:
        """Return file and line of a part of the model, or of the closest part around it."""
        while place and place not in self._places:
            place = place[:-1]
        return self._places.get(place, ("catalog.toml", 1))

    def catalog(self) -> Catalog | None:
        data, lines = self._toml("catalog.toml")
        if data is None:
            return None
        for name in data:
            self._places[(name,)] = ("catalog.toml", nearest(lines, name))
        names = data.pop("record_types", None)
        if not isinstance(names, list) or not all(isinstance(n, str) for n in names):
            self.add("catalog.toml", nearest(lines, "record_types"), "record_types: a list of ids")
            names = []
        made = self._made(Catalog, data, "catalog.toml", lines, "", given={
            "record_types": tuple(filter(None, map(self._record_type, names))),
            "code_lists": self._code_lists(),
            "acts": tuple(self._rows("acts.csv", Act, ("acts",))),
            "exclusions": self._exclusions(),
        })  # fmt: skip
        return made if isinstance(made, Catalog) else None

    def _record_type(self, id_: str) -> RecordType | None:
        file = f"records/{id_}.toml"
        data, lines = self._toml(file)
        if data is None:
            return None
        place = ("record_types", id_)
        self._places[place] = (file, 1)
        for attribute in ("key", "version_field", "acts", "publication_acts"):
            self._places[(*place, attribute)] = (file, nearest(lines, attribute))
        fields_, rules = (
            self._tables(data.pop(name, []), name, file, lines) for name in ("field", "rule")
        )
        given: dict[str, object] = {
            "fields": tuple(
                field
                for number, table in enumerate(fields_)
                if (field := self._field(table, file, lines, f"field.{number}", place))
            ),
            "rules": tuple(
                rule
                for number, table in enumerate(rules)
                if (rule := self._rule(table, file, lines, number, place))
            ),
        }
        made = self._made(RecordType, data, file, lines, "", given=given)
        if isinstance(made, RecordType) and made.id != id_:
            self.add(file, nearest(lines, "id"), f"id: the file is named {id_}")
        return made if isinstance(made, RecordType) else None

    def _field(
        self,
        table: dict[str, Any],
        file: str,
        lines: Mapping[str, int],
        path: str,
        place: tuple[str, ...],
    ) -> Field | None:
        made = self._made(Field, table, file, lines, path, given={})
        if not isinstance(made, Field):
            return None
        for name in ("", *table):
            part = (*place, "fields", made.id, *([name] if name else []))
            line = nearest(lines, f"{path}.{name or 'id'}")
            if not name and part in self._places:
                self.add(file, line, f"the field {made.id} is there twice")
            self._places.setdefault(part, (file, line))
        return made

    def _rule(
        self,
        table: dict[str, Any],
        file: str,
        lines: Mapping[str, int],
        number: int,
        place: tuple[str, ...],
    ) -> RecordRule | None:
        path = f"rule.{number}"
        self._places[(*place, "rules", str(number))] = (file, nearest(lines, path))
        kind = table.pop("rule", None)
        if kind not in RULE_KINDS:
            known = ", ".join(sorted(RULE_KINDS))
            self.add(file, nearest(lines, f"{path}.rule"), f"rule: one of {known}")
            return None
        made = self._made(RULE_KINDS[kind], table, file, lines, path, given={})
        return made if isinstance(made, RecordRule) else None

    def _code_lists(self) -> tuple[CodeList, ...]:
        file = "codes/lists.toml"
        data, lines = self._toml(file)
        found: list[CodeList] = []
        for id_, table in (data or {}).items():
            if not isinstance(table, dict):
                self.add(file, nearest(lines, id_), f"{id_}: a table is expected")
                continue
            self._places["code_lists", id_] = (file, nearest(lines, id_))
            codes = tuple(self._rows(f"codes/{id_}.csv", Code, ("code_lists", id_)))
            made = self._made(CodeList, table, file, lines, id_, given={"id": id_, "codes": codes})
            if isinstance(made, CodeList):
                found.append(made)
        return tuple(found)

    def _exclusions(self) -> tuple[Exclusion, ...]:
        """Read what was left out; a standard that leaves nothing out has no such file."""
        if not (self.folder / "exclusions.csv").exists():
            return ()
        return tuple(self._rows("exclusions.csv", Exclusion, ("exclusions",)))

    def _rows(self, file: str, kind: type[Row], place: tuple[str, ...]) -> list[Any]:
        """Read a CSV file with fixed English headers, all values text."""
        text = self._text(file)
        if text is None:
            return []
        rows = csv.reader(io.StringIO(text, newline=""), strict=True)
        made: list[Any] = []
        try:
            header = next(rows, [])
            convert = self._header(header, kind, file)
            for row in rows:
                line = rows.line_num
                if len(row) != len(header):
                    self.add(file, line, f"{len(row)} cells where the header has {len(header)}")
                elif convert is not None and (
                    entry := convert(dict(zip(header, row, strict=True)), line)
                ):
                    key = entry.code if isinstance(entry, Code) else entry.id
                    if (*place, key) in self._places:
                        self.add(file, line, "an entry that is there twice")
                    self._places[(*place, key)] = (file, line)
                    made.append(entry)
        except csv.Error as error:
            self.add(file, rows.line_num, str(error))
        return made

    def _header(
        self, header: list[str], kind: type[Row], file: str
    ) -> Callable[[dict[str, str], int], Row | None] | None:
        hints = get_type_hints(kind)
        columns, needed = _COLUMNS[kind]
        unknown = sorted(set(header) - columns - hints.keys())
        missing = sorted(needed - set(header))
        if unknown or missing or len(set(header)) != len(header):
            self.add(file, 1, f"header: unknown {unknown}, missing {missing}, or twice the same")
            return None

        def convert(row: dict[str, str], line: int) -> Row | None:
            if not all(row[name] for name in needed):
                self.add(file, line, f"{' and '.join(sorted(needed))} must be filled")
                return None
            values: dict[str, Any] = {n: v for n, v in row.items() if n not in columns}
            for name in values.keys() & {n for n, hint in hints.items() if hint is bool}:
                if values[name] not in ("", "true"):
                    self.add(file, line, f"{name}: true or empty")
                values[name] = values[name] == "true"
            if "zh" in columns:
                values["label"] = Label(row["zh"], row.get("en") or row["zh"])
            if kind is Code:
                values["status"] = values.get("status") or "current"
            if kind is Exclusion:
                values["reason"] = Label(row["reason_zh"], row["reason_en"])
            return kind(**values)

        return convert

    def _made(
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
        hints = get_type_hints(kind)
        values: dict[str, object] = dict(given)
        before = len(self.mistakes)
        for name, value in data.items():
            at = nearest(lines, f"{path}.{name}".lstrip("."))
            if name not in hints or name in given:
                self.add(file, at, f"{name}: not known here; known are {_known(hints, given)}")
                continue
            try:
                values[name] = converted(hints[name], value)
            except (TypeError, ValueError) as error:
                self.add(file, at, f"{name}: {error}")
        for part in fields(kind):
            if part.name not in values and part.default is MISSING and part.name not in data:
                self.add(file, nearest(lines, path) if path else 1, f"{part.name} is missing")
        if "id" in values and not _ID.fullmatch(str(values["id"])):
            self.add(file, nearest(lines, f"{path}.id".lstrip(".")), "id: [a-z][a-z0-9_-]*")
        return None if len(self.mistakes) > before else kind(**values)

    def _tables(
        self, value: object, name: str, file: str, lines: Mapping[str, int]
    ) -> list[dict[str, Any]]:
        if isinstance(value, list) and all(isinstance(part, dict) for part in value):
            return value
        self.add(file, nearest(lines, name), f"{name}: write [[{name}]]")
        return []

    def _toml(self, file: str) -> tuple[dict[str, Any] | None, Mapping[str, int]]:
        text = self._text(file)
        if text is None:
            return None, {}
        try:
            return load(text, file)
        except TomlMistake as mistake:
            self.add(file, mistake.line, mistake.message)
            return None, {}

    def _text(self, file: str) -> str | None:
        try:
            return (self.folder / file).read_bytes().decode()
        except UnicodeDecodeError as error:
            line = error.object.count(b"\n", 0, error.start) + 1
            self.add(file, line, "not UTF-8")
        except OSError as error:
            self.add(file, 0, f"cannot be read: {error.strerror or 'unknown reason'}")
        return None


def _known(hints: Mapping[str, object], given: Mapping[str, object]) -> str:
    return ", ".join(name for name in hints if name not in given)
