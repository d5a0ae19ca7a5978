"""Mapping files: TOML -> Mapping, with every mistake at its line.

Three looks, each reporting all it finds: is it TOML, has it the form of a mapping, and does it
agree with the standard that it names.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING, Annotated, Any, Literal

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from adapters.errors import MappingMistakes, Mistake
from adapters.mapping import (
    Column,
    Constant,
    FileForm,
    Ignored,
    Mapping,
    Otherwise,
    Person,
    Read,
    Title,
    heading,
)
from standards.model import Catalog, FieldType, RecordType
from standards.toml_lines import TomlMistake, load, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Mapping as Map

_Text = Annotated[str, Field(min_length=1)]
_Names = Annotated[list[_Text], Field(min_length=1)]
_Formats = Annotated[list[Literal["csv", "xlsx", "xls", "ods"]], Field(min_length=1)]
_Id = Annotated[str, Field(pattern=r"^[a-z][a-z0-9_-]{0,63}$")]


class _Part(BaseModel):
    model_config = ConfigDict(extra="forbid", strict=True, frozen=True)


class _Title(_Part):
    zh: _Text
    en: _Text


class _FileForm(_Part):
    formats: _Formats = ["csv", "xlsx", "xls", "ods"]
    encoding: Literal["auto", "utf-8", "gb18030", "utf-16"] = "auto"
    delimiter: Literal[",", ";", "\t", "|", "^"] = ","
    quote: Literal['"', "'", ""] = '"'
    sheet: str = ""
    table_code: str = ""
    strict: bool = False
    notes: list[_Text] = []


class _Column(_Part):
    field: _Id
    names: _Names
    read: Literal["text", "name", "date", "code", "identity", "region", "token"] = "text"
    required: bool | None = None
    empty: list[_Text] = []
    values: dict[_Text, _Text] = {}
    otherwise: Literal["keep", "refuse", "empty"] | None = None
    default: str = ""


class _Ignored(_Part):
    names: _Names
    reason: _Text


class _Constant(_Part):
    field: _Id
    value: _Text


class _Person(_Part):
    organisation_codes: Annotated[list[_Id], Field(min_length=1)]


class _MappingFile(_Part):
    """The form of a mapping file; docs/adapters.md describes every key."""

    layout: _Id
    title: _Title
    standard: _Text
    record_type: _Id
    source: _Text
    file: _FileForm = _FileForm()
    column: Annotated[list[_Column], Field(min_length=1)]
    ignore: list[_Ignored] = []
    constant: list[_Constant] = []
    person: _Person | None = None


def parse(text: str, name: str, catalog_named: Callable[[str], Catalog]) -> Mapping:
    """Read a mapping file.

    `catalog_named` finds the standard by its name, as standards.release.load does.
    Raises MappingMistakes with every mistake found.
    """
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise MappingMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    try:
        form = _MappingFile.model_validate(data)
    except ValidationError as error:
        raise MappingMistakes(_form_mistakes(error, name, lines)) from None
    try:
        catalog = catalog_named(form.standard)
        record_type = catalog.record_type(form.record_type)
    except Exception as error:  # noqa: BLE001  whatever is wrong with it, its line is what helps
        raise MappingMistakes([_standard_mistake(error, form, name, lines)]) from None
    found = [
        Mistake(name, nearest(lines, path), message, hint)
        for path, message, hint in _disagreements(form, record_type, catalog)
    ]
    if found:
        raise MappingMistakes(found)
    return _mapping(form, record_type, hashlib.blake2b(text.encode(), digest_size=32).hexdigest())


def json_schema() -> dict[str, Any]:
    """Return the JSON Schema of mapping files, for completion in editors."""
    return _MappingFile.model_json_schema()


_HINTS = {
    "extra_forbidden": "no such key here; docs/adapters.md lists them",
    "missing": "add it",
    "literal_error": "write one of the words named",
    "too_short": "name at least one",
    "string_too_short": "leave the key out when there is nothing to say",
}


def _form_mistakes(error: ValidationError, name: str, lines: Map[str, int]) -> Iterator[Mistake]:
    for item in error.errors(include_url=False, include_input=False, include_context=False):
        path = ".".join(str(part) for part in item["loc"])
        message = f"{path}: {item['msg'][:1].lower()}{item['msg'][1:]}"
        yield Mistake(name, nearest(lines, path), message, _HINTS.get(item["type"], ""))


def _standard_mistake(
    error: Exception, form: _MappingFile, name: str, lines: Map[str, int]
) -> Mistake:
    if isinstance(error, KeyError):
        message = f"record_type: the standard {form.standard} has no record type {form.record_type}"
        return Mistake(
            name, nearest(lines, "record_type"), message, "see `chengxin standards show`"
        )
    hint = str(getattr(error, "hint", ""))
    return Mistake(name, nearest(lines, "standard"), f"standard: {error}", hint)


_Found = tuple[str, str, str]


def _disagreements(
    form: _MappingFile, record_type: RecordType, catalog: Catalog
) -> Iterator[_Found]:
    yield from _fields(form, record_type)
    yield from _names(form)
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


def _fields(form: _MappingFile, record_type: RecordType) -> Iterator[_Found]:
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


def _names(form: _MappingFile) -> Iterator[_Found]:
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
    path: str, column: _Column, record_type: RecordType, catalog: Catalog
) -> Iterator[_Found]:
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


def _allowed(path: str, value: str, allowed: tuple[str, ...]) -> Iterator[_Found]:
    if allowed and value not in allowed:
        yield path, f"{path}: {value} is no code of the standard", f"one of {', '.join(allowed)}"


def _mapping(form: _MappingFile, record_type: RecordType, digest: str) -> Mapping:
    return Mapping(
        layout=form.layout,
        title=Title(form.title.zh, form.title.en),
        standard=form.standard,
        record_type=form.record_type,
        source=form.source,
        columns=tuple(_made(column, record_type) for column in form.column),
        file=FileForm(
            formats=tuple(form.file.formats),
            encoding=form.file.encoding,
            delimiter=form.file.delimiter,
            quote=form.file.quote,
            sheet=form.file.sheet,
            table_code=form.file.table_code,
            strict=form.file.strict,
            notes=tuple(form.file.notes),
        ),
        ignored=tuple(Ignored(tuple(item.names), item.reason) for item in form.ignore),
        constants=tuple(Constant(item.field, item.value) for item in form.constant),
        person=Person(tuple(form.person.organisation_codes)) if form.person else None,
        digest=digest,
    )


def _made(column: _Column, record_type: RecordType) -> Column:
    needed = record_type.field(column.field).required and not column.default
    return Column(
        field=column.field,
        names=tuple(column.names),
        read=Read(column.read),
        required=needed if column.required is None else column.required,
        empty=tuple(column.empty),
        values=tuple(column.values.items()),
        otherwise=Otherwise(column.otherwise or "keep"),
        default=column.default,
    )
