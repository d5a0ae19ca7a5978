"""JSON Schema 2020-12 of a record type, in two forms.

`standalone` is what is shipped: standard keywords alone, so that any validator may use it as it
comes, one that refuses unknown keywords and formats too. What no keyword can say is left out; the
enforcement matrix (matrix.py) lists it. `$comment` beside a keyword is the code of the finding.

`schema` is what the reference check reads: the constraints of each field under their codes, in
`x-chengxin-code`, with formats and keywords of ours for what needs a computation.
"""

import json
from collections.abc import Iterator, Mapping
from typing import Any, Final

from standards.canonical import plain
from standards.conditions import absent, requirements
from standards.constraints import (
    CALENDAR,
    ORGANISATION_CODE,
    SHARED,
    USCC,
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field, FieldType, RecordType
from standards.pattern import to_json_schema
from standards.targets import json_conditions

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
CODE: Final = "x-chengxin-code"
RULES: Final = "x-chengxin-rules"
TEST: Final = "x-chengxin-test"
COMMENT: Final = "$comment"

# Tests that are formats: what a validator that knows them may treat as errors. `region` is a
# warning, so it is a keyword of ours.
FORMATS: Final[Mapping[str, str]] = {
    "date": "date",
    "uscc": "x-chengxin-uscc",
    "organisation_code": "x-chengxin-organisation-code",
}

Schema = dict[str, Any]

_NAMES: Final = {pattern: name for name, pattern in SHARED.items()}
_SHAPES: Final = {"date": CALENDAR, "uscc": USCC, "organisation_code": ORGANISATION_CODE}
# Python's `$` matches before a line end that ends the text; no value of any field ends with one.
_NO_LINE_END: Final[Schema] = {
    "not": {"type": "string", "pattern": "\\n$"},
    COMMENT: "for validators whose $ matches before a last line end",
}


def render(record_type: RecordType, catalog: Catalog) -> bytes:
    """Write the schema of a record type as the file that is shipped."""
    text = json.dumps(standalone(record_type, catalog), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def standalone(record_type: RecordType, catalog: Catalog) -> Schema:
    """Return the schema of a record type in standard keywords alone."""
    head = _head(record_type, catalog)
    there, never = frozenset(head["required"]), absent(record_type)
    rules = [
        {**json_conditions.schema(wanted.condition, there), COMMENT: wanted.code}
        for wanted in requirements(record_type, catalog)
        if json_conditions.can_say(wanted.condition) and wanted.field not in never
    ]
    body = {
        **head,
        "properties": {
            f.id: _never(f) if f.id in never else _property(f, _alone(f, catalog))
            for f in record_type.fields
        },
        **({"allOf": rules} if rules else {}),
    }
    return with_definitions(body)


def of_field(field: Field, catalog: Catalog) -> Schema:
    """Return what a value of a field may be, in standard keywords alone.

    It refers to definitions: see `with_definitions`.
    """
    return _property(field, _alone(field, catalog))


def with_definitions(body: Schema) -> Schema:
    """Return a schema with the definitions that it refers to."""
    text = json.dumps(body)
    return body | {"$defs": {k: d for k, d in _definitions() if f'"#/$defs/{k}"' in text}}


def _definitions() -> Iterator[tuple[str, Schema]]:
    """Yield what the fields of every catalog may have in common."""
    for name, pattern in (*SHARED.items(), *_SHAPES.items()):
        yield name, {"type": "string", "pattern": to_json_schema(pattern)}
    yield "no_line_end", _NO_LINE_END


def schema(record_type: RecordType, catalog: Catalog) -> Schema:
    """Return the schema of a record type for the reference check, with keywords of ours."""
    return {
        **_head(record_type, catalog),
        "properties": {
            f.id: _property(f, [_part(c) for c in constraints(f, catalog)])
            for f in record_type.fields
        },
        RULES: [plain(rule) for rule in record_type.rules],
        "$defs": {name: {"pattern": to_json_schema(pattern)} for name, pattern in SHARED.items()},
    }


def _head(record_type: RecordType, catalog: Catalog) -> Schema:
    return {
        "$schema": DIALECT,
        "$id": f"urn:chengxin:{catalog.id}:{catalog.version}:{record_type.id}",
        "title": record_type.label.zh,
        "description": record_type.label.en,
        "type": "object",
        "additionalProperties": False,
        "required": [field.id for field in record_type.fields if field.required],
    }


def _property(field: Field, parts: list[Schema]) -> Schema:
    return {
        **_labels(field),
        "type": "string",
        "minLength": 1,
        "allOf": parts,
    }


def _never(field: Field) -> Schema:
    return {**_labels(field), "not": {}, COMMENT: "must_be_absent"}


def _labels(field: Field) -> Schema:
    return {"title": field.label.zh, "description": field.label.en}


def _alone(field: Field, catalog: Catalog) -> list[Schema]:
    wanted = constraints(field, catalog)
    if field.type is FieldType.DATE:  # the calendar says more than the form and the length
        wanted = tuple(c for c in wanted if c.code not in ("too_long", "date_form"))
    found = [part for constraint in wanted for part in _plain_parts(constraint)]
    return [*found, {"$ref": "#/$defs/no_line_end"}]


def _plain_parts(constraint: Constraint) -> Iterator[Schema]:
    """Yield what standard keywords can say of a constraint: of check characters, the shape."""
    if not isinstance(constraint, Satisfies):
        yield {**_keyword(constraint), COMMENT: constraint.code}
    elif constraint.test in _SHAPES:
        yield {"$ref": f"#/$defs/{constraint.test}", COMMENT: constraint.code}


def _part(constraint: Constraint) -> Schema:
    return {**_keyword(constraint), CODE: constraint.code}


def _keyword(constraint: Constraint) -> Schema:
    match constraint:
        case MaxLength(_, _, limit):
            said: Schema = {"maxLength": limit}
        case Matches(_, _, pattern) if pattern in _NAMES:
            said = {"$ref": f"#/$defs/{_NAMES[pattern]}"}
        case Matches(_, _, pattern):
            said = {"pattern": to_json_schema(pattern)}
        case Excludes(_, _, values):
            said = {"not": {"enum": list(values)}}
        case Among(_, _, values):
            said = {"enum": list(values)}
        case Satisfies(_, _, test, argument) if test not in FORMATS:
            said = {TEST: {"test": test, "list": argument}}
        case Satisfies(_, _, test):
            said = {"format": FORMATS[test]}
    return said
