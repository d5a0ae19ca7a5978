"""The JSON Schema 2020-12 of a message, compiled from the catalog, in standard keywords alone."""

from __future__ import annotations

import json
from typing import TYPE_CHECKING, Any

from adapters.credit_report.model import SUCCESS, Element, Kind
from adapters.report_message.units import NO_MONTH
from adapters.report_message.values import NEEDED, field_of, written_modules
from standards.targets import json_schema

if TYPE_CHECKING:
    from standards.model import Catalog

Schema = dict[str, Any]


def render(catalog: Catalog) -> bytes:
    """Write the schema: objects without other members, lists for what may repeat."""
    report = _object({one.id: _element(one, catalog) for one in written_modules()})
    answer = _object(
        {
            "ResultCode": {"const": SUCCESS},
            "ResultDesc": {"type": "string"},
            "ReportName": {"type": "string"},
            "ReportMessage": _object({"Document": report}),
        }
    )
    answers = {"type": "array", "items": {"$ref": "#/$defs/answer"}, "minItems": 2}
    body = {
        "$schema": json_schema.DIALECT,
        "$id": f"urn:chengxin:{catalog.id}:{catalog.version}:message",
        "title": f"{catalog.label.zh}（报文）",
        "description": f"{catalog.label.en} (message)",
        **_object({"Document": _object({"Msg": {"anyOf": [{"$ref": "#/$defs/answer"}, answers]}})}),
    }
    whole = json_schema.with_definitions(body | {"allOf": [answer]})
    del whole["allOf"]
    whole["$defs"]["answer"] = answer
    return f"{json.dumps(whole, ensure_ascii=False, indent=1)}\n".encode()


def _object(properties: Schema, required: list[str] | None = None) -> Schema:
    return {
        "type": "object",
        "additionalProperties": False,
        "required": list(properties) if required is None else required,
        "properties": properties,
    }


def _element(element: Element, catalog: Catalog) -> Schema:
    if element.is_value:
        return _value(element, catalog)
    inner = {one.id: _element(one, catalog) for one in element.inner}
    found = _object(inner, [one.id for one in element.inner if one.least])
    if element.kind is Kind.MODULE and not element.inner[0].least:
        return {"anyOf": [{"type": "null"}, found]}
    if element.most == 1:
        return found
    most = {} if element.most is None else {"maxItems": element.most}
    return {"type": "array", "items": found, "minItems": 1, **most}


def _value(element: Element, catalog: Catalog) -> Schema:
    if element.kind is Kind.COUNT:
        return {"title": element.zh, "description": element.en, "type": "integer", "minimum": 0}
    filled = json_schema.of_field(field_of(element, catalog), catalog)
    if element.id in NEEDED:
        return filled
    empty = ["", NO_MONTH] if element.kind is Kind.MONTH else [""]
    return {"anyOf": [{"enum": empty}, filled]}
