"""The frozen form of a standard: canonical JSON, its digests, and back to an equal model.

RFC 8785 (sorted keys, no spaces, UTF-8), with strings, integers, true, arrays and objects only.
A value that equals the model's default is left out, so that an attribute added to the model
later does not change the bytes of what is already published.
"""

import json
from collections.abc import Mapping
from dataclasses import MISSING, fields
from enum import Enum
from hashlib import blake2b, sha256
from types import GenericAlias, NoneType, UnionType
from typing import Any, Final, TypeVar, get_args, get_type_hints

from standards.kinds import KINDS, Standard, kind_of
from standards.model import RULE_KINDS, Catalog

_KINDS: Final = {rule: kind for kind, rule in RULE_KINDS.items()}

P = TypeVar("P")
Json = Any  # what `json` gives and takes
Annotation = Any  # a type as it stands in the model's annotations


class NotFrozenForm(ValueError):
    """Bytes that are not the frozen form of a standard."""


def encode(standard: Standard) -> bytes:
    """Write a standard of any kind as its frozen form, one line with a line end."""
    kind = kind_of(standard)
    return text({kind.name: plain(standard), "format": kind.format}) + b"\n"


def text(value: object) -> bytes:
    """Write JSON values canonically: sorted keys, no spaces, UTF-8."""
    return json.dumps(
        value, ensure_ascii=False, sort_keys=True, separators=(",", ":"), allow_nan=False
    ).encode()


def decode(data: bytes) -> Catalog:
    """Read the frozen form of a catalog.

    Raises NotFrozenForm when the bytes are not exactly that: another kind of standard is not.
    """
    standard = decode_any(data)
    if not isinstance(standard, Catalog):
        raise NotFrozenForm(f"the frozen form of a {kind_of(standard).name}, not of a catalog")
    return standard


def decode_any(data: bytes) -> Standard:
    """Read the frozen form of any kind of standard. Raises NotFrozenForm as `decode` does."""
    try:
        value = json.loads(data)
        kind = next((kind for kind in KINDS if kind.format == value["format"]), None)
        if kind is None:
            raise NotFrozenForm(f"not of the formats {', '.join(k.format for k in KINDS)}")
        standard = _model(kind.type, value[kind.name])
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise NotFrozenForm("not the frozen form of a standard") from error
    if not isinstance(standard, Standard) or encode(standard) != data:
        raise NotFrozenForm("the frozen form of a standard, but not written canonically")
    return standard


def part_of(kind: type[P], value: Json) -> P:
    """Read a part of the model from the JSON values that `plain` made of it.

    Raises NotFrozenForm.
    """
    try:
        part = _model(kind, value)
    except (ValueError, KeyError, TypeError, AttributeError, RecursionError) as error:
        raise NotFrozenForm(f"not the frozen form of a {kind.__name__}") from error
    assert isinstance(part, kind)  # noqa: S101 - its class says so
    return part


def digests(data: bytes) -> tuple[str, str]:
    """Return the SHA-256 and the BLAKE2b-256 of bytes, in hex."""
    return sha256(data).hexdigest(), blake2b(data, digest_size=32).hexdigest()


def plain(value: Json) -> object:
    """Turn a part of the model into JSON values."""
    if isinstance(value, Enum):
        return value.value
    if isinstance(value, tuple):
        return [plain(part) for part in value]
    if not hasattr(value, "__dataclass_fields__"):
        return value
    made = {
        field.name: plain(part)
        for field in fields(value)
        if (part := getattr(value, field.name)) != field.default
    }
    if type(value) in _KINDS:
        made["rule"] = _KINDS[type(value)]
    return made


_HINTS: Final[dict[type, Mapping[str, Any]]] = {}


def _model(kind: Annotation, value: Json) -> object:
    """Turn JSON values into a part of the model of a given type."""
    if isinstance(kind, UnionType):
        one, *others = get_args(kind)
        return _model(one, value) if others == [NoneType] else _rule(value)
    if isinstance(kind, GenericAlias):
        if not isinstance(value, list):
            raise TypeError("a list is missing")
        inner = get_args(kind)[0]
        return tuple(_model(inner, part) for part in value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        return kind(value)
    if hasattr(kind, "__dataclass_fields__"):
        return _filled(kind, value)
    if type(value) is not kind:
        raise TypeError("a value of another type")
    return value


def _filled(kind: Annotation, value: dict[str, Json]) -> object:
    hints = _HINTS.get(kind)
    if hints is None:
        hints = _HINTS[kind] = get_type_hints(kind)
    unknown = value.keys() - hints.keys()
    missing = {
        field.name for field in fields(kind) if field.default is MISSING and field.name not in value
    }
    if unknown or missing:
        raise TypeError("unknown or missing attributes")
    return kind(**{name: _model(hints[name], part) for name, part in value.items()})


def _rule(value: dict[str, Json]) -> object:
    attributes = {name: part for name, part in value.items() if name != "rule"}
    return _filled(RULE_KINDS[value["rule"]], attributes)
