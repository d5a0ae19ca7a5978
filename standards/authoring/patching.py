"""Changing the source of a catalog to another catalog, and leaving the rest of its text alone.

A file is only written again where its part of the catalog differs. In TOML files comments stay
with what they stand above, also when fields are added, removed or moved.
"""

import re
from collections.abc import Iterator, Mapping
from typing import Any, Final

import tomlkit

from standards.authoring import writer
from standards.authoring.formatting import formatted
from standards.model import Catalog, Code, Field, RecordType

_TABLE: Final = re.compile(r"\[\[(field|rule)\]\]")


def changes(
    before: Catalog, after: Catalog, sources: Mapping[str, bytes]
) -> dict[str, bytes | None]:
    """Return the files to write, by path; None stands for a file to remove.

    `before` is what `sources` say; the head of the two catalogs is the same.
    """
    return dict(_changes(before, after, sources))


def _changes(
    before: Catalog, after: Catalog, sources: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes | None]]:
    whole = writer.files(after)
    ids = [one.id for one in after.record_types]
    if ids != [one.id for one in before.record_types]:
        yield "catalog.toml", _patched("catalog.toml", sources, {"record_types": ids})
    yield from _record_files(before, after, sources, whole)
    lists = {one.id: one for one in before.code_lists}
    heads = {one.id: writer.values(one, {"id", "codes"}) for one in after.code_lists}
    if heads != {id_: writer.values(one, {"id", "codes"}) for id_, one in lists.items()}:
        yield "codes/lists.toml", _lists("codes/lists.toml", sources, heads)
    for codes in after.code_lists:
        old = lists.pop(codes.id, None)
        if old is None or old.codes != codes.codes:
            path = f"codes/{codes.id}.csv"
            yield path, writer.table(codes.codes, Code).encode()
    yield from ((f"codes/{gone}.csv", None) for gone in lists)
    for name in ("acts", "exclusions", "confirmations"):
        if getattr(before, name) != getattr(after, name):
            yield f"{name}.csv", whole.get(f"{name}.csv")


def head(path: str, data: bytes, values: Mapping[str, object]) -> bytes:
    """Return a head file with exactly these values; comments stay with what they stand above."""
    document = tomlkit.parse(data.decode())
    _set(document, values)
    return formatted(path, tomlkit.dumps(document).encode())


def toml_values(data: bytes) -> Mapping[str, object]:
    """Return the values of a TOML file as plain Python."""
    plain: Mapping[str, object] = tomlkit.parse(data.decode()).unwrap()
    return plain


def _record_files(
    before: Catalog, after: Catalog, sources: Mapping[str, bytes], whole: Mapping[str, bytes]
) -> Iterator[tuple[str, bytes | None]]:
    known = {one.id: one for one in before.record_types}
    for record_type in after.record_types:
        path = f"records/{record_type.id}.toml"
        old = known.pop(record_type.id, None)
        if old is None:
            yield path, whole[path]
        elif old != record_type:
            yield path, _record(path, sources[path], old, record_type)
    yield from ((f"records/{gone}.toml", None) for gone in known)


def _record(path: str, source: bytes, before: RecordType, after: RecordType) -> bytes:
    head, blocks = _blocks(source.decode())
    document = tomlkit.parse(head)
    _set(document, writer.values(after, {"fields", "rules"}), writer.defaults(RecordType))
    fields = dict(zip(before.fields, blocks["field"], strict=True))
    rules = dict(zip(before.rules, blocks["rule"], strict=True))
    by_id = {field.id: block for field, block in fields.items()}
    texts = [
        *(fields.get(one) or _field(by_id.get(one.id), one) for one in after.fields),
        *(rules.get(one) or f"\n[[rule]]\n{writer.toml(writer.rule_values(one))}"
          for one in after.rules),
    ]  # fmt: skip
    return formatted(path, "".join([tomlkit.dumps(document), *texts]).encode())


def _blocks(text: str) -> tuple[str, Mapping[str, list[str]]]:
    """Return the head of a record type's file, and its tables, each with the comments above it."""
    lines = text.splitlines(keepends=True)
    starts: list[tuple[int, str]] = []
    for number, line in enumerate(lines):
        if table := _TABLE.match(line):
            first = number
            while first and lines[first - 1].startswith("#"):
                first -= 1
            starts.append((first, table[1]))
    blocks: dict[str, list[str]] = {"field": [], "rule": []}
    ends = [*(start for start, _ in starts[1:]), len(lines)]
    for (start, kind), end in zip(starts, ends, strict=True):
        blocks[kind].append("".join(lines[start:end]))
    return "".join(lines[: starts[0][0]] if starts else lines), blocks


def _field(block: str | None, field: Field) -> str:
    """Return the text of a field's table with its new values, whole where it is new."""
    if block is None:
        return f"\n[[field]]\n{writer.toml(writer.values(field))}"
    document = tomlkit.parse(block)
    _set(document["field"][0], writer.values(field), writer.defaults(Field))
    return tomlkit.dumps(document)


def _table(old: Any, values: Mapping[str, object]) -> Any:  # noqa: ANN401 - tomlkit's own containers
    table = tomlkit.table() if old is None else old
    _set(table, values)
    return table


def _set(
    table: Any,  # noqa: ANN401 - tomlkit's own containers
    values: Mapping[str, object],
    defaults: Mapping[str, object] | None = None,
) -> None:
    """Make a table say exactly these values; what is equal is not touched, comments included.

    A default that somebody wrote out stays.
    """
    written_out = (defaults or {}).items()
    for name in [name for name in table if name not in values]:
        if (name, _unwrapped(table[name])) not in written_out:
            del table[name]
    for name, value in values.items():
        if name not in table or _unwrapped(table[name]) != value:
            table[name] = tomlkit.parse(f"v = {writer.item(value)}")["v"]


def _unwrapped(value: Any) -> object:  # noqa: ANN401 - tomlkit gives flags as they are
    return value.unwrap() if hasattr(value, "unwrap") else value


def _patched(path: str, sources: Mapping[str, bytes], values: Mapping[str, object]) -> bytes:
    document = tomlkit.parse(sources[path].decode())
    for name, value in values.items():
        document[name] = value
    return formatted(path, tomlkit.dumps(document).encode())


def _lists(
    path: str, sources: Mapping[str, bytes], heads: Mapping[str, Mapping[str, object]]
) -> bytes:
    document = tomlkit.parse(sources[path].decode())
    for name in [name for name in document if name not in heads]:
        del document[name]
    for name, values in heads.items():
        if name in document:
            _set(document[name], values)
        else:
            document.append(name, _table(None, values))
    return formatted(path, tomlkit.dumps(document).encode())
