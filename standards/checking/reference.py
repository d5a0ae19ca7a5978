"""The reference check: one record at a time, by JSON Schema with our own keywords and formats.

Slow and plain. It says what is right; columns.check has to find the same.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from datetime import date
from functools import lru_cache
from typing import Any, Final

from jsonschema import Draft202012Validator, FormatChecker
from jsonschema.exceptions import ValidationError
from jsonschema.validators import extend

from standards.checking import identifiers, row_rules
from standards.checking.findings import Finding
from standards.checking.rules import RULES
from standards.constraints import parameters
from standards.model import Catalog, RecordType
from standards.targets import json_schema

_KEYWORD_CODES: Final[Mapping[str, str]] = {
    "type": "not_text",
    "minLength": "empty",
    "required": "required",
    "additionalProperties": "unknown_field",
}
_SIX_DIGITS: Final = re.compile("[0-9]{6}")
_FORM_OF_DATES: Final = re.compile("(19|20)[0-9]{2}-[0-9]{2}-[0-9]{2}")

Json = Any
Keyword = Callable[[Any, Any, Any, Any], Iterator[ValidationError]]


def check(
    record: Mapping[str, object],
    record_type: RecordType,
    catalog: Catalog,
    *,
    as_of: date,
    row: int = 0,
) -> tuple[Finding, ...]:
    """Return all findings of one record, in the order of fields and codes.

    A value that is no text gets the finding `not_text`, so records straight from a file may be
    given. Nothing of the record is in the findings.
    """
    return _checker(catalog, record_type.id, as_of).check(record, row=row)


class Checker:
    """The reference check of one record type as of one day."""

    def __init__(self, record_type: RecordType, catalog: Catalog, *, as_of: date) -> None:
        self._context = row_rules.Context(record_type, catalog, as_of)
        self._parameters = parameters(record_type, catalog)
        self._schema = _without_references(json_schema.schema(record_type, catalog))
        keywords: dict[str, Keyword] = {
            "pattern": _pattern,
            json_schema.TEST: self._test,
            json_schema.RULES: self._rules,
        }
        kind = extend(Draft202012Validator, keywords)  # type: ignore[no-untyped-call]
        self._validator = kind(self._schema, format_checker=_formats())

    def check(self, record: Mapping[str, object], *, row: int = 0) -> tuple[Finding, ...]:
        """Return all findings of one record."""
        places = {
            place for error in self._validator.iter_errors(record) for place in self._of(error)
        }
        return tuple(
            Finding(row, field, code, RULES[code].severity, self._parameters.get((field, code), ()))
            for field, code in sorted(places)
        )

    def _of(self, error: ValidationError) -> Iterator[row_rules.Broken]:
        """Yield field and code of a schema error; nothing for what follows from another error."""
        field = str(error.absolute_path[0]) if error.absolute_path else ""
        keyword = str(error.validator)
        if keyword == "required":
            wanted: Any = error.validator_value
            yield from ((name, "required") for name in wanted if name not in self._keys(error))
        elif keyword == "additionalProperties":
            yield "", "unknown_field"
        elif keyword == json_schema.RULES:
            yield field, error.message
        elif keyword in _KEYWORD_CODES:
            yield field, _KEYWORD_CODES[keyword]
        elif isinstance(error.instance, str) and error.instance:
            yield field, self._code(error)

    def _keys(self, error: ValidationError) -> Mapping[str, object]:
        return error.instance if isinstance(error.instance, Mapping) else {}

    def _code(self, error: ValidationError) -> str:
        """Return the code that stands beside the keyword that failed."""
        part: Any = self._schema
        for step in error.absolute_schema_path:
            part = part[step]
            if isinstance(part, dict) and json_schema.CODE in part:
                return str(part[json_schema.CODE])
        raise LookupError("a schema error without a code")

    def _test(
        self, _: object, wanted: Mapping[str, str], value: object, __: object
    ) -> Iterator[ValidationError]:
        if isinstance(value, str) and _SIX_DIGITS.fullmatch(value):
            regions = self._context.catalog.code_list(wanted["list"])
            if not row_rules.is_known_region(value, regions):
                yield ValidationError("unknown region")

    def _rules(
        self, _: object, __: object, record: object, ___: object
    ) -> Iterator[ValidationError]:
        if not isinstance(record, Mapping):
            return
        filled = {key: value for key, value in record.items() if isinstance(value, str) and value}
        for rule in self._context.record_type.rules:
            for field, code in row_rules.broken(rule, filled, self._context):
                yield ValidationError(code, path=[field])


def _without_references(schema: json_schema.Schema) -> json_schema.Schema:
    """Return a schema with each definition where it is referred to.

    The library looks a reference up again for every value, which takes a third of a check.
    """

    def inside(part: Json) -> Json:
        if isinstance(part, list):
            return [inside(one) for one in part]
        if not isinstance(part, dict):
            return part
        name = part.get("$ref", "").rpartition("/")[2]
        found = {key: inside(value) for key, value in part.items() if key != "$ref"}
        return {**schema["$defs"][name], **found} if name else found

    return {key: inside(value) for key, value in schema.items() if key != "$defs"}


@lru_cache(maxsize=32)
def _checker(catalog: Catalog, id_: str, as_of: date) -> Checker:
    return Checker(catalog.record_type(id_), catalog, as_of=as_of)


def _pattern(_: object, pattern: str, value: object, __: object) -> Iterator[ValidationError]:
    """The keyword `pattern` without Python's `$`, which matches before a last line end."""
    if isinstance(value, str) and not re.fullmatch(pattern, value):
        yield ValidationError("does not match")


def _formats() -> FormatChecker:
    checker = FormatChecker(formats=())
    checker.checkers = {
        json_schema.FORMATS["date"]: (_is_day, ()),
        json_schema.FORMATS["uscc"]: (_text(identifiers.is_uscc), ()),
        json_schema.FORMATS["organisation_code"]: (_text(identifiers.is_organisation_code), ()),
    }
    return checker


def _text(test: Callable[[str], bool]) -> Callable[[object], bool]:
    return lambda value: not isinstance(value, str) or test(value)


def _is_day(value: object) -> bool:
    """Whether a text of the right form is a day; another form has a finding of its own."""
    if not isinstance(value, str) or not _FORM_OF_DATES.fullmatch(value):
        return True
    return row_rules.day(value) is not None
