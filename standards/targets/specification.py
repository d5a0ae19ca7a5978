"""What an exchange specification compiles to: its tables, and the JSON Schema of each message."""

import json
from typing import Any, Final

from standards.pattern import to_json_schema
from standards.specification import Message, MessageField, Specification, ValueType
from standards.targets import tables

Schema = dict[str, Any]

LARGEST: Final = (1 << 53) - 1  # the largest integer of canonical JSON (envelope, section 1)
SUMS: Final = "x-chengxin-sums"  # what standard keywords cannot say


def render(standard: Specification) -> dict[str, bytes]:
    """Return the files of a release beside the frozen form, by their path."""
    files = tables.render(standard)
    for message in standard.messages:
        text = json.dumps(message_schema(standard, message), ensure_ascii=False, indent=1)
        files[f"json-schema/{message.id}.json"] = f"{text}\n".encode()
    return files


def message_schema(standard: Specification, message: Message) -> Schema:
    """Return the JSON Schema 2020-12 of a message, which stands alone."""
    inside = {f.items for f in standard.fields_of(message.id) if f.items}
    sums = [{"total": s.total, "parts": [*s.parts]} for s in standard.sums]
    own = [s for s, one in zip(sums, standard.sums, strict=True) if one.message == message.id]
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "$id": f"urn:chengxin:{standard.id}:{standard.version}:{message.id}",
        "title": message.label.zh,
        "description": message.label.en,
        **_object(standard, message.id),
        **({SUMS: own} if own else {}),
        **({"$defs": {one: _object(standard, one) for one in sorted(inside)}} if inside else {}),
    }


def _object(standard: Specification, message: str) -> Schema:
    described = standard.fields_of(message)
    conditions = [_condition(field) for field in described if field.needs]
    return {
        "type": "object",
        "additionalProperties": False,
        "required": [field.name for field in described if field.required],
        "properties": {field.name: _property(standard, field) for field in described},
        **({"allOf": conditions} if conditions else {}),
    }


def _condition(field: MessageField) -> Schema:
    name, _, value = field.needs.partition("=")
    return {
        "if": {"properties": {name: {"const": value}}, "required": [name]},
        "then": {"required": [field.name]},
    }


def _property(standard: Specification, field: MessageField) -> Schema:
    said: Schema = {"title": field.label.zh, "description": field.label.en}
    match field.type:
        case ValueType.INTEGER:
            least = field.minimum or 0
            return {**said, "type": "integer", "minimum": least, "maximum": LARGEST}
        case ValueType.TEXT:
            return {**said, **_text(standard, field)}
        case ValueType.TEXTS:
            return {**said, "type": "array", "items": _text(standard, field)}
        case ValueType.MESSAGES:
            return {**said, "type": "array", "items": {"$ref": f"#/$defs/{field.items}"}}


def _text(standard: Specification, field: MessageField) -> Schema:
    schema: Schema = {"type": "string"}
    if field.terms:
        schema["enum"] = [*standard.terms_of(field.terms)]
    if field.pattern:
        schema["pattern"] = to_json_schema(field.pattern)
    if field.max_length is not None:
        schema["maxLength"] = field.max_length
    if field.refuse:
        schema["not"] = {"enum": [*field.refuse]}
    return schema
