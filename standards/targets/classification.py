"""What a classification compiles to: its tables, and the JSON Schema of a criterion."""

import json
from dataclasses import MISSING, fields
from enum import Enum
from types import GenericAlias, UnionType
from typing import Any, get_type_hints

from standards.classification import NUMERIC, Classification, Criterion, Outcome
from standards.model import Label
from standards.targets import tables

Schema = dict[str, Any]
Annotation = Any  # a type as it stands in the model's annotations

_TEXT: Schema = {"type": "string", "minLength": 1}


def render(standard: Classification) -> dict[str, bytes]:
    """Return the files of a release beside the frozen form, by their path."""
    text = json.dumps(criterion_schema(standard), ensure_ascii=False, indent=1)
    return {**tables.render(standard), "json-schema/criterion.json": f"{text}\n".encode()}


def criterion_schema(standard: Classification) -> Schema:
    """Return the JSON Schema 2020-12 of a criterion as it stands in the frozen form."""
    hints = get_type_hints(Criterion)
    needed = [part.name for part in fields(Criterion) if part.default is MISSING]
    properties = {part.name: _property(hints[part.name]) for part in fields(Criterion)}
    properties["documents"]["items"] = {"enum": [d.id for d in standard.documents]}
    numeric = sorted(measure.value for measure in NUMERIC)
    level = Outcome.LEVEL.value
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:chengxin:{standard.id}:{standard.version}:criterion",
        "title": "分类标准",
        "description": f"A criterion of {standard.name}",
        "type": "object",
        "additionalProperties": False,
        "required": needed,
        "properties": properties,
        "allOf": [
            {"oneOf": [_of_scheme(standard, scheme.id) for scheme in standard.schemes]},
            {
                "if": {"properties": {"outcome": {"const": level}}},
                "then": {"required": ["level"]},
                "else": {"not": {"required": ["level"]}},
            },
            {
                "if": {"properties": {"measure": {"enum": numeric}}},
                "then": {"required": ["unit"], "not": {"required": ["values"]}},
                "else": {"required": ["values"], "not": {"required": ["unit"]}},
            },
            {"dependentRequired": {"lower": ["lower_end"], "lower_end": ["lower"]}},
            {"dependentRequired": {"upper": ["upper_end"], "upper_end": ["upper"]}},
        ],
    }


def _of_scheme(standard: Classification, scheme: str) -> Schema:
    codes = [level.code for level in standard.levels_of(scheme)]
    return {
        "properties": {
            "scheme": {"const": scheme},
            "level": {"enum": codes},
            "counted": {"enum": codes},
        }
    }


def _property(hint: Annotation) -> Schema:
    if hint is Label:
        languages = {"zh": _TEXT, "en": _TEXT}
        return {"type": "object", "required": [*languages], "properties": languages}
    if isinstance(hint, UnionType):
        return {"type": "integer", "minimum": 0}
    if isinstance(hint, GenericAlias):
        return {"type": "array", "minItems": 1, "uniqueItems": True, "items": _TEXT}
    if isinstance(hint, type) and issubclass(hint, Enum):
        return {"enum": [member.value for member in hint]}
    if hint is bool:
        return {"const": True}
    return dict(_TEXT)
