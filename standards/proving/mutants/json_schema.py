"""JSON Schemas with one keyword wrong."""

import json
from collections.abc import Iterator
from copy import deepcopy
from typing import Any, Final

from standards.generating import texts
from standards.proving import json_engines
from standards.proving.engine import Engine
from standards.proving.mutants import expressions
from standards.proving.mutants.json_context import same_where_rules_hold
from standards.proving.mutants.languages import same_json
from standards.proving.mutants.mutant import Mutant, spread

Json = Any
Path = tuple[str | int, ...]

_ANNOTATIONS: Final = ("title", "description", "$schema", "$id")
_MOST: Final = 14  # mutants of one pattern, and of one list


def mutants(schema: bytes) -> Iterator[Mutant]:
    """Yield the schema with one thing wrong, for every keyword in it."""
    whole = json.loads(schema)
    for path, what, value in _changes(whole):
        name = f"json-schema {whole['$id'].rpartition(':')[2]} {'/'.join(map(str, path))}: {what}"
        field = str(path[1]) if path[0] == "properties" else ""
        yield _mutant(name, field, whole, _changed(whole, path, value))


def _mutant(name: str, field: str, original: Json, schema: Json) -> Mutant:
    data = json.dumps(schema).encode()

    def engines() -> Iterator[Engine]:
        yield json_engines.rust(data)
        if "\\d" in name:  # all else both read alike
            yield json_engines.python(data)

    return Mutant(
        name,
        field,
        lambda: list(engines()),
        lambda: _is_same(original, schema) or same_where_rules_hold(original, schema),
    )


def _is_same(one: Json, other: Json) -> bool:
    """Whether nothing but the texts of fields is asked otherwise, and the same are accepted."""
    apart = ("properties", "$defs", "allOf")
    if any(one[key] != other.get(key) for key in one if key not in apart):
        return False
    if one["properties"].keys() != other["properties"].keys():
        return False
    definitions = one["$defs"], other["$defs"]
    return all(
        same_json(known, other["properties"][name], definitions)
        for name, known in one["properties"].items()
        if known != other["properties"][name] or definitions[0] != definitions[1]
    ) and _same_rules(one.get("allOf"), other.get("allOf"), one)


def _same_rules(one: Json, other: Json, whole: Json) -> bool:
    """Whether rules between fields differ in what no accepted text of a field shows."""
    if one == other:
        return True
    if isinstance(one, list) and isinstance(other, list) and len(one) == len(other):
        return all(_same_rules(a, b, whole) for a, b in zip(one, other, strict=True))
    if not (isinstance(one, dict) and isinstance(other, dict) and one.keys() == other.keys()):
        return False
    return all(
        _same_fields(value, other[key], whole)
        if key == "properties"
        else _same_rules(value, other[key], whole)
        for key, value in one.items()
    )


def _same_fields(one: Json, other: Json, whole: Json) -> bool:
    """Whether a rule asks the same of every text that the fields accept by themselves."""
    definitions = whole["$defs"], whole["$defs"]
    return bool(one.keys() == other.keys()) and all(
        same_json(
            {"allOf": [whole["properties"][name], asked]},
            {"allOf": [whole["properties"][name], other[name]]},
            definitions,
        )
        for name, asked in one.items()
        if asked != other[name]
    )


_GONE: Final = object()


def _changed(whole: Json, path: Path, value: object) -> Json:
    copy = deepcopy(whole)
    part = copy
    for step in path[:-1]:
        part = part[step]
    if value is _GONE:
        del part[path[-1]]
    else:
        part[path[-1]] = value
    return copy


def _changes(part: Json, path: Path = ()) -> Iterator[tuple[Path, str, object]]:
    if isinstance(part, list):
        for number, inner in enumerate(part):
            yield from _changes(inner, (*path, number))
        return
    if not isinstance(part, dict):
        return
    for keyword, value in part.items():
        at = (*path, keyword)
        if keyword in _ANNOTATIONS or keyword.startswith("x-chengxin-"):
            continue
        if path and path[-1] in {"properties", "$defs"}:
            if path[-1] == "properties":
                yield at, "no such field", _GONE
            yield from _changes(value, at)
        else:
            yield from _of_keyword(keyword, value, at)


def _of_keyword(keyword: str, value: Json, at: Path) -> Iterator[tuple[Path, str, object]]:
    match keyword:
        case "minLength" | "maxLength":
            yield at, "gone", _GONE
            yield from ((at, f"{value + step} for {value}", value + step) for step in (-1, 1))
        case "pattern":
            yield at, "gone", _GONE
            for what, text in spread(expressions.wrong(value), _MOST):
                yield at, what, text
        case "enum" | "required":
            for number in spread(iter(range(len(value))), _MOST):
                yield at, f"no {value[number]}", value[:number] + value[number + 1 :]
            if keyword == "enum":
                yield at, "one code more", [*value, _more(value[-1], at)]
        case "additionalProperties" | "$ref" | "type" | "not" | "allOf":
            yield at, "gone", _GONE
            yield from _changes(value, at)
        case _:
            yield from _changes(value, at)


def _more(code: str, at: Path) -> str:
    """A code that comes after the last one, 4 after 3; a good text where codes are refused."""
    return "长" if "not" in at else texts.successor(code)
