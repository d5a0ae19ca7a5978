"""Mapping files: TOML -> Mapping, with every mistake at its line.

Three looks, each reporting all it finds: is it TOML, has it the form of a mapping, and does it
agree with the standard that it names.
"""

from __future__ import annotations

import hashlib
from typing import TYPE_CHECKING

from pydantic import ValidationError

from adapters.errors import MappingMistakes, Mistake
from adapters.mapping.checks import disagreements
from adapters.mapping.file_keys import file_form
from adapters.mapping.keys import ColumnKeys, MappingKeys
from adapters.mapping.model import (
    Column,
    Constant,
    Ignored,
    Mapping,
    Otherwise,
    Person,
    Read,
    Title,
)
from standards.model import Catalog, RecordType
from standards.toml_lines import TomlMistake, load, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Mapping as Map


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
        form = MappingKeys.model_validate(data)
    except ValidationError as error:
        raise MappingMistakes(_form_mistakes(error, name, lines)) from None
    try:
        catalog = catalog_named(form.standard)
        record_type = catalog.record_type(form.record_type)
    except Exception as error:  # noqa: BLE001  whatever is wrong with it, its line is what helps
        raise MappingMistakes([_standard_mistake(error, form, name, lines)]) from None
    found = [
        Mistake(name, nearest(lines, path), message, hint)
        for path, message, hint in disagreements(form, record_type, catalog)
    ]
    if found:
        raise MappingMistakes(found)
    return _mapping(form, record_type, hashlib.blake2b(text.encode(), digest_size=32).hexdigest())


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
    error: Exception, form: MappingKeys, name: str, lines: Map[str, int]
) -> Mistake:
    if isinstance(error, KeyError):
        message = f"record_type: the standard {form.standard} has no record type {form.record_type}"
        return Mistake(
            name, nearest(lines, "record_type"), message, "see `chengxin standards show`"
        )
    hint = str(getattr(error, "hint", ""))
    return Mistake(name, nearest(lines, "standard"), f"standard: {error}", hint)


def _mapping(form: MappingKeys, record_type: RecordType, digest: str) -> Mapping:
    return Mapping(
        layout=form.layout,
        title=Title(form.title.zh, form.title.en),
        standard=form.standard,
        record_type=form.record_type,
        source=form.source,
        columns=tuple(_made(column, record_type) for column in form.column),
        file=file_form(form.file),
        ignored=tuple(Ignored(tuple(item.names), item.reason) for item in form.ignore),
        constants=tuple(Constant(item.field, item.value) for item in form.constant),
        person=Person(tuple(form.person.organisation_codes)) if form.person else None,
        digest=digest,
    )


def _made(column: ColumnKeys, record_type: RecordType) -> Column:
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
