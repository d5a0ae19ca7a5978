"""Whether a mapping agrees with the standard that it names, and with itself."""

from __future__ import annotations

from typing import TYPE_CHECKING

from adapters.mapping import reading_checks, sources
from adapters.mapping.file_keys import file_disagreements
from adapters.mapping.keys import ColumnKeys, ConditionKeys, ConstantKeys, MappingKeys, ReadingKeys

if TYPE_CHECKING:
    from collections.abc import Iterator

    from adapters.mapping.sources import Disagreement
    from standards.model import Catalog, RecordType


def disagreements(
    form: MappingKeys, record_type: RecordType, catalog: Catalog
) -> Iterator[Disagreement]:
    """Yield the path, the message and the hint of everything that does not fit."""
    yield from _fields(form, record_type)
    yield from sources.disagreements(form)
    yield from file_disagreements(form.file)
    lists = dict(form.lists)
    for path, item in _fillings(form):
        if item.field in record_type.field_ids:
            field = record_type.field(item.field)
            if isinstance(item, ConstantKeys) and item.value:
                yield from _written(path, item, field.id, record_type, catalog)
            else:
                yield from reading_checks.disagreements(path, item, field, catalog, lists)
        if isinstance(item, ConstantKeys):
            yield from _one_value(path, item)
        elif item.sources:
            yield from _joined(path, item)
    for path, condition in _conditions(form):
        yield from _condition(path, condition, form)
    yield from _person(form)
    yield from _repeat(form)


def _fillings(form: MappingKeys) -> Iterator[tuple[str, ColumnKeys | ConstantKeys]]:
    yield from ((f"column.{i}", column) for i, column in enumerate(form.column))
    yield from ((f"constant.{i}", item) for i, item in enumerate(form.constant))


def _conditions(form: MappingKeys) -> Iterator[tuple[str, ConditionKeys]]:
    for path, item in _fillings(form):
        if item.when:
            yield f"{path}.when", item.when
    if form.only:
        yield "only", form.only


def _fields(form: MappingKeys, record_type: RecordType) -> Iterator[Disagreement]:
    always: set[str] = set()
    filled = {item.field for _, item in _fillings(form)}
    for path, item in _fillings(form):
        place = f"{path}.field"
        if item.field not in record_type.field_ids:
            hint = f"the fields of {record_type.id}: {', '.join(record_type.field_ids)}"
            yield place, f"{place}: {record_type.id} has no field {item.field}", hint
        if item.when is None and item.field in always:
            hint = "keep one of the two, or say `when` one of them is used"
            yield place, f"{place}: {item.field} is filled twice", hint
        if item.when is None:
            always.add(item.field)
    lacking = {item.field for item in form.lacking}
    yield from _lacking(form, record_type)
    for need in record_type.fields:
        if need.required and need.id not in filled | lacking:
            message = f"nothing fills {need.id} ({need.label.zh}), which the standard requires"
            yield "record_type", message, "add a [[column]] or a [[constant]] for it"


def _lacking(form: MappingKeys, record_type: RecordType) -> Iterator[Disagreement]:
    for i, item in enumerate(form.lacking):
        place = f"lacking.{i}.field"
        if item.field not in record_type.field_ids:
            hint = f"the fields of {record_type.id}: {', '.join(record_type.field_ids)}"
            yield place, f"{place}: {record_type.id} has no field {item.field}", hint
        elif not record_type.field(item.field).required:
            yield place, f"{place}: {item.field} need not be filled anyway", "leave it out"


def _written(
    path: str, item: ConstantKeys, field_id: str, record_type: RecordType, catalog: Catalog
) -> Iterator[Disagreement]:
    field = record_type.field(field_id)
    allowed = catalog.code_list(field.code_list).values() if field.code_list else ()
    if allowed and field.type == "code" and item.value not in allowed:
        message = f"{path}.value: {item.value} is no code of the standard"
        yield f"{path}.value", message, f"one of {', '.join(allowed)}"
    for key in sorted(item.model_fields_set & ReadingKeys.model_fields.keys()):
        message = f"{path}.{key}: a value that is written down is not read"
        yield f"{path}.{key}", message, "leave it out"


