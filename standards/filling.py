"""TOML values into values of the model: each kind is checked, nothing is guessed."""

from collections.abc import Mapping
from dataclasses import MISSING, fields, is_dataclass
from enum import Enum
from functools import cache
from types import GenericAlias, UnionType
from typing import Any, get_args, get_type_hints

from standards.model import Label

Annotation = Any  # a type as it stands in the model's annotations


@cache
def hints_of(kind: Annotation) -> Mapping[str, Annotation]:
    """Return the types of the attributes of a class of the model; Python works them out anew."""
    return get_type_hints(kind)


def converted(kind: Annotation, value: object) -> object:
    """Turn a TOML value into a value of the model. Raises TypeError or ValueError."""
    if kind is Label:
        if not isinstance(value, dict) or set(value) != {"zh", "en"}:
            raise TypeError('write { zh = "…", en = "…" }')
        return Label(converted(str, value["zh"]), converted(str, value["en"]))  # type: ignore[arg-type]
    if isinstance(kind, UnionType):  # a part that may be left out: `Parent | None`
        kind = get_args(kind)[0]
    if is_dataclass(kind):
        return _part(kind, value)
    if isinstance(kind, GenericAlias):
        if not isinstance(value, list):
            raise TypeError("a list is expected")
        return tuple(converted(get_args(kind)[0], part) for part in value)
    if isinstance(kind, type) and issubclass(kind, Enum):
        known = [str(member.value) for member in kind]
        if value not in known:
            raise ValueError(f"one of {', '.join(known)}")
        return kind(value)
    if type(value) is not kind:
        names = {str: "a text in quotes", int: "a whole number", bool: "true or false"}
        raise TypeError(f"{names.get(kind, 'something else')} is expected")
    return value


def _part(kind: Annotation, value: object) -> object:
    """Fill a small class of the model from an inline table. Raises TypeError or ValueError."""
    hints = hints_of(kind)
    needed = {part.name for part in fields(kind) if part.default is MISSING}
    if not isinstance(value, dict) or not needed <= value.keys() <= hints.keys():
        raise TypeError(f"a table with {', '.join(hints)} is expected")
    return kind(**{name: converted(hints[name], part) for name, part in value.items()})
