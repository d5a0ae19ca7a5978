"""JSON Schema as others use it: jsonschema-rs and python-jsonschema, without our own keywords."""

import json
from collections.abc import Callable, Sequence

import jsonschema_rs
from jsonschema import Draft202012Validator

from standards.proving.enforced import of_file
from standards.proving.engine import CannotHold, Engine, refusal, without_surrogates
from standards.samples import Record


def rust(schema: bytes) -> Engine:
    """Return jsonschema-rs on a schema; it reads the record as JSON bytes."""
    validator = jsonschema_rs.validator_for(json.loads(schema))

    def judge(records: Sequence[Record]) -> list[bool]:
        return [not validator.is_valid(record) for record in records]

    return Engine(
        "jsonschema-rs", judge, refusal(of_file("json-schema", schema)), without_surrogates
    )


def python(schema: bytes) -> Engine:
    """Return python-jsonschema on a schema, as it comes: formats are no assertions.

    Python's `$` also matches before a line end that ends the text. Where the patterns of a schema
    end with `$`, this engine cannot tell such a text from the one without it.
    """
    validator = Draft202012Validator(json.loads(schema))

    def judge(records: Sequence[Record]) -> list[bool]:
        return [not validator.is_valid(record) for record in records]

    return Engine(
        "python-jsonschema", judge, refusal(of_file("json-schema", schema)), carrying(schema)
    )


def carrying(schema: bytes) -> Callable[[Record], Record]:
    """Return what tells the records apart that a schema can hold, for every validator."""
    blind = rb')$"' in schema and rb'"\\n$"' not in schema

    def carried(record: Record) -> Record:
        if blind and any(str(text).endswith("\n") for text in record.values()):
            raise CannotHold("a line end at the end, which Python's `$` does not see")
        return record

    return carried