def _one_value(path: str, item: ConstantKeys) -> Iterator[Disagreement]:
    given = [key for key in ("value", "metadata", "file_name") if getattr(item, key)]
    if len(given) != 1:
        said = " and ".join(given) or "nothing"
        yield path, f"{path}: its value is given by {said}", "by one of value, metadata, file_name"
    if item.file_name:
        yield from reading_checks.file_name(f"{path}.file_name", item.file_name)


def _joined(path: str, column: ColumnKeys) -> Iterator[Disagreement]:
    if column.names or column.path or column.at is not None:
        message = f"{path}: names a column, and others in `sources`"
        yield path, message, "keep one of the two"


def _condition(path: str, keys: ConditionKeys, form: MappingKeys) -> Iterator[Disagreement]:
    ways = ("is_", "is_not", "has", "has_not", "filled")
    said = [key for key in ways if getattr(keys, key) is not None]
    if len(said) != 1:
        message = f"{path}: says {' and '.join(said) or 'nothing'} of the column or field"
        yield (
            path,
            message.replace("is_ ", "is "),
            "one of `is`, `is_not`, `has`, `has_not`, `filled`",
        )
    if not keys.field:
        return
    if keys.names or keys.path or keys.at is not None:
        yield path, f"{path}: asks about a field and about a column", "keep one of the two"
    items = [item for _, item in _fillings(form) if item.field == keys.field]
    if path == "only":
        yield f"{path}.field", f"{path}: rows are chosen by a column", "name it by `names`"
    elif not items:
        message = f"{path}.field: nothing fills {keys.field}"
        yield f"{path}.field", message, "name a field that a [[column]] fills"
    elif any(item.when for item in items):
        message = f"{path}.field: {keys.field} depends on a condition itself"
        yield f"{path}.field", message, "ask about the column instead, by `names`"


def _person(form: MappingKeys) -> Iterator[Disagreement]:
    person = form.person
    if person is None:
        return
    if not person.organisation_codes and not person.subject:
        message = "person: says nothing of how organisations are told"
        yield "person", message, "give `organisation_codes` or `subject`"
    mapped = {column.field for column in form.column}
    for i, code in enumerate(person.organisation_codes):
        if code not in mapped:
            path = f"person.organisation_codes.{i}"
            yield path, f"{path}: no column fills {code}", "add a [[column]] for it"
    if person.subject:
        for both in sorted(set(person.subject.person) & set(person.subject.organisation)):
            message = f"person.subject: “{both}” means a person and an organisation"
            yield "person.subject", message, "keep it in one of the two"


def _repeat(form: MappingKeys) -> Iterator[Disagreement]:
    repeat = form.repeat
    if repeat is None:
        return
    if len(set(repeat.numbers)) != len(repeat.numbers):
        yield "repeat.numbers", "repeat.numbers: one is written twice", "each once"
    repeated = any(sources.plain(item.keys).repeated for item in sources.named(form))
    if len(repeat.numbers) > 1 and not repeated:
        message = "repeat.numbers: no column is repeated"
        yield "repeat.numbers", message, "write {n} into the names of columns: 当事人{n}"
    if bool(repeat.fields) != bool(repeat.separators):
        yield "repeat", "repeat: `fields` and `separators` need each other", "give both or none"
    if not repeat.fields and len(repeat.numbers) < 2:
        yield "repeat", "repeat: repeats nothing", "give `numbers`, or `fields` and `separators`"
    for i, field in enumerate(repeat.fields):
        one = [column for column in form.column if column.field == field and not column.sources]
        if not one:
            path = f"repeat.fields.{i}"
            yield path, f"{path}: no column of its own fills {field}", "add a [[column]] for it"
