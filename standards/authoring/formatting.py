"""The fixed form of source files, so that a change of a standard is a small change of text.

Keys stand in the order of the model, one blank line parts tables, strings and lists are written
one way, and every comment stays with what it stands above. Running it twice changes nothing.
"""

import csv
import io
from collections.abc import Mapping
from dataclasses import fields
from pathlib import Path
from typing import Any, Final

import tomlkit
from tomlkit.items import AoT, Comment, Item, Key, Table, Whitespace

from standards.kinds import KINDS
from standards.model import RULE_KINDS, Catalog, CodeList, Field, RecordType
from standards.toml_lines import TomlMistake, load

_ROOT: Final = ""
_Entry = tuple[list[str], str, str]  # the comments above, the key, and the key with its value


class NotWellFormed(ValueError):
    """A file that is not TOML, not CSV or not UTF-8; the message begins with file and line."""


def formatted(path: str, data: bytes) -> bytes:
    """Return a file of a source folder in the fixed form; another kind of file as it is.

    `path` is relative to the folder. Raises NotWellFormed.
    """
    try:
        text = data.decode()
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        raise NotWellFormed(f"{path}:{line}: not UTF-8") from None
    if path.endswith(".csv"):
        return _csv(path, text).encode()
    if not path.endswith(".toml"):
        return data
    try:
        load(text, path)
    except TomlMistake as mistake:
        raise NotWellFormed(f"{path}:{mistake.line}: {mistake.message}") from None
    return _toml(text, _orders(path)).encode()


def sources(folder: Path) -> tuple[Path, ...]:
    """Return the files of a source folder that have a fixed form."""
    found = (path for path in folder.rglob("*") if path.suffix in (".toml", ".csv"))
    return tuple(sorted(path for path in found if path.is_file()))


def _orders(path: str) -> Mapping[str, tuple[str, ...]]:
    """Return the order of keys for the root and for the tables of each name."""
    folder, _, name = path.rpartition("/")
    if folder == "records":
        rules = dict.fromkeys(p.name for rule in RULE_KINDS.values() for p in fields(rule))
        return {
            _ROOT: _names(RecordType),
            "field": _names(Field),
            "rule": ("rule", *rules),
        }
    if path == "codes/lists.toml":
        return {"*": _names(CodeList)}
    main = {kind.source: kind.type for kind in KINDS}.get(name, Catalog)
    return {_ROOT: _names(main)}


def _names(kind: type) -> tuple[str, ...]:
    return tuple(part.name for part in fields(kind))


def _toml(text: str, orders: Mapping[str, tuple[str, ...]]) -> str:
    document = tomlkit.parse(text.replace("\r\n", "\n"))
    blocks: list[str] = []
    pending: list[str] = []
    root, tables = _split(document.body)
    entries, pending = _entries(root)
    if entries:  # what stands above the first key is about the file: it stays at its top
        above, name, pair = entries[0]
        top = "".join(f"{line}\n" for line in above)
        entries = [([], name, pair), *entries[1:]]
        blocks.append(top + _block("", entries, orders.get(_ROOT, ())))
    for key, item in tables:
        name = key.key
        order = orders.get(name, orders.get("*", ()))
        for table in item.body if isinstance(item, AoT) else [item]:
            header = f"[[{key.as_string()}]]" if isinstance(item, AoT) else f"[{key.as_string()}]"
            entries, rest = _entries(table.value.body)
            blocks.append("".join(f"{line}\n" for line in pending) + _block(header, entries, order))
            pending = rest
    tail = "".join(f"{line}\n" for line in pending)
    return "\n".join(blocks) + (f"\n{tail}" if tail else "")


Body = list[tuple[Key | None, Item]]


def _split(body: Any) -> tuple[Body, list[tuple[Key, Any]]]:  # noqa: ANN401 - tomlkit's own lists
    """Part what stands at the root from the tables."""
    root: Body = []
    tables: list[tuple[Key, Any]] = []
    for key, item in body:
        if key is not None and isinstance(item, Table | AoT):
            tables.append((key, item))
        else:
            root.append((key, item))
    return root, tables


def _entries(body: Any) -> tuple[list[_Entry], list[str]]:  # noqa: ANN401 - tomlkit's own lists
    """Return keys with the comments above them, and the comments that follow the last key."""
    entries: list[_Entry] = []
    comments: list[str] = []
    for key, item in body:
        if key is None:
            if isinstance(item, Comment):
                comments.append(item.as_string().strip())
            elif isinstance(item, Whitespace) and comments and comments[-1]:
                comments.append("")  # a comment that stands for itself
            continue
        behind = f"  {item.trivia.comment}" if item.trivia.comment else ""
        entries.append((comments, key.key, f"{key.as_string().strip()} = {_value(item)}{behind}"))
        comments = []
    return entries, comments


def _value(item: Item) -> str:
    """Write a value one way; a list or a text over several lines stays as its author broke it."""
    written = item.as_string()
    if "\n" in written:
        return written
    plain = item.unwrap()
    if isinstance(plain, dict):
        return "{ " + ", ".join(f"{name} = {_value(part)}" for name, part in item.items()) + " }"  # type: ignore[attr-defined]
    if isinstance(plain, list):
        return f"[{', '.join(map(_part, plain))}]"
    return written


def _part(plain: object) -> str:
    """Write one part of a list: a table in it stays on the line."""
    if isinstance(plain, dict):
        return "{ " + ", ".join(f"{name} = {_part(value)}" for name, value in plain.items()) + " }"
    return _value(tomlkit.item(plain))


def _block(header: str, entries: list[_Entry], order: tuple[str, ...]) -> str:
    ranks = {name: rank for rank, name in enumerate(order)}
    lines = [header] if header else []
    for comments, _, pair in sorted(entries, key=lambda entry: ranks.get(entry[1], len(ranks))):
        lines += [*comments, pair]
    return "".join(f"{line}\n" for line in lines)


def _csv(path: str, text: str) -> str:
    reader = csv.reader(io.StringIO(text, newline=""), strict=True)
    try:
        rows = list(reader)
    except csv.Error as error:
        raise NotWellFormed(f"{path}:{reader.line_num}: {error}") from None
    out = io.StringIO()
    csv.writer(out, lineterminator="\n").writerows(row for row in rows if row)
    return out.getvalue()
