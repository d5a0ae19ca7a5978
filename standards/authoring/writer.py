"""The source of a standard written from its model: what source.read reads, in the fixed form."""

import csv
import io
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import MISSING, fields
from enum import Enum
from types import GenericAlias
from typing import Any, Final, get_args

import tomlkit

from standards.filling import Annotation, hints_of
from standards.kinds import Standard, kind_of
from standards.model import RULE_KINDS, Catalog, Code, Label, RecordRule, RecordType

_KINDS: Final = {rule: kind for kind, rule in RULE_KINDS.items()}
_TABLES: Final = ("acts", "exclusions", "confirmations")  # parts of a catalog that are CSV files


def files(standard: Standard) -> Mapping[str, bytes]:
    """Return the files of a source folder by their paths, such as `records/penalty.toml`."""
    if isinstance(standard, Catalog):
        return {name: text.encode() for name, text in _of_catalog(standard)}
    return {name: text.encode() for name, text in _of_tables(standard)}


def _of_catalog(catalog: Catalog) -> Iterator[tuple[str, str]]:
    head = values(catalog, {"code_lists", *_TABLES})
    head["record_types"] = [record_type.id for record_type in catalog.record_types]
    yield "catalog.toml", toml(head)
    for name in _TABLES:
        rows = getattr(catalog, name)
        if rows or name == "acts":
            yield f"{name}.csv", table(rows, _row_type(catalog, name))
    for record_type in catalog.record_types:
        yield f"records/{record_type.id}.toml", record_toml(record_type)
    lists = {codes.id: values(codes, {"id", "codes"}) for codes in catalog.code_lists}
    yield "codes/lists.toml", _tables_toml(lists)
    for codes in catalog.code_lists:
        yield f"codes/{codes.id}.csv", table(codes.codes, Code)


def _of_tables(standard: Standard) -> Iterator[tuple[str, str]]:
    kind: Annotation = type(standard)
    hints = hints_of(kind)
    parts = {part.name for part in fields(standard) if isinstance(hints[part.name], GenericAlias)}
    yield kind_of(standard).source, toml(values(standard, parts))
    for part in fields(standard):
        rows = getattr(standard, part.name)
        if part.name in parts and (rows or part.default is MISSING):
            yield f"{part.name}.csv", table(rows, _row_type(standard, part.name))


def record_toml(record_type: RecordType) -> str:
    """Write the file of a record type: its own attributes, then [[field]], then [[rule]]."""
    parts = [toml(values(record_type, {"fields", "rules"}))]
    parts += [f"\n[[field]]\n{toml(values(field))}" for field in record_type.fields]
    parts += [f"\n[[rule]]\n{toml(rule_values(rule))}" for rule in record_type.rules]
    return "".join(parts)


def toml(pairs: Mapping[str, object]) -> str:
    """Write keys and values, one a line."""
    return "".join(f"{name} = {item(value)}\n" for name, value in pairs.items())


def _tables_toml(tables: Mapping[str, Mapping[str, object]]) -> str:
    return "\n".join(f"[{name}]\n{toml(values)}" for name, values in tables.items())


def item(value: object) -> str:
    """Write one value on one line."""
    if isinstance(value, Mapping):
        return "{ " + ", ".join(f"{name} = {item(part)}" for name, part in value.items()) + " }"
    if isinstance(value, Sequence) and not isinstance(value, str):
        return f"[{', '.join(item(part) for part in value)}]"
    text: str = tomlkit.item(value).as_string()
    return text


def table(rows: Iterable[Any], kind: type) -> str:
    """Write rows of the model as CSV: the columns that any row fills, and those that must be."""
    entries = [_cells(row) for row in rows]
    columns = [
        name
        for attribute in fields(kind)
        for name in columns_of(kind, attribute.name)
        if attribute.default is MISSING or any(entry[name] for entry in entries)
    ]
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\n")
    writer.writerow(columns)
    writer.writerows([entry[name] for name in columns] for entry in entries)
    return out.getvalue()


def columns_of(kind: type, name: str) -> tuple[str, ...]:
    """Return the columns of an attribute: two for a label."""
    if hints_of(kind)[name] is not Label:
        return (name,)
    prefix = "" if name == "label" else f"{name}_"
    return f"{prefix}zh", f"{prefix}en"


def _cells(row: object) -> dict[str, str]:
    cells: dict[str, str] = {}
    for attribute in fields(row):  # type: ignore[arg-type]
        value = getattr(row, attribute.name)
        names = columns_of(type(row), attribute.name)
        if isinstance(value, Label):
            cells |= dict(zip(names, (value.zh, value.en), strict=True))
        elif value == attribute.default:
            cells[names[0]] = ""
        else:
            cells[names[0]] = _cell(value)
    return cells


def _cell(value: object) -> str:
    if isinstance(value, bool):
        return "true" if value else ""
    if isinstance(value, tuple):
        return ";".join(value)
    return str(value.value) if isinstance(value, Enum) else str(value)


def rule_values(rule: RecordRule) -> dict[str, object]:
    """Return the kind of a rule and its attributes, as a source file has them."""
    return {"rule": _KINDS[type(rule)], **values(rule)}


def values(part: Any, without: Iterable[str] = ()) -> dict[str, object]:  # noqa: ANN401 - any part of the model
    """Return the attributes that are not defaults, in the order of the model."""
    return {
        attribute.name: _plain(value)
        for attribute in fields(part)
        if attribute.name not in without
        and (value := getattr(part, attribute.name)) != attribute.default
    }


def defaults(kind: type) -> dict[str, object]:
    """Return the attributes of a part that need not be written, with what they are then."""
    return {
        attribute.name: _plain(attribute.default)
        for attribute in fields(kind)
        if attribute.default is not MISSING
    }


def _plain(value: object) -> object:
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [_plain(part) for part in value]
    if hasattr(value, "__dataclass_fields__"):
        return values(value)
    return value


def _row_type(standard: Standard, name: str) -> type:
    kind: Annotation = type(standard)
    found: type = get_args(hints_of(kind)[name])[0]
    return found
