"""A catalog as sheets of text, one row a part, and back: the editing view that people know.

Headings are the attributes of the model, in English and never translated. A cell is written as in
the CSV files of a source: lists with `;`, `true` or nothing, a column for each language.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import MISSING, dataclass, fields, replace
from enum import Enum
from types import GenericAlias, UnionType
from typing import Any, Final, get_args

from standards.authoring.writer import columns_of
from standards.filling import hints_of
from standards.model import (
    RULE_KINDS,
    Act,
    Catalog,
    Code,
    CodeList,
    Confirmation,
    Exclusion,
    Field,
    Label,
    LevelPeriod,
    RecordRule,
    RecordType,
)

Row = dict[str, str]
_SEPARATOR: Final = ";"
_RULES: Final = {rule: kind for kind, rule in RULE_KINDS.items()}


@dataclass(frozen=True, slots=True)
class Sheet:
    """One sheet: its name, its headings and its rows of text."""

    name: str
    label: Label
    headings: tuple[str, ...]
    rows: tuple[Row, ...]


@dataclass(frozen=True, slots=True)
class CellMistake:
    """What is wrong in a cell; `row` counts the data rows from 0."""

    sheet: str
    row: int
    heading: str
    message: str


class SheetMistakes(Exception):
    """Sheets that are no catalog, with everything that is wrong in them."""

    def __init__(self, mistakes: Sequence[CellMistake]) -> None:
        self.mistakes = tuple(mistakes)
        super().__init__(f"{len(mistakes)} cells are wrong")


class CannotBeShown(ValueError):
    """A catalog with a value that no cell can hold, such as a list part with `;` in it."""


# The sheets in order: what one row stands for, and what of it is on another sheet.
_PARTS: Final[Mapping[str, tuple[Label, type, frozenset[str]]]] = {
    "record_types": (Label("记录类型", "record types"), RecordType, frozenset({"fields", "rules"})),
    "fields": (Label("数据项", "fields"), Field, frozenset()),
    "code_lists": (Label("代码表", "code lists"), CodeList, frozenset({"codes"})),
    "codes": (Label("代码", "codes"), Code, frozenset()),
    "acts": (Label("依据", "acts"), Act, frozenset()),
    "exclusions": (Label("未纳入", "left out"), Exclusion, frozenset()),
    "confirmations": (Label("确认", "confirmations"), Confirmation, frozenset()),
}
_OWNERS: Final = {"fields": "record_type", "codes": "code_list", "rules": "record_type"}
_RULE_PARTS: Final = tuple(
    dict.fromkeys(part.name for rule in RULE_KINDS.values() for part in fields(rule))
)


def sheets(catalog: Catalog) -> Iterator[Sheet]:
    """Yield the sheets of a catalog; its head (id, version, dates) is not among them.

    Raises CannotBeShown.
    """
    owned: dict[str, list[tuple[str, Any]]] = {
        "fields": [(one.id, field) for one in catalog.record_types for field in one.fields],
        "codes": [(one.id, code) for one in catalog.code_lists for code in one.codes],
    }
    for name, (label, kind, elsewhere) in _PARTS.items():
        own = [("", part) for part in getattr(catalog, name, ())]
        parts = owned.get(name, own)
        rows = tuple(_row(name, owner, part, elsewhere) for owner, part in parts)
        yield Sheet(name, label, _headings(name, kind, elsewhere), rows)
        if name == "fields":
            yield _rules(catalog)


def catalog_of(found: Mapping[str, Sequence[Row]], head: Catalog) -> Catalog:
    """Return the catalog that sheets describe; its head stays that of the draft.

    Raises SheetMistakes with everything that is wrong.
    """
    reader = _Reader(found)
    types = reader.parts("record_types")
    made = replace(
        head,
        record_types=tuple(
            RecordType(
                **values,
                fields=reader.owned("fields", values["id"]),
                rules=tuple(reader.rules(values["id"])),
            )
            for values in types
        ),
        code_lists=tuple(
            CodeList(**values, codes=reader.owned("codes", values["id"]))
            for values in reader.parts("code_lists")
        ),
        acts=tuple(Act(**values) for values in reader.parts("acts")),
        exclusions=tuple(Exclusion(**values) for values in reader.parts("exclusions")),
        confirmations=tuple(Confirmation(**values) for values in reader.parts("confirmations")),
    )
    reader.look_for_orphans()
    if reader.mistakes:
        raise SheetMistakes(reader.mistakes)
    return made


def _headings(name: str, kind: type, elsewhere: frozenset[str]) -> tuple[str, ...]:
    own = (part.name for part in fields(kind) if part.name not in elsewhere)
    columns = tuple(column for part in own for column in columns_of(kind, part))
    return (_OWNERS[name], *columns) if name in _OWNERS else columns


def _row(name: str, owner: str, part: Any, elsewhere: frozenset[str]) -> Row:  # noqa: ANN401 - any part of the model
    row = {_OWNERS[name]: owner} if owner else {}
    for attribute in fields(part):
        if attribute.name in elsewhere:
            continue
        value = getattr(part, attribute.name)
        columns = columns_of(type(part), attribute.name)
        if isinstance(value, Label):
            row |= dict(zip(columns, (value.zh, value.en), strict=True))
        else:
            row[columns[0]] = "" if value == attribute.default else _text(value)
    return row


def _text(value: object) -> str:
    match value:
        case bool():
            return "true" if value else ""
        case Enum():
            return str(value.value)
        case tuple():
            parts = [_text(part) for part in value]
            if any(_SEPARATOR in part or part != part.strip() or not part for part in parts):
                raise CannotBeShown(f"a part of a list with {_SEPARATOR} or a blank at its end")
            return _SEPARATOR.join(parts)
        case LevelPeriod(level, months):
            return f"{level}:{months}"
    return str(value)


def _rules(catalog: Catalog) -> Sheet:
    rows = tuple(
        {"record_type": one.id, "rule": _RULES[type(rule)]}
        | {part.name: _text(getattr(rule, part.name)) for part in fields(rule)}
        for one in catalog.record_types
        for rule in one.rules
    )
    return Sheet("rules", Label("规则", "rules"), ("record_type", "rule", *_RULE_PARTS), rows)


class _Reader:
    """Turns rows of text into parts of the model, and collects what is wrong."""

    def __init__(self, found: Mapping[str, Sequence[Row]]) -> None:
        self.found = found
        self.mistakes: list[CellMistake] = []
        self._taken: dict[str, set[str]] = {}

    def parts(self, name: str) -> list[dict[str, Any]]:
        _, kind, elsewhere = _PARTS[name]
        made = [
            self._values(name, number, row, kind, elsewhere)
            for number, row in enumerate(self.found.get(name, ()))
        ]
        return [values for values in made if values is not None]

    def owned(self, name: str, owner: str) -> tuple[Any, ...]:
        _, kind, _ = _PARTS[name]
        self._taken.setdefault(name, set()).add(owner)
        made = (
            self._values(name, number, row, kind, frozenset())
            for number, row in enumerate(self.found.get(name, ()))
            if row.get(_OWNERS[name], "") == owner
        )
        return tuple(kind(**values) for values in made if values is not None)

    def rules(self, record_type: str) -> Iterator[RecordRule]:
        self._taken.setdefault("rules", set()).add(record_type)
        for number, row in enumerate(self.found.get("rules", ())):
            if row.get("record_type", "") != record_type:
                continue
            kind = RULE_KINDS.get(row.get("rule", ""))
            if kind is None:
                self._wrong("rules", number, "rule", f"one of {', '.join(RULE_KINDS)}")
                continue
            values = self._values("rules", number, row, kind, frozenset())
            if values is not None:
                yield kind(**values)

    def look_for_orphans(self) -> None:
        """A row whose owner does not exist belongs to nothing, and would be lost."""
        for name, heading in _OWNERS.items():
            for number, row in enumerate(self.found.get(name, ())):
                if row.get(heading, "") not in self._taken.get(name, set()):
                    self._wrong(name, number, heading, "no such id on its own sheet")

    def _values(
        self, name: str, number: int, row: Row, kind: type, elsewhere: frozenset[str]
    ) -> dict[str, Any] | None:
        hints, before = hints_of(kind), len(self.mistakes)
        values: dict[str, Any] = {}
        for attribute in fields(kind):
            if attribute.name in elsewhere:
                continue
            columns = columns_of(kind, attribute.name)
            cells = [row.get(column, "") for column in columns]
            if not cells[0] and attribute.default is MISSING:
                self._wrong(name, number, columns[0], "must be filled")
            elif hints[attribute.name] is Label:
                values[attribute.name] = Label(cells[0], cells[-1] or cells[0])
            elif cells[0]:
                try:
                    values[attribute.name] = _value(hints[attribute.name], cells[0])
                except ValueError as error:
                    self._wrong(name, number, columns[0], str(error))
        return values if len(self.mistakes) == before else None

    def _wrong(self, sheet: str, row: int, heading: str, message: str) -> None:
        self.mistakes.append(CellMistake(sheet, row, heading, message))


def _value(hint: Any, text: str) -> object:  # noqa: ANN401 - a type as annotations have it
    if isinstance(hint, UnionType):
        hint = get_args(hint)[0]
    if isinstance(hint, GenericAlias):
        inner = get_args(hint)[0]
        return tuple(_value(inner, part.strip()) for part in text.split(_SEPARATOR))
    if isinstance(hint, type) and issubclass(hint, Enum):
        known = [str(member.value) for member in hint]
        if text not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return hint(text)
    return _SIMPLE[hint](text)


def _flag(text: str) -> bool:
    if text != "true":
        raise ValueError("true or empty")
    return True


def _whole(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise ValueError("a whole number is expected")
    return int(text)


def _period(text: str) -> LevelPeriod:
    level, colon, months = text.partition(":")
    if not colon:
        raise ValueError("level:months, such as 1:12")
    return LevelPeriod(level, _whole(months))


_SIMPLE: Final[Mapping[Any, Callable[[str], object]]] = {
    bool: _flag,
    int: _whole,
    str: str,
    LevelPeriod: _period,
}
