"""JSON Schema 2020-12 of a record type.

Every validator can use it: what standard keywords can say is said with them. What they cannot is
in formats and keywords named `x-chengxin-…`, which other validators ignore. `x-chengxin-code`
beside a keyword is the code of the finding when that keyword fails.
"""

import json
from collections.abc import Mapping
from typing import Any, Final

from standards.canonical import plain
from standards.constraints import (
    SHARED,
    Among,
    Constraint,
    Excludes,
    Matches,
    MaxLength,
    Satisfies,
    constraints,
)
from standards.model import Catalog, Field, RecordType
from standards.pattern import to_json_schema

DIALECT: Final = "https://json-schema.org/draft/2020-12/schema"
CODE: Final = "x-chengxin-code"
RULES: Final = "x-chengxin-rules"
TEST: Final = "x-chengxin-test"

# Tests that are formats: what a validator that knows them may treat as errors. `region` is a
# warning, so it is a keyword of ours.
FORMATS: Final[Mapping[str, str]] = {
    "date": "date",
    "uscc": "x-chengxin-uscc",
    "organisation_code": "x-chengxin-organisation-code",
}

Schema = dict[str, Any]

_NAMES: Final = {pattern: name for name, pattern in SHARED.items()}


def render(record_type: RecordType, catalog: Catalog) -> bytes:
    """Write the schema of a record type as the file that is shipped."""
    text = json.dumps(schema(record_type, catalog), ensure_ascii=False, indent=1)
    return f"{text}\n".encode()


def schema(record_type: RecordType, catalog: Catalog) -> Schema:
    """Return the schema of a record type."""
    return {
        "$schema": DIALECT,
        "$id": f"urn:chengxin:{catalog.id}:{catalog.version}:{record_type.id}",
        "title": record_type.label.zh,
        "description": record_type.label.en,
        "type": "object",
        "additionalProperties": False,
        "required": [field.id for field in record_type.fields if field.required],
        "properties": {f.id: _property(f, catalog) for f in record_type.fields},
        RULES: [plain(rule) for rule in record_type.rules],
        "$defs": {name: {"pattern": to_json_schema(pattern)} for name, pattern in SHARED.items()},
    }


def _property(field: Field, catalog: Catalog) -> Schema:
    return {
        "title": field.label.zh,
        "description": field.label.en,
        "type": "string",
        "minLength": 1,
        "allOf": [_part(constraint) for constraint in constraints(field, catalog)],
    }


def _part(constraint: Constraint) -> Schema:
    part: Schema = {}
    match constraint:
        case MaxLength(_, _, limit):
            part = {"maxLength": limit}
        case Matches(_, _, pattern) if pattern in _NAMES:
            part = {"$ref": f"#/$defs/{_NAMES[pattern]}"}
        case Matches(_, _, pattern):
            part = {"pattern": to_json_schema(pattern)}
        case Excludes(_, _, values):
            part = {"not": {"enum": list(values)}}
        case Among(_, _, values):
            part = {"enum": list(values)}
        case Satisfies(_, _, test, argument) if test not in FORMATS:
            part = {TEST: {"test": test, "list": argument}}
        case Satisfies(_, _, test):
            part = {"format": FORMATS[test]}
    return {**part, CODE: constraint.code}
