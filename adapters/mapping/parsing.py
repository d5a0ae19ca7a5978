"""Mapping files: TOML -> Mapping, with every mistake at its line.

Four looks, each reporting all it finds: is anything left to decide, is it TOML, has it the form
of a mapping, and does it agree with the standard that it names, its value tables included.
"""

from __future__ import annotations

import hashlib
import re
from dataclasses import dataclass
from typing import TYPE_CHECKING, Final

from pydantic import ValidationError

from adapters.errors import AdapterError, MappingMistakes, Mistake
from adapters.mapping import value_tables
from adapters.mapping.building import Builder
from adapters.mapping.checks import disagreements
from adapters.mapping.file_keys import FileKeys, file_disagreements, file_form
from adapters.mapping.keys import MappingKeys
from adapters.mapping.part import Part
from adapters.mapping.step_keys import TAGS
from adapters.mapping.undecided import undecided
from standards.toml_lines import TomlMistake, load, nearest

if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from collections.abc import Mapping as Map

    from adapters.mapping.file_form import FileForm
    from adapters.mapping.model import Mapping
    from adapters.mapping.value_tables import Beside
    from standards.model import Catalog


def nothing_beside(name: str) -> str:
    """Answer for a mapping that has no folder: no file lies beside it."""
    raise AdapterError(f"{name}: no such file beside the mapping")


def parse(
    text: str,
    name: str,
    catalog_named: Callable[[str], Catalog],
    beside: Beside = nothing_beside,
) -> Mapping:
    """Read a mapping file.

    `catalog_named` finds the standard by its name, as standards.release.load does; `beside` reads
    a file that lies beside the mapping, and raises AdapterError.
    Raises MappingMistakes with every mistake found.
    """
    left = tuple(undecided(text, name))
    if left:
        raise MappingMistakes(left)
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise MappingMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    written = _Written(name, lines)
    try:
        form = MappingKeys.model_validate(data)
    except ValidationError as error:
        raise MappingMistakes(_form_mistakes(error, written)) from None
    try:
        catalog = catalog_named(form.standard)
        record_type = catalog.record_type(form.record_type)
    except Exception as error:  # noqa: BLE001  whatever is wrong with it, its line is what helps
        raise MappingMistakes([_standard_mistake(error, form, written)]) from None
    found = [written.mistake(*one) for one in disagreements(form, record_type, catalog)]
    texts, missing = value_tables.read_tables(form, beside)
    found += [written.mistake(path, message, value_tables.HINT) for path, message in missing]
    tables, wrong = _tables(texts)
    if found or wrong:
        raise MappingMistakes([*found, *wrong])
    found = [
        written.mistake(*one)
        for one in value_tables.disagreements(form, tables, record_type, catalog)
    ]
    if found:
        raise MappingMistakes(found)
    return Builder(form, record_type, catalog, tables).mapping(_digest(text, texts))


class _FormKeys(Part):
    """A file that says how a sample is read, and nothing of what it means."""

    file: FileKeys


def parse_form(text: str, name: str) -> FileForm:
    """Read `[file]` alone: what a file looks like of which no mapping is written yet.

    Raises MappingMistakes with every mistake found.
    """
    try:
        data, lines = load(text, name)
    except TomlMistake as mistake:
        raise MappingMistakes([Mistake(name, mistake.line, mistake.message)]) from None
    written = _Written(name, lines)
    try:
        keys = _FormKeys.model_validate(data).file
    except ValidationError as error:
        raise MappingMistakes(_form_mistakes(error, written)) from None
    found = [written.mistake(*one) for one in file_disagreements(keys)]
    if found:
        raise MappingMistakes(found)
    return file_form(keys)


@dataclass(frozen=True, slots=True)
class _Written:
    """Where the keys of a file stand."""

    name: str
    lines: Map[str, int]

    def mistake(self, path: str, message: str, hint: str = "") -> Mistake:
        return Mistake(self.name, nearest(self.lines, path), message, hint)


def _digest(text: str, tables: Map[str, str]) -> str:
    """Return the digest of a mapping and of the tables beside it, by which a change is seen."""
    digest = hashlib.blake2b(text.encode(), digest_size=32)
    for name, table in sorted(tables.items()):
        digest.update(f"\0{name}\0{table}".encode())
    return digest.hexdigest()


def _tables(texts: Map[str, str]) -> tuple[dict[str, dict[str, str]], list[Mistake]]:
    tables, mistakes = {}, []
    for name, text in texts.items():
        tables[name], wrong = value_tables.pairs(text, name)
        mistakes += wrong
    return tables, mistakes


_HINTS: Final = {
    "extra_forbidden": "no such key here; docs/mapping.md lists them",
    "missing": "add it",
    "literal_error": "write one of the words named",
    "too_short": "name at least one",
    "string_too_short": "leave the key out when there is nothing to say",
    "string_pattern_mismatch": "see docs/mapping.md for the form that it needs",
}
_HINT: Final = "docs/mapping.md describes every key"
# Parts of a path that are no keys of the file, but name what was tried: `str`, `list[...]`.
_TRIED: Final = re.compile(r"^(?:str|int|constrained-\w+|list\[.*|dict\[.*|literal\[.*)$")


def _form_mistakes(error: ValidationError, written: _Written) -> Iterator[Mistake]:
    for item in error.errors(include_url=False, include_input=False, include_context=False):
        parts = [str(part) for part in item["loc"]]
        path = ".".join(part for part in parts if part not in TAGS and not _TRIED.match(part))
        message = f"{path}: {item['msg'][:1].lower()}{item['msg'][1:]}"
        yield written.mistake(path, message, _HINTS.get(item["type"], _HINT))


def _standard_mistake(error: Exception, form: MappingKeys, written: _Written) -> Mistake:
    if isinstance(error, KeyError):
        message = f"record_type: the standard {form.standard} has no record type {form.record_type}"
        return written.mistake("record_type", message, "see `chengxin standards show`")
    hint = str(getattr(error, "hint", ""))
    return written.mistake("standard", f"standard: {error}", hint)
