"""Whether a mapping agrees with the standard that it names, and with itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.mapping.file_keys import file_disagreements
from adapters.mapping.headers import heading
from adapters.mapping.keys import ColumnKeys, MappingKeys
from standards.model import Catalog, FieldType, RecordType

if TYPE_CHECKING:
    from collections.abc import Iterator

Disagreement = tuple[str, str, str]


def disagreements(
    form: MappingKeys, record_type: RecordType, catalog: Catalog
) -> Iterator[Disagreement]:
    """Yield the path, the message and the hint of everything that does not fit the standard."""
    yield from _fields(form, record_type)
    yield from _names(form)
    yield from file_disagreements(form.file)
    for i, column in enumerate(form.column):
        if column.field in record_type.field_ids:
            yield from _column(f"column.{i}", column, record_type, catalog)
    for i, constant in enumerate(form.constant):
        if constant.field in record_type.field_ids:
            allowed = _codes(constant.field, record_type, catalog)
            yield from _allowed(f"constant.{i}.value", constant.value, allowed)
    mapped = {column.field for column in form.column}
    for i, code in enumerate(form.person.organisation_codes if form.person else ()):
        if code not in mapped:
            path = f"person.organisation_codes.{i}"
            yield path, f"{path}: no column fills {code}", "add a [[column]] for it"


def _fields(form: MappingKeys, record_type: RecordType) -> Iterator[Disagreement]:
    named = [(f"column.{i}.field", column.field) for i, column in enumerate(form.column)]
    named += [(f"constant.{i}.field", item.field) for i, item in enumerate(form.constant)]
    seen: set[str] = set()
    for path, field in named:
        if field not in record_type.field_ids:
            hint = f"the fields of {record_type.id}: {', '.join(record_type.field_ids)}"
            yield path, f"{path}: {record_type.id} has no field {field}", hint
        if field in seen:
            yield path, f"{path}: {field} is filled twice", "keep one of the two"
        seen.add(field)
    for need in record_type.fields:
        if need.required and need.id not in seen:
            message = f"nothing fills {need.id} ({need.label.zh}), which the standard requires"
            yield "record_type", message, "add a [[column]] or a [[constant]] for it"


def _names(form: MappingKeys) -> Iterator[Disagreement]:
    owners = [(f"column.{i}", column.names) for i, column in enumerate(form.column)]
    owners += [(f"ignore.{i}", ignored.names) for i, ignored in enumerate(form.ignore)]
    named = [(f"{item}.names.{j}", name) for item, names in owners for j, name in enumerate(names)]
    owner: dict[str, str] = {}
    for path, name in named:
        item = path.rsplit(".", 2)[0]
        if owner.setdefault(heading(name), item) != item:
            message = f"{path}: “{name}” already names {owner[heading(name)]}"
            yield path, message, "a column of the file can mean one thing only"


def _column(
    path: str, column: ColumnKeys, record_type: RecordType, catalog: Catalog
) -> Iterator[Disagreement]:
    allowed = _codes(column.field, record_type, catalog)
    if column.read == "code":
        if column.otherwise is None:
            message = f"{path}: `otherwise` is missing: what becomes of an unknown code?"
            yield path, message, 'otherwise = "keep", "refuse" or "empty"'
        for found, code in column.values.items():
            yield from _allowed(f"{path}.values.{found}", code, allowed)
    elif column.values or column.otherwise:
        yield path, f'{path}: `values` and `otherwise` need read = "code"', "add it or drop them"
    if column.default:
        yield from _allowed(f"{path}.default", column.default, allowed)
    for j, text in enumerate(column.empty):
        if allowed and text in allowed:
            place = f"{path}.empty.{j}"
            yield place, f"{place}: {text} is a code of the standard", "it cannot mean nothing"


def _codes(field_id: str, record_type: RecordType, catalog: Catalog) -> tuple[str, ...]:
    field = record_type.field(field_id)
    return catalog.code_list(field.code_list).values() if field.type is FieldType.CODE else ()


def _allowed(path: str, value: str, allowed: tuple[str, ...]) -> Iterator[Disagreement]:
    if allowed and value not in allowed:
        yield path, f"{path}: {value} is no code of the standard", f"one of {', '.join(allowed)}"
